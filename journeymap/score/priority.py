"""What to do first: gain x journey weight x confidence / effort, with everything that went into it.

The product of ranks (RICE scores of 1..10, risk priority numbers) was refused: a gain in points per
person-day can be recomputed, and a rank of ranks cannot. What has no effort, no confidence or no
countable gain is listed and not ranked; a default would be an invented number.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from journeymap.model import Edit
from journeymap.score.candidate import CandidateKind
from journeymap.score.ground import Ground, JourneyGain
from journeymap.value import NamedTuple, dataclass

SIZES: Mapping[str, float] = {"S": 2, "M": 5, "L": 15, "XL": 40}
"""Person-days of a T-shirt size, where no days are given."""

_MIDDLE = 5.0
"""The middle of the scale 0..10 of importance and satisfaction."""


class Gap(enum.Enum):
    """Why something is not ranked."""

    EFFORT = "no-effort"
    CONFIDENCE = "no-confidence"
    FREQUENCY = "no-frequency"
    """Nobody knows how many the pain points hit."""
    SCORE = "no-score"
    """The touchpoint or the journey has no score that could gain."""
    EFFECT = "no-effect"
    """It resolves no pain point and expects no figure."""


class Service(enum.Enum):
    """Importance against performance (Martilla & James 1977), cut at the middle of the scale.

    Cuts at the means were refused: one more opportunity would move all the others.
    """

    CONCENTRATE = "concentrate-here"
    KEEP_UP = "keep-up-the-good-work"
    LOW_PRIORITY = "low-priority"
    OVERKILL = "possible-overkill"


class Quadrant(enum.Enum):
    """Impact against effort, cut at the medians of what has both."""

    QUICK_WIN = "quick-win"
    BIG_BET = "big-bet"
    FILL_IN = "fill-in"
    THINK_TWICE = "think-twice"


class NamedPain(NamedTuple):
    """A pain point by id and title; the id stands for a title that is not known."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityItem:
    """A pain point or an opportunity, and what speaks for it."""

    number: int
    """Its place in the list, from 1."""
    rank: int | None
    """Its place by priority alone."""
    kind: CandidateKind
    id: str
    title: str
    urgent: bool
    """An unresolved pain point of severity 4; it stands on top whatever its priority."""
    priority: float | None
    """Points per person-day: gain x confidence / effort."""
    gain: float | None
    """Points of the portfolio; for an opportunity with what it is expected to move."""
    direct_gain: float | None
    """The part of the gain that comes from resolving pain points alone."""
    confidence: float | None
    """0..1."""
    confidence_given: bool
    """The confidence was declared; otherwise it was set for all that declare none."""
    effort_days: float | None
    """Person-days."""
    effort_size: str | None
    """The T-shirt size that the days come from, where none were given."""
    missing: tuple[Gap, ...]
    """Why it is not ranked."""
    uncounted: tuple[str, ...]
    """Pain points and indicators that an opportunity is about and that the gain cannot count."""
    severity: float | None
    resolves: tuple[NamedPain, ...] = ()
    """Pain points that an opportunity resolves."""
    touchpoints: tuple[str, ...]
    """Titles."""
    journeys: tuple[JourneyGain, ...]
    """What it brings to each journey that it is about, and to those in which the score of one stands."""
    importance: float | None = None
    satisfaction: float | None = None
    opportunity_score: float | None = None
    """``importance + max(importance - satisfaction, 0)``, 0..20 (Ulwick)."""
    service: Service | None = None
    kano: str | None = None
    quadrant: Quadrant | None = None
    owner: str | None
    due: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Where the quadrants of impact against effort are cut; ``None`` where nothing has both."""

    gain: float | None
    effort_days: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What an item would change, for those who combine items."""

    edits: Mapping[str, tuple[Edit, ...]]
    """By journey."""
    item: PriorityItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """All items in their order: the urgent, the ranked, and those that cannot be ranked."""

    items: tuple[Weighed, ...]
    matrix: Matrix
    ground: Ground


def opportunity_score(importance: float, satisfaction: float) -> float:
    """Return ``importance + max(importance - satisfaction, 0)``, both 0..10 (Ulwick)."""
    return importance + max(importance - satisfaction, 0)


def judge_service(importance: float, satisfaction: float) -> Service:
    """Return the quadrant of importance against performance, both 0..10."""
    if importance > _MIDDLE:
        return Service.CONCENTRATE if satisfaction <= _MIDDLE else Service.KEEP_UP
    return Service.LOW_PRIORITY if satisfaction <= _MIDDLE else Service.OVERKILL


def compute_priority(gain: float, weight: float, confidence: float, effort_days: float) -> float:
    """Return ``gain * weight * confidence / effort``: points per person-day; the effort is above 0."""
    return gain * weight * confidence / effort_days
