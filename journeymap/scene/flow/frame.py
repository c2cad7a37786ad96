"""What stands around the flow: title, columns of stages, legend, footer."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from journeymap.language import Text
from journeymap.model import COMPLETE, Medium, State
from journeymap.scene.columns import Point
from journeymap.scene.flow import overlay_texts, texts
from journeymap.scene.flow.plan import Block, Names, Plan
from journeymap.scene.flow.stops import draw_leaving, list_media
from journeymap.scene.flow.tags import Tag, draw_switch
from journeymap.scene.flow.view import View
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.grades import draw_chip, name_band
from journeymap.scene.marks import draw_medium, draw_narrows, draw_severity, draw_star
from journeymap.scene.moving import move_shapes
from journeymap.scene.overlay import DASHES, ROLES, Overlay, Sight, draw_sight
from journeymap.scene.pen import META, STRONG, Pen, Style, set_baseline
from journeymap.scene.shapes import Box, Group, Label, Line, Polygon, Shape
from journeymap.scene.sheet.frame import compose_footer
from journeymap.scene.type import measure, wrap

MARGIN = 36.0
LANE_PAD = 12.0
HEAD_PAD = 9.0
_TITLE = Style(27, 33, "bold")
_CHIP = Style(13, 18, "semibold")
_FIGURE = Style(20, 24, "bold")
_KEY_GAP = 24.0
_APART = 0.015
"""Shares that are closer read as the same."""


def draw_title(view: View, plan: Plan, width: float) -> tuple[Group, float]:
    """Draw title, state and score across ``width``; return the group and its height."""
    pen = Pen(MARGIN, MARGIN - 8, width - 2 * MARGIN, "page")
    score_width = _draw_score_card(view, pen) if view.shows("figures") else 0.0
    room = pen.width - score_width
    state = view.journey.state
    role = "future" if state is State.FUTURE else "accent"
    kind = view.say(name_kind(view))
    pen.write(kind, META, "ink-muted", room=room)
    pen.skip(5)
    pen.write(view.journey.title, _TITLE, "navy", room=room)
    pen.skip(5)
    chip = view.say(map_texts.STATES[state])
    indent = pen.pill(chip, role, f"{role}-surface", pen.x, pen.y, _CHIP) + 12
    notes = list(_write_notes(view, plan))
    pen.skip(2)
    if notes:
        pen.write(" · ".join(notes), Style(13, 18), "ink-soft", indent=indent, room=room)
    pen.y = max(pen.y, MARGIN + 78 if score_width else 0)
    group = Group(id="title", role="title", shapes=tuple(pen.shapes), title=view.journey.title)
    return group, pen.y - (MARGIN - 8)


def draw_overleaf(view: View, width: float) -> tuple[Group, float]:
    """Draw the title in one line, for a page that goes on; return the group and its height."""
    pen = Pen(MARGIN, MARGIN - 8, width - 2 * MARGIN, "page")
    pen.write(view.journey.title, STRONG, "navy", max_lines=1)
    group = Group("title", "title", tuple(pen.shapes), view.journey.title)
    return group, pen.y - (MARGIN - 8)


def name_kind(view: View) -> Text:
    """Return what kind of picture it is."""
    return texts.FLOW if view.overlay is None else overlay_texts.KIND


def _write_notes(view: View, plan: Plan) -> Iterator[str]:
    names = view.names(view.journey.personas)
    if names:
        yield names
    if view.overlay is not None:
        if view.shows("figures"):
            yield view.say(overlay_texts.ENDED, cases=view.count(view.overlay.cases))
        yield view.say(overlay_texts.BEGAN, period=view.overlay.period)
        if view.overlay.open and view.shows("figures"):
            yield view.say(overlay_texts.OPEN, cases=view.count(view.overlay.open))
        return
    if view.shows("figures"):
        yield from _say_completion(view, plan)
    if not plan.path.declared:
        yield view.say(texts.NO_TRANSITIONS)
    elif not plan.traffic and view.shows("figures"):
        yield view.say(texts.NO_SHARES)


def _say_completion(view: View, plan: Plan) -> Iterator[str]:
    """How many complete, and where it is not the same, how many would by the shares on the arrows."""
    share = view.score.completion.share
    if share is None:
        return
    yield view.say(texts.COMPLETES, share=view.percent(share))
    shares = {stop.outcome.id: stop.share for stop in plan.stops if stop.outcome is not None}
    good = [shares.get(outcome.id) for outcome in plan.path.outcomes if outcome.counts_as == COMPLETE]
    found = [each for each in good if each is not None]  # a page may show some of the outcomes only
    if good and len(found) == len(good) and abs(math.fsum(found) - share) >= _APART:
        yield view.say(texts.BY_STEPS, share=view.percent(math.fsum(found)))


def _draw_score_card(view: View, pen: Pen) -> float:
    """Draw the journey's score at the right end of the title and return the room it takes."""
    if view.overlay is not None:
        return _draw_fit_card(view, view.overlay.fit, pen)
    score = view.score
    width = 150.0
    left, top = pen.x + pen.width - width, pen.y + 4
    role = name_band(view, score.value)
    background = f"{role}-surface"
    pen.shapes.append(Box(left, top, width, 66, 8, background))
    title = view.say(map_texts.JOURNEY_SCORE)
    pen.shapes.append(Label(left + 12, top + 22, title, 12, width - 24, "semibold", role, background))
    if score.value is None:
        text = view.say(map_texts.NO_SCORE)
        pen.shapes.append(Label(left + 12, top + 48, text, 16, width - 24, "bold", role, background))
        return width + 24
    text = view.score_text(score.value)
    pen.shapes.append(Label(left + 12, top + 52, text, 26, width - 70, "bold", role, background))
    if score.grade_label is not None:
        pen.shapes.append(
            Label(left + width - 12, top + 52, score.grade_label, 26, 60, "bold", role, background, "end")
        )
    return width + 24


def _draw_fit_card(view: View, fit: float, pen: Pen) -> float:
    """Draw the share of cases that fit the map at the right end of the title; return the room it takes."""
    width = 150.0
    left, top = pen.x + pen.width - width, pen.y + 4
    pen.shapes.append(Box(left, top, width, 66, 8, "accent-surface"))
    title = view.say(overlay_texts.FIT)
    pen.shapes.append(
        Label(left + 12, top + 22, title, 12, width - 24, "semibold", "accent", "accent-surface")
    )
    told = view.percent(fit)
    pen.shapes.append(Label(left + 12, top + 52, told, 26, width - 24, "bold", "accent", "accent-surface"))
    return width + 24


def measure_heads(view: View, plan: Plan, widths: Sequence[float]) -> float:
    """Return the height of the stages' heads; ``widths`` are those of the stages."""
    lines = [len(_wrap_head(view, block, width)) for block, width in zip(plan.blocks, widths, strict=True)]
    return 2 * HEAD_PAD + 18 * max(lines, default=1)


def _wrap_head(view: View, block: Block, width: float) -> tuple[str, ...]:
    title = block.stage.title
    title = view.say(map_texts.CONTINUED, title=title) if block.continued else title
    return wrap(f"{block.number}  {title}", 14, "semibold", width - 2 * HEAD_PAD - 46)


def draw_stage(
    view: View, block: Block, ends: Point, top: float, head: float, bottom: float, names: Names
) -> Group:
    """Draw a stage: a lane over the whole height, and its head with title and score."""
    left, right = ends
    width = right - left
    background = "future" if view.journey.state is State.FUTURE else "navy"
    lane = Box(left, top, width, bottom - top, 10, "panel")
    bar = Box(left, top, width, head, 10, background)
    pen = Pen(left + HEAD_PAD, top, width - 2 * HEAD_PAD, background)
    lines = _wrap_head(view, block, width)
    baseline = top + (head - 18 * len(lines)) / 2 + 14
    for line in lines:
        pen.shapes.append(
            Label(pen.x, baseline, line, 14, width - 2 * HEAD_PAD - 46, "semibold", "on-navy", background)
        )
        baseline += 18
    score = view.stage_scores.get(block.stage.id)
    described = ""
    if score is not None and score.value is not None and view.shows("figures") and view.overlay is None:
        pen.shapes += draw_chip(view, score.value, right - HEAD_PAD, top + head / 2 - 11)
        described = view.say(map_texts.SCORE_OF(value=view.score_text(score.value)))
    return Group(
        id=names.give("stage", block.stage.id),
        role="stage",
        shapes=(lane, bar, *pen.shapes),
        title=block.stage.title,
        description=described,
    )


def draw_legend(
    view: View, plan: Plan, tags: Sequence[Tag], top: float, width: float, *, loops: bool
) -> tuple[Group, float]:
    """Draw the key to what the picture uses; return the group and its height."""
    shapes: list[Shape] = [Line(((MARGIN, top), (width - MARGIN, top)), "line")]
    x, y = MARGIN, top + 14
    for signs, room, text in _list_keys(view, plan, tags, loops=loops):
        lines, widest = _set_key(text, width - 2 * MARGIN - room - 8)
        if x > MARGIN and x + room + 8 + widest > width - MARGIN:
            x, y = MARGIN, y + 24
        shapes += move_shapes(signs, x, y)
        for number, line in enumerate(lines):
            baseline = y + 1 + number * META.leading + set_baseline(META)
            shapes.append(
                Label(x + room + 8, baseline, line, META.size, widest, "regular", "ink-soft", "page")
            )
        y += META.leading * (len(lines) - 1)
        x += room + 8 + widest + _KEY_GAP
    return Group(
        id="legend", role="legend", shapes=tuple(shapes), title=view.say(map_texts.LEGEND)
    ), y + 24 - top


@lru_cache(maxsize=256)
def _set_key(text: str, room: float) -> tuple[tuple[str, ...], float]:
    """Return the lines of what a sign means, and their width: most legends say the same."""
    lines = wrap(text, META.size, META.face, room)
    return lines, max([measure(line, META.size, META.face) for line in lines]) + 0.01


def draw_footer(view: View, top: float, width: float, page: tuple[int, int] = (1, 1)) -> tuple[Group, float]:
    """Draw whose journey it is, if its data are made up, and the page; return the group and its height."""
    footer = compose_footer(view, top, width - MARGIN, page, left=MARGIN)
    return Group(id="footer", role="footer", shapes=footer.shapes), footer.height


Key = tuple[tuple[Shape, ...], float, str]


def _list_keys(view: View, plan: Plan, tags: Sequence[Tag], *, loops: bool) -> Iterator[Key]:
    """Yield what the picture uses: its signs drawn at the origin, their width, and what they mean."""
    if view.overlay is None:
        yield from _list_arrow_keys(view, plan, tags, loops=loops)
    else:
        yield from _list_sight_keys(view, view.overlay, plan)
    yield from _list_card_keys(view, plan)


def _list_arrow_keys(view: View, plan: Plan, tags: Sequence[Tag], *, loops: bool) -> Iterator[Key]:
    if plan.arrows:
        key = texts.KEY_TRANSITION if plan.traffic and view.shows("figures") else texts.KEY_TRANSITION_PLAIN
        yield _draw_arrow("step"), 32, view.say(key if plan.path.declared else texts.KEY_ORDER)
    if any(tag.sign for tag in tags):
        sign = (*_draw_arrow("handoff", (6.0, 4.0)), draw_switch(11, 8, "handoff"))
        yield sign, 32, view.say(texts.KEY_HANDOFF)
    handoffs = [edge.transition for edge in plan.path.handoffs if edge.transition is not None]
    if view.shows("figures") and any(handoff.context_carried is not None for handoff in handoffs):
        yield _draw_tag(), 30, view.say(texts.KEY_CONTEXT)
    if view.shows("figures") and any(handoff.repeat_rate is not None for handoff in handoffs):
        yield _draw_tag(), 30, view.say(texts.KEY_REPEAT)
    if loops:
        yield _draw_arrow("way-back"), 32, view.say(texts.KEY_LOOP)
    if any(stop.exits for stop in plan.stops):
        yield draw_leaving(0, 3), 12, view.say(texts.KEY_EXIT)


def _list_sight_keys(view: View, overlay: Overlay, plan: Plan) -> Iterator[Key]:
    steps = (overlay.steps.get((arrow.edge.source, arrow.edge.target)) for arrow in plan.arrows)
    places = (overlay.places.get(stop.id) for stop in plan.stops)
    used = {seen.sight for seen in (*steps, *places) if seen is not None}
    for sight in Sight:
        if sight in used:
            arrow = _draw_arrow(ROLES[sight], DASHES[sight])
            yield (*arrow, *draw_sight(sight, 11, 8)), 32, view.say(overlay_texts.KEYS[sight])
    if any(stop.exits for stop in plan.stops):
        yield draw_leaving(0, 3), 12, view.say(texts.KEY_EXIT)


def _list_card_keys(view: View, plan: Plan) -> Iterator[Key]:
    touchpoints = [stop.touchpoint for stop in plan.stops if stop.touchpoint is not None]
    if any(touchpoint.pain_points for touchpoint in touchpoints):
        yield draw_severity(3, 9, 8, view.language, 8.5), 20, view.say(texts.KEY_PAIN_POINT)
    if any(touchpoint.moment_of_truth for touchpoint in touchpoints):
        yield (draw_star(9, 8, 8),), 18, view.say(map_texts.MOMENT_OF_TRUTH)
    if any(stop.sole for stop in plan.stops):
        yield draw_narrows(0, 1, "way-back"), 14, view.say(texts.KEY_SOLE)
    for medium in list_media(view, plan.stops):
        yield draw_medium(medium, 0, 2, medium.value), 12, view.say(_MEDIA[medium])
    if view.overlay is None and any(not stop.reached and stop.touchpoint is not None for stop in plan.stops):
        box = Box(0, 2, 22, 13, 3, "surface", "line-strong", 1.2, (4.0, 3.0))
        yield (box,), 22, view.say(texts.KEY_UNREACHED)


_MEDIA = {
    Medium.PHYSICAL: map_texts.PHYSICAL,
    Medium.DIGITAL: map_texts.DIGITAL,
    Medium.HUMAN: map_texts.HUMAN,
}


@lru_cache(maxsize=64)
def _draw_arrow(role: str, dash: tuple[float, ...] = ()) -> tuple[Shape, ...]:
    return (
        Line(((0, 8), (24, 8)), role, 2.2, dash),
        Polygon(((32, 8), (23, 3.5), (23, 12.5)), role),
    )


def _draw_tag() -> tuple[Shape, ...]:
    """The tag of a channel switch, with the line that a key is about."""
    return (
        Box(0, 0, 30, 17, 5, "surface", "handoff", 1),
        Line(((7, 6), (23, 6)), "line-strong", 2),
        Line(((7, 11), (23, 11)), "ink-muted", 2),
    )
