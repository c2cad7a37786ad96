"""What a change did to the scores: of each journey, of its stages and of its personas.

The four causes are those of :mod:`journeymap.score.change`, and the same states stand between old and new: a
stage's parts add up to its difference as the journey's do.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from journeymap.change.fields import key_items
from journeymap.change.match import Matched, match_items
from journeymap.model import Atlas, Journey, Scoring
from journeymap.score.change import Change, explain_change, list_states
from journeymap.score.difference import Difference, subtract
from journeymap.score.figures import remember_parts, score_parts
from journeymap.score.journey import score_journey
from journeymap.score.persona import score_seen
from journeymap.score.result import TELLING, JourneyScore
from journeymap.score.snapshot import Snapshot, score_again, take_snapshot
from journeymap.score.uncertainty import find_stage_uncertainty
from journeymap.score.view import see_atlas
from journeymap.score.workings import Workings
from journeymap.value import NamedTuple, dataclass


class StageMove(NamedTuple):
    """How the score of a stage moved; without a value on both sides there are no parts."""

    id: str
    title: str
    before: float | None
    after: float | None
    method: float | None
    values: float | None
    pain_points: float | None
    composition: float | None
    difference: Difference | None = None
    """New minus old by the new method, with its interval; ``None`` without a value on both sides."""


class PersonaMove(NamedTuple):
    """How a journey's score moved for one persona."""

    id: str
    name: str
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreMove:
    """How the score of a journey moved."""

    journey: str
    title: str
    before: float | None
    """``None`` where there was none, or no journey."""
    after: float | None
    change: Change | None
    """``None`` where one of both has no score."""
    stages: tuple[StageMove, ...]
    """Those whose score is another, in the order of the new journey."""
    personas: tuple[PersonaMove, ...]
    """Those for whom the score is another."""


_LEAST = 1e-9
"""Points below this are the rounding of a computer."""


def move_scores(old: Atlas, new: Atlas, matched: Matched) -> tuple[ScoreMove, ...]:
    """Return how the scores of the ``matched`` journeys moved, for those whose score is another."""
    surroundings = _see_surroundings(old) == _see_surroundings(new)
    touched = {new_id for old_id, new_id in matched.pairs if old.journeys[old_id] != new.journeys[new_id]}
    moves = []
    for one, other in matched.pairs:
        if surroundings and other not in touched and not _lends(new, new.journeys[other], touched):
            continue
        move = move_score(old, old.journeys[one], new, new.journeys[other])
        if move is not None:
            moves.append(move)
    moves += [_come_or_go(old.journeys[key], old, gone=True) for key in matched.removed]
    moves += [_come_or_go(new.journeys[key], new, gone=False) for key in matched.added]
    return tuple(moves)


def _see_surroundings(atlas: Atlas) -> tuple[object, ...]:
    """Return what may move the score of a journey that is the same."""
    workspace = atlas.workspace
    weights = {key: persona.segment for key, persona in atlas.personas.items()}
    return workspace.scoring, workspace.emotion_scale, weights


def _lends(atlas: Atlas, journey: Journey, touched: set[str], seen: frozenset[str] = frozenset()) -> bool:
    """Whether the score of a journey that was ``touched`` stands for a touchpoint of this one."""
    opened = {part.journey.id for part in journey.touchpoints if part.use_journey_score and part.journey}
    return any(
        name in touched
        or (name in atlas.journeys and _lends(atlas, atlas.journeys[name], touched, seen | {name}))
        for name in opened - seen
    )


def _come_or_go(journey: Journey, atlas: Atlas, *, gone: bool) -> ScoreMove:
    value = score_journey(atlas, journey).value
    return ScoreMove(
        journey=journey.id,
        title=journey.title,
        before=value if gone else None,
        after=None if gone else value,
        change=None,
        stages=(),
        personas=(),
    )


def move_score(old_atlas: Atlas, old: Journey, new_atlas: Atlas, new: Journey) -> ScoreMove | None:
    """Return how the score of one journey moved; ``None`` where nothing of it did."""
    workings = Workings()
    before, after = (
        _take(atlas, journey, _score_once(workings, atlas, journey), workings)
        for atlas, journey in ((old_atlas, old), (new_atlas, new))
    )
    again = _score_again(before, after.scoring)
    stages = tuple(_move_stages(old, new, (before, again, after), workings))
    personas = tuple(_move_personas(old_atlas, old, new_atlas, new, workings))
    if not stages and not personas and before.value == after.value:
        return None
    return ScoreMove(
        journey=new.id,
        title=new.title,
        before=before.value,
        after=after.value,
        change=explain_change(before, after, again, workings),
        stages=stages,
        personas=personas,
    )


def _score_once(workings: Workings, atlas: Atlas, journey: Journey) -> JourneyScore:
    return workings.recall((score_journey, atlas, journey), lambda: score_journey(atlas, journey))


def _take(atlas: Atlas, journey: Journey, score: JourneyScore, workings: Workings) -> Snapshot:
    snapshot = take_snapshot(atlas, journey, score)
    remember_parts(snapshot.figures, score, workings)
    return snapshot


def _score_again(snapshot: Snapshot, scoring: Scoring) -> Snapshot:
    # By the same settings the old figures make what they made.
    return snapshot if snapshot.scoring == scoring else score_again(snapshot, scoring)


def _move_stages(
    old: Journey, new: Journey, taken: tuple[Snapshot, Snapshot, Snapshot], workings: Workings
) -> Iterator[StageMove]:
    before, again, after = taken
    states = [
        _read_stages(score_parts(figures, workings)) for figures in list_states(before, after, workings)
    ]
    back = {
        other: one for one, other in match_items(key_items(old.stages, {}), key_items(new.stages, {})).pairs
    }
    for stage in new.stages:
        key = back.get(stage.id)
        values = [state.get(key) if key is not None else None for state in states[:-1]]
        values.append(states[-1].get(stage.id))
        if values[0] != values[-1]:
            difference = None if key is None else _subtract((again, key), (after, stage.id), workings)
            yield StageMove(stage.id, stage.title, values[0], values[-1], *_split(values), difference)
    kept = set(back.values())
    for stage in old.stages:
        if stage.id not in kept and (value := states[0].get(stage.id)) is not None:
            yield StageMove(stage.id, stage.title, value, None, None, None, None, None)


def _subtract(old: tuple[Snapshot, str], new: tuple[Snapshot, str], workings: Workings) -> Difference | None:
    one, other = (_limit_stage(*side, workings) for side in (old, new))
    return None if one is None or other is None else subtract(other, one)


def _limit_stage(
    snapshot: Snapshot, stage: str, workings: Workings
) -> tuple[float, float | None, float | None] | None:
    """Return the value of a stage, with its limits where half of it or more has a known n."""
    score = score_parts(snapshot.figures, workings)
    value = _read_stages(score).get(stage)
    if value is None:
        return None
    doubt = find_stage_uncertainty(score, snapshot.scoring, stage)
    return (value, doubt.lower, doubt.upper) if doubt.covers >= TELLING else (value, None, None)


def _read_stages(score: JourneyScore) -> Mapping[str, float]:
    return {stage.id: stage.value for stage in score.stages if stage.value is not None}


def _split(values: list[float | None]) -> tuple[float | None, float | None, float | None, float | None]:
    """Return the points of each step; a state between that has no value leaves them to composition."""
    if values[0] is None or values[-1] is None:
        return None, None, None, None
    steps: list[float] = [values[0]]
    for value in values[1:-1]:
        steps.append(steps[-1] if value is None else value)
    steps.append(values[-1])
    method, told, pains, composition = (b - a for a, b in itertools.pairwise(steps))
    return method, told, pains, composition


def _move_personas(
    old_atlas: Atlas, old: Journey, new_atlas: Atlas, new: Journey, workings: Workings
) -> Iterator[PersonaMove]:
    known = {persona.id for persona in old.personas}
    for persona in new.personas:
        if persona.id not in known:
            continue
        before, after = (
            _see(atlas, journey, persona.id, workings)
            for atlas, journey in ((old_atlas, old), (new_atlas, new))
        )
        if not _is_moved(before.score.value, after.score.value):
            continue
        taken, now = before.take(workings), after.take(workings)
        change = explain_change(taken, now, _score_again(taken, now.scoring), workings)
        if change is not None:
            held = new_atlas.personas.get(persona.id)
            yield PersonaMove(persona.id, persona.id if held is None else held.name, change)


def _is_moved(before: float | None, after: float | None) -> bool:
    return before is not None and after is not None and abs(after - before) > _LEAST


class _Seen(NamedTuple):
    """A journey as one persona sees it."""

    atlas: Atlas
    journey: Journey
    score: JourneyScore

    def take(self, workings: Workings) -> Snapshot:
        return _take(self.atlas, self.journey, self.score, workings)


def _see(atlas: Atlas, journey: Journey, persona: str, workings: Workings) -> _Seen:
    general = _score_once(workings, atlas, journey)
    seen, own = see_atlas(atlas, journey, persona, score=general)
    return _Seen(seen, own, score_seen(seen, own, general))
