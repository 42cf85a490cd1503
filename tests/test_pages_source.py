"""From every cell a page names one comes to what was written there: the cell, its row, its neighbours, its workbook."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from submitted_files import file_of
from visiting import said

from etl.intake import IncomingFile, check_files, known_to_ledger, submit_files
from etl.ledger import open_ledger
from etl.publish import publish
from pages.shared.cells import PAGE
from tracker.queries.data import COUNTED_FROM
from tracker.queries.relations import RELATIONS
from tracker.release import current_release, open_release
from tracker.texts import text
from tracker.vocabulary import LANGUAGES, WORKBOOK_KINDS

LINK = re.compile(rf"\]\(<({PAGE}\?[^>]*)>\)")
WITHOUT_ORIGIN = {"threshold", "sheet_column", "release_info", "release_change"}  # bundled, or about the release itself
ON_THE_DATA_PAGE = [name for name, parameters in RELATIONS.items() if set(parameters) <= {"as_of"}]


def asked(state, sql, *values):
    """What a query finds in the current release of a state folder."""
    return open_release(current_release(state)).cursor().execute(sql, list(values)).fetchall()


def links(app):
    """The codes of every link to a cell on the page, tables included."""
    texts = [element.value for kind in ("markdown", "caption") for element in app.get(kind)]
    texts += [str(words) for element in app.table for words in element.value.to_numpy().ravel()]
    targets = [target for words in texts for target in LINK.findall(words)]
    return [{name: values[0] for name, values in parse_qs(urlsplit(target).query).items()} for target in targets]


def grid(app):
    """The spreadsheet on the page: column letter → what stands in each row; and the row numbers."""
    [table] = [element.value for element in app.table]
    plain = {name: [re.sub(r"\\(.)", r"\1", str(words)) for words in table[name]] for name in table.columns}
    numbers = [words.strip("*") for words in plain[next(iter(plain))]]
    return plain, numbers


ONE_OF_EACH_KIND = """
SELECT submission_id, sheet, row_number, column_letter, written
FROM submitted_cell
JOIN submission USING (submission_id)
WHERE submission.kind = ?
    AND length(written) BETWEEN 4 AND 60
    AND NOT regexp_matches(written, '^https?:')
ORDER BY submission_id, sheet, row_number, column_letter
LIMIT 1
"""


@pytest.mark.parametrize("kind", WORKBOOK_KINDS)
def test_a_cell_of_every_kind_of_workbook_shows_what_was_written(open_page, demo_state, kind):
    [(submission, sheet, row, letter, written)] = asked(demo_state, ONE_OF_EACH_KIND, kind)
    [(file_name,)] = asked(demo_state, "SELECT file_name FROM submission_log WHERE submission_id = ?", submission)
    app = open_page(demo_state, PAGE, lang="en", submission=submission, sheet=sheet, cell=f"{letter}{row}")
    words = said(app)
    assert f"cell {letter}{row} of the sheet “{sheet}” of the workbook “{file_name}”" in words
    assert f"The cell says: **{written.strip()}**" in words
    plain, numbers = grid(app)
    assert plain[letter][numbers.index(str(row))] == f":blue-background[**{written.strip()}**]"


def test_the_row_stands_under_its_headings_with_two_rows_above_and_below(open_page, demo_state):
    [(submission, sheet)] = asked(
        demo_state, "SELECT submission_id, sheet FROM activity GROUP BY ALL ORDER BY count(*) DESC, 1 LIMIT 1"
    )
    [(letter, heading, heading_row)] = asked(
        demo_state,
        "SELECT column_letter, heading, heading_row FROM sheet_column"
        " WHERE submission_id = ? AND sheet = ? AND column_name = 'activity_code'",
        submission,
        sheet,
    )
    codes = dict(
        asked(
            demo_state,
            "SELECT row_number, written FROM submitted_cell"
            " WHERE submission_id = ? AND sheet = ? AND column_letter = ?",
            submission,
            sheet,
            letter,
        )
    )
    app = open_page(demo_state, PAGE, lang="en", submission=submission, sheet=sheet, cell=f"{letter}10")
    plain, numbers = grid(app)
    assert numbers == [str(heading_row), "8", "9", "10", "11", "12"]
    assert plain[letter][0] == f"**{heading}**"
    assert [words.removeprefix(":blue-background[**").removesuffix("**]") for words in plain[letter][1:]] == [
        codes[number] for number in range(8, 13)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_of_a_text_that_is_not_public_says_that_it_is_withheld(open_page, demo_state, language):
    places = asked(
        demo_state,
        "SELECT submission_id, sheet, column_letter || row_number FROM submitted_cell WHERE written IS NULL"
        " ORDER BY ALL",
    )
    for submission, sheet, cell in (places[0], places[-1]):
        app = open_page(demo_state, PAGE, lang=language, submission=submission, sheet=sheet, cell=cell)
        assert text("source.withheld_cell", language) in said(app)
        assert text("source.says", language) not in said(app)


def test_an_empty_cell_of_a_row_says_that_it_is_empty(open_page, demo_state):
    [(submission, sheet, cell)] = asked(
        demo_state,
        "SELECT submission_id, sheet, column_letter || row_number FROM activity_report"
        " JOIN sheet_column USING (submission_id, sheet)"
        " WHERE column_name = 'completed_on' AND completed_on IS NULL ORDER BY ALL LIMIT 1",
    )
    app = open_page(demo_state, PAGE, lang="en", submission=submission, sheet=sheet, cell=cell)
    assert text("source.empty_cell", "en") in said(app)


@pytest.fixture(scope="module")
def archived_state(tmp_path_factory):
    """A state folder with a release of a plan and of events that name archived copies of their sources."""
    state = tmp_path_factory.mktemp("archived")
    ledger = open_ledger(state)
    files = [IncomingFile(f"{kind}.xlsx", file_of(kind)) for kind in ("plan", "context")]
    submit_files(ledger, check_files(files, known_to_ledger(ledger)), "Analyst", accept=True)
    publish(ledger, state)
    return state


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_row_leads_to_its_source_and_its_archived_copy(open_page, archived_state, language):
    [(submission, sheet, cell, source, archived)] = asked(
        archived_state,
        "SELECT submission_id, sheet, column_letter || row_number, source_url, archived_url FROM event"
        " JOIN sheet_column USING (submission_id, sheet) WHERE column_name = 'event_code' ORDER BY ALL LIMIT 1",
    )
    words = said(open_page(archived_state, PAGE, lang=language, submission=submission, sheet=sheet, cell=cell))
    for name, target in (("source_url", source), ("archived_url", archived)):
        label = text(f"source.link.{name}", language)
        assert re.search(rf"\*\*{label}:\*\* \[.*\]\(<{re.escape(target)}>\)", words)


def test_the_workbook_is_named_with_its_hash_and_offered_as_a_cleaned_copy(open_page, demo_state):
    [(submission, sheet, row, letter, _)] = asked(demo_state, ONE_OF_EACH_KIND, "progress")
    [(sha256, organisation)] = asked(
        demo_state,
        "SELECT file_sha256, submitted_by FROM submission JOIN report USING (submission_id) WHERE submission_id = ?",
        submission,
    )
    app = open_page(demo_state, PAGE, lang="en", submission=submission, sheet=sheet, cell=f"{letter}{row}")
    assert f"`{sha256}`" in said(app)
    assert f"submitted by {organisation}" in said(app)
    assert [button.proto.label for button in app.get("download_button")] == [text("source.download", "en")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_shows_the_same_cell(open_page, demo_state, language):
    [(submission, sheet, row, letter, written)] = asked(demo_state, ONE_OF_EACH_KIND, "assessment")
    place = {"submission": submission, "sheet": sheet, "cell": f"{letter}{row}"}
    english = open_page(demo_state, PAGE, lang="en", **place)
    switch = next(element for element in english.get("html") if 'class="languages"' in element.proto.body)
    target = re.search(rf'<a href="([^"]*)" lang="{language}"', switch.proto.body)[1].replace("&amp;", "&")
    codes = {name: values[0] for name, values in parse_qs(target.removeprefix("?")).items()}
    assert codes == {"lang": language, **place}
    app = open_page(demo_state, PAGE, **codes)
    assert f"{text('source.says', language)} **{written}**" in said(app)
    assert grid(app)[1] == grid(english)[1]


@pytest.mark.parametrize(
    "wrong", [{"submission": "0" * 16}, {"sheet": "Nowhere"}, {"cell": "A1"}, {"cell": "ZZ2"}, {"cell": "'; DROP"}]
)
def test_an_address_of_no_cell_is_said_to_be_none_and_leaves_the_address(open_page, demo_state, wrong):
    [(submission, sheet, row, letter, _)] = asked(demo_state, ONE_OF_EACH_KIND, "plan")
    place = {"submission": submission, "sheet": sheet, "cell": f"{letter}{row}"} | wrong
    app = open_page(demo_state, PAGE, lang="en", **place)
    assert text("source.unknown", "en") in said(app)
    assert next(iter(wrong)) not in app.query_params


NAMING_CELLS = [
    ("activity", {"activity": "1.1.2"}, "demo_state", 5),
    ("activity", {"activity": "T1.1"}, "kosovo_state", 1),
    ("indicator", {"indicator": "I01"}, "demo_state", 2),
    ("institution", {"institution": "MDA"}, "demo_state", 3),
    ("criterion", {"criterion": "1.1"}, "demo_state", 1),
    ("capacity", {}, "kosovo_state", 2),
    ("timeline", {}, "kosovo_state", 20),
]


@pytest.mark.parametrize(("page", "codes", "state", "least"), NAMING_CELLS)
def test_every_cell_a_page_names_leads_to_a_cell_that_is_there(open_page, request, page, codes, state, least):
    folder = request.getfixturevalue(state)
    found = links(open_page(folder, page, lang="sr", **codes))
    assert len(found) >= least
    there = set(asked(folder, "SELECT DISTINCT submission_id, sheet, row_number FROM submitted_cell"))
    letters = set(asked(folder, "SELECT submission_id, sheet, column_letter FROM sheet_column"))
    for link in found:
        assert link["lang"] == "sr"
        letter, number = re.fullmatch(r"([A-Z]+)([0-9]+)", link["cell"]).groups()
        assert (link["submission"], link["sheet"], int(number)) in there
        assert (link["submission"], link["sheet"], letter) in letters
    opened = open_page(folder, PAGE, **found[0])
    assert text("source.section.workbook", "sr") in said(opened)


@pytest.mark.parametrize("relation", [name for name in ON_THE_DATA_PAGE if name not in WITHOUT_ORIGIN])
def test_the_rows_behind_a_figure_lead_to_their_cells(open_page, demo_state, relation):
    app = open_page(demo_state, "data", lang="en", table=relation)
    if relation not in COUNTED_FROM:
        cells = [str(words) for words in app.table[0].value[text("field.cell", "en")]]
        without = {text("source.bundled", "en"), text("no_cell", "en")}
        assert all(LINK.search(words) or words in without for words in cells), cells
        assert links(app) or cells == [text("source.bundled", "en")] * len(cells)
        return
    assert text("released.counted_from", "en") in said(app)
    for origin in COUNTED_FROM[relation]:
        assert links(open_page(demo_state, "data", lang="en", table=origin)), origin


def test_long_relations_are_shown_some_rows_at_a_time(open_page, demo_state):
    first = open_page(demo_state, "data", lang="en", table="activity_status")
    second = open_page(demo_state, "data", lang="en", table="activity_status", part="activity_status.2")
    assert "Shown: 1–25 of 66." in said(first) and "Shown: 26–50 of 66." in said(second)
    assert links(first) != links(second) and len(links(first)) == len(links(second)) == 25
    other = open_page(demo_state, "data", lang="en", table="budget", part="activity_status.2")
    assert "part" not in other.query_params and "Shown: 1–25 of 38." in said(other)
