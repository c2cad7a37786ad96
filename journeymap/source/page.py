"""The page a problem is shown on: a file's name and lines, and the making of problems from places.

Every stage of the reading finds faults; a fault gets its place and its source line here, once. Letting
each stage build its own :class:`Problem` was refused: the excerpt must be made safe for a terminal, and
that is forgotten in one of ten places.
"""

from __future__ import annotations

import re

from journeymap.language import Message
from journeymap.problem import Location, Problem, Related, Severity
from journeymap.value import NamedTuple, dataclass

LONGEST_EXCERPT = 500
"""Characters of a source line that are shown; a line of a megabyte is not repeated to the reader."""

# Lone carriage returns end a line for YAML and for editors, so they do here.
_LINE_BREAK = re.compile(r"\r\n|\r|\n")

# A text: compiling so many signs takes long, and next to no line needs it. `re` compiles it when it is asked.
_HIDDEN = "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"


def cut_lines(text: str) -> list[str]:
    """Return the lines of ``text`` without their breaks, counted as YAML and editors count them."""
    return _LINE_BREAK.split(text) if "\r" in text else text.split("\n")


def make_visible(line: str) -> str:
    """Return the beginning of ``line``, with a sign in place of each character that cannot be shown.

    One sign for one character, so that the caret stays under its place. Tabs stay.
    """
    shown = line[:LONGEST_EXCERPT]
    return shown if shown.isprintable() else re.sub(_HIDDEN, _show_sign, shown)


def _show_sign(match: re.Match[str]) -> str:
    character = match[0]
    return chr(0x2400 + ord(character)) if character < " " else "\N{REPLACEMENT CHARACTER}"


class Fault(NamedTuple):
    """What is wrong, before it has a place."""

    rule: str
    message: Message
    help: Message | None = None


class Finding(NamedTuple):
    """A fault with its place: line and column from 1, and the characters to underline."""

    fault: Fault
    line: int
    column: int
    width: int = 1
    related: tuple[Related, ...] = ()
    """Other places of the same file to look at; their source lines are added here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The text being read, by line."""

    file: str
    lines: list[str]

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1); empty past either end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def report(self, finding: Finding, severity: Severity = Severity.ERROR) -> Problem:
        """Return the problem that tells ``finding``, with its source line made safe to show."""
        fault, line, column, width, related = finding
        place = Location(file=self.file, line=line, column=column, width=max(width, 1))
        return Problem(
            rule=fault.rule,
            location=place,
            message=fault.message,
            help=fault.help,
            severity=severity,
            excerpt=make_visible(self.line(line)),
            related=tuple(
                each._replace(excerpt=make_visible(self.line(each.location.line))) for each in related
            ),
        )
