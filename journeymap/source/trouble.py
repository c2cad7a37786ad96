"""What a parser complained of, as a value that explanations can be looked for in.

The plain parser complains for both: libyaml's errors name no token, and a message must not depend on how
PyYAML was built. So a text that libyaml refused is read a second time; only broken files pay for that.
"""

from __future__ import annotations

import re

from yaml import MarkedYAMLError
from yaml.error import Mark as YamlMark
from yaml.events import StreamEndEvent

from journeymap.source.page import Fault, Finding, Page
from journeymap.source.parser import EventSource, PlainParser
from journeymap.value import dataclass

_FOUND = re.compile(r"(?:but found|but got|found character) (.+?)(?: that cannot.*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What the parser complained of; lines and columns from 0, as its marks count."""

    problem: str
    context: str
    found: str
    """The character or token that was met, without quotes; empty where the parser does not say."""
    line: int
    column: int
    opening: YamlMark | None
    """Where the thing begins in which the parser was."""
    quoted: tuple[YamlMark, YamlMark] | None
    """Where the last text in quotes begins and ends."""
    page: Page

    @property
    def text(self) -> str:
        """Return the line complained of."""
        return self.page.line(self.line + 1)

    def here(self, fault: Fault, width: int = 1) -> Finding:
        """Return ``fault`` at the place complained of."""
        return Finding(fault, self.line + 1, self.column + 1, width)


def _fail_again(text: str, error: MarkedYAMLError) -> tuple[PlainParser, MarkedYAMLError]:
    parser = PlainParser(text)
    source: EventSource = parser
    try:
        while not isinstance(source.get_event(), StreamEndEvent):
            pass
    except MarkedYAMLError as plain:
        return parser, plain
    return parser, error


def read_trouble(error: MarkedYAMLError, parser: EventSource, text: str, page: Page) -> Trouble:
    """Return what is wrong with ``text``, which ``parser`` refused with ``error``."""
    if not isinstance(parser, PlainParser):
        parser, error = _fail_again(text, error)
    problem = error.problem or ""
    match = _FOUND.search(problem)
    mark = error.problem_mark or error.context_mark
    return Trouble(
        problem=problem,
        context=error.context or "",
        found=match[1].strip("'\"") if match else "",
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        opening=error.context_mark,
        quoted=parser.last_quoted,
        page=page,
    )
