"""The glossary: the field's words as they are meant here, and the workspace's own vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import sort_key
from journeymap.model.vocabulary import BUILT_IN_CHANNELS, BUILT_IN_LIFECYCLE
from journeymap.report.document import Column, Section, SectionName, Table
from journeymap.report.naming import name_channel
from journeymap.report.terminal import make_safe
from journeymap.report.wording import say_name
from journeymap.site import glossary_texts, texts
from journeymap.site.address import Address, Key
from journeymap.site.markup import Html
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.table import write_section
from journeymap.site.template import fill_template


def compose_glossary(material: Material, address: Address) -> Page:
    """Return the glossary, its terms in the order of the language's alphabet."""
    key, voice = Key.GLOSSARY, material.voice
    body = fill_template(
        "glossary.html",
        texts=texts,
        glossary=glossary_texts,
        say=voice.say,
        anchor=lambda name: address.anchor(key, name),
        method=address.link(key, Key.METHOD),
        terms=tuple(list_terms(material)),
        vocabulary=tuple(_list_vocabulary(material, address)),
    )
    return Page(key=key, title=voice.say(texts.GLOSSARY), body=body)


def list_terms(material: Material) -> Iterator[tuple[str, str, str]]:
    """Yield the anchor, the term and what it means, in alphabetical order."""
    language = material.language
    said = [
        (f"term.{name}", term.say(language), meaning.say(language))
        for name, (term, meaning) in glossary_texts.TERMS.items()
    ]
    yield from sorted(said, key=lambda entry: sort_key(entry[1], language))


def _list_vocabulary(material: Material, address: Address) -> Iterator[Html]:
    """The channels that are used, the lifecycle's steps and the teams, each a table where there are any."""
    lists = (
        (glossary_texts.CHANNELS, (glossary_texts.CHANNEL, glossary_texts.MEDIUM, glossary_texts.SIDE)),
        (glossary_texts.LIFECYCLE, (glossary_texts.STEP,)),
        (glossary_texts.TEAMS, (glossary_texts.TEAM,)),
    )
    rows = (_list_channels(material), _list_steps(material), _list_teams(material))
    for number, ((title, heads), found) in enumerate(zip(lists, rows, strict=True), start=1):
        lines = tuple(found)
        if not lines:
            continue
        said = title.say(material.language)
        columns = tuple(
            Column(name=f"column-{place}", title=head.say(material.language))
            for place, head in enumerate(heads)
        )
        table = Table(name=f"vocabulary-{number}", title=said, columns=columns, rows=lines)
        section = Section(name=SectionName.COVERAGE, title=said, tables=(table,))
        anchor = address.anchor(Key.GLOSSARY, f"vocabulary.{number}")
        yield write_section(section, material.language, anchor=anchor)


def _list_channels(material: Material) -> Iterator[tuple[str, str, str]]:
    language, declared = material.language, material.atlas.workspace.channels
    used = {
        touchpoint.channel.id
        for told in material.told
        for touchpoint in told.journey.touchpoints
        if touchpoint.channel is not None
    }
    named = {identifier: say_name(name_channel(material.atlas, identifier), language) for identifier in used}
    for identifier, title in sorted(named.items(), key=lambda one: (sort_key(one[1], language), one[0])):
        channel = declared.get(identifier) or BUILT_IN_CHANNELS.get(identifier)
        medium = "" if channel is None else glossary_texts.MEDIA[channel.medium].say(language)
        side = "" if channel is None else glossary_texts.SIDES[channel.side].say(language)
        yield title, medium, side


def _list_steps(material: Material) -> Iterator[tuple[str]]:
    terms = {term.id: term for term in (*BUILT_IN_LIFECYCLE, *material.atlas.workspace.lifecycle)}
    for term in terms.values():
        yield (make_safe(material.voice.say(term.title)),)


def _list_teams(material: Material) -> Iterator[tuple[str]]:
    if material.shows("owners"):
        for term in material.atlas.workspace.teams:
            yield (make_safe(material.voice.say(term.title)),)
