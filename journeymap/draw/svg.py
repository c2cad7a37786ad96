"""A scene as SVG text.

Strings are put together directly: an XML library was refused because it is several times slower and
would hide which bytes come out. In its place there is one escape function for text and one for attributes,
numbers come from one formatter and colours only from the palette, so a label cannot become markup.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Mapping

from journeymap.scene.palette import PALETTE, choose_colours
from journeymap.scene.shapes import Box, Circle, Group, Image, Label, Line, Polygon, Scene, Shape

FONT_FAMILY = "'Source Sans Pro', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

_WEIGHTS = {"regular": "", "semibold": ' font-weight="600"', "bold": ' font-weight="700"'}
_ANCHORS = {"start": "", "middle": ' text-anchor="middle"', "end": ' text-anchor="end"'}
_UNSAFE_IN_ID = re.compile(r"[^A-Za-z0-9_.-]")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)
_NOT_XML = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]),
    0x09: " ",
    0x0A: " ",
    0x0D: " ",
}
"""Control characters and lone surrogates fall away; what separates words stays a space."""
_TEXT = str.maketrans({**_NOT_XML, "&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SPECIAL = re.compile(r"[&<>\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What ``_TEXT`` would change: looking first is four times faster than translating every label."""
_ATTRIBUTE = str.maketrans({**_NOT_XML, "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def write_svg(scene: Scene) -> str:
    """Return the picture as one SVG document; the same scene gives the same text.

    Ids are prefixed with the scene's, so that several pictures can stand on one page.
    """
    writer = _Writer(scene)
    name = writer.prefix
    width, height = _NUMBERS[scene.width], _NUMBERS[scene.height]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" lang="{scene.language}" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{FONT_FAMILY}" '
        f'stroke-linecap="round" stroke-linejoin="round">\n'
        f'<title id="{name}-title">{escape_text(scene.title)}</title>\n'
        f'<desc id="{name}-desc">{escape_text(scene.description)}</desc>\n'
        f"{writer.write(scene.shapes)}</svg>\n"
    )


def escape_text(text: str) -> str:
    """Return ``text`` as XML character data."""
    return text if _SPECIAL.search(text) is None else text.translate(_TEXT)


def escape_attribute(text: str) -> str:
    """Return ``text`` for an attribute in double quotes."""
    return text.translate(_ATTRIBUTE)


class _Numbers(dict[float, str]):
    """Numbers as SVG writes them, remembered: at most two decimals and no zeros at the end."""

    def __missing__(self, number: float) -> str:
        text = f"{number:.2f}".rstrip("0").rstrip(".")
        if text == "-0":
            text = "0"
        if len(self) < 100_000:
            self[number] = text
        return text


_NUMBERS = _Numbers()


class _Writer:
    """What every shape needs: the id prefix, the colours, and the attributes of text already put together."""

    __slots__ = ("colours", "draw", "faces", "prefix")

    def __init__(self, scene: Scene) -> None:
        self.prefix = _UNSAFE_IN_ID.sub("-", scene.id) or "scene"
        self.colours = _lay_over(scene.colours)
        self.faces: dict[tuple[object, ...], str] = {}
        self.draw: dict[type[Shape], Callable[..., str]] = {
            Label: self._label,
            Box: self._box,
            Line: self._line,
            Circle: self._circle,
            Polygon: self._polygon,
            Image: self._image,
            Group: self._group,
        }

    def write(self, shapes: tuple[Shape, ...]) -> str:
        """Write the shapes in their order; those behind come first."""
        draw = self.draw
        return "".join([draw[type(shape)](shape) for shape in shapes])

    def _label(self, label: Label) -> str:
        x, y, text, size, _, weight, fill, _, anchor, italic, _ = label
        if _SPECIAL.search(text) is not None:
            text = text.translate(_TEXT)
        if not text or text.isspace():
            return ""
        face = self.faces.get((size, weight, fill, anchor, italic))
        if face is None:
            face = self._set_face(label)
        return f'<text x="{_NUMBERS[x]}" y="{_NUMBERS[y]}"{face}>{text}</text>\n'

    def _set_face(self, label: Label) -> str:
        italic = ' font-style="italic"' if label.italic else ""
        face = (
            f' font-size="{_NUMBERS[label.size]}"{_WEIGHTS[label.weight]}{italic}'
            f'{_ANCHORS[label.anchor]} fill="{self.colours[label.fill]}"'
        )
        self.faces[label.size, label.weight, label.fill, label.anchor, label.italic] = face
        return face

    def _box(self, box: Box) -> str:
        x, y, width, height, radius, fill, stroke, stroke_width, dash = box
        rounded = f' rx="{_NUMBERS[radius]}"' if radius else ""
        return (
            f'<rect x="{_NUMBERS[x]}" y="{_NUMBERS[y]}" width="{_NUMBERS[width]}" '
            f'height="{_NUMBERS[height]}"{rounded}{self._paint(fill, stroke, stroke_width)}{_dash(dash)}/>\n'
        )

    def _circle(self, circle: Circle) -> str:
        x, y, radius, fill, stroke, stroke_width = circle
        return (
            f'<circle cx="{_NUMBERS[x]}" cy="{_NUMBERS[y]}" '
            f'r="{_NUMBERS[radius]}"{self._paint(fill, stroke, stroke_width)}/>\n'
        )

    def _polygon(self, polygon: Polygon) -> str:
        points, fill, stroke, stroke_width = polygon
        corners = " ".join([f"{_NUMBERS[x]},{_NUMBERS[y]}" for x, y in points])
        return f'<polygon points="{corners}"{self._paint(fill, stroke, stroke_width)}/>\n'

    def _line(self, line: Line) -> str:
        points, stroke, stroke_width, dash, curve = line
        pairs = [f"{_NUMBERS[x]} {_NUMBERS[y]}" for x, y in points]
        path = f"M{pairs[0]}{'C' if curve else 'L'}{' '.join(pairs[1:])}"
        width = f' stroke-width="{_NUMBERS[stroke_width]}"' if stroke_width != 1 else ""
        return f'<path d="{path}" fill="none" stroke="{self.colours[stroke]}"{width}{_dash(dash)}/>\n'

    def _image(self, image: Image) -> str:
        x, y, width, height = image.fit()
        content = b64encode(image.raster.content).decode("ascii")
        title = f"<title>{escape_text(image.title)}</title>" if image.title else ""
        return (
            f'<image x="{_NUMBERS[x]}" y="{_NUMBERS[y]}" width="{_NUMBERS[width]}" '
            f'height="{_NUMBERS[height]}" href="data:{image.raster.format.value};base64,{content}">'
            f"{title}</image>\n"
        )

    def _group(self, group: Group) -> str:
        title = f"<title>{escape_text(group.title)}</title>\n" if group.title else ""
        described = f"<desc>{escape_text(group.description)}</desc>\n" if group.description else ""
        body = (
            f'<g id="{self.prefix}-{_UNSAFE_IN_ID.sub("-", group.id)}" '
            f'class="{_UNSAFE_IN_ID.sub("-", group.role)}">\n'
            f"{title}{described}{self.write(group.shapes)}</g>\n"
        )
        link = group.link.translate(_NOT_XML) if group.link else ""
        if _LINK.match(link):
            return f'<a href="{escape_attribute(link)}" rel="noopener noreferrer">\n{body}</a>\n'
        return body

    def _paint(self, fill: str | None, stroke: str | None, width: float) -> str:
        painted = f' fill="{self.colours[fill]}"' if fill else ' fill="none"'
        if not stroke:
            return painted
        if width == 1:
            return f'{painted} stroke="{self.colours[stroke]}"'
        return f'{painted} stroke="{self.colours[stroke]}" stroke-width="{_NUMBERS[width]}"'


def _lay_over(colours: Mapping[str, str]) -> Mapping[str, str]:
    """The palette with the scene's own colours over it, as far as every text stays readable."""
    return {**PALETTE, **choose_colours(colours)} if colours else PALETTE


def _dash(dash: tuple[float, ...]) -> str:
    return f' stroke-dasharray="{" ".join(_NUMBERS[part] for part in dash)}"' if dash else ""
