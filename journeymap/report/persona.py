"""``score --by persona`` and ``score --persona``: who meets a better journey, and is it more than chance."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.language import Language, Text
from journeymap.report import comparison_texts as words
from journeymap.report import texts
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    make_page,
    make_safe,
    paint,
    style_score,
    wrap,
    write_item,
    write_paragraph,
)
from journeymap.report.wording import say_score, say_share, say_signed
from journeymap.score.persona import PersonaComparison, PersonaGap, PersonaScore


def write_seen_by(
    name: str,
    scores: Sequence[PersonaScore],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return whose scores follow, and how much of each is the persona's own."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines = write_paragraph(words.SEEN_BY.say(language, name=make_safe(name)), page, style=Style.TITLE)
    for score in scores:
        title = make_safe(score.score.title)
        told = words.SEEN_NOT_OWN.say(language, title=title)
        if score.own_share > 0:
            told = words.SEEN_OWN.say(language, title=title, share=say_share(score.own_share, page))
        lines += write_item(told, page)
    return "\n".join(lines) + "\n"


def write_persona_comparisons(
    comparisons: Sequence[PersonaComparison],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return, journey by journey, the personas' scores and the gap of each pair."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines = [line for comparison in comparisons for line in [*_write_comparison(comparison, page), ""]]
    if any(comparison.personas for comparison in comparisons):
        lines += write_paragraph(words.LEGEND_OWN.say(language), page, style=Style.FAINT)
    if any(comparison.gaps for comparison in comparisons):
        lines += write_paragraph(words.LEGEND_GAP.say(language), page, style=Style.FAINT)
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _write_comparison(comparison: PersonaComparison, page: Page) -> list[str]:
    lines = [paint(line, Style.TITLE, page) for line in wrap(make_safe(comparison.title), page.width)]
    if not comparison.personas:
        return [*lines, *write_paragraph(words.NO_PERSONA.say(page.language), page)]
    lines += write_paragraph(_say_range(comparison, page), page)
    lines += ["", *_write_personas(comparison.personas, page)]
    if comparison.gaps and comparison.blended is not None:
        lines += ["", *_write_gaps(comparison, page)]
    return lines


def _say_range(comparison: PersonaComparison, page: Page) -> str:
    if comparison.blended is None:
        return words.NO_SCORE.say(page.language)
    return words.COMPARED.say(
        page.language,
        value=say_score(comparison.value, page),
        blended=say_score(comparison.blended, page),
        lowest=say_score(comparison.lowest, page),
        highest=say_score(comparison.highest, page),
    )


def _write_personas(personas: Sequence[PersonaScore], page: Page) -> list[str]:
    columns = (
        Column(title=words.COLUMN_PERSONA.say(page.language), wraps=True),
        Column(title=texts.COLUMN_SCORE.say(page.language), right=True),
        Column(title=texts.COLUMN_GRADE.say(page.language)),
        Column(title=words.COLUMN_INTERVAL.say(page.language), right=True),
        Column(title=words.COLUMN_OWN.say(page.language), right=True),
    )
    rows = [_persona(persona, page) for persona in personas]
    return write_table(columns, rows, page)


def _persona(persona: PersonaScore, page: Page) -> Row:
    value = persona.score.value
    style = style_score(value)
    return Row(
        cells=(
            Cell(make_safe(persona.name)),
            Cell(say_score(value, page), style),
            Cell(make_safe(persona.score.grade_label or page.marks.missing), style),
            Cell(_say_interval(persona.score.lower, persona.score.upper, page), Style.FAINT),
            Cell(say_share(persona.own_share, page)),
        )
    )


def _say_interval(lower: float | None, upper: float | None, page: Page) -> str:
    if lower is None or upper is None:
        return page.marks.missing
    return f"{say_score(lower, page)} {page.marks.to} {say_score(upper, page)}"


def _write_gaps(comparison: PersonaComparison, page: Page) -> list[str]:
    names = {persona.id: make_safe(persona.name) for persona in comparison.personas}
    columns = (
        Column(title=words.COLUMN_PAIR.say(page.language), wraps=True),
        Column(title=words.COLUMN_DIFFERENCE.say(page.language), right=True),
        Column(title=words.COLUMN_INTERVAL.say(page.language), right=True),
        Column(title=words.COLUMN_READING.say(page.language), wraps=True),
    )
    rows = [
        Row(
            cells=(
                Cell(words.PAIR.say(page.language, one=names[gap.one], other=names[gap.other])),
                Cell(say_signed(gap.difference, page)),
                Cell(_say_interval(gap.lower, gap.upper, page), Style.FAINT),
                Cell(_read(gap).say(page.language)),
            )
        )
        for gap in comparison.gaps
    ]
    return write_table(columns, rows, page)


def _read(gap: PersonaGap) -> Text:
    if gap.clear is None:
        return words.UNKNOWN_GAP
    return words.CLEAR if gap.clear else words.NOT_CLEAR
