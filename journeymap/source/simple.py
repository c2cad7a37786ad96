"""Simple YAML to data and places, by the line: what almost every file of a workspace consists of.

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
from sys import intern
from typing import Any

from journeymap.source.document import Place
from journeymap.source.page import Fault
from journeymap.source.scalars import FIRST_SIGNS, resolve

MOST_CHARACTERS = 50_000
"""Length of a text that is read here: none so short holds as many values as the limit of a file."""
LONGEST_LINE = 4_000
"""Characters of a line, and of a text of several lines."""
DEEPEST = 32
"""Mappings and lists inside each other; like the others far below what is refused."""

# Sets of characters that are spelt out are matched many times faster than those that are named.
_SIGNS = r"?:,\[\]{}#&*!|>'\"%@`"
_KEY = rf"[^ 0-9<_{_SIGNS}-][^ {_SIGNS}]{{0,99}}"
_WORDS = rf"{_KEY}(?: [^ {_SIGNS}-][^ {_SIGNS}]{{0,40}}){{0,9}}"
# What may begin an unquoted text; a hyphen may where a letter, a figure or a point follows.
_FIRST = rf"(?:[^ {_SIGNS}-]|-(?=[\w.]))"
_QUOTED = r"\"[^\"\\]*\"|'[^']*'"
_LINE = re.compile(rf"( *)(- +)?(?:({_KEY}):(?= |$))? *(?:({_FIRST}[^:#]*)$|(.*))")
_FLAT_VALUE = rf"{_FIRST}[^,\[\]{{}}:#]*"
_FLAT_PAIR = re.compile(rf"(?:\{{|, )({_KEY}): ({_FLAT_VALUE})")
_FLAT_ITEMS = re.compile(rf"\[({_FLAT_VALUE}(?:, {_FLAT_VALUE})*)\] *$")
_IN_BRACKETS = rf"(?:({_FLAT_VALUE}(?::(?=[\w/])[^,\[\]{{}}:#]*)*)|({_QUOTED}) *)"
_PAIR = re.compile(rf" *({_WORDS}): +(?:{_IN_BRACKETS}([,}}])|(?=[\[{{]))")
_ITEM = re.compile(rf" *(?:{_IN_BRACKETS}([,\]])|(?=[\[{{]))")
_AFTER_BRACKET = re.compile(r" *([,\]}])")
_BEGINNING = re.compile(_FIRST)
_ONLY_QUOTED = re.compile(rf"({_QUOTED})(?: +#.*| *)")
_NOTHING_MORE = re.compile(r"(?: +#.*| *)")
_BLOCK_TEXT = re.compile(r"([|>])(-?) *")

_MOST_WORDS = 4096


class _NotSimpleError(Exception):
    """Something stands here that the parser has to read."""


class _Meanings(dict[str, Any]):
    """What words mean that may be something else than text; a workspace has the same few again and again."""

    def __missing__(self, word: str) -> Any:
        value = resolve(word)
        if isinstance(value, Fault):
            raise _NotSimpleError
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = value
        return value


_MEANINGS = _Meanings()


def read_simple(text: str, lines: list[str]) -> tuple[Any, Place] | None:
    """Return the data of a text, which is cut into ``lines``, and their place; ``None`` if it is not simple.

    The text must be free of the characters that no file may hold.
    """
    if len(text) > MOST_CHARACTERS or "\t" in text or max(map(len, lines)) > LONGEST_LINE:
        return None
    try:
        return _SimpleReader(lines).read()
    except _NotSimpleError:
        return None


class _SimpleReader:
    """Reads the lines of one text; collections that are open stand on a stack, the innermost at hand."""

    __slots__ = ("_at", "_column", "_data", "_is_mapping", "_lines", "_outer", "_places", "_waiting")

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0
        self._outer: list[tuple[int, bool, Any, Any]] = []
        # The innermost collection: where it begins, what it is and holds, and the places of that.
        self._column = -1
        self._is_mapping = True
        self._data: Any = None
        self._places: Any = None
        # A key whose value may stand below it, and its place.
        self._waiting: tuple[str, tuple[int, int, int]] | None = None

    def read(self) -> tuple[Any, Place]:
        lines, match = self._lines, _LINE.match
        root: tuple[Any, Place] | None = None
        while self._at < len(lines):
            found: Any = match(lines[self._at])  # it matches every line
            indent, dash, key, plain, words = found.groups()
            column = len(indent)
            if dash is None:
                if key is None:
                    self._pass_over(plain or words)
                    continue
                root = root or self._begin(column)
                # Most lines stand below one of the same mapping.
                if column != self._column or self._waiting is not None or not self._is_mapping:
                    self._go_to_mapping(column)
            else:
                self._go_to_sequence(column)
                column += len(dash)
                if key is None:
                    self._add_item(plain, words, found)
                    continue
                self._open_item(column)
            self._add_entry(key, plain, words, column, found)
        if root is None:
            raise _NotSimpleError
        self._add_nothing()
        return root

    def _pass_over(self, words: str) -> None:
        if words and words[0] != "#":
            raise _NotSimpleError
        self._at += 1

    def _begin(self, column: int) -> tuple[Any, Place]:
        if column:
            raise _NotSimpleError
        return self._open(0, {}, {}, is_mapping=True)

    # Where a line belongs

    def _go_to_mapping(self, column: int) -> None:
        """Make the mapping at ``column`` the innermost: a new one below a key, or one that is open."""
        if self._waiting is not None:
            if column > self._column:
                self._open_below(column, is_mapping=True)
                return
            self._add_nothing()
        while self._column > column or (self._column == column and not self._is_mapping):
            self._close()
        if self._column != column:
            raise _NotSimpleError

    def _go_to_sequence(self, column: int) -> None:
        """Do the same for a list, which may stand below a key in the key's own column."""
        if self._waiting is not None:
            if column >= self._column:
                self._open_below(column, is_mapping=False)
                return
            self._add_nothing()
        while self._column > column or (self._column == column and self._is_mapping):
            self._close()
        if self._column != column:
            raise _NotSimpleError

    def _open_below(self, column: int, *, is_mapping: bool) -> None:
        data, places, (key, place) = self._data, self._places, self._waiting  # type: ignore[misc]
        self._waiting = None
        value, inner = (
            self._open(column, {}, {}, is_mapping=True)
            if is_mapping
            else self._open(column, [], [], is_mapping=False)
        )
        data[key], places[key] = value, inner + place

    def _open_item(self, column: int) -> None:
        data, places = self._data, self._places
        value, place = self._open(column, {}, {}, is_mapping=True)
        data.append(value)
        places.append(place)

    def _open(self, column: int, data: Any, places: Any, *, is_mapping: bool) -> tuple[Any, Place]:
        self._outer.append((self._column, self._is_mapping, self._data, self._places))
        if len(self._outer) > DEEPEST:
            raise _NotSimpleError
        self._column, self._is_mapping, self._data, self._places = column, is_mapping, data, places
        width = len(self._lines[self._at].rstrip()) - column
        return data, (self._at + 1, column + 1, width, places)

    def _close(self) -> None:
        self._column, self._is_mapping, self._data, self._places = self._outer.pop()

    # What a line says

    def _add_entry(self, key: str, plain: str | None, words: str, column: int, found: Any) -> None:
        data = self._data
        key = intern(key)
        if key in data:
            raise _NotSimpleError
        line, width = self._at + 1, len(key)
        if plain is not None:
            plain = plain.rstrip(" ")
            self._at = line
            data[key] = _MEANINGS[plain] if plain[0] in FIRST_SIGNS else plain
            start = found.start(4) + 1
            self._places[key] = (line, start, len(plain), None, line, column + 1, width)
        elif words and words[0] != "#":
            value, place = self._read_value(words, found.start(5))
            data[key] = value
            self._places[key] = (*place, line, column + 1, width)
        else:
            self._waiting = (key, (line, column + 1, width))
            self._at = line

    def _add_item(self, plain: str | None, words: str, found: Any) -> None:
        if plain is not None:
            plain = plain.rstrip(" ")
            self._at = line = self._at + 1
            self._data.append(_MEANINGS[plain] if plain[0] in FIRST_SIGNS else plain)
            self._places.append((line, found.start(4) + 1, len(plain), None))
            return
        if not words or words[0] == "#":
            raise _NotSimpleError
        value, place = self._read_value(words, found.start(5))
        self._data.append(value)
        self._places.append(place)

    def _add_nothing(self) -> None:
        """Say of a key that nothing stands below it, if one is waiting."""
        if self._waiting is not None:
            key, place = self._waiting
            line, column, width = place
            self._data[key], self._places[key] = None, (line, column + width + 1, 1, None, *place)
            self._waiting = None

    def _read_value(self, words: str, start: int) -> tuple[Any, Place]:
        """Return what begins at column ``start`` of the line, and go to the line behind it."""
        first = words[0]
        if first in "{[":
            return self._read_flat(words, start) or self._read_brackets(start)
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
                value = _MEANINGS[value]
        self._at = line = self._at + 1
        return value, (line, start + 1, width, None)

    def _read_flat(self, words: str, start: int) -> tuple[Any, Place] | None:
        """Return what brackets hold that begin and end on a line, with only unquoted words in them."""
        line = self._at + 1
        found = (_read_flat_pairs if words[0] == "{" else _read_flat_items)(words, line, start + 1)
        if found is not None:
            self._at = line
        return found

    def _read_brackets(self, start: int) -> tuple[Any, Place]:
        value, place, end = self._read_bracket(start, len(self._outer))
        if _NOTHING_MORE.fullmatch(self._lines[self._at], end) is None:
            raise _NotSimpleError
        self._at += 1
        return value, place

    def _read_bracket(self, start: int, depth: int) -> tuple[Any, Place, int]:
        """Return what the bracket at ``start`` holds, its place, and the column behind its end."""
        if depth >= DEEPEST:
            raise _NotSimpleError
        line = self._at
        read = self._read_pairs if self._lines[line][start] == "{" else self._read_items
        data, places, at = read(start + 1, depth)
        end = at if self._at == line else len(self._lines[line].rstrip())
        return data, (line + 1, start + 1, end - start, places), at

    def _read_pairs(self, at: int, depth: int) -> tuple[Any, Any, int]:
        data: dict[str, Any] = {}
        places: dict[str, Place] = {}
        line, match = self._lines[self._at], _PAIR.match
        end = ","
        while end == ",":
            found = match(line, at)
            if found is None:
                line, at = self._go_on(line, at)
                continue
            key, plain, quoted, end = found.groups()
            key = intern(key)
            if key in data:
                raise _NotSimpleError
            key_place = (self._at + 1, found.start(1) + 1, len(key))
            at = found.end()
            if end is None:
                value, place, at = self._read_bracket(at, depth + 1)
                line = self._lines[self._at]
                end, at = _find_end(line, at, "}")
            else:
                value, place = self._take(plain, quoted, found.start(2 if quoted is None else 3))
            data[key], places[key] = value, (*place, *key_place)
        return data, places, at

    def _read_items(self, at: int, depth: int) -> tuple[Any, Any, int]:
        data: list[Any] = []
        places: list[Place] = []
        line, match = self._lines[self._at], _ITEM.match
        end = ","
        while end == ",":
            found = match(line, at)
            if found is None:
                line, at = self._go_on(line, at)
                continue
            plain, quoted, end = found.groups()
            at = found.end()
            if end is None:
                value, place, at = self._read_bracket(at, depth + 1)
                line = self._lines[self._at]
                end, at = _find_end(line, at, "]")
            else:
                value, place = self._take(plain, quoted, found.start(1 if quoted is None else 2))
            data.append(value)
            places.append(place)
        return data, places, at

    def _take(self, plain: str, quoted: str | None, start: int) -> tuple[Any, Place]:
        if quoted is not None:
            return quoted[1:-1], (self._at + 1, start + 1, len(quoted), None)
        plain = plain.rstrip(" ")
        value = _MEANINGS[plain] if plain[0] in FIRST_SIGNS else plain
        return value, (self._at + 1, start + 1, len(plain), None)

    def _go_on(self, line: str, at: int) -> tuple[str, int]:
        """Go to the next line inside brackets, where nothing more stands on this one behind ``at``."""
        self._at += 1
        if line[at:].strip(" ") or self._at == len(self._lines) or self._lines[self._at][:1] != " ":
            raise _NotSimpleError
        return self._lines[self._at], 0

    def _read_block_text(self, words: str, start: int) -> tuple[Any, Place]:
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
        return value, (line + 1, start + 1, width, None)

    def _take_block(self) -> list[str]:
        """Return the lines below that are further in than the collection, without what they are in by."""
        parts: list[str] = []
        indent = 0
        blank = False
        for line in self._lines[self._at + 1 :]:
            self._at += 1
            words = line.lstrip(" ")
            column = len(line) - len(words)
            if not words:
                blank = True
                if column > indent:
                    raise _NotSimpleError
                continue
            indent = indent or column
            if column < indent or column <= self._column:
                return parts
            if column > indent or blank:
                raise _NotSimpleError
            parts.append(words)
        self._at += 1
        return parts


def _read_flat_pairs(words: str, line: int, column: int) -> tuple[Any, Place] | None:
    data: dict[str, Any] = {}
    places: dict[str, Place] = {}
    at = column + 1
    pairs = _FLAT_PAIR.findall(words)
    for key, word in pairs:
        key = intern(key)  # noqa: PLW2901
        start, width, size = at + len(key) + 2, len(key), len(word)
        data[key] = _MEANINGS[word] if word[0] in FIRST_SIGNS else word
        places[key] = (line, start, size, None, line, at, width)
        at = start + size + 2
    # Where the pairs leave something out, what they take up together ends before the bracket does.
    end = at - 2 - column
    if not pairs or words[end:].rstrip(" ") != "}" or " ," in words or words[end - 1] == " ":
        return None
    if len(data) != len(pairs):
        raise _NotSimpleError
    return data, (line, column, end + 1, places)


def _read_flat_items(words: str, line: int, column: int) -> tuple[Any, Place] | None:
    found = _FLAT_ITEMS.match(words)
    if found is None or " ," in words or found[1][-1] == " ":
        return None
    parts = found[1].split(", ")
    places: list[Place] = []
    at = column + 1
    for part in parts:
        places.append((line, at, len(part), None))
        at += len(part) + 2
    data = [_MEANINGS[part] if part[0] in FIRST_SIGNS else part for part in parts]
    return data, (line, column, len(found[1]) + 2, places)


def _cut_plain(words: str) -> str:
    """Return an unquoted text without the comment behind it."""
    if " #" in words:
        words = words[: words.index(" #")]
    words = words.rstrip(" ")
    if ": " in words or words[-1] == ":" or _BEGINNING.match(words) is None:
        raise _NotSimpleError
    return words


def _find_end(line: str, at: int, closing: str) -> tuple[str, int]:
    """Return the comma or the closing bracket behind a bracket inside another, and the column behind it."""
    found = _AFTER_BRACKET.match(line, at)
    if found is None or found[1] not in (",", closing):
        raise _NotSimpleError
    return found[1], found.end()
