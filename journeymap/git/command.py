"""A git command that reads, started so that nothing in the repository can make it do more."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.quotePath=false",
    "protocol.allow=never",  # a partial clone would fetch what it lacks
    "diff.external=",
    "log.showSignature=false",
)
_KEPT = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMP", "XDG_CONFIG_HOME")
"""Variables a git process gets from ours; those that lead git to another repository are not among them."""


def is_repository(folder: Path) -> bool:
    """Whether ``folder`` is in a repository, told without starting git."""
    return any((place / ".git").exists() for place in (folder, *folder.parents))


def ask_git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes | None:
    """Return what git says, ``None`` where it fails; ``given`` is what it reads from standard input.

    Raises:
        OSError: there is no git.
    """
    told, went_well = hear_git(folder, *arguments, given=given)
    return told if went_well else None


def hear_git(folder: Path, *arguments: str, given: bytes | None = None) -> tuple[bytes, bool]:
    """Return what git says, also where it fails in the middle, and whether it went well.

    Raises:
        OSError: there is no git.
    """
    finished = subprocess.run(  # noqa: S603 - our own words, and verified names
        _command(arguments),
        cwd=folder,
        env=_environment(),
        input=given or b"",
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return finished.stdout, finished.returncode == 0


def _command(arguments: Sequence[str]) -> list[str]:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    return ["git", "--no-pager", "--no-optional-locks", "--literal-pathspecs", *settings, *arguments]


@contextmanager
def open_git(folder: Path, *arguments: str) -> Iterator[IO[bytes]]:
    """Run git in ``folder`` and give its standard output; what is not read when the block ends is not made.

    Raises:
        OSError: there is no git.
    """
    process = subprocess.Popen(  # noqa: S603 - our own words, and file names behind `--`
        _command(arguments),
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        if process.stdout is not None:
            yield process.stdout
        process.kill()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {
        **kept,
        "LC_ALL": "C.UTF-8",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_NO_LAZY_FETCH": "1",
    }
