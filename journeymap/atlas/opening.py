"""Opens a workspace by a path, for those who use journeymap as a library."""

from __future__ import annotations

import os
from pathlib import Path

from journeymap.atlas.files import find_workspace
from journeymap.atlas.loader import load_atlas
from journeymap.model import Atlas
from journeymap.problem import Problem
from journeymap.value import NamedTuple


class Loaded(NamedTuple):
    """A workspace as it was read."""

    atlas: Atlas
    """Everything that could be read."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, by place; what an error stands in may be missing from the atlas."""


def load(folder: str | os.PathLike[str] = ".") -> Loaded:
    """Return the nearest workspace, from ``folder`` upwards, and what is wrong with it.

    Raises:
        JourneymapError: there is none.
    """
    return Loaded(*load_atlas(find_workspace(Path(folder))))
