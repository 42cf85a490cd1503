"""Every fact about Kosovo stands in a workbook or has a reason not to; every row of a workbook stands on a source."""

import csv
import json
import re
import subprocess
import sys
import zipfile
from collections import defaultdict
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from etl.layouts import LAYOUTS
from etl.layouts.columns import DATE_KINDS
from tracker.vocabulary import LANGUAGES

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "data" / "kosovo"
KINDS = {
    "plan.xlsx": "plan",
    "progress_public_sources.xlsx": "progress",
    "capacity.xlsx": "capacity",
    "survey_ngo_2023.xlsx": "survey",
    "events.xlsx": "context",
}
SHEETS = {
    "plan.xlsx": ["Strategy", "Institutions", "Objectives", "Activities"],
    "progress_public_sources.xlsx": ["Report", "Activity progress"],
    "capacity.xlsx": ["Capacity assessment", "Points", "Published scores"],
    "survey_ngo_2023.xlsx": ["Survey", "Findings"],
    "events.xlsx": ["Events", "Statements"],
}
ROW_KEYS = {
    "Strategy": ("Strategy code",),
    "Institutions": ("Institution code",),
    "Objectives": ("Objective code",),
    "Activities": ("Activity code",),
    "Report": ("Submitted by",),
    "Activity progress": ("Activity code", "Period"),
    "Capacity assessment": ("Framework code", "Country code"),
    "Points": ("Criterion code",),
    "Published scores": ("Framework code", "Country code", "Date"),
    "Survey": ("Survey code",),
    "Findings": ("Topic",),
    "Events": ("Event code", "Account"),
    "Statements": ("Statement code",),
}
WORDS = {"Events": "Title", "Statements": "Text", "Findings": "Finding", "Activity progress": "Explanation"}
PEOPLE_IN_SOURCES = ("Abdixhiku", "Berisha", "Dolan", "Hoti", "Kroci", "Kurti", "Maqedonci")
PLAIN_DATE = re.compile(r"(\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?)(?: \(.+\))?")


def measure(name):
    with (Path(__file__).parent / f"kosovo_{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FACTS = dict(enumerate(measure("facts"), start=1))
USED = [line for line in measure("facts_map") if line["workbook"]]
# The others have no date column, or the day of our own work. Fact 5 gives the strategy its vision, not its years.
DATED = (
    "Strategy",
    "Objectives",
    "Activities",
    "Activity progress",
    "Published scores",
    "Survey",
    "Events",
    "Statements",
)
DATED_LINES = [line for line in USED if line["sheet"] in DATED and (line["fact"], line["sheet"]) != ("5", "Strategy")]


@cache
def sheet_rows(workbook, sheet):
    """The rows of a sheet by key: heading → what stands in the cell, empty cells left out."""
    cells = load_workbook(FOLDER / workbook)[sheet].iter_rows(values_only=True)
    headings = next(cells)
    found = {}
    for values in cells:
        row = {heading: value for heading, value in zip(headings, values, strict=True) if value is not None}
        if row:
            key = "/".join(stated(row[name]) for name in ROW_KEYS[sheet] if name in row)
            distinct = key if sheet != "Published scores" else f"{key} {row['Source URL']}"
            assert distinct not in found, f"{workbook} {sheet}: {distinct} stands twice"
            found[distinct] = row
    return found


def mapped_row(line):
    rows = sheet_rows(line["workbook"], line["sheet"])
    if line["sheet"] == "Published scores":
        return rows[f"{line['row']} {FACTS[int(line['fact'])]['source_url']}"]
    return rows[line["row"]]


def stated(value):
    """A date as the facts write it, anything else as text."""
    return value.date().isoformat() if isinstance(value, datetime) else str(value)


def all_rows():
    return [(w, s, key, row) for w, sheets in SHEETS.items() for s in sheets for key, row in sheet_rows(w, s).items()]


def plain_date(fact):
    """The fact's date where it is one; empty for "undated page", "about 2020" and the like."""
    found = PLAIN_DATE.fullmatch(fact["date"])
    return found[1] if found else ""


def row_dates(sheet, row):
    """What a row states as the day or the span of its fact."""
    names = {
        "Strategy": ("Start date", "End date"),
        "Events": ("Date", "End date"),
        "Statements": ("Date",),
        "Published scores": ("Date",),
        "Activity progress": ("Period",),
    }.get(sheet, ("Source date",))
    return "/".join(stated(row[name]) for name in names if name in row)


def numbers_in(text):
    """Every number of a text without its separators: 2,077,995.90 and 2.077.995,90 are the same."""
    return {re.sub(r"[.,]", "", found).lstrip("0") for found in re.findall(r"\d+(?:[.,]\d+)*", text)}


def amounts_in(text):
    millions = {float(found) * 1_000_000 for found in re.findall(r"([\d.]+) million", text)}
    return millions | {float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}


def facts_by_row():
    found = defaultdict(list)
    for line in USED:
        row = mapped_row(line)
        found[id(row)].append(FACTS[int(line["fact"])])
    return found


def test_there_are_104_facts_each_with_a_source():
    assert len(FACTS) == 104
    assert all(fact["source_url"].startswith(("https://", "http://")) for fact in FACTS.values())


def test_every_fact_has_a_row_or_a_reason_and_never_both():
    lines = defaultdict(list)
    for line in measure("facts_map"):
        lines[int(line["fact"])].append(line)
    assert sorted(lines) == sorted(FACTS)
    for number, mapped in lines.items():
        reasons = [line["reason_not_used"] for line in mapped if line["reason_not_used"]]
        rows = [line["row"] for line in mapped if line["row"]]
        assert bool(reasons) != bool(rows), f"fact {number}"
        assert len(reasons) <= 1, f"fact {number}"


@pytest.mark.parametrize("line", USED, ids=lambda line: f"{line['fact']}-{line['row']}")
def test_a_row_carries_the_address_and_the_confidence_of_its_fact(line):
    row, fact = mapped_row(line), FACTS[int(line["fact"])]
    sources = [row[name] for name in ("Source URL", "Evidence URL") if name in row]
    assert sources == [fact["source_url"]]
    if "Confidence" in headings_of(line["workbook"], line["sheet"]):
        assert row["Confidence"] == fact["confidence"]


@pytest.mark.parametrize("line", DATED_LINES, ids=lambda line: f"{line['fact']}-{line['row']}")
def test_a_row_carries_the_date_of_its_fact_or_the_one_its_words_state(line):
    row, fact = mapped_row(line), FACTS[int(line["fact"])]
    dates = row_dates(line["sheet"], row)
    if line["sheet"] == "Activity progress":
        year, month = fact["date"].split("-")[:2]
        assert dates == line["stated_date"] == f"{year}-Q{(int(month) + 2) // 3}"
    else:
        assert dates == (line["stated_date"] or plain_date(fact))
    years = set(re.findall(r"\d{4}", line["stated_date"]))
    assert years <= set(re.findall(r"\d{4}", fact["date"] + fact["fact"]))
    assert stated(row.get("Source date", plain_date(fact))) == plain_date(fact)


def test_every_row_stands_on_a_fact_or_on_a_line_of_the_other_measures():
    known = set(facts_by_row())
    institutions = {line["institution_code"] for line in measure("institutions")}
    points = {line["criterion_code"] for line in measure("points")}
    accounts = {line["row"] for line in measure("accounts")}
    scores = {(line["framework_code"], line["country_code"], line["date"]) for line in measure("scores")}
    for workbook, sheet, key, row in all_rows():
        other = {
            "Institutions": key in institutions,
            "Points": key in points,
            "Events": key in accounts,
            "Published scores": tuple(key.split(" ")[0].split("/")) in scores,
        }
        assert id(row) in known or other.get(sheet, False), f"{workbook} {sheet} {key} has no source"


def test_no_number_is_told_that_the_fact_does_not_tell():
    sources = facts_by_row()
    for workbook, sheet, key, row in all_rows():
        if sheet not in WORDS:
            continue
        told = row.get(f"{WORDS[sheet]} en") or row.get(WORDS[sheet])
        facts = " ".join(f"{fact['fact']} {fact['date']}".replace("-", " ") for fact in sources[id(row)])
        assert numbers_in(told) <= numbers_in(facts), f"{workbook} {key}: {told}"


def test_amounts_are_those_of_the_facts():
    sources = facts_by_row()
    for _, sheet, key, row in all_rows():
        if sheet == "Events" and "Amount (EUR)" in row:
            assert row["Amount (EUR)"] in amounts_in(" ".join(fact["fact"] for fact in sources[id(row)])), key


def test_titles_stand_in_three_languages_with_the_same_numbers():
    for workbook, sheet, key, row in all_rows():
        for heading in {name.removesuffix(" en") for name in row if name.endswith(" en")}:
            texts = [row[f"{heading} {language}"] for language in LANGUAGES]
            assert len(set(texts)) == 3, f"{workbook} {sheet} {key}"
            assert len({frozenset(numbers_in(text)) for text in texts}) == 1, f"{workbook} {sheet} {key}: {texts}"


@cache
def headings_of(workbook, sheet):
    return [cell.value for cell in load_workbook(FOLDER / workbook)[sheet][1]]


@pytest.mark.parametrize("workbook", SHEETS)
def test_a_workbook_holds_the_sheets_and_headings_of_its_layout_and_nothing_else(workbook):
    book = load_workbook(FOLDER / workbook)
    assert book.sheetnames == SHEETS[workbook]
    for declared in LAYOUTS[KINDS[workbook]].sheets:
        if (sheet := declared.sheet["en"]) in book.sheetnames:
            expected = [
                heading
                for column in declared.columns().values()
                for heading in (
                    [f"{column.headings['en']} {language}" for language in LANGUAGES]
                    if column.by_language
                    else [column.headings["en"]]
                )
            ]
            assert headings_of(workbook, sheet) == expected


@pytest.mark.parametrize("workbook", SHEETS)
def test_cells_are_typed_as_they_should_be(workbook):
    book = load_workbook(FOLDER / workbook)
    for declared in LAYOUTS[KINDS[workbook]].sheets:
        if declared.sheet["en"] not in book.sheetnames:
            continue
        sheet = book[declared.sheet["en"]]
        kinds = {column.headings["en"]: column.kind for column in declared.columns().values()}
        headings = headings_of(workbook, declared.sheet["en"])
        assert sheet.freeze_panes and all(cell.font.bold for cell in sheet[1])
        for cell in (cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None):
            where = f"{workbook} {sheet.title} {cell.coordinate}"
            kind = kinds.get(headings[cell.column - 1], "text")
            assert cell.hyperlink is None, where
            if kind in ("code", "codes", "period"):
                assert isinstance(cell.value, str) and cell.number_format == "@", where
            elif kind in DATE_KINDS:
                is_part = isinstance(cell.value, str) and re.fullmatch(r"\d{4}(-\d\d)?", cell.value)
                assert isinstance(cell.value, datetime) or is_part, where
            elif kind == "url":
                assert re.fullmatch(r"https?://\S+", cell.value), where


def test_no_person_is_named_and_no_document_property_names_one():
    for workbook, sheet, key, row in all_rows():
        words = " ".join(str(value) for value in row.values() if not str(value).startswith("http"))
        assert not [name for name in PEOPLE_IN_SOURCES if name.lower() in words.lower()], f"{workbook} {sheet} {key}"
    for workbook in SHEETS:
        with zipfile.ZipFile(FOLDER / workbook) as archive:
            properties = archive.read("docProps/core.xml").decode()
        assert re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)<", properties) in ([], ["", ""]), workbook


def test_every_source_says_what_it_is():
    for workbook, sheet, key, row in all_rows():
        if "Basis" not in headings_of(workbook, sheet):
            continue  # theirs is that of the workbook's first sheet
        assert row["Basis"] == ("estimate" if sheet == "Capacity assessment" else "public source"), (workbook, key)


def test_the_plan_holds_only_what_the_retelling_attributes_to_the_strategy():
    activities = sheet_rows("plan.xlsx", "Activities")
    assert 12 <= len(activities) <= 15
    assert list(sheet_rows("plan.xlsx", "Objectives")) == ["T1", "T2", "T3", "T4", "T5"]
    empty = {"Due date", "Start date", "Budget (EUR)", "Funding source", "Responsible institutions", "Cancelled"}
    for code, activity in activities.items():
        assert activity["Objective code"] == code.split(".")[0]
        assert activity["Source URL"] in activity["Attributed by"]
        assert not empty & set(activity), code
    strategy = sheet_rows("plan.xlsx", "Strategy")["NCSS-2023-2027"]
    assert strategy["Effective from"] == "2023"
    assert not {"Approved on", "Decision number", "Report due days", "Evaluation date"} & set(strategy)


def test_events_before_the_strategy_bear_on_no_activity_of_it():
    for key, event in sheet_rows("events.xlsx", "Events").items():
        assert "2015" <= stated(event["Date"]) <= "2026-12-31", key
        assert "Activity codes" not in event or stated(event["Date"]) >= "2023", key


def test_each_institution_is_as_the_source_names_it():
    rows = sheet_rows("plan.xlsx", "Institutions")
    named = [line for line in measure("institutions") if line["institution_code"]]
    assert list(rows) == [line["institution_code"] for line in named]
    assert all(bool(line["institution_code"]) != bool(line["reason_not_used"]) for line in measure("institutions"))
    for line in named:
        row = rows[line["institution_code"]]
        assert row["Name en"].removesuffix(" (KOS-CERT)") == line["name_en"]
        assert row["Name sq"] == (line["name_sq"] or row["Name sq"])
        assert row["Source URL"] == line["source_url"]


def test_accounts_that_disagree_are_all_rows_of_one_event():
    events = sheet_rows("events.xlsx", "Events")
    codes = defaultdict(set)
    for line in measure("accounts"):
        assert bool(line["row"]) != bool(line["reason_not_used"])
        if line["row"]:
            assert events[line["row"]]["Source URL"] == line["source_url"]
            codes[line["point"]].add(line["row"].split("/")[0])
    assert all(len(found) == 1 for found in codes.values())
    alone = [key for key, row in events.items() if ("Account" in row) != (row["Event code"] != key)]
    assert not alone


def test_published_scores_are_those_of_the_sources_with_a_date_and_no_others():
    rows = sheet_rows("capacity.xlsx", "Published scores")
    lines = measure("scores")
    assert all(bool(line["date"]) != bool(line["reason_not_used"]) for line in lines)
    expected = {
        f"{line['framework_code']}/{line['country_code']}/{line['date']} {line['source_url']}": line
        for line in lines
        if line["date"]
    }
    assert set(rows) == set(expected)
    for key, line in expected.items():
        row = rows[key]
        assert (row["Score"], row["Confidence"], row["Note"]) == (
            float(line["score"]),
            line["confidence"],
            line["note"],
        )
        assert row.get("Points") == (float(line["points"]) if line["points"] else None)
        third_party = "ncsi.ega.ee" not in line["source_url"]
        assert line["note"].startswith("Third party") == third_party and (row["Confidence"] != "high") == third_party
    kosovo = [row for row in rows.values() if row["Country code"] == "XK"]
    assert [(row["Framework code"], row["Score"], row["Points"]) for row in kosovo] == [("NCSI-2.0", 59.74, 46)]


def test_our_points_are_what_the_article_tells_weighed_by_our_own_list_of_criteria():
    with (ROOT / "data" / "reference" / "criterion.csv").open(encoding="utf-8", newline="") as file:
        weights = {
            c["criterion_code"]: float(c["points"]) for c in csv.DictReader(file) if c["framework_code"] == "NCSI-STYLE"
        }
    rows = sheet_rows("capacity.xlsx", "Points")
    lines = {line["criterion_code"]: line for line in measure("points")}
    assert set(rows) == set(lines)
    assert sum("Points" in row for row in rows.values()) == 18
    for code, row in rows.items():
        line = lines[code]
        assert float(line["max_points"]) == weights[code]
        assert row.get("Points") == (float(line["points"]) if line["points"] else None)
        assert row.get("Points") in (None, 0, weights[code])
        assert (row["Evidence title"], row["Evidence URL"]) == (line["evidence_title"], line["evidence_url"])


def test_the_survey_shows_its_48_organisations_and_no_share():
    survey = sheet_rows("survey_ngo_2023.xlsx", "Survey")["NGO-2023"]
    assert survey["Respondents (n)"] == 48 and stated(survey["Source date"]) == "2023-09-13"
    findings = sheet_rows("survey_ngo_2023.xlsx", "Findings")
    assert "43 questions" in findings["questionnaire"]["Finding en"]
    assert not [finding for finding in findings.values() if "%" in str(finding)]


def test_the_workbooks_pass_the_same_door_as_an_upload():
    files = [str(FOLDER / name) for name in SHEETS]
    run = subprocess.run(
        [sys.executable, "-m", "etl", "check", *files, "--json"], cwd=ROOT, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert json.loads(run.stdout) == []
