"""How the scores went over the git log."""

from __future__ import annotations

from journeymap.git.log import Commit
from journeymap.history import Point, Standing, Track
from journeymap.report import history_texts as words
from journeymap.report import texts as shared
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Column, Kind, Section, SectionName
from journeymap.report.document.drafting import make_table
from journeymap.report.document.subject import Subject
from journeymap.report.history import name_commit
from journeymap.report.terminal import make_safe


def compose_history_section(subject: Subject) -> Section | None:
    """Return the commits at which a score changed, the newest first; nothing where git was not asked.

    A part of the journeys has no score that a commit could have had.
    """
    if subject.history is None or subject.focus.is_part:
        return None
    language, commits = subject.language, subject.history.commits
    titles = (
        ("day", words.COLUMN_DAY, Kind.DATE),
        ("commit", words.COLUMN_COMMIT, Kind.TEXT),
        ("score", words.COLUMN_SCORE, Kind.SCORE),
        ("lower", texts.COLUMN_LOWER, Kind.SCORE),
        ("upper", texts.COLUMN_UPPER, Kind.SCORE),
        ("move", words.COLUMN_MOVE, Kind.SIGNED),
        ("meaning", words.COLUMN_MEANING, Kind.TEXT),
        ("state", texts.COLUMN_STATE, Kind.TEXT),
        ("subject", words.COLUMN_SUBJECT, Kind.TEXT),
    )
    columns = [Column(name="journey", title=shared.COLUMN_JOURNEY.say(language))]
    columns += [Column(name=name, title=title.say(language), kind=kind) for name, title, kind in titles]
    here = {told.journey.id for told in subject.told}
    rows = [
        _describe(subject, track, commits[place], point)
        for track in subject.history.tracks
        if track.id in here
        for place, point in reversed(track.changes)
    ]
    title = texts.HISTORY.say(language)
    tables = make_table("history", title, columns, rows)
    return Section(
        name=SectionName.HISTORY,
        title=title,
        sentences=() if rows else (words.NO_JOURNEYS.say(language),),
        tables=tables if rows else (),
        remarks=(words.LEGEND.say(language),) if rows else (),
    )


def _describe(subject: Subject, track: Track, commit: Commit, point: Point) -> tuple[Cell, ...]:
    figure, move, language = point.figure, point.move, subject.language
    scored = figure if point.standing is Standing.SCORED else None
    state = words.STANDINGS.get(point.standing)
    return (
        make_safe(track.title),
        commit.date,
        name_commit(commit),
        None if scored is None else scored.value,
        None if scored is None else scored.lower,
        None if scored is None else scored.upper,
        None if move is None else move.difference,
        None if move is None else words.MEANINGS[move.meaning].say(language),
        None if state is None else state.say(language),
        make_safe(commit.subject),
    )
