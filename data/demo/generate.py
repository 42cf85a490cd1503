"""Writes the workbooks of the invented Republic of Ardenia: `python data/demo/generate.py`."""

import sys
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parents[1]))  # run by path, from anywhere

from data.demo.ardenia.other_workbooks import other_workbooks  # noqa: E402
from data.demo.ardenia.plan_workbooks import plan_workbook  # noqa: E402
from data.demo.ardenia.progress_workbooks import progress_workbooks  # noqa: E402


def demo_workbooks() -> dict[str, bytes]:
    """File name → workbook; the names sort in the order in which they are to be accepted."""
    return {
        "10_plan_2023.xlsx": plan_workbook("10_plan_2023", 2023, "sr", "old form"),
        "40_plan_2025_amended.xlsx": plan_workbook("40_plan_2025_amended", 2025, "sq", "tidy"),
        **progress_workbooks(),
        **other_workbooks(),
    }


def write_workbooks(folder: Path = FOLDER) -> None:
    """Rewrite every workbook of the demonstration in a folder; any other workbook there is removed."""
    workbooks = demo_workbooks()
    for path in folder.glob("*.xlsx"):
        if path.name not in workbooks:
            path.unlink()
    for name, data in workbooks.items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    write_workbooks()
    print(f"{len(demo_workbooks())} workbooks in {FOLDER}")
