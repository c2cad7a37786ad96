"""The comparison put together: heading, both curves in one field, and a line for each stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from journeymap.model import Opportunity
from journeymap.scene.compare import texts
from journeymap.scene.compare.match import Fate, MatchedStage, match_stages
from journeymap.scene.compare.row import (
    WIDTH,
    choose_pain_role,
    choose_role,
    draw_fate,
    say_fate,
    write_head,
    write_stage,
    write_whole,
)
from journeymap.scene.compare.sides import Pair, Side
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.feelings import Feeling
from journeymap.scene.map.opportunities import list_journey_opportunities
from journeymap.scene.map.pages import PageSize
from journeymap.scene.map.view import MARGIN, Strip, name_group
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_marker, name_series
from journeymap.scene.pen import HEAD, META, META_STRONG, Pen
from journeymap.scene.shapes import Group, Line, Scene, Shape
from journeymap.scene.sheet.chart import (
    AXIS,
    Curve,
    Field,
    Named,
    draw_chart,
    mark_stages,
    say_curve,
    write_no_curve,
)
from journeymap.scene.sheet.frame import (
    CARD,
    Body,
    Entry,
    Heading,
    compose_heading,
    compose_score_card,
    measure_foot,
)
from journeymap.scene.sheet.pages import Drawn, Part, Sheet, join_sheet, turn_sheet
from journeymap.scene.sheet.signs import explain_scores, explain_severities
from journeymap.scene.type import measure, wrap

_CHART = 190.0
_HIGHEST = 420.0
"""Of the curves on a page of their own."""
_NAME = 420.0
"""Room of whose curve it is."""
_SIGN = 16.0
"""From one sign of a fate to the next in the legend."""


def compose_compare(pair: Pair) -> Scene:
    """Return the comparison of ``pair``; every pain point of both sides is on it."""
    return join_sheet(pair.view, _compose_sheet(pair))


def compose_compare_pages(pair: Pair, size: PageSize) -> tuple[Scene, ...]:
    """Return the comparison on pages in the proportions of ``size``, broken between stages."""
    sheet = _compose_sheet(pair)
    pages = turn_sheet(pair.view, sheet, size)
    height = round(WIDTH * size.height / size.width - size.above, 2)
    entries = sheet.list_entries(range(0))
    spare = height - measure_foot(pair.view, entries, WIDTH - MARGIN) - sheet.body.bottom
    opens = any(isinstance(shape, Group) and shape.role == "stage" for shape in pages[0].shapes)
    if opens or spare <= 0:
        return pages
    # The first stage stands overleaf: higher curves fill the page that it left.
    return turn_sheet(pair.view, _compose_sheet(pair, min(_HIGHEST, _CHART + spare)), size)


def _compose_sheet(pair: Pair, chart: float = _CHART) -> Sheet:
    """Heading and curves, then a line for each stage and one for the whole journey."""
    stages = match_stages(pair)
    shapes, y = _compose_head(pair, stages)
    curves, y = _compose_curves(pair, stages, y + 20, chart)
    remedies = list_journey_opportunities(pair.view)
    body = Body(
        id=pair.id,
        title=_name(pair),
        description=_describe(pair, stages, remedies),
        width=WIDTH,
        bottom=y,
        shapes=(*shapes, *curves),
    )
    parts = [Part(f"{stage.number} {stage.title}", partial(_draw_stage, pair, stage)) for stage in stages]
    whole = Part(pair.view.say(texts.JOURNEY_WIDE), partial(_draw_whole, pair, remedies))
    return Sheet(
        body=body,
        start=y + 26,
        parts=(*parts, whole),
        list_entries=lambda shown: _list_entries(pair, stages[shown.start : shown.stop]),
        draw_heads=partial(_draw_heads, pair),
    )


def _draw_heads(pair: Pair, top: float) -> Drawn:
    head = write_head(pair, top)
    return Drawn(head.shapes, head.y)


def _draw_stage(pair: Pair, stage: MatchedStage, top: float) -> Drawn:
    row, bottom = write_stage(pair, stage, top)
    return Drawn((row,), bottom)


def _draw_whole(pair: Pair, remedies: Sequence[Opportunity], top: float) -> Drawn:
    row, bottom = write_whole(pair, remedies, top)
    return Drawn((row,), bottom)


def _name(pair: Pair) -> str:
    one, other = pair.one.name, pair.other.name
    if pair.personas:
        return pair.view.say(texts.PERSONAS_IN, journey=pair.whole.title, one=one, other=other)
    return pair.view.say(texts.VERSUS, one=one, other=other)


def _compose_head(pair: Pair, stages: Sequence[MatchedStage]) -> tuple[list[Shape], float]:
    view = pair.view
    kind = view.say(texts.COMPARE_PERSONAS if pair.personas else texts.COMPARE_JOURNEYS)
    facts = [*_say_gap(pair), _count(pair, stages)]
    figures = view.shows("figures")
    room = WIDTH - 2 * MARGIN - (2 * CARD + 54 if figures else 0)
    strip = compose_heading(Heading(kind=kind, title=_name(pair), facts=facts), MARGIN, room)
    shapes: list[Shape] = [*strip.shapes]
    bottom = MARGIN + strip.height
    if figures:
        height = max(card.height for card in _draw_cards(pair))
        shapes += [shape for card in _draw_cards(pair, height) for shape in card.shapes]
        bottom = max(bottom, MARGIN + height)
    return shapes, bottom


def _draw_cards(pair: Pair, least: float = 0) -> Iterator[Strip]:
    """The scores of both sides; the second time as high as the higher one, whose interval takes a line."""
    for place, side in enumerate((pair.one, pair.other)):
        right = WIDTH - MARGIN - (1 - place) * (CARD + 14)
        title = _name_state(pair, side)
        yield compose_score_card(
            pair.view, side.score, right, MARGIN, id=f"score.{place}", title=title, least=least
        )


def _name_state(pair: Pair, side: Side) -> str:
    """What the card of a side is called: the persona, or the state where the two differ in it."""
    if pair.personas or pair.one.journey.state is pair.other.journey.state:
        return side.name
    return pair.view.say(map_texts.STATES[side.journey.state])


def _say_gap(pair: Pair) -> Iterator[str]:
    view = pair.view
    if not view.shows("figures"):
        return
    if pair.difference is None:
        yield view.say(texts.NO_GAP)
        return
    yield view.say(texts.GAP, points=write_points(view, pair.difference))
    if pair.limits is None:
        return
    lower, upper = pair.limits
    said = (write_points(view, limit) for limit in (lower, upper))
    yield view.say(texts.GAP_INTERVAL, **dict(zip(("lower", "upper"), said, strict=True)))
    if lower <= 0 <= upper:
        yield view.say(texts.GAP_UNCLEAR)
    elif pair.counted:
        yield view.say(texts.GAP_CLEAR)


def _count(pair: Pair, stages: Sequence[MatchedStage]) -> str:
    fates = [touchpoint.fate for stage in stages for touchpoint in stage.touchpoints]
    new, gone = str(fates.count(Fate.NEW)), str(fates.count(Fate.GONE))
    if pair.personas:
        one, other = pair.one.name, pair.other.name
        return pair.view.say(texts.SUMMARY_PERSONAS, gone=gone, new=new, one=one, other=other)
    changed = str(fates.count(Fate.CHANGED))
    return pair.view.say(texts.SUMMARY, new=new, gone=gone, changed=changed)


def _compose_curves(
    pair: Pair, stages: Sequence[MatchedStage], top: float, height: float
) -> tuple[list[Shape], float]:
    """Both curves over the touchpoints of both sides, stage by stage."""
    view = pair.view
    ids = list(dict.fromkeys(part.touchpoint.id for stage in stages for part in stage.touchpoints))
    if not ids:
        return [], top
    pen = Pen(MARGIN, top, WIDTH - 2 * MARGIN, "page")
    pen.place(view.say(texts.EMOTIONS), HEAD, "navy", MARGIN, top, 260)
    curves = [_spread(side, ids) for side in (pair.one, pair.other)]
    pen.skip(26)
    if write_no_curve(view, pen, curves):
        return pen.shapes, pen.y
    _write_names(pair, pen, top)
    field = Field(MARGIN + AXIS, top + 26, WIDTH - 2 * MARGIN - AXIS, height)
    step = field.width / len(ids)
    places = [round(field.left + step * (place + 0.5), 2) for place in range(len(ids))]
    told = "; ".join(say_curve(view, curve) for curve in curves)
    chart = tuple(draw_chart(view, field, places, curves, "emotion-curves"))
    pen.shapes.append(name_group("emotions", "emotions", chart, view.say(texts.EMOTIONS), told))
    names = mark_stages(field, _name_stages(stages, field, step), "page")
    return [*pen.shapes, *names.shapes], names.y


def _name_stages(stages: Sequence[MatchedStage], field: Field, step: float) -> list[Named]:
    """The stages below the curves, each as wide as the touchpoints that no stage before it has."""
    named = []
    first = 0
    seen: set[str] = set()
    for stage in stages:
        own = {part.touchpoint.id for part in stage.touchpoints} - seen
        seen |= own
        if own:
            named.append(Named(field.left + step * first, step * len(own), f"{stage.number} {stage.title}"))
        first += len(own)
    return named


def _write_names(pair: Pair, pen: Pen, top: float) -> None:
    """Whose curves these are, in a line at the right; the heading has long names whole.

    Where a title is too long for that, its state stands here: cut off, two titles may read the same.
    """
    x = WIDTH - MARGIN
    is_long = any(measure(side.name, META.size, "semibold") > _NAME for side in (pair.one, pair.other))
    for side in (pair.other, pair.one):
        told = _name_state(pair, side) if is_long else side.name
        name = wrap(told, META.size, "semibold", _NAME, 1)[0]
        room = measure(name, META.size, "semibold") + 0.02
        role = name_series(side.number)
        pen.place(name, META_STRONG, role, x - room, top + 1.5, room)
        pen.shapes.append(draw_marker(side.number, x - room - 12, top + 9, 5.5))
        x -= room + 42


def _spread(side: Side, ids: Sequence[str]) -> Curve:
    """A side's curve on the touchpoints of both."""
    own: dict[str, Feeling | None] = {
        touchpoint.id: feeling
        for touchpoint, feeling in zip(side.journey.touchpoints, side.curve.feelings, strict=True)
    }
    return side.curve._replace(feelings=tuple(own.get(identifier) for identifier in ids))


def _list_entries(pair: Pair, stages: Sequence[MatchedStage]) -> Iterator[Entry]:
    view = pair.view
    if view.shows("figures"):
        scores = (pair.one.score, pair.other.score)
        yield from explain_scores(view, [stage.value for score in scores for stage in score.stages])
        yield Entry(40, view.say(texts.KEY_LINE), partial(_draw_way, pair))
    yield from _explain_fates(pair, stages)
    yield from explain_severities(view, [part.pain for stage in stages for part in stage.pains])


def _explain_fates(pair: Pair, stages: Sequence[MatchedStage]) -> Iterator[Entry]:
    """The sign of each fate, in each colour in which it is on the page."""
    kinds = {(part.fate, False) for stage in stages for part in stage.touchpoints}
    kinds |= {(part.fate, True) for stage in stages for part in stage.pains}
    for fate in (Fate.NEW, Fate.GONE, Fate.CHANGED, Fate.RESOLVED, Fate.SAME):
        signs = [pain for pain in (False, True) if (fate, pain) in kinds]
        if len(signs) > 1 and choose_role(pair, fate) == choose_pain_role(pair, fate):
            signs.pop()
        if signs:
            width = _SIGN * len(signs) - _SIGN + 10
            yield Entry(width, say_fate(pair, fate), partial(_draw_fates, pair, fate, signs))


def _draw_fates(pair: Pair, fate: Fate, signs: Sequence[bool], x: float, y: float) -> tuple[Shape, ...]:
    return tuple(
        shape
        for place, pain in enumerate(signs)
        for shape in draw_fate(pair, fate, x + _SIGN * place, y + 5, pain=pain)
    )


def _draw_way(pair: Pair, x: float, y: float) -> tuple[Shape, ...]:
    return (
        Line(((x + 6, y + 10), (x + 33, y + 10)), "ink-soft" if pair.personas else "good", 4),
        draw_marker(pair.one.number, x + 6, y + 10, 5.5, hollow=True),
        draw_marker(pair.other.number, x + 33, y + 10, 5.5),
    )


def _describe(pair: Pair, stages: Sequence[MatchedStage], remedies: Sequence[Opportunity]) -> str:
    """The comparison in words."""
    view = pair.view
    said = [f"{_name(pair)}. {'; '.join([*_say_gap(pair), _count(pair, stages)])}."]
    said.append(f"{'; '.join(say_curve(view, side.curve) for side in (pair.one, pair.other))}.")
    for stage in stages:
        facts = "; ".join(_list_facts(pair, stage)) or view.say(texts.NOTHING)
        said.append(view.say(texts.ALT_STAGE, number=str(stage.number), title=stage.title, facts=facts))
    if remedies:
        listed = ", ".join(opportunity.title for opportunity in remedies)
        said.append(f"{view.say(texts.JOURNEY_WIDE)}: {listed}.")
    return " ".join(said)


def _list_facts(pair: Pair, stage: MatchedStage) -> Iterator[str]:
    view = pair.view
    if view.shows("figures"):
        for side in (pair.one, pair.other):
            value = next((part.value for part in side.score.stages if part.id == stage.id), None)
            score = view.say(map_texts.NOT_SCORED)
            if value is not None:
                score = view.say(map_texts.SCORE_OF, value=view.score_text(value))
            yield f"{side.name}: {score}"
    for touchpoint in stage.touchpoints:
        notes = ", ".join((say_fate(pair, touchpoint.fate), *touchpoint.notes))
        yield f"{touchpoint.touchpoint.title} ({notes})"
    for pain in stage.pains:
        severity = view.say(map_texts.SEVERITY, value=view.severity(pain.pain.severity))
        yield f"{pain.pain.title} ({severity}, {say_fate(pair, pain.fate, pain=True)})"
    for opportunity in stage.remedies:
        yield f"{view.say(texts.COLUMN_REMEDIES)}: {opportunity.title}"
