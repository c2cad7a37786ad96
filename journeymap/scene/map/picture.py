"""The map as one picture, as wide as its stages and as high as its lanes."""

from __future__ import annotations

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.scene.map.cast import compose_cast
from journeymap.scene.map.description import describe_map
from journeymap.scene.map.emotion import gather_curves
from journeymap.scene.map.header import compose_title
from journeymap.scene.map.lanes import choose_lanes
from journeymap.scene.map.legend import compose_footer, compose_legend
from journeymap.scene.map.rows import LANE_PAD, Row, compose_row, draw_panels
from journeymap.scene.map.sources import compose_sources, number_sources
from journeymap.scene.map.stages import compose_stages
from journeymap.scene.map.view import MARGIN, compose_view
from journeymap.scene.shapes import Box, Scene, Shape
from journeymap.score.result import JourneyScore


def compose_map(atlas: Atlas, journey: Journey, score: JourneyScore, language: Language) -> Scene:
    """Return the journey map as a scene.

    Whatever is missing is left out or shown as missing; every pain point is on the picture.
    """
    view = number_sources(compose_view(atlas, journey, score, language))
    curves = gather_curves(view)
    title = compose_title(view, MARGIN)
    y = MARGIN + title.height + 22
    shapes: list[Shape] = [*title.shapes]
    cast = compose_cast(view, y)
    if cast is not None:
        shapes += cast.shapes
        y += cast.height + 24
    stages = compose_stages(view, y)
    top = y + stages.height + 8
    rows: list[Row] = []
    y = top
    for lane in choose_lanes(view, curves):
        row = compose_row(view, lane, y, first=not rows)
        if row is not None:
            rows.append(row)
            y = row.bottom + LANE_PAD
    shapes += draw_panels(view, top, y)
    shapes += [shape for row in rows for shape in row.shapes]
    shapes += stages.shapes
    legend = compose_legend(view, y + 22, {row.lane for row in rows}, curves)
    shapes += legend.shapes
    y += 22 + legend.height + 12
    sources = compose_sources(view, y)
    if sources is not None:
        shapes += sources.shapes
        y += sources.height + 14
    footer = compose_footer(view, y)
    shapes += footer.shapes
    height = round(y + footer.height + 28, 2)
    return Scene(
        id=f"map-{journey.id}",
        width=view.grid.width,
        height=height,
        title=journey.title,
        description=describe_map(view, curves),
        language=language,
        shapes=(Box(0, 0, view.grid.width, height, 0, "page"), *shapes),
        colours=atlas.workspace.branding.palette,
    )
