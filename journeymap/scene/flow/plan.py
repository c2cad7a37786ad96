"""What a flow shows, before anything has a place: columns, stops, arrows and exits.

A step to an outcome that counts as lost is an *exit*, shown on the card it leaves from. Arrows from every
card to one lost end were refused: they cross the whole picture, and drop-off is what a reader looks for
at the touchpoint where it happens.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from journeymap.graph.path import Edge, Path
from journeymap.graph.questions.single_points import find_single_points, is_single_line
from journeymap.language import Text
from journeymap.model import COMPLETE, LOST, START, Outcome, Stage, Touchpoint
from journeymap.scene.flow import overlay_texts, texts
from journeymap.scene.flow.view import View
from journeymap.score.completion import trace_chain_once, trace_path_once
from journeymap.value import NamedTuple, make

_SLIDE = 16 / 9
_COLUMN, _ROW, _HEAD = 290.0, 150.0, 190.0
"""About how much room a column, a card and the head take; decides how many cards stack."""
_LEAST = 0.005
"""Shares below this are rounding, not people."""
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")


class Exit(NamedTuple):
    """A way out of the journey at a touchpoint."""

    title: str
    share: float | None
    edge: Edge | None
    """``None`` where the shares declared leave some over: they are lost."""


class Lead(NamedTuple):
    """Where an arrow that leaves a page goes on, or one that arrives comes from."""

    page: int
    text: Text
    """Says which of both it is, with a place for the page."""
    title: str
    """Of the stop on that page."""


class Stop(NamedTuple):
    """Something arrows lead to: the start, a touchpoint, an outcome, or an empty stage's place."""

    id: str
    column: int
    touchpoint: Touchpoint | None = None
    outcome: Outcome | None = None
    share: float | None = None
    """Of an outcome: the share of journeys that end so."""
    exits: tuple[Exit, ...] = ()
    reached: bool = True
    sole: bool = False
    """Every way to a good end passes here: a single point of failure."""
    lead: Lead | None = None
    """It stands for a stop on another page."""


class Arrow(NamedTuple):
    """A step drawn as an arrow between two stops, by their numbers."""

    id: str
    edge: Edge
    source: int
    target: int
    traffic: float | None
    """Expected passes per journey, or ``None`` where the shares do not say."""


class Block(NamedTuple):
    """A stage and the columns it stands in, first and last."""

    stage: Stage
    number: int
    first: int
    last: int
    continued: bool = False
    """The stage began on the page before."""


class Plan(NamedTuple):
    """Everything a flow shows, in drawing order."""

    path: Path
    stops: tuple[Stop, ...]
    arrows: tuple[Arrow, ...]
    blocks: tuple[Block, ...]
    columns: int
    traffic: bool
    """The shares are complete, so thickness can show traffic."""


def plan_flow(view: View, rows: int | None = None) -> Plan:
    """Return what the flow of the journey shows; no column holds more than ``rows`` cards."""
    path = trace_path_once(view.journey)
    chain = trace_chain_once(path)
    visits = chain.visits if chain is not None and chain.completion is not None else {}
    blocks, places = _place_stages(view.journey.stages, rows)
    last = blocks[-1].last + 1 if blocks else 1
    ends = _find_ends(path, visits, view)
    lost = {end for end, (outcome, _) in ends.items() if outcome.counts_as == LOST}
    leaving = _group_by_source(path)
    stops = [Stop(id=START, column=0)]
    sole = find_sole_ways(path) if view.overlay is None else frozenset()
    arriving = {edge.target for edge in path.edges if edge.source != edge.target}
    for column, stage, touchpoint in places:
        if touchpoint is None:
            stops.append(Stop(id=f"{stage.id}.empty", column=column))
            continue
        reached = touchpoint.id in arriving
        edges = leaving.get(touchpoint.id, ())
        if view.overlay is not None:
            exits = list(_find_losses(touchpoint.id, view))
        else:
            exits = _find_exits(edges, lost, ends, view)
            if path.declared and reached:
                exits += _find_drop_off(edges, view)
        sole_way = touchpoint.id in sole
        stop = (touchpoint.id, column, touchpoint, None, None, tuple(exits), reached, sole_way, None)
        stops.append(make(Stop, stop))
    stops += [
        Stop(id=end, column=last, outcome=outcome, share=share) for end, (outcome, share) in ends.items()
    ]
    numbers = {stop.id: number for number, stop in reversed(list(enumerate(stops)))}
    return Plan(
        path=path,
        stops=tuple(stops),
        arrows=tuple(_name_arrows(path, numbers, lost, visits)),
        blocks=tuple(blocks),
        columns=last + (1 if ends else 0),
        traffic=bool(visits),
    )


def find_sole_ways(path: Path) -> frozenset[str]:
    """Return the touchpoints that every way to a good end passes.

    A journey that is one single way has no way around anything, and nothing stands out in it: then there is
    none. The same goes for a declared order.
    """
    if not path.declared:
        return frozenset()
    points = find_single_points(path)
    return frozenset() if is_single_line(path, points) else frozenset(points)


def _group_by_source(path: Path) -> Mapping[str, Sequence[Edge]]:
    leaving: dict[str, list[Edge]] = {}
    for edge in path.edges:
        leaving.setdefault(edge.source, []).append(edge)
    return leaving


def _place_stages(
    stages: Sequence[Stage],
    rows: int | None,
) -> tuple[list[Block], list[tuple[int, Stage, Touchpoint | None]]]:
    """Give stages their columns; a stage with more cards than a column should hold takes several."""
    most = rows or choose_rows([len(stage.touchpoints) for stage in stages])
    blocks: list[Block] = []
    places: list[tuple[int, Stage, Touchpoint | None]] = []
    column = 1
    for number, stage in enumerate(stages, start=1):
        count = max(1, math.ceil(len(stage.touchpoints) / most))
        held = max(1, math.ceil(len(stage.touchpoints) / count))
        blocks.append(Block(stage=stage, number=number, first=column, last=column + count - 1))
        places += [
            (column + place // held, stage, touchpoint) for place, touchpoint in enumerate(stage.touchpoints)
        ]
        if not stage.touchpoints:
            places.append((column, stage, None))
        column = blocks[-1].last + 1
    return blocks, places


def choose_rows(counts: Sequence[int]) -> int:
    """Return how many cards a column may hold so that the picture fills a slide best."""

    def size(rows: int) -> float:
        width = (2 + sum(max(1, math.ceil(count / rows)) for count in counts)) * _COLUMN
        return max(width / _SLIDE, _HEAD + rows * _ROW)

    return min(range(max([*counts, 1]), 0, -1), key=size)


def _find_ends(
    path: Path, visits: Mapping[str, float], view: View
) -> dict[str, tuple[Outcome, float | None]]:
    """Return the outcomes by id with their shares: complete first, lost last."""
    shares = {
        outcome.id: math.fsum(
            visits.get(edge.source, 0) * (edge.share or 0) for edge in path.edges if edge.target == outcome.id
        )
        if visits
        else None
        for outcome in path.outcomes
    }
    found = {outcome.id: outcome for outcome in path.outcomes}
    if view.overlay is not None:
        shares = {outcome.id: view.overlay.ends.get(outcome.id) for outcome in path.outcomes}
    rest = 1 - math.fsum(share or 0 for share in shares.values()) if visits else 0.0
    if rest > _LEAST:
        found.setdefault(LOST, Outcome(id=LOST, title=LOST))
        shares[LOST] = (shares.get(LOST) or 0) + rest
    order = sorted(found.values(), key=lambda outcome: (outcome.counts_as != COMPLETE, outcome.id == LOST))
    return {outcome.id: (outcome, shares[outcome.id]) for outcome in order}


def _find_exits(
    edges: Sequence[Edge], lost: set[str], ends: Mapping[str, tuple[Outcome, float | None]], view: View
) -> list[Exit]:
    return [
        Exit(title=name_outcome(view, ends[edge.target][0]), share=edge.share, edge=edge)
        for edge in edges
        if edge.target in lost
    ]


def _find_losses(touchpoint: str, view: View) -> Iterator[Exit]:
    """Yield what was lost at a touchpoint of those who were seen there, beside what the map says of it."""
    seen = None if view.overlay is None else view.overlay.places.get(touchpoint)
    if seen is None or seen.lost == 0 or not seen.cases or not view.shows("figures"):
        return
    if seen.lost_share is None:
        yield Exit(title=view.say(overlay_texts.LOST_WITHHELD), share=None, edge=None)
        return
    share = view.percent(seen.lost_share)
    title = view.say(overlay_texts.LOST, share=share)
    if seen.declared_lost is not None:
        declared = view.percent(seen.declared_lost)
        title = view.say(overlay_texts.LOST_MAP, share=share, declared=declared)
    yield Exit(title=title, share=None, edge=None)


def _find_drop_off(edges: Sequence[Edge], view: View) -> Iterator[Exit]:
    """Yield the share that the steps leave over; where one has no share, nothing is known."""
    shares = [edge.share for edge in edges if edge.share is not None]
    rest = 1 - math.fsum(shares)
    if len(shares) == len(edges) and rest > _LEAST:
        yield Exit(title=view.say(texts.LEAVES_HERE), share=rest, edge=None)


def _name_arrows(
    path: Path, numbers: Mapping[str, int], lost: set[str], visits: Mapping[str, float]
) -> Iterator[Arrow]:
    for edge in path.edges:
        if edge.target in lost and edge.source != START:
            continue
        share = edge.share if visits else None
        traffic = None if share is None else visits.get(edge.source, 0) * share
        ends = numbers[edge.source], numbers[edge.target]
        yield make(Arrow, (name_edge(edge), edge, *ends, traffic))


def name_edge(edge: Edge) -> str:
    """Return an id for a step: its transition's, else its ends."""
    return f"{edge.source}--{edge.target}" if edge.transition is None else edge.transition.id


def name_outcome(view: View, outcome: Outcome) -> str:
    """Return the title of an outcome; the two reserved ones have the tool's words."""
    if outcome.id == COMPLETE:
        return view.say(texts.COMPLETE)
    return view.say(texts.LOST) if outcome.id == LOST else outcome.title


def name_stop(view: View, stop: Stop) -> str:
    """Return what a stop is called; one that stands for another says on which page that is."""
    if stop.lead is not None:
        return f"{stop.lead.title} ({view.say(stop.lead.text, page=str(stop.lead.page))})"
    if stop.touchpoint is not None:
        return stop.touchpoint.title
    if stop.outcome is not None:
        return name_outcome(view, stop.outcome)
    return view.say(texts.START) if stop.id == START else stop.id


class Names:
    """Hands out ids that are safe in XML and unique in the scene."""

    def __init__(self) -> None:
        """Start with none given."""
        self._given: dict[str, int] = {}

    def copy(self) -> Names:
        """Return one that has given the same."""
        other = Names()
        other._given = dict(self._given)  # its own kind
        return other

    def give(self, role: str, identifier: str) -> str:
        """Return ``role.identifier``, with a number where that is taken."""
        name = f"{role}.{_make_safe(identifier)}"
        count = self._given[name] = self._given.get(name, 0) + 1
        return name if count == 1 else self.give(role, f"{identifier}.{count}")


@lru_cache(maxsize=1 << 12)
def _make_safe(identifier: str) -> str:
    return _UNSAFE.sub("-", identifier)
