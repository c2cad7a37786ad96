"""The map as one picture, as wide as its stages and as high as its lanes.

``compose_laned_map`` is the same picture for a page that says title, people and score itself, and on which
lanes can be hidden. Two ways of composing were refused, since they would drift apart: both put the same parts
together.
"""

from __future__ import annotations

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.scene.map.cast import compose_cast
from journeymap.scene.map.description import describe_map
from journeymap.scene.map.emotion import Curves, gather_curves
from journeymap.scene.map.header import compose_title
from journeymap.scene.map.lanes import choose_lanes
from journeymap.scene.map.legend import compose_footer, compose_legend
from journeymap.scene.map.rows import LANE_PAD, Row, compose_row, draw_panels
from journeymap.scene.map.sources import compose_sources, number_sources
from journeymap.scene.map.stages import compose_stages
from journeymap.scene.map.view import MARGIN, View, compose_view
from journeymap.scene.shapes import Box, Group, Scene, Shape
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple

BELOW = "below"
"""The group of what stands below the lanes and moves up when one is hidden: legend, sources and footer."""
PANELS = "panels"
"""The group of the stages' columns behind the lanes, which become shorter then."""


_BARE_TOP = 16.0
"""Where the stages of a map without a head begin."""


class LanePlace(NamedTuple):
    """A lane of a map that holds its lanes together: its group is ``lane.ID``."""

    id: str
    title: str
    top: float
    bottom: float
    """Where the next lane begins."""


class _Parts(NamedTuple):
    """What a map is put together from, in the order in which it is drawn."""

    head: tuple[Shape, ...]
    panels: tuple[Shape, ...]
    rows: tuple[Row, ...]
    stages: tuple[Shape, ...]
    below: tuple[Shape, ...]
    tops: tuple[float, ...]
    """Where each row begins, and last where they end."""
    height: float


def compose_map(atlas: Atlas, journey: Journey, score: JourneyScore, language: Language) -> Scene:
    """Return the journey map as a scene.

    Whatever is missing is left out or shown as missing; every pain point is on the picture.
    """
    view = number_sources(compose_view(atlas, journey, score, language))
    curves = gather_curves(view)
    parts = _compose_parts(view, curves, _compose_head(view))
    rows = [shape for row in parts.rows for shape in row.shapes]
    return _frame(view, curves, parts, (*parts.panels, *rows, *parts.stages, *parts.below))


def compose_laned_map(view: View) -> tuple[Scene, tuple[LanePlace, ...]]:
    """Return the map of ``view`` from its stages down, with a group for each lane, and where the lanes are.

    Its sources are numbered already.
    """
    curves = gather_curves(view)
    parts = _compose_parts(view, curves, ([], _BARE_TOP))
    titles = {lane.id: view.say(lane.title) for lane in choose_lanes(view, curves)}
    lanes = tuple(
        LanePlace(row.lane, titles[row.lane], top, bottom)
        for row, top, bottom in zip(parts.rows, parts.tops[:-1], parts.tops[1:], strict=True)
    )
    scene = _frame(
        view,
        curves,
        parts,
        (
            Group(PANELS, PANELS, parts.panels),
            *(Group(f"lane.{row.lane}", "lane", row.shapes) for row in parts.rows),
            *parts.stages,
            Group(BELOW, BELOW, parts.below),
        ),
    )
    return scene, lanes


def _frame(view: View, curves: Curves, parts: _Parts, shapes: tuple[Shape, ...]) -> Scene:
    width = view.grid.width
    return Scene(
        id=f"map-{view.journey.id}",
        width=width,
        height=parts.height,
        title=view.journey.title,
        description=describe_map(view, curves),
        language=view.language,
        shapes=(Box(0, 0, width, parts.height, 0, "page"), *parts.head, *shapes),
        colours=view.atlas.workspace.branding.palette,
    )


def _compose_head(view: View) -> tuple[list[Shape], float]:
    """Title, people and goals, and where what follows begins."""
    title = compose_title(view, MARGIN)
    y = MARGIN + title.height + 22
    head: list[Shape] = [*title.shapes]
    cast = compose_cast(view, y)
    if cast is not None:
        head += cast.shapes
        y += cast.height + 24
    return head, y


def _compose_parts(view: View, curves: Curves, opening: tuple[list[Shape], float]) -> _Parts:
    head, y = opening
    stages = compose_stages(view, y)
    top = y + stages.height + 8
    rows: list[Row] = []
    tops = [top]
    for lane in choose_lanes(view, curves):
        row = compose_row(view, lane, tops[-1], first=not rows)
        if row is not None:
            rows.append(row)
            tops.append(row.bottom + LANE_PAD)
    below, height = _compose_below(view, curves, tops[-1] + 22, {row.lane for row in rows})
    return _Parts(
        head=tuple(head),
        panels=tuple(draw_panels(view, top, tops[-1])),
        rows=tuple(rows),
        stages=stages.shapes,
        below=tuple(below),
        tops=tuple(tops),
        height=height,
    )


def _compose_below(view: View, curves: Curves, y: float, lanes: set[str]) -> tuple[list[Shape], float]:
    """Legend, sources and footer, and how high the whole picture is with them."""
    legend = compose_legend(view, y, lanes, curves)
    shapes: list[Shape] = [*legend.shapes]
    y += legend.height + 12
    sources = compose_sources(view, y)
    if sources is not None:
        shapes += sources.shapes
        y += sources.height + 14
    footer = compose_footer(view, y)
    shapes += footer.shapes
    return shapes, round(y + footer.height + 28, 2)
