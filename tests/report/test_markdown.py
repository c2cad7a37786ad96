"""Texts in Markdown: exactly themselves to a reader of the page, and nearly so to a reader of the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from journeymap.report.markdown import escape_markdown
from tests.report.document.labels import labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("61.5 of 100: between 57 and 65 (74% measured)", None),
        ("Ayşe's journey - really! + more = 3 > 2", None),
        ("snake_case and 12:30:45, {braces} (round)", None),
        ("R&D & more", None),
        ("-1.5", None),
        ("12-14 days", None),
        ("a*b [c](d) <e> `f` |g| ~h~ $i$ \\", r"a\*b \[c\](d) \<e> \`f\` \|g\| \~h\~ \$i\$ \\"),
        ("_so_ __much__", r"\_so\_ \_\_much\_\_"),
        ("&lt; &#60;", r"\&lt; \&\#60;"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("> quote", r"\> quote"),
        ("1. one", r"1\. one"),
        ("2) two", r"2\) two"),
        ("1.5 one", None),
        ("# head", r"\# head"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("https://x.org www.x.org mailto:a@b.c", r"https\://x.org www\.x.org mailto\:a\@b.c"),
        (":smile: :100: a:b", r"\:smile: \:100: a:b"),
        ("@user #12", r"\@user \#12"),
    ],
)
def test_only_markup_is_escaped(text: str, expected: str | None) -> None:
    assert escape_markdown(text) == (text if expected is None else expected)


READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@given(labels.map(str.strip).filter(bool))
def test_any_text_is_read_as_itself_wherever_it_stands(label: str) -> None:
    escaped = escape_markdown(label)
    page = (
        f"{escaped}\n\n## {escaped}\n\n- {escaped}\n  - {escaped}\n\n"
        f"| {escaped} |\n| --- |\n| {escaped} |\n\nx {escaped}. y\n"
    )
    told = []
    for token in READER.parse(page):
        if token.type == "inline":
            assert {child.type for child in token.children or ()} <= {"text", "text_special"}
            told.append("".join(child.content for child in token.children or ()))
    assert told == [label] * 6 + [f"x {label}. y"]
