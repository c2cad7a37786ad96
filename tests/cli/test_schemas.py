"""Every JSON that the tool prints has the form that ``schema`` publishes under the name of the command."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from journeymap.cli.application import COMMANDS
from journeymap.cli.schemas import ATLAS, PRINTED, WRITTEN, write_named_schema
from journeymap.schema import KINDS
from tests.cli.command import run, run_each
from tests.cli.test_redaction import write_workspace

ASKED: dict[str, tuple[str, ...]] = {
    "validate": ("validate", "--format", "json"),
    "rules": ("rules", "--format", "json"),
    "score": ("score", "--format", "json", "--against", "scores.jsonl"),
    "score-explain": ("score", "--explain", "--format", "json"),
    "score-persona": ("score", "--persona", "ayse", "--format", "json"),
    "score-by-persona": ("score", "--by", "persona", "--format", "json"),
    "score-method-range": ("score", "--method-range", "--format", "json"),
    "score-config": ("score", "--config", "--format", "json"),
    "whatif": ("whatif", "bugun", "--resolve", "ucret", "--format", "json"),
    "prioritize": ("prioritize", "--format", "json"),
    "report": (
        "report",
        "--format",
        "json",
        "--git-history",
        "--today",
        "2026-11-01",
        "--against",
        "scores.jsonl",
    ),
    "graph": ("graph", "--format", "json"),
    "diff": ("diff", "HEAD", "--format", "json"),
    "history": ("history", "--format", "json"),
    ATLAS: ("export", "json"),
}
"""How to make each document; of a workspace's journeys the second run has more to tell than the first."""
KEPT = {"baseline": ("validate", "--write-baseline"), "score-record": ("score", "--record")}
"""Documents that are kept in a file."""


def run_all(folder: Path) -> dict[str, tuple[int, str]]:
    """Return the exit code and the standard output of each command by the name of its schema."""
    told = run_each(folder, list(ASKED.values()), JOURNEYMAP_LANGUAGE="tr")
    return {name: (done.code, done.out) for name, done in zip(ASKED, told, strict=True)}


def load(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(write_named_schema(name))
    return schema


def check(name: str, text: str) -> Any:
    document = json.loads(text)
    jsonschema.Draft202012Validator(load(name)).validate(document)
    return document


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str]]:
    folder = tmp_path_factory.mktemp("schemas")
    write_workspace(folder, "")
    assert run(folder, *KEPT["score-record"], "scores.jsonl", "--date", "2026-09-01").code == 0
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "First"]):
        subprocess.run([*git, *words], cwd=folder, check=True)
    path = folder / "journeys/bugun.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: 77.31", "value: 81"), encoding="utf-8")
    path = folder / "personas/ayse.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "channels: {avoided: [faks]}\n", encoding="utf-8")
    return run_all(folder)


@pytest.mark.parametrize("name", ASKED)
def test_what_is_printed_has_the_published_form(answers: dict[str, tuple[int, str]], name: str) -> None:
    code, text = answers[name]
    document = check(name, text)
    assert code in {0, 1}
    assert name == "rules" or "bugun" in text
    assert name in {"rules", "diff", "history"} or document["problems"]


def test_of_no_workspace_too(tmp_path: Path) -> None:
    for name, (code, text) in run_all(tmp_path).items():
        check(name, text)
        assert code == (0 if name == "rules" else 3), name


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_has_the_published_form(tmp_path: Path, name: str) -> None:
    write_workspace(tmp_path, "")
    date = ("--date", "2026-09-01") if name == "score-record" else ()
    assert run(tmp_path, *KEPT[name], "kept", *date).code == 0
    text = (tmp_path / "kept").read_text(encoding="utf-8")
    lines = text.splitlines() if name == "score-record" else [text]
    assert lines
    for line in lines:
        check(name, line)


def test_each_schema_is_one_and_is_asked_for() -> None:
    measured = {"measure", "measure-compare"}  # held to their forms where there is data to count
    assert {*ASKED, *KEPT, *measured} == {*PRINTED, ATLAS}
    assert set(KINDS) <= set(WRITTEN)
    assert {name.partition("-")[0] for name in PRINTED} - {"baseline"} <= {
        command.name for command in COMMANDS
    }
    for name in (*WRITTEN, *PRINTED, ATLAS):
        jsonschema.Draft202012Validator.check_schema(load(name))


def test_every_schema_of_an_output_in_the_package_has_a_name() -> None:
    package = Path(write_named_schema.__code__.co_filename).parents[1]
    found = {
        path.relative_to(package).as_posix().removesuffix(".schema.json")
        for path in package.rglob("*.schema.json")
        if path.parent.name != "schema"
    }
    assert found == set(PRINTED.values())
