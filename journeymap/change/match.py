"""Which thing of one state is which of the other: the same id, else what was renamed; and what was moved.

Every choice is the same in both directions, so that a comparison read backwards tells the opposite.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from journeymap.model import Journey, Stage, Touchpoint
from journeymap.value import NamedTuple

_T = TypeVar("_T")
_ALIKE = 0.75
"""From this share of equal fields on, two things with other ids are one that was renamed."""
_FEWEST = 4
"""Fields that must be set for that: two near-empty things are alike by chance."""
_SHARED_PARTS = 0.5
"""Share of touchpoints that a renamed stage or journey kept."""
_FEWEST_PARTS = 2


class Matched(NamedTuple):
    """Pairs of keys, and what only one side has; each in its side's order, pairs in that of the new one."""

    pairs: tuple[tuple[str, str], ...]
    removed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def renamed(self) -> dict[str, str]:
        """The new id of each that has another now."""
        return {old: new for old, new in self.pairs if old != new}


def match_items(old: Mapping[str, _T], new: Mapping[str, _T], *, renames: bool = True) -> Matched:
    """Match two mappings by key, and where ``renames`` are looked for, the rest by likeness."""
    back = {key: key for key in new if key in old}
    if renames:
        gone = [key for key in old if key not in new]
        come = [key for key in new if key not in old]
        alike = _pair_alike(gone, come, lambda a, b: find_likeness(old[a], new[b]))
        back.update({other: one for one, other in alike})
    kept = set(back.values())
    return Matched(
        pairs=tuple((back[key], key) for key in new if key in back),
        removed=tuple(key for key in old if key not in kept),
        added=tuple(key for key in new if key not in back),
    )


def _pair_alike(
    gone: Sequence[str], come: Sequence[str], measure: Callable[[str, str], float]
) -> list[tuple[str, str]]:
    """Return the pairs that are alike, the most alike first; each key is in one at most."""
    scored = [
        (-likeness, min(row, column), max(row, column), row, column)
        for row, one in enumerate(gone)
        for column, other in enumerate(come)
        if (likeness := measure(one, other)) > 0
    ]
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for _, _, _, row, column in sorted(scored):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((gone[row], come[column]))
    return pairs


def find_likeness(old: object, new: object) -> float:
    """Return how alike two things with other ids are: 0 (not one and the same) to 2 (equal)."""
    if not dataclasses.is_dataclass(old) or not dataclasses.is_dataclass(new) or type(old) is not type(new):
        return 0.0
    told = 0
    equal = 0
    for field in dataclasses.fields(old):
        one, other = getattr(old, field.name), getattr(new, field.name)
        if field.compare and field.name != "id" and not (_is_unset(one, field) and _is_unset(other, field)):
            told += 1
            equal += one == other
    share = equal / told if told else 0.0
    if told and equal == told:
        return 2.0
    if _name(old) == _name(new) and _is_same_place(old, new):
        return 1.0 + share / 2
    if told >= _FEWEST and share >= _ALIKE:
        return share
    return _share_parts(old, new)


def _is_unset(value: object, field: dataclasses.Field[object]) -> bool:
    return value == field.default or value is None or value == ()


def _name(item: object) -> object:
    return getattr(item, "title", None) or getattr(item, "name", None)


def _is_same_place(old: object, new: object) -> bool:
    """Whether two touchpoints of one title are on one channel; of other things the title is enough."""
    return not isinstance(old, Touchpoint) or old.channel == getattr(new, "channel", None)


def _share_parts(old: object, new: object) -> float:
    one, other = ({part.id for part in _list_parts(item)} for item in (old, new))
    common = len(one & other)
    share = common / len(one | other) if common >= _FEWEST_PARTS else 0.0
    return share / 2 if share >= _SHARED_PARTS else 0.0


def _list_parts(item: object) -> tuple[Touchpoint, ...]:
    return tuple(item.touchpoints) if isinstance(item, (Stage, Journey)) else ()


def find_moved(pairs: Sequence[tuple[str, str]], old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """Return the new keys of those ``pairs`` that stand in another order now, as few as explain it.

    What stayed is the heaviest common subsequence; each key weighs by its rank, so that there is one only.
    """
    places = {key: place for place, key in enumerate(old)}
    order = {key: place for place, key in enumerate(new)}
    ordered = sorted(pairs, key=lambda pair: order[pair[1]])
    befores = [places[one] for one, _ in ordered]
    if befores == sorted(befores):
        return frozenset()
    ranks = {pair: rank for rank, pair in enumerate(sorted(pairs, key=sorted))}
    full = 1 << len(pairs)
    best: list[tuple[int, frozenset[int]]] = []
    for place, pair in enumerate(ordered):
        before = [best[other] for other in range(place) if befores[other] < befores[place]]
        weight, kept = max(before, key=lambda chain: chain[0], default=(0, frozenset[int]()))
        best.append((weight + full + (1 << ranks[pair]), kept | {place}))
    _, stayed = max(best, key=lambda chain: chain[0])
    return frozenset(ordered[place][1] for place in range(len(ordered)) if place not in stayed)
