"""Several hundred damaged workbooks: each is read or refused with a problem, and none raises anything else."""

import random
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from etl.opening import UnreadableWorkbook, open_workbook
from tests.opening_files import DAY, PERCENT, number_cell, packed, parts, read_here, row, sheet, text_cell
from tracker.vocabulary import LANGUAGES

PIECES = [
    b"",
    b"<",
    b">",
    b"&",
    b'"',
    b"\0",
    b"-1",
    b"1e308",
    b"99999999999999999999",
    b"A1",
    b"XFD1048576",
    b"<row>",
    b"</row>",
    b"<c/>",
    b"<v>",
    b"<!DOCTYPE x>",
    b"\xff\xfe",
    b"0.00;[Red]@",
    b"<!-- -->",
]


@pytest.fixture(scope="module")
def seeds() -> list[dict[str, bytes]]:
    """The parts of two right workbooks: one by hand, one by openpyxl."""
    by_hand = parts(
        sheet(
            row(1, text_cell("A1", "Kodi"), '<c r="B1" t="s"><v>0</v></c>', number_cell("C1", 45716, DAY)),
            row(2, number_cell("A2", 0.5, PERCENT), '<c r="B2"><f>A2*2</f></c>', '<c r="C2" t="e"><v>#N/A</v></c>'),
        )
    )
    book = openpyxl.Workbook()
    book.active.append(["Objective code", 1.5, True, "ëç"])
    file = BytesIO()
    book.save(file)
    with ZipFile(file) as archive:
        by_openpyxl = {name: archive.read(name) for name in archive.namelist()}
    return [{name: str(text).encode() for name, text in by_hand.items()}, by_openpyxl]


def outcome(data: bytes, read=read_here) -> str:
    try:
        opened = read(data)
    except UnreadableWorkbook as unreadable:
        assert all(unreadable.problem.message(language) for language in LANGUAGES)
        return unreadable.problem.code
    assert opened.cell_count == sum(len(line) for found in opened.sheets for line in found.cells.values())
    return "read"


def with_spoilt_bytes(draw: random.Random, data: bytes) -> bytes:
    spoilt = bytearray(data)
    for _ in range(draw.randint(1, 4)):
        spoilt[draw.randrange(len(spoilt))] = draw.randrange(256)
    return bytes(spoilt)


def with_spoilt_part(draw: random.Random, contents: dict[str, bytes]) -> bytes:
    """One part is changed and packed rightly again, so that the damage gets past the gate."""
    name = draw.choice(sorted(contents))
    content = contents[name]
    begin = draw.randrange(len(content) + 1)
    end = min(len(content), begin + draw.choice([0, 0, 1, 2, 5, 30]))
    return packed(contents | {name: content[:begin] + draw.choice(PIECES) + content[end:]})


def with_spoilt_value(draw: random.Random, contents: dict[str, bytes]) -> bytes:
    """One attribute or value between two signs is replaced: the XML stays well-formed, its sense does not."""
    name = draw.choice([name for name in sorted(contents) if name.startswith(("xl/", "["))])
    content = contents[name]
    opening, closing = draw.choice([(b'="', b'"'), (b">", b"<")])
    begins = [at + len(opening) for at in range(len(content)) if content.startswith(opening, at)]
    begin = draw.choice(begins)
    end = content.find(closing, begin)
    new = draw.choice([b"", b"-1", b"0", b"1", b"7", b"x", b"1e308", b"9" * 30, b"XFD1048576", b"true", b"\xc3\xab"])
    return packed(contents | {name: content[:begin] + new + content[max(begin, end) :]})


def test_spoilt_workbooks_are_read_or_refused_and_never_raise(seeds):
    draw = random.Random(20_260_101)
    seen: dict[str, int] = {}
    for number in range(600):
        contents = seeds[number % 2]
        way = number % 3
        if way == 0:
            data = with_spoilt_bytes(draw, packed(contents))
        elif way == 1:
            data = with_spoilt_part(draw, contents)
        else:
            data = with_spoilt_value(draw, contents)
        code = outcome(data)
        seen[code] = seen.get(code, 0) + 1
    assert seen["read"] > 50  # not everything is refused,
    assert seen["file_damaged"] > 100  # nor is everything let through
    assert len(seen) > 4


def test_spoilt_workbooks_end_the_same_way_through_the_process(seeds):
    draw = random.Random(7)
    for number in range(12):
        data = with_spoilt_value(draw, seeds[number % 2])
        assert outcome(data, open_workbook) == outcome(data)
