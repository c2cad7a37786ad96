"""Several journeys as one number."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import (
    Atlas,
    Journey,
    Metric,
    MetricKind,
    Reference,
    Stage,
    State,
    Touchpoint,
    Workspace,
)
from journeymap.score import JourneyScore, score_journey
from journeymap.score.portfolio import Portfolio, Reason, score_portfolio
from tests.score.adapter import VECTORS


def journey(
    id: str, value: float | None, volume: float | None = None, *opened: str, **others: object
) -> Journey:
    metrics = () if value is None else (Metric(id="m", kind=MetricKind.RATE, value=value),)
    touchpoints = (
        Touchpoint(id="own", title="Own", metrics=metrics),
        *(
            Touchpoint(id=f"to-{part}", title=part, journey=Reference(id=part), use_journey_score=True)
            for part in opened
        ),
    )
    stage = Stage(id="s", title="S", touchpoints=touchpoints)
    return Journey(id=id, title=id.upper(), stages=(stage,), volume=volume, **others)  # type: ignore[arg-type]


def score_all(*journeys: Journey) -> tuple[Atlas, list[JourneyScore]]:
    atlas = Atlas(workspace=Workspace(), journeys={each.id: each for each in journeys})
    return atlas, [score_journey(atlas, each) for each in journeys]


def together(*journeys: Journey) -> Portfolio:
    return score_portfolio(*score_all(*journeys))


def test_worked_case() -> None:
    given = VECTORS["V31"]["input"]
    portfolio = together(*(journey(each["id"], each["score"], each["volume"]) for each in given))
    expected = VECTORS["V31"]["expected"]
    assert portfolio.value == pytest.approx(expected["P"], abs=1e-6)
    assert portfolio.by_volume
    lost = {line.id: line.points_lost for line in portfolio.investments}
    assert lost == pytest.approx(expected["lost"], abs=1e-6)
    assert list(lost) == ["b", "a"]
    assert [(out.id, out.reason) for out in portfolio.left_out] == [("c", Reason.UNSCORED)]


def test_volume_counts_only_where_it_is_known_for_all() -> None:
    portfolio = together(journey("a", 80, 9000), journey("b", 40, importance=3.0))
    assert not portfolio.by_volume
    assert portfolio.value == pytest.approx(50)
    assert together(journey("a", 80, 0), journey("b", 40, 0)).value == pytest.approx(60)


def test_a_future_state_is_a_plan() -> None:
    now, wish = journey("now", 60), journey("wish", 95, state=State.FUTURE)
    marked = journey("marked", 95, future_of=Reference(id="now"))
    portfolio = together(now, wish, marked)
    assert portfolio.value == 60
    assert [(out.id, out.reason) for out in portfolio.left_out] == [
        ("marked", Reason.FUTURE),
        ("wish", Reason.FUTURE),
    ]


def test_a_part_counts_once_where_its_score_stands() -> None:
    whole, part = journey("whole", 80, None, "part"), journey("part", 40)
    portfolio = together(whole, part)
    assert [line.id for line in portfolio.investments] == ["whole"]
    assert portfolio.value == pytest.approx(60)
    (out,) = portfolio.left_out
    assert (out.id, out.reason, out.journey, out.touchpoint) == ("part", Reason.PART, "whole", "to-part")
    atlas, scores = score_all(whole, part)
    alone = score_portfolio(atlas, [score for score in scores if score.id == "part"])
    assert alone.value == 40


def test_a_part_of_a_plan_counts_by_itself() -> None:
    portfolio = together(journey("plan", 90, None, "part", state=State.FUTURE), journey("part", 40))
    assert [line.id for line in portfolio.investments] == ["part"]


def test_a_linked_journey_counts_by_itself() -> None:
    linked = Touchpoint(id="t", title="T", journey=Reference(id="b"))
    whole = journey("a", 80)
    whole = replace(whole, stages=(*whole.stages, Stage(id="more", title="More", touchpoints=(linked,))))
    assert [line.id for line in together(whole, journey("b", 40)).investments] == ["b", "a"]


def test_journeys_in_a_circle_count_each_by_itself() -> None:
    portfolio = together(journey("a", 80, None, "b"), journey("b", 40, None, "a", "c"), journey("c", 10))
    assert {line.id for line in portfolio.investments} == {"a", "b"}
    assert [(out.id, out.journey) for out in portfolio.left_out] == [("c", "b")]


def test_nothing_to_add_up() -> None:
    assert together() == Portfolio(value=None, by_volume=False, investments=(), left_out=())
    assert together(journey("a", 80, importance=0.0)).value is None


numbers = st.floats(0, 100)


@given(
    st.lists(
        st.tuples(st.one_of(st.none(), numbers), st.one_of(st.none(), st.integers(0, 9000)), numbers),
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_laws(made: list[tuple[float | None, int | None, float]], source: random.Random) -> None:
    atlas, scores = score_all(
        *(
            journey(f"j{place}", value, volume, importance=weight)
            for place, (value, volume, weight) in enumerate(made)
        )
    )
    portfolio = score_portfolio(atlas, scores)
    shuffled = list(scores)
    source.shuffle(shuffled)
    assert score_portfolio(atlas, shuffled) == portfolio
    assert {line.id for line in portfolio.investments} | {out.id for out in portfolio.left_out} == set(
        atlas.journeys
    )
    if portfolio.value is not None:
        values = [line.value for line in portfolio.investments]
        assert min(values) <= portfolio.value <= max(values)
        lost = [line.points_lost for line in portfolio.investments]
        assert sum(lost) == pytest.approx(100 - portfolio.value, abs=1e-8)
        assert lost == sorted(lost, reverse=True)
