"""Edits as they are typed: ``checkout.csat=70``, ``checkout:complete=50%``.

One option with a small language of its own was refused: four options complete and explain themselves.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from journeymap.cli import plan_texts as texts
from journeymap.model import (
    Edit,
    MeetKpi,
    MoveDropOff,
    ResolvePain,
    SetCompletion,
    SetKpi,
    SetMetric,
)
from journeymap.problem import JourneymapError

_NUMBER = re.compile(r"[+-]?\d{1,15}([.,]\d{1,15})?\Z", re.ASCII)
_COMPLETION = "completion"


def parse_edits(
    resolve: Sequence[str], figures: Sequence[str], moves: Sequence[str], meet: Sequence[str]
) -> tuple[Edit, ...]:
    """Return the edits in the order of the options.

    Raises:
        JourneymapError: one of them is not of its form (wrong usage).
    """
    return (
        *(ResolvePain(pain_point=identifier) for identifier in resolve),
        *map(_parse_figure, figures),
        *map(_parse_move, moves),
        *(MeetKpi(kpi=identifier) for identifier in meet),
    )


def _parse_figure(text: str) -> Edit:
    name, _, figure = text.partition("=")
    value = _parse_number(figure)
    place, point, metric = name.strip().rpartition(".")
    if value is None or not metric or (point and not place):
        raise JourneymapError(texts.BAD_SET(text=text), exit_code=2)
    if place:
        return SetMetric(place=place, metric=metric, value=value)
    if metric == _COMPLETION:
        return SetCompletion(share=_as_share(figure, value))
    return SetKpi(kpi=metric, value=value)


def _parse_move(text: str) -> Edit:
    ends, _, figure = text.partition("=")
    value = _parse_number(figure)
    source, _, target = ends.partition(":")
    if value is None or value < 0 or not source.strip() or not target.strip():
        raise JourneymapError(texts.BAD_MOVE(text=text), exit_code=2)
    share = _as_share(figure, value)
    counted = share > 1 and "%" not in figure
    return MoveDropOff(
        source=source.strip(),
        target=target.strip(),
        share=None if counted else share,
        count=share if counted else None,
    )


def _as_share(figure: str, value: float) -> float:
    return value / 100 if "%" in figure else value


def _parse_number(text: str) -> float | None:
    """Read a number as English or Turkish writes it, with or without a per cent sign."""
    bare = text.strip().strip("%").strip()
    if not _NUMBER.match(bare):
        return None
    value = float(bare.replace(",", "."))
    return value if math.isfinite(value) else None
