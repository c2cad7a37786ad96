"""How scores changed, as text: one line per journey whose causes add up, and the figures that moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.language import Language
from journeymap.report import change_texts as texts
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    make_page,
    make_safe,
    write_item,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_score, say_signed
from journeymap.score.change import Change, Pull

_MOST_SHOWN = 8
"""Moved figures told per journey; the JSON form has all."""


def write_changes(
    changes: Sequence[Change],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return a table with a line per journey, largest fall first, and what moved in each."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    ordered = sorted(changes, key=lambda change: (change.after - change.before, change.journey))
    lines = [*write_title(texts.TITLE, page), "", *_write_causes(ordered, page), ""]
    lines += write_paragraph(texts.LEGEND.say(language), page, style=Style.FAINT)
    for change in ordered:
        lines += ["", *_write_moves(change, page)]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _write_causes(changes: Sequence[Change], page: Page) -> list[str]:
    titles = (
        texts.COLUMN_BEFORE,
        texts.COLUMN_AFTER,
        texts.COLUMN_TOTAL,
        texts.COLUMN_VALUES,
        texts.COLUMN_PAINS,
        texts.COLUMN_COMPOSITION,
        texts.COLUMN_METHOD,
        texts.COLUMN_RANGE,
    )
    columns = (
        Column(title=texts.COLUMN_JOURNEY.say(page.language), wraps=True),
        *(Column(title=title.say(page.language), right=True) for title in titles),
    )
    return write_table(columns, [_cause_row(change, page) for change in changes], page)


def _cause_row(change: Change, page: Page) -> Row:
    lower, upper = change.difference.lower, change.difference.upper
    span = page.marks.missing
    if lower is not None and upper is not None:
        # Between signed numbers the usual stroke would be read as one of their signs.
        span = texts.SPAN.say(page.language, lower=say_signed(lower, page), upper=say_signed(upper, page))
    points = (
        change.after - change.before,
        change.values,
        change.pain_points,
        change.composition,
        change.method,
    )
    return Row(
        cells=(
            Cell(make_safe(change.title)),
            Cell(say_score(change.before, page)),
            Cell(say_score(change.after, page)),
            *(Cell(say_signed(value, page), _style(value)) for value in points),
            Cell(span, Style.FAINT),
        )
    )


def _style(points: float) -> str | None:
    if abs(points) < 0.05:
        return Style.FAINT
    return Style.GOOD if points > 0 else Style.POOR


def _write_moves(change: Change, page: Page) -> Iterator[str]:
    language = page.language
    title = make_safe(change.title)
    when = ", ".join(make_safe(told) for told in (change.since, change.revision) if told is not None)
    if when:
        title = f"{title} ({texts.SINCE.say(language, when=when)})"
    yield from write_paragraph(title, page)
    if not change.same_method:
        before, again = say_score(change.before, page), say_score(change.before_again, page)
        yield from write_paragraph(texts.SCORED_AGAIN.say(language, before=before, again=again), page)
    if change.pull is not None:
        yield from write_paragraph(_tell_pull(change, change.pull, page), page, style=Style.FAIR)
    told = list(_tell_moves(change, page))
    for item in told[:_MOST_SHOWN]:
        yield from write_item(item, page, indent=4)
    if len(told) > _MOST_SHOWN:
        yield from write_item(texts.MORE.say(language, count=len(told) - _MOST_SHOWN), page, indent=4)
    if not told:
        yield from write_item(texts.UNCHANGED.say(language), page, indent=4)


def _tell_pull(change: Change, pull: Pull, page: Page) -> str:
    moves = {move.pillar: abs(move.difference.value) for move in change.pillars}
    return texts.PULLS[pull.rises].say(
        page.language, rise=say_score(moves[pull.rises], page), fall=say_score(moves[pull.falls], page)
    )


def _tell_moves(change: Change, page: Page) -> Iterator[str]:
    """Yield what came and went, then the figures that moved, the farthest first."""
    for path in change.went:
        yield texts.WENT.say(page.language, path=make_safe(path))
    for path in change.came:
        yield texts.CAME.say(page.language, path=make_safe(path))
    for move in sorted(change.moved, key=lambda move: (-abs(move.after - move.before), move.id)):
        yield texts.MOVED.say(
            page.language,
            path=make_safe(move.id),
            before=say_score(move.before, page),
            after=say_score(move.after, page),
            arrow=page.marks.arrow,
        )
