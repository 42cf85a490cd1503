"""One activity: how it stands and why, what was said when, and where every word of it stands."""

from pages.shared.activity_parts import show_activity
from pages.shared.objectives_parts import chosen_activity, no_activity
from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.activity"))
    empty_release(facts is not None)
else:
    activity = chosen_activity()
    if activity is not None:
        show_activity(activity, facts)
    else:
        page_title(say("page.activity"))
        no_activity()
