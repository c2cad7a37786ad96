"""Files written whole or not at all, and the paths that are said of them."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest

from journeymap.cli import output
from journeymap.cli.output import stage_file, write_file
from journeymap.cli.place import show_path, show_paths
from journeymap.problem import JourneymapError


def list_names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_folders_that_are_missing_are_made(tmp_path: Path) -> None:
    write_file(tmp_path / "a" / "b" / "map.svg", "ş\n")
    assert (tmp_path / "a" / "b" / "map.svg").read_bytes() == b"\xc5\x9f\n"
    assert list_names(tmp_path / "a" / "b") == ["map.svg"]


def test_a_file_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(JourneymapError) as caught:
        write_file(tmp_path / "a" / "map.svg", "")
    path = tmp_path / "a" / "map.svg"
    said = f"Cannot write {path}: a file stands where a folder is needed."
    assert caught.value.message.say("en") == said


def test_a_folder_in_the_place_of_a_file_is_told_and_nothing_is_left_beside(tmp_path: Path) -> None:
    (tmp_path / "map.svg").mkdir()
    with pytest.raises(JourneymapError):
        write_file(tmp_path / "map.svg", "")
    assert list_names(tmp_path) == ["map.svg"]


@pytest.mark.parametrize("rights", [0o600, 0o644, 0o755])
def test_a_file_keeps_its_rights(tmp_path: Path, rights: int) -> None:
    path = tmp_path / "map.svg"
    path.write_text("old")
    path.chmod(rights)
    write_file(path, "new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", rights)


def test_a_new_file_has_the_rights_of_any_other(tmp_path: Path) -> None:
    write_file(tmp_path / "ours", "")
    (tmp_path / "other").write_text("")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_file_as_it_should_be_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    path.write_text("same")
    os.utime(path, ns=(1, 1))
    write_file(path, "same")
    assert path.stat().st_mtime_ns == 1


def test_what_a_killed_process_of_the_same_number_left_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "_NUMBERS", count())
    left = tmp_path / f".journeymap-{os.getpid()}-0"
    left.write_text("half")
    write_file(tmp_path / "map.svg", "whole")
    assert ((tmp_path / "map.svg").read_text(), left.read_text()) == ("whole", "half")


def test_what_was_staged_and_not_moved_is_gone(tmp_path: Path) -> None:
    with stage_file(tmp_path / "map.svg", [b"a", b"b"]) as staged:
        assert staged.read_bytes() == b"ab"
    assert list_names(tmp_path) == []


@pytest.mark.parametrize("folder", [".", "pictures", "../pictures", "/pictures", "a/../b"])
def test_files_of_a_folder_are_shown_as_each_alone(folder: str) -> None:
    names = ["a-map.svg", "b-flow.pdf"]
    assert show_paths(Path(folder), names) == [show_path(Path(folder) / name) for name in names]
