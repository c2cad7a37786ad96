"""A comparison as text for a terminal, and as Markdown for one comment.

Both write the same lines; a second telling was refused, for a reviewer who reads both must find one.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import Language
from journeymap.report import diff_texts as texts
from journeymap.report.diff_content import Comparison
from journeymap.report.diff_lines import Group, Line, list_groups, say_total
from journeymap.report.markdown import escape_markdown
from journeymap.report.terminal import Page, Style, make_page, make_safe, paint, wrap, write_paragraph

MOST = 60_000
"""Characters of the Markdown: a comment holds 65 536."""
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
    lines = [paint(line, Style.TITLE, page) for line in wrap(_say_title(comparison, page), page.width)]
    lines += write_paragraph(_say_head(comparison, page), page)
    for group in list_groups(comparison, page):
        lines += ["", *_write_group(group, page)]
    lines += [line for told in _say_left(comparison, page) for line in ("", *write_paragraph(told, page))]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _say_title(comparison: Comparison, page: Page) -> str:
    return texts.TITLE.say(
        page.language,
        base=make_safe(comparison.base),
        head=make_safe(comparison.head),
        arrow=page.marks.arrow,
    )


def _say_head(comparison: Comparison, page: Page) -> str:
    if comparison.is_empty:
        return "" if comparison.change.not_compared else texts.NOTHING.say(page.language)
    return say_total(comparison, page)


def _say_left(comparison: Comparison, page: Page) -> Iterator[str]:
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
        f"## {_escape(_say_title(comparison, page))}",
        "",
        escape_markdown(_say_head(comparison, page)),
    ]
    head += [_escape(told) for told in _say_left(comparison, page)]
    lines = [*head, ""]
    size = sum(len(line) + 1 for line in lines) + 400  # for what stands below
    left = 0
    for group in list_groups(comparison, page):
        block = _write_markdown_group(group, page)
        cost = sum(len(line) + 1 for line in block)
        if size + cost <= MOST and not left:
            lines += block
            size += cost
            continue
        cut = () if left else _cut(group, page, MOST - size)
        lines += cut
        size += sum(len(line) + 1 for line in cut)
        left += len(group.summary) + len(group.lines) - sum("- " in line for line in cut)
    if left:
        lines += [_escape(texts.AND_MORE.say(language, count=left)), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _write_markdown_group(group: Group, page: Page) -> list[str]:
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
    return lines


def _cut(group: Group, page: Page, room: int) -> list[str]:
    """Return as much of a group as there is room for, down to nothing."""
    kept = list(group.lines)
    while kept:
        kept = kept[: len(kept) // 2]
        block = _write_markdown_group(group._replace(lines=tuple(kept)), page)
        if sum(len(line) + 1 for line in block) <= room:
            return block
    return []


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
