"""How measured figures moved from one period to the next, as values for machines and as lines for people."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.language import Language, format_number
from journeymap.model import Atlas, Journey, Stage, Touchpoint
from journeymap.report import trend_texts as texts
from journeymap.report.measuring import TrendRow
from journeymap.report.terminal import make_page, make_safe, write_item, write_paragraph
from journeymap.report.wording import sign_change
from journeymap.score import JourneyScore
from journeymap.score.trend import COMPLETION, Trend, find_trends
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyTrends:
    """The measured figures of a journey that have two periods."""

    id: str
    """Of the journey."""
    trends: tuple[TrendRow, ...]


def find_journey_trends(
    atlas: Atlas, scores: Sequence[JourneyScore]
) -> tuple[tuple[JourneyScore, tuple[Trend, ...]], ...]:
    """Return the scores of journeys that were measured in two periods, with how their figures moved."""
    scale = atlas.workspace.emotion_scale
    found = (
        (score, find_trends(atlas.measurements[score.id], scale))
        for score in scores
        if score.id in atlas.measurements
    )
    return tuple((score, trends) for score, trends in found if trends)


def describe_trends(atlas: Atlas, scores: Sequence[JourneyScore]) -> tuple[JourneyTrends, ...]:
    """Return the same for machines."""
    return tuple(
        JourneyTrends(id=score.id, trends=tuple(map(describe_trend, trends)))
        for score, trends in find_journey_trends(atlas, scores)
    )


def describe_trend(trend: Trend) -> TrendRow:
    """Return a trend as machines are told of it."""
    return TrendRow(
        place=trend.place or None,
        id=trend.id,
        before=trend.before,
        after=trend.after,
        old=trend.old,
        new=trend.new,
        difference=trend.difference.value,
        lower=trend.difference.lower,
        upper=trend.difference.upper,
        significant=trend.is_significant,
    )


def say_trend(trend: Trend, language: Language, journey: Journey | None = None) -> str:
    """Return a trend as a sentence, with whether it is more than chance.

    Its place and its metric have their titles where a ``journey`` knows them, else their ids.
    """
    place, metric = (trend.place, trend.id) if journey is None else _find_titles(trend, journey)
    significant = trend.is_significant
    verdict = texts.NOT_TOLD if significant is None else texts.SIGNIFICANT if significant else texts.NOISE
    return texts.TREND.say(
        language,
        place=make_safe(place) or texts.WHOLE,
        id=texts.COMPLETION if trend.id == COMPLETION and not trend.place else make_safe(metric),
        old=format_number(trend.old, language, decimals=1),
        new=format_number(trend.new, language, decimals=1),
        before=trend.before,
        after=trend.after,
        change=sign_change(trend.difference.value, language),
        verdict=verdict,
    )


def _find_titles(trend: Trend, journey: Journey) -> tuple[str, str]:
    parts: tuple[Touchpoint | Stage, ...] = (*journey.touchpoints, *journey.stages)
    part = next((part for part in parts if part.id == trend.place), None)
    metrics = journey.survey if not trend.place else () if part is None else part.metrics
    titles = (metric.title for metric in metrics if metric.id == trend.id)
    return trend.place if part is None else part.title, next(filter(None, titles), trend.id)


def write_trends(
    atlas: Atlas,
    scores: Sequence[JourneyScore],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return a line for each measured figure that has two periods; empty where there is none."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines: list[str] = []
    for score, trends in find_journey_trends(atlas, scores):
        lines += write_paragraph(texts.TRENDS_OF.say(language, title=make_safe(score.title)), page)
        for trend in trends:
            lines += write_item(say_trend(trend, language, atlas.journeys[score.id]), page)
    return "".join(f"{line}\n" for line in lines)
