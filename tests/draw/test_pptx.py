"""PowerPoint: native shapes, text and a chart that can be edited, on the firm's master, the same bytes."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu

from journeymap.draw.picture import UnusableTemplateError
from journeymap.draw.pptx import choose_pages, write_pptx
from journeymap.draw.text import make_plain
from journeymap.model import Persona, Trait
from journeymap.model.raster import read_raster
from journeymap.scene import compose_map
from journeymap.scene.persona import compose_persona
from journeymap.scene.shapes import (
    Box,
    Chart,
    ChartPoint,
    ChartSeries,
    Circle,
    Group,
    Image,
    Label,
    Line,
    Polygon,
    Scene,
    Shape,
)
from journeymap.score import score_journey
from tests.draw.test_svg import HOSTILE
from tests.scene.pictures import draw_view
from tests.scene.samples import make_small

LOGO = Path(__file__).parents[2] / "personas" / "images" / "ayvadali.png"


def make_scene(*shapes: Shape, width: float = 960, height: float = 540) -> Scene:
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


def draw_small() -> Scene:
    atlas = make_small()
    journey = atlas.journeys["ilk-siparis"]
    return compose_map(atlas, journey, score_journey(atlas, journey), "tr")


def open_deck(scene: Scene, *arguments: Any) -> Any:
    return Presentation(BytesIO(write_pptx([scene], *arguments)))


def walk(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:
            yield from walk(shape.shapes)


def list_drawn(deck: Any, slide: int = 0) -> list[Any]:
    """The shapes of a slide that are seen: its title stands above its edge."""
    shapes = list(deck.slides[slide].shapes)
    assert shapes[0].is_placeholder
    return shapes[1:]


def find_texts(deck: Any) -> list[str]:
    return [
        shape.text_frame.text
        for number in range(len(deck.slides))
        for shape in walk(list_drawn(deck, number))
        if shape.has_text_frame and shape.text_frame.text
    ]


def test_a_wrapped_text_is_one_box_again() -> None:
    lines = (
        Label(10, 20, "Uzun bir", 12, 60, joint=" "),
        Label(10, 36, "muvaffaki", 12, 60, joint=""),
        Label(10, 52, "yet", 12, 60),
        Label(10, 80, "Kısa", 12, 60),
    )
    assert find_texts(open_deck(make_scene(*lines))) == ["Uzun bir muvaffakiyet", "Kısa"]


def test_a_title_longer_than_a_property_may_be_is_shortened_there() -> None:
    whole = "Çok uzun bir başlık " * 20
    deck = open_deck(replace(make_scene(), title=whole))
    assert deck.core_properties.title == f"{whole[:254]}…"
    assert deck.slides[0].notes_slide.notes_text_frame.text.startswith(whole.strip())


def test_a_pill_carries_its_word() -> None:
    pill = (Box(10, 10, 60, 18, 9, "accent-surface"), Label(17, 23, "Planlandı", 11.5, 50))
    (shape,) = list_drawn(open_deck(make_scene(*pill)))
    assert shape.text_frame.text == "Planlandı"
    assert shape.auto_shape_type == 5  # a rounded rectangle


def test_groups_keep_names_and_alternative_texts() -> None:
    inner = Group("p", "pain-point", (Circle(20, 20, 5, "navy"),), "Geç", "Şiddet 3")
    outer = Group("t", "touchpoint", (Box(0, 0, 90, 50, 4, "surface"), inner), "Sepet")
    (group,) = list_drawn(open_deck(make_scene(outer)))
    assert group.name == "touchpoint: Sepet"
    _, held = group.shapes
    assert held.name == "pain-point: Geç"
    assert held._element.nvGrpSpPr.cNvPr.get("descr") == "Geç: Şiddet 3"
    assert (group.left, group.top, group.width, group.height) == (0, 0, Emu(90 * 12_700), Emu(50 * 12_700))


def test_every_word_of_a_map_is_text() -> None:
    scene = draw_small()
    found = "".join("".join(find_texts(open_deck(scene))).split())
    chart = [g for g in scene.walk() if isinstance(g, Group) and g.chart is not None]
    drawn = {shape for group in chart for shape in group.shapes}
    labels = [shape.text for shape in scene.walk() if isinstance(shape, Label) and shape not in drawn]
    assert [text for text in labels if "".join(text.split()) not in found] == []


def test_the_emotion_curve_is_a_chart_with_its_figures() -> None:
    deck = open_deck(draw_small())
    (chart,) = [shape.chart for shape in walk(list_drawn(deck)) if shape.has_chart]
    assert [(series.name, tuple(series.values)) for series in chart.plots[0].series] == [
        ("Ayşe Demir", (-1, -1.5)),
        ("Mehmet Aksoy", (0.5, None)),
    ]


def test_the_traits_of_a_persona_are_a_chart_with_their_figures() -> None:
    traits = (Trait(title="Sabır", value=0.2), Trait(title="=1+1", value=0.85))
    persona = Persona(id="p", name="Ayşe", traits=traits)
    atlas = replace(make_small(), personas={"p": persona})
    deck = open_deck(compose_persona(atlas, persona, (), "tr"))
    (chart,) = [shape.chart for shape in walk(list_drawn(deck)) if shape.has_chart]
    (plot,) = chart.plots
    assert [*plot.categories] == ["Sabır", "\u00a0=1+1"]
    assert [tuple(series.values) for series in plot.series] == [(0.2, 0.85)]
    assert {"%20", "%85", "Sabır"} <= set(find_texts(deck))


def draw_chart(*series: ChartSeries) -> Scene:
    chart = Chart(100, 100, 400, 200, -2, 2, series)
    return make_scene(Group("c", "emotion-curves", (Box(100, 100, 400, 200),), chart=chart))


def test_a_curve_on_its_own_tells_its_figures() -> None:
    figure = Label(150, 140, "+1", 12, 40)
    chart = Chart(100, 100, 400, 200, -2, 2, (ChartSeries("Ayşe", "persona-1", 0, (ChartPoint(150, 1),)),))
    deck = open_deck(make_scene(Group("c", "emotion-curves", (Box(100, 100, 400, 200), figure), chart=chart)))
    (frame,) = list_drawn(deck)
    (series,) = frame.chart.plots[0].series
    assert series._element.xpath("c:dLbls/c:showVal/@val") == ["1"]


@pytest.mark.parametrize("view", ["compare", "persona"])
def test_curves_of_sheets_are_charts_as_well(view: str) -> None:
    (deck, *_) = [open_deck(scene) for scene in draw_view(view, make_small(), "tr")]
    charts = [shape.chart for shape in walk(list_drawn(deck)) if shape.has_chart]
    assert charts
    assert all(any(series.values) for chart in charts for series in chart.plots[0].series)


def test_a_curve_stops_where_nothing_was_recorded() -> None:
    points = (ChartPoint(150, 1), ChartPoint(250, None), ChartPoint(350, -2, hollow=True))
    deck = open_deck(draw_chart(ChartSeries("Ayşe", "persona-1", 0, points)))
    (frame,) = list_drawn(deck)
    (series,) = frame.chart.plots[0].series
    assert series.values == (1, None, -2)
    places = series._element.xpath("c:xVal//c:v")
    assert [float(place.text) for place in places] == [150, 250, 350]
    assert (frame.chart.value_axis.minimum_scale, frame.chart.value_axis.maximum_scale) == (-2.28, 2.28)


@pytest.mark.parametrize("name", ["=1+1", "@x", "+1", "-1", "{=1}", "https://a.example", "mailto:a@b", "\tx"])
def test_a_name_is_no_formula_in_the_figures_behind_the_chart(name: str) -> None:
    content = write_pptx([draw_chart(ChartSeries(name, "persona-1", 0, (ChartPoint(150, 1),)))])
    with zipfile.ZipFile(BytesIO(content)) as archive:
        (book,) = (entry for entry in archive.namelist() if entry.startswith("ppt/embeddings/"))
        with zipfile.ZipFile(BytesIO(archive.read(book))) as workbook:
            sheet = workbook.read("xl/worksheets/sheet1.xml")
            words = workbook.read("xl/sharedStrings.xml").decode()
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet
    assert name.strip() in words


@pytest.mark.parametrize("text", [text[:500] for text in HOSTILE])
def test_a_hostile_label_lands_as_exactly_its_text(text: str) -> None:
    group = Group("g", "r", (Label(10, 50, text, 12, 900),), text, text, link="https://a.example/?q=1&r")
    deck = open_deck(make_scene(group))
    assert find_texts(deck) == [text]
    assert list_drawn(deck)[0].name == f"r: {text}"[:120]


@given(text=st.text(max_size=30))
@settings(max_examples=30)
def test_any_text_gives_a_deck_that_opens(text: str) -> None:
    scene = make_scene(Label(10, 50, text, 12, 900), Group("g", text, (Box(0, 0, 9, 9),), text, text))
    plain = make_plain(text)
    assert find_texts(open_deck(scene)) == ([plain] if plain.strip() else [])


def test_links_lie_on_the_card_they_belong_to() -> None:
    card = Group("g", "r", (Box(0, 0, 90, 50, 4, "surface"),), link="https://a.example/")
    bad = Group("h", "r", (Box(0, 0, 90, 50, 4, "surface"),), link="javascript:alert(1)")
    good, other = list_drawn(open_deck(make_scene(card, bad)))
    assert good.shapes[0].click_action.hyperlink.address == "https://a.example/"
    assert other.shapes[0].click_action.hyperlink.address is None


def test_images_are_pictures_and_broken_ones_left_out() -> None:
    raster = read_raster(LOGO.read_bytes())
    broken = read_raster(LOGO.read_bytes()[:200] + bytes(200) + LOGO.read_bytes()[400:])
    assert raster is not None
    assert broken is not None
    scene = make_scene(Image(0, 0, 50, 20, raster, "Logo"), Image(0, 60, 9, 9, broken, "x"))
    (picture,) = list_drawn(open_deck(scene))
    assert (picture.left, picture.width) == (Emu(15 * 12_700), Emu(20 * 12_700))
    assert picture.image.blob == LOGO.read_bytes()


def test_shapes_of_every_kind_stand_where_the_scene_has_them() -> None:
    scene = make_scene(
        Line(((100, 10), (110, 0), (120, 20), (130, 10)), "ink", 2, (4, 2), True),
        Line(((140, 30), (150, 10)), "ink"),
        Polygon(((160, 0), (170, 20), (180, 0)), "star"),
        Line(((10, 10), (30, 10), (60, 10)), "ink"),
    )
    frames = [
        tuple(round(part / 12_700) for part in (shape.left, shape.top, shape.width, shape.height))
        for shape in list_drawn(open_deck(scene))
    ]
    assert frames == [(100, 0, 30, 20), (140, 10, 10, 20), (160, 0, 20, 20), (10, 10, 50, 0)]


@pytest.mark.parametrize(
    ("size", "width", "height"), [("16:9", 960, 540), ("a4", 842, 595), ("a3", 1191, 842), ("fit", 300, 600)]
)
def test_slides_have_the_size_asked_for(size: str, width: int, height: int) -> None:
    deck = open_deck(make_scene(width=400, height=800), size)
    assert (round(deck.slide_width / 12_700), round(deck.slide_height / 12_700)) == (width, height)


def make_template() -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(10_000_000), Emu(5_000_000)
    deck.slide_layouts[6].name = "Boş sayfamız"
    for _ in range(2):
        deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Müşteri gizli"
    content = BytesIO()
    deck.save(content)
    return content.getvalue()


def test_a_template_keeps_its_size_and_layouts_and_loses_its_slides() -> None:
    scene = make_scene(Label(10, 50, "Söz", 12, 90))
    content = write_pptx([scene, scene], template=make_template())
    deck = Presentation(BytesIO(content))
    assert (deck.slide_width, deck.slide_height) == (10_000_000, 5_000_000)
    assert [slide.slide_layout.name for slide in deck.slides] == ["Boş sayfamız"] * 2
    assert find_texts(deck) == ["Söz", "Söz"]
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not any("gizli" in archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())


@pytest.mark.parametrize(
    ("width", "height", "page"), [(16, 9, "16:9"), (16, 10, "16:9"), (3, 2, "a4"), (4, 3, "a4")]
)
def test_pages_are_composed_for_the_proportions_of_the_template(width: int, height: int, page: str) -> None:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(width * 500_000), Emu(height * 500_000)
    content = BytesIO()
    deck.save(content)
    assert choose_pages(content.getvalue()) == page


def test_a_picture_keeps_clear_of_the_bands_of_the_firm() -> None:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(16_000_000), Emu(9_000_000)
    layout = deck.slide_layouts[6]
    for top, height in ((0, 500_000), (8_700_000, 300_000), (0, 9_000_000)):
        band = deck.slides.add_slide(layout).shapes.add_textbox(0, top, 16_000_000, height)
        layout.slide_master.shapes._spTree.append(band._element)
    content = BytesIO()
    deck.save(content)
    scene = make_scene(Box(0, 0, 160, 10, 0, "navy"), Box(0, 80, 160, 10, 0, "navy"), width=160, height=90)
    upper, lower = list_drawn(Presentation(BytesIO(write_pptx([scene], template=content.getvalue()))))
    assert upper.top == pytest.approx(500_000, abs=2)
    assert lower.top + lower.height == pytest.approx(8_700_000, abs=2)


@pytest.mark.parametrize("content", [b"", b"PK", b"no deck", LOGO.read_bytes()], ids=len)
def test_what_is_no_presentation_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableTemplateError):
        write_pptx([make_scene()], template=content)


def test_a_word_file_is_refused() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(UnusableTemplateError):
        write_pptx([make_scene()], template=content.getvalue())


def test_the_same_scene_gives_the_same_bytes_without_any_time() -> None:
    scene = draw_small()
    content = write_pptx([scene])
    assert write_pptx([scene]) == content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert "docProps/thumbnail.jpeg" not in archive.namelist()
    assert "dcterms:" not in core.replace('xmlns:dcterms="', "")
    assert "python" not in core


@pytest.mark.parametrize(("font", "typeface"), [(None, "+mn-lt"), ("Gill Sans", "Gill Sans")])
def test_text_is_set_in_the_font_of_the_firm_or_the_theme(font: str | None, typeface: str) -> None:
    content = write_pptx([make_scene(Label(10, 50, "Söz", 12, 90))], font=font)
    (shape,) = list_drawn(Presentation(BytesIO(content)))
    assert shape.text_frame.paragraphs[0].runs[0].font.name == typeface


def test_the_notes_hold_the_text_alternative() -> None:
    (slide,) = open_deck(make_scene()).slides
    assert slide.notes_slide.notes_text_frame.text == "Ağaç. Söz"


def test_every_slide_has_a_title_that_a_reader_hears_first_and_nobody_sees() -> None:
    pages = [replace(make_scene(), title=f"Ağaç – Sayfa {number} / 2") for number in (1, 2)]
    deck = Presentation(BytesIO(write_pptx(pages, template=make_template())))
    titles = [slide.shapes.title for slide in deck.slides]
    assert [title.text_frame.text for title in titles] == ["Ağaç – Sayfa 1 / 2", "Ağaç – Sayfa 2 / 2"]
    assert all(title.top + title.height < 0 for title in titles)
    assert [slide.shapes[0].shape_id for slide in deck.slides] == [title.shape_id for title in titles]
    # However long it is, it grows away from the slide.
    assert {title.text_frame.vertical_anchor for title in titles} == {MSO_ANCHOR.BOTTOM}


def test_notes_and_charts_are_told_in_the_language_of_the_picture() -> None:
    (slide,) = open_deck(draw_small()).slides
    (run,) = slide.notes_slide.notes_text_frame.paragraphs[0].runs
    assert run._r.rPr.get("lang") == "tr-TR"
    (chart,) = [shape for shape in walk(slide.shapes) if shape.has_chart]
    told = chart._element.nvGraphicFramePr.cNvPr.get("descr")
    assert told
    assert "Ayşe Demir" in told


@pytest.mark.libreoffice
def test_another_program_opens_it_and_finds_the_words(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(write_pptx([draw_small()]))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "a.pptx"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=180, capture_output=True)
    from pypdf import PdfReader

    text = PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    assert "Sepeti onaylar" in text
    assert "Teslimat ücreti son adımda" in text


def test_the_axes_of_charts_have_numbers_that_the_format_knows() -> None:
    content = write_pptx([draw_small(), *draw_view("persona", make_small(), "tr")])
    with zipfile.ZipFile(BytesIO(content)) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if "/charts/chart" in name]
    numbers = [
        int(number) for chart in charts for number in re.findall(r'<c:(?:axId|crossAx) val="(.+?)"', chart)
    ]
    assert len(numbers) >= 12
    assert all(0 <= number < 2**32 for number in numbers)


def test_a_curve_beside_a_chart_runs_from_value_to_value_as_the_chart_does() -> None:
    curve = Line(((0, 10), (3, 0), (6, 0), (9, 20), (12, 30), (15, 30), (18, 5)), "ink", 2, (4, 2), True)
    chart = Chart(0, 0, 40, 40, -2, 2, (ChartSeries("A", "persona-1", 0, (ChartPoint(9, 1),)),))
    figures = Group("c", "emotion-curves", (Box(0, 0, 40, 40),), chart=chart)
    smile = curve._replace(points=tuple((x - 40, y) for x, y in curve.points))
    scene = make_scene(
        Group("e", "emotions", (curve, figures)),
        Group("f", "emotions", (smile, figures)),
        Group("o", "other", (curve,)),
    )
    beside, face, alone = (
        [
            [int(place.get("y")) // 12_700 for place in path]
            for path in group._element.xpath(".//a:pathLst/a:path/*")
        ]
        for group in list_drawn(open_deck(scene))
    )
    assert beside == [[5], [15], [0]]
    assert [len(step) for step in face] == [len(step) for step in alone] == [1, 3, 3]
