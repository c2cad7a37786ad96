"""Switches between channels: how many, how well they go, and which of them nobody could avoid."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from journeymap.graph.path import Edge, Path
from journeymap.model import COMPLETE, Atlas, Journey, Share, Touchpoint
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSwitch:
    """All steps from one channel to another, taken together: a cell of the channel-switch matrix."""

    source: str
    target: str
    handoffs: int
    """Steps that switch so."""
    count: float | None
    """How many cases took them, where every one of them is counted."""
    per_journey: float | None = None
    """How often a journey takes them on average, where that is known."""
    context_carried: float | None = None
    """Mean share, 0..1, of cases in which the next channel knows what was said; of the steps that say so."""
    repeat_rate: float | None = None
    """Mean share, 0..1, of cases in which the customer has to say it again; of the steps that say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForcedSwitch:
    """A touchpoint from which every way on changes channel."""

    touchpoint: str
    channel: str
    targets: tuple[str, ...]
    """The touchpoints that lie ahead, in the order of their steps."""
    channels: tuple[str, ...]
    """The channels that lie ahead, by id."""
    count: float | None
    """How many cases went on so, where every step is counted."""
    per_journey: float | None
    """How often a journey goes on so on average, where that is known."""
    avoided_by: tuple[str, ...]
    """Personas who come here and avoid every channel that lies ahead of them."""


def find_channel_switches(path: Path, visits: Mapping[str, float] | None = None) -> tuple[ChannelSwitch, ...]:
    """Return the steps that change channel by pair of channels, most traffic first, then most steps.

    ``visits`` are the expected visits per journey. Means are weighted by traffic where it is known of all
    steps of a pair, and are plain otherwise.
    """
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in path.edges:
        if edge.source_channel is not None and edge.target_channel is not None and edge.changes_channel:
            pairs.setdefault((edge.source_channel, edge.target_channel), []).append(edge)
    switches = [_describe(source, target, edges, visits) for (source, target), edges in pairs.items()]
    return tuple(
        sorted(switches, key=lambda s: (-(s.per_journey or s.count or 0.0), -s.handoffs, s.source, s.target))
    )


def _describe(
    source: str, target: str, edges: list[Edge], visits: Mapping[str, float] | None
) -> ChannelSwitch:
    weights = weigh_steps(edges, visits)
    return ChannelSwitch(
        source=source,
        target=target,
        handoffs=len(edges),
        count=add_counts(edges),
        per_journey=expect_steps(edges, visits),
        context_carried=_mean(
            [(w, None if e.transition is None else e.transition.context_carried) for w, e in weights]
        ),
        repeat_rate=_mean(
            [(w, None if e.transition is None else e.transition.repeat_rate) for w, e in weights]
        ),
    )


def _mean(shares: Iterable[tuple[float, Share | None]]) -> float | None:
    known = [(weight, share.share) for weight, share in shares if share is not None]
    total = math.fsum(weight for weight, _ in known)
    return math.fsum(weight * share for weight, share in known) / total if total > 0 else None


def add_counts(edges: Sequence[Edge]) -> float | None:
    """Return how many cases took ``edges``; ``None`` where one of them is not counted."""
    counts = [
        e.transition.count for e in edges if e.transition is not None and e.transition.count is not None
    ]
    return math.fsum(counts) if edges and len(counts) == len(edges) else None


def expect_steps(edges: Sequence[Edge], visits: Mapping[str, float] | None) -> float | None:
    """Return how often a journey takes one of ``edges`` on average; ``None`` where that is not known."""
    if not visits:
        return None
    return math.fsum(visits.get(edge.source, 0.0) * (edge.share or 0.0) for edge in edges)


def rank_traffic(per_journey: float | None, count: float | None) -> float:
    """Return what steps are ordered by: how often they are taken, else their cases, else nothing."""
    return per_journey if per_journey is not None else count or 0.0


def weigh_steps(edges: Sequence[Edge], visits: Mapping[str, float] | None) -> list[tuple[float, Edge]]:
    """Return ``edges`` with their counts, else with their expected number, else with 1 each."""
    if add_counts(edges):
        return [(e.transition.count or 0.0, e) for e in edges if e.transition is not None]
    if expect_steps(edges, visits):
        return [(expect_steps((edge,), visits) or 0.0, edge) for edge in edges]
    return [(1.0, edge) for edge in edges]


def find_forced_switches(
    atlas: Atlas, journey: Journey, path: Path, visits: Mapping[str, float] | None = None
) -> tuple[ForcedSwitch, ...]:
    """Return the touchpoints from which customers can neither go on in their channel nor be done.

    In declared order. A step to a touchpoint without a channel may stay in it, so nothing is forced there;
    nor is it without transitions, for the order of touchpoints says what comes next, not what must.
    """
    if not path.declared:
        return ()
    good = {COMPLETE, *(outcome.id for outcome in journey.outcomes if outcome.counts_as == COMPLETE)}
    leaving: dict[str, list[Edge]] = {}
    for edge in path.edges:
        leaving.setdefault(edge.source, []).append(edge)
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints}
    found: list[ForcedSwitch] = []
    for touchpoint in touchpoints.values():
        edges = _onward(leaving.get(touchpoint.id, ()), touchpoints, good)
        if touchpoint.channel is None or not edges or not all(edge.changes_channel for edge in edges):
            continue
        avoided_by = tuple(
            persona
            for persona in _list_visitors(journey, touchpoint)
            if _avoids_all(atlas, persona, edges, touchpoints)
        )
        found.append(_force(touchpoint.id, touchpoint.channel.id, edges, avoided_by, visits))
    return tuple(found)


def _onward(edges: Sequence[Edge], touchpoints: Mapping[str, Touchpoint], good: set[str]) -> list[Edge]:
    """Return the steps that lead on or end well; who is lost has not gone on."""
    return [edge for edge in edges if edge.target in touchpoints or edge.target in good]


def _force(
    touchpoint: str,
    channel: str,
    edges: Sequence[Edge],
    avoided_by: tuple[str, ...],
    visits: Mapping[str, float] | None,
) -> ForcedSwitch:
    return ForcedSwitch(
        touchpoint=touchpoint,
        channel=channel,
        targets=tuple(dict.fromkeys(edge.target for edge in edges)),
        channels=tuple(sorted({edge.target_channel for edge in edges if edge.target_channel is not None})),
        count=add_counts(edges),
        per_journey=expect_steps(edges, visits),
        avoided_by=avoided_by,
    )


def _list_visitors(journey: Journey, touchpoint: Touchpoint) -> list[str]:
    named = touchpoint.personas or journey.personas
    return [reference.id for reference in named]


def _avoids_all(
    atlas: Atlas, persona: str, edges: Sequence[Edge], touchpoints: Mapping[str, Touchpoint]
) -> bool:
    """Whether ``persona`` avoids the channel of every step that is open to it, and one is."""
    known = atlas.personas.get(persona)
    if known is None:
        return False
    avoided = {channel.id for channel in known.avoided_channels}
    own = [edge for edge in edges if _is_open(edge, persona, touchpoints)]
    return bool(own) and all(edge.target_channel in avoided for edge in own)


def _is_open(edge: Edge, persona: str, touchpoints: Mapping[str, Touchpoint]) -> bool:
    """Whether neither the step nor the touchpoint it leads to is for others only."""
    named = () if edge.transition is None else edge.transition.personas
    meets = touchpoints[edge.target].personas if edge.target in touchpoints else ()
    return all(not group or any(each.id == persona for each in group) for group in (named, meets))
