"""Institutions: who has reported for which year, and what each answers for."""

from pages.shared.institution_parts import cards, chosen_institution, matrix_panel, no_institutions, on_top
from pages.shared.institution_view import show_institution
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.institutions"))
    empty_release(facts is not None)
else:
    institution = chosen_institution()
    if institution is not None:
        show_institution(institution, facts)
    else:
        page_title(say("page.institutions"))
        on_top(facts)
        matrix_panel(facts)
        cards(facts)
        no_institutions(facts)
