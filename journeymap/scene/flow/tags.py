"""The tag of an arrow: its share, the sign of a channel switch, and what becomes of the context there."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.graph.path import Edge
from journeymap.scene.flow import overlay_texts, texts
from journeymap.scene.flow.view import View
from journeymap.scene.overlay import SeenStep, Sight, draw_sight
from journeymap.scene.pen import Style, set_baseline
from journeymap.scene.shapes import Box, Label, Polygon, Shape
from journeymap.scene.type import measure
from journeymap.value import NamedTuple, make

_SHARE = Style(12, 15, "semibold")
_NOTE = Style(10.5, 13)
_PAD = 6.0
_SIGN = 15.0
"""Room of the diamond before the share."""


class Tag(NamedTuple):
    """What stands on an arrow, with its size; no rows and no sign mean no tag."""

    rows: tuple[tuple[str, Style, float], ...]
    """Lines of text with their styles and widths."""
    sign: bool
    role: str
    width: float
    height: float
    sight: Sight | None = None
    """Where the step is there; its sign takes the place of the diamond."""


NO_TAG = Tag((), sign=False, role="step", width=0, height=0)


def make_tag(view: View, edge: Edge, role: str) -> Tag:
    """Return the tag of a step; ``role`` is the colour of its line."""
    rows: list[tuple[str, Style]] = []
    if (seen := find_seen(view, edge)) is not None:
        return _tag_seen(view, seen, role)
    transition = edge.transition
    figures = view.shows("figures")
    if transition is not None and edge.share is not None and figures:
        rows.append((view.percent(edge.share), _SHARE))
    sign = edge.changes_channel
    if transition is not None and figures and sign:
        if transition.context_carried is not None:
            share = view.percent(transition.context_carried.share)
            rows.append((view.say(texts.CONTEXT, share=share), _NOTE))
        if transition.repeat_rate is not None:
            share = view.percent(transition.repeat_rate.share)
            rows.append((view.say(texts.REPEAT, share=share), _NOTE))
    first = (_SIGN if rows else _SIGN - 3) if sign else 0
    return _size_tag(rows, first, sign=sign, role=role)


def _size_tag(
    rows: Sequence[tuple[str, Style]], first: float, *, sign: bool, role: str, sight: Sight | None = None
) -> Tag:
    """Return a tag as large as its rows need; ``first`` is what the sign adds to the first of them."""
    if not rows and not sign:
        return NO_TAG
    measured = tuple([(text, style, measure(text, style.size, style.face)) for text, style in rows])
    widths = [width for _, _, width in measured] or [0.0]
    widths[0] += first
    height = sum([style.leading for _, style in rows]) or 15.0
    return make(Tag, (measured, sign, role, max(widths) + 2 * _PAD, height + 4, sight))


def find_seen(view: View, edge: Edge) -> SeenStep | None:
    """Return what was seen of a step, where that is drawn."""
    return None if view.overlay is None else view.overlay.steps.get((edge.source, edge.target))


def _tag_seen(view: View, seen: SeenStep, role: str) -> Tag:
    """Return the tag of a step that was counted: the share seen, and under it that of the map."""
    rows: list[tuple[str, Style]] = []
    if view.shows("figures"):
        if seen.sight is Sight.WITHHELD:
            rows.append((view.say(overlay_texts.WITHHELD), _SHARE))
        elif seen.share is not None or seen.cases is not None:
            told = view.count(seen.cases or 0) if seen.share is None else view.percent(seen.share)
            rows.append((told, _SHARE))
        if seen.declared is not None:
            rows.append((view.say(overlay_texts.MAP, share=view.percent(seen.declared)), _NOTE))
    sign = bool(draw_sight(seen.sight, 0, 0))
    return _size_tag(rows, _SIGN if sign else 0, sign=sign, role=role, sight=seen.sight)


def _draw_sign(tag: Tag, x: float, y: float) -> tuple[Shape, ...]:
    return (draw_switch(x, y, tag.role),) if tag.sight is None else draw_sight(tag.sight, x, y)


def draw_tag(tag: Tag, x: float, y: float) -> tuple[Shape, ...]:
    """Draw a tag around ``x``, ``y``."""
    left, top = x - tag.width / 2, y - tag.height / 2
    frame = (left, top, tag.width, tag.height, min(9, tag.height / 2), "surface", tag.role, 1, ())
    shapes: list[Shape] = [make(Box, frame)]
    line = top + 2
    for number, (text, style, measured) in enumerate(tag.rows):
        width = measured + 0.01
        shift = _SIGN / 2 if tag.sign and number == 0 else 0
        if shift:
            shapes += _draw_sign(tag, x + shift - width / 2 - 9, line + style.leading / 2)
        fill = "ink" if style is _SHARE else "ink-soft"
        size, leading, weight, italic = style
        baseline = line + set_baseline(style)
        label = (x + shift, baseline, text, size, width, weight, fill, "surface", "middle", italic, None)
        shapes.append(make(Label, label))
        line += leading
    if tag.sign and not tag.rows:
        shapes += _draw_sign(tag, x, y)
    return tuple(shapes)


def draw_switch(x: float, y: float, role: str) -> Shape:
    """Draw the diamond of a channel switch around ``x``, ``y``."""
    return make(Polygon, (((x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)), role, None, 1))
