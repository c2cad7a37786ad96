"""HTML: one page that is whole in itself, that runs nothing and fetches nothing."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from journeymap.draw.html import POLICY, write_html
from journeymap.scene.shapes import Group, Label, Scene
from tests.draw.test_svg import HOSTILE
from tests.visit import Visit

ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "figure", "div", "figcaption", "details",
    "summary", "p", "svg", "desc", "g", "a", "rect", "circle", "polygon", "path", "text", "image",
}  # fmt: skip


class Reader(HTMLParser):
    """Gathers the elements, and the words of those that are not style."""

    def __init__(self, page: str) -> None:
        """Read a whole page."""
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def make_scene(text: str, identifier: str = "s") -> Scene:
    label = Label(5, 20, text, 12, 90)
    group = Group("g", "r", (label,), text, text, link="https://a.example/")
    return Scene(
        id=identifier, width=200, height=100, title=text, description=text, language="tr", shapes=(group,)
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_words_and_nothing_else(text: str) -> None:
    reader = Reader(write_html([make_scene(text)]))
    assert set(reader.tags) <= ALLOWED
    assert not [name for name, _ in reader.attributes if name.startswith("on")]
    assert reader.words.count(text) >= 4


def test_nothing_is_fetched_and_no_script_is_allowed() -> None:
    page = write_html([make_scene("Söz")])
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in page
    assert page.index("Content-Security-Policy") < page.index("<style>")
    assert set(re.findall(r'(?:href|src)="([^"]*)"', page)) == {"https://a.example/"}
    assert set(re.findall(r"url\((.{5})", page)) == {"data:"}


def test_language_title_and_words_are_there() -> None:
    scene = replace(make_scene("Sepet"), description="Aşama 1: Sepet. Acı noktası: geç.")
    page = write_html([scene])
    assert page.startswith('<!DOCTYPE html>\n<html lang="tr">\n')
    assert "<title>Sepet</title>" in page
    assert "<summary>Sözcüklerle: Sepet</summary>\n<p>Aşama 1: Sepet.</p>\n<p>Acı noktası: geç.</p>" in page


def test_several_pages_are_several_figures_without_a_common_id() -> None:
    page = write_html([make_scene("a", "one"), make_scene("b", "two")])
    assert page.count("<figure>") == 2
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)) == 6


@pytest.mark.parametrize(
    ("size", "printed"),
    [("a4", "A4 landscape"), ("a3", "A3 landscape"), ("16:9", "13.333in 7.5in"), ("fit", "landscape")],
)
def test_it_is_printed_on_the_page_asked_for(size: str, printed: str) -> None:
    assert f"@page{{margin:8mm;size:{printed}}}" in write_html([make_scene("x")], size)


@pytest.mark.chromium
@pytest.mark.parametrize(
    ("window", "shown"),
    [(1700, 1560), (1440, 1408), (1265, 1233), (1263, 1560), (390, 1560)],
    ids=[
        "as drawn where there is room",
        "shrunk to fit",
        "shrunk to fit 1280 beside a scroll bar",
        "scrolled at its full size",
        "scrolled on a phone",
    ],
)
def test_a_picture_a_little_too_wide_is_shrunk_and_not_cut_off(
    visit: Visit, tmp_path: Path, window: int, shown: int
) -> None:
    path = tmp_path / "wide.html"
    path.write_text(write_html([replace(make_scene("Sepet"), width=1560, height=780)]), encoding="utf-8")
    visit.page.set_viewport_size({"width": window, "height": 900})
    visit.page.goto(path.as_uri())
    box = visit.page.locator("svg").bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["height"])) == (shown, round(shown / 2))


@pytest.mark.chromium
def test_a_browser_shows_it_and_prints_one_page(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(write_html([make_scene("Sepeti onaylar ₺")]), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/p"]
    printing = ["--no-pdf-header-footer", f"--print-to-pdf={tmp_path}/a.pdf", page.as_uri()]
    subprocess.run([*command, *printing], check=True, capture_output=True, timeout=120)
    from pypdf import PdfReader

    (printed,) = PdfReader(tmp_path / "a.pdf").pages
    assert "Sepeti onaylar ₺" in printed.extract_text()
