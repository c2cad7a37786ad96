"""Completion: how many who started got it done, against the target.

A counted figure comes first, then a chain from counted transitions, then one from probabilities. Mixing
them was refused: where two exist and differ, the map and the analytics disagree, and that is a finding.
"""

from __future__ import annotations

import math

from journeymap.graph.path import Edge, Path, trace_path
from journeymap.model import COMPLETE, START, Completion, Journey
from journeymap.score.chain import Chain, Row, solve_chain
from journeymap.score.interval import Z, is_size, wilson
from journeymap.score.result import CompletionScore
from journeymap.score.workings import Latest, Workings
from journeymap.value import make

COUNTED = "counted"
CHAIN_OF_COUNTS = "chain-of-counts"
CHAIN_OF_PROBABILITIES = "chain-of-probabilities"


def score_completion(
    completion: Completion | None, path: Path, workings: Workings | None = None
) -> CompletionScore:
    """Return ``100 * min(1, share / target)`` with its limits; without figures it has no value.

    A published share without n is a point value. The chain is used only where no figure was counted.
    """
    target = 1.0 if completion is None else completion.target
    if completion is not None and completion.k is not None and completion.n is not None:
        return _score_counted(completion, completion.k, completion.n)
    if completion is not None and completion.value is not None:
        if completion.n is not None:
            return _score_counted(completion, completion.value * completion.n, completion.n)
        return _describe(completion.value, (None, None), target, COUNTED, assumed=completion.assumed)
    chain = trace_chain_once(path, workings)
    if chain is None:
        return _describe(None, (None, None), target, None, assumed=False)
    return _score_chain(chain, path, target)


def trace_path_once(journey: Journey, workings: Workings | None = None) -> Path:
    """Return the path, which depends on the transitions and on the ids and channels of the touchpoints."""
    if workings is None:
        return _LATEST_PATH.recall(journey)
    places = [part for touchpoint in journey.touchpoints for part in (touchpoint.id, touchpoint.channel)]
    parts = (trace_path, journey.transitions, journey.outcomes, *places)
    return workings.recall(parts, lambda: trace_path(journey))


def trace_chain_once(path: Path, workings: Workings | None = None) -> Chain | None:
    """Return the solved chain of a path as :func:`trace_chain` does."""
    if workings is None:
        return _LATEST_CHAIN.recall(path)
    return workings.recall((trace_chain, path), lambda: trace_chain(path))


def trace_chain(path: Path) -> Chain | None:
    """Return the solved chain of a journey's ``path``, or ``None`` where the path cannot carry one.

    Every transition that can be reached needs a share, and at least one must lead to ``complete`` or to
    an outcome that counts as it; otherwise 0 would be an invented number. Named outcomes count as lost
    unless they say otherwise. Without a transition from ``start`` everyone starts at the first declared
    touchpoint.
    """
    if not path.declared:
        return None
    completing = {outcome.id for outcome in path.outcomes if outcome.counts_as == COMPLETE}
    rows: dict[str, list[Edge]] = {place: [] for place in (START, *path.touchpoints)}
    for edge in path.edges:
        rows[edge.source].append(edge)
    reached = _find_reached(rows)
    edges = [edge for place in reached for edge in rows[place]]
    if completing.isdisjoint([edge.target for edge in edges]) or None in [edge.share for edge in edges]:
        return None
    return solve_chain({place: _make_row(rows[place], completing) for place in reached})


_LATEST_PATH = Latest(trace_path)
_LATEST_CHAIN = Latest(trace_chain)


def _find_reached(rows: dict[str, list[Edge]]) -> list[str]:
    reached = {START: None}
    waiting = [START]
    while waiting:
        for edge in rows[waiting.pop()]:
            target = edge.target
            if target in rows and target not in reached:
                reached[target] = None
                waiting.append(target)
    return list(reached)


def _make_row(edges: list[Edge], completing: set[str]) -> Row:
    """Return the row of the steps that leave one place; parallel steps are added up."""
    if len(edges) == 1:
        [edge] = edges
        target = COMPLETE if edge.target in completing else edge.target
        return make(Row, ({target: edge.share or 0.0}, edge.n))
    merged: dict[str, list[float]] = {}
    for edge in edges:
        target = COMPLETE if edge.target in completing else edge.target
        merged.setdefault(target, []).append(edge.share or 0.0)
    counts = [edge.n for edge in edges if edge.n is not None]
    # Shares that rest on samples of different size are as good as the smallest of them.
    n = min(counts) if counts and len(counts) == len(edges) else None
    return Row(shares={target: math.fsum(shares) for target, shares in merged.items()}, n=n)


def _score_counted(completion: Completion, k: float, n: float) -> CompletionScore:
    if not (0 <= k <= n and is_size(n)):
        return _describe(None, (None, None), completion.target, None, assumed=completion.assumed)
    return _describe(
        k / n,
        wilson(k, n),
        completion.target,
        COUNTED,
        assumed=completion.assumed,
        n=n,
        sample=completion.sample,
    )


def _score_chain(chain: Chain, path: Path, target: float) -> CompletionScore:
    used = [edge for edge in path.edges if edge.transition is not None and edge.source in chain.rows]
    counted = not [edge for edge in used if not edge.counted and edge.source != START]
    return _describe(
        chain.completion,
        logit_limits(chain.completion, chain.error),
        target,
        CHAIN_OF_COUNTS if counted else CHAIN_OF_PROBABILITIES,
        assumed=any(
            edge.transition.probability.assumed
            for edge in used
            if edge.transition is not None and edge.transition.probability is not None and not edge.counted
        ),
        closed_loop=chain.closed_loop,
    )


def logit_limits(share: float | None, error: float | None) -> tuple[float | None, float | None]:
    """Return the 95 % limits of ``share`` on the logit scale, ``h = z * error / (p (1 - p))``.

    Without an error, and at 0 and 1 where the scale has no place, there are none.
    """
    if share is None or error is None or not 0 < share < 1:
        return None, None
    logit = math.log(share / (1 - share))
    half = Z * error / (share * (1 - share))
    return _from_logit(logit - half), _from_logit(logit + half)


def _from_logit(logit: float) -> float:
    return 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0


def _describe(
    share: float | None,
    limits: tuple[float | None, float | None],
    target: float,
    basis: str | None,
    *,
    assumed: bool,
    n: float | None = None,
    sample: str | None = None,
    closed_loop: tuple[str, ...] = (),
) -> CompletionScore:
    lower, upper = limits
    return CompletionScore(
        value=_attain(share, target),
        share=share,
        target=target,
        basis=basis,
        assumed=assumed,
        lower=_attain(lower, target),
        upper=_attain(upper, target),
        n=n,
        sample=sample,
        closed_loop=closed_loop,
    )


def _attain(share: float | None, target: float) -> float | None:
    if share is None or not 0 <= share <= 1 or not target > 0:
        return None
    return 100 * min(1.0, share / target)
