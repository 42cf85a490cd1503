"""What was written in a submitted cell reaches the release word for word, and what is withheld reaches nothing."""

import io
import json
import zipfile
from collections import defaultdict
from datetime import date, datetime

import openpyxl
import pytest
from builders import ROWS, address, as_file, declared_sheet
from openpyxl.comments import Comment
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook.defined_name import DefinedName
from submitted_files import spreadsheet_of

from etl.intake import IncomingFile, check_files, known_to_ledger, submit_files
from etl.layouts import LAYOUTS
from etl.ledger import open_ledger
from etl.publish import publish
from etl.workbook import READER_VERSION, Workbook
from tracker.export.workbook_copy import to_workbook_copy
from tracker.queries import source
from tracker.queries.release_tables import column_types, table_names, table_rows
from tracker.release import current_release, open_release
from tracker.vocabulary import WORKBOOK_KINDS

DAY = date(2026, 6, 30)
PUBLISHED = datetime(2026, 6, 30, 12)
VISIBLE = "seenqxz"
NOT_PUBLIC = {  # of the activity A3: kind, table, column, row
    "titlehiddenqxz": ("plan", "activity", "title_en", 2),
    "budgethiddenqxz": ("plan", "budget", "funding_source", 2),
    "obstacleshiddenqxz": ("progress", "activity_report", "obstacles", 2),
    "explanationhiddenqxz": ("progress", "activity_report", "explanation", 2),
    "verdicthiddenqxz": ("assessment", "assessor_verdict", "explanation", 2),
    "replyhiddenqxz": ("assessment", "assessor_verdict", "reply", 2),
}
ALL_OF_A3 = {  # every text of the rows about A3: what is not spoilt above is withheld with it
    "activity": ("title_sq", "title_sr", "title_en", "output_sq", "output_sr", "output_en")
    + ("attributed_by", "funding_source", "reference_documents"),
    "budget": ("funding_source",),
    "activity_report": ("obstacles", "explanation"),
    "assessor_verdict": ("explanation", "reply"),
}
NEVER_RELEASED = ("officehiddenqxz", "remarkhiddenqxz", "notehiddenqxz", "authorhiddenqxz", "commenthiddenqxz")
COUNT = "counthiddenqxz"
NAME = "namehiddenqxz"
HIDDEN = (*NOT_PUBLIC, *NEVER_RELEASED, COUNT, NAME)


def cell_of(spreadsheet, table, name, row=0):
    sheet, cell = address(table, name, row)
    return spreadsheet[sheet][cell]


def odd_spreadsheets():
    """A correct workbook of every kind, with words that must be seen and words nobody may see."""
    books = {kind: spreadsheet_of(kind) for kind in WORKBOOK_KINDS}
    for words, (kind, table, name, row) in NOT_PUBLIC.items():
        cell_of(books[kind], table, name, row).value = words
    cell_of(books["plan"], "activity", "is_public", 2).value = "no"
    cell_of(books["progress"], "report", "prepared_by").value = "officehiddenqxz"
    cell_of(books["progress"], "activity_report", "explanation").value = f"  {VISIBLE},\u00a0two  spaces \n and a line "
    spoken = cell_of(books["progress"], "activity_report", "obstacles")
    spoken.value, spoken.data_type = f"=1+1 {VISIBLE}", "s"
    counted = cell_of(books["survey"], "survey_answer", "answer_count", 2)
    counted.value, counted.number_format = 3, f'0" {COUNT}"'
    for book in books.values():
        first = book.worksheets[0]
        first.cell(1, first.max_column + 1, "Remarks")
        first.cell(2, first.max_column, "remarkhiddenqxz")
        first["A1"].comment = Comment("commenthiddenqxz", "authorhiddenqxz")
        book.properties.creator = book.properties.lastModifiedBy = "authorhiddenqxz"
        book.defined_names[NAME] = DefinedName(NAME, attr_text=f"'{first.title}'!$A$1")
    moved = books["progress"]["Activity progress"]
    moved.insert_rows(1, 2)
    moved["A1"].value = "notehiddenqxz"
    return books


def bring(ledger, files):
    """Submit and accept files through the one door; file name → submission id."""
    checked = check_files(files, known_to_ledger(ledger))
    assert [problem for each in checked for problem in each.problems if problem.severity == "error"] == []
    return {each.file_name: each.submission_id for each in submit_files(ledger, checked, "Analyst", accept=True)}


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """The spreadsheets, their files, their submission ids by kind, and the release of them all."""
    state = tmp_path_factory.mktemp("odd")
    books = odd_spreadsheets()
    files = {kind: as_file(book) for kind, book in books.items()}
    ledger = open_ledger(state)
    ids = bring(ledger, [IncomingFile(f"{kind}.xlsx", data) for kind, data in files.items()])
    release = publish(ledger, state).release
    return books, files, {kind: ids[f"{kind}.xlsx"] for kind in books}, release


def shown(value):
    """What a person sees in a cell of these workbooks."""
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    return str(int(value)) if isinstance(value, float) and value == int(value) else str(value)


def expected_cells(kind, book):
    """Sheet and address → what was written; headings apart; None: withheld."""
    headings, cells = {}, {}
    for declared in LAYOUTS[kind].sheets:
        sheet = book[declared.sheet["en"]]
        heading_row = 3 if declared.table == "activity_report" else 1
        left_out = {"Remarks", "Prepared by"}
        for row in sheet.iter_rows(min_row=heading_row):
            for cell in row:
                heading = sheet.cell(heading_row, cell.column).value
                if cell.value is None or heading in left_out:
                    continue
                (headings if cell.row == heading_row else cells)[sheet.title, cell.coordinate] = shown(cell.value)
        for name in ALL_OF_A3.get(declared.table, ()):
            _, place = address(declared.table, name, 2)
            letter, number = coordinate_from_string(place)
            cells[sheet.title, f"{letter}{number + heading_row - 1}"] = None
        if declared.table == "survey_answer":
            cells[sheet.title, address("survey_answer", "answer_count", 2)[1]] = None
    return headings, cells


@pytest.mark.parametrize("kind", WORKBOOK_KINDS)
def test_the_release_shows_every_cell_of_a_workbook_exactly_as_it_was_written(odd, kind):
    books, _, ids, release = odd
    connection = open_release(release).cursor()
    found = connection.execute(
        "SELECT sheet, column_letter || row_number, written FROM submitted_cell WHERE submission_id = ?", [ids[kind]]
    ).fetchall()
    headings, cells = expected_cells(kind, books[kind])
    assert {(sheet, cell): written for sheet, cell, written in found} == cells
    named = connection.execute(
        "SELECT sheet, column_letter || heading_row, heading FROM sheet_column WHERE submission_id = ?", [ids[kind]]
    ).fetchall()
    assert {(sheet, cell): heading for sheet, cell, heading in named} == headings


def unpacked(data):
    """The bytes of every part of a spreadsheet file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def copy_of(release, submission_id):
    cells = source.workbook_cells(open_release(release).cursor(), DAY, submission_id)
    return to_workbook_copy(cells, [("File", "a file"), ("Note", "=1+1")], "[withheld]", PUBLISHED)


@pytest.mark.parametrize("words", HIDDEN)
def test_what_is_withheld_is_nowhere_in_the_release_nor_in_any_copy(odd, words):
    _, files, ids, release = odd
    assert any(words.encode() in unpacked(data) for data in files.values())
    assert words.encode() not in release.path.read_bytes()
    connection = open_release(release).cursor()
    for table in table_names(connection):
        assert words not in str(table_rows(connection, table)), table
    for submission_id in ids.values():
        assert words.encode() not in unpacked(copy_of(release, submission_id))


def test_what_may_be_seen_is_found_by_the_same_search(odd):
    _, _, ids, release = odd
    assert VISIBLE.encode() in release.path.read_bytes()
    assert VISIBLE.encode() in unpacked(copy_of(release, ids["progress"]))


@pytest.mark.parametrize("kind", WORKBOOK_KINDS)
def test_a_copy_has_the_same_sheets_and_its_cells_stand_at_the_same_addresses(odd, kind):
    books, _, ids, release = odd
    copy = openpyxl.load_workbook(io.BytesIO(copy_of(release, ids[kind])))
    assert copy.sheetnames == [*books[kind].sheetnames, "about"]
    headings, cells = expected_cells(kind, books[kind])
    found = {
        (sheet.title, cell.coordinate): cell.value
        for sheet in copy.worksheets[:-1]
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert found == headings | {place: "[withheld]" if words is None else words for place, words in cells.items()}


@pytest.mark.parametrize("kind", WORKBOOK_KINDS)
def test_a_copy_has_no_author_no_comment_no_name_and_no_formula(odd, kind):
    _, files, ids, release = odd
    original = openpyxl.load_workbook(io.BytesIO(files[kind]))
    assert original.properties.creator and original.defined_names and original.worksheets[0]["A1"].comment
    copy = openpyxl.load_workbook(io.BytesIO(copy_of(release, ids[kind])))
    facts = copy.properties
    told = (facts.creator, facts.lastModifiedBy, facts.title, facts.subject, facts.keywords, facts.description)
    assert not any(told)
    assert facts.created == PUBLISHED
    assert not copy.defined_names
    for sheet in copy.worksheets:
        assert not sheet.defined_names
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.comment is None and cell.hyperlink is None
                assert cell.data_type in ("s", "n") and not isinstance(cell.value, int | float)


def test_the_same_release_gives_the_same_bytes_of_a_copy(odd):
    _, _, ids, release = odd
    assert copy_of(release, ids["plan"]) == copy_of(release, ids["plan"])


def test_sheet_names_no_spreadsheet_accepts_are_mended_and_stay_apart():
    names = ["a" * 40, "a" * 41, "what?", "What*", "'quoted'", "History", "about", ""]
    cells = [{"sheet": name, "row_number": 2, "column_letter": "B", "written": name} for name in names]
    copy = openpyxl.load_workbook(io.BytesIO(to_workbook_copy(cells, [], "", PUBLISHED)))
    assert len(copy.sheetnames) == len(names) + 1
    assert [sheet["B2"].value or "" for sheet in copy.worksheets[:-1]] == names


def test_words_of_a_replaced_row_are_gone_and_those_beside_it_stay(tmp_path):
    ledger = open_ledger(tmp_path)
    old = spreadsheet_of("context")
    cell_of(old, "event", "title_en", 2).value = "replacedqxz"
    cell_of(old, "event", "title_en", 0).value = "keptqxz"
    new = spreadsheet_of("context")
    for declared, kept in (("event", {"E2"}), ("statement", {"R1"})):
        sheet = new[declared_sheet(declared).sheet["en"]]
        for number in range(sheet.max_row, 1, -1):
            if sheet.cell(number, 1).value not in kept:
                sheet.delete_rows(number)
    files = [IncomingFile("plan.xlsx", as_file(spreadsheet_of("plan")))]
    bring(ledger, [*files, IncomingFile("old.xlsx", as_file(old))])
    ids = bring(ledger, [IncomingFile("new.xlsx", as_file(new))])
    release = publish(ledger, tmp_path).release
    data = release.path.read_bytes()
    assert b"keptqxz" in data and b"replacedqxz" not in data
    rows = source.sheet_row_numbers(open_release(release).cursor(), DAY, ids["new.xlsx"], "Events")
    assert rows == [2]


def test_of_a_replaced_report_only_the_proof_that_it_came_is_shown(tmp_path):
    ledger = open_ledger(tmp_path)
    old, new = spreadsheet_of("progress"), spreadsheet_of("progress")
    for declared in ("report", "activity_report", "indicator_report"):
        name = "source_url" if declared == "report" else "evidence_url"
        cell_of(old, declared, name).value = "https://example.org/replacedqxz"
    ids = bring(
        ledger,
        [
            IncomingFile("plan.xlsx", as_file(spreadsheet_of("plan"))),
            IncomingFile("old.xlsx", as_file(old)),
        ],
    )
    bring(ledger, [IncomingFile("new.xlsx", as_file(new))])
    release = publish(ledger, tmp_path).release
    assert b"replacedqxz" not in release.path.read_bytes()
    found = (
        open_release(release)
        .cursor()
        .execute(
            "SELECT column_name, written FROM submitted_cell"
            " JOIN sheet_column USING (submission_id, sheet, column_letter)"
            " WHERE submission_id = ?",
            [ids["old.xlsx"]],
        )
    )
    assert dict(found.fetchall()) == {
        "institution_code": "KP",
        "period_code": "2025",
        "reported_on": "20.02.2026",
        "submitted_by": "Police",
        "received_through": "report to the Council",
        "basis": "official",
    }


TABLES = [table for tables in ROWS.values() for table in tables]
# Filled by a rule where the row leaves them empty: the first sheet's, the kind's, or the usual.
BY_RULE = {"basis", "confidence", "institution_code", "period_code"}


@pytest.mark.parametrize("state", ["kosovo_state", "demo_state"])
def test_every_value_of_a_release_has_its_cell_and_every_cell_its_value(request, state):
    connection = open_release(current_release(request.getfixturevalue(state))).cursor()
    letters = defaultdict(dict)
    for submission_id, sheet, table, column, letter, *_ in table_rows(connection, "sheet_column"):
        letters[submission_id, sheet, table][column] = letter
    written = {tuple(row[:4]): row[4] for row in table_rows(connection, "submitted_cell")}
    seen = set()
    for table in TABLES:
        names = list(column_types(connection, table))
        for values in table_rows(connection, table):
            row = dict(zip(names, values, strict=True))
            place = (row["submission_id"], row["sheet"], row["row_number"])
            if row["submission_id"] == "reference":
                continue
            for column, letter in letters[*place[:2], table].items():
                words = written.get((*place, letter))
                seen.add((*place, letter))
                is_said = row[column] is not None or column == "due_date" and row["is_continuous"]
                assert (words is not None) == is_said or is_said and column in BY_RULE, (place, column)
    standing, received = ({row[0] for row in table_rows(connection, name)} for name in ("report", "received_report"))
    assert {place[0] for place in written if place not in seen} == received - standing
    assert len(seen) > 500


def test_neighbours_are_the_two_nearest_rows_above_and_below(demo_state):
    connection = open_release(current_release(demo_state)).cursor()
    [(submission_id, sheet)] = connection.execute(
        "SELECT submission_id, sheet FROM activity GROUP BY ALL ORDER BY count(*) DESC, submission_id LIMIT 1"
    ).fetchall()
    numbers = source.sheet_row_numbers(connection, DAY, submission_id, sheet)
    assert len(numbers) > 20
    for row, near in ((numbers[0], numbers[:3]), (numbers[9], numbers[7:12]), (numbers[-1], numbers[-3:])):
        rows = source.rows_around(connection, DAY, submission_id, sheet, str(row))
        assert sorted({each["row_number"] for each in rows}) == near


def test_rows_kept_before_cells_were_are_still_read():
    old = json.loads(Workbook("plan", (), (), ()).to_json()) | {"reader_version": READER_VERSION - 1}
    old["rows"] = [{"table": "plan", "sheet": "Strategy", "row_number": 2, "values": {}, "ledger_only": {}}]
    old["columns"] = [{"sheet": "Strategy", "table": "plan", "column": "basis", "letter": "A", "heading": "Basis"}]
    workbook = Workbook.from_json(json.dumps(old))
    assert workbook.rows[0].written == {}
    assert workbook.columns[0].heading_row == 1
    assert workbook.reader_version == READER_VERSION - 1
