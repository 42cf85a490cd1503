"""What others published about capacity: every framework in a picture of its own, with day and source of each score."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from pages.shared.cells import cell_link
from pages.shared.panels import chart_panel, missing_data, picture_stamp, section
from pages.shared.questions import answer
from pages.shared.shell import basis_note, release_data
from pages.shared.visit import say, visit
from pages.shared.wording import Markdown, md_escape, plain_title, web_link
from tracker.charts.capacity_published import draw_published_scores
from tracker.charts.picture import Stamp
from tracker.queries import capacity
from tracker.words import country_words, date_words, number_words

Score = dict[str, Any]


def published_panels() -> None:
    """A picture per framework; frameworks are different yardsticks and never share one."""
    section(say("published.section"))
    rows = answer(capacity.published_scores)
    if not rows:
        missing_data("published", say("published.none"), say("published.none_how"), "capacity")
        return
    st.markdown(md_escape(say("published.apart")))
    frameworks: dict[str, list[Score]] = {}
    for row in rows:
        frameworks.setdefault(row["framework_code"], []).append(row)
    for own in frameworks.values():
        _framework(own)


def _framework(rows: list[Score]) -> None:
    """One framework: the strategy's country in a sentence, every country on a line, every score in the table."""
    code, points = rows[0]["framework_code"], rows[0]["points_available"]
    st.subheader(md_escape(plain_title(rows[0])), anchor=False)
    countries = _countries(rows)
    subtitle = say("published.subtitle")
    if points is not None:
        subtitle = say("published.subtitle_points", points=number_words(points, visit().language))
    picture = draw_published_scores(countries, _finding(rows), subtitle, _stamp(rows))
    name = "published_" + "".join(letter if letter.isalnum() else "_" for letter in code.lower())
    chart_panel("", picture, name, "published_score", [_line(row) for row in rows], _basis(rows))


def _finding(rows: list[Score]) -> str:
    """The latest score of the strategy's country, or that none is known."""
    language = visit().language
    own_code = rows[0]["own_country_code"]
    country = _country_of(own_code, own_code)
    own = next((row for row in rows if row["is_own_country"] and row["is_leading"]), None)
    if own is None:
        return say("published.own_none", country=country)
    words = {
        "country": country,
        "score": number_words(own["score"], language),
        "day": date_words(own["assessed_on"], language, own["date_precision"]),
    }
    if own["points"] is None or own["points_available"] is None:
        return say("published.own", **words)
    points, total = (number_words(own[name], language) for name in ("points", "points_available"))
    return say("published.own_points", points=points, total=total, **words)


def _country(row: Score) -> str:
    """A country's name; an invented one has none and is the strategy's own."""
    return _country_of(row["country_code"], row["own_country_code"])


def _country_of(code: str, own_code: str | None) -> str:
    name = country_words(code, visit().language)
    return name or (say("published.own_country") if code == own_code else code)


def _countries(rows: list[Score]) -> list[dict[str, Any]]:
    """Countries by name, the strategy's own first, also where nothing of it is published: no order of rank."""
    own_code = rows[0]["own_country_code"]
    by_code: dict[str, list[Score]] = {own_code: []} if own_code else {}
    for row in rows:
        by_code.setdefault(row["country_code"], []).append(row)
    names = {code: _country_of(code, own_code) for code in by_code}
    return [
        {
            "title": names[code],
            "is_own": code == own_code,
            "figure": _figure(scores),
            "marks": [
                {
                    "score": row["score"],
                    "is_leading": row["is_leading"],
                    "is_low": row["confidence"] == "low",
                    "is_publishers": _is_publishers(row),
                    "words": f"{names[code]}: {_score(row)} · {_marks(row)}",
                }
                for row in scores
                if row["is_leading"] or row["confidence"] == "low"
            ],
        }
        for code, scores in sorted(by_code.items(), key=lambda item: (item[0] != own_code, names[item[0]]))
    ]


def _figure(scores: list[Score]) -> str:
    leading = next((row for row in scores if row["is_leading"]), None)
    if leading is not None:
        return _score(leading)
    return say("published.only_low") if scores else say("published.no_score")


def _score(row: Score) -> str:
    """A score with its day."""
    language = visit().language
    day = date_words(row["assessed_on"], language, row["date_precision"])
    return f"{number_words(row['score'], language)} · {day}"


def _line(row: Score) -> dict[str, object]:
    """A score in the table: country, score, points, day, where it stands, and how far from the publisher."""
    language = visit().language
    unknown = say("published.points_not_given")
    return {
        say("published.table.country"): _country(row),
        say("capacity.table.score"): number_words(row["score"], language),
        say("capacity.table.points"): unknown if row["points"] is None else number_words(row["points"], language),
        say("table.day"): date_words(row["assessed_on"], language, row["date_precision"]),
        say("published.table.mark"): _marks(row),
        say("field.source"): Markdown(web_link(row["source_url"])),
        say("field.cell"): cell_link(row),
        say("capacity.field.note"): row["note"] or "",
    }


def _marks(row: Score) -> str:
    """Whether the publisher itself says so or a third party, and how sure the score is."""
    words = [say("published.publisher" if _is_publishers(row) else "published.third_party")]
    if row["confidence"] != "high":
        words.append(say(f"published.confidence_{row['confidence']}"))
    return " · ".join(words)


def _is_publishers(row: Score) -> bool:
    """Whether the address of a score is the publisher's own: the framework's host, above or below it."""
    score, framework = (urlsplit(row[name] or "").hostname or "" for name in ("source_url", "framework_url"))
    return bool(framework) and (
        score == framework or score.endswith(f".{framework}") or framework.endswith(f".{score}")
    )


def _basis(rows: list[Score]) -> str:
    """What published scores rest on; invented ones are called so."""
    facts = release_data()
    assert facts is not None
    if facts["is_illustrative"]:
        return basis_note(facts) or ""
    return say("published.basis_third_party" if not all(map(_is_publishers, rows)) else "published.basis_publisher")


def _stamp(rows: list[Score]) -> Stamp:
    words = " · ".join(part for part in (plain_title(rows[0]), rows[0]["publisher"]) if part)
    return replace(picture_stamp("source.progress"), source=words, basis_note=_basis(rows))
