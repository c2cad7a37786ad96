"""Where the things of a flow stand: sizes and numbers in, positions out; the one room of Graphviz.

A flow is columns of boxes with edges between the columns. Graphviz (its ``dot`` engine) finds the heights
of the columns at which edges cross little and run straight, and keeps a way free above or below a column
for every edge that passes it. The boxes of a column are one table to Graphviz, with a port for each, for
that is the one thing whose order it never changes.
It gets a DOT text that knows nothing but our own numbers and measured sizes. Handing it the titles as
well was refused: it would measure them with whatever font the machine has, so two machines would draw
two pictures, and it does not escape everything that a user may write.

Its splines were refused too: between ports they wobble, and finding them takes most of its time. An edge
that passes a column gets a thin box of its own there, so the heights of these boxes are its way, and
``scene.flow.lines`` draws a smooth curve through them.
"""

from __future__ import annotations

import math
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal, TypeAlias

from journeymap.problem import JourneymapError
from journeymap.scene.layout_texts import ENGINE_FAILED, ENGINE_MISSING, ENGINE_MISSING_HELP

Engine: TypeAlias = Literal["pygraphviz", "dot"]
Point: TypeAlias = tuple[float, float]

_PATIENCE = 60
"""Seconds that ``dot`` may take; a journey needs milliseconds."""
_MANY = 300
"""From this many boxes on, Graphviz looks for a good picture rather than for the best."""
_TOO_MANY = 900
"""From this many boxes on, it would take too long, and passing edges run below the columns."""
PASSAGE = 16.0
"""Height of the way that an edge has through a column."""
_PASSING = 8
"""How much more a passing edge wants to stay straight than one that leaves or arrives (dot does the same)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box of a column; its number is its place in the sequence handed over."""

    column: int
    """Columns count from 0, left to right; every column has a node."""
    width: float
    height: float
    """With the space wanted above and below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """An edge between nodes of two columns, in either direction."""

    source: int
    target: int
    weight: int = 1
    """How much it wants to be short and straight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything stands."""

    width: float
    height: float
    centres: tuple[Point, ...]
    """The middle of every node."""
    columns: tuple[Point, ...]
    """Left and right end of every column."""
    ways: tuple[tuple[float, ...], ...]
    """Per edge, its height in every column that it passes, from its source to its target."""


def arrange(
    nodes: Sequence[Node], edges: Sequence[Edge], gaps: Sequence[float], *, engine: Engine | None = None
) -> Layout:
    """Return the positions of ``nodes`` and the ways of ``edges``.

    ``gaps`` is the space after every column but the last. Nodes of a column stand below each other in
    their own order. ``engine`` is found by itself: Graphviz inside this process, else the program ``dot``.

    Raises:
        JourneymapError: there is no Graphviz, or it failed.
    """
    if not nodes:
        return Layout(width=0, height=0, centres=(), columns=(), ways=())
    boxes = len(nodes) + sum(len(names) for names in _name_ways(nodes, edges))
    if boxes > _TOO_MANY:
        heights = _line_up(nodes, edges)
    else:
        heights = _read_heights(_ask(build_dot(nodes, edges), engine or find_engine()))
    ways = [[heights[name] for name in names] for names in _name_ways(nodes, edges)]
    middles = _settle(nodes, edges, _stack(nodes, heights), ways)
    spans = [(height - PASSAGE / 2, height + PASSAGE / 2) for way in ways for height in way]
    spans += [
        (middle - node.height / 2, middle + node.height / 2)
        for node, middle in zip(nodes, middles, strict=True)
    ]
    top = min(upper for upper, _ in spans)
    columns = tuple(_place_columns(nodes, gaps))
    return Layout(
        width=columns[-1][1],
        height=max(lower for _, lower in spans) - top,
        centres=tuple(
            (sum(columns[node.column]) / 2, middle - top) for node, middle in zip(nodes, middles, strict=True)
        ),
        columns=columns,
        ways=tuple(tuple(height - top for height in way) for way in ways),
    )


def _stack(nodes: Sequence[Node], heights: Mapping[str, float]) -> list[float]:
    """Return the middles of the nodes, stacked around the middles of their columns."""
    middles = [0.0] * len(nodes)
    for number, members in enumerate(_group_by_column(nodes)):
        y = heights[f"c{number}"] - sum(_whole(nodes[member].height) for member in members) / 2
        for member in members:
            height = _whole(nodes[member].height)
            middles[member] = y + height / 2
            y += height
    return middles


def _settle(
    nodes: Sequence[Node], edges: Sequence[Edge], middles: list[float], ways: Sequence[Sequence[float]]
) -> list[float]:
    """Shift the columns to where their edges run straightest, within the room that they have.

    The room ends at the edges that pass a column and at the ends of the tallest column, so the picture
    grows no higher. Two sweeps, there and back, settle nearly everything.
    """
    columns = _group_by_column(nodes)
    pulls = _list_pulls(nodes, edges)
    low = min(middles[members[0]] - nodes[members[0]].height / 2 for members in columns)
    high = max(middles[members[-1]] + nodes[members[-1]].height / 2 for members in columns)
    passing = _list_passing(nodes, edges, ways, len(columns))
    for number in (*range(len(columns)), *reversed(range(len(columns)))):
        members = columns[number]
        upper = middles[members[0]] - nodes[members[0]].height / 2
        lower = middles[members[-1]] + nodes[members[-1]].height / 2
        ceiling = max([low, *(height + PASSAGE / 2 for height in passing[number] if height < upper)])
        floor = min([high, *(height - PASSAGE / 2 for height in passing[number] if height > lower)])
        shifts = sorted(
            (middles[other] if way is None else ways[way][end]) - middles[member]
            for member in members
            for other, way, end, weight in pulls[member]
            for _ in range(weight)
        )
        if shifts:
            shift = min(max(shifts[len(shifts) // 2], ceiling - upper), max(floor - lower, ceiling - upper))
            for member in members:
                middles[member] += shift
    return middles


Pull: TypeAlias = tuple[int, int | None, int, int]
"""What pulls at a node: another node, or the way of an edge (its number, and which end); and the weight."""


def _list_pulls(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[list[Pull]]:
    pulls: list[list[Pull]] = [[] for _ in nodes]
    for number, edge in enumerate(edges):
        passes = abs(nodes[edge.source].column - nodes[edge.target].column) > 1
        way = number if passes else None
        pulls[edge.source].append((edge.target, way, 0, edge.weight))
        pulls[edge.target].append((edge.source, way, -1, edge.weight))
    return pulls


def _list_passing(
    nodes: Sequence[Node], edges: Sequence[Edge], ways: Sequence[Sequence[float]], count: int
) -> list[list[float]]:
    """Return, per column, the heights of the edges that pass it."""
    passing: list[list[float]] = [[] for _ in range(count)]
    for edge, way in zip(edges, ways, strict=True):
        first = nodes[edge.source].column
        step = 1 if nodes[edge.target].column > first else -1
        for place, height in enumerate(way, start=1):
            passing[first + place * step].append(height)
    return passing


def find_engine() -> Engine:
    """Return the Graphviz at hand.

    Raises:
        JourneymapError: there is none; its help has the command that mends it.
    """
    from importlib.util import find_spec

    if find_spec("pygraphviz") is not None:
        return "pygraphviz"
    if shutil.which("dot") is not None:
        return "dot"
    raise JourneymapError(ENGINE_MISSING(), help=ENGINE_MISSING_HELP())


def build_dot(nodes: Sequence[Node], edges: Sequence[Edge]) -> str:
    """Return the DOT text for Graphviz: numbers of ours and sizes, never a word of a user's.

    An edge turns around where it runs backward, so that columns keep their order. Unseen edges keep the
    columns level: edges run from the last box of a column to the first of the next, and would otherwise
    make stairs of them.
    """
    import graphviz

    graph = graphviz.Digraph(
        graph_attr={"rankdir": "LR", "nodesep": "0.05", "splines": "none", **_haste(len(nodes))},
        node_attr={"shape": "box", "label": "", "fixedsize": "true", "height": f"{PASSAGE / 72:.4f}"},
        edge_attr={"arrowhead": "none"},
    )
    columns = _group_by_column(nodes)
    for number, members in enumerate(columns):
        cells = "".join(
            _CELL.format(number=member, height=_whole(nodes[member].height)) for member in members
        )
        graph.node(f"c{number}", label=_TABLE.format(cells=cells), shape="plain", fixedsize="false")
    level = str(1 + sum(edge.weight for edge in edges))
    for number in range(len(columns) - 1):
        graph.edge(f"c{number}", f"c{number + 1}", style="invis", weight=level)
    _write_edges(graph, nodes, edges, len(columns))
    return str(graph.source)


def _write_edges(graph: Any, nodes: Sequence[Node], edges: Sequence[Edge], columns: int) -> None:
    """Write the edges, each through a box of its own in the columns it passes.

    The lines go into the body as they are: they hold our numbers only, and quoting them takes longer than
    all the rest.
    """
    passing: list[list[str]] = [[] for _ in range(columns)]
    for edge, way in zip(edges, _name_ways(nodes, edges), strict=True):
        first, last = sorted((edge.source, edge.target), key=lambda number: nodes[number].column)
        boxes = way if first == edge.source else way[::-1]
        for box, column in zip(boxes, passing[nodes[first].column + 1 :], strict=False):
            column.append(box)
        ends = (f"c{nodes[first].column}:n{first}", *boxes, f"c{nodes[last].column}:n{last}")
        for step, (tail, head) in enumerate(pairwise(ends)):
            weight = edge.weight * (_PASSING if 0 < step < len(boxes) else 1)
            graph.body.append(f"\t{tail} -> {head} [weight={weight}]\n")
    for number, boxes_of_column in enumerate(passing):
        if boxes_of_column:
            graph.body.append(f"\t{{ rank=same c{number} {' '.join(boxes_of_column)} }}\n")


_TABLE = '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{cells}</TABLE>>'
_CELL = '<TR><TD PORT="n{number}" FIXEDSIZE="TRUE" WIDTH="72" HEIGHT="{height}"></TD></TR>'


def _group_by_column(nodes: Sequence[Node]) -> list[list[int]]:
    columns: list[list[int]] = [[] for _ in range(1 + max(node.column for node in nodes))]
    for number, node in enumerate(nodes):
        columns[node.column].append(number)
    return columns


def _name_ways(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[tuple[str, ...]]:
    """Return, per edge, the names of its boxes in the columns it passes, from its source to its target."""
    return [_name_way(nodes, number, edge) for number, edge in enumerate(edges)]


def _name_way(nodes: Sequence[Node], number: int, edge: Edge) -> tuple[str, ...]:
    first, last = _span(nodes, edge)
    return tuple(f"w{number}_{step}" for step in range(last - first - 1))


def _haste(boxes: int) -> dict[str, str]:
    return {"nslimit": "1", "nslimit1": "1", "mclimit": "0.2"} if boxes > _MANY else {}


def _whole(pixels: float) -> int:
    """Graphviz counts in points; one point is our pixel, and tables have whole ones."""
    return math.ceil(pixels)


def _ask(text: str, engine: Engine) -> str:
    return _ask_library(text) if engine == "pygraphviz" else _ask_program(text)


def _ask_library(text: str) -> str:
    import pygraphviz

    graph = pygraphviz.AGraph(string=text)
    try:
        answer: bytes = graph.draw(format="plain", prog="dot")
    except (OSError, ValueError) as error:
        raise JourneymapError(ENGINE_FAILED(reason=str(error))) from error
    finally:
        graph.close()
    return answer.decode()


def _ask_program(text: str) -> str:
    program = shutil.which("dot")
    if program is None:
        raise JourneymapError(ENGINE_MISSING(), help=ENGINE_MISSING_HELP())
    try:
        done = subprocess.run(  # noqa: S603 - the program is found on the PATH, the text is ours
            [program, "-Tplain"], input=text.encode(), capture_output=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise JourneymapError(ENGINE_FAILED(reason=type(error).__name__)) from error
    return done.stdout.decode()


def _read_heights(answer: str) -> dict[str, float]:
    """Return the heights of the boxes by name, in whole pixels, growing downwards as ours do."""
    heights = {}
    for line in answer.splitlines():
        words = line.split()
        if words[0] == "node":
            heights[words[1]] = -float(round(float(words[3]) * 72))
    return heights


def _line_up(nodes: Sequence[Node], edges: Sequence[Edge]) -> dict[str, float]:
    """Return heights without Graphviz: level columns, and lanes below them for edges that pass.

    An edge takes the highest lane that is free in all columns it passes.
    """
    columns = _group_by_column(nodes)
    tallest = max(sum(_whole(nodes[member].height) for member in members) for members in columns)
    heights = {f"c{number}": 0.0 for number in range(len(columns))}
    free_from: list[int] = []
    for number, edge in sorted(enumerate(edges), key=lambda item: _span(nodes, item[1])):
        first, last = _span(nodes, edge)
        if last - first < 2:
            continue
        lane = next((lane for lane, column in enumerate(free_from) if column <= first), len(free_from))
        free_from[lane : lane + 1] = [last]
        for name in _name_way(nodes, number, edge):
            heights[name] = tallest / 2 + PASSAGE * (lane + 0.5)
    return heights


def _span(nodes: Sequence[Node], edge: Edge) -> tuple[int, int]:
    """Return the columns of an edge's ends, from left to right."""
    first, last = sorted((nodes[edge.source].column, nodes[edge.target].column))
    return first, last


def _place_columns(nodes: Sequence[Node], gaps: Sequence[float]) -> Iterator[Point]:
    left = 0.0
    for column, members in enumerate(_group_by_column(nodes)):
        right = left + max(nodes[member].width for member in members)
        yield left, right
        left = right + (gaps[column] if column < len(gaps) else 0)
