"""Parser events to data and places, in one pass, within fixed limits.

PyYAML's node tree was refused: composing it costs as much again as the parsing, follows aliases without
a budget, and recurses as deep as the file tells it to. Here the depth is checked before going deeper, so
the recursion is bounded by :data:`DEEPEST`.

Anchors and aliases are allowed. An alias gives the very value of its anchor, without a copy, yet counts as
many values as the anchor holds, so a bomb runs into :data:`MOST_VALUES` at once.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn

from yaml import events

from journeymap.problem import Location, Problem, Related
from journeymap.source import texts
from journeymap.source.characters import clean_value
from journeymap.source.document import Place
from journeymap.source.page import Fault, Finding, Page
from journeymap.source.parser import EventSource
from journeymap.source.scalars import FIRST_SIGNS, resolve_known
from journeymap.value import NamedTuple

DEEPEST = 64
"""Mappings and lists inside each other."""
MOST_VALUES = 25_000
"""Values and keys of one file, aliases counted in full; a journey of 150 lines has about 700."""
LONGEST_TEXT = 20_000
"""Characters of one text."""
MOST_PROBLEMS = 100
"""Problems of one file that are told before its reading ends."""

_Scalar = events.ScalarEvent
_MappingStart = events.MappingStartEvent
_MappingEnd = events.MappingEndEvent
_SequenceEnd = events.SequenceEndEvent
_Alias = events.AliasEvent
_TAG_END = re.compile(r"[\s,\[\]{}]")


class Stop(Exception):  # noqa: N818 - it is no error of the program, it ends the reading of one file
    """A limit was met: reading on would cost time or memory that no map is worth."""

    def __init__(self, finding: Finding) -> None:
        """Keep what was found."""
        super().__init__(finding.fault.rule)
        self.finding = finding


def find_tag(page: Page, line: int, column: int) -> Finding:
    """Return the finding of the tag of the value at ``line`` and ``column`` (from 0)."""
    # An anchor may come before the tag, on the same line or on the one above.
    rest = page.lines[line][column:]
    sign = max(rest.find("!"), 0)
    tag = _TAG_END.split(rest[sign:], maxsplit=1)[0][:40] or "!"
    fault = Fault("tag-not-allowed", texts.TAG_NOT_ALLOWED(tag=tag), texts.QUOTE_OR_REMOVE_TAG())
    return Finding(fault, line + 1, column + sign + 1, len(tag))


class _Anchored(NamedTuple):
    """What an anchor stands for; ``size`` and ``height`` are what an alias to it costs."""

    data: Any
    place: Place
    size: int
    height: int


class TreeBuilder:
    """Builds the data and places of one file; gathers what can be reported without stopping."""

    def __init__(self, source: EventSource, page: Page) -> None:
        """Take events from ``source``; ``page`` gives problems their excerpt."""
        self._next = source.get_event
        self._page = page
        self._anchors: dict[str, _Anchored | None] = {}
        self._count = 0
        self._deepest = 0
        self.problems: list[Problem] = []

    def build(self, event: Any, depth: int = 0) -> tuple[Any, Place]:
        """Return data and place of the value that begins with ``event``, ``depth`` levels down."""
        kind = event.__class__
        if kind is _Scalar:
            return self._build_scalar(event)
        if kind is _Alias:
            return self._follow_alias(event, depth)
        if depth >= DEEPEST:
            self._stop(event, Fault("too-deep", texts.TOO_DEEP(most=DEEPEST), texts.FLATTEN()))
        self._deepest = max(self._deepest, depth + 1)
        if event.tag is not None:
            self._refuse_tag(event)
        if event.anchor is not None:
            return self._build_anchored(event, depth)
        return self._build_collection(event, depth)

    def _build_collection(self, event: Any, depth: int) -> tuple[Any, Place]:
        self._count_value(event)
        if event.__class__ is _MappingStart:
            return self._build_mapping(event, depth + 1)
        return self._build_sequence(event, depth + 1)

    # A file has hundreds of single values and keys: what both need is written out in each, to save the calls.

    def _build_scalar(self, event: Any) -> tuple[Any, Place]:
        value = event.value
        self._count = count = self._count + 1
        if count > MOST_VALUES or len(value) > LONGEST_TEXT or event.tag is not None:
            self._stop_at_scalar(event)
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        width = end.column - column if end.line == line else self._measure_rest(line, column)
        place = (line + 1, column + 1, width or 1, None)
        style = event.style
        if not style:
            if value[:1] in FIRST_SIGNS:
                value = self._resolve(value, place)
        elif style == '"' and not value.isprintable():
            value = self._clean(value, place)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, place, 1, 0)
        return value, place

    def _build_key(self, event: Any) -> tuple[str, Place]:
        # A key is the word as written: `12`, `no` and `true` are names here, not numbers or truths.
        value = event.value
        self._count = count = self._count + 1
        if count > MOST_VALUES or len(value) > LONGEST_TEXT or event.tag is not None:
            self._stop_at_scalar(event)
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        width = end.column - column if end.line == line else self._measure_rest(line, column)
        place = (line + 1, column + 1, width or 1)
        if event.style == '"' and not value.isprintable():
            value = self._clean(value, place)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, (*place, None), 1, 0)
        return value, place

    def _stop_at_scalar(self, event: Any) -> NoReturn:
        if self._count > MOST_VALUES or len(event.value) > LONGEST_TEXT:
            self._stop_at_size(event)
        self._refuse_tag(event)

    def _measure_rest(self, line: int, column: int) -> int:
        """Return the width of what begins at ``line`` and ``column`` (from 0) and ends on a later line."""
        return len(self._page.lines[line].rstrip()) - column

    def _build_mapping(self, start_event: Any, depth: int) -> tuple[Any, Place]:
        data: dict[str, Any] = {}
        places: dict[str, Place] = {}
        take, build_key, build_scalar = self._next, self._build_key, self._build_scalar
        while (event := take()).__class__ is not _MappingEnd:
            key, key_place = (
                build_key(event) if event.__class__ is _Scalar else ("", self.build(event, depth)[1][:3])
            )
            follower = take()
            value, place = (
                build_scalar(follower) if follower.__class__ is _Scalar else self.build(follower, depth)
            )
            if not key or key in data or (key == "<<" and not event.style):
                self._refuse_key(event, key_place, places)
                continue
            if value is None and key.isdigit() and self._is_decimal_comma(key, key_place, data, places):
                continue
            data[key] = value
            places[key] = place + key_place
        return data, self._place_collection(start_event, event, places)

    def _is_decimal_comma(
        self, key: str, place: Place, data: dict[str, Any], places: dict[str, Place]
    ) -> bool:
        """Report `0,35` in braces, which YAML takes for the number 0 and a key named 35."""
        before = next(reversed(places), None)
        if before is None or type(data[before]) is not int:
            return False
        whole_line, whole_column, whole_width = places[before][:3]
        line, column = place[:2]
        text = self._page.lines[line - 1][whole_column - 1 : column - 1 + len(key)]
        if (whole_line, whole_column + whole_width + 1) != (line, column) or "," not in text:
            return False
        fault = Fault(
            "decimal-comma",
            texts.DECIMAL_COMMA(number=text),
            texts.WRITE_POINT(number=text.replace(",", ".")),
        )
        self._report(Finding(fault, whole_line, whole_column, len(text)))
        return True

    def _build_sequence(self, start_event: Any, depth: int) -> tuple[Any, Place]:
        data: list[Any] = []
        places: list[Place] = []
        take, build_scalar = self._next, self._build_scalar
        while (event := take()).__class__ is not _SequenceEnd:
            value, place = build_scalar(event) if event.__class__ is _Scalar else self.build(event, depth)
            data.append(value)
            places.append(place)
        return data, self._place_collection(start_event, event, places)

    def _place_collection(self, start_event: Any, end_event: Any, places: Any) -> Place:
        start, end = start_event.start_mark, end_event.end_mark
        line, column = start.line, start.column
        width = end.column - column if end.line == line else self._measure_rest(line, column)
        return (line + 1, column + 1, max(width, 1), places)

    def _build_anchored(self, event: Any, depth: int) -> tuple[Any, Place]:
        # While the value is being built its anchor stands for nothing: that is how a cycle is seen.
        self._anchors[event.anchor] = None
        count, deepest = self._count, self._deepest
        self._deepest = depth
        data, place = self._build_collection(event, depth)
        height = max(self._deepest - depth, 1)
        self._anchors[event.anchor] = _Anchored(data, place, self._count - count, height)
        self._deepest = max(deepest, self._deepest, depth + 1)
        return data, place

    def _follow_alias(self, event: Any, depth: int) -> tuple[Any, Place]:
        start, end = event.start_mark, event.end_mark
        name: str = event.anchor
        place = (start.line + 1, start.column + 1, end.column - start.column)
        self._count_value(event)
        held = self._anchors.get(name)
        if held is None:
            cycle = name in self._anchors
            says = texts.ALIAS_CYCLE if cycle else texts.UNKNOWN_ALIAS
            fault = Fault(
                "alias-cycle" if cycle else "unknown-alias",
                says(name=name[:40]),
                None if cycle else texts.QUOTE_STAR(),
            )
            self._report(Finding(fault, *place))
            return None, (*place, None)
        self._count += held.size
        if self._count > MOST_VALUES:
            self._stop_at_size(event)
        if depth + held.height > DEEPEST:
            self._stop(event, Fault("too-deep", texts.TOO_DEEP(most=DEEPEST), texts.FLATTEN()))
        self._deepest = max(self._deepest, depth + held.height)
        return held.data, (*place, held.place[3])

    def _resolve(self, word: str, place: Place) -> Any:
        value = resolve_known(word)
        if isinstance(value, Fault):
            self._report(Finding(value, *place[:3]))
            return None
        return value

    def _clean(self, value: str, place: Place) -> str:
        cleaned, fault = clean_value(value)
        if fault is not None:
            self._report(Finding(fault, *place[:3]))
        return cleaned

    def _refuse_key(self, event: Any, place: Place, places: dict[str, Place]) -> None:
        related: tuple[Related, ...] = ()
        if event.__class__ is not _Scalar or not event.value:
            fault = Fault("key-not-text", texts.KEY_NOT_TEXT(), texts.QUOTE_KEY())
        elif event.value == "<<" and not event.style:
            fault = Fault("merge-key", texts.MERGE_KEY(), texts.WRITE_OUT_OR_USE())
        else:
            name = event.value[:80]
            first = Location(self._page.file, *places[event.value][4:])
            related = (Related(first, texts.FIRST_STANDS_HERE()),)
            fault = Fault(
                "duplicate-key",
                texts.DUPLICATE_KEY(key=name, line=first.line),
                texts.KEEP_ONE_KEY(),
            )
        self._report(Finding(fault, place[0], place[1], place[2], related))

    def _refuse_tag(self, event: Any) -> NoReturn:
        raise Stop(find_tag(self._page, event.start_mark.line, event.start_mark.column))

    def _count_value(self, event: events.Event) -> None:
        self._count += 1
        if self._count > MOST_VALUES:
            self._stop_at_size(event)

    def _stop_at_size(self, event: Any) -> NoReturn:
        if self._count > MOST_VALUES:
            self._stop(event, Fault("too-large", texts.TOO_MANY_VALUES(most=MOST_VALUES), texts.SPLIT_FILE()))
        self._stop(event, Fault("too-large", texts.TEXT_TOO_LONG(most=LONGEST_TEXT), texts.SHORTEN_TEXT()))

    def _stop(self, event: Any, fault: Fault) -> NoReturn:
        start = event.start_mark
        raise Stop(Finding(fault, start.line + 1, start.column + 1))

    def _report(self, finding: Finding) -> None:
        if len(self.problems) == MOST_PROBLEMS:
            fault = Fault("too-many-problems", texts.TOO_MANY_PROBLEMS(most=MOST_PROBLEMS))
            raise Stop(finding._replace(fault=fault))
        self.problems.append(self._page.report(finding))
