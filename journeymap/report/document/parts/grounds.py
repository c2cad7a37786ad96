"""What the report rests on: expectations against what was found, the evidence, its age and whom it heard."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from journeymap.language import Text, sort_key
from journeymap.model import Evidence, ExpectationKind, Met, Method
from journeymap.report import texts as words
from journeymap.report.document import ground_texts as texts
from journeymap.report.document.content import Cell, Column, Kind, Section, SectionName, Table
from journeymap.report.document.drafting import draft_table, make_table
from journeymap.report.document.subject import Subject, Told
from journeymap.report.terminal import make_safe

_KINDS = {
    ExpectationKind.BASIC: texts.BASIC,
    ExpectationKind.PERFORMANCE: texts.PERFORMANCE,
    ExpectationKind.DELIGHT: texts.DELIGHT,
}
_METS = {Met.MISSED: texts.MISSED, Met.MET: texts.MET, Met.EXCEEDED: texts.EXCEEDED}
_METHODS = {Method.QUALITATIVE: texts.QUALITATIVE, Method.QUANTITATIVE: texts.QUANTITATIVE}
_MET_ORDER: tuple[Met | None, ...] = (Met.MISSED, None, Met.MET, Met.EXCEEDED)
_KIND_ORDER: tuple[ExpectationKind | None, ...] = (*ExpectationKind, None)


def compose_expectations(subject: Subject) -> Section | None:
    """Return what is expected and what was found, missed basic ones first; nothing where none is noted."""
    language = subject.language
    heads = (
        ("expectation", texts.COLUMN_EXPECTATION, Kind.TEXT),
        ("touchpoint", words.COLUMN_TOUCHPOINT, Kind.TEXT),
        ("kind", texts.COLUMN_KIND, Kind.TEXT),
        ("met", texts.COLUMN_MET, Kind.TEXT),
        ("found", texts.COLUMN_FOUND, Kind.TEXT),
    )
    found = [
        (told, touchpoint, touchpoint.expectation)
        for told in subject.told
        for touchpoint in told.journey.touchpoints
        if touchpoint.expectation is not None and touchpoint.id in told.kept
    ]
    found.sort(key=lambda each: (_MET_ORDER.index(each[2].met), _KIND_ORDER.index(each[2].kind)))
    rows: list[tuple[Told, tuple[Cell, ...]]] = [
        (
            told,
            (
                make_safe(expected.text),
                make_safe(touchpoint.title),
                None if expected.kind is None else _KINDS[expected.kind].say(language),
                None if expected.met is None else _METS[expected.met].say(language),
                None if expected.found is None else make_safe(expected.found),
            ),
        )
        for told, touchpoint, expected in found
    ]
    tables = draft_table(subject, "expectations", texts.EXPECTATIONS, heads, rows)
    if not tables:
        return None
    return Section(name=SectionName.EXPECTATIONS, title=texts.EXPECTATIONS.say(language), tables=tables)


def compose_evidence(subject: Subject) -> Section | None:
    """Return the evidence that is cited, the oldest first, with its age on the day that was given."""
    language = subject.language
    cited = {source for told in subject.told for source in _list_cited(told)}
    known = [each for each in subject.atlas.evidence.values() if each.id in cited]
    known.sort(key=lambda each: (each.date or "", each.id))
    columns = (
        Column(name="evidence", title=texts.COLUMN_SOURCE.say(language)),
        Column(name="type", title=texts.COLUMN_KIND.say(language)),
        Column(name="method", title=texts.COLUMN_METHOD.say(language)),
        Column(name="date", title=texts.COLUMN_DATE.say(language), kind=Kind.DATE),
        Column(name="age_months", title=texts.COLUMN_AGE.say(language), kind=Kind.COUNT),
        Column(name="n", title="n", kind=Kind.COUNT),
        Column(name="who", title=texts.COLUMN_WHO.say(language)),
    )
    tables = make_table(
        "evidence", texts.EVIDENCE.say(language), columns, [_evidence(each, subject) for each in known]
    )
    if not tables:
        return None
    return Section(
        name=SectionName.EVIDENCE,
        title=texts.EVIDENCE.say(language),
        tables=tables + _draft_departments(known, subject),
        remarks=() if subject.today else (texts.NO_AGE.say(language),),
    )


def _list_cited(told: Told) -> Iterator[str]:
    journey = told.journey
    lists = [journey.evidence, *(metric.evidence for metric in journey.survey)]
    lists += [kpi.evidence for kpi in journey.kpis]
    if journey.completion is not None:
        lists.append(journey.completion.evidence)
    for touchpoint in journey.touchpoints:
        if touchpoint.id in told.kept:
            lists += [touchpoint.evidence, *(metric.evidence for metric in touchpoint.metrics)]
            lists += [pain.evidence for pain in touchpoint.pain_points]
            lists += [opportunity.evidence for opportunity in touchpoint.opportunities]
    for references in lists:
        yield from (reference.id for reference in references)


def _evidence(each: Evidence, subject: Subject) -> tuple[Cell, ...]:
    return (
        make_safe(each.title),
        None if each.type is None else _name(each.type, texts.TYPES, subject),
        None if each.method is None else _METHODS[each.method].say(subject.language),
        each.date,
        _count_months(each.date, subject.today),
        each.n,
        None if each.who is None else make_safe(each.who),
    )


def _draft_departments(known: Sequence[Evidence], subject: Subject) -> tuple[Table, ...]:
    """Return how many sources heard each department, level by level; nothing where none names one."""
    language = subject.language
    heard = Counter((each.department, each.level) for each in known if each.department is not None)
    departments = sorted({department for department, _ in heard}, key=lambda each: sort_key(each, language))
    levels = {level for _, level in heard if level is not None}
    ordered = [level for level in texts.LEVELS if level in levels]
    ordered += sorted(levels - set(ordered), key=lambda each: sort_key(each, language))
    columns = (
        Column(name="department", title=texts.COLUMN_DEPARTMENT.say(language)),
        *(
            Column(name=f"level-{level}", title=_name(level, texts.LEVELS, subject), kind=Kind.COUNT)
            for level in ordered
        ),
        Column(name="level", title=texts.COLUMN_NO_LEVEL.say(language), kind=Kind.COUNT),
    )
    rows = [
        (make_safe(department), *(heard[department, level] or None for level in (*ordered, None)))
        for department in departments
    ]
    return make_table("departments", texts.DEPARTMENTS.say(language), columns, rows)


def _name(written: str, names: Mapping[str, Text], subject: Subject) -> str:
    known = names.get(written)
    return make_safe(written) if known is None else known.say(subject.language)


def _count_months(date: str | None, today: dt.date | None) -> int | None:
    """Return the whole months since ``date``; ``None`` without a day to reckon to, and of a later one."""
    if date is None or today is None:
        return None
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        return None
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    return months if months >= 0 else None
