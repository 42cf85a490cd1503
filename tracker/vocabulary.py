"""The closed lists of codes that data, rules and pages share; people read the texts behind them."""

from typing import Final

LANGUAGES: Final = ("sq", "sr", "en")

WORKBOOK_KINDS: Final = (
    "plan",
    "progress",
    "assessment",
    "capacity",
    "survey",
    "context",
    "request",
)

BASES: Final = ("official", "public_source", "independent", "estimate", "illustrative")
CONFIDENCES: Final = ("high", "medium", "low")
DATE_PRECISIONS: Final = ("day", "month", "quarter", "year")

INSTITUTION_KINDS: Final = (
    "ministry",
    "agency",
    "council",
    "police",
    "regulator",
    "court",
    "other",
)
INDICATOR_KINDS: Final = ("number", "yes_no", "ordinal")
DIRECTIONS: Final = ("up", "down")
BUDGET_KINDS: Final = ("capital", "current")
REPORT_CHANNELS: Final = ("report_to_council", "information_request", "publication")
REPORTED_STATES: Final = (
    "not_started",
    "in_progress",
    "partly_completed",
    "completed",
    "delayed",
    "cancelled",
)
EVIDENCE_KINDS: Final = (
    "law",
    "decision",
    "budget_line",
    "contract",
    "public_page",
    "statement",
)
VERDICTS: Final = (
    "confirmed",
    "partly_confirmed",
    "not_confirmed",
    "no_public_evidence",
)
EVENT_KINDS: Final = (
    "law",
    "institution",
    "training",
    "exercise",
    "report",
    "incident",
    "cooperation",
    "funding",
)
STATEMENT_KINDS: Final = (
    "shortcoming",
    "recommendation",
    "practice_missing",
    "practice_elsewhere",
)
REQUEST_OUTCOMES: Final = (
    "full",
    "partial",
    "refused",
    "no_reply",
    "not_held",
    "pending",
)

ACTIVITY_STATUSES: Final = (
    "completed",
    "completed_late",
    "in_progress",
    "partly_completed",
    "delayed",
    "not_started",
    "not_yet_due",
    "overdue",
    "cancellation_reported",
    "cancelled",
    "no_report",
    "awaiting_report",
    "no_public_information",
)
INDICATOR_STATUSES: Final = (
    "achieved",
    "on_track",
    "acceleration_needed",
    "off_track",
    "deteriorating",
    "stale",
    "not_reported",
    "not_measurable",
)
REPORTING_STATUSES: Final = (
    "on_time",
    "late",
    "received",
    "missing",
    "not_received",
    "not_yet_due",
    "nothing_to_report",
    "not_public",
)
CRITERION_STATES: Final = ("met", "claimed_without_evidence", "not_met", "unknown")
AGREEMENTS: Final = (
    "agree",
    "partly_confirmed",
    "claimed_not_confirmed",
    "no_public_evidence",
    "confirmed_not_claimed",
    "no_claim",
    "not_assessed",
)

# The three lists of gaps and the kinds that stand in each; the lists are never ranked against each other.
GAP_KINDS: Final = {
    "work": (
        "activity_overdue",
        "activity_dropped",
        "activity_cancellation_reported",
        "claim_not_confirmed",
        "indicator_off_track",
        "practice_named_missing",
    ),
    "reporting": (
        "activity_no_report",
        "institution_report_missing",
        "indicator_not_reported",
        "indicator_stale",
        "activity_completed_without_evidence",
        "reports_disagree",
        "request_refused",
        "request_unanswered",
    ),
    "knowledge": (
        "activity_without_institution",
        "activity_without_cost",
        "activity_without_due_date",
        "objective_without_activity",
        "objective_without_indicator",
        "indicator_without_baseline",
        "indicator_without_target",
        "capacity_not_met",
        "capacity_unknown",
        "capacity_claimed_without_evidence",
        "capacity_without_activity",
    ),
}
RELEASE_CHANGES: Final = ("new", "changed", "gone", "unchanged")
