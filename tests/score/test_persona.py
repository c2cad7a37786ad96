"""A journey through one persona's eyes, and the gap between two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import (
    Atlas,
    Completion,
    Journey,
    Metric,
    MetricKind,
    PainPoint,
    Persona,
    Reference,
    Scoring,
    Segment,
    Share,
    Stage,
    Touchpoint,
    TouchpointWeights,
    Transition,
    Workspace,
)
from journeymap.score import score_journey
from journeymap.score.difference import subtract
from journeymap.score.persona import blend_personas, compare_personas, score_persona
from tests.score.adapter import VECTORS
from tests.score.journeys import ATLAS, journeys


def rate(id: str, value: float, persona: str | None = None, n: float | None = None) -> Metric:
    who = None if persona is None else Reference(id=persona)
    return Metric(id=id, kind=MetricKind.RATE, value=value, n=n, persona=who)


def touchpoint(id: str, *metrics: Metric, **others: object) -> Touchpoint:
    return Touchpoint(id=id, title=id, metrics=metrics, **others)  # type: ignore[arg-type]  # any field


def journey(*touchpoints: Touchpoint, **others: object) -> Journey:
    stage = Stage(id="stage", title="Stage", touchpoints=touchpoints)
    travelling = (Reference(id="ayse"), Reference(id="mehmet"))
    return Journey(id="j", title="J", stages=(stage,), personas=travelling, **others)  # type: ignore[arg-type]


def test_gap_of_the_worked_case() -> None:
    one, other = VECTORS["V32"]["input"]
    expected = VECTORS["V32"]["expected"]
    mix = blend_personas([(given["share"], given["score"]) for given in (one, other)])
    assert mix == pytest.approx(expected["mix"], abs=1e-6)
    gap = subtract((one["score"], *one["interval"]), (other["score"], *other["interval"]))
    assert gap == pytest.approx((expected["gap"], *expected["diff"]), abs=1e-6)


def test_own_value_before_the_general_one_before_the_others() -> None:
    made = journey(
        touchpoint("both", rate("m", 50), rate("m", 90, "ayse")),
        touchpoint("general", rate("m", 60)),
        touchpoint("others", rate("m", 20, "mehmet")),
    )
    ayse = score_persona(ATLAS, made, "ayse")
    values = {t.id: t.value for stage in ayse.score.stages for t in stage.touchpoints}
    assert values == {"both": 90, "general": 60, "others": 20}
    assert ayse.own == ("touchpoint/both/m@ayse",)
    assert ayse.inherited == ("touchpoint/general/m", "touchpoint/others/m@mehmet")
    assert ayse.own_share == pytest.approx(1 / 3)
    assert score_journey(ATLAS, made).value == pytest.approx((50 + 60 + 20) / 3)


def test_own_share_counts_the_whole_score() -> None:
    made = journey(touchpoint("t", rate("m", 90, "ayse")), completion=Completion(k=80, n=100))
    assert score_persona(ATLAS, made, "ayse").own_share == pytest.approx(0.5)
    mehmet = score_persona(ATLAS, made, "mehmet")
    assert mehmet.own_share == 0
    assert mehmet.inherited == ("touchpoint/t/m@ayse", "completion")


def test_a_persona_without_weight_has_its_own_value_all_the_same() -> None:
    nobody = Persona(id="ayse", name="Ayşe", segment=Segment(share=0))
    atlas = replace(ATLAS, personas={"ayse": nobody})
    made = journey(touchpoint("t", rate("m", 90, "ayse"), rate("m", 10, "mehmet")))
    assert score_persona(atlas, made, "ayse").score.value == 90


def test_what_a_persona_does_not_meet_does_not_count() -> None:
    mehmet = (Reference(id="mehmet"),)
    elsewhere = Stage(
        id="call", title="Call", touchpoints=(touchpoint("call", rate("c", 10), personas=mehmet),)
    )
    pain = PainPoint(id="p", title="P", severity=4, frequency=Share(value=1), personas=mehmet)
    made = journey(touchpoint("t", rate("m", 80), pain_points=(pain,)))
    made = replace(made, stages=(*made.stages, elsewhere))
    ayse, other = score_persona(ATLAS, made, "ayse").score, score_persona(ATLAS, made, "mehmet").score
    assert (ayse.value, ayse.worst, ayse.best) == pytest.approx((80, 80 / 3, 80 / 3 + 200 / 3))
    assert other == score_journey(ATLAS, made)
    assert other.value == pytest.approx((40 + 10) / 2)


def step(source: str, target: str, count: float, *personas: str, repeat: float | None = None) -> Transition:
    return Transition(
        id=f"{source}--{target}",
        source=Reference(id=source),
        target=Reference(id=target),
        count=count,
        repeat_rate=None if repeat is None else Share(value=repeat),
        personas=tuple(Reference(id=persona) for persona in personas),
    )


@pytest.fixture
def crossing() -> Journey:
    """Two ways from the shop: Ayşe writes, Mehmet calls; the chain says how many complete."""
    ids = ("shop", "chat", "call")
    return journey(
        *(touchpoint(name, rate(f"m-{name}", 70), channel=Reference(id=name)) for name in ids),
        transitions=(
            step("shop", "chat", 60, "ayse", repeat=0.1),
            step("shop", "call", 40, "mehmet", repeat=0.7),
            step("chat", "complete", 50),
            step("chat", "lost", 10),
            step("call", "complete", 20),
            step("call", "lost", 20),
        ),
    )


def test_handoffs_are_those_the_persona_takes(crossing: Journey) -> None:
    assert score_persona(ATLAS, crossing, "ayse").score.continuity == pytest.approx(90)
    assert score_persona(ATLAS, crossing, "mehmet").score.continuity == pytest.approx(30)


def test_completion_is_known_for_everyone_only(crossing: Journey) -> None:
    general = score_journey(ATLAS, crossing).completion
    assert general.basis == "chain-of-counts"
    assert general.lower is not None
    for persona in ("ayse", "mehmet"):
        assert score_persona(ATLAS, crossing, persona).score.completion == general


def test_transitions_that_are_left_make_no_completion_where_there_was_none(crossing: Journey) -> None:
    incomplete = replace(
        crossing, transitions=(replace(crossing.transitions[1], count=None), *crossing.transitions)
    )
    assert score_journey(ATLAS, incomplete).completion.value is None
    assert score_persona(ATLAS, incomplete, "ayse").score.completion.value is None


def test_weights_by_reach_are_those_of_everyone(crossing: Journey) -> None:
    weighed = replace(crossing, scoring=Scoring(weights=TouchpointWeights.IMPORTANCE_X_REACH))
    seen = score_persona(ATLAS, weighed, "ayse").score.stages[0].touchpoints
    general = score_journey(ATLAS, weighed).stages[0].touchpoints
    assert [t.weight for t in seen] == [t.weight for t in general] == pytest.approx([1, 0.6, 0.4])


def test_a_sub_journey_is_seen_by_the_persona_too() -> None:
    inner = Journey(
        id="inner",
        title="Inner",
        stages=(
            Stage(id="s", title="S", touchpoints=(touchpoint("t", rate("m", 50), rate("m", 90, "ayse")),)),
        ),
    )
    outer = journey(touchpoint("opens", journey=Reference(id="inner"), use_journey_score=True))
    atlas = replace(ATLAS, journeys={"inner": inner, "j": outer})
    assert score_persona(atlas, outer, "ayse").score.value == 90
    assert score_persona(atlas, outer, "mehmet").score.value == 50


@pytest.mark.parametrize(("n", "clear"), [(400.0, True), (8.0, False), (None, None)])
def test_a_gap_is_clear_where_its_interval_leaves_out_zero(n: float | None, clear: bool | None) -> None:  # noqa: FBT001
    made = journey(touchpoint("t", rate("m", 72, "ayse", n), rate("m", 54, "mehmet", n)))
    comparison = compare_personas(ATLAS, made)
    (gap,) = comparison.gaps
    assert (gap.one, gap.other, gap.clear) == ("ayse", "mehmet", clear)
    assert gap.difference == pytest.approx(18)
    assert (gap.lower is None) == (n is None)
    assert (comparison.lowest, comparison.highest) == (54, 72)


def test_what_was_only_judged_makes_no_clear_gap() -> None:
    judged = (
        Metric(id="emotion", kind=MetricKind.EMOTION, mean=mean, assumed=True, persona=Reference(id=persona))
        for persona, mean in (("ayse", 2.0), ("mehmet", -2.0))
    )
    made = journey(touchpoint("t", rate("m", 50, n=1e6), *judged))
    (gap,) = compare_personas(ATLAS, made).gaps
    assert gap.lower is not None
    assert gap.lower > 0
    assert gap.clear is None


def test_nobody_to_compare() -> None:
    made = replace(journey(touchpoint("t", rate("m", 72))), personas=())
    comparison = compare_personas(Atlas(workspace=Workspace()), made)
    assert (comparison.value, comparison.blended, comparison.personas, comparison.gaps) == (72, None, (), ())


def without_personas(made: Journey) -> Journey:
    """Return ``made`` with only what was asked of everyone."""

    def general(metrics: tuple[Metric, ...]) -> tuple[Metric, ...]:
        return tuple(metric for metric in metrics if metric.persona is None)

    return replace(
        made,
        stages=tuple(
            replace(
                stage,
                touchpoints=tuple(replace(t, metrics=general(t.metrics)) for t in stage.touchpoints),
            )
            for stage in made.stages
        ),
    )


@given(journeys(), st.sampled_from([*ATLAS.personas, "stranger"]))
def test_without_data_of_personas_all_score_alike(made: Journey, persona: str) -> None:
    made = without_personas(made)
    seen = score_persona(ATLAS, made, persona)
    assert seen.score == score_journey(ATLAS, made)
    assert (seen.own_share, seen.own) == (0, ())


@given(journeys())
def test_the_blend_lies_between_the_personas(made: Journey) -> None:
    named = replace(made, personas=tuple(Reference(id=persona) for persona in ATLAS.personas))
    comparison = compare_personas(ATLAS, named)
    for persona in comparison.personas:
        assert 0 <= persona.own_share <= 1
        value, lower, upper = persona.score.value, persona.score.lower, persona.score.upper
        if value is not None and lower is not None and upper is not None:
            assert lower <= value <= upper
    if comparison.blended is not None and comparison.lowest is not None and comparison.highest is not None:
        assert comparison.lowest <= comparison.blended <= comparison.highest
    for gap in comparison.gaps:
        if gap.difference is not None and gap.lower is not None and gap.upper is not None:
            assert gap.lower <= gap.difference <= gap.upper
