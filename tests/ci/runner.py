"""Runs the ``run:`` steps of an action as GitHub does: the same shell, files, variables and expressions.

Steps that use other actions are not run; what they were to do is kept (:attr:`Done.used`).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
_TOKEN = re.compile(r"\s*(?:'((?:[^']|'')*)'|(==|!=|&&|\|\||[!()])|([A-Za-z_][\w.-]*))")


@dataclass(slots=True)
class Done:
    """What a run of an action left behind."""

    failed: bool = False
    log: str = ""
    summary: str = ""
    codes: dict[str, int] = field(default_factory=dict)
    """Exit code of each step that ran, by its name."""
    outputs: dict[str, str] = field(default_factory=dict)
    used: dict[str, dict[str, str]] = field(default_factory=dict)
    """What each step that uses another action was given, by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Where an action runs, and what set it off."""

    checkout: Path
    temp: Path
    event: Mapping[str, Any]
    api: str = "http://127.0.0.1:1"
    refs: Mapping[str, str] = field(default_factory=dict)
    """``base_ref``, ``head_ref`` and ``ref_name``."""
    variables: Mapping[str, str] = field(default_factory=dict)

    def run(self, action: Path, **inputs: str) -> Done:
        """Run the action in the folder ``action``; journeymap is installed, so that step is left out."""
        document = yaml.safe_load((action / "action.yml").read_text(encoding="utf-8"))
        github = {"event": self.event, "token": "t0ken", "action_path": str(action), **self.refs}
        context: dict[str, Any] = {"github": github, "steps": {}}
        given = {name: str(one.get("default", "")) for name, one in document["inputs"].items()}
        context["inputs"] = {name: fill(text, context) for name, text in (given | inputs).items()}
        done = Done()
        for step in document["runs"]["steps"]:
            if step["name"] == "Install journeymap" or not _is_due(step, context, done):
                continue
            if "uses" in step:
                done.used[step["name"]] = {key: fill(text, context) for key, text in step["with"].items()}
            else:
                self._run_step(step, action, context, done)
        for name, one in document.get("outputs", {}).items():
            done.outputs[name] = fill(one["value"], context)
        return done

    def _run_step(self, step: Mapping[str, Any], action: Path, context: dict[str, Any], done: Done) -> None:
        files = {name: self.temp / f"{name}.txt" for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for path in files.values():
            path.write_text("", encoding="utf-8")
        script = self.temp / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        event = self.temp / "event.json"
        event.write_text(json.dumps(self.event), encoding="utf-8")
        environment = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(self.temp),
            "JOURNEYMAP_CACHE": "",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION": "__self",
            "GITHUB_ACTION_PATH": str(action),
            "GITHUB_API_URL": self.api,
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_REPOSITORY": "acme/maps",
            "GITHUB_RUN_ID": "99",
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_WORKSPACE": str(self.checkout),
            "RUNNER_TEMP": str(self.temp),
            **{name: str(path) for name, path in files.items()},
            **self.variables,
            **{name: fill(text, context) for name, text in step.get("env", {}).items()},
        }
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.checkout,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        done.log += ran.stdout.decode("utf-8")
        done.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        done.codes[step["name"]] = ran.returncode
        done.failed = done.failed or ran.returncode != 0
        lines = files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
        context["steps"][step.get("id", "")] = {"outputs": dict(line.split("=", 1) for line in lines)}


def _is_due(step: Mapping[str, Any], context: Mapping[str, Any], done: Done) -> bool:
    condition = step.get("if", "success()")
    whatever = "always()" in condition
    return (whatever or not done.failed) and _is_true(evaluate(condition, context))


def fill(text: object, context: Mapping[str, Any]) -> str:
    """Return ``text`` with each expression in it replaced by its value."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: _say(evaluate(found[1], context)), str(text))


def _say(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _is_true(value: object) -> bool:
    return value not in (None, "", False, 0)


def evaluate(text: str, context: Mapping[str, Any]) -> object:
    """Return the value of an expression of GitHub's: names, strings, ``== != && || !`` and brackets."""
    tokens = _split(text)
    rest = list(tokens)
    value = _read_or(rest, context)
    assert not rest, text
    return value


def _split(text: str) -> Iterator[tuple[str, str]]:
    place = 0
    while text[place:].strip():
        found = _TOKEN.match(text, place)
        assert found is not None, text
        place = found.end()
        kind = "string" if found[1] is not None else "sign" if found[2] else "name"
        yield kind, (found[1] or "").replace("''", "'") if kind == "string" else found[2] or found[3]


def _read_or(rest: list[tuple[str, str]], context: Mapping[str, Any]) -> object:
    value = _read_and(rest, context)
    while rest[:1] == [("sign", "||")]:
        rest.pop(0)
        other = _read_and(rest, context)
        value = value if _is_true(value) else other
    return value


def _read_and(rest: list[tuple[str, str]], context: Mapping[str, Any]) -> object:
    value = _read_equal(rest, context)
    while rest[:1] == [("sign", "&&")]:
        rest.pop(0)
        other = _read_equal(rest, context)
        value = other if _is_true(value) else value
    return value


def _read_equal(rest: list[tuple[str, str]], context: Mapping[str, Any]) -> object:
    value = _read_one(rest, context)
    while rest and rest[0] in {("sign", "=="), ("sign", "!=")}:
        _, sign = rest.pop(0)
        same = _say(value).lower() == _say(_read_one(rest, context)).lower()
        value = same if sign == "==" else not same
    return value


def _read_one(rest: list[tuple[str, str]], context: Mapping[str, Any]) -> object:
    kind, word = rest.pop(0)
    if (kind, word) == ("sign", "!"):
        return not _is_true(_read_one(rest, context))
    if (kind, word) == ("sign", "("):
        value = _read_or(rest, context)
        assert rest.pop(0) == ("sign", ")")
        return value
    if kind == "string":
        return word
    if rest[:1] == [("sign", "(")]:
        assert word in {"always", "success"}, word
        del rest[:2]
        return True
    value = context
    for key in word.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
