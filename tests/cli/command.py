"""Runs journeymap as its users do: as a process, with its own streams and exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SMALLEST = """\
title: En küçük yolculuk
stages:
  - id: asama
    title: Aşama
    touchpoints:
      - {id: temas, title: Temas}
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What a run left behind."""

    code: int
    out: str
    err: str


def run(folder: Path, *arguments: str, **variables: str) -> Done:
    """Run ``journeymap`` in ``folder``; ``variables`` are added to a bare environment."""
    finished = run_bytes(folder, *arguments, **variables)
    return Done(finished.returncode, finished.stdout.decode("utf-8"), finished.stderr.decode("utf-8"))


def run_shell(folder: Path, line: str) -> Done:
    """Run a line of shell that begins with a command of ``journeymap`` and may redirect or pipe it."""
    finished = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m journeymap {line}'],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "JOURNEYMAP_LANGUAGE": "en", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Done(finished.returncode, finished.stdout, finished.stderr)


def run_bytes(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``journeymap`` and return what it wrote as bytes."""
    kept = {
        name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "VIRTUAL_ENV") if name in os.environ
    }
    environment = {
        **kept,
        "PYTHONIOENCODING": "utf-8",
        "PYTHONHASHSEED": "0",
        "JOURNEYMAP_CACHE": "",
        **variables,
    }
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "journeymap", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


_RUNNER = """
import contextlib, io, json, sys
from journeymap.cli.application import run
told = []
for words in json.load(sys.stdin):
    sys.argv = ["journeymap", *words]
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        code = run()
    told.append((code, out.getvalue(), err.getvalue()))
print(json.dumps(told))
"""


def run_each(folder: Path, commands: Sequence[Sequence[str]], **variables: str) -> list[Done]:
    """Run each of the ``commands`` in ``folder``, in one process: it is the start that takes long."""
    finished = subprocess.run(
        [sys.executable, "-c", _RUNNER],
        cwd=folder,
        input=json.dumps(list(map(list, commands))),
        env={"PATH": os.environ["PATH"], "JOURNEYMAP_CACHE": "", "PYTHONHASHSEED": "0", **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=True,
    )
    return [Done(*each) for each in json.loads(finished.stdout)]


def write(folder: Path, name: str, text: str) -> Path:
    """Write a file of a workspace and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def digest(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
