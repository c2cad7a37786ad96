"""How customers get through: the handoffs between channels, and how many arrive."""

from __future__ import annotations

from journeymap.model import Atlas, Journey, Share
from journeymap.report.content import CompletionRow, ConversionRow, HandoffRow, PlaceRow
from journeymap.report.naming import name_channel
from journeymap.score import JourneyScore
from journeymap.score.conversion import find_conversion, find_disagreement
from journeymap.score.workings import Workings


def compose_handoffs(atlas: Atlas, journey: Journey, score: JourneyScore) -> tuple[HandoffRow, ...]:
    """Return the handoffs, the worst first, then those without figures, in declared order."""
    titles = {touchpoint.id: touchpoint.title for touchpoint in journey.touchpoints}
    transitions = {transition.id: transition for transition in journey.transitions}
    rows = []
    for handoff in score.handoffs:
        transition = transitions.get(handoff.id)
        rows.append(
            HandoffRow(
                id=handoff.id,
                source=handoff.source,
                source_title=titles.get(handoff.source, handoff.source),
                source_channel=name_channel(atlas, handoff.source_channel),
                target=handoff.target,
                target_title=titles.get(handoff.target, handoff.target),
                target_channel=name_channel(atlas, handoff.target_channel),
                count=None if transition is None else transition.count,
                context_carried=None if transition is None else _share(transition.context_carried),
                repeat_rate=None if transition is None else _share(transition.repeat_rate),
                value=handoff.value,
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.value is None, row.value or 0.0)))


def compose_completion(journey: Journey, score: JourneyScore) -> CompletionRow:
    """Return how many get it done, with where the figure comes from."""
    scored, declared = score.completion, journey.completion
    titles = {touchpoint.id: touchpoint.title for touchpoint in journey.touchpoints}
    return CompletionRow(
        share=scored.share,
        target=scored.target,
        value=scored.value,
        lower=scored.lower,
        upper=scored.upper,
        basis=scored.basis,
        assumed=scored.assumed,
        n=scored.n,
        period=None if declared is None else declared.period,
        source=None if declared is None else declared.source,
        closed_loop=tuple(titles.get(place, place) for place in scored.closed_loop),
    )


def compose_conversion(journey: Journey, workings: Workings | None = None) -> ConversionRow | None:
    """Return what the transitions say of the way, the touchpoint where most are lost first."""
    found = find_conversion(journey, workings)
    if found is None:
        return None
    titles = {touchpoint.id: touchpoint.title for touchpoint in journey.touchpoints}
    places = sorted(found.places, key=lambda place: (-place.drop_share, place.id))
    disagreement = find_disagreement(journey)
    return ConversionRow(
        completion=found.completion,
        steps=found.steps,
        steps_to_complete=found.steps_to_complete,
        efficiency=found.efficiency,
        switches=found.switches,
        counted=None if disagreement is None else disagreement.counted,
        places=tuple(
            PlaceRow(
                id=place.id,
                title=titles[place.id],
                reach=place.reach,
                visits=place.visits,
                drop_share=place.drop_share,
                removal_effect=place.removal_effect,
            )
            for place in places
        ),
    )


def _share(share: Share | None) -> float | None:
    return None if share is None else share.share
