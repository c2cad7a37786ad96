"""How much the choices of the method matter: the score under a fixed list of other choices.

The list is fixed, and each choice is changed alone, so that nobody can pick the range that suits. Random
weights were refused: they need a seed, and they answer a question that nobody asked.
"""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from journeymap.model import Aggregation, Atlas, Journey, PillarWeights, Scoring
from journeymap.score.journey import score_journey
from journeymap.value import dataclass

METHOD_VERSION = 1
"""Changes whenever the same data and the same settings would get another score."""

FINGERPRINT_LENGTH = 12


class Choice(enum.Enum):
    """A choice of the method that could have been made otherwise."""

    OTHER_AGGREGATION = "other-aggregation"
    PAIN_IN_FULL = "pain-in-full"
    PAIN_LEFT_OUT = "pain-left-out"
    LINEAR_SEVERITY = "linear-severity"
    MOMENT_OF_TRUTH_ONCE = "moment-of-truth-once"
    MOMENT_OF_TRUTH_THRICE = "moment-of-truth-thrice"
    WITHOUT_SURVEY = "without-survey"
    SURVEY_ONLY = "survey-only"
    WITHOUT_CONTINUITY = "without-continuity"
    CONTINUITY_TWICE = "continuity-twice"
    HALF_REMEMBERED = "half-remembered"
    EXPERIENCE_TWICE = "experience-twice"
    WITHOUT_BUSINESS = "without-business"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """The score under one other choice."""

    choice: Choice
    setting: str
    """The key under `scoring` that is changed, and what to: `pain_cap: 1`."""
    value: float | None
    difference: float | None
    """Points above the score as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodRange:
    """The score of a journey under every other choice of the list."""

    id: str
    title: str
    value: float | None
    """The score as it is."""
    lowest: float | None
    highest: float | None
    """Over the score as it is and all alternatives."""
    alternatives: tuple[Alternative, ...]
    fingerprint: str
    """Of the settings that the score as it is was made with."""


def find_method_range(atlas: Atlas, journey: Journey) -> MethodRange:
    """Return the score of ``journey`` under each of the alternatives, all else unchanged.

    Journeys whose scores stand for touchpoints of this one keep the method they have.
    """
    scoring = journey.scoring or atlas.workspace.scoring
    value = score_journey(atlas, journey).value
    alternatives = tuple(
        _try(choice, setting, score_journey(atlas, replace(journey, scoring=other)).value, value)
        for choice, setting, other in _list_alternatives(scoring)
    )
    found = [value, *(alternative.value for alternative in alternatives)]
    known = [figure for figure in found if figure is not None]
    return MethodRange(
        id=journey.id,
        title=journey.title,
        value=value,
        lowest=min(known, default=None),
        highest=max(known, default=None),
        alternatives=alternatives,
        fingerprint=fingerprint_method(scoring),
    )


def _try(choice: Choice, setting: str, value: float | None, base: float | None) -> Alternative:
    difference = None if value is None or base is None else value - base
    return Alternative(choice=choice, setting=setting, value=value, difference=difference)


def _list_alternatives(scoring: Scoring) -> Iterator[tuple[Choice, str, Scoring]]:
    """Yield each choice, what it sets, and the scoring with it."""
    arithmetic = scoring.pillar_aggregation is Aggregation.ARITHMETIC
    other = Aggregation.GEOMETRIC if arithmetic else Aggregation.ARITHMETIC
    yield (
        Choice.OTHER_AGGREGATION,
        f"pillar_aggregation: {other.value}",
        replace(scoring, pillar_aggregation=other),
    )
    for choice, key, value in _NUMBERS:
        yield choice, f"{key}: {value:g}", replace(scoring, **{key: value})  # type: ignore[arg-type]  # keys are numbers
    for choice, key, weights in _reweigh(scoring.pillar_weights):
        weight = getattr(weights, key)
        yield choice, f"pillar_weights.{key}: {weight:g}", replace(scoring, pillar_weights=weights)


_NUMBERS: tuple[tuple[Choice, str, float], ...] = (
    (Choice.PAIN_IN_FULL, "pain_cap", 1.0),
    (Choice.PAIN_LEFT_OUT, "pain_cap", 0.0),
    (Choice.LINEAR_SEVERITY, "severity_exponent", 1.0),
    (Choice.MOMENT_OF_TRUTH_ONCE, "moment_of_truth", 1.0),
    (Choice.MOMENT_OF_TRUTH_THRICE, "moment_of_truth", 3.0),
    (Choice.WITHOUT_SURVEY, "journey_survey_weight", 0.0),
    (Choice.SURVEY_ONLY, "journey_survey_weight", 1.0),
    (Choice.WITHOUT_CONTINUITY, "continuity_weight", 0.0),
    (Choice.CONTINUITY_TWICE, "continuity_weight", 2.0),
    (Choice.HALF_REMEMBERED, "memory_weight", 0.5),
)


def _reweigh(weights: PillarWeights) -> Iterator[tuple[Choice, str, PillarWeights]]:
    yield Choice.EXPERIENCE_TWICE, "experience", replace(weights, experience=2 * weights.experience)
    yield Choice.WITHOUT_BUSINESS, "business", replace(weights, business=0.0)


def fingerprint_method(scoring: Scoring) -> str:
    """Return a short hash of every setting and of the version of the method, in hexadecimal.

    Two scores compare only where it is the same. It depends on values alone: 2 and 2.0 are one, and
    where a setting was written says nothing.
    """
    import hashlib

    told = json.dumps([METHOD_VERSION, _spell(scoring)], separators=(",", ":"))
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:FINGERPRINT_LENGTH]


def _spell(value: object) -> object:
    """Return a setting in the one way it can be written."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (int, float)):
        return repr(float(value) + 0.0)
    if isinstance(value, tuple):
        return [_spell(item) for item in value]
    if is_dataclass(value):
        return {field.name: _spell(getattr(value, field.name)) for field in fields(value) if field.compare}
    return value
