"""A firm's file as what ours is made on: its master, layouts and theme, and nothing that it was used for.

Only relationships that are known to be needed stay: slides that somebody removed live on in views, sections,
shows, buttons and histories, and PowerPoint refuses a file in which those point nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.package import Package

from journeymap.draw.picture import UnusableTemplateError
from journeymap.value import NamedTuple

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KINDS = (
    CONTENT_TYPE.PML_PRESENTATION_MAIN, CONTENT_TYPE.PML_TEMPLATE_MAIN, CONTENT_TYPE.PML_SLIDESHOW_MAIN,
    CONTENT_TYPE.PML_PRES_MACRO_MAIN,
)  # fmt: skip
"""What may serve: presentations, templates and shows; macros stay behind."""
_KEPT = frozenset({
    RELATIONSHIP_TYPE.SLIDE_MASTER, RELATIONSHIP_TYPE.NOTES_MASTER, RELATIONSHIP_TYPE.HANDOUT_MASTER,
    RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.TABLE_STYLES, RELATIONSHIP_TYPE.FONT,
    RELATIONSHIP_TYPE.PRES_PROPS,
})  # fmt: skip
"""Relationships of a presentation that make the firm's look."""
_LEFT = (f"{_P}custShowLst", f"{_P}modifyVerifier", f"{_P}photoAlbum")
_SHOWN = (f"{_P}showPr", f"{_P}htmlPubPr", f"{_P}webPr")
"""Which slides a show or a page of the web has."""
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_BAND = 0.15
"""Of a slide's side: so far from its edges the firm's own shapes are kept free."""
_LONG = 0.5
"""Of a slide's height: what stands at its left or right edge and is higher is a band."""


class Room(NamedTuple):
    """Where a picture may stand, in EMU: beside the firm's bands and logos."""

    left: int
    top: int
    right: int
    bottom: int


def open_template(content: bytes | None) -> Any:
    """Return a presentation without slides: the template's, or a plain one.

    Raises:
        UnusableTemplateError: the template cannot be read, or has no layout.
    """
    if content is None:
        return Presentation()
    try:
        part: Any = Package.open(BytesIO(content)).main_document_part
        if part.content_type not in _KINDS:
            raise UnusableTemplateError
        vars(part)["content_type"] = CONTENT_TYPE.PML_PRESENTATION_MAIN  # python-pptx lets no one say so
        deck = part.presentation
        _strip(deck)
        if not len(deck.slide_layouts):
            raise UnusableTemplateError
    except (PythonPptxError, BadZipFile, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise UnusableTemplateError from error
    return deck


def _strip(deck: Any) -> None:
    """Leave only the firm's look."""
    part, tree = deck.part, deck.part._element  # noqa: SLF001  # python-pptx has no way to drop a slide
    for slide in list(deck.slides._sldIdLst):  # noqa: SLF001
        slide.getparent().remove(slide)
    for found in [*tree.iter(*_LEFT), *_find_sections(tree)]:
        found.getparent().remove(found)
    _forget(part, {relation.reltype for relation in part.rels.values()} - _KEPT)
    for master in deck.slide_masters:
        for shown in (master, *master.slide_layouts):
            _forget(shown.part, {RELATIONSHIP_TYPE.SLIDE})
    _strip_properties(part)
    rels = part.package._rels  # noqa: SLF001
    for identifier, relation in list(rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:  # it lists the titles of the slides
            rels.pop(identifier)


def _strip_properties(part: Any) -> None:
    """Take the choice of slides out of the presentation's properties, which python-pptx leaves as bytes."""
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.PRES_PROPS:
            held = relation.target_part
            tree = etree.fromstring(held.blob, etree.XMLParser(resolve_entities=False))
            for found in list(tree.iter(*_SHOWN)):
                found.getparent().remove(found)
            held.blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            for identifier in list(held.rels):
                held.rels.pop(identifier)


def _find_sections(tree: Any) -> list[Any]:
    return [found for found in tree.iter(f"{_P}ext") if found.get("uri") == _SECTIONS]


def _forget(part: Any, kinds: AbstractSet[str]) -> None:
    """Drop the relationships of some kinds, and what stands on them."""
    dropped = {name for name, relation in part.rels.items() if relation.reltype in kinds}
    for found in list(part._element.iter()):  # noqa: SLF001
        if any(name.startswith(_R) and value in dropped for name, value in found.attrib.items()):
            found.getparent().remove(found)
    for name in dropped:
        part.rels.pop(name)


def choose_layout(deck: Any) -> Any:
    """Return the blank layout by its type, whatever its name; else the one with the fewest places to fill."""
    layouts = list(deck.slide_layouts)
    blank = [layout for layout in layouts if layout._element.get("type") == "blank"]  # noqa: SLF001
    return blank[0] if blank else min(layouts, key=lambda layout: len(layout.placeholders))


def list_backdrop(layout: Any) -> Iterator[Any]:
    """Yield the firm's own shapes that slides of a layout show, none of which asks to be filled."""
    hidden = layout._element.get("showMasterSp") == "0"  # noqa: SLF001  # no public way
    for shape in (*(() if hidden else layout.slide_master.shapes), *layout.shapes):
        if not shape.is_placeholder and None not in (shape.left, shape.top, shape.width, shape.height):
            yield shape


def find_room(deck: Any, layout: Any) -> Room:
    """Return where a picture may stand: inside the firm's head band or logo, foot, and bands at the sides."""
    width, height = deck.slide_width, deck.slide_height
    left, top, right, bottom = 0, 0, width, height
    for shape in list_backdrop(layout):
        begin, end = shape.left, shape.left + shape.width
        upper, lower = shape.top, shape.top + shape.height
        if end <= 0 or begin >= width or lower <= 0 or upper >= height:
            continue  # it lies beside the slide, as hints for authors do
        if lower <= height * _BAND:
            top = max(top, lower)
        elif upper >= height * (1 - _BAND):
            bottom = min(bottom, upper)
        elif shape.height >= height * _LONG and end <= width * _BAND:
            left = max(left, end)
        elif shape.height >= height * _LONG and begin >= width * (1 - _BAND):
            right = min(right, begin)
    return Room(left, top, right, bottom)
