"""What holds for any bytes, and for any data written as YAML."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import LANGUAGES
from journeymap.problem import Problem, Severity
from journeymap.source import Document, Mark, read_document
from journeymap.source.parser import PlainParser
from journeymap.source.reader import read_with

PIECES = st.sampled_from(
    [
        *(
            "a",
            "b: ",
            "c",
            "- ",
            "\n",
            "\n  ",
            "\n    ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            ": ",
            ":",
            "?",
            "#",
            " #x",
        ),
        *("'", '"', "&a ", "*a ", "!", "!!t ", "|\n", "> ", "%", "@", "`", "1", "\\", "ğ", " ", "---\n"),
        *("...\n", "-", "x: 1\n", "<<: ", "~", "\t", '""', "0", "|-\n   ", "😀", "\r\n", "\x1b", "\u202e"),
    ]
)
YAML_LIKE = st.lists(PIECES, max_size=14).map("".join)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=20)
KEYS = WORDS.filter(bool)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.floats(-1e6, 1e6) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
LISTS_AND_MAPPINGS = st.lists(VALUES, min_size=1, max_size=4) | st.dictionaries(KEYS, VALUES, min_size=1)


def check_outcome(document: Document | None, problems: tuple[Problem, ...]) -> None:
    assert list(problems) == sorted(problems, key=lambda problem: problem.order)
    if document is None:
        assert any(problem.severity is Severity.ERROR for problem in problems)
    for problem in problems:
        assert problem.location.line >= 1
        assert problem.location.column >= 1
        assert problem.location.width >= 1
        assert all(sign.isprintable() or sign not in "\x00\x1b\r\n\u202e" for sign in problem.excerpt)
        for language in LANGUAGES:
            assert problem.message.say(language)
            assert problem.help is None or problem.help.say(language)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_an_error(content: bytes) -> None:
    check_outcome(*read_document(content, "f.yaml"))
    check_outcome(*read_with(PlainParser, content, "f.yaml"))


@settings(max_examples=500)
@given(YAML_LIKE)
def test_anything_like_yaml_gives_a_document_or_an_error(text: str) -> None:
    check_outcome(*read_document(text.encode(), "f.yaml"))


@settings(max_examples=500)
@given(YAML_LIKE.filter(lambda text: "?" not in text))
def test_both_parsers_read_alike(text: str) -> None:
    fast, fast_problems = read_document(text.encode(), "f.yaml")
    plain, plain_problems = read_with(PlainParser, text.encode(), "f.yaml")
    assert (fast and fast.data) == (plain and plain.data)
    assert [problem.rule for problem in fast_problems][-1:] == [problem.rule for problem in plain_problems][
        -1:
    ]


def dump(data: Any, *, flow: bool) -> str:
    return yaml.safe_dump(
        data, allow_unicode=True, default_flow_style=flow, default_style='"', width=10_000, sort_keys=False
    )


@given(LISTS_AND_MAPPINGS, st.booleans())
def test_text_written_as_yaml_reads_back_as_it_was(data: Any, flow: bool) -> None:  # noqa: FBT001
    def quoted(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: quoted(inner) for key, inner in value.items()}
        return [quoted(inner) for inner in value] if isinstance(value, list) else str(value)

    document, problems = read_document(dump(quoted(data), flow=flow).encode(), "f.yaml")
    assert problems == ()
    assert document is not None
    assert document.data == quoted(data)


WITH_QUOTES = """\
title: "İlk sipariş: market"
personas: ["ayşe", 'mehmet']
stages:
  - id: sepet
    title: "Sepet"
    thoughts: ["Teslimat ücreti neden sonda?", "Neden?"]
    kpis:
      - {id: otd, unit: "%", title: 'Zamanında', note: "söz: verilen"}
    quote: 'Ali''nin "sözü"'
owner: "e-ticaret"
"""


@pytest.mark.parametrize("place", [at for at, sign in enumerate(WITH_QUOTES) if sign == '"'])
def test_a_deleted_quote_is_found_on_its_line(place: int) -> None:
    line = WITH_QUOTES.count("\n", 0, place) + 1
    if line == 9:
        return  # quotes inside a quoted text may come and go
    broken = WITH_QUOTES[:place] + WITH_QUOTES[place + 1 :]
    _, problems = read_document(broken.encode(), "f.yaml")
    assert [problem.location.line for problem in problems] == [line]
    about_quotes = {"unclosed-quote", "stray-quote", "quote-this-text", "text-after-quote"}
    # A colon that lost its quotes inside brackets looks like a forgotten comma; the message names both.
    assert problems[0].rule in about_quotes | {"missing-comma"}


def walk(mark: Mark, data: Any, text: list[str]) -> None:
    shown = text[mark.line - 1][mark.column - 1 : mark.column - 1 + mark.width]
    if isinstance(data, dict):
        assert mark.keys is not None
        assert isinstance(mark.values, dict)
        assert list(mark.keys) == list(mark.values) == list(data)
        for key, value in data.items():
            walk(mark.keys[key], key, text)
            walk(mark.values[key], value, text)
    elif isinstance(data, list):
        assert isinstance(mark.values, list)
        for inner, value in zip(mark.values, data, strict=True):
            walk(inner, value, text)
    else:
        assert yaml.load(shown, yaml.BaseLoader) == str(data)  # noqa: S506 - only texts, and our own


@given(
    st.recursive(
        st.text("abcğüşİ😀 1'\"", min_size=1, max_size=8),
        lambda inner: (
            st.lists(inner, min_size=1, max_size=3)
            | st.dictionaries(st.text("abİ😀#:", min_size=1, max_size=4), inner, min_size=1, max_size=3)
        ),
        max_leaves=10,
    ),
    st.booleans(),
)
def test_marks_stand_under_their_text(data: Any, flow: bool) -> None:  # noqa: FBT001
    text = dump({"root": data}, flow=flow)
    document, problems = read_document(text.encode(), "f.yaml")
    assert problems == ()
    assert document is not None
    walk(document.mark, {"root": data}, text.split("\n"))
