"""What was seen of a journey, made ready to be drawn over its flow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeymap.measure.conformance import Conformance, PlaceSeen, Presence
from journeymap.model import Journey, Reference, Stage, Touchpoint, Transition
from journeymap.scene.overlay import Overlay, SeenPlace, SeenStep, Sight


def make_overlay(conformance: Conformance) -> Overlay | None:
    """Return what is drawn over the flow; ``None`` where too few cases have ended to say anything."""
    if conformance.cases is None or conformance.fitness is None:
        return None
    return Overlay(
        cases=conformance.cases,
        open=conformance.open,
        period=" – ".join((conformance.period or "").split("..")),
        fit=conformance.fitness.share,
        steps={
            (step.source, step.target): SeenStep(
                sight=Sight(step.presence.value),
                cases=step.cases,
                share=step.share,
                declared=step.declared_share,
                weight=(step.cases or 0) / conformance.cases,
            )
            for step in conformance.steps
        },
        places={
            place.id: SeenPlace(
                sight=Sight(place.presence.value),
                cases=place.cases,
                share=place.share,
                lost=place.lost,
                lost_share=place.lost_share,
                declared_lost=place.declared_lost_share,
            )
            for place in conformance.places
        },
        ends={end.id: end.share for end in conformance.ends},
    )


def extend_journey(journey: Journey, conformance: Conformance) -> Journey:
    """Return the journey with everything that was seen: what its map lacks stands where one comes from."""
    transitions = tuple(
        Transition(
            id=f"{step.source}--{step.target}",
            source=Reference(id=step.source),
            target=Reference(id=step.target),
        )
        for step in conformance.steps
    )
    strangers = conformance.list_places(Presence.OBSERVED)
    return replace(
        journey,
        stages=tuple(_extend_stage(stage, journey, conformance, strangers) for stage in journey.stages),
        transitions=transitions,
    )


def _extend_stage(
    stage: Stage, journey: Journey, conformance: Conformance, strangers: tuple[PlaceSeen, ...]
) -> Stage:
    homes = {place.id: _find_home(place.id, journey, conformance) for place in strangers}

    def extend() -> Iterator[Touchpoint]:
        for touchpoint in stage.touchpoints:
            yield touchpoint
            yield from (
                Touchpoint(id=place.id, title=place.title)
                for place in strangers
                if homes[place.id] == touchpoint.id
            )

    return replace(stage, touchpoints=tuple(extend()))


def _find_home(stranger: str, journey: Journey, conformance: Conformance) -> str | None:
    """Return the touchpoint from which most come to what the map lacks, else the first."""
    known = {touchpoint.id for touchpoint in journey.touchpoints}
    ways = [step for step in conformance.steps if step.target == stranger and step.source in known]
    best = max(ways, key=lambda step: step.cases or 0, default=None)
    return best.source if best is not None else next((each.id for each in journey.touchpoints), None)
