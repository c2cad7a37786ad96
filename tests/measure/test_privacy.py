"""What is left out cannot be worked out from one sum of what is written."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from journeymap.measure.privacy import Key, Sum, find_hidden

counts = st.lists(st.lists(st.integers(0, 25), min_size=3, max_size=3), min_size=2, max_size=4)


def make_table(table: list[list[int]]) -> tuple[dict[Key, int], list[Sum]]:
    """A table with its sums by row and by column, all of which are figures."""
    people: dict[Key, int] = {}
    for number, row in enumerate(table):
        people |= {("cell", number, place): count for place, count in enumerate(row)}
        people["row", number] = sum(row)
    for place in range(3):
        people["column", place] = sum(row[place] for row in table)
    sums = [Sum(("row", n), tuple(("cell", n, place) for place in range(3))) for n in range(len(table))]
    sums += [Sum(("column", p), tuple(("cell", n, p) for n in range(len(table)))) for p in range(3)]
    return people, sums


def differences(people: dict[Key, int], sums: list[Sum], hidden: frozenset[Key]) -> Iterator[int]:
    """How many people each group is about that can be worked out from one sum."""
    for each in sums:
        assert each.whole is not None
        missing = [part for part in each.parts if part in hidden]
        if each.whole not in hidden:
            yield sum(people[part] for part in missing)
        elif not missing:
            yield people[each.whole]


@given(counts, st.integers(2, 12))
def test_no_small_group_is_written_or_can_be_worked_out(table: list[list[int]], least: int) -> None:
    people, sums = make_table(table)
    hidden = find_hidden(people, sums, least)
    assert all(count == 0 or count >= least for key, count in people.items() if key not in hidden)
    assert all(group == 0 or group >= least for group in differences(people, sums, hidden))


def test_the_smallest_other_part_is_left_out_with_a_small_one() -> None:
    people: dict[Key, int] = {("all",): 100, ("a",): 60, ("b",): 36, ("c",): 4}
    hidden = find_hidden(people, [Sum(("all",), (("a",), ("b",), ("c",)))], 10)
    assert hidden == {("c",), ("b",)}


def test_those_without_a_persona_are_a_group_too() -> None:
    people: dict[Key, int] = {("all",): 100, ("a",): 97, ("rest",): 3}
    hidden = find_hidden(people, [Sum(("all",), (("a",), ("rest",)))], 10, unwritten={("rest",)})
    assert hidden == {("rest",), ("a",)}
