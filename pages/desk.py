"""Desk: from a workbook to a new release, top to bottom on one page; and back again."""

from etl.failures import FAILURES
from pages.shared.desk_check import show_expected_changes, show_problems, take_file
from pages.shared.desk_decide import decide_and_publish, submit_draft
from pages.shared.desk_door import desk_is_open, how_to_open
from pages.shared.desk_history import show_history
from pages.shared.desk_parts import say_failure, say_where_things_stand
from pages.shared.desk_template import offer_template
from pages.shared.fixed_html import apply_desk_look
from pages.shared.panels import page_title
from pages.shared.shell import release_data
from pages.shared.visit import say

facts = release_data()
page_title(say("page.desk"))
if not desk_is_open():
    how_to_open()
else:
    apply_desk_look({name: say(f"desk.upload.{name}") for name in ("browse", "drop", "refused")})
    try:
        say_where_things_stand()
        offer_template(facts)
        take_file()
        show_problems()
        show_expected_changes()
        submit_draft()
        decide_and_publish()
        show_history()
    except FAILURES as error:
        say_failure(error)
