"""The top of the map: title and facts to the left, the score and its pillars to the right."""

from __future__ import annotations

from journeymap.model import State
from journeymap.scene.map import texts
from journeymap.scene.map.grades import name_band
from journeymap.scene.map.view import MARGIN, SEPARATOR, Strip, View, name_group
from journeymap.scene.map.wording import write_date
from journeymap.scene.pen import META, META_STRONG, Pen, Style, set_baseline
from journeymap.scene.shapes import Box, Label, Shape
from journeymap.scene.type import measure
from journeymap.score.result import PillarScore
from journeymap.value import make

SCORE_WIDTH = 452.0
FARTHEST = 3200.0
"""The score ends here at the latest: else it is out of the title's sight on a map of sixty touchpoints."""
FACTS = Style(13.5, 18)


def compose_title(view: View, top: float) -> Strip:
    """Title and facts to the left, the score to the right."""
    grow = min(1.5, max(1.0, view.grid.width / 2000))
    score = _compose_score(view, top) if view.shows("figures") else None
    room = min(view.grid.right, FARTHEST) - MARGIN - (SCORE_WIDTH + 40 if score else 0)
    pen = Pen(MARGIN, top, room, "page")
    _write_kind(view, pen)
    pen.skip(8)
    size = round(29 * grow, 1)
    pen.write(view.journey.title, Style(size, round(size * 1.2), "bold"), "navy")
    pen.skip(6)
    pen.write(SEPARATOR.join(_list_facts(view)), FACTS, "ink-soft")
    if view.journey.description:
        pen.skip(4)
        pen.write(view.journey.description, FACTS, "ink-soft", room=min(room, 900))
    shapes: tuple[Shape, ...] = tuple(pen.shapes)
    bottom = pen.y
    if score is not None:
        shapes += score.shapes
        bottom = max(bottom, top + score.height)
    return Strip(height=bottom - top, shapes=shapes)


def _write_kind(view: View, pen: Pen) -> None:
    future = view.journey.state is State.FUTURE
    role = "future" if future else "accent"
    width = pen.pill(view.say(texts.STATES[view.journey.state]), role, f"{role}-surface", pen.x, pen.y)
    if view.journey.status is not None:
        status = view.say(texts.STATUSES[view.journey.status])
        width += 6 + pen.pill(status, "ink-soft", "neutral-surface", pen.x + width + 6, pen.y)
    kind = view.say(texts.JOURNEY_MAP)
    x = pen.x + width + 10
    pen.place(kind, META, "ink-muted", x, pen.y + 1.5, pen.width - width - 10)
    pen.skip(18)


def _list_facts(view: View) -> list[str]:
    journey = view.journey
    facts = []
    if view.shows("owners"):
        owner = view.say(texts.NO_OWNER)
        if journey.owner:
            owner = view.say(texts.OWNER, name=view.team(journey.owner))
        facts.append(owner)
    reviewed = view.say(texts.NOT_REVIEWED)
    if journey.reviewed:
        reviewed = view.say(texts.REVIEWED, date=write_date(view, journey.reviewed))
    facts.append(reviewed)
    if journey.period:
        facts.append(view.say(texts.PERIOD, period=journey.period))
    if journey.volume is not None and view.shows("figures"):
        facts.append(view.say(texts.VOLUME, count=view.count(journey.volume)))
    return facts


def _compose_score(view: View, top: float) -> Strip:
    """The journey's score, grade and coverage, with the three pillars beside it."""
    x = min(view.grid.right, FARTHEST) - SCORE_WIDTH
    outer = Pen(x, top, SCORE_WIDTH)
    inner = outer.inside("panel", inset=18, top=14)
    left = Pen(inner.x, inner.y, 178, "panel")
    _write_value(view, left)
    right = Pen(inner.x + 198, inner.y + 1, inner.width - 198, "panel")
    for pillar in view.score.pillars:
        _write_pillar(view, right, pillar)
    inner.shapes += (*left.shapes, *right.shapes)
    inner.y = max(left.y, right.y) + 6
    coverage, measured = view.percent(view.score.coverage), view.percent(view.score.measured)
    inner.write(view.say(texts.COVERAGE, coverage=coverage, measured=measured), META, "ink-soft")
    if view.score.telling_interval is not None:
        lower, upper = map(view.score_text, view.score.telling_interval)
        inner.write(view.say(texts.SCORE_INTERVAL, lower=lower, upper=upper), META, "ink-soft")
    if view.score.value is not None and view.score.provisional:
        inner.write(view.say(texts.PROVISIONAL), META, "ink-soft")
    said = view.say(texts.NOT_SCORED)
    if view.score.value is not None:
        said = view.say(texts.SCORE_OF, value=view.score_text(view.score.value))
    group = name_group("score", "score", (), view.say(texts.JOURNEY_SCORE), said)
    outer.close(inner, bottom=13, radius=10, group=group)
    return Strip(height=outer.y - top, shapes=tuple(outer.shapes))


def _write_value(view: View, pen: Pen) -> None:
    pen.write(view.say(texts.JOURNEY_SCORE), META_STRONG, "ink-soft")
    value = view.score.value
    if value is None:
        pen.skip(6)
        pen.write(view.say(texts.NOT_SCORED), Style(22, 28, "semibold"), "ink-muted")
        pen.skip(6)
        pen.write(view.say(texts.NOTHING_MEASURED), META, "ink-soft")
        return
    role = name_band(view, value)
    text = view.score_text(value)
    figure = Style(42, 50, "bold")
    width = measure(text, figure.size, "bold") + 0.01
    pen.place(text, figure, role, pen.x, pen.y, width)
    x = pen.x + width + 10
    grade = view.score.grade_label
    if grade is not None:
        room = measure(grade, 20, "bold") + 0.01
        side = max(38.0, room + 16)
        pen.shapes += (
            Box(x, pen.y + 7, side, 38, 9, role),
            Label(
                x + side / 2,
                pen.y + 7 + set_baseline(Style(20, 38)),
                grade,
                20,
                room,
                "bold",
                "on-navy",
                role,
                "middle",
            ),
        )
    pen.skip(50)
    pen.write(view.say(texts.OUT_OF_100), META, "ink-muted")


def _write_pillar(view: View, pen: Pen, pillar: PillarScore) -> None:
    title = view.say(texts.PILLARS[pillar.pillar])
    middle = pen.y + 11
    pen.place(title, META, "ink-soft", pen.x, pen.y + 3.5, 82)
    if pillar.value is None:
        why = texts.DOES_NOT_APPLY if pillar.not_applicable is not None else texts.NOT_MEASURED
        pen.place(view.say(why), META, "ink-muted", pen.x + 86, pen.y + 3.5, pen.width - 86)
    else:
        track = pen.width - 86 - 40
        role = name_band(view, pillar.value)
        length = max(7.0, round(track * pillar.value / 100, 2))
        for long, fill in ((track, "line"), (length, role)):
            pen.shapes.append(make(Box, (pen.x + 86, middle - 3.5, long, 7, 3.5, fill, None, 1, ())))
        pen.place(
            view.score_text(pillar.value),
            META_STRONG,
            "ink",
            pen.x + pen.width,
            pen.y + 3.5,
            38,
            "end",
        )
    pen.skip(24)
