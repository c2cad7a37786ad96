"""The best set of work for a budget of person-days, found exactly.

Taking the best by gain per day until the budget is used up was refused: it leaves days unused and pays
twice for work on the same pain point. Items that touch the same place are weighed together, by scoring
the journey with every combination of them; places add up, so a knapsack over them is exact.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from journeymap.model import (
    Aggregation,
    Edit,
    Journey,
    MeetKpi,
    ResolvePain,
    SetKpi,
    SetMetric,
)
from journeymap.score.candidate import CandidateKind
from journeymap.score.edit import list_metrics
from journeymap.score.edit_check import list_kpis
from journeymap.score.ground import Ground, add_up
from journeymap.score.metric import read_kpi, read_metric
from journeymap.score.priority import Ranking, Weighed
from journeymap.value import NamedTuple, dataclass

MOST_TOGETHER = 10
"""Items that touch each other and are weighed in every combination; past it the best of them."""
_PER_DAY = 2
"""Efforts are counted in half days, rounded up."""

_Place: TypeAlias = tuple[str, ...]


class Chosen(NamedTuple):
    """An item of the plan."""

    number: int
    """Its number in the list."""
    id: str
    title: str
    effort_days: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The set of items with the highest expected gain that the budget pays for."""

    budget_days: float
    days: float
    """What the chosen items take."""
    chosen: tuple[Chosen, ...]
    expected_gain: float
    """Points of the portfolio: each item succeeds with its confidence, apart from the others."""
    gain: float
    """Points, if all of it succeeds."""
    considered: int
    """Ranked items with a gain that the budget could pay for."""
    not_considered: tuple[int, ...]
    """Numbers of items past the limit of those weighed together; the plan is the best without them."""


class _Option(NamedTuple):
    """One combination of items: what it costs in half days, and what is to be expected of it."""

    value: float
    cost: int
    numbers: tuple[int, ...]


def choose_plan(ranking: Ranking, budget_days: float) -> Plan:
    """Return the plan for ``budget_days``; exact but for ``not_considered``.

    A pain point that two opportunities resolve counts once; a pain point and an opportunity that
    resolves it are the same work, and never both chosen. With nothing to choose, the plan is empty.
    """
    budget = math.floor(budget_days * _PER_DAY + 1e-9)
    able = [weighed for weighed in ranking.items if _is_able(weighed, budget)]
    groups, dropped = [], []
    for group in group_items(able, ranking.ground):
        by_priority = sorted(group, key=lambda weighed: weighed.item.rank or 0)
        groups.append(sorted(by_priority[:MOST_TOGETHER], key=lambda weighed: weighed.item.number))
        dropped += [weighed.item.number for weighed in by_priority[MOST_TOGETHER:]]
    options = [_list_options(group, ranking.ground, budget) for group in groups]
    best = _fill(options, budget)
    chosen = [weighed for weighed in able if weighed.item.number in best.numbers]
    return Plan(
        budget_days=budget_days,
        days=math.fsum(weighed.item.effort_days or 0.0 for weighed in chosen),
        chosen=tuple(
            Chosen(w.item.number, w.item.id, w.item.title, w.item.effort_days or 0.0) for w in chosen
        ),
        expected_gain=best.value,
        gain=gain_together(chosen, ranking.ground),
        considered=len(able) - len(dropped),
        not_considered=tuple(sorted(dropped)),
    )


def _is_able(weighed: Weighed, budget: int) -> bool:
    item = weighed.item
    return item.priority is not None and item.priority > 0 and _cost(weighed) <= budget


def _cost(weighed: Weighed) -> int:
    return math.ceil((weighed.item.effort_days or 0.0) * _PER_DAY - 1e-9)


def gain_together(items: Sequence[Weighed], ground: Ground) -> float:
    """Return the points of the portfolio that ``items`` bring together."""
    edits = {
        journey: merge_edits(
            [edit for item in items for edit in item.edits.get(journey, ())], journey, ground
        )
        for journey in sorted({journey for item in items for journey in item.edits})
    }
    return add_up(ground.gain(edits)) or 0.0


def merge_edits(edits: Sequence[Edit], journey: str, ground: Ground) -> tuple[Edit, ...]:
    """Return ``edits`` with each thing changed once; of two figures for one indicator the better."""
    by_subject: dict[_Place, list[Edit]] = {}
    for edit in edits:
        held = by_subject.setdefault(_name_subject(edit), [])
        if edit not in held:
            held.append(edit)

    def gain(edit: Edit) -> float:
        return add_up(ground.gain({journey: (edit,)})) or 0.0

    return tuple(held[0] if len(held) == 1 else max(held, key=gain) for held in by_subject.values())


def _name_subject(edit: Edit) -> _Place:
    match edit:
        case ResolvePain():
            return ("pain", edit.pain_point)
        case SetMetric():
            return ("metric", edit.place, edit.metric)
        case SetKpi() | MeetKpi():
            return ("kpi", edit.kpi)
        case _:
            return ("path",)


def group_items(items: Sequence[Weighed], ground: Ground) -> list[list[Weighed]]:
    """Return ``items`` in groups that touch no common place, so that the gains of groups add up."""
    edits: dict[str, list[Edit]] = {}
    for item in items:
        for key, own in item.edits.items():
            edits.setdefault(key, []).extend(own)
    concerned = {*edits, *(stand.journey for key in edits for stand in ground.standing.get(key, ()))}
    blended = {key for key in concerned if not _adds_up(edits.get(key, ()), key, ground)}
    touched = {place for item in items for place in _list_places(item, ground, blended)}
    group_at: dict[_Place, int] = {}
    groups: dict[int, tuple[list[_Place], list[Weighed]]] = {}
    for number, item in enumerate(items):
        places, held = list(_list_places(item, ground, blended)), [item]
        places += _list_stands(item, ground, blended, touched)
        for known in dict.fromkeys(group_at[place] for place in places if place in group_at):
            their_places, theirs = groups.pop(known)
            places, held = [*their_places, *places], [*theirs, *held]
        groups[number] = (places, held)
        group_at.update(dict.fromkeys(places, number))
    return [held for _, held in groups.values()]


def _adds_up(edits: Iterable[Edit], key: str, ground: Ground) -> bool:
    """Whether the gains of different places of a journey add up: weighted means of a fixed membership."""
    journey = ground.journeys[key]
    scoring = journey.scoring or ground.atlas.workspace.scoring
    if scoring.pillar_aggregation is Aggregation.GEOMETRIC or scoring.memory_weight > 0:
        return False
    return all(_has_value(journey, edit, ground) for edit in edits)


def _has_value(journey: Journey, edit: Edit, ground: Ground) -> bool:
    """Whether the figure that is set has a value already; a new one changes the weights of others."""
    if isinstance(edit, SetMetric):
        metrics = list_metrics(journey).get((edit.place, edit.metric), ())
        scale = ground.atlas.workspace.emotion_scale
        return all(read_metric(metric, scale).value is not None for metric in metrics)
    if isinstance(edit, SetKpi):
        kpi = list_kpis(journey).get(edit.kpi)
        return kpi is None or read_kpi(kpi).value is not None
    return isinstance(edit, ResolvePain)


def _list_places(item: Weighed, ground: Ground, blended: set[str]) -> Iterator[_Place]:
    for key, edits in item.edits.items():
        if key in blended:
            yield (key,)
            continue
        for edit in edits:
            if isinstance(edit, ResolvePain):
                for touchpoint, pain_point in ground.journeys[key].pain_points:
                    if pain_point.id == edit.pain_point:
                        yield (key, "place", touchpoint.id)
            elif isinstance(edit, SetMetric):
                yield (key, "place", edit.place)
            else:
                yield (key, *_name_subject(edit))


def _list_stands(item: Weighed, ground: Ground, blended: set[str], touched: set[_Place]) -> Iterator[_Place]:
    """Yield the places that an item reaches because a score stands there, where that does not just add up."""
    for key in item.edits:
        for stand in ground.standing.get(key, ()):
            if stand.journey in blended:
                yield (stand.journey,)
            elif (place := (stand.journey, "place", stand.touchpoint)) in touched:
                yield place


def _list_options(group: Sequence[Weighed], ground: Ground, budget: int) -> list[_Option]:
    """Return the combinations of a group that no cheaper one equals, the empty one first.

    The expected gain of a combination is the mean of the gains of its parts, each with the probability
    that exactly it succeeds; worked out for all combinations at once, item by item.
    """
    parts: dict[int, list[Weighed]] = {}
    for mask in range(1 << len(group)):
        held = [weighed for place, weighed in enumerate(group) if mask >> place & 1]
        if sum(map(_cost, held)) <= budget and is_possible(held):
            parts[mask] = held
    values = {
        mask: (held[0].item.gain or 0.0) if len(held) == 1 else gain_together(held, ground)
        for mask, held in parts.items()
    }
    for place, weighed in enumerate(group):
        confidence = weighed.item.confidence or 0.0
        for mask in reversed(parts):
            if mask >> place & 1:
                values[mask] = confidence * values[mask] + (1 - confidence) * values[mask ^ 1 << place]
    return _drop_beaten(
        [
            _Option(values[mask], sum(map(_cost, held)), tuple(weighed.item.number for weighed in held))
            for mask, held in parts.items()
        ]
    )


def is_possible(items: Sequence[Weighed]) -> bool:
    """Whether no pain point stands beside an opportunity that resolves it: they are the same work."""
    pains: set[tuple[str, str]] = set()
    mended: set[tuple[str, str]] = set()
    for weighed in items:
        own = pains if weighed.item.kind is CandidateKind.PAIN_POINT else mended
        for journey, edits in weighed.edits.items():
            own.update((journey, edit.pain_point) for edit in edits if isinstance(edit, ResolvePain))
    return pains.isdisjoint(mended)


def _drop_beaten(options: Sequence[_Option]) -> list[_Option]:
    """Return the options that bring more than every cheaper one; of equals the earlier in the list."""
    kept: list[_Option] = []
    for option in sorted(options, key=lambda option: (option.cost, -option.value, option.numbers)):
        if not kept or option.value > kept[-1].value:
            kept.append(option)
    return kept


def _fill(groups: Sequence[Sequence[_Option]], budget: int) -> _Option:
    """Return the best choice of one option per group within ``budget`` half days (dynamic programming)."""
    states = [_Option(0.0, 0, ())]
    for options in groups:
        by_cost: Mapping[int, list[_Option]] = _combine(states, options, budget)
        best = [max(held, key=lambda option: option.value) for held in by_cost.values()]
        states = _drop_beaten(best)
    return states[-1]


def _combine(
    states: Sequence[_Option], options: Sequence[_Option], budget: int
) -> Mapping[int, list[_Option]]:
    by_cost: dict[int, list[_Option]] = {}
    for state in states:
        for option in options:
            cost = state.cost + option.cost
            if cost <= budget:
                numbers = tuple(sorted((*state.numbers, *option.numbers)))
                by_cost.setdefault(cost, []).append(_Option(state.value + option.value, cost, numbers))
    return by_cost
