"""The row of stages: arrows with number, lifecycle, title and score."""

from __future__ import annotations

from journeymap.model import State
from journeymap.scene.map import texts
from journeymap.scene.map.grades import draw_chip, measure_chip
from journeymap.scene.map.view import Span, Strip, View, name_group
from journeymap.scene.pen import Pen, Style
from journeymap.scene.shapes import Polygon, Shape
from journeymap.value import make

TITLE = Style(16, 20, "semibold")
OVERLINE = Style(11.5, 15)
TIP = 11.0
"""How far an arrow's tip reaches into the gap."""
LEAST = 62.0


def compose_stages(view: View, top: float) -> Strip:
    """Draw an arrow for each stage, all as high as the longest title needs."""
    scores = {stage.id: stage.value for stage in view.score.stages}
    pens = [_write_stage(view, span, top, scores.get(span.stage.id)) for span in view.grid.spans]
    height = max([LEAST, *[pen.y - top + 11 for pen in pens]])
    groups = []
    figures = view.shows("figures")
    for span, pen in zip(view.grid.spans, pens, strict=True):
        stage, value = span.stage, scores.get(span.stage.id)
        chip: tuple[Shape, ...] = ()
        if figures:
            chip = draw_chip(view, value, span.x + span.width - 14, top + 10, words=True)
        shapes: tuple[Shape, ...] = (_draw_arrow(span, top, height, pen.background), *pen.shapes, *chip)
        groups.append(name_group(f"stage.{stage.id}", "stage", shapes, stage.title, _say_score(view, value)))
    return Strip(height=height, shapes=tuple(groups))


def _say_score(view: View, value: float | None) -> str:
    if not view.shows("figures"):
        return ""
    if value is None:
        return view.say(texts.NOT_SCORED)
    return view.say(texts.SCORE_OF, value=view.score_text(value))


def name_header(view: View) -> str:
    """The colour of the stages: a future state is told apart at first sight (and by its words)."""
    return "future" if view.journey.state is State.FUTURE else "navy"


def _write_stage(view: View, span: Span, top: float, score: float | None) -> Pen:
    background = name_header(view)
    indent = 16.0 if span.number == 1 and not span.continued else 16.0 + TIP
    chip = measure_chip(view, score) + 10 if view.shows("figures") else 0
    pen = Pen(span.x + indent, top + 9, span.width - indent - 14 - chip, background)
    soft = "on-navy" if background == "future" else "on-navy-soft"
    over = str(span.number)
    if span.stage.lifecycle is not None:
        over = f"{over} · {view.lifecycle(span.stage.lifecycle)}"
    pen.write(over, OVERLINE, soft)
    pen.skip(1)
    title = view.say(texts.CONTINUED, title=span.stage.title) if span.continued else span.stage.title
    pen.write(title, TITLE, "on-navy")
    return pen


def _draw_arrow(span: Span, top: float, height: float, fill: str) -> Shape:
    left, right, middle = span.x, span.x + span.width, top + height / 2
    bottom = top + height
    notch = () if span.number == 1 and not span.continued else ((left + TIP, middle),)
    tip = () if span.ends else ((right + TIP, middle),)
    points = ((left, top), (right, top), *tip, (right, bottom), (left, bottom), *notch)
    return make(Polygon, (points, fill, None, 1))
