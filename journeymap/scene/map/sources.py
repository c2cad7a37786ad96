"""Where the figures come from: sources are numbered, cited beside what rests on them, and listed below.

Writing their titles at every figure was refused: three lines of small print would bury one number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeAlias

from journeymap.model import (
    Completion,
    Evidence,
    Journey,
    Kpi,
    Method,
    Metric,
    Opportunity,
    PainPoint,
    Reference,
    Touchpoint,
)
from journeymap.scene.map import texts
from journeymap.scene.map.view import MARGIN, SEPARATOR, Strip, View, name_group
from journeymap.scene.map.wording import say_sample, write_date
from journeymap.scene.pen import META, META_STRONG, Pen
from journeymap.scene.shapes import Group, Shape
from journeymap.scene.type import measure
from journeymap.value import replace

_Resting: TypeAlias = Touchpoint | PainPoint | Opportunity | Metric | Kpi | Completion | Journey

COLUMN = 360.0
GAP = 24.0


def number_sources(view: View) -> View:
    """Return the view with the numbers of its sources, in the order in which a reader meets them."""
    if not view.shows("evidence"):
        return view
    resting = [one.evidence for one in _list_resting(view.journey) if one.evidence]
    if not resting:
        return view
    cited = dict.fromkeys([reference.id for references in resting for reference in references])
    return replace(view, sources={identifier: number for number, identifier in enumerate(cited, start=1)})


def _list_resting(journey: Journey) -> list[_Resting]:
    """What may rest on sources, from the head of the map to its end."""
    found: list[_Resting] = [*journey.survey]
    if journey.completion is not None:
        found.append(journey.completion)
    for stage in journey.stages:
        for touchpoint in stage.touchpoints:
            found.append(touchpoint)
            found += touchpoint.metrics
            found += touchpoint.pain_points
            found += touchpoint.opportunities
        found += stage.kpis
        found += stage.metrics
    return [*found, *journey.kpis, *journey.opportunities, journey]


def cite(view: View, references: Collection[Reference]) -> list[str]:
    """The numbers of the sources as one mark, ``[2, 5]``, or nothing."""
    if not references:
        return []
    numbers = sorted({view.sources[one.id] for one in references if one.id in view.sources})
    return [f"[{','.join(map(str, numbers))}]"] if numbers else []


def compose_sources(view: View, top: float) -> Strip | None:
    """The list of sources in columns, under the map."""
    if not view.sources:
        return None
    room = view.grid.right - MARGIN
    across = max(1, int((room + GAP) // (COLUMN + GAP)))
    width = (room + GAP) / across - GAP
    head = Pen(MARGIN, top, room, "page")
    head.write(view.say(texts.SOURCES), META_STRONG, "ink-soft")
    head.skip(4)
    shapes: list[Shape] = list(head.shapes)
    row = bottom = head.y
    indent = measure(f"[{len(view.sources)}]", META.size) + 8
    for place, identifier in enumerate(view.sources):
        if place and place % across == 0:
            row = bottom + 4
        pen = Pen(MARGIN + place % across * (width + GAP), row, width, "page")
        shapes.append(_write_source(view, pen, identifier, indent))
        bottom = max(bottom, pen.y)
    return Strip(height=bottom - top, shapes=(name_group("sources", "sources", tuple(shapes), ""),))


def _write_source(view: View, pen: Pen, identifier: str, indent: float) -> Group:
    source = view.atlas.evidence.get(identifier)
    pen.place(f"[{view.sources[identifier]}]", META, "ink-muted", pen.x, pen.y, indent)
    facts = [source.title if source else identifier, *(_list_facts(view, source) if source else ())]
    pen.write(SEPARATOR.join(facts), META, "ink-soft", indent=indent)
    link = source.link if source else None
    return Group(f"source.{identifier}", "source", tuple(pen.shapes), facts[0], "", link)


_METHODS = {Method.QUALITATIVE: texts.QUALITATIVE, Method.QUANTITATIVE: texts.QUANTITATIVE}


def _list_facts(view: View, source: Evidence) -> Iterator[str]:
    if source.method is not None:
        yield view.say(_METHODS[source.method])
    if source.n is not None and view.shows("figures"):
        yield say_sample(source.n, view.language)
    if source.date:
        yield write_date(view, source.date)
