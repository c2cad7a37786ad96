"""The stops of a flow drawn at their places: cards of touchpoints, the start, the outcomes.

Each is drawn once, with its corner at the origin, which says how high it is; where that makes it stand, it is
moved to.
"""

from __future__ import annotations

from functools import lru_cache

from journeymap.model import COMPLETE, LOST, Medium, Outcome, PainPoint, PainStatus, Touchpoint
from journeymap.scene.flow import overlay_texts, texts
from journeymap.scene.flow.plan import Exit, Lead, Names, Stop, name_outcome
from journeymap.scene.flow.view import View
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.marks import draw_check, draw_cross, draw_medium, draw_narrows, draw_severity, draw_star
from journeymap.scene.overlay import DASHES, ROLES, SeenPlace, Sight, draw_sight
from journeymap.scene.pen import HEAD, META, META_STRONG, STRONG, Pen, Style, set_baseline
from journeymap.scene.shapes import Box, Circle, Group, Label, Line, Polygon, Shape
from journeymap.scene.type import measure, wrap
from journeymap.score.result import TouchpointScore
from journeymap.value import NamedTuple, make

CARD_WIDTH = 204.0
END_WIDTH = 148.0
START_WIDTH = 72.0
_INSET = 10.0
_RADIUS = 8.0
FIGURE = Style(19, 23, "bold")


class Drawn(NamedTuple):
    """A stop drawn with its top left corner at the origin."""

    shapes: tuple[Shape, ...]
    width: float
    height: float


def draw_stop(view: View, stop: Stop, names: Names) -> Drawn:
    """Draw a stop with its top left corner at the origin."""
    if stop.lead is not None:
        shapes, height = _draw_lead(view, stop.lead, names)
    elif stop.touchpoint is not None:
        shapes, height = _draw_card(view, stop, stop.touchpoint, names)
    elif stop.outcome is not None:
        shapes, height = _draw_end(view, stop, stop.outcome, names)
    else:
        shapes, height = _draw_start(view, names) if stop.column == 0 else _draw_empty(view)
    return make(Drawn, (shapes, width_of(stop), height))


def width_of(stop: Stop) -> float:
    """Return the width of a stop."""
    if stop.outcome is not None or stop.lead is not None:
        return END_WIDTH
    return START_WIDTH if stop.column == 0 else CARD_WIDTH


def _draw_card(
    view: View, stop: Stop, touchpoint: Touchpoint, names: Names
) -> tuple[tuple[Shape, ...], float]:
    identifier = names.give("touchpoint", touchpoint.id)
    pen = Pen(_INSET, 9, CARD_WIDTH - 2 * _INSET)
    _draw_top(pen, view, stop, touchpoint)
    pen.write(touchpoint.title, STRONG)
    seen = None if view.overlay is None else view.overlay.places.get(touchpoint.id)
    if seen is not None:
        _draw_seen(pen, view, seen)
    elif not stop.reached:
        pen.skip(3)
        pen.write(view.say(texts.NOT_REACHED), Style(11.5, 15, italic=True), "ink-muted")
    pen.skip(3)
    for pain_point in touchpoint.pain_points:
        _draw_pain_point(pen, view, touchpoint.id, pain_point, names)
    pen.skip(4)
    for way_out in stop.exits:
        _draw_exit(pen, view, touchpoint.id, way_out, names)
    pen.skip(6 if stop.exits else 3)
    height = pen.y
    dash = () if stop.reached else (5.0, 4.0)
    frame = make(Box, (0, 0, CARD_WIDTH, height, _RADIUS, "surface", "line-strong", 1.2, dash))
    if seen is not None and seen.sight in {Sight.DECLARED, Sight.OBSERVED}:
        frame = frame._replace(stroke=ROLES[seen.sight], stroke_width=2, dash=DASHES[seen.sight])
    shapes = (frame, *pen.shapes)
    described = _describe(view, stop, touchpoint)
    return (make(Group, (identifier, "touchpoint", shapes, touchpoint.title, described, None, None)),), height


def _draw_seen(pen: Pen, view: View, seen: SeenPlace) -> None:
    """Say how many were at a touchpoint, and with a sign where only the map or only the data have it."""
    pen.skip(3)
    if seen.cases and seen.share is not None and view.shows("figures"):
        told = view.say(overlay_texts.CASES, cases=view.count(seen.cases), share=view.percent(seen.share))
        pen.write(told, META_STRONG, "ink-soft")
    if seen.sight in overlay_texts.PLACES:
        sign = draw_sight(seen.sight, pen.x + 7, pen.y + META.leading / 2 + 1)
        pen.shapes += sign
        pen.write(view.say(overlay_texts.PLACES[seen.sight]), META, "ink", indent=19 if sign else 0)


def _draw_top(pen: Pen, view: View, stop: Stop, touchpoint: Touchpoint) -> None:
    """Draw the row above the title: the channel at the left, star and score at the right."""
    right = pen.x + pen.width
    score = view.touchpoint_scores.get(touchpoint.id)
    if score is not None and score.value is not None and view.shows("figures") and view.overlay is None:
        chip = draw_chip(view, score.value, right, pen.y - 2)
        pen.shapes += chip
        right = min([shape.x for shape in chip if isinstance(shape, Box)]) - 5
    if touchpoint.moment_of_truth:
        pen.shapes.append(draw_star(right - 8, pen.y + 9, 8))
        right -= 21
    if stop.sole:
        pen.shapes += draw_narrows(right - 14, pen.y + 2, "way-back")
        right -= 20
    if touchpoint.channel is None:
        if right < pen.x + pen.width:
            pen.skip(22)
        return
    title, medium = view.channel(touchpoint.channel)
    role = "no-channel" if medium is None else medium.value
    surface = f"{role}-surface"
    lines, widest = _set_channel(title, right - pen.x - 32)
    height = 15 * len(lines) + 3
    pen.shapes.append(make(Box, (pen.x, pen.y, widest + 31, height, 9, surface, None, 1, ())))
    pen.shapes += draw_medium(medium, pen.x + 8, pen.y + 3, role)
    baseline = pen.y + 1.5 + set_baseline(META_STRONG)
    for line in lines:
        label = (pen.x + 24, baseline, line, 11.5, widest, "semibold", role, surface, "start", False, None)
        pen.shapes.append(make(Label, label))
        baseline += 15
    pen.skip(height + 5)


@lru_cache(maxsize=1 << 10)
def _set_channel(title: str, room: float) -> tuple[tuple[str, ...], float]:
    """Return the lines of a channel's title, which stands on many cards, and their width."""
    lines = wrap(title, 11.5, "semibold", room)
    return lines, max([measure(line, 11.5, "semibold") for line in lines], default=0.0) + 0.01


def _draw_pain_point(pen: Pen, view: View, touchpoint: str, pain_point: PainPoint, names: Names) -> None:
    resolved = pain_point.status is PainStatus.RESOLVED
    inner = Pen(pen.x, pen.y + 3, pen.width)
    inner.shapes += draw_severity(pain_point.severity, pen.x + 9, inner.y + 8, view.language, 8.5)
    title = pain_point.title
    if resolved:
        title = f"{title} ({view.say(map_texts.PAIN_STATUSES[PainStatus.RESOLVED])})"
    fill = "ink-muted" if resolved else "ink-soft"
    inner.write(title, META, fill, indent=24)
    identifier = names.give("pain-point", f"{touchpoint}.{pain_point.id}")
    described = view.say(map_texts.SEVERITY, value=view.severity(pain_point.severity))
    group = (identifier, "pain-point", tuple(inner.shapes), pain_point.title, described, None, None)
    pen.shapes.append(make(Group, group))
    pen.y = max(inner.y, pen.y + 20)


def _draw_exit(pen: Pen, view: View, touchpoint: str, way_out: Exit, names: Names) -> None:
    text = way_out.title
    if way_out.share is not None and view.shows("figures"):
        text = f"{view.percent(way_out.share)}  {text}"
    pen.skip(3)
    inner = Pen(pen.x, pen.y + 3, pen.width - 8, "bad-surface")
    inner.write(text, META_STRONG, "bad", indent=24)
    height = inner.y + 3 - pen.y
    box = Box(pen.x, pen.y, pen.width, height, 4, "bad-surface")
    identifier = way_out.edge.transition.id if way_out.edge and way_out.edge.transition else touchpoint
    role = "transition" if way_out.edge else "drop-off"
    pen.shapes.append(
        Group(
            id=names.give(role, identifier),
            role=role,
            shapes=(box, *draw_leaving(pen.x + 6, pen.y + 5), *inner.shapes),
            title=text,
        )
    )
    pen.skip(height)


def draw_leaving(x: float, y: float) -> tuple[Shape, ...]:
    """An arrow that turns away downwards, in a square of 12: someone leaves."""
    bend = ((x, y + 2), (x + 4, y + 2), (x + 7, y + 2), (x + 7, y + 6))
    head = ((x + 3, y + 5.5), (x + 11, y + 5.5), (x + 7, y + 11))
    return make(Line, (bend, "bad", 1.8, (), True)), make(Polygon, (head, "bad", None, 1))


def _draw_empty(view: View) -> tuple[tuple[Shape, ...], float]:
    pen = Pen(_INSET, 12, CARD_WIDTH - 2 * _INSET, "panel")
    pen.write(view.say(map_texts.NO_TOUCHPOINTS), META, "ink-muted")
    height = pen.y + 12
    frame = Box(0, 0, CARD_WIDTH, height, _RADIUS, None, "line-strong", 1, (4.0, 4.0))
    return (frame, *pen.shapes), height


def _draw_start(view: View, names: Names) -> tuple[tuple[Shape, ...], float]:
    middle = START_WIDTH / 2
    sign = ((middle - 5, 14.0), (middle + 9, 22.0), (middle - 5, 30.0))
    title = view.say(texts.START)
    shapes = (
        Circle(middle, 22, 20, "navy"),
        Polygon(sign, "on-navy"),
        Label(middle, 60, title, 12, START_WIDTH, "semibold", "ink", "page", "middle"),
    )
    return (Group(id=names.give("end", "start"), role="start", shapes=shapes, title=title),), 44.0


def _draw_lead(view: View, lead: Lead, names: Names) -> tuple[tuple[Shape, ...], float]:
    """Draw what stands for a stop on another page: the page, and the stop's title."""
    said = view.say(lead.text, page=str(lead.page))
    pen = Pen(_INSET, 8, END_WIDTH - 2 * _INSET, "accent-surface")
    pen.write(said, META_STRONG, "accent")
    pen.write(lead.title, META, "accent")
    height = pen.y + 8
    frame = Box(0, 0, END_WIDTH, height, _RADIUS, "accent-surface", "accent", 1.2, (2.0, 3.0))
    identifier = names.give("lead", f"page-{lead.page}")
    group = Group(identifier, "lead", (frame, *pen.shapes), f"{said}: {lead.title}")
    return (group,), height


def _draw_end(view: View, stop: Stop, outcome: Outcome, names: Names) -> tuple[tuple[Shape, ...], float]:
    """Draw an outcome: round where it counts as complete, cut at the corners where it is lost."""
    complete = outcome.counts_as == COMPLETE
    role = "good" if complete else "bad"
    full = outcome.id in {COMPLETE, LOST}
    background, ink = (role, "surface") if full else (f"{role}-surface", role)
    pen = Pen(38, 11, END_WIDTH - 52, background)
    title = name_outcome(view, outcome)
    pen.write(title, HEAD, ink)
    if stop.share is not None and view.shows("figures"):
        pen.write(view.percent(stop.share), FIGURE, ink)
    height = pen.y + 11
    sign = height / 2 - 5
    mark = (draw_check(16, sign, ink),) if complete else draw_cross(16, sign, ink)
    frame: Shape
    if complete:
        frame = Box(0, 0, END_WIDTH, height, min(height / 2, 24), background, role, 1.5)
    else:
        frame = Polygon(_cut_corners(END_WIDTH, height), background, role, 1.5)
    group = Group(
        id=names.give("outcome", outcome.id),
        role="outcome",
        shapes=(frame, *mark, *pen.shapes),
        title=view.say(texts.ALT_OUTCOME, title=title),
    )
    return (group,), height


def _cut_corners(right: float, bottom: float) -> tuple[tuple[float, float], ...]:
    cut = 12.0
    return (
        (cut, 0.0),
        (right - cut, 0.0),
        (right, cut),
        (right, bottom - cut),
        (right - cut, bottom),
        (cut, bottom),
        (0.0, bottom - cut),
        (0.0, cut),
    )


def _describe(view: View, stop: Stop, touchpoint: Touchpoint) -> str:
    """Say what the card shows without words: channel, moment of truth, score."""
    parts = []
    if touchpoint.channel is not None:
        parts.append(view.channel(touchpoint.channel)[0])
    if touchpoint.moment_of_truth:
        parts.append(view.say(map_texts.MOMENT_OF_TRUTH))
    if stop.sole:
        parts.append(view.say(texts.SOLE))
    score: TouchpointScore | None = view.touchpoint_scores.get(touchpoint.id)
    if score is not None and score.value is not None and view.shows("figures") and view.overlay is None:
        parts.append(view.say(map_texts.SCORE_OF, value=view.score_text(score.value)))
    return " · ".join(parts)


def list_media(view: View, stops: tuple[Stop, ...]) -> list[Medium]:
    """Return the media that the cards use, in the order of the model."""
    used = [
        view.channel(stop.touchpoint.channel)[1]
        for stop in stops
        if stop.touchpoint is not None and stop.touchpoint.channel is not None
    ]  # not a set: members of an enumeration are slow to hash
    return [medium for medium in Medium if medium in used]
