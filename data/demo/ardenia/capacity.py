"""Two self-assessments of Ardenia in the manner of the index, and scores that an invented index published."""

from dataclasses import dataclass

from data.demo.ardenia.records import Words

FRAMEWORK_CODE = "ARDENIA-INDEX-1"
FRAMEWORK = Words(
    sq="Treguesi i gatishmërisë i Ardenias, versioni 1 (i trilluar)",
    sr="Indeks spremnosti Ardenije, verzija 1 (izmišljen)",
    en="Readiness Index of Ardenia, version 1 (invented)",
)
PUBLISHER = "Institute of Readiness of Ardenia"
POINTS_TOTAL = 60
# day, score, points, page
PUBLISHED_SCORES = (
    ("2023-05-10", 31.67, 19, "readiness-2023"),
    ("2025-05-14", 45.0, 27, "readiness-2025"),
)

METHOD = Words(
    sq="Një kriter vlen vetëm kur dëshmia mund të hapet nga kushdo.",
    sr="Kriterijum važi samo kada dokaz može da otvori svako.",
    en="A criterion counts only where anybody can open the evidence.",
)


@dataclass(frozen=True)
class SelfAssessment:
    """One capacity workbook: criterion codes by what was found; a criterion in no list is left out, so unknown.

    met: full points and evidence; claimed: full points without evidence; not_met: none; asked: points left empty.
    """

    file: str
    assessed_on: str
    assessor: str
    language: str
    handwriting: str
    met: tuple[str, ...]
    claimed: tuple[str, ...]
    not_met: tuple[str, ...]
    asked: tuple[str, ...]
    brings_published_scores: bool = False


SELF_ASSESSMENTS = (
    SelfAssessment(
        "60_capacity_2024", "2024-03-15", "Roja Qytetare e Ardenias", "sq", "tidy",
        met=("1.2", "1.4", "1.5", "5.1", "6.2", "6.3", "7.3", "8.1", "8.2", "9.1", "11.1"),
        claimed=("1.1", "9.4", "11.6"),
        not_met=(
            "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4", "3.5", "4.1", "4.2", "5.2", "5.3", "5.4",
            "6.1", "6.5", "6.6", "7.1", "7.2", "9.2", "9.3", "9.5", "10.1", "10.2", "10.4", "11.3", "12.1",
        ),
        asked=("6.4", "7.4", "10.3", "11.2", "11.4", "11.5"),
    ),
    SelfAssessment(
        "61_capacity_2026", "2026-02-20", "Roja Qytetare e Ardenias", "sq", "by hand",
        met=(
            "1.1", "1.2", "1.3", "1.4", "3.1", "3.2", "3.3", "5.1", "5.2", "5.4", "6.2", "6.3", "7.1", "7.3", "7.4",
            "8.1", "8.2", "9.1", "9.2", "9.3", "9.5", "10.1", "10.2", "11.1", "11.2", "11.4",
        ),
        claimed=("1.5", "9.4", "11.6"),
        not_met=(
            "2.1", "2.2", "2.3", "3.4", "3.5", "4.1", "4.2", "5.3", "6.1", "6.4", "6.5", "6.6", "10.4", "11.3", "12.2",
        ),
        asked=("7.2", "11.5", "12.1"),
        brings_published_scores=True,
    ),
)  # fmt: skip
