"""What stands around every page: look, languages, warnings that outrank looks, and what the numbers rest on."""

import streamlit as st

from pages.shared.address import here
from pages.shared.ask import ask
from pages.shared.fixed_html import apply_look, language_links
from pages.shared.publisher import publisher_line, publisher_note
from pages.shared.rooms import link_to
from pages.shared.visit import Visit, say, visit
from pages.shared.wording import md_escape, plain_title
from tracker.charts.picture import Stamp
from tracker.queries.overview import release_facts
from tracker.vocabulary import LANGUAGES
from tracker.words import LANGUAGE_NAMES, country_words, date_words, period_words


def open_shell(now: Visit) -> None:
    """Everything above the page: look, languages, and the banner of an invented country."""
    apply_look(now.theme)
    with st.container(key="languages", horizontal=True, vertical_alignment="center"):
        link_to("search", f":material/search: {md_escape(say('page.search'))}")
        language_links(
            [(code, LANGUAGE_NAMES[code], here(lang=code), code == now.language) for code in LANGUAGES],
            say("languages"),
        )
    facts = release_data()
    if facts and facts["is_illustrative"]:
        with st.container(key="banner"):
            st.markdown(f":material/science: {md_escape(say('illustrative_banner'))}")


def release_data() -> dict | None:
    """What the release as a whole says on the day; None where there is no release."""
    now = visit()
    return ask(release_facts, now.release, now.as_of) if now.release else None


def strategy_line(facts: dict) -> str:
    """Country, strategy and its years, in plain words."""
    country = country_words(facts["country_code"], visit().language)
    return " · ".join(part for part in (country, strategy_name(facts)) if part)


def strategy_name(facts: dict) -> str:
    """The strategy's title with its years, in plain words."""
    years = f"{facts['start_date'].year}–{facts['end_date'].year}"
    name = plain_title(facts)
    return name if years in name or years.replace("–", "-") in name else f"{name} {years}"


def evaluation_line(facts: dict) -> str:
    """Both days that matter and the release, in Markdown."""
    language = visit().language
    return " · ".join(
        md_escape(part)
        for part in (
            say("evaluated_on", day=date_words(visit().as_of, language)),
            _newest_report(facts),
            say("release_number", release=facts["release_number"]),
        )
    )


def _newest_report(facts: dict) -> str:
    """The day the newest report was received; where no report is dated, the newest period one speaks of."""
    language = visit().language
    if facts["newest_report_on"]:
        return say("newest_report", day=date_words(facts["newest_report_on"], language))
    if facts["newest_period_code"]:
        return say("newest_report_period", period=period_words(facts["newest_period_code"], language))
    return say("no_report_yet")


def basis_note(facts: dict) -> str | None:
    """What must be said wherever the plan is not an official one."""
    if facts["is_illustrative"]:
        return say("basis_note.illustrative")
    if not facts["has_plan"]:
        return None
    return None if facts["is_official_plan"] else say("basis_note.public_source")


def picture_stamp(source_key: str) -> Stamp:
    """What every picture of this visit says about itself."""
    now, facts = visit(), release_data()
    assert facts is not None
    return Stamp(
        language=now.language,
        theme=now.theme,
        release_number=facts["release_number"],
        as_of=now.as_of,
        source=f"{strategy_line(facts)}, {say(source_key)}",
        basis_note=basis_note(facts),
        publisher_note=publisher_note(),
        is_wide=now.is_wide,
    )


def close_shell() -> None:
    """Everything below the page: what it rests on, who publishes it, and the address that shows the same."""
    now = visit()
    facts = release_data()
    with st.container(key="footer"):
        if facts:
            note = basis_note(facts)
            rests_on = say("footer.rests_on", release=facts["release_number"], hash=now.release.content_hash[:12])
            st.caption(md_escape(" · ".join(part for part in (rests_on, note) if part)))
            st.caption(f"[{md_escape(say('footer.same_numbers'))}]({pinned_address()})")
        st.caption(publisher_line())


def pinned_address() -> str:
    """This view's address with its day and its release in it: it shows the same numbers later."""
    now = visit()
    assert now.release is not None
    return here(lang=now.language, as_of=now.as_of.isoformat(), release=str(now.release.number))
