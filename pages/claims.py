"""Claims and evidence: what is reported beside what independent assessors found, and what came of requests."""

from pages.shared.claims_parts import (
    chooser,
    chosen_cell,
    claims_table,
    has_verdicts,
    matrix_panel,
    no_verdicts,
    on_top,
)
from pages.shared.claims_requests import requests_panel
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
page_title(say("page.claims"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
else:
    on_top(facts)
    if has_verdicts():
        chosen = chosen_cell()
        matrix_panel()
        chooser(chosen)
        claims_table(chosen)
    else:
        no_verdicts(facts)
    requests_panel()
