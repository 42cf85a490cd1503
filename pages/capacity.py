"""Capacity: one assessment by pillar, capacity and criterion; apart from it, what others published."""

from pages.shared.capacity_criterion import criteria_list
from pages.shared.capacity_parts import (
    chosen_assessment,
    method_notes,
    no_assessment,
    on_top,
    other_assessments,
    range_panel,
    shown_of,
    squares_panel,
)
from pages.shared.capacity_published import published_panels
from pages.shared.capacity_what_if import what_if
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say
from pages.shared.why_figures import capacity_why

facts = release_data()
page_title(say("page.capacity"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
else:
    assessment = chosen_assessment()
    if assessment is None:
        no_assessment()
    else:
        shown = shown_of(assessment)
        on_top(shown)
        range_panel(shown)
        capacity_why(assessment)
        squares_panel(shown)
        method_notes(shown)
        what_if(assessment)
        criteria_list(shown)
        other_assessments(assessment)
    published_panels()
