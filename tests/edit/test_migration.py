"""Migrations: each step's change and nothing else, through as many steps as there are, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.edit.migration import STEPS, Migration, Source, Step, find_version, migrate
from journeymap.edit.renaming import Read
from journeymap.edit.replacement import Replacement, find_token
from journeymap.language import Text
from journeymap.schema.definition import read_version
from journeymap.source import Mark, read_document
from journeymap.source.page import cut_lines

SAID = Text(en="x", tr="x")


def settings(text: str) -> Source:
    return Source("journeymap.yaml", "workspace", "journeymap", text.encode())


def bring(text: str, *, version: int = 0) -> Migration:
    return migrate([settings(text)], version)


def test_the_steps_lead_to_the_version_that_is_read() -> None:
    assert [step.version for step in STEPS] == list(range(read_version()))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: X\n", "schema_version: 1\nname: X\n"),
        ("# ours\nname: X\n", "# ours\nschema_version: 1\nname: X\n"),
        (
            "# ours\n\n# the name\nname: X # here\n",
            "# ours\n\nschema_version: 1\n# the name\nname: X # here\n",
        ),
        ("\n\n  name: X\n  language: tr\n", "\n\n  schema_version: 1\n  name: X\n  language: tr\n"),
        ("---\nname: X\n", "---\nschema_version: 1\nname: X\n"),
        ("\ufeffname: X\r\nlanguage: tr\r\n", "\ufeffschema_version: 1\r\nname: X\r\nlanguage: tr\r\n"),
        ("{name: X}", "{schema_version: 1, name: X}"),
        ("{}\n", "{schema_version: 1}\n"),
        ("", "schema_version: 1\n"),
        ("\ufeff", "\ufeffschema_version: 1\n"),
        ("# nothing yet", "# nothing yet\nschema_version: 1\n"),
        ("name: X\nschema_version: 0 # old\n", "name: X\nschema_version: 1 # old\n"),
        ('? "name"\n: X\n', 'schema_version: 1\n? "name"\n: X\n'),
        ("name: &a X\ndescription: *a\n", "schema_version: 1\nname: &a X\ndescription: *a\n"),
    ],
)
def test_the_version_is_written_and_all_else_stays(before: str, after: str) -> None:
    done = bring(before)
    assert done.problems == ()
    assert {name: content.decode() for name, content in done.revised.items()} == {"journeymap.yaml": after}


@pytest.mark.parametrize(
    "text", ["name: [\n", "- a list\n", "name: X\n---\nname: Y\n", "a text\n", "x: !!int y\n"]
)
def test_what_cannot_be_read_or_has_no_place_for_it_is_left(text: str) -> None:
    done = bring(text)
    assert done.revised == {}
    assert done.problems != ()


def test_the_current_version_takes_no_step() -> None:
    assert bring("schema_version: 1\n", version=1) == Migration(revised={})


def _rename_keys(old: str, new: str) -> Step:
    """A step as the next version may need one: a key of journeys has another name."""

    def revise(read: Read) -> Iterator[Replacement]:
        lines = cut_lines(read.document.text)
        for mark in _find_keys(read.document.mark, old):
            found = find_token(lines, mark, old, new)
            if found is not None:
                yield found

    return Step(1, SAID, ("journey",), revise)


def _find_keys(mark: Mark, name: str) -> Iterator[Mark]:
    if mark.keys is not None and name in mark.keys:
        yield mark.keys[name]
    held = mark.values.values() if isinstance(mark.values, dict) else mark.values or ()
    for inner in held:
        yield from _find_keys(inner, name)


THREE = (*STEPS, _rename_keys("pains", "aches"), Step(2, SAID, ("persona",)))
JOURNEY = """\
title: Sipariş  # pains: is a word here
stages:
  - id: a   # ğüş
    touchpoints:
      - {id: b, "pains": [pains, {pains: 1}]}
      - pains:
          - x
"""


def test_a_key_is_renamed_where_it_is_a_key_and_nowhere_else() -> None:
    sources = [
        settings("name: X\n"),
        Source("journeys/a.yaml", "journey", "a", JOURNEY.encode()),
        Source("personas/p.yaml", "persona", "p", b"pains: [x]\n"),
        Source("pain-points/q.yaml", "pain-point", "q", b"broken: [\n"),
    ]
    done = migrate(sources, 0, THREE)
    assert [step.version for step in done.steps] == [0, 1, 2]
    assert {name: content.decode() for name, content in done.revised.items()} == {
        "journeymap.yaml": "schema_version: 3\nname: X\n",
        "journeys/a.yaml": JOURNEY.replace('"pains":', '"aches":')
        .replace("{pains:", "{aches:")
        .replace("- pains:\n", "- aches:\n"),
    }


def test_a_file_that_a_step_needs_and_cannot_read_stops_all_of_it() -> None:
    sources = [settings("name: X\n"), Source("journeys/a.yaml", "journey", "a", b"title: [\n")]
    done = migrate(sources, 0, THREE)
    assert done.revised == {}
    assert {problem.location.file for problem in done.problems} == {"journeys/a.yaml"}
    assert migrate(sources, 0, STEPS).problems == ()


def test_a_step_that_would_break_a_file_is_not_taken() -> None:
    def tear(_: Read) -> Iterator[Replacement]:
        yield Replacement(1, 1, 0, "[")

    source = Source("journeys/a.yaml", "journey", "a", b"title: X\n")
    done = migrate([settings("schema_version: 1\n"), source], 1, [Step(1, SAID, ("journey",), tear)])
    assert done.revised == {}
    assert [problem.rule for problem in done.problems] == ["cannot-migrate"]


WORDS = st.text(alphabet="abcğşİ :#'\"-{}[],&*!|>%@`\\", max_size=8)
LINES = st.lists(
    st.one_of(
        st.just(""),
        WORDS.map(lambda word: f"# {word}"),
        st.tuples(st.sampled_from(["name", "description", "language", "fictional"]), WORDS).map(": ".join),
    ),
    max_size=6,
)


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_one_line_is_added_and_no_byte_is_lost(lines: list[str], ending: str, marked: bool) -> None:  # noqa: FBT001
    text = ("\ufeff" if marked else "") + ending.join(lines)
    done = bring(text)
    if done.problems:
        assert done.revised == {}
        return
    after = done.revised["journeymap.yaml"].decode()
    added = after.replace(f"schema_version: 1{ending}", "", 1)
    assert added == text or after in {f"{text}schema_version: 1\n", f"{text}\nschema_version: 1\n"}
    document, problems = read_document(after.encode(), "journeymap.yaml")
    assert find_version(document) == 1
    before, found = read_document(text.encode(), "journeymap.yaml")
    assert len(problems) == len([problem for problem in found if problem.rule != "empty-file"])
    if before is not None and document is not None:
        assert document.data == {"schema_version": 1} | before.data  # type: ignore[operator]
    assert migrate([settings(after)], 1).revised == {}
