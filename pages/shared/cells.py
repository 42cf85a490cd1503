"""The cell a figure stands in, as a link to the row as it was submitted."""

from typing import Any
from urllib.parse import quote, urlencode

from pages.shared.address import address
from pages.shared.visit import say
from pages.shared.wording import Markdown, md_escape

PAGE = "source"
BUNDLED = "reference"  # the submission of rows that come with the program


def cell_link(row: dict[str, Any]) -> Markdown:
    """Sheet and cell of a row, in Markdown, as a link to what was written there.

    row: submission_id, sheet, cell; without a cell it says so, or that the row came with the program.
    """
    if not row.get("cell"):
        is_bundled = row.get("submission_id") == BUNDLED
        return Markdown(md_escape(say("source.bundled" if is_bundled else "no_cell")))
    place = {name: str(row[name]) for name in ("submission_id", "sheet", "cell")}
    codes = address(submission=place["submission_id"], sheet=place["sheet"], cell=place["cell"])
    words = f"`{in_code_marks(place['sheet'])}!{in_code_marks(place['cell'])}`"
    return Markdown(f"[{words}](<{PAGE}?{urlencode(codes, quote_via=quote)}>)")


def cell_words(row: dict[str, Any]) -> str:
    """Sheet, cell and workbook of a row, in Markdown."""
    if not row.get("cell"):
        return cell_link(row)
    sha = (row.get("file_sha256") or "")[:8]
    return (
        f"{cell_link(row)} · "
        f"{md_escape(say('submission'))} `{in_code_marks(row['submission_id'])}` · "
        f"{md_escape(say('workbook_hash'))} `{in_code_marks(sha)}…`"
    )


def in_code_marks(words: object) -> str:
    """Words inside Markdown's code marks, which nothing but a back quote can leave."""
    return str(words).replace("`", "'").replace("\n", " ")
