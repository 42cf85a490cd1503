"""Publishing stopped at any moment leaves the former release current; history and files that were changed are noticed."""

import json
import multiprocessing
import os
import shutil

import pytest
from released import released, rows
from submitted import bring, plan, progress

from etl.ledger import open_ledger
from etl.publish import STEPS, UnsoundRelease, publish, roll_back
from tracker.release import DamagedHistory, all_releases, current_release, find_release, read_history

FORMER = (plan(), progress())


@pytest.fixture(autouse=True)
def usual_surroundings(monkeypatch):
    monkeypatch.delenv("TRACKER_LEDGER", raising=False)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A state with two releases, of a plan and of a plan with a report."""
    state = tmp_path_factory.mktemp("prepared")
    for workbook in FORMER:
        released(state, workbook)
    return state


@pytest.fixture
def state(prepared, tmp_path):
    return shutil.copytree(prepared, tmp_path / "state")


def _publish(folder, last_step=None):
    publish(open_ledger(folder), folder, lambda step: os._exit(9) if step == last_step else None)


def _roll_back(folder, last_step):
    roll_back(folder, 1, "Editor", "why", lambda step: os._exit(9) if step == last_step else None)


def _exit_codes(target, *calls):
    """Run calls in processes of their own, all at once, and tell how each ended."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    context.set_forkserver_preload(["etl.publish", "submitted"])
    processes = [context.Process(target=target, args=call) for call in calls]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]


def _is_readable(release):
    return rows(release, "SELECT count(*) FROM plan") == [(1,)]


@pytest.mark.parametrize("step", STEPS)
def test_a_build_killed_before_this_step_leaves_the_former_release_and_the_next_one_succeeds(state, step):
    former = current_release(state)
    bring(open_ledger(state), progress("2023"))
    assert _exit_codes(_publish, (state, step)) == [9]
    left = current_release(state)
    moved = STEPS.index(step) > STEPS.index("move pointer")
    assert left.number == (3 if moved else 2) and (moved or left == former)
    assert _is_readable(left)
    following = publish(open_ledger(state), state).release
    assert following == current_release(state) and following.number == 3
    assert rows(following, "SELECT count(*) FROM activity_report") == [(2,)]
    kept = {path.name for path in following.path.parent.iterdir()}
    assert kept == {".lock", "CURRENT", "HISTORY.jsonl", *(release.path.name for release in all_releases(state))}


def test_the_steps_are_all_the_steps_there_are(state):
    bring(open_ledger(state), progress("2023"))
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
def test_a_history_line_that_was_not_finished_does_not_count(state, length):
    history = state / "releases" / "HISTORY.jsonl"
    lines = history.read_bytes()
    last = lines.splitlines(keepends=True)[-1]
    history.write_bytes(lines + last[:length])
    assert len(read_history(state)) == 2
    assert released(state, progress("2023")).number == 3
    assert [entry["release"] for entry in read_history(state)] == [1, 2, 3]


def test_a_pointer_that_was_lost_is_set_again(state):
    (state / "releases" / "CURRENT").unlink()
    assert current_release(state) is None
    assert publish(open_ledger(state), state).release.number == 2
    assert current_release(state).number == 2


def test_a_new_build_replaces_a_release_whose_file_was_damaged(state):
    current_release(state).path.write_bytes(b"damaged")
    mended = publish(open_ledger(state), state)
    assert mended.is_new and mended.release.number == 3
    assert _is_readable(mended.release)


def test_builds_at_the_same_moment_give_one_release(state):
    bring(open_ledger(state), progress("2023"))
    assert _exit_codes(_publish, (state,), (state,), (state,)) == [0, 0, 0]
    assert [release.number for release in all_releases(state)] == [1, 2, 3]


def test_rolling_back_moves_the_pointer_and_says_why(state):
    second = current_release(state)
    first = roll_back(state, 1, "Editor", "wrong report")
    assert current_release(state) == first and first.number == 1
    last = read_history(state)[-1]
    assert (last["event"], last["release"], last["by"], last["reason"]) == ("rollback", 1, "Editor", "wrong report")
    assert find_release(state, 2) == second


def test_after_a_rollback_the_next_build_counts_on(state):
    roll_back(state, 1, "Editor", "wrong report")
    third = released(state, progress("2023"))
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
