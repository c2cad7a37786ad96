"""Compares the pictures in a folder with those that would be written, for ``render --check``."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from pathlib import Path

from journeymap.cli.output import reason_of
from journeymap.cli.render_texts import CANNOT_LOOK
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple

_NAMED_FIRST = ("persona",)
"""Views whose pictures are named ``VIEW-ID``. Not those of ``compare``: which pairs are asked for differs
from one command line to the next."""


class Freshness(enum.Enum):
    """How a file in the folder stands to the one that would be written."""

    FRESH = "fresh"
    STALE = "stale"
    MISSING = "missing"
    EXTRA = "extra"
    """There is a file with a name of ours, and no picture that it belongs to."""


class Compared(NamedTuple):
    """A file and how it stands."""

    name: str
    freshness: Freshness


def compare_file(folder: Path, name: str, content: bytes) -> Compared:
    """Compare ``content`` with the file ``name`` in ``folder``.

    Raises:
        JourneymapError: the file is there and cannot be read.
    """
    path = folder / name
    try:
        found = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Compared(name, Freshness.MISSING)
    except OSError as error:
        raise JourneymapError(CANNOT_LOOK(path=str(path), reason=reason_of(error))) from error
    return Compared(name, Freshness.FRESH if found == content else Freshness.STALE)


def find_extra(
    folder: Path, written: Iterable[str], views: Iterable[str], endings: Iterable[str]
) -> tuple[Compared, ...]:
    """Return the files whose names are of the form that ``render`` gives and that it would not write.

    Only names of the ``views`` and ``endings`` asked for count: what another command line wrote is no waste.
    """
    known = set(written)
    asked = tuple(views)
    named = "|".join(rf"{view}-[a-z0-9_-]+" for view in asked if view in _NAMED_FIRST) or "(?!)"
    form = re.compile(
        rf"(?:(?:[a-z0-9][a-z0-9_-]*-)?(?:{'|'.join(asked)})(?:-\d+)?|{named})\.(?:{'|'.join(endings)})",
        re.ASCII,
    )
    if not folder.is_dir():
        return ()
    names = sorted(path.name for path in folder.iterdir())
    return tuple(
        Compared(name, Freshness.EXTRA) for name in names if name not in known and form.fullmatch(name)
    )
