"""A file full of mistakes is answered in bounded time, and says that there are more."""

from __future__ import annotations

import time

from journeymap.problem import Severity
from journeymap.schema import check_shape
from journeymap.schema.fault import MOST_FAULTS
from journeymap.source import read_document

ONE = "        - {id: a, titel: A, emotion: yüksek, metrics: [{id: a, kind: ces, k: 3}]}\n"


def test_many_mistakes_take_bounded_time() -> None:
    text = "title: A\nstages:\n  - id: a\n    title: A\n    touchpoints:\n" + ONE * 1200
    document, problems = read_document(text.encode(), "x.yaml")
    assert problems == ()
    assert document is not None
    started = time.process_time()
    found = check_shape(document, "journey")
    assert time.process_time() - started < 2
    assert 1 < len(found) <= MOST_FAULTS + 1
    more = [problem for problem in found if problem.rule == "more-mistakes"]
    assert [problem.severity for problem in more] == [Severity.INFO]
    assert more[0].message.say("en") == (
        "The file has more mistakes than the first 300; the rest is shown once these are mended."
    )


def test_many_unknown_keys_take_bounded_time() -> None:
    text = "name: A\n" + "".join(f"key{number}: 1\n" for number in range(5000))
    document, _ = read_document(text.encode(), "x.yaml")
    assert document is not None
    started = time.process_time()
    assert len(check_shape(document, "persona")) == MOST_FAULTS + 1
    assert time.process_time() - started < 2


def test_few_mistakes_are_all_shown() -> None:
    document, _ = read_document(b"name: A\na: 1\nb: 1\n", "x.yaml")
    assert document is not None
    assert [problem.rule for problem in check_shape(document, "persona")] == ["unknown-key", "unknown-key"]
