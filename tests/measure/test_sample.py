"""The example workspace is what it says: made up by the generator, and counted by the tool."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.sample import FOLDER, make_files
from tests.cli.command import run

EXAMPLE = FOLDER.parent


def test_the_data_are_those_of_the_generator() -> None:
    written = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    assert written == make_files()


def test_the_measurements_are_those_of_the_data(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "measured")
    done = run(tmp_path / "measured", "measure", "--check", "--quiet")
    assert done.code == 0, done.out + done.err
    assert done.out.splitlines()[-1] == (
        "  yolculuğun tamamı, tamamlama: 2026-Q2 79,5, 2026-Q3 72,1 (-7,5, rastlantı olabilir)"
    )
    assert run(tmp_path / "measured", "fmt", "--check").code == 0
