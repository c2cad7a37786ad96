"""Why a score changed: four parts that add up, and a difference that knows how sure it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Atlas,
    Completion,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    NotApplicable,
    PainPoint,
    PainStatus,
    Persona,
    Pillar,
    Reference,
    Scoring,
    Segment,
    Share,
    Stage,
    Touchpoint,
)
from journeymap.score import score_journey
from journeymap.score.change import Change, Pull, explain_change
from journeymap.score.difference import subtract
from journeymap.score.interval import wilson
from journeymap.score.snapshot import Snapshot, score_again, take_snapshot
from tests.score.adapter import VECTORS, make_atlas, make_journey, read_input
from tests.score.journeys import ATLAS, journeys


def snap(journey: Journey, atlas: Atlas = ATLAS) -> Snapshot:
    return take_snapshot(atlas, journey, score_journey(atlas, journey))


def change_of(old: Snapshot, new: Snapshot) -> Change | None:
    return explain_change(old, new, score_again(old, new.scoring))


def parts(change: Change | None) -> dict[str, float]:
    """Return the parts that moved anything."""
    assert change is not None
    named = {
        "method": change.method,
        "values": change.values,
        "pain": change.pain_points,
        "composition": change.composition,
    }
    return {name: round(points, 9) for name, points in named.items() if abs(points) > 1e-9}


def test_the_worked_change() -> None:
    old, new = (snap(make_journey(given), make_atlas()) for given in read_input("V33"))
    change = change_of(old, new)
    assert change is not None
    expected = dict(VECTORS["V33"]["expected"])
    assert change.after - change.before == pytest.approx(expected.pop("total"), abs=1e-6)
    assert parts(change) == pytest.approx(expected, abs=1e-6)
    assert (change.came, change.went) == (("kpi/k", "pain-point/t/p"), ())
    assert [tuple(move) for move in change.moved] == [("touchpoint/t/m", 70.0, 80.0)]


def test_the_worked_difference() -> None:
    (new, old) = (tuple(figures) for figures in read_input("V36"))
    difference = subtract(new, old)
    assert (difference.lower, difference.upper) == pytest.approx(
        tuple(VECTORS["V36"]["expected"]), abs=1e-6, rel=0
    )
    assert not difference.falls_beyond_chance
    assert subtract((50, 48, 52), (70, 66, 74)).falls_beyond_chance
    assert subtract((64, None, None), (70, 66, 74)) == (-6, None, None)


@settings(max_examples=40)
@given(journeys(), journeys())
def test_the_parts_add_up_to_the_change(one: Journey, other: Journey) -> None:
    old, new = snap(one), snap(other)
    change = change_of(old, new)
    # Settings that give a team's judgement no weight may leave the old figures without a score.
    if None in (old.value, new.value, score_again(old, new.scoring).value):
        assert change is None
        return
    assert change is not None
    assert old.value is not None
    assert new.value is not None
    total = change.method + change.values + change.pain_points + change.composition
    assert total == pytest.approx(new.value - old.value, abs=1e-9)


@settings(max_examples=40)
@given(journeys())
def test_nothing_changes_between_a_state_and_itself(journey: Journey) -> None:
    snapshot = snap(journey)
    change = change_of(snapshot, snapshot)
    if snapshot.value is None:
        assert change is None
        return
    assert change is not None
    assert (change.method, change.values, change.pain_points, change.composition) == (0, 0, 0, 0)
    assert (change.moved, change.came, change.went) == ((), (), ())
    assert change.difference.value == 0
    assert not change.difference.falls_beyond_chance


@settings(max_examples=40)
@given(
    journeys(),
    st.sampled_from([Scoring(pain_cap=0), Scoring(severity_exponent=1), Scoring(memory_weight=0.5)]),
)
def test_other_settings_are_method_alone(journey: Journey, scoring: Scoring) -> None:
    old, new = snap(journey), snap(replace(journey, scoring=scoring))
    change = change_of(old, new)
    if change is not None:
        assert parts(change).keys() <= {"method"}
        assert change.before_again == new.value


METRIC = Metric(id="csat", kind=MetricKind.CSAT, k=45, n=90)
PAIN = PainPoint(id="queue", title="Queue", severity=3, frequency=Share(value=0.4))
PLACE = Touchpoint(id="desk", title="Desk", metrics=(METRIC,), pain_points=(PAIN,))
OTHER = Touchpoint(id="exit", title="Exit", metrics=(Metric(id="ease", kind=MetricKind.RATE, value=90),))
BASE = Journey(
    id="visit",
    title="Visit",
    stages=(
        Stage(id="one", title="One", touchpoints=(PLACE, OTHER)),
        Stage(id="two", title="Two", importance=3),
    ),
    completion=Completion(k=60, n=100),
    kpis=(Kpi(id="cost", title="Cost", value=50, target=100),),
)


def with_place(place: Touchpoint) -> Journey:
    return replace(BASE, stages=(replace(BASE.stages[0], touchpoints=(place, OTHER)), BASE.stages[1]))


@pytest.mark.parametrize(
    ("journey", "moved"),
    [
        (with_place(replace(PLACE, metrics=(replace(METRIC, k=60),))), {"values"}),
        (with_place(replace(PLACE, metrics=(replace(METRIC, k=60, weight=2),))), {"values"}),
        (with_place(replace(PLACE, importance=3)), {"method"}),
        (with_place(replace(PLACE, moment_of_truth=True)), {"method"}),
        (with_place(replace(PLACE, pain_points=())), {"pain"}),
        (with_place(replace(PLACE, pain_points=(replace(PAIN, status=PainStatus.RESOLVED),))), {"pain"}),
        (with_place(replace(PLACE, pain_points=(replace(PAIN, severity=4),))), {"pain"}),
        (replace(BASE, completion=Completion(k=70, n=100)), {"values"}),
        (replace(BASE, completion=Completion(k=60, n=100, target=0.8)), {"method"}),
        (replace(BASE, completion=None), {"composition"}),
        (replace(BASE, kpis=(replace(BASE.kpis[0], value=60),)), {"values"}),
        (replace(BASE, kpis=(replace(BASE.kpis[0], target=60),)), {"method"}),
        (replace(BASE, kpis=()), {"composition"}),
        (replace(BASE, kpis=(replace(BASE.kpis[0], value=None),)), {"composition"}),
        (replace(BASE, survey=(replace(METRIC, id="whole"),)), {"composition"}),
        (replace(BASE, scoring=Scoring(assumed_weight=0.1)), set()),
        (
            replace(
                BASE,
                stages=(
                    replace(BASE.stages[0], touchpoints=(PLACE,)),
                    replace(BASE.stages[1], touchpoints=(OTHER,)),
                ),
            ),
            {"composition"},
        ),
    ],
)
def test_each_cause_has_its_own_part(journey: Journey, moved: set[str]) -> None:
    assert parts(change_of(snap(BASE), snap(journey))).keys() == moved


def test_the_weight_of_a_persona_is_method() -> None:
    def atlas(share: float) -> Atlas:
        weights = {"ayse": share, "mehmet": 1 - share}
        return replace(
            ATLAS,
            personas={
                name: Persona(id=name, name=name, segment=Segment(share=weight))
                for name, weight in weights.items()
            },
        )

    asked = tuple(
        replace(METRIC, k=k, persona=Reference(id=name)) for name, k in (("ayse", 20), ("mehmet", 80))
    )
    journey = with_place(replace(PLACE, metrics=asked))
    assert parts(change_of(snap(journey, atlas(0.5)), snap(journey, atlas(0.9)))).keys() == {"method"}


def test_a_pillar_that_no_longer_applies_is_method() -> None:
    excluded = replace(BASE, not_applicable=(NotApplicable(pillar=Pillar.BUSINESS, reason="A charity"),))
    assert parts(change_of(snap(BASE), snap(excluded))).keys() == {"method"}


@pytest.mark.parametrize(
    ("lender", "moved"),
    [
        (with_place(replace(PLACE, metrics=(replace(METRIC, k=60),))), {"values"}),
        (with_place(replace(PLACE, pain_points=())), {"pain"}),
        (replace(BASE, scoring=Scoring(pain_cap=1)), {"method"}),
        (replace(BASE, kpis=()), {"composition"}),
    ],
)
def test_a_cause_in_a_sub_journey_keeps_its_name(lender: Journey, moved: set[str]) -> None:
    borrower = Touchpoint(id="inside", title="Inside", journey=Reference(id="visit"), use_journey_score=True)
    trip = Journey(id="trip", title="Trip", stages=(Stage(id="one", title="One", touchpoints=(borrower,)),))
    old, new = (
        snap(trip, replace(ATLAS, journeys={"trip": trip, "visit": visit})) for visit in (BASE, lender)
    )
    assert score_again(old, old.scoring) == old
    assert parts(change_of(old, new)).keys() == moved


def test_a_pain_point_that_grows_heavier_is_told_by_its_load() -> None:
    change = change_of(snap(BASE), snap(with_place(replace(PLACE, pain_points=(replace(PAIN, severity=4),)))))
    assert change is not None
    (move,) = change.moved
    assert move.id == "pain-point/desk/queue"
    assert [move.before, move.after] == pytest.approx([22.5, 40])


def pulled(satisfied: float, sold: float, n: float | None = 1000) -> Journey:
    """Return a journey of one survey and one KPI, each in percent of ``n`` answers and cases."""
    metric = Metric(id="csat", kind=MetricKind.CSAT, value=satisfied, n=n)
    k = None if n is None else sold / 100 * n
    kpi = Kpi(id="sold", title="Sold", unit="%", target=100, value=sold, k=k, n=n)
    return Journey(id="j", title="J", survey=(metric,), kpis=(kpi,))


@pytest.mark.parametrize(
    ("before", "after", "pull"),
    [
        (pulled(70, 50), pulled(60, 60), Pull(rises=Pillar.BUSINESS, falls=Pillar.EXPERIENCE)),
        (pulled(60, 60), pulled(70, 50), Pull(rises=Pillar.EXPERIENCE, falls=Pillar.BUSINESS)),
        (pulled(70, 50), pulled(80, 60), None),
        (pulled(70, 50), pulled(69, 60), None),  # the fall may be chance
        (pulled(70, 50, n=30), pulled(60, 60, n=30), None),  # both may be
        (pulled(70, 50, n=None), pulled(60, 60, n=None), None),  # nobody can tell
    ],
)
def test_tension_is_one_side_rising_while_the_other_falls_beyond_chance(
    before: Journey, after: Journey, pull: Pull | None
) -> None:
    change = change_of(snap(before), snap(after))
    assert change is not None
    assert change.pull == pull
    assert [move.pillar for move in change.pillars] == [Pillar.EXPERIENCE, Pillar.BUSINESS]


def test_the_difference_of_a_pillar_has_the_interval_of_its_own_figure() -> None:
    change = change_of(snap(pulled(70, 50)), snap(pulled(60, 60)))
    assert change is not None
    experience = change.pillars[0].difference
    now, before = wilson(600, 1000), wilson(700, 1000)
    expected = subtract((60, 100 * now[0], 100 * now[1]), (70, 100 * before[0], 100 * before[1]))
    assert experience == pytest.approx(expected)


@settings(max_examples=40)
@given(journeys())
def test_nothing_pulls_a_state_apart_from_itself(journey: Journey) -> None:
    change = change_of(snap(journey), snap(journey))
    if change is not None:
        assert change.pull is None
        assert all(move.difference.value == 0 for move in change.pillars)
