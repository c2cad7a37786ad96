"""A document on a terminal; what one journey has a finer screen for is written by that.

The finer ones (``report.sections``) draw the same values with bars and with details below the rows. What they
do not show of a section is added by the writer of any section, so that no format says less than another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from types import MappingProxyType

from journeymap.language import Text
from journeymap.report.content import JourneyReport
from journeymap.report.document.composition import compose_section
from journeymap.report.document.content import Column as TableColumn
from journeymap.report.document.content import Document, Kind, Section, SectionName, Table
from journeymap.report.document.parts.hurts import draft_causes, list_pains
from journeymap.report.document.parts.omnichannel import draft_matrix
from journeymap.report.document.parts.people import draft_owned
from journeymap.report.document.subject import Subject
from journeymap.report.document.wording import GRADED, is_figure, say_cell
from journeymap.report.sections.actions import write_kpis, write_opportunities
from journeymap.report.sections.hurts import write_pain_points, write_touchpoints
from journeymap.report.sections.opening import write_header, write_summary
from journeymap.report.sections.overview import write_emotions, write_pillars, write_stages
from journeymap.report.sections.passages import write_completion, write_conversion, write_gaps, write_handoffs
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    READABLE,
    Page,
    Style,
    make_page,
    paint,
    style_score,
    wrap,
    write_item,
    write_paragraph,
    write_title,
)

_Write = Callable[[JourneyReport, Page], list[str]]
_FINER: Mapping[SectionName, tuple[_Write, ...]] = MappingProxyType(
    {
        SectionName.SUMMARY: (write_summary,),
        SectionName.SCORES: (write_pillars,),
        SectionName.STAGES: (write_stages,),
        SectionName.EMOTION: (write_emotions,),
        SectionName.TOUCHPOINTS: (write_touchpoints,),
        SectionName.PAIN_POINTS: (write_pain_points,),
        SectionName.OPPORTUNITIES: (write_opportunities,),
        SectionName.KPIS: (write_kpis,),
        SectionName.HANDOFFS: (write_handoffs,),
        SectionName.COMPLETION: (write_completion, write_conversion),
        SectionName.GAPS: (write_gaps,),
    }
)
_NOT_IN_FINER = frozenset({"losses", "causes"})
"""Tables that the finer screens leave out."""


def write_screen(
    document: Document, *, width: int = 100, colour: bool = False, ascii_only: bool = False
) -> str:
    """Return any document as text, no line wider than ``width`` columns (at least 60)."""
    page = make_page(document.language, width, colour=colour, ascii_only=ascii_only)
    lines = [paint(line, Style.TITLE, page) for line in wrap(document.title, page.width)]
    lines.append(paint(page.marks.double_rule * min(page.width, READABLE), Style.FAINT, page))
    for fact in document.facts:
        lines += write_paragraph(fact, page, style=Style.FAINT)
    lines.append("")
    for section in document.sections:
        lines += _write_section(section, page)
    return _finish(lines)


def write_journey_screen(
    subject: Subject,
    names: Collection[SectionName] = tuple(SectionName),
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the report of the one journey of ``subject`` as text."""
    page = make_page(subject.language, width, colour=colour, ascii_only=ascii_only)
    [told] = subject.told
    lines = write_header(told.report, page)
    for name in SectionName:
        if name not in names:
            continue
        finer = _FINER.get(name, ())
        for write in finer:
            lines += write(told.report, page)
        section = compose_section(subject, name) if name in _HALF or not finer else None
        if section is not None and not finer:
            lines += _write_section(section, page)
        elif section is not None:
            for table in section.tables:
                if table.name in _NOT_IN_FINER:
                    lines += _write_table(table, page, titled=True)
    return _finish(lines)


def write_atlas_screen(
    subject: Subject,
    names: Collection[SectionName] = tuple(SectionName),
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return, as text, the tables that only several journeys together have; each has its own for the rest."""
    page = make_page(subject.language, width, colour=colour, ascii_only=ascii_only)
    tables = (
        *(draft_causes(subject, list_pains(subject)) if SectionName.PAIN_POINTS in names else ()),
        *(draft_matrix(subject) if SectionName.OMNICHANNEL in names else ()),
        *(draft_owned(subject) if SectionName.OWNERS in names else ()),
    )
    lines: list[str] = []
    for table in tables:
        lines += [*write_title(_verbatim(table.title), page), *_write_table(table, page, titled=False)]
    coverage = compose_section(subject, SectionName.COVERAGE) if SectionName.COVERAGE in names else None
    if coverage is not None:
        lines += _write_section(coverage, page)
    return _finish(lines) if lines else ""


_HALF = frozenset({SectionName.SCORES, SectionName.PAIN_POINTS})


def _finish(lines: list[str]) -> str:
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _write_section(section: Section, page: Page) -> Iterator[str]:
    yield from write_title(_verbatim(section.title), page)
    if section.sentences:
        yield from write_paragraph(" ".join(section.sentences), page)
    for item in section.items:
        yield from write_item(item, page)
    if section.sentences or section.items:
        yield ""
    for table in section.tables:
        yield from _write_table(table, page, titled=table.title != section.title and len(section.tables) > 1)
    for remark in section.remarks:
        yield from write_paragraph(remark, page, style=Style.FAINT)
    if section.remarks:
        yield ""


def _verbatim(title: str) -> Text:
    safe = title.replace("{", "{{").replace("}", "}}")
    return Text(en=safe, tr=safe)


def _write_table(table: Table, page: Page, *, titled: bool) -> Iterator[str]:
    if titled:
        yield from write_paragraph(table.title, page, style=Style.TITLE)
    columns = [
        Column(title=column.title, wraps=column.kind is Kind.TEXT, right=is_figure(column.kind))
        for column in table.columns
    ]
    rows = [
        Row(
            cells=tuple(
                Cell(_say(value, column.kind, page), _style(value, column))
                for value, column in zip(row, table.columns, strict=True)
            )
        )
        for row in table.rows
    ]
    yield from write_table(columns, rows, page)
    yield ""


def _say(value: str | float | None, kind: Kind, page: Page) -> str:
    return "" if value is None and kind is Kind.TEXT else say_cell(value, kind, page)


def _style(value: str | float | None, column: TableColumn) -> str | None:
    return style_score(value) if column.name in GRADED and isinstance(value, float) else None
