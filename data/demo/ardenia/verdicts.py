"""What two invented organisations found when they looked for themselves, and what the institutions replied."""

from dataclasses import dataclass

from data.demo.ardenia.records import Opinion, Words


@dataclass(frozen=True)
class Assessment:
    """One assessment workbook: an organisation's verdicts of one day."""

    file: str
    code: str
    organisation: str
    assessed_on: str
    language: str
    handwriting: str
    method: Words
    interests: str
    opinions: tuple[Opinion, ...]


METHOD = Words(
    sq="U kërkuan dokumente publike dhe u vizituan faqet e institucioneve; çdo verdikt u dërgua për përgjigje.",
    sr="Traženi su javni dokumenti i posećene stranice institucija; svaka ocena je poslata na odgovor.",
    en="Public documents were sought and institutions' pages visited; every verdict was sent for reply.",
)

ASSESSMENTS = (
    Assessment(
        "70_assessment_civic_watch_2024", "ACW", "Roja Qytetare e Ardenias", "2024-11-20", "sq", "by hand", METHOD,
        "Kuota të anëtarëve; asnjë para nga institucionet e vlerësuara.",
        (
            Opinion("1.1.1", "confirmed", evidence="gazette", evidence_date="2023-12-04"),
            Opinion("2.1.1", "partly_confirmed", explanation="Metodologjia nuk e mbulon sektorin e ujit.",
                    evidence="method-review", evidence_date="2024-10-02", sent="2024-10-10", reply_due="2024-11-10",
                    reply="Uji do të shtohet në versionin e ardhshëm.", reply_date="2024-11-01"),
            Opinion("4.2.3", "no_public_evidence", sent="2024-10-10", reply_due="2024-11-10"),
            Opinion("4.2.1", "confirmed", evidence="police-organisation", evidence_date="2024-06"),
        ),
    ),
    Assessment(  # the later look at the same things counts; the earlier stays in the history
        "71_assessment_civic_watch_2026", "ACW", "Roja Qytetare e Ardenias", "2026-03-05", "sq", "tidy", METHOD,
        "Kuota të anëtarëve; asnjë para nga institucionet e vlerësuara.",
        (
            Opinion("1.1.1", "confirmed", evidence="gazette", evidence_date="2023-12-04"),
            Opinion("1.1.2", "not_confirmed", explanation="U gjetën vetëm katër akte të botuara.",
                    evidence="by-laws-found", evidence_date="2026-02-10", sent="2026-02-12", reply_due="2026-03-01",
                    reply="Dy akte presin botimin.", reply_date="2026-02-24"),
            Opinion("1.1.3", "partly_confirmed", explanation="Sulmet ndaj pajisjeve të lidhura nuk mbulohen.",
                    evidence="criminal-code", evidence_date="2024-12"),
            Opinion("2.2.3", "not_confirmed", explanation="Asnjë nga pesë institucionet e pyetura nuk e përdor.",
                    evidence="patching-survey", evidence_date="2026-01-28", sent="2026-02-02", reply_due="2026-02-23",
                    reply="Shërbimi përdoret nga tri ministri.", reply_date="2026-02-20"),
            Opinion("3.1.6", "no_public_evidence", sent="2026-02-02", reply_due="2026-02-23"),
            Opinion("3.2.4", "confirmed", evidence="awareness-photos", evidence_date="2025-10-30"),
            Opinion("4.1.6", "confirmed", explanation="Njësia punon, edhe pse shtabi nuk ka raportuar.",
                    evidence="unit-opening", evidence_date="2025-12-02"),
            Opinion("4.2.3", "not_confirmed", explanation="Pesë thirrje natën mbetën pa përgjigje.",
                    evidence="night-calls", evidence_date="2026-02-18", sent="2026-02-19", reply_due="2026-03-04"),
        ),
    ),
    Assessment(
        "72_assessment_rights_lab_2026", "DRL", "Digital Rights Lab of Ardenia", "2026-02-16", "en", "old form",
        Words(
            sq="Dy vlerësues, veç e veç; ku nuk u pajtuan, vendosi i treti.",
            sr="Dva procenitelja, odvojeno; gde se nisu složili, odlučio je treći.",
            en="Two assessors, apart from each other; where they disagreed, a third decided.",
        ),
        "Funded by a grant of the Donor Fund of Ardenia, which also pays for activity 3.2.2.",
        (
            Opinion("2.2.3", "partly_confirmed", explanation="The service runs for three of eleven bodies.",
                    evidence="patching-log", evidence_date="2026-01"),
            Opinion("2.2.6", "no_public_evidence"),
            Opinion("3.2.2", "partly_confirmed", explanation="Forty-one certificates could be seen.",
                    evidence="certificate-list", evidence_date="2025-12-15", sent="2026-01-12",
                    reply_due="2026-02-02", reply="Nineteen specialists asked not to be listed.",
                    reply_date="2026-01-30"),
            Opinion("4.1.3", "confirmed", evidence="tool-test", evidence_date="2026-02-03"),
            Opinion("5.1.3", "confirmed", evidence="member-list", evidence_date="2026-01-20"),
            Opinion("5.2.4", "not_confirmed", explanation="No label was found on any of thirty devices."),
        ),
    ),
)  # fmt: skip
