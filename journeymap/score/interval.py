"""95 % intervals of single figures, on the scale of the figure: proportions and Net Promoter Scores.

Closed formulas only: the same figures give the same limits on every machine. The bootstrap was refused
here, for its seed and its dependence on a platform's random stream; the Wald interval, because it covers
far less than 95 % where samples are small.
"""

from __future__ import annotations

import math

Z = 1.959963984540054
"""The 97.5 % point of the normal distribution. A constant: importing ``statistics`` costs milliseconds."""


def is_size(n: float | None) -> bool:
    """Tell whether ``n`` may be the size of a sample: more than nothing, and not beyond all counting."""
    return n is not None and 1e-9 <= n <= 1e15


def wilson(k: float, n: float) -> tuple[float, float]:
    """Return the Wilson limits, 0..1, of ``k`` of ``n``; ``k`` may be fractional, ``0 <= k <= n``, n > 0.

    Sources: Wilson 1927; recommended over Wald by Newcombe 1998 and Sauro & Lewis 2005.
    """
    share = k / n
    square = Z * Z
    shrink = 1 + square / n
    centre = (share + square / (2 * n)) / shrink
    half = Z / shrink * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    lower = 0.0 if k == 0 else max(0.0, min(centre - half, share))
    upper = 1.0 if k == n else min(1.0, max(centre + half, share))
    return lower, upper


def adjusted_wald(promoters: float, detractors: float, n: float) -> tuple[float, float]:
    """Return the limits, -1..1, of a Net Promoter Score, from the counts and all ``n`` answers.

    Adjusted Wald: three pseudo-answers, 3/4 promoter, 3/2 passive, 3/4 detractor (Rocks 2016,
    arXiv 1601.07235). The score itself may lie outside its own limits, as with 3 promoters of 3: widen.
    """
    total = n + 3
    promoter = (promoters + 0.75) / total
    detractor = (detractors + 0.75) / total
    centre = promoter - detractor
    half = Z * math.sqrt(max(0.0, promoter + detractor - centre * centre) / total)
    return centre - half, centre + half


def mean_limits(share: float, n: float, spread: float | None) -> tuple[float, float]:
    """Return the limits, 0..1, of a mean at ``share`` of its scale; ``spread`` is sd by the scale's width.

    Without a spread the Wilson limits of ``share`` are used: conservative, because a bounded variable
    has at most the variance ``share * (1 - share)`` (Bhatia & Davis 2000).
    """
    if spread is None or not spread > 0:
        return wilson(share * n, n)
    half = Z * spread / math.sqrt(n)
    return max(0.0, share - half), min(1.0, share + half)
