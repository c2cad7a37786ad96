"""The path of a journey: declared steps, or the declared order."""

from __future__ import annotations

from dataclasses import replace

from journeymap.graph.path import trace_path
from journeymap.graph.questions.reach import find_dead_ends, find_unreachable
from journeymap.graph.questions.switches import find_channel_switches
from journeymap.model import Journey, Outcome, Reference, Share, Stage, Touchpoint, Transition

CHANNELS = {"ad": "advertising", "app": "mobile-app", "call": "call-center", "shop": "store"}


def make_journey(*transitions: Transition) -> Journey:
    touchpoints = tuple(
        Touchpoint(id=name, title=name, channel=Reference(id=channel)) for name, channel in CHANNELS.items()
    )
    return Journey(
        id="order",
        title="An order",
        stages=(
            Stage(id="before", title="Before", touchpoints=touchpoints[:2]),
            Stage(id="after", title="After", touchpoints=touchpoints[2:]),
        ),
        transitions=transitions,
        outcomes=(Outcome(id="elsewhere", title="Bought elsewhere"),),
    )


def step(source: str, target: str, count: float | None = None, share: float | None = None) -> Transition:
    return Transition(
        id=f"{source}--{target}",
        source=Reference(id=source),
        target=Reference(id=target),
        count=count,
        probability=None if share is None else Share(value=share),
    )


def shares(*transitions: Transition) -> dict[str, float | None]:
    path = trace_path(make_journey(*transitions))
    return {f"{edge.source}>{edge.target}": edge.share for edge in path.edges}


def test_the_declared_order_is_the_path_of_a_journey_without_transitions() -> None:
    path = trace_path(make_journey())
    assert shares() == {"start>ad": 1, "ad>app": None, "app>call": None, "call>shop": None}
    assert (path.starts, path.declared, path.outcomes, path.handoffs) == (("ad",), False, (), ())
    assert [edge.changes_channel for edge in path.edges] == [False, True, True, True]
    assert find_dead_ends(path) == ()
    assert find_unreachable(path) == ()


def test_an_empty_journey_has_an_empty_path() -> None:
    path = trace_path(Journey(id="empty", title="Empty"))
    assert (path.touchpoints, path.edges, path.starts) == ((), (), ())


def test_counts_become_shares_of_their_row() -> None:
    found = shares(step("ad", "app", 30), step("ad", "call", 50), step("ad", "lost", 20))
    assert found == {"start>ad": 1, "ad>app": 0.3, "ad>call": 0.5, "ad>lost": 0.2}


def test_probabilities_are_shares_and_more_than_everyone_is_scaled_down() -> None:
    assert shares(step("ad", "app", share=0.5), step("ad", "call"))["ad>app"] == 0.5
    assert shares(step("ad", "app", share=0.5), step("ad", "call"))["ad>call"] is None
    assert shares(step("ad", "app", share=1.0), step("ad", "call", share=1.0))["ad>app"] == 0.5


def test_counts_need_the_whole_row() -> None:
    assert shares(step("ad", "app", 30), step("ad", "call"))["ad>app"] is None


def test_start_is_declared_or_the_first_touchpoint() -> None:
    declared = trace_path(
        make_journey(step("start", "app", 3), step("start", "shop", 1), step("app", "shop"))
    )
    assert declared.starts == ("app", "shop")
    assert [edge.share for edge in declared.leaving("start")] == [0.75, 0.25]
    assert shares(step("start", "call"))["start>call"] == 1


def test_unknown_ends_are_left_out_but_keep_their_cases() -> None:
    found = shares(step("ad", "app", 30), step("ad", "nowhere", 70), step("nobody", "app", 5))
    assert found == {"start>ad": 1, "ad>app": 0.3}


def test_outcomes_that_are_reached() -> None:
    path = trace_path(make_journey(step("ad", "elsewhere"), step("app", "complete")))
    assert [outcome.id for outcome in path.outcomes] == ["complete", "elsewhere"]
    assert [edge.source for edge in path.arriving("elsewhere")] == ["ad"]


def test_unreachable_and_dead_ends() -> None:
    path = trace_path(make_journey(step("ad", "app"), step("app", "ad"), step("call", "shop")))
    assert find_unreachable(path) == ("call", "shop")
    assert find_dead_ends(path) == ("shop",)


def test_handoffs_by_channel_pair() -> None:
    steps = (step("ad", "app", 5), step("app", "call", 7), step("call", "app", 2), step("shop", "lost", 1))
    more = replace(steps[1], id="again", count=3)
    (first, *others) = find_channel_switches(trace_path(make_journey(*steps, more)))
    assert (first.source, first.target, first.handoffs, first.count) == ("mobile-app", "call-center", 2, 10)
    assert [(switch.source, switch.target) for switch in others] == [
        ("advertising", "mobile-app"),
        ("call-center", "mobile-app"),
    ]
    (uncounted,) = find_channel_switches(trace_path(make_journey(step("ad", "shop"))))
    assert uncounted.count is None
