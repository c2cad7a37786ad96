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

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from tempfile import TemporaryFile
from typing import Literal, NamedTuple, TypeAlias

from journeymap.problem import JourneymapError
from journeymap.scene.columns import (
    PASSAGE,
    Edge,
    Node,
    Point,
    group_by_column,
    line_up_ways,
    name_ways,
    place_columns,
    round_up,
    settle_columns,
    stack_nodes,
)
from journeymap.scene.layout_texts import ENGINE_FAILED, ENGINE_MISSING, ENGINE_MISSING_HELP

Engine: TypeAlias = Literal["pygraphviz", "dot"]

_PATIENCE = 60
"""Seconds that ``dot`` may take; a journey needs milliseconds."""
_MANY = 300
"""From this many boxes on, Graphviz looks for a good picture rather than for the best."""
_TOO_MANY = 900
"""From this many boxes on, it would take too long, and passing edges run below the columns."""
_PASSING = 8
"""How much more a passing edge wants to stay straight than one that leaves or arrives (dot does the same)."""


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
    boxes = len(nodes) + sum(len(names) for names in name_ways(nodes, edges))
    if boxes > _TOO_MANY:
        heights = line_up_ways(nodes, edges)
    else:
        heights = _read_heights(_ask(build_dot(nodes, edges), engine or find_engine()))
    ways = [[heights[name] for name in names] for names in name_ways(nodes, edges)]
    middles = settle_columns(nodes, edges, stack_nodes(nodes, heights), ways)
    spans = [(height - PASSAGE / 2, height + PASSAGE / 2) for way in ways for height in way]
    spans += [
        (middle - node.height / 2, middle + node.height / 2)
        for node, middle in zip(nodes, middles, strict=True)
    ]
    top = min(upper for upper, _ in spans)
    columns = tuple(place_columns(nodes, gaps))
    return Layout(
        width=columns[-1][1],
        height=max(lower for _, lower in spans) - top,
        centres=tuple(
            (sum(columns[node.column]) / 2, middle - top) for node, middle in zip(nodes, middles, strict=True)
        ),
        columns=columns,
        ways=tuple(tuple(height - top for height in way) for way in ways),
    )


def respace(layout: Layout, nodes: Sequence[Node], gaps: Sequence[float]) -> Layout:
    """Return ``layout`` with other spaces between its columns; no height changes."""
    columns = tuple(place_columns(nodes, gaps))
    centres = tuple(
        (sum(columns[node.column]) / 2, y) for node, (_, y) in zip(nodes, layout.centres, strict=True)
    )
    return layout._replace(width=columns[-1][1], columns=columns, centres=centres)


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
    haste = "nslimit=1 nslimit1=1 mclimit=0.2 " if len(nodes) > _MANY else ""
    lines = [
        "digraph {",
        f"graph [{haste}nodesep=0.05 rankdir=LR splines=none]",
        f'node [fixedsize=true height={PASSAGE / 72:.4f} label="" shape=box]',
        "edge [arrowhead=none]",
    ]
    columns = group_by_column(nodes)
    for number, members in enumerate(columns):
        cells = "".join(
            [_CELL.format(number=member, height=round_up(nodes[member].height)) for member in members]
        )
        lines.append(f"c{number} [label={_TABLE.format(cells=cells)} fixedsize=false shape=plain]")
    level = 1 + sum(edge.weight for edge in edges)
    lines += [
        f"c{number} -> c{number + 1} [style=invis weight={level}]" for number in range(len(columns) - 1)
    ]
    return "\n".join([*lines, *_write_edges(nodes, edges, len(columns)), "}"])


def _write_edges(nodes: Sequence[Node], edges: Sequence[Edge], columns: int) -> Iterator[str]:
    """Yield the edges, each through a box of its own in the columns it passes."""
    passing: list[list[str]] = [[] for _ in range(columns)]
    for edge, way in zip(edges, name_ways(nodes, edges), strict=True):
        first, last = sorted((edge.source, edge.target), key=lambda number: nodes[number].column)
        boxes = way if first == edge.source else way[::-1]
        for box, column in zip(boxes, passing[nodes[first].column + 1 :], strict=False):
            column.append(box)
        ends = (f"c{nodes[first].column}:n{first}", *boxes, f"c{nodes[last].column}:n{last}")
        for step, (tail, head) in enumerate(pairwise(ends)):
            weight = edge.weight * (_PASSING if 0 < step < len(boxes) else 1)
            yield f"{tail} -> {head} [weight={weight}]"
    for number, boxes_of_column in enumerate(passing):
        if boxes_of_column:
            yield f"{{ rank=same c{number} {' '.join(boxes_of_column)} }}"


_TABLE = '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{cells}</TABLE>>'
_CELL = '<TR><TD PORT="n{number}" FIXEDSIZE="TRUE" WIDTH="72" HEIGHT="{height}"></TD></TR>'


def _ask(text: str, engine: Engine) -> str:
    return _ask_library(text) if engine == "pygraphviz" else _ask_program(text)


def _ask_library(text: str) -> str:
    """Ask the functions of Graphviz themselves: the class around them reads and writes attributes as well."""
    try:
        from pygraphviz import graphviz
    except ImportError as error:
        raise JourneymapError(ENGINE_MISSING(), help=ENGINE_MISSING_HELP()) from error
    context = _open_context()
    try:
        with TemporaryFile() as file:
            file.write(text.encode())
            file.seek(0)
            graph = graphviz.agread(file, None)
        failed = graphviz.gvLayout(context, graph, b"dot")
        answer: bytes
        failed, answer = (failed, b"") if failed else graphviz.gvRenderData(context, graph, b"plain")
        graphviz.gvFreeLayout(context, graph)
        graphviz.agclose(graph)
    except (OSError, ValueError) as error:
        raise JourneymapError(ENGINE_FAILED(reason=str(error))) from error
    if failed:
        raise JourneymapError(ENGINE_FAILED(reason=f"dot {failed}"))
    return answer.decode()


@lru_cache(maxsize=1)
def _open_context() -> object:
    """What Graphviz knows of its own parts; one serves all layouts of the process."""
    from pygraphviz import graphviz

    return graphviz.gvContextWithBuiltins()


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
