"""What a person sees in a cell, by its number format."""

from datetime import date, datetime, time

import pytest

from etl.reading.shown import shown_date, shown_number, shows_percent


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1.1, "General", "1.1"),
        (1.1, "0.00", "1.10"),  # the code 1.10, typed into a cell that is not text
        (1.1, "@", "1.1"),
        (10, "General", "10"),
        (0, "General", "0"),
        (-2.5, "General", "-2.5"),
        (0.1 + 0.2, "General", "0.3"),
        (1 / 3, "General", "0.333333333"),
        (12345678901, "General", "12345678901"),
        (123456789012, "General", "1.23457E+11"),
        (0.00001, "General", "1E-05"),
        (2.5, "0", "3"),  # spreadsheets round halves away from zero
        (0.125, "0.00", "0.13"),
        (1.005, "0.00", "1.01"),
        (7, "000", "007"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (0.5, "0 %", "50 %"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (0.5, "#.##", ".5"),
        (5, "0.##", "5."),
        (1500000, '0.0,,"M"', "1.5M"),
        (1234.5, "#,##0.00\\ [$€-41C]", "1,234.50 €"),
        (-5, "0;(0)", "(5)"),
        (-5, "0;[Red]-0", "-5"),
        (0, '0;-0;"none"', None),
        (0, '0;-0;"–"0', "–0"),
        (12, '0" days"', "12 days"),
        (12, '"a;b"0', "a;b12"),
        (0.25, "# ?/?", None),
        (12000, "0.00E+00", None),
        (5, "[>3]0;0.0", None),
        (5, "00-00", None),
        (1e300, "0", None),
        (1.5, "0." + "0" * 200, None),
        (1.5, "0%%", None),
        (1.5, '"' + "x" * 300 + '"0', None),
    ],
)
def test_a_number_is_shown_as_its_format_shows_it(value, number_format, shown):
    assert shown_number(value, number_format) == shown


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (date(2025, 3, 1), "yyyy-mm-dd", "2025-03-01"),
        (datetime(2025, 3, 1), "dd.mm.yyyy", "01.03.2025"),
        (datetime(2025, 3, 1), "d.m.yyyy.", "1.3.2025."),
        (datetime(2025, 3, 1), "yyyy-mm", "2025-03"),
        (datetime(2025, 3, 1), "mmm-yy", "Mar-25"),
        (datetime(2025, 3, 1), "[$-409]d-mmm;@", "1-Mar"),
        (datetime(2025, 3, 1), "dddd, d mmmm yyyy", "Saturday, 1 March 2025"),
        (datetime(2025, 3, 1, 8, 5), "yyyy-mm-dd h:mm:ss", "2025-03-01 8:05:00"),
        (datetime(2025, 3, 1, 20, 5), "hh:mm AM/PM", "08:05 PM"),
        (time(8, 5), "hh:mm", "08:05"),
        (time(8, 5), "dd.mm.yyyy", None),  # no day is known
        (datetime(2025, 3, 1), "mm-dd-yy", None),  # the short date of the computer
        (datetime(2025, 3, 1), "[$-F800]dddd", None),
    ],
)
def test_a_date_is_shown_as_its_format_shows_it(value, number_format, shown):
    assert shown_date(value, number_format) == shown


@pytest.mark.parametrize(
    ("number_format", "is_percent"),
    [("0%", True), ("0.0 %", True), ("0", False), ('0"%"', False), ("0\\%", False), ('0;"%"', False)],
)
def test_only_a_live_percent_sign_makes_a_percentage(number_format, is_percent):
    assert shows_percent(number_format) is is_percent
