"""PDF: what an independent reader finds in it, and that it looks as the PNG does."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageChops, ImageStat
from pypdf import PdfReader

from journeymap.draw import write_png
from journeymap.draw.pdf import write_pdf
from journeymap.draw.pdf.document import place_scene
from journeymap.model.raster import read_raster
from journeymap.scene import compose_flow, compose_map
from journeymap.scene.shapes import Box, Circle, Group, Image, Label, Line, Polygon, Scene, Shape
from journeymap.score import score_journey
from tests.draw.test_svg import HOSTILE
from tests.scene.samples import make_small

LOGO = Path(__file__).parents[2] / "personas" / "images" / "ayvadali.png"
TURKISH = "İĞÜŞÖÇ ığüşöç ÂÎÛ ₺ “61,5” – ★"


def make_scene(*shapes: Shape, width: float = 400, height: float = 200) -> Scene:
    page = Box(0, 0, width, height, 0, "page")
    return Scene(
        id="s",
        width=width,
        height=height,
        title="Ağaç",
        description="Söz",
        language="tr",
        shapes=(page, *shapes),
    )


def read(scene: Scene, page_size: str = "fit") -> PdfReader:
    return PdfReader(BytesIO(write_pdf([scene], page_size)), strict=True)


def draw_small() -> tuple[Scene, Scene]:
    atlas = make_small()
    journey = atlas.journeys["ilk-siparis"]
    score = score_journey(atlas, journey)
    return compose_map(atlas, journey, score, "tr"), compose_flow(atlas, journey, score, "tr")


def test_title_and_language_are_told_and_no_date() -> None:
    content = write_pdf([make_scene()])
    reader = PdfReader(BytesIO(content), strict=True)
    metadata: Any = reader.metadata
    assert dict(metadata) == {"/Title": "Ağaç", "/Subject": "Söz"}
    root: Any = reader.root_object
    assert root["/Lang"] == "tr"
    assert root["/MarkInfo"]["/Marked"].value
    assert "/ID" not in reader.trailer
    assert b"Date" not in content


@pytest.mark.parametrize("weight", ["regular", "semibold", "bold", "italic"])
def test_turkish_text_copies_out_right(weight: Any) -> None:
    text = TURKISH.replace("★", "→")
    style = {"italic": True} if weight == "italic" else {"weight": weight}
    scene = make_scene(Label(10, 50, text, 14, 380, **style))
    assert read(scene).pages[0].extract_text().strip() == text


def test_every_label_of_a_map_can_be_searched() -> None:
    scene, _ = draw_small()
    found = "".join(read(scene).pages[0].extract_text().split())
    labels = [shape.text for shape in scene.walk() if isinstance(shape, Label)]
    assert [text for text in labels if "".join(text.split()) not in found] == []


@pytest.mark.parametrize(
    ("size", "width", "height", "page"),
    [
        ("fit", 400, 200, (300, 150)),
        ("fit", 40_000, 200, (14_400, 72)),
        ("a4", 400, 200, (841.89, 595.28)),
        ("a4", 200, 400, (595.28, 841.89)),
        ("a3", 400, 200, (1190.55, 841.89)),
        ("16:9", 400, 200, (960, 540)),
        ("16:9", 200, 400, (540, 960)),
    ],
)
def test_a_page_has_the_size_asked_for_and_holds_the_picture(
    size: str, width: float, height: float, page: tuple[float, float]
) -> None:
    scene = make_scene(width=width, height=height)
    box = read(scene, size).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(page, abs=0.01)
    placing = place_scene(scene, size)
    assert placing.left >= -0.01
    assert placing.left + width * placing.scale <= placing.width + 0.01
    assert placing.top <= placing.height + 0.01
    assert placing.top - height * placing.scale >= -0.01


def test_a_picture_a_little_higher_than_its_page_keeps_its_own_margins_alone() -> None:
    placing = place_scene(make_scene(width=1600, height=930), "16:9")
    assert placing.top == 540
    assert placing.scale * 930 == pytest.approx(540)


def test_several_scenes_are_several_pages_with_one_set_of_fonts() -> None:
    content = write_pdf([make_scene(Label(1, 20, "bir", 12, 90)), make_scene(Label(1, 20, "iki", 12, 90))])
    reader = PdfReader(BytesIO(content), strict=True)
    assert [page.extract_text().strip() for page in reader.pages] == ["bir", "iki"]
    assert content.count(b"JMAPAA") == 0  # in compressed objects
    fonts = [page["/Resources"]["/Font"]["/regular"] for page in reader.pages]  # type: ignore[index]
    assert fonts[0].indirect_reference == fonts[1].indirect_reference


def test_links_of_the_web_stand_where_their_group_is() -> None:
    group = Group("g", "r", (Box(100, 40, 200, 60),), link="https://a.example/?q=1&r")
    bad = Group("h", "r", (Box(0, 0, 9, 9),), link="javascript:alert(1)")
    page: Any = read(make_scene(group, bad)).pages[0]
    (link,) = page["/Annots"]
    found = link.get_object()
    assert found["/A"]["/URI"] == "https://a.example/?q=1&r"
    assert [float(corner) for corner in found["/Rect"]] == [75, 75, 225, 120]


def list_elements(element: Any) -> Iterator[tuple[str, str]]:
    kids = element.get("/K", [])
    alternative = element.get("/Alt", element.get("/T", ""))
    yield element["/S"], str(alternative)
    for kid in kids if isinstance(kids, list) else []:
        yield from list_elements(kid.get_object())


def test_screen_readers_find_sections_paragraphs_and_figures() -> None:
    lines = (Label(5, 20, "Uzun bir", 12, 90, joint=" "), Label(5, 36, "cümle", 12, 90))
    star = Group("star", "star", (Polygon(((0, 0), (5, 9), (9, 0)), "star"),), "Kritik an", "Yıldız")
    reader = read(make_scene(Group("card", "touchpoint", (Box(0, 0, 90, 50, 4), *lines, star), "Sepet")))
    root: Any = reader.root_object
    (document,) = root["/StructTreeRoot"]["/K"]
    assert list(list_elements(document.get_object())) == [
        ("/Document", ""),
        ("/Sect", "Ağaç"),
        ("/Sect", "Sepet"),
        ("/P", ""),
        ("/Figure", "Kritik an: Yıldız"),
    ]


@pytest.mark.parametrize("text", [text[:300] for text in HOSTILE])
def test_a_hostile_label_is_text_and_nothing_else(text: str) -> None:
    group = Group("g", "r", (Label(5, 50, text, 12, 390),), text, text, link=f"https://a.example/{text}")
    reader = read(make_scene(group))
    content = reader.pages[0].get_contents()
    assert content is not None
    assert content.get_data().count(b"TJ") == 1


@given(text=st.text(max_size=30))
@settings(max_examples=40)
def test_any_text_gives_a_readable_document(text: str) -> None:
    scene = make_scene(Label(5, 50, text, 12, 390), Group("g", "r", (), text, text))
    assert len(read(scene).pages) == 1


def test_images_are_stored_once_and_broken_ones_left_out() -> None:
    raster = read_raster(LOGO.read_bytes())
    assert raster is not None
    broken = read_raster(LOGO.read_bytes()[:200] + bytes(200) + LOGO.read_bytes()[400:])
    assert broken is not None
    scene = make_scene(
        Image(0, 0, 50, 50, raster, "Logo"), Image(60, 0, 50, 50, raster, ""), Image(0, 60, 9, 9, broken, "x")
    )
    page = read(scene).pages[0]
    (image,) = page.images
    assert image.image is not None
    assert image.image.size == (96, 96)


def test_the_same_scene_gives_the_same_bytes() -> None:
    scene, _ = draw_small()
    assert write_pdf([scene]) == write_pdf([scene])


def test_shapes_of_every_kind() -> None:
    scene = make_scene(
        Box(5, 5, 40, 20, 8, "surface", "line", 1, (2, 3)),
        Circle(80, 15, 10, "navy", "ink", 1.5),
        Line(((100, 10), (110, 0), (120, 20), (130, 10)), "ink", 2, (), True),
        Line(((140, 10), (150, 20)), "ink"),
        Polygon(((160, 0), (170, 20), (180, 0)), "star"),
        Box(190, 5, 10, 10),
    )
    content = read(scene).pages[0].get_contents()
    assert content is not None
    operators = content.get_data().decode("latin-1").split("\n")
    assert operators.count("B") == 2
    assert operators.count("f") == 2
    assert operators.count("S") == 2
    assert operators.count("n") == 1


@pytest.mark.poppler
@pytest.mark.parametrize("number", [0, 1], ids=["map", "flow"])
def test_a_page_looks_as_the_png(number: int, tmp_path: Path) -> None:
    scene = draw_small()[number]
    (tmp_path / "a.pdf").write_bytes(write_pdf([scene]))
    subprocess.run(
        ["pdftoppm", "-r", "96", "-png", "-singlefile", "a.pdf", "a"], cwd=tmp_path, check=True, timeout=60
    )
    with Pillow.open(tmp_path / "a.png") as drawn, Pillow.open(BytesIO(write_png(scene, 1.0))) as wanted:
        size = wanted.size
        assert abs(drawn.size[0] - size[0]) <= 1
        assert abs(drawn.size[1] - size[1]) <= 1
        small = (size[0] // 4, size[1] // 4)
        one, other = (image.convert("RGB").resize(small) for image in (drawn, wanted))
        difference = ImageStat.Stat(ImageChops.difference(one, other)).mean
    assert max(difference) < 2.5
