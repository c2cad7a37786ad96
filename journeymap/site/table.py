"""Tables as HTML: named for readers who hear them, sortable by the figures behind the words.

Rows are joined from strings, each text escaped by one function: through the templates a register of thousands
of rows would take ten times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from journeymap.language import format_number
from journeymap.report.document import Cell, Column, Kind, Section, Table
from journeymap.report.document.wording import GRADED, is_figure, say_cell
from journeymap.report.gain_wording import say_gain
from journeymap.report.terminal import Page as Terms
from journeymap.report.terminal import make_safe
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
    rows = _write_rows(table, terms, link)
    return Html(
        f'<div class="scroll" role="region" tabindex="0" aria-label="{title}">'
        f'<table class="sorts"{mark}><caption>{title}</caption><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{''.join(rows)}</tbody></table></div>\n"
    )


def _write_head(column: Column) -> str:
    kind = ' class="n"' if is_figure(column.kind) else ""
    return f'<th scope="col"{kind}>{escape(column.title)}</th>'


_Write = Callable[[Cell, "str | None"], str]
"""From a value and where it leads to its cell."""


def _write_rows(table: Table, terms: Terms, link: Link | None) -> list[str]:
    columns = table.columns
    head = next((place for place, column in enumerate(columns) if column.kind is Kind.TEXT), -1)
    ways = [
        (column.name, _prepare_cells(column, terms, is_head=place == head))
        for place, column in enumerate(columns)
    ]
    rows = []
    for number, row in enumerate(table.rows):
        cells = [
            write(value, None if link is None else link(number, name))
            for value, (name, write) in zip(row, ways, strict=True)
        ]
        rows.append(f"<tr>{''.join(cells)}</tr>\n")
    return rows


def _prepare_cells(column: Column, terms: Terms, *, is_head: bool) -> _Write:
    """Return what writes the cells of a column; one that is sorted by other than its words says by what.

    What is the same in all of them is settled here: an atlas has a million.
    """
    begin, end = ('<th scope="row"', "</th>") if is_head else ("<td", "</td>")
    is_date, shown = column.kind is Kind.DATE, ' class="n"' if is_figure(column.kind) else ""
    if is_date or column.name == "effort":  # short, and read as one
        shown = ' class="whole"'
    missing = escape(say_cell(None, column.kind, terms))

    def write(value: Cell, leads: str | None) -> str:
        text: str
        order, what = "", shown
        if value is None:
            text, order = missing, ' data-v=""'
        elif isinstance(value, str):
            text = escape(say_cell(value, column.kind, terms)) if is_date else _write_text(value)
            order = f' data-v="{escape(value)}"' if is_date else ""
            what = shown or (' class="long"' if len(value) >= _LONG else "")
        else:
            text, order = _mark(value, column, escape(_say(value, column, terms))), f' data-v="{value:.6g}"'
        if leads is not None:
            text = f'<a href="{escape(leads)}">{text}</a>'
        return f"{begin}{what}{'' if is_head else order}>{text}{end}"

    return write


@lru_cache(maxsize=1 << 12)
def _write_text(text: str) -> Html:
    """Return a text in a cell; a touchpoint's title stands in a dozen tables of its page."""
    return escape(make_safe(text))


def _mark(value: float, column: Column, text: str) -> str:
    """Return a severity or a score with the class of its colour, any other figure as it is."""
    if column.name == "severity":
        return f'<b class="sev sev-{max(0, min(4, int(value + 0.5)))}">{text}</b>'
    if column.kind is Kind.SCORE and column.name in GRADED:
        return f'<b class="score {grade_score(value)}">{text}</b>'
    return text


def _say(value: float, column: Column, terms: Terms) -> str:
    """What a reader sees; severities and gains are said as everywhere else, the others by their kind."""
    if column.name == "severity":
        return say_severity(value, terms.language)
    if column.name == "gain":
        return say_gain(value, terms)
    if column.name == "priority":
        return format_number(float(f"{value:.3g}"), terms.language)
    return say_cell(value, column.kind, terms)


def grade_score(value: float) -> str:
    """Return the class of a score's colour; the number beside it says the same."""
    if value < 40:
        return "poor"
    return "fair" if value < 60 else "good"
