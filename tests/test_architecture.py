"""Imports point one way, pages stay thin, and files fit in one head."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("dashboard", "pages", "web", "etl", "tracker")

# room → rooms and libraries it may import, beside the standard library
MAY_IMPORT = {
    "dashboard": {"pages", "web", "tracker", "streamlit", "starlette"},
    "pages": {"pages", "tracker", "web", "streamlit"},
    "web": {"web", "tracker", "starlette", "anyio"},
    "etl": {
        "etl",
        "tracker",
        "duckdb",
        "openpyxl",
        "pydantic",
        "pydantic_core",
        "sqlalchemy",
        "babel",
        "psutil",
        "xlsxwriter",
    },  # fmt: skip
    "tracker": {"tracker", "duckdb", "pandas", "babel", "plotly", "xlsxwriter"},
}
EVERYWHERE = {"__future__"}


def python_files():
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    return [path for path in map(Path, listed) if path.parts[0].removesuffix(".py") in OURS and (ROOT / path).exists()]


def imports(path):
    """The modules a file imports, whole."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield ("." * node.level) + (node.module or "")


def room_of(path):
    return path.parts[0].removesuffix(".py")


def is_standard(module):
    return module.split(".")[0] in sys.stdlib_module_names


def is_desk(path):
    return path.parts[0] == "pages" and path.stem.startswith("desk")


@pytest.mark.parametrize("path", python_files(), ids=str)
def test_a_file_imports_only_what_its_room_may_know(path):
    allowed = MAY_IMPORT[room_of(path)] | EVERYWHERE | ({"etl"} if is_desk(path) else set())
    if path.is_relative_to("etl/reading"):
        allowed = {"openpyxl", "defusedxml"}
    foreign = {
        module for module in imports(path)
        if not module.startswith(".") and not is_standard(module) and module.split(".")[0] not in allowed
    }  # fmt: skip
    assert not foreign


@pytest.mark.parametrize("path", [path for path in python_files() if path.parts[0] == "pages"], ids=str)
def test_pages_know_no_data_library_and_run_no_statement(path):
    asked = {
        node.attr for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }  # fmt: skip
    is_the_door = path in (Path("pages/shared/ask.py"),) or is_desk(path)
    assert is_the_door or "execute" not in asked


@pytest.mark.parametrize("path", list(Path(ROOT / "pages").glob("*.py")), ids=lambda path: path.name)
def test_two_pages_never_import_each_other(path):
    others = {f"pages.{other.stem}" for other in path.parent.glob("*.py")} - {"pages.__init__", "pages.navigation"}
    assert not others & set(imports(path.relative_to(ROOT)))


@pytest.mark.parametrize("path", [path for path in python_files() if path.parts[0] == "tracker"], ids=str)
def test_plotly_stays_in_charts_and_the_writer_of_workbooks_in_exports(path):
    libraries = {module.split(".")[0] for module in imports(path)}
    assert "plotly" not in libraries or path.is_relative_to("tracker/charts") or path.is_relative_to("tracker/export")
    assert "xlsxwriter" not in libraries or path.is_relative_to("tracker/export")


@pytest.mark.parametrize("path", [path for path in python_files() if path.parts[0] == "etl"], ids=str)
def test_only_the_ledger_knows_its_database(path):
    assert path.is_relative_to("etl/ledger") or not any(module.startswith("sqlalchemy") for module in imports(path))


@pytest.mark.parametrize("path", [path for path in python_files() if path.is_relative_to("etl/ledger")], ids=str)
def test_the_ledger_knows_nothing_of_ours_but_the_vocabulary(path):
    ours = {module for module in imports(path) if module.split(".")[0] in OURS}
    assert all(module.startswith("etl.ledger") or module == "tracker.vocabulary" for module in ours)


@pytest.mark.parametrize("path", python_files(), ids=str)
def test_a_file_fits_in_one_head(path):
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= 400


def test_data_never_reaches_raw_html():
    allowed = {Path("pages/shared/fixed_html.py")}
    for path in python_files():
        words = (ROOT / path).read_text(encoding="utf-8")
        assert "unsafe_allow_html=True" not in words, path
        assert "st.html(" not in words or path in allowed, path
