"""The atlas as one directed graph, for questions that cross journeys.

A graph database and one graph per journey were refused: maps are small, and the questions worth asking
("which teams own what hurts Ayşe?") cross journeys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.graph.edges import STEPS, list_edges
from journeymap.graph.nodes import list_nodes
from journeymap.model import Atlas

if TYPE_CHECKING:
    import networkx as nx


def build_graph(atlas: Atlas) -> nx.MultiDiGraph[tuple[str, ...]]:
    """Return ``atlas`` as a graph. References to something unknown make no edge and invent no node.

    A node is named by its kind and ids, ``(kind, id)`` or ``(kind, journey, id)``, and carries ``kind``,
    ``id``, ``title`` and those of its figures that are known. Kinds: ``journey``, ``stage``,
    ``touchpoint``, ``shared-touchpoint``, ``channel`` (own ones, and built-in ones in use), ``persona``,
    ``pain-point``, ``opportunity``, ``goal``, ``kpi``, ``evidence``, ``team`` (every owner that is
    named), ``outcome``. Shared pain points and opportunities of the workspace have no journey in their name.

    Every edge carries ``relation``, which is also its key: two things are related so once. Steps
    (``next``, ``ends_in``) are numbered instead, for transitions may run side by side.

    ================  ======================================  =====================================
    relation          from                                    to
    ================  ======================================  =====================================
    has_stage         journey                                 stage
    has_touchpoint    stage                                   touchpoint
    begins_at         journey                                 touchpoint
    next              touchpoint                              touchpoint (share, count, handoff, declared)
    ends_in           touchpoint                              outcome (share, count, handoff, declared)
    uses_channel      touchpoint                              channel
    taken_from        touchpoint                              shared-touchpoint
    opens             touchpoint                              journey: its sub-journey
    future_of         journey                                 journey: the current one
    travels           persona                                 journey
    meets             persona                                 touchpoint, where it is not met by all
    prefers, avoids   persona                                 channel
    hurts             pain-point                              touchpoint (severity)
    felt_by           pain-point                              persona
    resolves          opportunity                             pain-point
    moves             opportunity                             kpi (expected, measured)
    aims_at           opportunity                             touchpoint or journey it is declared in
    has_goal          journey                                 goal
    measures          kpi                                     goal
    tracks            journey, stage                          kpi
    conflicts_with    kpi                                     touchpoint, pain-point, kpi
    cites             what rests on evidence                  evidence
    owns              team                                    whatever names an owner
    ================  ======================================  =====================================

    Nodes and edges stand in the order of declaration, so the same atlas gives the same graph.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[tuple[str, ...]] = nx.MultiDiGraph()
    for name, attributes in list_nodes(atlas):
        if name not in graph:
            graph.add_node(name, **attributes)
    for source, target, relation, attributes in list_edges(atlas):
        if source in graph and target in graph:
            key = None if relation in STEPS else relation
            graph.add_edge(source, target, key=key, relation=relation, **attributes)
    return graph
