"""What is read by the line is exactly what the parser reads, to the type of each value and each place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.source import read_document
from journeymap.source.characters import find_bad_characters
from journeymap.source.page import Page, cut_lines
from journeymap.source.parser import choose_parser
from journeymap.source.reader import read_with
from journeymap.source.simple import read_simple

ROOT = Path(__file__).parents[2]
FOLDERS = ("journeys", "personas", "touchpoints", "pain-points", "evidence")
SAMPLES = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("*.yaml"))

TEXT = """\
# bir harita
title: İlk 🛒 sipariş (2. deneme)
personas: [ayşe, mehmet-2]
description: >-
  iki satırlık
  bir metin: böyle

note: |
  - satır
state: current # bugün
goals:
- {id: hız, specific: İki saatlik aralık, kpis: [otd, nps],
   achievable: "Kurye, yeter", url: https://example.com/a?b}
stages:
  - id: sepet
    empty:
    emotion: {ayşe: -2, Dijital güven: 0.35}
    thoughts:
      - Neden 1 dakika?
      - 'Bu: ne'
      - -1.5
    importance: 1.0
  -  id: ödeme
     moment_of_truth: true
     wait: ~
owner: e-ticaret
"""
SIGNS = " \n:-#,[]{}'\"|>?!&*%@`~.=+0aş\\/()_\u00a0"
PIECES = (
    "\n  ¦\n    ¦\n- ¦: ¦- ¦ #¦>-¦{a: 1}¦[b, c]¦null¦1.5¦\n\n¦\n# c\n¦😀¦---¦...¦\r\n¦\t¦1:30¦, ¦<<: ¦0,35"
)
ADDED = st.sampled_from(["", *SIGNS, *PIECES.split("¦")])
EDITS = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 4), ADDED), max_size=4)


def edit(text: str, edits: list[tuple[float, int, str]]) -> str:
    for place, removed, added in edits:
        at = int(place * (len(text) + 1))
        text = text[:at] + added + text[at + removed :]
    return text


def check_alike(text: str) -> bool:
    """Hold both readings of a text against each other; return whether it is simple."""
    lines = cut_lines(text)
    simple = None if find_bad_characters(text, Page(file="f", lines=lines)) else read_simple(text, lines)
    quick, quick_problems = read_document(text.encode(), "f.yaml")
    whole, whole_problems = read_with(choose_parser(), text.encode(), "f.yaml")
    assert quick == whole
    assert repr(quick and quick.data) == repr(whole and whole.data)  # 1 and 1.0 and true are equal
    assert quick_problems == whole_problems
    return simple is not None


@settings(max_examples=500)
@given(EDITS)
def test_a_text_that_was_edited_is_read_as_the_parser_reads_it(edits: list[tuple[float, int, str]]) -> None:
    check_alike(edit(TEXT, edits))


@settings(max_examples=500)
@given(st.integers(1, 6), st.floats(0, 1, exclude_max=True), EDITS)
def test_some_lines_that_were_edited_are_read_as_the_parser_reads_them(
    count: int, place: float, edits: list[tuple[float, int, str]]
) -> None:
    lines = TEXT.split("\n")
    at = int(place * len(lines))
    begin = len(lines[at]) - len(lines[at].lstrip(" "))
    check_alike(edit("\n".join(line[begin:] for line in lines[at : at + count]), edits))


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_each_simple_form_is_simple(line_break: str) -> None:
    assert check_alike(TEXT.replace("\n", line_break))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_are_simple(path: Path) -> None:
    assert check_alike(path.read_text("utf-8"))
