"""A workspace in memory is read as the same one in a folder is."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.atlas import Folder, HeldFiles, Memory, find_workspace, read_files, read_workspace
from journeymap.problem import JourneymapError

ROOT = Path(__file__).parents[2]


def hold(folder: Path) -> HeldFiles:
    paths = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return HeldFiles(files={path.relative_to(folder).as_posix(): path.read_bytes() for path in paths})


def samples() -> list[Path]:
    cases = Path(__file__).parent / "cases"
    return sorted(
        {path.parent for path in cases.rglob("journeys")} | {path.parent for path in cases.rglob("personas")}
    )


def test_there_are_samples() -> None:
    assert len(samples()) > 10


@pytest.mark.parametrize("folder", samples(), ids=lambda folder: folder.name)
def test_files_in_memory_give_the_same_atlas_and_the_same_problems(folder: Path) -> None:
    assert read_files(hold(folder)) == read_workspace(folder)


def test_a_file_in_the_place_of_a_folder_is_called_one(tmp_path: Path) -> None:
    path = tmp_path / "journeymap.yaml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(JourneymapError) as caught:
        find_workspace(path)
    assert caught.value.message.say("en") == f"{path} is a file; a folder is expected."
    assert caught.value.message.say("tr") == f"{path} bir dosya; burada klasör bekleniyor."
    assert caught.value.exit_code == 3


def test_the_example_is_the_same_from_memory() -> None:
    kinds = ("journeys", "personas", "touchpoints", "pain-points", "evidence")
    held = {"journeymap.yaml": (ROOT / "journeymap.yaml").read_bytes()}
    for kind in kinds:
        held.update(
            {
                path.relative_to(ROOT).as_posix(): path.read_bytes()
                for path in (ROOT / kind).rglob("*")
                if path.is_file()
            }
        )
    assert read_files(HeldFiles(files=held)) == read_workspace(ROOT)


def test_what_leads_elsewhere_is_told_and_not_followed() -> None:
    files = HeldFiles(
        files={},
        links=frozenset({"journeys/a.yaml", "journeys/.hidden.yaml", "journeys/notes.md"}),
        modules=frozenset({"journeys/other", "personas"}),
    )
    problems = read_files(files).problems
    assert [(problem.location.file, problem.rule) for problem in problems] == [
        ("journeys/a.yaml", "not-a-file"),
        ("journeys/other", "not-a-file"),
        ("personas", "not-a-file"),
    ]
    assert problems[0].message.say("en") == (
        "This is a link or a submodule, not a file: in a revision it is not followed, and what it holds is"
        " left out."
    )


def test_a_path_out_of_the_workspace_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "outside.png").write_bytes(b"x")
    inside = tmp_path / "inside"
    inside.mkdir()
    for files in (Folder(inside.resolve()), HeldFiles(files={"a.png": b"x"})):
        assert not files.is_file("../outside.png")
        assert not files.is_file("/etc/passwd")
        assert not files.is_file("nothing.png")


def test_a_memory_shares_what_is_the_same_and_nothing_else() -> None:
    journey = b"title: A\nstages:\n  - {id: s, title: S, touchpoints: [{use: t}]}\n"
    files = {
        "journeys/a.yaml": journey,
        "journeys/b.yaml": journey.replace(b"{use: t}", b"{id: own, title: Own}"),
        "touchpoints/t.yaml": b"title: T\n",
        "pain-points/p.yaml": b"title: [broken\n",
    }
    memory = Memory()
    old = read_files(HeldFiles(files=files), memory)
    again = read_files(HeldFiles(files=files), memory)
    assert again == old
    assert all(again.atlas.journeys[name] is journey for name, journey in old.atlas.journeys.items())
    changed = HeldFiles(files={**files, "touchpoints/t.yaml": b"# a line more\ntitle: T\n"})
    new = read_files(changed, memory)
    assert new == read_files(changed)
    [touchpoint] = new.atlas.journeys["a"].touchpoints
    assert touchpoint.title == "T"
    assert new.atlas.journeys["a"] is not old.atlas.journeys["a"]
    assert old.left_out == ("pain-points/p.yaml",)
