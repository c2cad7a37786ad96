"""What stands below the table of scores: signs to heed, and all journeys together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymap.language import Language
from journeymap.model import Atlas, Pillar
from journeymap.report import comparison_texts as words
from journeymap.report import texts
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    join_items,
    make_page,
    make_safe,
    paint,
    style_score,
    write_item,
    write_paragraph,
)
from journeymap.report.wording import say_score, say_share
from journeymap.score import JourneyScore
from journeymap.score.portfolio import LeftOut, Portfolio, Reason
from journeymap.score.sign import Signs


def write_signs(
    scores: Sequence[JourneyScore],
    signs: Sequence[Signs],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return what to know before the numbers are believed, a bullet each; empty where there is nothing."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines: list[str] = []
    for score, own in zip(scores, signs, strict=True):
        values = {pillar.pillar: pillar.value for pillar in score.pillars}
        for sentence in say_signs(own, values, score.grade, page):
            told = words.SIGN_OF.say(language, title=make_safe(score.title), sentence=sentence)
            lines += write_item(told, page)
    return "".join(f"{line}\n" for line in lines)


def say_signs(
    signs: Signs, pillars: Mapping[Pillar, float | None], grade: str | None, page: Page
) -> Iterator[str]:
    """Yield a sentence for each sign; ``pillars`` are the values that ``grade`` was given for."""
    language = page.language
    values = {pillar: say_score(value, page) for pillar, value in pillars.items()}
    if signs.is_tense:
        yield words.SIGN_TENSE.say(
            language, business=values[Pillar.BUSINESS], experience=values[Pillar.EXPERIENCE]
        )
    if signs.weakest is None:
        return
    pillar, value = texts.PILLARS_IN_SENTENCE[signs.weakest], values[signs.weakest]
    if signs.held_from is not None:
        yield words.SIGN_HELD.say(
            language,
            alone=make_safe(signs.held_from),
            grade=make_safe(grade or page.marks.missing),
            pillar=pillar,
            value=value,
        )
    if signs.is_lopsided:
        points = say_score(signs.imbalance, page)
        yield words.SIGN_LOPSIDED.say(language, pillar=pillar, value=value, points=points)


def write_portfolio(
    atlas: Atlas,
    portfolio: Portfolio,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return all journeys as one number and the ranking by points lost; empty with fewer than two."""
    if portfolio.value is None or len(portfolio.investments) < 2:
        return ""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    sentence = words.PORTFOLIO_BY_VOLUME if portfolio.by_volume else words.PORTFOLIO_BY_IMPORTANCE
    told = sentence.say(
        language,
        score=say_score(portfolio.value, page),
        journeys=words.JOURNEYS(len(portfolio.investments)),
    )
    lines = [
        *write_paragraph(told, page, style=Style.TITLE),
        "",
        paint(f"  {words.INVEST.say(language)}", Style.TITLE, page),
        *_rank(portfolio, page),
        "",
        *write_paragraph(words.LEGEND_LOST.say(language), page, style=Style.FAINT),
    ]
    if portfolio.left_out:
        titles = {journey.id: make_safe(journey.title) for journey in atlas.journeys.values()}
        items = join_items((_say_left_out(atlas, out, titles, language) for out in portfolio.left_out), "; ")
        left_out = words.NOT_COUNTED.say(language, journeys=items)
        lines += write_paragraph(left_out, page, style=Style.FAINT)
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _rank(portfolio: Portfolio, page: Page) -> list[str]:
    columns = (
        Column(title=texts.COLUMN_JOURNEY.say(page.language), wraps=True),
        Column(title=texts.COLUMN_LOST.say(page.language), right=True),
        Column(title=texts.COLUMN_SCORE.say(page.language), right=True),
        Column(title=words.COLUMN_WEIGHT.say(page.language), right=True),
    )
    rows = [
        Row(
            cells=(
                Cell(make_safe(line.title)),
                Cell(say_score(line.points_lost, page)),
                Cell(say_score(line.value, page), style_score(line.value)),
                Cell(say_share(line.share, page)),
            )
        )
        for line in portfolio.investments
    ]
    return write_table(columns, rows, page)


def _say_left_out(atlas: Atlas, out: LeftOut, titles: Mapping[str, str], language: Language) -> str:
    title = make_safe(out.title)
    if out.reason is Reason.FUTURE:
        return words.OUT_FUTURE.say(language, title=title)
    if out.journey is None or out.touchpoint is None:
        return words.OUT_UNSCORED.say(language, title=title)
    touchpoints = {t.id: make_safe(t.title) for t in atlas.journeys[out.journey].touchpoints}
    return words.OUT_PART.say(
        language, title=title, journey=titles[out.journey], touchpoint=touchpoints[out.touchpoint]
    )
