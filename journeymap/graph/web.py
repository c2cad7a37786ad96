"""What every question about ways walks along: the way back, what can be reached, and components."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from journeymap.graph.path import Web

Node = TypeVar("Node", str, int)


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
