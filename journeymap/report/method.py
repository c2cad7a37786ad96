"""``score --method-range`` and ``score --config``: how much the choices matter, and who made them."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.language import Language
from journeymap.model import Atlas
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
    write_paragraph,
)
from journeymap.report.wording import say_score, say_signed
from journeymap.score.configuration import Configuration, Layer, Setting
from journeymap.score.method import METHOD_VERSION, Alternative, MethodRange


def write_method_ranges(
    ranges: Sequence[MethodRange],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return, journey by journey, the score under every other choice, what matters most first."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    blocks = ["\n".join(_write_range(found, page)) for found in ranges]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _write_range(found: MethodRange, page: Page) -> list[str]:
    language = page.language
    lines = [paint(line, Style.TITLE, page) for line in wrap(make_safe(found.title), page.width)]
    if found.value is None:
        return [*lines, *write_paragraph(words.NO_SCORE.say(language), page)]
    value, lowest, highest = (say_score(score, page) for score in (found.value, found.lowest, found.highest))
    span = words.METHOD_SPAN.say(language, value=value, lowest=lowest, highest=highest)
    columns = (
        Column(title=words.COLUMN_CHOICE.say(language), wraps=True),
        Column(title=texts.COLUMN_SCORE.say(language), right=True),
        Column(title=words.COLUMN_DIFFERENCE.say(language), right=True),
        Column(title=words.COLUMN_SETTING.say(language)),
    )
    # Python's sort is stable: what matters alike stays in the order of the list.
    ordered = sorted(found.alternatives, key=lambda alternative: -abs(alternative.difference or 0.0))
    method = words.METHOD.say(language, version=METHOD_VERSION, fingerprint=found.fingerprint)
    return [
        *lines,
        *write_paragraph(span, page),
        "",
        *write_table(columns, [_alternative(each, page) for each in ordered], page),
        "",
        *write_paragraph(method, page, style=Style.FAINT),
    ]


def _alternative(alternative: Alternative, page: Page) -> Row:
    return Row(
        cells=(
            Cell(words.CHOICES[alternative.choice].say(page.language)),
            Cell(say_score(alternative.value, page), style_score(alternative.value)),
            Cell(say_signed(alternative.difference, page)),
            Cell(alternative.setting, Style.FAINT),
        )
    )


def write_configurations(
    atlas: Atlas,
    configurations: Sequence[Configuration],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return every setting with its value and where it was written."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    blocks = ["\n".join(_write_configuration(atlas, each, page)) for each in configurations]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _write_configuration(atlas: Atlas, configuration: Configuration, page: Page) -> list[str]:
    language = page.language
    titles = "; ".join(
        make_safe(atlas.journeys[journey].title) if journey in atlas.journeys else journey
        for journey in configuration.journeys
    )
    columns = (
        Column(title=words.COLUMN_SETTING.say(language), wraps=True),
        Column(title=words.COLUMN_VALUE.say(language), right=True),
        Column(title=words.COLUMN_FROM.say(language), wraps=True),
    )
    method = words.METHOD.say(language, version=configuration.version, fingerprint=configuration.fingerprint)
    return [
        *(
            paint(line, Style.TITLE, page)
            for line in wrap(words.SETTINGS_OF.say(language, journeys=titles), page.width)
        ),
        *write_paragraph(method, page),
        "",
        *write_table(columns, [_setting(each, language) for each in configuration.settings], page),
    ]


def _setting(setting: Setting, language: Language) -> Row:
    # As YAML has it, with a point in either language: it is what a reader would write there.
    value = setting.value if isinstance(setting.value, str) else f"{setting.value:g}"
    place = f"{setting.file}:{setting.line}:{setting.column}"
    told = words.LAYERS[setting.layer].say(language, place=make_safe(place))
    style = Style.FAINT if setting.layer is Layer.DEFAULT else None
    return Row(cells=(Cell(make_safe(setting.key)), Cell(value), Cell(told, style)))
