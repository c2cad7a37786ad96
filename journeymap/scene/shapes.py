"""A picture as plain shapes with exact positions, before any writer has seen it.

All coordinates are pixels at scale 1, x to the right and y down, from the picture's top left corner.
Colours are *roles* of the palette (``ink``, ``surface``, ``severity-3`` ...), never values: the writer
looks them up, so that a theme or a dark variant is a palette and not another scene. Text is already
wrapped and measured: one :class:`Label` is one line that is known to fit its ``width``.

The leaves are named tuples: a map has hundreds of them, and a frozen dataclass takes three to five times
as long to make.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from journeymap.language import Language

Weight: TypeAlias = Literal["regular", "semibold", "bold"]
Anchor: TypeAlias = Literal["start", "middle", "end"]


class Box(NamedTuple):
    """A rectangle, its corners rounded by ``radius``."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1
    dash: tuple[float, ...] = ()


class Circle(NamedTuple):
    """A circle around ``x``, ``y``."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1


class Polygon(NamedTuple):
    """A closed shape through its points: a star, a diamond, an arrow head."""

    points: tuple[tuple[float, float], ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1


class Line(NamedTuple):
    """An open line through its points; ``curve`` reads them as a start and cubic Bezier triples."""

    points: tuple[tuple[float, float], ...]
    stroke: str
    stroke_width: float = 1
    dash: tuple[float, ...] = ()
    curve: bool = False


class Label(NamedTuple):
    """One line of text on the baseline ``y``, measured to fit ``width``."""

    x: float
    y: float
    text: str
    size: float
    width: float
    """The space the text may take; a law of every scene is that the measured text is not wider."""
    weight: Weight = "regular"
    fill: str = "ink"
    background: str = "surface"
    """The role of the surface behind it, so that contrast can be checked."""
    anchor: Anchor = "start"
    italic: bool = False


class Group(NamedTuple):
    """Shapes that are one thing to a reader, with an id and a role, and a title for who cannot see it."""

    id: str
    """Unique in the scene; built from declared ids, safe as an XML id."""
    role: str
    """What it is: ``stage``, ``touchpoint``, ``pain-point``, ``legend`` ..."""
    shapes: tuple[Shape, ...]
    title: str = ""
    description: str = ""
    link: str | None = None


Shape: TypeAlias = Box | Circle | Polygon | Line | Label | Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A whole picture."""

    id: str
    """Prefix of every id in it, so that several pictures can stand on one page."""
    width: float
    height: float
    title: str
    description: str
    """The text alternative: what a reader who cannot see the picture should know."""
    language: Language
    shapes: tuple[Shape, ...]
    colours: Mapping[str, str] = field(default_factory=dict)
    """Roles the workspace's branding gives another colour; a writer takes those that leave text readable."""

    def walk(self) -> Iterator[Shape]:
        """Every shape in drawing order, groups before what they hold."""
        yield from _walk(self.shapes)


def _walk(shapes: tuple[Shape, ...]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from _walk(shape.shapes)
