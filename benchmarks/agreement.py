"""Holds the figures of events that ``measure`` has written to those of SQL by hand.

A benchmark of two programs that count different things says nothing. What ``measure`` leaves out, since it is
about too few people, cannot be compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.event_tables import connect, list_tables, read_names
from benchmarks.spelling import spell
from benchmarks.ways import Ways, find_ways
from journeymap.atlas import load_atlas
from journeymap.measure.figures import round_figure
from journeymap.model import START, Atlas, Measurement

_PERIODS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
Rows = list[tuple[Any, ...]]


class Name(NamedTuple):
    """What a figure is about."""

    figure: str
    journey: str
    period: str
    what: tuple[str, ...] = ()
    persona: str | None = None


def list_differences(folder: Path, measurements: Iterable[Measurement] | None = None) -> list[str]:
    """Return the figures of a workspace's measurements, or of others, that SQL counts otherwise.

    Raises:
        ValueError: there are no figures to compare.
    """
    atlas, _ = load_atlas(folder)
    with connect(folder, read_names(folder)) as database:
        tables = dict(list_tables(database, folder / "data" / "olaylar.parquet"))
    found = atlas.measurements.values() if measurements is None else measurements
    plain = Counter(dict(_Reader(atlas).read(tables)))
    ours = [figure for each in found for figure in _list_figures(each)]
    if not ours:
        message = f"{folder}: nothing was measured"
        raise ValueError(message)
    return [f"{name}: {n}, in SQL {plain[name]}" for name, n in ours if n is not None and n != plain[name]]


def _list_figures(measured: Measurement) -> Iterator[tuple[Name, float | None]]:
    def name(figure: str, of: Any, *what: str) -> Name:
        persona = getattr(of, "persona", None)
        return Name(figure, measured.id, of.period, what, None if persona is None else persona.id)

    for completion in measured.completion:
        yield name("completed", completion), completion.k
        yield name("ended", completion), completion.n
        yield name("open", completion), completion.open
    for visits in measured.visits:
        place = visits.touchpoint or visits.stage
        kind = "point" if visits.touchpoint else "stage"
        for figure in ("count", "cases", "lost"):
            yield name(figure, visits, kind, "" if place is None else place.id), getattr(visits, figure)
    for step in measured.transitions:
        ends = step.source.id, step.target.id
        yield name("transitions", step, *ends), step.count
        yield name("median", step, *ends), step.median_seconds
        yield name("p90", step, *ends), step.p90_seconds
    for switch in measured.channel_switches:
        yield name("switches", switch, switch.source.id, switch.target.id), switch.count


class _Reader:
    """Reads tables of numbers as figures with names."""

    def __init__(self, atlas: Atlas) -> None:
        self._ways: Ways = find_ways(atlas)
        spelling = spell(atlas, self._ways)
        self._personas = sorted(spelling.personas)
        spelt = zip(spelling.channels, self._ways.spots, strict=True)
        self._channels = [channel for _, channel in sorted({(name, s.channel) for name, s in spelt if name})]

    def read(self, tables: Mapping[str, Rows]) -> Iterator[tuple[Name, float]]:
        """Yield every figure."""
        for journey, period, persona, begun, complete, still_open in tables["completion"]:
            whole = self._name("", self._ways.journeys[journey].id, period, (), persona)
            yield whole._replace(figure="completed"), complete or 0
            yield whole._replace(figure="ended"), begun - (still_open or 0)
            yield whole._replace(figure="open"), still_open or 0
        yield from self._read_visits(tables)
        for period, source, target, persona, n, median, p90 in tables["transitions"]:
            journey = self._ways.journeys[self._ways.spots[target].journey].id
            ends = START if source is None else self._ways.spots[source].id, self._ways.spots[target].id
            yield self._name("transitions", journey, period, ends, persona), n
            if median is not None and persona is None:
                yield self._name("median", journey, period, ends), round_figure(median, 0)
                yield self._name("p90", journey, period, ends), round_figure(p90, 0)
        for journey, period, before, channel, persona, n in tables["switches"]:
            names = self._channels[before], self._channels[channel]
            yield self._name("switches", self._ways.journeys[journey].id, period, names, persona), n

    def _read_visits(self, tables: Mapping[str, Rows]) -> Iterator[tuple[Name, float]]:
        for period, place, persona, n, cases in tables["points"]:
            yield self._name_point("count", period, place, persona), n
            yield self._name_point("cases", period, place, persona), cases
        for period, journey, stage, persona, n, cases, lost in tables["stages"]:
            own = self._ways.journeys[journey]
            name = self._name("count", own.id, period, ("stage", own.stages[stage].id), persona)
            yield name, n
            yield name._replace(figure="cases"), cases
            yield name._replace(figure="lost"), lost or 0
        for period, place, persona, n in tables["lost"]:
            yield self._name_point("lost", period, place, persona), n

    def _name_point(self, figure: str, period: int, place: int, persona: int | None) -> Name:
        spot = self._ways.spots[place]
        return self._name(figure, self._ways.journeys[spot.journey].id, period, ("point", spot.id), persona)

    def _name(
        self, figure: str, journey: str, period: int, what: tuple[str, ...], persona: int | None = None
    ) -> Name:
        return Name(
            figure, journey, _PERIODS[period], what, None if persona is None else self._personas[persona]
        )
