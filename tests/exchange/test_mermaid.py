"""Mermaid journeys as people write them and as nobody should: read whole, or refused line by line."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.exchange.draft import Prepared
from journeymap.exchange.form import ForeignFile, read_foreign
from journeymap.exchange.mermaid import read_mermaid
from journeymap.exchange.preparation import prepare_draft
from journeymap.exchange.surroundings import Surroundings
from journeymap.language import Language
from tests.report.document.labels import HOSTILE


def bring(content: str | bytes) -> Prepared:
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return prepare_draft(read_mermaid(data, "map.mmd", Surroundings()))


def tell(prepared: Prepared, language: Language = "en") -> list[str]:
    return [
        f"{each.location.line}:{each.location.column}: {each.message.say(language)}"
        for each in prepared.problems
    ]


def test_turkish_letters_and_capitals() -> None:
    prepared = bring(
        "journey\n title İLK SİPARİŞ\n section SEÇİM\n  ÜRÜNÜ IŞIKTA İNCELER: 4: Işıl Çağ, İğde Şen\n"
        "  ürünü ışıkta inceler: 2: IŞIL ÇAĞ\n"
    )
    assert tell(prepared) == []
    assert list(prepared.files) == [
        "journeys/ilk-siparis.yaml",
        "personas/isil-cag.yaml",
        "personas/igde-sen.yaml",
        "personas/isil-cag-2.yaml",
    ]
    journey: Any = prepared.files["journeys/ilk-siparis.yaml"]
    assert [each["id"] for each in journey["stages"][0]["touchpoints"]] == [
        "urunu-isikta-inceler",
        "urunu-isikta-inceler-2",
    ]


def test_a_description_in_braces_is_one() -> None:
    prepared = bring("journey\n accDescr {\n  How it goes,\n  and why: often\n }\n A: 3\n")
    assert tell(prepared) == []
    (journey,) = prepared.files.values()
    assert journey["description"] == "How it goes, and why: often"


WRONG = """\
journey
    title Sipariş
    section A
      No score
      Bad score: good: Ayşe
      Off the scale: 6
      : 3: Ayşe
      Fine: 3: Ayşe
      <script>: 0
"""


@pytest.mark.parametrize("language", ["en", "tr"])
def test_every_refused_line_is_named(language: Language) -> None:
    told = tell(bring(WRONG), language)
    assert [line.partition(":")[0] for line in told] == ["4", "5", "6", "7", "9"]
    assert (
        told[1]
        == {
            "en": "5:1: `good` is no score; Mermaid counts from 1 to 5.",
            "tr": "5:1: `good` puan değil; Mermaid 1'den 5'e sayar.",
        }[language]
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "1:1: There is no task in this diagram: `Task"),
        (b"journey\xff", "1:1: The file is not UTF-8 text."),
        (b"journey\n" + b"x: 3\n" * 5_001, "1:1: The diagram has more than 5000 lines and was not read."),
        (
            "journey\n a: 3: " + ",".join(f"p{number}" for number in range(50_000)),
            "1:1: The file names more than 1000 people and was not read.",
        ),
        ("flowchart LR\n A --> B\n", "1:1: A Mermaid user journey begins with the line `journey`."),
        ("journey\n a\u202eb: 3\n", "2:1: The invisible character U+202E"),
        ("journey\n a\x1b[31mb: 3\n", "2:1: The invisible character U+001B"),
    ],
)
def test_what_is_no_journey_is_refused(content: str | bytes, expected: str) -> None:
    told = tell(bring(content))
    assert told[0][: len(expected)] == expected


lines = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=40),
    st.sampled_from(
        ["journey", "section İIıi", "section", "title", "accTitle: x", "accDescr {", "}", "%% no", "---"]
    ),
    st.builds(
        "{}: {}: {}".format, st.text(max_size=15), st.integers(-1, 7) | st.floats(), st.text(max_size=15)
    ),
)


@given(st.lists(lines, max_size=8).map(lambda told: "journey\n" + "\n".join(told)))
def test_any_lines_are_read_or_refused_at_a_line(content: str) -> None:
    prepared = bring(content)
    assert prepared.files or prepared.problems
    for problem in prepared.problems:
        assert problem.location.file == "map.mmd"
        assert 1 <= problem.location.line <= len(content.splitlines()) + 1
        assert problem.message.say("tr")


@given(st.binary(max_size=200))
def test_no_bytes_hurt(content: bytes) -> None:
    for name in ("map.mmd", "map.txt", "map"):
        prepare_draft(read_foreign([ForeignFile(name, content)], Surroundings()))
