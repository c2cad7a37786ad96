"""Laws of the history over random pasts: what is remembered is so, each commit scores as loading it says."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.atlas import HeldFiles, read_files
from journeymap.git.objects import find_folders, read_contents, read_listings
from journeymap.git.revision import find_repository
from journeymap.history import Asked, History, Results, Standing, dump_results, load_results, read_history
from journeymap.score import score_journey
from tests.history.repositories import Files, journey, make_repository

IDS = ("a", "b", "c")
PEOPLE = {"ayse": 9, "john": 18}


def _persona(share: int) -> str:
    return f"name: Ayşe\nsegment: {{name: x, share: 0.{share}}}\n"


def _own(k: int) -> str:
    asked = ", ".join(
        f"{{id: own-{who}, kind: csat, k: {number}, n: 20, persona: {who}}}" for who, number in PEOPLE.items()
    )
    metrics = f"{{id: csat, kind: csat, k: {k}, n: 200}}, {asked}"
    return journey().replace("{id: csat, kind: csat, k: 150, n: 200}", metrics)


def _lend(other: str) -> str:
    return (
        journey().rstrip() + f"\n      - {{id: alt, title: Alt, journey: {other}, use_journey_score: true}}\n"
    )


contents = st.one_of(
    st.none(),
    st.integers(0, 200).map(journey),
    st.integers(0, 200).map(_own),
    st.sampled_from(IDS).map(_lend),
    st.sampled_from(["title: [\n", "", "title: X\n", journey(more="personas: [ayse]\n")]),
)
_settings = [None, "schema_version: 1\nscoring: {assumed_weight: 0}\n", "schema_version: 1\n", "x: 1\n"]
_people = st.one_of(st.none(), st.integers(1, 9).map(_persona), st.just("["))
edits = st.one_of(
    st.tuples(st.sampled_from([f"journeys/{name}.yaml" for name in IDS]), contents),
    st.tuples(st.sampled_from([f"personas/{name}.yaml" for name in PEOPLE]), _people),
    st.tuples(st.just("journeymap.yaml"), st.sampled_from(_settings)),
)
pasts = st.lists(st.lists(edits, min_size=1, max_size=3).map(dict), min_size=1, max_size=6)


def _make(folder: Path, past: list[Files]) -> Path:
    first: dict[str, str | None] = {"journeys/a.yaml": journey(), "journeys/b.yaml": _own(40)}
    first |= {f"personas/{name}.yaml": _persona(3) for name in PEOPLE}
    known: set[str] = set()
    commits = []
    for files in [first, *past]:
        # git does not delete what is not there.
        kept = {name: text for name, text in files.items() if text is not None or name in known}
        known = (known | kept.keys()) - {name for name, text in kept.items() if text is None}
        commits.append(kept)
    return make_repository(folder, commits)


@settings(max_examples=12)
@given(pasts)
def test_what_is_remembered_is_what_is_found(past: list[Files]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = _make(Path(folder), past)
        results = Results()
        fresh = read_history(root, results=results)
        kept = load_results(dump_results(results, "stamp"), "stamp")
        assert kept.states == results.states
        assert read_history(root, results=kept) == fresh
        # Half of it remembered, as after a pull.
        half = Results()
        read_history(root, Asked(limit=1), results=half)
        assert read_history(root, results=half) == fresh


@settings(max_examples=12)
@given(pasts)
def test_each_commit_scores_as_its_whole_workspace_does(past: list[Files]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = _make(Path(folder), past)
        history = read_history(root)
        for place in range(len(history.commits)):
            _check_commit(root, history, place)


def _check_commit(root: Path, history: History, place: int) -> None:
    repository = find_repository(root, "HEAD")
    commit = history.commits[place].id
    top = find_folders(repository, [commit])[commit]
    folders = {name: entry.id for name, entry in top.entries.items() if entry.mode == "40000"}
    trees = read_listings(repository, folders.values())
    blobs = {name: entry.id for name, entry in top.entries.items() if name not in folders}
    for name, tree in folders.items():
        blobs |= {f"{name}/{inner}": entry.id for inner, entry in trees[tree].entries.items()}
    held = read_contents(repository, blobs.values())
    read = read_files(HeldFiles(files={name: held[blob] for name, blob in blobs.items()}))
    points = {track.points[place].id: track.points[place] for track in history.tracks}
    for identifier, point in points.items():
        told = read.atlas.journeys.get(identifier)
        if point.standing is Standing.ABSENT:
            assert f"journeys/{identifier}.yaml" not in blobs
        elif point.standing is Standing.BROKEN:
            assert read.left_out
        else:
            assert told is not None
            score = score_journey(read.atlas, told)
            assert point.figure is not None
            assert (point.figure.value, point.figure.lower) == (
                score.value,
                (score.telling_interval or (None,))[0],
            )
    assert {name.removeprefix("journeys/") for name in blobs if name.startswith("journeys/")} == {
        f"{identifier}.yaml" for identifier, point in points.items() if point.standing is not Standing.ABSENT
    }


def test_what_another_hand_wrote_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    make_repository(tmp_path, [{"journeys/a.yaml": journey()}, {"journeys/a.yaml": "title: [\n"}])
    results = Results()
    read_history(tmp_path, results=results)
    content = dump_results(results, "stamp")
    assert load_results(content, "stamp").states
    assert dump_results(load_results(content, "stamp"), "stamp") == content
    for other in (b"", b"x", content[:-9], content + b" ", content.replace(b"75.0", b"99.0"), b"\xff" * 99):
        assert load_results(other, "stamp") == Results()
    assert load_results(content, "another version") == Results()


def test_a_form_that_is_wrong_inside_is_as_if_it_were_not_there() -> None:
    head = b"journeymap history 1 stamp"
    for body in (b"[]", b"{}", b'{"figures": {"k": {"title": 1}}, "states": {}}', b"[" * 100_000,
                 b'{"figures": {}, "states": {"s": {"journeys": {"a": 7}}}}', b"null",
                 b'{"figures": {"k": {"title": "x", "problem": []}}, "states": {}}'):  # fmt: skip
        content = b"\n".join((head, hashlib.sha256(head + body).hexdigest().encode(), body))
        assert load_results(content, "stamp") == Results()


def test_git_is_started_as_often_for_many_commits_as_for_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process for each commit would be a minute for a thousand of them."""
    real = shutil.which("git")
    (tmp_path / "bin").mkdir()
    counting = tmp_path / "bin" / "git"
    counting.write_text(f'#!/bin/sh\necho . >> {tmp_path}/started\nexec {real} "$@"\n', encoding="utf-8")
    counting.chmod(0o755)
    started = []
    for number in (3, 60):
        folder = tmp_path / str(number)
        root = make_repository(folder, [{"journeys/a.yaml": journey(k)} for k in range(number)])
        with monkeypatch.context() as patched:
            patched.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
            read_history(root)
        started.append((tmp_path / "started").read_text(encoding="utf-8").count("."))
        (tmp_path / "started").unlink()
    assert started[0] == started[1]
