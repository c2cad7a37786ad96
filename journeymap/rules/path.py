"""Rules about the path through a journey."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model import Atlas
from journeymap.problem import Problem, Severity
from journeymap.rules import texts
from journeymap.score.conversion import find_closed_loop, find_disagreement


def closed_loop(atlas: Atlas) -> Iterator[Problem]:
    """Customers come to some touchpoints and never leave them.

    Nobody in the loop can complete or be lost, so completion cannot be computed. A transition out of one
    of them, to another touchpoint, to ``complete`` or to ``lost``, mends it.
    """
    for journey in atlas.journeys.values():
        loop = find_closed_loop(journey)
        inside = [t for t in journey.transitions if t.source.id in loop]
        if inside:
            yield Problem(
                rule="closed-loop",
                location=inside[0].source.origin,
                message=texts.CLOSED_LOOP(ids=", ".join(loop)),
                help=texts.CLOSED_LOOP_HELP(),
            )


def map_and_analytics_disagree(atlas: Atlas) -> Iterator[Problem]:
    """The counted completion and the one that the transitions lead to differ.

    By more than 5 points, or outside the interval of the counted one: then one of the two describes
    another journey, another period or other customers. The score uses the counted figure.
    """
    for journey in atlas.journeys.values():
        found = find_disagreement(journey)
        if found is not None and journey.completion is not None:
            yield Problem(
                rule="map-and-analytics-disagree",
                location=journey.completion.origin,
                message=texts.DISAGREEMENT(
                    counted=round(100 * found.counted, 1), path=round(100 * found.from_path, 1)
                ),
                help=texts.DISAGREEMENT_HELP(),
                severity=Severity.WARNING,
            )
