"""Lanes of words: actions, thoughts and quotes, expectations, gains, stage goals, a workspace's own lanes."""

from __future__ import annotations

from operator import attrgetter

from journeymap.model import Expectation, Lane, Met, Stage, Term, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.cells import fill_columns, fill_spans
from journeymap.scene.map.view import Strip, View
from journeymap.scene.marks import draw_check, draw_cross, draw_rise
from journeymap.scene.pen import BODY, META, META_STRONG, QUOTE, Pen
from journeymap.scene.shapes import Box, Circle, Shape


def compose_stage_goals(view: View, top: float) -> Strip | None:
    """What the customer wants in each stage."""
    return fill_spans(view, top, "stage-goals", texts.STAGE_GOALS, _write_stage_goal)


def compose_actions(view: View, top: float) -> Strip | None:
    """What the customer does."""
    return fill_columns(view, top, "actions", texts.ACTIONS, attrgetter("action"), _write_action)


def compose_thoughts(view: View, top: float) -> Strip | None:
    """What customers think, and what they said in their own words."""
    return fill_columns(view, top, "thoughts", texts.THOUGHTS, _says_or_thinks, _write_thoughts)


def compose_expectations(view: View, top: float) -> Strip | None:
    """What customers expect, and what became of it."""
    held = attrgetter("expectation")
    return fill_columns(view, top, "expectations", texts.EXPECTATIONS, held, _write_expectation)


def compose_gains(view: View, top: float) -> Strip | None:
    """What works well."""
    return fill_columns(view, top, "gains", texts.GAINS, attrgetter("gains"), _write_gains)


def compose_own_lane(view: View, top: float, term: Term) -> Strip | None:
    """A lane that the workspace declares: what stages say in it, then what touchpoints say."""

    def write_stage(_: View, pen: Pen, stage: Stage) -> None:
        write_list(pen, find_entries(stage.lanes, term.id))

    def write_touchpoint(_: View, pen: Pen, touchpoint: Touchpoint) -> None:
        write_list(pen, find_entries(touchpoint.lanes, term.id))

    lane = f"lane-{term.id}"
    upper = fill_spans(view, top, f"{lane}.stage", term.title, write_stage)
    both = any(
        find_entries(span.stage.lanes, term.id)
        and any(find_entries(column.touchpoint.lanes, term.id) for column in span.columns)
        for span in view.grid.spans
    )
    below = top + upper.height + 8 if upper and both else top
    lower = fill_columns(view, below, lane, term.title, attrgetter("lanes"), write_touchpoint)
    if upper is None or lower is None:
        return upper or lower
    height = max(upper.height, below - top + lower.height)
    return Strip(height=height, shapes=upper.shapes + lower.shapes)


def find_entries(lanes: tuple[Lane, ...], identifier: str) -> tuple[str, ...]:
    """What is said in the lane."""
    return tuple(entry for lane in lanes if lane.lane.id == identifier for entry in lane.entries)


def write_list(pen: Pen, entries: tuple[str, ...]) -> None:
    """One entry as a paragraph, several with bullets."""
    for place, entry in enumerate(entries):
        if place:
            pen.skip(4)
        if len(entries) > 1:
            pen.shapes.append(Circle(pen.x + 3, pen.y + 8.5, 2, "ink-muted"))
        pen.write(entry, BODY, "ink", indent=12 if len(entries) > 1 else 0)


def _write_stage_goal(_: View, pen: Pen, stage: Stage) -> None:
    if stage.customer_goal:
        pen.write(stage.customer_goal)


def _write_action(_: View, pen: Pen, touchpoint: Touchpoint) -> None:
    if touchpoint.action:
        pen.write(touchpoint.action)


def _says_or_thinks(touchpoint: Touchpoint) -> bool:
    return bool(touchpoint.thoughts or touchpoint.quotes)


def _write_thoughts(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    for thought in touchpoint.thoughts:
        if pen.shapes:
            pen.skip(7)
        inner = pen.inside("surface", top=7)
        inner.write(thought)
        pen.close(inner, bottom=7, stroke="line", radius=9)
    for quote in touchpoint.quotes if view.shows("quotes") else ():
        if pen.shapes:
            pen.skip(9)
        top = pen.y
        pen.write(f"“{quote}”", QUOTE, "ink-soft", indent=12)
        pen.shapes.append(Box(pen.x + 2, top + 1, 2.5, pen.y - top - 2, 1, "line-strong"))


def _write_expectation(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    expectation = touchpoint.expectation
    if expectation is None:
        return
    pen.write(expectation.text)
    if expectation.met is not None or expectation.kind is not None:
        pen.skip(5)
        _write_met(view, pen, expectation)
    if expectation.found:
        pen.skip(4)
        pen.write(view.say(texts.FOUND, text=expectation.found), META, "ink-soft")


def _write_met(view: View, pen: Pen, expectation: Expectation) -> None:
    right = 0.0
    if expectation.met is not None:
        role = _MET_ROLES[expectation.met]
        text = view.say(texts.MET[expectation.met])
        place = len(pen.shapes)
        right = pen.pill(f"{text}", role, f"{role}-surface", pen.x + 14, pen.y, META_STRONG) + 14
        pen.shapes[place:place] = [Circle(pen.x + 9, pen.y + 9, 9, f"{role}-surface")]
        pen.shapes += _draw_met(expectation.met, pen.x + 5, pen.y + 4, role)
    if expectation.kind is not None:
        kind = view.say(texts.EXPECTATION_KINDS[expectation.kind])
        pen.place(kind, META, "ink-muted", pen.x + right + 8, pen.y + 1.5, pen.width - right - 8)
    pen.skip(18)


_MET_ROLES = {Met.MISSED: "bad", Met.MET: "neutral", Met.EXCEEDED: "good"}


def _draw_met(met: Met, x: float, y: float, role: str) -> tuple[Shape, ...]:
    if met is Met.MISSED:
        return draw_cross(x, y, role)
    return (draw_check(x, y, role),) if met is Met.MET else draw_rise(x, y, role)


def _write_gains(_: View, pen: Pen, touchpoint: Touchpoint) -> None:
    for place, gain in enumerate(touchpoint.gains):
        if place:
            pen.skip(4)
        pen.shapes.append(draw_check(pen.x, pen.y + 3.5, "good"))
        pen.write(gain, indent=16)
