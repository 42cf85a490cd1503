"""Links to pages inside words: for tables and lists too long for a link element a row."""

from urllib.parse import quote, urlencode

from pages.shared.address import address
from pages.shared.wording import Markdown, md_escape


def words_link(name: str, words: object, **codes: str | None) -> Markdown:
    """Words that lead to a page, in Markdown, with language, day and release kept."""
    return Markdown(f"[{md_escape(words)}](<{name}?{urlencode(address(**codes), quote_via=quote)}>)")
