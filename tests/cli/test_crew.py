"""Work shared among processes comes back whole, in order, and with what went wrong."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from journeymap.cli.crew import FEWEST, count_hands, hire
from journeymap.cli.texts import SCALE_NOT_A_NUMBER
from journeymap.problem import JourneymapError
from tests.cli.command import SMALLEST, digest, run, write

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux copies processes")


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def fail_at_seven(number: int) -> int:
    if number == 7:
        raise JourneymapError(SCALE_NOT_A_NUMBER(), help=SCALE_NOT_A_NUMBER(), exit_code=2)
    return number


@pytest.mark.parametrize("hands", [1, pytest.param(2, marks=on_linux), pytest.param(3, marks=on_linux)])
def test_what_is_made_comes_in_order(hands: int) -> None:
    with hire(square, range(100), hands) as made:
        found = list(made)
    assert [value for value, _ in found] == [number * number for number in range(100)]
    assert (os.getpid() in {process for _, process in found}) == (hands == 1)


@on_linux
def test_what_goes_wrong_in_a_copy_is_met_in_the_original() -> None:
    with pytest.raises(JourneymapError) as met, hire(fail_at_seven, range(100), 2) as made:
        list(made)
    assert met.value.exit_code == 2
    assert met.value.message == SCALE_NOT_A_NUMBER()
    assert met.value.help == SCALE_NOT_A_NUMBER()


class StubbornError(Exception):
    """An exception that cannot be made again from what it holds."""

    def __init__(self, one: int, other: int) -> None:
        """Forget the two."""
        super().__init__(f"{one} and {other}")


def stumble(number: int) -> int:
    raise StubbornError(number, 2)


@on_linux
def test_a_bug_in_a_copy_does_not_leave_the_original_waiting() -> None:
    with pytest.raises(RuntimeError, match="StubbornError: 0 and 2"), hire(stumble, range(100), 2) as made:
        list(made)


def vanish(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@on_linux
def test_a_copy_that_is_killed_does_not_leave_the_original_waiting() -> None:
    with pytest.raises(RuntimeError, match="ended before"), hire(vanish, range(100), 2) as made:
        list(made)


@on_linux
def test_copies_end_with_whoever_takes_no_more() -> None:
    with hire(square, range(100_000), 2) as made:
        _, process = next(made)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_little_work_is_done_alone() -> None:
    assert count_hands(1, 1000) == 1
    assert count_hands(FEWEST - 1) == 1


@on_linux
def test_hard_work_is_shared_sooner() -> None:
    cores = len(os.sched_getaffinity(0))
    assert count_hands(FEWEST) == min(cores, FEWEST)
    assert count_hands(2, FEWEST) == min(cores, 2)


def test_many_journeys_are_drawn_as_one_by_one(tmp_path: Path) -> None:
    many = tmp_path / "many"
    for number in range(FEWEST):
        write(many, f"journeys/j{number:02}.yaml", SMALLEST)
    done = run(many, "render", "--view", "map")
    assert done.code == 0
    assert done.out.splitlines() == [f"pictures/j{number:02}-map.svg" for number in range(FEWEST)]
    one = run(many, "render", "j07", "--view", "map", "--output", "one")
    assert one.code == 0
    assert digest(many / "one")["j07-map.svg"] == digest(many / "pictures")["j07-map.svg"]
