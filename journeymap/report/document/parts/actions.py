"""What could be done, and what is wanted: opportunities, goals and KPIs, each with who answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import Text
from journeymap.model import Goal
from journeymap.report import texts as words
from journeymap.report.content import GoalRow, KpiRow, MoveRow, OpportunityRow
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Kind, Section, SectionName
from journeymap.report.document.drafting import draft_table, join_cell, name_cell
from journeymap.report.document.parts.hurts import say_effort
from journeymap.report.document.subject import Subject, Told
from journeymap.report.terminal import make_safe

_LETTERS: tuple[tuple[str, Text], ...] = (
    ("specific", texts.SPECIFIC),
    ("measurable", texts.MEASURABLE),
    ("achievable", texts.ACHIEVABLE),
    ("relevant", texts.RELEVANT),
    ("due", texts.TIME_BOUND),
)


def compose_opportunities(subject: Subject) -> Section | None:
    """Return the opportunities with the effect that is expected and what was measured; none is nothing."""
    heads = (
        ("opportunity", words.COLUMN_OPPORTUNITY, Kind.TEXT),
        ("touchpoint", words.COLUMN_TOUCHPOINT, Kind.TEXT),
        ("resolves", texts.COLUMN_RESOLVES, Kind.TEXT),
        ("status", words.COLUMN_STATUS, Kind.TEXT),
        ("owner", words.COLUMN_OWNER, Kind.TEXT),
        ("effort", texts.COLUMN_EFFORT, Kind.TEXT),
        ("confidence", words.COLUMN_CONFIDENCE, Kind.PERCENT),
        ("due", texts.COLUMN_DUE, Kind.DATE),
    )
    rows = list(list_opportunities(subject))
    tables = draft_table(
        subject,
        "opportunities",
        words.OPPORTUNITIES_TITLE,
        heads,
        ((told, _opportunity(row, subject)) for told, row in rows),
    )
    moves = (
        ("opportunity", words.COLUMN_OPPORTUNITY, Kind.TEXT),
        ("indicator", texts.COLUMN_INDICATOR, Kind.TEXT),
        ("unit", texts.COLUMN_UNIT, Kind.TEXT),
        ("now", texts.COLUMN_NOW, Kind.NUMBER),
        ("expected", texts.COLUMN_EXPECTED, Kind.NUMBER),
        ("measured", texts.COLUMN_MEASURED_EFFECT, Kind.NUMBER),
    )
    effects = [(told, effect) for told, row in rows for effect in _list_effects(told, row)]
    if not tables:
        return None
    return Section(
        name=SectionName.OPPORTUNITIES,
        title=words.OPPORTUNITIES_TITLE.say(subject.language),
        tables=(*tables, *draft_table(subject, "effects", texts.EFFECTS, moves, effects)),
    )


def list_opportunities(subject: Subject) -> Iterator[tuple[Told, OpportunityRow]]:
    """Yield the opportunities that the report is about, journey by journey, in the order of the table."""
    for told in subject.told:
        for row in told.report.opportunities:
            if _is_kept(row.touchpoint, told, subject) or (subject.focus.owner and subject.owns(row.owner)):
                yield told, row


def _is_kept(touchpoint: str | None, told: Told, subject: Subject) -> bool:
    return touchpoint in told.kept if touchpoint is not None else not subject.focus.is_part


def _opportunity(row: OpportunityRow, subject: Subject) -> tuple[Cell, ...]:
    return (
        make_safe(row.title),
        None if row.touchpoint_title is None else make_safe(row.touchpoint_title),
        join_cell(row.resolves_titles),
        words.OPPORTUNITY_STATUSES[row.status].say(subject.language),
        name_cell(row.owner, subject),
        say_effort(row.effort, row.effort_days, subject),
        row.confidence,
        row.due,
    )


def _list_effects(told: Told, row: OpportunityRow) -> Iterator[tuple[Cell, ...]]:
    """Yield what each indicator is, is expected to be and was measured to be; of a metric that is all."""
    kpis = {kpi.id: kpi for kpi in told.report.kpis}
    for move in row.moves:
        yield make_safe(row.title), *_effect(move, kpis.get(move.indicator))


def _effect(move: MoveRow, kpi: KpiRow | None) -> tuple[Cell, ...]:
    title = make_safe(move.indicator_title)
    if kpi is None:
        return title, None, None, move.expected, move.measured
    figures = _scale(kpi, kpi.value, move.expected, move.measured)
    return title, _say_unit(kpi), *figures


def _scale(kpi: KpiRow, *values: float | None) -> list[float | None]:
    """Return figures of a KPI in its unit: a share of 1 is told as a percentage."""
    scale = 100 if kpi.is_share else 1
    return [None if value is None else value * scale for value in values]


def _say_unit(kpi: KpiRow) -> str | None:
    unit = "%" if kpi.is_share else kpi.unit
    return None if unit is None else make_safe(unit)


def compose_goals(subject: Subject) -> Section | None:
    """Return the cascade from goals over KPIs to owners, with what each goal lacks to be SMART.

    A goal with several KPIs has a line for each. A channel has no goals.
    """
    if subject.focus.channel is not None:
        return None
    heads = (
        ("goal", words.COLUMN_GOAL, Kind.TEXT),
        ("side", words.COLUMN_SIDE, Kind.TEXT),
        ("owner", words.COLUMN_OWNER, Kind.TEXT),
        ("due", texts.COLUMN_DUE, Kind.DATE),
        ("smart", texts.COLUMN_SMART, Kind.TEXT),
        ("smart_missing", texts.COLUMN_SMART_MISSING, Kind.TEXT),
        ("kpi", words.COLUMN_KPI, Kind.TEXT),
        ("kpi_attained", words.COLUMN_ATTAINED, Kind.SCORE),
        ("kpi_owner", texts.COLUMN_KPI_OWNER, Kind.TEXT),
    )
    rows = [(told, line) for told in subject.told for line in _list_goals(told, subject)]
    tables = draft_table(subject, "goals", words.GOALS_TITLE, heads, rows)
    if not tables:
        return None
    return Section(
        name=SectionName.GOALS,
        title=texts.GOALS.say(subject.language),
        tables=tables,
        remarks=(texts.SMART_REMARK.say(subject.language),),
    )


def _list_goals(told: Told, subject: Subject) -> Iterator[tuple[Cell, ...]]:
    declared = {goal.id: goal for goal in told.journey.goals}
    kpis = {row.id: row for row in told.report.kpis}
    for row in told.report.goals:
        cited = [kpis[kpi] for kpi in row.kpis if kpi in kpis]
        if subject.owns(row.owner) or any(subject.owns(kpi.owner) for kpi in cited):
            goal = _goal(row, declared[row.id], subject)
            for kpi in cited:
                yield (*goal, make_safe(kpi.title), kpi.attainment, name_cell(kpi.owner, subject))
            if not cited:
                yield (*goal, words.NO_KPI.say(subject.language), None, None)


def _goal(row: GoalRow, goal: Goal, subject: Subject) -> tuple[Cell, ...]:
    language = subject.language
    missing = [text.say(language) for field, text in _LETTERS if not _has_letter(goal, field)]
    return (
        make_safe(row.title),
        words.SIDES[row.side].say(language),
        name_cell(row.owner, subject) or words.NO_OWNER.say(language),
        row.due,
        texts.SMART_LETTERS.say(language, count=len(_LETTERS) - len(missing)),
        ", ".join(missing) or None,
    )


def _has_letter(goal: Goal, field: str) -> bool:
    """Whether a goal has a letter of SMART, by the rule ``goal-not-smart``: a KPI makes it measurable."""
    return bool(getattr(goal, field)) or (field == "measurable" and bool(goal.kpis))


def compose_kpis(subject: Subject) -> Section | None:
    """Return the KPIs against their targets; nothing where there is none, and none of a channel."""
    if subject.focus.channel is not None:
        return None
    heads = (
        ("kpi", words.COLUMN_KPI, Kind.TEXT),
        ("side", words.COLUMN_SIDE, Kind.TEXT),
        ("baseline", words.COLUMN_BASELINE, Kind.NUMBER),
        ("value", words.COLUMN_VALUE, Kind.NUMBER),
        ("target", words.COLUMN_TARGET, Kind.NUMBER),
        ("floor", texts.COLUMN_FLOOR, Kind.NUMBER),
        ("unit", texts.COLUMN_UNIT, Kind.TEXT),
        ("attained", words.COLUMN_ATTAINED, Kind.SCORE),
        ("owner", words.COLUMN_OWNER, Kind.TEXT),
        ("due", texts.COLUMN_DUE, Kind.DATE),
        ("conflicts_with", texts.COLUMN_CONFLICTS, Kind.TEXT),
    )
    rows = [
        (told, _kpi(row, subject))
        for told in subject.told
        for row in told.report.kpis
        if subject.owns(row.owner)
    ]
    tables = draft_table(subject, "kpis", words.KPIS_TITLE, heads, rows, chart=True)
    if not tables:
        return None
    return Section(name=SectionName.KPIS, title=words.KPIS_TITLE.say(subject.language), tables=tables)


def _kpi(row: KpiRow, subject: Subject) -> tuple[Cell, ...]:
    return (
        make_safe(row.title),
        words.SIDES[row.side].say(subject.language),
        *_scale(row, row.baseline, row.value, row.target, row.floor),
        _say_unit(row),
        row.attainment,
        name_cell(row.owner, subject),
        row.due,
        join_cell(row.conflicts_with_titles),
    )
