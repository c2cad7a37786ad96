"""The pages of the history: heading, a field for each journey, legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from journeymap.history import Figure, History, Meaning, Point, Standing, Track
from journeymap.history.tracks import compare_figures
from journeymap.language import Language
from journeymap.model import Atlas
from journeymap.scene.history import texts
from journeymap.scene.history.field import Field, Scale, draw_field, draw_mark, draw_ticks, find_scale
from journeymap.scene.map.grades import draw_chip, measure_chip, name_band
from journeymap.scene.map.view import MARGIN, SEPARATOR, name_group
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_cross
from journeymap.scene.pen import BODY, META, META_STRONG, STRONG, Pen
from journeymap.scene.shapes import Box, Circle, Line, Scene, Shape
from journeymap.scene.sheet.frame import Body, Entry, Heading, compose_heading, finish_scene
from journeymap.scene.voice import Voice, make_voice

_WIDTH = 1280.0
_WORDS = 250.0
"""Width of what is said beside a field."""
_AXIS = 58.0
"""Room for the scale, left of a field."""
_HIGH, _LOW = 340.0, 118.0
"""Height of a field: alone, and one of several."""
_GAP = 34.0
"""Between two fields; the points of moves stand in it."""
_FOOT = 30.0
"""Below a field whose commits are named."""
_A_PAGE = 6


def compose_history(history: History, atlas: Atlas, language: Language) -> tuple[Scene, ...]:
    """Return the pages of a history, at least one; ``atlas`` says how the workspace's pictures look."""
    voice = make_voice(atlas, language)
    tracks = history.tracks if voice.shows("figures") else ()
    scale = find_scale(tracks)
    parts = [tracks[start : start + _A_PAGE] for start in range(0, len(tracks), _A_PAGE)] or [()]
    return tuple(
        _compose_page(voice, history, part, scale, (number, len(parts)))
        for number, part in enumerate(parts, start=1)
    )


def _compose_page(
    voice: Voice, history: History, tracks: Sequence[Track], scale: Scale, page: tuple[int, int]
) -> Scene:
    alone = len(history.tracks) == 1
    title = history.tracks[0].title if alone else voice.say(texts.TITLE)
    shown = title if page[0] == 1 else voice.say(texts.CONTINUED, title=title)
    facts = _list_facts(voice, history)
    heading = Heading(kind=voice.say(texts.HISTORY), title=shown, facts=facts)
    strip = compose_heading(heading, MARGIN, _WIDTH - 2 * MARGIN)
    shapes: list[Shape] = [*strip.shapes]
    y = MARGIN + strip.height + _GAP
    if not tracks:
        pen = Pen(MARGIN, y, _WIDTH - 2 * MARGIN, "page")
        text = texts.NO_JOURNEYS if voice.shows("figures") else texts.WITHHELD
        pen.write(voice.say(text), BODY, "ink-soft")
        shapes += pen.shapes
        y = pen.y
    for track in tracks:
        is_last = track is tracks[-1]
        drawn, bottom = _draw_track(voice, history, track, scale, y, alone=alone, named=is_last)
        shapes += drawn
        y = bottom + (0 if is_last else _GAP)
    told = [f"{voice.say(texts.HISTORY)}: {'; '.join(facts)}."]
    for track in tracks:
        facts_of = "; ".join(_describe(voice, history, track)) or voice.say(texts.NO_SCORE)
        told.append(voice.say(texts.ALT_JOURNEY, title=track.title, facts=facts_of))
    body = Body(
        id="history" if page[0] == 1 else f"history-{page[0]}",
        title=f"{voice.say(texts.HISTORY)}: {title}",
        description=" ".join(told),
        width=_WIDTH,
        bottom=y,
        shapes=shapes,
    )
    return finish_scene(voice, body, _list_entries(voice, history, tracks), page)


def _list_facts(voice: Voice, history: History) -> list[str]:
    commits = history.commits
    noun = texts.TAGS if any(commit.tag is not None for commit in commits) else texts.COMMITS
    facts = [voice.say(noun(len(commits)))]
    days = [commit.date for commit in commits]
    if days:
        ends = voice.say(texts.SPAN, first=days[0], last=days[-1])
        facts.append(days[0] if days[0] == days[-1] else ends)
    return [*facts, *([voice.say(texts.SHALLOW)] if history.shallow else [])]


def _draw_track(
    voice: Voice, history: History, track: Track, scale: Scale, top: float, *, alone: bool, named: bool
) -> tuple[list[Shape], float]:
    """Draw what is said of a journey, and its field beside it; return where both end."""
    pen = Pen(MARGIN, top - 3, _WORDS, "page")
    if not alone:
        pen.write(track.title, STRONG)
    _write_facts(voice, track, pen)
    left = MARGIN + _WORDS + _AXIS
    height = _HIGH if alone else _LOW
    field = Field(left, top, _WIDTH - MARGIN - left, height, scale, len(history.commits))
    shapes = draw_field(voice, field, track)
    if named:
        shapes += draw_ticks(voice, field, history.commits)
    described = "; ".join(_describe(voice, history, track))
    group = name_group(f"journey.{track.id}", "journey", (*shapes, *pen.shapes), track.title, described)
    return [group], max(pen.y, top + height + (_FOOT if named else 0))


def _write_facts(voice: Voice, track: Track, pen: Pen) -> None:
    ends = [figure for _, figure in track.scored]
    last = track.points[-1]
    pen.skip(5)
    if last.standing is Standing.SCORED and last.figure is not None:
        width = measure_chip(voice, last.figure.value)
        pen.shapes += draw_chip(voice, last.figure.value, pen.x + width, pen.y - 2)
        if last.figure.grade is not None:
            role = name_band(voice, last.figure.value)
            pen.place(last.figure.grade, STRONG, role, pen.x + width + 10, pen.y + 0.5, 40)
        _write_since(voice, ends, pen)
    else:
        pen.write(voice.say(texts.STANDINGS[last.standing]), META, "ink-muted")
    names = [voice.say(texts.GONE)] if track.is_gone else []
    if track.former:
        names.append(voice.say(texts.FORMER, ids=", ".join(track.former)))
    if names:
        pen.write(SEPARATOR.join(names), META, "ink-muted")


def _write_since(voice: Voice, ends: Sequence[Figure], pen: Pen) -> None:
    """Write how far the last score is from the first, and whether that is more than chance."""
    pen.skip(25)
    if len(ends) < 2:
        return
    move = compare_figures(ends[0], ends[-1])
    if move is None:
        pen.write(voice.say(texts.UNMOVED), META, "ink-muted")
        return
    role = {Meaning.RISE: "good", Meaning.FALL: "bad"}.get(move.meaning, "ink-soft")
    points = write_points(voice, move.difference)
    pen.write(voice.say(texts.SINCE, points=points), META_STRONG, role)
    pen.write(voice.say(texts.MEANINGS[move.meaning]), META, "ink-muted")


def _describe(voice: Voice, history: History, track: Track) -> Iterator[str]:
    """Yield everything the chart shows, in words: each commit at which something changed."""
    for place, point in track.changes:
        commit = history.commits[place]
        name = commit.id[:9] if commit.tag is None else commit.tag
        yield voice.say(texts.ALT_POINT, day=commit.date, commit=name, what=_say_point(voice, point))


def _say_point(voice: Voice, point: Point) -> str:
    if point.standing in texts.STANDINGS:
        return voice.say(texts.STANDINGS[point.standing])
    figure = point.figure
    if figure is None or figure.value is None:
        return voice.say(texts.NO_SCORE)
    said = voice.score_text(figure.value)
    if figure.lower is not None and figure.upper is not None:
        lower, upper = voice.score_text(figure.lower), voice.score_text(figure.upper)
        said = voice.say(texts.ALT_INTERVAL, value=said, lower=lower, upper=upper)
    if point.move is not None:
        points = write_points(voice, point.move.difference)
        meaning = voice.say(texts.MEANINGS[point.move.meaning])
        said = voice.say(texts.ALT_MOVE, what=said, points=points, meaning=meaning)
    return said


def _list_entries(voice: Voice, history: History, tracks: Sequence[Track]) -> Iterator[Entry]:
    points = [point for track in tracks for point in track.points]
    figures = [figure for track in tracks for _, figure in track.scored]
    if figures:
        yield Entry(26, voice.say(texts.KEY_LINE), _draw_key_line)
    if any(figure.lower is not None for figure in figures):
        yield Entry(26, voice.say(texts.KEY_BAND), _draw_key_band)
    meanings = {point.move.meaning for point in points if point.move is not None}
    for meaning in (Meaning.RISE, Meaning.FALL, Meaning.METHOD):
        if meaning in meanings:
            yield Entry(14, voice.say(texts.MEANINGS[meaning]), partial(_draw_key_mark, meaning))
    if any(point.standing is Standing.BROKEN for point in points):
        yield Entry(12, voice.say(texts.KEY_BROKEN), lambda x, y: draw_cross(x + 1, y + 5, "bad"))
    if len(history.commits) > 1 and tracks:
        tagged = any(commit.tag is not None for commit in history.commits)
        steps = texts.KEY_TAGS if tagged else texts.KEY_STEPS
        yield Entry(0, voice.say(steps), lambda _x, _y: ())


def _draw_key_line(x: float, y: float) -> tuple[Shape, ...]:
    return (Line(((x, y + 10), (x + 26, y + 10)), "accent", 2), Circle(x + 13, y + 10, 3, "accent"))


def _draw_key_band(x: float, y: float) -> tuple[Shape, ...]:
    return (Box(x, y + 4, 26, 12, 2, "accent-surface"),)


def _draw_key_mark(meaning: Meaning, x: float, y: float) -> tuple[Shape, ...]:
    return (draw_mark(meaning, x + 7, y + 10),)
