"""The history as text, Markdown, JSON and CSV: whole documents, and labels that stay labels."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journeymap.git.log import Commit
from journeymap.history import Figure, History, Point, Standing, Track, read_history
from journeymap.history.tracks import Step, follow_journeys
from journeymap.language import LANGUAGES, Language
from journeymap.report import load_output_schema
from journeymap.report.history import draw_course, write_history, write_history_markdown
from journeymap.report.history_json import write_history_csv, write_history_json
from journeymap.report.terminal import display_width, make_page
from tests.history.repositories import make_repository
from tests.report.history_schema import write_history_schema
from tests.report.pasts import PAST

EXPECTED = Path(__file__).parent / "past"
PACKAGE = Path(__file__).parents[2] / "journeymap" / "report"


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> History:
    return read_history(make_repository(tmp_path_factory.mktemp("depo"), PAST))


def make_history(values: Sequence[float | None], subject: str = "x") -> History:
    """Return the history of one journey; ``None`` stands for a commit that has it without a score."""
    commits = tuple(Commit(f"{n:040x}", f"2026-01-{1 + n % 28:02}", subject) for n in range(len(values)))
    steps = [
        Step({"a": Figure(title="A", value=value, lower=value, upper=value, method="m")}, {})
        for value in values
    ]
    return History(commits=commits, tracks=follow_journeys(steps))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_documents(
    past: History, language: Language, check_golden: Callable[[Path, str], None]
) -> None:
    one = replace(past, tracks=past.tracks[1:])
    for name, held in (("all", past), ("one", one)):
        check_golden(EXPECTED / f"{name}.{language}.txt", write_history(held, language))
        check_golden(EXPECTED / f"{name}.{language}.md", write_history_markdown(held, language))
    check_golden(EXPECTED / "narrow.txt", write_history(one, "tr", width=60, ascii_only=True))
    check_golden(EXPECTED / "past.csv", write_history_csv(past, "en"))
    check_golden(EXPECTED / "past.json", write_history_json(past, (), "en"))


def test_the_published_schema_is_that_of_the_values(check_golden: Callable[[Path, str], None]) -> None:
    check_golden(PACKAGE / "history.schema.json", write_history_schema())
    jsonschema.Draft202012Validator.check_schema(load_output_schema("history"))


def test_documents_have_the_published_shape(past: History) -> None:
    validator = jsonschema.Draft202012Validator(load_output_schema("history"))
    for text in (write_history_json(past), write_history_json(None)):
        validator.validate(json.loads(text))


def test_a_point_holds_until_the_next() -> None:
    history = make_history([50.0, 50.0, None, None, 50.0, 61.0])
    told = json.loads(write_history_json(history))["history"]["journeys"][0]["points"]
    assert [(point["place"], point["standing"], point["value"]) for point in told] == [
        (0, "scored", 50.0),
        (2, "unscored", None),
        (4, "scored", 50.0),
        (5, "scored", 61.0),
    ]
    rows = list(csv.DictReader(io.StringIO(write_history_csv(history, "en"))))
    assert [(row["value"], row["standing"], row["difference"]) for row in rows] == [
        ("50", "scored", ""),
        ("", "unscored", ""),
        ("50", "scored", ""),
        ("61", "scored", "11"),
    ]


SENT_TO_NO_TERMINAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = st.sampled_from(
    ["</script>", "| a | b", "`x`", "@user #1", "=1+1", "\x1b[31m", "a\nb", "\u202e", "<b>x</b>", "[x](y)"]
) | st.text(max_size=30)


@given(HOSTILE)
def test_a_commit_message_stays_a_text(subject: str) -> None:
    history = make_history([10.0, 90.0], subject)
    for language in LANGUAGES:
        text = write_history(history, language)
        assert not SENT_TO_NO_TERMINAL.search(text)
        tokens = MarkdownIt("commonmark").enable("table").parse(write_history_markdown(history, language))
        kinds = {token.type for token in tokens} | {
            child.type for token in tokens for child in token.children or ()
        }
        assert not kinds & {"html_inline", "html_block", "link_open", "code_inline", "em_open", "strong_open"}
        cells = sum(token.type == "td_open" for token in tokens)
        assert cells == 2 * 7
    rows = list(csv.reader(io.StringIO(write_history_csv(history, "en"))))
    assert len(rows) == 3
    assert not any(cell[:1] in {"=", "+", "@", "\t"} for row in rows[1:] for cell in row[2:4])


@given(st.lists(st.none() | st.floats(0, 100), min_size=1, max_size=400))
def test_a_course_is_short_and_has_a_sign_for_each_commit(values: list[float | None]) -> None:
    (track,) = make_history(values).tracks
    for ascii_only in (False, True):
        page = make_page("en", 100, colour=False, ascii_only=ascii_only)
        drawn = draw_course(track, page)
        assert display_width(drawn) == min(len(values), 24)
        assert drawn.isascii() or not ascii_only
        if len(values) <= 24:
            assert [sign == " " for sign in drawn] == [value is None for value in values]


def test_no_line_is_wider_than_the_page(past: History) -> None:
    long = replace(past, tracks=tuple(replace(track, title="ÇOK UZUN BAŞLIK " * 9) for track in past.tracks))
    for width in (60, 80, 140):
        for language in LANGUAGES:
            lines = write_history(long, language, width=width).splitlines()
            assert max(map(display_width, lines)) <= width


def test_an_empty_past_says_so() -> None:
    nobody = History(commits=(), tracks=())
    assert "No commit has a journey." in write_history(nobody, "en")
    assert "Hiçbir commit'te yolculuk yok" in write_history_markdown(nobody, "tr")
    gone = Track(id="a", title="A", points=(Point("a", Standing.ABSENT, None, None),))
    assert "no longer there" in write_history(
        History(commits=make_history([1]).commits, tracks=(gone,)), "en"
    )
