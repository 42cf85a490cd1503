"""Text as a person means it: without case, diacritics, stray spaces or invisible characters."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x061C, *range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_SPACE = re.compile(r"[^\S\n]")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_SERBIAN_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдђежзијклљмнњопрстћуфхцчџш",
            "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(),
            strict=True,
        )
    )
)
_WITHOUT_DECOMPOSITION = str.maketrans({"đ": "d", "ł": "l", "ø": "o"})


def clean_text(written: str) -> str:
    """The text with composed letters, ordinary spaces and nothing invisible; line breaks inside stay."""
    if written.isascii() and written.isprintable():
        return written.strip()
    lines = written.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    return _CONTROL.sub("", _SPACE.sub(" ", unicodedata.normalize("NFC", lines))).strip()


@lru_cache(maxsize=8192)
def fold(written: str) -> str:
    """What two spellings of one heading, word or code have in common: plain letters and digits, single spaces."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in _plain(written)).split())


@lru_cache(maxsize=8192)
def fold_code(written: str) -> str:
    """What two spellings of one code have in common; its points and dashes count, its spaces do not."""
    return "".join(_plain(written).split())


def _plain(written: str) -> str:
    lowered = clean_text(written).casefold().translate(_SERBIAN_CYRILLIC)
    decomposed = unicodedata.normalize("NFKD", lowered).translate(_WITHOUT_DECOMPOSITION)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
