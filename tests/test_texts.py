"""Every sentence people read stands in every language, agrees in its placeholders, and is used."""

import ast
import re
from pathlib import Path

import pytest

from tracker import vocabulary
from tracker.queries.relations import RELATIONS
from tracker.texts import LOCALES, load_texts, text
from tracker.vocabulary import LANGUAGES

HOME = Path(__file__).parent.parent
DOMAINS = sorted(path.name for path in (LOCALES / "en").glob("*.po"))
OURS = ("pages.po", "words.po")
PLACEHOLDER = re.compile(r"\{(\w+)\}")

# Alike in both languages because the word is international, a name, or nothing but placeholders.
ALIKE = {
    ("sq", "words.po"): {"event.incident"},
    ("sr", "words.po"): {"event.incident", "institution_kind.regulator"},
    ("sq", "pages.po"): set(),
    ("sr", "pages.po"): {"table.period"},
}

# Prefix of a key → the closed list whose codes follow it.
CODED = {
    "kind": vocabulary.WORKBOOK_KINDS,
    "basis": vocabulary.BASES,
    "confidence": vocabulary.CONFIDENCES,
    "precision": vocabulary.DATE_PRECISIONS,
    "institution_kind": vocabulary.INSTITUTION_KINDS,
    "indicator_kind": vocabulary.INDICATOR_KINDS,
    "direction": vocabulary.DIRECTIONS,
    "budget_kind": vocabulary.BUDGET_KINDS,
    "channel": vocabulary.REPORT_CHANNELS,
    "state": vocabulary.REPORTED_STATES,
    "evidence_kind": vocabulary.EVIDENCE_KINDS,
    "verdict": vocabulary.VERDICTS,
    "event": vocabulary.EVENT_KINDS,
    "statement": vocabulary.STATEMENT_KINDS,
    "outcome": vocabulary.REQUEST_OUTCOMES,
    "status": vocabulary.ACTIVITY_STATUSES,
    "indicator_status": vocabulary.INDICATOR_STATUSES,
    "reporting": vocabulary.REPORTING_STATUSES,
    "criterion_state": vocabulary.CRITERION_STATES,
}


def _forms(found):
    return found if isinstance(found, tuple) else (found,)


def _keys_of(domain, language="en"):
    source = (LOCALES / language / domain).read_text(encoding="utf-8")
    return {key for key in re.findall(r'^msgid "(.+)"$', source, re.MULTILINE)}


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", ["sq", "sr"])
def test_every_language_has_the_same_texts(domain, language):
    assert _keys_of(domain, language) == _keys_of(domain)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language):
    declared = set().union(*(_keys_of(domain, language) for domain in DOMAINS))
    assert declared == set(load_texts(language))


@pytest.mark.parametrize("language", ["sq", "sr"])
def test_placeholders_agree_with_the_english_text(language):
    texts, english = load_texts(language), load_texts("en")
    for key in english:
        expected = set().union(*(PLACEHOLDER.findall(form) for form in _forms(english[key])))
        for form in _forms(texts[key]):
            assert set(PLACEHOLDER.findall(form)) == expected, key


@pytest.mark.parametrize("domain", OURS)
@pytest.mark.parametrize("language", ["sq", "sr"])
def test_no_translation_is_the_english_text(domain, language):
    texts, english = load_texts(language), load_texts("en")
    alike = {
        key
        for key in _keys_of(domain)
        if _forms(texts[key])[0] == _forms(english[key])[0] and PLACEHOLDER.sub("", _forms(texts[key])[0]).strip(" .:·")
    }
    assert alike == ALIKE[language, domain]


def test_serbian_is_written_in_latin_letters():
    for key, found in load_texts("sr").items():
        assert not re.search("[\u0400-\u04ff]", "".join(_forms(found))), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_vocabulary_has_its_word(language):
    expected = {f"{prefix}.{code}" for prefix, codes in CODED.items() for code in codes}
    assert _keys_of("words.po", language) == expected


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "Od 14 obaveza nađenih u javnim izvorima, zna se da je 1 ispunjena"),
        (3, "Od 14 obaveza nađenih u javnim izvorima, zna se da su 3 ispunjene"),
        (5, "Od 14 obaveza nađenih u javnim izvorima, zna se da je 5 ispunjeno"),
        (11, "Od 14 obaveza nađenih u javnim izvorima, zna se da je 11 ispunjeno"),
        (21, "Od 14 obaveza nađenih u javnim izvorima, zna se da je 21 ispunjena"),
    ],
)
def test_serbian_chooses_among_three_plural_forms(n, words):
    assert text("top.plan_not_official", "sr", n, total=14) == words


def _used():
    """Keys written out in our code, and the beginnings of those that are put together there."""
    whole, beginnings = set(), set()
    files = [
        *HOME.glob("pages/**/*.py"),
        *HOME.glob("tracker/**/*.py"),
        *HOME.glob("web/**/*.py"),
        HOME / "dashboard.py",
    ]
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
                if node.value.endswith("."):
                    beginnings.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    return whole, {beginning for beginning in beginnings if re.fullmatch(r"[a-z_]+\.([a-z_.]*)", beginning)}


def test_no_text_of_the_pages_is_unused():
    whole, beginnings = _used()
    unused = {key for key in _keys_of("pages.po") - whole if not key.startswith(tuple(beginnings))}
    assert unused == set()


def _asked():
    """Keys that the pages and pictures ask for by a constant: the first argument of say(...) and text(...)."""
    for path in [*HOME.glob("pages/**/*.py"), *HOME.glob("tracker/charts/*.py"), HOME / "dashboard.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            key = node.args[0].value
            is_words = path.name == "dashboard.py" or "." in str(key) or name == "say"
            if name in ("say", "text") and isinstance(key, str) and is_words and not _is_screen_text(node):
                yield path.name, key


def _is_screen_text(node):
    """st.text(...) writes on the screen; it asks for no key."""
    function = node.func
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "st"


def test_every_text_that_is_asked_for_exists():
    asked = list(_asked())
    assert len(asked) > 100
    assert [(file, key) for file, key in asked if key not in load_texts("en")] == []


def test_every_published_relation_has_a_name():
    named = {key.removeprefix("relation.") for key in _keys_of("pages.po") if key.startswith("relation.")}
    assert set(RELATIONS) - named == set()
    assert named - set(RELATIONS) == set()
