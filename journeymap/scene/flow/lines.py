"""The ways of the arrows: where they leave and arrive, how they curve, where their tags stand.

Arrows between columns leave a card at its right and arrive at the left (the other way round when they
lead back), each at a place of its own, in the order of where they come from, so that they do not cross
at the card.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeymap.scene.columns import Point
from journeymap.scene.flow.bends import Bend, Gutters
from journeymap.scene.flow.crowd import Crowd, place_tag
from journeymap.scene.flow.plan import Arrow, Plan
from journeymap.scene.flow.tags import Tag
from journeymap.value import NamedTuple, dataclass

_STEP = 15.0
"""Between two arrows at one side of a card."""
_APART = 10.0
_STRAIGHTEN = 16.0
"""A bend that is lower than this looks like a mistake; where there is room it is made straight."""


class Spot(NamedTuple):
    """Where a stop stands, and the height at which arrows meet it."""

    left: float
    top: float
    right: float
    bottom: float
    anchor: float
    spread: float
    """How far above and below the anchor arrows may meet it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the arrows run over: stops and columns at their places, and how arrows are dressed."""

    plan: Plan
    spots: Sequence[Spot]
    columns: Sequence[Point]
    """Left and right end of every column, its lanes included."""
    gutters: Gutters
    tags: Sequence[Tag]
    widths: Sequence[float]
    """Thickness of every arrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """An arrow, drawn."""

    points: tuple[Point, ...]
    """A start and cubic Bezier triples, to the foot of the head."""
    head: tuple[Point, Point, Point]
    tag: Point | None
    strays: bool = False
    """The tag found no room on its line and stands beside it."""


def route_arrows(ground: Ground, heights: dict[int, tuple[float, ...]]) -> list[Way]:
    """Return the way of every arrow; ``heights`` are those of arrows between columns, by arrow number."""
    ports = _Ports(ground, heights)
    ways = {bend.arrow: _bend(ground, bend) for bend in ground.gutters.bends}
    runs = {number: _find_stops(ground, number, ports.knots(number)) for number in heights}
    crowds = _gather_crowds(ground, runs)
    for number, stops in runs.items():
        ways[number] = _cross(ground, number, stops, crowds[_find_gaps(ground, number)[0]])
    return [ways[number] for number in range(len(ground.plan.arrows))]


def _gather_crowds(ground: Ground, runs: dict[int, list[Point]]) -> list[Crowd]:
    """Return what is in each gap, by the column before it."""
    crowds = [Crowd() for _ in range(ground.plan.columns)]
    for number, stops in runs.items():
        ends = zip(stops[1::2], stops[2::2], strict=False)
        for gap, curve in zip(_find_gaps(ground, number), ends, strict=False):
            crowds[gap].curves[number] = curve
    return crowds


def _find_gaps(ground: Ground, number: int) -> range:
    """Return the columns before the gaps that an arrow crosses, from its source to its target."""
    arrow = ground.plan.arrows[number]
    first, last = ground.plan.stops[arrow.source].column, ground.plan.stops[arrow.target].column
    return range(first, last) if first < last else range(first - 1, last - 1, -1)


class _Ports:
    """Where arrows between columns meet the sides of their stops."""

    def __init__(self, ground: Ground, heights: dict[int, tuple[float, ...]]) -> None:
        self._arrows: dict[int, Arrow] = {number: ground.plan.arrows[number] for number in heights}
        self._spots = ground.spots
        self._ways = {number: list(way) for number, way in heights.items()}
        self._sides: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for number, arrow in self._arrows.items():
            forward = ground.plan.stops[arrow.source].column < ground.plan.stops[arrow.target].column
            self._sides.setdefault((arrow.source, 1 if forward else -1), []).append((number, 0))
            self._sides.setdefault((arrow.target, -1 if forward else 1), []).append((number, 1))
        self._heights: dict[tuple[int, int], float] = {}
        self._side_of = {member: side for side, members in self._sides.items() for member in members}
        for side, members in self._sides.items():
            self._spread(side, members)
        for number in self._arrows:
            self._straighten(number)

    def knots(self, number: int) -> list[float]:
        """Return the heights of an arrow: at its source, in the columns it passes, at its target."""
        return [self._heights[number, 0], *self._ways[number], self._heights[number, 1]]

    def _other(self, member: tuple[int, int]) -> float:
        number, end = member
        if self._ways[number]:
            return self._ways[number][0 if end == 0 else -1]
        arrow = self._arrows[number]
        return self._spots[arrow.target if end == 0 else arrow.source].anchor

    def _spread(self, side: tuple[int, int], members: list[tuple[int, int]]) -> None:
        spot = self._spots[side[0]]
        ordered = sorted(members, key=lambda member: (self._other(member), member))
        count = len(ordered)
        step = min(_STEP, 2 * spot.spread / (count - 1)) if count > 1 else 0
        for place, member in enumerate(ordered):
            self._heights[member] = spot.anchor + (place - (count - 1) / 2) * step

    def _straighten(self, number: int) -> None:
        way = self._ways[number]
        level = self._heights[number, 0]
        for place, height in enumerate(way):
            if abs(height - level) <= _APART:
                way[place] = level
            level = way[place]
        if abs(level - self._heights[number, 1]) > _STRAIGHTEN:
            return
        if not self._move((number, 1), level) and not way:
            self._move((number, 0), self._heights[number, 1])

    def _move(self, member: tuple[int, int], height: float) -> bool:
        """Move an end to ``height`` where the side is free there and keeps its order."""
        side = self._side_of[member]
        spot = self._spots[side[0]]
        others = [self._heights[other] for other in self._sides[side] if other != member]
        now = self._heights[member]
        low, high = sorted((now, height))
        free = all(not low - _APART < other < high + _APART for other in others)
        if not free or abs(height - spot.anchor) > spot.spread:
            return False
        self._heights[member] = height
        return True


def _find_stops(ground: Ground, number: int, knots: Sequence[float]) -> list[Point]:
    """Return the points that an arrow between columns runs through, level inside the columns."""
    arrow = ground.plan.arrows[number]
    source = ground.spots[arrow.source]
    first, last = ground.plan.stops[arrow.source].column, ground.plan.stops[arrow.target].column
    turn = 1 if first < last else -1
    foot = _find_tip(ground, arrow, turn) - turn * _size_head(ground.widths[number])[0]
    edges = [_side(ground, column, turn) for column in range(first, last + turn, turn)]
    stops: list[Point] = [(source.right if turn == 1 else source.left, knots[0])]
    stops.append((edges[0][1], knots[0]))
    for (near, far), height in zip(edges[1:-1], knots[1:-1], strict=True):
        stops += [(near, height), (far, height)]
    near = edges[-1][0]
    stops.append((near if turn * (foot - near) > 0 else foot, knots[-1]))
    stops.append((foot, knots[-1]))
    return stops


def _find_tip(ground: Ground, arrow: Arrow, turn: int) -> float:
    target = ground.spots[arrow.target]
    return target.left if turn == 1 else target.right


def _cross(ground: Ground, number: int, stops: Sequence[Point], crowd: Crowd) -> Way:
    """Return the way of an arrow between columns, its tag in the first gap that it crosses."""
    arrow = ground.plan.arrows[number]
    turn = 1 if stops[-1][0] > stops[0][0] else -1
    half = _size_head(ground.widths[number])[1]
    (foot, height), tip = stops[-1], _find_tip(ground, arrow, turn)
    tag = ground.tags[number]
    place, strays = None, False
    if tag.width:
        late = ground.spots[arrow.source].spread == 0
        place, strays = place_tag((number, stops[1], stops[2]), tag, crowd, late=late)
    return Way(
        points=_join(stops),
        head=((tip, height), (foot - turn, height - half), (foot - turn, height + half)),
        tag=place,
        strays=strays,
    )


def _side(ground: Ground, column: int, turn: int) -> Point:
    """Return where an arrow comes to a column and where it leaves it."""
    left, right = ground.columns[column]
    return (left, right) if turn == 1 else (right, left)


def _size_head(width: float) -> Point:
    """Return length and half the breadth of an arrow's head."""
    return 7 + 0.9 * width, 3.5 + 0.75 * width


def _join(stops: Sequence[Point]) -> tuple[Point, ...]:
    """Join points by curves that run level at both ends."""
    points = [stops[0]]
    for here, there in pairwise(stops):
        if here != there:
            middle = (here[0] + there[0]) / 2
            points += ((middle, here[1]), (middle, there[1]), there)
    return tuple(points)


def _bend(ground: Ground, bend: Bend) -> Way:
    """Return the way of an arrow inside a column."""
    arrow = ground.plan.arrows[bend.arrow]
    source, target = ground.spots[arrow.source], ground.spots[arrow.target]
    length, half = _size_head(ground.widths[bend.arrow])
    tagged = ground.tags[bend.arrow].width > 0
    if bend.side == 0:
        x = (source.left + source.right) / 2
        foot = target.top - length
        return Way(
            points=((x, source.bottom), (x, source.bottom), (x, foot), (x, foot)),
            head=((x, target.top), (x - half, foot - 1), (x + half, foot - 1)),
            tag=(x, (source.bottom + foot) / 2) if tagged else None,
        )
    downward = arrow.source == arrow.target or source.top < target.top
    inset = 13 + 8 * bend.lane
    edge = source.right if bend.side == 1 else source.left
    lane = edge + bend.side * bend.distance
    leaves = _near_end(source, inset, at_bottom=downward)
    arrives = _near_end(target, inset, at_bottom=not downward)
    foot = edge + bend.side * length
    tag = None
    if tagged:
        tag = (lane, source.anchor if arrow.source == arrow.target else _next_gap(ground, arrow))
    return Way(
        points=tuple(_around((edge, leaves), lane, (foot, arrives))),
        head=(
            (edge, arrives),
            (foot + bend.side, arrives - half),
            (foot + bend.side, arrives + half),
        ),
        tag=tag,
    )


def _near_end(spot: Spot, inset: float, *, at_bottom: bool) -> float:
    inset = min(inset, (spot.bottom - spot.top) / 2 - 6)
    return spot.bottom - inset if at_bottom else spot.top + inset


def _next_gap(ground: Ground, arrow: Arrow) -> float:
    """Return the middle of the gap beside the source, on the way to the target."""
    step = 1 if arrow.target > arrow.source else -1
    one, other = ground.spots[arrow.source], ground.spots[arrow.source + step]
    upper, lower = (one, other) if step == 1 else (other, one)
    return (upper.bottom + lower.top) / 2


def _around(start: Point, lane: float, end: Point) -> Iterator[Point]:
    """Go out to the lane, along it and back in, around two corners."""
    out = 1 if lane > start[0] else -1
    down = 1 if end[1] > start[1] else -1
    radius = min(10.0, abs(lane - start[0]), abs(lane - end[0]), abs(end[1] - start[1]) / 2)
    turns = [
        ((lane - out * radius, start[1]), (lane, start[1]), (lane, start[1] + down * radius)),
        ((lane, end[1] - down * radius), (lane, end[1]), (lane - out * radius, end[1])),
    ]
    yield start
    here = start
    for before, corner, after in turns:
        yield from (here, before, before, corner, corner, after)
        here = after
    yield from (here, end, end)
