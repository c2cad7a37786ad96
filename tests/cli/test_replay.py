"""Drawing what has not changed: said again and not drawn again, and never when anything differs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.cli import replay
from journeymap.cli.replay import format_record, read_record
from tests.cli.command import SMALLEST, Done, digest, run, run_bytes, write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace whose files are older than a record doubts."""
    folder = tmp_path / "work"
    write(folder, "journeys/bir.yaml", SMALLEST)
    write(folder, "journeys/iki.yaml", SMALLEST)
    write(folder, "journeymap.yaml", "schema_version: 1\nname: W\nlanguage: tr\n")
    time.sleep(0.06)
    return folder


def render(folder: Path, *arguments: str, cache: Path | None = None) -> Done:
    where = str(cache or folder.parent / "cache")
    return run(folder, "render", "--view", "map", *arguments, JOURNEYMAP_CACHE=where)


def was_replayed(folder: Path, *arguments: str) -> bool:
    """Whether the run came out without the application being imported."""
    return was_repeated(folder, "render", "--view", "map", *arguments)


def was_repeated(folder: Path, *words: str) -> bool:
    """The same of any command."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "journeymap", *words],
        cwd=folder,
        env={
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "PYTHONIOENCODING": "utf-8",
            "PYTHONHASHSEED": "0",
            "JOURNEYMAP_CACHE": str(folder.parent / "cache"),
        },
        capture_output=True,
        check=True,
        timeout=120,
    )
    return b"journeymap.atlas.loader" not in done.stderr


def test_a_second_run_says_the_same_without_drawing(workspace: Path) -> None:
    first = render(workspace)
    pictures = digest(workspace)
    assert first.code == 0
    assert was_replayed(workspace)
    assert render(workspace) == first
    assert digest(workspace) == pictures
    assert "pictures/bir-map.svg" in first.out
    assert "2 resim çizildi" in first.err


def edit(path: Path, old: str, new: str) -> None:
    """Change a file behind the back of whoever looks at its size and its time of modification only."""
    status = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_an_edit_that_keeps_size_and_time_is_drawn(workspace: Path) -> None:
    render(workspace)
    edit(workspace / "journeys/bir.yaml", "küçük", "büyük")
    assert not was_replayed(workspace)
    assert "En büyük yolculuk" in (workspace / "pictures/bir-map.svg").read_text(encoding="utf-8")


def test_a_file_that_was_only_touched_is_no_change(workspace: Path) -> None:
    render(workspace)
    (workspace / "journeys/bir.yaml").touch()
    assert was_replayed(workspace)


def test_a_new_file_and_a_file_that_is_gone_are_noticed(workspace: Path) -> None:
    render(workspace)
    write(workspace, "journeys/uc.yaml", SMALLEST)
    assert "uc-map.svg" in render(workspace).out
    (workspace / "journeys/iki.yaml").unlink()
    assert "iki-map.svg" not in render(workspace).out


def test_a_picture_that_was_lost_or_changed_is_written_again(workspace: Path) -> None:
    render(workspace)
    picture = workspace / "pictures/bir-map.svg"
    content = picture.read_bytes()
    picture.unlink()
    render(workspace)
    assert picture.read_bytes() == content
    edit(picture, "küçük", "büyük")
    render(workspace)
    assert picture.read_bytes() == content


def test_a_setting_that_changes_is_noticed(workspace: Path) -> None:
    render(workspace)
    edit(workspace / "journeymap.yaml", "language: tr", "language: en")
    assert "Drew 2 pictures" in render(workspace).err
    assert render(workspace, "--quiet").err == ""


def test_a_workspace_that_appears_nearer_is_noticed(workspace: Path) -> None:
    inner = workspace / "notes"
    inner.mkdir()
    assert "bir-map.svg" in render(inner, cache=workspace.parent / "cache").out
    write(inner, "journeys/yeni.yaml", SMALLEST)
    out = render(inner, cache=workspace.parent / "cache").out
    assert "yeni-map.svg" in out
    assert "bir-map.svg" not in out


def test_a_source_that_appears_is_noticed(workspace: Path) -> None:
    write(workspace, "evidence/anket.yaml", "title: Anket\nfile: evidence/anket.csv\n")
    done = render(workspace)
    assert done.code == 1
    write(workspace, "evidence/anket.csv", "a;b\n")
    assert render(workspace).code == 0


def test_a_run_with_findings_is_not_remembered(workspace: Path) -> None:
    write(workspace, "journeys/kotu.yaml", "title: [\n")
    time.sleep(0.06)
    first = render(workspace)
    assert first.code == 1
    assert render(workspace) == first
    assert list((workspace.parent / "cache").glob("render/*")) == []


def test_another_check_sees_a_picture_that_is_left_over(workspace: Path) -> None:
    render(workspace)
    assert render(workspace, "--check").code == 0
    assert was_replayed(workspace, "--check")
    write(workspace, "pictures/eski-map.svg", "<svg/>")
    assert render(workspace, "--check").code == 1


def test_no_cache_neither_reads_nor_writes(workspace: Path) -> None:
    assert render(workspace, "--no-cache").code == 0
    assert not (workspace.parent / "cache").exists()
    render(workspace)
    assert not was_replayed(workspace, "--no-cache")


def test_an_empty_setting_means_no_cache(workspace: Path) -> None:
    run(workspace, "render", JOURNEYMAP_CACHE="", XDG_CACHE_HOME=str(workspace.parent / "xdg"))
    assert not (workspace.parent / "xdg").exists()
    run(workspace, "render", JOURNEYMAP_CACHE=str(workspace.parent / "own"))
    assert len(list((workspace.parent / "own/render").iterdir())) == 1


def test_a_cache_that_cannot_be_written_is_no_concern(workspace: Path) -> None:
    blocked = write(workspace.parent, "blocked", "no folder")
    assert render(workspace, cache=blocked).code == 0
    assert render(workspace, cache=blocked).code == 0
    assert blocked.read_text(encoding="utf-8") == "no folder"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda _: b"",
        lambda _: b"\xff\xfe" * 100,
        lambda content: content.replace(b"bir-map", b"bar-map"),
        lambda content: content.replace(b"record 1", b"record 0"),
    ],
    ids=["a-byte-less", "half", "empty", "noise", "other-words", "other-version"],
)
def test_a_record_that_is_not_whole_is_passed_by(workspace: Path, spoil: object) -> None:
    first = render(workspace)
    (record,) = (workspace.parent / "cache/render").iterdir()
    record.write_bytes(spoil(record.read_bytes()))  # type: ignore[operator]
    assert render(workspace) == first


def test_a_folder_in_a_record_s_place_is_passed_by(workspace: Path) -> None:
    first = render(workspace)
    (record,) = (workspace.parent / "cache/render").iterdir()
    record.unlink()
    record.mkdir()
    assert render(workspace) == first


def test_runs_at_the_same_time_do_not_disturb_each_other(workspace: Path) -> None:
    command = [sys.executable, "-m", "journeymap", "render", "--view", "map"]
    environment = {
        **os.environ,
        "JOURNEYMAP_CACHE": str(workspace.parent / "cache"),
        "PYTHONIOENCODING": "utf-8",
    }
    runs = [
        subprocess.Popen(
            command, cwd=workspace, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(4)
    ]
    said = [process.communicate(timeout=120) for process in runs]
    assert {process.returncode for process in runs} == {0}
    assert len(set(said)) == 1
    assert render(workspace).out == said[0][0].decode("utf-8")


def test_only_the_newest_records_are_kept(workspace: Path) -> None:
    folder = workspace.parent / "cache/render"
    folder.mkdir(parents=True)
    for number in range(80):
        old = folder / f"old-{number}"
        old.write_bytes(b"")
        os.utime(old, (number, number))
    render(workspace)
    kept = {path.name for path in folder.iterdir()}
    assert len(kept) == 64
    assert "old-79" in kept
    assert "old-0" not in kept


def test_a_reader_that_has_seen_enough_is_no_failure(workspace: Path) -> None:
    render(workspace)
    done = run_bytes(workspace, "render", "--view", "map", JOURNEYMAP_CACHE=str(workspace.parent / "cache"))
    assert done.returncode == 0
    assert done.stdout.decode("utf-8") == render(workspace).out


def test_an_edit_of_the_tool_itself_is_noticed(tmp_path: Path) -> None:
    module = write(tmp_path, "house/room/part.py", "one = 1\n")

    def fingerprint() -> list[str]:
        parts: list[str] = []
        replay._list_code(str(tmp_path / "house"), parts)
        return sorted(parts)

    before = fingerprint()
    assert fingerprint() == before
    write(tmp_path, "house/room/__pycache__/part.pyc", "compiled")
    assert fingerprint() == before
    module.write_text("one = 2\n", encoding="utf-8")
    os.utime(module, ns=(1, 1))
    assert fingerprint() != before
    write(tmp_path, "house/room/more.py", "")
    assert len(fingerprint()) == 2


def validate(folder: Path, *arguments: str, **variables: str) -> Done:
    return run(folder, "validate", *arguments, JOURNEYMAP_CACHE=str(folder.parent / "cache"), **variables)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_review_in_which_nothing_changed_says_the_same(workspace: Path, form: str) -> None:
    arguments = ("--format", form, "--statistics")
    first = validate(workspace, *arguments)
    assert first.code == 0
    assert "journey-without-customer-goal" in first.out
    assert was_repeated(workspace, "validate", *arguments)
    assert validate(workspace, *arguments) == first
    assert not was_repeated(workspace, "validate", *arguments, "--no-cache")


def test_a_review_sees_an_edit_and_a_setting(workspace: Path) -> None:
    assert validate(workspace).code == 0
    edit(workspace / "journeys/bir.yaml", "temas,", "temas:")
    assert validate(workspace).code == 1
    edit(workspace / "journeys/bir.yaml", "temas:", "temas,")
    assert validate(workspace).code == 0
    write(
        workspace,
        "journeymap.yaml",
        "schema_version: 1\nname: W\nrules:\n  journey-without-customer-goal: error\n",
    )
    assert validate(workspace).code == 1


def test_a_review_with_errors_is_asked_again(workspace: Path) -> None:
    write(workspace, "journeys/kotu.yaml", "title: [\n")
    time.sleep(0.06)
    first = validate(workspace)
    assert first.code == 1
    assert validate(workspace) == first
    assert not (workspace.parent / "cache").exists()


def test_a_baseline_that_changes_is_noticed(workspace: Path) -> None:
    base = ("--baseline", "known.json")
    validate(workspace, "--write-baseline", "known.json")
    assert not (workspace.parent / "cache").exists()
    time.sleep(0.06)
    first = validate(workspace, *base)
    assert "journey-without-customer-goal" not in first.out
    assert was_repeated(workspace, "validate", *base)
    assert validate(workspace, *base) == first
    known = workspace / "known.json"
    known.write_text('{"version": 1, "findings": []}', encoding="utf-8")
    assert "journey-without-customer-goal" in validate(workspace, *base).out


def test_a_repository_that_appears_is_noticed(workspace: Path) -> None:
    (workspace / "journeys/bir.yaml").write_text(f"{SMALLEST}reviewed: 2020-01-01\n", encoding="utf-8")
    time.sleep(0.06)
    assert "changed-since-review" not in validate(workspace).out
    assert was_repeated(workspace, "validate")
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in (("init", "-q"), ("add", "."), (*identity, "commit", "-qm", "All of it")):
        subprocess.run(["git", *words], cwd=workspace, check=True)
    assert "changed-since-review" in validate(workspace).out


def test_what_others_than_the_caller_read_is_written_each_time(workspace: Path) -> None:
    for _ in range(2):
        validate(workspace, "--format", "github", GITHUB_STEP_SUMMARY=str(workspace / "summary.md"))
    assert (workspace / "summary.md").read_text(encoding="utf-8").count("### journeymap validate") == 2
    assert not (workspace.parent / "cache").exists()


def test_a_review_belongs_to_its_day_and_a_picture_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYMAP_CACHE", "/kept")
    found = []
    for day in (1, 2):
        monkeypatch.setattr(
            time, "gmtime", lambda day=day: time.struct_time((2026, 1, day, 0, 0, 0, 0, 1, 0))
        )
        found.append([replay.find_record([command]) for command in ("validate", "render", "score")])
    (review, picture, score), (review_later, picture_later, score_later) = found
    assert review != review_later
    assert picture == picture_later
    assert score is score_later is None


entries = st.lists(
    st.tuples(st.text("0123456789abcdef"), st.text("0123456789:"), st.text()), min_size=1, max_size=4
)


@given(record=st.dictionaries(st.sampled_from(["in", "made", "out", "err"]), entries, min_size=1))
def test_a_record_reads_back_as_it_was(
    record: dict[str, list[tuple[str, str, str]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("records") / "record"
    path.write_bytes(format_record(record))
    assert read_record(str(path)) == record


@given(content=st.binary(max_size=300))
def test_no_bytes_are_a_record_by_chance(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("records") / "record"
    path.write_bytes(content)
    try:
        found = read_record(str(path))
    except ValueError:
        found = None
    assert found is None
