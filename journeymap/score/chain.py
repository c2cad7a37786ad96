"""The absorbing Markov chain of a journey: who completes, what is visited, where people are lost.

Solved exactly by state reduction on dictionary rows (Grassmann, Taksar & Heyman 1985): sums and
products of probabilities only, so nothing cancels. Simulation, as attribution libraries do it, was
refused: it truncates. With figures from complete paths the chain repeats the counted completion rate.
Notation as in Grinstead & Snell: Q transient rows, N = (I - Q)^-1, B = N R.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from journeymap.model import COMPLETE, START
from journeymap.value import NamedTuple, dataclass, field, make

_NOTHING_MISSING = 1e-12


class Row(NamedTuple):
    """Where those who leave one place go; what is missing to 1 is lost."""

    shares: Mapping[str, float]
    """Target to share; ``complete`` absorbs, and so does every target that has no row of its own."""
    n: float | None = None
    """On how many cases the shares rest; ``None`` where they were not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A solved chain. Mappings hold ``start`` and every place reachable from it, ordered by id."""

    completion: float | None
    """P(complete) from the start, 0..1; ``None`` when there is a closed loop."""
    error: float | None
    """Standard error of ``completion``, where every row that matters rests on counts."""
    visits: Mapping[str, float]
    """Expected visits per journey, N[start, i]; 1 for the start."""
    completing: Mapping[str, float]
    """P(complete) from each place."""
    rows: Mapping[str, Row]
    closed_loop: tuple[str, ...] = ()
    """Places that are never left again, by id; with them nothing can be computed."""
    reduction: Sequence[_Step] = field(default=(), compare=False, repr=False)
    """How the places were taken out, for questions that are asked later."""

    @property
    def steps(self) -> float:
        """Expected number of steps of a journey, whatever its end."""
        return math.fsum(self.visits.values())

    @property
    def steps_to_complete(self) -> float | None:
        """Expected number of steps of a journey that completes."""
        if not self.completion:
            return None
        weighted = math.fsum(self.visits[place] * self.completing[place] for place in self.visits)
        return weighted / self.completion

    @property
    def drop_shares(self) -> Mapping[str, float]:
        """Each place's share of the lost, ``visits * P(lost next) / (1 - P(complete))``; they sum to 1."""
        dropped = {place: self.visits[place] * self._leaving(place) for place in self.visits}
        total = math.fsum(dropped.values())
        return {place: lost / total for place, lost in dropped.items() if lost > 0} if total > 0 else {}

    def _leaving(self, place: str) -> float:
        row = self.rows[place]
        kept = math.fsum(
            share for target, share in row.shares.items() if target in self.rows or target == COMPLETE
        )
        lost = 1 - kept
        return lost if lost > _NOTHING_MISSING else 0.0


class _Step(NamedTuple):
    """What is left of a place at the moment it is taken out of the chain."""

    place: str
    to: Mapping[str, float]
    came_from: Mapping[str, float]
    complete: float
    leave: float


def solve_chain(rows: Mapping[str, Row]) -> Chain:
    """Solve the chain that begins at ``start``; a place named only as a target, without a row, is lost.

    The order of ``rows`` and of their shares changes no bit of the result.
    """
    reached = _reach(rows)
    known = {place: _order(row) for place, row in sorted(rows.items()) if place in reached}
    steps = _reduce(known) if START in known else None
    if steps is None:
        closed = _find_closed_loop(known)
        return Chain(completion=None, error=None, visits={}, completing={}, rows=known, closed_loop=closed)
    completing = _complete_from(steps)
    visits = _visit_from(START, steps)
    return Chain(
        completion=completing[START],
        error=_standard_error(known, visits, completing),
        visits={place: visits[place] for place in known},
        completing={place: completing[place] for place in known},
        rows=known,
        reduction=steps,
    )


def find_reach(chain: Chain) -> Mapping[str, float]:
    """Return the probability that a journey ever comes to each place, ``N[start, i] / N[i, i]``."""
    if chain.completion is None:
        return {}
    steps = chain.reduction
    again = {step.place: _visit_from(step.place, steps[number:]) for number, step in enumerate(steps)}
    return {place: min(1.0, visits / again[place][place]) for place, visits in chain.visits.items()}


def find_removal_effects(chain: Chain, reach: Mapping[str, float] | None = None) -> Mapping[str, float]:
    """Return, per place, the share of completions lost if every arrival there were lost, 0..1.

    ``1 - p without the place / p``; by the first visit to i this is ``reach_i * P(complete from i) / p``.
    ``reach`` is that of the chain, where it is at hand.
    """
    if not chain.completion:
        return {}
    reach = find_reach(chain) if reach is None else reach
    return {
        place: min(1.0, reach[place] * chain.completing[place] / chain.completion)
        for place in reach
        if place != START
    }


def _reach(rows: Mapping[str, Row]) -> set[str]:
    reached = {START}
    waiting = [START]
    while waiting:
        row = rows.get(waiting.pop())
        for target, share in () if row is None else row.shares.items():
            if share > 0 and target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached


def _order(row: Row) -> Row:
    """Return ``row`` with its shares by target."""
    return row if len(row.shares) == 1 else Row(dict(sorted(row.shares.items())), row.n)


def _find_closed_loop(rows: Mapping[str, Row]) -> tuple[str, ...]:
    """Return the places from which no exit can be reached, by id."""
    sources: dict[str, list[str]] = {}
    leaving: list[str] = []
    for place, row in rows.items():
        inside = [target for target, share in row.shares.items() if target in rows and share > 0]
        for target in inside:
            sources.setdefault(target, []).append(place)
        if 1 - math.fsum(row.shares[target] for target in inside) > _NOTHING_MISSING:
            leaving.append(place)
    open_places = set(leaving)
    while leaving:
        fresh = [place for place in sources.get(leaving.pop(), ()) if place not in open_places]
        open_places.update(fresh)
        leaving.extend(fresh)
    return tuple(place for place in rows if place not in open_places)


def _reduce(rows: Mapping[str, Row]) -> list[_Step] | None:
    """Take the places out one by one, the start last; what leads through one is led around it.

    ``None`` where one is never left: nothing goes from the last place of a closed loop.
    """
    to, came_from = _link(rows)
    complete = {place: row.shares.get(COMPLETE, 0.0) for place, row in rows.items()}
    leave: dict[str, float] = {}
    for place, onward in to.items():
        missing = 1 - math.fsum(onward.values())
        leave[place] = 0.0 if missing <= _NOTHING_MISSING else missing
    steps: list[_Step] = []
    for place in [*(place for place in rows if place != START), START]:
        onward, back = to.pop(place), came_from.pop(place)
        onward.pop(place, None)
        back.pop(place, None)
        # The mass that does not stay: a sum of what goes, not 1 minus what stays, so nothing cancels.
        going = leave[place] + math.fsum(onward.values())
        if not going > 0:
            return None
        steps.append(make(_Step, (place, onward, back, complete[place], going)))
        for target in onward:
            came_from[target].pop(place)
        for source, share in back.items():
            del to[source][place]
            part = share / going
            complete[source] += part * complete[place]
            leave[source] += part * leave[place]
            for target, onward_share in onward.items():
                joined = to[source].get(target, 0.0) + part * onward_share
                to[source][target] = came_from[target][source] = joined
    return steps


def _link(rows: Mapping[str, Row]) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    """Return the shares from place to place that are more than nothing, by source and by target."""
    to: dict[str, dict[str, float]] = {}
    came_from: dict[str, dict[str, float]] = {place: {} for place in rows}
    for place, row in rows.items():
        onward = to[place] = {}
        for target, share in row.shares.items():
            if target in rows and share > 0:
                onward[target] = came_from[target][place] = share
    return to, came_from


def _complete_from(steps: Sequence[_Step]) -> dict[str, float]:
    found: dict[str, float] = {}
    for step in reversed(steps):
        onward = math.fsum([share * found[target] for target, share in step.to.items()])
        found[step.place] = min(1.0, (step.complete + onward) / step.leave)
    return found


def _visit_from(origin: str, steps: Sequence[_Step]) -> dict[str, float]:
    """Return the expected visits to each place by those who are at ``origin``, their first included.

    ``steps`` may begin at the origin: what was taken out before leads to it no more.
    """
    arriving = {step.place: 0.0 for step in steps}
    arriving[origin] = 1.0
    for step in steps:
        here = arriving[step.place]
        if here > 0:
            for target, share in step.to.items():
                arriving[target] += here * share / step.leave
    visits: dict[str, float] = {}
    for step in reversed(steps):
        back = math.fsum([visits[source] * share for source, share in step.came_from.items()])
        visits[step.place] = (arriving[step.place] + back) / step.leave
    return visits


def _standard_error(
    rows: Mapping[str, Row], visits: Mapping[str, float], completing: Mapping[str, float]
) -> float | None:
    """Delta method: ``Var(p) = sum_i v_i^2 (sum_j p_ij b_j^2 - b_i^2) / n_i``."""
    variances: list[float] = []
    for place, row in rows.items():
        spread = _spread(row.shares, completing)
        if spread <= _NOTHING_MISSING:
            continue
        if row.n is None:
            return None
        variances.append(visits[place] ** 2 * spread / row.n)
    return math.sqrt(math.fsum(variances))


def _spread(shares: Mapping[str, float], completing: Mapping[str, float]) -> float:
    """Return the variance of the next place's completion probability, lost counting 0."""
    if len(shares) == 1 and 1.0 in shares.values():
        return 0.0  # everyone goes on to one place
    outcomes = [
        (share, 1.0 if target == COMPLETE else completing.get(target, 0.0))
        for target, share in shares.items()
    ]
    mean = math.fsum([share * value for share, value in outcomes])
    rest = max(0.0, 1 - math.fsum([share for share, _ in outcomes]))
    return math.fsum([*[share * (value - mean) ** 2 for share, value in outcomes], rest * mean * mean])
