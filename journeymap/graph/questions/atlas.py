"""Questions that cross journeys: they take the graph of the atlas."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from journeymap.graph.nodes import Name

if TYPE_CHECKING:
    import networkx as nx

    Graph: TypeAlias = nx.MultiDiGraph[tuple[str, ...]]


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
