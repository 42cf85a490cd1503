"""A build stopped at any moment leaves the former release current; history and files that were changed are noticed.

Most of these publish a release that was built beforehand, since building is not what they are about.
"""

import json
import multiprocessing
import os
import shutil

import pytest
from released import released, rows
from submitted import bring, plan, progress

import etl.publish
from etl.build import build_release_file, read_source
from etl.ledger import open_ledger
from etl.publish import STEPS, UnsoundRelease, publish, roll_back
from tracker.release import DamagedHistory, all_releases, current_release, find_release, open_release, read_history

BUILDING = ("fill", "write", "check", "hash")


@pytest.fixture(scope="module", autouse=True)
def usual_surroundings():
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("TRACKER_LEDGER", raising=False)
        yield


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A state with two releases, a report accepted since, and a release of it that was built but not published."""
    folder = tmp_path_factory.mktemp("prepared")
    released(folder / "state", plan())
    second = released(folder / "state", progress())
    ledger = open_ledger(folder / "state")
    bring(ledger, progress("2023"))
    built = build_release_file(read_source(ledger), folder / "built.duckdb", 3, second.published_at, 2)
    return folder, built


@pytest.fixture
def state(prepared, tmp_path):
    return shutil.copytree(prepared[0] / "state", tmp_path / "state")


@pytest.fixture
def built_before(prepared, monkeypatch):
    """Publishing takes the release that was built beforehand, and does not compare it."""
    monkeypatch.setattr(etl.publish, "build_release_file", _taking(*prepared))
    monkeypatch.setattr(etl.publish, "add_changes", _compare_nothing)


def _taking(folder, built):
    def take(source, path, number, published_at, predecessor, step):
        for name in BUILDING:
            if name == "check":
                shutil.copyfile(folder / "built.duckdb", path)
            step(name)
        return built

    return take


def _compare_nothing(path, before):
    """In place of the comparison with the release before, which is not what these are about."""


def _publish(state, last_step=None, prepared=None):
    if prepared is not None:
        etl.publish.build_release_file = _taking(*prepared)
        etl.publish.add_changes = _compare_nothing
    publish(open_ledger(state), state, lambda step: os._exit(9) if step == last_step else None)


def _roll_back(state, last_step):
    roll_back(state, 1, "Editor", "why", lambda step: os._exit(9) if step == last_step else None)


def _exit_codes(target, *calls):
    """Run calls in processes of their own, all at once, and tell how each ended."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    context.set_forkserver_preload(["etl.publish", "submitted", "released"])
    processes = [context.Process(target=target, args=call) for call in calls]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]


def _is_former_or_whole_new_one(state, step):
    left = current_release(state)
    assert left.number == (3 if STEPS.index(step) > STEPS.index("move pointer") else 2)
    return rows(left, "SELECT count(*) FROM activity_report") == [(left.number - 1,)]


def _is_third_and_nothing_else_is_left(state, release):
    kept = {path.name for path in release.path.parent.iterdir()}
    return (
        release == current_release(state)
        and release.number == 3
        and rows(release, "SELECT count(*) FROM activity_report") == [(2,)]
        and kept == {".lock", "CURRENT", "HISTORY.jsonl", *(each.path.name for each in all_releases(state))}
    )


@pytest.mark.parametrize("step", STEPS)
def test_a_publication_killed_before_this_step_leaves_the_former_release(state, step, prepared, built_before):
    assert _exit_codes(_publish, (state, step, prepared)) == [9]
    assert _is_former_or_whole_new_one(state, step)
    assert _is_third_and_nothing_else_is_left(state, publish(open_ledger(state), state).release)


@pytest.mark.parametrize("step", ["write", "check", "move pointer"])
def test_a_whole_build_killed_before_this_step_leaves_the_former_release(state, step):
    assert _exit_codes(_publish, (state, step)) == [9]
    assert _is_former_or_whole_new_one(state, step)
    assert _is_third_and_nothing_else_is_left(state, publish(open_ledger(state), state).release)


def test_the_steps_are_all_the_steps_there_are(state):
    taken = []
    publish(open_ledger(state), state, taken.append)
    assert tuple(taken) == STEPS


@pytest.mark.parametrize("step", ["write history", "sync history", "write pointer", "move pointer", "done"])
def test_a_rollback_killed_before_this_step_is_undone_or_finished(state, step):
    assert _exit_codes(_roll_back, (state, step)) == [9]
    assert current_release(state).number == (1 if step == "done" else 2)
    assert roll_back(state, 1, "Editor", "again").number == 1
    assert current_release(state).number == 1


@pytest.mark.parametrize("length", [1, 40, -1])
def test_a_history_line_that_was_not_finished_does_not_count(state, length, built_before):
    history = state / "releases" / "HISTORY.jsonl"
    lines = history.read_bytes()
    last = lines.splitlines(keepends=True)[-1]
    history.write_bytes(lines + last[:length])
    assert len(read_history(state)) == 2
    assert publish(open_ledger(state), state).release.number == 3
    assert [entry["release"] for entry in read_history(state)] == [1, 2, 3]


def test_a_pointer_that_was_lost_is_set_again(state):
    (state / "releases" / "CURRENT").unlink()
    assert current_release(state) is None
    assert roll_back(state, 1, "Editor", "why").predecessor is None
    assert read_history(state)[-1]["predecessor"] == 2


def test_a_new_build_replaces_a_release_whose_file_was_damaged(state, prepared, built_before):
    third = publish(open_ledger(state), state).release
    assert not publish(open_ledger(state), state).is_new
    third.path.write_bytes(b"damaged")
    mended = publish(open_ledger(state), state)
    assert mended.is_new and mended.release.number == 4
    assert rows(mended.release, "SELECT count(*) FROM plan") == [(1,)]


def test_builds_at_the_same_moment_give_one_release(state, prepared):
    assert _exit_codes(_publish, *[(state, None, prepared)] * 5) == [0] * 5
    assert [release.number for release in all_releases(state)] == [1, 2, 3]


def test_a_reader_keeps_its_release_while_a_new_one_is_published(state, built_before):
    reader = open_release(current_release(state)).cursor()
    publish(open_ledger(state), state)
    assert reader.execute("SELECT count(*) FROM activity_report").fetchall() == [(1,)]
    assert rows(current_release(state), "SELECT count(*) FROM activity_report") == [(2,)]


def test_rolling_back_moves_the_pointer_and_says_why(state):
    second = current_release(state)
    first = roll_back(state, 1, "Editor", "wrong report")
    assert current_release(state) == first and first.number == 1
    last = read_history(state)[-1]
    assert (last["event"], last["release"], last["by"], last["reason"]) == ("rollback", 1, "Editor", "wrong report")
    assert find_release(state, 2) == second


def test_after_a_rollback_the_next_build_counts_on(state, built_before):
    roll_back(state, 1, "Editor", "wrong report")
    third = publish(open_ledger(state), state).release
    assert (third.number, third.predecessor) == (3, 1)


def test_rolling_back_to_an_unknown_release_changes_nothing(state):
    before = current_release(state)
    assert roll_back(state, 7, "Editor", "why") is None
    assert current_release(state) == before and len(read_history(state)) == 2


@pytest.mark.parametrize(("spoil", "reason"), [("flip", "file_changed"), ("remove", "missing")])
def test_rolling_back_to_a_file_that_is_not_the_published_one_is_refused(state, spoil, reason):
    path = find_release(state, 1).path
    data = bytearray(path.read_bytes())
    path.unlink()
    if spoil == "flip":
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    with pytest.raises(UnsoundRelease, match=reason):
        roll_back(state, 1, "Editor", "why")
    assert current_release(state).number == 2


@pytest.mark.parametrize("name", ["event", "release", "content_hash", "file_sha256", "at", "chain"])
def test_a_history_line_that_was_changed_is_noticed(state, name):
    path = state / "releases" / "HISTORY.jsonl"
    first, second = path.read_text().splitlines()
    entry = json.loads(first)
    entry[name] = entry[name] + 1 if isinstance(entry[name], int) else f"{entry[name][:-1]}~"
    path.write_text(f"{json.dumps(entry)}\n{second}\n")
    with pytest.raises(DamagedHistory, match=r"HISTORY.jsonl:1"):
        all_releases(state)


def test_a_lost_history_is_noticed_and_no_release_is_thrown_away(state):
    release = current_release(state)
    (state / "releases" / "HISTORY.jsonl").unlink()
    with pytest.raises(DamagedHistory):
        publish(open_ledger(state), state)
    assert release.path.exists()
