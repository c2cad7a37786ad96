"""What to do first: impact against effort as a picture, and every piece of work in a table that sorts."""

from __future__ import annotations

from dataclasses import replace

from journeymap.draw.svg import write_svg
from journeymap.model import State
from journeymap.report import plan_texts
from journeymap.report import texts as report_texts
from journeymap.report.document import Cell, Column, Kind, Table
from journeymap.report.document import texts as document_texts
from journeymap.report.naming import name_owner
from journeymap.report.terminal import make_safe
from journeymap.report.wording import say_name
from journeymap.scene.matrix import choose_items, compose_matrix
from journeymap.score.appraisal import rank_candidates
from journeymap.score.priority import PriorityItem, Ranking
from journeymap.site import texts
from journeymap.site.address import Address, Key, name_journey
from journeymap.site.markup import Html
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.table import write_table
from journeymap.site.template import fill_template

_PER_DAYS = 100
"""Priorities are points per so many person-days, as where they are printed."""
_DRAWN = 40
"""Items of the picture; its list is as long as they are many, and the table has all of them."""


def compose_priorities(material: Material, address: Address) -> Page:
    """Return the page of priorities, over the journeys that are no plans."""
    key, voice = Key.PRIORITIES, material.voice
    journeys = [told.journey for told in material.told]
    current = [journey for journey in journeys if journey.state is State.CURRENT]
    ranking = rank_candidates(
        material.atlas,
        current or journeys,
        scores={told.journey.id: told.score for told in material.told},
        workings=material.workings,
    )
    count = len(choose_items([weighed.item for weighed in ranking.items]))
    scene = compose_matrix(_choose_drawn(ranking), material.language, left_out=max(0, count - _DRAWN))
    body = fill_template(
        "picture.html",
        texts=texts,
        say=voice.say,
        anchor=lambda name: address.anchor(key, name),
        title=texts.PRIORITIES,
        lead=texts.PRIORITIES_LEAD,
        picture=Html(write_svg(scene, classes=True)) if ranking.items else None,
        picture_title=texts.MATRIX,
        note=voice.say(texts.FIRST_OF, shown=str(_DRAWN), count=str(count)) if count > _DRAWN else "",
        table_title=texts.RANKED,
        table=_write_table(material, ranking, address) if ranking.items else None,
        empty=plan_texts.NOTHING_TO_DO,
        remark=voice.say(plan_texts.PRIORITY_NOTE) if material.shows("figures") else "",
    )
    return Page(key=key, title=voice.say(texts.PRIORITIES), body=body)


def _choose_drawn(ranking: Ranking) -> Ranking:
    """Return what the picture has room for, with the pain points that stand under what resolves them."""
    items = [weighed.item for weighed in ranking.items]
    drawn = choose_items(items)[:_DRAWN]
    resolved = {pain.id for item in drawn for pain in item.resolves}
    numbers = {item.number for item in drawn} | {item.number for item in items if item.id in resolved}
    return replace(
        ranking, items=tuple(weighed for weighed in ranking.items if weighed.item.number in numbers)
    )


def _write_table(material: Material, ranking: Ranking, address: Address) -> Html:
    items = [weighed.item for weighed in ranking.items]
    columns = [column for column in _list_columns(material) if _is_shown(material, column)]
    rows = [_list_cells(material, item) for item in items]
    table = Table(
        name="priorities",
        title=texts.RANKED.say(material.language),
        columns=tuple(columns),
        rows=tuple(tuple(row[column.name] for column in columns) for row in rows),
    )

    def lead(row: int) -> str | None:
        journeys = items[row].journeys
        if not journeys or journeys[0].id not in material.atlas.journeys:
            return None
        return address.link(Key.PRIORITIES, name_journey(journeys[0].id))

    return write_table(table, material.language, links={"journey": lead}, searched=True)


def _list_columns(material: Material) -> list[Column]:
    language = material.language
    return [
        Column(name="number", title=plan_texts.COLUMN_NUMBER.say(language), kind=Kind.COUNT),
        Column(name="work", title=texts.COLUMN_WORK.say(language)),
        Column(name="kind", title=texts.COLUMN_KIND.say(language)),
        Column(name="severity", title=report_texts.COLUMN_SEVERITY.say(language), kind=Kind.SEVERITY),
        Column(name="journey", title=texts.JOURNEY.say(language)),
        Column(name="places", title=texts.COLUMN_WHERE.say(language)),
        Column(name="gain", title=texts.COLUMN_GAIN.say(language), kind=Kind.NUMBER),
        Column(name="days", title=texts.COLUMN_DAYS.say(language), kind=Kind.NUMBER),
        Column(name="confidence", title=texts.COLUMN_CONFIDENCE.say(language), kind=Kind.PERCENT),
        Column(name="priority", title=texts.COLUMN_PRIORITY.say(language), kind=Kind.NUMBER),
        Column(name="quadrant", title=texts.COLUMN_QUADRANT.say(language)),
        Column(name="owner", title=report_texts.COLUMN_OWNER.say(language)),
        Column(name="due", title=document_texts.COLUMN_DUE.say(language), kind=Kind.DATE),
        Column(name="missing", title=texts.COLUMN_MISSING.say(language)),
    ]


def _is_shown(material: Material, column: Column) -> bool:
    if column.name == "owner":
        return material.shows("owners")
    return material.shows("figures") or column.name not in {"gain", "confidence", "priority", "missing"}


def _list_cells(material: Material, item: PriorityItem) -> dict[str, Cell]:
    language = material.language
    owner = name_owner(material.atlas, item.owner)
    quadrant = item.quadrant
    return {
        "number": item.number,
        "work": make_safe(item.title),
        "kind": plan_texts.KINDS[item.kind].say(language),
        "severity": item.severity,
        "journey": make_safe("; ".join(journey.title for journey in item.journeys)),
        "places": make_safe("; ".join(item.touchpoints)),
        "gain": item.gain,
        "days": item.effort_days,
        "confidence": item.confidence,
        "priority": None if item.priority is None else item.priority * _PER_DAYS,
        "quadrant": None
        if quadrant is None
        else plan_texts.QUADRANTS[quadrant].say(language).partition(":")[0],
        "owner": None if owner is None else say_name(owner, language),
        "due": item.due,
        "missing": ", ".join(plan_texts.GAPS[gap].say(language) for gap in item.missing) or None,
    }
