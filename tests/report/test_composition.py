"""The values of a report: order, pairing, and the reasons why something has no value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from journeymap.model import (
    Aggregation,
    Atlas,
    Completion,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    PainStatus,
    Pillar,
    Reference,
    Scoring,
    Side,
    Touchpoint,
    Transition,
)
from journeymap.report import JourneyReport, compose_report
from journeymap.report.content import Basis, Gap
from journeymap.report.ranking import round_severity
from journeymap.score import score_journey
from tests.report.samples import rich, smallest
from tests.score.journeys import ATLAS, journeys


def compose(atlas: Atlas, journey: Journey) -> JourneyReport:
    return compose_report(atlas, journey, score_journey(atlas, journey))


def gap_of(journey: Journey, pillar: Pillar) -> Gap | None:
    return next(row.gap for row in compose(ATLAS, journey).pillars if row.pillar is pillar)


def step(source: str, target: str, count: float | None = None) -> Transition:
    ends = (Reference(id=source), Reference(id=target))
    return Transition(id=f"{source}--{target}", source=ends[0], target=ends[1], count=count)


def test_severity_4_comes_first_and_resolved_last() -> None:
    assert [pain.id for pain in compose(*rich()).pain_points] == [
        "hat-dusuyor",
        "yeniden-anlat",
        "gizli-ucret",
        "stok",
        "kod",
    ]


@settings(max_examples=40)
@given(journeys())
def test_pain_points_are_ranked(journey: Journey) -> None:
    pains = compose(ATLAS, journey).pain_points
    assert sorted(pain.id for pain in pains) == sorted(pain.id for _, pain in journey.pain_points)
    resolved = [pain.status is PainStatus.RESOLVED for pain in pains]
    assert resolved == sorted(resolved)
    loads = [
        pain.load
        for pain in pains
        if pain.load is not None and pain.severity_band < 4 and pain.status is not PainStatus.RESOLVED
    ]
    assert loads == sorted(loads, reverse=True)


@settings(max_examples=40)
@given(journeys())
def test_touchpoints_run_from_the_worst_and_say_what_they_rest_on(journey: Journey) -> None:
    rows = compose(ATLAS, journey).touchpoints
    values = [row.value for row in rows if row.value is not None]
    assert values == sorted(values)
    assert [row.value is None for row in rows] == sorted(row.value is None for row in rows)
    assert all((row.basis is Basis.NOTHING) == (row.value is None) for row in rows)


@settings(max_examples=40)
@given(journeys())
def test_losses_add_up_to_what_is_missing(journey: Journey) -> None:
    report = compose(ATLAS, journey)
    losses = [row.points_lost for row in report.pillars if row.points_lost is not None]
    if report.score.value is None:
        assert losses == []
    else:
        assert sum(losses) == pytest.approx(100 - report.score.value)


def test_pillars_that_multiply_have_no_share_of_the_loss() -> None:
    atlas, journey = rich()
    scoring = Scoring(pillar_aggregation=Aggregation.GEOMETRIC)
    assert {row.points_lost for row in compose(atlas, replace(journey, scoring=scoring)).pillars} == {None}


@settings(max_examples=40)
@given(journeys())
def test_a_pillar_has_a_value_or_a_reason(journey: Journey) -> None:
    for row in compose(ATLAS, journey).pillars:
        reasons = [row.value if row.not_applicable is None else None, row.gap, row.not_applicable]
        assert sum(reason is not None for reason in reasons) == 1


def test_why_completion_has_no_value() -> None:
    _, journey = smallest()
    assert gap_of(journey, Pillar.COMPLETION) is Gap.NO_COMPLETION
    onward = replace(journey, transitions=(step("cart", "complete"),))
    assert gap_of(onward, Pillar.COMPLETION) is Gap.INCOMPLETE_TRANSITIONS
    counted = replace(journey, completion=Completion(k=1, n=2))
    assert gap_of(counted, Pillar.COMPLETION) is None


def test_why_business_has_no_value() -> None:
    _, journey = smallest()
    customer = Kpi(id="c", title="C", side=Side.CUSTOMER, value=1, target=2)
    assert gap_of(replace(journey, kpis=(customer,)), Pillar.BUSINESS) is Gap.NO_KPI
    empty = Kpi(id="b", title="B", target=2)
    assert gap_of(replace(journey, kpis=(customer, empty)), Pillar.BUSINESS) is Gap.KPI_WITHOUT_FIGURES


def test_a_persona_without_a_value_of_its_own_has_the_general_one() -> None:
    curves = {curve.name: [stage.value for stage in curve.stages] for curve in compose(*rich()).emotions}
    assert curves == {
        "Ayşe Demir": [1.0, -1.0, -2.0],
        "Mehmet Kaya": [1.0, 0.5, -2.0],
        "ghost": [1.0, None, -2.0],
    }


def test_a_touchpoint_of_others_gives_a_persona_no_emotion() -> None:
    atlas, journey = rich()
    general = Metric(id="emotion", kind=MetricKind.EMOTION, mean=2.0, assumed=True)
    only = Touchpoint(id="x", title="X", personas=(Reference(id="ayse"),), emotion=(general,))
    stage = replace(journey.stages[0], touchpoints=(only,))
    report = compose(atlas, replace(journey, stages=(stage, *journey.stages[1:]), transitions=()))
    assert [(curve.name, curve.stages[0].value) for curve in report.emotions] == [
        ("Ayşe Demir", 2.0),
        ("Mehmet Kaya", None),
        ("ghost", None),
    ]


@pytest.mark.parametrize(("severity", "band"), [(0, 0), (2.49, 2), (2.5, 3), (3.5, 4), (4, 4)])
def test_severity_bands(severity: float, band: int) -> None:
    assert round_severity(severity) == band
