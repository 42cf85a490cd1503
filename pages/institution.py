"""One institution: what it answers for, how that stands, and its reports with their dates and cells."""

from pages.shared.institution_parts import chosen_institution, unknown_institution
from pages.shared.institution_view import show_institution
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.institution"))
    empty_release(facts is not None)
else:
    institution = chosen_institution()
    if institution is not None:
        show_institution(institution, facts)
    else:
        page_title(say("page.institution"))
        unknown_institution()
