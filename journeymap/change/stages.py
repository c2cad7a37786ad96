"""The stages and touchpoints of a journey: what came, went, changed, or stands elsewhere now."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from journeymap.change.fields import Renames, key_items, make_item
from journeymap.change.match import Matched, find_moved, match_items
from journeymap.change.values import Fate, ItemChange, Move
from journeymap.model import Journey, Stage, Touchpoint
from journeymap.value import NamedTuple


class _Placed(NamedTuple):
    """A touchpoint where it stands."""

    touchpoint: Touchpoint
    stage: Stage
    place: int
    """From 1."""


class _Side(NamedTuple):
    """The stages and touchpoints of one state, by id."""

    stages: dict[str, Stage]
    touchpoints: dict[str, _Placed]


def _take_side(journey: Journey | None) -> _Side:
    stages = () if journey is None else journey.stages
    touchpoints = {
        part.id: _Placed(part, stage, place)
        for stage in stages
        for place, part in enumerate(stage.touchpoints, start=1)
    }
    return _Side(key_items(stages, {}), touchpoints)


def compare_stages(
    old: Journey | None, new: Journey | None, renames: Renames, shared: Mapping[str, ItemChange]
) -> tuple[ItemChange, ...]:
    """Return what became of the stages, each with its touchpoints; those that are gone come first.

    A touchpoint that moved is told in the stage where it stands now.
    """
    sides = _take_side(old), _take_side(new)
    before, after = sides
    stages = match_items(before.stages, after.stages)
    parts = {one: placed.touchpoint for one, placed in before.touchpoints.items()}
    others = {other: placed.touchpoint for other, placed in after.touchpoints.items()}
    touchpoints = match_items(parts, others)
    held: dict[str, list[ItemChange]] = {}
    gone: dict[str, list[ItemChange]] = {}
    for key in touchpoints.removed:
        item = make_item("touchpoint", parts[key], None, renames)
        stage = before.touchpoints[key].stage.id
        kept = dict(stages.pairs)
        (held.setdefault(kept[stage], []) if stage in kept else gone.setdefault(stage, [])).append(item)
    for stage, item in _compare_touchpoints(before, after, stages, touchpoints, renames, shared):
        held.setdefault(stage, []).append(item)
    return tuple(_gather(before, after, stages, renames, held, gone))


def _compare_touchpoints(
    before: _Side,
    after: _Side,
    stages: Matched,
    touchpoints: Matched,
    renames: Renames,
    shared: Mapping[str, ItemChange],
) -> Iterator[tuple[str, ItemChange]]:
    back = {new: old for old, new in touchpoints.pairs}
    moved = _find_moves(before, after, stages, touchpoints)
    for key, placed in after.touchpoints.items():
        if key not in back:
            yield placed.stage.id, make_item("touchpoint", None, placed.touchpoint, renames)
            continue
        old = before.touchpoints[back[key]]
        item = make_item("touchpoint", old.touchpoint, placed.touchpoint, renames)
        item = dataclasses.replace(
            _leave_shared(item, old.touchpoint, placed.touchpoint, shared), moved=moved.get(key)
        )
        if item.says_itself or item.parts:
            yield placed.stage.id, item


def _find_moves(before: _Side, after: _Side, stages: Matched, touchpoints: Matched) -> dict[str, Move]:
    """Return where touchpoints that both states have stood and stand, for those that moved."""
    forth = dict(stages.pairs)
    staying: dict[str, list[tuple[str, str]]] = {}
    moves: dict[str, Move] = {}
    for one, other in touchpoints.pairs:
        old, new = before.touchpoints[one], after.touchpoints[other]
        if forth.get(old.stage.id) == new.stage.id:
            staying.setdefault(new.stage.id, []).append((one, other))
        else:
            moves[other] = Move(old.stage.title, new.stage.title, old.place, new.place)
    back = {other: one for one, other in touchpoints.pairs}
    for pairs in staying.values():
        for other in find_moved(pairs, list(before.touchpoints), list(after.touchpoints)):
            old, new = before.touchpoints[back[other]], after.touchpoints[other]
            moves[other] = Move(old.stage.title, new.stage.title, old.place, new.place)
    return moves


def _leave_shared(
    item: ItemChange, old: Touchpoint, new: Touchpoint, shared: Mapping[str, ItemChange]
) -> ItemChange:
    """Return ``item`` without what its shared touchpoint and shared pain points tell themselves."""
    told = shared.get(new.shared.id) if new.shared is not None and old.shared == new.shared else None
    fields = () if told is None else told.fields
    parts = () if told is None else told.parts
    return dataclasses.replace(
        item,
        fields=tuple(change for change in item.fields if change not in fields),
        parts=tuple(
            kept
            for part in item.parts
            if part not in parts and (kept := _leave_pain(part, new, shared)) is not None
        ),
    )


def _leave_pain(part: ItemChange, new: Touchpoint, shared: Mapping[str, ItemChange]) -> ItemChange | None:
    is_shared = any(pain.id == part.id and pain.shared for pain in new.pain_points)
    if part.kind != "pain-point" or not is_shared or part.fate is not Fate.CHANGED or part.id not in shared:
        return part
    told = shared[part.id]
    left = dataclasses.replace(
        part,
        renamed_from=None,
        fields=tuple(change for change in part.fields if change not in told.fields),
        parts=tuple(inner for inner in part.parts if inner not in told.parts),
    )
    return left if left.fields or left.parts else None


def _gather(
    before: _Side,
    after: _Side,
    stages: Matched,
    renames: Renames,
    held: Mapping[str, list[ItemChange]],
    gone: Mapping[str, list[ItemChange]],
) -> Iterator[ItemChange]:
    for key in stages.removed:
        item = make_item("stage", before.stages[key], None, renames, skip=("touchpoints",))
        yield dataclasses.replace(item, parts=(*gone.get(key, ()), *item.parts))
    back = {new: old for old, new in stages.pairs}
    moved = find_moved(stages.pairs, list(before.stages), list(after.stages))
    olds, news = ({key: place for place, key in enumerate(side.stages, start=1)} for side in (before, after))
    for key, stage in after.stages.items():
        old = before.stages[back[key]] if key in back else None
        item = make_item("stage", old, stage, renames, skip=("touchpoints",))
        move = Move(stage.title, stage.title, olds[back[key]], news[key]) if key in moved else None
        item = dataclasses.replace(item, moved=move, parts=(*held.get(key, ()), *item.parts))
        if item.says_itself or item.parts:
            yield item
