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
    """A list of which an item at a time is made; an item may be made in pieces itself."""

    items: Iterable[object]


@dataclass(frozen=True, slots=True)
class Fields:
    """An object in which something is made in pieces, or of which a field at a time is made."""

    fields: Mapping[str, object] | Iterable[tuple[str, object]]


def stream_json(content: Mapping[str, object]) -> Iterator[str]:
    """Yield the object ``content`` as JSON text, in whole lines."""
    rest = ""
    for piece in _stream(Fields(content), ""):
        lines, line_break, begun = piece.rpartition("\n")
        if line_break:
            yield f"{rest}{lines}\n"
            rest = begun
        else:
            rest += piece
    yield f"{rest}\n"


def _stream(value: object, margin: str) -> Iterator[str]:
    if isinstance(value, Items):
        yield from _enclose("[]", (("", item) for item in value.items), margin)
    elif isinstance(value, Fields):
        fields = value.fields.items() if isinstance(value.fields, Mapping) else value.fields
        named = ((f"{_encode(key)}: ", held) for key, held in fields)
        yield from _enclose("{}", named, margin)
    else:
        yield _write(value, margin)


def _write(value: object, margin: str) -> str:
    """Return the JSON of a plain value.

    ``json.dumps`` makes with an indent, for each call, functions that hold each other; they stay until the
    garbage is collected, which for a row at a time is more memory than all rows take.
    """
    inner = margin + _STEP
    if isinstance(value, dict) and value:
        told = f",\n{inner}".join(f"{_encode(key)}: {_write(held, inner)}" for key, held in value.items())
        return f"{{\n{inner}{told}\n{margin}}}"
    if isinstance(value, list | tuple) and value:
        told = f",\n{inner}".join(_write(held, inner) for held in value)
        return f"[\n{inner}{told}\n{margin}]"
    return _encode(value)


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _enclose(brackets: str, held: Iterable[tuple[str, object]], margin: str) -> Iterator[str]:
    opening, inner = brackets[0], margin + _STEP
    for name, value in held:
        yield f"{opening}\n{inner}{name}"
        yield from _stream(value, inner)
        opening = ","
    yield f"\n{margin}{brackets[1]}" if opening == "," else brackets
