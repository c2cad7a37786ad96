"""A run that cannot be done still answers a machine: `--format json` is one document whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from journeymap.cli.speech import own_language
from journeymap.cli.streams import print_product
from journeymap.language import Language
from journeymap.problem import JourneymapError, Location, Problem

WriteProblems = Callable[[tuple[Problem, ...], Language], str]

_WHOLE_RUN = Location(file=".")
"""The place of what is wrong with the run and with no file of the workspace."""


@contextmanager
def answering(write: WriteProblems | None) -> Iterator[None]:
    """Print what ``write`` makes of the reason where the run ends early; ``None`` prints nothing."""
    try:
        yield
    except JourneymapError as error:
        if write is not None:
            reason = Problem(rule="cannot-run", location=_WHOLE_RUN, message=error.message, help=error.help)
            print_product(write((reason,), own_language()))
        raise
