"""The history of scores as text for a terminal and as Markdown: an overview, or one journey commit by commit.

Both formats are made of the same lines; a second telling was refused, for a reader of both must find one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.git.log import Commit
from journeymap.history import Figure, History, Meaning, Move, Point, Standing, Track
from journeymap.history.tracks import compare_figures
from journeymap.language import Language, Text, format_count, format_number
from journeymap.report import history_texts as texts
from journeymap.report.markdown import escape_markdown
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    GLUE,
    Page,
    Style,
    make_page,
    make_safe,
    style_score,
    write_item,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_score, say_signed

_STEPS, _ASCII_STEPS = "▁▂▃▄▅▆▇█", "_.-=+*#@"
_BROKEN, _ASCII_BROKEN = "×", "x"
_CELLS = 24
"""The most columns of a course; of more commits the last of each few is shown."""
_MOST_FAULTS = 10
"""Commits told below the table; the JSON form has all."""
SHORT_ID = 9
"""Letters of a commit's id that are shown; git finds a commit by as many."""


def write_history(
    history: History,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the history as text: with one journey its commits, with several a line for each."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines = [*write_title(_say_title(history, page), page)]
    lines += write_paragraph(_say_span(history, page), page, style=Style.FAINT)
    lines += ["", *_write_body(history, page)]
    faults = list(_list_faults(history, page))
    if faults:
        lines += ["", *write_title(texts.FAULTS, page), ""]
        lines += [line for fault in faults for line in write_item(fault, page)]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _say_title(history: History, page: Page) -> Text:
    tagged = any(commit.tag is not None for commit in history.commits)
    counted = (texts.TAGS if tagged else texts.COMMITS)(len(history.commits))
    told = texts.TITLE.say(page.language, commits=counted)
    return Text(en=told, tr=told)


def _say_span(history: History, page: Page) -> str:
    days = [commit.date for commit in history.commits]
    if not days:
        return ""
    return days[0] if days[0] == days[-1] else texts.SPAN.say(page.language, first=days[0], last=days[-1])


def _write_body(history: History, page: Page) -> list[str]:
    tracks = history.tracks
    if not tracks:
        return write_paragraph(texts.NO_JOURNEYS.say(page.language), page)
    if len(tracks) == 1:
        heading, table = _list_heading(tracks[0], page), _list_commits(history, tracks[0], page)
        lines = [line for text in heading for line in write_paragraph(text, page)]
        notes = [texts.LEGEND.say(page.language)]
    else:
        lines, table = [], _list_tracks(tracks, page)
        notes = [_say_course_legend(page), texts.MORE.say(page.language)]
    lines += ["", *write_table(*table, page), ""] if lines else [*write_table(*table, page), ""]
    return [*lines, *(line for note in notes for line in write_paragraph(note, page, style=Style.FAINT))]


def _say_course_legend(page: Page) -> str:
    return texts.COURSE_LEGEND.say(page.language, broken=_signs(page)[1])


def _list_heading(track: Track, page: Page) -> list[str]:
    """Return what stands above the commits of one journey."""
    names = [track.id, *([texts.GONE.say(page.language)] if track.is_gone else [])]
    if track.former:
        names.append(texts.FORMER.say(page.language, ids=", ".join(map(make_safe, track.former))))
    course = f"{draw_course(track, page)}  {_say_ends(track, page)}"
    return [f"{make_safe(track.title)} ({'; '.join(names)})", course.strip(" ")]


def _say_ends(track: Track, page: Page) -> str:
    """Return the first score, the last, and how far they are apart."""
    ends = [figure for _, figure in track.scored]
    if not ends:
        return texts.UNSCORED.say(page.language)
    told = say_score(ends[-1].value, page)
    if len(ends) > 1:
        told = f"{say_score(ends[0].value, page)} {page.marks.arrow} {told}"
    move = _find_whole_move(track)
    return told if move is None else f"{told} ({say_points(move, page)}, {say_meaning(move, page)})"


def _find_whole_move(track: Track) -> Move | None:
    """Return how far the last score is from the first."""
    ends = [figure for _, figure in track.scored]
    return compare_figures(ends[0], ends[-1]) if ends else None


def say_points(move: Move, page: Page) -> str:
    """Return a move with its sign; one that is something never reads as nothing."""
    if abs(move.difference) < 0.05:
        return f"{'+' if move.difference > 0 else '-'}<{format_number(0.1, page.language, decimals=1)}"
    return say_signed(move.difference, page)


def say_meaning(move: Move, page: Page) -> str:
    """Return what a move is."""
    return texts.MEANINGS[move.meaning].say(page.language)


_STYLES = {Meaning.RISE: Style.GOOD, Meaning.FALL: Style.POOR}

Table = tuple[Sequence[Column], Sequence[Row]]


def _list_tracks(tracks: Sequence[Track], page: Page) -> Table:
    columns = (
        Column(title=texts.COLUMN_JOURNEY.say(page.language), wraps=True, share=2),
        Column(title=texts.COLUMN_COURSE.say(page.language)),
        Column(title=texts.COLUMN_NOW.say(page.language), right=True),
        Column(title=texts.COLUMN_INTERVAL.say(page.language), right=True),
        Column(title=texts.COLUMN_SINCE.say(page.language), right=True),
        Column(title="", wraps=True),
        Column(title=texts.COLUMN_MOVES.say(page.language), right=True),
    )
    return columns, [_write_track(track, page) for track in tracks]


def _write_track(track: Track, page: Page) -> Row:
    last = track.points[-1]
    move = _find_whole_move(track)
    clear = sum(point.move is not None and point.move.meaning in _STYLES for point in track.points)
    return Row(
        cells=(
            Cell(make_safe(track.title)),
            Cell(draw_course(track, page)),
            _score_cell(last, page),
            Cell(say_interval(last.figure, page)),
            Cell(_say_since(track, move, page), _style(move)),
            Cell("" if move is None else say_meaning(move, page), _style(move)),
            Cell(format_count(clear, page.language)),
        )
    )


def _say_since(track: Track, move: Move | None, page: Page) -> str:
    """Return the move since the first score; of one score alone there is none."""
    if move is not None:
        return say_points(move, page)
    return say_signed(0.0, page) if len(track.scored) > 1 else ""


def _style(move: Move | None) -> str | None:
    return None if move is None else _STYLES.get(move.meaning, Style.FAINT)


def _score_cell(point: Point, page: Page) -> Cell:
    """Return a score, or why there is none; a missing one is never a zero."""
    if point.standing in texts.STANDINGS:
        return Cell(texts.STANDINGS[point.standing].say(page.language), Style.FAINT)
    value = None if point.figure is None else point.figure.value
    return Cell(say_score(value, page), style_score(value))


def say_interval(figure: Figure | None, page: Page) -> str:
    """Return the interval, or the sign for a missing one."""
    if figure is None or figure.lower is None or figure.upper is None:
        return page.marks.missing
    ends = (say_score(figure.lower, page), say_score(figure.upper, page))
    return f"{GLUE}{page.marks.to}{GLUE}".join(ends)


def _list_commits(history: History, track: Track, page: Page) -> Table:
    tagged = any(commit.tag is not None for commit in history.commits)
    columns = (
        Column(title=texts.COLUMN_DAY.say(page.language), wraps=True),
        Column(title=(texts.COLUMN_TAG if tagged else texts.COLUMN_COMMIT).say(page.language)),
        Column(title=texts.COLUMN_SCORE.say(page.language), right=True),
        Column(title=texts.COLUMN_INTERVAL.say(page.language), right=True),
        Column(title=texts.COLUMN_MOVE.say(page.language), right=True),
        Column(title=texts.COLUMN_MEANING.say(page.language), wraps=True),
        Column(title=texts.COLUMN_SUBJECT.say(page.language), wraps=True, share=3),
    )
    rows = []
    before = ""
    for place, point in track.changes:
        rows.append(_write_commit(history.commits[place], point, before, page))
        before = point.id
    return columns, rows[::-1]


def _write_commit(commit: Commit, point: Point, before: str, page: Page) -> Row:
    move = point.move
    renamed = before and before != point.id and point.standing is not Standing.ABSENT
    return Row(
        cells=(
            Cell(commit.date),
            Cell(name_commit(commit)),
            _score_cell(point, page),
            Cell(say_interval(point.figure, page) if point.standing is Standing.SCORED else ""),
            Cell("" if move is None else say_points(move, page), _style(move)),
            Cell("" if move is None else say_meaning(move, page), _style(move)),
            Cell("" if commit.tag is not None else make_safe(commit.subject)),
        ),
        detail=texts.RENAMED.say(page.language, id=before) if renamed else "",
    )


def name_commit(commit: Commit) -> str:
    """Return what a commit is called: its tag, or the beginning of its id."""
    return commit.id[:SHORT_ID] if commit.tag is None else make_safe(commit.tag)


def _list_faults(history: History, page: Page) -> Iterator[str]:
    for fault in history.faults[-_MOST_FAULTS:][::-1]:
        commit, place = history.commits[fault.place], fault.problem.location
        message = make_safe(fault.problem.message.say(page.language))
        where = f"{make_safe(place.file)}:{place.line}:{place.column}"
        yield f"{commit.date} {name_commit(commit)}: {where}: {message}"
    left = len(history.faults) - _MOST_FAULTS
    if left > 0:
        yield texts.AND_MORE.say(page.language, count=format_count(left, page.language))


def draw_course(track: Track, page: Page) -> str:
    """Return the scores as a line of blocks on their own range; a gap where the journey is not there."""
    steps, broken = _signs(page)
    points = list(track.points)
    if len(points) > _CELLS:
        points = [points[(place + 1) * len(points) // _CELLS - 1] for place in range(_CELLS)]
    values = [figure.value for _, figure in track.scored if figure.value is not None]
    low, high = min(values, default=0.0), max(values, default=0.0)
    drawn = ""
    for point in points:
        if point.standing is Standing.BROKEN:
            drawn += broken
        elif point.figure is None or point.figure.value is None:
            drawn += " "
        else:
            share = (point.figure.value - low) / (high - low) if high - low > 0.05 else 0.5
            drawn += steps[min(len(steps) - 1, int(share * len(steps)))]
    return drawn


def _signs(page: Page) -> tuple[str, str]:
    is_ascii = page.marks.full.isascii()
    return (_ASCII_STEPS, _ASCII_BROKEN) if is_ascii else (_STEPS, _BROKEN)


def write_history_markdown(history: History, language: Language) -> str:
    """Return the history as Markdown."""
    page = make_page(language, 1000, colour=False, ascii_only=False)
    title = _say_title(history, page).say(language)
    lines = [f"## {_escape(title)}", "", _escape(_say_span(history, page)), ""]
    tracks = history.tracks
    if not tracks:
        lines += [_escape(texts.NO_JOURNEYS.say(language)), ""]
    elif len(tracks) == 1:
        lines += [line for text in _list_heading(tracks[0], page) for line in (_escape(text), "")]
        lines += [*_write_markdown_table(*_list_commits(history, tracks[0], page)), ""]
        lines += [_escape(texts.LEGEND.say(language)), ""]
    else:
        lines += [*_write_markdown_table(*_list_tracks(tracks, page)), ""]
        lines += [_escape(_say_course_legend(page)), ""]
    faults = list(_list_faults(history, page))
    if faults:
        lines += [f"### {_escape(texts.FAULTS.say(language))}", ""]
        lines += [f"- {_escape(fault)}" for fault in faults]
    return "\n".join(lines).rstrip("\n") + "\n"


def _write_markdown_table(columns: Sequence[Column], rows: Sequence[Row]) -> list[str]:
    head = " | ".join(_escape(column.title) or " " for column in columns)
    rule = " | ".join("---:" if column.right else "---" for column in columns)
    lines = [f"| {head} |", f"| {rule} |"]
    for row in rows:
        cells = [_escape(cell.text.replace(GLUE, " ")) for cell in row.cells]
        if row.detail:
            cells[-1] = f"{cells[-1]} ({_escape(row.detail)})".strip()
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _escape(text: str) -> str:
    return escape_markdown(text)
