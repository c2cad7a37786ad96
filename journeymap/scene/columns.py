"""Columns of boxes and the edges between them: where they stand, before any edge passes one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from journeymap.value import NamedTuple

Point: TypeAlias = tuple[float, float]

Ways: TypeAlias = list[tuple[float, ...]]
"""Per edge, its height in every column that it passes, from its source to its target."""

PASSAGE = 16.0
"""Height of the way that an edge has through a column."""


class Node(NamedTuple):
    """A box of a column; its number is its place in the sequence handed over."""

    column: int
    """Columns count from 0, left to right; every column has a node."""
    width: float
    height: float
    """With the space wanted above and below it."""


class Edge(NamedTuple):
    """An edge between nodes of two columns, in either direction."""

    source: int
    target: int
    weight: int = 1
    """How much it wants to be short and straight."""


def group_by_column(nodes: Sequence[Node]) -> list[list[int]]:
    """Return the numbers of the nodes in each column, in their own order."""
    columns: list[list[int]] = [[] for _ in range(1 + max([node.column for node in nodes]))]
    for number, node in enumerate(nodes):
        columns[node.column].append(number)
    return columns


def stack_nodes(nodes: Sequence[Node], columns: Sequence[Sequence[int]]) -> list[float]:
    """Return the middles of the nodes, stacked around the middles of their columns, which stand level."""
    middles = [0.0] * len(nodes)
    for members in columns:
        y = -sum([nodes[member].height for member in members]) / 2
        for member in members:
            height = nodes[member].height
            middles[member] = y + height / 2
            y += height
    return middles


def bound_columns(
    nodes: Sequence[Node], columns: Sequence[Sequence[int]], middles: Sequence[float]
) -> list[Point]:
    """Return the upper and the lower end of every column."""
    return [
        (
            middles[members[0]] - nodes[members[0]].height / 2,
            middles[members[-1]] + nodes[members[-1]].height / 2,
        )
        for members in columns
    ]


def settle_columns(
    nodes: Sequence[Node],
    columns: Sequence[Sequence[int]],
    edges: Sequence[Edge],
    stacked: Sequence[float],
    ways: Ways,
) -> list[float]:
    """Shift the columns to where their edges run straightest, within the room that they have.

    The room ends at the edges that pass a column and at the ends of the tallest column, so the picture
    grows no higher. Two sweeps, there and back, settle nearly everything.
    """
    middles = list(stacked)
    pulls = _list_pulls(nodes, edges, ways)
    bounds = bound_columns(nodes, columns, middles)
    low = min([upper for upper, _ in bounds])
    high = max([lower for _, lower in bounds])
    passing = _list_passing(nodes, edges, ways, len(columns))
    for number in (*range(len(columns)), *reversed(range(len(columns)))):
        members = columns[number]
        upper = middles[members[0]] - nodes[members[0]].height / 2
        lower = middles[members[-1]] + nodes[members[-1]].height / 2
        ceiling = max([low, *[height + PASSAGE / 2 for height in passing[number] if height < upper]])
        floor = min([high, *[height - PASSAGE / 2 for height in passing[number] if height > lower]])
        shifts: list[float] = []
        for member in members:
            here = middles[member]
            for other, way, end, weight in pulls[member]:
                shifts += [(middles[other] if way is None else ways[way][end]) - here] * weight
        if shifts:
            shifts.sort()
            shift = min(max(shifts[len(shifts) // 2], ceiling - upper), max(floor - lower, ceiling - upper))
            for member in members:
                middles[member] += shift
    return middles


Pull: TypeAlias = tuple[int, int | None, int, int]
"""What pulls at a node: another node, or the way of an edge (its number, and which end); and the weight."""


def _list_pulls(nodes: Sequence[Node], edges: Sequence[Edge], ways: Ways) -> list[list[Pull]]:
    pulls: list[list[Pull]] = [[] for _ in nodes]
    for number, edge in enumerate(edges):
        way = number if ways[number] else None
        pulls[edge.source].append((edge.target, way, 0, edge.weight))
        pulls[edge.target].append((edge.source, way, -1, edge.weight))
    return pulls


def _list_passing(nodes: Sequence[Node], edges: Sequence[Edge], ways: Ways, count: int) -> list[list[float]]:
    """Return, per column, the heights of the edges that pass it."""
    passing: list[list[float]] = [[] for _ in range(count)]
    for edge, way in zip(edges, ways, strict=True):
        first = nodes[edge.source].column
        step = 1 if nodes[edge.target].column > first else -1
        for place, height in enumerate(way, start=1):
            passing[first + place * step].append(height)
    return passing


def place_columns(
    nodes: Sequence[Node], columns: Sequence[Sequence[int]], gaps: Sequence[float]
) -> Iterator[Point]:
    """Yield the left and right end of every column, as wide as its widest node."""
    left = 0.0
    for column, members in enumerate(columns):
        right = left + max([nodes[member].width for member in members])
        yield left, right
        left = right + (gaps[column] if column < len(gaps) else 0)
