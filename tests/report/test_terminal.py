"""What a terminal does to text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.language.cells import reveal
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import display_width, draw_bar, join_items, make_page, make_safe, wrap
from journeymap.report.wording import say_amount, say_date, say_score, say_share, say_signed

PAGE = make_page("tr", 80, colour=False, ascii_only=False)
ASCII = make_page("en", 80, colour=False, ascii_only=True)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("İĞÜŞÖÇığüşöç", 12),
        ("注文", 4),
        ("📦", 2),
        ("e\u0301", 1),
        ("", 0),
        ("👩\u200d💻", 4),
        ("a\u200fb", 2),
    ],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


@given(st.text(), st.integers(2, 40))
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    safe = make_safe(text)
    lines = wrap(safe, width)
    assert "".join(lines).replace(" ", "") == safe.replace(" ", "")
    assert all(display_width(line) <= width for line in lines)


@given(st.text())
def test_safe_text_is_one_harmless_line(text: str) -> None:
    safe = make_safe(text)
    assert not any(
        letter < " " or "\x7f" <= letter <= "\x9f" or letter in "\u202e\u2066\ufeff" for letter in safe
    )
    assert make_safe(safe) == safe


@given(st.text(st.one_of(st.sampled_from("  \t\n\xa0\x1ba"), st.characters()), max_size=8))
def test_a_text_that_is_safe_already_comes_out_as_from_the_long_way(text: str) -> None:
    assert make_safe(text) == reveal(re.sub("[ \t\r\n]+", " ", text).strip(" "))


def test_line_breaks_of_a_text_become_spaces() -> None:
    assert make_safe("  iki\n satır\t") == "iki satır"


def test_short_items_are_not_torn() -> None:
    assert wrap(join_items(["bitiş: 28 Şubat 2027", "emek: 5 gün"], "; "), 22) == [
        "bitiş: 28 Şubat 2027;",
        "emek: 5 gün",
    ]


def test_bars() -> None:
    assert draw_bar(50, PAGE, 10) == "█████·····"
    assert draw_bar(100, ASCII, 4) == "####"
    assert draw_bar(12.5, ASCII, 4) == "+..."
    assert draw_bar(None, PAGE, 10) == ""


def test_figures() -> None:
    assert say_score(61.45, PAGE) == "61,5"
    assert say_score(None, PAGE) == "–"
    assert say_share(0.744, PAGE) == "%74"
    assert say_share(0.996, PAGE) == ">%99"
    assert say_share(0.002, ASCII) == "<1%"
    assert say_share(0.9996, ASCII, decimals=1) == ">99.9%"
    assert say_share(0.0004, PAGE, decimals=1) == "<%0,1"
    assert say_share(1 - 1e-15, PAGE) == "%100"
    assert say_share(0.0, PAGE) == "%0"
    assert say_signed(0.5, PAGE) == "+0,5"
    assert say_signed(-0.01, ASCII) == "0.0"
    assert say_amount(83.25, "%", "tr") == "%83,25"
    assert say_amount(1250000, "TL", "tr") == "1.250.000 TL"
    assert say_amount(2 / 3, None, "en") == "0.6667"
    assert say_date("2026-13-45", "en") == "2026-13-45"


@given(st.floats(1e-8, 1 - 1e-8), st.integers(0, 1))
def test_only_everything_reads_as_everything(share: float, decimals: int) -> None:
    digits = say_share(share, ASCII, decimals=decimals).rstrip("%")
    assert digits not in {"0", "0.0", "100", "100.0"}
    assert digits[0] in "<>" or abs(float(digits) / 100 - share) <= 0.1**decimals / 100


def test_table_without_room_becomes_records() -> None:
    columns = (Column(title="A", wraps=True), *(Column(title=f"Figure{n}", right=True) for n in range(9)))
    row = Row(cells=(Cell("Title"), *(Cell(str(n)) for n in range(9))))
    assert write_table(columns, [row], PAGE) == [
        "  Title",
        "    Figure0: 0; Figure1: 1; Figure2: 2; Figure3: 3; Figure4: 4; Figure5: 5;",
        "    Figure6: 6; Figure7: 7; Figure8: 8",
    ]


def test_table_of_nothing() -> None:
    assert write_table((Column(title="A"),), [Row(cells=(Cell(""),))], PAGE) == []


def test_a_word_of_a_narrow_column_stays_whole_where_there_is_room() -> None:
    columns = [Column(title=str(place), wraps=True) for place in range(5)]
    row = [Cell("Neden geldiğimi ve sırada ne olduğunu anlamak") for _ in columns]
    told = write_table(columns, [Row(cells=(Cell("Sürdürülebilirlik adına"), *row[1:]))], PAGE)
    assert "Sürdürülebilirlik" in "\n".join(told)
    crowded = Row(cells=tuple(Cell("Sürdürülebilirlik " * 3) for _ in columns))
    assert max(map(display_width, write_table(columns, [crowded], PAGE))) <= PAGE.width
