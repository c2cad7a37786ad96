"""Comments that waive a rule: ``# journeymap: ignore[stage-without-kpi]: counted from next year on``.

A waiver at the end of a line is for that line, one that stands alone is for the next line that says
something. Searching the lines alone was refused: the same words may stand inside a text, so the parser is
asked where texts begin and end, for files only in which the words stand at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from journeymap.problem import Location, Waiver
from journeymap.source.document import Document
from journeymap.source.page import cut_lines

_SIGN = "journeymap: ignore"
_WAIVER = re.compile(r"(?:^|(?<=\s))#[ \t]*journeymap: ignore(?:\[(?P<rules>[^\]]*)\])?(?P<rest>[^\n]*)")
_BLANK = re.compile(r"\s*(?:#.*)?")


def find_waivers(document: Document) -> tuple[Waiver, ...]:
    """Return the waivers in a document that has been read, by place."""
    return tuple(_find(document)) if _SIGN in document.text else ()


def _find(document: Document) -> Iterator[Waiver]:
    lines = cut_lines(document.text)
    spans = _find_texts(document.text)
    for number, line in enumerate(lines):
        for match in _WAIVER.finditer(line):
            if not any(start <= (number, match.start()) < end for start, end in spans):
                yield _read(document.file, lines, number, match)


def _read(file: str, lines: list[str], number: int, match: re.Match[str]) -> Waiver:
    line = lines[number]
    place = Location(
        file=file, line=number + 1, column=match.start() + 1, width=len(line.rstrip()) - match.start()
    )
    alone = not line[: match.start()].strip()
    names = (match["rules"] or "").replace(",", " ").split()
    reason = match["rest"].strip().removeprefix(":").strip()
    spoken_of = _next_line(lines, number) if alone else number + 1
    return Waiver(origin=place, line=spoken_of, rules=tuple(names), reason=reason, excerpt=line)


def _next_line(lines: list[str], number: int) -> int:
    """Return the number, from 1, of the first line below that is more than a comment."""
    following = range(number + 1, len(lines))
    return next((n + 1 for n in following if not _BLANK.fullmatch(lines[n])), number + 1)


def _find_texts(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where each text of the document begins and ends, as lines and columns from 0."""
    # Imported where a comment waives at all: most files have none.
    from yaml import events

    from journeymap.source.parser import choose_parser

    parser = choose_parser()(text if text.endswith(("\n", "\r")) else text + "\n")
    spans: list[tuple[tuple[int, int], tuple[int, int]]] = []
    while True:
        event = parser.get_event()
        if isinstance(event, events.DocumentEndEvent):
            return spans
        if isinstance(event, events.ScalarEvent):
            start: Any = event.start_mark
            end: Any = event.end_mark
            spans.append(((start.line, start.column), (end.line, end.column)))
