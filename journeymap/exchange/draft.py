"""What an import has gathered so far: declarations, where each of their values came from, and what is wrong.

It is filled while a foreign file is read and looked at afterwards; nothing of it is written before all of
it was found to be right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from journeymap.exchange.declaration import Declarations
from journeymap.language import Message
from journeymap.problem import Location, Problem, Severity

Path: TypeAlias = tuple[str | int, ...]
"""The keys and places that lead to a value of a file."""

MOST_PEOPLE = 1_000
"""Whom a diagram or document may name: each becomes a file."""


@dataclass(slots=True)
class Draft:
    """The declarations that a foreign file comes to."""

    file: str
    """The foreign file, as it is named in problems."""
    files: dict[str, dict[str, object]] = field(default_factory=dict)
    places: dict[tuple[str, Path], Location] = field(default_factory=dict)
    """Where values stand in the foreign file; what is not named stands where the value above it does."""
    find: Callable[[str, Path], Location] | None = None
    """Finds such a place, where that is work that only a problem is worth."""
    sheets: tuple[str, ...] = ()
    """The sheets of a workbook, in their order."""
    problems: list[Problem] = field(default_factory=list)
    losses: list[Message] = field(default_factory=list)
    """What the foreign file says and the declarations do not."""

    @property
    def has_errors(self) -> bool:
        """Whether anything in it has to be mended first."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def refuse(self, rule: str, place: Location, message: Message, help: Message | None = None) -> None:
        """Note an error."""
        self.problems.append(Problem(rule=rule, location=place, message=message, help=help))

    def warn(self, rule: str, place: Location, message: Message, help: Message | None = None) -> None:
        """Note something that need not be mended."""
        problem = Problem(rule=rule, location=place, message=message, help=help, severity=Severity.WARNING)
        self.problems.append(problem)

    def locate(self, name: str, path: Path) -> Location:
        """Return the place of the value at ``path`` of the file ``name``, else of the nearest above it."""
        if self.find is not None:
            return self.find(name, path)
        for length in range(len(path), -1, -1):
            found = self.places.get((name, path[:length]))
            if found is not None:
                return found
        return Location(file=self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A draft that was checked, ready to be written where it has no errors."""

    files: Declarations
    texts: dict[str, str]
    """The canonical YAML of each file."""
    problems: tuple[Problem, ...]
    losses: tuple[Message, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything has to be mended first."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)
