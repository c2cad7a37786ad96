"""How much pain points take from a touchpoint, and which of them takes what.

Frequency is a probability here, so severity times frequency is an expected harm. The risk priority
number (severity x occurrence x detection) was refused: it multiplies ranks (Bowles 2003; Wheeler 2011;
dropped by AIAG-VDA 2019). So was the plain sum of pains: it passes 1 and then needs a kink.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from journeymap.model import PainPoint, PainStatus

_EXACT_UP_TO = 24
"""The exact integral costs the cube of the number of pains."""


def pain_load(pain_point: PainPoint, exponent: float) -> float | None:
    """Return ``(severity/4)^exponent * frequency``, 0..1; 0 once resolved, ``None`` without a frequency.

    Nielsen's 0..4 severity, bent so that four cosmetic flaws are not a catastrophe.
    """
    if pain_point.status is PainStatus.RESOLVED:
        return 0.0
    if pain_point.frequency is None:
        return None
    return _harm(pain_point, exponent) * min(1.0, max(0.0, pain_point.frequency.share))


def worst_load(pain_point: PainPoint, exponent: float) -> float:
    """Return the load if a pain point without a frequency hit everyone."""
    load = pain_load(pain_point, exponent)
    return _harm(pain_point, exponent) if load is None else load


def _harm(pain_point: PainPoint, exponent: float) -> float:
    return float(min(1.0, max(0.0, pain_point.severity / 4)) ** exponent)


def unite_loads(loads: Sequence[float]) -> float:
    """Return ``1 - prod(1 - load)``, 0..1: bounded, and the same in any order.

    The factors are multiplied in sorted order, so that order cannot change a bit.
    """
    return 1 - math.prod([1 - load for load in sorted(loads)])


def share_load(loads: Sequence[float]) -> tuple[float, ...]:
    """Return each load's Shapley share of their union; the shares add up to :func:`unite_loads`.

    ``phi_i = load_i * integral over t in 0..1 of prod over j != i of (1 - t * load_j)`` (for two pains
    ``load_1 * (1 - load_2 / 2)``): the unique fair split of a multilinear function (Sun & Sundararajan,
    arXiv 1102.0989). Equal loads get equal shares. Exact up to 24 pains, within 1e-9 beyond.
    """
    ordered = sorted(loads)
    if len(loads) > _EXACT_UP_TO:
        many = _share_many(ordered)
        return tuple(many[load] for load in loads)
    shares: dict[float, float] = {}
    for place, load in enumerate(ordered):
        if load not in shares:
            shares[load] = load * _mean_survival(ordered[:place] + ordered[place + 1 :])
    return tuple(shares[load] for load in loads)


def _mean_survival(loads: Sequence[float]) -> float:
    """Return the integral of ``prod(1 - t * load)`` over t in 0..1.

    The polynomial is kept in Bernstein form, where every coefficient is a mean of products between 0 and
    1 and the integral is the mean of the coefficients. Powers of t would cancel each other to noise.
    """
    coefficients = [1.0]
    for degree, load in enumerate(loads, start=1):
        raised = [0.0] * (degree + 1)
        for place, coefficient in enumerate(coefficients):
            raised[place] += coefficient * (degree - place) / degree
            raised[place + 1] += coefficient * (1 - load) * (place + 1) / degree
        coefficients = raised
    return math.fsum(coefficients) / len(coefficients)


def _share_many(loads: Sequence[float]) -> dict[float, float]:
    """Return the shares of many loads by tanh-sinh quadrature (Takahasi & Mori 1974), made to add up."""
    totals = dict.fromkeys(loads, 0.0)
    for step in range(-48, 49):
        height = math.pi / 2 * math.sinh(step / 16)
        place = 1 / (1 + math.exp(-2 * height))
        weight = math.pi / 64 * math.cosh(step / 16) / math.cosh(height) ** 2
        survival = math.prod([1 - place * load for load in loads])
        for load in totals:
            if place * load < 1:
                totals[load] += weight * load * survival / (1 - place * load)
    found = math.fsum([totals[load] for load in loads])
    scale = unite_loads(loads) / found if found > 0 else 0.0
    return {load: min(load, total * scale) for load, total in totals.items()}
