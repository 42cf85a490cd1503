"""Every kind of workbook, declared once; reading, checking, templates and the data dictionary follow from it."""

from etl.layouts.assessment import ASSESSMENT
from etl.layouts.capacity import CAPACITY
from etl.layouts.columns import Column, Layout, SheetRow, table_columns
from etl.layouts.context import CONTEXT, REQUEST
from etl.layouts.plan import PLAN
from etl.layouts.progress import PROGRESS
from etl.layouts.survey import SURVEY

LAYOUTS: dict[str, Layout] = {
    layout.kind: layout for layout in (PLAN, PROGRESS, ASSESSMENT, CAPACITY, SURVEY, CONTEXT, REQUEST)
}

__all__ = ["LAYOUTS", "Column", "Layout", "SheetRow", "table_columns"]
