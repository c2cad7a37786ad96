"""Figures of the model as the map writes them: durations, shares, metrics, KPIs, scores.

Nothing is computed here but what a published figure needs to be read; scoring stays in ``score``.
"""

from __future__ import annotations

from functools import lru_cache

from journeymap.language import Language, format_date, format_percent
from journeymap.model import Duration, Kpi, Metric, MetricKind
from journeymap.model.touchpoint import SECONDS
from journeymap.scene.map import texts
from journeymap.scene.voice import Voice, write_count, write_number, write_percent


def write_duration(view: Voice, duration: Duration) -> str:
    """``5 minutes``, ``5 dakika``."""
    return write_time(view, duration.amount, duration.unit)


def write_span(view: Voice, seconds: float) -> str:
    """A sum of times in the largest unit that it fills: ``2.4 days``."""
    unit = next((unit for unit in ("days", "hours", "minutes") if seconds >= SECONDS[unit]), "seconds")
    return write_time(view, round(seconds / SECONDS[unit], 1), unit)


def write_time(view: Voice, amount: float, unit: str) -> str:
    """An amount with its unit; a unit that is not known is written as it stands."""
    forms = texts.UNITS.get(unit) or texts.UNITS.get(f"{unit}s")
    figure = view.number(amount)
    if forms is None:
        return f"{figure} {unit}"
    return view.say(forms[0 if amount == 1 else 1], amount=figure)


def write_unit(view: Voice, value: float, unit: str | None) -> str:
    """A figure with its unit: ``83%``, ``42 TL``."""
    if unit == "%":
        return format_percent(value / 100, view.language, decimals=0 if value == round(value) else 1)
    if unit is None:
        return view.count(value)
    return write_time(view, value, unit) if unit in texts.UNITS else f"{view.count(value)} {unit}"


def write_date(view: Voice, text: str) -> str:
    """An ISO date in words that stay on one line; anything else as it stands."""
    parts = text.split("-")
    if len(parts) == 3 and all(part.isdecimal() for part in parts) and 1 <= int(parts[1]) <= 12:
        return format_date(text, view.language).replace(" ", "\u00a0")
    return text


def write_signed(view: Voice, value: float) -> str:
    """A figure with its sign: ``+1``, ``0``, ``−0.5``."""
    return _sign(value, view.language)


@lru_cache(maxsize=1 << 12)
def _sign(value: float, language: Language) -> str:
    figure = write_number(abs(value), language)
    if value == 0 or figure == "0":
        return "0"
    return f"+{figure}" if value > 0 else f"−{figure}"


@lru_cache(maxsize=1 << 8)
def say_severity(severity: float, language: Language) -> str:
    """A severity in words, with one decimal where the badge beside it has one."""
    return texts.SEVERITY.say(language, value=write_number(round(severity, 1), language))


@lru_cache(maxsize=1 << 12)
def say_frequency(share: float | None, language: Language) -> str:
    """How many of a touchpoint's visitors a pain point hits, or that nobody knows."""
    if share is None:
        return texts.NO_FREQUENCY.say(language)
    return texts.FREQUENCY.say(language, share=write_percent(share, language))


@lru_cache(maxsize=1 << 12)
def say_sample(answers: float, language: Language) -> str:
    """How many answers stand behind a figure; surveys have the same few sizes again and again."""
    return texts.SAMPLE.say(language, n=write_count(answers, language))


def write_points(voice: Voice, difference: float) -> str:
    """The difference of two scores with its sign, written as scores are: ``+1.0``, ``0.0``, ``−0.5``."""
    difference = round(difference, 1)
    figure = voice.score_text(abs(difference))
    return f"+{figure}" if difference > 0 else f"−{figure}" if difference < 0 else figure


def write_feeling(view: Voice, value: float) -> str:
    """A value of the emotion scale: its figure, or where figures are not published, which side it is on."""
    if "figures" not in view.redacted:
        return _sign(value, view.language)
    scale = view.atlas.workspace.emotion_scale
    middle = 0.0 if scale.low < 0 < scale.high else (scale.low + scale.high) / 2
    return view.say(texts.MOODS[(value > middle) - (value < middle)])


def write_kpi(view: Voice, kpi: Kpi) -> str | None:
    """The KPI's figure, or ``None`` where it has none."""
    if kpi.k is not None and kpi.n:
        return view.percent(kpi.k / kpi.n)
    return None if kpi.value is None else write_unit(view, kpi.value, kpi.unit)


def write_kpi_target(view: Voice, kpi: Kpi) -> str | None:
    """The KPI's target, or ``None``."""
    if kpi.target is None:
        return None
    if kpi.unit is None and kpi.value is None and kpi.k is not None and 0 <= kpi.target <= 1:
        return view.percent(kpi.target)
    return write_unit(view, kpi.target, kpi.unit)


def write_metric(view: Voice, metric: Metric) -> str | None:
    """The metric's raw figure as it is published, or ``None`` where it has none."""
    match metric.kind:
        case MetricKind.CSAT | MetricKind.RATE:
            share = _read_share(metric)
            return None if share is None else view.percent(share)
        case MetricKind.NPS:
            score = _read_nps(metric)
            return None if score is None else write_signed(view, float(round(score)))
        case MetricKind.CES | MetricKind.RATING:
            return _write_mean(view, metric)
        case MetricKind.EMOTION:
            mean = read_mean(metric)
            return None if mean is None else write_signed(view, mean)
        case MetricKind.DURATION:
            value = read_mean(metric)
            return None if value is None else write_unit(view, value, metric.unit)


def read_mean(metric: Metric) -> float | None:
    """The mean, or the published value."""
    return metric.value if metric.mean is None else metric.mean


def count_answers(metric: Metric) -> float | None:
    """How many answers stand behind a metric, or ``None``."""
    if metric.n is not None:
        return metric.n
    if metric.counts:
        return sum(metric.counts)
    if metric.promoters is None or metric.detractors is None:
        return None
    return metric.promoters + (metric.passives or 0) + metric.detractors


def _read_share(metric: Metric) -> float | None:
    if metric.k is not None and metric.n:
        return metric.k / metric.n
    if metric.counts and sum(metric.counts):
        top = metric.counts[-2:] if metric.kind is MetricKind.CSAT else metric.counts[-1:]
        return sum(top) / sum(metric.counts)
    return None if metric.value is None else metric.value / 100


def _read_nps(metric: Metric) -> float | None:
    answers = count_answers(metric)
    if metric.promoters is not None and metric.detractors is not None and answers:
        return 100 * (metric.promoters - metric.detractors) / answers
    return metric.value


def _write_mean(view: Voice, metric: Metric) -> str | None:
    mean = read_mean(metric)
    if mean is None:
        return None
    figure = view.number(mean)
    return f"{figure} / {view.number(metric.scale[1])}" if metric.scale else figure
