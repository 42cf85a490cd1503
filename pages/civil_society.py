"""Civil society: what organisations say of their own preparedness, and what they name as missing or recommend."""

from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.statements import all_statements
from pages.shared.survey_findings import findings
from pages.shared.survey_parts import no_survey, on_top, surveys
from pages.shared.survey_questions import questions
from pages.shared.visit import say

facts = release_data()
page_title(say("page.civil_society"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
else:
    held = surveys()
    if not held:
        no_survey()
    for survey in held:
        on_top(survey, is_first=survey is held[0])
        questions(survey)
        findings(survey)
    all_statements()
