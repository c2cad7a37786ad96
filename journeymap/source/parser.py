"""YAML text to parser events: libyaml's parser where it is built in, PyYAML's own where it is not.

Both must read a file alike. PyYAML's parser differs from libyaml in a few places (a question mark in
``[Neden?]``, a colon before a bracket); :class:`PlainParser` mends them. Text with tabs always goes to the
plain parser, because the two disagree on tabs in too many places to mend, and tabs are rare.
Loaders, composers and constructors are not used at all: they recurse, and they run what a tag names.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn, Protocol, TypeAlias

from yaml.error import Mark as YamlMark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_BLANK = "\0 \r\n\t"
_BRACKETS = ",[]{}"


class EventSource(Protocol):
    """What gives the events of a text, one by one."""

    def get_event(self) -> Any:
        """Return the next ``yaml`` event; raise a ``yaml.MarkedYAMLError`` where the text is no YAML."""
        ...


class PlainParser(Reader, Scanner, Parser):
    """PyYAML's own parser, brought in line with libyaml; remembers the last quoted text."""

    def __init__(self, text: str) -> None:
        """Begin reading ``text``."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        self.last_quoted: tuple[YamlMark, YamlMark] | None = None

    def check_key(self) -> bool:
        """Tell whether a ``?`` begins a key; inside brackets libyaml refuses it before a bracket."""
        following = self.peek(1)
        return following not in _BRACKETS if self.flow_level else following in _BLANK

    def scan_tag(self) -> NoReturn:
        """Refuse a tag; the parsers disagree on where it ends, and none is allowed anyway."""
        mark = self.get_mark()
        raise ScannerError("while scanning a tag", mark, "found a tag", mark)

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Read a quoted text; refuse half characters, as libyaml does."""
        start = self.get_mark()
        try:
            token: ScalarToken = super().scan_flow_scalar(style)
            token.value.encode("utf-8")
        except (ValueError, OverflowError) as error:
            raise ScannerError(None, start, INVALID_ESCAPE, self.get_mark()) from error
        self.last_quoted = (token.start_mark, token.end_mark)
        return token

    def scan_plain(self) -> ScalarToken:
        """Read an unquoted text; unlike PyYAML, a ``?`` inside brackets is a letter like any other."""
        chunks: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        spaces: list[str] = []
        while self.peek() != "#":
            length = self._measure_word()
            if not length:
                break
            self.allow_simple_key = False
            chunks += spaces
            chunks.append(self.prefix(length))
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start) or []
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def _measure_word(self) -> int:
        length = 0
        while True:
            character = self.peek(length)
            if character in _BLANK or (self.flow_level and character in _BRACKETS):
                return length
            if character == ":":
                following = self.peek(length + 1)
                if following in _BLANK:
                    return length
                if self.flow_level and following in "?" + _BRACKETS:
                    self.forward(length)
                    raise ScannerError(None, None, COLON_BEFORE_BRACKET, self.get_mark())
            length += 1


INVALID_ESCAPE = "found invalid Unicode character escape code"
COLON_BEFORE_BRACKET = "found unexpected ':'"

OpenParser: TypeAlias = Callable[[str], EventSource]


@cache
def choose_parser() -> OpenParser:
    """Return libyaml's parser, or the plain one where PyYAML was built without libyaml."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        return PlainParser

    def open_fast_or_plain(text: str) -> EventSource:
        return PlainParser(text) if "\t" in text else CParser(text)

    return open_fast_or_plain
