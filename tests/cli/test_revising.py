"""Several files are written together or not at all, whatever goes wrong on the way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.cli.revising import Revision, write_revision, write_together
from journeymap.problem import JourneymapError
from tests.cli.command import SMALLEST, digest, run, write

LIMITED = """\
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
sys.dont_write_bytecode = True
sys.argv = ["journeymap", *sys.argv[1:]]
from journeymap.cli.application import run
sys.exit(run())
"""
"""A process to which the system gives no file of more than 4 000 bytes, as a full disk would."""


def revise(path: Path, *, moved_to: Path | None = None) -> Revision:
    return Revision(path=path, before=path.read_bytes(), after=b"yeni\n", moved_to=moved_to)


def run_limited(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LIMITED, *words],
        cwd=folder,
        env={"JOURNEYMAP_LANGUAGE": "tr", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_a_step_that_fails_undoes_those_before_it(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{name}.yaml", f"{name}\n") for name in "abc"]
    before = digest(tmp_path)
    with pytest.raises(JourneymapError) as caught:
        write_together(
            [
                revise(paths[0]),
                revise(paths[1], moved_to=tmp_path / "d.yaml"),
                revise(paths[2], moved_to=tmp_path / "yok/c.yaml"),
            ]
        )
    assert "c.yaml" in caught.value.message.say("en")
    assert digest(tmp_path) == before


@pytest.mark.parametrize("gone", [False, True])
def test_a_file_that_changed_meanwhile_is_noticed_and_the_others_stay(tmp_path: Path, *, gone: bool) -> None:
    first, second = write(tmp_path, "a.yaml", "a\n"), write(tmp_path, "b.yaml", "b\n")
    revisions = [revise(first), revise(second)]
    second.unlink() if gone else second.write_text("başkasının işi\n", encoding="utf-8")
    before = digest(tmp_path)
    with pytest.raises(JourneymapError):
        write_together(revisions)
    with pytest.raises(JourneymapError):
        write_revision(revisions[1])
    assert digest(tmp_path) == before


def test_a_name_that_was_taken_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "a\n")
    revision = revise(path, moved_to=write(tmp_path, "b.yaml", "b\n"))
    before = digest(tmp_path)
    with pytest.raises(JourneymapError):
        write_together([revision])
    assert digest(tmp_path) == before


def test_a_renaming_without_room_for_its_last_file_changes_none(tmp_path: Path) -> None:
    write(tmp_path, "personas/ayse.yaml", "name: Ayşe\n")
    write(tmp_path, "journeys/a.yaml", "personas: [ayse]\n" + SMALLEST)
    write(tmp_path, "journeys/b.yaml", "personas: [ayse]\n" + SMALLEST + "# not\n" * 1_000)
    before = digest(tmp_path)
    done = run_limited(tmp_path, "rename", "persona", "ayse", "asli")
    assert (done.returncode, done.stdout) == (3, "")
    assert "b.yaml yazılamıyor: dosya burada izin verilenden büyük olurdu." in done.stderr
    assert digest(tmp_path) == before
    assert run(tmp_path, "rename", "persona", "ayse", "asli").code == 0


def test_a_layout_without_room_keeps_its_file_and_none_of_the_others(tmp_path: Path) -> None:
    untidy = SMALLEST.replace("title: Temas", "title: 'Temas'")
    large = write(tmp_path, "journeys/a.yaml", untidy + "# not\n" * 1_000)
    small = write(tmp_path, "journeys/b.yaml", untidy)
    before = large.read_bytes()
    done = run_limited(tmp_path, "fmt")
    assert (done.returncode, done.stdout) == (1, "journeys/b.yaml\n")
    assert "a.yaml yazılamıyor" in done.stderr
    assert large.read_bytes() == before
    assert small.read_text(encoding="utf-8") == SMALLEST
    assert set(digest(tmp_path)) == {"journeys/a.yaml", "journeys/b.yaml"}
