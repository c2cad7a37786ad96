"""The reason of a run that could not be done, told as a problem so that every format can tell it."""

from __future__ import annotations

from journeymap.language import Message
from journeymap.problem import Location, Problem

CANNOT_RUN = "cannot-run"
WHOLE_RUN = Location(file=".")
"""The place of what is wrong with the run and with no file of the workspace."""


def tell_cause(message: Message, help_message: Message | None) -> Problem:
    """Return the problem that says why the run could not be done."""
    return Problem(rule=CANNOT_RUN, location=WHOLE_RUN, message=message, help=help_message)


def is_cause(problem: Problem) -> bool:
    """Whether ``problem`` is of the run and stands in no file."""
    return problem.rule == CANNOT_RUN
