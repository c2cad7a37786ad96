"""YAML text to its outline: what stands where and how it was written, comments and blank lines included.

The data of a document forgets everything that a formatter has to keep. An outline is the other half: each
text with its quotes, each list with its brackets, and each comment at the thing that it is about. Whatever
stands below a key, in its column or to the right of it, is about what the key holds; a comment on a line of
its own is about what follows, unless it stands deeper than that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from yaml import MarkedYAMLError, events

from journeymap.source.page import cut_lines
from journeymap.source.parser import OpenParser, choose_parser
from journeymap.source.scalars import FIRST_SIGNS, resolve
from journeymap.value import NamedTuple

_HEADER = re.compile(r"[|>][-+0-9]*")
_NOT_OWN = re.compile(r"\s*(?:---|\.\.\.)?\s*")

_Scalar = events.ScalarEvent
_Alias = events.AliasEvent
_MappingStart = events.MappingStartEvent
_SequenceStart = events.SequenceStartEvent
_ENDS = (events.MappingEndEvent, events.SequenceEndEvent)


class Comment(NamedTuple):
    """A comment from its ``#`` to the end of its line."""

    text: str
    line: int
    """From 0, as its column."""
    column: int
    own_line: bool
    """Whether nothing else stands on its line."""
    blank: bool = False
    """Whether there is a blank line above it."""


@dataclass(slots=True)
class Leaf:
    """A single value, a key, or an alias."""

    value: str
    """What was written, quotes and escapes undone; of an alias, the name behind the star."""
    style: str
    """Empty where it is plain, else ``"``, ``'``, ``|``, ``>``, or ``*`` for an alias."""
    line: int
    column: int
    end_line: int
    """Line of its last character; blank lines that a block text keeps count."""
    end_column: int
    anchor: str | None = None
    content: tuple[str, ...] = ()
    """The lines of a block text without their indentation."""
    header: str = ""
    """The signs before a block text, such as ``>-``."""


@dataclass(slots=True)
class Group:
    """A mapping or a list."""

    is_mapping: bool
    in_brackets: bool
    line: int
    column: int
    """Of its keys or dashes, or of its bracket."""
    end_line: int = 0
    anchor: str | None = None
    entries: list[Entry] = field(default_factory=list)
    opening: list[Comment] = field(default_factory=list)
    """Comments behind the opening bracket."""
    tail: list[Comment] = field(default_factory=list)
    """Comments below the last entry."""


Value: TypeAlias = Leaf | Group


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list; the whole document is one without a key."""

    value: Value
    key: Leaf | None = None
    blank: bool = False
    """Whether there is a blank line above it."""
    before: list[Comment] = field(default_factory=list)
    """Comments above it, on lines of their own."""
    beside_key: Comment | None = None
    """The comment behind the colon or the dash, where the value stands below."""
    head: list[Comment] = field(default_factory=list)
    """Comments between the key and a single value that stands below it."""
    after: Comment | None = None
    """The comment behind the value."""


class Speech(NamedTuple):
    """What a text says, however it is laid out."""

    said: tuple[object, ...]
    """What it says to a program: keys and values in order, brackets and dashes alike."""
    told: tuple[object, ...]
    """What it says to people: the same keys and values, with the comments between them."""
    places: tuple[tuple[int, int], ...]
    """Line and column, from 0, of each of :attr:`told`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a text holds, in the order and form in which it stands there."""

    root: Entry
    tail: tuple[Comment, ...]
    """Comments below everything else."""
    lines: list[str]
    listen: Callable[[], Speech] = field(compare=False)
    """Gathers what the text says; it takes a while, and a text that stays as it is needs no comparing."""


_NOTHING = Leaf("", "", 0, 0, 0, 0)
_NULL = (None, type(None), None)


class _Outliner:
    """Builds the outline of one text, event by event."""

    def __init__(self, text: str, open_parser: OpenParser) -> None:
        self.lines = cut_lines(text)
        self._events = _read_events(open_parser(text))
        self._next = 0
        self._leaves: dict[int, Leaf] = {}
        self._comments: list[Comment] = []
        self._taken = 0
        self._last_line = -1
        """The last line of what has been taken so far."""
        self._said: list[object] = []
        self._told: list[object] = []
        self._places: list[tuple[int, int]] = []
        self._read_leaves()

    def outline(self) -> Outline:
        """Return the outline; the text has been read before and is known to be sound."""
        root = Entry(value=_NOTHING)
        event = self._events[0]
        if not _is_block(event):
            # The comments above a collection belong to its first entry.
            root.before = self._take_before(_start(event))
        root.value = self._build_value(root, -1)
        self._take_after(root)
        return Outline(
            root=root,
            tail=tuple(self._take_before((len(self.lines), 0))),
            lines=self.lines,
            listen=self._say,
        )

    # Leaves and comments

    def _read_leaves(self) -> None:
        """Read every leaf, then every comment, each in the order of the text."""
        suspects = {number for number, line in enumerate(self.lines) if "#" in line}
        spans: dict[int, list[tuple[int, int]]] = {}
        columns = [-1]
        for place, event in enumerate(self._events):
            kind = event.__class__
            if kind is _Scalar or kind is _Alias:
                leaf = self._leaves[place] = self._read_leaf(event, columns[-1])
                if suspects:
                    _mark_span(leaf, spans, suspects)
            elif kind in _ENDS:
                columns.pop()
            else:
                columns.append(columns[-1] if event.flow_style else self._column(event))
        for number in sorted(suspects):
            comment = _find_comment(self.lines[number], number, spans.get(number, ()))
            if comment is not None:
                self._comments.append(comment)

    def _read_leaf(self, event: Any, indent: int) -> Leaf:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        if event.__class__ is _Alias:
            return Leaf(str(event.anchor), "*", line, column, end.line, end.column)
        style = event.style or ""
        if event.anchor is not None:
            line, column = self._skip_anchor(line, column + 1 + len(event.anchor), (end.line, end.column))
        if style in {"|", ">"}:
            return self._read_block_text(event, line, column, indent)
        return Leaf(event.value, style, line, column, end.line, end.column, event.anchor)

    def _skip_anchor(self, line: int, column: int, end: tuple[int, int]) -> tuple[int, int]:
        while (line, column) < end:
            rest = self.lines[line][column:]
            found = rest.lstrip()
            if found and not found.startswith("#"):
                return line, column + len(rest) - len(found)
            line, column = line + 1, 0
        return end

    def _read_block_text(self, event: Any, line: int, column: int, indent: int) -> Leaf:
        header = _HEADER.match(self.lines[line], column)
        signs: str = header[0] if header else event.style
        end = event.end_mark.line if event.end_mark.column == 0 else event.end_mark.line + 1
        content = self.lines[line + 1 : end]
        digits = "".join(filter(str.isdigit, signs))
        if digits:
            margin = max(indent, 0) + int(digits)
        else:
            first = next((each for each in content if each.strip(" ")), "")
            margin = len(first) - len(first.lstrip(" "))
        if "+" not in signs:
            # Spaces beyond the margin are text, also where nothing else is.
            while content and len(content[-1]) <= margin and not content[-1].strip(" "):
                content.pop()
        return Leaf(
            event.value,
            event.style,
            line,
            column,
            line + len(content),
            column + len(signs),
            event.anchor,
            tuple(each[margin:] for each in content),
            signs,
        )

    def _say(self) -> Speech:
        for gathered in (self._said, self._told, self._places):
            gathered.clear()
        comments = iter(self._comments)
        comment = next(comments, None)
        is_key: list[bool | None] = []
        for place, event in enumerate(self._events):
            leaf = self._leaves.get(place)
            if leaf is None:
                self._say_bounds(event, is_key)
                continue
            while comment is not None and (comment.line, comment.column) < (leaf.line, leaf.column):
                self._tell(comment, ("#", comment.text))
                comment = next(comments, None)
            word = _mean(leaf, key=bool(is_key and is_key[-1]))
            _turn(is_key)
            self._said.append(word)
            if word != _NULL:
                # Of nothing nobody can say on which side of a comment it stands.
                self._tell(leaf, word)
        while comment is not None:
            self._tell(comment, ("#", comment.text))
            comment = next(comments, None)
        return Speech(tuple(self._said), tuple(self._told), tuple(self._places))

    def _say_bounds(self, event: Any, is_key: list[bool | None]) -> None:
        kind = event.__class__
        if kind in _ENDS:
            is_key.pop()
            self._said.append(kind)
        else:
            _turn(is_key)
            is_key.append(True if kind is _MappingStart else None)
            self._said.append((kind, event.anchor))

    def _tell(self, what: Leaf | Comment, word: object) -> None:
        self._told.append(word)
        self._places.append((what.line, what.column))

    def _column(self, event: Any) -> int:
        """Return the column of the dashes or keys of a collection without brackets."""
        end = event.end_mark
        if event.__class__ is _MappingStart:
            column: int = end.column
            return column
        line = self.lines[end.line]
        dash: int = end.column if line[end.column : end.column + 1] == "-" else end.column - 1
        return dash

    # Values

    def _build_value(self, entry: Entry, parent_column: int) -> Value:
        event = self._events[self._next]
        leaf = self._leaves.get(self._next)
        self._next += 1
        if leaf is not None:
            self._last_line = max(self._last_line, leaf.end_line)
            return leaf
        if event.flow_style:
            return self._build_brackets(event)
        return self._build_block(event, entry, parent_column)

    def _build_block(self, event: Any, entry: Entry, parent_column: int) -> Group:
        column = self._column(event)
        is_mapping = event.__class__ is _MappingStart
        group = Group(is_mapping, False, event.start_mark.line, column, anchor=event.anchor)
        self._take_beside(entry, (event.end_mark.line, column + 1))
        while self._events[self._next].__class__ not in _ENDS:
            group.entries.append(self._build_entry(group))
        self._next += 1
        # A list in the column of its key ends where that key's mapping goes on.
        if column > parent_column:
            group.tail = self._take_deeper(column)
        return group

    def _build_brackets(self, event: Any) -> Group:
        start = event.start_mark
        is_mapping = event.__class__ is _MappingStart
        group = Group(is_mapping, True, start.line, start.column, anchor=event.anchor)
        opened = event.end_mark.line
        self._last_line = max(self._last_line, opened)
        while self._events[self._next].__class__ not in _ENDS:
            place = _start(self._events[self._next])
            while self._is_before(place) and self._comments[self._taken].line == opened and not group.entries:
                group.opening.append(self._take())
            group.entries.append(self._build_entry(group))
        end = self._events[self._next].end_mark
        self._next += 1
        group.tail = self._take_before((end.line, end.column))
        group.end_line = end.line
        self._last_line = max(self._last_line, end.line)
        return group

    def _build_entry(self, group: Group) -> Entry:
        event = self._events[self._next]
        entry = Entry(value=_NOTHING)
        # A comment behind a dash stands before the item, but not above it.
        entry.before = self._take_before(_start(event), stop_beside=not group.is_mapping)
        first = self._first_line(event, group)
        entry.blank = self._has_blank_above(first)
        self._last_line = max(self._last_line, first)
        if group.is_mapping:
            entry.key = self._leaves[self._next]
            self._next += 1
            self._last_line = max(self._last_line, entry.key.end_line)
        event = self._events[self._next]
        if not _is_block(event):
            place = self._leaf_start(event)
            self._take_beside(entry, place)
            entry.head = self._take_before(place)
        entry.value = self._build_value(entry, -1 if group.in_brackets else group.column)
        self._take_after(entry, in_brackets=group.in_brackets)
        if entry.key is None and entry.beside_key is None:
            _raise_comments(entry)
        return entry

    def _leaf_start(self, event: Any) -> tuple[int, int]:
        leaf = self._leaves.get(self._next)
        return (leaf.line, leaf.column) if leaf is not None else _start(event)

    def _first_line(self, event: Any, group: Group) -> int:
        """Return the line of the dash or key, which a value may stand below."""
        line: int = event.start_mark.line
        if group.is_mapping or group.in_brackets:
            return line
        while line > self._last_line + 1 and self.lines[line][group.column : group.column + 1] != "-":
            line -= 1
        return line

    # Comments

    def _is_before(self, place: tuple[int, int]) -> bool:
        if self._taken >= len(self._comments):
            return False
        comment = self._comments[self._taken]
        return (comment.line, comment.column) < place

    def _take(self) -> Comment:
        comment = self._comments[self._taken]
        self._taken += 1
        comment = comment._replace(blank=self._has_blank_above(comment.line))
        self._last_line = max(self._last_line, comment.line)
        return comment

    def _has_blank_above(self, line: int) -> bool:
        return line - 1 > self._last_line >= 0 and not self.lines[line - 1].strip()

    def _take_before(self, place: tuple[int, int], *, stop_beside: bool = False) -> list[Comment]:
        taken = []
        while self._is_before(place):
            if stop_beside and not self._comments[self._taken].own_line:
                break
            taken.append(self._take())
        return taken

    def _take_beside(self, entry: Entry, place: tuple[int, int]) -> None:
        """Take the comment behind a colon or dash whose value stands below, at ``place``."""
        if self._is_before(place) and not self._comments[self._taken].own_line:
            entry.beside_key = self._take()

    def _take_after(self, entry: Entry, *, in_brackets: bool = False) -> None:
        """Take the comment on the last line of a value, unless more values stand before it."""
        value = entry.value
        if isinstance(value, Leaf):
            line = value.line if value.header else value.end_line
        elif value.in_brackets:
            line = value.end_line
        else:
            return
        if self._taken == len(self._comments) or self._comments[self._taken].line != line:
            return
        if not in_brackets or self._is_before(_start(self._events[self._next])):
            entry.after = self._take()

    def _take_deeper(self, column: int) -> list[Comment]:
        """Take the comments that stand no further left than ``column``, before what comes next."""
        following = self._next
        while following < len(self._events) and self._events[following].__class__ in _ENDS:
            following += 1
        more = following < len(self._events)
        place = _start(self._events[following]) if more else (len(self.lines), 0)
        taken = []
        while self._is_before(place):
            comment = self._comments[self._taken]
            if not comment.own_line or comment.column < column:
                break
            taken.append(self._take())
        return taken


def read_outline(text: str, open_parser: OpenParser | None = None) -> Outline | None:
    """Return the outline of a text, or ``None`` where it is no YAML at all.

    For texts in which :func:`~journeymap.source.read_document` found no error: what it refuses, such as
    nesting without end or a list as a key, is not looked at again.
    """
    source = text if text.endswith(("\n", "\r")) else text + "\n"
    try:
        return _Outliner(source, open_parser or choose_parser()).outline()
    except MarkedYAMLError:
        return None


def _raise_comments(entry: Entry) -> None:
    """Give the comments between a bare dash and what it holds to the dash: they can stand above it."""
    value = entry.value
    if isinstance(value, Group) and not value.in_brackets and value.anchor is None:
        entry.before += value.entries[0].before
        value.entries[0].before = []


def _read_events(parser: Any) -> list[Any]:
    take = parser.get_event
    take()  # the stream's start
    take()  # the document's
    found: list[Any] = []
    while True:
        event = take()
        if event.__class__ is events.DocumentEndEvent:
            return found
        found.append(event)


def _is_block(event: Any) -> bool:
    kind = event.__class__
    return (kind is _MappingStart or kind is _SequenceStart) and not event.flow_style


def _start(event: Any) -> tuple[int, int]:
    return event.start_mark.line, event.start_mark.column


def _mark_span(leaf: Leaf, spans: dict[int, list[tuple[int, int]]], suspects: set[int]) -> None:
    """Note which columns of suspect lines belong to ``leaf``: a ``#`` there is no comment."""
    if leaf.header:
        for line in range(leaf.line + 1, leaf.end_line + 1):
            if line in suspects:
                spans.setdefault(line, []).append((0, 1 << 30))
        return
    for line in range(leaf.line, leaf.end_line + 1):
        if line in suspects:
            start = leaf.column if line == leaf.line else 0
            end = leaf.end_column if line == leaf.end_line else 1 << 30
            spans.setdefault(line, []).append((start, end))


def _find_comment(line: str, number: int, spans: Any) -> Comment | None:
    at = line.find("#")
    while at >= 0:
        if not any(start <= at < end for start, end in spans):
            own = _NOT_OWN.fullmatch(line, 0, at) is not None
            return Comment(line[at:].rstrip(), number, at, own)
        at = line.find("#", at + 1)
    return None


def _turn(is_key: list[bool | None]) -> None:
    """In a mapping, what follows a key is a value and the other way round."""
    if is_key and is_key[-1] is not None:
        is_key[-1] = not is_key[-1]


def _mean(leaf: Leaf, *, key: bool) -> object:
    if leaf.style == "*":
        return ("*", leaf.value)
    value: object = leaf.value
    if not key and not leaf.style and leaf.value[:1] in FIRST_SIGNS:
        value = resolve(leaf.value)
    # 1 and true and 1.0 are equal to a program, and not to a reader.
    return (leaf.anchor, type(value), value)
