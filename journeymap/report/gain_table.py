"""What ``whatif`` prints: a line per edit, then every level before and after."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import Language, upper
from journeymap.model import EditKind, Pillar
from journeymap.report import plan_texts as texts
from journeymap.report import texts as common
from journeymap.report.gain_wording import pick_largest, say_edit, say_gain, style_gain
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    make_page,
    make_safe,
    paint,
    wrap,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_score
from journeymap.score.scenario import Effect, Gain, LevelGain


def write_gain_table(
    gain: Gain, language: Language, *, width: int = 100, colour: bool = False, ascii_only: bool = False
) -> str:
    """Return what a scenario brings: each edit alone, all together, and what the figures do not say."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    # The journey's own title keeps its letters: capitals would follow the page's language, not the title's.
    title = f"{upper(texts.WHATIF_TITLE.say(language), language)}: {make_safe(gain.title)}"
    lines = [paint(line, Style.TITLE, page) for line in wrap(title, page.width)]
    lines += write_table(_gain_columns(page), list(_list_edits(gain, page)), page)
    lines += ["", *write_title(texts.LEVELS_TITLE, page), *_write_levels(gain.together, page), ""]
    lines += [
        line for note in _list_notes(gain, page) for line in write_paragraph(note, page, style=Style.FAINT)
    ]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _gain_columns(page: Page) -> tuple[Column, ...]:
    language = page.language
    return (
        Column(title=texts.COLUMN_CHANGE.say(language), wraps=True),
        Column(title=common.COLUMN_TOUCHPOINT.say(language), right=True),
        Column(title=common.COLUMN_STAGE.say(language), right=True),
        Column(title=common.COLUMN_JOURNEY.say(language), right=True),
        Column(title=texts.COLUMN_PORTFOLIO.say(language), right=True),
    )


def _list_edits(gain: Gain, page: Page) -> Iterator[Row]:
    for edit in gain.edits:
        yield _gain_row(say_edit(edit, page), edit.effect, page)
    if len(gain.edits) > 1:
        yield _gain_row(texts.TOGETHER.say(page.language), gain.together, page, style=Style.TITLE)


def _gain_row(name: str, effect: Effect, page: Page, *, style: str | None = None) -> Row:
    portfolio = None if effect.portfolio is None else effect.portfolio.gain
    gains = (pick_largest(effect.touchpoints), pick_largest(effect.stages), effect.journey.gain, portfolio)
    return Row(
        cells=(Cell(name, style), *(Cell(say_gain(points, page), style_gain(points)) for points in gains))
    )


def _write_levels(effect: Effect, page: Page) -> list[str]:
    rows = [_level(name, level, page) for name, level in _list_levels(effect, page)]
    if not rows:
        return write_paragraph(texts.NOTHING_CHANGES.say(page.language), page)
    language = page.language
    columns = (
        Column(title=texts.COLUMN_LEVEL.say(language)),
        Column(title=texts.COLUMN_NAME.say(language), wraps=True),
        Column(title=texts.COLUMN_NOW.say(language), right=True),
        Column(title=texts.COLUMN_THEN.say(language), right=True),
        Column(title=texts.COLUMN_GAIN.say(language), right=True),
    )
    return write_table(columns, rows, page)


def _list_levels(effect: Effect, page: Page) -> Iterator[tuple[str, LevelGain]]:
    """Yield what changes, from the smallest part to the whole."""
    language = page.language
    pillars = {pillar.value: common.PILLARS[pillar].say(language) for pillar in Pillar}
    for touchpoint in effect.touchpoints:
        yield common.COLUMN_TOUCHPOINT.say(language), touchpoint
    for stage in effect.stages:
        yield common.COLUMN_STAGE.say(language), stage
    for pillar in effect.pillars:
        yield texts.LEVEL_PILLAR.say(language), pillar._replace(title=pillars[pillar.id])
    if effect.journey.before != effect.journey.after:
        yield common.COLUMN_JOURNEY.say(language), effect.journey
    for journey in effect.other_journeys:
        yield texts.LEVEL_OTHER_JOURNEY.say(language), journey
    portfolio = effect.portfolio
    if portfolio is not None and portfolio.before != portfolio.after:
        yield texts.COLUMN_PORTFOLIO.say(language), portfolio


def _level(name: str, level: LevelGain, page: Page) -> Row:
    return Row(
        cells=(
            Cell(name, Style.FAINT),
            Cell(make_safe(level.title)),
            Cell(say_score(level.before, page)),
            Cell(say_score(level.after, page)),
            Cell(say_gain(level.gain, page), style_gain(level.gain)),
        )
    )


def _list_notes(gain: Gain, page: Page) -> Iterator[str]:
    language = page.language
    if gain.together.journey.before is None:
        yield texts.NOTHING_BEFORE.say(language)
        return
    yield texts.DIRECT_GAIN.say(language)
    yield texts.SMALL_BY_NATURE.say(language)
    if any(edit.kind is EditKind.MOVE_DROP_OFF for edit in gain.edits) and gain.counted_completion:
        yield texts.MOVED_COMPLETION.say(language)
    if gain.together.portfolio is None:
        yield texts.NOT_IN_PORTFOLIO.say(language)
    elif gain.journeys > 1:
        text = texts.PORTFOLIO_BY_VOLUME if gain.by_volume else texts.PORTFOLIO_BY_IMPORTANCE
        yield text.say(language, journeys=texts.JOURNEYS(gain.journeys))
