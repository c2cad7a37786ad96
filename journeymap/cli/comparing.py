"""Compares two sides: what changed, what that did to the scores, and which problems are new or gone."""

from __future__ import annotations

import gc
import operator
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePosixPath

from journeymap.atlas import quote_lines
from journeymap.change import AtlasChange, compare_atlases, compare_journeys
from journeymap.change.atlases import match_journeys
from journeymap.change.match import match_items
from journeymap.change.scores import ScoreMove, move_score, move_scores
from journeymap.cli import comparing_texts as texts
from journeymap.cli.sides import Side, Sides, list_asked, make_control
from journeymap.findings.fingerprint import find_fingerprints
from journeymap.language import Message
from journeymap.model import Atlas, Journey, PainStatus
from journeymap.problem import JourneymapError, Problem, Severity
from journeymap.report.diff_content import Comparison, StageGap
from journeymap.rules import Study, check_rules
from journeymap.rules.catalogue import RULES_BY_NAME, is_changeable
from journeymap.rules.control import waive, weigh_problems
from journeymap.score import score_journey


def compare_sides(sides: Sides, journey: str | None, names: tuple[str, str]) -> Comparison:
    """Return everything that is not the same in the two sides, which are told by ``names``.

    Raises:
        JourneymapError: neither side has the ``journey`` that was asked for.
    """
    with _garbage_left():
        return _compare(sides, journey, names)


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Leave garbage lie: scores are trees without cycles, and the collector would walk all of both sides."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _compare(sides: Sides, journey: str | None, names: tuple[str, str]) -> Comparison:
    old, new = sides.old, sides.new
    if old.journey is not None and new.journey is not None:
        return _compare_two(old, new, names)
    if journey is not None and not _is_known(sides, journey):
        raise JourneymapError(texts.NO_SUCH_JOURNEY(id=journey), exit_code=2)
    left = sides.left_out
    change = compare_atlases(old.atlas, new.atlas, not_compared=left, journey=journey)
    scores = move_scores(old.atlas, new.atlas, match_journeys(old.atlas, new.atlas, left))
    gone, come = _compare_problems(sides)
    if journey is not None:
        scores = tuple(move for move in scores if move.journey == journey)
        kept = {
            side.atlas.journeys[journey].origin.file for side in (old, new) if journey in side.atlas.journeys
        }
        gone, come = (tuple(p for p in found if p.location.file in kept) for found in (gone, come))
    return Comparison(
        base=names[0], head=names[1], change=change, scores=scores, problems_new=come, problems_gone=gone
    )


def _is_known(sides: Sides, journey: str) -> bool:
    held = any(journey in side.atlas.journeys for side in (sides.old, sides.new))
    return held or any(PurePosixPath(name).stem == journey for name in sides.same)


def _compare_two(old: Side, new: Side, names: tuple[str, str]) -> Comparison:
    one, other = (side.atlas.journeys[side.journey or ""] for side in (old, new))
    # The two were named as two: that they have two ids is no change.
    item = replace(compare_journeys(one, other, {one.id: other.id}), renamed_from=None)
    move = move_score(old.atlas, one, new.atlas, other)
    scores: tuple[ScoreMove, ...] = () if move is None else (move,)
    journeys = (item,) if item.says_itself or item.parts else ()
    is_future = other.future_of is not None and other.future_of.id == one.id
    return Comparison(
        base=names[0],
        head=names[1],
        change=AtlasChange(journeys=journeys),
        scores=scores,
        gap=tuple(_find_gap(old.atlas, one, new.atlas, other)) if is_future else (),
    )


def _find_gap(old: Atlas, one: Journey, new: Atlas, other: Journey) -> Iterable[StageGap]:
    """Yield how far each stage is from its future, with the opportunities that end what hurts no longer."""
    before = {stage.id: stage.value for stage in score_journey(old, one).stages}
    after = {stage.id: stage.value for stage in score_journey(new, other).stages}
    matched = match_items(
        {stage.id: stage for stage in one.stages}, {stage.id: stage for stage in other.stages}
    )
    stages = {stage.id: stage for stage in one.stages}
    open_later = {pain.id for _, pain in other.pain_points if pain.status is not PainStatus.RESOLVED}
    for key, target in matched.pairs:
        stage = stages[key]
        ended = {
            pain.id for part in stage.touchpoints for pain in part.pain_points if pain.id not in open_later
        }
        own = {opportunity.id for part in stage.touchpoints for opportunity in part.opportunities}
        closing = dict.fromkeys(
            opportunity.title
            for opportunity in (
                *one.all_opportunities,
                *other.all_opportunities,
                *old.workspace.opportunities,
            )
            if ended & {pain.id for pain in opportunity.resolves}
            or (opportunity.id in own and not opportunity.resolves)
        )
        yield StageGap(key, stage.title, before.get(key), after.get(target), tuple(closing))


def _compare_problems(sides: Sides) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that are gone, and those that are new."""
    gone, come = _subtract_problems(sides.old, sides.new)
    read = {
        journey.origin.file for side in (sides.old, sides.new) for journey in side.atlas.journeys.values()
    }
    if sides.apart and any(problem.location.file not in read for problem in (*gone, *come)):
        # What is shared may still have the problem through a journey that was not read.
        whole = sides.read_whole()
        return _subtract_problems(whole.old, whole.new)
    return gone, come


def _subtract_problems(old: Side, new: Side) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems of ``old`` that are gone in ``new``, and those that are new in it.

    The same fingerprint is the same problem; where its line changed, the same words in the same file are.
    """
    if _is_shared(old.atlas, new.atlas) and old.read.problems == new.read.problems:
        return (), ()
    sides = [_review(side) for side in (old, new)]
    prints = [find_fingerprints(problems) for problems in sides]
    known = [set(each) for each in prints]
    gone = [p for p, mark in zip(sides[0], prints[0], strict=True) if mark not in known[1]]
    come = [p for p, mark in zip(sides[1], prints[1], strict=True) if mark not in known[0]]
    return _leave_common(gone, come), _leave_common(come, gone)


def _is_shared(old: Atlas, new: Atlas) -> bool:
    """Whether both are made of the same values, so that the rules would say the same of them."""
    kinds = ("journeys", "personas", "touchpoints", "pain_points", "evidence")
    sides = [[item for kind in kinds for item in getattr(atlas, kind).values()] for atlas in (old, new)]
    same = len(sides[0]) == len(sides[1]) and all(map(operator.is_, *sides))
    return same and old.workspace is new.workspace


def _leave_common(problems: list[Problem], others: list[Problem]) -> tuple[Problem, ...]:
    rest = Counter(map(_say_same, others))
    kept = []
    for problem in problems:
        key = _say_same(problem)
        if rest[key] > 0:
            rest[key] -= 1
        else:
            kept.append(problem)
    return tuple(kept)


def _say_same(problem: Problem) -> tuple[str, str, Message]:
    return problem.rule, problem.location.file, problem.message


def _review(side: Side) -> tuple[Problem, ...]:
    """Return what reading a side and asking the rules finds; of age nothing is said, it is no change."""
    atlas = side.atlas
    control = make_control(atlas)
    found = check_rules(
        Study(atlas=atlas), replace(control, ignore=frozenset(RULES_BY_NAME) - list_asked(atlas))
    )
    read = weigh_problems(side.read.problems, control, is_changeable)
    kept, _ = waive((*read, *quote_lines(side.files, found)), side.read.waivers, is_changeable)
    return tuple(
        sorted((p for p in kept if p.severity is not Severity.INFO), key=lambda problem: problem.order)
    )
