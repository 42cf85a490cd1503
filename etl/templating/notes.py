"""What the note on a heading says: whether it is needed, what its cells hold, and what to know about it."""

from functools import cache

from etl.layouts import Column
from tracker.texts import load_texts, text

NOTE_PREFIX = "template.note."


def heading_note(declared: Column, language: str) -> str:
    """The note on one heading in one language."""
    parts = [text("template.required" if declared.required else "template.optional", language)]
    parts.append(text(f"template.kind.{declared.kind}", language))
    if declared.by_language:
        parts.append(text("template.by_language", language))
    if declared.note:
        parts.append(text(note_keys()[declared.note], language))
    return " ".join(parts)


@cache
def note_keys() -> dict[str, str]:
    """A column's note as the layout words it in English → the key of its texts."""
    return {
        english: key
        for key, english in load_texts("en").items()
        if key.startswith(NOTE_PREFIX) and isinstance(english, str)
    }
