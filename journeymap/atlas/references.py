"""Checks that what is cited is declared, and that ids are unique where they must be.

Every reference is checked here and nowhere else, after everything is built: a rule of order between
files would be a rule that users must learn.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeAlias

from journeymap.atlas import texts
from journeymap.atlas.files import is_reserved
from journeymap.atlas.unknown import report_unknown
from journeymap.language import Message, Text
from journeymap.model import (
    COMPLETE,
    LOST,
    START,
    Atlas,
    Branding,
    Goal,
    Journey,
    Kpi,
    Metric,
    Opportunity,
    Outcome,
    PainPoint,
    Persona,
    Reference,
    Stage,
    Touchpoint,
    Transition,
)
from journeymap.model.vocabulary import BUILT_IN_LANES, LANES_THAT_STAY, fold_lane
from journeymap.problem import Location, Problem, Related
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIds:
    """The ids that can be cited; files that could not be read count, so that one mistake is one problem."""

    personas: frozenset[str]
    journeys: frozenset[str]
    evidence: frozenset[str]
    pain_points: frozenset[str]
    channels: frozenset[str]
    lifecycle: frozenset[str]
    lanes: frozenset[str]


def check_references(atlas: Atlas, known: KnownIds) -> Iterator[Problem]:
    """Yield a problem for each id that names nothing, or names a second thing."""
    for persona in atlas.personas.values():
        yield from _check_persona(persona, known)
    for pain_point in atlas.pain_points.values():
        yield from _check_pain_point(pain_point, known)
    for touchpoint in atlas.touchpoints.values():
        yield from _check_touchpoint(touchpoint, known, known.personas)
        yield from _check_unique(_declared_pain_points([touchpoint]))
        yield from _check_opportunities(touchpoint.opportunities, [touchpoint], known, ())
    for journey in atlas.journeys.values():
        yield from _check_journey(journey, known)
    yield from _check_lanes_of_map(atlas.workspace.branding, known)
    all_pain_points = known.pain_points | {p.id for j in atlas.journeys.values() for _, p in j.pain_points}
    for opportunity in atlas.workspace.opportunities:
        yield from _check(opportunity.resolves, all_pain_points, texts.UNKNOWN_RESOLVED_PAIN)
        yield from _check(opportunity.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)


# Most things cite little of what they could: each list is asked whether there is anything in it before it is
# gone through, since a check that finds nothing to look at would cost as much as one that does.


def _check(references: Iterable[Reference | None], known: Collection[str], text: Text) -> Iterable[Problem]:
    """Return the problems of ``references``: nearly always none, and then no generator is made."""
    wrong = [reference for reference in references if reference is not None and reference.id not in known]
    return [report_unknown(text, reference, known) for reference in wrong] if wrong else ()


def _check_lanes_of_map(branding: Branding, known: KnownIds) -> Iterator[Problem]:
    """Check the lanes that are ordered and those that are hidden; a name may be written in several ways."""
    lanes = {fold_lane(lane): lane for lane in (*known.lanes, *BUILT_IN_LANES)}
    for text, references, stay in (
        (texts.UNKNOWN_LANE_OF_MAP, branding.lane_order, ()),
        (texts.LANE_STAYS, branding.hidden_lanes, LANES_THAT_STAY),
    ):
        for reference in references:
            lane = lanes.get(fold_lane(reference.id))
            if lane is None or lane in stay:
                yield report_unknown(text, reference, [one for one in lanes.values() if one not in stay])


def _check_persona(persona: Persona, known: KnownIds) -> Iterator[Problem]:
    channels = persona.preferred_channels + persona.avoided_channels
    yield from _check(channels, known.channels, texts.UNKNOWN_CHANNEL)
    yield from _check(persona.sources, known.evidence, texts.UNKNOWN_EVIDENCE)


def _check_pain_point(pain_point: PainPoint, known: KnownIds) -> Iterator[Problem]:
    if pain_point.evidence:
        yield from _check(pain_point.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)
    if pain_point.personas:
        yield from _check(pain_point.personas, known.personas, texts.UNKNOWN_PERSONA)
    if pain_point.frequency is not None and pain_point.frequency.evidence:
        yield from _check(pain_point.frequency.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)


def _check_metrics(metrics: Iterable[Metric], known: KnownIds, personas: frozenset[str]) -> Iterator[Problem]:
    for metric in metrics:
        if metric.evidence:
            yield from _check(metric.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)
        persona = metric.persona
        if persona is not None and persona.id not in personas:
            yield _report_traveller(persona, known, personas)


def _check_travellers(
    references: Iterable[Reference], known: KnownIds, personas: frozenset[str]
) -> Iterator[Problem]:
    """Check personas that must be the journey's own, where the journey names any."""
    for reference in references:
        if reference.id not in personas:
            yield _report_traveller(reference, known, personas)


def _report_traveller(reference: Reference, known: KnownIds, personas: frozenset[str]) -> Problem:
    if reference.id not in known.personas:
        return report_unknown(texts.UNKNOWN_PERSONA, reference, personas or known.personas)
    return report_unknown(texts.NOT_A_PERSONA_OF_JOURNEY, reference, personas)


def _check_touchpoint(touchpoint: Touchpoint, known: KnownIds, personas: frozenset[str]) -> Iterator[Problem]:
    channel = touchpoint.channel
    if channel is not None and channel.id not in known.channels:
        yield report_unknown(texts.UNKNOWN_CHANNEL, channel, known.channels)
    if touchpoint.journey is not None:
        yield from _check([touchpoint.journey], known.journeys, texts.UNKNOWN_JOURNEY)
    if touchpoint.evidence:
        yield from _check(touchpoint.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)
    if touchpoint.lanes:
        yield from _check([lane.lane for lane in touchpoint.lanes], known.lanes, texts.UNKNOWN_LANE)
    if touchpoint.personas:
        yield from _check_travellers(touchpoint.personas, known, personas)
    yield from _check_metrics((*touchpoint.emotion, *touchpoint.metrics), known, personas)
    for pain_point in touchpoint.pain_points:
        if not pain_point.shared:
            yield from _check_pain_point(pain_point, known)


def _check_opportunities(
    opportunities: Iterable[Opportunity],
    touchpoints: Sequence[Touchpoint],
    known: KnownIds,
    indicators: Iterable[str],
) -> Iterator[Problem]:
    pain_points = {pain_point.id for place in touchpoints for pain_point in place.pain_points}
    movable = {metric.id for place in touchpoints for metric in (*place.metrics, *place.emotion)}
    movable.update(indicators)
    for opportunity in opportunities:
        yield from _check(opportunity.resolves, pain_points | known.pain_points, texts.UNKNOWN_RESOLVED_PAIN)
        yield from _check([m.indicator for m in opportunity.moves], movable, texts.UNKNOWN_INDICATOR)
        yield from _check(opportunity.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)


def _check_journey(journey: Journey, known: KnownIds) -> Iterator[Problem]:
    named = frozenset(reference.id for reference in journey.personas)
    # A list with a wrong name in it is one problem already; who else it leaves out is not known yet.
    personas = named if named and named <= known.personas else known.personas
    touchpoints = list(journey.touchpoints)
    yield from _check(journey.personas, known.personas, texts.UNKNOWN_PERSONA)
    yield from _check([journey.future_of], known.journeys, texts.UNKNOWN_JOURNEY)
    yield from _check(journey.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)
    yield from _check_metrics(journey.survey, known, personas)
    for stage in journey.stages:
        yield from _check_stage(stage, known, personas)
    for touchpoint in touchpoints:
        yield from _check_touchpoint(touchpoint, known, personas)
    yield from _check_kpis(journey, known)
    opportunities = tuple(journey.all_opportunities)
    if opportunities:
        yield from _check_opportunities(opportunities, touchpoints, known, _journey_indicators(journey))
    yield from _check_transitions(journey, touchpoints, known, personas)
    yield from _check_journey_ids(journey, touchpoints, opportunities)


def _check_stage(stage: Stage, known: KnownIds, personas: frozenset[str]) -> Iterator[Problem]:
    yield from _check([stage.lifecycle], known.lifecycle, texts.UNKNOWN_LIFECYCLE)
    if stage.lanes:
        yield from _check([lane.lane for lane in stage.lanes], known.lanes, texts.UNKNOWN_LANE)
    if stage.metrics:
        yield from _check_metrics(stage.metrics, known, personas)


def _all_kpis(journey: Journey) -> list[Kpi]:
    """Every KPI once: the journey's, then those declared in a stage."""
    listed = {kpi.id for kpi in journey.kpis}
    in_stages = (kpi for stage in journey.stages for kpi in stage.kpis if kpi.id not in listed)
    return [*journey.kpis, *in_stages]


def _journey_indicators(journey: Journey) -> set[str]:
    metrics = {metric.id for metric in journey.survey}
    metrics.update(metric.id for stage in journey.stages for metric in stage.metrics)
    return metrics | {kpi.id for kpi in _all_kpis(journey)}


def _check_kpis(journey: Journey, known: KnownIds) -> Iterator[Problem]:
    kpis = _all_kpis(journey)
    kpi_ids = {kpi.id for kpi in kpis}
    for kpi in kpis:
        yield from _check(kpi.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)
        if kpi.conflicts_with:
            yield from _check(kpi.conflicts_with, _list_suffering(journey, kpi_ids), texts.UNKNOWN_CONFLICT)
    for goal in journey.goals:
        yield from _check(goal.kpis, kpi_ids, texts.UNKNOWN_KPI)
        yield from _check([goal.persona], known.personas, texts.UNKNOWN_PERSONA)
    if journey.completion is not None:
        yield from _check(journey.completion.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)


def _list_suffering(journey: Journey, kpis: Collection[str]) -> set[str]:
    """Return the ids of what can suffer when a KPI is pushed."""
    touchpoints = {touchpoint.id for touchpoint in journey.touchpoints}
    return touchpoints.union(kpis, [pain_point.id for _, pain_point in journey.pain_points])


def _check_transitions(
    journey: Journey, touchpoints: Iterable[Touchpoint], known: KnownIds, personas: frozenset[str]
) -> Iterator[Problem]:
    places = {touchpoint.id for touchpoint in touchpoints}
    sources = places | {START}
    targets = places | {outcome.id for outcome in journey.outcomes} | {COMPLETE, LOST}
    for transition in journey.transitions:
        if transition.source.id not in sources:
            yield report_unknown(texts.UNKNOWN_SOURCE, transition.source, sources)
        if transition.target.id not in targets:
            yield report_unknown(texts.UNKNOWN_TARGET, transition.target, targets)
        if transition.personas:
            yield from _check_travellers(transition.personas, known, personas)
        for share in (transition.context_carried, transition.repeat_rate, transition.probability):
            if share is not None and share.evidence:
                yield from _check(share.evidence, known.evidence, texts.UNKNOWN_EVIDENCE)


_Identified: TypeAlias = Stage | Touchpoint | Kpi | Goal | Transition | Outcome
Declared = tuple[str, Location, Message]
"""An id, where it was declared, and what to do when it is taken."""


def _check_journey_ids(
    journey: Journey, touchpoints: Sequence[Touchpoint], opportunities: Iterable[Opportunity]
) -> Iterator[Problem]:
    other = texts.DUPLICATE_ID_HELP()
    yield from _check_ids(journey.stages, other)
    if not _have_own_ids(touchpoints):
        yield from _check_unique(
            (t.id, t.origin, texts.USED_TWICE_HELP() if t.shared else other) for t in touchpoints
        )
    yield from _check_unique(_declared_pain_points(touchpoints))
    yield from _check_unique(_once((o.id, o.origin, other) for o in opportunities))
    yield from _check_ids(journey.kpis, other)
    yield from _check_ids(journey.goals, other)
    yield from _check_ids(journey.transitions, other)
    yield from _check_ids(journey.outcomes, other)
    for metrics in _metric_groups(journey):
        yield from _check_unique(metrics)


def _check_ids(things: Sequence[_Identified], help_message: Message) -> Iterable[Problem]:
    """Return a problem for each id that stands twice."""
    if _have_own_ids(things):
        return ()
    return _check_unique((thing.id, thing.origin, help_message) for thing in things)


def _have_own_ids(things: Sequence[_Identified]) -> bool:
    return len({thing.id for thing in things}) == len(things)


def _metric_groups(journey: Journey) -> Iterator[list[Declared]]:
    """Yield those in which a metric stands twice.

    Metrics share a place's ids; the same id may return for another persona or another period.
    """
    groups = [journey.survey, *(stage.metrics for stage in journey.stages)]
    groups += [(*touchpoint.emotion, *touchpoint.metrics) for touchpoint in journey.touchpoints]
    for metrics in groups:
        keys = [(m.id, m.persona.id if m.persona else "", m.period or "") for m in metrics]
        if len(set(keys)) < len(keys):
            help_message = texts.DUPLICATE_ID_HELP()
            yield [("/".join(key), m.origin, help_message) for key, m in zip(keys, metrics, strict=True)]


def _declared_pain_points(touchpoints: Iterable[Touchpoint]) -> Iterator[Declared]:
    """Pain points declared in place; a shared one may hurt at several touchpoints."""
    own = (p for t in touchpoints for p in t.pain_points if not p.shared)
    yield from _once((p.id, p.origin, texts.DUPLICATE_ID_HELP()) for p in own)


def _once(declared: Iterable[Declared]) -> Iterator[Declared]:
    """Leave out what stands in one place but is seen twice, because its touchpoint is used twice."""
    seen: set[tuple[str, int, int]] = set()
    for identifier, origin, help_message in declared:
        place = (origin.file, origin.line, origin.column)
        if place not in seen:
            seen.add(place)
            yield identifier, origin, help_message


def _check_unique(declared: Iterable[Declared]) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for key, origin, help_message in declared:
        if key in first:
            shown = key.split("/", 1)[0]
            message = texts.DUPLICATE_ID(id=shown, line=first[key].line)
            yield Problem(
                rule="duplicate-id",
                location=origin,
                message=message,
                help=help_message,
                related=(Related(first[key], texts.FIRST_TAKEN_HERE()),),
            )
        first.setdefault(key, origin)


def check_reserved_file(identifier: str, location: Location) -> Iterator[Problem]:
    """Yield a problem for a file whose id means something else to the format."""
    if is_reserved(identifier):
        yield Problem(
            rule="reserved-id",
            location=location,
            message=texts.RESERVED_ID(id=identifier),
            help=texts.RESERVED_ID_HELP(),
        )
