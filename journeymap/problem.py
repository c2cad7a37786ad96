"""What can be wrong, and where: locations, problems, and the one exception.

Findings are values, gathered by every stage and ordered by place. An exception for each finding was
refused: it would stop at the first one. :class:`JourneymapError` is for the rare case in which the tool
cannot go on at all; it is raised seldom and caught once, in ``cli``.
"""

from __future__ import annotations

import enum
from typing import Self

from journeymap.language import Message
from journeymap.value import NamedTuple, dataclass, field


class Severity(enum.Enum):
    """How much a finding weighs; only errors fail a run."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Location(NamedTuple):
    """A place in a file, as editors count: lines and columns from 1, columns in characters.

    A named tuple, since every value of a workspace has one and they are quick to make.
    """

    file: str
    """Path from the workspace's folder, with ``/`` on every system."""
    line: int = 1
    column: int = 1
    width: int = 1
    """How many characters the caret underlines; at least 1."""


class Cell(Location):
    """A place in a spreadsheet: ``line`` is the row, ``column`` the column, both from 1.

    A field of every location was refused: each value of a workspace has one, and none of them is a cell.
    """

    __slots__ = ()

    def __new__(cls, *, file: str, sheet: str, row: int, column: int) -> Self:
        """Return the cell in ``row`` and ``column`` of ``sheet``."""
        return tuple.__new__(cls, (file, row, column, 1, sheet))

    def __repr__(self) -> str:
        """Name the cell as a spreadsheet does."""
        return f"Cell({self.file!r}, {self.sheet!r}, {self.name})"

    @property
    def sheet(self) -> str:
        """The sheet's name; empty in a file that has none."""
        return str(tuple.__getitem__(self, 4))

    @property
    def name(self) -> str:
        """What a spreadsheet calls the cell: ``D7``."""
        letters, left = "", self.column
        while left:
            left, letter = divmod(left - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.line}"


class Related(NamedTuple):
    """Another place that a problem speaks of, such as the first declaration of an id that stands twice."""

    location: Location
    message: Message
    """What stands there."""
    excerpt: str = ""
    """As in :class:`Problem`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A finding with its place, the rule that found it, and what to do about it."""

    rule: str
    """The rule's name in words, such as ``unknown-key``."""
    location: Location
    message: Message
    """What is wrong and what was expected."""
    help: Message | None = None
    """What to do, where something can be suggested."""
    severity: Severity = Severity.ERROR
    excerpt: str = field(default="", compare=False)
    """The source line, without its line break; empty where there is none to show."""
    related: tuple[Related, ...] = field(default=(), compare=False)
    """The other places to look at, where there are any."""
    fix: str | None = field(default=None, compare=False)
    """What can stand, without asking, in the place of the characters that are underlined."""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Return the key that orders problems by place, then by rule."""
        place = self.location
        return (place.file, place.line, place.column, self.rule)


class Waiver(NamedTuple):
    """A comment that says: this rule shall be silent on this line, for this reason."""

    origin: Location
    """Where the comment stands."""
    line: int
    """The line it speaks of, from 1: its own, or the next where it stands alone."""
    rules: tuple[str, ...]
    """The rules it names; none where the brackets are missing or empty."""
    reason: str
    """Empty where none was given."""
    excerpt: str
    """The line that holds the comment."""


class JourneymapError(Exception):
    """The tool cannot go on: nothing found, unreadable, wrong usage, or an engine missing."""

    def __init__(self, message: Message, *, help: Message | None = None, exit_code: int = 3) -> None:
        """Keep the message for the language it will be shown in; ``exit_code`` is 2 or 3."""
        super().__init__(message.say("en"))
        self.message = message
        self.help = help
        self.exit_code = exit_code

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes whole: by default, the words alone would."""
        return _raise_again, (self.message, self.help, self.exit_code)


def _raise_again(message: Message, help: Message | None, exit_code: int) -> JourneymapError:
    return JourneymapError(message, help=help, exit_code=exit_code)
