"""A run that cannot be done still answers a machine: `--format json` is one document whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from journeymap.cli.speech import own_language
from journeymap.cli.streams import print_product
from journeymap.findings.cause import tell_cause
from journeymap.language import Language
from journeymap.problem import JourneymapError, Problem

WriteProblems = Callable[[tuple[Problem, ...], Language], str]


@contextmanager
def answering(write: WriteProblems | None) -> Iterator[None]:
    """Print what ``write`` makes of the reason where the run ends early; ``None`` prints nothing."""
    try:
        yield
    except JourneymapError as error:
        if write is not None:
            print_product(write((tell_cause(error.message, error.help),), own_language()))
        raise
