"""A scene as SVG text.

Strings are put together directly: an XML library was refused because it is several times slower and
would hide which bytes come out. In its place there is one escape function for text and one for attributes,
numbers come from one formatter and colours only from the palette, so a label cannot become markup. Plain
attributes carry everything; style rules only add to them, for what attributes cannot say.
"""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from journeymap.draw.font import FAMILY
from journeymap.draw.text import find_link, is_plain, list_unprintable
from journeymap.scene.dark import darken
from journeymap.scene.palette import lay_over
from journeymap.scene.shapes import (
    Anchor,
    Box,
    Circle,
    Group,
    Image,
    Label,
    Line,
    Polygon,
    Scene,
    Shape,
    Weight,
)

FONT_FAMILY = (
    "'Source Sans Pro', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', Carlito, "
    "sans-serif"
)
_SIZE_RULES = (
    "svg{font-size-adjust:.486}\n"
    '[font-weight="600"]{font-size-adjust:.491}\n'
    '[font-weight="700"]{font-size-adjust:.496}\n'
)
"""The x-heights of the shipped faces. A reader who has another font sees it as small as this one, so that its
wider letters stay about within what was measured: DejaVu Sans is 25 % wider without, and 5 % with them.
``textLength`` on each label would hold to the point and was refused: it bends letters and swells the file."""

_PRINT_RULES = "@media print{svg:root{width:100%;height:auto;max-height:100vh}}\n"

_FACE_RULES = {
    "regular": "font-weight:400;",
    "semibold": "font-weight:600;",
    "bold": "font-weight:700;",
    "italic": "font-weight:400;font-style:italic;",
}
_WEIGHTS = {"regular": "", "semibold": ' font-weight="600"', "bold": ' font-weight="700"'}
_ANCHORS = {"start": "", "middle": ' text-anchor="middle"', "end": ' text-anchor="end"'}
_UNSAFE_IN_ID = re.compile(r"[^A-Za-z0-9_.-]")
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTES = {'"': "&quot;", "'": "&#39;"}


def write_svg(
    scene: Scene,
    *,
    embed_font: bool = False,
    dark: bool = False,
    classes: bool = False,
    alone: bool = False,
) -> str:
    """Return the picture as one SVG document; the same scene gives the same text.

    Ids are prefixed with the scene's, so that several pictures can stand on one page. ``embed_font`` puts the
    letters it uses into the file (about 60 kB), so that it looks the same where the font is not installed.
    ``dark`` adds the colours for dark systems; what knows no style sheets shows the light ones. ``classes``
    names the role of each colour (``fill-ink``) for the style sheet of a page that the picture stands on.
    ``alone`` is a file for readers who may have any font: theirs is shown no larger than the shipped one.
    """
    return encode_svg(scene, embed_font=embed_font, dark=dark, classes=classes, alone=alone).decode()


def encode_svg(
    scene: Scene,
    *,
    embed_font: bool = False,
    dark: bool = False,
    classes: bool = False,
    alone: bool = False,
) -> bytes:
    """Return the document of :func:`write_svg` as UTF-8."""
    style = _write_style(scene, embed_font=embed_font, dark=dark, alone=alone)
    writer = _Writer(scene, classes=dark or classes)
    name = writer.prefix
    width, height = _NUMBERS[scene.width], _NUMBERS[scene.height]
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" lang="{scene.language}" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{FONT_FAMILY}" '
        f'stroke-linecap="round" stroke-linejoin="round">\n'
        f'<title id="{name}-title">{_spell(scene.title)}</title>\n'
        f'<desc id="{name}-desc">{_spell_lines(scene.description)}</desc>\n'
        f"{style}{writer.write(scene.shapes)}</svg>\n"
    )
    return text.encode("latin-1")


def write_font_rules(scenes: Sequence[Scene]) -> str:
    """Return style rules that hold the letters the scenes use."""
    from journeymap.draw.font import gather_letters, subset_face

    return "".join(
        f"@font-face{{font-family:'{FAMILY}';{_FACE_RULES[face]}"
        f"src:url(data:font/ttf;base64,{b2a_base64(subset_face(face, letters), newline=False).decode()})}}\n"
        for face, letters in gather_letters(scenes).items()
    )


def write_dark_rules(scenes: Sequence[Scene]) -> str:
    """Return style rules with the dark colours of every role the scenes use."""
    rules: dict[str, str] = {}
    for scene in scenes:
        colours = darken(scene.colours)
        for attribute, role in _list_roles(scene):
            rules[f".{attribute}-{role}"] = f"{attribute}:{colours[role]}"
    listed = "\n".join(f"{name}{{{rules[name]}}}" for name in sorted(rules))
    return f"@media screen and (prefers-color-scheme:dark){{\n{listed}\n}}\n"


def _write_style(scene: Scene, *, embed_font: bool, dark: bool, alone: bool) -> str:
    fonts = write_font_rules([scene]) if embed_font else _SIZE_RULES if alone else ""
    rules = (
        fonts + (write_dark_rules([scene]) if dark else "") + (_write_page(scene, dark=dark) if alone else "")
    )
    return f"<style>\n{rules}</style>\n" if rules else ""


def _write_page(scene: Scene, *, dark: bool) -> str:
    """Return the rules of a file alone: whole on one sheet of paper, in the dark nothing white beside it."""
    turned = "landscape" if scene.width >= scene.height else "portrait"
    around = f"svg:root{{background:{darken(scene.colours)['page']}}}"
    beside = f"@media screen and (prefers-color-scheme:dark){{{around}}}\n" if dark else ""
    return f"@page{{size:{turned};margin:8mm}}\n{_PRINT_RULES}{beside}"


def _list_roles(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield what each colour is used for, and its role."""
    for shape in scene.walk():
        if isinstance(shape, (Group, Image)):
            continue
        fill = None if isinstance(shape, Line) else shape.fill
        stroke = None if isinstance(shape, Label) else shape.stroke
        if fill:
            yield "fill", fill
        if stroke:
            yield "stroke", stroke


def escape_text(text: str) -> str:
    """Return ``text`` as XML character data."""
    # Nearly all texts stay as they are, and looking first is several times faster than translating them.
    if is_plain(text) and "&" not in text and "<" not in text and ">" not in text:
        return text
    return text.translate(_list_escapes(quotes=False))


def escape_attribute(text: str) -> str:
    """Return ``text`` for an attribute in double quotes."""
    return text.translate(_list_escapes(quotes=True))


@lru_cache(maxsize=2)
def _list_escapes(*, quotes: bool) -> Mapping[int, str | None]:
    escapes = _MARKUP | _QUOTES if quotes else _MARKUP
    return {**list_unprintable(), **{ord(sign): entity for sign, entity in escapes.items()}}


def _spell(text: str) -> str:
    """Return ``text`` as XML character data, each byte of its UTF-8 as one letter.

    While a document is put together, nothing in it is wider than a byte: its lines are joined and become
    bytes without a look at each letter, which takes a sixth of the time.
    """
    return _narrow(escape_text(text))


def _spell_lines(text: str) -> str:
    """Spell a text of many lines as one: most of its lines are titles of groups too, and spelt already."""
    return " ".join([_WORDS[line] for line in text.split("\n")])


def _spell_attribute(text: str) -> str:
    return _narrow(escape_attribute(text))


def _narrow(text: str) -> str:
    return text if text.isascii() else text.encode().decode("latin-1")


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


class _Memory(dict[Any, str]):
    """What ``make`` says of a key, asked once: most shapes are painted as others were."""

    def __init__(self, make: Callable[[Any], str]) -> None:
        self.make = make

    def __missing__(self, key: Any) -> str:
        text = self.make(key)
        if len(self) < 10_000:
            self[key] = text
        return text


_WORDS = _Memory(_spell)
"""Titles and descriptions: what a picture says of a thing it often says again of the whole."""


def _write_line(line: str) -> str:
    """A line of text; one of nothing but spaces is none."""
    text = escape_text(line)
    return "" if text.isspace() else _narrow(text)


_LINES = _Memory(_write_line)
"""Many lines stand on a picture again and again."""


class _Brush:
    """The attributes that paint shapes, put together once for all pictures that have the same colours."""

    __slots__ = ("classes", "colours", "faces", "paints", "strokes")

    def __init__(self, own: Iterable[tuple[str, str]], *, classes: bool) -> None:
        self.classes = classes
        self.colours = lay_over(dict(own))
        self.faces = _Memory(self._set_face)
        self.paints = _Memory(self._paint)
        self.strokes = _Memory(self._stroke)

    def _set_face(self, face: tuple[float, Weight, str, Anchor, bool]) -> str:
        size, weight, fill, anchor, italic = face
        slope = ' font-style="italic"' if italic else ""
        return (
            f' font-size="{_NUMBERS[size]}"{_WEIGHTS[weight]}{slope}'
            f'{_ANCHORS[anchor]} fill="{self.colours[fill]}"{self._classify(fill, None)}'
        )

    def _paint(self, paint: tuple[str | None, str | None, float, tuple[float, ...]]) -> str:
        fill, stroke, width, dash = paint
        painted = f' fill="{self.colours[fill]}"' if fill else ' fill="none"'
        if stroke:
            painted += f' stroke="{self.colours[stroke]}"{_thicken(width)}'
        return f"{painted}{self._classify(fill, stroke)}{_dash(dash)}"

    def _stroke(self, line: tuple[str, float, tuple[float, ...]]) -> str:
        stroke, width, dash = line
        named = self._classify(None, stroke)
        return f' fill="none" stroke="{self.colours[stroke]}"{named}{_thicken(width)}{_dash(dash)}'

    def _classify(self, fill: str | None, stroke: str | None) -> str:
        """The classes that style rules find the colours by, where there are such rules."""
        if not self.classes:
            return ""
        names = [f"{what}-{role}" for what, role in (("fill", fill), ("stroke", stroke)) if role]
        return f' class="{" ".join(names)}"' if names else ""


@lru_cache(maxsize=8)
def _take_brush(own: tuple[tuple[str, str], ...], *, classes: bool) -> _Brush:
    return _Brush(own, classes=classes)


class _Writer:
    """What every shape needs: the id prefix, and the attributes already put together."""

    __slots__ = ("draw", "faces", "paints", "prefix", "strokes")

    def __init__(self, scene: Scene, *, classes: bool = False) -> None:
        brush = _take_brush(tuple(scene.colours.items()), classes=classes)
        self.prefix = _make_safe(scene.id) or "scene"
        self.faces, self.paints, self.strokes = brush.faces, brush.paints, brush.strokes
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
        """Write the shapes in their order; those behind come first.

        One list for all lines of a picture was refused: it copies less, and yet takes longer, since the
        memory of so many lines must be had anew for each picture.
        """
        draw = self.draw
        return "".join([draw[type(shape)](shape) for shape in shapes])

    def _label(self, label: Label) -> str:
        x, y, text, size, _, weight, fill, _, anchor, italic, _ = label
        text = _LINES[text]
        if not text:
            return ""
        face = self.faces[size, weight, fill, anchor, italic]
        return f'<text x="{_NUMBERS[x]}" y="{_NUMBERS[y]}"{face}>{text}</text>\n'

    def _box(self, box: Box) -> str:
        x, y, width, height, radius, fill, stroke, stroke_width, dash = box
        rounded = f' rx="{_NUMBERS[radius]}"' if radius else ""
        return (
            f'<rect x="{_NUMBERS[x]}" y="{_NUMBERS[y]}" width="{_NUMBERS[width]}" '
            f'height="{_NUMBERS[height]}"{rounded}{self.paints[fill, stroke, stroke_width, dash]}/>\n'
        )

    def _circle(self, circle: Circle) -> str:
        x, y, radius, fill, stroke, stroke_width = circle
        return (
            f'<circle cx="{_NUMBERS[x]}" cy="{_NUMBERS[y]}" '
            f'r="{_NUMBERS[radius]}"{self.paints[fill, stroke, stroke_width, ()]}/>\n'
        )

    def _polygon(self, polygon: Polygon) -> str:
        points, fill, stroke, stroke_width = polygon
        corners = " ".join([f"{_NUMBERS[x]},{_NUMBERS[y]}" for x, y in points])
        return f'<polygon points="{corners}"{self.paints[fill, stroke, stroke_width, ()]}/>\n'

    def _line(self, line: Line) -> str:
        points, stroke, stroke_width, dash, curve = line
        if len(points) == 2 and not curve:
            (x, y), (end_x, end_y) = points
            path = f"M{_NUMBERS[x]} {_NUMBERS[y]}L{_NUMBERS[end_x]} {_NUMBERS[end_y]}"
            return f'<path d="{path}"{self.strokes[stroke, stroke_width, dash]}/>\n'
        pairs = [f"{_NUMBERS[x]} {_NUMBERS[y]}" for x, y in points]
        path = f"M{pairs[0]}{'C' if curve else 'L'}{' '.join(pairs[1:])}"
        return f'<path d="{path}"{self.strokes[stroke, stroke_width, dash]}/>\n'

    def _image(self, image: Image) -> str:
        x, y, width, height = image.fit()
        content = b2a_base64(image.raster.content, newline=False).decode("ascii")
        title = f"<title>{_spell(image.title)}</title>" if image.title else ""
        return (
            f'<image x="{_NUMBERS[x]}" y="{_NUMBERS[y]}" width="{_NUMBERS[width]}" '
            f'height="{_NUMBERS[height]}" href="data:{image.raster.format.value};base64,{content}">'
            f"{title}</image>\n"
        )

    def _group(self, group: Group) -> str:
        identifier, role, shapes, title, description, link, _ = group
        address = find_link(group) if link else None
        opening, end = "", "</g>\n"
        if address is not None:
            opening = f'<a href="{_spell_attribute(address)}" rel="noopener noreferrer">\n'
            end = "</g>\n</a>\n"
        told = f"<title>{_WORDS[title]}</title>\n" if title else ""
        if description:
            told += f"<desc>{_WORDS[description]}</desc>\n"
        return (
            f'{opening}<g id="{self.prefix}-{_IDS[identifier]}" class="{_IDS[role]}">\n'
            f"{told}{self.write(shapes)}{end}"
        )


def _make_safe(name: str) -> str:
    return _UNSAFE_IN_ID.sub("-", name)


_IDS = _Memory(_make_safe)
"""Ids of groups, and their roles as class names."""


def _thicken(width: float) -> str:
    return f' stroke-width="{_NUMBERS[width]}"' if width != 1 else ""


def _dash(dash: tuple[float, ...]) -> str:
    return f' stroke-dasharray="{" ".join(_NUMBERS[part] for part in dash)}"' if dash else ""
