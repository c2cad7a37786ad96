"""What words mean, and where ints and floats begin."""

from __future__ import annotations

import pytest

from journeymap.source import read_document
from journeymap.source.parser import PlainParser
from journeymap.source.reader import read_with

MEANINGS = [
    ("null", None),
    ("Null", None),
    ("NULL", None),
    ("~", None),
    ("", None),
    ("nUll", "nUll"),
    ("true", True),
    ("True", True),
    ("TRUE", True),
    ("false", False),
    ("False", False),
    ("FALSE", False),
    ("no", "no"),
    ("No", "No"),
    ("on", "on"),
    ("yes", "yes"),
    ("off", "off"),
    ("y", "y"),
    ("n", "n"),
    ("0", 0),
    ("12", 12),
    ("-1", -1),
    ("+1", 1),
    ("-0", 0),
    ("123456789012345", 123456789012345),
    ("0212", "0212"),
    ("012", "012"),
    ("-012", "-012"),
    ("00", "00"),
    ("0o17", "0o17"),
    ("0x1F", "0x1F"),
    ("0b1", "0b1"),
    ("1_000", "1_000"),
    ("1:30", "1:30"),
    ("190:20:30", "190:20:30"),
    ("2024-01-05", "2024-01-05"),
    ("2024-13-45", "2024-13-45"),
    ("2024-01-05 10:00:00", "2024-01-05 10:00:00"),
    ("2026-Q3", "2026-Q3"),
    ("0.5", 0.5),
    ("-0.5", -0.5),
    (".5", 0.5),
    ("1.", 1.0),
    ("1e3", 1000.0),
    ("1.5E-3", 0.0015),
    ("01.5", "01.5"),
    ("1,5", "1,5"),
    ("%", None),
    ("-", None),
    (".", "."),
    ("+", "+"),
    ("1e", "1e"),
    ("1.2.3", "1.2.3"),
    ("5 dakika", "5 dakika"),
    ("١٢", "١٢"),
    ("=", "="),
    ("infinity", "infinity"),
    ("nan", "nan"),
    (".infx", ".infx"),
]


@pytest.mark.parametrize(("word", "meaning"), [pair for pair in MEANINGS if pair[0] not in {"%", "-"}])
def test_a_plain_word_means_what_yaml_1_2_says(word: str, meaning: object) -> None:
    document, problems = read_document(f"a: {word}\n".encode(), "f.yaml")
    assert document is not None
    assert problems == ()
    assert isinstance(document.data, dict)
    got = document.data["a"]
    assert (got, type(got)) == (meaning, type(meaning))


@pytest.mark.parametrize("word", [word for word, _ in MEANINGS])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quoted_word_is_text(word: str, quote: str) -> None:
    document, problems = read_document(f"a: {quote}{word}{quote}\n".encode(), "f.yaml")
    assert document is not None
    assert problems == ()
    assert document.data == {"a": word}


def test_a_block_text_is_text() -> None:
    document, _ = read_document(b"a: |\n  12\nb: >-\n  true\n", "f.yaml")
    assert document is not None
    assert document.data == {"a": "12\n", "b": "true"}


@pytest.mark.parametrize("key", ["12", "0212", "no", "true", "null", "~", "1.5", "2026-01-01", "İğüş", "a b"])
def test_a_key_is_the_word_as_written(key: str) -> None:
    document, problems = read_document(f"{key}: x\n".encode(), "f.yaml")
    assert document is not None
    assert problems == ()
    assert document.data == {key: "x"}


@pytest.mark.parametrize(
    ("word", "rule"),
    [
        (".inf", "not-finite"),
        ("-.Inf", "not-finite"),
        ("+.INF", "not-finite"),
        (".nan", "not-finite"),
        (".NaN", "not-finite"),
        ("1e999", "not-finite"),
        ("-1e999", "not-finite"),
        ("9" * 400 + ".5", "not-finite"),
        ("1234567890123456", "number-too-long"),
        ("9" * 5000, "number-too-long"),
        ("-" + "9" * 5000, "number-too-long"),
    ],
)
def test_a_number_that_cannot_be_kept_is_a_problem_and_reads_as_missing(word: str, rule: str) -> None:
    for document, problems in (
        read_document(f"a: {word}\nb: 1\n".encode(), "f.yaml"),
        read_with(PlainParser, f"a: {word}\nb: 1\n".encode(), "f.yaml"),
    ):
        assert document is not None
        assert document.data == {"a": None, "b": 1}
        assert [(one.rule, one.location.line, one.location.column) for one in problems] == [(rule, 1, 4)]
