"""The journey map: stages as columns, lanes as rows, the emotion curve across.

The grid is laid out here and not by a layout engine: a map is read in rows and columns, and only a grid keeps
them. Every part returns a strip (its shapes and its height) drawn at its final place; rows grow with
their text, and lanes that say nothing are left out. ``compose_map`` shows the order of the parts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from journeymap.language import Language, Text
from journeymap.model import Atlas, Journey
from journeymap.scene.map import texts
from journeymap.scene.map.backstage import compose_backstage, compose_frontstage, compose_support
from journeymap.scene.map.card import compose_cards
from journeymap.scene.map.cast import compose_cast
from journeymap.scene.map.channels import compose_channels
from journeymap.scene.map.description import describe_map
from journeymap.scene.map.emotion import Series, compose_emotions, gather_series
from journeymap.scene.map.figures import compose_kpis, compose_metrics
from journeymap.scene.map.header import compose_title
from journeymap.scene.map.legend import compose_footer, compose_legend
from journeymap.scene.map.notes import (
    compose_actions,
    compose_expectations,
    compose_gains,
    compose_own_lane,
    compose_stage_goals,
    compose_thoughts,
)
from journeymap.scene.map.opportunities import compose_journey_opportunities, compose_opportunities
from journeymap.scene.map.pains import compose_pains
from journeymap.scene.map.stages import compose_stages
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, Strip, View, compose_view
from journeymap.scene.pen import META, Pen, Style
from journeymap.scene.shapes import Box, Line, Scene, Shape
from journeymap.score.result import JourneyScore

LANE_PAD = 12.0
TITLE = Style(13, 17, "semibold")

Lane = tuple[str, Text, Callable[[View, float], Strip | None]]

_EXPERIENCE: tuple[Lane, ...] = (
    ("goals", texts.STAGE_GOALS, compose_stage_goals),
    ("touchpoints", texts.TOUCHPOINTS, compose_cards),
    ("actions", texts.ACTIONS, compose_actions),
    ("channels", texts.CHANNELS, compose_channels),
    ("thoughts", texts.THOUGHTS, compose_thoughts),
)
_FINDINGS: tuple[Lane, ...] = (
    ("expectations", texts.EXPECTATIONS, compose_expectations),
    ("pain-points", texts.PAIN_POINTS, compose_pains),
    ("gains", texts.GAINS, compose_gains),
    ("metrics", texts.METRICS, compose_metrics),
    ("kpis", texts.KPIS, compose_kpis),
    ("opportunities", texts.OPPORTUNITIES, compose_opportunities),
    ("journey-opportunities", texts.JOURNEY_OPPORTUNITIES, compose_journey_opportunities),
)
_BLUEPRINT: tuple[Lane, ...] = (
    ("frontstage", texts.FRONTSTAGE, compose_frontstage),
    ("backstage", texts.BACKSTAGE, compose_backstage),
    ("support", texts.SUPPORT, compose_support),
)
_LINES: dict[str, Text] = {
    "frontstage": texts.LINE_OF_INTERACTION,
    "backstage": texts.LINE_OF_VISIBILITY,
    "support": texts.LINE_OF_INTERNAL_INTERACTION,
}
"""The line of a service blueprint above each of these lanes."""


def compose_map(atlas: Atlas, journey: Journey, score: JourneyScore, language: Language) -> Scene:
    """Return the journey map as a scene.

    Whatever is missing is left out or shown as missing; every pain point is on the picture.
    """
    view = compose_view(atlas, journey, score, language)
    title = compose_title(view, MARGIN)
    y = MARGIN + title.height + 22
    shapes = [*title.shapes]
    cast = compose_cast(view, y)
    if cast is not None:
        shapes += cast.shapes
        y += cast.height + 24
    stages = compose_stages(view, y)
    body_top = y + stages.height + 8
    series = gather_series(view)
    lanes, y = _compose_lanes(view, body_top, series)
    shapes += [*_draw_panels(view, body_top, y), *lanes, *stages.shapes]
    legend = compose_legend(view, y + 22)
    footer = compose_footer(view, y + 22 + legend.height + 12)
    shapes += [*legend.shapes, *footer.shapes]
    height = y + 22 + legend.height + 12 + footer.height + 28
    page = Box(0, 0, view.grid.width, round(height, 2), 0, "page")
    return Scene(
        id=f"map-{journey.id}",
        width=view.grid.width,
        height=round(height, 2),
        title=journey.title,
        description=describe_map(view, series),
        language=language,
        shapes=(page, *shapes),
        colours=atlas.workspace.branding.palette,
    )


def _order_lanes(view: View, series: tuple[Series, ...]) -> tuple[Lane, ...]:
    """Goals and touchpoints, then lanes in the order the workspace gives, then the others as usual."""
    own: tuple[Lane, ...] = tuple(
        (term.id, term.title, partial(compose_own_lane, term=term)) for term in view.atlas.workspace.lanes
    )
    emotions: Lane = ("emotions", texts.EMOTIONS, partial(compose_emotions, series=series))
    lanes = (*_EXPERIENCE, emotions, *_FINDINGS, *own, *_BLUEPRINT)
    wanted = [_fold(lane) for lane in view.atlas.workspace.branding.lane_order]
    if not wanted:
        return lanes
    places: dict[str, int] = {}
    for lane in ("goal", "touchpoint", *wanted):
        places.setdefault(lane, len(places))
    return tuple(sorted(lanes, key=lambda lane: places.get(_fold(lane[0]), len(places))))


def _fold(lane: str) -> str:
    """A lane's name however it is written: ``pain_points``, ``pain-point`` and ``pain-points`` are one."""
    return lane.replace("_", "-").removesuffix("s")


def _compose_lanes(view: View, top: float, series: tuple[Series, ...]) -> tuple[list[Shape], float]:
    """Draw lane under lane; return their shapes and where the last one ends."""
    shapes: list[Shape] = []
    y = top
    first = True
    for lane, title, compose in _order_lanes(view, series):
        line = _LINES.get(lane)
        strip = compose(view, y + LANE_PAD + (10 if line else 0))
        if strip is None:
            continue
        if line is not None:
            shapes += _draw_blueprint_line(view, line, y)
        elif not first:
            shapes.append(Line(((MARGIN, y), (view.grid.right, y)), "line", 1))
        y += 10 if line else 0
        pen = Pen(MARGIN, y + LANE_PAD, HEAD_WIDTH - 18, "page")
        pen.write(view.say(title), TITLE, "navy")
        shapes += [*pen.shapes, *strip.shapes]
        y = max(pen.y, y + LANE_PAD + strip.height) + LANE_PAD
        first = False
    return shapes, y


def _draw_blueprint_line(view: View, text: Text, y: float) -> list[Shape]:
    pen = Pen(MARGIN, y - 1, view.grid.right - MARGIN, "page")
    pen.shapes.append(Line(((MARGIN, y), (view.grid.right, y)), "line-strong", 1.5, (6, 5)))
    pen.place(view.say(text), META, "ink-muted", MARGIN, y + 3, HEAD_WIDTH)
    return pen.shapes


def _draw_panels(view: View, top: float, bottom: float) -> list[Shape]:
    """The tinted column of each stage, behind its lanes."""
    return [Box(span.x, top, span.width, round(bottom - top, 2), 8, "panel") for span in view.grid.spans]


__all__ = ["compose_map"]
