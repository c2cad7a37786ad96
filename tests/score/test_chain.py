"""The chain against counted paths, and against exact rational arithmetic."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.score.chain import Row, find_reach, find_removal_effects, solve_chain
from tests.score.adapter import count_row

PLACES = ("a", "b", "c", "d")


@st.composite
def walks(draw: st.DrawFn) -> tuple[str, ...]:
    return (
        "start",
        *draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=6)),
        draw(st.sampled_from(["complete", "lost"])),
    )


def count_walks(walked: Sequence[Sequence[str]]) -> dict[str, Row]:
    rows: dict[str, Counter[str]] = {}
    for walk in walked:
        for source, target in pairwise(walk):
            rows.setdefault(source, Counter())[target] += 1
    return {place: count_row({target: float(n) for target, n in row.items()}) for place, row in rows.items()}


@given(st.lists(walks(), min_size=1, max_size=40))
def test_from_complete_paths_it_repeats_the_counted_rate(walked: list[tuple[str, ...]]) -> None:
    rate = sum(walk[-1] == "complete" for walk in walked) / len(walked)
    chain = solve_chain(count_walks(walked))
    assert chain.completion == pytest.approx(rate, abs=1e-9)
    assert chain.error == pytest.approx(math.sqrt(rate * (1 - rate) / len(walked)), abs=1e-9)
    visits = Counter(place for walk in walked for place in walk[1:-1])
    for place, visited in visits.items():
        assert chain.visits[place] == pytest.approx(visited / len(walked), abs=1e-9)
    if rate < 1:
        assert math.fsum(chain.drop_shares.values()) == pytest.approx(1)
    assert all(0 <= effect <= 1 for effect in find_removal_effects(chain).values())


@st.composite
def tables(draw: st.DrawFn) -> dict[str, dict[str, int]]:
    targets = (*PLACES, "complete", "lost")
    rows = {
        place: draw(st.dictionaries(st.sampled_from(targets), st.integers(1, 9), max_size=4))
        for place in PLACES
    }
    return {"start": {"a": 1}, **rows}


def solve_exactly(table: Mapping[str, Mapping[str, int]], avoided: str | None = None) -> Fraction:
    """Return P(complete) from the start by dense elimination of ``(I - Q) b = r`` in fractions.

    A place without exits is lost, and so is ``avoided``. A little of every row is led to ``lost``
    beforehand by the caller's table, so that the system is regular.
    """
    places = list(table)
    matrix = []
    for place in places:
        row = table[place] if place != avoided else {}
        total = sum(row.values())
        share = {target: Fraction(n, total) for target, n in row.items()}
        matrix.append(
            [Fraction(int(place == other)) - share.get(other, Fraction(0)) for other in places]
            + [share.get("complete", Fraction(0))]
        )
    size = len(places)
    for column in range(size):
        pivot = next(place for place in range(column, size) if matrix[place][column] != 0)
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        matrix[column] = [value / matrix[column][column] for value in matrix[column]]
        for other in range(size):
            if other != column and matrix[other][column] != 0:
                factor = matrix[other][column]
                matrix[other] = [
                    value - factor * taken for value, taken in zip(matrix[other], matrix[column], strict=True)
                ]
    return matrix[places.index("start")][-1]


@given(tables())
def test_it_agrees_with_exact_arithmetic(table: dict[str, dict[str, int]]) -> None:
    leaky = {place: row if place == "start" else {**row, "lost": 1} for place, row in table.items()}
    chain = solve_chain({place: count_row(row) for place, row in leaky.items()})
    exact = solve_exactly(leaky)
    assert chain.completion == pytest.approx(float(exact), abs=1e-12)
    effects = find_removal_effects(chain)
    for place, effect in effects.items():
        without = solve_exactly(leaky, avoided=place)
        assert effect == pytest.approx(float(1 - without / exact), abs=1e-9)
    reach = find_reach(chain)
    assert all(0 < share <= 1 for share in reach.values())


@given(tables(), st.sampled_from(PLACES))
def test_leading_the_lost_elsewhere_never_lowers_completion(
    table: dict[str, dict[str, int]], place: str
) -> None:
    leaky = {source: {**row, "lost": 2, "complete": 1} for source, row in table.items()}
    before = solve_chain({source: count_row(row) for source, row in leaky.items()})
    for target in (*PLACES, "complete"):
        row = {**leaky[place], "lost": 1}
        row[target] = row.get(target, 0) + 1
        after = solve_chain(
            {source: count_row(row if source == place else leaky[source]) for source in leaky}
        )
        assert before.completion is not None
        assert after.completion is not None
        assert after.completion >= before.completion - 1e-12


@given(tables(), st.permutations(["start", *PLACES]))
def test_the_order_of_rows_changes_no_bit(table: dict[str, dict[str, int]], order: list[str]) -> None:
    leaky = {place: {**row, "lost": 1} for place, row in table.items()}
    one = solve_chain({place: count_row(row) for place, row in leaky.items()})
    turned = {place: dict(reversed(leaky[place].items())) for place in order}
    other = solve_chain({place: count_row(row) for place, row in turned.items()})
    assert one == other


def test_missing_mass_and_places_without_exits_are_lost() -> None:
    chain = solve_chain({"start": Row(shares={"a": 0.5, "b": 0.3}), "a": Row(shares={"complete": 0.5})})
    assert chain.completion == pytest.approx(0.25)
    assert chain.error is None
    assert dict(chain.drop_shares) == pytest.approx({"a": 0.25 / 0.75, "start": 0.5 / 0.75})


def test_a_closed_loop_is_named() -> None:
    rows = {
        "start": Row(shares={"a": 1.0}),
        "a": Row(shares={"b": 0.5, "complete": 0.5}),
        "b": Row(shares={"c": 1.0}),
        "c": Row(shares={"b": 0.7, "c": 0.3}),
    }
    chain = solve_chain(rows)
    assert chain.closed_loop == ("b", "c")
    assert chain.completion is None
    assert find_reach(chain) == {}


def test_places_that_cannot_be_reached_do_not_count() -> None:
    rows = {
        "start": Row(shares={"a": 1.0}),
        "a": Row(shares={"complete": 0.5}),
        "island": Row(shares={"island": 1.0}),
    }
    chain = solve_chain(rows)
    assert chain.completion == 0.5
    assert set(chain.visits) == {"start", "a"}


def test_a_rare_exit_keeps_its_digits() -> None:
    rare = 2.0**-40
    chain = solve_chain(
        {"start": Row(shares={"a": 1.0}), "a": Row(shares={"a": 1 - 2 * rare, "complete": rare})}
    )
    assert chain.completion == pytest.approx(0.5, abs=1e-12)
