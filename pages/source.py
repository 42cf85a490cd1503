"""Where a figure comes from: the cell, its row as it was submitted, the rows beside it, and the workbook."""

from pages.shared.panels import empty_release, page_title
from pages.shared.shell import release_data
from pages.shared.source_parts import chosen_cell, no_cell_chosen, show_cell
from pages.shared.visit import say

facts = release_data()
page_title(say("page.source"))
if facts is None or not facts["has_plan"]:
    empty_release(facts is not None)
else:
    cell = chosen_cell()
    if cell is not None:
        show_cell(cell, facts)
    else:
        no_cell_chosen()
