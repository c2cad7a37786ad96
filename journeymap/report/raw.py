"""The figures as they were measured, found again behind a part of the score and said in words."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import Language, format_number
from journeymap.model import Direction, Journey, Kpi, Metric, MetricKind, Scale, Scoring, Share
from journeymap.report import explanation_texts as texts
from journeymap.report.terminal import Page
from journeymap.report.wording import say_amount, say_count, say_severity, say_share
from journeymap.score.indicator import keep_latest
from journeymap.score.leaves import Leaf, LeafKind, PainLeaf
from journeymap.score.result import JourneyScore

Figure = Metric | Kpi | Share | None


def find_figure(journey: Journey, leaf: Leaf) -> Figure:
    """Return the declared figure behind ``leaf``; ``None`` for a completion and a borrowed score."""
    if leaf.kind is LeafKind.HANDOFF:
        return _find_share(journey, leaf)
    if leaf.kind is LeafKind.KPI:
        return _find_kpi(journey, leaf.figure.id)
    return _find_metric(journey, leaf)


def _find_share(journey: Journey, leaf: Leaf) -> Share | None:
    for transition in journey.transitions:
        if transition.id == leaf.owner:
            return transition.repeat_rate if leaf.figure.id == "repeat_rate" else transition.context_carried
    return None


def _find_kpi(journey: Journey, identifier: str) -> Kpi | None:
    kpis = (*journey.kpis, *(kpi for stage in journey.stages for kpi in stage.kpis))
    return next((kpi for kpi in kpis if kpi.id == identifier), None)


def _find_metric(journey: Journey, leaf: Leaf) -> Metric | Kpi | None:
    metrics: tuple[Metric, ...] = journey.survey if leaf.kind is LeafKind.SURVEY else ()
    for stage in journey.stages:
        if leaf.kind is LeafKind.STAGE and stage.id == leaf.owner:
            metrics = stage.metrics
        for touchpoint in stage.touchpoints:
            if leaf.kind is LeafKind.TOUCHPOINT and touchpoint.id == leaf.owner:
                metrics = (*touchpoint.emotion, *touchpoint.metrics)
    for metric in keep_latest(metrics):
        persona = None if metric.persona is None else metric.persona.id
        if (metric.id, persona) == (leaf.figure.id, leaf.figure.persona):
            return metric
    return _find_kpi(journey, leaf.figure.id) if leaf.kind is LeafKind.STAGE else None


def say_figure(figure: Figure, score: JourneyScore, leaf: Leaf, scale: Scale, page: Page) -> str:
    """Return the raw figures of a leaf with the formula that brings them to 0..100."""
    language = page.language
    if leaf.kind is LeafKind.COMPLETION:
        told = [*_say_completion(score, page), texts.FORMULA_COMPLETION.say(language)]
    elif isinstance(figure, Metric):
        told = [*_say_metric(figure, scale, language), texts.FORMULAS[figure.kind].say(language)]
    elif isinstance(figure, Kpi):
        told = [*_say_kpi(figure, language), texts.FORMULA_KPI.say(language)]
    elif isinstance(figure, Share):
        told = [*_say_share(figure, page), texts.FORMULA_SHARE.say(language)]
    else:
        told = []
    if leaf.figure.assumed:
        told.append(texts.ASSUMED.say(language))
    return "; ".join(told)


def _say_completion(score: JourneyScore, page: Page) -> Iterator[str]:
    completion = score.completion
    yield texts.SHARE_OF_STARTERS.say(page.language, share=say_share(completion.share, page, decimals=1))
    if completion.n is not None:
        yield texts.WITH_N.say(page.language, n=say_count(completion.n, page.language))
    yield texts.TARGET.say(page.language, target=say_share(completion.target, page))


def _say_metric(metric: Metric, scale: Scale, language: Language) -> Iterator[str]:
    if metric.k is not None and metric.n is not None:
        yield _say_k_of_n(metric.k, metric.n, language)
    elif metric.counts:
        counts = ", ".join(say_count(count, language) for count in metric.counts)
        yield texts.COUNTS.say(language, counts=counts)
    elif metric.promoters is not None:
        yield _say_groups(metric, language)
    else:
        yield from _say_mean(metric, scale, language)
    if metric.direction in (Direction.DOWN, Direction.EFFORT):
        yield texts.DIRECTIONS[metric.direction].say(language)
    if metric.kind is MetricKind.DURATION:
        yield from _say_aims(metric.target, metric.floor, metric.unit, language)


def _say_groups(metric: Metric, language: Language) -> str:
    return texts.GROUPS.say(
        language,
        promoters=say_count(metric.promoters or 0, language),
        passives=say_count(metric.passives or 0, language),
        detractors=say_count(metric.detractors or 0, language),
    )


def _say_mean(metric: Metric, scale: Scale, language: Language) -> Iterator[str]:
    if metric.mean is not None:
        low, high = metric.scale or (scale.low, scale.high)
        yield texts.MEAN.say(
            language,
            mean=format_number(metric.mean, language),
            low=format_number(low, language),
            high=format_number(high, language),
        )
    elif metric.value is not None:
        unit = metric.unit if metric.kind in (MetricKind.DURATION, MetricKind.NPS) else "%"
        yield texts.VALUE.say(language, value=say_amount(metric.value, unit, language))
    if metric.n is not None:
        yield texts.WITH_N.say(language, n=say_count(metric.n, language))
    if metric.sd is not None:
        yield texts.WITH_SD.say(language, sd=format_number(metric.sd, language))


def _say_kpi(kpi: Kpi, language: Language) -> Iterator[str]:
    if kpi.k is not None and kpi.n is not None:
        yield _say_k_of_n(kpi.k, kpi.n, language)
    elif kpi.value is not None:
        yield texts.VALUE.say(language, value=say_amount(kpi.value, kpi.unit, language))
    yield from _say_aims(kpi.target, kpi.floor, kpi.unit if kpi.k is None else None, language)


def _say_aims(
    target: float | None, floor: float | None, unit: str | None, language: Language
) -> Iterator[str]:
    if target is not None:
        yield texts.TARGET.say(language, target=say_amount(target, unit, language))
    if floor is not None:
        yield texts.FLOOR.say(language, floor=say_amount(floor, unit, language))


def _say_share(share: Share, page: Page) -> Iterator[str]:
    if share.k is not None and share.n is not None:
        yield _say_k_of_n(share.k, share.n, page.language)
    else:
        yield texts.VALUE.say(page.language, value=say_share(share.share, page))


def _say_k_of_n(k: float, n: float, language: Language) -> str:
    return texts.K_OF_N.say(language, k=say_count(k, language), n=say_count(n, language))


def say_pain(pain: PainLeaf, scoring: Scoring, page: Page) -> str:
    """Return how bad and how frequent a pain point is, with the formula."""
    language = page.language
    harm = texts.HARM.say(
        language,
        severity=say_severity(pain.severity, language),
        frequency=say_share(pain.frequency, page),
    )
    exponent = format_number(scoring.severity_exponent, language)
    return f"{harm}; {texts.FORMULA_PAIN.say(language, exponent=exponent)}"
