"""Tables as HTML: named for readers who hear them, sortable by the figures behind the words.

Rows are joined from strings, each text escaped by one function: through the templates a register of thousands
of rows would take ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from journeymap.language import Language, format_number
from journeymap.report.document import Cell, Column, Kind, Section, Table
from journeymap.report.document.wording import GRADED, is_figure, say_cell
from journeymap.report.gain_wording import say_gain
from journeymap.report.terminal import Page as Terms
from journeymap.report.terminal import make_safe
from journeymap.site.markup import Html, escape
from journeymap.site.material import make_terms

_LONG = 28
"""Letters from which a text gets room to be read in."""
_KNOWN = 1 << 10
"""Cells of a kind that are kept in mind."""

_COMMAND, _AS_CODE = re.compile(r"&#96;([^&<>]+)&#96;"), r"<code>\1</code>"
"""A command in a remark is written between backticks, which a page shows as code."""

Links: TypeAlias = Mapping[str, Callable[[int], "str | None"]]
"""By the name of a column: where its cell in the row of a number leads, or ``None``."""


def write_section(
    section: Section, language: Language, *, anchor: str, links: Links | None = None, searched: bool = False
) -> Html:
    """Return a section under its heading, whose id is ``anchor``.

    ``links`` are those of the first table; ``searched`` says that its rows can be chosen among.
    """
    return Html(
        f'<section class="part" aria-labelledby="{anchor}"><h2 id="{anchor}">{escape(section.title)}</h2>'
        f"{''.join(_list_parts(section, language, links or {}, searched=searched))}</section>\n"
    )


def write_section_body(
    section: Section, language: Language, *, links: Links | None = None, searched: bool = False
) -> Html:
    """Return what a section says below its heading."""
    return Html("".join(_list_parts(section, language, links or {}, searched=searched)))


def _list_parts(section: Section, language: Language, links: Links, *, searched: bool) -> Iterator[str]:
    if section.sentences:
        yield f"<p>{' '.join(map(escape, section.sentences))}</p>\n"
    if section.items:
        yield f"<ul>{''.join([f'<li>{escape(item)}</li>' for item in section.items])}</ul>\n"
    for place, table in enumerate(section.tables):
        if table.title != section.title and len(section.tables) > 1:
            yield f"<h3>{escape(table.title)}</h3>\n"
        yield _write_table(table, language, {} if place else links, searched=searched and not place)
    for remark in section.remarks:
        yield f'<p class="remark">{_COMMAND.sub(_AS_CODE, escape(remark))}</p>\n'


def write_table(
    table: Table, language: Language, *, links: Links | None = None, searched: bool = False
) -> Html:
    """Return the table in a frame that scrolls where it is wider than the page."""
    return Html(_write_table(table, language, links or {}, searched=searched))


def _write_table(table: Table, language: Language, links: Links, *, searched: bool) -> str:
    title = escape(table.title)
    mark = " data-filter" if searched else ""
    head = "".join([_write_head(column.title, is_figure(column.kind)) for column in table.columns])
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{title}">'
        f'<table class="sorts"{mark}><caption>{title}</caption><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{''.join(_list_rows(table, language, links))}</tbody></table></div>\n"
    )


@lru_cache(maxsize=_KNOWN)
def _write_head(title: str, figures: bool) -> str:  # noqa: FBT001  # what is remembered is asked for by place
    kind = ' class="n"' if figures else ""
    return f'<th scope="col"{kind}>{escape(title)}</th>'


def _list_rows(table: Table, language: Language, links: Links) -> Iterator[str]:
    """Yield the rows; they are written column by column, since what is alike in a column is settled once."""
    head = next((place for place, column in enumerate(table.columns) if column.kind is Kind.TEXT), -1)
    written = [
        _write_cells(column, values, language, links.get(column.name), is_head=place == head)
        for place, (column, values) in enumerate(
            zip(table.columns, zip(*table.rows, strict=True), strict=False)
        )
    ]
    for cells in zip(*written, strict=True):
        yield f"<tr>{''.join(cells)}</tr>\n"


def _write_cells(
    column: Column,
    values: tuple[Cell, ...],
    language: Language,
    lead: Callable[[int], str | None] | None,
    *,
    is_head: bool,
) -> list[str]:
    name = column.name if column.name in _SPECIAL else ""
    cut, write = _prepare_cells(name, column.kind, language, is_head)
    return list(map(write, values)) if lead is None else list(_link_cells(map(cut, values), lead))


def _link_cells(cells: Iterator[_Cut], lead: Callable[[int], str | None]) -> Iterator[str]:
    for number, (opening, text, closing) in enumerate(cells):
        leads = lead(number)
        yield (
            f"{opening}{text}{closing}"
            if leads is None
            else (f'{opening}<a href="{escape(leads)}">{text}</a>{closing}')
        )


_Cut: TypeAlias = tuple[str, str, str]
"""A cell: what opens it, what stands in it, and what closes it."""


@lru_cache(maxsize=128)
def _prepare_cells(
    name: str,
    kind: Kind,
    language: Language,
    is_head: bool,  # noqa: FBT001  # what is remembered is asked for by place
) -> tuple[Callable[[Cell], _Cut], Callable[[Cell], str]]:
    """Return what cuts and what writes the cells of columns that are alike.

    One that is sorted by other than its words says by what. Cells are kept in mind: an atlas has a million,
    and few of them are the first of their kind.
    """
    terms = make_terms(language)
    begin, end = ('<th scope="row"', "</th>") if is_head else ("<td", "</td>")
    is_date, shown = kind is Kind.DATE, ' class="n"' if is_figure(kind) else ""
    if is_date or name == "effort":  # short, and read as one
        shown = ' class="whole"'
    missing = escape(say_cell(None, kind, terms))

    @lru_cache(maxsize=_KNOWN)
    def cut(value: Cell) -> _Cut:
        text: str
        order, what = "", shown
        if value is None:
            text, order = missing, ' data-v=""'
        elif isinstance(value, str):
            text = escape(say_cell(value, kind, terms)) if is_date else _write_text(value)
            order = f' data-v="{escape(value)}"' if is_date else ""
            what = shown or (' class="long"' if len(value) >= _LONG else "")
        else:
            value = value or 0.0  # no minus before what is nothing; it would also be found for 0
            text = _mark(value, name, kind, escape(_say(value, name, kind, terms)))
            order = f' data-v="{value:.6g}"'
        return f"{begin}{what}{'' if is_head else order}>", text, end

    return cut, lru_cache(maxsize=_KNOWN)(lambda value: "".join(cut(value)))


@lru_cache(maxsize=1 << 12)
def _write_text(text: str) -> Html:
    """Return a text in a cell; a touchpoint's title stands in a dozen tables of its page."""
    return escape(make_safe(text))


_SPECIAL = frozenset({"severity", "gain", "priority", "effort"}) | GRADED
"""Columns whose cells are written in a way of their own."""


def _mark(value: float, name: str, kind: Kind, text: str) -> str:
    """Return a severity or a score with the class of its colour, any other figure as it is."""
    if name == "severity":
        return f'<b class="sev sev-{max(0, min(4, int(value + 0.5)))}">{text}</b>'
    if kind is Kind.SCORE and name in GRADED:
        return f'<b class="score {grade_score(value)}">{text}</b>'
    return text


def _say(value: float, name: str, kind: Kind, terms: Terms) -> str:
    """What a reader sees; gains are said as everywhere else, the others by their kind."""
    if name == "gain":
        return say_gain(value, terms)
    if name == "priority":
        return format_number(float(f"{value:.3g}"), terms.language)
    return say_cell(value, kind, terms)


def grade_score(value: float) -> str:
    """Return the class of a score's colour; the number beside it says the same."""
    if value < 40:
        return "poor"
    return "fair" if value < 60 else "good"
