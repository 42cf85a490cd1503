"""Writes workbooks: a filled one from rows, or a template prefilled from the current release."""

from etl.templating.prefilling import UnknownInstitution, UnknownPeriod, write_template
from etl.templating.writing import Arrangement, ExtraColumn, write_workbook

__all__ = ["Arrangement", "ExtraColumn", "UnknownInstitution", "UnknownPeriod", "write_template", "write_workbook"]
