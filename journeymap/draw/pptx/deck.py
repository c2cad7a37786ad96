"""The presentation: a slide for each scene, on the firm's master where there is one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu

from journeymap.draw.pixels import decode_raster
from journeymap.draw.pptx.archive import settle_archive
from journeymap.draw.pptx.chart import PAD, add_bars, add_chart
from journeymap.draw.pptx.drawing import LANGUAGES, Drawing, Host, Setting
from journeymap.draw.pptx.face import Face, find_face
from journeymap.draw.pptx.markup import NAMESPACES, POINT, THEME_FONT, Frame
from journeymap.draw.pptx.template import Room, choose_layout, find_room, open_template
from journeymap.draw.pptx.theme import find_font, is_readable, read_theme
from journeymap.draw.text import make_plain
from journeymap.model.raster import Raster
from journeymap.scene.palette import PALETTE
from journeymap.scene.shapes import Bars, Chart, Group, Label, Scene
from journeymap.value import NamedTuple

_SLIDES = {"16:9": (960.0, 540.0), "a4": (841.89, 595.28), "a3": (1190.55, 841.89)}
"""Width and height in points; slides lie."""
_POINTS = 0.75
_LONGEST = 4_032.0
"""No side of a slide is longer, in points."""
_EDGE = 12.0
_ALIKE = 0.002
"""Proportions that differ by less are those of the slide: such a picture brings its own margins."""
_PLAIN = "Calibri"
"""The font of the plain theme."""
_INKS = ("ink-muted", "accent", "bad", "good")
"""The palest of what is written on a picture's page."""
_MOST_TITLE = 255
"""Letters that a property of a file may have; the slide itself has all of them."""


class Stage(NamedTuple):
    """What every slide of a deck has around its picture."""

    layout: Any
    room: Room
    font: str
    face: Face
    own_page: bool
    """The firm's ground is not what pictures are drawn for."""


def write_pptx(
    pages: Sequence[Scene],
    page_size: str = "16:9",
    *,
    template: bytes | None = None,
    font: str | None = None,
) -> bytes:
    """Return a presentation with a slide for each scene; the same scenes give the same bytes.

    ``page_size`` is ``16:9``, ``a4``, ``a3``, or ``fit`` (as large as the largest picture). A ``template``
    brings its own size, master, layouts and theme; its slides are left out. Text is set in ``font``, which is
    not embedded, or in the theme's.

    Raises:
        UnusableTemplateError: the template cannot be read.
    """
    deck = open_template(template)
    if template is None:
        width, height = _choose_size(pages, page_size)
        deck.slide_width, deck.slide_height = Emu(round(width * POINT)), Emu(round(height * POINT))
    stage = _choose_stage(deck, font, firm=template is not None)
    for scene in pages:
        _add_slide(deck, stage, scene)
    _set_properties(deck, pages[0])
    content = BytesIO()
    deck.save(content)
    return settle_archive(content.getvalue())


def choose_pages(template: bytes) -> str:
    """Return the page size whose proportions are nearest to those of a template's slides.

    Raises:
        UnusableTemplateError: the template cannot be read.
    """
    deck = open_template(template)
    ratio = deck.slide_width / deck.slide_height

    def measure_distance(name: str) -> float:
        width, height = _SLIDES[name]
        return abs(math.log(ratio * height / width))

    return min(("16:9", "a4"), key=measure_distance)


def _choose_size(pages: Sequence[Scene], page_size: str) -> tuple[float, float]:
    if page_size != "fit":
        return _SLIDES[page_size]
    width = max(scene.width for scene in pages) * _POINTS
    height = max(scene.height for scene in pages) * _POINTS
    shrink = min(1.0, _LONGEST / width, _LONGEST / height)
    return width * shrink, height * shrink


def _choose_stage(deck: Any, font: str | None, *, firm: bool) -> Stage:
    layout = choose_layout(deck)
    room = find_room(deck, layout)
    family = font or (find_font(read_theme(layout)) if firm else _PLAIN)
    inks = tuple(PALETTE[role] for role in _INKS)
    return Stage(
        layout,
        room,
        font or THEME_FONT,
        find_face(family),
        own_page=firm and not is_readable(layout, room, inks),
    )


def _add_slide(deck: Any, stage: Stage, scene: Scene) -> None:
    slide = deck.slides.add_slide(stage.layout)
    for place in list(slide.placeholders):
        place._element.getparent().remove(place._element)  # noqa: SLF001  # an empty place asks to be filled
    left, top, scale = _place_scene(deck, stage, scene)
    charts: dict[int, Any] = {}

    def place_chart(number: int, group: Group, chart: Chart | Bars) -> str:
        pad = PAD if isinstance(chart, Chart) else 0
        frame = Frame(
            round(left + (chart.x - pad) * scale),
            round(top + (chart.y - pad) * scale),
            round((chart.width + 2 * pad) * scale),
            round((chart.height + 2 * pad) * scale),
        )
        if isinstance(chart, Chart):
            labelled = any(isinstance(shape, Label) for shape in group.shapes)
            made = add_chart(slide.shapes, chart, frame, drawing.colours, scale=scale, labels=labelled)
        else:
            made = add_bars(slide.shapes, chart, frame, drawing.colours)
        made.name = make_plain(group.title or group.role)
        identity = made._element.nvGraphicFramePr.cNvPr  # noqa: SLF001
        identity.set("id", str(number))
        identity.set(
            "descr", make_plain(": ".join(text for text in (group.title, group.description) if text))
        )
        charts[number] = made._element  # noqa: SLF001
        return f'<chart number="{number}"/>'

    host = Host(
        lambda raster: _add_image(slide, raster),
        lambda address: slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
        place_chart,
    )
    setting = Setting(scale, left, top, stage.font, stage.face, stage.own_page)
    drawing = Drawing(scene, host, setting)
    written = etree.fromstring(f"<shapes {NAMESPACES}>{drawing.write()}</shapes>")
    for stand_in in list(written.iter("chart")):
        stand_in.getparent().replace(stand_in, charts[int(stand_in.get("number"))])
    tree = slide.shapes._spTree  # noqa: SLF001
    for element in written:
        tree.append(element)
    tree.getparent().set("name", make_plain(scene.title))
    _write_notes(slide, scene)


def _place_scene(deck: Any, stage: Stage, scene: Scene) -> tuple[float, float, float]:
    """Return where a picture begins, in the middle of its room, and how many EMU a pixel of it has."""
    room, ratio = stage.room, deck.slide_width / deck.slide_height
    width, height = room.right - room.left, room.bottom - room.top
    bare = abs(scene.width / scene.height - ratio) < _ALIKE and not stage.own_page
    edge = 0 if bare else _EDGE * POINT
    scale = min((width - 2 * edge) / scene.width, (height - 2 * edge) / scene.height)
    left, top = (width - scene.width * scale) / 2, (height - scene.height * scale) / 2
    return room.left + left, room.top + top, scale


def _write_notes(slide: Any, scene: Scene) -> None:
    """Say the picture in words, in its own language: a spelling checker and a voice go by that."""
    frame = slide.notes_slide.notes_text_frame
    frame.text = make_plain(f"{scene.title}. {scene.description}")
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", LANGUAGES[scene.language])  # noqa: SLF001


def _add_image(slide: Any, raster: Raster) -> str | None:
    if decode_raster(raster) is None:
        return None
    _, identifier = slide.part.get_or_add_image_part(BytesIO(raster.content))
    return str(identifier)


def _set_properties(deck: Any, first: Scene) -> None:
    """Say title and language; whoever made the template's file made no picture of ours."""
    properties = deck.core_properties
    title = make_plain(first.title)
    properties.title = title if len(title) <= _MOST_TITLE else f"{title[: _MOST_TITLE - 1]}…"
    properties.language = first.language
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.subject = properties.category = ""
    properties.revision = 1
    package = deck.part.package
    for identifier, relation in list(package._rels.items()):  # noqa: SLF001
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package._rels.pop(identifier)  # noqa: SLF001
