"""Arrows inside a column: straight down to the next card, or around the others in lanes beside them.

Lanes at the right lead down, past other cards; lanes at the left lead back up. A layout engine was not asked:
it draws edges between boxes of one column across them or far around.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.scene.flow.plan import Arrow, Plan
from journeymap.scene.flow.tags import Tag
from journeymap.value import dataclass

_NARROW = 16.0
_SPARE = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bend:
    """How an arrow runs inside its column."""

    arrow: int
    column: int
    side: int
    """-1 at the left of the cards, 1 at the right, 0 straight down."""
    lane: int = 0
    distance: float = 0
    """From the cards to the middle of the lane."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gutters:
    """The lanes beside the cards of every column."""

    bends: tuple[Bend, ...]
    left: tuple[float, ...]
    """Room at the left, per column."""
    right: tuple[float, ...]


def bend_arrows(plan: Plan, tags: Sequence[Tag]) -> Gutters:
    """Return the arrows inside columns with their lanes, and the room the lanes need."""
    rows = _number_rows(plan)
    inner = [
        (number, arrow)
        for number, arrow in enumerate(plan.arrows)
        if plan.stops[arrow.source].column == plan.stops[arrow.target].column
    ]
    straight: dict[tuple[int, int], int] = {}
    for number, arrow in inner:
        if rows[arrow.target] == rows[arrow.source] + 1:
            straight.setdefault((arrow.source, arrow.target), number)
    bends = [
        Bend(arrow=number, column=plan.stops[plan.arrows[number].source].column, side=0)
        for number in straight.values()
    ]
    rooms: dict[int, list[float]] = {-1: [0.0] * plan.columns, 1: [0.0] * plan.columns}
    around: dict[tuple[int, int], list[tuple[int, Arrow]]] = {}
    for number, arrow in inner:
        if straight.get((arrow.source, arrow.target)) != number:
            place = plan.stops[arrow.source].column, _choose_side(rows, arrow)
            around.setdefault(place, []).append((number, arrow))
    for column, side in sorted(around):
        found, room = _share_lanes(around[column, side], rows, tags, column, side)
        bends += found
        rooms[side][column] = room
    return Gutters(bends=tuple(bends), left=tuple(rooms[-1]), right=tuple(rooms[1]))


def _number_rows(plan: Plan) -> list[int]:
    counts = [0] * plan.columns
    rows = []
    for stop in plan.stops:
        rows.append(counts[stop.column])
        counts[stop.column] += 1
    return rows


def _choose_side(rows: Sequence[int], arrow: Arrow) -> int:
    return -1 if rows[arrow.target] < rows[arrow.source] else 1


def _share_lanes(
    members: Sequence[tuple[int, Arrow]], rows: Sequence[int], tags: Sequence[Tag], column: int, side: int
) -> tuple[list[Bend], float]:
    """Give every arrow the innermost lane that is free where it runs; return bends and room needed."""

    def reach(arrow: Arrow) -> tuple[int, int]:
        # Cards count even, the gaps between them odd; ends are free for the next arrow to begin there, but
        # an arrow back to its own card takes both ends of it.
        first, last = sorted((rows[arrow.source], rows[arrow.target]))
        return (2 * first - 1, 2 * first + 1) if first == last else (2 * first + 1, 2 * last - 1)

    lanes: list[list[tuple[int, Arrow]]] = []

    def length(member: tuple[int, Arrow]) -> tuple[int, int]:
        number, arrow = member
        first, last = reach(arrow)
        return (-1 if arrow.source == arrow.target else last - first, number)

    for member in sorted(members, key=length):
        first, last = reach(member[1])
        for lane in lanes:
            if all(reach(other)[1] < first or last < reach(other)[0] for _, other in lane):
                lane.append(member)
                break
        else:
            lanes.append([member])
    bends: list[Bend] = []
    room = _SPARE if lanes else 0.0
    for place, lane in enumerate(lanes):
        width = max(_NARROW, *(tags[number].width + _SPARE for number, _ in lane))
        bends += [
            Bend(arrow=number, column=column, side=side, lane=place, distance=room + width / 2)
            for number, _ in lane
        ]
        room += width
    return bends, room
