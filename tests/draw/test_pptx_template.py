"""A firm's template: its look is kept, its past left behind, and pictures are readable and fit on it."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.util import Emu

from journeymap.draw.picture import UnusableTemplateError
from journeymap.draw.pptx import choose_pages, write_pptx
from journeymap.draw.pptx.face import find_face
from journeymap.scene import compose_flow, compose_map
from journeymap.scene.shapes import Box, Group, Label
from journeymap.score import score_journey
from tests.draw.test_pptx import list_drawn, make_scene
from tests.draw.test_svg import HOSTILE
from tests.scene.pictures import VIEWS, draw_view
from tests.scene.samples import make_small

NODE = Path(__file__).parents[1] / "node"
LOGO = Path(__file__).parents[2] / "personas" / "images" / "ayvadali.png"
WIDTH, HEIGHT = 16_000_000, 9_000_000
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def open_firm() -> Any:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(WIDTH), Emu(HEIGHT)
    return deck


def save(deck: Any) -> bytes:
    content = BytesIO()
    deck.save(content)
    return content.getvalue()


def paint_ground(deck: Any, fill: str) -> None:
    held = deck.slide_master._element.find(qn("p:cSld"))
    held.remove(held.find(qn("p:bg")))
    ground = f'<p:bg xmlns:p="{_P}" xmlns:a="{_A}">{fill}</p:bg>'
    held.insert(0, etree.fromstring(ground))


def solid(colour: str) -> str:
    return f"<p:bgPr><a:solidFill>{colour}</a:solidFill><a:effectLst/></p:bgPr>"


def add_band(deck: Any, left: int, top: int, width: int, height: int, colour: str = "7A0019") -> Any:
    """Put a filled shape onto the master."""
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    band = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Emu(left), Emu(top), Emu(width), Emu(height))
    band.fill.solid()
    band.fill.fore_color.rgb = RGBColor.from_string(colour)
    band._element.nvSpPr.cNvPr.set("id", str(100 + len(deck.slide_master.shapes)))
    deck.slide_master.shapes._spTree.append(band._element)
    return band


def set_font(deck: Any, family: str) -> None:
    (theme,) = (
        relation.target_part
        for relation in deck.slide_master.part.rels.values()
        if relation.reltype == RELATIONSHIP_TYPE.THEME
    )
    theme.blob = theme.blob.replace(b'latin typeface="Calibri"', f'latin typeface="{family}"'.encode())


def write(deck: Any, *shapes: Any) -> Any:
    scene = make_scene(*shapes, width=160, height=90)
    return Presentation(BytesIO(write_pptx([scene], template=save(deck))))


def check_package(content: bytes) -> None:
    """What PowerPoint refuses, or repairs, whatever a reader that forgives says."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        assert [name for name, count in Counter(names).items() if count > 1] == []
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        overrides = {found.get("PartName")[1:] for found in types if found.get("PartName")}
        endings = {found.get("Extension") for found in types if found.get("Extension")}
        assert overrides <= set(names)
        for name in names:
            assert name in overrides or name.rpartition(".")[2] in endings
            if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
                _check_part(archive, name)


def _check_part(archive: zipfile.ZipFile, name: str) -> None:
    tree = etree.fromstring(archive.read(name))
    folder, _, own = name.rpartition("/")
    if name.endswith(".rels"):
        base = folder.removesuffix("_rels")
        targets = {found.get("Target") for found in tree if found.get("TargetMode") != "External"}
        for target in targets:
            path = target[1:] if target.startswith("/") else _join(base, target)
            assert path in archive.namelist(), (name, target)
        return
    rels = f"{folder}/_rels/{own}.rels"
    known = (
        {found.get("Id") for found in etree.fromstring(archive.read(rels))}
        if rels in archive.namelist()
        else set()
    )
    used = {
        value for found in tree.iter() for key, value in found.attrib.items() if key.startswith(_R) and value
    }
    assert used <= known, name
    numbers = [found.get("id") for found in tree.iter(f"{{{_P}}}cNvPr")]
    assert len(numbers) == len(set(numbers)), name


def _join(base: str, target: str) -> str:
    parts: list[str] = []
    for part in f"{base}{target}".split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def make_used() -> Any:
    """A template that somebody worked with: slides with sections, a show, a button, views and histories."""
    deck = open_firm()
    band = add_band(deck, 0, 0, WIDTH, 400_000)
    slides = [deck.slides.add_slide(deck.slide_layouts[0]) for _ in range(3)]
    for slide in slides:
        slide.shapes.title.text = "Müşteri gizli"
    to_slide = deck.slide_master.part.relate_to(slides[1].part, RELATIONSHIP_TYPE.SLIDE)
    click = etree.SubElement(band._element.nvSpPr.cNvPr, qn("a:hlinkClick"))
    click.set(f"{_R}id", to_slide)
    click.set("action", "ppaction://hlinksldjump")
    _add_past(deck, slides[2])
    return deck


def _add_past(deck: Any, slide: Any) -> None:
    part, package = deck.part, deck.part.package
    view = next(r.target_part for r in part.rels.values() if r.reltype == RELATIONSHIP_TYPE.VIEW_PROPS)
    view.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    history = Part(PackURI("/ppt/changesInfos/changesInfo1.xml"), CONTENT_TYPE.XML, package, b"<gizli/>")
    part.relate_to(history, "http://schemas.microsoft.com/office/2016/11/relationships/changesInfo")
    shown = part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    show = (
        f'<p:custShowLst xmlns:p="{_P}" xmlns:r="{_R[1:-1]}"><p:custShow name="gizli" id="0"><p:sldLst>'
        f'<p:sld r:id="{shown}"/></p:sldLst></p:custShow></p:custShowLst>'
    )
    part._element.find(qn("p:notesSz")).addnext(etree.fromstring(show))
    for extension in part._element.findall(qn("p:extLst")):
        part._element.remove(extension)
    section = (
        f'<p:extLst xmlns:p="{_P}"><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst '
        'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="gizli" '
        'id="{6F2B3C4D-0000-4000-8000-000000000001}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst>'
        "</p14:section></p14:sectionLst></p:ext></p:extLst>"
    )
    part._element.append(etree.fromstring(section))
    properties = next(
        relation.target_part
        for relation in package._rels.values()
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES
    )
    properties.blob = re.sub(
        b"<TitlesOfParts>.*</TitlesOfParts>", b"<Company>gizli</Company>", properties.blob
    )
    assert b"gizli" in properties.blob
    settings = next(r.target_part for r in part.rels.values() if r.reltype == RELATIONSHIP_TYPE.PRES_PROPS)
    show_range = b'<p:showPr><p:sldRg st="1" end="3"/></p:showPr><p:extLst>'
    settings.blob = settings.blob.replace(b"<p:extLst>", show_range, 1)
    assert b"sldRg" in settings.blob


def test_what_a_template_was_used_for_stays_behind() -> None:
    scene = make_scene(Label(10, 50, "Söz", 12, 90))
    content = write_pptx([scene, scene], template=save(make_used()))
    check_package(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        told = {name: archive.read(name).decode("utf-8", "ignore") for name in archive.namelist()}
    assert [name for name, text in told.items() if "gizli" in text or "sldRg" in text] == []
    assert [name for name in told if name.startswith("ppt/slides/slide")] == [
        "ppt/slides/slide1.xml",
        "ppt/slides/slide2.xml",
    ]
    assert all(word not in told["ppt/presentation.xml"] for word in ("custShow", "section"))
    assert "hlinkClick" not in told["ppt/slideMasters/slideMaster1.xml"]
    assert "7A0019" in told["ppt/slideMasters/slideMaster1.xml"]


@pytest.mark.parametrize(
    "kind",
    [
        CONTENT_TYPE.PML_TEMPLATE_MAIN,
        CONTENT_TYPE.PML_SLIDESHOW_MAIN,
        CONTENT_TYPE.PML_PRES_MACRO_MAIN,
    ],
)
def test_templates_shows_and_files_with_macros_serve_and_a_plain_presentation_comes_out(kind: str) -> None:
    deck = open_firm()
    vars(deck.part)["content_type"] = kind
    macro = Part(
        PackURI("/ppt/vbaProject.bin"), "application/vnd.ms-office.vbaProject", deck.part.package, b"x"
    )
    deck.part.relate_to(macro, "http://schemas.microsoft.com/office/2006/relationships/vbaProject")
    template = save(deck)
    with zipfile.ZipFile(BytesIO(template)) as archive:
        assert kind in archive.read("[Content_Types].xml").decode()
    content = write_pptx([make_scene()], template=template)
    check_package(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        assert "ppt/vbaProject.bin" not in archive.namelist()
    assert CONTENT_TYPE.PML_PRESENTATION_MAIN in types
    assert "macro" not in types


def test_a_file_of_another_kind_is_refused() -> None:
    deck = open_firm()
    vars(deck.part)["content_type"] = CONTENT_TYPE.PML_SLIDE
    with pytest.raises(UnusableTemplateError):
        choose_pages(save(deck))


@pytest.mark.parametrize(
    ("fill", "own"),
    [
        (solid('<a:srgbClr val="10233F"/>'), True),
        (solid('<a:srgbClr val="FFFFFF"/>'), False),
        (solid('<a:schemeClr val="bg1"/>'), False),
        (solid('<a:schemeClr val="tx1"/>'), True),
        (solid('<a:schemeClr val="tx1"><a:lumMod val="5000"/><a:lumOff val="95000"/></a:schemeClr>'), False),
        (solid('<a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr>'), True),
        (solid('<a:schemeClr val="tx1"><a:tint val="2000"/></a:schemeClr>'), False),
        (solid('<a:prstClr val="navy"/>'), True),
        ('<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>', False),
        ('<p:bgRef idx="1001"><a:schemeClr val="tx2"/></p:bgRef>', True),
        (
            "<p:bgPr><a:gradFill><a:gsLst>"
            + "".join(
                f'<a:gs pos="{place}"><a:srgbClr val="{colour}"/></a:gs>'
                for place, colour in ((0, "FFFFFF"), (100_000, "204080"))
            )
            + "</a:gsLst></a:gradFill><a:effectLst/></p:bgPr>",
            True,
        ),
    ],
)
def test_a_picture_brings_its_page_where_the_ground_is_not_what_it_is_drawn_for(
    fill: str, *, own: bool
) -> None:
    deck = open_firm()
    paint_ground(deck, fill)
    first = list_drawn(write(deck, Box(0, 0, 160, 90, 0, "page"), Box(0, 0, 160, 10, 0, "navy")))[0]
    assert (first.name == "page") is own
    if own:
        assert first.fill.fore_color.rgb == RGBColor(255, 255, 255)
        assert 0 < first.left < first.left + first.width < WIDTH


def test_a_dark_shape_behind_the_picture_is_a_dark_ground_and_a_small_one_a_mark() -> None:
    large, small = open_firm(), open_firm()
    add_band(large, 4_000_000, 2_000_000, 8_000_000, 4_000_000)
    add_band(small, 4_000_000, 2_000_000, 500_000, 500_000)
    box = Box(0, 0, 160, 10, 0, "navy")
    assert [list_drawn(write(deck, box))[0].name == "page" for deck in (large, small)] == [True, False]


def test_a_photo_behind_the_picture_is_no_ground_to_read_on() -> None:
    deck = open_firm()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    photo = slide.shapes.add_picture(str(LOGO), 0, 0, Emu(WIDTH), Emu(HEIGHT))
    image = slide.part.related_part(photo._element.blipFill.blip.rEmbed)
    photo._element.blipFill.blip.set(
        f"{_R}embed", deck.slide_master.part.relate_to(image, RELATIONSHIP_TYPE.IMAGE)
    )
    deck.slide_master.shapes._spTree.append(photo._element)
    assert list_drawn(write(deck, Box(0, 0, 160, 10, 0, "navy")))[0].name == "page"


def test_a_picture_keeps_clear_of_bands_at_the_sides_and_not_of_hints_beside_the_slide() -> None:
    deck = open_firm()
    add_band(deck, 0, 0, 1_000_000, HEIGHT)
    add_band(deck, WIDTH - 600_000, 1_000_000, 600_000, 6_000_000)
    add_band(deck, -4_000_000, 0, 3_000_000, 700_000)
    add_band(deck, 0, -900_000, WIDTH, 700_000)
    add_band(deck, WIDTH + 10, 0, 3_000_000, 700_000)
    left, right = list_drawn(write(deck, Box(0, 0, 10, 90, 0, "navy"), Box(150, 0, 10, 90, 0, "navy")))
    assert left.left >= 1_000_000
    assert right.left + right.width <= WIDTH - 600_000
    assert (right.left + right.width) - left.left > (WIDTH - 1_600_000) * 0.95
    assert left.height == pytest.approx(HEIGHT * 14_400_000 / WIDTH, rel=0.03)


@pytest.mark.parametrize(
    ("family", "regular", "bold"),
    [
        ("Calibri", 1.0, 1.0),
        ("Verdana", 0.82, 0.75),
        ("Segoe UI Light", 0.94, 0.91),
        ("Firm Sans", 0.88, 0.86),
        ("", 0.88, 0.86),
    ],
)
def test_text_is_as_much_smaller_as_its_font_is_wider(family: str, regular: float, bold: float) -> None:
    deck = open_firm()
    set_font(deck, family)
    labels = (Label(10, 30, "Söz", 10, 90), Label(10, 60, "Söz", 10, 90, "semibold"))
    plain = write(open_firm(), *labels)
    sizes, before = (
        [shape.text_frame.paragraphs[0].runs[0].font.size for shape in list_drawn(made)]
        for made in (write(deck, *labels), plain)
    )
    assert [one / other for one, other in zip(sizes, before, strict=True)] == pytest.approx(
        [regular, bold], abs=0.01
    )


def test_lines_in_a_smaller_size_stand_on_their_baseline() -> None:
    deck = open_firm()
    set_font(deck, "Verdana")
    face = find_face("Verdana")
    scene = make_scene(Label(10, 300, "Söz", 100, 900), width=1600, height=900)
    (shape,) = list_drawn(Presentation(BytesIO(write_pptx([scene], template=save(deck)))))
    size = shape.text_frame.paragraphs[0].runs[0].font.size
    assert shape.top + face.ascent * size == pytest.approx(300 * HEIGHT / 900, rel=0.01)


def test_the_font_of_the_workspace_counts_where_it_names_one() -> None:
    scene = make_scene(Label(10, 50, "Söz", 10, 90))
    sizes = []
    for font in ("Verdana", "Calibri"):
        (shape,) = list_drawn(Presentation(BytesIO(write_pptx([scene], font=font))))
        sizes.append(shape.text_frame.paragraphs[0].runs[0].font.size.pt)
    assert sizes == pytest.approx([8.2, 10.0], abs=0.1)


def test_a_word_with_equal_margins_keeps_them_in_any_font() -> None:
    pill = Label(20, 30, "Planlandı", 11.5, 60)
    width = 46.0
    from journeymap.scene.type import measure

    room = measure(pill.text, pill.size)
    even = (Box(10, 18, room + 20, 18, 9, "accent-surface"), pill)
    wide = (Box(10, 58, room + width, 18, 9, "accent-surface"), pill._replace(y=70))
    aligned = [
        shape._element.find(".//" + qn("a:pPr")).get("algn")
        for shape in list_drawn(Presentation(BytesIO(write_pptx([make_scene(*even, *wide)]))))
    ]
    assert aligned == ["ctr", "l"]


def test_the_same_template_gives_the_same_bytes() -> None:
    template = save(make_used())
    pages = [replace(make_scene(Label(10, 50, "Söz", 12, 90)), title=str(number)) for number in range(2)]
    assert write_pptx(pages, template=template) == write_pptx(pages, template=template)


def validate(content: bytes, folder: Path) -> list[str]:
    """What Microsoft's own Open XML SDK finds wrong with a presentation."""
    command = NODE / "node_modules" / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js"
    if not command.is_file():
        pytest.skip("run `npm install` in tests/node")
    (folder / "a.pptx").write_bytes(content)
    done = subprocess.run(
        ["node", command, "a.pptx"], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    return [
        f"{found['path']} {found['xPath']} {found['description']}"
        for found in json.loads(done.stdout)["errors"]
    ]


@pytest.mark.node
def test_microsofts_own_validator_finds_nothing_in_the_slides_of_any_view(tmp_path: Path) -> None:
    atlas = make_small()
    journey = atlas.journeys["ilk-siparis"]
    score = score_journey(atlas, journey)
    scenes = [compose_map(atlas, journey, score, "tr"), compose_flow(atlas, journey, score, "en")]
    scenes += [scene for view in VIEWS for scene in draw_view(view, atlas)]
    scenes += [
        make_scene(
            Group(f"g{number}", "r", (Label(10, 50, text, 12, 900),), text, text, link="https://a.example")
        )
        for number, text in enumerate(text[:500] for text in HOSTILE)
    ]
    content = write_pptx(scenes, template=save(make_used()))
    check_package(content)
    assert validate(content, tmp_path) == []


@pytest.mark.node
def test_microsofts_own_validator_does_find_what_is_wrong(tmp_path: Path) -> None:
    content = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(write_pptx([make_scene()]))) as source,
        zipfile.ZipFile(content, "w") as target,
    ):
        for name in source.namelist():
            wrong = b"titel" if name.startswith("ppt/slides/slide") else b"title"
            target.writestr(name, source.read(name).replace(b'type="title"', b'type="%b"' % wrong))
    (found,) = validate(content.getvalue(), tmp_path)
    assert "titel" in found
