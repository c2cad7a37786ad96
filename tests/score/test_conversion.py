"""The solved path against its worked cases."""

from __future__ import annotations

import pytest

from journeymap.model import Journey, Reference, Share, Stage, Touchpoint, Transition
from journeymap.score.conversion import find_closed_loop, find_conversion
from tests.score.adapter import VECTORS


def make_chain(rows: dict[str, dict[str, float]]) -> Journey:
    ends = {"ok": "complete"}
    places = [place for place in rows if place != "start"]
    transitions = tuple(
        Transition(
            id=f"{source}--{target}",
            source=Reference(id=source),
            target=Reference(id=ends.get(target, target)),
            probability=Share(value=share),
        )
        for source, row in rows.items()
        for target, share in row.items()
    )
    touchpoints = tuple(Touchpoint(id=place, title=place) for place in places)
    return Journey(
        id="j",
        title="J",
        stages=(Stage(id="s", title="S", touchpoints=touchpoints),),
        transitions=transitions,
    )


@pytest.mark.parametrize("vector", ["V17", "V18"])
def test_worked_cases(vector: str) -> None:
    expected = VECTORS[vector]["expected"]
    found = find_conversion(make_chain(VECTORS[vector]["input"]))
    assert found is not None
    places = {place.id: place for place in found.places}
    assert found.completion == pytest.approx(expected["p"], abs=1e-6)
    assert found.steps == pytest.approx(expected["steps"], abs=1e-6)
    for name, attribute in (
        ("visits", "visits"),
        ("reach", "reach"),
        ("removal", "removal_effect"),
        ("drop_share", "drop_share"),
    ):
        for place, value in expected.get(name, {}).items():
            assert getattr(places[place], attribute) == pytest.approx(value, abs=1e-6), (name, place)
    if "steps_given_complete" in expected:
        assert found.steps_to_complete == pytest.approx(expected["steps_given_complete"], abs=1e-6)


def test_efficiency_is_the_shortest_way_over_the_way_taken() -> None:
    straight = find_conversion(make_chain({"start": {"a": 1}, "a": {"b": 1}, "b": {"ok": 1}}))
    assert straight is not None
    assert straight.efficiency == pytest.approx(1)
    with_rework = find_conversion(make_chain({"start": {"a": 1}, "a": {"a": 0.5, "ok": 0.5}}))
    assert with_rework is not None
    assert with_rework.efficiency == pytest.approx(2 / 3)


def test_a_loop_without_exit_is_named_and_has_no_figures() -> None:
    loop = make_chain({"start": {"a": 1}, "a": {"b": 0.5, "ok": 0.5}, "b": {"c": 1}, "c": {"b": 1}})
    assert find_closed_loop(loop) == ("b", "c")
    assert find_conversion(loop) is None


def test_expected_changes_of_channel_are_visits_times_shares() -> None:
    """Half of the visits to the shop lead to a call, and 60% of the calls back; shop to desk is no change."""
    shop = Touchpoint(id="shop", title="Shop", channel=Reference(id="store"))
    desk = Touchpoint(id="desk", title="Desk", channel=Reference(id="store"))
    call = Touchpoint(id="call", title="Call", channel=Reference(id="call-center"))
    shares = {("start", "shop"): 1.0, ("shop", "call"): 0.5, ("shop", "desk"): 0.5, ("call", "shop"): 0.6}
    shares |= {("call", "complete"): 0.4, ("desk", "complete"): 1.0}
    steps = tuple(
        Transition(
            id=f"{source}--{target}",
            source=Reference(id=source),
            target=Reference(id=target),
            probability=Share(value=share),
        )
        for (source, target), share in shares.items()
    )
    stage = Stage(id="s", title="S", touchpoints=(shop, desk, call))
    found = find_conversion(Journey(id="j", title="J", stages=(stage,), transitions=steps))
    assert found is not None
    visits = 1 / (1 - 0.5 * 0.6)  # of the shop
    assert found.switches == pytest.approx(visits * 0.5 + visits * 0.5 * 0.6)
