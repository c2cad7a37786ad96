"""Tables as HTML: named for readers who hear them, sortable by the figures behind the words.

Rows are joined from strings, each text escaped by one function: through the templates a register of thousands
of rows would take ten times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeymap.language import format_number
from journeymap.report.document import Cell, Column, Kind, Section, Table
from journeymap.report.document.wording import GRADED, is_figure, say_cell
from journeymap.report.gain_wording import say_gain
from journeymap.report.terminal import Page as Terms
from journeymap.report.wording import say_severity
from journeymap.site.markup import Html, escape, join

_LONG = 28
"""Letters from which a text gets room to be read in."""

Link = Callable[[int, str], str | None]
"""Where the cell of a column in the row of a number leads, or ``None``."""


def write_section(
    section: Section, terms: Terms, *, anchor: str, link: Link | None = None, searched: bool = False
) -> Html:
    """Return a section under its heading, whose id is ``anchor``.

    ``link`` is asked for the cells of the first table; ``searched`` says that its rows can be chosen among.
    """
    parts = [f'<section class="part" aria-labelledby="{anchor}">']
    parts.append(f'<h2 id="{anchor}">{escape(section.title)}</h2>')
    parts.append(write_section_body(section, terms, link=link, searched=searched))
    parts.append("</section>\n")
    return join(parts)


def write_section_body(
    section: Section, terms: Terms, *, link: Link | None = None, searched: bool = False
) -> Html:
    """Return what a section says below its heading."""
    parts: list[str] = []
    if section.sentences:
        parts.append(f"<p>{' '.join(map(escape, section.sentences))}</p>\n")
    if section.items:
        parts.append("<ul>")
        parts += [f"<li>{escape(item)}</li>" for item in section.items]
        parts.append("</ul>\n")
    for place, table in enumerate(section.tables):
        if table.title != section.title and len(section.tables) > 1:
            parts.append(f"<h3>{escape(table.title)}</h3>\n")
        first = place == 0
        parts.append(write_table(table, terms, link=link if first else None, searched=searched and first))
    parts += [f'<p class="remark">{escape(remark)}</p>\n' for remark in section.remarks]
    return join(parts)


def write_table(table: Table, terms: Terms, *, link: Link | None = None, searched: bool = False) -> Html:
    """Return the table in a frame that scrolls where it is wider than the page."""
    title = escape(table.title)
    mark = " data-filter" if searched else ""
    head = "".join(_write_head(column) for column in table.columns)
    rows = [_write_row(number, row, table.columns, terms, link) for number, row in enumerate(table.rows)]
    return Html(
        f'<div class="scroll" role="region" tabindex="0" aria-label="{title}">'
        f'<table class="sorts"{mark}><caption>{title}</caption><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{''.join(rows)}</tbody></table></div>\n"
    )


def _write_head(column: Column) -> str:
    kind = ' class="n"' if is_figure(column.kind) else ""
    return f'<th scope="col"{kind}>{escape(column.title)}</th>'


def _write_row(
    number: int, row: Sequence[Cell], columns: Sequence[Column], terms: Terms, link: Link | None
) -> str:
    head = next((place for place, column in enumerate(columns) if column.kind is Kind.TEXT), -1)
    cells = [
        write_cell(
            value,
            column,
            terms,
            is_head=place == head,
            leads=None if link is None else link(number, column.name),
        )
        for place, (value, column) in enumerate(zip(row, columns, strict=True))
    ]
    return f"<tr>{''.join(cells)}</tr>\n"


def write_cell(
    value: Cell, column: Column, terms: Terms, *, is_head: bool = False, leads: str | None = None
) -> str:
    """Return a cell; one that is sorted by something other than its words says by what."""
    text: str = escape(_say(value, column, terms))
    if column.name == "severity" and isinstance(value, (int, float)):
        text = f'<b class="sev sev-{max(0, min(4, int(value + 0.5)))}">{text}</b>'
    elif column.kind is Kind.SCORE and column.name in GRADED and isinstance(value, (int, float)):
        text = f'<b class="score {grade_score(value)}">{text}</b>'
    if leads is not None:
        text = f'<a href="{escape(leads)}">{text}</a>'
    shown = _classify(value, column)
    if is_head:
        return f'<th scope="row"{shown}>{text}</th>'
    return f"<td{shown}{_tell_order(value, column)}>{text}</td>"


def _say(value: Cell, column: Column, terms: Terms) -> str:
    """What a reader sees; severities and gains are said as everywhere else, the others by their kind."""
    if isinstance(value, (int, float)):
        if column.name == "severity":
            return say_severity(value, terms.language)
        if column.name == "gain":
            return say_gain(value, terms)
        if column.name == "priority":
            return format_number(float(f"{value:.3g}"), terms.language)
    return say_cell(value, column.kind, terms)


def _tell_order(value: Cell, column: Column) -> str:
    if value is None:
        return ' data-v=""'
    if isinstance(value, str):
        return f' data-v="{escape(value)}"' if column.kind is Kind.DATE else ""
    return f' data-v="{value:.6g}"'


def _classify(value: Cell, column: Column) -> str:
    if is_figure(column.kind):
        return ' class="n"'
    return ' class="long"' if isinstance(value, str) and len(value) >= _LONG else ""


def grade_score(value: float) -> str:
    """Return the class of a score's colour; the number beside it says the same."""
    if value < 40:
        return "poor"
    return "fair" if value < 60 else "good"
