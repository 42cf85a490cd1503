"""The assessment workbook: an independent organisation's verdicts on what institutions claim."""

from etl.layouts import common_columns as shared
from etl.layouts.columns import Layout, SheetRow, column


class AssessmentRow(SheetRow):
    """Who assessed, when and how."""

    table = "assessment"
    sheet = {"en": "Assessment", "sq": "Vlerësimi", "sr": "Procena"}
    required = True
    single = True

    organisation_code: str | None = column(
        "Organisation code", "Kodi i organizatës", "Šifra organizacije", "code", required=True
    )
    organisation: str | None = shared.organisation()
    assessed_on: object = column("Assessed on", "Vlerësuar më", "Procenjeno", "day", required=True)
    method_note: object = shared.method_note()
    funding_and_interests: str | None = column(
        "Funding and interests", "Financimi dhe interesat", "Finansiranje i interesi"
    )
    basis: str | None = shared.basis()


class VerdictRow(SheetRow):
    """One verdict on one activity, with the institution's reply."""

    table = "assessor_verdict"
    sheet = {"en": "Verdicts", "sq": "Verdiktet", "sr": "Ocene"}
    required = True
    key = ("activity_code",)

    activity_code: str | None = shared.activity_code()
    verdict: str | None = column("Verdict", "Verdikti", "Ocena", "word", words="verdict", required=True)
    evidence_url: str | None = shared.evidence_url()
    evidence_date: object = column("Evidence date", "Data e dëshmisë", "Datum dokaza", "day")
    explanation: str | None = column("Explanation", "Shpjegimi", "Objašnjenje")
    sent_for_reply_on: object = column("Sent for reply on", "Dërguar për përgjigje më", "Poslato na odgovor", "day")
    reply_due: object = column("Reply due", "Afati i përgjigjes", "Rok za odgovor", "day")
    reply: str | None = column("Reply", "Përgjigjja", "Odgovor")
    reply_date: object = column("Reply date", "Data e përgjigjes", "Datum odgovora", "day")
    reply_url: str | None = column("Reply URL", "URL e përgjigjes", "URL odgovora", "url")
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


ASSESSMENT = Layout("assessment", (AssessmentRow, VerdictRow))
