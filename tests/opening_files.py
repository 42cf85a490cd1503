"""Workbooks made by hand, part by part, so that one thing in them can be wrong."""

import hashlib
import json
import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from etl.opening import opened_workbook
from etl.raw import RawWorkbook
from etl.reading.reader import read_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'

CONTENT_TYPES = (
    f'{BEGIN}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}.sharedStrings+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>'
)
STYLES = (
    f'{BEGIN}<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>'
    '<numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy"/></numFmts>'
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="2"/>'
    '<xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="49"/></cellXfs></styleSheet>'
)
PLAIN, TWO_DECIMALS, PERCENT, ONE_DECIMAL_PERCENT, DAY, TEXT = range(6)  # the styles above


def row(number: int, *cells: str, more: str = "") -> str:
    """A row of a sheet."""
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


def number_cell(address: str, value: object, style: int = PLAIN) -> str:
    """A cell that holds a number."""
    return f'<c r="{address}" s="{style}"><v>{value}</v></c>'


def text_cell(address: str, text: str) -> str:
    """A cell that holds its own text."""
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet(*rows: str, before: str = "", after: str = "") -> str:
    """The XML of a sheet."""
    return f'{BEGIN}<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(rows)}</sheetData>{after}</worksheet>'


def shared_strings(*texts: str, counts: str = "") -> str:
    """The XML of the texts that cells share."""
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f'{BEGIN}<sst xmlns="{MAIN}"{counts}>{items}</sst>'


def parts(
    *sheets: str, names: tuple[str, ...] = (), states: tuple[str, ...] = (), properties: str = ""
) -> dict[str, str | bytes]:
    """All the parts of a workbook with these sheets."""
    sheets = sheets or (sheet(row(1, text_cell("A1", "Strategy code"))),)
    names = names or tuple(f"Sheet{number}" for number in range(1, len(sheets) + 1))
    listed, relations = "", ""
    for number, name in enumerate(names, 1):
        state = f' state="{states[number - 1]}"' if states else ""
        listed += f'<sheet name="{name}" sheetId="{number}"{state} r:id="rId{number}"/>'
        relations += f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": (
            f'{BEGIN}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{BEGIN}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}<sheets>{listed}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{BEGIN}<Relationships xmlns="{PACKAGE}/relationships">{relations}'
            f'<Relationship Id="rId90" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="rId91" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/sharedStrings.xml": shared_strings("shared"),
        "xl/styles.xml": STYLES,
        **{f"xl/worksheets/sheet{number}.xml": content for number, content in enumerate(sheets, 1)},
    }


def packed(contents: dict[str, str | bytes], compresslevel: int = 6) -> bytes:
    """The parts as a file."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=compresslevel) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return file.getvalue()


def workbook(*sheets: str) -> bytes:
    """A workbook with these sheets."""
    return packed(parts(*sheets))


def read_here(data: bytes) -> RawWorkbook:
    """The workbook as `open_workbook` gives it, without a process of its own: for many small cases."""
    return opened_workbook(json.dumps(read_workbook(data)).encode(), hashlib.sha256(data).hexdigest())


def with_declared_size(data: bytes, name: str, size: int) -> bytes:
    """The same file, lying about how large one part is once it is unpacked."""
    changed = bytearray(data)
    encoded = name.encode()
    for signature, size_at, name_length_at, name_at in ((b"PK\3\4", 22, 26, 30), (b"PK\1\2", 24, 28, 46)):
        begin = -1
        while (begin := changed.find(signature, begin + 1)) >= 0:
            (length,) = struct.unpack_from("<H", changed, begin + name_length_at)
            if changed[begin + name_at : begin + name_at + length] == encoded:
                struct.pack_into("<I", changed, begin + size_at, size)
    return bytes(changed)
