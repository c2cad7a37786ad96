"""Why a score changed: the difference of two snapshots, split so that the parts add up to it.

The old state is led to the new one in four steps, and each step owns the points it moves: first *method*
(the old figures under the new settings, weights and targets), then *values* (figures that both states
have), then the *pain register*, and what is left is *composition* (what came, went or was moved). Asking
each cause alone was refused: such parts do not add up, and the rest has no name.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from journeymap.model import Pillar
from journeymap.score.adoption import adopt_declared, adopt_pains, adopt_values
from journeymap.score.difference import Difference, subtract
from journeymap.score.figures import Figures, list_open_pains, score_parts
from journeymap.score.pain import pain_load
from journeymap.score.result import TELLING
from journeymap.score.snapshot import Snapshot
from journeymap.score.uncertainty import find_pillar_uncertainty
from journeymap.score.workings import Workings
from journeymap.value import NamedTuple, dataclass


class PillarMove(NamedTuple):
    """How a pillar moved, the old figures taken by the method of the new ones."""

    pillar: Pillar
    before: float
    after: float
    difference: Difference


class Pull(NamedTuple):
    """Company and customer pulled apart: one of the two rose and the other fell, both beyond chance."""

    rises: Pillar
    falls: Pillar


class LeafMove(NamedTuple):
    """A figure or a pain point that both states have, and that is not the same in both."""

    id: str
    """Its path; of a pain point the load is told, as 0..100, where less is better."""
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a journey's score got from ``before`` to ``after``; the four parts add up to the difference."""

    journey: str
    title: str
    before: float
    after: float
    difference: Difference
    method: float
    """Points by other settings, weights or targets, or by another version of the method."""
    values: float
    """Points by figures that both states have."""
    pain_points: float
    """Points by the pain points of touchpoints that both states have."""
    composition: float
    """Points by what came, went or was moved."""
    same_method: bool
    """Both were scored by the same method and settings; otherwise the old figures were scored again."""
    before_again: float | None
    """The old figures by the new method."""
    pillars: tuple[PillarMove, ...]
    """Those that have a value and count, before and after."""
    pull: Pull | None
    """Experience and business moved apart beyond chance; ``None`` where they did not or it cannot be told."""
    moved: tuple[LeafMove, ...]
    came: tuple[str, ...]
    """Paths of figures and open pain points that only the new state has."""
    went: tuple[str, ...]
    """Paths of figures and open pain points that only the old state has."""
    since: str | None
    """The date of the old state, where it was recorded."""
    revision: str | None


def find_difference(new: Snapshot, old: Snapshot) -> Difference | None:
    """Return new minus old, or ``None`` where one of them has no score."""
    if new.value is None or old.value is None:
        return None
    limits = (new.lower, new.upper, old.lower, old.upper)
    return subtract((new.value, *limits[:2]), (old.value, *limits[2:]))


def explain_change(
    old: Snapshot, new: Snapshot, again: Snapshot, workings: Workings | None = None
) -> Change | None:
    """Return why ``new`` differs from ``old``, or ``None`` where one of the three has no score.

    ``again`` is ``old`` by the method of ``new``; the interval of the difference is made from it. Scores
    that are in ``workings`` are not made again.
    """
    workings = Workings() if workings is None else workings
    difference = find_difference(new, again)
    if old.value is None or new.value is None or difference is None:
        return None
    steps = [old.value]
    for figures in list_states(old, new, workings)[1:-1]:
        value = score_parts(figures, workings).value
        # A state between the two may lack a score although both have one; what it hides is composition.
        steps.append(steps[-1] if value is None else value)
    steps.append(new.value)
    method, values, pain_points, composition = (after - before for before, after in itertools.pairwise(steps))
    held, now = _list_paths(again), _list_paths(new)
    pillars = tuple(_move_pillars(again, new, workings))
    return Change(
        journey=new.journey,
        title=new.title,
        before=old.value,
        after=new.value,
        difference=difference,
        method=method,
        values=values,
        pain_points=pain_points,
        composition=composition,
        same_method=old.method == new.method,
        before_again=again.value,
        pillars=pillars,
        pull=_find_pull(pillars),
        moved=tuple(
            LeafMove(path, held[path], value)
            for path, value in now.items()
            if path in held and held[path] != value
        ),
        came=tuple(path for path in now if path not in held),
        went=tuple(path for path in held if path not in now),
        since=old.date,
        revision=old.revision,
    )


def list_states(old: Snapshot, new: Snapshot, workings: Workings) -> tuple[Figures, ...]:
    """Return the five states on the way: the old figures, those after each step, and the new ones.

    A step that changes nothing leads to the very same state, which is then scored once.
    """
    return workings.recall((list_states, old, new), lambda: _list_states(old, new))


def _list_states(old: Snapshot, new: Snapshot) -> tuple[Figures, ...]:
    states = [old.figures]
    for adopt in (adopt_declared, adopt_values, adopt_pains):
        adopted = adopt(states[-1], new.figures)
        states.append(next((known for known in (states[-1], new.figures) if known == adopted), adopted))
    return (*states, new.figures)


def _move_pillars(old: Snapshot, new: Snapshot, workings: Workings) -> Iterator[PillarMove]:
    before, after = _limit_pillars(old, workings), _limit_pillars(new, workings)
    for pillar, now in after.items():
        if pillar in before:
            yield PillarMove(pillar, before[pillar][0], now[0], subtract(now, before[pillar]))


def _limit_pillars(
    snapshot: Snapshot, workings: Workings
) -> dict[Pillar, tuple[float, float | None, float | None]]:
    """Return the value of each pillar that counts, with its limits where half of it or more has a known n."""
    score = score_parts(snapshot.figures, workings)
    limited: dict[Pillar, tuple[float, float | None, float | None]] = {}
    for pillar in score.pillars:
        if pillar.value is not None and pillar.not_applicable is None and pillar.weight > 0:
            doubt = find_pillar_uncertainty(score, snapshot.scoring, pillar.pillar)
            limits = (doubt.lower, doubt.upper) if doubt.covers >= TELLING else (None, None)
            limited[pillar.pillar] = (pillar.value, *limits)
    return limited


def _find_pull(pillars: Sequence[PillarMove]) -> Pull | None:
    moves = {move.pillar: move.difference for move in pillars}
    for rising, falling in itertools.permutations((Pillar.BUSINESS, Pillar.EXPERIENCE)):
        known = rising in moves and falling in moves
        if known and moves[rising].rises_beyond_chance and moves[falling].falls_beyond_chance:
            return Pull(rising, falling)
    return None


def _list_paths(snapshot: Snapshot) -> dict[str, float]:
    """Return every figure, and the load of every open pain point that is scored, by its path."""
    paths = {leaf.id: leaf.value for leaf in snapshot.leaves}
    for path, _, pain in list_open_pains(snapshot.figures.journey):
        load = pain_load(pain, snapshot.scoring.severity_exponent)
        if load is not None:
            paths[path] = 100 * load
    return paths
