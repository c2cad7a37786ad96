"""Touchpoints and pain points in the order in which they deserve attention."""

from __future__ import annotations

import math

from journeymap.model import Atlas, Journey, PainPoint, PainStatus, Touchpoint
from journeymap.report.content import Basis, PainRow, TouchpointRow
from journeymap.report.naming import name_channel, name_owner
from journeymap.score import JourneyScore, PainLoad, StageScore, TouchpointScore


def rank_touchpoints(atlas: Atlas, journey: Journey, score: JourneyScore) -> tuple[TouchpointRow, ...]:
    """Return the touchpoints from the lowest score up, then those without one by the load they carry."""
    rows = [
        _compose_touchpoint(atlas, declared, stage, scored)
        for declared, stage, scored in _pair_touchpoints(journey, score)
    ]
    return tuple(sorted(rows, key=lambda row: (row.value is None, row.value or 0.0, -row.load)))


def rank_pain_points(atlas: Atlas, journey: Journey, score: JourneyScore) -> tuple[PainRow, ...]:
    """Return the pain points by load, the heaviest first.

    Severity 4 comes before everything, whatever its load: a rare catastrophe is still one. Those without
    a frequency follow the loads, by severity; the resolved come last.
    """
    rows = [
        _compose_pain(atlas, declared_pain, declared, stage, pain)
        for declared, stage, scored in _pair_touchpoints(journey, score)
        for declared_pain, pain in zip(declared.pain_points, scored.pain_points, strict=True)
    ]
    return tuple(sorted(rows, key=rank_urgency))


def round_severity(severity: float) -> int:
    """Return the step, 0..4, that a severity belongs to; half a step counts as the higher one."""
    return min(4, max(0, math.floor(severity + 0.5)))


def rank_urgency(row: PainRow) -> tuple[bool, bool, bool, float, float]:
    """Return the key that sorts pain points as they deserve attention."""
    return (
        row.status is PainStatus.RESOLVED,
        row.severity_band < 4,
        row.load is None,
        -(row.load or 0.0),
        -row.severity,
    )


def _pair_touchpoints(
    journey: Journey, score: JourneyScore
) -> list[tuple[Touchpoint, StageScore, TouchpointScore]]:
    return [
        (declared, scored_stage, scored)
        for stage, scored_stage in zip(journey.stages, score.stages, strict=True)
        for declared, scored in zip(stage.touchpoints, scored_stage.touchpoints, strict=True)
    ]


def _compose_touchpoint(
    atlas: Atlas, touchpoint: Touchpoint, stage: StageScore, scored: TouchpointScore
) -> TouchpointRow:
    basis = Basis.MEASURED if scored.measured else Basis.ASSUMED
    return TouchpointRow(
        id=touchpoint.id,
        title=touchpoint.title,
        stage=stage.id,
        stage_title=stage.title,
        channel=None if touchpoint.channel is None else name_channel(atlas, touchpoint.channel.id),
        moment_of_truth=touchpoint.moment_of_truth,
        value=scored.value,
        experience=scored.experience,
        load=scored.load,
        weight=scored.weight,
        basis=Basis.NOTHING if scored.value is None else basis,
        pain_points=sum(pain.status is not PainStatus.RESOLVED for pain in touchpoint.pain_points),
    )


def _compose_pain(
    atlas: Atlas, pain: PainPoint, touchpoint: Touchpoint, stage: StageScore, scored: PainLoad
) -> PainRow:
    return PainRow(
        id=pain.id,
        title=pain.title,
        touchpoint=touchpoint.id,
        touchpoint_title=touchpoint.title,
        stage=stage.id,
        stage_title=stage.title,
        severity=pain.severity,
        severity_band=round_severity(pain.severity),
        severities=pain.severities,
        frequency=scored.frequency,
        load=scored.load,
        points=scored.points,
        status=pain.status,
        cause=pain.cause,
        owner=name_owner(atlas, pain.owner),
        effort=pain.effort,
        effort_days=pain.effort_days,
        due=pain.due,
        assumed=pain.assumed,
        evidence=tuple(reference.id for reference in pain.evidence),
        shared=pain.shared,
    )
