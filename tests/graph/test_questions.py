"""Every question of one journey, against trying everything on small graphs, and bounded on large ones."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph.path import Path, trace_path
from journeymap.graph.questions.centrality import find_centrality
from journeymap.graph.questions.long_ways import find_heaviest_way, find_longest_way
from journeymap.graph.questions.loops import find_loops
from journeymap.graph.questions.reach import (
    find_closed_loops,
    find_dead_ends,
    find_endings,
    find_shortest_way,
    find_unreachable,
    is_whole,
)
from journeymap.graph.questions.single_points import find_single_points
from journeymap.graph.web import find_components
from journeymap.model import Journey, Reference, Stage, Touchpoint, Transition
from journeymap.score.conversion import find_closed_loop
from tests.graph.random_paths import NAMES, completes, journeys, list_ways, make_journey, paths


def as_graph(path: Path) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(path.touchpoints)
    web = path.web
    graph.add_edges_from((source, target) for source, targets in web.onward.items() for target in targets)
    return graph


def reachable(path: Path) -> set[str]:
    graph = as_graph(path)
    return {*path.starts, *(place for start in path.starts for place in nx.descendants(graph, start))}


@given(paths())
def test_unreachable_is_what_no_way_leads_to(path: Path) -> None:
    assert set(find_unreachable(path)) == set(path.touchpoints) - reachable(path)


@given(paths())
def test_components_are_those_of_networkx_and_later_ones_lead_to_earlier_ones(path: Path) -> None:
    web, graph = path.web, as_graph(path)
    found = find_components(web.onward)
    assert {frozenset(each) for each in found} == {
        frozenset(c) for c in nx.strongly_connected_components(graph)
    }
    for earlier, later in combinations(range(len(found)), 2):
        assert not any(nx.has_path(graph, one, other) for one in found[earlier] for other in found[later])


@given(paths())
def test_closed_loops_are_entered_and_never_left(path: Path) -> None:
    web, graph = path.web, as_graph(path)
    expected = set()
    for place in reachable(path):
        ahead = {place, *nx.descendants(graph, place)}
        back = all(nx.has_path(graph, other, place) for other in ahead)
        if back and web.onward[place] and not ahead & web.exits:
            expected.add(frozenset(ahead))
    found = find_closed_loops(path)
    assert {frozenset(loop) for loop in found} == expected
    assert all(list(loop) == sorted(loop) for loop in found)


def test_a_closed_loop_is_the_one_that_the_chain_of_the_score_finds() -> None:
    journey = make_journey(3, [("a", "b"), ("a", "complete"), ("b", "c"), ("c", "b")])
    counted = [Transition(id=t.id, source=t.source, target=t.target, count=10) for t in journey.transitions]
    whole = Journey(id="j", title="J", stages=journey.stages, transitions=tuple(counted))
    assert find_closed_loops(trace_path(journey)) == (("b", "c"),) == (find_closed_loop(whole),)


@given(paths())
def test_a_single_point_is_what_nobody_completes_without(path: Path) -> None:
    web = path.web
    some = next(list_ways(web, web.completing), None)
    good = {outcome.id for outcome in path.outcomes if outcome.counts_as == "complete"}
    at_once = any(edge.source == "start" and edge.target in good for edge in path.edges)
    needed = [] if some is None else [p for p in path.touchpoints if not completes(path, p)]
    expected = [] if at_once else needed
    found = find_single_points(path)
    assert sorted(found) == expected
    if some is not None:
        assert [place for place in some if place in found] == list(found)


def test_nothing_is_a_single_point_where_some_complete_without_any_touchpoint() -> None:
    touchpoint = Touchpoint(id="a", title="A")
    steps = [("start", "a"), ("a", "complete")]
    for ways, expected in ((steps, ("a",)), ([*steps, ("start", "complete")], ())):
        transitions = tuple(
            Transition(id=f"{one}--{other}", source=Reference(id=one), target=Reference(id=other), count=10)
            for one, other in ways
        )
        stages = (Stage(id="s", title="S", touchpoints=(touchpoint,)),)
        journey = Journey(id="j", title="J", stages=stages, transitions=transitions)
        assert find_single_points(trace_path(journey)) == expected


@given(paths())
def test_the_shortest_way_is_the_shortest_of_all(path: Path) -> None:
    web = path.web
    ways = list(list_ways(web, web.completing))
    found = find_shortest_way(path)
    assert (found in ways) is bool(ways)
    assert len(found) == min(map(len, ways), default=0)


@given(paths())
def test_the_longest_way_is_the_longest_of_all(path: Path) -> None:
    web = path.web
    ways = list(list_ways(web, web.exits))
    found = find_longest_way(path)
    assert (found is None) is (not ways)
    if found is not None:
        assert found.places in ways
        assert found.weight == found.at_most == len(found.places) == max(map(len, ways))
        assert found.exact


@given(paths(), st.lists(st.sampled_from([0.0, 0.0, 0.1, 0.25, 0.7, 1.0]), min_size=6, max_size=6))
def test_the_heaviest_way_is_the_heaviest_of_all_and_of_these_the_shortest(
    path: Path, loads: list[float]
) -> None:
    web, weights = path.web, dict(zip(NAMES, loads, strict=True))
    ways = {way: sum(weights[place] for place in way) for way in list_ways(web, web.exits)}
    found = find_heaviest_way(path, weights)
    assert (found is None) is (not ways)
    if found is not None:
        most = max(ways.values())
        assert found.weight == pytest.approx(ways[found.places])
        assert found.weight == pytest.approx(most)
        assert len(found.places) == min(len(w) for w, sum_ in ways.items() if sum_ == pytest.approx(most))


@given(paths(), st.integers(0, 12))
def test_a_small_budget_gives_a_way_and_never_claims_too_much(path: Path, budget: int) -> None:
    web = path.web
    ways = list(list_ways(web, web.exits))
    found = find_longest_way(path, budget=budget)
    assert (found is None) is (not ways)
    if found is not None:
        longest = max(map(len, ways))
        assert found.places in ways
        assert found.weight <= longest <= found.at_most
        assert not found.exact or found.weight == longest


@given(paths())
def test_loops_are_the_simple_cycles_and_the_shortest_come_first(path: Path) -> None:
    inside = as_graph(path).subgraph(reachable(path))
    expected = {_turn(tuple(cycle)) for cycle in nx.simple_cycles(inside)}
    found = find_loops(path, most=10_000, budget=1_000_000)
    assert found.complete
    assert set(found.loops) == expected
    assert len(found.loops) == len(expected)
    assert [len(loop) for loop in found.loops] == sorted(len(loop) for loop in found.loops)
    few = find_loops(path, most=2)
    assert few.loops == found.loops[:2]
    assert few.complete is (len(expected) <= 2)


def _turn(cycle: tuple[str, ...]) -> tuple[str, ...]:
    first = cycle.index(min(cycle))
    return (*cycle[first:], *cycle[:first])


@given(paths())
def test_betweenness_by_counting_shortest_ways(path: Path) -> None:
    graph = as_graph(path)
    size = len(path.touchpoints)
    for found in find_centrality(path):
        place, passed = found.touchpoint, 0.0
        for source in graph:
            for target in graph:
                if place in {source, target} or source == target or not nx.has_path(graph, source, target):
                    continue
                ways = list(nx.all_shortest_paths(graph, source, target))
                passed += sum(place in way for way in ways) / len(ways)
        assert found.betweenness == pytest.approx(passed / ((size - 1) * (size - 2)) if size > 2 else 0)
        assert (found.inbound, found.outbound) == (graph.in_degree(place), graph.out_degree(place))


@given(journeys())
def test_an_outcome_is_reached_where_a_way_leads_to_it(journey: Journey) -> None:
    path = trace_path(journey)
    open_places = reachable(path) | {"start"}
    ends = {edge.target for edge in path.edges if edge.source in open_places} - set(path.touchpoints)
    endings = find_endings(journey, path)
    assert {ending.id for ending in endings if ending.reached} == ends
    assert {"elsewhere", "later"} <= {ending.id for ending in endings}
    assert {e.id for e in endings if e.completes} <= {"complete", "later"}


def test_a_journey_without_transitions_is_one_way_with_nothing_wrong() -> None:
    journey = make_journey(4, [])
    path = trace_path(journey)
    assert (find_unreachable(path), find_dead_ends(path), find_closed_loops(path)) == ((), (), ())
    assert find_single_points(path) == find_shortest_way(path) == ("a", "b", "c", "d")
    assert find_loops(path) == ((), True)
    longest = find_longest_way(path)
    assert longest is not None
    assert (longest.places, longest.exact) == (("a", "b", "c", "d"), True)
    assert not is_whole(journey, path)


@pytest.mark.parametrize(
    ("steps", "whole"),
    [
        ([("a", "b")], False),
        ([("a", "b"), ("b", "lost")], True),
        ([("start", "a"), ("a", "b")], True),
        ([("start", "a"), ("a", "nowhere"), ("b", "complete")], False),
    ],
)
def test_transitions_are_whole_where_they_name_a_start_or_an_end(
    steps: list[tuple[str, str]], *, whole: bool
) -> None:
    journey = make_journey(2, steps)
    assert is_whole(journey, trace_path(journey)) is whole


def make_large(touchpoints: int, transitions: int, seed: int = 7) -> Journey:
    chance = random.Random(seed)  # noqa: S311  # the same graph every time is the point
    names = [f"t{number}" for number in range(touchpoints)]
    pairs = [("start", "t0"), (names[-1], "complete"), *pairwise(names)]
    pairs += [tuple(chance.sample(names, 2)) for _ in range(transitions - len(pairs))]  # type: ignore[misc]
    return Journey(
        id="large",
        title="Large",
        stages=(Stage(id="s", title="S", touchpoints=tuple(Touchpoint(id=n, title=n) for n in names)),),
        transitions=tuple(
            Transition(id=f"x{number}", source=Reference(id=one), target=Reference(id=other), count=1)
            for number, (one, other) in enumerate(pairs)
        ),
    )


def test_a_large_dense_journey_is_answered_in_bounded_time_and_honestly() -> None:
    path = trace_path(make_large(200, 2000))
    began = time.process_time()
    longest, loops, centrality = find_longest_way(path), find_loops(path), find_centrality(path)
    single = find_single_points(path)
    spent = time.process_time() - began
    assert longest is not None
    assert longest.weight > 100
    assert (longest.exact, longest.at_most) == (longest.weight == 200, 200)
    assert (len(loops.loops), loops.complete) == (20, False)
    assert len(centrality) == 200
    assert {"t0", "t199"} <= set(single)
    assert spent < 2


def test_a_ring_of_a_thousand_is_one_loop() -> None:
    names = [f"t{number}" for number in range(1000)]
    steps = [*zip(names, [*names[1:], names[0]], strict=True), (names[0], "complete")]
    journey = Journey(
        id="ring",
        title="Ring",
        stages=(Stage(id="s", title="S", touchpoints=tuple(Touchpoint(id=n, title=n) for n in names)),),
        transitions=tuple(
            Transition(id=f"x{number}", source=Reference(id=one), target=Reference(id=other))
            for number, (one, other) in enumerate(steps)
        ),
    )
    path = trace_path(journey)
    assert find_loops(path) == ((tuple(names),), True)
    longest = find_longest_way(path)
    assert longest is not None
    assert longest.places == ("t0",)


_PROBE = """
from journeymap.graph.path import trace_path
from journeymap.graph.questions.centrality import find_centrality
from journeymap.graph.questions.long_ways import find_heaviest_way
from journeymap.graph.questions.loops import find_loops
from tests.graph.test_questions import make_large
path = trace_path(make_large(40, 200))
print(find_centrality(path), find_loops(path), find_heaviest_way(path, {"t3": 0.3, "t9": 0.1}))
"""


def test_answers_are_the_same_under_every_hash_seed() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", _PROBE],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    }
    assert len(answers) == 1
