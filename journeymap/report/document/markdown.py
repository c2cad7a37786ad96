"""A document as Markdown (CommonMark with the tables of GitHub); every text is escaped, so it stays text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymap.report.document.content import Document, Section, Table
from journeymap.report.document.wording import is_figure, say_cell
from journeymap.report.markdown import escape_markdown
from journeymap.report.terminal import Page, make_page


def write_markdown(document: Document, *, level: int = 1) -> str:
    """Return the document with its title as a heading of ``level``, 1..4; it ends in a line break."""
    return "".join(stream_markdown(document, document.sections, level=level))


def stream_markdown(document: Document, sections: Iterable[Section], *, level: int = 1) -> Iterator[str]:
    """Yield the document in whole lines, its title and then one of the ``sections`` after the other."""
    page = make_page(document.language, 1_000, colour=False, ascii_only=False)
    lines = [f"{'#' * level} {escape_markdown(document.title)}", ""]
    for fact in document.facts:
        lines += [escape_markdown(fact), ""]
    yield from _end_once(lines)
    for section in sections:
        yield "\n"
        yield from _end_once(_write_section(section, level + 1, page))


def _end_once(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines without the empty ones at their end."""
    empty = 0
    for line in lines:
        if line:
            yield "\n" * empty + f"{line}\n"
        empty = 0 if line else empty + 1


def _write_section(section: Section, level: int, page: Page) -> Iterator[str]:
    yield from (f"{'#' * level} {escape_markdown(section.title)}", "")
    if section.sentences:
        yield from (" ".join(escape_markdown(sentence) for sentence in section.sentences), "")
    if section.items:
        yield from (f"- {escape_markdown(item)}" for item in section.items)
        yield ""
    for table in section.tables:
        if table.title != section.title and len(section.tables) > 1:
            yield from (f"{'#' * (level + 1)} {escape_markdown(table.title)}", "")
        yield from _write_table(table, page)
        yield ""
    for remark in section.remarks:
        yield from (escape_markdown(remark), "")


def _write_table(table: Table, page: Page) -> Iterator[str]:
    yield _write_row([escape_markdown(column.title) for column in table.columns])
    yield _write_row(["---:" if is_figure(column.kind) else "---" for column in table.columns])
    for row in table.rows:
        cells = zip(row, table.columns, strict=True)
        yield _write_row([escape_markdown(say_cell(value, column.kind, page)) for value, column in cells])


def _write_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
