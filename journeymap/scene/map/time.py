"""The time lane: how long each touchpoint takes and how long customers wait, as bars to one scale.

A scale that shrinks the long ones was refused: a wait of two days beside a click of two seconds is what the
lane is there to show.
"""

from __future__ import annotations

from journeymap.model import Duration, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.cells import fill_columns
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, Strip, View
from journeymap.scene.map.wording import write_duration, write_span
from journeymap.scene.pen import META, META_STRONG, Pen
from journeymap.scene.shapes import Box

BAR = 7.0
_LEAST = 2.5
"""The shortest bar that is still seen, in pixels."""


def compose_time(view: View, top: float) -> Strip | None:
    """Two bars for each touchpoint, and the totals of the journey in the lane's head."""
    if not view.shows("figures"):
        return None
    touchpoints = list(view.journey.touchpoints)
    durations = [one.duration.seconds for one in touchpoints if one.duration is not None]
    waits = [one.wait.seconds for one in touchpoints if one.wait is not None]
    longest = max([*durations, *waits], default=0.0)
    if longest <= 0:
        return None

    def takes_time(touchpoint: Touchpoint) -> bool:
        return touchpoint.duration is not None or touchpoint.wait is not None

    def write(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
        _write_bar(view, pen, touchpoint.duration, longest, waits=False)
        _write_bar(view, pen, touchpoint.wait, longest, waits=True)

    strip = fill_columns(view, top, "time", texts.TIME, takes_time, write)
    if strip is None:  # a page whose touchpoints have no times
        return None
    head = _write_totals(view, top, sum(durations), sum(waits))
    return Strip(height=max(head.y - top, strip.height), shapes=(*head.shapes, *strip.shapes))


def _write_bar(view: View, pen: Pen, time: Duration | None, longest: float, *, waits: bool) -> None:
    if time is None:
        return
    if pen.shapes:
        pen.skip(5)
    text = texts.WAIT if waits else texts.DURATION
    pen.write(view.say(text, time=write_duration(view, time)), META, "ink-soft")
    pen.skip(2)
    length = max(_LEAST, round(pen.width * min(1.0, time.seconds / longest), 2))
    if waits and length > BAR:
        pen.shapes.append(Box(pen.x + 0.5, pen.y + 0.5, length - 1, BAR - 1, 1, "star-surface", "star-edge"))
    else:
        pen.shapes.append(Box(pen.x, pen.y, length, BAR, 1, "star-edge" if waits else "kpi"))
    pen.skip(BAR)


def _write_totals(view: View, top: float, duration: float, wait: float) -> Pen:
    pen = Pen(MARGIN, top + 24, HEAD_WIDTH - 18, "page")
    if duration > 0:
        pen.write(view.say(texts.TOTAL_DURATION, time=write_span(view, duration)), META, "ink-soft")
    if wait > 0:
        pen.write(view.say(texts.TOTAL_WAIT, time=write_span(view, wait)), META, "ink-soft")
    if duration > 0 and wait > 0:
        share = view.percent(wait / (duration + wait))
        pen.write(view.say(texts.WAITING_SHARE, share=share), META_STRONG, "ink-soft")
    return pen
