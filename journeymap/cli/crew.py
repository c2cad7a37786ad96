"""Draws on all cores where there is much to draw.

Journeys are drawn each for itself, so they are shared out among processes that are copies of this one and
know the whole atlas already. Threads were refused: drawing is Python's own work, and one thread at a time
does that. Processes that start anew were refused as well: each would load the workspace again. So it works
where processes can be copied safely (Linux); elsewhere one process draws everything.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from journeymap.problem import JourneymapError

_T = TypeVar("_T")
_R = TypeVar("_R")

FEWEST = 40
"""Pieces of work below which starting another process costs more than it saves."""
_CHUNKS = 16
"""Into how many parts each process's share is cut, so that they end at the same time."""


_duty: tuple[Callable[[Any], Any], Sequence[Any]] | None = None
"""What a copied process finds in its memory: what is to be done, and with what."""


def count_hands(pieces: int, effort: int = 1) -> int:
    """Return how many processes shall work; ``effort`` is how many times harder a piece is than an SVG."""
    if not sys.platform.startswith("linux") or pieces < 2 or pieces * effort < FEWEST:
        return 1
    return max(1, min(pieces, len(os.sched_getaffinity(0))))


@contextmanager
def hire(work: Callable[[_T], _R], pieces: Sequence[_T], hands: int) -> Iterator[Iterator[_R]]:
    """Yield what ``work`` makes of each piece, in order, done by ``hands`` processes.

    What ``work`` returns or raises must be able to travel between processes.
    """
    global _duty  # noqa: PLW0603  # the copies find their work where the original left it
    # Whatever is loaded stays: the collector would walk over it all, and the copies copy what it touches.
    gc.freeze()
    try:
        if hands < 2:
            yield map(work, pieces)
            return
        from multiprocessing import get_context

        _duty = (work, pieces)
        with get_context("fork").Pool(hands, _begin) as pool:
            yield pool.imap(_do, range(len(pieces)), max(1, len(pieces) // (hands * _CHUNKS)))
    finally:
        _duty = None
        gc.unfreeze()


def _begin() -> None:
    """Leave an interruption to the original, which ends its copies."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _do(place: int) -> Any:
    if _duty is None:
        message = "a copied process has nothing to do"
        raise RuntimeError(message)
    work, pieces = _duty
    try:
        return work(pieces[place])
    except JourneymapError:
        raise
    except Exception as error:
        # Not every exception survives the way back, and one that does not would leave the original waiting.
        message = f"{type(error).__name__}: {error}"
        raise RuntimeError(message) from error
