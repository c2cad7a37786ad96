"""Journeys made by hypothesis: every kind of figure, things missing, and nothing impossible.

Ids are unique within a journey, a customer KPI is followed in one stage only, and transitions name
their start, so that the order of declaration says nothing. Weights are often 1, sometimes 0.
"""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from journeymap.model import (
    COMPLETE,
    LOST,
    START,
    Atlas,
    Completion,
    Direction,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    NotApplicable,
    PainPoint,
    PainStatus,
    Persona,
    Pillar,
    PillarWeights,
    Reference,
    Scoring,
    Segment,
    Share,
    Side,
    Stage,
    Touchpoint,
    Transition,
    Workspace,
)

ATLAS = Atlas(
    workspace=Workspace(name="Made by hypothesis"),
    personas={
        "ayse": Persona(id="ayse", name="Ayşe", segment=Segment(share=0.6)),
        "mehmet": Persona(id="mehmet", name="Mehmet", segment=Segment(share=0.4, weight=1.5)),
        "unknown-share": Persona(id="unknown-share", name="Someone"),
    },
)

CHANNELS = ("store", "call-center", "mobile-app")

shares = st.floats(0, 1).map(lambda share: round(share, 4))
percentages = st.floats(0, 100).map(lambda value: round(value, 2))
weights = st.one_of(st.just(1.0), st.sampled_from([0.0, 0.5, 2.0, 3.0]))
sizes = st.one_of(st.none(), st.integers(1, 2000).map(float))


@st.composite
def counted_shares(draw: st.DrawFn) -> tuple[float, float]:
    """Return k and n, ``0 <= k <= n``."""
    n = draw(st.integers(1, 2000))
    return float(draw(st.integers(0, n))), float(n)


@st.composite
def share_values(draw: st.DrawFn) -> Share:
    if draw(st.booleans()):
        k, n = draw(counted_shares())
        return Share(k=k, n=n)
    return Share(value=draw(shares), assumed=draw(st.booleans()))


@st.composite
def metrics(draw: st.DrawFn, id: str = "metric", persona: str | None = None) -> Metric:
    kind = draw(st.sampled_from(MetricKind))
    figures = draw(_figures(kind))
    return Metric(
        id=id,
        kind=kind,
        weight=draw(weights),
        assumed=draw(st.booleans()),
        persona=None if persona is None else Reference(id=persona),
        **figures,  # type: ignore[arg-type]  # the keywords depend on the kind
    )


@st.composite
def _figures(draw: st.DrawFn, kind: MetricKind) -> dict[str, object]:
    if kind is MetricKind.NPS:
        groups = [float(draw(st.integers(0, 300))) for _ in range(3)]
        return dict(zip(("promoters", "passives", "detractors"), groups, strict=True))
    if kind in {MetricKind.CES, MetricKind.RATING, MetricKind.EMOTION}:
        low, high = draw(st.sampled_from([(1.0, 5.0), (1.0, 7.0), (-2.0, 2.0), (0.0, 10.0)]))
        return {
            "mean": low + (high - low) * draw(shares),
            "scale": (low, high),
            "n": draw(sizes),
            "sd": draw(st.one_of(st.none(), st.floats(0, high - low))),
            "direction": draw(st.sampled_from([Direction.EASE, Direction.EFFORT])),
        }
    if kind is MetricKind.DURATION:
        return {"value": draw(st.floats(0, 500)), "target": draw(st.one_of(st.none(), st.floats(1, 100)))}
    direction = draw(st.sampled_from([None, Direction.UP, Direction.DOWN]))
    if draw(st.booleans()):
        k, n = draw(counted_shares())
        return {"k": k, "n": n, "direction": direction}
    return {"value": draw(percentages), "n": draw(sizes), "direction": direction}


@st.composite
def pain_points(draw: st.DrawFn, id: str = "pain", *, always_frequent: bool = False) -> PainPoint:
    known = st.builds(Share, value=shares)
    return PainPoint(
        id=id,
        title=id,
        severity=draw(st.sampled_from([0, 1, 2, 2.5, 3, 4])),
        frequency=draw(known if always_frequent else st.one_of(st.none(), known)),
        status=draw(st.sampled_from([PainStatus.OPEN, PainStatus.PLANNED, PainStatus.RESOLVED])),
    )


@st.composite
def touchpoints(draw: st.DrawFn, id: str, *, always_frequent: bool = False) -> Touchpoint:
    per_persona = draw(st.lists(st.sampled_from(list(ATLAS.personas)), max_size=2, unique=True))
    return Touchpoint(
        id=id,
        title=id,
        channel=draw(st.one_of(st.none(), st.sampled_from(CHANNELS).map(lambda name: Reference(id=name)))),
        moment_of_truth=draw(st.booleans()),
        importance=draw(weights),
        metrics=(
            *(draw(metrics(f"{id}-m{place}")) for place in range(draw(st.integers(0, 2)))),
            *(draw(metrics(f"{id}-per-persona", persona)) for persona in per_persona),
        ),
        pain_points=tuple(
            draw(pain_points(f"{id}-p{place}", always_frequent=always_frequent))
            for place in range(draw(st.integers(0, 3)))
        ),
    )


@st.composite
def kpis(draw: st.DrawFn, id: str, side: Side) -> Kpi:
    if draw(st.booleans()):
        k, n = draw(counted_shares())
        return Kpi(id=id, title=id, side=side, k=k, n=n, target=draw(st.floats(0.1, 1)), weight=draw(weights))
    return Kpi(
        id=id,
        title=id,
        side=side,
        value=draw(st.one_of(st.none(), percentages)),
        target=draw(st.floats(50, 100)),
        floor=draw(st.one_of(st.none(), st.floats(0, 40))),
        weight=draw(weights),
    )


@st.composite
def stages(draw: st.DrawFn, id: str, *, always_frequent: bool = False) -> Stage:
    return Stage(
        id=id,
        title=id,
        importance=draw(weights),
        touchpoints=tuple(
            draw(touchpoints(f"{id}-t{place}", always_frequent=always_frequent))
            for place in range(draw(st.integers(0, 3)))
        ),
        metrics=tuple(draw(metrics(f"{id}-m{place}")) for place in range(draw(st.integers(0, 1)))),
        kpis=tuple(draw(kpis(f"{id}-k{place}", Side.CUSTOMER)) for place in range(draw(st.integers(0, 1)))),
    )


@st.composite
def transitions(draw: st.DrawFn, places: tuple[str, ...]) -> tuple[Transition, ...]:
    """Return transitions over ``places`` that begin at the first; with counts, or without any figure."""
    if not places or draw(st.booleans()):
        return ()
    counted = draw(st.booleans())
    pairs = draw(
        st.lists(
            st.tuples(st.sampled_from(places), st.sampled_from((*places, COMPLETE, LOST))),
            max_size=6,
            unique=True,
        )
    )
    # Everywhere an exit, so that no loop is closed.
    pairs = [(START, places[0]), *pairs, *((place, COMPLETE) for place in places)]
    return tuple(
        Transition(
            id=f"{source}--{target}",
            source=Reference(id=source),
            target=Reference(id=target),
            count=float(draw(st.integers(1, 500))) if counted else None,
            repeat_rate=draw(st.one_of(st.none(), share_values())),
            context_carried=draw(st.one_of(st.none(), share_values())),
        )
        for source, target in dict.fromkeys(pairs)
    )


@st.composite
def completions(draw: st.DrawFn) -> Completion:
    target = draw(st.floats(0.3, 1))
    if draw(st.booleans()):
        k, n = draw(counted_shares())
        return Completion(k=k, n=n, target=target)
    return Completion(value=draw(shares), target=target, assumed=draw(st.booleans()))


@st.composite
def scorings(draw: st.DrawFn) -> Scoring:
    return Scoring(
        pillar_weights=PillarWeights(experience=draw(weights), completion=draw(weights), business=1.0),
        assumed_weight=draw(st.sampled_from([0.0, 0.5, 1.0])),
        severity_exponent=draw(st.sampled_from([1.0, 2.0])),
        pain_cap=draw(st.sampled_from([0.0, 0.5, 1.0])),
        moment_of_truth=draw(st.sampled_from([1.0, 2.0])),
        continuity_weight=draw(st.sampled_from([0.0, 1.0])),
        journey_survey_weight=draw(st.sampled_from([0.0, 0.5, 1.0])),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What to make: for laws that hold only without some of it."""

    always_frequent: bool = False
    """Every pain point has a frequency."""
    default_scoring: bool = False


@st.composite
def journeys(draw: st.DrawFn, made: Made = Made()) -> Journey:
    declared = tuple(
        draw(stages(f"s{place}", always_frequent=made.always_frequent))
        for place in range(draw(st.integers(0, 4)))
    )
    places = tuple(touchpoint.id for stage in declared for touchpoint in stage.touchpoints)
    left_out = draw(st.one_of(st.none(), st.none(), st.sampled_from(Pillar)))
    return Journey(
        id="journey",
        title="A journey",
        stages=declared,
        transitions=draw(transitions(places)),
        completion=draw(st.one_of(st.none(), completions())),
        survey=tuple(draw(metrics(f"survey{place}")) for place in range(draw(st.integers(0, 2)))),
        kpis=tuple(draw(kpis(f"k{place}", Side.BUSINESS)) for place in range(draw(st.integers(0, 3)))),
        not_applicable=() if left_out is None else (NotApplicable(pillar=left_out, reason="Not asked"),),
        scoring=None if made.default_scoring else draw(st.one_of(st.none(), scorings())),
    )
