"""Data as YAML: canonical from the first line on, and the same data when it is read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.edit.writing import is_canonical, write_yaml
from journeymap.source import read_document
from tests.exchange.declared import plain_texts

_PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(10**14), 10**14)
    | st.floats(allow_nan=False, allow_infinity=False)
)
_DATA = st.recursive(
    _PLAIN | plain_texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain_texts, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(plain_texts, _DATA, min_size=1, max_size=5))
def test_what_is_written_is_canonical_and_reads_the_same(data: dict[str, object]) -> None:
    text = write_yaml(data)
    document, problems = read_document(text.encode(), "x.yaml")
    assert document is not None, problems
    assert document.data == data
    assert is_canonical(text)


def test_the_layout() -> None:
    long = "Müşteri sepetini gözden geçirir, ücreti görür ve bir kez daha düşünür. " * 2
    data = {
        "title": "no",
        "description": long.strip(),
        "tags": ["a", "0212", "2026-10-01"],
        "segment": {"share": 0.4, "name": "x: y"},
        "stages": [{"id": "s", "touchpoints": [{"id": "t", "title": "T"}]}],
        "empty": [],
    }
    assert write_yaml(data) == (
        'title: "no"\n'
        "description: >-\n"
        "  Müşteri sepetini gözden geçirir, ücreti görür ve bir kez daha düşünür. "
        "Müşteri sepetini gözden geçirir,\n"
        "  ücreti görür ve bir kez daha düşünür.\n"
        'tags: [a, "0212", "2026-10-01"]\n'
        'segment: {share: 0.4, name: "x: y"}\n'
        "stages:\n"
        "  - id: s\n"
        "    touchpoints:\n"
        "      - {id: t, title: T}\n"
        "empty: []\n"
    )
