"""The words people write for a code, in three languages; the first of each language is the one templates offer."""

from typing import Final

Words = dict[str, dict[str, tuple[str, ...]]]  # code → language → words

YES_NO: Final[Words] = {
    "yes": {"en": ("yes", "true"), "sq": ("po",), "sr": ("da",)},
    "no": {"en": ("no", "false"), "sq": ("jo",), "sr": ("ne",)},
}

CONTINUOUS: Final = {
    "en": ("continuous", "ongoing"),
    "sq": ("vazhdueshëm", "i vazhdueshëm", "në vazhdimësi"),
    "sr": ("kontinuirano", "stalno"),
}

ALL_INSTITUTIONS: Final = "ALL"

WORDS: Final[dict[str, Words]] = {
    "basis": {
        "official": {"en": ("official",), "sq": ("zyrtare", "zyrtar"), "sr": ("zvanično", "službeno")},
        "public_source": {"en": ("public source",), "sq": ("burim publik",), "sr": ("javni izvor",)},
        "independent": {"en": ("independent",), "sq": ("e pavarur", "i pavarur"), "sr": ("nezavisno",)},
        "estimate": {"en": ("estimate",), "sq": ("vlerësim",), "sr": ("procena",)},
        "illustrative": {"en": ("illustrative",), "sq": ("ilustruese", "ilustrues"), "sr": ("ilustrativno",)},
    },
    "confidence": {
        "high": {"en": ("high",), "sq": ("e lartë",), "sr": ("visoka",)},
        "medium": {"en": ("medium",), "sq": ("mesatare",), "sr": ("srednja",)},
        "low": {"en": ("low",), "sq": ("e ulët",), "sr": ("niska",)},
    },
    "institution_kind": {
        "ministry": {"en": ("ministry",), "sq": ("ministri",), "sr": ("ministarstvo",)},
        "agency": {"en": ("agency",), "sq": ("agjenci",), "sr": ("agencija",)},
        "council": {"en": ("council",), "sq": ("këshill",), "sr": ("savet", "veće")},
        "police": {"en": ("police",), "sq": ("polici",), "sr": ("policija",)},
        "regulator": {"en": ("regulator",), "sq": ("rregullator",), "sr": ("regulatorno telo", "regulator")},
        "court": {"en": ("court",), "sq": ("gjykatë",), "sr": ("sud",)},
        "other": {"en": ("other",), "sq": ("tjetër",), "sr": ("drugo",)},
    },
    "indicator_kind": {
        "number": {"en": ("number",), "sq": ("numër",), "sr": ("broj",)},
        "yes_no": {"en": ("yes/no",), "sq": ("po/jo",), "sr": ("da/ne",)},
        "ordinal": {"en": ("ordinal",), "sq": ("rendor",), "sr": ("redni",)},
    },
    "direction": {
        "up": {"en": ("up",), "sq": ("rritje", "lart"), "sr": ("rast", "naviše")},
        "down": {"en": ("down",), "sq": ("ulje", "poshtë"), "sr": ("pad", "naniže")},
    },
    "budget_kind": {
        "capital": {"en": ("capital",), "sq": ("kapitale",), "sr": ("kapitalni",)},
        "current": {"en": ("current",), "sq": ("rrjedhëse",), "sr": ("tekući",)},
    },
    "report_channel": {
        "report_to_council": {
            "en": ("report to the Council",),
            "sq": ("raport për Këshillin",),
            "sr": ("izveštaj Savetu",),
        },
        "information_request": {
            "en": ("information request",),
            "sq": ("kërkesë për informacion",),
            "sr": ("zahtev za informacije",),
        },
        "publication": {"en": ("publication",), "sq": ("publikim",), "sr": ("publikacija", "objava")},
    },
    "reported_state": {
        "not_started": {
            "en": ("not started",),
            "sq": ("nuk ka filluar", "e pafilluar"),
            "sr": ("nije započeto",),
        },
        "in_progress": {
            "en": ("in progress", "ongoing"),
            "sq": ("në proces", "në vazhdim"),
            "sr": ("u toku",),
        },
        "partly_completed": {
            "en": ("partly completed", "partially completed"),
            "sq": ("e përfunduar pjesërisht", "pjesërisht e përmbushur"),
            "sr": ("delimično završeno",),
        },
        "completed": {
            "en": ("completed", "done"),
            "sq": ("e përfunduar", "e përmbushur", "përfunduar"),
            "sr": ("završeno",),
        },
        "delayed": {"en": ("delayed",), "sq": ("e vonuar", "me vonesë"), "sr": ("kasni", "odloženo")},
        "cancelled": {"en": ("cancelled", "canceled"), "sq": ("e anuluar", "anuluar"), "sr": ("otkazano",)},
    },
    "evidence_kind": {
        "law": {"en": ("law",), "sq": ("ligj",), "sr": ("zakon",)},
        "decision": {"en": ("decision",), "sq": ("vendim",), "sr": ("odluka",)},
        "budget_line": {"en": ("budget line",), "sq": ("linjë buxhetore",), "sr": ("budžetska linija",)},
        "contract": {"en": ("contract",), "sq": ("kontratë",), "sr": ("ugovor",)},
        "public_page": {"en": ("public page",), "sq": ("faqe publike",), "sr": ("javna stranica",)},
        "statement": {"en": ("statement",), "sq": ("deklaratë",), "sr": ("izjava",)},
    },
    "verdict": {
        "confirmed": {"en": ("confirmed",), "sq": ("e konfirmuar",), "sr": ("potvrđeno",)},
        "partly_confirmed": {
            "en": ("partly confirmed",),
            "sq": ("e konfirmuar pjesërisht",),
            "sr": ("delimično potvrđeno",),
        },
        "not_confirmed": {"en": ("not confirmed",), "sq": ("e pakonfirmuar",), "sr": ("nije potvrđeno",)},
        "no_public_evidence": {
            "en": ("no public evidence",),
            "sq": ("pa dëshmi publike",),
            "sr": ("nema javnih dokaza",),
        },
    },
    "event_kind": {
        "law": {"en": ("law",), "sq": ("ligj",), "sr": ("zakon",)},
        "institution": {"en": ("institution",), "sq": ("institucion",), "sr": ("institucija",)},
        "training": {"en": ("training",), "sq": ("trajnim",), "sr": ("obuka",)},
        "exercise": {"en": ("exercise",), "sq": ("ushtrim",), "sr": ("vežba",)},
        "report": {"en": ("report",), "sq": ("raport",), "sr": ("izveštaj",)},
        "incident": {"en": ("incident",), "sq": ("incident",), "sr": ("incident",)},
        "cooperation": {"en": ("cooperation",), "sq": ("bashkëpunim",), "sr": ("saradnja",)},
        "funding": {"en": ("funding",), "sq": ("financim",), "sr": ("finansiranje",)},
    },
    "statement_kind": {
        "shortcoming": {"en": ("shortcoming",), "sq": ("mangësi",), "sr": ("nedostatak",)},
        "recommendation": {"en": ("recommendation",), "sq": ("rekomandim",), "sr": ("preporuka",)},
        "practice_missing": {
            "en": ("practice missing",),
            "sq": ("praktikë që mungon",),
            "sr": ("praksa koja nedostaje",),
        },
        "practice_elsewhere": {
            "en": ("practice elsewhere",),
            "sq": ("praktikë diku tjetër",),
            "sr": ("praksa na drugom mestu",),
        },
    },
    "request_outcome": {
        "full": {"en": ("full",), "sq": ("e plotë",), "sr": ("potpuno",)},
        "partial": {"en": ("partial",), "sq": ("e pjesshme",), "sr": ("delimično",)},
        "refused": {"en": ("refused",), "sq": ("e refuzuar",), "sr": ("odbijeno",)},
        "no_reply": {"en": ("no reply",), "sq": ("pa përgjigje",), "sr": ("bez odgovora",)},
        "not_held": {"en": ("not held",), "sq": ("nuk posedohet",), "sr": ("ne poseduje se",)},
        "pending": {"en": ("pending",), "sq": ("në pritje",), "sr": ("na čekanju",)},
    },
}
