"""Who travels and what both sides want: cards under the title, in rows of equal height."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from journeymap.language import Text
from journeymap.model import Completion, Goal, Kpi, Metric, Persona, Side
from journeymap.scene.map import texts
from journeymap.scene.map.figures import draw_bar, write_heading, write_kpi_row, write_metric_group
from journeymap.scene.map.images import PORTRAIT, find_portrait
from journeymap.scene.map.persona_rows import group_by_persona
from journeymap.scene.map.trends import write_trend
from journeymap.scene.map.view import MARGIN, SEPARATOR, Strip, Traveller, View, name_group
from journeymap.scene.map.wording import say_sample, write_date
from journeymap.scene.marks import draw_marker, name_series
from journeymap.scene.pen import BODY, HEAD, META, META_STRONG, QUOTE, STRONG, Pen, Style
from journeymap.scene.shapes import Circle, Group, Shape
from journeymap.value import make

NAME = Style(15, 19, "semibold")
CARD_GAP = 12.0
CARD_LEAST = 264.0
CARD_MOST = 640.0
CARD_STRETCHED = 720.0
"""A row that nearly reaches the right edge reaches it; one that would need wider cards ends before it."""


def compose_cast(view: View, top: float) -> Strip | None:
    """Cards of personas, goals and journey-wide figures, in rows of equal height."""
    writers = [_write_traveller(traveller) for traveller in view.travellers]
    for side, title in ((Side.CUSTOMER, texts.CUSTOMER_GOALS), (Side.BUSINESS, texts.BUSINESS_GOALS)):
        goals = tuple([goal for goal in view.journey.goals if goal.side is side])
        if goals:
            writers.append(_write_goals(title, goals, side))
    if view.shows("figures") and _has_figures(view):
        writers.append(_write_figures)
    if not writers:
        return None
    room = view.grid.right - MARGIN
    across = min(len(writers), max(1, int((room + CARD_GAP) // (CARD_LEAST + CARD_GAP))))
    across = -(-len(writers) // -(-len(writers) // across))
    shapes: list[Shape] = []
    y = top
    for start in range(0, len(writers), across):
        if start:
            y += CARD_GAP
        members = writers[start : start + across]
        width = (room + CARD_GAP) / len(members) - CARD_GAP
        if width > CARD_STRETCHED:
            width = CARD_MOST
        row = _compose_row(view, members, y, width)
        shapes += row.shapes
        y += row.height
    return Strip(height=y - top, shapes=tuple(shapes))


CardWriter = Callable[[View, Pen], Group]


def _compose_row(view: View, writers: list[CardWriter], top: float, width: float) -> Strip:
    cards: list[tuple[Pen, Pen, Group]] = []
    for place, write in enumerate(writers):
        outer = Pen(MARGIN + place * (width + CARD_GAP), top, round(width, 2))
        inner = outer.inside("surface", inset=14, top=12)
        cards.append((outer, inner, write(view, inner)))
    height = max([inner.y for _, inner, _ in cards]) + 12 - top
    for outer, inner, group in cards:
        outer.close(inner, radius=10, stroke="line", least=height, group=group)
    return Strip(height=height, shapes=tuple([shape for outer, _, _ in cards for shape in outer.shapes]))


def _write_traveller(traveller: Traveller) -> CardWriter:
    def write(view: View, pen: Pen) -> Group:
        persona = view.atlas.personas.get(traveller.id)
        role = name_series(traveller.number)
        start = pen.y
        portrait = find_portrait(view, persona.image if persona else None, pen.x, pen.y, traveller.name)
        indent = 42.0 if portrait is None else PORTRAIT + 14
        if portrait is None:
            x, y = pen.x + 15, pen.y + 15
            pen.shapes += (
                make(Circle, (x, y, 15, f"{role}-surface", None, 1)),
                draw_marker(traveller.number, x, y, 7.5),
            )
        else:
            edge = pen.x + PORTRAIT - 2
            pen.shapes += (portrait, draw_marker(traveller.number, edge, pen.y + PORTRAIT - 2, 7.5))
        pen.write(traveller.name, NAME, role, indent=indent)
        if persona is not None:
            _write_persona(view, pen, persona, indent)
        pen.y = max(pen.y, start + (30 if portrait is None else PORTRAIT + 6))
        return name_group(f"persona.{traveller.id}", "persona", (), traveller.name)

    return write


def _write_persona(view: View, pen: Pen, persona: Persona, indent: float) -> None:
    if persona.role:
        pen.write(persona.role, BODY, "ink-soft", indent=indent)
    segment = persona.segment
    if segment is not None:
        parts = [segment.name] if segment.name else []
        if segment.share is not None and view.shows("figures"):
            parts.append(view.say(texts.SEGMENT_SHARE, share=view.percent(segment.share)))
        if parts:
            pen.skip(2)
            pen.write(SEPARATOR.join(parts), META, "ink-muted", indent=indent)
    if persona.quote and view.shows("quotes"):
        pen.skip(7)
        pen.write(f"“{persona.quote}”", QUOTE, "ink-soft", indent=indent)
    for title, entries in (
        (texts.PERSONA_GOALS, persona.goals),
        (texts.FRUSTRATIONS, persona.frustrations),
    ):
        if entries:
            pen.skip(6)
            pen.write(view.say(title), META_STRONG, "ink-muted", indent=indent)
            pen.write(SEPARATOR.join(entries), META, "ink-soft", indent=indent)


def _write_goals(title: Text, goals: tuple[Goal, ...], side: Side) -> CardWriter:
    def write(view: View, pen: Pen) -> Group:
        pen.write(view.say(title), HEAD, "navy")
        pen.skip(5)
        for place, goal in enumerate(goals):
            if place:
                pen.skip(5)
            pen.shapes.append(Circle(pen.x + 3, pen.y + 8.5, 2.5, "accent"))
            pen.write(goal.title, STRONG if len(goals) == 1 else BODY, indent=14)
            parts = [view.team(goal.owner)] if goal.owner and view.shows("owners") else []
            if goal.due:
                parts.append(write_date(view, goal.due))
            if parts:
                pen.write(SEPARATOR.join(parts), META, "ink-muted", indent=14)
        return name_group(f"goals.{side.value}", "goals", (), view.say(title))

    return write


def _has_figures(view: View) -> bool:
    journey = view.journey
    return bool(list_loose_kpis(view) or journey.survey or journey.completion or _has_share(view))


def _has_share(view: View) -> bool:
    return view.score.completion.share is not None


def list_loose_kpis(view: View) -> tuple[Kpi, ...]:
    """The KPIs that no stage follows."""
    followed = {kpi.id for stage in view.journey.stages for kpi in stage.kpis}
    return tuple(kpi for kpi in view.journey.kpis if kpi.id not in followed)


def _write_figures(view: View, pen: Pen) -> Group:
    """Completion, the survey of the whole journey, and KPIs that no stage follows."""
    pen.write(view.say(texts.JOURNEY_FIGURES), HEAD, "navy")
    pen.skip(5)
    rows: list[Callable[[Pen], None]] = []
    if _has_share(view):
        rows.append(lambda cell: _write_completion(view, cell, view.journey.completion))
    rows += [
        partial(_write_survey, view, head, members) for head, members in group_by_persona(view.journey.survey)
    ]
    rows += [partial(_write_loose_kpi, view, kpi) for kpi in list_loose_kpis(view)]
    _write_pairs(pen, rows)
    return name_group("figures", "figures", (), view.say(texts.JOURNEY_FIGURES))


def _write_pairs(pen: Pen, rows: list[Callable[[Pen], None]]) -> None:
    """Two figures side by side, so that the card stays as low as its neighbours."""
    across = 2 if len(rows) > 1 else 1
    width = (pen.width + 16) / across - 16
    top = pen.y
    for place, write in enumerate(rows):
        if place % across == 0:
            top = pen.y + (9 if place else 0)
        cell = Pen(pen.x + place % across * (width + 16), top, width, pen.background)
        write(cell)
        pen.shapes += cell.shapes
        pen.y = max(pen.y, cell.y)


def _write_survey(view: View, head: Metric | None, rows: tuple[Metric, ...], pen: Pen) -> None:
    write_metric_group(view, pen, head, rows, view.score.survey_metrics)


def _write_loose_kpi(view: View, kpi: Kpi, pen: Pen) -> None:
    write_kpi_row(view, pen, kpi)


def _write_completion(view: View, pen: Pen, declared: Completion | None) -> None:
    completion = view.score.completion
    share = completion.share
    if share is None:
        return
    write_heading(view, pen, view.say(texts.COMPLETION), view.percent(share), measured=not completion.assumed)
    pen.write(SEPARATOR.join(list_completion_facts(view, declared)), META, "ink-muted")
    trend = view.trends.get(("", "completion", None))
    if trend is not None:
        write_trend(view, pen, trend)
    draw_bar(pen, completion.figure)


def list_completion_facts(view: View, declared: Completion | None) -> list[str]:
    """What completion is held to, how many it speaks of, and where it comes from."""
    facts = [view.say(texts.TARGET, value=view.percent(view.score.completion.target))]
    if declared is not None and declared.n is not None:
        facts.append(say_sample(declared.n, view.language))
    if view.score.completion.assumed:
        facts.append(view.say(texts.ASSUMED))
    if declared is not None and declared.period:
        facts.append(declared.period)
    return facts
