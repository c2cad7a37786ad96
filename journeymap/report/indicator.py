"""The goals of a journey, and its KPIs against their targets."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.model import Atlas, Journey, Kpi, Side, Stage
from journeymap.report.content import GoalRow, KpiRow
from journeymap.report.naming import list_titles, name_owner
from journeymap.score.metric import read_kpi


def compose_kpis(atlas: Atlas, journey: Journey) -> tuple[KpiRow, ...]:
    """Return each KPI of the journey once, then those that only a stage declares, in declared order."""
    stages: dict[str, Stage] = {}
    for stage in reversed(journey.stages):
        stages.update((kpi.id, stage) for kpi in stage.kpis)
    declared = [*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis)]
    kpis = {kpi.id: kpi for kpi in reversed(declared)}
    titles = list_titles(journey)
    names = dict.fromkeys(kpi.id for kpi in declared)
    return tuple(_compose(atlas, kpis[name], stages.get(name), titles) for name in names)


def compose_goals(atlas: Atlas, journey: Journey, kpis: tuple[KpiRow, ...]) -> tuple[GoalRow, ...]:
    """Return the goals in declared order, the customer's first; ``kpis`` are all of the journey."""
    titles = {kpi.id: kpi.title for kpi in kpis}
    rows = [
        GoalRow(
            id=goal.id,
            title=goal.title,
            side=goal.side,
            kind=goal.kind,
            owner=name_owner(atlas, goal.owner),
            due=goal.due,
            status=goal.status,
            kpis=tuple(reference.id for reference in goal.kpis),
            kpi_titles=tuple(titles.get(reference.id, reference.id) for reference in goal.kpis),
        )
        for goal in journey.goals
    ]
    return tuple(sorted(rows, key=lambda row: row.side is not Side.CUSTOMER))


def _compose(atlas: Atlas, kpi: Kpi, stage: Stage | None, titles: Mapping[str, str]) -> KpiRow:
    return KpiRow(
        id=kpi.id,
        title=kpi.title,
        side=kpi.side,
        stage=None if stage is None else stage.id,
        stage_title=None if stage is None else stage.title,
        unit=kpi.unit,
        baseline=kpi.baseline,
        value=_read_value(kpi),
        is_share=kpi.k is not None and bool(kpi.n) and kpi.unit is None,
        floor=kpi.floor,
        target=kpi.target,
        attainment=read_kpi(kpi).value,
        assumed=kpi.assumed,
        owner=name_owner(atlas, kpi.owner),
        due=kpi.due,
        period=kpi.period,
        conflicts_with=tuple(reference.id for reference in kpi.conflicts_with),
        conflicts_with_titles=tuple(titles.get(other.id, other.id) for other in kpi.conflicts_with),
    )


def _read_value(kpi: Kpi) -> float | None:
    # The same precedence and unit as the attainment's: counted figures come before a published one.
    if kpi.k is not None and kpi.n:
        return (100 if kpi.unit == "%" else 1) * min(1.0, kpi.k / kpi.n)
    return kpi.value
