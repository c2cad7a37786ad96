"""Questions that look at figures, channels and owners: small journeys whose answers are seen by eye."""

from __future__ import annotations

import pytest
from hypothesis import given

from journeymap.graph.path import trace_path
from journeymap.graph.questions.bottlenecks import BottleneckLimits, Sign, Traffic, find_bottlenecks
from journeymap.graph.questions.owners import find_handoff_run, find_owner_handoffs, name_owners
from journeymap.graph.questions.switches import find_channel_switches, find_forced_switches
from journeymap.model import (
    Atlas,
    Duration,
    Journey,
    Persona,
    Reference,
    Share,
    Stage,
    Touchpoint,
    Transition,
    Workspace,
)
from journeymap.score.completion import trace_chain
from journeymap.score.funnel import find_funnel, find_traffic
from tests.score.journeys import journeys


def place(name: str, channel: str | None = None, **more: object) -> Touchpoint:
    reference = None if channel is None else Reference(id=channel)
    return Touchpoint(id=name, title=name.upper(), channel=reference, **more)  # type: ignore[arg-type]


def step(source: str, target: str, count: float | None = None, **more: object) -> Transition:
    ends = {"source": Reference(id=source), "target": Reference(id=target)}
    return Transition(id=f"{source}--{target}", count=count, **ends, **more)  # type: ignore[arg-type]


def make(places: list[Touchpoint], steps: list[Transition], *, personas: str = "") -> Journey:
    return Journey(
        id="j",
        title="J",
        personas=tuple(Reference(id=persona) for persona in personas.split()),
        stages=(Stage(id="s", title="S", owner="shop", touchpoints=tuple(places)),),
        transitions=tuple(steps),
    )


def wait(minutes: float) -> Duration:
    return Duration(amount=minutes, unit="minutes")


@pytest.mark.parametrize(
    ("lost_here", "drop_share", "shows"), [(0.1, 0.25, True), (0.09, 0.9, False), (0.9, 0.24, False)]
)
def test_losses_show_where_they_are_many_here_and_of_all(
    lost_here: float, drop_share: float, *, shows: bool
) -> None:
    journey = make([place("a")], [step("a", "complete")])
    traffic = {"a": Traffic(visits=1, lost_here=lost_here, drop_share=drop_share)}
    found = find_bottlenecks(journey, trace_path(journey), traffic)
    assert [(each.touchpoint, each.signs) for each in found] == ([("a", (Sign.DROP,))] if shows else [])


def test_a_wait_counts_by_visits_where_these_are_known_and_needs_three() -> None:
    places = [place("a", wait=wait(10)), place("b", wait=wait(10)), place("c", wait=wait(60))]
    journey = make(places, [step("a", "b"), step("b", "c"), step("c", "complete")])
    path = trace_path(journey)
    (found,) = find_bottlenecks(journey, path, {})
    assert (found.touchpoint, found.signs, found.wait, found.wait_share) == ("c", (Sign.WAIT,), 3600, 0.75)
    rare = {
        name: Traffic(visits=visits, lost_here=0, drop_share=0)
        for name, visits in {"a": 1.0, "b": 0.5, "c": 0.01}.items()
    }
    assert [each.touchpoint for each in find_bottlenecks(journey, path, rare)] == ["a"]
    two = make([place("a", wait=wait(1)), place("b", wait=wait(9))], [step("a", "b")])
    assert find_bottlenecks(two, trace_path(two), {}) == ()


def test_traffic_meets_where_many_ways_lead_in_and_few_on() -> None:
    places = [place(name) for name in "abcdz"]
    ways = [step(name, "d") for name in "abc"]
    journey = make(places, [*ways, step("d", "z"), step("z", "complete")])
    (found,) = find_bottlenecks(journey, trace_path(journey), {})
    assert (found.touchpoint, found.signs, found.inbound, found.outbound) == ("d", (Sign.TRAFFIC,), 3, 1)
    several = make(places, [*ways, step("d", "z"), step("d", "a")])
    assert find_bottlenecks(several, trace_path(several), {}) == ()
    end = make(places, [*ways, step("d", "complete")])
    assert find_bottlenecks(end, trace_path(end), {}) == ()


def test_a_leak_is_what_comes_in_and_is_not_counted_out() -> None:
    journey = make(
        [place("a"), place("b")], [step("start", "a", 100), step("a", "b", 90), step("b", "lost", 90)]
    )
    (found,) = find_bottlenecks(journey, trace_path(journey), {})
    assert (found.touchpoint, found.signs, found.counted_in, found.counted_out) == (
        "a",
        (Sign.LEAK,),
        100,
        90,
    )
    assert find_bottlenecks(journey, trace_path(journey), {}, BottleneckLimits(leak=0.11)) == ()
    uncounted = make(
        [place("a"), place("b")], [step("start", "a", 100), step("a", "b", 9), step("a", "lost")]
    )
    assert find_bottlenecks(uncounted, trace_path(uncounted), {}) == ()


def test_owners_are_those_of_touchpoints_then_of_stages_and_never_the_journeys() -> None:
    places = [place("a", owner="ads"), place("b"), place("c", owner="bank"), place("d", owner="bank")]
    steps = [
        step("a", "b", 80),
        step("b", "c", 50),
        step("c", "d", 40),
        step("d", "b", 10),
        step("a", "c", 5),
    ]
    journey = make(places, steps)
    path = trace_path(journey)
    assert name_owners(journey) == {"a": "ads", "b": "shop", "c": "bank", "d": "bank"}
    found = find_owner_handoffs(journey, path)
    assert [(each.source, each.target, each.steps, each.count) for each in found] == [
        ("ads", "shop", 1, 80),
        ("shop", "bank", 1, 50),
        ("bank", "shop", 1, 10),
        ("ads", "bank", 1, 5),
    ]
    assert find_handoff_run(journey, path, in_a_row=2) == ("a", "b", "c")
    assert find_handoff_run(journey, path, in_a_row=3) == ()
    assert find_handoff_run(journey, path, in_a_row=2, least_share=0.99) == ("d", "b", "c")
    unowned = Journey(
        id="j", title="J", owner="all", stages=(Stage(id="s", title="S", touchpoints=(place("a"),)),)
    )
    assert name_owners(unowned) == {}


def test_means_of_a_pair_of_channels_weigh_by_traffic_where_all_of_it_is_known() -> None:
    places = [place("a", "store"), place("b", "store"), place("c", "chat")]

    def carried(first: float | None, second: float | None) -> float | None:
        steps = [
            step("a", "c", first, context_carried=Share(value=1.0)),
            step("b", "c", second, context_carried=Share(value=0.0)),
        ]
        (found,) = find_channel_switches(trace_path(make(places, steps)))
        return found.context_carried

    assert carried(30, 10) == 0.75
    assert carried(30, None) == 0.5
    silent = [step("a", "c", 30, repeat_rate=Share(k=3, n=4)), step("b", "c", 10)]
    (found,) = find_channel_switches(trace_path(make(places, silent)))
    assert (found.context_carried, found.repeat_rate, found.count) == (None, 0.75, 40)


def test_the_declared_order_switches_channels_too() -> None:
    journey = make([place("a", "store"), place("b", "chat"), place("c")], [])
    (found,) = find_channel_switches(trace_path(journey))
    assert (found.source, found.target, found.handoffs, found.count) == ("store", "chat", 1, None)


EMMA = Persona(id="emma", name="Emma", avoided_channels=(Reference(id="chat"), Reference(id="call")))


@pytest.mark.parametrize(
    ("steps", "forced", "avoided_by"),
    [
        ([step("a", "b")], True, ("emma",)),
        ([step("a", "b"), step("a", "complete")], False, ()),
        ([step("a", "b"), step("a", "lost")], True, ("emma",)),
        ([step("a", "b"), step("a", "c")], True, ()),
        ([step("a", "b"), step("a", "c", personas=(Reference(id="ali"),))], True, ("emma",)),
        ([step("a", "b", personas=(Reference(id="ali"),)), step("a", "c")], True, ()),
        ([step("a", "b"), step("a", "same")], False, ()),
        ([step("a", "b"), step("a", "anywhere")], False, ()),
        ([step("a", "lost")], False, ()),
    ],
)
def test_a_switch_is_forced_where_no_way_on_stays(
    steps: list[Transition], avoided_by: tuple[str, ...], *, forced: bool
) -> None:
    channels = {"a": "store", "b": "chat", "c": "email", "same": "store", "anywhere": None}
    journey = make([place(name, channel) for name, channel in channels.items()], steps, personas="emma ali")
    atlas = Atlas(workspace=Workspace(name="W"), personas={"emma": EMMA})
    found = [
        each for each in find_forced_switches(atlas, journey, trace_path(journey)) if each.touchpoint == "a"
    ]
    assert bool(found) is forced
    assert (found[0].avoided_by if found else ()) == avoided_by


@given(journeys())
def test_losses_by_touchpoint_add_up_to_all_losses(journey: Journey) -> None:
    chain = trace_chain(trace_path(journey))
    traffic = find_traffic(chain)
    if chain is None or chain.completion is None:
        assert traffic == {}
        assert find_funnel(journey, chain) == ()
        return
    lost = sum(each.visits * each.lost_here for each in traffic.values())
    assert lost == pytest.approx(1 - chain.completion, abs=1e-9)
    assert all(0 <= each.lost_here <= 1 for each in traffic.values())
