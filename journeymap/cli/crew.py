"""Draws on all cores where there is much to draw.

Journeys are drawn each for itself, so they are shared out among processes that are copies of this one and
know the whole atlas already. Threads were refused: drawing is Python's own work, and one thread at a time
does that. The pool of the standard library was refused: its import, threads and queues cost a tenth of what
drawing a hundred journeys does, and it waits forever for a copy that was killed. Processes that start anew
were refused as well: each would load the workspace again. So it works where processes can be copied safely
(Linux); elsewhere one process draws everything.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, TypeVar

from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple

_T = TypeVar("_T")
_R = TypeVar("_R")

FEWEST = 40
"""Pieces of work below which starting another process costs more than it saves."""
_ROOM = 1 << 20
"""Bytes that a copy may be ahead of whoever takes what it made: what the system lets anyone have."""


class _Copy(NamedTuple):
    """A copied process, and what it sends."""

    process: int
    made: BinaryIO


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
    # Whatever is loaded stays: the collector would walk over it all, and the copies copy what it touches.
    gc.freeze()
    copies: list[_Copy] = []
    try:
        if hands < 2:
            yield map(work, pieces)
            return
        for number in range(hands):
            copies.append(_copy(work, pieces[number::hands], copies))
        yield _gather(copies, len(pieces))
    finally:
        for copy in copies:
            _dismiss(copy)
        gc.unfreeze()


def _gather(copies: Sequence[_Copy], count: int) -> Iterator[Any]:
    """Yield what the copies make, who have every so manieth piece; what went wrong in one is raised here."""
    import pickle

    for place in range(count):
        try:
            value, error = pickle.load(copies[place % len(copies)].made)  # noqa: S301  # our own copy wrote it
        except EOFError:
            message = "a copied process has ended before its work was done"
            raise RuntimeError(message) from None
        if error is not None:
            raise error
        yield value


def _copy(work: Callable[[_T], _R], pieces: Sequence[_T], others: Sequence[_Copy]) -> _Copy:
    """Return a copy of this process that makes ``pieces`` and sends them."""
    receiving, sending = os.pipe()
    process = os.fork()
    if process:
        os.close(sending)
        return _Copy(process, os.fdopen(receiving, "rb"))
    try:
        os.close(receiving)
        for other in others:
            other.made.close()
        _serve(work, pieces, sending)
    finally:
        os._exit(0)  # what the original has begun, it ends itself


def _serve(work: Callable[[_T], _R], pieces: Sequence[_T], sending: int) -> None:
    import pickle
    import signal

    # An interruption is left to the original, which ends its copies.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _widen(sending)
    with suppress(BrokenPipeError), os.fdopen(sending, "wb") as stream:
        for piece in pieces:
            try:
                told = pickle.dumps((work(piece), None), pickle.HIGHEST_PROTOCOL)
            except JourneymapError as error:
                told = pickle.dumps((None, error))
            except Exception as error:  # noqa: BLE001  # not every exception survives the way back
                told = pickle.dumps((None, RuntimeError(f"{type(error).__name__}: {error}")))
            stream.write(told)
            stream.flush()


def _widen(pipe: int) -> None:
    """Let a copy go on while the original takes what another has made."""
    import fcntl

    with suppress(OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)


def _dismiss(copy: _Copy) -> None:
    import signal

    copy.made.close()
    os.kill(copy.process, signal.SIGTERM)
    os.waitpid(copy.process, 0)
