"""How the workbooks are headed and worded: sheet, column, kind of cell, in English, Albanian and Serbian."""

import unicodedata

# table, sheet names; below it column, kind of cell, headings.
_SHEETS = """
plan: Strategy | Strategjia | Strategija
  strategy_code code: Strategy code | Kodi i strategjisë | Šifra strategije
  country_code code: Country code | Kodi i shtetit | Šifra države
  start_date start: Start date | Data e fillimit | Datum početka
  end_date end: End date | Data e mbarimit | Datum završetka
  effective_from start: Effective from | Në fuqi nga | Na snazi od
  report_due_days integer: Report due days | Ditë për raportim | Rok za izveštaj u danima
  report_due_source_url text: Report due source URL | URL e burimit të afatit | URL izvora roka
  basis word: Basis | Baza | Osnov
institution: Institutions | Institucionet | Institucije
  institution_code code: Institution code | Kodi i institucionit | Šifra institucije
objective: Objectives | Objektivat | Ciljevi
  objective_code code: Objective code | Kodi i objektivit | Šifra cilja
  parent_code code: Parent code | Kodi i objektivit prind | Šifra nadređenog cilja
  former_codes codes: Former codes | Kodet e mëparshme | Ranije šifre
indicator: Indicators | Treguesit | Pokazatelji
  indicator_code code: Indicator code | Kodi i treguesit | Šifra pokazatelja
  objective_code code: Objective code | Kodi i objektivit | Šifra cilja
  kind word: Kind | Lloji | Vrsta
  direction word: Direction | Drejtimi | Smer
  baseline_value value: Baseline value | Vlera bazë | Polazna vrednost
  baseline_year integer: Baseline year | Viti bazë | Polazna godina
  target_value value: Target value | Vlera e synuar | Ciljna vrednost
  target_year integer: Target year | Viti i synuar | Ciljna godina
  responsible_institution code: Responsible institution | Institucioni përgjegjës | Odgovorna institucija
  former_codes codes: Former codes | Kodet e mëparshme | Ranije šifre
  basis word: Basis | Baza | Osnov
interim_target: Interim targets | Synimet e ndërmjetme | Međuciljevi
  indicator_code code: Indicator code | Kodi i treguesit | Šifra pokazatelja
  year integer: Year | Viti | Godina
  target_value value: Target value | Vlera e synuar | Ciljna vrednost
activity: Activities | Aktivitetet | Aktivnosti
  activity_code code: Activity code | Kodi i aktivitetit | Šifra aktivnosti
  objective_code code: Objective code | Kodi i objektivit | Šifra cilja
  responsible_institutions codes: Responsible institutions | Institucionet përgjegjëse | Odgovorne institucije
  supporting_institutions codes: Supporting institutions | Institucionet mbështetëse | Institucije podrške
  start_date start: Start date | Data e fillimit | Datum početka
  due_date due: Due date | Afati | Rok
  budget_eur money: Budget (EUR) | Buxheti (EUR) | Budžet (EUR)
  capacity_criteria codes: Capacity criteria | Kriteret e kapacitetit | Kriterijumi kapaciteta
  is_cancelled word: Cancelled | E anuluar | Otkazana
  former_codes codes: Former codes | Kodet e mëparshme | Ranije šifre
  basis word: Basis | Baza | Osnov
  confidence word: Confidence | Besueshmëria | Pouzdanost
budget: Budgets | Buxhetet | Budžeti
  activity_code code: Activity code | Kodi i aktivitetit | Šifra aktivnosti
  year integer: Year | Viti | Godina
  amount_eur money: Amount (EUR) | Shuma (EUR) | Iznos (EUR)
report: Report | Raporti | Izveštaj
  institution_code code: Institution code | Kodi i institucionit | Šifra institucije
  period_code code: Period | Periudha | Period
  reported_on day: Reported on | Raportuar më | Dostavljeno
  submitted_by text: Submitted by | Dorëzuar nga | Podneo
  received_through word: Received through | Pranuar përmes | Primljeno putem
  basis word: Basis | Baza | Osnov
activity_report: Activity progress | Ecuria e aktiviteteve | Napredak aktivnosti
  activity_code code: Activity code | Kodi i aktivitetit | Šifra aktivnosti
  institution_code code: Institution code | Kodi i institucionit | Šifra institucije
  period_code code: Period | Periudha | Period
  reported_state word: State | Gjendja | Stanje
  completion_share percent: Completion (%) | Përmbushja (%) | Ispunjenost (%)
  completed_on day: Completed on | Përfunduar më | Završeno
  spent_eur money: Spent to date (EUR) | Shpenzuar deri tani (EUR) | Utrošeno do sada (EUR)
  evidence_url text: Evidence URL | URL e dëshmisë | URL dokaza
  confidence word: Confidence | Besueshmëria | Pouzdanost
indicator_report: Indicator values | Vlerat e treguesve | Vrednosti pokazatelja
  indicator_code code: Indicator code | Kodi i treguesit | Šifra pokazatelja
  year integer: Year | Viti | Godina
  reported_value value: Value | Vlera | Vrednost
  institution_code code: Institution code | Kodi i institucionit | Šifra institucije
assessment: Assessment | Vlerësimi | Procena
  organisation_code code: Organisation code | Kodi i organizatës | Šifra organizacije
  organisation text: Organisation | Organizata | Organizacija
  assessed_on day: Assessed on | Vlerësuar më | Procenjeno
  basis word: Basis | Baza | Osnov
assessor_verdict: Verdicts | Verdiktet | Ocene
  activity_code code: Activity code | Kodi i aktivitetit | Šifra aktivnosti
  verdict word: Verdict | Verdikti | Ocena
  evidence_url text: Evidence URL | URL e dëshmisë | URL dokaza
  evidence_date day: Evidence date | Data e dëshmisë | Datum dokaza
  explanation text: Explanation | Shpjegimi | Objašnjenje
  sent_for_reply_on day: Sent for reply on | Dërguar për përgjigje më | Poslato na odgovor
  reply_due day: Reply due | Afati i përgjigjes | Rok za odgovor
  reply text: Reply | Përgjigjja | Odgovor
  reply_date day: Reply date | Data e përgjigjes | Datum odgovora
  reply_url text: Reply URL | URL e përgjigjes | URL odgovora
framework: Framework | Korniza | Okvir
  framework_code code: Framework code | Kodi i kornizës | Šifra okvira
  points_total number: Points in total | Pikë gjithsej | Ukupno bodova
capacity_assessment: Capacity assessment | Vlerësimi i kapacitetit | Procena kapaciteta
  framework_code code: Framework code | Kodi i kornizës | Šifra okvira
  country_code code: Country code | Kodi i shtetit | Šifra države
  assessed_on day: Assessed on | Vlerësuar më | Procenjeno
  assessor text: Assessor | Vlerësuesi | Procenitelj
  basis word: Basis | Baza | Osnov
criterion_points: Points | Pikët | Bodovi
  criterion_code code: Criterion code | Kodi i kriterit | Šifra kriterijuma
  points number: Points | Pikët | Bodovi
  evidence_url text: Evidence URL | URL e dëshmisë | URL dokaza
published_score: Published scores | Rezultatet e publikuara | Objavljeni rezultati
  framework_code code: Framework code | Kodi i kornizës | Šifra okvira
  country_code code: Country code | Kodi i shtetit | Šifra države
  date day: Date | Data | Datum
  score number: Score | Rezultati | Rezultat
  points number: Points | Pikët | Bodovi
  basis word: Basis | Baza | Osnov
  confidence word: Confidence | Besueshmëria | Pouzdanost
  source_url text: Source URL | URL e burimit | URL izvora
survey: Survey | Anketa
  survey_code code: Survey code | Kodi i anketës | Šifra ankete
  fielded_from start: Fielded from | Realizuar nga | Sprovedeno od
  fielded_to end: Fielded to | Realizuar deri | Sprovedeno do
  organisation text: Organisation | Organizata | Organizacija
  respondent_count integer: Respondents (n) | Të anketuarit (n) | Ispitanici (n)
survey_question: Questions | Pyetjet | Pitanja
  question_code code: Question code | Kodi i pyetjes | Šifra pitanja
  topic text: Topic | Tema
  wording_en text: Text en | Teksti en | Tekst en
  is_multiple_choice word: Multiple choice | Me shumë zgjedhje | Višestruki izbor
  is_sensitive word: Sensitive | E ndjeshme | Osetljivo
survey_answer: Answers | Përgjigjet | Odgovori
  question_code code: Question code | Kodi i pyetjes | Šifra pitanja
  option_en text: Option en | Opsioni en | Opcija en
  respondent_group text: Group | Grupi | Grupa
  answer_count integer: Count | Numri | Broj
  base_count integer: Base (n asked) | Baza (n të pyetur) | Osnova (n pitanih)
statement: Statements | Deklaratat | Izjave
  statement_code code: Statement code | Kodi i deklaratës | Šifra izjave
  kind word: Kind | Lloji | Vrsta
  addressee code: Addressee | I drejtohet | Upućeno
  objective_code code: Objective code | Kodi i objektivit | Šifra cilja
  date day: Date | Data | Datum
  confidence word: Confidence | Besueshmëria | Pouzdanost
information_request: Requests | Kërkesat | Zahtevi
  request_code code: Request code | Kodi i kërkesës | Šifra zahteva
  title text: Title | Titulli | Naslov
  organisation text: Organisation | Organizata | Organizacija
  institution_code code: Institution code | Kodi i institucionit | Šifra institucije
  activity_codes codes: Activity codes | Kodet e aktiviteteve | Šifre aktivnosti
  period_code code: Period | Periudha | Period
  sent_on day: Sent on | Dërguar më | Poslato
  legal_deadline day: Legal deadline | Afati ligjor | Zakonski rok
  outcome word: Outcome | Rezultati | Ishod
  replied_on day: Replied on | Përgjigjur më | Odgovoreno
  ground text: Ground | Arsyeja | Osnov odbijanja
  complaint_on day: Complaint on | Ankesë më | Žalba podneta
  document_url text: Document URL | URL e dokumentit | URL dokumenta
  basis word: Basis | Baza | Osnov
"""

# code: the words people write for it.
_WORDS = """
yes: po | da
no: jo | ne
official: zyrtare | zvanično
illustrative: ilustruese | ilustrativno
high: e lartë | visoka
medium: mesatare | srednja
low: e ulët | niska
number: numër | broj
yes_no: yes/no | po/jo | da/ne
ordinal: rendor | redni
up: rritje | rast
down: ulje | pad
report_to_council: report to the Council | raport për Këshillin | izveštaj Savetu
information_request: information request | kërkesë për informacion | zahtev za informacije
publication: publikim | publikacija
not_started: not started | nuk ka filluar | nije započeto
in_progress: in progress | në proces | u toku
partly_completed: partly completed | e përfunduar pjesërisht | delimično završeno
completed: e përfunduar | završeno
delayed: e vonuar | kasni
cancelled: e anuluar | otkazano
confirmed: e konfirmuar | potvrđeno
partly_confirmed: partly confirmed | e konfirmuar pjesërisht | delimično potvrđeno
not_confirmed: not confirmed | e pakonfirmuar | nije potvrđeno
no_public_evidence: no public evidence | pa dëshmi publike | nema javnih dokaza
shortcoming: mangësi | nedostatak
recommendation: rekomandim | preporuka
practice_missing: practice missing | praktikë që mungon | praksa koja nedostaje
practice_elsewhere: practice elsewhere | praktikë diku tjetër | praksa na drugom mestu
full: e plotë | potpuno
partial: e pjesshme | delimično
refused: e refuzuar | odbijeno
no_reply: no reply | pa përgjigje | bez odgovora
not_held: not held | nuk posedohet | ne poseduje se
pending: në pritje | na čekanju
"""

CONTINUOUS = {"continuous", "vazhdueshëm", "kontinuirano"}


def folded(text: str) -> str:
    """A heading or word as it is compared: composed letters, single spaces, no capitals."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def _sheets() -> dict[str, tuple[str, dict[str, tuple[str, str]]]]:
    """Folded sheet name → its table, and folded heading → column and kind of cell."""
    found: dict[str, tuple[str, dict[str, tuple[str, str]]]] = {}
    headings: dict[str, tuple[str, str]] = {}
    for line in _SHEETS.strip().splitlines():
        name, _, variants = line.partition(": ")
        names = [folded(variant) for variant in variants.split(" | ")]
        if line.startswith(" "):
            column, kind = name.split()
            headings.update(dict.fromkeys(names, (column, kind)))
        else:
            headings = {}
            found.update(dict.fromkeys(names, (name, headings)))
    return found


def _words() -> dict[str, str]:
    """Folded word → its code."""
    found = {}
    for line in _WORDS.strip().splitlines():
        code, _, variants = line.partition(": ")
        found[code] = code
        found.update({folded(variant): code for variant in variants.split(" | ")})
    return found


SHEETS = _sheets()
WORDS = _words()
