"""Counts in, measurements out: what is about enough people becomes figures of a journey."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import permutations

from journeymap.measure.answers import STEP, Group, Tally
from journeymap.measure.codes import Codes
from journeymap.measure.elapsed import Wait
from journeymap.measure.privacy import Key, Sum, find_hidden
from journeymap.measure.reach import Reach, tell_reach
from journeymap.model import (
    Answer,
    ChannelSwitch,
    Elapsed,
    Journey,
    MeasuredCompletion,
    MeasuredMetric,
    MeasuredSource,
    MeasuredTransition,
    Measurement,
    Metric,
    MetricKind,
    Reference,
)

_UNITS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked, in one or several surveys."""

    answer: Answer
    sources: tuple[str, ...]
    tallies: Mapping[Group, Tally]
    scale: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Times that were taken, by period, journey and persona."""

    elapsed: Elapsed
    source: str
    waits: Mapping[tuple[int, int, int], Wait]


@dataclass(slots=True, kw_only=True)
class Draft:
    """The figures of a journey before those about too few people are left out."""

    journey: Journey
    codes: Codes
    periods: tuple[str, ...]
    """Names of the periods by number."""
    metrics: dict[Key, MeasuredMetric] = field(default_factory=dict)
    completion: dict[Key, MeasuredCompletion] = field(default_factory=dict)
    transitions: dict[Key, MeasuredTransition] = field(default_factory=dict)
    switches: dict[Key, ChannelSwitch] = field(default_factory=dict)
    reaches: list[Reach] = field(default_factory=list)
    people: dict[Key, int] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    unwritten: set[Key] = field(default_factory=set)
    questions: list[Question] = field(default_factory=list)

    def finish(self, min_group: int, sources: tuple[MeasuredSource, ...]) -> tuple[Measurement, int]:
        """Return what may be written, and how many figures may not."""
        self._nest_questions()
        hidden = find_hidden(self.people, self.sums, min_group, self.unwritten)
        told = tell_reach(self.reaches, hidden, min_group)

        def keep(figures: Mapping[Key, object]) -> Iterator[Key]:
            return (key for key in sorted(figures) if key not in hidden)

        measurement = Measurement(
            id=self.journey.id,
            min_group=min_group,
            sources=sources,
            metrics=tuple(self.metrics[key] for key in keep(self.metrics)),
            completion=tuple(self.completion[key] for key in keep(self.completion)),
            visits=tuple(told.visits[key] for key in sorted(told.visits)),
            transitions=tuple(self.transitions[key] for key in keep(self.transitions)),
            channel_switches=tuple(self.switches[key] for key in keep(self.switches)),
        )
        left_out = sum(key in hidden for key in self.people if key not in self.unwritten)
        return measurement, left_out + told.left_out

    def add_question(self, question: Question) -> None:
        """Add the answers to a question at this journey's places."""
        asked = {
            group: tally
            for group, tally in question.tallies.items()
            if self.codes.places[group.place].journey == self.journey.id
        }
        self.questions.append(question)
        wholes: dict[Key, list[Key]] = {}
        rests: dict[Key, int] = {}
        for group, tally in asked.items():
            place = self.codes.places[group.place]
            key = _key_question(question, group)
            self.people[key] = tally.people
            metric = _make_metric(question, tally, self.refer_persona(group.persona))
            self.metrics[key] = MeasuredMetric(
                period=group.period,
                metric=metric,
                touchpoint=Reference(id=place.id) if place.kind == "touchpoint" else None,
                stage=Reference(id=place.id) if place.kind == "stage" else None,
            )
            if group.persona >= 0:
                wholes.setdefault((*key[:-1], 0), []).append(key)
            else:
                rests[key] = tally.rest
        for whole, parts in wholes.items():
            self.add_sum(whole, parts, rests[whole])

    def _nest_questions(self) -> None:
        """Say which answers are a part of others: those that are only taken where more holds."""
        for whole, part in permutations(self.questions, 2):
            if not _is_within(part.answer, whole.answer):
                continue
            for group, tally in part.tallies.items():
                key, around = _key_question(part, group), _key_question(whole, group)
                if key in self.metrics and around in self.metrics:
                    others = whole.tallies[group]
                    rest = max(others.people - tally.people, int(others.n > tally.n))
                    nobody = (*key, "around", around)
                    self.people[nobody] = rest
                    self.unwritten.add(nobody)
                    self.sums.append(Sum(around, (key, nobody)))

    def add_sum(self, whole: Key, parts: list[Key], rest: int) -> None:
        """Say that the parts, and ``rest`` people who are in none of them, add up to the whole."""
        if rest > 0:
            nobody = (*whole, "rest")
            self.people[nobody] = rest
            self.unwritten.add(nobody)
            parts = [*parts, nobody]
        self.sums.append(Sum(whole, tuple(parts)))

    def refer_persona(self, number: int) -> Reference | None:
        """Return the persona of a number; -1 is everyone."""
        return None if number < 0 else Reference(id=self.codes.personas[number])

    def add_taken(self, taken: Taken) -> None:
        """Add the times that were taken in this journey."""
        if all(point.id != taken.elapsed.touchpoint.id for point in self.journey.touchpoints):
            return
        elapsed = taken.elapsed
        place = self.codes.find_place(self.journey.id, elapsed.touchpoint.id, for_events=True)
        wholes: dict[Key, list[Key]] = {}
        for (period, journey, persona), wait in taken.waits.items():
            if self.codes.journeys[journey] != self.journey.id:
                continue
            key: Key = ("m", self.periods[period], place, elapsed.id, "duration", persona + 1)
            self.people[key] = wait.people
            unit = _UNITS[elapsed.unit]
            metric = Metric(
                id=elapsed.id,
                kind=MetricKind.DURATION,
                title=elapsed.title,
                persona=self.refer_persona(persona),
                value=round_figure(wait.gap.median / unit, 2),
                p90=round_figure(wait.gap.p90 / unit, 2),
                unit=elapsed.unit,
                n=wait.gap.n,
                source=taken.source,
            )
            self.metrics[key] = MeasuredMetric(
                period=self.periods[period], metric=metric, touchpoint=Reference(id=elapsed.touchpoint.id)
            )
            if persona >= 0:
                wholes.setdefault((*key[:-1], 0), []).append(key)
        for whole, parts in wholes.items():
            self.add_sum(whole, parts, self.people[whole] - sum(self.people[part] for part in parts))


def _key_question(question: Question, group: Group) -> Key:
    answer = question.answer
    return ("m", group.period, group.place, answer.id, answer.kind.value, group.persona + 1)


def _is_within(part: Answer, whole: Answer) -> bool:
    """Whether every answer of one is an answer of the other: of the same column, where more must hold."""
    return part.column == whole.column and all(
        name in part.when and set(part.when[name]) <= set(values) for name, values in whole.when.items()
    )


def _make_metric(question: Question, tally: Tally, persona: Reference | None) -> Metric:
    answer = question.answer
    metric = Metric(
        id=answer.id,
        kind=answer.kind,
        title=answer.title,
        persona=persona,
        direction=answer.direction,
        n=tally.n,
        source=", ".join(question.sources),
    )
    steps = tally.steps
    match answer.kind:
        case MetricKind.CSAT:
            return replace(metric, counts=tuple(steps[step] for step in sorted(steps)))
        case MetricKind.RATE:
            return replace(metric, k=steps[1])
        case MetricKind.NPS:
            # Promoters answer 9 or 10, passives 7 or 8 (Reichheld 2003).
            promoters = sum(n for step, n in steps.items() if step >= 9)
            passives = sum(n for step, n in steps.items() if step in {7, 8})
            detractors = tally.n - promoters - passives
            return replace(
                metric, direction=None, promoters=promoters, passives=passives, detractors=detractors
            )
        case _:
            has_scale = answer.kind is not MetricKind.EMOTION
            mean, sd = _find_mean(tally)
            return replace(
                metric,
                mean=mean,
                sd=sd,
                scale=question.scale if has_scale else None,
                direction=answer.direction if has_scale else None,
            )


def _find_mean(tally: Tally) -> tuple[float, float | None]:
    """Return the mean and the standard deviation of the sample (n - 1), exact up to the last rounding."""
    n = tally.n
    mean = Fraction(tally.total, n * STEP)
    if n < 2:
        return round_figure(mean, 4), None
    variance = (Fraction(tally.squares, STEP * STEP) - n * mean * mean) / (n - 1)
    # The root of a whole number of millionths of millionths: no float takes part before the rounding.
    scaled = math.isqrt(int(variance * 10**12))
    return round_figure(mean, 4), round_figure(Fraction(scaled, 10**6), 4)


def round_figure(value: Fraction | float, places: int) -> float:
    """Return a figure rounded half up, whole where it is."""
    scaled = math.floor(Fraction(value) * 10**places + Fraction(1, 2))
    rounded = scaled / 10**places
    return int(rounded) if rounded == int(rounded) else rounded
