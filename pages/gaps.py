"""Gaps: what needs attention in the work, in the reporting and in what is known, and whose move it is."""

from pages.shared.gaps_parts import files, filters, on_top, show_lists
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
page_title(say("page.gaps"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
else:
    on_top(facts)
    show_lists(filters(), facts)
    files(facts)
