"""One indicator and what is reported on it, for tests of its status."""

from datetime import date

from tests.release_rows import add, new_release, rows_of

AS_OF = date(2026, 6, 30)


def release_with_a_plan():
    """A release with a plan that has one objective and nothing else."""
    release = new_release()
    add(release, "plan")
    add(release, "objective", objective_code="1", title_en="Objective")
    return release


def add_indicator(release, baseline=(40, 2023), target=(90, 2027), direction="up", kind="number", **values):
    """Add the indicator I; baseline and target as (value, year), None: not given."""
    baseline_value, baseline_year = baseline
    target_value, target_year = target
    add(
        release,
        "indicator",
        kind=kind,
        direction=direction,
        baseline_value=baseline_value,
        baseline_year=baseline_year,
        target_value=target_value,
        target_year=target_year,
        **values,
    )


def add_report(release, submission_id="progress", reported_on="2026-01-31", level=0, **values):
    """Add the head of a progress workbook."""
    if submission_id != "progress":
        add(release, "submission", submission_id=submission_id, decision_level=level)
    add(release, "report", submission_id=submission_id, reported_on=reported_on, **values)


def add_values(release, values_by_year, submission_id="progress", **columns):
    """Add reported values, each in its own year's report period."""
    for year, value in values_by_year.items():
        add(
            release,
            "indicator_report",
            **(
                {"submission_id": submission_id, "year": year, "reported_value": value, "period_code": str(year)}
                | columns
            ),
        )


def progress(release, as_of=AS_OF):
    """The one row of indicator_progress."""
    (row,) = rows_of(release, "SELECT * FROM indicator_progress(?)", [as_of])
    return row


def no_ratios(row):
    """Whether a row of indicator_progress has none of its ratios."""
    return all(row[name] is None for name in ("progress_share", "expected_share", "pace", "pace_made", "pace_needed"))
