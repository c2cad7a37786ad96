"""A document as Markdown: whole texts, and labels that land as exactly that text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeymap.language import Language
from journeymap.report.document import compose_document, make_subject
from journeymap.report.document.markdown import write_markdown
from tests.report.document.labels import label_document, labels
from tests.report.samples import SAMPLES

CASES = Path(__file__).parent / "cases"


def parse(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def read_inline(tokens: list[Token]) -> list[str]:
    """Return every text of the page; anything but text in it is a label that became markup."""
    texts = []
    for token in tokens:
        for child in token.children or ():
            assert child.type == "text", child
        if token.type == "inline":
            texts.append("".join(child.content for child in token.children or ()))
    return texts


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_whole_document(name: str, language: Language, check_golden: Callable[[Path, str], None]) -> None:
    atlas, journey = SAMPLES[name]()
    document = compose_document(make_subject(atlas, [journey], language))
    text = write_markdown(document)
    check_golden(CASES / f"{name}.{language}.md", text)
    titles = [section.title for section in document.sections]
    assert [told for told in read_inline(parse(text)) if told in titles][: len(titles)]


@given(labels)
def test_any_label_is_that_text(label: str) -> None:
    texts = read_inline(parse(write_markdown(label_document(label))))
    # The title, a fact, the section, a sentence, an item, the head, a cell and a remark.
    assert texts == [label] * 6 + ["Score", label, "61.5", label]
