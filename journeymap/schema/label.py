"""How a finding names the thing at fault and what stands there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeymap.language import Message, Text
from journeymap.schema import texts
from journeymap.schema.fault import Fault
from journeymap.schema.proposal import write_line
from journeymap.value import NamedTuple

_SHOWN = 40
"""Characters of a user's text that a message repeats."""


class Wording(NamedTuple):
    """A fault in words: the rule's name, the message, and what to do."""

    rule: str
    message: Message
    help: Message | None = None


def make_label(fault: Fault) -> Message:
    """Return the name of what is at fault: its key, its place in a list, or the file."""
    if not fault.path:
        return texts.THE_FILE()
    last = fault.path[-1]
    if isinstance(last, str):
        return texts.KEY(key=shorten(last))
    above = [step for step in fault.path if isinstance(step, str)]
    return texts.ITEM(number=last + 1, key=shorten(above[-1]) if above else "")


def describe_found(value: Any, raw: str) -> Message:
    """Return what ``value`` is; ``raw`` is how a single value is written in the file."""
    match value:
        case None:
            return texts.NOTHING()
        case bool():
            return texts.A_TRUTH(raw=shorten(raw))
        case int() | float():
            return texts.A_NUMBER(raw=shorten(raw))
        case str():
            return texts.A_TEXT(text=shorten(value))
        case list():
            return texts.A_LIST()
        case _:
            return texts.A_MAPPING()


def shorten(text: str) -> str:
    """Return ``text`` as one line, cut where it gets long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def list_words(words: Iterable[str]) -> str:
    """Return ``words`` as code, separated by commas."""
    return ", ".join(f"`{word}`" for word in words)


def help_with_example(fault: Fault, text: Text) -> Message | None:
    """Return ``text`` with the example of the value at fault as a line; ``None`` where there is none."""
    if fault.example is None or not fault.path:
        return None
    line = write_line(fault.path[-1], fault.example)
    return None if line is None else text(line=line)
