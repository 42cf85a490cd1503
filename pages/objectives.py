"""Objectives: the tree of objectives and activities, down to one activity with its history and its cells."""

from pages.shared.activity_parts import show_activity
from pages.shared.objectives_parts import chosen_activity, filters, show_tree
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.statements import objective_and_below, statements_panel
from pages.shared.visit import say

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.objectives"))
    empty_release(facts is not None)
else:
    activity = chosen_activity()
    if activity is not None:
        show_activity(activity, facts)
    else:
        page_title(say("page.objectives"))
        chosen = filters()
        show_tree(chosen)
        if chosen.objective:
            statements_panel(objectives_named=objective_and_below(chosen.objective))
