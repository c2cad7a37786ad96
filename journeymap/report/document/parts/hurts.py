"""Where it goes badly, and what hurts there."""

from __future__ import annotations

import math

from journeymap.model import Cause, PainStatus
from journeymap.report import texts as words
from journeymap.report.content import Basis, PainRow
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Column, Kind, Section, SectionName, Table
from journeymap.report.document.drafting import draft_table, join_cell, make_table, name_cell
from journeymap.report.document.subject import Subject, Told
from journeymap.report.ranking import rank_urgency
from journeymap.report.terminal import make_safe
from journeymap.report.wording import say_amount

_BASES = {Basis.MEASURED: texts.MEASURED, Basis.ASSUMED: words.ASSUMED, Basis.NOTHING: texts.NOTHING}


def compose_touchpoints(subject: Subject) -> Section:
    """Return the touchpoints from the worst to the best, those without a score last."""
    language = subject.language
    heads = (
        ("score", words.COLUMN_SCORE, Kind.SCORE),
        ("touchpoint", words.COLUMN_TOUCHPOINT, Kind.TEXT),
        ("stage", words.COLUMN_STAGE, Kind.TEXT),
        ("channel", words.COLUMN_CHANNEL, Kind.TEXT),
        ("moment_of_truth", texts.COLUMN_MOMENT, Kind.TEXT),
        ("basis", texts.COLUMN_BASIS, Kind.TEXT),
        ("open_pain_points", words.COLUMN_PAINS, Kind.COUNT),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = [
        (
            told,
            (
                row.value,
                make_safe(row.title),
                make_safe(row.stage_title),
                name_cell(row.channel, subject),
                texts.YES.say(language) if row.moment_of_truth else None,
                _BASES[row.basis].say(language),
                row.pain_points or None,
            ),
        )
        for told in subject.told
        for row in told.report.touchpoints
        if row.id in told.kept
    ]
    if not subject.is_about_one:
        rows.sort(key=lambda row: math.inf if row[1][0] is None else float(row[1][0]))
    return Section(
        name=SectionName.TOUCHPOINTS,
        title=words.TOUCHPOINTS_TITLE.say(language),
        sentences=() if rows else (words.NO_TOUCHPOINTS.say(language),),
        tables=draft_table(subject, "touchpoints", words.TOUCHPOINTS_TITLE, heads, rows, chart=True),
    )


def list_pains(subject: Subject) -> list[tuple[Told, PainRow]]:
    """Return the pain points that the report is about, the most urgent first over all journeys."""
    pains = [
        (told, row)
        for told in subject.told
        for row in told.report.pain_points
        if row.touchpoint in told.kept or (subject.focus.owner is not None and subject.owns(row.owner))
    ]
    return sorted(pains, key=lambda pain: rank_urgency(pain[1]))


def compose_pain_points(subject: Subject) -> Section:
    """Return every pain point with what is known about it, and how many each cause has."""
    language = subject.language
    pains = list_pains(subject)
    heads = (
        ("severity", words.COLUMN_SEVERITY, Kind.SEVERITY),
        ("pain_point", words.COLUMN_PAIN, Kind.TEXT),
        ("touchpoint", words.COLUMN_TOUCHPOINT, Kind.TEXT),
        ("stage", words.COLUMN_STAGE, Kind.TEXT),
        ("frequency", words.COLUMN_FREQUENCY, Kind.PERCENT),
        ("load", words.COLUMN_LOAD, Kind.SCORE),
        ("points_lost", words.COLUMN_TAKEN, Kind.SCORE),
        ("cause", texts.COLUMN_CAUSE, Kind.TEXT),
        ("status", words.COLUMN_STATUS, Kind.TEXT),
        ("owner", words.COLUMN_OWNER, Kind.TEXT),
        ("effort", texts.COLUMN_EFFORT, Kind.TEXT),
        ("due", texts.COLUMN_DUE, Kind.DATE),
        ("evidence", texts.COLUMN_EVIDENCE, Kind.TEXT),
    )
    rows = [(told, _pain(row, subject)) for told, row in pains]
    return Section(
        name=SectionName.PAIN_POINTS,
        title=words.PAINS_TITLE.say(language),
        sentences=() if rows else (words.NO_PAINS.say(language),),
        tables=(
            *draft_table(subject, "pain-points", words.PAINS_TITLE, heads, rows),
            *draft_causes(subject, pains),
        ),
        remarks=(words.LOAD_NOTE.say(language),) if rows else (),
    )


def _pain(row: PainRow, subject: Subject) -> tuple[Cell, ...]:
    language = subject.language
    evidence = words.ASSUMED.say(language) if row.assumed else None
    return (
        row.severity,
        make_safe(row.title),
        make_safe(row.touchpoint_title),
        make_safe(row.stage_title),
        row.frequency,
        None if row.load is None else row.load * 100,
        row.points,
        None if row.cause is None else words.CAUSES[row.cause].say(language),
        words.PAIN_STATUSES[row.status].say(language),
        name_cell(row.owner, subject),
        say_effort(row.effort, row.effort_days, subject),
        row.due,
        join_cell(_name_evidence(source, subject) for source in row.evidence) or evidence,
    )


def _name_evidence(id: str, subject: Subject) -> str:
    found = subject.atlas.evidence.get(id)
    return id if found is None else found.title


def say_effort(size: str | None, days: float | None, subject: Subject) -> str | None:
    """Return person-days, or the size where nobody counted days."""
    if days is not None:
        return texts.DAYS.say(subject.language, days=say_amount(days, None, subject.language))
    return None if size is None else make_safe(size)


def draft_causes(subject: Subject, told: list[tuple[Told, PainRow]]) -> tuple[Table, ...]:
    """Return how many unresolved pain points of those ``told`` each cause has, and the load they carry."""
    language = subject.language
    pains = [row for _, row in told if row.status is not PainStatus.RESOLVED]
    columns = (
        Column(name="cause", title=texts.COLUMN_CAUSE.say(language)),
        Column(name="count", title=texts.COLUMN_COUNT.say(language), kind=Kind.COUNT),
        Column(name="loads", title=texts.COLUMN_LOADS.say(language), kind=Kind.SCORE),
        Column(name="points_lost", title=words.COLUMN_TAKEN.say(language), kind=Kind.SCORE),
    )
    causes: list[Cause | None] = [*Cause, None]
    rows: list[tuple[Cell, ...]] = []
    for cause in causes:
        own = [row for row in pains if row.cause is cause]
        if own:
            title = texts.NO_CAUSE if cause is None else words.CAUSES[cause]
            loads = [row.load * 100 for row in own if row.load is not None]
            points = [row.points for row in own if row.points is not None]
            load = math.fsum(loads) if loads else None
            rows.append((title.say(language), len(own), load, math.fsum(points) if points else None))
    rows.sort(key=lambda row: -float(row[2] or 0))
    return make_table("causes", texts.PAIN_POINTS_BY_CAUSE.say(language), columns, rows)
