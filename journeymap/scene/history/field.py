"""One journey's chart: band, line, marks at its moves, and the axes around it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from journeymap.git.log import Commit
from journeymap.history import Figure, Meaning, Point, Standing, Track
from journeymap.language import format_date
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_cross
from journeymap.scene.pen import META, META_STRONG, set_baseline
from journeymap.scene.shapes import Anchor, Box, Circle, Label, Line, Polygon, Shape
from journeymap.scene.type import ELLIPSIS, measure, wrap
from journeymap.scene.voice import Voice
from journeymap.value import NamedTuple

_LEAST_SPAN = 20.0
"""Points that the scale shows at least: a quiet year must not look like a storm."""
_MOST_DOTS = 60
"""Of more commits only those with a move of note are marked."""
_TICK = 118.0
"""Room that the name of a commit takes below the field."""
_INSET = 10.0
"""Between the field's edges and its first and last commit."""
_NOTABLE = {Meaning.RISE: "good", Meaning.FALL: "bad", Meaning.METHOD: "neutral"}


class Scale(NamedTuple):
    """The scores at the lower and the upper edge, and how far the lines between are apart."""

    low: float
    high: float
    step: float


class Field(NamedTuple):
    """Where the chart stands."""

    left: float
    top: float
    width: float
    height: float
    scale: Scale
    commits: int
    """How many there are, from the left edge to the right."""

    def x(self, place: int) -> float:
        """Where a commit stands; one alone stands in the middle."""
        if self.commits == 1:
            return self.left + self.width / 2
        return round(self.left + _INSET + (self.width - 2 * _INSET) * place / (self.commits - 1), 2)

    def y(self, value: float) -> float:
        """How low a score stands."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return round(self.top + self.height * (1 - share), 2)


def find_scale(tracks: Iterable[Track]) -> Scale:
    """Return a scale that holds every score and interval, on round numbers; 0 to 100 where there is none."""
    figures = [figure for track in tracks for _, figure in track.scored]
    ends = [end for each in figures for end in (each.value, each.lower, each.upper) if end is not None]
    if not ends:
        return Scale(0.0, 100.0, 20.0)
    low, high = math.floor(min(ends) / 10) * 10.0, math.ceil(max(ends) / 10) * 10.0
    while high - low < _LEAST_SPAN:
        low, high = max(0.0, low - 10), min(100.0, high + 10)
    return Scale(low, high, 20.0 if high - low > 50 else 10.0)


def draw_field(voice: Voice, field: Field, track: Track) -> list[Shape]:
    """Draw a journey's chart into its field."""
    runs = list(_cut_runs(track))
    # A line comes first: a group that begins with a box is taken for a card.
    shapes = [*_draw_lines(voice, field), *_draw_broken(field, track)]
    for run in runs:
        shapes += _draw_band(field, run)
    for run in runs:
        points = tuple((field.x(place), field.y(figure.value or 0.0)) for place, figure in run)
        if len(points) > 1:
            shapes.append(Line(points, "accent", 2))
    return [*shapes, *_draw_marks(voice, field, track)]


def _draw_lines(voice: Voice, field: Field) -> Iterator[Shape]:
    value = field.scale.low
    while value <= field.scale.high:
        y = field.y(value)
        edge = value in {field.scale.low, field.scale.high}
        yield Line(((field.left, y), (field.left + field.width, y)), "line-strong" if edge else "line", 1)
        text = voice.number(value)
        room = measure(text, META.size) + 0.02
        baseline = y + set_baseline(META) - META.leading / 2
        yield Label(field.left - 8, baseline, text, META.size, room, "regular", "ink-muted", "page", "end")
        value += field.scale.step


def _cut_runs(track: Track) -> Iterator[list[tuple[int, Figure]]]:
    """Yield the scores between two gaps: over a commit without one no line is drawn."""
    run: list[tuple[int, Figure]] = []
    for place, figure in track.scored:
        if run and run[-1][0] != place - 1:
            yield run
            run = []
        run.append((place, figure))
    if run:
        yield run


def _draw_band(field: Field, run: Sequence[tuple[int, Figure]]) -> Iterator[Shape]:
    """Draw the intervals as far as there are any; that of a single commit as a line with ends."""
    part: list[tuple[float, float, float]] = []
    for place, figure in (*run, (0, None)):
        if figure is not None and figure.lower is not None and figure.upper is not None:
            part.append((field.x(place), field.y(figure.lower), field.y(figure.upper)))
            continue
        if len(part) > 1:
            upper = [(x, high) for x, _, high in part]
            lower = [(x, low) for x, low, _ in reversed(part)]
            yield Polygon((*upper, *lower), "accent-surface")
        elif part:
            ((x, low, high),) = part
            yield Line(((x, low), (x, high)), "ink-muted", 1.4)
            yield Line(((x - 4, low), (x + 4, low)), "ink-muted", 1.4)
            yield Line(((x - 4, high), (x + 4, high)), "ink-muted", 1.4)
        part = []


def _draw_broken(field: Field, track: Track) -> Iterator[Shape]:
    """Draw a line where a commit cannot be read, and a ground where several in a row cannot."""
    bottom = field.top + field.height
    for first, last in _find_broken(track):
        left, right = field.x(first), field.x(last)
        if first == last:
            yield Line(((left, field.top), (left, bottom)), "bad", 1, (2, 4))
        else:
            yield Box(left, field.top, right - left, field.height, 0, "bad-surface")
        yield from draw_cross((left + right) / 2 - 5, bottom - 5, "bad")


def _find_broken(track: Track) -> Iterator[tuple[int, int]]:
    """Yield the first and the last place of each run of commits that cannot be read."""
    first: int | None = None
    for place, point in enumerate(track.points):
        if point.standing is Standing.BROKEN:
            first = place if first is None else first
        elif first is not None:
            yield first, place - 1
            first = None
    if first is not None:
        yield first, len(track.points) - 1


def _draw_marks(voice: Voice, field: Field, track: Track) -> Iterator[Shape]:
    """Mark each score where there is room; a move beyond chance always, with its points where they fit."""
    taken: list[tuple[float, float]] = []
    notes: list[Shape] = []
    for place, figure in track.scored:
        point = track.points[place]
        x, y = field.x(place), field.y(figure.value or 0.0)
        meaning = None if point.move is None else point.move.meaning
        if meaning in _NOTABLE and meaning is not None:
            yield draw_mark(meaning, x, y)
            notes += _note_move(voice, field, point, x, taken)
        elif field.commits <= _MOST_DOTS or len(track.scored) == 1:
            yield Circle(x, y, 3, "accent")
    yield from notes


def draw_mark(meaning: Meaning, x: float, y: float) -> Shape:
    """A triangle on its foot or on its tip, or a diamond, around a place."""
    role = _NOTABLE[meaning]
    if meaning is Meaning.METHOD:
        return Polygon(((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)), "page", role, 1.6)
    tip = -7.0 if meaning is Meaning.RISE else 7.0
    return Polygon(((x, y + tip), (x + 6.5, y - tip * 0.6), (x - 6.5, y - tip * 0.6)), role, "page", 1)


def _note_move(
    voice: Voice, field: Field, point: Point, x: float, taken: list[tuple[float, float]]
) -> Iterator[Shape]:
    """Write how many points it was above the field, unless another stands there."""
    if point.move is None or point.move.meaning is Meaning.METHOD:
        return
    text = write_points(voice, point.move.difference)
    room = measure(text, META_STRONG.size, "semibold") + 0.02
    left = min(max(x - room / 2, field.left), field.left + field.width - room)
    if any(left < end + 6 and start - 6 < left + room for start, end in taken):
        return
    taken.append((left, left + room))
    role = _NOTABLE[point.move.meaning]
    baseline = field.top - 15 + set_baseline(META_STRONG)
    yield Label(left, baseline, text, META_STRONG.size, room, "semibold", role, "page")


def draw_ticks(voice: Voice, field: Field, commits: Sequence[Commit]) -> Iterator[Shape]:
    """Name commits below the field, the first and the last among them, as many as there is room for."""
    bottom = field.top + field.height
    for place in _choose_ticks(field, commits):
        x = field.x(place)
        yield Line(((x, bottom), (x, bottom + 5)), "line-strong", 1)
        names = wrap(_name_tick(voice, commits[place]), META.size, "regular", _TICK, 1)
        text = names[0] if names else ELLIPSIS
        room = measure(text, META.size) + 0.02
        middle = min(max(x, field.left + room / 2), field.left + field.width - room / 2)
        anchor: Anchor = "middle"
        baseline = bottom + 8 + set_baseline(META)
        yield Label(middle, baseline, text, META.size, room, "regular", "ink-muted", "page", anchor)


def _name_tick(voice: Voice, commit: Commit) -> str:
    if commit.tag is not None:
        return commit.tag
    try:
        return format_date(commit.date, voice.language)
    except (ValueError, IndexError):
        return commit.date


def _choose_ticks(field: Field, commits: Sequence[Commit]) -> list[int]:
    """Return places evenly apart, the first and the last among them; a day is named once."""
    last = len(commits) - 1
    most = max(1, int(field.width // (_TICK + 16)) - 1)
    stride = max(1, math.ceil(last / most))
    places = [place for place in range(0, last, stride) if last - place >= stride]
    places.append(last)
    if commits[0].tag is None:
        days = {commits[place].date: place for place in reversed(places)}
        return sorted(days.values())
    return places
