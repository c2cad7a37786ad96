"""A pen that sets lines of text under each other in a column, and cards around them.

The pen draws straight at the final place: composing at the origin and moving afterwards was refused, since
every shape would be made twice. A card's box is put behind its text once its height is known.
"""

from __future__ import annotations

from journeymap.scene.shapes import Anchor, Box, Group, Label, Shape, Weight
from journeymap.scene.type import Face, measure, set_lines
from journeymap.value import NamedTuple, make


class Style(NamedTuple):
    """How a line of text is set."""

    size: float
    leading: float
    """Height of one line."""
    weight: Weight = "regular"
    italic: bool = False

    @property
    def face(self) -> Face:
        """The face whose widths count; italic comes in one weight."""
        return "italic" if self.italic else self.weight


BODY = Style(13, 17)
STRONG = Style(13, 17, "semibold")
QUOTE = Style(13, 17, italic=True)
META = Style(11.5, 15)
META_STRONG = Style(11.5, 15, "semibold")
HEAD = Style(14, 18, "semibold")

INSET = 9.0
"""Space between a card's edge and its text."""


class Pen:
    """Where the next line goes, and what has been drawn so far."""

    __slots__ = ("background", "shapes", "width", "x", "y")

    def __init__(self, x: float, y: float, width: float, background: str = "surface") -> None:
        """Start at the top left corner ``x``, ``y`` of a column that is ``width`` wide."""
        self.x = x
        self.y = y
        self.width = width
        self.background = background
        self.shapes: list[Shape] = []

    def write(
        self,
        text: str,
        style: Style = BODY,
        fill: str = "ink",
        *,
        indent: float = 0,
        room: float | None = None,
        max_lines: int | None = None,
    ) -> None:
        """Set ``text`` in as many lines as it takes, ``indent`` from the left, and move below it."""
        size, leading, weight, italic = style
        width = (self.width if room is None else room) - indent
        x, y = self.x + indent, self.y
        baseline = y + leading / 2 + size * 0.34
        lines = set_lines(text, size, "italic" if italic else weight, width, max_lines)
        for line, joint in lines:
            parts = (x, baseline, line, size, width, weight, fill, self.background, "start", italic, joint)
            self.shapes.append(make(Label, parts))
            baseline += leading
        self.y = y + leading * len(lines)

    def place(
        self, text: str, style: Style, fill: str, x: float, y: float, width: float, anchor: Anchor = "start"
    ) -> None:
        """Set one line with its top at ``y``, without moving the pen."""
        size, leading, weight, italic = style
        baseline = y + (leading / 2 + size * 0.34)
        parts = (x, baseline, text, size, width, weight, fill, self.background, anchor, italic, None)
        self.shapes.append(make(Label, parts))

    def skip(self, height: float) -> None:
        """Leave some space."""
        self.y += height

    def inside(self, background: str, inset: float = INSET, top: float = 7) -> Pen:
        """Return a pen for the inside of a card that starts here."""
        return Pen(self.x + inset, self.y + top, self.width - 2 * inset, background)

    def close(
        self,
        inner: Pen,
        *,
        bottom: float = 8,
        radius: float = 7,
        stroke: str | None = None,
        least: float = 0,
        group: Group | None = None,
    ) -> None:
        """Draw the card around what ``inner`` has drawn, at least ``least`` high, and move below it.

        With ``group`` the card becomes that group (its shapes are replaced).
        """
        y = self.y
        height = max(inner.y + bottom - y, least)
        frame = make(Box, (self.x, y, self.width, height, radius, inner.background, stroke, 1, ()))
        if group is None:
            self.shapes += (frame, *inner.shapes)
        else:
            identifier, role, _, title, description, link, _ = group
            parts = (identifier, role, (frame, *inner.shapes), title, description, link, None)
            self.shapes.append(make(Group, parts))
        self.y = y + height

    def pill(
        self, text: str, fill: str, background: str, x: float, y: float, style: Style = META_STRONG
    ) -> float:
        """Draw a pill with one word or two at ``x``, ``y`` and return its width; the pen stays."""
        width = measure(text, style.size, style.face)
        self.shapes.append(Box(x, y, width + 14, style.leading + 3, (style.leading + 3) / 2, background))
        self.shapes.append(
            Label(
                x + 7,
                y + 1.5 + set_baseline(style),
                text,
                style.size,
                width + 0.01,
                style.weight,
                fill,
                background,
            )
        )
        return width + 14


def set_baseline(style: Style) -> float:
    """Return how far below a line's top its baseline stands: capitals in the middle of the line."""
    return style[1] / 2 + style[0] * 0.34
