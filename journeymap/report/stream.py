"""JSON documents in pieces: each item of a long list is written before the next one is made.

One string of a thousand journeys takes several times the memory of the atlas. The text is, byte for byte,
that of ``json.dumps`` with an indent of two, which a test holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from journeymap.value import dataclass

_STEP = "  "


@dataclass(frozen=True, slots=True)
class Items:
    """A list of which an item at a time is made."""

    items: Iterable[object]


def stream_json(content: Mapping[str, object | Items]) -> Iterator[str]:
    """Yield the object ``content`` as JSON text, in whole lines; at least one key is wanted."""
    rest = ""
    for piece in _stream(content):
        lines, line_break, begun = piece.rpartition("\n")
        if line_break:
            yield f"{rest}{lines}\n"
            rest = begun
        else:
            rest += piece


def _stream(content: Mapping[str, object | Items]) -> Iterator[str]:
    opening = "{\n"
    for place, (key, value) in enumerate(content.items()):
        head = f"{opening}{_STEP}{json.dumps(key, ensure_ascii=False)}: "
        end = "\n}\n" if place == len(content) - 1 else ""
        if isinstance(value, Items):
            yield from _stream_items(head, value.items, end)
        else:
            yield f"{head}{_indent(value, _STEP).removeprefix(_STEP)}{end}"
        opening = ",\n"


def _stream_items(head: str, items: Iterable[object], end: str) -> Iterator[str]:
    opening = f"{head}[\n"
    for item in items:
        yield f"{opening}{_indent(item, _STEP * 2)}"
        opening = ",\n"
    empty = opening != ",\n"
    yield f"{head}[]{end}" if empty else f"\n{_STEP}]{end}"


def _indent(value: object, margin: str) -> str:
    # Not `textwrap.indent`: to that one a line ends at U+0085 and U+2028 too, which may stand in a text.
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return margin + text.replace("\n", f"\n{margin}")
