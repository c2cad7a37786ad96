"""Every swing of the interval, against the whole journey scored anew: samples, and peak and end that move."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Aggregation,
    Completion,
    Journey,
    Kpi,
    Metric,
    PainPoint,
    Reference,
    Scoring,
    Share,
    Stage,
    Touchpoint,
    Transition,
)
from journeymap.score import score_journey
from journeymap.score.interval import wilson
from journeymap.score.uncertainty import find_uncertainty
from tests.score.by_other_means.parts import percents, rate, samples, sizes
from tests.score.journeys import ATLAS


@st.composite
def sampled_journeys(draw: st.DrawFn) -> Journey:
    """Return a journey in which every figure is a plain percentage, so that any can be set to any limit."""
    touchpoints = []
    for number in range(draw(st.integers(1, 4))):
        metrics = tuple(
            rate(f"m{place}", draw(percents), draw(sizes), draw(samples))
            for place in range(draw(st.integers(1, 2)))
        )
        pain = PainPoint(id="p", title="P", severity=4, frequency=Share(value=draw(percents) / 100))
        touchpoints.append(
            Touchpoint(
                id=f"t{number}",
                title="T",
                channel=Reference(id=f"c{number}"),
                importance=draw(st.sampled_from([1.0, 2.0])),
                metrics=metrics,
                pain_points=(pain,) if draw(st.booleans()) else (),
            )
        )
    stages = (
        Stage(
            id="a",
            title="A",
            touchpoints=tuple(touchpoints[:2]),
            importance=draw(st.sampled_from([0.0, 1.0])),
        ),
        Stage(
            id="b",
            title="B",
            touchpoints=tuple(touchpoints[2:]),
            metrics=(rate("own", 50, 20, draw(samples)),),
        ),
    )
    n = draw(sizes)
    carried = Share(k=draw(percents) / 100 * n, n=n, sample=draw(samples))
    handoff = Transition(
        id="h", source=Reference(id="t0"), target=Reference(id="t1"), context_carried=carried
    )
    share = draw(percents) / 100
    return Journey(
        id="j",
        title="J",
        stages=stages,
        transitions=(handoff,) if len(touchpoints) > 1 else (),
        survey=(rate("s", draw(percents), draw(sizes), draw(samples)),) if draw(st.booleans()) else (),
        completion=Completion(k=share * n, n=n, sample=draw(samples)),
        kpis=(Kpi(id="k", title="K", unit="%", target=100, k=share * n, n=n, sample=draw(samples)),),
    )


def set_figures(journey: Journey, figures: Mapping[str, float]) -> Journey:
    """Return ``journey`` with the figures named by their paths set, as published percentages."""

    def change(prefix: str, metrics: Sequence[Metric]) -> tuple[Metric, ...]:
        return tuple(
            replace(metric, value=figures.get(f"{prefix}/{metric.id}", metric.value)) for metric in metrics
        )

    def change_touchpoint(touchpoint: Touchpoint) -> Touchpoint:
        return replace(touchpoint, metrics=change(f"touchpoint/{touchpoint.id}", touchpoint.metrics))

    changed = replace(
        journey,
        survey=change("survey", journey.survey),
        stages=tuple(
            replace(
                stage,
                touchpoints=tuple(map(change_touchpoint, stage.touchpoints)),
                metrics=change(f"stage/{stage.id}", stage.metrics),
            )
            for stage in journey.stages
        ),
    )
    if "completion" in figures:
        changed = replace(changed, completion=Completion(value=figures["completion"] / 100))
    if "kpi/k" in figures:
        kpi = Kpi(id="k", title="K", unit="%", target=100, value=figures["kpi/k"])
        changed = replace(changed, kpis=(kpi,))
    if "handoff/h/context_carried" in figures:
        carried = Share(value=figures["handoff/h/context_carried"] / 100)
        changed = replace(changed, transitions=(replace(journey.transitions[0], context_carried=carried),))
    return changed


def list_limits(journey: Journey) -> dict[str, tuple[str, float, float]]:
    """Return every figure's sample (or its path) and its limits, by path, from the raw figures alone."""
    raw = [(f"survey/{m.id}", m.value, m.n, m.sample) for m in journey.survey]
    for stage in journey.stages:
        raw += [(f"stage/{stage.id}/{m.id}", m.value, m.n, m.sample) for m in stage.metrics]
        for touchpoint in stage.touchpoints:
            place = f"touchpoint/{touchpoint.id}"
            raw += [(f"{place}/{m.id}", m.value, m.n, m.sample) for m in touchpoint.metrics]
    counted: list[tuple[str, Completion | Kpi | Share | None]] = [
        ("completion", journey.completion),
        ("kpi/k", journey.kpis[0]),
    ]
    counted += [("handoff/h/context_carried", step.context_carried) for step in journey.transitions]
    for path, figure in counted:
        assert figure is not None
        assert figure.k is not None
        assert figure.n is not None
        raw.append((path, 100 * figure.k / figure.n, figure.n, figure.sample))
    limits = {}
    for path, value, n, sample in raw:
        assert value is not None
        assert n is not None
        lower, upper = wilson(value / 100 * n, n)
        limits[path] = (path if sample is None else f"sample/{sample}", 100 * lower, 100 * upper)
    return limits


@settings(max_examples=200)
@given(sampled_journeys(), st.sampled_from(Aggregation), st.sampled_from([0.0, 0.4, 1.0]))
def test_each_swing_is_the_journey_scored_anew(
    journey: Journey, aggregation: Aggregation, memory: float
) -> None:
    scoring = Scoring(pillar_aggregation=aggregation, memory_weight=memory)
    journey = replace(journey, scoring=scoring)
    score = score_journey(ATLAS, journey)
    assert score.value is not None
    limits = list_limits(journey)
    found = find_uncertainty(score, scoring)
    swings = {swing.id: (swing.down, swing.up) for swing in found.swings}
    expected = {}
    for name in {limit[0] for limit in limits.values()}:
        moved = {path: limit for path, limit in limits.items() if limit[0] == name}
        lower = set_figures(journey, {path: limit[1] for path, limit in moved.items()})
        upper = set_figures(journey, {path: limit[2] for path, limit in moved.items()})
        down = score.value - (score_journey(ATLAS, lower).value or 0.0)
        up = (score_journey(ATLAS, upper).value or 0.0) - score.value
        expected[name] = (max(0.0, down), max(0.0, up))
    for name, swing in expected.items():
        assert swings.get(name, (0.0, 0.0)) == pytest.approx(swing, abs=1e-8), name
    assert swings.keys() <= expected.keys()
    down, up = (math.hypot(*(swing[side] for swing in expected.values())) for side in (0, 1))
    assert found.lower == pytest.approx(max(0.0, score.value - down), abs=1e-7)
    assert found.upper == pytest.approx(min(100.0, score.value + up), abs=1e-7)


def test_another_touchpoint_becomes_the_peak_within_its_interval() -> None:
    """At 60 the first is the peak; at its lower limit it is not, and 42 is remembered instead."""
    touchpoints = (
        Touchpoint(id="first", title="F", metrics=(rate("m", 60, 100),)),
        Touchpoint(id="second", title="S", metrics=(rate("m", 42),)),
        Touchpoint(id="last", title="L", metrics=(rate("m", 50),)),
    )
    scoring = Scoring(memory_weight=1)
    journey = Journey(
        id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=touchpoints),), scoring=scoring
    )
    score = score_journey(ATLAS, journey)
    assert score.value == 55
    assert find_uncertainty(score, scoring).swings[0].down == pytest.approx(55 - (42 + 50) / 2)
