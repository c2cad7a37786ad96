"""What edits would bring: the gain at every level, each edit alone and all together.

Exact recomputation, before and after. It is the *direct* gain: that better surveys or more completion
would follow is an assumption, and has to be entered as an edit of its own to be counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from journeymap.model import (
    Atlas,
    Edit,
    EditKind,
    Journey,
    MeetKpi,
    Metric,
    MetricKind,
    MoveDropOff,
    ResolvePain,
    SetCompletion,
    SetKpi,
    SetMetric,
    State,
)
from journeymap.score.completion import COUNTED
from journeymap.score.edit import apply_edits, list_metrics
from journeymap.score.edit_check import list_kpis
from journeymap.score.journey import score_journey
from journeymap.score.portfolio import score_portfolio
from journeymap.score.result import JourneyScore, StageScore, TouchpointScore
from journeymap.value import NamedTuple, dataclass


class LevelGain(NamedTuple):
    """A score, 0..100, before and after."""

    id: str
    title: str
    before: float | None
    after: float | None
    gain: float | None
    """Points gained; ``None`` where there was no score before or is none after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What changes, at every level; levels that stay as they are, are left out of the lists."""

    touchpoints: tuple[LevelGain, ...]
    stages: tuple[LevelGain, ...]
    pillars: tuple[LevelGain, ...]
    journey: LevelGain
    other_journeys: tuple[LevelGain, ...]
    """Those that share a resolved pain point, or that a changed journey's score stands in."""
    portfolio: LevelGain | None
    """All current-state journeys; ``None`` where the journey is not one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditGain:
    """One edit, as if it were made alone."""

    kind: EditKind
    subject: str
    """What is changed: ``pain``, ``touchpoint.metric``, ``from:to``, ``kpi`` or ``completion``."""
    title: str | None
    """The subject's title where it has one."""
    amount: float | None
    """The figure as it would be; for drop-off the share, or the number, of those lost."""
    by_share: bool
    """The amount is a share, 0..1."""
    unit: str | None
    effect: Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What a scenario brings to a journey."""

    id: str
    title: str
    edits: tuple[EditGain, ...]
    together: Effect
    by_volume: bool
    """The portfolio weighs journeys by volume x importance; otherwise by importance alone."""
    journeys: int
    """How many journeys the portfolio has."""
    counted_completion: bool
    """Completion was counted outside the map; moved drop-off changes it by what the transitions show."""


@dataclass(frozen=True, slots=True)
class _Baseline:
    """Everything before any edit."""

    atlas: Atlas
    journey: Journey
    scores: Mapping[str, JourneyScore]


def score_scenario(atlas: Atlas, journey: Journey, edits: Sequence[Edit]) -> Gain:
    """Return what ``edits`` bring to ``journey``, one by one and together.

    A pain point declared once under ``pain-points/`` is one pain: it is resolved in every journey that
    has it. Edits that name nothing gain nothing; see ``edit_check``.
    """
    atlas = replace(atlas, journeys={**atlas.journeys, journey.id: journey})
    scores = {each.id: score_journey(atlas, each) for each in atlas.journeys.values()}
    baseline = _Baseline(atlas, journey, scores)
    portfolio = score_portfolio(atlas, tuple(scores.values()))
    return Gain(
        id=journey.id,
        title=journey.title,
        edits=tuple(_gain_alone(baseline, edit) for edit in edits),
        together=_find_effect(baseline, edits),
        by_volume=portfolio.by_volume,
        journeys=len(portfolio.investments),
        counted_completion=scores[journey.id].completion.basis == COUNTED,
    )


def edit_atlas(atlas: Atlas, journey: Journey, edits: Sequence[Edit]) -> Atlas:
    """Return ``atlas`` with ``journey`` edited, and with shared pain points resolved wherever they are."""
    journeys = {**atlas.journeys, journey.id: apply_edits(journey, edits)}
    own = {pain_point.id for _, pain_point in journey.pain_points if pain_point.shared}
    shared = [edit for edit in edits if isinstance(edit, ResolvePain) and edit.pain_point in own]
    ids = {edit.pain_point for edit in shared}
    for other in atlas.journeys.values():
        if other.id != journey.id and any(p.shared and p.id in ids for _, p in other.pain_points):
            held = {pain_point.id for _, pain_point in other.pain_points if pain_point.shared}
            mended = [edit for edit in shared if edit.pain_point in held]
            journeys[other.id] = apply_edits(other, mended)
    return replace(atlas, journeys=journeys)


def _compare_scores(id: str, title: str, before: float | None, after: float | None) -> LevelGain:
    gain = None if before is None or after is None else after - before
    return LevelGain(id, title, before, after, gain)


def _gain_alone(baseline: _Baseline, edit: Edit) -> EditGain:
    kind, subject, title = _name(baseline.journey, edit)
    amount, unit = _read_amount(baseline.journey, edit)
    return EditGain(
        kind=kind,
        subject=subject,
        title=title,
        amount=amount,
        by_share=isinstance(edit, SetCompletion)
        or (isinstance(edit, MoveDropOff) and edit.share is not None),
        unit=unit,
        effect=_find_effect(baseline, (edit,)),
    )


def _name(journey: Journey, edit: Edit) -> tuple[EditKind, str, str | None]:
    match edit:
        case ResolvePain():
            titles = {pain_point.id: pain_point.title for _, pain_point in journey.pain_points}
            return EditKind.RESOLVE_PAIN_POINT, edit.pain_point, titles.get(edit.pain_point)
        case SetMetric():
            metrics = list_metrics(journey).get((edit.place, edit.metric), ())
            title = metrics[0].title if metrics else None
            return EditKind.SET_METRIC, f"{edit.place}.{edit.metric}", title
        case MoveDropOff():
            return EditKind.MOVE_DROP_OFF, f"{edit.source}:{edit.target}", None
        case SetCompletion():
            return EditKind.SET_COMPLETION, "completion", None
        case MeetKpi() | SetKpi():
            kpi = list_kpis(journey).get(edit.kpi)
            kind = EditKind.MEET_KPI if isinstance(edit, MeetKpi) else EditKind.SET_KPI
            return kind, edit.kpi, None if kpi is None else kpi.title


def _read_amount(journey: Journey, edit: Edit) -> tuple[float | None, str | None]:
    """Return the figure that an edit aims at, and its unit."""
    match edit:
        case ResolvePain():
            return None, None
        case SetMetric():
            metrics = list_metrics(journey).get((edit.place, edit.metric), ())
            return edit.value, _find_unit(metrics[0]) if metrics else None
        case MoveDropOff():
            return edit.count if edit.share is None else edit.share, None
        case SetCompletion():
            return edit.share, None
        case MeetKpi() | SetKpi():
            kpi = list_kpis(journey).get(edit.kpi)
            target = None if kpi is None else kpi.target
            return edit.value if isinstance(edit, SetKpi) else target, None if kpi is None else kpi.unit


def _find_unit(metric: Metric) -> str | None:
    return "%" if metric.kind in {MetricKind.CSAT, MetricKind.RATE} else metric.unit


def _find_effect(baseline: _Baseline, edits: Sequence[Edit]) -> Effect:
    after = edit_atlas(baseline.atlas, baseline.journey, edits)
    journeys = after.journeys
    changed = {key for key, journey in journeys.items() if journey is not baseline.atlas.journeys[key]}
    touched = _follow_borrowers(after, changed)
    scores = {
        key: score_journey(after, journey) if key in touched else baseline.scores[key]
        for key, journey in journeys.items()
    }
    key = baseline.journey.id
    one, other = baseline.scores[key], scores[key]
    return Effect(
        touchpoints=_compare(_list_touchpoints(one), _list_touchpoints(other)),
        stages=_compare(one.stages, other.stages),
        pillars=tuple(
            _compare_scores(old.pillar.value, old.pillar.value, old.value, new.value)
            for old, new in zip(one.pillars, other.pillars, strict=True)
            if old.value != new.value
        ),
        journey=_compare_scores(key, one.title, one.value, other.value),
        other_journeys=tuple(
            _compare_scores(name, scores[name].title, baseline.scores[name].value, scores[name].value)
            for name in journeys
            if name != key and scores[name].value != baseline.scores[name].value
        ),
        portfolio=_gain_portfolio(baseline, scores),
    )


def _follow_borrowers(atlas: Atlas, changed: set[str]) -> set[str]:
    """Return ``changed`` and every journey in which, directly or not, the score of one of them stands."""
    found = set(changed)
    while True:
        more = {
            journey.id
            for journey in atlas.journeys.values()
            if journey.id not in found
            and any(
                touchpoint.use_journey_score
                and touchpoint.journey is not None
                and touchpoint.journey.id in found
                for touchpoint in journey.touchpoints
            )
        }
        if not more:
            return found
        found |= more


def _list_touchpoints(score: JourneyScore) -> list[TouchpointScore]:
    return [touchpoint for stage in score.stages for touchpoint in stage.touchpoints]


def _compare(
    before: Sequence[TouchpointScore | StageScore], after: Sequence[TouchpointScore | StageScore]
) -> tuple[LevelGain, ...]:
    return tuple(
        _compare_scores(old.id, old.title, old.value, new.value)
        for old, new in zip(before, after, strict=True)
        if old.value != new.value
    )


def _gain_portfolio(baseline: _Baseline, scores: Mapping[str, JourneyScore]) -> LevelGain | None:
    if baseline.journey.state is State.FUTURE or baseline.journey.future_of is not None:
        return None
    before = score_portfolio(baseline.atlas, tuple(baseline.scores.values())).value
    after = score_portfolio(baseline.atlas, tuple(scores.values())).value
    return _compare_scores("portfolio", baseline.atlas.workspace.name, before, after)
