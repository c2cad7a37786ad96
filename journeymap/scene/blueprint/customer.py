"""The upper half: where customers meet us, what they do and suffer there, and the time it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from journeymap.model import Touchpoint
from journeymap.model.touchpoint import SECONDS
from journeymap.scene.blueprint import texts
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.pains import write_pain
from journeymap.scene.map.view import SEPARATOR, Column, View, name_group
from journeymap.scene.map.wording import write_duration, write_time
from journeymap.scene.marks import draw_clock, draw_marker, draw_medium, draw_star
from journeymap.scene.pen import BODY, HEAD, META, META_STRONG, Pen
from journeymap.scene.shapes import Box
from journeymap.scene.sheet.frame import Entry

TIME_BAR = 7.0


def write_evidence(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    """The channel as a tinted card with its icon, and on whose ground it stands."""
    medium = None
    title = view.say(map_texts.NO_CHANNEL)
    if touchpoint.channel is not None:
        title, medium = view.channel(touchpoint.channel)
    role = medium.value if medium else "no-channel"
    inner = pen.inside(f"{role}-surface", top=6)
    inner.shapes += draw_medium(medium, inner.x, inner.y + 1.5, role)
    inner.write(title, META_STRONG, role, indent=18)
    if touchpoint.reach is not None:
        inner.write(view.say(texts.REACHES[touchpoint.reach]), META, role, indent=18)
    pen.close(inner, bottom=6)


def write_customer(view: View, pen: Pen, column: Column) -> None:
    """A card: title, what the customer does, who serves, whom it concerns, and every pain point."""
    touchpoint = column.touchpoint
    inner = pen.inside("surface", top=8)
    if touchpoint.moment_of_truth:
        inner.shapes.append(draw_star(inner.x + 7, inner.y + 8, 7))
        inner.write(view.say(map_texts.MOMENT_OF_TRUTH), META_STRONG, "ink-soft", indent=20)
        inner.skip(2)
    inner.write(touchpoint.title, HEAD)
    if touchpoint.action and touchpoint.action != touchpoint.title:
        inner.skip(2)
        inner.write(touchpoint.action, BODY, "ink-soft")
    if touchpoint.handled_by is not None:
        inner.skip(2)
        inner.write(view.say(map_texts.HANDLED_BY[touchpoint.handled_by]), META, "ink-muted")
    _write_travellers(view, inner, touchpoint)
    for pain in touchpoint.pain_points:
        inner.skip(7)
        card = Pen(pen.x + 5, inner.y, pen.width - 10, "surface")
        write_pain(view, card, touchpoint, pain)
        inner.shapes += card.shapes
        inner.y = card.y
    truth = touchpoint.moment_of_truth
    title, told = touchpoint.title, touchpoint.description or ""
    group = name_group(f"touchpoint.{touchpoint.id}", "touchpoint", (), title, told)
    bottom = 5 if touchpoint.pain_points else 9
    pen.close(inner, bottom=bottom, radius=8, stroke="star-edge" if truth else "line-strong", group=group)


def _write_travellers(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    """Who meets it, where that is not everyone."""
    met = {reference.id for reference in touchpoint.personas}
    if not met or all(traveller.id in met for traveller in view.travellers):
        return
    pen.skip(3)
    for traveller in view.travellers:
        if traveller.id in met:
            pen.shapes.append(draw_marker(traveller.number, pen.x + 6, pen.y + 7.5, 4.5))
            pen.write(traveller.name, META, "ink-soft", indent=17)


def write_time_cell(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    """How long it takes and how long the customer waits, with the share of both as a bar."""
    parts = list_times(view, touchpoint)
    if not parts:
        return
    pen.shapes += draw_clock(pen.x, pen.y + 1.5, "ink-muted")
    pen.write(SEPARATOR.join(parts), META, "ink-soft", indent=17)
    pen.skip(4)
    spent = touchpoint.duration.seconds if touchpoint.duration else 0.0
    waited = touchpoint.wait.seconds if touchpoint.wait else 0.0
    if spent + waited <= 0:
        return
    split = round(pen.width * spent / (spent + waited), 2)
    if split < pen.width:
        waiting = Box(
            pen.x + 0.5, pen.y + 0.5, pen.width - 1, TIME_BAR - 1, 3, "surface", "way-back", 1, (3, 3)
        )
        pen.shapes.append(waiting)
    if split > 0:
        pen.shapes.append(Box(pen.x, pen.y, max(split, 3), TIME_BAR, 3, "kpi"))
    pen.skip(TIME_BAR)


def list_times(view: View, touchpoint: Touchpoint) -> list[str]:
    """The time it takes and the wait, as far as they are known and may be published."""
    if not view.shows("figures"):
        return []
    parts = []
    if touchpoint.duration is not None:
        parts.append(view.say(map_texts.DURATION, time=write_duration(view, touchpoint.duration)))
    if touchpoint.wait is not None:
        parts.append(view.say(map_texts.WAIT, time=write_duration(view, touchpoint.wait)))
    return parts


def list_totals(view: View) -> list[str]:
    """The time of all touchpoints together, and the share of waiting where both kinds of time are known.

    Nothing where figures are not published: then the blueprint has no lane of time, as the map has none.
    """
    if not view.shows("figures"):
        return []
    spent = sum(part.duration.seconds for part in view.journey.touchpoints if part.duration)
    waited = sum(part.wait.seconds for part in view.journey.touchpoints if part.wait)
    whole = spent + waited
    if whole <= 0:
        return []
    told = [view.say(texts.TOTAL_DURATION, time=_write_seconds(view, whole))]
    if spent > 0 and waited > 0:  # what nobody recorded is not a share of nothing
        told.append(view.say(texts.TOTAL_WAIT, share=view.percent(waited / whole)))
    return told


def _write_seconds(view: View, seconds: float) -> str:
    """A length of time in the largest unit, up to days, of which there is at least one."""
    unit = next((unit for unit in ("days", "hours", "minutes") if seconds >= SECONDS[unit]), "seconds")
    return write_time(view, round(seconds / SECONDS[unit], 1), unit)


def explain_times(view: View, touchpoints: Sequence[Touchpoint]) -> Iterator[Entry]:
    """The time bars of the touchpoints for the legend: the halves that are there, where any is published."""
    if not view.shows("figures"):
        return
    spent = any(part.duration and part.duration.seconds > 0 for part in touchpoints)
    waited = any(part.wait and part.wait.seconds > 0 for part in touchpoints)
    if spent or waited:
        text = texts.KEY_TIME if spent and waited else texts.KEY_SPENT if spent else texts.KEY_WAITED
        yield Entry(38, view.say(text), partial(_draw_time_sign, spent=spent, waited=waited))


def _draw_time_sign(x: float, y: float, *, spent: bool, waited: bool) -> tuple[Box, ...]:
    waiting = Box(x + 0.5, y + 7.5, 37, 6, 3, "surface", "way-back", 1, (3, 3))
    filled = Box(x, y + 7, 19 if waited else 38, 7, 3, "kpi")
    return (*((waiting,) if waited else ()), *((filled,) if spent else ()))
