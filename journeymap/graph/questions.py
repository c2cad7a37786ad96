"""Questions asked of a journey's path and of the graph.

Questions of one journey take its path and do without networkx; those that cross journeys take the graph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from journeymap.graph.nodes import Name
from journeymap.graph.path import Path

if TYPE_CHECKING:
    import networkx as nx

    Graph: TypeAlias = nx.MultiDiGraph[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSwitch:
    """All handoffs from one channel to another, taken together."""

    source: str
    target: str
    handoffs: int
    count: float | None
    """How many cases took them, where every one of them is counted."""


def find_unreachable(path: Path) -> tuple[str, ...]:
    """Return the touchpoints that no step leads to from the start, in declared order."""
    onward: dict[str, list[str]] = {}
    for edge in path.edges:
        onward.setdefault(edge.source, []).append(edge.target)
    reached = set(path.starts)
    waiting = list(path.starts)
    while waiting:
        fresh = [target for target in onward.get(waiting.pop(), ()) if target not in reached]
        reached.update(fresh)
        waiting += fresh
    return tuple(touchpoint for touchpoint in path.touchpoints if touchpoint not in reached)


def find_dead_ends(path: Path) -> tuple[str, ...]:
    """Return the touchpoints that steps lead to and none leaves, in declared order.

    Only where transitions are declared: the last touchpoint of a declared order is no dead end.
    """
    if not path.declared:
        return ()
    left = {edge.source for edge in path.edges}
    entered = {edge.target for edge in path.edges}
    return tuple(place for place in path.touchpoints if place in entered and place not in left)


def find_channel_switches(path: Path) -> tuple[ChannelSwitch, ...]:
    """Return the handoffs of a path by channel pair, most first, then by channel."""
    pairs: dict[tuple[str, str], list[float | None]] = {}
    for edge in path.handoffs:
        if edge.source_channel is None or edge.target_channel is None or edge.transition is None:
            continue
        pairs.setdefault((edge.source_channel, edge.target_channel), []).append(edge.transition.count)
    switches = [
        ChannelSwitch(source=source, target=target, handoffs=len(counts), count=_add_up(counts))
        for (source, target), counts in pairs.items()
    ]
    return tuple(sorted(switches, key=lambda switch: (-switch.handoffs, switch.source, switch.target)))


def _add_up(counts: list[float | None]) -> float | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def find_pain_points(graph: Graph, persona: str) -> tuple[Name, ...]:
    """Return the pain points that hurt ``persona``, in the graph's order.

    Those that name the persona, and those that name none and hurt where it meets them: at a touchpoint
    that names the persona, or that names none in a journey that the persona travels.
    """
    name = ("persona", persona)
    if name not in graph:
        return ()
    travelled = set(_follow(graph, name, "travels"))
    return tuple(
        node
        for node in graph
        if graph.nodes[node]["kind"] == "pain-point" and _hurts(graph, node, name, travelled)
    )


def find_unresolved(graph: Graph) -> tuple[Name, ...]:
    """Return the pain points that hurt somewhere, are not resolved, and that no opportunity resolves."""
    return tuple(
        node
        for node in graph
        if graph.nodes[node]["kind"] == "pain-point"
        and graph.nodes[node]["status"] != "resolved"
        and _follow(graph, node, "hurts")
        and not _trace(graph, node, "resolves")
    )


def _hurts(graph: Graph, pain_point: Name, persona: Name, travelled: set[Name]) -> bool:
    named = _follow(graph, pain_point, "felt_by")
    if named:
        return persona in named
    return any(_meets(graph, place, persona, travelled) for place in _follow(graph, pain_point, "hurts"))


def _meets(graph: Graph, touchpoint: Name, persona: Name, travelled: set[Name]) -> bool:
    invited = _trace(graph, touchpoint, "meets")
    return persona in invited if invited else ("journey", touchpoint[1]) in travelled


def _follow(graph: Graph, node: Name, relation: str) -> list[Name]:
    """Return where the edges of ``relation`` lead from ``node``."""
    return [target for _, target, data in graph.out_edges(node, data=True) if data["relation"] == relation]


def _trace(graph: Graph, node: Name, relation: str) -> list[Name]:
    """Return where the edges of ``relation`` to ``node`` come from."""
    return [source for source, _, data in graph.in_edges(node, data=True) if data["relation"] == relation]
