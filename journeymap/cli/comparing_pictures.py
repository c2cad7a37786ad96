"""The pictures of a comparison: one of everything, or one beside the text of each journey."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.cli.sides import Sides
from journeymap.language import Language
from journeymap.language.cells import make_safe
from journeymap.report.diff import say_head, say_left, say_title
from journeymap.report.diff_content import Comparison
from journeymap.report.diff_html import write_diff_html
from journeymap.report.diff_sheets import Pair, list_sheets
from journeymap.report.terminal import Page, make_page
from journeymap.scene.changes import compose_changes, compose_sheet
from journeymap.scene.shapes import Scene
from journeymap.scene.voice import Voice, make_voice


def draw_comparison(sides: Sides, comparison: Comparison, language: Language) -> Scene:
    """Return one picture of everything that changed."""
    page, voice = _prepare(sides, language)
    sheets = list_sheets(comparison, _pair_journeys(sides, comparison), voice, page)
    facts = [told for told in (say_head(comparison, page), *say_left(comparison, page)) if told]
    return compose_changes(voice, say_title(comparison, page), _name_sides(comparison), facts, sheets)


def write_comparison_page(sides: Sides, comparison: Comparison, language: Language) -> str:
    """Return the comparison as one HTML page with a picture of each journey."""
    from journeymap.draw.svg import write_dark_rules, write_font_rules, write_svg

    page, voice = _prepare(sides, language)
    sheets = list_sheets(comparison, _pair_journeys(sides, comparison), voice, page)
    keys = [*_pair_journeys(sides, comparison), ""]
    names = _name_sides(comparison)
    scenes = {key: compose_sheet(voice, names, sheet) for key, sheet in zip(keys, sheets, strict=False)}
    pictures = {key: write_svg(scene, dark=True) for key, scene in scenes.items()}
    rules = ""
    if scenes:
        rules = write_font_rules(list(scenes.values())) + write_dark_rules(list(scenes.values()))
    return write_diff_html(comparison, language, pictures, rules)


def _prepare(sides: Sides, language: Language) -> tuple[Page, Voice]:
    page = make_page(language, 1_000, colour=False, ascii_only=False)
    return page, make_voice(sides.new.atlas, language)


def _name_sides(comparison: Comparison) -> tuple[str, str]:
    return make_safe(comparison.base), make_safe(comparison.head)


def _pair_journeys(sides: Sides, comparison: Comparison) -> Mapping[str, Pair]:
    """Return each journey that is told of, on both sides, in the order of the text."""
    old, new = sides.old.atlas.journeys, sides.new.atlas.journeys
    if sides.old.journey is not None and sides.new.journey is not None:
        before, after = old[sides.old.journey], new[sides.new.journey]
        return {after.id: Pair(before, after)} if not comparison.is_empty else {}
    items = {item.id: item for item in comparison.change.journeys}
    pairs = {}
    for key in dict.fromkeys((*items, *(move.journey for move in comparison.scores))):
        last = items[key].renamed_from if key in items else None
        pairs[key] = Pair(old.get(last or key), new.get(key))
    return pairs
