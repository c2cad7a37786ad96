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
from typing import Literal, TypeAlias

from journeymap.language import Language
from journeymap.model.raster import Raster
from journeymap.value import NamedTuple, dataclass, field

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
    joint: str | None = None
    """What the text has between this line and the next label's: a space, or nothing where a word was broken;
    ``None`` where the text ends here. So a writer with paragraphs gets the text back unwrapped."""


class Image(NamedTuple):
    """A raster picture, drawn as large as it fits into the frame, its proportions kept, centred.

    It carries the file's bytes and never its path, so that nothing of the machine and no address gets into
    what is handed out. Only what :func:`journeymap.model.raster.read_raster` accepts belongs here.
    """

    x: float
    y: float
    width: float
    height: float
    raster: Raster
    title: str
    """What it shows, for who cannot see it; empty for mere decoration."""

    def fit(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the picture inside its frame."""
        scale = min(self.width / self.raster.width, self.height / self.raster.height)
        width, height = round(self.raster.width * scale, 2), round(self.raster.height * scale, 2)
        left, top = self.x + (self.width - width) / 2, self.y + (self.height - height) / 2
        return round(left, 2), round(top, 2), width, height


class ChartPoint(NamedTuple):
    """A value of a curve."""

    x: float
    """In the scene's pixels; it rises along a curve."""
    value: float | None
    """``None`` breaks the curve."""
    hollow: bool = False
    """Its marker is drawn hollow: the value is not the series' own."""


class ChartSeries(NamedTuple):
    """One curve of a chart."""

    name: str
    fill: str
    """The role of its colour."""
    marker: int
    """The number of its marker's form, as :func:`journeymap.scene.marks.draw_marker` counts."""
    points: tuple[ChartPoint, ...]


class Chart(NamedTuple):
    """The figures behind a drawn chart: a writer with charts of its own takes them instead of the drawing."""

    x: float
    y: float
    width: float
    height: float
    """The frame of the plot: ``high`` is drawn at its upper edge, ``low`` at its lower."""
    low: float
    high: float
    series: tuple[ChartSeries, ...]


class Bars(NamedTuple):
    """The figures behind drawn sliders, all equally far apart: a writer with charts takes them instead."""

    x: float
    y: float
    width: float
    height: float
    """The frame, of which each slider has an equal share of the height; 0 is at its left, 1 at its right."""
    name: str
    fill: str
    """The role of their colour."""
    bars: tuple[tuple[str, float], ...]
    """Name and value, 0..1, from top to bottom."""


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
    chart: Chart | Bars | None = None
    """The figures that ``shapes`` draw, where they are a chart and nothing else."""


Shape: TypeAlias = Box | Circle | Polygon | Line | Label | Image | Group


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
