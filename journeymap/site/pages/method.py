"""How the score is computed and with which settings, so that a reader can check and recompute it."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import sort_key
from journeymap.report import comparison_texts
from journeymap.report import texts as report_texts
from journeymap.report.document import Column, Kind, Section, SectionName, Table
from journeymap.report.terminal import make_safe
from journeymap.score.configuration import Configuration, Setting, gather_configurations
from journeymap.site import method_texts, texts
from journeymap.site.address import Address, Key
from journeymap.site.markup import Html
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.table import write_section
from journeymap.site.template import fill_template


def compose_method(material: Material, address: Address) -> Page:
    """Return the page on the method."""
    key, voice = Key.METHOD, material.voice
    journeys = [told.journey for told in material.told]
    found = gather_configurations(material.atlas, journeys)
    body = fill_template(
        "method.html",
        texts=texts,
        method=method_texts,
        say=voice.say,
        anchor=lambda name: address.anchor(key, name),
        glossary=address.link(key, Key.GLOSSARY),
        settings=tuple(
            _write_settings(material, one, address.anchor(key, f"settings.{number}"))
            for number, one in enumerate(found, start=1)
        ),
    )
    return Page(key=key, title=voice.say(texts.METHOD), body=body)


def _write_settings(material: Material, configuration: Configuration, anchor: str) -> Html:
    """The settings of the journeys that share them, and where each was written."""
    language = material.language
    titles = sorted(
        (material.atlas.journeys[journey].title for journey in configuration.journeys),
        key=lambda title: sort_key(title, language),
    )
    every = len(configuration.journeys) == len(material.told)
    shared = texts.ALL_TITLE.say(language) if every else "; ".join(map(make_safe, titles))
    columns = (
        Column(name="setting", title=comparison_texts.COLUMN_SETTING.say(language)),
        Column(name="meaning", title=method_texts.COLUMN_MEANING.say(language)),
        Column(name="value", title=comparison_texts.COLUMN_VALUE.say(language), kind=Kind.TEXT),
        Column(name="from", title=comparison_texts.COLUMN_FROM.say(language)),
    )
    title = comparison_texts.SETTINGS_OF.say(language, journeys=shared)
    table = Table(
        name="settings", title=title, columns=columns, rows=tuple(_list_rows(material, configuration))
    )
    section = Section(
        name=SectionName.SCORES,
        title=title,
        tables=(table,),
        remarks=(
            comparison_texts.METHOD.say(
                language, version=configuration.version, fingerprint=configuration.fingerprint
            ),
            report_texts.SAMPLING_ONLY.say(language),
        ),
    )
    return write_section(section, material.language, anchor=anchor)


def _list_rows(material: Material, configuration: Configuration) -> Iterator[tuple[str, str, str, str]]:
    for setting in configuration.settings:
        yield (
            make_safe(setting.key),
            _say_meaning(setting, material),
            setting.value if isinstance(setting.value, str) else f"{setting.value:g}",
            _say_place(setting, material),
        )


def _say_meaning(setting: Setting, material: Material) -> str:
    name = setting.key.partition(".")[0]
    text = method_texts.SETTINGS.get(name)
    return "" if text is None else text.say(material.language)


def _say_place(setting: Setting, material: Material) -> str:
    place = f"{setting.file}:{setting.line}:{setting.column}"
    return comparison_texts.LAYERS[setting.layer].say(material.language, place=make_safe(place))
