"""How each journey treats the persona: score against everyone's, the emotion curve, and what hurts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from journeymap.model import Journey, PainPoint, PainStatus, Touchpoint
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.map.view import SEPARATOR, compose_view, name_group
from journeymap.scene.marks import draw_check, draw_severity
from journeymap.scene.pen import BODY, META, META_STRONG, Pen, Style
from journeymap.scene.persona import texts
from journeymap.scene.persona.measured import gather_measured, say_line, write_measured
from journeymap.scene.persona.profile import Sitter
from journeymap.scene.sheet.chart import (
    AXIS,
    Curve,
    Field,
    Named,
    draw_chart,
    find_curve,
    mark_stages,
    say_curve,
    write_no_curve,
)
from journeymap.scene.type import wrap
from journeymap.scene.voice import Voice
from journeymap.score.persona import PersonaScore
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple

_TITLE = Style(16, 21, "semibold")
_CHART = 128.0
_BADGE = 30.0
_COLUMN = 370.0
"""Least width of a column of pain points."""


class Meeting(NamedTuple):
    """A journey that the persona travels, with its own score and everyone's."""

    journey: Journey
    own: PersonaScore
    general: JourneyScore


class _Stop(NamedTuple):
    """A touchpoint that the persona meets, with its stage and what hurts the persona there."""

    stage: int
    touchpoint: Touchpoint
    pains: tuple[PainPoint, ...]
    column: int


class Portion(NamedTuple):
    """What a card shows of a journey: its pain points from ``first`` to before ``last``, the worst first."""

    meeting: Meeting
    first: int = 0
    last: int | None = None
    """``None`` means to the end."""


def list_portions(sitter: Sitter, meetings: Sequence[Meeting], most: int | None = None) -> list[Portion]:
    """Return the journeys, those with more than ``most`` pain points in several portions."""
    portions = []
    for meeting in meetings:
        count = max(1, len(list_pains(sitter, meeting)))
        share = count if most is None else math.ceil(count / math.ceil(count / most))
        portions += [Portion(meeting, first, min(first + share, count)) for first in range(0, count, share)]
    return portions


def write_meeting(voice: Voice, pen: Pen, sitter: Sitter, portion: Portion) -> None:
    """Draw a journey's card and move below it; the first has its scores and its curve."""
    journey = portion.meeting.journey
    inner = pen.inside("surface", inset=16, top=13)
    stops = _list_stops(sitter, journey)
    if portion.first:
        inner.write(voice.say(map_texts.CONTINUED, title=journey.title), _TITLE, "navy")
    else:
        _write_head(voice, inner, sitter, portion.meeting)
        if stops:
            _write_chart(voice, inner, sitter, portion.meeting, stops)
        write_measured(voice, inner, sitter, journey)
    _write_pains(voice, inner, portion, _sort_pains(stops)[portion.first : portion.last])
    identifier = f"journey.{journey.id}.{portion.first}" if portion.first else f"journey.{journey.id}"
    group = name_group(identifier, "journey", (), journey.title)
    pen.close(inner, bottom=12, radius=10, stroke="line", group=group)


def _write_head(voice: Voice, pen: Pen, sitter: Sitter, meeting: Meeting) -> None:
    top = pen.y
    figures = voice.shows("figures")
    room = pen.width - (320 if figures else 0)
    pen.write(meeting.journey.title, _TITLE, "navy", room=room)
    facts = [voice.say(map_texts.STATES[meeting.journey.state])]
    if figures:
        facts.append(voice.say(texts.OWN_SHARE, share=voice.percent(meeting.own.own_share)))
    pen.write(SEPARATOR.join(facts), META, "ink-muted", room=room)
    if figures:
        _write_scores(voice, pen, sitter, meeting, top)
    pen.y = max(pen.y, top + 42) + 8


def _list_stops(sitter: Sitter, journey: Journey) -> list[_Stop]:
    """The touchpoints that the persona meets, in their order."""
    stops = []
    column = 0
    for stage, part in enumerate(journey.stages):
        for touchpoint in part.touchpoints:
            met = [reference.id for reference in touchpoint.personas]
            if not met or sitter.persona.id in met:
                pains = tuple(pain for pain in touchpoint.pain_points if _hurts(sitter, pain))
                stops.append(_Stop(stage, touchpoint, pains, column))
            column += 1
    return stops


def _hurts(sitter: Sitter, pain: PainPoint) -> bool:
    return not pain.personas or any(reference.id == sitter.persona.id for reference in pain.personas)


def _write_scores(voice: Voice, pen: Pen, sitter: Sitter, meeting: Meeting, top: float) -> None:
    """The persona's chip and everyone's, under each other at the right."""
    right = pen.x + pen.width
    for place, (name, value, role, style) in enumerate(
        (
            (sitter.persona.name, meeting.own.score.value, sitter.role, META_STRONG),
            (voice.say(texts.EVERYONE), meeting.general.value, "ink-muted", META),
        )
    ):
        y = top + place * 25
        pen.shapes += draw_chip(voice, value, right, y)
        cell = Pen(right - 320, y + 3.5, 264, "surface")
        if place == 0:
            cell.place(_fit(name), style, role, right - 56, y + 3.5, 260, "end")
        else:
            cell.place(name, style, role, right - 56, y + 3.5, 260, "end")
        pen.shapes += cell.shapes


def _fit(name: str) -> str:
    """The name in one line of 260; a longer one is shortened, since the card's head has it whole."""
    lines = wrap(name, META_STRONG.size, "semibold", 260, 1)
    return lines[0] if lines else ""


def _write_chart(voice: Voice, pen: Pen, sitter: Sitter, meeting: Meeting, stops: list[_Stop]) -> None:
    curve = make_curve(voice, sitter, meeting, stops)
    if write_no_curve(voice, pen, [curve]):
        return
    field = Field(pen.x + AXIS, pen.y, pen.width - AXIS, _CHART)
    step = field.width / len(stops)
    places = [round(field.left + step * (place + 0.5), 2) for place in range(len(stops))]
    chart = draw_chart(voice, field, places, [curve], f"emotion-curves.{meeting.journey.id}")
    title = f"{voice.say(map_texts.EMOTIONS)}: {meeting.journey.title}"
    pen.shapes.append(
        name_group(f"emotions.{meeting.journey.id}", "emotions", tuple(chart), title, say_curve(voice, curve))
    )
    titles = meeting.journey.stages
    stages = [
        Named(field.left + step * first, step * count, f"{stage + 1} {titles[stage].title}")
        for stage, first, count in _list_spans(stops)
    ]
    names = mark_stages(field, stages, "surface")
    pen.shapes += names.shapes
    pen.y = names.y


def make_curve(voice: Voice, sitter: Sitter, meeting: Meeting, stops: list[_Stop]) -> Curve:
    """The persona's curve through the touchpoints that it meets."""
    view = compose_view(voice.atlas, meeting.journey, meeting.general, voice.language)
    curve = find_curve(view, sitter.persona.id, sitter.number, sitter.persona.name)
    return curve._replace(feelings=tuple(curve.feelings[stop.column] for stop in stops))


def _list_spans(stops: list[_Stop]) -> Iterator[tuple[int, int, int]]:
    """Stage, first place and how many places, for each stage with a stop."""
    first = 0
    for place, stop in enumerate(stops):
        if place + 1 == len(stops) or stops[place + 1].stage != stop.stage:
            yield stop.stage, first, place + 1 - first
            first = place + 1


def _sort_pains(stops: list[_Stop]) -> list[tuple[PainPoint, Touchpoint]]:
    """Every pain point of the persona with where it hurts, the worst first."""
    return sorted(
        ((pain, stop.touchpoint) for stop in stops for pain in stop.pains),
        key=lambda found: (found[0].status is PainStatus.RESOLVED, -found[0].severity),
    )


def _write_pains(
    voice: Voice, pen: Pen, portion: Portion, pains: Sequence[tuple[PainPoint, Touchpoint]]
) -> None:
    """The pain points in columns."""
    journey = portion.meeting.journey.id
    pen.skip(9)
    if not pains:
        pen.write(voice.say(texts.NO_PAINS), META, "ink-muted")
        return
    across = max(1, min(len(pains), int((pen.width + 20) // _COLUMN)))
    width = (pen.width + 20) / across - 20
    row = pen.y
    bottom = row
    for place, (pain, touchpoint) in enumerate(pains):
        if place % across == 0:
            row = bottom + (7 if place else 0)
        cell = Pen(pen.x + place % across * (width + 20), row, width, "surface")
        _write_pain(voice, cell, pain, touchpoint)
        identifier = f"pain-point.{journey}.{touchpoint.id}.{pain.id}"
        pen.shapes.append(name_group(identifier, "pain-point", tuple(cell.shapes), pain.title))
        bottom = max(bottom, cell.y, row + 24)
    pen.y = bottom


def _write_pain(voice: Voice, pen: Pen, pain: PainPoint, touchpoint: Touchpoint) -> None:
    resolved = pain.status is PainStatus.RESOLVED
    pen.shapes += draw_severity(pain.severity, pen.x + 12, pen.y + 11, voice.language, 10)
    pen.write(pain.title, BODY, indent=_BADGE)
    facts = [touchpoint.title]
    if pain.frequency is not None and voice.shows("figures"):
        facts.append(voice.say(map_texts.FREQUENCY, share=voice.percent(pain.frequency.share)))
    if pain.status is not PainStatus.OPEN:
        facts.append(voice.say(map_texts.PAIN_STATUSES[pain.status]))
    if resolved:
        pen.shapes.append(draw_check(pen.x + _BADGE, pen.y + 3, "good"))
    pen.write(SEPARATOR.join(facts), META, "ink-muted", indent=_BADGE + 14 * resolved)


def say_meeting(voice: Voice, sitter: Sitter, meeting: Meeting) -> str:
    """A journey in words: scores, curve, pain points."""
    facts = [voice.say(map_texts.STATES[meeting.journey.state])]
    own, general = meeting.own.score.value, meeting.general.value
    if voice.shows("figures"):
        for name, value in ((sitter.persona.name, own), (voice.say(texts.EVERYONE), general)):
            said = voice.say(map_texts.NOT_SCORED)
            if value is not None:
                said = voice.say(map_texts.SCORE_OF, value=voice.score_text(value))
            facts.append(f"{name}: {said}")
    stops = _list_stops(sitter, meeting.journey)
    facts += [say_line(voice, line) for line in gather_measured(voice, sitter, meeting.journey).lines]
    facts.append(say_curve(voice, make_curve(voice, sitter, meeting, stops)))
    for stop in stops:
        for pain in stop.pains:
            severity = voice.say(map_texts.SEVERITY, value=voice.severity(pain.severity))
            facts.append(f"{stop.touchpoint.title}: {pain.title} ({severity})")
    return voice.say(texts.ALT_LIST, title=meeting.journey.title, entries="; ".join(facts))


def list_pains(sitter: Sitter, meeting: Meeting) -> list[PainPoint]:
    """The pain points of a journey as its card has them, the worst first."""
    return [pain for pain, _ in _sort_pains(_list_stops(sitter, meeting.journey))]


def has_own(voice: Voice, sitter: Sitter, meeting: Meeting) -> bool:
    """Whether the curve has a value of the persona's own somewhere."""
    curve = make_curve(voice, sitter, meeting, _list_stops(sitter, meeting.journey))
    return any(feeling is not None and feeling.own for feeling in curve.feelings)


def is_borrowed(voice: Voice, sitter: Sitter, meeting: Meeting) -> bool:
    """Whether the curve takes a value of everyone somewhere, where the persona has none of its own."""
    curve = make_curve(voice, sitter, meeting, _list_stops(sitter, meeting.journey))
    return any(feeling is not None and not feeling.own for feeling in curve.feelings)
