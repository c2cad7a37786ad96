"""What an id is called: the titles of channels, lifecycle steps, teams, journeys and indicators.

An id that nobody declared is its own title, so that a report never hides what was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeymap.language import Text
from journeymap.model import Atlas, Journey, Kpi, Metric, PainPoint, Reference, Stage, Term, Touchpoint
from journeymap.model.vocabulary import BUILT_IN_CHANNELS
from journeymap.report.content import Mention, Named


def name_channel(atlas: Atlas, id: str) -> Named:
    """Return a channel with its title."""
    channel = atlas.workspace.channels.get(id) or BUILT_IN_CHANNELS.get(id)
    return Named(id=id, title=Text(en=id, tr=id) if channel is None else channel.title)


def name_lifecycle(atlas: Atlas, stage: Stage) -> Named | None:
    """Return the step of the lifecycle that ``stage`` belongs to."""
    return None if stage.lifecycle is None else _name_term(stage.lifecycle.id, atlas.workspace.lifecycle)


def name_owner(atlas: Atlas, owner: str | None) -> Named | None:
    """Return who answers for something, by the title of the team where the workspace declares it."""
    return None if owner is None else _name_term(owner, atlas.workspace.teams)


def name_journey(atlas: Atlas, reference: Reference | None) -> Mention | None:
    """Return another journey by its title."""
    if reference is None:
        return None
    journey = atlas.journeys.get(reference.id)
    return Mention(id=reference.id, title=reference.id if journey is None else journey.title)


def list_titles(journey: Journey) -> Mapping[str, str]:
    """Return the titles of what opportunities and KPIs of ``journey`` may refer to, by id.

    An id that has two titles, such as the ``csat`` of two touchpoints, has none here.
    """
    titles: dict[str, str | None] = {}
    for thing in _list_named(journey):
        same = titles.setdefault(thing.id, thing.title) == thing.title
        titles[thing.id] = thing.title if same else None
    return {name: title for name, title in titles.items() if title is not None}


def _list_named(journey: Journey) -> Iterator[Kpi | Metric | PainPoint | Touchpoint]:
    yield from journey.kpis
    yield from journey.survey
    for stage in journey.stages:
        yield from stage.kpis
        yield from stage.metrics
        for touchpoint in stage.touchpoints:
            yield touchpoint
            yield from touchpoint.metrics
            yield from touchpoint.pain_points


def _name_term(id: str, terms: Iterable[Term]) -> Named:
    title = next((term.title for term in terms if term.id == id), Text(en=id, tr=id))
    return Named(id=id, title=title)
