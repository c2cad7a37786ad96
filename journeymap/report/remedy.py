"""What could be done: the opportunities that touch a journey."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.model import Atlas, Journey, Opportunity, OpportunityStatus, Touchpoint
from journeymap.report.content import MoveRow, OpportunityRow
from journeymap.report.naming import list_titles, name_owner


def compose_opportunities(atlas: Atlas, journey: Journey) -> tuple[OpportunityRow, ...]:
    """Return the opportunities of touchpoints, of the journey, and those of the workspace that help it.

    The declared order is kept, but for the rejected ones, which come last. One of the workspace helps a
    journey when it resolves one of its pain points.
    """
    titles = list_titles(journey)
    pains = {pain.id for _, pain in journey.pain_points}
    rows = [
        _compose(atlas, opportunity, titles, touchpoint)
        for touchpoint in journey.touchpoints
        for opportunity in touchpoint.opportunities
    ]
    rows += [_compose(atlas, opportunity, titles, None) for opportunity in journey.opportunities]
    rows += [
        _compose(atlas, opportunity, titles, None)
        for opportunity in atlas.workspace.opportunities
        if any(reference.id in pains for reference in opportunity.resolves)
    ]
    return tuple(sorted(rows, key=lambda row: row.status is OpportunityStatus.REJECTED))


def _compose(
    atlas: Atlas, opportunity: Opportunity, titles: Mapping[str, str], touchpoint: Touchpoint | None
) -> OpportunityRow:
    resolves = tuple(reference.id for reference in opportunity.resolves)
    return OpportunityRow(
        id=opportunity.id,
        title=opportunity.title,
        touchpoint=None if touchpoint is None else touchpoint.id,
        touchpoint_title=None if touchpoint is None else touchpoint.title,
        resolves=resolves,
        resolves_titles=tuple(titles.get(pain, pain) for pain in resolves),
        moves=tuple(
            MoveRow(
                indicator=move.indicator.id,
                indicator_title=titles.get(move.indicator.id, move.indicator.id),
                expected=move.expected,
                measured=move.measured,
            )
            for move in opportunity.moves
        ),
        status=opportunity.status,
        effort=opportunity.effort,
        effort_days=opportunity.effort_days,
        confidence=opportunity.confidence,
        owner=name_owner(atlas, opportunity.owner),
        due=opportunity.due,
    )
