"""Marks stand where their values stand, as editors count."""

from __future__ import annotations

import pytest

from journeymap.source import Document, read_document
from journeymap.source.parser import PlainParser
from journeymap.source.reader import read_with

JOURNEY = """\
title: İlk 🛒 sipariş
personas: [ayşe, mehmet]
stages:
  - id: sipariş
    metrics:
      - {id: csat, k: 150, n: 200}
    note: >-
      iki satırlık
      bir metin
empty:
"""


def read(text: str | bytes) -> Document:
    content = text.encode() if isinstance(text, str) else text
    document, problems = read_document(content, "f.yaml")
    assert document is not None
    assert problems == ()
    return document


def underlined(document: Document, path: tuple[str | int, ...], *, key: bool = False) -> str:
    place = document.locate(path, key=key)
    line = document.excerpt(place.line)
    return line[place.column - 1 : place.column - 1 + place.width]


PLACES: list[tuple[tuple[str | int, ...], str]] = [
    (("title",), "İlk 🛒 sipariş"),
    (("personas",), "[ayşe, mehmet]"),
    (("personas", 1), "mehmet"),
    (("stages",), "- id: sipariş"),
    (("stages", 0), "id: sipariş"),
    (("stages", 0, "id"), "sipariş"),
    (("stages", 0, "metrics", 0), "{id: csat, k: 150, n: 200}"),
    (("stages", 0, "metrics", 0, "n"), "200"),
    (("stages", 0, "note"), ">-"),
    (("empty",), ""),
]


@pytest.mark.parametrize(("path", "text"), PLACES)
@pytest.mark.parametrize("before", ["", "\ufeff", "# açıklama\n\n", "---\n"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_the_place_of_a_value_underlines_the_value(
    path: tuple[str | int, ...], text: str, before: str, line_break: str
) -> None:
    document = read((before + JOURNEY).replace("\n", line_break))
    assert underlined(document, path) == text


@pytest.mark.parametrize("path", [path for path, _ in PLACES if isinstance(path[-1], str)])
def test_the_place_of_a_key_underlines_the_key(path: tuple[str | int, ...]) -> None:
    assert underlined(read(JOURNEY), path, key=True) == path[-1]


def test_a_path_that_leads_nowhere_gives_the_place_of_its_nearest_parent() -> None:
    document = read(JOURNEY)
    assert document.locate(("stages", 0, "owner", "name")) == document.locate(("stages", 0))
    assert document.locate(("stages", 7)) == document.locate(("stages",))
    assert document.locate(("title", 0)) == document.locate(("title",))


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document = read(b"\xef\xbb\xbftitle: x\n")
    assert document.text == "title: x\n"
    assert (document.locate(("title",)).line, document.locate(("title",)).column) == (1, 8)


def test_an_alias_has_its_own_place_and_what_it_holds_has_the_place_of_the_anchor() -> None:
    document = read("a: &x {k: 1}\nb: *x\n")
    assert document.data == {"a": {"k": 1}, "b": {"k": 1}}
    assert underlined(document, ("b",)) == "*x"
    assert document.locate(("b", "k")) == document.locate(("a", "k"))


def test_places_are_alike_without_libyaml() -> None:
    for ending in ("", "\n", "\n\n", " ", "\n# x"):
        content = (JOURNEY.rstrip() + ending).encode()
        plain, _ = read_with(PlainParser, content, "f.yaml")
        fast, _ = read_document(content, "f.yaml")
        assert plain == fast


def test_an_excerpt_is_a_line_of_the_file() -> None:
    document = read("a: 1\r\nb: 2\rc: 3\nd: 4")
    assert [document.excerpt(line) for line in range(6)] == ["", "a: 1", "b: 2", "c: 3", "d: 4", ""]
