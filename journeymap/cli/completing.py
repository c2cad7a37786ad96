"""What the shell is offered from inside the files of a workspace.

The files are searched, not loaded: whoever presses the tab key waits, and a file that is half typed has most
of its words already. So a word may be offered that a report then knows nothing about; the report says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import typer

_FOLDERS = ("journey", "touchpoint", "pain-point")
_MOST_BYTES = 1_000_000
"""Of one file; no journey that a person wrote is larger."""


def complete_owner(context: typer.Context, incomplete: str) -> list[str]:
    """Return the owners that the files name and that begin as typed; none of a step behind the scenes."""
    return _search(context, "owner", incomplete)


def complete_channel(context: typer.Context, incomplete: str) -> list[str]:
    """Return the channels that the files name and that begin as typed."""
    return _search(context, "channel", incomplete)


def _search(context: typer.Context, key: str, incomplete: str) -> list[str]:
    from journeymap.atlas.files import Folder, find_workspace, list_files
    from journeymap.problem import JourneymapError

    wanted = re.compile(rf"""(?<![\w#-]){key}: *(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}}\]#'"][^,}}\]#\n]*))""")
    found: set[str] = set()
    try:
        # While a line is being completed, an option's value is still the word that was typed.
        folder = Folder(find_workspace(Path(context.params.get("workspace") or ".").expanduser()))
        for kind in _FOLDERS:
            for file in list_files(folder, kind)[0]:
                found.update(_search_text(wanted, key, _read(file.path)))
    except (JourneymapError, OSError):
        return []
    return sorted(name for name in found if name and name.startswith(incomplete))


def _search_text(wanted: re.Pattern[str], key: str, text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if key in line and "action:" not in line:
            told = line.partition(" #")[0]
            yield from ("".join(match.groups("")).strip() for match in wanted.finditer(told))


def _read(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_MOST_BYTES).decode("utf-8", "ignore")
