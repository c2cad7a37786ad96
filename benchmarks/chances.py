"""Shares between 0 and 1 that come from numbers: case 7 is the same case on every machine and in every size.

Only whole numbers of 64 bits take part (SplitMix64: Steele, Lea & Flood 2014), so that any part of a log can
be made without what comes before it. A generator with a state was refused: its draws depend on how many were
taken earlier, and so on the size of a chunk.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]

_GAMMA = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_WORD = (1 << 64) - 1


def draw(seed: int, topic: int, numbers: Numbers) -> Shares:
    """Return a share in [0, 1) for each number; another ``topic`` has nothing to do with it."""
    begin = np.uint64((seed * 0xD1342543DE82EF95 + topic * 0x2545F4914F6CDD1D) & _WORD)
    mixed = (numbers.astype(np.uint64) + np.uint64(1)) * _GAMMA + begin
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _FIRST
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _SECOND
    mixed ^= mixed >> np.uint64(31)
    return np.asarray((mixed >> np.uint64(11)).astype(np.float64) * 2.0**-53)


def choose(shares: Shares, bounds: Shares) -> Numbers:
    """Return which interval each share falls into; row by row where ``bounds`` has a row for each share.

    The bounds are the upper ends of the intervals but the last.
    """
    if bounds.ndim == 1:
        return np.asarray(np.searchsorted(bounds, shares, side="right").astype(np.int64))
    return np.asarray((bounds <= shares[:, np.newaxis]).sum(axis=1, dtype=np.int64))


def stack(weights: list[float]) -> list[float]:
    """Return the upper ends of intervals as wide as the weights, but the last."""
    total = sum(weights)
    return [sum(weights[: place + 1]) / total for place in range(len(weights) - 1)]
