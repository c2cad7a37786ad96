"""Case, order, numbers and dates as each language writes them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import (
    LANGUAGES,
    Language,
    Text,
    format_count,
    format_date,
    format_number,
    format_percent,
    lower,
    sort_key,
    upper,
)

ALPHABET = "abcçdefgğhıijklmnoöprsştuüvyz"
languages = st.sampled_from(LANGUAGES)


def test_turkish_case_keeps_its_two_letters_i() -> None:
    assert upper("ılık içli", "tr") == "ILIK İÇLİ"
    assert lower("ILIK İÇLİ", "tr") == "ılık içli"
    assert len(lower("İ", "tr")) == 1
    assert upper("title", "en") == "TITLE"


@given(st.text(alphabet=ALPHABET + " "))
def test_turkish_lower_case_undoes_upper_case(text: str) -> None:
    assert lower(upper(text, "tr"), "tr") == text


def test_turkish_words_stand_in_the_order_of_a_turkish_dictionary() -> None:
    words = [
        "zil",
        "şal",
        "sal",
        "ıtır",
        "iz",
        "ödül",
        "ot",
        "çam",
        "cam",
        "ğ",
        "gam",
        "üzüm",
        "uz",
        "hal",
        "1",
    ]
    expected = [
        "1",
        "cam",
        "çam",
        "gam",
        "ğ",
        "hal",
        "ıtır",
        "iz",
        "ot",
        "ödül",
        "sal",
        "şal",
        "uz",
        "üzüm",
        "zil",
    ]
    assert sorted(words, key=lambda word: sort_key(word, "tr")) == expected


@given(st.lists(st.text(max_size=6)), languages)
def test_an_order_does_not_depend_on_the_order_before(words: list[str], language: Language) -> None:
    once = sorted(words, key=lambda word: sort_key(word, language))
    assert sorted(set(words), key=lambda word: sort_key(word, language)) == list(dict.fromkeys(once))


@pytest.mark.parametrize(
    ("value", "decimals", "english", "turkish"),
    [
        (61.45, 1, "61.5", "61,5"),
        (2.675, 2, "2.68", "2,68"),
        (-0.04, 1, "0.0", "0,0"),
        (-2.5, 0, "-3", "-3"),
        (100.0, None, "100", "100"),
        (0.1, None, "0.1", "0,1"),
        (5.0, 1, "5.0", "5,0"),
    ],
)
def test_numbers(value: float, decimals: int | None, english: str, turkish: str) -> None:
    assert format_number(value, "en", decimals=decimals) == english
    assert format_number(value, "tr", decimals=decimals) == turkish


def round_by_hand(value: float, decimals: int) -> str:
    """Round the number that a reader sees, half away from zero."""
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return str(abs(rounded) if rounded == 0 else rounded)


halves = st.builds(
    lambda whole, half, power: (2 * whole + half) / (2 * 10**power),
    st.integers(-10_000_000, 10_000_000),
    st.integers(0, 1),
    st.integers(0, 4),
)
"""Among numbers that are drawn at random next to none is a half."""


@settings(max_examples=500)
@given(st.one_of(st.floats(-1e14, 1e14), halves, st.integers(-1000, 1000)), st.integers(0, 4))
def test_a_number_is_rounded_as_a_reader_rounds_it(value: float, decimals: int) -> None:
    assert format_number(value, "en", decimals=decimals) == round_by_hand(value, decimals)


def test_counts_percentages_and_dates() -> None:
    assert (format_count(12500, "en"), format_count(12500, "tr")) == ("12,500", "12.500")
    assert (format_percent(0.745, "en"), format_percent(0.745, "tr")) == ("75%", "%75")
    assert format_percent(0.0625, "tr", decimals=1) == "%6,3"
    assert [format_percent(share, "en") for share in (0, 0.004, 0.005, 0.994, 0.996, 1)] == [
        "0%", "<1%", "1%", "99%", ">99%", "100%",
    ]  # fmt: skip
    assert (format_percent(0.999, "tr"), format_percent(0.9999, "tr", decimals=1)) == (">%99", ">%99,9")
    assert (format_date("2026-10-01", "en"), format_date("2026-10-01", "tr")) == (
        "1 October 2026",
        "1 Ekim 2026",
    )


@given(st.text(), languages)
def test_a_value_is_said_as_it_stands(value: str, language: Language) -> None:
    assert Text(en="<{value}>", tr="<{value}>").say(language, value=value) == f"<{value}>"


def test_a_value_may_be_a_sentence_of_its_own() -> None:
    inner = Text(en="{n} files", tr="{n} dosya")
    outer = Text(en="read {what}", tr="okunan: {what}")
    assert outer(what=inner(n=2.5)).say("tr") == "okunan: 2,5 dosya"
    assert outer(what=inner(n=2.5)).say("en") == "read 2.5 files"
