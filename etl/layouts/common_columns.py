"""Columns that many sheets share: where a row comes from and how sure it is."""

from typing import Any

from etl.layouts.columns import column


def basis(required: bool = False) -> Any:
    """What the row rests on; empty: the basis of the workbook's first sheet."""
    return column(
        "Basis", "Baza", "Osnov", "word", words="basis", required=required,
        note="What the row rests on: a document of the responsible body, a public source that retells it, "
        "an independent assessor, our estimate, or invention for a demonstration.",
    )  # fmt: skip


def source_url(required: bool = False) -> Any:
    """The address of the source; required wherever the basis is a public source."""
    return column(
        "Source URL", "URL e burimit", "URL izvora", "url", required=required,
        note="Address of the source. Needed wherever the basis is a public source.",
    )  # fmt: skip


def source_date() -> Any:
    """The day, month or year of the source, as far as it shows one."""
    return column(
        "Source date", "Data e burimit", "Datum izvora", "day",
        note="Date of the source, as precise as the source shows it.",
    )  # fmt: skip


def confidence(required: bool = False) -> Any:
    """How sure the row is; empty means high, low never sets a status."""
    return column(
        "Confidence", "Besueshmëria", "Pouzdanost", "word", words="confidence", required=required,
        note="How sure the row is. Empty means high; a row of low confidence is shown and never sets a status.",
    )  # fmt: skip


def archived_url() -> Any:
    """A lasting copy of the address beside it."""
    return column(
        "Archived URL", "URL e arkivuar", "Arhivirani URL", "url",
        note="A lasting copy of the page the address points to.",
    )  # fmt: skip


def retrieved_on() -> Any:
    """The day the address was opened."""
    return column("Retrieved on", "Marrë më", "Preuzeto", "day", note="Day the address was last opened.")


def activity_code(required: bool = True, refers: str | None = "activity") -> Any:
    """The official short code of an activity."""
    return column(
        "Activity code", "Kodi i aktivitetit", "Šifra aktivnosti", "code",
        required=required, refers=refers,
    )  # fmt: skip


def indicator_code(refers: str | None = "indicator") -> Any:
    """The official short code of an indicator."""
    return column(
        "Indicator code", "Kodi i treguesit", "Šifra pokazatelja", "code",
        required=True, refers=refers,
    )  # fmt: skip


def objective_code(required: bool = True, refers: str | None = "objective") -> Any:
    """The official short code of an objective."""
    return column(
        "Objective code", "Kodi i objektivit", "Šifra cilja", "code",
        required=required, refers=refers,
    )  # fmt: skip


def institution_code(required: bool = True, refers: str | None = "institution") -> Any:
    """The short code of an institution."""
    return column(
        "Institution code", "Kodi i institucionit", "Šifra institucije", "code",
        required=required, refers=refers,
    )  # fmt: skip


def title(required: bool = True) -> Any:
    """A title in up to three languages; at least one where it is required."""
    return column("Title", "Titulli", "Naslov", by_language=True, required=required)


def year() -> Any:
    """A calendar year."""
    return column("Year", "Viti", "Godina", "year", required=True)


def period(required: bool = False) -> Any:
    """The reporting period."""
    return column(
        "Period", "Periudha", "Period", "period", required=required,
        note="2025, 2025-H1 or 2025-Q3.",
    )  # fmt: skip


def former_codes() -> Any:
    """Codes that earlier versions of the plan gave the same thing."""
    return column(
        "Former codes", "Kodet e mëparshme", "Ranije šifre", "codes",
        note="Codes that earlier versions of the plan gave the same thing, so that it keeps its history.",
    )  # fmt: skip


def method_note() -> Any:
    """How the assessment was made, in up to three languages."""
    return column("Method note", "Shënim për metodën", "Napomena o metodi", by_language=True)


def organisation(required: bool = True) -> Any:
    """The name of an organisation."""
    return column("Organisation", "Organizata", "Organizacija", required=required)


def evidence_url() -> Any:
    """A public address that proves the row."""
    return column("Evidence URL", "URL e dëshmisë", "URL dokaza", "url")


def country_code() -> Any:
    """ISO 3166 two-letter code; XK for Kosovo."""
    return column(
        "Country code", "Kodi i shtetit", "Šifra države", "code", required=True,
        note="ISO 3166 two-letter code; XK for Kosovo.",
    )  # fmt: skip


def framework_code(refers: str | None = "framework") -> Any:
    """The code of a capacity framework, with its version."""
    return column(
        "Framework code", "Kodi i kornizës", "Šifra okvira", "code",
        required=True, refers=refers, note="With its version, such as NCSI-2.0.",
    )  # fmt: skip


def criterion_code(refers: str | None = "criterion") -> Any:
    """The code of a criterion within its framework."""
    return column(
        "Criterion code", "Kodi i kriterit", "Šifra kriterijuma", "code",
        required=True, refers=refers,
    )  # fmt: skip
