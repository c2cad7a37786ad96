"""Where a clone came from: the address of its remote and the commit that is checked out."""

from __future__ import annotations

import re
from pathlib import Path

from journeymap.git.command import ask_git
from journeymap.value import NamedTuple

_SHELL_FORM = re.compile(r"(?:ssh://)?(?:[^@/]+@)?(?P<host>[\w.-]+\.[a-z]+)[:/](?P<path>[\w./~-]+)")
_WEB_FORM = re.compile(r"https?://(?:[^@/]+@)?(?P<host>[\w.-]+(?::[0-9]+)?)/(?P<path>[\w./~-]+)")


class Origin(NamedTuple):
    """A repository of the web and a revision of it."""

    address: str
    """``https://host/owner/name``, without a user, a password, and the ending ``.git``."""
    revision: str


def find_origin(folder: Path) -> Origin | None:
    """Return where the clone at ``folder`` came from; ``None`` where it is none, or came from no host."""
    if not (folder / ".git").exists():
        return None
    try:
        address = ask_git(folder, "remote", "get-url", "origin")
        commit = ask_git(folder, "rev-parse", "--verify", "HEAD")
    except OSError:
        return None
    if address is None or commit is None:
        return None
    known = read_address(address.decode("utf-8", "replace").strip())
    return None if known is None else Origin(known, commit.decode("ascii").strip())


def read_address(text: str) -> str | None:
    """Return the address of a repository as a browser has it; a password in it is left out."""
    found = _WEB_FORM.fullmatch(text) or _SHELL_FORM.fullmatch(text)
    if found is None:
        return None
    return f"https://{found['host']}/{found['path'].strip('/').removesuffix('.git')}"
