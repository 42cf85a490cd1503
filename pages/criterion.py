"""One criterion of an assessment: what counts, its state, the evidence and the cell it stands in."""

from pages.shared.capacity_criterion import chosen_criterion, no_criterion, show_criterion
from pages.shared.capacity_parts import chosen_assessment
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.criterion"))
    empty_release(facts is not None)
else:
    assessment = chosen_assessment()
    criterion = chosen_criterion(assessment)
    if assessment is not None and criterion is not None:
        show_criterion(criterion, assessment)
    else:
        page_title(say("page.criterion"))
        no_criterion(assessment)
