"""Atlas, journey and score become the values of a report.

Only order and pairing happen here: every figure is the score's or the journey's own. Counting anything
anew was refused, because two counts of one thing sooner or later differ.
"""

from __future__ import annotations

import math

from journeymap.model import Aggregation, Atlas, Journey, PainStatus, Pillar, Reference, Touchpoint
from journeymap.report.content import (
    Headline,
    JourneyReport,
    PersonaRow,
    PillarRow,
    StageRow,
)
from journeymap.report.emotion import trace_emotions
from journeymap.report.gap import find_gaps, find_pillar_gap
from journeymap.report.indicator import compose_goals, compose_kpis
from journeymap.report.naming import name_journey, name_lifecycle, name_owner
from journeymap.report.passage import compose_completion, compose_conversion, compose_handoffs
from journeymap.report.ranking import rank_pain_points, rank_touchpoints
from journeymap.report.remedy import compose_opportunities
from journeymap.score import JourneyScore
from journeymap.score.sign import find_signs
from journeymap.score.workings import Workings


def compose_report(
    atlas: Atlas, journey: Journey, score: JourneyScore, workings: Workings | None = None
) -> JourneyReport:
    """Return what the report of ``journey`` says; ``score`` is the score of the same journey.

    Total: personas, channels, teams or touchpoints that do not exist are shown by their id. ``workings`` are
    what the score was made with.
    """
    kpis = compose_kpis(atlas, journey)
    workspace = atlas.workspace
    return JourneyReport(
        id=journey.id,
        title=journey.title,
        description=journey.description,
        workspace=workspace.name,
        fictional=workspace.fictional,
        state=journey.state,
        future_of=name_journey(atlas, journey.future_of),
        status=journey.status,
        owner=name_owner(atlas, journey.owner),
        reviewed=journey.reviewed,
        review_every=journey.review_every,
        period=journey.period,
        volume=journey.volume,
        personas=tuple(_compose_persona(atlas, reference) for reference in journey.personas),
        score=_compose_headline(score),
        signs=find_signs(score, (journey.scoring or workspace.scoring).bands),
        pillars=_compose_pillars(atlas, journey, score),
        stages=_compose_stages(atlas, journey, score),
        emotion_scale=(workspace.emotion_scale.low, workspace.emotion_scale.high),
        emotions=trace_emotions(atlas, journey),
        touchpoints=rank_touchpoints(atlas, journey, score),
        pain_points=rank_pain_points(atlas, journey, score),
        opportunities=compose_opportunities(atlas, journey),
        goals=compose_goals(atlas, journey, kpis),
        kpis=kpis,
        handoffs=compose_handoffs(atlas, journey, score),
        completion=compose_completion(journey, score),
        conversion=compose_conversion(journey, workings),
        gaps=find_gaps(journey, score, kpis),
    )


def _compose_persona(atlas: Atlas, reference: Reference) -> PersonaRow:
    persona = atlas.personas.get(reference.id)
    if persona is None:
        return PersonaRow(id=reference.id, name=reference.id, role=None)
    return PersonaRow(id=persona.id, name=persona.name, role=persona.role)


def _compose_headline(score: JourneyScore) -> Headline:
    return Headline(
        value=score.value,
        grade=score.grade,
        provisional=score.provisional,
        lower=score.lower,
        upper=score.upper,
        interval_covers=score.interval_covers,
        coverage=score.coverage,
        measured=score.measured,
        worst=score.worst,
        best=score.best,
        geometric=score.geometric,
        imbalance=score.imbalance,
        roll_up=score.roll_up,
        survey=score.survey,
        roll_up_gap=score.roll_up_gap,
        continuity=score.continuity,
    )


def _compose_pillars(atlas: Atlas, journey: Journey, score: JourneyScore) -> tuple[PillarRow, ...]:
    scoring = journey.scoring or atlas.workspace.scoring
    counted = [p.weight for p in score.pillars if p.not_applicable is None and p.value is not None]
    total = math.fsum(counted)
    adds_up = scoring.pillar_aggregation is Aggregation.ARITHMETIC and total > 0
    rows = []
    for pillar in score.pillars:
        applies = pillar.not_applicable is None
        lost = None
        if adds_up and applies and pillar.value is not None:
            lost = pillar.weight / total * (100 - pillar.value)
        rows.append(
            PillarRow(
                pillar=pillar.pillar,
                value=pillar.value,
                weight=pillar.weight,
                points_lost=lost,
                not_applicable=pillar.not_applicable,
                gap=find_pillar_gap(journey, score, pillar.pillar)
                if applies and pillar.value is None
                else None,
            )
        )
    order = list(Pillar)
    return tuple(sorted(rows, key=lambda row: order.index(row.pillar)))


def _compose_stages(atlas: Atlas, journey: Journey, score: JourneyScore) -> tuple[StageRow, ...]:
    return tuple(
        StageRow(
            number=number,
            id=stage.id,
            title=stage.title,
            lifecycle=name_lifecycle(atlas, stage),
            owner=name_owner(atlas, stage.owner),
            customer_goal=stage.customer_goal,
            value=scored.value,
            weight=scored.weight,
            coverage=scored.coverage,
            measured=scored.measured,
            touchpoints=len(stage.touchpoints),
            pain_points=sum(_count_open(touchpoint) for touchpoint in stage.touchpoints),
        )
        for number, (stage, scored) in enumerate(zip(journey.stages, score.stages, strict=True), 1)
    )


def _count_open(touchpoint: Touchpoint) -> int:
    return sum(pain.status is not PainStatus.RESOLVED for pain in touchpoint.pain_points)
