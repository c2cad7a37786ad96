"""What stands on the picture of a comparison, in words that are said already."""

from __future__ import annotations

import enum

from journeymap.value import NamedTuple, dataclass


class Sign(enum.Enum):
    """What became of something."""

    SAME = "="
    ADDED = "+"
    REMOVED = "-"
    CHANGED = "~"


class Told(NamedTuple):
    """A line on a card."""

    level: int
    sign: Sign
    """``SAME`` for what belongs to the line above."""
    text: str


class Card(NamedTuple):
    """Something as it is on one side."""

    sign: Sign
    title: str
    remark: str = ""
    """Beside the title, such as the channel."""
    lines: tuple[Told, ...] = ()


class Row(NamedTuple):
    """Something on both sides; ``None`` where a side does not have it."""

    id: str
    before: Card | None
    after: Card | None


class Score(NamedTuple):
    """How a score moved."""

    text: str
    """Before, after and the difference with its interval."""
    verdict: str = ""
    """Whether that is more than chance."""
    rises: bool | None = None
    """``None`` where it may be chance, or cannot be told."""


class Stage(NamedTuple):
    """A stage, or what else is told under one title."""

    id: str
    sign: Sign
    title: str
    score: Score | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A journey, or what is shared by several."""

    id: str
    sign: Sign
    title: str
    score: Score | None = None
    more: tuple[str, ...] = ()
    """What else is told of its score."""
    stages: tuple[Stage, ...]
