"""Follows each journey from commit to commit, through other names, and says what its moves mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from journeymap.history.values import Figure, Meaning, Move, Point, Standing, Track
from journeymap.score.difference import subtract
from journeymap.value import NamedTuple


class Step(NamedTuple):
    """The journeys of a commit, and which of them were called otherwise at the commit before."""

    figures: Mapping[str, Figure]
    """By id."""
    renamed: Mapping[str, str]
    """The old id by the new one."""


@dataclass(slots=True)
class _Trail:
    """A track while it is being followed."""

    id: str
    begun: int
    names: list[str] = field(default_factory=list)
    figures: list[Figure | None] = field(default_factory=list)


def follow_journeys(steps: Sequence[Step]) -> tuple[Track, ...]:
    """Return the track of each journey, by id, those that the last step has first.

    A journey that went and came again under its id is the same; so is one whose file git knows again under
    another name.
    """
    trails: list[_Trail] = []
    living: dict[str, _Trail] = {}
    dormant: dict[str, _Trail] = {}
    for place, step in enumerate(steps):
        before, living = living, {}
        for identifier in step.figures:
            old = step.renamed.get(identifier)
            trail = before.get(identifier) if old is None else before.get(old)
            if trail is None:
                trail = dormant.pop(identifier, None)
            if trail is None:
                trail = _Trail(identifier, place)
                trails.append(trail)
            living[identifier] = trail
        kept = {id(trail) for trail in living.values()}
        dormant |= {trail.id: trail for trail in before.values() if id(trail) not in kept}
        _extend(trails, living, step)
    return tuple(sorted((_finish(trail) for trail in trails), key=lambda track: (track.is_gone, track.id)))


def _extend(trails: Sequence[_Trail], living: Mapping[str, _Trail], step: Step) -> None:
    named = {id(trail): identifier for identifier, trail in living.items()}
    for trail in trails:
        trail.id = named.get(id(trail), trail.id)
        trail.names.append(trail.id)
        trail.figures.append(step.figures[trail.id] if id(trail) in named else None)


def _finish(trail: _Trail) -> Track:
    figures = [*[None] * trail.begun, *trail.figures]
    names = [*[trail.names[0]] * trail.begun, *trail.names]
    points = tuple(_make_points(names, figures))
    read = [point for point in points if point.figure is not None and point.figure.problem is None]
    told = [point.figure.title for point in read if point.figure is not None]
    return Track(id=trail.id, title=told[-1] if told else trail.id, points=points)


def _make_points(names: Sequence[str], figures: Sequence[Figure | None]) -> Iterator[Point]:
    last: Figure | None = None
    before: Point | None = None
    for name, figure in zip(names, figures, strict=True):
        if before is not None and before.figure is figure and before.id == name:
            before = before if before.move is None else before._replace(move=None)
            yield before
            continue
        move = None
        if figure is not None and figure.value is not None:
            move = None if last is None else compare_figures(last, figure)
            last = figure
        before = Point(name, _find_standing(figure), figure, move)
        yield before


def _find_standing(figure: Figure | None) -> Standing:
    if figure is None:
        return Standing.ABSENT
    if figure.problem is not None:
        return Standing.BROKEN
    return Standing.UNSCORED if figure.value is None else Standing.SCORED


def compare_figures(old: Figure, new: Figure) -> Move | None:
    """Return how far ``new`` is from ``old``; ``None`` where it is not, or where one has no score."""
    if old.value is None or new.value is None or old.value == new.value:
        return None
    found = subtract((new.value, new.lower, new.upper), (old.value, old.lower, old.upper))
    if old.method != new.method:
        meaning = Meaning.METHOD
    elif found.lower is None:
        meaning = Meaning.UNKNOWN
    elif found.rises_beyond_chance:
        meaning = Meaning.RISE
    else:
        meaning = Meaning.FALL if found.falls_beyond_chance else Meaning.NOISE
    return Move(found.value, found.lower, found.upper, meaning)
