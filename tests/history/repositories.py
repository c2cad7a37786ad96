"""Real repositories, made by ``git fast-import``: a past of many commits costs two processes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

Files = Mapping[str, str | None]
"""What a commit changes: texts by name; ``None`` deletes."""

_DAY = 86_400
_BEGIN = 1_767_258_000
"""1 January 2026, noon in Istanbul."""


class Made(NamedTuple):
    """A commit to make."""

    files: Files
    subject: str = "a change"
    parents: tuple[int, ...] | None = None
    """Places of its parents; ``None`` takes the commit before."""
    day: int | None = None
    """Days after the first of January; ``None`` takes its place."""


def journey(k: int = 150, *, title: str = "Sipariş", n: int = 200, more: str = "") -> str:
    """Return a journey whose score follows ``k`` of ``n``."""
    return (
        f"title: {title}\nstages:\n  - id: sepet\n    title: Sepet\n    touchpoints:\n"
        f"      - id: odeme\n        title: Ödeme yapar\n        channel: website\n"
        f"        metrics: [{{id: csat, kind: csat, k: {k}, n: {n}}}]\n{more}"
    )


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    """Run git as a person does whose settings are not those of the machine."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{what}": "a@example.com"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    command = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, input=given)
    return done.stdout.decode("utf-8", "replace").strip()


def make_repository(folder: Path, commits: Sequence[Made | Files]) -> Path:
    """Make a repository of these commits in ``folder``, its files checked out, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q")
    git(folder, "fast-import", "--quiet", given="".join(map(_write, enumerate(commits))).encode())
    git(folder, "reset", "-q", "--hard", "main")
    return folder


def _write(numbered: tuple[int, Made | Files]) -> str:
    number, given = numbered
    made = given if isinstance(given, Made) else Made(given)
    moment = _BEGIN + _DAY * (number if made.day is None else made.day)
    lines = [
        f"commit refs/heads/main\nmark :{number + 1}\ncommitter A <a@example.com> {moment} +0300\n",
        f"data {len(made.subject.encode())}\n{made.subject}\n",
    ]
    for place, parent in enumerate(made.parents or ()):
        lines.append(f"{'merge' if place else 'from'} :{parent + 1}\n")
    for name, text in made.files.items():
        path = '"' + name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        if text is None:
            lines.append(f"D {path}\n")
        else:
            lines.append(f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n")
    return "".join(lines)
