"""The journey success score: experience, completion and business become one number that adds up.

Three questions of equal standing: how did it feel, did the customer get it done, did the business get
what it needs. Hidden or fitted weights, as published indices have them, were refused: a score that a
client may doubt must be one that a client can recompute.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymap.model import (
    Aggregation,
    Atlas,
    Journey,
    Kpi,
    Pillar,
    Scoring,
    Side,
)
from journeymap.score.completion import score_completion, trace_path_once
from journeymap.score.experience import Experience, score_experience
from journeymap.score.grade import grade_score
from journeymap.score.indicator import score_kpi
from journeymap.score.result import (
    CompletionScore,
    JourneyScore,
    PillarScore,
    ScoredMetric,
    StageScore,
)
from journeymap.score.tree import (
    Combination,
    Member,
    Node,
    combine,
    expect,
    geometric_mean,
    grow,
    peak_end,
    weighted_mean,
)
from journeymap.score.uncertainty import find_interval
from journeymap.score.workings import Workings, recall
from journeymap.value import NamedTuple, replace

_DEEPEST = 6
"""Levels of journeys that open into journeys; below, a score says nothing about the one at the top."""


def score_journey(atlas: Atlas, journey: Journey, workings: Workings | None = None) -> JourneyScore:
    """Return the score of ``journey`` with every part it was made from.

    Total: a journey with broken references or impossible figures is scored from the rest. Pure: the
    same journey, the same bits, in whatever order its parts are declared (but for the start of a path
    that names none, and for a customer KPI cited by several stages, which counts in the first).
    ``workings`` are for those who will ask about the same journeys again, and change no bit of it.
    """
    score = _score(atlas, journey, (), workings, surely=True)
    return _add_interval(score, journey.scoring or atlas.workspace.scoring)


def score_without_interval(atlas: Atlas, journey: Journey) -> JourneyScore:
    """Return the score of ``journey`` but for its own interval, for those who ask for its value or parts."""
    return _score(atlas, journey, (), None, surely=True)


def score_plainly(atlas: Atlas, journey: Journey, workings: Workings) -> JourneyScore:
    """Return the score of ``journey`` to the last bit, but without its interval.

    For those who ask what many small edits would bring: what an edit left as it was is taken from
    ``workings``, which serve one workspace.
    """
    return _score(atlas, journey, (), workings, surely=False)


def value_plainly(atlas: Atlas, journey: Journey, workings: Workings) -> float | None:
    """Return the value of :func:`score_plainly` for those who ask for nothing else of it."""
    parts = _score_parts(atlas, journey, (), workings, surely=False)
    weighted = [(pillar.weight, pillar.value) for pillar in parts.pillars if pillar.not_applicable is None]
    return combine(weighted, _find_combination(parts.scoring))


class _Parts(NamedTuple):
    """What a journey's score is put together from."""

    scoring: Scoring
    nodes: Mapping[Pillar, Node]
    pillars: tuple[PillarScore, ...]
    experience: Experience
    completion: CompletionScore
    kpis: tuple[ScoredMetric, ...]


def _score(
    atlas: Atlas, journey: Journey, opened: tuple[str, ...], workings: Workings | None, *, surely: bool
) -> JourneyScore:
    """Score ``journey`` as a part of the journeys in ``opened``, which it may not open again.

    Its own interval is left to whoever asks for it; ``surely`` says that scores which stand in it have one.
    """
    return _put_together(journey, _score_parts(atlas, journey, opened, workings, surely=surely))


def _score_parts(
    atlas: Atlas, journey: Journey, opened: tuple[str, ...], workings: Workings | None, *, surely: bool
) -> _Parts:
    scoring = journey.scoring or atlas.workspace.scoring
    path = trace_path_once(journey, workings)
    borrowed = _borrow_scores(atlas, journey, (*opened, journey.id), workings, surely=surely)
    experience = score_experience(atlas, journey, scoring, path, borrowed, workings)
    completion = recall(
        workings,
        (score_completion, journey.completion, path),
        lambda: score_completion(journey.completion, path, workings),
    )
    kpis = tuple(score_kpi(kpi, scoring) for kpi in _gather_kpis(journey, Side.BUSINESS))
    nodes = {
        Pillar.EXPERIENCE: experience.node,
        Pillar.COMPLETION: expect((completion.figure,)),
        Pillar.BUSINESS: expect(kpis),
    }
    pillars = _score_pillars(journey, scoring, nodes)
    return _Parts(scoring, nodes, pillars, experience, completion, kpis)


def _add_interval(score: JourneyScore, scoring: Scoring) -> JourneyScore:
    doubt = find_interval(score, scoring)
    return replace(score, lower=doubt.lower, upper=doubt.upper, interval_covers=doubt.covers)


def _find_combination(scoring: Scoring) -> Combination:
    geometric = scoring.pillar_aggregation is Aggregation.GEOMETRIC
    return Combination.GEOMETRIC if geometric else Combination.MEAN


def _put_together(journey: Journey, parts: _Parts) -> JourneyScore:
    scoring, nodes, pillars, experience, completion, kpis = parts
    counted = [pillar for pillar in pillars if pillar.not_applicable is None]
    members: list[Member] = [(pillar.weight, nodes[pillar.pillar]) for pillar in counted]
    root = grow(members, _find_combination(scoring))
    weighted = [(pillar.weight, pillar.value) for pillar in counted]
    arithmetic, geometric = weighted_mean(weighted), geometric_mean(weighted)
    standing = root.standing
    weakest = [value for weight, value in weighted if value is not None and weight > 0]
    return JourneyScore(
        id=journey.id,
        title=journey.title,
        value=root.value,
        grade=grade_score(root.value, weakest, scoring.bands),
        provisional=standing.measured < scoring.min_coverage,
        coverage=standing.coverage,
        measured=standing.measured,
        worst=standing.worst if root.value is None else min(standing.worst, root.value),
        best=standing.best if root.value is None else max(standing.best, root.value),
        geometric=geometric,
        imbalance=None if arithmetic is None or geometric is None else arithmetic - geometric,
        pillars=pillars,
        roll_up=experience.roll_up,
        survey=experience.survey,
        roll_up_gap=_difference(experience.roll_up, experience.survey),
        continuity=experience.continuity,
        stages=experience.stages,
        handoffs=experience.handoffs,
        survey_metrics=experience.survey_metrics,
        completion=completion,
        kpis=kpis,
        unscored_pain_points=_count_unscored_pains(experience.stages),
        remembered=peak_end(
            [
                touchpoint.value
                for stage in experience.stages
                for touchpoint in stage.touchpoints
                if touchpoint.weight > 0
            ]
        ),
    )


def _borrow_scores(
    atlas: Atlas,
    journey: Journey,
    opened: tuple[str, ...],
    workings: Workings | None,
    *,
    surely: bool,
) -> Mapping[str, ScoredMetric]:
    """Return the scores of sub-journeys that stand for touchpoints, by touchpoint.

    A journey that would open itself, or one below the deepest level, lends no value.
    """
    borrowed: dict[str, ScoredMetric] = {}
    for touchpoint in journey.touchpoints:
        if not touchpoint.use_journey_score or touchpoint.journey is None:
            continue
        sub_journey = atlas.journeys.get(touchpoint.journey.id)
        score = None
        if sub_journey is not None and sub_journey.id not in opened and len(opened) < _DEEPEST:
            score = _score(atlas, sub_journey, opened, workings, surely=surely)
            if surely:
                score = _add_interval(score, sub_journey.scoring or atlas.workspace.scoring)
        borrowed[touchpoint.id] = ScoredMetric(
            id=touchpoint.journey.id,
            title=None if sub_journey is None else sub_journey.title,
            kind=None,
            value=None if score is None else score.value,
            lower=None if score is None else score.lower,
            upper=None if score is None else score.upper,
            weight=1.0,
            assumed=score is not None and score.measured == 0,
            n=None,
        )
    return borrowed


def _gather_kpis(journey: Journey, side: Side) -> list[Kpi]:
    """Return the KPIs of ``side``, of the journey and of its stages, each id once."""
    declared = (*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis))
    return list({kpi.id: kpi for kpi in reversed(declared) if kpi.side is side}.values())[::-1]


def _score_pillars(
    journey: Journey, scoring: Scoring, nodes: Mapping[Pillar, Node]
) -> tuple[PillarScore, ...]:
    reasons = {excluded.pillar: excluded.reason for excluded in journey.not_applicable}
    weights = scoring.pillar_weights
    by_pillar = {
        Pillar.EXPERIENCE: weights.experience,
        Pillar.COMPLETION: weights.completion,
        Pillar.BUSINESS: weights.business,
    }
    return tuple(
        PillarScore(
            pillar=pillar,
            value=node.value,
            weight=by_pillar[pillar],
            not_applicable=reasons.get(pillar),
        )
        for pillar, node in nodes.items()
    )


def _count_unscored_pains(stages: Sequence[StageScore]) -> int:
    return sum(
        pain.load is None
        for stage in stages
        for touchpoint in stage.touchpoints
        for pain in touchpoint.pain_points
    )


def _difference(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other
