"""The score at a glance is that of the journey seen and scored, to the last bit."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import Aggregation, Journey, Metric, MetricKind, Reference, Stage, Touchpoint
from journeymap.score import score_journey
from journeymap.score.glance import glance
from journeymap.score.journey import score_plainly
from journeymap.score.view import see_atlas
from journeymap.score.workings import Workings
from tests.score.journeys import ATLAS, journeys, metrics, scorings

PERSONAS = [*ATLAS.personas, "stranger"]
whose = st.one_of(st.just(()), st.sampled_from(PERSONAS).map(lambda name: (Reference(id=name),)))


@st.composite
def _emotions(draw: st.DrawFn) -> tuple[Metric, ...]:
    """An emotion of everyone and one for each of several personas, of which some are older."""
    said = [
        draw(metrics("emotion", persona)) for persona in draw(st.lists(st.sampled_from(PERSONAS), max_size=3))
    ]
    said += [draw(metrics("emotion"))] if draw(st.booleans()) else []
    return tuple(replace(one, period=draw(st.sampled_from([None, "2026-Q1"]))) for one in said)


@st.composite
def _set_apart(draw: st.DrawFn, journey: Journey) -> Journey:
    """The journey with emotions, pain points and now and then a touchpoint or a step for some personas."""
    part = draw(
        st.sampled_from(["figures", "pains", "touchpoints", "steps", "stage", "survey", "memory", "both"])
    )

    def set_apart(touchpoint: Touchpoint) -> Touchpoint:
        pains = tuple(
            replace(pain, personas=draw(whose) if part == "pains" else ()) for pain in touchpoint.pain_points
        )
        met = draw(whose) if part == "touchpoints" else ()
        figures = (*touchpoint.metrics, *draw(_emotions())) if part == "both" else touchpoint.metrics
        return replace(
            touchpoint, emotion=draw(_emotions()), metrics=figures, pain_points=pains, personas=met
        )

    stages = tuple(
        replace(
            stage,
            touchpoints=tuple(map(set_apart, stage.touchpoints)),
            metrics=draw(_emotions()) if part == "stage" else stage.metrics,
        )
        for stage in journey.stages
    )
    steps = tuple(
        replace(step, personas=draw(whose) if part == "steps" else ()) for step in journey.transitions
    )
    scoring = replace(
        draw(scorings()),
        memory_weight=0.5 if part == "memory" else 0.0,
        pillar_aggregation=draw(st.sampled_from(Aggregation)),
    )
    survey = draw(_emotions()) if part == "survey" else journey.survey
    return replace(journey, stages=stages, transitions=steps, scoring=scoring, survey=survey)


@given(journeys().flatmap(_set_apart), st.sampled_from(PERSONAS))
def test_a_glance_is_the_score_of_the_journey_seen(journey: Journey, persona: str) -> None:
    atlas = replace(ATLAS, journeys={journey.id: journey})
    score = score_journey(atlas, journey)
    seen, own = see_atlas(atlas, journey, persona, score=score)
    expected = score_plainly(seen, own, Workings()).value
    assert glance(atlas, journey, persona, score, Workings()) == expected


def test_a_sub_journey_is_seen_by_the_persona_as_well() -> None:
    own = Metric(id="m", kind=MetricKind.RATE, value=90, persona=Reference(id="ayse"))
    general = replace(own, value=40, persona=None)
    inner = _make_journey("inner", Touchpoint(id="t", title="T", metrics=(own, general)))
    opening = Touchpoint(id="t", title="T", journey=Reference(id="inner"), use_journey_score=True)
    outer = _make_journey("outer", opening)
    atlas = replace(ATLAS, journeys={"inner": inner, "outer": outer})
    score = score_journey(atlas, outer)
    assert [score.value, glance(atlas, outer, "ayse", score, Workings())] == [40, 90]


def _make_journey(name: str, touchpoint: Touchpoint) -> Journey:
    return Journey(id=name, title=name, stages=(Stage(id="s", title="S", touchpoints=(touchpoint,)),))
