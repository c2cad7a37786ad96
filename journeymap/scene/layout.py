"""Positions for boxes in columns and the edges between them.

Graphviz was refused. In columns whose order is known, of boxes whose order is declared, it was left with
nothing to find but the lanes of passing edges; on the same graphs :mod:`journeymap.scene.lanes` crosses as
few edges, takes shorter ways and makes lower pictures, in a tenth to all of the time. And a picture would
have been the same only on machines with the same Graphviz.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.scene.columns import (
    PASSAGE,
    Edge,
    Node,
    Point,
    Ways,
    bound_columns,
    group_by_column,
    place_columns,
    settle_columns,
    stack_nodes,
)
from journeymap.scene.lanes import choose_sides, list_reaches, place_lanes
from journeymap.value import NamedTuple

_SWEEPS = 2
"""How often columns settle between their lanes, and the lanes close up to them."""


class Layout(NamedTuple):
    """Where everything stands."""

    width: float
    height: float
    centres: tuple[Point, ...]
    """The middle of every node."""
    columns: tuple[Point, ...]
    """Left and right end of every column."""
    ways: tuple[tuple[float, ...], ...]
    """Per edge, its height in every column that it passes, from its source to its target."""


def arrange(nodes: Sequence[Node], edges: Sequence[Edge], gaps: Sequence[float]) -> Layout:
    """Return the positions of ``nodes`` and the ways of ``edges``.

    ``gaps`` is the space after every column but the last. Nodes of a column stand below each other in
    their own order.
    """
    if not nodes:
        return Layout(width=0, height=0, centres=(), columns=(), ways=())
    grouped = group_by_column(nodes)
    ways: Ways = [()] * len(edges)
    middles = settle_columns(nodes, grouped, edges, stack_nodes(nodes, grouped), ways)
    chosen = choose_sides(list_reaches(nodes, edges, middles), bound_columns(nodes, grouped, middles))
    if chosen:
        ways = place_lanes(chosen, bound_columns(nodes, grouped, middles), ways)
        for _ in range(_SWEEPS):
            middles = settle_columns(nodes, grouped, edges, middles, ways)
            ways = place_lanes(chosen, bound_columns(nodes, grouped, middles), ways)
    bounds = bound_columns(nodes, grouped, middles)
    top = min([upper for upper, _ in bounds] + [way[0] - PASSAGE / 2 for way in ways if way])
    bottom = max([lower for _, lower in bounds] + [way[0] + PASSAGE / 2 for way in ways if way])
    columns = tuple(place_columns(nodes, grouped, gaps))
    return Layout(
        width=columns[-1][1],
        height=bottom - top,
        centres=tuple(
            [(sum(columns[node.column]) / 2, y - top) for node, y in zip(nodes, middles, strict=True)]
        ),
        columns=columns,
        ways=tuple([tuple([height - top for height in way]) for way in ways]),
    )


def respace(layout: Layout, nodes: Sequence[Node], gaps: Sequence[float]) -> Layout:
    """Return ``layout`` with other spaces between its columns; no height changes."""
    columns = tuple(place_columns(nodes, group_by_column(nodes), gaps))
    centres = tuple(
        (sum(columns[node.column]) / 2, y) for node, (_, y) in zip(nodes, layout.centres, strict=True)
    )
    return layout._replace(width=columns[-1][1], columns=columns, centres=centres)
