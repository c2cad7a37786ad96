"""A fingerprint stays while the problem does, and no two problems share one."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journeymap.findings.fingerprint import find_fingerprints
from journeymap.findings.relocation import relocate
from journeymap.problem import Location, Problem
from tests.findings.samples import EVERYDAY, say, several

PROBLEM = EVERYDAY[0]


def move(problem: Problem, lines: int) -> Problem:
    place = problem.location
    return replace(problem, location=place._replace(line=place.line + lines))


def test_it_can_be_made_again_by_hand() -> None:
    told = "unknown-reference\0journeys/a.yaml\0personas: [ema, oliver]\x001\0"
    assert find_fingerprints([PROBLEM]) == (hashlib.sha256(told.encode()).hexdigest()[:32],)


@given(several, st.integers(1, 1000))
def test_it_survives_lines_that_move_and_another_language(found: tuple[Problem, ...], lines: int) -> None:
    before = find_fingerprints(found)
    moved = [replace(move(problem, lines), message=say("other words"), help=None) for problem in found]
    assert find_fingerprints(moved) == before


@given(several)
def test_no_two_are_equal(found: tuple[Problem, ...]) -> None:
    prints = find_fingerprints(found)
    assert len(set(prints)) == len(found)
    assert all(len(each) == 32 for each in prints)


@given(several)
def test_the_order_they_are_given_in_changes_none(found: tuple[Problem, ...]) -> None:
    distinct = [replace(p, location=p.location._replace(line=n + 1)) for n, p in enumerate(found)]
    before = dict(zip([p.location.line for p in distinct], find_fingerprints(distinct), strict=True))
    turned = distinct[::-1]
    assert dict(zip([p.location.line for p in turned], find_fingerprints(turned), strict=True)) == before


def test_it_changes_with_the_rule_the_file_and_the_line() -> None:
    others = [
        replace(PROBLEM, rule="bad-id"),
        replace(PROBLEM, location=PROBLEM.location._replace(file="journeys/b.yaml")),
        replace(PROBLEM, excerpt="personas: [ema, oliver, kim]"),
    ]
    assert len({find_fingerprints([each]) for each in (PROBLEM, *others)}) == 4


def test_indentation_and_the_form_of_letters_change_nothing() -> None:
    composed = replace(PROBLEM, location=Location("journeys/şubat.yaml", 3, 1))
    decomposed = replace(PROBLEM, location=Location("journeys/s\u0327ubat.yaml", 3, 1))
    assert find_fingerprints([composed]) == find_fingerprints([decomposed])
    assert find_fingerprints([replace(PROBLEM, excerpt=f"    {PROBLEM.excerpt} ")]) == find_fingerprints(
        [PROBLEM]
    )


def test_equal_lines_are_told_apart_by_their_order() -> None:
    first, second = PROBLEM, move(PROBLEM, 4)
    prints = find_fingerprints([second, first])
    assert find_fingerprints([first]) == (prints[1],)
    assert prints[0] != prints[1]


def test_files_are_named_from_the_top_of_the_repository() -> None:
    moved = relocate(EVERYDAY, "teams/shop")
    assert moved[1].location.file == "teams/shop/journeys/a.yaml"
    assert moved[1].related[0].location.file == "teams/shop/journeys/a.yaml"
    assert relocate(EVERYDAY, "") == EVERYDAY
    run = Problem(rule="cannot-run", location=Location("."), message=say("x"))
    assert relocate([run], "teams/shop")[0].location.file == "teams/shop"
