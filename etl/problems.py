"""What is wrong with a workbook, as data: where, what was found, what was expected; the wording is a text apart."""

from dataclasses import dataclass, field
from typing import Any, Literal

from tracker.texts import text

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One problem. `expected` is a text key (`expected.<…>` in the catalogues) filled with `values`.

    sheet, cell and column are empty for a problem of the whole file. A value may be a dict with
    its wording by language. `found` is cut at 60 characters by `to_dict`.
    """

    code: str
    sheet: str = ""
    cell: str = ""
    column: str = ""
    found: str = ""
    expected: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    severity: Severity = "error"

    def message(self, language: str) -> str:
        """Where, what was found, what was expected and how to mend it, in the reader's words."""
        return text(
            f"problem.{self.code}",
            language,
            sheet=self.sheet,
            cell=self.cell,
            column=self.column,
            found=_shortened(self.found),
            expected=self.expected_text(language),
            **_in_language(self.values, language),
        )

    def expected_text(self, language: str) -> str:
        """What should stand there; empty where the message says it all."""
        if not self.expected:
            return ""
        return text(f"expected.{self.expected}", language, **_in_language(self.values, language))

    def to_dict(self, file: str, language: str) -> dict[str, str]:
        """The problem as the command line prints it."""
        return {
            "file": file,
            "code": self.code,
            "severity": self.severity,
            "sheet": self.sheet,
            "cell": self.cell,
            "column": self.column,
            "found": _shortened(self.found),
            "expected": self.expected_text(language),
            "message": self.message(language),
        }


def _in_language(values: dict[str, Any], language: str) -> dict[str, Any]:
    return {name: value[language] if isinstance(value, dict) else value for name, value in values.items()}


def _shortened(found: str, longest: int = 60) -> str:
    return found if len(found) <= longest else found[: longest - 1] + "…"
