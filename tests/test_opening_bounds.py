"""What reading one workbook may cost: memory, processor time and time on the wall, and that nothing is left behind."""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from etl import reading_process
from etl.opening import UnreadableWorkbook, open_workbook
from etl.reading.bounds import ANSWER_BYTES
from etl.reading_process import CHILD, ProcessBounds
from tests.opening_files import packed, parts, shared_strings, workbook

GIGABYTE = 1024**3
MEGABYTE = 1024**2
WATCHED = pytest.mark.parametrize("watched", [False, True], ids=["kept by the system", "watched by the parent"])

needs_system_bounds = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux keeps bounds of memory for a process"
)


def generous(**changed) -> ProcessBounds:
    """Bounds that nothing here breaks, apart from the changed one."""
    return ProcessBounds(**{"memory_bytes": 8 * GIGABYTE, "cpu_seconds": 120, "wall_seconds": 120.0} | changed)


def code_of(data: bytes, bounds: ProcessBounds | None = None) -> str:
    with pytest.raises(UnreadableWorkbook) as caught:
        open_workbook(data, bounds)
    return caught.value.problem.code


@pytest.fixture(scope="module")
def heavy() -> bytes:
    """A workbook within all bounds of size that takes some 300 MB and some seconds to read."""
    draw = random.Random(7)
    words = ["".join(draw.choices("abcdefghijklmnopqrstuvwxyzë", k=7)) for _ in range(200)]
    long_text = " ".join(draw.choices(words, k=2_000_000))
    elements = "".join(f'<a n="{number % 1_000}"/>' for number in range(1_500_000))
    data = packed(
        parts() | {"xl/sharedStrings.xml": shared_strings(long_text), "docProps/app.xml": f"<a>{elements}</a>"},
        compresslevel=1,
    )
    assert len(data) < 10_000_000
    return data


def test_the_heavy_workbook_is_read_where_there_is_room(heavy):
    assert open_workbook(heavy, generous()).cell_count == 1


@WATCHED
@needs_system_bounds
def test_a_workbook_that_takes_too_much_memory_is_refused(heavy, watched):
    assert code_of(heavy, generous(memory_bytes=64 * MEGABYTE, watched=watched)) == "file_reading_took_too_much"


@WATCHED
@needs_system_bounds
def test_a_workbook_that_takes_too_much_processor_time_is_refused(heavy, watched):
    assert code_of(heavy, generous(cpu_seconds=1, watched=watched)) == "file_reading_took_too_much"


@WATCHED
def test_a_workbook_that_takes_too_long_is_refused_at_once(heavy, watched):
    begun = time.monotonic()
    assert code_of(heavy, generous(wall_seconds=0.5, watched=watched)) == "file_reading_took_too_much"
    assert time.monotonic() - begun < 5


@WATCHED
@needs_system_bounds
def test_an_ordinary_workbook_is_read_within_the_usual_bounds(watched):
    assert open_workbook(workbook(), ProcessBounds(watched=watched)).cell_count == 1


@needs_system_bounds
def test_the_process_gives_up_its_rights_before_it_reads():
    asking = (
        "import json, resource, runpy, sys\n"
        "child = runpy.run_path(sys.argv[1])\n"
        "child['keep_within'](600_000_000, 8)\n"
        "names = ('AS', 'CPU', 'CORE', 'FSIZE', 'NOFILE', 'NPROC')\n"
        "print(json.dumps({name: resource.getrlimit(getattr(resource, 'RLIMIT_' + name)) for name in names}))\n"
    )
    said = subprocess.run([sys.executable, "-I", "-c", asking, str(CHILD)], capture_output=True, check=True).stdout
    assert said.decode().strip() == (
        '{"AS": [600000000, 600000000], "CPU": [8, 9], "CORE": [0, 0], "FSIZE": [0, 0], "NOFILE": [32, 32],'
        ' "NPROC": [0, 0]}'
    )


def test_the_process_knows_nothing_of_us_and_loads_only_what_it_needs():
    asking = (
        "import runpy, sys\n"
        "child = runpy.run_path(sys.argv[1])\n"
        "child['load_reading']()\n"
        "import reading.reader, openpyxl\n"
        "found = {name.partition('.')[0] for name, module in sys.modules.items() if module is not None}\n"
        "print(sorted(found & {'etl', 'tracker', 'numpy', 'lxml', 'PIL', 'pandas', 'psutil', 'duckdb'}))\n"
    )
    said = subprocess.run([sys.executable, "-I", "-c", asking, str(CHILD)], capture_output=True, check=True).stdout
    assert said.decode().strip() == "[]"


# Children that misbehave: real processes in place of ours.


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Let another script take the place of the reading process."""

    def take_its_place(script: str) -> Path:
        path = tmp_path / "child.py"
        path.write_text(script, encoding="utf-8")
        monkeypatch.setattr(reading_process, "CHILD", path)
        return tmp_path

    return take_its_place


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("import os; os.abort()", "file_damaged"),
        ("raise SystemExit(1)", "file_damaged"),
        ("", "file_damaged"),
        ("print('not json')", "file_damaged"),
        ("print('[' * 100_000)", "file_damaged"),
        ("print('{\"sheets\": NaN}')", "file_damaged"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "file_reading_took_too_much"),
        ("import sys; sys.stdout.close(); import time; time.sleep(60)", "file_reading_took_too_much"),
        (f"import sys; sys.stdout.write('x' * {ANSWER_BYTES + 10}); sys.stdout.flush()", "file_damaged"),
        ("import sys\nwhile True: sys.stdout.write('x' * 1_000_000)", "file_damaged"),
    ],
)
def test_a_process_that_crashes_or_babbles_is_a_refused_workbook(child, script, code):
    child(script)
    assert code_of(workbook(), generous(wall_seconds=2)) == code


def test_a_process_that_hangs_is_ended_with_all_it_started(child, tmp_path):
    child(
        "import subprocess, sys, time\n"
        "sleep = [sys.executable, '-c', 'import time; time.sleep(60)']\n"
        "one = subprocess.Popen(sleep)\n"
        "two = subprocess.Popen(sleep, start_new_session=True)\n"
        f"open({str(tmp_path / 'started')!r}, 'w').write(f'{{one.pid}} {{two.pid}}')\n"
        "time.sleep(60)\n"
    )
    assert code_of(workbook(), generous(wall_seconds=2)) == "file_reading_took_too_much"
    for process_id in (tmp_path / "started").read_text().split():
        assert is_gone(int(process_id))


def is_gone(process_id: int) -> bool:
    for _ in range(100):
        if not psutil.pid_exists(process_id) or psutil.Process(process_id).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


def test_a_process_that_reads_nothing_does_not_hold_us_up(child):
    child("print('{\"problem\": 1}')")
    assert code_of(workbook() + bytes(5_000_000), generous(wall_seconds=5)) == "file_damaged"


@pytest.mark.skipif(os.name != "posix", reason="the environment of a process is empty only where the system allows it")
def test_the_process_starts_in_an_empty_folder_with_an_empty_environment(child, tmp_path):
    os.environ["SECRET_OF_THE_SERVER"] = "x"
    try:
        child(
            "import os, sys\n"
            f"open({str(tmp_path / 'seen')!r}, 'w').write(f'{{sorted(os.environ)}} {{os.listdir()}} {{os.getcwd()}}')\n"
        )
        code_of(workbook(), generous())
    finally:
        del os.environ["SECRET_OF_THE_SERVER"]
    names, entries, folder = (tmp_path / "seen").read_text().rsplit(" ", 2)
    assert "SECRET" not in names and "PATH" not in names.replace("LC_CTYPE", "")
    assert entries == "[]"
    assert not Path(folder).exists()


def test_several_workbooks_are_opened_at_once():
    counts: list[int] = []
    threads = [threading.Thread(target=lambda: counts.append(open_workbook(workbook()).cell_count)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [1] * 6
