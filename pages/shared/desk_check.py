"""Steps 2 and 3: a workbook is checked, and either everything wrong with it is shown or what it would load."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from etl.expected_changes import ExpectedChanges, expected_changes
from etl.intake import CheckedFile, IncomingFile, check_files, known_to_ledger
from etl.layouts import LAYOUTS
from etl.ledger import submission_id_of
from etl.problems import Problem
from pages.shared.desk_parts import kind_words, nothing, step, the_ledger
from pages.shared.panels import table
from pages.shared.visit import say, visit
from pages.shared.wording import Markdown, md_escape
from tracker.words import number_words

MEGABYTES = 10
_MOST_SHOWN = 200
_DRAFT = "desk draft"
_FILE_NUMBER = "desk file number"
_WRONG = {"light": "#A4262C", "dark": "#FF9C9C"}
_RIGHT = {"light": "#0B6B4F", "dark": "#5FD3A8"}


@dataclass(frozen=True)
class Draft:
    """A checked workbook that nobody has submitted; its bytes are kept only while it could be."""

    checked: CheckedFile
    expected: ExpectedChanges | None


def draft() -> Draft | None:
    """The workbook in hand."""
    return st.session_state.get(_DRAFT)


def drop_draft() -> None:
    """Forget the workbook in hand."""
    st.session_state.pop(_DRAFT, None)


def take_file() -> None:
    """Take a workbook, check it, and keep nothing of the upload itself."""
    step(2, "desk.check")
    number = st.session_state.setdefault(_FILE_NUMBER, 0)
    given = st.file_uploader(say("desk.drop"), max_upload_size=MEGABYTES, key=f"desk_file_{number}")
    st.caption(md_escape(say("desk.check.how", megabytes=MEGABYTES)))
    if given is None:
        return
    with st.status(say("desk.checking")):
        check_into_draft(IncomingFile(given.name, given.getvalue()))
    _forget_upload(given.file_id)
    st.session_state[_FILE_NUMBER] = number + 1
    st.rerun()


def check_into_draft(file: IncomingFile) -> Draft:
    """Check a file against what is accepted now; it is the workbook in hand from here on."""
    ledger = the_ledger()
    [checked] = check_files([file], known_to_ledger(ledger))
    if checked.workbook is None:
        found = Draft(replace(checked, file=IncomingFile(file.name, b"")), None)
    else:
        found = Draft(checked, expected_changes(ledger, checked.workbook))
    st.session_state[_DRAFT] = found
    return found


def _forget_upload(file_id: str) -> None:
    """Streamlit would keep the bytes until the visitor leaves."""
    context = get_script_run_ctx()
    assert context is not None
    context.uploaded_file_mgr.remove_file(session_id=context.session_id, file_id=file_id)


def show_problems() -> None:
    """How the check went: errors and warnings apart, cell by cell; then what was set aside."""
    held = draft()
    if held is None:
        return
    checked = held.checked
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    warnings = [problem for problem in checked.problems if problem.severity == "warning"]
    with st.container(key="desk_found"):
        found = [say("desk.errors", len(errors)), say("desk.warnings", len(warnings))]
        kind = f" ({kind_words(checked.kind)})" if checked.kind else ""
        st.markdown(f"**{md_escape(checked.file.name)}**{md_escape(kind)}  \n{md_escape(', '.join(found))}.")
    if errors:
        st.subheader(md_escape(say("desk.errors.title")), anchor=False)
        _problem_grids("errors", errors)
        st.markdown(md_escape(say("desk.errors.then")))
    if warnings:
        with st.expander(say("desk.warnings.title", len(warnings)), expanded=not errors):
            _problem_grids("warnings", warnings)
    if checked.notes:
        language = visit().language
        with st.expander(say("desk.notes.title", len(checked.notes))):
            st.markdown("\n".join(f"- {md_escape(note.message(language))}" for note in checked.notes))


def _problem_grids(name: str, problems: Sequence[Problem]) -> None:
    """One grid for each sheet, in the order of the workbook, and what concerns the whole file before them."""
    for number, (sheet, found) in enumerate(groupby(problems[:_MOST_SHOWN], key=lambda problem: problem.sheet)):
        if not sheet:
            st.markdown("\n".join(f"- {md_escape(problem.message(visit().language))}" for problem in found))
            continue
        with st.container(key=f"desk_grid_{name}_{number}", gap=None):
            st.markdown(f"**{md_escape(sheet)}**")
            table([_grid_row(problem) for problem in found])
    if len(problems) > _MOST_SHOWN:
        st.caption(md_escape(say("desk.more_problems", len(problems) - _MOST_SHOWN)))


def _grid_row(problem: Problem) -> dict[str, object]:
    told = problem.to_dict("", visit().language)
    where = say("desk.where", sheet=problem.sheet, cell=problem.cell)
    mend = told["message"].removeprefix(where)
    return {
        say("desk.grid.cell"): Markdown(f"**{md_escape(told['cell'])}**"),
        say("desk.grid.column"): told["column"],
        say("desk.grid.found"): _in_colour(told["found"] or say("desk.grid.empty"), _WRONG),
        say("desk.grid.expected"): _in_colour(told["expected"], _RIGHT),
        say("desk.grid.mend"): mend[:1].upper() + mend[1:],
    }


def _in_colour(words: str, colours: dict[str, str]) -> Markdown:
    return Markdown(f':color[{md_escape(words)}]{{foreground="{colours[visit().theme]}"}}' if words else "")


def show_expected_changes() -> None:
    """What the workbook in hand would load, table by table, against what is accepted now."""
    step(3, "desk.load")
    held = draft()
    if held is None or held.expected is None or held.checked.kind is None:
        nothing("desk.load.none" if held is None else "desk.load.errors")
        return
    language = visit().language
    sheets = {sheet.table: sheet.sheet[language] for sheet in LAYOUTS[held.checked.kind].sheets}
    st.markdown(md_escape(_taken_place(held, held.expected)))
    with st.container(key="desk_expected"):
        table(
            [
                {
                    say("desk.load.sheet"): sheets[change.table],
                    say("desk.load.rows"): number_words(change.row_count, language),
                    say("desk.load.new_rows"): number_words(change.new_count, language),
                    say("desk.load.changed"): number_words(change.changed_count, language),
                    say("desk.load.gone"): number_words(change.gone_count, language),
                }
                for change in held.expected.tables
            ]
        )


def _taken_place(held: Draft, expected: ExpectedChanges) -> str:
    """Whose place the workbook would take."""
    replaced = {each.submission_id: each.file_name for each in expected.replaced}
    if submission_id_of(held.checked.file.data) in replaced:
        return say("desk.load.known")
    if not replaced:
        return say("desk.load.new")
    sentence = say("desk.load.replaces", len(replaced), files=", ".join(replaced.values()))
    is_change = any(each.new_count or each.changed_count or each.gone_count for each in expected.tables)
    return sentence if is_change else f"{sentence} {say('desk.load.same')}"
