"""A journey's path as bare ways: which touchpoint leads where, where journeys begin, and where they end.

Questions about reach, loops and paths need nothing else. Shares, channels and counts were left out: two
steps between the same touchpoints are one way, whatever they carry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from journeymap.graph.path import Path
from journeymap.model import COMPLETE, START

Node = TypeVar("Node", str, int)


class Web(NamedTuple):
    """The ways of a journey. Without transitions its last touchpoint is where it ends, and completes."""

    touchpoints: tuple[str, ...]
    onward: Mapping[str, tuple[str, ...]]
    """Every touchpoint with the touchpoints that its steps lead to, in the order of declaration."""
    starts: tuple[str, ...]
    exits: frozenset[str]
    """Touchpoints with a step to an outcome."""
    completing: frozenset[str]
    """Touchpoints with a step to ``complete`` or to an outcome that counts as it."""


def weave(path: Path) -> Web:
    """Return the ways of ``path``."""
    good = {COMPLETE, *(outcome.id for outcome in path.outcomes if outcome.counts_as == COMPLETE)}
    onward: dict[str, dict[str, None]] = {place: {} for place in path.touchpoints}
    exits: set[str] = set()
    completing: set[str] = set()
    for edge in path.edges:
        if edge.source == START:
            continue
        if edge.target in onward:
            onward[edge.source][edge.target] = None
            continue
        exits.add(edge.source)
        if edge.target in good:
            completing.add(edge.source)
    if not path.declared and path.touchpoints:
        exits.add(path.touchpoints[-1])
        completing.add(path.touchpoints[-1])
    return Web(
        touchpoints=path.touchpoints,
        onward={place: tuple(targets) for place, targets in onward.items()},
        starts=path.starts,
        exits=frozenset(exits),
        completing=frozenset(completing),
    )


def turn_around(web: Web) -> dict[str, list[str]]:
    """Return every touchpoint with those that lead to it, in the order of declaration."""
    back: dict[str, list[str]] = {place: [] for place in web.touchpoints}
    for source, targets in web.onward.items():
        for target in targets:
            back[target].append(source)
    return back


def spread(origins: Iterable[str], onward: Mapping[str, Iterable[str]]) -> set[str]:
    """Return ``origins`` and everything that can be reached from them."""
    reached = set(origins)
    waiting = list(reached)
    while waiting:
        fresh = [target for target in onward[waiting.pop()] if target not in reached]
        reached.update(fresh)
        waiting += fresh
    return reached


def find_components(onward: Mapping[Node, Iterable[Node]]) -> list[tuple[Node, ...]]:
    """Return the strongly connected components, those that lead nowhere else first (Tarjan 1972).

    Without recursion, since a journey may be longer than Python's stack is deep.
    """
    search = _Search(onward)
    for root in onward:
        if root not in search.number:
            search.visit(root)
    return search.found


class _Search(Generic[Node]):
    """Tarjan's search as it goes along."""

    def __init__(self, onward: Mapping[Node, Iterable[Node]]) -> None:
        self.found: list[tuple[Node, ...]] = []
        self.number: dict[Node, int] = {}
        self._onward: Mapping[Node, Iterable[Node]] = onward
        self._lowest: dict[Node, int] = {}
        self._open: dict[Node, None] = {}
        """Places whose component is not known yet, in the order of their numbers."""

    def visit(self, root: Node) -> None:
        """Find the components of everything that ``root`` leads to."""
        work = [self._enter(root)]
        while work:
            place, targets = work[-1]
            fresh = self._look(place, targets)
            if fresh is not None:
                work.append(self._enter(fresh))
                continue
            work.pop()
            if work:
                above = work[-1][0]
                self._lowest[above] = min(self._lowest[above], self._lowest[place])
            if self._lowest[place] == self.number[place]:
                self._close(place)

    def _enter(self, place: Node) -> tuple[Node, Iterator[Node]]:
        self.number[place] = self._lowest[place] = len(self.number)
        self._open[place] = None
        return place, iter(self._onward[place])

    def _look(self, place: Node, targets: Iterator[Node]) -> Node | None:
        for target in targets:
            if target not in self.number:
                return target
            if target in self._open:
                self._lowest[place] = min(self._lowest[place], self.number[target])
        return None

    def _close(self, place: Node) -> None:
        component = [place]
        while (last := self._open.popitem()[0]) != place:
            component.append(last)
        self.found.append(tuple(component))
