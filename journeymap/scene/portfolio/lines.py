"""What the portfolio knows of each journey, gathered before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymap.language import sort_key
from journeymap.model import Journey, PainStatus, State
from journeymap.scene.portfolio import texts
from journeymap.scene.voice import Voice
from journeymap.score.by_period import ScoreTrend, Volume, count_volume
from journeymap.score.portfolio import LeftOut, Portfolio, Reason
from journeymap.score.result import JourneyScore, StageScore
from journeymap.value import NamedTuple, dataclass


class Past(NamedTuple):
    """Earlier scores, by the journey's id."""

    records: Mapping[str, Sequence[float]]
    trends: Mapping[str, ScoreTrend]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyLine:
    """A journey's line."""

    journey: Journey
    score: JourneyScore
    points_lost: float | None
    """``None`` where it is not counted by itself."""
    why_not: str
    """Why it is not counted; empty where it is."""
    worst: StageScore | None
    open_pains: int
    worst_pain: float | None
    """Severity."""
    record: tuple[float, ...]
    """Recorded scores, oldest first."""
    trend: ScoreTrend | None
    """The scores by measured period."""
    cases: Volume | None
    """How many customers were counted."""

    @property
    def is_future(self) -> bool:
        """Whether it is a plan."""
        return self.journey.state is State.FUTURE or self.journey.future_of is not None


def gather_lines(
    voice: Voice,
    scores: Sequence[JourneyScore],
    portfolio: Portfolio,
    history: Mapping[str, Sequence[float]],
    trends: Mapping[str, ScoreTrend] | None = None,
) -> tuple[list[JourneyLine], list[JourneyLine]]:
    """Return the journeys that count, most points lost first, and the others by title.

    ``history`` holds recorded scores by the journey's id, oldest first, and ``trends`` those by period.
    """
    past = Past(history, trends or {})
    known = {score.id: score for score in scores if score.id in voice.atlas.journeys}
    counted = [
        _make_line(voice, known[line.id], line.points_lost, "", past)
        for line in portfolio.investments
        if line.id in known
    ]
    others = [
        _make_line(voice, known[out.id], None, say_why(voice, out), past)
        for out in portfolio.left_out
        if out.id in known
    ]
    return counted, sorted(others, key=lambda line: sort_key(line.journey.title, voice.language))


def _make_line(
    voice: Voice,
    score: JourneyScore,
    points_lost: float | None,
    why_not: str,
    past: Past,
) -> JourneyLine:
    journey = voice.atlas.journeys[score.id]
    scored = [stage for stage in score.stages if stage.value is not None]
    severities = [pain.severity for _, pain in journey.pain_points if pain.status is not PainStatus.RESOLVED]
    return JourneyLine(
        journey=journey,
        score=score,
        points_lost=points_lost,
        why_not=why_not,
        worst=min(scored, key=lambda stage: stage.value or 0.0, default=None),
        open_pains=len(severities),
        worst_pain=max(severities, default=None),
        record=tuple(past.records.get(score.id, ())),
        trend=past.trends.get(score.id),
        cases=count_volume(voice.atlas.measurements.get(score.id)),
    )


def say_why(voice: Voice, out: LeftOut) -> str:
    """Why a journey is not counted by itself."""
    if out.reason is Reason.FUTURE:
        return voice.say(texts.OUT_FUTURE)
    if out.journey is None or out.touchpoint is None:
        return voice.say(texts.OUT_UNSCORED)
    whole = voice.atlas.journeys[out.journey]
    titles = {touchpoint.id: touchpoint.title for touchpoint in whole.touchpoints}
    return voice.say(texts.OUT_PART, journey=whole.title, touchpoint=titles[out.touchpoint])
