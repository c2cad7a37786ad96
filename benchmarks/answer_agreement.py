"""Holds the tables of SQL by hand to the files that ``measure`` has written of the same answers.

Two things are compared in time only if they come to the same; a peer that counts less is fast.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from benchmarks.plain_sql import make_tables
from benchmarks.spelling import spell
from benchmarks.ways import find_ways
from journeymap.atlas import load_atlas
from journeymap.model import Metric, MetricKind

_YEAR = 2026
_LEAST = 0.0001
"""The last digit of a mean that is written."""


class _Key(NamedTuple):
    """What figures are about."""

    journey: str
    period: str
    touchpoint: str
    persona: str | None
    kind: MetricKind


_Figures: TypeAlias = tuple[float, ...]
_KINDS = (MetricKind.CSAT, MetricKind.NPS, MetricKind.RATE, MetricKind.CES)
"""In the order of the columns of the tables."""


def list_differences(folder: Path, workspace: Path, *, people: bool) -> list[str]:
    """Return what differs between SQL over the data of ``folder`` and the files of ``workspace``.

    Figures of fewer than ``min_group`` people are left out of the files; which they are, SQL counts with
    ``people``, and else takes every answer for one of somebody else.
    """
    atlas, _ = load_atlas(workspace)
    written = {
        _Key(each.id, figure.period, figure.touchpoint.id, persona, figure.metric.kind): _read(figure.metric)
        for each in atlas.measurements.values()
        for figure in each.metrics
        if figure.touchpoint is not None
        for persona in [figure.metric.persona.id if figure.metric.persona else None]
    }
    least = max((each.min_group for each in atlas.measurements.values()), default=0)
    counted = {key: figures for key, figures, n in _count(folder, people=people) if n >= least}
    missing = [f"not in the files: {key}" for key in counted.keys() - written.keys()]
    more = [f"not in the tables: {key}" for key in written.keys() - counted.keys()]
    other = [
        f"{key}: {counted[key]} by SQL, {written[key]} in the file"
        for key in counted.keys() & written.keys()
        if not all(map(_is_near, counted[key], written[key]))
    ]
    return sorted((*missing, *more, *other))


def _is_near(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=0, abs_tol=_LEAST)


def _read(metric: Metric) -> _Figures:
    match metric.kind:
        case MetricKind.CSAT:
            return tuple(metric.counts or ())
        case MetricKind.NPS:
            return metric.promoters or 0, metric.passives or 0, metric.detractors or 0
        case MetricKind.RATE:
            return metric.k or 0, (metric.n or 0) - (metric.k or 0)
        case _:
            return metric.n or 0, metric.mean or 0, metric.sd or 0


def _count(folder: Path, *, people: bool) -> Iterator[tuple[_Key, _Figures, int]]:
    """Yield the figures that SQL counts, with how many people gave them."""
    atlas, _ = load_atlas(folder)
    ways = find_ways(atlas)
    journeys = {journey.title: journey.id for journey in ways.journeys}
    personas = {title: each for each, title in spell(atlas, ways).personas.items()} | {None: None}
    tables = make_tables("sizes" if people else "answers", folder)
    sizes = {row[:4]: row[4:] for row in tables[3]} if people else {}
    for period, title, place, segment, *cells in tables[1]:
        figures = cells[:5], cells[5:8], cells[8:10], _find_mean(*cells[10:])
        given = (*(int(sum(each)) for each in figures[:3]), int(cells[10]))
        told = sizes.get((period, title, place, segment), given)
        for kind, each, n in zip(_KINDS, figures, told, strict=True):
            quarter = f"{_YEAR}-Q{period + 1}"
            key = _Key(journeys[title], quarter, ways.spots[place].id, personas[segment], kind)
            yield key, tuple(each), n


def _find_mean(n: int, total: float | None, squares: float | None) -> _Figures:
    """Return the number, the mean and the standard deviation of the sample."""
    mean = (total or 0) / n if n else 0
    spread = max(0.0, (squares or 0) - n * mean * mean)
    return n, mean, math.sqrt(spread / (n - 1)) if n > 1 else 0
