"""Streams the XML of one part, refusing what a workbook never holds: document types, entities, odd encodings."""

from collections.abc import Iterable
from xml.parsers import expat

from .bounds import XML_DEPTH, Refused

NO_MEMORY = 1  # expat's number for it
USUAL_ENCODINGS = {"utf-8", "utf8", "us-ascii"}


class Elements:
    """What to do at each element: subclasses look at the names without namespace; `path` holds the open ones."""

    def __init__(self) -> None:
        self.path: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; it is already the last of `path`."""

    def end(self, name: str) -> None:
        """An element ends; it is still the last of `path`."""

    def characters(self, text: str) -> None:
        """Text inside the last element of `path`."""


def stream_xml(pieces: Iterable[bytes], elements: Elements) -> None:
    """Walk through one part, never holding more than a piece of it."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    path = elements.path

    def start(name: str, attributes: dict[str, str]) -> None:
        local = name[name.rfind(" ") + 1 :]
        path.append(local)
        if len(path) > XML_DEPTH:
            raise Refused("file_unsafe_xml")
        elements.start(local, attributes)

    def end(name: str) -> None:
        elements.end(path[-1])
        path.pop()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    if type(elements).characters is not Elements.characters:
        parser.CharacterDataHandler = elements.characters
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.XmlDeclHandler = _check_encoding
    beginning = True
    try:
        for piece in pieces:
            if beginning and piece:
                beginning = False
                # In UTF-16 some readers find no cell, and say nothing.
                if piece[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in piece[:4]:
                    raise Refused("file_unsafe_xml")
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Refused("file_reading_took_too_much" if error.code == NO_MEMORY else "file_damaged") from None


def _refuse(*_: object) -> None:
    raise Refused("file_unsafe_xml")


def _check_encoding(version: str, encoding: str | None, standalone: int) -> None:
    if encoding is not None and encoding.lower() not in USUAL_ENCODINGS:
        raise Refused("file_unsafe_xml")
