"""How customers get through, and what nobody has measured."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.report import texts as words
from journeymap.report.content import HandoffRow, PlaceRow
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Kind, Section, SectionName
from journeymap.report.document.drafting import draft_table, name_cell
from journeymap.report.document.subject import Subject, Told
from journeymap.report.sections.passages import list_completion, list_conversion, list_gaps
from journeymap.report.terminal import make_safe


def compose_handoffs(subject: Subject) -> Section | None:
    """Return the transitions that change channel, the worst first; nothing where there is none."""
    heads = (
        ("score", words.COLUMN_SCORE, Kind.SCORE),
        ("from", texts.COLUMN_FROM, Kind.TEXT),
        ("to", texts.COLUMN_TO, Kind.TEXT),
        ("from_channel", texts.COLUMN_FROM_CHANNEL, Kind.TEXT),
        ("to_channel", texts.COLUMN_TO_CHANNEL, Kind.TEXT),
        ("context_carried", words.COLUMN_CARRIED, Kind.PERCENT),
        ("repeat_rate", words.COLUMN_REPEATED, Kind.PERCENT),
        ("cases", texts.COLUMN_CASES, Kind.COUNT),
    )
    rows = [
        (told, _handoff(row, subject))
        for told in subject.told
        for row in told.report.handoffs
        if not told.kept.isdisjoint((row.source, row.target))
    ]
    tables = draft_table(subject, "handoffs", words.HANDOFFS_TITLE, heads, rows)
    if not tables:
        return None
    return Section(name=SectionName.HANDOFFS, title=words.HANDOFFS_TITLE.say(subject.language), tables=tables)


def _handoff(row: HandoffRow, subject: Subject) -> tuple[Cell, ...]:
    return (
        row.value,
        make_safe(row.source_title),
        make_safe(row.target_title),
        name_cell(row.source_channel, subject),
        name_cell(row.target_channel, subject),
        row.context_carried,
        row.repeat_rate,
        row.count,
    )


def compose_completion(subject: Subject) -> Section | None:
    """Return how many get it done, and where they are lost; nothing about a part of the journeys."""
    if subject.focus.is_part:
        return None
    language = subject.language
    heads = (
        ("touchpoint", words.COLUMN_TOUCHPOINT, Kind.TEXT),
        ("reach", words.COLUMN_REACH, Kind.PERCENT),
        ("visits", words.COLUMN_VISITS, Kind.NUMBER),
        ("drop_share", words.COLUMN_DROP, Kind.PERCENT),
        ("removal_effect", words.COLUMN_REMOVAL, Kind.PERCENT),
    )
    rows = [(told, _place(place)) for told in subject.told for place in _list_places(told)]
    told_items = [" ".join(_tell(told, subject)) for told in subject.told]
    items = [
        texts.OF_JOURNEY.say(language, title=make_safe(told.journey.title), sentence=sentence)
        for told, sentence in zip(subject.told, told_items, strict=True)
    ]
    return Section(
        name=SectionName.COMPLETION,
        title=words.COMPLETION_TITLE.say(language),
        sentences=tuple(told_items) if subject.is_about_one else (),
        items=() if subject.is_about_one else tuple(items),
        tables=draft_table(subject, "conversion", words.CONVERSION_TITLE, heads, rows),
        remarks=(words.LEGEND_CONVERSION.say(language),) if rows else (),
    )


def _tell(told: Told, subject: Subject) -> Iterator[str]:
    yield from list_completion(told.report, subject.page)
    if told.report.conversion is not None:
        yield from list_conversion(told.report.conversion, subject.page)


def _list_places(told: Told) -> tuple[PlaceRow, ...]:
    return () if told.report.conversion is None else told.report.conversion.places


def _place(place: PlaceRow) -> tuple[Cell, ...]:
    return make_safe(place.title), place.reach, place.visits, place.drop_share, place.removal_effect


def compose_gaps(subject: Subject) -> Section | None:
    """Return everything that has no figures, by name; nothing about a part of the journeys."""
    if subject.focus.is_part:
        return None
    language = subject.language
    items: list[str] = []
    for told in subject.told:
        own = [
            words.PILLAR_WITHOUT.say(language, pillar=words.PILLARS[row.pillar], reason=words.GAPS[row.gap])
            for row in told.report.pillars
            if row.gap is not None
        ]
        own += list_gaps(told.report.gaps, subject.page)
        if not subject.is_about_one:
            title = make_safe(told.journey.title)
            own = [texts.OF_JOURNEY.say(language, title=title, sentence=sentence) for sentence in own]
        items += own
    return Section(
        name=SectionName.GAPS,
        title=words.GAPS_TITLE.say(language),
        sentences=() if items else (words.NOTHING_MISSING.say(language),),
        items=tuple(items),
    )
