"""What is wanted and what could be done: goals, KPIs against targets, and opportunities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.report import texts
from journeymap.report.content import GoalRow, JourneyReport, KpiRow, MoveRow, OpportunityRow
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import Page, Style, draw_bar, join_items, make_safe, style_score, write_title
from journeymap.report.wording import say_amount, say_date, say_name, say_score, say_share

SHORT_BAR = 10


def write_opportunities(report: JourneyReport, page: Page) -> list[str]:
    """Return the opportunities in brief; nothing where there is none."""
    if not report.opportunities:
        return []
    language = page.language
    columns = (
        Column(title=texts.COLUMN_OPPORTUNITY.say(language), wraps=True),
        Column(title=texts.COLUMN_DAYS.say(language), right=True),
        Column(title=texts.COLUMN_CONFIDENCE.say(language), right=True),
        Column(title=texts.COLUMN_STATUS.say(language)),
    )
    kpis = {kpi.id: kpi for kpi in report.kpis}
    rows = [_opportunity(row, kpis, page) for row in report.opportunities]
    return [*write_title(texts.OPPORTUNITIES_TITLE, page), *write_table(columns, rows, page), ""]


def _opportunity(row: OpportunityRow, kpis: Mapping[str, KpiRow], page: Page) -> Row:
    effort = "" if row.effort is None else make_safe(row.effort)
    return Row(
        cells=(
            Cell(make_safe(row.title)),
            Cell(effort if row.effort_days is None else say_amount(row.effort_days, None, page.language)),
            Cell("" if row.confidence is None else say_share(row.confidence, page)),
            Cell(texts.OPPORTUNITY_STATUSES[row.status].say(page.language), Style.FAINT),
        ),
        detail=join_items(_list_opportunity_details(row, kpis, page), "; "),
    )


def _list_opportunity_details(row: OpportunityRow, kpis: Mapping[str, KpiRow], page: Page) -> Iterator[str]:
    language = page.language
    if row.resolves_titles:
        titles = ", ".join(make_safe(title) for title in row.resolves_titles)
        yield texts.RESOLVES.say(language, titles=titles)
    if row.moves:
        moves = (_say_move(move, kpis.get(move.indicator), page) for move in row.moves)
        yield texts.MOVES.say(language, indicators=", ".join(moves))
    if row.touchpoint_title is not None:
        yield texts.WHERE_TOUCHPOINT.say(language, touchpoint=make_safe(row.touchpoint_title))
    if row.owner is not None:
        yield texts.OWNER.say(language, owner=say_name(row.owner, language))
    if row.due is not None:
        yield texts.DUE.say(language, date=say_date(row.due, language))


def _say_move(move: MoveRow, kpi: KpiRow | None, page: Page) -> str:
    """Return what is expected of an indicator and what was measured; of a KPI in its unit."""
    language, title = page.language, make_safe(move.indicator_title)
    is_share = kpi is not None and kpi.is_share
    unit = "%" if is_share else None if kpi is None else kpi.unit
    expected, measured = (
        None if value is None else say_amount(value * 100 if is_share else value, unit, language)
        for value in (move.expected, move.measured)
    )
    if expected is not None and measured is not None:
        text = texts.MOVE_MEASURED
        return text.say(language, indicator=title, expected=expected, measured=measured)
    if expected is not None:
        return texts.MOVE_EXPECTED.say(language, indicator=title, expected=expected)
    if measured is not None:
        return texts.MOVE_ONLY_MEASURED.say(language, indicator=title, measured=measured)
    return title


def write_goals(report: JourneyReport, page: Page) -> list[str]:
    """Return what customer and company want, with who answers for it; nothing where there is none."""
    if not report.goals:
        return []
    language = page.language
    columns = (
        Column(title=texts.COLUMN_GOAL.say(language), wraps=True, share=2),
        Column(title=texts.COLUMN_SIDE.say(language)),
        Column(title=texts.COLUMN_OWNER.say(language), wraps=True),
    )
    rows = [_goal(row, page) for row in report.goals]
    return [*write_title(texts.GOALS_TITLE, page), *write_table(columns, rows, page), ""]


def _goal(row: GoalRow, page: Page) -> Row:
    return Row(
        cells=(
            Cell(make_safe(row.title)),
            Cell(texts.SIDES[row.side].say(page.language)),
            Cell(page.marks.missing if row.owner is None else say_name(row.owner, page.language)),
        ),
        detail=join_items(_list_goal_details(row, page), "; "),
    )


def _list_goal_details(row: GoalRow, page: Page) -> Iterator[str]:
    language = page.language
    if row.kpi_titles:
        titles = ", ".join(make_safe(title) for title in row.kpi_titles)
        yield texts.FOLLOWED_BY.say(language, titles=titles)
    else:
        yield texts.NO_KPI.say(language)
    if row.due is not None:
        yield texts.DUE.say(language, date=say_date(row.due, language))
    if row.status is not None:
        yield texts.STATUS.say(language, status=make_safe(row.status))


def write_kpis(report: JourneyReport, page: Page) -> list[str]:
    """Return the KPIs with how far each has come; nothing where there is none."""
    if not report.kpis:
        return []
    language = page.language
    columns = (
        Column(title=texts.COLUMN_KPI.say(language), wraps=True),
        Column(title=texts.COLUMN_BASELINE.say(language), right=True),
        Column(title=texts.COLUMN_VALUE.say(language), right=True),
        Column(title=texts.COLUMN_TARGET.say(language), right=True),
        Column(title=texts.COLUMN_ATTAINED.say(language), right=True),
        Column(title=""),
    )
    rows = [_kpi(row, page) for row in report.kpis]
    return [*write_title(texts.KPIS_TITLE, page), *write_table(columns, rows, page), ""]


def _kpi(row: KpiRow, page: Page) -> Row:
    style = style_score(row.attainment)
    return Row(
        cells=(
            Cell(make_safe(row.title)),
            Cell("" if row.baseline is None else _say_figure(row.baseline, row, page)),
            _figure(row.value, row, page),
            _figure(row.target, row, page),
            Cell(say_score(row.attainment, page), style),
            Cell(draw_bar(row.attainment, page, SHORT_BAR), style),
        ),
        detail=join_items(_list_kpi_details(row, page), "; "),
    )


def _figure(value: float | None, row: KpiRow, page: Page) -> Cell:
    if value is None:
        return Cell(page.marks.missing, Style.FAINT)
    return Cell(_say_figure(value, row, page))


def _say_figure(value: float, row: KpiRow, page: Page) -> str:
    if row.is_share:
        return say_amount(value * 100, "%", page.language)
    return say_amount(value, row.unit, page.language)


def _list_kpi_details(row: KpiRow, page: Page) -> Iterator[str]:
    language = page.language
    yield texts.SIDE.say(language, side=texts.SIDES[row.side])
    if row.stage_title is not None:
        yield texts.IN_STAGE.say(language, stage=make_safe(row.stage_title))
    if row.owner is None:
        yield texts.NO_OWNER.say(language)
    else:
        yield texts.OWNER.say(language, owner=say_name(row.owner, language))
    if row.due is not None:
        yield texts.DUE.say(language, date=say_date(row.due, language))
    if row.floor is not None:
        yield texts.FLOOR.say(language, floor=_say_figure(row.floor, row, page))
    if row.assumed:
        yield texts.ASSUMED.say(language)
    if row.conflicts_with_titles:
        titles = ", ".join(make_safe(title) for title in row.conflicts_with_titles)
        yield texts.CONFLICTS.say(language, titles=titles)
