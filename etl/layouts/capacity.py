"""The capacity workbook: a framework's criteria, one country's points, and published scores."""

from etl.layouts import common_columns as shared
from etl.layouts.columns import Layout, SheetRow, column


class FrameworkRow(SheetRow):
    """A framework by which capacity is scored."""

    table = "framework"
    sheet = {"en": "Framework", "sq": "Korniza", "sr": "Okvir"}
    key = ("framework_code",)

    framework_code: str | None = shared.framework_code(refers=None)
    title: object = shared.title()
    publisher: str | None = column("Publisher", "Botuesi", "Izdavač")
    points_total: float | None = column("Points in total", "Pikë gjithsej", "Ukupno bodova", "number")
    source_url: str | None = shared.source_url()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class CriterionRow(SheetRow):
    """One criterion of a framework."""

    table = "criterion"
    sheet = {"en": "Criteria", "sq": "Kriteret", "sr": "Kriterijumi"}
    key = ("framework_code", "criterion_code")

    framework_code: str | None = shared.framework_code()
    criterion_code: str | None = shared.criterion_code(refers=None)
    pillar_code: str | None = column("Pillar code", "Kodi i shtyllës", "Šifra stuba", "code", required=True)
    pillar: object = column("Pillar", "Shtylla", "Stub", by_language=True)
    capacity_code: str | None = column("Capacity code", "Kodi i kapacitetit", "Šifra kapaciteta", "code", required=True)
    capacity: object = column("Capacity", "Kapaciteti", "Kapacitet", by_language=True)
    title: object = shared.title()
    points: float | None = column("Points", "Pikët", "Bodovi", "number", required=True)
    what_counts: object = column("What counts", "Çfarë vlen", "Šta se računa", by_language=True)
    is_verified: bool | None = column(
        "Verified", "E verifikuar", "Provereno", "yes_no",
        note="Yes: title and points were seen at the publisher.",
    )  # fmt: skip
    source_url: str | None = shared.source_url()


class CapacityAssessmentRow(SheetRow):
    """Whose points these are, of which country, on which day."""

    table = "capacity_assessment"
    sheet = {
        "en": "Capacity assessment",
        "sq": "Vlerësimi i kapacitetit",
        "sr": "Procena kapaciteta",
    }
    single = True

    framework_code: str | None = shared.framework_code()
    country_code: str | None = shared.country_code()
    assessed_on: object = column("Assessed on", "Vlerësuar më", "Procenjeno", "day", required=True)
    assessor: str | None = column("Assessor", "Vlerësuesi", "Procenitelj", required=True)
    basis: str | None = shared.basis(required=True)
    method_note: object = shared.method_note()
    source_url: str | None = shared.source_url()
    source_date: object = shared.source_date()


class PointsRow(SheetRow):
    """The points given for one criterion; empty means unknown."""

    table = "criterion_points"
    sheet = {"en": "Points", "sq": "Pikët", "sr": "Bodovi"}
    key = ("criterion_code",)

    criterion_code: str | None = shared.criterion_code()
    points: float | None = column("Points", "Pikët", "Bodovi", "number", note="Empty: unknown. Otherwise 0 or full.")
    evidence_title: str | None = column("Evidence title", "Titulli i dëshmisë", "Naslov dokaza")
    evidence_url: str | None = shared.evidence_url()
    note: str | None = column("Note", "Shënim", "Napomena")
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class PublishedScoreRow(SheetRow):
    """A total that somebody published, as given."""

    table = "published_score"
    sheet = {
        "en": "Published scores",
        "sq": "Rezultatet e publikuara",
        "sr": "Objavljeni rezultati",
    }
    key = ("framework_code", "country_code", "date", "source_url")

    framework_code: str | None = shared.framework_code()
    country_code: str | None = shared.country_code()
    date: object = column("Date", "Data", "Datum", "day", required=True)
    score: float | None = column("Score", "Rezultati", "Rezultat", "number", required=True)
    points: float | None = column("Points", "Pikët", "Bodovi", "number")
    basis: str | None = shared.basis(required=True)
    confidence: str | None = shared.confidence()
    source_url: str | None = shared.source_url(required=True)
    note: str | None = column("Note", "Shënim", "Napomena")
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


CAPACITY = Layout(
    "capacity",
    (FrameworkRow, CriterionRow, CapacityAssessmentRow, PointsRow, PublishedScoreRow),
)
