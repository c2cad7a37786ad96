"""What the author probably meant to write, in the format's own form."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.schema import load_schema
from journeymap.schema.proposal import (
    propose_colour,
    propose_date,
    propose_duration,
    propose_link,
    propose_number,
    propose_truth,
    write_line,
    write_value,
)
from journeymap.source import read_document


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("01.10.2026", "2026-10-01"),
        ("1/10/2026", "2026-10-01"),
        ("2026-1-5", "2026-01-05"),
        ("2026/10/01", "2026-10-01"),
        ("1 Ekim 2026", "2026-10-01"),
        ("3 ağustos 2026", "2026-08-03"),
        ("1 October 2026", "2026-10-01"),
        ("31 Brumaire 2026", None),
        ("13/13/2026", None),
        ("yarın", None),
    ],
)
def test_propose_date(text: str, date: str | None) -> None:
    assert propose_date(text) == date


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("6 ay", "6 months"),
        ("5dk", "5 minutes"),
        ("5 Min.", "5 minutes"),
        ("1,5 saat", "1.5 hours"),
        ("2 iş günü", None),
        ("3 gün", "3 days"),
        ("10 Hours", "10 hours"),
        ("soon", None),
        ("5", None),
    ],
)
def test_propose_duration(text: str, duration: str | None) -> None:
    assert propose_duration(text) == duration


@pytest.mark.parametrize(
    ("text", "highest", "number"),
    [
        ("1,5", None, "1.5"),
        ("%20", 1, "0.2"),
        ("20%", 1, "0.2"),
        ("% 12,5", 1, "0.125"),
        ("%20", 100, "20"),
        ("-3", None, "-3"),
        ("high", None, None),
        ("1.2.3", None, None),
    ],
)
def test_propose_number(text: str, highest: float | None, number: str | None) -> None:
    assert propose_number(text, highest) == number


def test_propose_truth() -> None:
    assert [propose_truth(text) for text in ("Evet", "yes", "HAYIR", "no", "belki")] == [
        "true", "true", "false", "false", None,
    ]  # fmt: skip


def test_propose_colour() -> None:
    assert [propose_colour(text) for text in ("#FFF", "0A5FB4", "red")] == ["#ffffff", "#0a5fb4", None]


def test_propose_link() -> None:
    assert propose_link("www.example.com") == "https://www.example.com"
    assert propose_link("cx@example.com") == "mailto:cx@example.com"
    assert propose_link("javascript:alert(1)") is None


@given(st.text(max_size=30))
def test_proposals_are_valid(text: str) -> None:
    definitions = {
        name: part for kind in ("journey", "workspace") for name, part in load_schema(kind)["$defs"].items()
    }
    for name, propose in (
        ("date", propose_date),
        ("duration", propose_duration),
        ("colour", propose_colour),
        ("url", propose_link),
    ):
        proposal = propose(text)
        assert proposal is None or re.search(definitions[name]["pattern"], proposal)


VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-1000, 1000),
        st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=12),
        st.sampled_from(
            ["a b", "a: b", "2026-10-01", "1.5", "true", "null", "a,b", "5 minutes", "- a", "a #b", "1e5"]
        ),
    ),
    lambda held: st.one_of(
        st.lists(held, max_size=3), st.dictionaries(st.sampled_from(["k", "n", "use"]), held, max_size=3)
    ),
    max_leaves=5,
)


@given(VALUES)
def test_a_written_value_reads_back(value: Any) -> None:
    document, problems = read_document(f"key: {write_value(value)}\n".encode(), "x.yaml")
    assert problems == ()
    assert document is not None
    assert document.data == {"key": value}


def test_write_line() -> None:
    assert write_line("personas", ["ayse"]) == "personas: [ayse]"
    assert write_line(0, "ayse") == "- ayse"
    assert write_line("text", "a" * 200) is None
