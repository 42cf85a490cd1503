"""Timeline: what happened by year, with every account of it; incidents apart."""

from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.timeline_parts import filters, has_events, no_events, on_top, show_events, timeline_panel
from pages.shared.visit import say

facts = release_data()
page_title(say("page.timeline"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
elif not has_events():
    no_events()
else:
    on_top()
    chosen = filters()
    timeline_panel(chosen)
    show_events(chosen)
