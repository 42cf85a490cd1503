"""The plan workbook: one version of a strategy with its objectives, indicators and activities."""

from etl.layouts import common_columns as shared
from etl.layouts.columns import Layout, SheetRow, column


class StrategyRow(SheetRow):
    """The strategy and the version of its plan that the workbook holds."""

    table = "plan"
    sheet = {"en": "Strategy", "sq": "Strategjia", "sr": "Strategija"}
    required = True
    single = True

    strategy_code: str | None = column("Strategy code", "Kodi i strategjisë", "Šifra strategije", "code", required=True)
    country_code: str | None = shared.country_code()
    title: object = shared.title()
    start_date: object = column("Start date", "Data e fillimit", "Datum početka", "start", required=True)
    end_date: object = column("End date", "Data e mbarimit", "Datum završetka", "end", required=True)
    effective_from: object = column(
        "Effective from", "Në fuqi nga", "Na snazi od", "start", required=True,
        note="First day on which this version of the plan holds.",
    )  # fmt: skip
    approved_on: object = column("Approved on", "Miratuar më", "Usvojeno", "day")
    decision_number: str | None = column("Decision number", "Numri i vendimit", "Broj odluke")
    reason_for_amendment: object = column(
        "Reason for amendment", "Arsyeja e ndryshimit", "Razlog izmene", by_language=True
    )
    vision: object = column("Vision", "Vizioni", "Vizija", by_language=True)
    report_due_days: int | None = column(
        "Report due days", "Ditë për raportim", "Rok za izveštaj u danima", "integer",
        note="Days after the end of a year by which institutions report. Empty: unknown.",
    )  # fmt: skip
    report_due_source_url: str | None = column(
        "Report due source URL", "URL e burimit të afatit", "URL izvora roka", "url"
    )
    evaluation_date: object = column(
        "Evaluation date", "Data e vlerësimit", "Datum procene", "day",
        note="Demonstration only: the day its figures are evaluated on.",
    )  # fmt: skip
    basis: str | None = shared.basis(required=True)
    source_url: str | None = shared.source_url()
    source_date: object = shared.source_date()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class InstitutionRow(SheetRow):
    """An institution the plan names."""

    table = "institution"
    sheet = {"en": "Institutions", "sq": "Institucionet", "sr": "Institucije"}
    required = True
    key = ("institution_code",)

    institution_code: str | None = shared.institution_code(refers=None)
    name: object = column("Name", "Emri", "Naziv", by_language=True, required=True)
    kind: str | None = column("Kind", "Lloji", "Vrsta", "word", words="institution_kind")
    website: str | None = column("Website", "Faqja e internetit", "Veb stranica", "url")
    source_url: str | None = shared.source_url()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class ObjectiveRow(SheetRow):
    """A strategic objective (no parent) or a specific objective (with one)."""

    table = "objective"
    sheet = {"en": "Objectives", "sq": "Objektivat", "sr": "Ciljevi"}
    required = True
    key = ("objective_code",)

    objective_code: str | None = shared.objective_code(refers=None)
    parent_code: str | None = column(
        "Parent code", "Kodi i objektivit prind", "Šifra nadređenog cilja", "code",
        refers="objective", note="Empty: a strategic objective.",
    )  # fmt: skip
    title: object = shared.title()
    former_codes: list[str] | None = shared.former_codes()
    basis: str | None = shared.basis()
    source_url: str | None = shared.source_url()
    source_date: object = shared.source_date()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class IndicatorRow(SheetRow):
    """An indicator with its baseline and target."""

    table = "indicator"
    sheet = {"en": "Indicators", "sq": "Treguesit", "sr": "Pokazatelji"}
    key = ("indicator_code",)

    indicator_code: str | None = shared.indicator_code(refers=None)
    objective_code: str | None = shared.objective_code()
    title: object = shared.title()
    unit: str | None = column("Unit", "Njësia", "Jedinica")
    kind: str | None = column("Kind", "Lloji", "Vrsta", "word", words="indicator_kind", required=True)
    direction: str | None = column("Direction", "Drejtimi", "Smer", "word", words="direction", required=True)
    baseline_value: float | None = column("Baseline value", "Vlera bazë", "Polazna vrednost", "value")
    baseline_year: int | None = column("Baseline year", "Viti bazë", "Polazna godina", "year")
    target_value: float | None = column("Target value", "Vlera e synuar", "Ciljna vrednost", "value")
    target_year: int | None = column("Target year", "Viti i synuar", "Ciljna godina", "year")
    source_of_verification: str | None = column("Source of verification", "Burimi i verifikimit", "Izvor provere")
    responsible_institution: str | None = column(
        "Responsible institution", "Institucioni përgjegjës", "Odgovorna institucija", "code",
        refers="institution",
    )  # fmt: skip
    former_codes: list[str] | None = shared.former_codes()
    basis: str | None = shared.basis()
    source_url: str | None = shared.source_url()
    source_date: object = shared.source_date()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class InterimTargetRow(SheetRow):
    """A value an indicator should reach on the way to its target."""

    table = "interim_target"
    sheet = {"en": "Interim targets", "sq": "Synimet e ndërmjetme", "sr": "Međuciljevi"}
    key = ("indicator_code", "year")

    indicator_code: str | None = shared.indicator_code()
    year: int | None = shared.year()
    target_value: float | None = column("Target value", "Vlera e synuar", "Ciljna vrednost", "value", required=True)


class ActivityRow(SheetRow):
    """An activity of the plan: what is to be done, by whom, by when, for how much."""

    table = "activity"
    sheet = {"en": "Activities", "sq": "Aktivitetet", "sr": "Aktivnosti"}
    required = True
    key = ("activity_code",)

    activity_code: str | None = shared.activity_code(refers=None)
    objective_code: str | None = shared.objective_code()
    title: object = shared.title()
    attributed_by: str | None = column(
        "Attributed by", "Atribuuar nga", "Pripisano na osnovu",
        note="The words or the act that make it part of the strategy.",
    )  # fmt: skip
    responsible_institutions: list[str] | None = column(
        "Responsible institutions", "Institucionet përgjegjëse", "Odgovorne institucije", "codes",
        refers="institution_or_all", note="Codes separated by commas; ALL for every institution.",
    )  # fmt: skip
    supporting_institutions: list[str] | None = column(
        "Supporting institutions", "Institucionet mbështetëse", "Institucije podrške", "codes",
        refers="institution_or_all",
    )  # fmt: skip
    start_date: object = column("Start date", "Data e fillimit", "Datum početka", "start")
    due_date: object = column(
        "Due date", "Afati", "Rok", "due", note="A date, a quarter, a year, or the word continuous."
    )
    budget_eur: object = column(
        "Budget (EUR)", "Buxheti (EUR)", "Budžet (EUR)", "money",
        note="Empty: the sum of the sheet Budgets; 0 means it costs nothing.",
    )  # fmt: skip
    funding_source: str | None = column("Funding source", "Burimi i financimit", "Izvor finansiranja")
    output: object = column("Output", "Rezultati", "Učinak", by_language=True)
    reference_documents: str | None = column("Reference documents", "Dokumentet referuese", "Referentni dokumenti")
    capacity_criteria: list[str] | None = column(
        "Capacity criteria", "Kriteret e kapacitetit", "Kriterijumi kapaciteta", "codes",
        refers="framework_criterion", note="Such as NCSI-STYLE:5.1, separated by commas.",
    )  # fmt: skip
    is_public: bool | None = column(
        "Public", "Publike", "Javna", "yes_no",
        note="No: the activity is counted and its text is withheld from the release.",
    )  # fmt: skip
    is_cancelled: bool | None = column("Cancelled", "E anuluar", "Otkazana", "yes_no")
    former_codes: list[str] | None = shared.former_codes()
    basis: str | None = shared.basis()
    source_url: str | None = shared.source_url()
    source_date: object = shared.source_date()
    confidence: str | None = shared.confidence()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class BudgetRow(SheetRow):
    """Money planned for an activity in one year."""

    table = "budget"
    sheet = {"en": "Budgets", "sq": "Buxhetet", "sr": "Budžeti"}
    key = ("activity_code", "year", "funding_source", "kind")

    activity_code: str | None = shared.activity_code()
    year: int | None = shared.year()
    amount_eur: object = column("Amount (EUR)", "Shuma (EUR)", "Iznos (EUR)", "money", required=True)
    funding_source: str | None = column("Funding source", "Burimi i financimit", "Izvor finansiranja")
    kind: str | None = column("Kind", "Lloji", "Vrsta", "word", words="budget_kind")
    is_secured: bool | None = column("Secured", "I siguruar", "Obezbeđeno", "yes_no")


PLAN = Layout(
    "plan",
    (
        StrategyRow,
        InstitutionRow,
        ObjectiveRow,
        IndicatorRow,
        InterimTargetRow,
        ActivityRow,
        BudgetRow,
    ),
)
