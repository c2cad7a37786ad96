"""What is not measured: the part of a report that keeps the rest honest."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.model import Journey, Pillar, Side
from journeymap.report.content import Gap, Gaps, KpiRow, Mention
from journeymap.score import HandoffScore, JourneyScore, TouchpointScore


def find_gaps(journey: Journey, score: JourneyScore, kpis: tuple[KpiRow, ...]) -> Gaps:
    """Return everything in ``journey`` that has no figures, or only assumed ones."""
    touchpoints = [touchpoint for stage in score.stages for touchpoint in stage.touchpoints]
    titles = {touchpoint.id: touchpoint.title for touchpoint in journey.touchpoints}
    return Gaps(
        touchpoints_without_metric=_mention(t for t in touchpoints if t.value is None),
        touchpoints_only_assumed=_mention(t for t in touchpoints if t.value is not None and not t.measured),
        pain_points_without_frequency=tuple(
            Mention(id=pain.id, title=pain.title)
            for touchpoint in touchpoints
            for pain in touchpoint.pain_points
            if pain.load is None
        ),
        handoffs_without_figures=tuple(
            Mention(id=handoff.id, title=_name_ends(handoff, titles))
            for handoff in score.handoffs
            if handoff.value is None
        ),
        kpis_without_value=tuple(Mention(id=kpi.id, title=kpi.title) for kpi in kpis if kpi.value is None),
        kpis_without_target=tuple(
            Mention(id=kpi.id, title=kpi.title)
            for kpi in kpis
            if kpi.value is not None and kpi.target is None
        ),
    )


def find_pillar_gap(journey: Journey, score: JourneyScore, pillar: Pillar) -> Gap:
    """Return why ``pillar``, which applies, has no value."""
    if pillar is Pillar.EXPERIENCE:
        return Gap.NO_METRIC
    if pillar is Pillar.COMPLETION:
        return _find_completion_gap(journey, score)
    declared = [*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis)]
    has_kpi = any(kpi.side is Side.BUSINESS for kpi in declared)
    return Gap.KPI_WITHOUT_FIGURES if has_kpi else Gap.NO_KPI


def _find_completion_gap(journey: Journey, score: JourneyScore) -> Gap:
    if score.completion.closed_loop:
        return Gap.CLOSED_LOOP
    return Gap.INCOMPLETE_TRANSITIONS if journey.transitions else Gap.NO_COMPLETION


def _mention(touchpoints: Iterable[TouchpointScore]) -> tuple[Mention, ...]:
    return tuple(Mention(id=touchpoint.id, title=touchpoint.title) for touchpoint in touchpoints)


def _name_ends(handoff: HandoffScore, titles: dict[str, str]) -> str:
    source, target = (titles.get(end, end) for end in (handoff.source, handoff.target))
    return f"{source} > {target}"
