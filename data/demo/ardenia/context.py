"""What happened in Ardenia, what sources say is missing or recommend, and which questions institutions answered."""

from dataclasses import dataclass

from data.demo.ardenia.records import Words


@dataclass(frozen=True)
class Event:
    """Something that happened; `account` where two sources tell it differently."""

    code: str
    date: str
    kind: str
    title: Words
    page: str
    institution: str | None = None
    activities: tuple[str, ...] = ()
    end: str | None = None
    partner: str | None = None
    amount: int | None = None
    account: str | None = None
    confidence: str = "high"


EVENTS = (
    Event("E01", "2023-11-28", "law", Words(
        "Kuvendi e miraton ligjin për sigurinë kibernetike", "Skupština usvaja zakon o sajber bezbednosti",
        "Parliament passes the law on cyber security"), "law-on-cyber-security", "MDA", ("1.1.1",)),
    Event("E02", "2024-03-20", "institution", Words(
        "Agjencia kibernetike hap dyert", "Sajber agencija otvara vrata", "The cyber agency opens its doors"),
        "agency-founding", "ACA", ("1.2.1",)),
    Event("E03", "2024-05", "training", Words(
        "Java e trajnimit për zyrtarët e sigurisë", "Nedelja obuke za službenike bezbednosti",
        "Training week for security officers"), "training-week", "ACA", ("3.2.1",), partner="Donor Fund of Ardenia"),
    Event("E04", "2024-11-12", "exercise", Words(
        "Ushtrimi i parë kombëtar i krizës", "Prva nacionalna krizna vežba", "First national crisis exercise"),
        "exercise-2024", "MPS", ("4.1.5",), end="2024-11-15"),
    Event("E05", "2025-02-20", "report", Words(
        "Botohet raporti vjetor për vitin 2024", "Objavljen godišnji izveštaj za 2024. godinu",
        "Yearly report for 2024 published"), "yearly-report-2024", "CCA", ("1.3.2",)),
    # two accounts of one incident
    Event("E06", "2025-04-09", "incident", Words(
        "Sulmi ndal shërbimet elektronike për dy ditë", "Napad zaustavlja elektronske usluge na dva dana",
        "An attack stops electronic services for two days"), "incident-agency", "MDA",
        account="Agjencia Kibernetike e Ardenias"),
    Event("E06", "2025-04-09", "incident", Words(
        "Shërbimet elektronike u ndalën për pesë ditë", "Elektronske usluge stajale su pet dana",
        "Electronic services were down for five days"), "incident-newspaper", "MDA",
        account="Gazeta e Ardenias", confidence="low"),
    Event("E07", "2025-05-20", "cooperation", Words(
        "Ekipi pranohet në rrjetin ndërkombëtar", "Tim primljen u međunarodnu mrežu",
        "The team is admitted to the international network"), "network-member", "ACA", ("5.1.3",)),
    Event("E08", "2025-09", "funding", Words(
        "Grant për laboratorin e hetimeve digjitale", "Grant za laboratoriju digitalne forenzike",
        "Grant for the digital forensics laboratory"), "forensics-grant", "APS", ("4.2.2",),
        partner="Donor Fund of Ardenia", amount=180_000),
    Event("E09", "2025-12-02", "institution", Words(
        "Hapet njësia e mbrojtjes kibernetike", "Otvorena jedinica za sajber odbranu",
        "The cyber defence unit is opened"), "unit-opening", "ADS", ("4.1.6",), confidence="medium"),
)  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """What an organisation names as missing, recommends, or shows as done elsewhere."""

    code: str
    kind: str
    topic: str
    organisation: str
    date: str | None
    text: Words
    page: str
    addressee: str | None = None
    objective: str | None = None
    confidence: str | None = None


STATEMENTS = (
    Statement("S01", "shortcoming", "Njerëzit", "Roja Qytetare e Ardenias", "2024-06-18", Words(
        "Agjencia ka mbushur gjysmën e vendeve të punës.", "Agencija je popunila polovinu radnih mesta.",
        "The agency has filled half of its posts."), "staffing-review", "ACA", "3.2"),
    Statement("S02", "recommendation", "Raportimi", "Digital Rights Lab of Ardenia", "2025-01-22", Words(
        "Këshilli të botojë cilat institucione nuk kanë raportuar.",
        "Savet treba da objavi koje institucije nisu izveštavale.",
        "The Council should publish which institutions have not reported."), "reporting-brief", "CCA", "1.3"),
    Statement("S03", "practice_missing", "Dobësitë", "Digital Rights Lab of Ardenia", "2025-06", Words(
        "Nuk ka rrugë të sigurt për të njoftuar një dobësi të gjetur.",
        "Ne postoji bezbedan put za prijavu pronađene slabosti.",
        "There is no safe way to report a weakness one has found."), "disclosure-brief", "ACA", "4.1"),
    Statement("S04", "practice_missing", "Furnizuesit", "Roja Qytetare e Ardenias", None, Words(
        "Kontratat nuk kërkojnë njoftim të incidenteve nga furnizuesit.",
        "Ugovori ne traže od dobavljača prijavu incidenata.",
        "Contracts do not ask suppliers to give notice of incidents."), "contracts-review", "MDA", "2.2"),
    Statement("S05", "practice_elsewhere", "Vullnetarët", "Digital Rights Lab of Ardenia", "2025-10-07", Words(
        "Në Republikën e trilluar të Lugoras, vullnetarët ndihmojnë komunat pas incidenteve.",
        "U izmišljenoj Republici Lugori dobrovoljci pomažu opštinama posle incidenata.",
        "In the invented Republic of Lugora, volunteers help municipalities after incidents."),
        "volunteers-elsewhere", None, "4.1", confidence="medium"),
)  # fmt: skip


@dataclass(frozen=True)
class Request:
    """A request for public information and what came of it."""

    code: str
    title: str
    institution: str
    sent: str
    deadline: str | None
    outcome: str
    activities: tuple[str, ...] = ()
    period: str | None = None
    replied: str | None = None
    ground: str | None = None
    complaint: str | None = None
    page: str | None = None


REQUESTED_BY = "Roja Qytetare e Ardenias"
REQUESTS = (
    Request("R01", "Raporti për vitin 2024", "MEL", "2025-04-22", "2025-05-06", "full",
            ("3.1.1", "3.1.3"), "2024", replied="2025-06-10", page="request-r01"),
    Request("R02", "Lista e akteve nënligjore", "MDA", "2025-09-01", "2025-09-15", "partial",
            ("1.1.2",), replied="2025-09-12", page="request-r02"),
    Request("R03", "Protokolli i shërbimit të përditësimit", "MDA", "2025-10-06", "2025-10-20", "refused",
            ("2.2.3",), replied="2025-10-17", ground="Sekret zyrtar", complaint="2025-10-30", page="request-r03"),
    Request("R04", "Raporti për vitin 2023", "RNA", "2024-05-02", "2024-05-16", "no_reply", (), "2023",
            complaint="2024-06-03"),
    Request("R05", "Auditimi i pavarur", "CCA", "2025-11-04", "2025-11-18", "not_held", ("1.3.5",),
            replied="2025-11-13"),
    # pending past its legal deadline, and pending within it
    Request("R06", "Raporti për vitin 2025", "CCA", "2026-03-02", "2026-03-16", "pending", ("1.3.3",), "2025"),
    Request("R07", "Raporti për vitin 2025", "ADS", "2026-03-24", "2026-04-07", "pending", ("4.1.6",), "2025"),
)  # fmt: skip
