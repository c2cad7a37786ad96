"""SVG: well-formed, of allowed elements only, and every label lands as exactly its text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage
from pypdf import PdfReader

from journeymap.draw import write_svg
from journeymap.draw.font import find_font_files
from journeymap.model.raster import Raster, RasterFormat
from journeymap.scene import compose_map
from journeymap.scene.dark import darken
from journeymap.scene.shapes import Box, Circle, Group, Image, Label, Line, Polygon, Scene, Shape
from journeymap.score import score_journey
from tests.scene import laws
from tests.scene.samples import make_small, make_worded

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {
    "svg": {
        "width", "height", "viewBox", "role", "lang", "aria-labelledby", "font-family", "stroke-linecap",
        "stroke-linejoin",
    },
    "title": {"id"},
    "desc": {"id"},
    "g": {"id", "class"},
    "a": {"href", "rel"},
    "rect": {"x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "circle": {"cx", "cy", "r", "fill", "stroke", "stroke-width"},
    "polygon": {"points", "fill", "stroke", "stroke-width"},
    "path": {"d", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "image": {"x", "y", "width", "height", "href"},
    "text": {"x", "y", "font-size", "font-weight", "font-style", "text-anchor", "fill"},
}  # fmt: skip
HOSTILE = [
    "</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}", "<b>x</b>", "back\\",
    "]]>", "<![CDATA[x]]>", "<!-- x -->", "&amp;&lt;&#60;", "[stage]", "[/]", ":smile:", "::error::x", "|",
    "`", "@user", "x" * 10_000, "e\u0301\u0327", "👩‍👩‍👧", "مرحبا", "'; --", "&unknown;",
    "%3Cscript%3E", "$(id)",
]  # fmt: skip


def make_scene(*shapes: Shape, **changes: object) -> Scene:
    scene = Scene(id="s", width=100, height=50, title="T", description="D", language="tr", shapes=shapes)
    return replace(scene, **changes)  # type: ignore[arg-type]


def write_label(text: str) -> Label:
    return Label(x=1, y=2, text=text, size=12, width=90)


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own text, and that it parses is the point


def read_texts(svg: str) -> list[str]:
    return [element.text or "" for element in parse(svg).iter(f"{SVG}text")]


def test_each_shape_is_written_once() -> None:
    scene = make_scene(
        Box(x=0, y=1.005, width=10, height=5, radius=2, fill="surface", stroke="line", dash=(2, 3)),
        Circle(x=1, y=2, radius=3, fill="navy", stroke="ink", stroke_width=1.5),
        Polygon(points=((0, 0), (1.5, 2), (3, 0)), fill="star"),
        Line(points=((0, 0), (1, 1), (2, 2), (3, 3)), stroke="ink", curve=True, dash=(1,)),
        Line(points=((0, 0), (-0.001, 7)), stroke="ink", stroke_width=2),
        Label(x=5, y=6, text="A & B", size=12.5, width=50, weight="bold", fill="navy", anchor="middle"),
        Label(x=5, y=6, text="i", size=12, width=50, anchor="end", italic=True),
        Group(
            id="g", role="stage", shapes=(), title="Aşama", description="<b>", link="https://a.example/?q=1&r"
        ),
    )
    assert write_svg(scene) == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img" '
        'lang="tr" aria-labelledby="s-title s-desc" font-family="\'Source Sans Pro\', \'Source Sans 3\', '
        "'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', Carlito, sans-serif\" "
        'stroke-linecap="round" stroke-linejoin="round">\n'
        '<title id="s-title">T</title>\n'
        '<desc id="s-desc">D</desc>\n'
        '<rect x="0" y="1" width="10" height="5" rx="2" fill="#FFFFFF" stroke="#DCE3EC" '
        'stroke-dasharray="2 3"/>\n'
        '<circle cx="1" cy="2" r="3" fill="#17304D" stroke="#15202F" stroke-width="1.5"/>\n'
        '<polygon points="0,0 1.5,2 3,0" fill="#F2B01E"/>\n'
        '<path d="M0 0C1 1 2 2 3 3" fill="none" stroke="#15202F" stroke-dasharray="1"/>\n'
        '<path d="M0 0L0 7" fill="none" stroke="#15202F" stroke-width="2"/>\n'
        '<text x="5" y="6" font-size="12.5" font-weight="700" text-anchor="middle" fill="#17304D">'
        "A &amp; B</text>\n"
        '<text x="5" y="6" font-size="12" font-style="italic" text-anchor="end" fill="#15202F">i</text>\n'
        '<a href="https://a.example/?q=1&amp;r" rel="noopener noreferrer">\n'
        '<g id="s-g" class="stage">\n<title>Aşama</title>\n<desc>&lt;b&gt;</desc>\n</g>\n</a>\n'
        "</svg>\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_label_lands_as_exactly_its_text(text: str) -> None:
    group = Group(id=text[:40], role=text[:40], shapes=(write_label(text),), title=text, description=text)
    svg = write_svg(make_scene(group, id=text[:40], title=text, description=text))
    root = parse(svg)
    assert read_texts(svg) == [text]
    assert [element.text for element in root.iter(f"{SVG}title")] == [text, text]
    assert [element.text for element in root.iter(f"{SVG}desc")] == [text, text]
    assert find_strangers(root) == []


def find_strangers(root: ET.Element) -> list[str]:
    """Elements and attributes that no picture of ours has."""
    strange = []
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        allowed = ALLOWED.get(name)
        if allowed is None:
            strange.append(name)
        else:
            strange += [f"{name} {key}" for key in element.attrib if key not in allowed]
    return strange


@given(text=st.text(max_size=80))
def test_any_text_survives_the_way(text: str) -> None:
    got = read_texts(write_svg(make_scene(write_label(text))))
    kept = "".join(
        " " if letter in "\t\n\r" else letter
        for letter in text
        if letter in "\t\n\r" or not (ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0)
        if letter not in "\ufffe\uffff"
    )
    assert got == ([kept] if kept.strip() else [])


def test_control_characters_and_surrogates_are_dropped() -> None:
    assert read_texts(write_svg(make_scene(write_label("a\x00b\x1b[31mc\ud800d\x85e\ufffe")))) == [
        "ab[31mcde"
    ]


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///etc", " ", "//x", "http:"],
)
def test_only_web_and_mail_addresses_become_links(link: str) -> None:
    svg = write_svg(make_scene(Group(id="g", role="r", shapes=(), link=link)))
    assert "<a " not in svg
    assert "script" not in svg


def test_a_link_loses_its_control_characters() -> None:
    svg = write_svg(make_scene(Group(id="g", role="r", shapes=(), link='https://a.example/"\x00>')))
    assert 'href="https://a.example/&quot;&gt;"' in svg


@pytest.mark.parametrize("value", ["red", "url(#x)", "#12345", "#1234567", '#123456" onload="x', ""])
def test_only_plain_colours_are_taken(value: str) -> None:
    scene = make_scene(Box(x=0, y=0, width=1, height=1, fill="navy"), colours={"navy": value})
    assert 'fill="#17304D"' in write_svg(scene)
    assert "onload" not in write_svg(scene)


def test_a_branded_colour_is_used() -> None:
    scene = make_scene(Box(x=0, y=0, width=1, height=1, fill="navy"), colours={"navy": "#8a4b12"})
    assert 'fill="#8a4b12"' in write_svg(scene)


def test_a_branded_colour_that_hides_text_is_not_used() -> None:
    scene = make_scene(Box(x=0, y=0, width=1, height=1, fill="navy"), colours={"navy": "#eeeeee"})
    assert 'fill="#17304D"' in write_svg(scene)


def test_two_pictures_on_one_page_share_no_id() -> None:
    group = Group(id="g", role="r", shapes=())
    one, other = write_svg(make_scene(group, id="a")), write_svg(make_scene(group, id="b"))
    ids = [set(re.findall(r'\bid="([^"]+)"', svg)) for svg in (one, other)]
    assert ids[0] & ids[1] == set()
    assert len(ids[0]) == 3


def draw_small() -> str:
    atlas = make_small()
    journey = atlas.journeys["ilk-siparis"]
    return write_svg(compose_map(atlas, journey, score_journey(atlas, journey), "tr"))


def test_a_map_is_what_it_was(check_golden: Callable[[Path, str], None]) -> None:
    check_golden(Path(__file__).parent / "expected" / "map-tr.svg", draw_small())


def test_a_map_holds_only_what_is_allowed() -> None:
    atlas = make_worded('<script>alert("x")</script>')
    journey = atlas.journeys["sozlu"]
    root = parse(write_svg(compose_map(atlas, journey, score_journey(atlas, journey), "tr")))
    assert find_strangers(root) == []


def test_numbers_have_at_most_two_decimals() -> None:
    shapes = re.sub(r">[^<]*<", "><", draw_small())
    numbers = re.findall(r"-?\d+\.\d+", shapes)
    assert [number for number in numbers if len(number.split(".")[1]) > 2 or number.endswith("0")] == []


def test_an_image_travels_inside_the_picture() -> None:
    raster = Raster(content=b"\x89PNG", format=RasterFormat.PNG, width=40, height=20)
    svg = write_svg(make_scene(Image(10, 10, 20, 20, raster, "A & B")))
    assert (
        '<image x="10" y="15" width="20" height="10" href="data:image/png;base64,iVBORw==">'
        "<title>A &amp; B</title></image>"
    ) in svg
    assert find_strangers(parse(svg)) == []


def test_dark_colours_are_rules_beside_the_light_attributes() -> None:
    scene = make_scene(
        Box(0, 0, 9, 9, fill="navy", stroke="line"), Line(((0, 0), (1, 1)), "ink"), write_label("x")
    )
    svg = write_svg(scene, dark=True)
    assert (
        '<rect x="0" y="0" width="9" height="9" fill="#17304D" stroke="#DCE3EC" '
        'class="fill-navy stroke-line"/>'
    ) in svg
    assert (
        "<style>\n@media screen and (prefers-color-scheme:dark){\n"
        ".fill-ink{fill:#EDF2F8}\n.fill-navy{fill:#9CC3F2}\n"
        ".stroke-ink{stroke:#EDF2F8}\n.stroke-line{stroke:#2E3B4B}\n}\n</style>\n"
    ) in svg
    assert "class" not in write_svg(scene)


def test_a_file_alone_shows_another_font_no_larger_than_the_shipped_one() -> None:
    faces = {face: TTFont(path) for face, path in find_font_files().items()}
    heights = {face: font["OS/2"].sxHeight / font["head"].unitsPerEm for face, font in faces.items()}
    svg = write_svg(make_scene(write_label("x")), alone=True)
    (style,) = parse(svg).iter(f"{SVG}style")
    told = re.findall(r"(\S+)\{font-size-adjust:([.0-9]+)\}", style.text or "")
    names = {"svg": "regular", '[font-weight="600"]': "semibold", '[font-weight="700"]': "bold"}
    assert {names[name]: float(value) for name, value in told} | {"italic": heights["regular"]} == heights
    assert "adjust" not in write_svg(make_scene(write_label("x")), alone=True, embed_font=True)


@pytest.mark.chromium
@pytest.mark.parametrize("embed_font", [False, True])
def test_a_file_alone_fills_a_dark_window_and_prints_whole(
    tmp_path: Path, browser: Browser, *, embed_font: bool
) -> None:
    file = tmp_path / "map.svg"
    atlas = make_small()
    journey = next(iter(atlas.journeys.values()))
    scene = compose_map(atlas, journey, score_journey(atlas, journey), "tr")
    file.write_text(write_svg(scene, dark=True, alone=True, embed_font=embed_font), encoding="utf-8")
    page = browser.new_page(color_scheme="dark", viewport={"width": 200, "height": int(scene.height) + 50})
    page.goto(file.as_uri())
    with PillowImage.open(BytesIO(page.screenshot())) as shot:
        beside = shot.convert("RGB").crop((20, shot.height - 10, 21, shot.height - 9)).tobytes()
    assert f"#{beside.hex()}".upper() == darken({})["page"]
    (sheet,) = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.close()
    assert (sheet.mediabox.width > sheet.mediabox.height) == (scene.width > scene.height)
    told = "".join(sheet.extract_text().split())
    assert [label.text for label in laws.find_labels(scene) if "".join(label.text.split()) not in told] == []


def test_an_embedded_font_holds_the_letters_that_are_used() -> None:
    svg = write_svg(make_scene(write_label("Şık")), embed_font=True)
    (font,) = re.findall(
        r"@font-face\{font-family:'Source Sans Pro';font-weight:400;"
        r"src:url\(data:font/ttf;base64,([^)]+)\)\}",
        svg,
    )
    held = TTFont(BytesIO(b64decode(font))).getBestCmap()
    assert set(map(chr, held)) == set("Şık")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_label_cannot_reach_the_style_rules(text: str) -> None:
    svg = write_svg(make_scene(write_label(text)), embed_font=True, dark=True)
    root = parse(svg)
    assert read_texts(svg) == [text]
    (style,) = root.iter(f"{SVG}style")
    assert re.fullmatch(r"[A-Za-z0-9+/=@{}().,:;#\-' \n]+", style.text or "")
    assert [name for name in find_strangers(root) if name not in {"style", "text class"}] == []
