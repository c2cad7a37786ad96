"""What was measured of the persona on a journey: completion, and the figures farthest from everyone's.

A line has the figure and everyone's in words, and both on a track from 0 to 100: the persona's marker, and a
ring for everyone.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.model import Journey, Metric
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.view import SEPARATOR, name_group
from journeymap.scene.map.wording import count_answers, write_metric, write_points
from journeymap.scene.marks import draw_change, draw_marker
from journeymap.scene.pen import BODY, META, META_STRONG, Pen
from journeymap.scene.persona import texts
from journeymap.scene.persona.profile import Sitter
from journeymap.scene.shapes import Box, Circle, Line
from journeymap.scene.voice import Voice
from journeymap.score.own_figures import OwnFigure, find_own_completion, find_own_figures
from journeymap.score.trend import COMPLETION
from journeymap.value import NamedTuple

_COLUMN = 370.0
_TRACK = 120.0
_MOST = 6
"""Figures that are told of a journey."""
_BY_CHANCE = 0.05
"""Share of figures whose 95 % interval leaves out the truth."""


class _Line(NamedTuple):
    """A figure in the words of the card."""

    id: str
    title: str
    facts: tuple[str, ...]
    figure: OwnFigure


class Measured(NamedTuple):
    """What a card tells of a journey."""

    lines: tuple[_Line, ...] = ()
    compared: int = 0
    """Figures that both the persona and everyone have."""
    clear: int = 0
    """Those of them that differ by more than chance."""


def gather_measured(voice: Voice, sitter: Sitter, journey: Journey) -> Measured:
    """Return what was measured of the persona on a journey: completion, then what is farthest apart."""
    if not voice.shows("figures") or journey.id not in voice.atlas.measurements:
        return Measured()
    figures = find_own_figures(voice.atlas, journey, sitter.persona.id)
    completion = find_own_completion(voice.atlas, journey, sitter.persona.id)
    clear = [figure for figure in figures if figure.is_clear]
    shown = [*filter(None, [completion]), *clear[:_MOST]]
    lines = tuple(_read_figure(voice, journey, figure) for figure in shown)
    return Measured(lines, len(figures), len(clear))


def _read_figure(voice: Voice, journey: Journey, figure: OwnFigure) -> _Line:
    titles = {touchpoint.id: touchpoint.title for touchpoint in journey.touchpoints}
    titles |= {stage.id: stage.title for stage in journey.stages}
    title = figure.own.title or voice.say(map_texts.METRIC_KINDS[figure.own.kind])
    if figure.own.id == COMPLETION and not figure.place:
        title = voice.say(map_texts.COMPLETION)
    facts = [_write(voice, figure.own), voice.say(texts.OF_EVERYONE, value=_write(voice, figure.general))]
    answers = count_answers(figure.own)
    if answers is not None:
        facts.append(voice.say(map_texts.SAMPLE, n=voice.count(answers)))
    return _Line(
        id=".".join(filter(None, [figure.place, figure.own.id])),
        title=SEPARATOR.join([*filter(None, [titles.get(figure.place, "")]), title]),
        facts=(*facts, *filter(None, [figure.own.period])),
        figure=figure,
    )


def _write(voice: Voice, metric: Metric) -> str:
    return write_metric(voice, metric) or voice.say(map_texts.NOT_MEASURED)


def write_measured(voice: Voice, pen: Pen, sitter: Sitter, journey: Journey) -> None:
    """Draw the lines in columns and move below them; nothing where nothing was measured of the persona."""
    found = gather_measured(voice, sitter, journey)
    if not found.lines and not found.compared:
        return
    pen.skip(9)
    pen.write(voice.say(texts.MEASURED), META_STRONG, "navy")
    pen.skip(4)
    _write_columns(voice, pen, sitter, journey, found.lines)
    if found.compared:
        pen.skip(4)
        pen.write(_sum_up(voice, found), META, "ink-muted")


def _sum_up(voice: Voice, found: Measured) -> str:
    """How many figures differ by more than chance, and how many would if there were nothing but chance."""
    count = str(found.compared)
    if not found.clear:
        return voice.say(texts.MEASURED_ALIKE, count=count)
    expected = str(max(1, round(_BY_CHANCE * found.compared)))
    said = voice.say(texts.MEASURED_CLEAR, count=count, clear=str(found.clear), expected=expected)
    if found.clear <= _MOST:
        return said
    return f"{said}; {voice.say(texts.MEASURED_FARTHEST, shown=str(_MOST))}"


def _write_columns(voice: Voice, pen: Pen, sitter: Sitter, journey: Journey, lines: Sequence[_Line]) -> None:
    across = max(1, min(len(lines), int((pen.width + 20) // _COLUMN)))
    width = (pen.width + 20) / across - 20
    row = bottom = pen.y
    for place, line in enumerate(lines):
        if place % across == 0:
            row = bottom + (6 if place else 0)
        cell = Pen(pen.x + place % across * (width + 20), row, width, "surface")
        _write_line(voice, cell, sitter, line)
        said = say_line(voice, line)
        pen.shapes.append(
            name_group(f"measured.{journey.id}.{line.id}", "measured", tuple(cell.shapes), said)
        )
        bottom = max(bottom, cell.y)
    pen.y = bottom


def _write_line(voice: Voice, pen: Pen, sitter: Sitter, line: _Line) -> None:
    top = pen.y
    room = pen.width - _TRACK - 62
    pen.write(line.title, BODY, "ink", room=room)
    pen.write(SEPARATOR.join(line.facts), META, "ink-muted", room=room)
    change = round(line.figure.difference.value, 1)
    x = pen.x + pen.width - _TRACK - 52
    role = "ink-muted"
    if line.figure.is_clear and change:
        role = "good" if change > 0 else "bad"
    pen.shapes += draw_change(change, x, top + 3.5, significant=line.figure.is_clear)
    pen.place(write_points(voice, change), META_STRONG, role, x + 13, top + 1, 40)
    _draw_track(pen, sitter, line, pen.x + pen.width - _TRACK + 4, top + 8.5)


def _draw_track(pen: Pen, sitter: Sitter, line: _Line, x: float, y: float) -> None:
    width = _TRACK - 12
    values = (line.figure.reading.value or 0.0, line.figure.general_reading.value or 0.0)
    own, general = (round(x + width * value / 100, 2) for value in values)
    pen.shapes.append(Box(x, y - 1.5, width, 3, 1.5, "kpi-track"))
    pen.shapes.append(Line(((general, y), (own, y)), sitter.role, 3))
    pen.shapes.append(Circle(general, y, 4.2, "surface", "ink-soft", 1.6))
    pen.shapes.append(draw_marker(sitter.number, own, y, 4.6))


def say_line(voice: Voice, line: _Line) -> str:
    """A line in words."""
    clear = texts.CLEAR if line.figure.is_clear else texts.CHANCE
    points = voice.say(clear, points=write_points(voice, line.figure.difference.value))
    title = line.title.replace(SEPARATOR, ", ")
    return f"{title}: {', '.join((*line.facts, points))}"
