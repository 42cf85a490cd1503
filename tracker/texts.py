"""Every sentence people read, by key and language; a missing text is an error, never an English word."""

from collections.abc import Mapping
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import read_po

LOCALES = Path(__file__).parent / "locales"


class MissingText(KeyError):
    """A key has no text in a language."""


@cache
def load_texts(language: str) -> Mapping[str, str | tuple[str, ...]]:
    """All texts of one language: key → text, or key → its plural forms in the catalogue's order."""
    texts: dict[str, str | tuple[str, ...]] = {}
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        for message in catalogue:
            if not message.id:
                continue
            key = message.id if isinstance(message.id, str) else message.id[0]
            if key in texts:
                raise ValueError(f"{path.name}: the key {key} is already taken in {language}")
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            if forms and all(forms):
                texts[key] = forms[0] if isinstance(message.string, str) else forms
    return texts


@cache
def _plural_rule(language: str):
    """Which plural form a number takes: index into the forms, as the catalogues declare it."""
    with min((LOCALES / language).glob("*.po")).open("rb") as file:
        return c2py(read_po(file, locale=language).plural_expr)


def text(key: str, language: str, n: int | None = None, /, **values: object) -> str:
    """The text behind a key with its named values filled in; `n` chooses the plural form.

    Raises MissingText where the language has no such text, KeyError where a value is missing.
    """
    found = load_texts(language).get(key)
    if found is None:
        raise MissingText(f"{key} has no text in {language}")
    if isinstance(found, tuple):
        if n is None:
            raise ValueError(f"{key} has plural forms: give the number")
        found = found[_plural_rule(language)(n)]
        values = {"n": n, **values}
    return found.format(**values) if values else found
