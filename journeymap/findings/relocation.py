"""Renames the files of problems, for readers who look at the whole repository and not at the workspace."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.problem import Location, Problem
from journeymap.value import replace


def relocate(problems: Sequence[Problem], folder: str) -> tuple[Problem, ...]:
    """Return ``problems`` with ``folder``, a path with ``/``, before each of their files.

    An empty ``folder`` changes nothing: the workspace is the top of the repository.
    """
    if not folder:
        return tuple(problems)
    return tuple(
        replace(
            problem,
            location=_move(problem.location, folder),
            related=tuple(each._replace(location=_move(each.location, folder)) for each in problem.related),
        )
        for problem in problems
    )


def place_file(file: str, folder: str) -> str:
    """Return ``file`` as it is named from where ``folder`` is."""
    if not folder:
        return file
    return folder if file == "." else f"{folder}/{file}"


def _move(location: Location, folder: str) -> Location:
    return location._replace(file=place_file(location.file, folder))
