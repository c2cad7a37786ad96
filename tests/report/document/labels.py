"""A document in which one label stands wherever a text can, for the tests of every writer."""

from __future__ import annotations

from hypothesis import strategies as st

from journeymap.report.document import Column, Document, Kind, Section, SectionName, Table
from journeymap.report.terminal import make_safe

HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}} ${7*7} #{7}",
    "<b>x</b> &amp; &lt;",
    "ends with a backslash \\",
    "]]> <!-- --> <?php",
    "[stage](javascript:alert) ![x](y)",
    "[/] :smile: @user #12 GH-1",
    "\n::error::x",
    "a | b || c",
    "`code` ``two`` ~~~",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=cmd|' /C calc'!A0",
    "https://example.org/a_b_c www.example.org",
    "1. one",
    "- item",
    "# head",
    "> quote",
    "---",
    "***",
    "a" * 10_000,
    "ÇAĞRI MERKEZİNE ULAŞAMIYOR",
    "e\u0301 👩\u200d💻 注文",
    "שלום עולם",
    "\u202eabc\u202c",
    "$x^2$ \\(y\\)",
    "  spaced   out  ",
)
labels = (
    st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
).map(make_safe).filter(bool)  # fmt: skip
"""Texts as the sections hand them to writers: on one line, with controls made visible."""


def label_document(label: str, *, title: str | None = None) -> Document:
    """Return a document whose every text is ``label``, with one score."""
    table = Table(
        name="table",
        title=label,
        columns=(
            Column(name="label", title=label),
            Column(name="score", title="Score", kind=Kind.SCORE),
        ),
        rows=((label, 61.5),),
        chart=True,
    )
    section = Section(
        name=SectionName.SUMMARY,
        title=label,
        sentences=(label,),
        items=(label,),
        tables=(table,),
        remarks=(label,),
    )
    return Document(title=title or label, language="en", facts=(label,), sections=(section,))
