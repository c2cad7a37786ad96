"""The picture and the page of a comparison: signs, both sides, every text as typed, nothing fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from journeymap.atlas import HeldFiles, Memory, find_same, read_files
from journeymap.cli.comparing import compare_sides
from journeymap.cli.comparing_pictures import draw_comparison, write_comparison_page
from journeymap.cli.sides import Side, Sides
from journeymap.language import Language
from journeymap.report import diff as diff_module
from journeymap.report.diff import write_diff_markdown
from journeymap.report.diff_content import Comparison
from journeymap.scene.shapes import Group, Label, Shape
from tests.cli.command import run, write
from tests.cli.test_diff import JOURNEY
from tests.scene.laws import check_all

LANGUAGES: tuple[Language, ...] = ("en", "tr")
HOSTILE = '</script><script>alert(1)</script> "><img onerror=x> {{7*7}} ĞÜŞİÖÇ ]]> @user #1 | `x`'


def open_pair(old: dict[str, str], new: dict[str, str]) -> tuple[Sides, Comparison]:
    memory = Memory()
    one, other = (
        HeldFiles(files={name: text.encode() for name, text in texts.items()}) for texts in (old, new)
    )
    before, after = (
        Side(name=name, files=files, read=read_files(files, memory))
        for name, files in (("main", one), ("", other))
    )
    sides = Sides(old=before, new=after, same=find_same(one, other), memory=memory)
    return sides, compare_sides(sides, None, ("main", "disk"))


def change(journey: str) -> str:
    """A journey with something added, removed, moved, renamed and changed."""
    return (
        journey.replace("severity: 2", "severity: 4")
        .replace("id: onay, title: Onay alır, channel: email", "id: teyit, title: Onay alır, channel: sms")
        .replace("title: Sepet\n", "title: SEPET VE ÖDEME\n")
        + "      - {id: yeni, title: Yeni adım, pain_points: [{id: p, title: Acı, severity: 1}]}\n"
    )


@pytest.fixture(scope="module")
def pair() -> tuple[Sides, Comparison]:
    old = {
        "journeys/siparis.yaml": JOURNEY + "      - {id: son, title: Son adım, channel: store}\n",
        "journeys/giden.yaml": JOURNEY.replace("Sipariş", "Giden").replace("odeme", "o").replace("onay", "p"),
        "personas/ali.yaml": "name: Ali\n",
    }
    new = {"journeys/siparis.yaml": change(JOURNEY), "personas/ali.yaml": "name: Veli\n"}
    return open_pair(old, new)


def list_labels(shapes: tuple[Shape, ...]) -> list[str]:
    found = []
    for shape in shapes:
        if isinstance(shape, Group):
            found += list_labels(shape.shapes)
        elif isinstance(shape, Label):
            found.append(shape.text)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_keeps_the_laws_of_pictures(pair: tuple[Sides, Comparison], language: Language) -> None:
    scene = draw_comparison(*pair, language)
    assert check_all(scene) == []
    labels = list_labels(scene.shapes)
    for text in ("Ödeme yapar", "Yeni adım", "Son adım", "SEPET VE ÖDEME", "Giden", "Veli"):
        assert text in labels
        assert text in scene.description
    missing = {"en": ("not there yet", "no longer there"), "tr": ("henüz yok", "artık yok")}[language]
    assert set(missing) <= set(labels)


def test_no_sign_is_colour_alone(pair: tuple[Sides, Comparison]) -> None:
    scene = draw_comparison(*pair, "en")
    titles = [group.title for group in list_groups(scene.shapes) if group.role == "change"]
    for word in ("added: Yeni adım", "removed: Son adım", "changed or moved: Ödeme yapar"):
        assert word in titles


def list_groups(shapes: tuple[Shape, ...]) -> list[Group]:
    own = [shape for shape in shapes if isinstance(shape, Group)]
    return own + [inner for group in own for inner in list_groups(group.shapes)]


class Reader(HTMLParser):
    """Gathers the words of a page and the tags that could fetch or run something."""

    def __init__(self, page: str) -> None:  # noqa: D107
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [
            value or "" for name, value in attrs if name in {"src", "href", "srcset", "action"}
        ]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_the_whole_text_and_fetches_nothing(
    pair: tuple[Sides, Comparison], language: Language
) -> None:
    page = write_comparison_page(*pair, language)
    read = Reader(page)
    assert not read.tags & {"script", "link", "iframe", "object", "form"}
    assert all(address.startswith("#") for address in read.addresses)
    assert "default-src 'none'" in page
    assert re.findall(r'id="([^"]*)"', page) == list(dict.fromkeys(re.findall(r'id="([^"]*)"', page)))
    told = "".join(read.words)
    for line in diff_module.write_diff(pair[1], language, width=10_000).splitlines()[1:]:
        assert line.strip(" ~+-") in told
    assert page.count("<svg") == 3


def test_texts_arrive_as_they_were_typed() -> None:
    quoted = HOSTILE.replace('"', '\\"')
    old = {"journeys/a.yaml": JOURNEY}
    new = {"journeys/a.yaml": JOURNEY.replace("title: Onay alır", f'title: "{quoted}"')}
    sides, comparison = open_pair(old, new)
    page = write_comparison_page(sides, comparison, "en")
    assert HOSTILE in "".join(Reader(page).words)
    assert "<script" not in page
    svg = page[page.index("<svg") : page.index("</svg>") + 6]
    said = "".join(ET.fromstring(svg).itertext())  # noqa: S314 - our own
    assert HOSTILE in said


def test_nothing_changed_is_a_picture_too() -> None:
    sides, comparison = open_pair({"journeys/a.yaml": JOURNEY}, {"journeys/a.yaml": JOURNEY})
    scene = draw_comparison(sides, comparison, "tr")
    assert check_all(scene) == []
    assert "Müşteri için hiçbir şey değişmedi." in list_labels(scene.shapes)
    assert "Müşteri için hiçbir şey değişmedi." in write_comparison_page(sides, comparison, "tr")


def test_a_large_comparison_keeps_the_laws() -> None:
    parts = "".join(
        f"      - {{id: t{n}, title: {'ÇOK UZUN BÜYÜK HARFLİ BAŞLIK ' * 6}{n}, emotion: 1,"
        f" pain_points: [{{id: p{n}, title: Acı, severity: {n % 5}}}]}}\n"
        for n in range(40)
    )
    old = {"journeys/a.yaml": JOURNEY + parts}
    new = {"journeys/a.yaml": JOURNEY + parts.replace("emotion: 1", "emotion: -1").replace("Acı", "Ağrı")}
    scene = draw_comparison(*open_pair(old, new), "tr")
    assert check_all(scene) == []
    assert scene.width > 2_000  # further columns, not one that is eight times as high as wide
    assert scene.height < 2.5 * scene.width


def test_a_page_says_title_and_score_of_a_journey_once(pair: tuple[Sides, Comparison]) -> None:
    drawn = re.findall(r"<text[^>]*>([^<]*)</text>", write_comparison_page(*pair, "tr"))
    assert "Yeni adım" in drawn
    assert [text for text in drawn if text == "Sipariş" or text.startswith("rakamlar ")] == []


@pytest.mark.parametrize("most", [60_000, 12_000, 4_000, 1_200, 700])
def test_markdown_is_cut_at_whole_items_and_says_what_is_left_out(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"j{n}" for n in range(12)]
    old = {f"journeys/{name}.yaml": JOURNEY.replace("Sipariş", f"Yol {name}") for name in names}
    new = {name: change(text) for name, text in old.items()}
    _, comparison = open_pair(old, new)
    whole = write_diff_markdown(comparison, "en")
    monkeypatch.setattr(diff_module, "MOST", most)
    told = write_diff_markdown(comparison, "en")
    assert len(told) <= most
    if len(whole) + 400 <= most:
        assert told == whole
        return
    assert "more lines; " in told
    assert "--format html" in MarkdownIt().render(told)
    assert told.count("<details>") == told.count("</details>")
    left = int(re.search(r"… and (\d+) more lines", told)[1])  # type: ignore[index]
    listed = re.compile(r"^ *- ", re.MULTILINE)
    assert len(listed.findall(whole)) == len(listed.findall(told)) + left


def test_both_as_a_user_asks_for_them(tmp_path: Path) -> None:
    write(tmp_path, "a/journeys/siparis.yaml", JOURNEY)
    write(tmp_path, "b/journeys/siparis.yaml", change(JOURNEY))
    svg = run(tmp_path, "diff", "./a", "./b", "--format", "svg", JOURNEYMAP_LANGUAGE="en")
    assert (svg.code, svg.err) == (0, "")
    assert ET.fromstring(svg.out).attrib["lang"] == "en"  # noqa: S314 - our own
    page = run(tmp_path, "diff", "./a", "./b", "--format", "html", "--exit-code", JOURNEYMAP_LANGUAGE="tr")
    assert (page.code, page.err) == (1, "")
    assert page.out.startswith('<!DOCTYPE html>\n<html lang="tr">')
