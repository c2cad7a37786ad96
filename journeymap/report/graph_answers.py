"""Asks a journey's path the questions of ``graph`` and gives the answers titles."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping

from journeymap.graph.path import Path
from journeymap.graph.questions.bottlenecks import Bottleneck, Traffic, find_bottlenecks
from journeymap.graph.questions.centrality import find_centrality
from journeymap.graph.questions.long_ways import HeavyWay, find_heaviest_way, find_longest_way
from journeymap.graph.questions.loops import find_loops
from journeymap.graph.questions.owners import find_owner_handoffs, name_owners
from journeymap.graph.questions.reach import (
    find_closed_loops,
    find_dead_ends,
    find_endings,
    find_shortest_way,
    find_unreachable,
)
from journeymap.graph.questions.single_points import find_single_points
from journeymap.graph.questions.switches import find_channel_switches, find_forced_switches
from journeymap.model import COMPLETE, LOST, Atlas, Journey, PainStatus, Touchpoint
from journeymap.report.content import Mention, Named
from journeymap.report.graph_content import (
    BottleneckRow,
    CentralityRow,
    Efficiency,
    ForcedRow,
    ForcedSwitches,
    FunnelRow,
    GraphAnswers,
    Loop,
    LoopList,
    OutcomeRow,
    OwnerHandoffRow,
    OwnerHandoffs,
    PlaceOnWay,
    Question,
    SinglePointRow,
    SwitchRow,
    Way,
)
from journeymap.report.naming import name_channel, name_owner
from journeymap.score.chain import Chain, find_reach, find_removal_effects
from journeymap.score.completion import trace_chain_once, trace_path_once
from journeymap.score.conversion import find_efficiency
from journeymap.score.funnel import find_funnel, find_traffic
from journeymap.score.pain import pain_load, unite_loads
from journeymap.score.workings import Workings
from journeymap.value import dataclass

_NEARLY_ALL = 0.8
"""A touchpoint that loses so many completions with it is told beside the single points of failure."""
_REACHING = frozenset({Question.FUNNEL, Question.SINGLE_POINTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """A journey and what all answers about it need."""

    atlas: Atlas
    journey: Journey
    path: Path
    touchpoints: Mapping[str, Touchpoint]
    chain: Chain | None
    """The solved chain, where the path has figures and no closed loop."""
    reach: Mapping[str, float]
    """Probability of ever coming to a touchpoint; empty where no question needs it."""
    traffic: Mapping[str, Traffic]
    visits: Mapping[str, float]

    def mention(self, id: str) -> Mention:
        """Return a touchpoint by its title."""
        return Mention(id=id, title=self.touchpoints[id].title)

    def mention_all(self, ids: Iterable[str]) -> tuple[Mention, ...]:
        """Return touchpoints by their titles."""
        return tuple(map(self.mention, ids))


def answer_questions(
    atlas: Atlas,
    journey: Journey,
    questions: Collection[Question] = tuple(Question),
    workings: Workings | None = None,
) -> GraphAnswers:
    """Return the answers to ``questions`` about ``journey``; ``workings`` are what it was scored with."""
    path = trace_path_once(journey, workings)
    chain = trace_chain_once(path, workings)
    if chain is not None and chain.completion is None:
        chain = None
    asked_for_reach = not _REACHING.isdisjoint(questions)
    traffic = find_traffic(chain)
    subject = _Subject(
        atlas=atlas,
        journey=journey,
        path=path,
        touchpoints={touchpoint.id: touchpoint for touchpoint in journey.touchpoints},
        chain=chain,
        reach=find_reach(chain) if chain is not None and asked_for_reach else {},
        traffic=traffic,
        visits={place: each.visits for place, each in traffic.items()},
    )
    answers = {
        question.value.replace("-", "_"): answer(subject)
        for question, answer in _ANSWERS.items()
        if question in questions
    }
    return GraphAnswers(
        id=journey.id,
        title=journey.title,
        touchpoints=len(subject.touchpoints),
        transitions=len(journey.transitions),
        figures=chain is not None,
        **answers,  # type: ignore[arg-type]  # each by the name of its question
    )


def _answer_unreachable(subject: _Subject) -> tuple[Mention, ...]:
    return subject.mention_all(find_unreachable(subject.path))


def _answer_dead_ends(subject: _Subject) -> tuple[Mention, ...]:
    return subject.mention_all(find_dead_ends(subject.path))


def _answer_closed_loops(subject: _Subject) -> tuple[Loop, ...]:
    return tuple(Loop(places=subject.mention_all(loop)) for loop in find_closed_loops(subject.path))


def _answer_outcomes(subject: _Subject) -> tuple[OutcomeRow, ...]:
    titles = {outcome.id: outcome.title for outcome in subject.journey.outcomes}
    return tuple(
        OutcomeRow(
            id=ending.id,
            title=None if ending.id in {COMPLETE, LOST} else titles.get(ending.id),
            completes=ending.completes,
            reached=ending.reached,
        )
        for ending in find_endings(subject.journey, subject.path)
    )


def _answer_single_points(subject: _Subject) -> tuple[SinglePointRow, ...]:
    effects = {} if subject.chain is None else find_removal_effects(subject.chain, subject.reach)
    points = find_single_points(subject.path)
    nearly = [
        place
        for place in subject.touchpoints
        if place not in points and effects.get(place, 0.0) >= _NEARLY_ALL
    ]
    nearly.sort(key=lambda place: -effects[place])
    return tuple(
        SinglePointRow(
            id=place,
            title=subject.touchpoints[place].title,
            every_way=place in points,
            removal_effect=effects.get(place),
            severity=_find_worst(subject.touchpoints[place]),
        )
        for place in (*points, *nearly)
    )


def _find_worst(touchpoint: Touchpoint) -> float | None:
    pains = [pain.severity for pain in touchpoint.pain_points if pain.status is not PainStatus.RESOLVED]
    return max(pains, default=None)


def _answer_bottlenecks(subject: _Subject) -> tuple[BottleneckRow, ...]:
    found = find_bottlenecks(subject.journey, subject.path, subject.traffic)
    return tuple(_describe_bottleneck(subject.touchpoints[each.touchpoint], each) for each in found)


def _describe_bottleneck(touchpoint: Touchpoint, found: Bottleneck) -> BottleneckRow:
    traffic = found.traffic
    return BottleneckRow(
        id=touchpoint.id,
        title=touchpoint.title,
        signs=found.signs,
        lost_here=None if traffic is None else traffic.lost_here,
        drop_share=None if traffic is None else traffic.drop_share,
        visits=None if traffic is None else traffic.visits,
        wait=touchpoint.wait,
        wait_share=found.wait_share,
        inbound=found.inbound,
        outbound=found.outbound,
        counted_in=found.counted_in,
        counted_out=found.counted_out,
    )


def _answer_funnel(subject: _Subject) -> tuple[FunnelRow, ...]:
    titles = {stage.id: stage.title for stage in subject.journey.stages}
    return tuple(
        FunnelRow(
            stage=step.stage,
            touchpoint=step.touchpoint,
            title=titles[step.stage]
            if step.touchpoint is None
            else subject.touchpoints[step.touchpoint].title,
            reach=step.reach,
            visits=step.traffic.visits,
            lost_here=step.traffic.lost_here,
            drop_share=step.traffic.drop_share,
        )
        for step in find_funnel(subject.journey, subject.chain, subject.reach)
    )


def _answer_efficiency(subject: _Subject) -> Efficiency:
    chain = subject.chain
    return Efficiency(
        shortest=subject.mention_all(find_shortest_way(subject.path)),
        steps=None if chain is None else chain.steps,
        steps_to_complete=None if chain is None else chain.steps_to_complete,
        efficiency=None if chain is None else find_efficiency(chain),
    )


def _answer_longest_path(subject: _Subject) -> Way | None:
    found = find_longest_way(subject.path)
    return None if found is None else _describe_way(subject, found, _weigh_pains(subject))


def _answer_painful_path(subject: _Subject) -> Way | None:
    loads = _weigh_pains(subject)
    known = {place: load for place, load in loads.items() if load is not None}
    found = find_heaviest_way(subject.path, known)
    return None if found is None or found.weight <= 0 else _describe_way(subject, found, loads)


def _weigh_pains(subject: _Subject) -> dict[str, float | None]:
    scoring = subject.journey.scoring or subject.atlas.workspace.scoring
    loads: dict[str, float | None] = {}
    for place, touchpoint in subject.touchpoints.items():
        pains = [pain_load(pain, scoring.severity_exponent) for pain in touchpoint.pain_points]
        known = [load for load in pains if load is not None]
        loads[place] = unite_loads(known) if known or not pains else None
    return loads


def _describe_way(subject: _Subject, found: HeavyWay, loads: Mapping[str, float | None]) -> Way:
    return Way(
        places=tuple(
            PlaceOnWay(id=place, title=subject.touchpoints[place].title, pain_load=loads[place])
            for place in found.places
        ),
        weight=found.weight,
        at_most=found.at_most,
        exact=found.exact,
    )


def _answer_loops(subject: _Subject) -> LoopList:
    found = find_loops(subject.path)
    loops = tuple(Loop(places=subject.mention_all(loop)) for loop in found.loops)
    return LoopList(loops=loops, complete=found.complete)


def _answer_channel_switches(subject: _Subject) -> tuple[SwitchRow, ...]:
    found = find_channel_switches(subject.path, subject.visits)
    traffic = [switch.per_journey if subject.visits else switch.count for switch in found]
    weights = [float(switch.handoffs) for switch in found]
    if found and None not in traffic and any(traffic):
        weights = [each or 0.0 for each in traffic]
    total = math.fsum(weights)
    return tuple(
        SwitchRow(
            source=name_channel(subject.atlas, switch.source),
            target=name_channel(subject.atlas, switch.target),
            steps=switch.handoffs,
            count=switch.count,
            per_journey=switch.per_journey,
            share=weight / total,
            context_carried=switch.context_carried,
            repeat_rate=switch.repeat_rate,
        )
        for switch, weight in zip(found, weights, strict=True)
    )


def _answer_forced_switches(subject: _Subject) -> ForcedSwitches:
    atlas = subject.atlas
    rows = tuple(
        ForcedRow(
            id=found.touchpoint,
            title=subject.touchpoints[found.touchpoint].title,
            channel=name_channel(atlas, found.channel),
            channels=tuple(name_channel(atlas, channel) for channel in found.channels),
            count=found.count,
            per_journey=found.per_journey,
            avoided_by=tuple(
                Mention(id=persona, title=atlas.personas[persona].name) for persona in found.avoided_by
            ),
        )
        for found in find_forced_switches(atlas, subject.journey, subject.path, subject.visits)
    )
    return ForcedSwitches(rows=rows, share=_share_forced(subject, {row.id for row in rows}))


def _share_forced(subject: _Subject, forced: set[str]) -> float | None:
    """Return which part of all switches is forced, by traffic where it is known, else by steps.

    Not known without transitions.
    """
    switches = [edge for edge in subject.path.edges if edge.changes_channel]
    visits = subject.visits
    weights = [visits.get(e.source, 0.0) * (e.share or 0.0) if visits else 1.0 for e in switches]
    total = math.fsum(weights)
    if total <= 0 or not subject.path.declared:
        return None
    own = [weight for edge, weight in zip(switches, weights, strict=True) if edge.source in forced]
    return math.fsum(own) / total


def _answer_owner_handoffs(subject: _Subject) -> OwnerHandoffs:
    found = find_owner_handoffs(subject.journey, subject.path, subject.visits)
    owners = name_owners(subject.journey)
    return OwnerHandoffs(
        pairs=tuple(
            OwnerHandoffRow(
                source=_name_team(subject.atlas, pair.source),
                target=_name_team(subject.atlas, pair.target),
                steps=pair.steps,
                count=pair.count,
                per_journey=pair.per_journey,
            )
            for pair in found
        ),
        per_journey=math.fsum(pair.per_journey or 0.0 for pair in found) if subject.visits else None,
        without_owner=subject.mention_all(each for each in subject.touchpoints if each not in owners),
    )


def _name_team(atlas: Atlas, owner: str) -> Named:
    named = name_owner(atlas, owner)
    assert named is not None  # noqa: S101  # an owner that is given has a name
    return named


def _answer_centrality(subject: _Subject) -> tuple[CentralityRow, ...]:
    return tuple(
        CentralityRow(
            id=found.touchpoint,
            title=subject.touchpoints[found.touchpoint].title,
            inbound=found.inbound,
            outbound=found.outbound,
            betweenness=found.betweenness,
        )
        for found in find_centrality(subject.path)
    )


_ANSWERS: Mapping[Question, Callable[[_Subject], object]] = {
    Question.UNREACHABLE: _answer_unreachable,
    Question.DEAD_ENDS: _answer_dead_ends,
    Question.CLOSED_LOOPS: _answer_closed_loops,
    Question.OUTCOMES: _answer_outcomes,
    Question.SINGLE_POINTS: _answer_single_points,
    Question.BOTTLENECKS: _answer_bottlenecks,
    Question.FUNNEL: _answer_funnel,
    Question.EFFICIENCY: _answer_efficiency,
    Question.LONGEST_PATH: _answer_longest_path,
    Question.PAINFUL_PATH: _answer_painful_path,
    Question.LOOPS: _answer_loops,
    Question.CHANNEL_SWITCHES: _answer_channel_switches,
    Question.FORCED_SWITCHES: _answer_forced_switches,
    Question.OWNER_HANDOFFS: _answer_owner_handoffs,
    Question.CENTRALITY: _answer_centrality,
}
