"""Parts of scores that were worked out before, for whoever scores a journey again and again with small edits.

A part is taken over only where everything it was made of is the very same object: values are frozen, so it
cannot have changed, and the result is that of a full recomputation, to the last bit. Formulas for what each
kind of edit brings were refused: they would be a second way of scoring. So were keys that compare by value:
comparing costs more than scoring.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, cast

K = TypeVar("K")
T = TypeVar("T")


class Workings:
    """What was worked out, by what it was made of."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._kept: dict[tuple[int, ...], tuple[tuple[object, ...], object]] = {}

    def recall(self, parts: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what ``make`` made of the very same ``parts`` before, or let it make it.

        The first of ``parts`` names what is made. All of them are kept, so that no identity is used twice.
        """
        key = tuple(map(id, parts))
        known = self._kept.get(key)
        if known is None:
            known = self._kept[key] = (parts, make())
        return cast("T", known[1])

    def __len__(self) -> int:
        """Return how much is known."""
        return len(self._kept)

    def forget(self, count: int) -> None:
        """Forget what was worked out after the first ``count`` things: nobody will ask for it again."""
        while len(self._kept) > count:
            self._kept.popitem()


class Latest(Generic[K, T]):
    """What was made last: the score of a journey and its picture ask for the same, one after the other."""

    __slots__ = ("_kept", "_make")

    def __init__(self, make: Callable[[K], T]) -> None:
        """Begin with nothing known; ``make`` makes it."""
        self._make = make
        self._kept: tuple[K, T] | None = None

    def recall(self, part: K) -> T:
        """Return what was made of the very same ``part`` just before, or make it."""
        kept = self._kept
        if kept is None or kept[0] is not part:
            kept = self._kept = (part, self._make(part))
        return kept[1]


def recall(workings: Workings | None, parts: tuple[object, ...], make: Callable[[], T]) -> T:
    """Return what ``make`` makes of ``parts``; with ``workings`` it may have been made before."""
    return make() if workings is None else workings.recall(parts, make)
