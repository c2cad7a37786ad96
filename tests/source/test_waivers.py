"""Comments that waive a rule: which lines they speak of, and what only looks like one."""

from __future__ import annotations

import pytest

from journeymap.problem import Waiver
from journeymap.source import find_waivers, read_document


def find(text: str) -> tuple[Waiver, ...]:
    document, problems = read_document(text.encode(), "journeys/j.yaml")
    assert document is not None, problems
    return find_waivers(document)


def test_a_comment_at_the_end_of_a_line_is_for_that_line() -> None:
    (waiver,) = find("title: Sipariş  # journeymap: ignore[stale-map]: bu yıl kapanıyor\nstages: []\n")
    assert waiver.line == 1
    assert waiver.rules == ("stale-map",)
    assert waiver.reason == "bu yıl kapanıyor"
    assert waiver.origin == ("journeys/j.yaml", 1, 17, 49)
    assert waiver.excerpt.startswith("title: Sipariş")


def test_a_comment_that_stands_alone_is_for_the_next_line_that_says_something() -> None:
    (waiver,) = find("# journeymap: ignore[a, b]\n\n# another word\ntitle: A\n")
    assert (waiver.line, waiver.rules, waiver.reason) == (4, ("a", "b"), "")


def test_two_comments_on_one_line_are_one() -> None:
    (waiver,) = find("title: A # journeymap: ignore[a]: x # journeymap: ignore[b]: y\n")
    assert waiver.rules == ("a",)


@pytest.mark.parametrize(
    "text",
    [
        'title: "A # journeymap: ignore[a]: b"\n',
        "title: |\n  A\n  # journeymap: ignore[a]: b\n",
        "title: >-\n  A # journeymap: ignore[a]\n",
        "title: 'A\n  # journeymap: ignore[a]'\n",
    ],
)
def test_the_same_words_inside_a_text_waive_nothing(text: str) -> None:
    assert find(text) == ()


def test_a_text_and_a_comment_on_one_line_are_told_apart() -> None:
    (waiver,) = find('title: "# journeymap: ignore[a]"  # journeymap: ignore[b]: c\n')
    assert waiver.rules == ("b",)


@pytest.mark.parametrize(
    "sign", ["# journeymap: ignore", "# journeymap: ignore[]: x", "#journeymap: ignore: x"]
)
def test_a_waiver_without_a_rule_is_found_too(sign: str) -> None:
    (waiver,) = find(f"title: A  {sign}\n")
    assert waiver.rules == ()


def test_lines_that_end_as_windows_ends_them_are_counted_right() -> None:
    (waiver,) = find("title: A\r\nowner: b # journeymap: ignore[a]: c\r\n")
    assert (waiver.line, waiver.reason) == (2, "c")
