"""A touchpoint in words: all that its column of the map says, for the panel beside the map and for print.

Composed from the model and not from the picture, so that a reader who sees no picture misses nothing; figures
are written by the functions that write them on the map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.draw.text import check_address
from journeymap.language import Text
from journeymap.model import Action, Metric, MetricKind, Opportunity, PainPoint, Reference, Stage, Touchpoint
from journeymap.model.vocabulary import fold_lane
from journeymap.report.wording import say_severity
from journeymap.scene.map import texts as words
from journeymap.scene.map.grades import name_band
from journeymap.scene.map.notes import find_entries
from journeymap.scene.map.view import View
from journeymap.scene.map.wording import (
    count_answers,
    read_mean,
    write_duration,
    write_metric,
    write_signed,
    write_unit,
)
from journeymap.scene.marks import level_severity
from journeymap.site import texts
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Something with a title, facts below it, and a longer description."""

    title: str
    facts: str = ""
    text: str = ""
    status: str = ""
    level: int | None = None
    """Severity 0..4 of a pain point."""
    severity: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was expected, and what became of it."""

    text: str
    kind: str
    met: str
    state: str
    """``missed``, ``met``, ``exceeded``, or empty."""
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A lane of which the touchpoint says something."""

    title: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """All that is known of a touchpoint."""

    id: str
    title: str
    stage: str
    moment: bool
    score: str
    band: str
    facts: tuple[str, ...]
    description: str
    action: str
    thoughts: tuple[str, ...]
    quotes: tuple[str, ...]
    emotions: tuple[tuple[str, str], ...]
    """Whose, and the value with its sign."""
    expectation: Found | None
    metrics: tuple[Card, ...]
    pains: tuple[Card, ...]
    gains: tuple[str, ...]
    opportunities: tuple[Card, ...]
    lanes: tuple[Entries, ...]
    links: tuple[tuple[str, str], ...]
    """Title and address, of the web or of mail."""
    journey: Reference | None
    """The sub-journey that it opens into."""
    personas: tuple[str, ...]
    """Ids of who meets it; empty means everyone."""


def list_details(view: View) -> Iterator[Detail]:
    """Yield the touchpoints of a journey in their order."""
    for number, stage in enumerate(view.journey.stages, start=1):
        for touchpoint in stage.touchpoints:
            yield _make_detail(view, f"{number}. {stage.title}", stage, touchpoint)


def _make_detail(view: View, place: str, stage: Stage, touchpoint: Touchpoint) -> Detail:
    scored = view.touchpoint_scores.get(touchpoint.id)
    value = scored.value if scored is not None and view.shows("figures") else None
    return Detail(
        id=touchpoint.id,
        title=touchpoint.title,
        stage=place,
        moment=touchpoint.moment_of_truth,
        score="" if value is None else view.score_text(value),
        band=name_band(view, value),
        facts=tuple(_list_facts(view, stage, touchpoint)),
        description=touchpoint.description or "",
        action=touchpoint.action or "",
        thoughts=touchpoint.thoughts,
        quotes=touchpoint.quotes if view.shows("quotes") else (),
        emotions=tuple(_list_emotions(view, touchpoint)),
        expectation=_make_found(view, touchpoint),
        metrics=tuple(_list_metrics(view, touchpoint)) if view.shows("figures") else (),
        pains=tuple(_make_pain(view, pain) for pain in touchpoint.pain_points),
        gains=touchpoint.gains,
        opportunities=tuple(_make_opportunity(view, each) for each in touchpoint.opportunities),
        lanes=tuple(_list_lanes(view, touchpoint)),
        links=tuple(
            (link.title, address)
            for link in touchpoint.links
            if (address := check_address(link.url)) is not None
        ),
        journey=touchpoint.journey,
        personas=tuple(reference.id for reference in touchpoint.personas),
    )


def _list_facts(view: View, stage: Stage, touchpoint: Touchpoint) -> Iterator[str]:
    if touchpoint.channel is not None:
        yield view.channel(touchpoint.channel)[0]
    if touchpoint.reach is not None:
        yield view.say(words.REACHES[touchpoint.reach])
    if touchpoint.handled_by is not None:
        yield view.say(words.HANDLED_BY[touchpoint.handled_by])
    owner = touchpoint.owner or stage.owner or view.journey.owner
    if owner is not None and view.shows("owners"):
        yield view.say(words.OWNER, name=view.team(owner))
    for text, time in ((words.DURATION, touchpoint.duration), (words.WAIT, touchpoint.wait)):
        if time is not None and view.shows("figures"):
            yield view.say(text, time=write_duration(view, time))
    if touchpoint.personas:
        yield view.names(touchpoint.personas)
    yield from _list_sources(view, touchpoint.evidence)


def _list_sources(view: View, references: Sequence[Reference]) -> Iterator[str]:
    if references and view.shows("evidence"):
        evidence = view.atlas.evidence
        titles = (evidence[one.id].title if one.id in evidence else one.id for one in references)
        yield view.say(texts.SOURCES, titles="; ".join(titles))


def _list_emotions(view: View, touchpoint: Touchpoint) -> Iterator[tuple[str, str]]:
    measured = [metric for metric in touchpoint.metrics if metric.kind is MetricKind.EMOTION]
    found: dict[str, float] = {}
    for metric in (*touchpoint.emotion, *measured):
        mean = read_mean(metric)
        if mean is not None:
            name = view.say(words.EVERYONE) if metric.persona is None else view.names([metric.persona])
            found[name] = mean
    scale = view.atlas.workspace.emotion_scale
    for name, mean in found.items():
        yield name, write_signed(view, mean) if scale.low < 0 else view.number(mean)


def _make_found(view: View, touchpoint: Touchpoint) -> Found | None:
    expectation = touchpoint.expectation
    if expectation is None:
        return None
    return Found(
        text=expectation.text,
        kind="" if expectation.kind is None else view.say(words.EXPECTATION_KINDS[expectation.kind]),
        met="" if expectation.met is None else view.say(words.MET[expectation.met]),
        state="" if expectation.met is None else expectation.met.value,
        found=expectation.found or "",
    )


def _list_metrics(view: View, touchpoint: Touchpoint) -> Iterator[Card]:
    for metric in touchpoint.metrics:
        if metric.kind is not MetricKind.EMOTION:
            yield _make_metric(view, metric)


def _make_metric(view: View, metric: Metric) -> Card:
    title = metric.title or view.say(words.METRIC_KINDS[metric.kind])
    if metric.persona is not None:
        title = f"{title} · {view.names([metric.persona])}"
    answers = count_answers(metric)
    facts = [] if answers is None else [view.say(words.SAMPLE, n=view.count(answers))]
    if metric.target is not None and metric.kind is MetricKind.DURATION:
        facts.append(view.say(words.TARGET, value=write_unit(view, metric.target, metric.unit)))
    if metric.assumed:
        facts.append(view.say(words.ASSUMED))
    if metric.period:
        facts.append(metric.period)
    facts += _list_sources(view, metric.evidence)
    figure = write_metric(view, metric) or view.say(words.NOT_MEASURED)
    return Card(title=title, text=figure, facts=" · ".join(facts))


def _make_pain(view: View, pain: PainPoint) -> Card:
    severity = say_severity(pain.severity, view.language)
    facts = [view.say(words.SEVERITY, value=severity)]
    if view.shows("figures"):
        frequency = words.NO_FREQUENCY()
        if pain.frequency is not None:
            frequency = words.FREQUENCY(share=view.percent(pain.frequency.share))
        facts.append(view.say(frequency))
    if pain.cause is not None:
        facts.append(view.say(words.CAUSES[pain.cause]))
    if pain.assumed:
        facts.append(view.say(words.ASSUMED))
    if pain.owner and view.shows("owners"):
        facts.append(view.team(pain.owner))
    if pain.personas:
        facts.append(view.names(pain.personas))
    facts += _list_sources(view, pain.evidence)
    return Card(
        title=pain.title,
        facts=" · ".join(facts),
        text=pain.description or "",
        status=view.say(words.PAIN_STATUSES[pain.status]),
        level=level_severity(pain.severity),
        severity=severity,
        resolved=pain.status.value == "resolved",
    )


def _make_opportunity(view: View, opportunity: Opportunity) -> Card:
    facts = []
    if opportunity.effort_days is not None:
        days = view.number(opportunity.effort_days)
        facts.append(view.say(words.EFFORT_DAY if days == "1" else words.EFFORT_DAYS, days=days))
    elif opportunity.effort:
        facts.append(view.say(words.EFFORT_SIZE, size=opportunity.effort))
    if opportunity.owner and view.shows("owners"):
        facts.append(view.team(opportunity.owner))
    facts += _list_sources(view, opportunity.evidence)
    return Card(
        title=opportunity.title,
        facts=" · ".join(facts),
        text=opportunity.description or "",
        status=view.say(words.OPPORTUNITY_STATUSES[opportunity.status]),
    )


def _list_lanes(view: View, touchpoint: Touchpoint) -> Iterator[Entries]:
    """Yield own lanes and those of a service blueprint; what the map leaves out is left out here too."""
    hidden = {fold_lane(lane.id) for lane in view.atlas.workspace.branding.hidden_lanes}
    for term in view.atlas.workspace.lanes:
        entries = find_entries(touchpoint.lanes, term.id)
        if entries and fold_lane(term.id) not in hidden:
            yield Entries(title=view.say(term.title), entries=entries)
    shown: tuple[tuple[str, Text, tuple[Action, ...]], ...] = (
        ("frontstage", words.FRONTSTAGE, touchpoint.frontstage),
        ("backstage", words.BACKSTAGE, touchpoint.backstage),
        ("support", words.SUPPORT, touchpoint.support),
    )
    for lane, title, actions in shown:
        if actions and lane not in hidden:
            yield Entries(title=view.say(title), entries=tuple(_say_action(view, one) for one in actions))


def _say_action(view: View, action: Action) -> str:
    facts = [view.team(action.owner)] if action.owner and view.shows("owners") else []
    facts += [action.system] if action.system else []
    return f"{action.action} ({' · '.join(facts)})" if facts else action.action
