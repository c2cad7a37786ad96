"""Bottlenecks: where customers get stuck, wait, crowd together, or vanish from the counts.

Each sign is looked at by itself and named. One index over all of them was refused: nobody could say what
to do about 0.7.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping

from journeymap.graph.path import Path
from journeymap.model import COMPLETE, START, Journey
from journeymap.value import NamedTuple, dataclass, replace


class Traffic(NamedTuple):
    """What the figures of the path say about a touchpoint."""

    visits: float
    """Expected visits per journey."""
    lost_here: float
    """Share, 0..1, of visits after which the customer is lost."""
    drop_share: float
    """Share of all who are lost that are lost here, 0..1."""


class Sign(enum.Enum):
    """What makes a touchpoint look like a bottleneck."""

    DROP = "drop"
    """Many of those who come here are lost, and they are a good part of all who are."""
    WAIT = "wait"
    """Most of the waiting of the journey is done here."""
    TRAFFIC = "traffic"
    """Many ways meet here and few lead on; the last touchpoint, which leads on to none, does not count."""
    LEAK = "leak"
    """Fewer are counted going out than coming in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BottleneckLimits:
    """From where on a sign shows. Shares are 0..1 and are reached by what equals them."""

    lost_here: float = 0.1
    drop_share: float = 0.25
    wait_share: float = 0.5
    meeting: int = 3
    """Touchpoints whose steps lead here, at least, and more than twice as many as it leads on to."""
    leak: float = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bottleneck:
    """A touchpoint that shows at least one sign."""

    touchpoint: str
    signs: tuple[Sign, ...]
    traffic: Traffic | None
    """``None`` where the path has no figures, or leads nobody here."""
    wait: float | None
    """Seconds."""
    wait_share: float | None
    """Share, 0..1, of the waiting that is known of the journey, by visits where these are known."""
    inbound: int
    """Touchpoints whose steps lead here."""
    outbound: int
    """Touchpoints that its steps lead to."""
    counted_in: float | None
    """Cases that come here, where every step that leads here is counted."""
    counted_out: float | None
    """Cases that go on or leave, where every step from here is counted."""


@dataclass(slots=True)
class _Flow:
    """What is gathered about a touchpoint, step by step."""

    sources: dict[str, None]
    targets: dict[str, None]
    counts_in: list[float | None]
    counts_out: list[float | None]


DEFAULT_LIMITS = BottleneckLimits()


def find_bottlenecks(
    journey: Journey,
    path: Path,
    traffic: Mapping[str, Traffic],
    limits: BottleneckLimits = DEFAULT_LIMITS,
) -> tuple[Bottleneck, ...]:
    """Return the touchpoints that show a sign, those with most signs first, then by those lost here.

    ``traffic`` is what is known of the path, by touchpoint; empty where it has no figures. A wait counts
    where at least three touchpoints name one.
    """
    flows = _gather(path)
    waits = {t.id: t.wait.seconds for t in journey.touchpoints if t.wait is not None}
    waited = {place: wait * (_visit(traffic.get(place)) if traffic else 1.0) for place, wait in waits.items()}
    total = math.fsum(waited.values()) if len(waited) >= 3 else 0.0
    found: list[Bottleneck] = []
    for place in path.touchpoints:
        flow = flows[place]
        bottleneck = Bottleneck(
            touchpoint=place,
            signs=(),
            traffic=traffic.get(place),
            wait=waits.get(place),
            wait_share=waited[place] / total if total > 0 and place in waited else None,
            inbound=len(flow.sources),
            outbound=len(flow.targets),
            counted_in=_add(flow.counts_in),
            counted_out=_add(flow.counts_out),
        )
        signs = _find_signs(bottleneck, limits)
        if signs:
            found.append(replace(bottleneck, signs=signs))
    return tuple(sorted(found, key=_rank))


def may_lose(path: Path, share: float) -> bool:
    """Whether ``share`` of those who come to some place may be lost there: else no figures need be solved."""
    kept = dict.fromkeys(path.touchpoints, 0.0)
    good = {COMPLETE, *(outcome.id for outcome in path.outcomes if outcome.counts_as == COMPLETE)}
    for source, target, part, *_ in path.edges:
        if source in kept and (target in kept or target in good):
            kept[source] += part or 0.0
    return any(1 - held >= share - _ROUNDING for held in kept.values())


_ROUNDING = 1e-6


def _rank(bottleneck: Bottleneck) -> tuple[int, float]:
    traffic = bottleneck.traffic
    return -len(bottleneck.signs), 0.0 if traffic is None else -traffic.drop_share


def _visit(traffic: Traffic | None) -> float:
    return 0.0 if traffic is None else traffic.visits


def _gather(path: Path) -> dict[str, _Flow]:
    flows = {place: _Flow({}, {}, [], []) for place in path.touchpoints}
    for edge in path.edges:
        count = None if edge.transition is None else edge.transition.count
        if edge.target in flows:
            flows[edge.target].counts_in.append(count)
            if edge.source not in {START, edge.target}:
                flows[edge.target].sources[edge.source] = None
        if edge.source in flows:
            flows[edge.source].counts_out.append(count)
            if edge.target in flows and edge.source != edge.target:
                flows[edge.source].targets[edge.target] = None
    return flows


def _add(counts: list[float | None]) -> float | None:
    if not counts or None in counts:
        return None
    return math.fsum(count for count in counts if count is not None)


def _find_signs(place: Bottleneck, limits: BottleneckLimits) -> tuple[Sign, ...]:
    traffic, signs = place.traffic, []
    if (
        traffic is not None
        and traffic.lost_here >= limits.lost_here
        and traffic.drop_share >= limits.drop_share
    ):
        signs.append(Sign.DROP)
    if place.wait_share is not None and place.wait_share >= limits.wait_share:
        signs.append(Sign.WAIT)
    if place.inbound >= limits.meeting and place.inbound > 2 * place.outbound > 0:
        signs.append(Sign.TRAFFIC)
    came, left = place.counted_in, place.counted_out
    if came is not None and left is not None and left < came and (came - left) / came >= limits.leak:
        signs.append(Sign.LEAK)
    return tuple(signs)
