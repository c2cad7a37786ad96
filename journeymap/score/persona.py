"""The score as one persona would give it, and whether two personas differ by more than chance.

The journey is first seen through the persona's eyes, as another journey, and that one is scored as any
other. A second way of scoring beside the first was refused: the two would drift apart. With nothing that
sets a persona apart, its score is the journey's own.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from journeymap.model import Atlas, Journey
from journeymap.score.difference import Difference, subtract
from journeymap.score.journey import score_journey
from journeymap.score.leaves import Leaf, list_leaves
from journeymap.score.result import JourneyScore
from journeymap.score.tree import weighted_mean
from journeymap.score.uncertainty import find_uncertainty
from journeymap.score.view import see_atlas
from journeymap.value import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaScore:
    """A journey as one persona meets it."""

    id: str
    name: str
    weight: float | None
    """Share of the segment times its weight; `None` where the share is unknown."""
    score: JourneyScore
    own_share: float
    """Share, 0..1, of the score's weight that rests on what this persona itself said."""
    own: tuple[str, ...]
    """The figures that are the persona's own, by their ids in the explanation."""
    is_own_counted: bool
    """Every figure of its own has limits; a judgement without n has none."""
    inherited: tuple[str, ...]
    """The figures taken from everyone, or from the other personas where nobody asked everyone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaGap:
    """How far apart two personas are."""

    one: str
    other: str
    difference: float | None
    """Points that `one` is above `other`."""
    lower: float | None
    upper: float | None
    """The 95 % interval of the difference; `None` where one of the scores has no interval."""
    clear: bool | None
    """Whether the difference is more than chance: the interval leaves out 0. `None` where that cannot be
    told: there is no interval, or the two differ in figures without n, which no interval covers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaComparison:
    """A journey through the eyes of each of its personas."""

    id: str
    title: str
    value: float | None
    """The journey's own score, over everyone."""
    blended: float | None
    """Mean of the personas' scores by their weights, equally where one of the weights is unknown."""
    lowest: float | None
    highest: float | None
    personas: tuple[PersonaScore, ...]
    """In the order in which the journey names them."""
    gaps: tuple[PersonaGap, ...]
    """One for each pair of personas."""


def score_persona(
    atlas: Atlas, journey: Journey, persona_id: str, *, whole: JourneyScore | None = None
) -> PersonaScore:
    """Return the score of ``journey`` as the persona with the id ``persona_id`` meets it.

    Of each indicator the persona's own value counts, otherwise the general one, otherwise the blend of
    the other personas' values. Completion, KPIs and what was asked about handoffs are known for everyone
    only. A persona that the atlas does not know, or that the journey does not name, is no error. ``whole`` is
    the journey's own score, where it is known already.
    """
    whole = score_journey(atlas, journey) if whole is None else whole
    seen, own_journey = see_atlas(atlas, journey, persona_id, score=whole)
    score = score_seen(seen, own_journey, whole)
    scoring = own_journey.scoring or seen.workspace.scoring
    leaves = [leaf for leaf in list_leaves(score, scoring) if leaf.weight > 0]
    own = [leaf for leaf in leaves if leaf.figure.persona == persona_id]
    persona = atlas.personas.get(persona_id)
    return PersonaScore(
        id=persona_id,
        name=persona_id if persona is None else persona.name,
        weight=None if persona is None else persona.weight,
        score=score,
        own_share=min(1.0, _weigh(own) / _weigh(leaves)) if leaves else 0.0,
        own=tuple(leaf.id for leaf in own),
        is_own_counted=all(leaf.figure.lower is not None for leaf in own),
        inherited=tuple(leaf.id for leaf in leaves if leaf.figure.persona != persona_id),
    )


def score_seen(seen: Atlas, journey: Journey, general: JourneyScore) -> JourneyScore:
    """Return the score of ``journey`` in an atlas as a persona has ``seen`` both.

    ``general`` is the journey's score for everyone.
    """
    score = score_journey(seen, journey)
    if score.completion == general.completion:
        return score
    # A completed share that is held as a figure still rests on what it rests on for everyone.
    score = replace(score, completion=general.completion)
    doubt = find_uncertainty(score, journey.scoring or seen.workspace.scoring)
    return replace(score, lower=doubt.lower, upper=doubt.upper, interval_covers=doubt.covers)


def _weigh(leaves: Sequence[Leaf]) -> float:
    return math.fsum(leaf.weight for leaf in leaves)


def compare_personas(atlas: Atlas, journey: Journey) -> PersonaComparison:
    """Return the scores of the journey's personas, their blend and range, and the gap of each pair.

    A journey that names no persona has nobody to compare. Personas share what they inherit, which makes
    the interval of a gap wider than it need be, never narrower.
    """
    whole = score_journey(atlas, journey)
    personas = tuple(
        score_persona(atlas, journey, identifier, whole=whole)
        for identifier in dict.fromkeys(reference.id for reference in journey.personas)
    )
    values = [persona.score.value for persona in personas if persona.score.value is not None]
    return PersonaComparison(
        id=journey.id,
        title=journey.title,
        value=whole.value,
        blended=blend_personas([(persona.weight, persona.score.value) for persona in personas]),
        lowest=min(values, default=None),
        highest=max(values, default=None),
        personas=personas,
        gaps=tuple(_find_gap(*pair) for pair in itertools.combinations(personas, 2)),
    )


def blend_personas(weighted: Sequence[tuple[float | None, float | None]]) -> float | None:
    """Return the mean of values by weight, equally where a weight is unknown or all are 0."""
    weights = [weight for weight, value in weighted if value is not None]
    if None in weights or not any(weights):
        return weighted_mean([(1.0, value) for _, value in weighted])
    return weighted_mean([(weight or 0.0, value) for weight, value in weighted])


def _find_gap(one: PersonaScore, other: PersonaScore) -> PersonaGap:
    value, against = one.score.value, other.score.value
    gap: Difference | None = None
    if value is not None and against is not None:
        gap = subtract(
            (value, one.score.lower, one.score.upper), (against, other.score.lower, other.score.upper)
        )
    return PersonaGap(
        one=one.id,
        other=other.id,
        difference=None if gap is None else gap.value,
        lower=None if gap is None else gap.lower,
        upper=None if gap is None else gap.upper,
        clear=_is_clear(gap, counted=one.is_own_counted and other.is_own_counted),
    )


def _is_clear(gap: Difference | None, *, counted: bool) -> bool | None:
    if gap is None or gap.lower is None or gap.upper is None:
        return None
    if gap.lower <= 0 <= gap.upper:
        return False
    return True if counted else None
