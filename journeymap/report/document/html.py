"""A document as one HTML file: no script, nothing loaded, light and dark, fit to be printed.

Written by hand with one function that escapes; a template engine was refused for a page of six elements.
The style is named in the content security policy by its digest, so no other style, script or address works.
"""

from __future__ import annotations

import base64
import hashlib
import tempfile
from collections.abc import Iterable, Iterator

from journeymap.language import Language
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Column, Document, Kind, Section, Table
from journeymap.report.document.wording import GRADED, is_figure, say_cell
from journeymap.report.terminal import Page, make_page

_STYLE = """
:root{color-scheme:light dark;--ink:#1b1f24;--faint:#59626d;--paper:#fff;--line:#d5dae0;--band:#f4f6f8;
--accent:#0b5a7d;--good:#1a6b3c;--fair:#8a5a00;--poor:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#e7eaee;--faint:#a5aeb8;--paper:#14181d;--line:#39424c;
--band:#1d232a;--accent:#7cc4e8;--good:#6fce94;--fair:#e6b450;--poor:#ff9a90}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI",Roboto,sans-serif}
header,main,nav{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem;padding-bottom:.75rem;border-bottom:3px solid var(--accent)}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.3rem;margin:2.5rem 0 .6rem;color:var(--accent);overflow-wrap:anywhere}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
p,li{max-width:46rem;overflow-wrap:anywhere}
header p,.remark{color:var(--faint);margin:.25rem 0}
.remark{font-size:.9rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:1rem 0;padding:0}
nav li{max-width:none}
a{color:var(--accent)}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto;margin:.5rem 0 1rem;border:1px solid var(--line);border-radius:6px}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.45rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
tbody tr:nth-child(even){background:var(--band)}
thead th{background:var(--band);font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
td,tbody th{min-width:4rem;max-width:26rem;overflow-wrap:break-word}
.long{min-width:11rem}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.good{color:var(--good)}.fair{color:var(--fair)}.poor{color:var(--poor)}.good,.fair,.poor{font-weight:600}
meter{width:5rem;height:.7rem;margin-left:.5rem;vertical-align:middle}
@media (max-width:40rem){body{font-size:15px}th,td{padding:.35rem .5rem}meter{display:none}}
@media print{:root{--ink:#000;--faint:#333;--paper:#fff;--line:#999;--band:#f2f2f2;--accent:#0b3a52;
--good:#124a2a;--fair:#5c3c00;--poor:#8a1c16}nav{display:none}.scroll{overflow:visible;border:0}
body{font-size:9.5pt}table{font-size:8pt}h2,h3{break-after:avoid}tr{break-inside:avoid}
thead{display:table-header-group}td,tbody th,.long{min-width:0}@page{margin:14mm;size:landscape}}
"""
_MOST_KEPT = 4_000_000
"""Letters of a page's sections that are kept in memory."""
_LONG = 28
"""Letters from which the text of a column gets room to be read in."""


def write_html(document: Document) -> str:
    """Return the whole page; it needs no other file and no network."""
    return "".join(stream_html(document, document.sections))


def stream_html(document: Document, sections: Iterable[Section]) -> Iterator[str]:
    """Yield the whole page in whole lines.

    The contents stand before the ``sections``, so these are kept until all are made: on the disk, where they
    are many.
    """
    page = make_page(document.language, 1_000, colour=False, ascii_only=False)
    contents: list[tuple[str, str]] = []
    with tempfile.SpooledTemporaryFile(_MOST_KEPT, "w+", encoding="utf-8", newline="\n") as bodies:
        for section in sections:
            contents.append((section.name.value, section.title))
            bodies.writelines(f"{line}\n" for line in _write_section(section, page))
        bodies.seek(0)
        yield from (f"{line}\n" for line in _write_opening(document))
        if len(contents) > 1:
            yield from (f"{line}\n" for line in _write_contents(contents, document.language))
        yield "<main>\n"
        yield from bodies
    yield "</main>\n</body>\n</html>\n"


def _write_opening(document: Document) -> Iterator[str]:
    title = escape_html(document.title)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{document.language}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_write_policy()}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>"
    yield f"<style>{_STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield f"<header><h1>{title}</h1>"
    for fact in document.facts:
        yield f"<p>{escape_html(fact)}</p>"
    yield "</header>"


def _write_policy() -> str:
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _write_contents(contents: list[tuple[str, str]], language: Language) -> Iterator[str]:
    yield f'<nav aria-label="{escape_html(texts.CONTENTS.say(language))}"><ul>'
    for name, title in contents:
        yield f'<li><a href="#{name}">{escape_html(title)}</a></li>'
    yield "</ul></nav>"


def _write_section(section: Section, page: Page) -> Iterator[str]:
    name = section.name.value
    yield f'<section aria-labelledby="{name}"><h2 id="{name}">{escape_html(section.title)}</h2>'
    if section.sentences:
        yield f"<p>{' '.join(map(escape_html, section.sentences))}</p>"
    if section.items:
        yield "<ul>"
        for item in section.items:
            yield f"<li>{escape_html(item)}</li>"
        yield "</ul>"
    for table in section.tables:
        if table.title != section.title and len(section.tables) > 1:
            yield f"<h3>{escape_html(table.title)}</h3>"
        yield from _write_table(table, page)
    for remark in section.remarks:
        yield f'<p class="remark">{escape_html(remark)}</p>'
    yield "</section>"


def _write_table(table: Table, page: Page) -> Iterator[str]:
    # What may be scrolled sideways has to be reached by the keyboard, and so needs a name.
    title = escape_html(table.title)
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{title}">'
    yield f"<table><caption>{title}</caption><thead><tr>"
    for column in table.columns:
        kind = ' class="n"' if is_figure(column.kind) else ""
        yield f'<th scope="col"{kind}>{escape_html(column.title)}</th>'
    yield "</tr></thead><tbody>"
    head = next((place for place, column in enumerate(table.columns) if column.kind is Kind.TEXT), None)
    for row in table.rows:
        cells = enumerate(zip(row, table.columns, strict=True))
        told = (_write_cell(value, column, page, is_head=place == head) for place, (value, column) in cells)
        yield f"<tr>{''.join(told)}</tr>"
    yield "</tbody></table></div>"


def _write_cell(value: Cell, column: Column, page: Page, *, is_head: bool) -> str:
    text = escape_html(say_cell(value, column.kind, page))
    is_grade = column.kind is Kind.SCORE and column.name in GRADED
    if is_grade and isinstance(value, (int, float)):
        text = f'<span class="{_grade(value)}">{text}</span>{_draw_meter(value, text)}'
    names = [
        *(["n"] if is_figure(column.kind) else []),
        *(["long"] if isinstance(value, str) and len(value) >= _LONG else []),
    ]
    shown = f' class="{" ".join(names)}"' if names else ""
    return f'<th scope="row"{shown}>{text}</th>' if is_head else f"<td{shown}>{text}</td>"


def _grade(value: float) -> str:
    """Return the colour of a score as on a terminal; the number beside it says the same."""
    if value < 40:
        return "poor"
    return "fair" if value < 60 else "good"


def _draw_meter(value: float, text: str) -> str:
    shown = f"{min(100.0, max(0.0, value)):.1f}"
    return f'<meter min="0" max="100" low="40" high="60" optimum="100" value="{shown}">{text}</meter>'


_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;"})


def escape_html(text: str) -> str:
    """Return ``text`` so that it is that text both between tags and in a quoted attribute."""
    return text.translate(_ESCAPES)
