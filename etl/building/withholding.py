"""Texts of activities that are not public: they are counted, and nothing they say enters a release."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from etl.building.lineage import by_effective_date, newest_codes
from etl.workbook import Workbook
from tracker.vocabulary import LANGUAGES

# What is written about an activity, by table; codes, days, sums, states and addresses stay.
_TEXTS: Final = {
    "activity": (
        *(f"{name}_{language}" for name in ("title", "output") for language in LANGUAGES),
        "attributed_by",
        "funding_source",
        "reference_documents",
    ),
    "activity_report": ("obstacles", "explanation"),
    "budget": ("funding_source",),
    "assessor_verdict": ("explanation", "reply"),
}


def withheld_activities(plans: Iterable[Workbook]) -> frozenset[str]:
    """Codes of the activities whose newest plan version says they are not public, former codes included."""
    versions = by_effective_date(plans)
    newest = newest_codes(versions, "activity")
    is_public = {
        newest.get(row.values["activity_code"], row.values["activity_code"]): row.values.get("is_public")
        for plan in versions
        for row in plan.of("activity")
    }
    withheld = {code for code, public in is_public.items() if public is False}
    return frozenset(withheld | {former for former, code in newest.items() if code in withheld})


def withheld_columns(table: str, values: Mapping[str, Any], withheld: frozenset[str]) -> tuple[str, ...]:
    """The columns of a row that say something about an activity not public, now or in its own version of the plan."""
    texts = _TEXTS.get(table, ())
    if not texts or (values["activity_code"] not in withheld and values.get("is_public") is not False):
        return ()
    return texts
