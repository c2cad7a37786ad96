"""Which touchpoints a persona meets in a lifecycle step on a channel, counted before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymap.model import Atlas, Journey, Metric, MetricKind, Persona, Reference, Stage, State, Touchpoint
from journeymap.model.vocabulary import BUILT_IN_LIFECYCLE
from journeymap.scene.map.wording import read_mean
from journeymap.score.result import JourneyScore, TouchpointScore
from journeymap.value import dataclass, field

NOBODY = ""
"""The row of everyone, where journeys name no persona; and the step or channel that is not said."""

Key = tuple[str, str, str]
"""Persona, lifecycle step, channel."""


@dataclass(slots=True)
class Cell:
    """The touchpoints of a cell."""

    count: int = 0
    journeys: dict[int, None] = field(default_factory=dict)
    """Numbers of the journeys."""
    feelings: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)

    @property
    def emotion(self) -> float | None:
        """The mean emotion, or ``None``."""
        return sum(self.feelings) / len(self.feelings) if self.feelings else None

    @property
    def score(self) -> float | None:
        """The mean of the touchpoints' scores, or ``None``."""
        return sum(self.scores) / len(self.scores) if self.scores else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The whole of it."""

    personas: tuple[str, ...]
    steps: tuple[str, ...]
    channels: tuple[str, ...]
    cells: Mapping[Key, Cell]
    journeys: tuple[Journey, ...]
    """In the order of their numbers, from 1."""
    left_out: tuple[Journey, ...]

    def is_missed(self, persona: Persona | None, channel: str) -> bool:
        """Whether the persona prefers the channel and meets no touchpoint on it anywhere."""
        if persona is None or all(one.id != channel for one in persona.preferred_channels):
            return False
        return all((persona.id, step, channel) not in self.cells for step in self.steps)


def count_cells(atlas: Atlas, scores: Sequence[JourneyScore]) -> Table:
    """Return the table of the current journeys; of the future ones only where there are no others."""
    known = {score.id: score for score in scores if score.id in atlas.journeys}
    every = [atlas.journeys[identifier] for identifier in known]
    current = [one for one in every if one.state is State.CURRENT]
    journeys = current or every
    cells: dict[Key, Cell] = {}
    for number, journey in enumerate(journeys, start=1):
        values = {part.id: part for stage in known[journey.id].stages for part in stage.touchpoints}
        for key, touchpoint in _list_meetings(atlas, journey):
            _add(cells.setdefault(key, Cell()), key[0], number, touchpoint, values.get(touchpoint.id))
    personas = [*atlas.personas, *(key[0] for key in cells if key[0] not in atlas.personas)]
    return Table(
        personas=tuple(dict.fromkeys(personas)),
        steps=_order_steps(atlas, cells),
        channels=_order_channels(atlas, cells),
        cells=cells,
        journeys=tuple(journeys),
        left_out=tuple(one for one in every if one not in journeys) if current else (),
    )


def _list_meetings(atlas: Atlas, journey: Journey) -> Iterator[tuple[Key, Touchpoint]]:
    everyone = [reference.id for reference in journey.personas] or list(atlas.personas) or [NOBODY]
    for stage in journey.stages:
        for touchpoint in stage.touchpoints:
            met = [reference.id for reference in touchpoint.personas] or everyone
            for persona in dict.fromkeys(met):
                yield (persona, _name_step(stage), _name(touchpoint.channel)), touchpoint


def _name_step(stage: Stage) -> str:
    return _name(stage.lifecycle)


def _name(reference: Reference | None) -> str:
    return reference.id if reference else NOBODY


def _add(
    cell: Cell, persona: str, number: int, touchpoint: Touchpoint, score: TouchpointScore | None
) -> None:
    cell.count += 1
    cell.journeys[number] = None
    felt = _read_feeling(touchpoint, persona)
    if felt is not None:
        cell.feelings.append(felt)
    if score is not None and score.value is not None:
        cell.scores.append(score.value)


def _read_feeling(touchpoint: Touchpoint, persona: str) -> float | None:
    """The persona's own feeling, else that of everyone; a measured one goes before a judged one."""
    measured = [metric for metric in touchpoint.metrics if metric.kind is MetricKind.EMOTION]
    found: dict[str | None, float] = {}
    for metric in (*touchpoint.emotion, *measured):
        value = read_mean(metric)
        if value is not None:
            found[_speaks_for(metric)] = value
    if persona == NOBODY and None not in found and found:
        return sum(found.values()) / len(found)
    return found.get(persona, found.get(None))


def _speaks_for(metric: Metric) -> str | None:
    return metric.persona.id if metric.persona else None


def _order_steps(atlas: Atlas, cells: Mapping[Key, Cell]) -> tuple[str, ...]:
    """The steps of the vocabulary, then those nobody declared, then the one that is not said."""
    known = [term.id for term in (*BUILT_IN_LIFECYCLE, *atlas.workspace.lifecycle)]
    used = {key[1]: None for key in cells}
    others = [step for step in used if step not in known and step != NOBODY]
    return tuple(dict.fromkeys([*known, *others, *([NOBODY] if NOBODY in used else [])]))


def _order_channels(atlas: Atlas, cells: Mapping[Key, Cell]) -> tuple[str, ...]:
    """The channels by how many touchpoints they have, then the preferred ones that have none."""
    counts: dict[str, int] = {}
    for (_, _, channel), cell in cells.items():
        counts[channel] = counts.get(channel, 0) + cell.count
    used = sorted((channel for channel in counts if channel != NOBODY), key=lambda one: (-counts[one], one))
    wanted = [one.id for persona in atlas.personas.values() for one in persona.preferred_channels]
    return tuple(dict.fromkeys([*used, *wanted, *([NOBODY] if NOBODY in counts else [])]))
