"""A survey of Ardenia's civil society: questions, counts small enough to be suppressed, and findings in words."""

from dataclasses import dataclass

from data.demo.ardenia.records import Words

TITLE = Words(
    sq="Gatishmëria kibernetike e shoqërisë civile në Ardeni 2025 (e trilluar)",
    sr="Sajber spremnost civilnog društva u Ardeniji 2025 (izmišljeno)",
    en="Cyber preparedness of civil society in Ardenia 2025 (invented)",
)
POPULATION = Words(
    sq="Organizatat e shoqërisë civile me së paku dy të punësuar",
    sr="Organizacije civilnog društva sa najmanje dvoje zaposlenih",
    en="Civil-society organisations with two employees or more",
)
FIELDED = ("2025-09-08", "2025-10-03")
RESPONDENTS = 64

YES = Words("Po", "Da", "Yes")
NO = Words("Jo", "Ne", "No")
UNSURE = Words("Nuk e di", "Ne znam", "Don't know")


@dataclass(frozen=True)
class Question:
    """A question and its answers: option, group (None: everybody), count, base."""

    code: str
    topic: str
    wording: Words
    answers: tuple[tuple[Words, str | None, int, int], ...]
    is_multiple_choice: bool = False
    is_sensitive: bool = False


QUESTIONS = (
    # every cell large enough
    Question(
        "Q1", "Politikat",
        Words("A ka organizata juaj një politikë të shkruar të sigurisë?",
              "Da li vaša organizacija ima pisanu bezbednosnu politiku?",
              "Does your organisation have a written security policy?"),
        ((YES, None, 17, 64), (NO, None, 39, 64), (UNSURE, None, 8, 64)),
    ),
    # one small cell, so the next smallest must go with it
    Question(
        "Q2", "Fjalëkalimet",
        Words("Si i ruani fjalëkalimet?", "Kako čuvate lozinke?", "How do you keep passwords?"),
        (
            (Words("Në një program për fjalëkalime", "U programu za lozinke", "In a password manager"), None, 12, 64),
            (Words("Në letër", "Na papiru", "On paper"), None, 21, 64),
            (Words("Në shfletues", "U pregledaču", "In the browser"), None, 28, 64),
            (Words("Nuk i ruajmë", "Ne čuvamo ih", "We do not keep them"), None, 3, 64),
        ),
    ),
    # a zero is shown; several answers are possible and are never added up
    Question(
        "Q3", "Masat",
        Words("Cilat masa i përdorni?", "Koje mere koristite?", "Which measures do you use?"),
        (
            (Words("Hyrje me dy faktorë", "Prijava u dva koraka", "Two-factor sign-in"), None, 30, 64),
            (Words("Kopje rezervë", "Rezervne kopije", "Backups"), None, 44, 64),
            (Words("Enkriptim i disqeve", "Šifrovanje diskova", "Disk encryption"), None, 11, 64),
            (Words("Sigurim ndaj humbjeve", "Osiguranje od gubitaka", "Insurance against losses"), None, 0, 64),
        ),
        is_multiple_choice=True,
    ),
    # sensitive: cells under ten are small here
    Question(
        "Q4", "Incidentet",
        Words("A keni pasur incident vitin e kaluar?", "Da li ste prošle godine imali incident?",
              "Did you have an incident last year?"),
        ((YES, None, 9, 64), (NO, None, 41, 64), (UNSURE, None, 14, 64)),
        is_sensitive=True,
    ),
    # by group; one small cell in one group, so its neighbour goes with it
    Question(
        "Q5", "Trajnimi",
        Words("A keni marrë pjesë në ndonjë trajnim?", "Da li ste pohađali neku obuku?",
              "Have you attended any training?"),
        (
            (YES, "Kryeqyteti", 18, 37), (NO, "Kryeqyteti", 19, 37),
            (YES, "Qytete të tjera", 7, 16), (NO, "Qytete të tjera", 9, 16),
            (YES, "Fshatra", 2, 11), (NO, "Fshatra", 9, 11),
        ),
    ),
    # asked of too few: nothing of it is shown
    Question(
        "Q6", "Paratë",
        Words("A është rritur buxheti juaj i sigurisë?", "Da li je vaš budžet za bezbednost porastao?",
              "Has your security budget grown?"),
        ((YES, None, 5, 8), (NO, None, 3, 8)),
    ),
)  # fmt: skip

FINDINGS = (
    (
        "Paratë",
        Words(
            "Pak organizata kanë para të ndara për sigurinë.",
            "Malo organizacija ima izdvojen novac za bezbednost.",
            "Few organisations have money set aside for security.",
        ),
        "survey-2025-report",
    ),
    (
        "Ndihma",
        Words(
            "Shumica nuk e dinë kujt t'i drejtohen pas një incidenti.",
            "Većina ne zna kome da se obrati posle incidenta.",
            "Most do not know whom to turn to after an incident.",
        ),
        "survey-2025-report",
    ),
)
