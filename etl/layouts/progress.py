"""The progress workbook: what one institution, or a publication, says about activities and indicators."""

from etl.layouts import common_columns as shared
from etl.layouts.columns import Layout, SheetRow, column


class ReportRow(SheetRow):
    """Who reports, on which period, through which channel."""

    table = "report"
    sheet = {"en": "Report", "sq": "Raporti", "sr": "Izveštaj"}
    required = True
    single = True

    institution_code: str | None = shared.institution_code(required=False)
    period_code: str | None = shared.period()
    reported_on: object = column(
        "Reported on", "Raportuar më", "Dostavljeno", "day",
        note="Day the report was handed in. May be empty where a public source tells it.",
    )  # fmt: skip
    submitted_by: str | None = column(
        "Submitted by", "Dorëzuar nga", "Podneo", required=True,
        note="The organisation that hands in the workbook.",
    )  # fmt: skip
    received_through: str | None = column(
        "Received through", "Pranuar përmes", "Primljeno putem", "word", words="report_channel",
        required=True,
    )  # fmt: skip
    prepared_by: str | None = column(
        "Prepared by", "Përgatitur nga", "Pripremio", released=False,
        note="An office, never a person; it is never released.",
    )  # fmt: skip
    basis: str | None = shared.basis(required=True)
    source_url: str | None = shared.source_url()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class ActivityReportRow(SheetRow):
    """What is said about one activity in one period."""

    table = "activity_report"
    sheet = {
        "en": "Activity progress",
        "sq": "Ecuria e aktiviteteve",
        "sr": "Napredak aktivnosti",
    }
    key = ("activity_code", "institution_code", "period_code")

    activity_code: str | None = shared.activity_code()
    institution_code: str | None = shared.institution_code(required=False)
    period_code: str | None = shared.period()
    reported_state: str | None = column("State", "Gjendja", "Stanje", "word", words="reported_state", required=True)
    completion_share: float | None = column("Completion (%)", "Përmbushja (%)", "Ispunjenost (%)", "percent")
    completed_on: object = column("Completed on", "Përfunduar më", "Završeno", "day", note="Required when completed.")
    spent_eur: object = column(
        "Spent to date (EUR)", "Shpenzuar deri tani (EUR)", "Utrošeno do sada (EUR)", "money",
        note="Cumulative.",
    )  # fmt: skip
    obstacles: str | None = column("Obstacles", "Pengesat", "Prepreke")
    expected_completion: object = column("Expected completion", "Përfundimi i pritur", "Očekivani završetak", "end")
    explanation: str | None = column("Explanation", "Shpjegimi", "Objašnjenje")
    evidence_url: str | None = shared.evidence_url()
    evidence_kind: str | None = column(
        "Evidence kind", "Lloji i dëshmisë", "Vrsta dokaza", "word", words="evidence_kind"
    )
    confidence: str | None = shared.confidence()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class IndicatorReportRow(SheetRow):
    """The value of one indicator in one year."""

    table = "indicator_report"
    sheet = {
        "en": "Indicator values",
        "sq": "Vlerat e treguesve",
        "sr": "Vrednosti pokazatelja",
    }
    key = ("indicator_code", "institution_code", "year")

    indicator_code: str | None = shared.indicator_code()
    year: int | None = shared.year()
    reported_value: float | None = column("Value", "Vlera", "Vrednost", "value", required=True)
    institution_code: str | None = shared.institution_code(required=False)
    evidence_url: str | None = shared.evidence_url()
    note: str | None = column("Note", "Shënim", "Napomena")
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


PROGRESS = Layout("progress", (ReportRow, ActivityReportRow, IndicatorReportRow))
