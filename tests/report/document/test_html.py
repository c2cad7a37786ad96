"""A document as a page: whole texts, labels that land as exactly that text, and nothing that is loaded."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given

from journeymap.language import Language
from journeymap.report.document import compose_document, make_subject
from journeymap.report.document.html import write_html
from tests.report.document.labels import label_document, labels
from tests.report.samples import SAMPLES

CASES = Path(__file__).parent / "cases"
ELEMENTS = frozenset(
    {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "h1",
        "p",
        "nav",
        "ul",
        "li",
        "a",
        "main",
        "section",
    }
    | {"h2", "h3", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "meter"}
)
ATTRIBUTES = frozenset(
    {
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "id",
        "href",
        "aria-label",
        "aria-labelledby",
        "class",
    }
    | {"role", "tabindex", "scope", "min", "max", "low", "high", "optimum", "value"}
)


class Reader(HTMLParser):
    """Gathers the texts of a page, and its elements with their attributes."""

    def __init__(self, text: str) -> None:
        """Read ``text`` to its end."""
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._open = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open = tag
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self._open not in {"style", ""} and self.texts:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._open = tag if tag != "style" else ""


def told(name: str, language: Language) -> str:
    atlas, journey = SAMPLES[name]()
    return write_html(compose_document(make_subject(atlas, [journey], language)))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_whole_page(name: str, language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"{name}.{language}.html", told(name, language))


@given(labels)
def test_any_label_is_that_text(label: str) -> None:
    reader = Reader(write_html(label_document(label)))
    texts = [text.strip("\n") for text in reader.texts if text.strip("\n")]
    # Page title, heading, fact, section, sentence, item, caption, head, cell, score and remark.
    assert texts == [label] * 8 + ["Score", label, "61.5", "61.5", label]
    regions = [names["aria-label"] for _, names in reader.elements if names.get("role") == "region"]
    assert regions == [label]


@given(labels)
def test_no_label_makes_an_element_or_an_attribute(label: str) -> None:
    for tag, names in Reader(write_html(label_document(label))).elements:
        assert tag in ELEMENTS
        assert names.keys() <= ATTRIBUTES


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_loaded_and_every_reference_has_its_place(name: str) -> None:
    text = told(name, "tr")
    reader = Reader(text)
    ids = [names["id"] for _, names in reader.elements if "id" in names]
    assert len(ids) == len(set(ids))
    assert {names["href"] for tag, names in reader.elements if tag == "a"} <= {f"#{place}" for place in ids}
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in reader.elements}
    assert "url(" not in text
    assert "@import" not in text


def test_the_policy_allows_this_style_alone() -> None:
    text = told("rich", "en")
    [style] = re.findall(r"<style>(.*?)</style>", text, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text
    assert "default-src 'none'" in text
    assert "style=" not in text


def test_cells_say_what_they_belong_to() -> None:
    reader = Reader(told("rich", "en"))
    heads = [names.get("scope") for tag, names in reader.elements if tag == "th"]
    assert {"col", "row"} == set(heads)
    assert reader.elements[0] == ("html", {"lang": "en"})
