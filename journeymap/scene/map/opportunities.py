"""Opportunities as cards: what could be done, how far it is, and what it takes."""

from __future__ import annotations

from operator import attrgetter

from journeymap.model import Opportunity, OpportunityStatus, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.cells import PANEL, fill_columns
from journeymap.scene.map.sources import cite
from journeymap.scene.map.view import SEPARATOR, STAGE_PAD, Strip, View, name_group
from journeymap.scene.map.wording import write_date
from journeymap.scene.marks import draw_bulb
from journeymap.scene.pen import BODY, META, META_STRONG, Pen

INDENT = 22.0


def compose_opportunities(view: View, top: float) -> Strip | None:
    """The opportunities of each touchpoint."""
    return fill_columns(
        view, top, "opportunities", texts.OPPORTUNITIES, attrgetter("opportunities"), _write_opportunities
    )


def compose_journey_opportunities(view: View, top: float) -> Strip | None:
    """Opportunities of the journey as a whole, in rows that keep the columns."""
    opportunities = list_journey_opportunities(view) if view.grid.opens else ()
    if not opportunities:
        return None
    places = [column.x for column in view.grid.columns] or [view.grid.left + STAGE_PAD]
    shapes = []
    row = bottom = top
    for place, opportunity in enumerate(opportunities):
        if place and place % len(places) == 0:
            row = bottom + 8
        own = place < len(view.journey.opportunities)
        prefix = "journey-opportunity" if own else "workspace-opportunity"
        pen = Pen(places[place % len(places)], row, view.grid.column_width, PANEL)
        _write_opportunity(view, pen, f"{prefix}.{opportunity.id}", opportunity)
        shapes += pen.shapes
        bottom = max(bottom, pen.y)
    return Strip(height=bottom - top, shapes=tuple(shapes))


def list_journey_opportunities(view: View) -> tuple[Opportunity, ...]:
    """The journey's own, and those of the workspace that end a pain point of this journey."""
    opportunities = view.atlas.workspace.opportunities
    if not opportunities:
        return view.journey.opportunities
    pains = {pain.id for _, pain in view.journey.pain_points}
    shared = tuple(
        opportunity
        for opportunity in opportunities
        if any(reference.id in pains for reference in opportunity.resolves)
    )
    return (*view.journey.opportunities, *shared)


def _write_opportunities(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    for place, opportunity in enumerate(touchpoint.opportunities):
        if place:
            pen.skip(7)
        _write_opportunity(view, pen, f"opportunity.{touchpoint.id}.{opportunity.id}", opportunity)


def _write_opportunity(view: View, pen: Pen, identifier: str, opportunity: Opportunity) -> None:
    inner = pen.inside("opportunity-surface")
    inner.shapes += draw_bulb(inner.x, inner.y + 1.5, "opportunity")
    inner.write(opportunity.title, BODY, indent=INDENT)
    inner.skip(2)
    status = view.say(texts.OPPORTUNITY_STATUSES[opportunity.status])
    rejected = opportunity.status is OpportunityStatus.REJECTED
    inner.write(status, META_STRONG, "ink-soft" if rejected else "opportunity", indent=INDENT)
    meta = _describe_effort(view, opportunity)
    if meta:
        inner.write(meta, META, "ink-soft", indent=INDENT)
    group = name_group(
        identifier,
        "opportunity",
        (),
        opportunity.title,
        ". ".join(part for part in (status, meta, opportunity.description or "") if part),
    )
    pen.close(inner, group=group)


def _describe_effort(view: View, opportunity: Opportunity) -> str:
    parts = []
    if opportunity.effort_days is not None:
        days = opportunity.effort_days
        form = texts.EFFORT_DAY if days == 1 else texts.EFFORT_DAYS
        parts.append(view.say(form, days=view.number(days)))
    elif opportunity.effort is not None:
        parts.append(view.say(texts.EFFORT_SIZE, size=opportunity.effort))
    if opportunity.owner and view.shows("owners"):
        parts.append(view.team(opportunity.owner))
    if opportunity.due:
        parts.append(write_date(view, opportunity.due))
    parts += cite(view, opportunity.evidence)
    return SEPARATOR.join(parts)
