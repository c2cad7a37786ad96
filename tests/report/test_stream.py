"""JSON in pieces is the JSON that one call would have written."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from journeymap.report.stream import Items, stream_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), VALUES, min_size=1, max_size=4), st.data())
def test_the_same_text_whatever_is_made_item_by_item(content: dict[str, object], data: st.DataObject) -> None:
    streamed = {
        key: Items(iter(value)) if isinstance(value, list) and data.draw(st.booleans()) else value
        for key, value in content.items()
    }
    pieces = list(stream_json(streamed))
    assert "".join(pieces) == json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    assert all(piece.endswith("\n") for piece in pieces)


def test_a_line_break_of_another_alphabet_is_a_letter_of_the_text() -> None:
    [told] = json.loads("".join(stream_json({"a": Items(iter(["one\u2028two\x85three"]))})))["a"]
    assert told == "one\u2028two\x85three"


def test_an_item_is_written_before_the_last_is_made() -> None:
    made: list[int] = []

    def make() -> Iterator[object]:
        for number in range(3):
            made.append(number)
            yield number

    lines = iter(stream_json({"a": Items(make())}))
    assert "0" in next(line for line in lines if line.strip() != "{" and "[" not in line)
    assert made == [0, 1]
