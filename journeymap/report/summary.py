"""The counts of a whole workspace."""

from __future__ import annotations

from journeymap.model import Atlas, PainStatus
from journeymap.report.content import AtlasSummary, SeverityCount
from journeymap.report.ranking import round_severity


def summarise_atlas(atlas: Atlas) -> AtlasSummary:
    """Return how much of everything ``atlas`` has."""
    pains = [pain for journey in atlas.journeys.values() for _, pain in journey.pain_points]
    open_bands = [round_severity(pain.severity) for pain in pains if pain.status is not PainStatus.RESOLVED]
    opportunities = sum(len(tuple(journey.all_opportunities)) for journey in atlas.journeys.values())
    return AtlasSummary(
        name=atlas.workspace.name,
        description=atlas.workspace.description,
        fictional=atlas.workspace.fictional,
        journeys=len(atlas.journeys),
        personas=len(atlas.personas),
        touchpoints=sum(len(tuple(journey.touchpoints)) for journey in atlas.journeys.values()),
        pain_points=len(open_bands),
        pain_points_by_severity=tuple(
            SeverityCount(severity_band=band, count=open_bands.count(band)) for band in (4, 3, 2, 1, 0)
        ),
        pain_points_resolved=len(pains) - len(open_bands),
        opportunities=opportunities + len(atlas.workspace.opportunities),
    )
