"""Journeys that went through CJML or Mermaid: the same, up to the losses that were told, to the last one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.draw.mermaid import count_journey_losses, write_mermaid_journey
from journeymap.draw.picture import Omission
from journeymap.exchange.cjml import count_cjml_losses, read_cjml, write_cjml
from journeymap.exchange.draft import Prepared
from journeymap.exchange.mermaid import read_mermaid
from journeymap.exchange.preparation import prepare_draft
from journeymap.exchange.surroundings import Surroundings
from journeymap.language import Language
from journeymap.model import Atlas, Journey, Persona, Reference, State, Touchpoint
from tests.exchange.declared import declarations, load
from tests.exchange.likeness import Difference, Feeling, compare, fold, is_made_up

languages = st.sampled_from(["en", "tr"])
NAMES = {
    "pain_points": "pain points",
    "opportunities": "opportunities",
    "gains": "gains",
    "expectation": "expectations",
    "metrics": "metrics",
    "goals": "goals",
    "kpis": "KPIs",
    "transitions": "transitions",
    "thoughts": "thoughts",
    "quotes": "quotes",
    "channel": "channels",
    "frontstage": "company actions",
    "backstage": "company actions",
    "support": "company actions",
}
"""What is told of a field that got lost; of every other field that it is another entry."""


def say(omissions: Sequence[Omission]) -> Counter[str]:
    """Return how many of each kind were told, by the name of many of them."""
    return Counter({omission.what(2).say("en").partition(" ")[2]: omission.count for omission in omissions})


def pair_up(before: Journey, after: Journey) -> Iterator[tuple[Any, Any]]:
    """Yield a journey, its stages and its touchpoints, each with what came back of it."""
    yield before, after
    for stage, other in zip(before.stages, after.stages, strict=True):
        yield stage, other
        yield from zip(stage.touchpoints, other.touchpoints, strict=True)


def list_people(journey: Journey) -> set[str]:
    """Return the ids of everyone whom a journey or one of its touchpoints names."""
    named = (journey.personas, *(touchpoint.personas for touchpoint in journey.touchpoints))
    return {reference.id for references in named for reference in references}


def find_differences(one: Any, other: Any, everyone: tuple[Any, Any] = ((), ())) -> Iterator[Difference]:
    """Yield what differs between two values; nothing may have been made up."""
    for difference in compare(one, other, everyone):
        assert not is_made_up(difference, one), difference
        yield difference


def name_loss(difference: Difference) -> str:
    if (difference.kind, difference.field) == ("Stage", "kpis"):
        return "other entries"
    return NAMES.get(difference.field, "other entries")


def check_feeling(difference: Difference, found: Counter[str], *, planned: bool) -> None:
    """Count what was felt and is felt no more; the mean is carried, unless nobody can have felt it yet."""
    before, after = difference.before, difference.after
    assert isinstance(before, Feeling)
    assert isinstance(after, Feeling)
    if not before.shared:
        found["emotions per persona"] += 1
    if planned:
        found["emotions"] += 1
    else:
        assert before.mean == after.mean


def load_draft(prepared: Prepared) -> Atlas:
    assert prepared.problems == ()
    return load(dict(prepared.files))


@settings(max_examples=40)
@given(declarations(), languages)
def test_cjml_tells_every_loss(files: dict[str, Any], language: Language) -> None:
    atlas = load(files)
    journeys = tuple(atlas.journeys.values())
    told = say(count_cjml_losses(atlas, journeys))
    content = write_cjml(atlas, journeys, language).encode()
    prepared = prepare_draft(read_cjml(content, "map.xml", Surroundings()))
    said = " ".join(message.say("en") for message in prepared.losses)
    back = load_draft(prepared)
    assert list(back.journeys) == list(atlas.journeys)
    found: Counter[str] = Counter()
    for journey in journeys:
        returned = back.journeys[journey.id]
        for one, other in pair_up(journey, returned):
            for difference in find_differences(one, other, (journey.personas, returned.personas)):
                match difference.field:
                    case "personas":
                        assert told["further personas at touchpoints"]
                    case "emotion":
                        check_feeling(difference, found, planned=journey.state is State.FUTURE)
                    case "channel":
                        channel = atlas.workspace.channels[str(difference.before)]
                        assert fold(channel.title.say(language)) in said
                    case _:
                        found[name_loss(difference)] += 1
    people = {name for journey in journeys for name in list_people(journey)}
    assert set(back.personas) == people
    for name in people:
        found["other entries"] += len(list(find_differences(atlas.personas[name], back.personas[name])))
    assert found["other entries"] == told["other entries"]
    assert {name for name, count in found.items() if count} <= set(told)


@settings(max_examples=40)
@given(declarations(), languages)
def test_mermaid_tells_every_loss(files: dict[str, Any], language: Language) -> None:
    atlas = load(files)
    for journey in atlas.journeys.values():
        told = say(count_journey_losses(atlas, journey))
        text = write_mermaid_journey(atlas, journey, language)
        back = load_draft(prepare_draft(read_mermaid(text.encode(), "map.mmd", Surroundings())))
        (returned,) = map(name_people, back.journeys.values(), [back])
        before = name_people(journey, atlas)
        found: Counter[str] = Counter()
        for one, other in pair_up(before, returned):
            for difference in find_differences(one, other, (before.personas, returned.personas)):
                match difference.field:
                    case "personas":
                        assert told["personas"]
                    case "emotion":
                        check_feeling(difference, found, planned=False)
                    case _:
                        found[name_loss(difference)] += 1
        for name in list_people(journey):
            known = Persona(id=name, name=atlas.personas[name].name)
            found["other entries"] += len(list(find_differences(atlas.personas[name], known)))
        assert found["other entries"] == told["other entries"]
        assert {name for name, count in found.items() if count} <= set(told)


def name_people(journey: Journey, atlas: Atlas) -> Journey:
    """Return a journey whose people are called by their names, since a diagram has no ids."""

    def name(reference: Reference) -> Reference:
        return Reference(id=fold(atlas.personas[reference.id].name))

    def name_at(touchpoint: Touchpoint) -> Touchpoint:
        felt = (
            replace(metric, persona=None if metric.persona is None else name(metric.persona))
            for metric in touchpoint.emotion
        )
        return replace(touchpoint, personas=tuple(map(name, touchpoint.personas)), emotion=tuple(felt))

    stages = tuple(
        replace(stage, touchpoints=tuple(map(name_at, stage.touchpoints))) for stage in journey.stages
    )
    return replace(journey, personas=tuple(map(name, journey.personas)), stages=stages)
