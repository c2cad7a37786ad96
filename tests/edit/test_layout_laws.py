"""Laws of the layout, over texts as people might write them: nothing is lost, and once is enough."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.edit import format_file
from journeymap.problem import Severity
from journeymap.source import read_document
from journeymap.source.outline import read_outline
from journeymap.source.parser import PlainParser, choose_parser
from journeymap.source.reader import read_with
from tests.edit.written import texts

PARSERS = [PlainParser, choose_parser()]


@given(texts())
@settings(max_examples=400, suppress_health_check=list(HealthCheck))
def test_the_data_is_the_same_once_is_enough_and_nothing_is_refused(text: str) -> None:
    document, problems = read_document(text.encode(), "j.yaml")
    if document is None or any(problem.severity is Severity.ERROR for problem in problems):
        assert format_file(text.encode(), "j.yaml").after is None
        return
    done = format_file(text.encode(), "j.yaml")
    assert done.problems == ()
    assert done.after is not None
    for open_parser in PARSERS:
        again, wrong = read_with(open_parser, done.after.encode(), "j.yaml")
        assert again is not None
        assert repr(again.data) == repr(document.data)
        assert not [problem for problem in wrong if problem.severity is Severity.ERROR]
    assert format_file(done.after.encode(), "j.yaml").after == done.after
    assert done.after.endswith("\n")


@given(st.binary(max_size=400) | texts().map(str.encode))
@settings(max_examples=300, suppress_health_check=list(HealthCheck))
def test_any_bytes_are_laid_out_or_refused(content: bytes) -> None:
    done = format_file(content, "j.yaml")
    assert (done.after is None) == bool(done.problems)


@given(texts())
@settings(max_examples=400, suppress_health_check=list(HealthCheck))
def test_comments_keep_their_order_among_keys_and_values(text: str) -> None:
    done = format_file(text.encode(), "j.yaml")
    if done.after is None:
        return
    for open_parser in PARSERS:
        before, after = read_outline(text, open_parser), read_outline(done.after, open_parser)
        assert before is not None
        assert after is not None
        assert after.told == before.told
