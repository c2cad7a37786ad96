"""The path of a journey: which touchpoint follows which, how often, and where it ends.

Plain tuples and dictionaries. A networkx graph was refused here: the score asks for the path of every
journey, and importing networkx costs more than scoring a hundred of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from journeymap.model import COMPLETE, LOST, START, Journey, Outcome, Share, Transition
from journeymap.value import NamedTuple, dataclass, field, make

_MOST = 1e300
"""A count is taken for no more, so that the sum of a row stays finite."""


class Edge(NamedTuple):
    """A step from one touchpoint to the next, from the start, or to an outcome."""

    source: str
    """A touchpoint or ``start``."""
    target: str
    """A touchpoint, ``complete``, ``lost`` or a named outcome."""
    share: float | None = None
    """Share, 0..1, of those at ``source`` that take it: its count by the sum of the row, or a probability."""
    n: float | None = None
    """On how many cases the share rests; ``None`` where it is not counted."""
    counted: bool = False
    """The share comes from counts of transitions."""
    transition: Transition | None = None
    """As declared; ``None`` for a step that follows from the declared order."""
    source_channel: str | None = None
    target_channel: str | None = None

    @property
    def changes_channel(self) -> bool:
        """Both ends are touchpoints with a channel, and the channels differ."""
        source, target = self.source_channel, self.target_channel
        return source is not None and target is not None and source != target

    @property
    def is_handoff(self) -> bool:
        """A declared transition that changes channel; declared order alone makes no handoff."""
        return self.transition is not None and self.changes_channel


class Web(NamedTuple):
    """The bare ways of a journey: which touchpoint leads where, where journeys begin, and where they end.

    Shares, channels and counts are left out: two steps between the same touchpoints are one way, whatever
    they carry. Without transitions the last touchpoint is where a journey ends, and it completes.
    """

    touchpoints: tuple[str, ...]
    onward: Mapping[str, tuple[str, ...]]
    """Every touchpoint with the touchpoints that its steps lead to, in the order of declaration."""
    starts: tuple[str, ...]
    exits: frozenset[str]
    """Touchpoints with a step to an outcome."""
    completing: frozenset[str]
    """Touchpoints with a step to ``complete`` or to an outcome that counts as it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The steps of a journey, in the order of their declaration."""

    touchpoints: tuple[str, ...]
    edges: tuple[Edge, ...]
    starts: tuple[str, ...]
    """Where journeys begin: the targets of ``start``, or the first declared touchpoint."""
    outcomes: tuple[Outcome, ...]
    """The outcomes that steps lead to: ``complete``, ``lost``, then the named ones as declared."""
    declared: bool
    """The journey declares transitions; otherwise its declared order is the path."""
    _web: list[Web] = field(default_factory=list, compare=False, repr=False)
    """Its bare ways once they are known: most questions ask for them."""

    @property
    def handoffs(self) -> tuple[Edge, ...]:
        """The declared transitions that change channel."""
        return tuple([edge for edge in self.edges if edge.is_handoff])

    @property
    def web(self) -> Web:
        """The bare ways."""
        if not self._web:
            self._web.append(_weave(self))
        return self._web[0]

    def leaving(self, node: str) -> tuple[Edge, ...]:
        """Return the steps that leave ``node``."""
        return tuple(edge for edge in self.edges if edge.source == node)

    def arriving(self, node: str) -> tuple[Edge, ...]:
        """Return the steps that arrive at ``node``."""
        return tuple(edge for edge in self.edges if edge.target == node)


def trace_path(journey: Journey) -> Path:
    """Return the path of ``journey``: its transitions, or its declared order when it has none.

    Without a transition from ``start`` the first declared touchpoint is the start; it is the one place
    where the order of declaration matters to a journey that declares transitions. Transitions that name
    something unknown are left out (the rules report them), but their cases stay in the sum of their row.
    """
    channels = {
        touchpoint.id: None if touchpoint.channel is None else touchpoint.channel.id
        for touchpoint in journey.touchpoints
    }
    ids = tuple(channels)
    steps = _declared_steps(journey, channels)
    declared = bool(steps)
    if not declared:
        steps = [
            Edge(source, target, source_channel=channels[source], target_channel=channels[target])
            for source, target in pairwise(ids)
        ]
    starts = tuple(
        dict.fromkeys(step.target for step in steps if step.source == START and step.target in channels)
    )
    if ids and START not in [step.source for step in steps]:
        starts = ids[:1]
        steps.insert(0, Edge(source=START, target=ids[0], share=1.0))
    return Path(
        touchpoints=ids,
        edges=tuple(steps),
        starts=starts,
        outcomes=_reached_outcomes(journey, steps, ids),
        declared=declared,
    )


def _weave(path: Path) -> Web:
    """Return the ways of ``path``."""
    good = {COMPLETE, *(outcome.id for outcome in path.outcomes if outcome.counts_as == COMPLETE)}
    onward: dict[str, dict[str, None]] = {place: {} for place in path.touchpoints}
    exits: set[str] = set()
    completing: set[str] = set()
    for edge in path.edges:
        if edge.source == START:
            continue
        if edge.target in onward:
            onward[edge.source][edge.target] = None
            continue
        exits.add(edge.source)
        if edge.target in good:
            completing.add(edge.source)
    if not path.declared and path.touchpoints:
        exits.add(path.touchpoints[-1])
        completing.add(path.touchpoints[-1])
    return Web(
        touchpoints=path.touchpoints,
        onward={place: tuple(targets) for place, targets in onward.items()},
        starts=path.starts,
        exits=frozenset(exits),
        completing=frozenset(completing),
    )


def _declared_steps(journey: Journey, channels: Mapping[str, str | None]) -> list[Edge]:
    """Return the transitions as steps; ``channels`` holds every touchpoint."""
    sources = {START, *channels}
    targets = {COMPLETE, LOST, *channels, *(outcome.id for outcome in journey.outcomes)}
    rows: dict[str, list[Transition]] = {}
    for transition in journey.transitions:
        if transition.source.id in sources:
            rows.setdefault(transition.source.id, []).append(transition)
    shares: dict[int, tuple[float | None, float | None, bool]] = {}
    for row in rows.values():
        shares.update(zip(map(id, row), _share_row(row), strict=True))
    return [
        make(
            Edge,
            (source, target, *shares[id(transition)], transition, channels.get(source), channels.get(target)),
        )
        for transition in journey.transitions
        if (source := transition.source.id) in sources and (target := transition.target.id) in targets
    ]


def _share_row(row: Sequence[Transition]) -> list[tuple[float | None, float | None, bool]]:
    """Return share, n and whether it was counted, for the transitions that leave one place.

    Counts are used where all of them have one. Probabilities that sum to more than 1 are scaled down.
    A lone transition from the start needs no figure: everyone who starts takes it.
    """
    if len(row) == 1 and (row[0].count or 0) > 0:  # everyone who leaves goes one way, as from most places
        return [(1.0, float(min(row[0].count or 0, _MOST)), True)]
    counts = [min(transition.count, _MOST) for transition in row if transition.count is not None]
    total = math.fsum(counts)
    if len(counts) == len(row) and total > 0:
        return [(count / total, total, True) for count in counts]
    if len(row) == 1 and row[0].source.id == START and row[0].probability is None:
        return [(1.0, None, False)]
    given = [transition.probability for transition in row]
    excess = max(1.0, math.fsum(share.share for share in given if share is not None))
    return [_probability(share, excess) for share in given]


def _probability(share: Share | None, excess: float) -> tuple[float | None, float | None, bool]:
    if share is None:
        return None, None, False
    return share.share / excess, share.n or None, False


def _reached_outcomes(
    journey: Journey, steps: Iterable[Edge], touchpoints: Sequence[str]
) -> tuple[Outcome, ...]:
    reached = {step.target for step in steps}.difference(touchpoints)
    known = {
        COMPLETE: Outcome(id=COMPLETE, title=COMPLETE, counts_as=COMPLETE),
        LOST: Outcome(id=LOST, title=LOST),
    }
    known.update((outcome.id, outcome) for outcome in journey.outcomes)
    return tuple([outcome for outcome in known.values() if outcome.id in reached])
