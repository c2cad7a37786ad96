"""The journeys that work is valued over: their scores, their weights in the portfolio, and where they stand.

What a piece of work brings is what it brings to the portfolio, whichever journeys were asked for: so one
list compares with another. Weighing the journeys that were asked for among themselves was refused: the
same work would be worth more the less one looks at.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from journeymap.model import Atlas, Edit, Journey, State
from journeymap.score.edit import apply_edits
from journeymap.score.journey import score_plainly, value_plainly
from journeymap.score.portfolio import Reason, score_portfolio, weigh_journeys
from journeymap.score.result import JourneyScore
from journeymap.score.workings import Workings
from journeymap.value import NamedTuple, dataclass, replace


class JourneyGain(NamedTuple):
    """What an item brings to one journey."""

    id: str
    title: str
    weight: float
    """Share, 0..1, in the portfolio; 0 where its score counts in another journey, and not beside it."""
    gain: float | None
    """Points of the journey's score."""


class Stand(NamedTuple):
    """A touchpoint that the score of a journey stands for."""

    journey: str
    touchpoint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The journeys as they are: those that were asked for, and all that are no plans."""

    atlas: Atlas
    asked: tuple[str, ...]
    journeys: Mapping[str, Journey]
    scores: Mapping[str, JourneyScore]
    """Some without their intervals."""
    weights: Mapping[str, float]
    """By journey; they sum to 1 over the portfolio. A plan weighs what it would weigh in it."""
    by_volume: bool
    """Journeys weigh volume x importance; otherwise importance alone."""
    counted: int
    """How many journeys the portfolio has."""
    standing: Mapping[str, tuple[Stand, ...]]
    """By journey: where its score stands, directly or not."""
    pain_titles: Mapping[str, str]
    workings: Workings = field(default_factory=Workings, compare=False, repr=False)

    def gain(self, edits: Mapping[str, Sequence[Edit]]) -> tuple[JourneyGain, ...]:
        """Return what ``edits``, by journey, bring to each, and to those in which the score of one stands."""
        known = len(self.workings)
        changed = {key: apply_edits(self.journeys[key], held) for key, held in edits.items() if held}
        moved = dict.fromkeys(stand.journey for name in changed for stand in self.standing.get(name, ()))
        atlas = self.atlas
        if moved:
            atlas = replace(atlas, journeys={**atlas.journeys, **changed})
        gains = []
        for key in dict.fromkeys((*edits, *moved)):
            before = after = self.scores[key].value
            if before is not None and (key in changed or key in moved):
                journey = changed.get(key, self.journeys[key])
                after = value_plainly(atlas, journey, self.workings)
            gain = None if before is None or after is None else after - before
            gains.append(JourneyGain(key, self.journeys[key].title, self.weights[key], gain))
        self.workings.forget(known)  # of what was edited for this one question
        return tuple(gains)


def survey_ground(
    atlas: Atlas,
    asked: Sequence[Journey],
    *,
    scores: Mapping[str, JourneyScore] | None = None,
    workings: Workings | None = None,
) -> Ground:
    """Return the ground for work on the journeys ``asked``.

    ``scores`` are those that are known already, by the id of a journey of ``atlas``, and ``workings`` what
    they were made with.
    """
    wanted = {journey.id: journey for journey in asked}
    declared = {**atlas.journeys, **wanted}
    known = {key: journey for key, journey in declared.items() if key in wanted or not _is_plan(journey)}
    atlas = replace(atlas, journeys=declared)
    workings = Workings() if workings is None else workings
    found = scores or {}
    scores = {
        key: found[key] if key in found else score_plainly(atlas, journey, workings)
        for key, journey in known.items()
    }
    weights, by_volume, counted = _weigh(atlas, scores)
    return Ground(
        atlas=atlas,
        asked=tuple(wanted),
        journeys=known,
        scores=scores,
        weights=weights,
        by_volume=by_volume,
        counted=counted,
        standing=_find_standing(known),
        pain_titles=_name_pains(atlas, known),
        workings=workings,
    )


def add_up(gains: Iterable[JourneyGain]) -> float | None:
    """Return the points of the portfolio that ``gains`` make; ``None`` where none is known."""
    known = [gain.weight * gain.gain for gain in gains if gain.gain is not None]
    return math.fsum(known) if known else None


def _is_plan(journey: Journey) -> bool:
    return journey.state is State.FUTURE or journey.future_of is not None


def _weigh(atlas: Atlas, scores: Mapping[str, JourneyScore]) -> tuple[dict[str, float], bool, int]:
    """Return each journey's share in the portfolio, whether volume counts in it, and how many it has."""
    portfolio = score_portfolio(atlas, tuple(scores.values()))
    counted = [line.id for line in portfolio.investments]
    plans = [out.id for out in portfolio.left_out if out.reason is Reason.FUTURE and scores[out.id].value]
    weighed = [*counted, *plans]
    declared, by_volume = weigh_journeys([atlas.journeys[key] for key in weighed])
    # Plans alone are a portfolio of their own: there is nothing that they could be compared with.
    total = math.fsum(declared[: len(counted)]) or math.fsum(declared)
    shares = [weight / total if total > 0 else 0.0 for weight in declared]
    return {**dict.fromkeys(scores, 0.0), **dict(zip(weighed, shares, strict=True))}, by_volume, len(counted)


def _find_standing(journeys: Mapping[str, Journey]) -> dict[str, tuple[Stand, ...]]:
    direct: dict[str, list[Stand]] = {}
    for journey in journeys.values():
        for touchpoint in journey.touchpoints:
            if touchpoint.use_journey_score and touchpoint.journey is not None:
                direct.setdefault(touchpoint.journey.id, []).append(Stand(journey.id, touchpoint.id))
    found: dict[str, tuple[Stand, ...]] = {}
    for name, own in direct.items():
        reached = dict.fromkeys(own)
        waiting = [*own]
        while waiting:
            fresh = [stand for stand in direct.get(waiting.pop().journey, ()) if stand not in reached]
            reached.update(dict.fromkeys(fresh))
            waiting += fresh
        found[name] = tuple(stand for stand in reached if stand.journey != name)
    return found


def _name_pains(atlas: Atlas, journeys: Mapping[str, Journey]) -> dict[str, str]:
    titles = {pain_point.id: pain_point.title for pain_point in atlas.pain_points.values()}
    for journey in journeys.values():
        titles.update((pain_point.id, pain_point.title) for _, pain_point in journey.pain_points)
    return titles
