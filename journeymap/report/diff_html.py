"""A comparison as one HTML page: the pictures before and after, and below each the whole text.

No script, nothing loaded, light and dark, fit to be printed. The pictures come drawn; what is folded on a
screen is open on paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymap.language import Language
from journeymap.report import diff_texts as texts
from journeymap.report.diff import say_head, say_left, say_title
from journeymap.report.diff_content import Comparison
from journeymap.report.diff_lines import Group, Line, list_groups
from journeymap.report.document.html import escape_html
from journeymap.report.terminal import Page, make_page

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_STYLE = """\
:root{color-scheme:light dark;--ink:#1b1f24;--faint:#59626d;--paper:#fff;--line:#d5dae0;--band:#f4f6f8;
--accent:#0b5a7d;--good:#1a6b3c;--poor:#b3261e}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e7eaee;--faint:#a5aeb8;--paper:#14181d;
--line:#39424c;--band:#1d232a;--accent:#7cc4e8;--good:#6fce94;--poor:#ff9a90}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI",Roboto,sans-serif}
header,main,nav{max-width:82rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem;padding-bottom:.75rem;border-bottom:3px solid var(--accent)}
h1{font-size:1.8rem;line-height:1.2;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.3rem;margin:2.5rem 0 .6rem;color:var(--accent);overflow-wrap:anywhere}
header p{color:var(--faint);margin:.25rem 0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:1rem 0;padding:0}
a{color:var(--accent)}
ul{margin:.3rem 0;padding-left:1.3rem;list-style:none}
li{max-width:60rem;overflow-wrap:anywhere}
section>ul{padding-left:0}
.sign{display:inline-block;width:1.3em;margin-left:-1.3em;font-weight:700}
section>ul>li,details>ul>li{margin-left:1.3em}
h2 .sign{margin-left:0}
.plus{color:var(--good)}.minus{color:var(--poor)}.wave{color:var(--accent)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.picture{overflow-x:auto;margin:.8rem 0;border:1px solid var(--line);border-radius:8px}
.picture:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--accent);
outline-offset:2px}
svg{display:block;max-width:100%;min-width:46rem;height:auto}
summary{cursor:pointer;color:var(--accent);font-weight:600}
@media print{:root{--ink:#000;--faint:#333;--line:#999;--accent:#0b3a52;--good:#124a2a;--poor:#8a1c16}
nav{display:none}body{font-size:9.5pt}svg{min-width:0;width:100%}.picture{overflow:visible;border:0}
h2{break-after:avoid}details::details-content{content-visibility:visible;block-size:auto}
@page{margin:14mm}}
"""
_SIGNS = {
    "+": ("plus", "+", texts.ADDED),
    "-": ("minus", "−", texts.REMOVED),
    "~": ("wave", "~", texts.CHANGED),
}


def write_diff_html(
    comparison: Comparison, language: Language, pictures: Mapping[str, str], rules: str = ""
) -> str:
    """Return the page.

    Args:
        comparison: what is told.
        language: of the words around it.
        pictures: SVG elements by the journey that they are of; the empty name is of everything else.
        rules: style rules that the pictures need.
    """
    page = make_page(language, 1_000, colour=False, ascii_only=False)
    return "".join(f"{line}\n" for line in _write_page(comparison, page, pictures, rules))


def _write_page(comparison: Comparison, page: Page, pictures: Mapping[str, str], rules: str) -> Iterator[str]:
    title = escape_html(say_title(comparison, page))
    groups = list_groups(comparison, page)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{page.language}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{_STYLE}{rules}</style>"
    yield "</head>"
    yield "<body>"
    yield f"<header><h1>{title}</h1>"
    for told in (say_head(comparison, page), *say_left(comparison, page)):
        if told:
            yield f"<p>{escape_html(told)}</p>"
    yield "</header>"
    if len(groups) > 1:
        yield from _write_contents(groups, page)
    yield "<main>"
    for place, group in enumerate(groups):
        yield from _write_group(group, place, page, pictures.get(group.journey) if group.journey else None)
    if "" in pictures:
        yield _write_picture(texts.REST.say(page.language), pictures[""])
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _write_contents(groups: Sequence[Group], page: Page) -> Iterator[str]:
    yield f'<nav aria-label="{escape_html(texts.CONTENTS.say(page.language))}"><ul>'
    for place, group in enumerate(groups):
        yield f'<li><a href="#part-{place}">{escape_html(group.title)}</a></li>'
    yield "</ul></nav>"


def _write_group(group: Group, place: int, page: Page, picture: str | None) -> Iterator[str]:
    name = f"part-{place}"
    yield f'<section aria-labelledby="{name}">'
    yield f'<h2 id="{name}">{_write_sign(group.sign, page)}{escape_html(group.title)}</h2>'
    yield from _write_lines(group.summary, page)
    if picture is not None:
        yield _write_picture(group.title, picture)
    if group.lines and picture is not None:
        details = escape_html(texts.DETAILS.say(page.language, count=len(group.lines)))
        yield f"<details><summary>{details}</summary>"
        yield from _write_lines(group.lines, page)
        yield "</details>"
    else:
        yield from _write_lines(group.lines, page)
    yield "</section>"


def _write_picture(title: str, picture: str) -> str:
    label = escape_html(title)
    return f'<div class="picture" tabindex="0" role="region" aria-label="{label}">\n{picture}</div>'


def _write_lines(lines: Sequence[Line], page: Page) -> Iterator[str]:
    """Yield lists in lists, as deep as the lines are."""
    depth = -1
    for line in lines:
        while depth > line.level:
            yield "</li></ul>"
            depth -= 1
        if depth == line.level:
            yield "</li>"
        while depth < line.level:
            yield "<ul>" if depth + 1 == line.level else "<ul><li>"
            depth += 1
        yield f"<li>{_write_sign(line.sign, page)}{escape_html(line.text)}"
    yield "</li></ul>" * (depth + 1)


def _write_sign(sign: str, page: Page) -> str:
    if not sign:
        return ""
    kind, shown, word = _SIGNS[sign]
    said = escape_html(word.say(page.language))
    return f'<span class="sign {kind}" aria-hidden="true">{shown}</span><span class="hidden">{said}: </span>'
