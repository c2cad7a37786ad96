"""The list beside the plot: each item with its number, its figures, and what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymap.language import format_number
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.view import SEPARATOR, name_group
from journeymap.scene.marks import draw_severity
from journeymap.scene.matrix import texts
from journeymap.scene.matrix.markers import draw_item
from journeymap.scene.matrix.plot import say_gain
from journeymap.scene.pen import BODY, META, META_STRONG, Pen
from journeymap.scene.shapes import Line
from journeymap.scene.voice import Voice
from journeymap.score.priority import PriorityItem

_FIGURE = 70.0
"""Width of a column of figures."""
_INDENT = 36.0
_COLUMNS = (
    texts.COLUMN_GAIN,
    texts.COLUMN_DAYS,
    texts.COLUMN_CONFIDENCE,
    texts.COLUMN_PRIORITY,
)


def write_columns(
    voice: Voice, pens: Sequence[Pen], items: Sequence[PriorityItem], severities: Mapping[str, float]
) -> None:
    """Set the list in the columns of ``pens``, all of one width, down the first and on in the next.

    ``items`` are the ranked ones and then the others; ``severities`` are by the id of the pain point.
    """
    share = 0.0
    if len(pens) > 1:
        trial = Pen(0, 0, pens[0].width, "page")
        _write_list(voice, trial, items, severities)
        share = trial.y / len(pens)
    start = 0
    for place, pen in enumerate(pens):
        top = pen.y
        end = len(items) if place == len(pens) - 1 else start
        trial = Pen(0, 0, pen.width, "page")
        while end < len(items) and trial.y < share:
            _write_item(voice, trial, items[end], severities)
            end += 1
        pen.y = top
        _write_list(voice, pen, items[start:end], severities)
        start = end


def _write_list(
    voice: Voice, pen: Pen, items: Sequence[PriorityItem], severities: Mapping[str, float]
) -> None:
    """Set the ranked items as a table, then the others with what they lack."""
    ranked = [item for item in items if item.priority is not None]
    unranked = [item for item in items if item.priority is None]
    if ranked:
        _write_head(voice, pen)
        for item in ranked:
            _write_item(voice, pen, item, severities)
    if unranked:
        pen.skip(18 if ranked else 0)
        pen.write(voice.say(texts.UNRANKED), META_STRONG, "navy")
        pen.skip(5)
        pen.shapes.append(Line(((pen.x, pen.y), (pen.x + pen.width, pen.y)), "line-strong", 1))
        for item in unranked:
            _write_item(voice, pen, item, severities)


def _write_head(voice: Voice, pen: Pen) -> None:
    pen.place(voice.say(texts.COLUMN_WORK), META_STRONG, "navy", pen.x + _INDENT, pen.y, 160)
    for place, title in enumerate(_COLUMNS if voice.shows("figures") else ()):
        right = pen.x + pen.width - _FIGURE * (len(_COLUMNS) - 1 - place)
        pen.place(voice.say(title), META_STRONG, "navy", right, pen.y, _FIGURE - 4, "end")
    pen.skip(20)
    pen.shapes.append(Line(((pen.x, pen.y), (pen.x + pen.width, pen.y)), "line-strong", 1))


def _write_item(voice: Voice, pen: Pen, item: PriorityItem, severities: Mapping[str, float]) -> None:
    top = pen.y + 7
    ranked = item.priority is not None
    figures = _list_figures(voice, item) if ranked and voice.shows("figures") else ()
    row = Pen(pen.x, top, pen.width, "page")
    row.shapes += draw_item(item, pen.x + 13, top + 11, urgent=is_urgent(item, severities))
    for place, figure in enumerate(figures):
        right = pen.x + pen.width - _FIGURE * (len(figures) - 1 - place)
        row.place(figure, BODY, "ink", right, top, _FIGURE - 4, "end")
    room = pen.width - (_FIGURE * len(figures) + 8 if figures else 0)
    row.write(item.title, BODY, indent=_INDENT, room=room)
    row.write(_say_place(voice, item), META, "ink-muted", indent=_INDENT, room=room)
    for pain in item.resolves:
        severity = severities.get(pain.id)
        if severity is not None:
            row.skip(4)
            row.shapes += draw_severity(severity, pen.x + _INDENT + 10, row.y + 7.5, voice.language, 9.5)
        row.write(pain.title, META, "ink-soft", indent=_INDENT + 27, room=room)
        row.skip(2)
    if not ranked and item.missing:
        gaps = ", ".join(voice.say(texts.GAPS[gap]) for gap in item.missing)
        row.write(voice.say(texts.MISSING, gaps=gaps), META_STRONG, "bad", indent=_INDENT, room=room)
    bottom = max(row.y, top + 24) + 7
    row.shapes.append(Line(((pen.x, bottom), (pen.x + pen.width, bottom)), "line", 1))
    role = item.kind.value
    pen.shapes.append(
        name_group(f"item.{item.number}", role, tuple(row.shapes), item.title, say_item(voice, item))
    )
    pen.y = bottom


def is_urgent(item: PriorityItem, severities: Mapping[str, float]) -> bool:
    """Whether it is, or ends, a pain point of severity 4."""
    return item.urgent or any(severities.get(pain.id, 0) >= 3.5 for pain in item.resolves)


def _list_figures(voice: Voice, item: PriorityItem) -> tuple[str, ...]:
    days = "–" if item.effort_days is None else voice.number(item.effort_days)
    confidence = "–" if item.confidence is None else voice.percent(item.confidence)
    priority = "–"
    if item.priority is not None:
        hundred = item.priority * 100
        decimals = 2 if abs(hundred) >= 0.095 or not hundred else 3
        priority = format_number(hundred, voice.language, decimals=decimals)
        if hundred and not float(priority.replace(",", ".")):
            priority = f"<{format_number(0.001, voice.language, decimals=3)}"
    return say_gain(voice, item.gain), days, confidence, priority


def _say_place(voice: Voice, item: PriorityItem) -> str:
    """Where it is, whose it is, and how its figures came to be."""
    parts = [", ".join(item.touchpoints)] if item.touchpoints else []
    journeys = [gain.title for gain in item.journeys]
    if not parts or len(journeys) > 1:
        parts += journeys
    if item.owner and voice.shows("owners"):
        parts.append(voice.team(item.owner))
    if item.severity is not None:
        severity = voice.say(map_texts.SEVERITY, value=voice.severity(item.severity))
        parts.append(severity.replace(" ", "\u00a0"))  # the figure never stands in a line alone
    if item.effort_size is not None:
        parts.append(voice.say(texts.SIZE, size=item.effort_size))
    if item.confidence is not None and not item.confidence_given:
        parts.append(voice.say(texts.NOT_DECLARED))
    return SEPARATOR.join(dict.fromkeys(parts))


def say_item(voice: Voice, item: PriorityItem) -> str:
    """An item in words."""
    facts = []
    if item.quadrant is not None:
        facts.append(voice.say(texts.QUADRANTS[item.quadrant]))
    if item.gain is not None and item.effort_days is not None and voice.shows("figures"):
        days = voice.number(item.effort_days)
        facts.append(voice.say(texts.ALT_FIGURES, gain=say_gain(voice, item.gain), days=days))
    if item.resolves:
        facts.append(", ".join(pain.title for pain in item.resolves))
    if item.priority is None and item.missing:
        gaps = ", ".join(voice.say(texts.GAPS[gap]) for gap in item.missing)
        facts.append(voice.say(texts.MISSING, gaps=gaps))
    return voice.say(texts.ALT_ITEM, number=str(item.number), title=item.title, facts="; ".join(facts) or "–")
