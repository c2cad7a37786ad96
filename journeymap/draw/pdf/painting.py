"""Paints a scene's shapes into the content of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import pydyf

from journeymap.draw.bounds import find_bounds
from journeymap.draw.font import face_of
from journeymap.draw.pdf.fonts import Fonts
from journeymap.draw.pdf.images import Images
from journeymap.draw.pdf.structure import PageStructure, encode_text
from journeymap.draw.text import find_link, join_lines, make_plain, say_lines
from journeymap.scene.palette import lay_over
from journeymap.scene.shapes import Box, Circle, Group, Image, Label, Line, Polygon, Scene, Shape

_ROUND = 0.5523
"""How far the handles of a quarter circle reach, in radii."""


class Painter:
    """Paints one scene: shapes in their order, words as paragraphs, groups as sections."""

    def __init__(
        self, pdf: pydyf.PDF, scene: Scene, scale: float, fonts: Fonts, images: Images, page: PageStructure
    ) -> None:
        """Take what the page shares with the document."""
        self.pdf = pdf
        self.scene = scene
        self.scale = scale
        self.fonts = fonts
        self.images = images
        self.page = page
        self.colours = lay_over(scene.colours)
        self.links: list[tuple[float, float, float, float, str]] = []

    def paint(self, stream: pydyf.Stream) -> None:
        """Paint the whole scene."""
        stream.set_line_cap(1)
        stream.set_line_join(1)
        self._paint_shapes(stream, self.scene.shapes, self.page.section)

    def _paint_shapes(self, stream: pydyf.Stream, shapes: Sequence[Shape], parent: pydyf.Dictionary) -> None:
        for is_plain, run in groupby(shapes, lambda shape: not isinstance(shape, (Label, Group, Image))):
            if is_plain:
                stream.begin_marked_content("Artifact")
                for shape in run:
                    self._paint_plain(stream, shape)
                stream.end_marked_content()
            else:
                self._paint_told(stream, list(run), parent)

    def _paint_told(self, stream: pydyf.Stream, shapes: list[Shape], parent: pydyf.Dictionary) -> None:
        for is_label, run in groupby(shapes, lambda shape: isinstance(shape, Label)):
            if is_label:
                for lines in join_lines(shape for shape in run if isinstance(shape, Label)):
                    self._paint_paragraph(stream, lines, parent)
                continue
            for shape in run:
                if isinstance(shape, Group):
                    self._paint_group(stream, shape, parent)
                elif isinstance(shape, Image):
                    self._paint_image(stream, shape, parent)

    def _paint_group(self, stream: pydyf.Stream, group: Group, parent: pydyf.Dictionary) -> None:
        link = find_link(group)
        bounds = find_bounds(group)
        if link and bounds is not None:
            self.links.append((*bounds, link))
        alternative = ": ".join(text for text in (group.title, group.description) if text)
        if alternative and not any(True for _ in _list_words(group)):
            number = self.page.add_content(parent, "Figure", alternative)
            stream.begin_marked_content("Figure", f"<</MCID {number}>>".encode())
            for shape in _list_plain(group):
                self._paint_plain(stream, shape)
            stream.end_marked_content()
            return
        section = self.page.open_section(parent, group.title) if group.title else parent
        self._paint_shapes(stream, group.shapes, section)

    def _paint_paragraph(
        self, stream: pydyf.Stream, lines: tuple[Label, ...], parent: pydyf.Dictionary
    ) -> None:
        whole = say_lines(lines)
        if not whole.strip():
            return
        number = self.page.add_content(parent, "P")
        plain = all(line.joint != "" for line in lines) and all(
            self.fonts.knows(make_plain(line.text), face_of(line)) for line in lines
        )
        actual = b"" if plain else b"/ActualText " + encode_text(whole)
        stream.begin_marked_content("P", f"<</MCID {number}".encode() + actual + b">>")
        stream.begin_text()
        for line in lines:
            self._paint_line(stream, line)
        stream.end_text()
        stream.end_marked_content()

    def _paint_line(self, stream: pydyf.Stream, line: Label) -> None:
        text, face = make_plain(line.text), face_of(line)
        room = self.fonts.measure(text, face) * line.size
        left = line.x - {"start": 0.0, "middle": room / 2, "end": room}[line.anchor]
        stream.set_color_rgb(*_read_colour(self.colours[line.fill]))
        stream.set_font_size(face, line.size)
        stream.set_text_matrix(1, 0, 0, -1, round(left, 3), round(line.y, 3))
        stream.show_text(f"<{self.fonts.encode(text, face)}>")

    def _paint_image(self, stream: pydyf.Stream, image: Image, parent: pydyf.Dictionary) -> None:
        name = self.images.name(image.raster)
        if name is None:
            return
        left, top, width, height = image.fit()
        if image.title:
            number = self.page.add_content(parent, "Figure", image.title)
            stream.begin_marked_content("Figure", f"<</MCID {number}>>".encode())
        else:
            stream.begin_marked_content("Artifact")
        stream.push_state()
        stream.set_matrix(width, 0, 0, -height, left, top + height)
        stream.draw_x_object(name)
        stream.pop_state()
        stream.end_marked_content()

    def _paint_plain(self, stream: pydyf.Stream, shape: Shape) -> None:
        fill = None if isinstance(shape, Line) else getattr(shape, "fill", None)
        stroke = getattr(shape, "stroke", None)
        if fill:
            stream.set_color_rgb(*_read_colour(self.colours[fill]))
        if stroke:
            stream.set_color_rgb(*_read_colour(self.colours[stroke]), stroke=True)
            stream.set_line_width(getattr(shape, "stroke_width", 1))
            stream.set_dash(pydyf.Array(getattr(shape, "dash", ())), 0)
        _trace(stream, shape)
        if fill and stroke:
            stream.fill_and_stroke()
        elif fill:
            stream.fill()
        elif stroke:
            stream.stroke()
        else:
            stream.end()


def _trace(stream: pydyf.Stream, shape: Shape) -> None:
    """Put down the outline of a shape."""
    if isinstance(shape, Box):
        if shape.radius:
            _trace_rounded(stream, shape)
        else:
            stream.rectangle(shape.x, shape.y, shape.width, shape.height)
    elif isinstance(shape, Circle):
        x, y, radius = shape.x - shape.radius, shape.y - shape.radius, shape.radius
        _trace_rounded(stream, Box(x, y, 2 * radius, 2 * radius, radius))
    elif isinstance(shape, (Polygon, Line)):
        _trace_points(stream, shape)


def _trace_points(stream: pydyf.Stream, shape: Polygon | Line) -> None:
    first, *others = shape.points
    stream.move_to(*first)
    if isinstance(shape, Line) and shape.curve:
        for one, other, end in zip(others[::3], others[1::3], others[2::3], strict=True):
            stream.curve_to(*one, *other, *end)
    else:
        for point in others:
            stream.line_to(*point)
    if isinstance(shape, Polygon):
        stream.close()


def _trace_rounded(stream: pydyf.Stream, box: Box) -> None:
    radius = min(box.radius, box.width / 2, box.height / 2)
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    handle = radius * (1 - _ROUND)
    stream.move_to(left + radius, top)
    stream.line_to(right - radius, top)
    stream.curve_to(right - handle, top, right, top + handle, right, top + radius)
    stream.line_to(right, bottom - radius)
    stream.curve_to(right, bottom - handle, right - handle, bottom, right - radius, bottom)
    stream.line_to(left + radius, bottom)
    stream.curve_to(left + handle, bottom, left, bottom - handle, left, bottom - radius)
    stream.line_to(left, top + radius)
    stream.curve_to(left, top + handle, left + handle, top, left + radius, top)
    stream.close()


def _read_colour(colour: str) -> tuple[float, float, float]:
    red, green, blue = (round(int(colour[place : place + 2], 16) / 255, 4) for place in (1, 3, 5))
    return red, green, blue


def _list_words(group: Group) -> Iterator[Label | Image]:
    """Yield what a group says by words or pictures, at any depth."""
    for shape in group.shapes:
        if isinstance(shape, Group):
            yield from _list_words(shape)
        elif isinstance(shape, (Label, Image)):
            yield shape


def _list_plain(group: Group) -> Iterator[Shape]:
    for shape in group.shapes:
        if isinstance(shape, Group):
            yield from _list_plain(shape)
        else:
            yield shape
