"""Simple YAML to data and marks, by the line: what almost every file of a workspace consists of.

Events cost more than all that is made of them: the parser builds three values for each word before the tree
is begun. Most lines of most maps say ``key: words`` or ``- {key: words}``, and one pattern takes such a line
apart. Everything else is left to the parser: whatever is not known here, be it right or wrong, ends this
reading, and the text is read from its beginning by the other. So nothing is explained here, and what is read
is exactly what the parser reads; the laws of this room hold the two together.

Another library was refused: those with a quick way to data have none to places, and each reads a few words
otherwise. So was a dialect of our own: there is no text that only this reader can read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from journeymap.source.document import Mark
from journeymap.source.page import Fault
from journeymap.source.scalars import FIRST_SIGNS, resolve_known

MOST_CHARACTERS = 50_000
"""Length of a text that is read here: none so short holds as many values as the limit of a file."""
LONGEST_LINE = 4_000
"""Characters of a line, and of a text of several lines."""
DEEPEST = 32
"""Mappings and lists inside each other; like the others far below what is refused."""

_KEY = r"[^\W\d][\w-]{0,99}"
_WORDS = rf"{_KEY}(?: [\w-]{{1,40}}){{0,9}}"
_LINE = re.compile(rf"( *)(- +)?(?:({_KEY}):(?= |$))? *(.*)")
# What may begin an unquoted text; a hyphen may where a letter, a figure or a point follows.
_FIRST = r"(?:[^\s?:,\[\]{}#&*!|>'\"%@`-]|-(?=[\w.]))"
_QUOTED = r"\"[^\"\\]*\"|'[^']*'"
_IN_BRACKETS = rf"(?:({_FIRST}(?:[^,\[\]{{}}:#]|:(?=[\w/]))*)|({_QUOTED}) *)"
_PAIR = re.compile(rf" *({_WORDS}): +(?:{_IN_BRACKETS}([,}}])|(?=[\[{{]))")
_ITEM = re.compile(rf" *(?:{_IN_BRACKETS}([,\]])|(?=[\[{{]))")
_AFTER_BRACKET = re.compile(r" *([,\]}])")
_BEGINNING = re.compile(_FIRST)
_ONLY_QUOTED = re.compile(rf"({_QUOTED})(?: +#.*| *)")
_NOTHING_MORE = re.compile(r"(?: +#.*| *)")
_BLOCK_TEXT = re.compile(r"([|>])(-?) *")

# A named tuple's own constructor is Python code; this is twice as fast, a thousand times per file.
_new = tuple.__new__


class _NotSimpleError(Exception):
    """Something stands here that the parser has to read."""


def read_simple(text: str, lines: list[str]) -> tuple[Any, Mark] | None:
    """Return data and mark of a text, which is cut into ``lines``; ``None`` where it is not simple.

    The text must be free of the characters that no file may hold.
    """
    if len(text) > MOST_CHARACTERS or "\t" in text or "\r" in text or max(map(len, lines)) > LONGEST_LINE:
        return None
    try:
        return _SimpleReader(lines).read()
    except _NotSimpleError:
        return None


class _SimpleReader:
    """Reads the lines of one text; collections that are open stand on a stack, the innermost at hand."""

    __slots__ = ("_at", "_column", "_data", "_keys", "_lines", "_outer", "_values", "_waiting")

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0
        self._outer: list[tuple[int, Any, Any, Any]] = []
        # The innermost collection: where it begins, what it holds, and the marks of that.
        self._column = -1
        self._data: Any = None
        self._keys: Any = None
        self._values: Any = None
        # A key whose value may stand below it, and the mark of the value if none does.
        self._waiting: tuple[str, Mark] | None = None

    def read(self) -> tuple[Any, Mark]:
        lines, match = self._lines, _LINE.match
        root: tuple[Any, Mark] | None = None
        while self._at < len(lines):
            found: Any = match(lines[self._at])  # it matches every line
            indent, dash, key, words = found.groups()
            if key is None and dash is None:
                if words and words[0] != "#":
                    raise _NotSimpleError
                self._at += 1
                continue
            column = len(indent)
            if root is None:
                root = self._begin(column, dash)
            elif dash is None:
                self._go_to_mapping(column)
            else:
                self._go_to_sequence(column)
                column += len(dash)
                if key is None:
                    self._add_item(words, found.start(4))
                    continue
                self._open_item(column)
            self._add_entry(key, words, column, found.start(4))
        if root is None:
            raise _NotSimpleError
        self._add_nothing()
        return root

    def _begin(self, column: int, dash: str | None) -> tuple[Any, Mark]:
        if dash or column:
            raise _NotSimpleError
        return self._open_mapping(0)

    # Where a line belongs

    def _go_to_mapping(self, column: int) -> None:
        """Make the mapping at ``column`` the innermost: a new one below a key, or one that is open."""
        if self._waiting is not None:
            if column > self._column:
                self._open_below(column, self._open_mapping)
                return
            self._add_nothing()
        while self._column > column or (self._column == column and self._keys is None):
            self._close()
        if self._column != column:
            raise _NotSimpleError

    def _go_to_sequence(self, column: int) -> None:
        """Do the same for a list, which may stand below a key in the key's own column."""
        if self._waiting is not None:
            if column >= self._column:
                self._open_below(column, self._open_sequence)
                return
            self._add_nothing()
        while self._column > column or (self._column == column and self._keys is not None):
            self._close()
        if self._column != column:
            raise _NotSimpleError

    def _open_below(self, column: int, open_collection: Callable[[int], tuple[Any, Mark]]) -> None:
        data, values, (key, _) = self._data, self._values, self._waiting  # type: ignore[misc]
        self._waiting = None
        data[key], values[key] = open_collection(column)

    def _open_item(self, column: int) -> None:
        data, values = self._data, self._values
        value, mark = self._open_mapping(column)
        data.append(value)
        values.append(mark)

    def _open_mapping(self, column: int) -> tuple[Any, Mark]:
        return self._open(column, {}, {}, {})

    def _open_sequence(self, column: int) -> tuple[Any, Mark]:
        return self._open(column, [], None, [])

    def _open(self, column: int, data: Any, keys: Any, values: Any) -> tuple[Any, Mark]:
        self._outer.append((self._column, self._data, self._keys, self._values))
        if len(self._outer) > DEEPEST:
            raise _NotSimpleError
        self._column, self._data, self._keys, self._values = column, data, keys, values
        width = len(self._lines[self._at].rstrip()) - column
        return data, _new(Mark, (self._at + 1, column + 1, width, keys, values))

    def _close(self) -> None:
        self._column, self._data, self._keys, self._values = self._outer.pop()

    # What a line says

    def _add_entry(self, key: str, words: str, column: int, start: int) -> None:
        if key in self._data:
            raise _NotSimpleError
        line, width = self._at + 1, len(key)
        self._keys[key] = _new(Mark, (line, column + 1, width, None, None))
        if words and words[0] != "#":
            self._data[key], self._values[key] = self._read_value(words, start)
        else:
            self._waiting = (key, _new(Mark, (line, column + width + 2, 1, None, None)))
            self._at += 1

    def _add_item(self, words: str, start: int) -> None:
        if not words or words[0] == "#":
            raise _NotSimpleError
        value, mark = self._read_value(words, start)
        self._data.append(value)
        self._values.append(mark)

    def _add_nothing(self) -> None:
        """Say of a key that nothing stands below it, if one is waiting."""
        if self._waiting is not None:
            key, mark = self._waiting
            self._data[key], self._values[key] = None, mark
            self._waiting = None

    def _read_value(self, words: str, start: int) -> tuple[Any, Mark]:
        """Return what begins at column ``start`` of the line, and go to the line behind it."""
        first = words[0]
        if first in "{[":
            return self._read_brackets(start)
        if first in "|>":
            return self._read_block_text(words, start)
        if first in "'\"":
            found = _ONLY_QUOTED.fullmatch(words)
            if found is None:
                raise _NotSimpleError
            value: Any = found[1][1:-1]
            width = len(found[1])
        else:
            value = _cut_plain(words)
            width = len(value)
            if first in FIRST_SIGNS:
                value = _resolve(value)
        self._at = line = self._at + 1
        return value, _new(Mark, (line, start + 1, width, None, None))

    def _read_brackets(self, start: int) -> tuple[Any, Mark]:
        value, mark, end = self._read_bracket(start, len(self._outer))
        if _NOTHING_MORE.fullmatch(self._lines[self._at], end) is None:
            raise _NotSimpleError
        self._at += 1
        return value, mark

    def _read_bracket(self, start: int, depth: int) -> tuple[Any, Mark, int]:
        """Return what the bracket at ``start`` holds, its mark, and the column behind its end."""
        if depth >= DEEPEST:
            raise _NotSimpleError
        line, at = self._at, start + 1
        if self._lines[line][start] == "{":
            keys: dict[str, Mark] | None = {}
            data, values, at = self._read_pairs(at, keys, depth)
        else:
            keys = None
            data, values, at = self._read_items(at, depth)
        end = at if self._at == line else len(self._lines[line].rstrip())
        return data, _new(Mark, (line + 1, start + 1, end - start, keys, values)), at

    def _read_pairs(self, at: int, keys: Any, depth: int) -> tuple[Any, Any, int]:
        data: dict[str, Any] = {}
        values: dict[str, Mark] = {}
        line, match = self._lines[self._at], _PAIR.match
        end = ","
        while end == ",":
            found = match(line, at)
            if found is None:
                line, at = self._go_on(line, at)
                continue
            key, plain, quoted, end = found.groups()
            if key in data:
                raise _NotSimpleError
            column = found.start(1) + 1
            keys[key] = _new(Mark, (self._at + 1, column, len(key), None, None))
            if end is None:
                data[key], values[key], at = self._read_bracket(found.end(), depth + 1)
                line = self._lines[self._at]
                end, at = _find_end(line, at, "}")
            elif plain is not None:
                data[key], values[key] = self._take_plain(plain, found.start(2))
                at = found.end()
            else:
                data[key] = quoted[1:-1]
                values[key] = _new(Mark, (self._at + 1, found.start(3) + 1, len(quoted), None, None))
                at = found.end()
        return data, values, at

    def _read_items(self, at: int, depth: int) -> tuple[Any, Any, int]:
        data: list[Any] = []
        values: list[Mark] = []
        line, match = self._lines[self._at], _ITEM.match
        end = ","
        while end == ",":
            found = match(line, at)
            if found is None:
                line, at = self._go_on(line, at)
                continue
            plain, quoted, end = found.groups()
            if end is None:
                value, mark, at = self._read_bracket(found.end(), depth + 1)
                line = self._lines[self._at]
                end, at = _find_end(line, at, "]")
            elif plain is not None:
                value, mark = self._take_plain(plain, found.start(1))
                at = found.end()
            else:
                value = quoted[1:-1]
                mark = _new(Mark, (self._at + 1, found.start(2) + 1, len(quoted), None, None))
                at = found.end()
            data.append(value)
            values.append(mark)
        return data, values, at

    def _take_plain(self, plain: str, column: int) -> tuple[Any, Mark]:
        value: Any = plain.rstrip(" ")
        mark = _new(Mark, (self._at + 1, column + 1, len(value), None, None))
        return _resolve(value) if value[0] in FIRST_SIGNS else value, mark

    def _go_on(self, line: str, at: int) -> tuple[str, int]:
        """Go to the next line inside brackets, where nothing more stands on this one behind ``at``."""
        self._at += 1
        if line[at:].strip(" ") or self._at == len(self._lines) or self._lines[self._at][:1] != " ":
            raise _NotSimpleError
        return self._lines[self._at], 0

    def _read_block_text(self, words: str, start: int) -> tuple[Any, Mark]:
        """Return a text of several lines behind ``|`` or ``>``, none of them blank or further in."""
        found = _BLOCK_TEXT.fullmatch(words)
        line = self._at
        width = len(self._lines[line].rstrip()) - start
        parts = self._take_block()
        if found is None or not parts:
            raise _NotSimpleError
        value = ("\n" if found[1] == "|" else " ").join(parts) + ("" if found[2] else "\n")
        if len(value) > LONGEST_LINE:
            raise _NotSimpleError
        return value, _new(Mark, (line + 1, start + 1, width, None, None))

    def _take_block(self) -> list[str]:
        """Return the lines below that are further in than the collection, without what they are in by."""
        parts: list[str] = []
        indent = 0
        blank = False
        for line in self._lines[self._at + 1 :]:
            self._at += 1
            words = line.lstrip(" ")
            if not words:
                blank = True
                if len(line) > indent:
                    raise _NotSimpleError
                continue
            column = len(line) - len(words)
            indent = indent or column
            if column < indent or column <= self._column:
                return parts
            if column > indent or blank:
                raise _NotSimpleError
            parts.append(words)
        self._at += 1
        return parts


def _cut_plain(words: str) -> str:
    """Return an unquoted text without the comment behind it."""
    if " #" in words:
        words = words[: words.index(" #")]
    words = words.rstrip(" ")
    if ": " in words or words[-1] == ":" or _BEGINNING.match(words) is None:
        raise _NotSimpleError
    return words


def _resolve(word: str) -> Any:
    value = resolve_known(word)
    if value.__class__ is Fault:
        raise _NotSimpleError
    return value


def _find_end(line: str, at: int, closing: str) -> tuple[str, int]:
    """Return the comma or the closing bracket behind a bracket inside another, and the column behind it."""
    found = _AFTER_BRACKET.match(line, at)
    if found is None or found[1] not in (",", closing):
        raise _NotSimpleError
    return found[1], found.end()
