"""Leaves out figures about too few people, and those that would give such a figure away.

A figure that is left out can often be worked out: all visits less the visits of everyone else. So where a
sum is written, what is missing from it must again be about enough people; the smallest part that could still
be written is left out as well, until that holds for every sum (cell suppression, as statistical offices do
it; Willenborg & de Waal, Elements of Statistical Disclosure Control, 2001).

What this does not do: it looks at each sum alone. Somebody who puts many sums together, or knows figures from
elsewhere, may find narrower limits. Adding noise was refused: an interval of a noisy count is wrong, and the
same bytes twice would need the same noise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import heappop, heappush
from typing import Any, TypeAlias

from journeymap.value import NamedTuple

Key: TypeAlias = tuple[Any, ...]
"""What a figure is known by."""


class Sum(NamedTuple):
    """A figure, and the parts that add up to it."""

    whole: Key | None
    """``None`` where it is known anyway."""
    parts: tuple[Key, ...]


def find_hidden(
    people: Mapping[Key, int], sums: Sequence[Sum], min_group: int, unwritten: Collection[Key] = ()
) -> frozenset[Key]:
    """Return the figures that must not be written.

    Args:
        people: how many people each figure is about; 0 is a figure about nobody, which is no secret.
        sums: which figures add up to which.
        min_group: the fewest people that a figure may be about.
        unwritten: figures that are not written in any case, such as those of people without a persona.
    """
    hidden = {key for key, count in people.items() if 0 < count < min_group} | set(unwritten)
    within: dict[Key, list[int]] = defaultdict(list)
    for number, each in enumerate(sums):
        for key in (*each.parts, *([each.whole] if each.whole is not None else [])):
            within[key].append(number)
    # The first sum that gives one away is mended first; only one that lost a part can be another.
    doubtful = list(range(len(sums)))
    while doubtful:
        number = heappop(doubtful)
        found = _complete(sums[number], people, hidden, min_group)
        if found is not None:
            hidden.add(found)
            for other in (number, *within[found]):
                heappush(doubtful, other)
    return frozenset(hidden)


def _complete(each: Sum, people: Mapping[Key, int], hidden: set[Key], min_group: int) -> Key | None:
    """Return the figure that has to be left out next, so that a sum gives none away."""
    parts = [part for part in each.parts if people.get(part)]
    written = [part for part in parts if part not in hidden]
    if each.whole is not None and each.whole in hidden:
        # It is the sum of its parts: where all of them are written, so is it.
        return _smallest(written, people) if parts and len(written) == len(parts) else None
    missing = sum(people[part] for part in parts if part in hidden)
    return _smallest(written, people) if 0 < missing < min_group and written else None


def _smallest(parts: Sequence[Key], people: Mapping[Key, int]) -> Key:
    return min(parts, key=lambda part: (people[part], repr(part)))
