"""A scene as SVG text.

Strings are put together directly: an XML library was refused because it is several times slower and
would hide which bytes come out. In its place there is one escape function for text and one for attributes,
numbers come from one formatter and colours only from the palette, so a label cannot become markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from journeymap.scene.palette import PALETTE
from journeymap.scene.shapes import Box, Circle, Group, Label, Line, Polygon, Scene, Shape

FONT_FAMILY = "'Source Sans Pro', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

_WEIGHTS = {"regular": "", "semibold": ' font-weight="600"', "bold": ' font-weight="700"'}
_ANCHORS = {"start": "", "middle": ' text-anchor="middle"', "end": ' text-anchor="end"'}
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
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
    out = writer.out
    out.append(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" lang="{scene.language}" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{FONT_FAMILY}">\n'
        f'<title id="{name}-title">{escape_text(scene.title)}</title>\n'
        f'<desc id="{name}-desc">{escape_text(scene.description)}</desc>\n'
    )
    writer.write(scene.shapes)
    out.append("</svg>\n")
    return "".join(out)


def escape_text(text: str) -> str:
    """Return ``text`` as XML character data."""
    return text.translate(_TEXT)


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
    """The text so far and what every shape needs: the id prefix and the colours."""

    __slots__ = ("colours", "draw", "out", "prefix")

    def __init__(self, scene: Scene) -> None:
        self.out: list[str] = []
        self.prefix = _UNSAFE_IN_ID.sub("-", scene.id) or "scene"
        self.colours = _lay_over(scene.colours)
        self.draw: dict[type[Shape], Callable[..., str]] = {
            Label: self._label,
            Box: self._box,
            Line: self._line,
            Circle: self._circle,
            Polygon: self._polygon,
        }

    def write(self, shapes: tuple[Shape, ...]) -> None:
        """Add the shapes in their order; those behind come first."""
        add = self.out.append
        draw = self.draw
        for shape in shapes:
            if isinstance(shape, Group):
                self._group(shape)
            else:
                add(draw[type(shape)](shape))

    def _label(self, label: Label) -> str:
        text = label.text if _SPECIAL.search(label.text) is None else label.text.translate(_TEXT)
        if not text.strip():
            return ""
        italic = ' font-style="italic"' if label.italic else ""
        return (
            f'<text x="{_NUMBERS[label.x]}" y="{_NUMBERS[label.y]}" font-size="{_NUMBERS[label.size]}"'
            f"{_WEIGHTS[label.weight]}{italic}{_ANCHORS[label.anchor]}"
            f' fill="{self.colours[label.fill]}">{text}</text>\n'
        )

    def _box(self, box: Box) -> str:
        radius = f' rx="{_NUMBERS[box.radius]}"' if box.radius else ""
        dash = _dash(box.dash)
        return (
            f'<rect x="{_NUMBERS[box.x]}" y="{_NUMBERS[box.y]}" width="{_NUMBERS[box.width]}" '
            f'height="{_NUMBERS[box.height]}"{radius}{self._paint(box)}{dash}/>\n'
        )

    def _circle(self, circle: Circle) -> str:
        return (
            f'<circle cx="{_NUMBERS[circle.x]}" cy="{_NUMBERS[circle.y]}" '
            f'r="{_NUMBERS[circle.radius]}"{self._paint(circle)}/>\n'
        )

    def _polygon(self, polygon: Polygon) -> str:
        points = " ".join(f"{_NUMBERS[x]},{_NUMBERS[y]}" for x, y in polygon.points)
        return f'<polygon points="{points}"{self._paint(polygon)}/>\n'

    def _line(self, line: Line) -> str:
        pairs = [f"{_NUMBERS[x]} {_NUMBERS[y]}" for x, y in line.points]
        path = f"M{pairs[0]}{'C' if line.curve else 'L'}{' '.join(pairs[1:])}"
        width = f' stroke-width="{_NUMBERS[line.stroke_width]}"' if line.stroke_width != 1 else ""
        return (
            f'<path d="{path}" fill="none" stroke="{self.colours[line.stroke]}"{width}'
            f'{_dash(line.dash)} stroke-linecap="round" stroke-linejoin="round"/>\n'
        )

    def _group(self, group: Group) -> None:
        add = self.out.append
        link = group.link.translate(_NOT_XML) if group.link else ""
        if _LINK.match(link):
            add(f'<a href="{escape_attribute(link)}" rel="noopener noreferrer">\n')
        add(f'<g id="{self.prefix}-{_UNSAFE_IN_ID.sub("-", group.id)}" class="{_class(group.role)}">\n')
        if group.title:
            add(f"<title>{escape_text(group.title)}</title>\n")
        if group.description:
            add(f"<desc>{escape_text(group.description)}</desc>\n")
        self.write(group.shapes)
        add("</g>\n")
        if _LINK.match(link):
            add("</a>\n")

    def _paint(self, shape: Box | Circle | Polygon) -> str:
        fill = f' fill="{self.colours[shape.fill]}"' if shape.fill else ' fill="none"'
        if not shape.stroke:
            return fill
        width = f' stroke-width="{_NUMBERS[shape.stroke_width]}"' if shape.stroke_width != 1 else ""
        return f'{fill} stroke="{self.colours[shape.stroke]}"{width}'


def _lay_over(colours: Mapping[str, str]) -> Mapping[str, str]:
    """The palette with the scene's own colours over it; what is not a known role in hex is passed by."""
    if not colours:
        return PALETTE
    own = {role: value for role, value in colours.items() if role in PALETTE and _HEX.fullmatch(value)}
    return {**PALETTE, **own}


def _dash(dash: tuple[float, ...]) -> str:
    return f' stroke-dasharray="{" ".join(_NUMBERS[part] for part in dash)}"' if dash else ""


def _class(role: str) -> str:
    return _UNSAFE_IN_ID.sub("-", role)
