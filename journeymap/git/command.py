"""A git command that reads, started so that nothing in the repository can make it do more."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.quotePath=false",
    "diff.external=",
    "log.showSignature=false",
)
_KEPT = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMP", "XDG_CONFIG_HOME")
"""Variables a git process gets from ours; those that lead git to another repository are not among them."""


def is_repository(folder: Path) -> bool:
    """Whether ``folder`` is in a repository, told without starting git."""
    return any((place / ".git").exists() for place in (folder, *folder.parents))


@contextmanager
def open_git(folder: Path, *arguments: str) -> Iterator[IO[bytes]]:
    """Run git in ``folder`` and give its standard output; what is not read when the block ends is not made.

    Raises:
        OSError: there is no git.
    """
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    process = subprocess.Popen(  # noqa: S603 - our own words, and file names behind `--`
        ["git", "--no-pager", "--no-optional-locks", "--literal-pathspecs", *settings, *arguments],  # noqa: S607 - the user's git
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
    return {**kept, "LC_ALL": "C.UTF-8", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_REPLACE_OBJECTS": "1"}
