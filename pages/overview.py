"""Overview: are we on track, what is known, who has reported; answered without a click."""

from pages.shared.changes_panel import changes_panel
from pages.shared.gaps_panel import gaps_panel
from pages.shared.overview_more import capacity_panel, late_panel, reporting_panel, ways_on
from pages.shared.overview_parts import facts_on_top, objectives_panel, progress_panel
from pages.shared.panels import empty_release, page_title
from pages.shared.schedule_panel import schedule_panel
from pages.shared.shell import release_data, strategy_line
from pages.shared.visit import say

facts = release_data()
if facts is None or not facts["has_plan"]:
    page_title(say("page.overview"))
    empty_release(facts is not None)
else:
    page_title(strategy_line(facts))
    facts_on_top(facts)
    progress_panel()
    schedule_panel(facts)
    late_panel(facts)
    gaps_panel(facts)
    changes_panel(facts)
    reporting_panel(facts)
    capacity_panel()
    objectives_panel()
    ways_on()
