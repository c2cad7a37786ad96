"""A comparison as text for a terminal, and as Markdown for one comment.

Both write the same lines; a second telling was refused, for a reviewer who reads both must find one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from journeymap.language import Language
from journeymap.report import diff_texts as texts
from journeymap.report.diff_content import Comparison
from journeymap.report.diff_lines import Group, Line, list_groups, say_total
from journeymap.report.markdown import escape_markdown
from journeymap.report.terminal import Page, Style, make_page, make_safe, paint, wrap, write_paragraph

MOST = 60_000
"""Characters of the Markdown: a comment holds 65 536."""
_ROOM_BELOW = 400
"""Characters for the line that says what was left out."""
_STYLES = {"+": Style.GOOD, "-": Style.POOR, "~": Style.FAIR, "": None}


def write_diff(
    comparison: Comparison,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the comparison as text, grouped by journey."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines = [paint(line, Style.TITLE, page) for line in wrap(say_title(comparison, page), page.width)]
    lines += write_paragraph(say_head(comparison, page), page)
    for group in list_groups(comparison, page):
        lines += ["", *_write_group(group, page)]
    lines += [line for told in say_left(comparison, page) for line in ("", *write_paragraph(told, page))]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def say_title(comparison: Comparison, page: Page) -> str:
    """Return what is compared with what."""
    return texts.TITLE.say(
        page.language,
        base=make_safe(comparison.base),
        head=make_safe(comparison.head),
        arrow=page.marks.arrow,
    )


def say_head(comparison: Comparison, page: Page) -> str:
    """Return how much changed; nothing where that cannot be said."""
    if comparison.is_empty:
        return "" if comparison.change.not_compared else texts.NOTHING.say(page.language)
    return say_total(comparison, page)


def say_left(comparison: Comparison, page: Page) -> Iterator[str]:
    """Yield what could not be compared."""
    if comparison.change.not_compared:
        files = ", ".join(make_safe(file) for file in comparison.change.not_compared)
        yield texts.NOT_COMPARED.say(page.language, files=files)


def _write_group(group: Group, page: Page) -> Iterator[str]:
    sign = f"{group.sign} " if group.sign else ""
    yield from (paint(line, Style.TITLE, page) for line in wrap(f"{sign}{group.title}", page.width))
    for line in (*group.summary, *group.lines):
        yield from _write_line(line, page)


def _write_line(line: Line, page: Page) -> Iterator[str]:
    margin = " " * (2 + 2 * line.level)
    sign = line.sign or " "
    first, *rest = wrap(line.text, max(20, page.width - len(margin) - 2))
    style = _STYLES[line.sign]
    yield margin + paint(f"{sign} {first}", style, page)
    for each in rest:
        yield margin + "  " + paint(each, style, page)


def write_diff_markdown(comparison: Comparison, language: Language) -> str:
    """Return the comparison as Markdown, at most :data:`MOST` characters; what is left out is counted."""
    page = make_page(language, 1000, colour=False, ascii_only=False)
    head = [
        f"## {_escape(say_title(comparison, page))}",
        "",
        escape_markdown(say_head(comparison, page)),
    ]
    head += [_escape(told) for told in say_left(comparison, page)]
    lines = [*head, ""]
    room = MOST - _measure(lines) - _ROOM_BELOW
    left = 0
    for group in list_groups(comparison, page):
        block, cut = _fit(group, page, room, whole=not left)
        lines += block
        room -= _measure(block)
        left += cut
    if left:
        lines += [_escape(texts.AND_MORE.say(language, count=left)), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _measure(lines: Sequence[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _fit(group: Group, page: Page, room: int, *, whole: bool) -> tuple[list[str], int]:
    """Return as much of a group as there is room for, and how many of its lines are left out.

    Only whole items are left out, from the end; once something was (not ``whole``), of what follows only
    the scores are told.
    """
    block = _write_markdown_group(group, page)
    if whole and _measure(block) <= room:
        return block, 0
    sizes = [0, *itertools.accumulate(len(_write_item(line)) + 1 for line in group.lines)]
    around = _measure(_write_markdown_group(group._replace(lines=group.lines[:1]), page, len(group.lines)))
    starts = [place for place, line in enumerate(group.lines) if line.level == 0] if whole else [0]
    fitting = [place for place in starts if sizes[place] + around <= room]
    if fitting:
        end = fitting[-1]
        left = len(group.lines) - end
        return _write_markdown_group(group._replace(lines=group.lines[:end]), page, left), left
    return [], len(group.summary) + len(group.lines)


def _write_markdown_group(group: Group, page: Page, left: int = 0) -> list[str]:
    """Return a group; its details are folded, and it says how many lines of them are ``left`` out."""
    sign = f"{_escape(group.sign)} " if group.sign else ""
    lines = [f"### {sign}{_escape(group.title)}", ""]
    lines += map(_write_item, group.summary)
    if group.summary:
        lines.append("")
    if group.lines:
        details = texts.DETAILS.say(page.language, count=len(group.lines))  # in HTML no backslash escapes
        lines += [f"<details><summary>{details}</summary>", ""]
        lines += map(_write_item, group.lines)
        lines += ["", "</details>", ""]
    if left:
        lines += [_escape(texts.MORE_HERE.say(page.language, count=left)), ""]
    return lines


def _write_item(line: Line) -> str:
    sign = f"**{_escape(line.sign)}** " if line.sign else ""
    return f"{'  ' * line.level}- {sign}{_escape(line.text)}"


def _escape(text: str) -> str:
    """Return ``text`` so that a comment shows exactly that text.

    Mentions and numbers of issues are looked for in the finished page, where no backslash is left: a comment
    of HTML, which no reader sees, keeps the sign from its word.
    """
    escaped = escape_markdown(text)
    return escaped.replace("\\@", "\\@<!-- -->").replace("\\#", "\\#<!-- -->")
