"""The context workbook: what happened, and what sources say is missing or recommend; and information requests."""

from etl.layouts import common_columns as shared
from etl.layouts.columns import Layout, SheetRow, column


class EventRow(SheetRow):
    """Something that happened, in one account; sources that disagree are several rows of one code."""

    table = "event"
    sheet = {"en": "Events", "sq": "Ngjarjet", "sr": "Događaji"}
    key = ("event_code", "account")

    event_code: str | None = column("Event code", "Kodi i ngjarjes", "Šifra događaja", "code", required=True)
    date: object = column("Date", "Data", "Datum", "start", required=True)
    end_date: object = column("End date", "Data e mbarimit", "Datum završetka", "end")
    kind: str | None = column("Kind", "Lloji", "Vrsta", "word", words="event_kind", required=True)
    title: object = shared.title()
    institution_code: str | None = shared.institution_code(required=False)
    activity_codes: list[str] | None = column(
        "Activity codes", "Kodet e aktiviteteve", "Šifre aktivnosti", "codes", refers="activity"
    )
    partner: str | None = column("Partner", "Partneri", "Partner")
    amount_eur: object = column("Amount (EUR)", "Shuma (EUR)", "Iznos (EUR)", "money")
    account: str | None = column(
        "Account", "Rrëfimi", "Navod",
        note="Where sources disagree: whose account the row is; several rows of one event code.",
    )  # fmt: skip
    confidence: str | None = shared.confidence(required=True)
    basis: str | None = shared.basis(required=True)
    source_url: str | None = shared.source_url(required=True)
    source_date: object = shared.source_date()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class StatementRow(SheetRow):
    """What an organisation names as missing, recommends, or shows as practice elsewhere."""

    table = "statement"
    sheet = {"en": "Statements", "sq": "Deklaratat", "sr": "Izjave"}
    key = ("statement_code",)

    statement_code: str | None = column("Statement code", "Kodi i deklaratës", "Šifra izjave", "code", required=True)
    kind: str | None = column("Kind", "Lloji", "Vrsta", "word", words="statement_kind", required=True)
    wording: object = column("Text", "Teksti", "Tekst", by_language=True, required=True)
    topic: str | None = column("Topic", "Tema", "Tema", required=True)
    addressee: str | None = column("Addressee", "I drejtohet", "Upućeno", "code", refers="institution")
    objective_code: str | None = shared.objective_code(required=False)
    organisation: str | None = shared.organisation()
    date: object = column("Date", "Data", "Datum", "day")
    source_url: str | None = shared.source_url(required=True)
    basis: str | None = shared.basis()
    confidence: str | None = shared.confidence()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


class RequestRow(SheetRow):
    """A request for public information and what came of it."""

    table = "information_request"
    sheet = {"en": "Requests", "sq": "Kërkesat", "sr": "Zahtevi"}
    required = True
    key = ("request_code",)

    request_code: str | None = column("Request code", "Kodi i kërkesës", "Šifra zahteva", "code", required=True)
    title: str | None = column("Title", "Titulli", "Naslov")
    organisation: str | None = shared.organisation()
    institution_code: str | None = shared.institution_code()
    activity_codes: list[str] | None = column(
        "Activity codes", "Kodet e aktiviteteve", "Šifre aktivnosti", "codes", refers="activity"
    )
    period_code: str | None = shared.period()
    sent_on: object = column("Sent on", "Dërguar më", "Poslato", "day", required=True)
    legal_deadline: object = column("Legal deadline", "Afati ligjor", "Zakonski rok", "day")
    outcome: str | None = column("Outcome", "Rezultati", "Ishod", "word", words="request_outcome", required=True)
    replied_on: object = column("Replied on", "Përgjigjur më", "Odgovoreno", "day")
    ground: str | None = column("Ground", "Arsyeja", "Osnov odbijanja", note="Why it was refused, as the reply says.")
    complaint_on: object = column("Complaint on", "Ankesë më", "Žalba podneta", "day")
    document_url: str | None = column("Document URL", "URL e dokumentit", "URL dokumenta", "url")
    basis: str | None = shared.basis()
    archived_url: str | None = shared.archived_url()
    retrieved_on: object = shared.retrieved_on()


CONTEXT = Layout("context", (EventRow, StatementRow))
REQUEST = Layout("request", (RequestRow,))
