"""What changed since the scores were last recorded."""

from __future__ import annotations

from journeymap.report import change_texts as words
from journeymap.report import texts as shared
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Column, Kind, Section, SectionName
from journeymap.report.document.drafting import make_table
from journeymap.report.document.subject import Subject
from journeymap.report.terminal import make_safe
from journeymap.score.change import Change


def compose_changes(subject: Subject) -> Section | None:
    """Return how each score got from the recorded one to this, the largest fall first; nothing without one.

    A part of the journeys has no score that could change.
    """
    if not subject.changes or subject.focus.is_part:
        return None
    language = subject.language
    points = (
        ("before", words.COLUMN_BEFORE, Kind.SCORE),
        ("after", words.COLUMN_AFTER, Kind.SCORE),
        ("total", words.COLUMN_TOTAL, Kind.SIGNED),
        ("values", words.COLUMN_VALUES, Kind.SIGNED),
        ("pain_points", words.COLUMN_PAINS, Kind.SIGNED),
        ("composition", words.COLUMN_COMPOSITION, Kind.SIGNED),
        ("method", words.COLUMN_METHOD, Kind.SIGNED),
    )
    columns = [Column(name="journey", title=shared.COLUMN_JOURNEY.say(language))]
    columns += [Column(name=name, title=title.say(language), kind=kind) for name, title, kind in points]
    columns.append(Column(name="since", title=texts.COLUMN_SINCE.say(language), kind=Kind.DATE))
    told = sorted(subject.changes, key=lambda change: (change.after - change.before, change.journey))
    title = texts.CHANGES.say(language)
    return Section(
        name=SectionName.CHANGES,
        title=title,
        tables=make_table("changes", title, columns, [_change(change) for change in told]),
        remarks=(words.LEGEND.say(language),),
    )


def _change(change: Change) -> tuple[Cell, ...]:
    return (
        make_safe(change.title),
        change.before,
        change.after,
        change.after - change.before,
        change.values,
        change.pain_points,
        change.composition,
        change.method,
        change.since,
    )
