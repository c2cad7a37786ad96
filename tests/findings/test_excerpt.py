"""The caret stands under the place, whatever the columns of the characters before it are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.findings.excerpt import COLUMNS, cut_excerpt
from journeymap.language.cells import display_width
from tests.findings.samples import HOSTILE


@pytest.mark.parametrize(
    ("line", "column", "width", "shown", "marks"),
    [
        ("title: Sepet", 8, 5, "title: Sepet", "       ^^^^^"),
        ("\ta:\tb", 5, 1, "    a:  b", "        ^"),
        ("ab\tc", 3, 1, "ab  c", "  ^^"),
        ("漢字: x", 5, 1, "漢字: x", "      ^"),
        ("漢字: x", 1, 2, "漢字: x", "^^^^"),
        ("e\u0301e\u0301: x", 5, 1, "e\u0301e\u0301: x", "  ^"),
        ("👍👍 x", 4, 1, "👍👍 x", "     ^"),
        ("İĞÜŞÖÇ: x", 9, 1, "İĞÜŞÖÇ: x", "        ^"),
        ("a\x1bb", 2, 1, "a\ufffdb", " ^"),
        ("abc", 4, 1, "abc", "   ^"),
        ("abc", 9, 3, "abc", "   ^"),
        ("\u0301", 1, 1, "\u0301", "^"),
        ("", 1, 1, "", "^"),
    ],
)
def test_marks_stand_under_their_characters(
    line: str, column: int, width: int, shown: str, marks: str
) -> None:
    excerpt = cut_excerpt(line, column, width)
    assert (excerpt.line, excerpt.before + "^" * excerpt.width) == (shown, marks)


def test_of_a_long_line_the_part_around_the_marks_is_shown() -> None:
    line = "a" * 300 + "XYZ" + "b" * 300
    excerpt = cut_excerpt(line, 301, 3)
    assert excerpt.line == "…" + "a" * 49 + "XYZ" + "b" * 48 + "…"
    assert excerpt.line[len(excerpt.before) :][: excerpt.width] == "XYZ"
    assert cut_excerpt(line, 1, 5) == ("a" * 100 + "…", "", 5)
    assert cut_excerpt(line, 603, 1) == ("…" + "b" * 50, " " * 50, 1)


def test_a_narrow_terminal_gets_a_narrow_excerpt() -> None:
    excerpt = cut_excerpt("漢" * 100, 50, 2, columns=40)
    assert display_width(excerpt.line) <= 42
    assert excerpt.before == " " * display_width("…" + "漢" * 9)
    assert excerpt.width == 4


def test_a_line_of_a_megabyte_is_not_laid_out() -> None:
    for line in ("x" * 10**6, "\u0301" * 10**6, "\t" * 10**6):
        assert len(cut_excerpt(line, 500_000, 900_000).line) < 2_000


@given(
    st.one_of(st.text(max_size=300), st.sampled_from(HOSTILE)),
    st.integers(1, 400),
    st.integers(1, 400),
    st.integers(20, 120),
)
def test_marks_end_where_the_line_does_and_nothing_is_wider_than_asked(
    line: str, column: int, width: int, columns: int
) -> None:
    excerpt = cut_excerpt(line, column, width, columns)
    assert excerpt.line.isprintable()
    assert display_width(excerpt.line) <= columns + 2
    assert not excerpt.before.strip(" ")
    assert excerpt.width >= 1
    if len(line) >= column:
        assert len(excerpt.before) + excerpt.width <= max(display_width(excerpt.line), 1) + 1


def test_what_fits_is_shown_whole() -> None:
    assert cut_excerpt("y" * COLUMNS, 1, COLUMNS) == ("y" * COLUMNS, "", COLUMNS)
