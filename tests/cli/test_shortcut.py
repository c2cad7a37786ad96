"""The short way in: it reads what the usual way reads, or nothing, and what it does is the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from journeymap.cli.application import build_application
from journeymap.cli.shortcut import read_plainly
from journeymap.cli.validating import Asked
from tests.cli.command import SMALLEST, write

PLAIN = [
    "",
    "--strict --statistics --no-cache --quiet",
    "-q -w some/folder",
    "--workspace harita --language tr -f json --today 2026-10-01",
    "-l en --format sarif -w .",
    "--today yesterday",
]
NOT_PLAIN = [
    "--help",
    "-h --strict",
    "--strict --strict",
    "--workspace=here",
    "-w",
    "-w -q",
    "-qw here",
    "-l de",
    "-f yaml",
    "--select stage-without-kpi",
    "--fix",
    "--baseline b.json",
    "word",
    "-w ~",
    "-w *",
    "--",
    "--Strict",
]


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_command_line_is_read_as_the_usual_way_reads_it(line: str) -> None:
    words = ["validate", *line.split()]
    command = typer.main.get_command(build_application(words))
    context = command.make_context("journeymap", list(words))
    name, inner, rest = command.resolve_command(context, words)  # type: ignore[attr-defined]
    usual = dict(inner.make_context(name, rest, parent=context).params)
    for several in ("select", "ignore"):
        usual[several] = tuple(usual[several] or ())
    usual["workspace"] = usual["workspace"] and Path(usual["workspace"])  # typer does it for the function
    assert read_plainly(line.split()) == Asked(**usual)


@pytest.mark.parametrize("line", NOT_PLAIN)
def test_whatever_is_not_plain_goes_the_usual_way(line: str) -> None:
    assert read_plainly(line.split()) is None


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"journeys/en-kucuk.yaml": SMALLEST}, 0),
        ({"journeys/en-kucuk.yaml": "title: [\n"}, 1),
        ({}, 3),
    ],
    ids=["well", "broken", "nothing"],
)
def test_both_ways_say_the_same(tmp_path: Path, files: dict[str, str], code: int) -> None:
    for name, text in files.items():
        write(tmp_path, name, text)
    said = [
        subprocess.run(
            [sys.executable, "-m", "journeymap", "validate", "--no-cache", *option],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        for option in (["--language", "tr"], ["--language=tr"])
    ]
    assert [done.returncode for done in said] == [code, code]
    assert (said[0].stdout, said[0].stderr) == (said[1].stdout, said[1].stderr)
    assert said[0].stdout or said[0].stderr
