"""Centrality: how many ways lead to and from a touchpoint, and how many of the shortest pass it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.graph.path import Path
from journeymap.graph.web import turn_around
from journeymap.value import dataclass

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Centrality:
    """How a touchpoint lies in the journey."""

    touchpoint: str
    inbound: int
    """Touchpoints whose steps lead here, itself included where it leads to itself."""
    outbound: int
    """Touchpoints that its steps lead to."""
    betweenness: float
    """Share, 0..1, of the shortest ways between two other touchpoints that pass here (Freeman 1977)."""


def find_centrality(path: Path) -> tuple[Centrality, ...]:
    """Return the touchpoints, those between most others first, then by the ways they have, then as declared.

    Steps count once, however many cases take them: this is about how the journey is made.
    """
    import networkx as nx

    web = path.web
    back = turn_around(web)
    number = {place: position for position, place in enumerate(web.touchpoints)}
    graph: nx.DiGraph[int] = nx.DiGraph()
    # Numbers, because sets of names are walked in another order in every process.
    graph.add_nodes_from(number.values())
    graph.add_edges_from(
        (number[source], number[target]) for source, targets in web.onward.items() for target in targets
    )
    between = nx.betweenness_centrality(graph)
    found = [
        Centrality(
            touchpoint=place,
            inbound=len(back[place]),
            outbound=len(web.onward[place]),
            betweenness=round(between[number[place]], 9),
        )
        for place in web.touchpoints
    ]
    return tuple(sorted(found, key=lambda c: (-c.betweenness, -(c.inbound + c.outbound))))
