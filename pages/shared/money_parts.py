"""Money: what is planned and what was reported as spent, year by year; not costed is a state, never zero."""

from typing import Any

import streamlit as st

from pages.shared.cells import cell_link
from pages.shared.panels import folded_table, section, source_line, table
from pages.shared.questions import answer
from pages.shared.shell import release_data
from pages.shared.visit import say, visit
from pages.shared.wording import Markdown, md_escape, plain_title
from tracker.queries import money
from tracker.words import money_words

Row = dict[str, Any]


def activity_money(row: Row) -> None:
    """What one activity was to cost and what was spent on it, by year, each with its cell."""
    section(say("section.money"))
    st.markdown(md_escape(_in_all(row)))
    years = answer(money.activity_money, row["activity_code"])
    if years:
        table([_as_year(row, year) for year in years])
        if any(year["spent_to_date_eur"] is not None for year in years):
            st.caption(md_escape(say("money.how_spent")))
        source_line("activity_money")


def _in_all(row: Row) -> str:
    """The sum of the plan and the latest sum reported as spent, in a sentence or two."""
    budget, spent = row["budget_eur"], row["spent_eur"]
    said = say("money.not_reported") if spent is None else say("money.spent", money=_words(spent))
    if budget is None:
        key = "money.not_costed" if release_data()["is_official_plan"] else "money.not_costed_found"
        return f"{say(key)} {_sentence(said)}"
    if budget == 0:
        return f"{say('money.free')} {_sentence(said)}"
    return _sentence(f"{say('money.planned', money=_words(budget))}; {said}")


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _words(amount: Any) -> str:
    return money_words(amount, visit().language)


def _as_year(row: Row, year: Row) -> dict[str, Any]:
    to_date = year["spent_to_date_eur"]
    in_year = "money.none_reported" if to_date is None else "money.cannot_be_said"
    planned = "not_costed" if row["budget_eur"] is None else "money.none_stated"
    is_divided = year["year"] is not None
    return {
        say("money.column.year"): str(year["year"]) if is_divided else say("money.no_year"),
        say("money.column.planned"): _or_state(year["budget_eur"], planned),
        say("money.column.spent_in_year"): _or_state(year["spent_eur"], in_year) if is_divided else "",
        say("money.column.spent_to_date"): _or_state(to_date, "money.none_reported") if is_divided else "",
        say("money.column.cells"): _cells(year),
    }


def _or_state(amount: Any, state: str) -> str:
    return say(state) if amount is None else _words(amount)


def _cells(year: Row) -> Markdown:
    """The cells of the planned money and of the money spent, as links."""
    place = {"submission_id": year["plan_submission_id"], "sheet": year["budget_sheet"]}
    links = [cell_link({**place, "cell": cell}) for cell in year["budget_cells"] or ()]
    links += [cell_link(year)] if year["spent_to_date_eur"] is not None else []
    return Markdown(" · ".join(links))


def objective_money_words(objective: Row) -> str:
    """What a strategic objective was to cost, what was reported as spent, and how much of it is not costed."""
    budget, spent, uncosted = objective["budget_eur"], objective["spent_eur"], objective["uncosted_count"]
    amounts = {}
    if budget is not None:
        amounts["budget"] = _words(budget)
    if spent is not None:
        amounts["spent"] = _words(spent)
    if budget is None:
        key = "of_objective_uncosted" if spent is None else "of_objective_only_spent"
    else:
        key = "of_objective_unspent" if spent is None else "of_objective"
    parts = [say(f"money.{key}", **amounts)]
    if uncosted and budget is not None:
        counted = "money.uncosted" if release_data()["is_official_plan"] else "money.uncosted_found"
        parts.append(say(counted, uncosted, total=objective["activity_count"]))
    return "; ".join(parts)


def money_by_year(tree: list[Row], only: str | None) -> None:
    """The money of the strategic objectives by year, folded; only: one of them."""
    rows = [row for row in answer(money.objective_money) if only in (None, row["objective_code"])]
    titles = {row["objective_code"]: f"{row['objective_code']} · {plain_title(row)}" for row in tree}
    folded_table([_as_objective_year(row, titles) for row in rows], say("money.by_year"))


def _as_objective_year(row: Row, titles: dict[str, str]) -> dict[str, Any]:
    is_divided = row["year"] is not None
    spent = _counted(row["spent_eur"], row["spent_count"], "money.none_reported") if is_divided else ""
    return {
        say("money.column.objective"): titles[row["objective_code"]],
        say("money.column.year"): str(row["year"]) if is_divided else say("money.no_year"),
        say("money.column.planned"): _counted(row["budget_eur"], row["budgeted_count"], "money.none_stated"),
        say("money.column.spent_in_year"): spent,
    }


def _counted(amount: Any, count: int, state: str) -> str:
    """A sum with the number of activities it is known of."""
    return say(state) if amount is None else say("money.counted", count, money=_words(amount))
