"""Settings of one repository, in its own configuration: read, written where none is, and taken back."""

from __future__ import annotations

from pathlib import Path

from journeymap.git import texts
from journeymap.git.command import ask_git
from journeymap.problem import JourneymapError


def read_setting(folder: Path, key: str) -> str | None:
    """Return what the repository of ``folder`` itself sets; ``None`` where it sets nothing."""
    told = ask_git(folder, "config", "--local", "--null", "--get", key)
    return None if told is None else told.rstrip(b"\0").decode("utf-8", "surrogateescape")


def write_setting(folder: Path, key: str, value: str) -> None:
    """Set ``key`` in the repository of ``folder``.

    Raises:
        JourneymapError: its configuration cannot be written.
    """
    if ask_git(folder, "config", "--local", key, value) is None:
        raise JourneymapError(texts.CANNOT_SET(key=key))


def remove_setting(folder: Path, section: str, name: str) -> None:
    """Take a setting out, and its section where nothing else is in it.

    Raises:
        JourneymapError: the configuration cannot be written.
    """
    if ask_git(folder, "config", "--local", "--unset-all", f"{section}.{name}") is None:
        raise JourneymapError(texts.CANNOT_SET(key=f"{section}.{name}"))
    pattern = f"^{section.replace('.', chr(92) + '.')}{chr(92)}."
    if ask_git(folder, "config", "--local", "--get-regexp", pattern) is None:
        ask_git(folder, "config", "--local", "--remove-section", section)
