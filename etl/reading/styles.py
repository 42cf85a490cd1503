"""The number formats of a workbook, and nothing else of its looks: fonts and fills of some programs stop openpyxl."""

from xml.sax.saxutils import quoteattr

from .bounds import STYLES, Refused
from .xml_parts import Elements

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NO_LOOKS = (
    '<fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill></fills>'
    "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
)


class Styles(Elements):
    """Which number format each style of a cell has."""

    def __init__(self) -> None:
        super().__init__()
        self._codes: dict[int, str] = {}
        self._formats: list[int] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A number format, or a style of cells."""
        if name == "numFmt" and self.path[-2:-1] == ["numFmts"]:
            self._codes[_number(attributes.get("numFmtId", ""))] = attributes.get("formatCode", "General")
        elif name == "xf" and self.path[-2:-1] == ["cellXfs"]:
            self._formats.append(_number(attributes.get("numFmtId", "0")))
        if len(self._codes) > STYLES or len(self._formats) > STYLES:
            raise Refused("file_too_much_inside")

    def to_xml(self) -> bytes:
        """The same styles with their number formats alone."""
        codes = "".join(
            f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>' for number, code in self._codes.items()
        )
        styles = "".join(f'<xf numFmtId="{number}"/>' for number in self._formats or [0])
        return (
            f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>{NO_LOOKS}<cellXfs>{styles}</cellXfs></styleSheet>'
        ).encode()


def _number(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) <= 9):
        raise Refused("file_damaged")
    return int(written)
