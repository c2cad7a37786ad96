"""The short way in: it reads what the usual way reads, or nothing, and what it does is the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from journeymap.cli.application import build_application
from journeymap.cli.shortcut import read_plainly
from tests.cli.command import SMALLEST, write

PLAIN = [
    "validate",
    "validate --strict --statistics --no-cache --quiet",
    "validate -q -w some/folder",
    "validate --workspace harita --language tr -f json --today 2026-10-01",
    "validate -l en --format sarif -w .",
    "validate --today yesterday",
    "render",
    "render kapıda-iade journeys/abone.yaml -o out",
    "render --view map --view flow -f svg --format pdf --page 16:9 --persona ayse",
    "render --dark kapıda-iade --embed-font --check --no-cache -q -w here -l tr",
    "render --output a/b --view coverage",
    "measure",
    "measure kapıda-iade --dry-run -q -w here -l en --format json",
    "measure --data veri --memory 300MB --check",
]
NOT_PLAIN = [
    "",
    "--help",
    "score",
    "validate -h --strict",
    "validate --strict --strict",
    "validate --workspace=here",
    "validate -w",
    "validate -w -q",
    "validate -qw here",
    "validate -l de",
    "validate -f yaml",
    "validate --select stage-without-kpi",
    "validate --fix",
    "validate --baseline b.json",
    "validate word",
    "validate -w ~",
    "validate -w *",
    "validate --",
    "validate --Strict",
    "validate --view map",
    "render --help",
    "render --view Map",
    "render --view",
    "render -f gif",
    "render -o -",
    "render -o a -o b",
    "render --page a5",
    "render --scale 3",
    "render --template firm.pptx",
    "render --git-history",
    "render -- kapıda-iade",
    "render kapıda-*",
    "render --dark --dark",
    "measure --engine spark",
    "measure --compare",
    "measure -f gif",
    "measure --data=veri",
]
SEVERAL = {"select", "ignore", "journeys", "view", "form", "persona"}


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_command_line_is_read_as_the_usual_way_reads_it(line: str) -> None:
    words = line.split()
    command = typer.main.get_command(build_application(words))
    context = command.make_context("journeymap", list(words))
    name, inner, rest = command.resolve_command(context, words)  # type: ignore[attr-defined]
    usual = dict(inner.make_context(name, rest, parent=context).params)
    for option, value in usual.items():
        if option in SEVERAL and not isinstance(value, str):
            usual[option] = tuple(value or ())
        elif option in {"workspace", "output", "data"} and value:
            usual[option] = Path(value)  # typer does it for the function
    task = read_plainly(words)
    assert task is not None
    assert task.asked._asdict() == usual


@pytest.mark.parametrize("line", NOT_PLAIN)
def test_whatever_is_not_plain_goes_the_usual_way(line: str) -> None:
    assert read_plainly(line.split()) is None


@pytest.mark.parametrize("command", ["validate", "render"])
@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"journeys/en-kucuk.yaml": SMALLEST}, 0),
        ({"journeys/en-kucuk.yaml": "title: [\n"}, 1),
        ({}, 3),
    ],
    ids=["well", "broken", "nothing"],
)
def test_both_ways_say_the_same(tmp_path: Path, files: dict[str, str], code: int, command: str) -> None:
    for name, text in files.items():
        write(tmp_path, name, text)
    said = [
        subprocess.run(
            [sys.executable, "-m", "journeymap", command, "--no-cache", *option],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        for option in (["--language", "tr"], ["--language=tr"])
    ]
    assert [done.returncode for done in said] == [code, code]
    assert (said[0].stdout, said[0].stderr) == (said[1].stdout, said[1].stderr)
    assert said[0].stdout or said[0].stderr
