"""The bundled reference: thresholds, frameworks, and our criteria in the manner of NCSI 3.0."""

import re
from collections import Counter

import pytest

from etl.building.release_rows import REFERENCE, reference_rows
from tests.store import empty_release
from tracker.queries.release_tables import column_types, insert_rows
from tracker.schema import sql_texts
from tracker.vocabulary import BASES, LANGUAGES

FROM_THE_WORKBOOK = {"submission_id", "sheet", "row_number"}
TRANSLATED = ("title", "what_counts", "pillar", "capacity")


@pytest.fixture(scope="module")
def reference():
    return reference_rows()


@pytest.fixture(scope="module")
def criteria(reference):
    return reference["criterion"]


@pytest.mark.parametrize("table", ["threshold", "framework", "criterion"])
def test_a_reference_file_has_the_columns_of_its_table(reference, table):
    with empty_release() as release:
        expected = set(column_types(release, table)) - FROM_THE_WORKBOOK
    assert {frozenset(row) for row in reference[table]} == {frozenset(expected)}


def test_the_reference_loads_into_a_release(reference):
    with empty_release() as release:
        for table in ("framework", "criterion"):
            insert_rows(release, table, [row | {"submission_id": REFERENCE} for row in reference[table]])
        counts = release.execute("SELECT (SELECT count(*) FROM framework), (SELECT count(*) FROM criterion)").fetchone()
    assert counts == (3, 49)


def test_the_frameworks_have_their_published_totals(reference):
    totals = {row["framework_code"]: float(row["points_total"]) for row in reference["framework"]}
    assert totals == {"NCSI-STYLE": 120, "NCSI-2.0": 77, "NCSI-3.0": 120}


def test_our_framework_is_called_unofficial_in_every_language(reference):
    (ours,) = (row for row in reference["framework"] if row["framework_code"] == "NCSI-STYLE")
    assert ours["basis"] == "estimate" and ours["publisher"] is None
    assert "unofficial" in ours["title_en"] and "jozyrtar" in ours["title_sq"] and "nezvanična" in ours["title_sr"]


def test_only_our_framework_has_criteria(criteria):
    assert {row["framework_code"] for row in criteria} == {"NCSI-STYLE"}


def test_the_criteria_make_three_pillars_twelve_capacities_and_120_points(criteria):
    points = Counter()
    for row in criteria:
        points[row["pillar_code"]] += float(row["points"])
    assert points == {"strategic": 35, "preventive": 40, "responsive": 45}
    assert {row["capacity_code"] for row in criteria} == {str(number) for number in range(1, 13)}
    assert len({row["criterion_code"] for row in criteria}) == len(criteria) == 49


def test_the_points_of_each_capacity_are_those_of_the_index(criteria):
    points = Counter()
    for row in criteria:
        points[row["capacity_code"]] += int(row["points"])
    expected = (15, 6, 10, 4, 12, 12, 12, 4, 14, 9, 16, 6)
    assert points == {str(number): given for number, given in enumerate(expected, start=1)}


def test_a_criterion_is_numbered_within_its_capacity(criteria):
    for capacity in {row["capacity_code"] for row in criteria}:
        codes = [row["criterion_code"] for row in criteria if row["capacity_code"] == capacity]
        assert codes == [f"{capacity}.{number}" for number in range(1, len(codes) + 1)]


def test_a_capacity_belongs_to_one_pillar_and_has_one_name(criteria):
    for row in criteria:
        same = [other for other in criteria if other["capacity_code"] == row["capacity_code"]]
        names = [f"{name}_{language}" for name in ("pillar", "capacity") for language in LANGUAGES]
        for column in ("pillar_code", *names):
            assert {other[column] for other in same} == {row[column]}


def test_exactly_the_five_confirmed_criteria_are_marked_verified(criteria):
    verified = [row["criterion_code"] for row in criteria if row["is_verified"] == "true"]
    assert verified == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert {row["is_verified"] for row in criteria} == {"true", "false"}


def test_a_verified_criterion_has_its_source(criteria):
    assert all(row["source_url"] for row in criteria if row["is_verified"] == "true")


def test_every_text_stands_in_three_languages_of_its_own(criteria):
    for row in criteria:
        for name in TRANSLATED:
            texts = [row[f"{name}_{language}"] for language in LANGUAGES]
            assert all(texts) and len(set(texts)) == len(LANGUAGES), (row["criterion_code"], name, texts)


def test_texts_are_written_in_the_letters_of_their_language(criteria, reference):
    for row in [*criteria, *reference["framework"]]:
        for name, value in row.items():
            if value and name.endswith(("_sq", "_sr", "_en")):
                assert not re.search("[Ѐ-ӿ]", value), "Serbian stands in Latin script"
                if name.endswith("_sq"):
                    assert not re.search("[čćšžđ]", value), value
                if name.endswith("_sr"):
                    assert not re.search("[ëç]", value), value


def test_what_counts_is_a_sentence_and_a_title_is_none(criteria):
    for row in criteria:
        for language in LANGUAGES:
            assert row[f"what_counts_{language}"].endswith(".")
            assert not row[f"title_{language}"].endswith(".")


def test_addresses_are_https(criteria, reference):
    addresses = [row["source_url"] for row in [*criteria, *reference["framework"]] if row["source_url"]]
    assert addresses and all(re.match(r"https?://\S+$", address) for address in addresses)


def test_every_basis_is_a_known_one(criteria, reference):
    assert {row["basis"] for row in [*criteria, *reference["framework"]]} <= set(BASES)


def test_thresholds_are_those_of_the_method(reference):
    assert {row["threshold_code"]: float(row["threshold_value"]) for row in reference["threshold"]} == {
        "on_track_pace": 0.95,
        "acceleration_needed_pace": 0.60,
        "stale_after_months": 24,
        "unmeasured_indicator_share": 0.20,
        "reporting_grace_days": 31,
        "verdict_unreported_share": 0.20,
        "verdict_high_rate": 0.90,
        "verdict_middle_rate": 0.70,
        "verdict_low_rate": 0.50,
        "survey_small_count": 5,
        "survey_small_sensitive_count": 10,
        "survey_small_base": 10,
        "schedule_index_activities": 6,
        "forecast_points": 3,
    }


def test_every_threshold_is_used_and_every_used_one_exists(reference):
    used = {code for text in sql_texts().values() for code in re.findall(r"threshold_of\('(\w+)'\)", text)}
    assert used == {row["threshold_code"] for row in reference["threshold"]}


def test_an_assumption_is_called_one(reference):
    assumed = {row["threshold_code"] for row in reference["threshold"] if "Assumption" in row["note"]}
    bands = {"verdict_high_rate", "verdict_middle_rate", "verdict_low_rate"}
    cut_offs = {"on_track_pace", "acceleration_needed_pace"}
    assert {row["threshold_code"] for row in reference["threshold"]} - assumed == bands | cut_offs
