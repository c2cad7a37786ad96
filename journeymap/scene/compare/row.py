"""A stage's line: both scores with the way between, touchpoints, pain points, and what closes the gap."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.model import Opportunity
from journeymap.scene.compare import texts
from journeymap.scene.compare.match import Fate, MatchedPain, MatchedStage, MatchedTouchpoint
from journeymap.scene.compare.sides import Pair
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.map.view import MARGIN, SEPARATOR, name_group
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_bulb, draw_check, draw_cross, draw_marker, draw_severity, name_series
from journeymap.scene.pen import BODY, META, META_STRONG, STRONG, Pen, Style
from journeymap.scene.shapes import Group, Line, Polygon, Shape

WIDTH = 1560.0
_GAP = 24.0
_COLUMNS = (206.0, 220.0, 340.0, 340.0, 270.0)
_UNSCORED = (250.0, 0.0, 420.0, 420.0, 310.0)
"""The columns where figures are not published: an empty one of scores would only ask what is hidden."""
_PAD = 13.0
_TITLES = (
    texts.COLUMN_STAGE,
    texts.COLUMN_SCORE,
    texts.COLUMN_TOUCHPOINTS,
    texts.COLUMN_PAINS,
    texts.COLUMN_REMEDIES,
)
_ROLES = {
    Fate.SAME: "ink-muted",
    Fate.CHANGED: "accent",
    Fate.GONE: "bad",
    Fate.NEW: "good",
    Fate.RESOLVED: "good",
}
_PAIN_ROLES = {
    **_ROLES,
    Fate.CHANGED: "ink-muted",
    Fate.GONE: "good",
    Fate.NEW: "bad",
}


def open_pens(pair: Pair, top: float) -> list[Pen]:
    """A pen for each column; that of the scores has no width where figures are not published."""
    pens = []
    x = MARGIN
    for width in _COLUMNS if pair.view.shows("figures") else _UNSCORED:
        pens.append(Pen(x, top, width, "page"))
        x += width + (width and _GAP)
    return pens


def write_head(pair: Pair, top: float) -> Pen:
    """The columns' titles over a line."""
    head = Pen(MARGIN, top, WIDTH - 2 * MARGIN, "page")
    for pen, title in zip(open_pens(pair, top), _TITLES, strict=True):
        if not pen.width:
            continue
        pen.write(pair.view.say(title), META_STRONG, "navy")
        head.shapes += pen.shapes
    head.skip(21)
    head.shapes.append(Line(((MARGIN, head.y), (WIDTH - MARGIN, head.y)), "line-strong", 1.5))
    return head


def write_stage(pair: Pair, stage: MatchedStage, top: float) -> tuple[Group, float]:
    """Draw a stage's line; return it and where it ends."""
    pens = open_pens(pair, top + _PAD)
    _write_title(pair, stage, pens[0])
    if pair.view.shows("figures"):
        ones = {part.id: part.value for part in pair.one.score.stages}
        others = {part.id: part.value for part in pair.other.score.stages}
        write_scores(pair, (ones.get(stage.id), others.get(stage.id)), pens[1])
    for touchpoint in stage.touchpoints:
        _write_touchpoint(pair, touchpoint, pens[2])
    for pain in stage.pains:
        _write_pain(pair, stage.id, pain, pens[3])
    _write_remedies(pair, stage.remedies, pens[4])
    for pen, entries in ((pens[2], stage.touchpoints), (pens[3], stage.pains), (pens[4], stage.remedies)):
        if not entries:
            pen.write(pair.view.say(texts.NOTHING), META, "ink-muted")
    return close_row(f"stage.{stage.id}", stage.title, pens, "")


def close_row(identifier: str, title: str, pens: Sequence[Pen], told: str) -> tuple[Group, float]:
    """Rule the line off below its highest cell."""
    bottom = max(pen.y for pen in pens) + _PAD
    shapes: list[Shape] = [shape for pen in pens for shape in pen.shapes]
    shapes.append(Line(((MARGIN, bottom), (WIDTH - MARGIN, bottom)), "line", 1))
    return name_group(identifier, "stage", tuple(shapes), title, told), bottom


def _write_title(pair: Pair, stage: MatchedStage, pen: Pen) -> None:
    pen.write(f"{stage.number} {stage.title}", STRONG, "navy")
    if stage.one and stage.other and stage.one.title != stage.other.title:
        pen.write(f"→ {stage.other.title}", META, "ink-soft")
    if stage.one is None or stage.other is None:
        fate = Fate.NEW if stage.one is None else Fate.GONE
        pen.write(say_fate(pair, fate), META_STRONG, choose_role(pair, fate))


def write_scores(pair: Pair, values: tuple[float | None, float | None], pen: Pen) -> None:
    """Two chips with the difference, and under them the way from one to the other on 0..100."""
    view = pair.view
    one, other = values
    pen.shapes += draw_chip(view, one, pen.x + 39, pen.y - 2)
    if pair.personas:  # neither becomes the other: each score has its marker
        pen.shapes += [
            draw_marker(pair.one.number, pen.x + 51, pen.y + 9, 4.8, hollow=True),
            draw_marker(pair.other.number, pen.x + 125, pen.y + 9, 4.8),
        ]
    else:
        arrow = ((pen.x + 48, pen.y + 9), (pen.x + 62, pen.y + 9))
        pen.shapes += [Line(arrow, "ink-muted", 1.4), _draw_tip(pen.x + 64, pen.y + 9, "ink-muted")]
    pen.shapes += draw_chip(view, other, pen.x + 113, pen.y - 2)
    if one is None or other is None:
        pen.skip(24)
        return
    difference = round(other - one, 1)
    role = "good" if difference > 0 else "bad" if difference < 0 else "ink-muted"
    role = "ink-soft" if pair.personas else role
    text = write_points(view, difference)
    pen.place(text, STRONG, role, pen.x + pen.width, pen.y + 0.5, 70, "end")
    pen.skip(32)
    level = pen.y
    left, right = (round(pen.x + 6 + (pen.width - 12) * value / 100, 2) for value in (one, other))
    pen.shapes.append(Line(((pen.x, level), (pen.x + pen.width, level)), "line-strong", 1.5))
    if left != right:
        stroke = role if difference else "ink-muted"
        pen.shapes.append(Line(((left, level), (right, level)), stroke, 4))
    pen.shapes += [
        draw_marker(pair.one.number, left, level, 5.5, hollow=True),
        draw_marker(pair.other.number, right, level, 5.5),
    ]
    pen.skip(10)


def _draw_tip(x: float, y: float, fill: str) -> Shape:
    return Polygon(((x, y), (x - 6, y - 3.5), (x - 6, y + 3.5)), fill)


def say_fate(pair: Pair, fate: Fate, *, pain: bool = False) -> str:
    """The fate in a word; where personas are compared, who has it."""
    view = pair.view
    if fate is Fate.RESOLVED:
        return view.say(texts.RESOLVED)
    if pair.personas:
        if fate is Fate.GONE:
            return view.say(texts.ONLY, name=pair.one.name)
        if fate is Fate.NEW:
            return view.say(texts.ONLY, name=pair.other.name)
        return view.say(texts.BOTH)
    words = {Fate.SAME: texts.STAYS if pain else texts.SAME, Fate.CHANGED: texts.CHANGED}
    return view.say({**words, Fate.GONE: texts.GONE, Fate.NEW: texts.NEW}[fate])


def choose_role(pair: Pair, fate: Fate) -> str:
    """The colour of a fate; what only one of two personas has is neither good nor bad, but that persona's."""
    if pair.personas and fate in (Fate.GONE, Fate.NEW):
        return name_series((pair.one if fate is Fate.GONE else pair.other).number)
    return _ROLES[fate]


def choose_pain_role(pair: Pair, fate: Fate) -> str:
    """The colour of a pain point's fate: that it ends is good news, and a new one is bad."""
    if pair.personas:
        return choose_role(pair, fate)
    return _PAIN_ROLES[fate]


def draw_fate(pair: Pair, fate: Fate, x: float, y: float, *, pain: bool = False) -> tuple[Shape, ...]:
    """A sign in a square of 10: a plus, a cross, an arrow, a tick, a level line, or a persona's marker.

    Its form says what happens, and its colour, which is that of the words beside it, whether that is good.
    """
    role = choose_pain_role(pair, fate) if pain else choose_role(pair, fate)
    if pair.personas and fate in (Fate.GONE, Fate.NEW):
        return (draw_marker((pair.one if fate is Fate.GONE else pair.other).number, x + 5, y + 5, 4.8),)
    if fate is Fate.NEW:
        return (
            Line(((x + 5, y + 1), (x + 5, y + 9)), role, 1.8),
            Line(((x + 1, y + 5), (x + 9, y + 5)), role, 1.8),
        )
    if fate is Fate.GONE:
        return draw_cross(x, y, role)
    if fate is Fate.RESOLVED:
        return (draw_check(x, y, role),)
    if fate is Fate.CHANGED:
        return (Line(((x + 1, y + 5), (x + 6, y + 5)), role, 1.8), _draw_tip(x + 10, y + 5, role))
    return (Line(((x + 1, y + 5), (x + 9, y + 5)), role, 1.8),)


def _write_touchpoint(pair: Pair, matched: MatchedTouchpoint, pen: Pen) -> None:
    if pen.shapes:
        pen.skip(6)
    fate = matched.fate
    pen.shapes += draw_fate(pair, fate, pen.x + 1, pen.y + 4)
    gone = fate is Fate.GONE and not pair.personas
    pen.write(matched.touchpoint.title, BODY, "ink-muted" if gone else "ink", indent=20)
    if fate is not Fate.SAME:
        notes = matched.notes or (say_fate(pair, fate),)
        pen.write(
            SEPARATOR.join(notes),
            META_STRONG if not matched.notes else META,
            choose_role(pair, fate),
            indent=20,
        )


def _write_pain(pair: Pair, stage: str, matched: MatchedPain, pen: Pen) -> None:
    if pen.shapes:
        pen.skip(6)
    inner = Pen(pen.x, pen.y, pen.width, "page")
    inner.shapes += draw_severity(matched.pain.severity, pen.x + 12, pen.y + 10, pair.view.language, 10)
    inner.write(matched.pain.title, BODY, indent=30)
    inner.shapes += draw_fate(pair, matched.fate, pen.x + 30, inner.y + 3, pain=True)
    said = [say_fate(pair, matched.fate, pain=True), *([matched.note] if matched.note else [])]
    inner.write(SEPARATOR.join(said), META_STRONG, choose_pain_role(pair, matched.fate), indent=46)
    inner.write(", ".join(matched.places), META, "ink-muted", indent=30)
    identifier = f"pain-point.{stage}.{matched.pain.id}"
    group = name_group(identifier, "pain-point", tuple(inner.shapes), matched.pain.title)
    pen.shapes.append(group)
    pen.y = inner.y


_REMEDY = Style(13, 17)


def _write_remedies(pair: Pair, remedies: Sequence[Opportunity], pen: Pen) -> None:
    """The opportunities with status, effort and date."""
    view = pair.view
    for opportunity in remedies:
        if pen.shapes:
            pen.skip(6)
        pen.shapes += draw_bulb(pen.x, pen.y + 1.5, "opportunity")
        pen.write(opportunity.title, _REMEDY, indent=22)
        facts = [view.say(map_texts.OPPORTUNITY_STATUSES[opportunity.status])]
        if opportunity.effort_days is not None:
            days = view.number(opportunity.effort_days)
            form = map_texts.EFFORT_DAY if opportunity.effort_days == 1 else map_texts.EFFORT_DAYS
            facts.append(view.say(form, days=days))
        if opportunity.owner and view.shows("owners"):
            facts.append(view.team(opportunity.owner))
        pen.write(SEPARATOR.join(facts), META, "ink-muted", indent=22)


def write_whole(pair: Pair, remedies: Sequence[Opportunity], top: float) -> tuple[Group, float]:
    """A last line for what concerns the whole journey."""
    pens = open_pens(pair, top + _PAD)
    title = pair.view.say(texts.JOURNEY_WIDE)
    pens[0].write(title, STRONG, "navy")
    if pair.view.shows("figures"):
        write_scores(pair, (pair.one.score.value, pair.other.score.value), pens[1])
    _write_remedies(pair, remedies, pens[4])
    return close_row("whole", title, pens, "")
