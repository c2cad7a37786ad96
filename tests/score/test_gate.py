"""Gates as values: what a problem says, and what no gate may ever say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings

from journeymap.model import (
    Atlas,
    Completion,
    Duration,
    Gates,
    Journey,
    Metric,
    MetricKind,
    PainPoint,
    Share,
    Stage,
    Touchpoint,
    Workspace,
)
from journeymap.problem import Location, Problem
from journeymap.score import score_journey
from journeymap.score.gate import check_gates, needs_clock
from journeymap.score.snapshot import Snapshot, score_again, take_snapshot
from tests.score.journeys import ATLAS, journeys

COMPARING = Gates(max_drop=0, significant_drop=True, no_new_severity_4=True, no_silent_removal=True)


def snap(journey: Journey, atlas: Atlas = ATLAS) -> Snapshot:
    return take_snapshot(atlas, journey, score_journey(atlas, journey))


def check(gates: Gates, journey: Journey, old: Journey | None = None) -> tuple[Problem, ...]:
    new = snap(journey)
    return check_gates(gates, journey, new, None if old is None else score_again(snap(old), new.scoring))


def finished(share: float) -> Journey:
    return Journey(id="visit", title="Visit", completion=Completion(value=share))


@settings(max_examples=40)
@given(journeys())
def test_a_state_compared_with_itself_passes_every_gate_that_compares(journey: Journey) -> None:
    assert check(COMPARING, journey, journey) == ()


@settings(max_examples=40)
@given(journeys(), journeys())
def test_nothing_is_asked_where_no_gate_is_set(one: Journey, other: Journey) -> None:
    assert check(Gates(), one, other) == ()


@pytest.mark.parametrize(
    ("share", "limit", "told"),
    [
        (0.61, 70.0, "61; at least 70"),
        (0.6996, 70.0, "69.96; at least 70"),
        (0.69999, 70.0, "69.999; at least 70"),
        (0.6, 60.04, "60; at least 60.04"),
    ],
)
def test_a_score_is_told_with_the_digits_that_tell_it_from_its_limit(
    share: float, limit: float, told: str
) -> None:
    (problem,) = check(Gates(min_score=limit), finished(share))
    assert problem.message.say("en") == f"The score of `visit` is {told} is asked for."


def test_a_score_at_its_limit_meets_it_whatever_the_arithmetic() -> None:
    share = 0.1 + 0.2  # a little more than 0.3
    assert check(Gates(min_score=30.000000000000004), finished(0.3)) == ()
    assert check(Gates(max_drop=10), finished(share), finished(0.4)) == ()
    assert len(check(Gates(max_drop=9.9), finished(share), finished(0.4))) == 1


def test_a_gate_stands_where_it_was_declared_else_at_the_journey() -> None:
    declared, own = Location(file="journeymap.yaml", line=7, column=3), Location(file="journeys/visit.yaml")
    journey = replace(finished(0.1), origin=own)
    for gates, place in (
        (Gates(min_score=50), own),
        (Gates(min_score=50, places={"min_score": declared}), declared),
    ):
        (problem,) = check(gates, journey)
        assert problem.location == place


def test_the_day_is_asked_only_for_staleness() -> None:
    gates = Gates(stale_after=Duration(amount=1, unit="weeks"))
    journey = replace(finished(0.5), reviewed="2026-10-01")
    assert needs_clock(gates)
    assert not needs_clock(COMPARING)
    new = snap(journey)
    assert check_gates(gates, journey, new) == ()
    for day, count in ((8, 0), (9, 1)):
        assert len(check_gates(gates, journey, new, today=dt.date(2026, 10, day))) == count
    # A review that lies ahead of the clock is odd, but not old.
    assert check_gates(gates, journey, new, today=dt.date(2020, 1, 1)) == ()


def touch(*metrics: Metric, pains: tuple[PainPoint, ...] = ()) -> Journey:
    place = Touchpoint(id="desk", title="Desk", metrics=metrics, pain_points=pains)
    return Journey(
        id="visit",
        title="Visit",
        stages=(Stage(id="hall", title="Hall", touchpoints=(place,)),),
        completion=Completion(value=0.5),
    )


CSAT = Metric(id="csat", kind=MetricKind.CSAT, k=45, n=90)
QUEUE = PainPoint(id="queue", title="Queue", severity=3, frequency=Share(value=0.5))


@pytest.mark.parametrize(
    "now",
    [
        touch(),
        touch(replace(CSAT, k=None, n=None)),
        touch(replace(CSAT, weight=0)),
        touch(replace(CSAT, id="satisfaction")),
    ],
)
def test_a_figure_that_no_longer_counts_has_vanished(now: Journey) -> None:
    (problem,) = check(Gates(no_silent_removal=True), now, touch(CSAT))
    assert problem.rule == "no-silent-removal"
    assert problem.help is not None
    assert problem.help.say("en") == (
        "If it was taken out on purpose, say why in the journey: `retired: {csat: the reason}`."
    )


def test_a_severity_that_rises_to_4_is_new_and_one_that_stays_is_not() -> None:
    gates = Gates(no_new_severity_4=True)
    grave = replace(QUEUE, severity=4)
    assert len(check(gates, touch(CSAT, pains=(grave,)), touch(CSAT, pains=(QUEUE,)))) == 1
    assert check(gates, touch(CSAT, pains=(grave,)), touch(CSAT, pains=(grave,))) == ()
    unknown = replace(grave, frequency=None)
    assert len(check(gates, touch(CSAT, pains=(unknown,)), touch(CSAT))) == 1


def test_the_workspace_of_a_snapshot_is_not_needed_to_score_it_again() -> None:
    atlas = Atlas(workspace=Workspace())
    assert score_again(snap(touch(CSAT), atlas), snap(touch(CSAT), atlas).scoring).value == 50
