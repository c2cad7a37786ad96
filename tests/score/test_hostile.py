"""Numbers that no survey has: the score stays total, finite and in its range."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Atlas,
    Completion,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    PainPoint,
    Reference,
    Scoring,
    Share,
    Side,
    Stage,
    Touchpoint,
    Transition,
    Workspace,
)
from journeymap.report import compose_report, write_json, write_score_json, write_text
from journeymap.score import score_journey

ATLAS = Atlas(workspace=Workspace(name="Hostile"))
sizes = st.sampled_from(
    [0.0, 5e-324, 1e-308, 1e-17, 0.5, 1.0, 3.0, 1e15, 1e17, 1e300, 1.7976931348623157e308]
)
figures = st.one_of(st.none(), sizes, sizes.map(lambda size: -size))
counts = st.one_of(st.none(), sizes)
shares = st.builds(Share, value=st.sampled_from([None, 0.0, 5e-324, 0.5, 1.0]), k=counts, n=counts)
metrics = st.builds(
    Metric,
    id=st.sampled_from(["one", "two"]),
    kind=st.sampled_from(MetricKind),
    k=counts,
    n=counts,
    counts=st.one_of(st.just(()), st.tuples(sizes, sizes, sizes)),
    promoters=counts,
    passives=counts,
    detractors=counts,
    value=figures,
    sd=counts,
    scale=st.tuples(sizes.map(lambda size: -size), sizes),
    target=figures,
    floor=figures,
    weight=sizes,
    persona=st.sampled_from([None, Reference(id="ayse"), Reference(id="mehmet")]),
)
kpis = st.builds(
    Kpi, id=st.just("kpi"), title=st.just("KPI"), side=st.sampled_from(Side), value=figures, k=counts,
    n=counts, floor=figures, target=figures, weight=sizes,
)  # fmt: skip
pains = st.builds(
    PainPoint,
    id=st.just("pain"),
    title=st.just("Pain"),
    severity=st.sampled_from([0.0, 5e-324, 4.0]),
    frequency=st.one_of(st.none(), shares),
)


def touchpoints(id: str) -> st.SearchStrategy[Touchpoint]:
    return st.builds(
        Touchpoint, id=st.just(id), title=st.just(id), channel=st.just(Reference(id=f"channel-of-{id}")),
        importance=sizes, moment_of_truth=st.booleans(), metrics=st.lists(metrics, max_size=3).map(tuple),
        emotion=st.lists(metrics, max_size=2).map(tuple), pain_points=st.lists(pains, max_size=1).map(tuple),
    )  # fmt: skip


transitions = st.builds(
    Transition, id=st.just("step"), source=st.builds(Reference, id=st.sampled_from(["start", "a", "b"])),
    target=st.builds(Reference, id=st.sampled_from(["a", "b", "complete"])), count=counts,
    probability=st.one_of(st.none(), shares), repeat_rate=st.one_of(st.none(), shares),
)  # fmt: skip
journeys = st.builds(
    Journey, id=st.just("journey"), title=st.just("Journey"),
    stages=st.builds(
        Stage, id=st.just("stage"), title=st.just("Stage"), importance=sizes,
        touchpoints=st.tuples(touchpoints("a"), touchpoints("b")), kpis=st.tuples(kpis),
    ).map(lambda stage: (stage,)),
    transitions=st.lists(transitions, max_size=5).map(tuple), survey=st.lists(metrics, max_size=2).map(tuple),
    completion=st.one_of(st.none(), st.builds(Completion, k=counts, n=counts, target=sizes)),
    scoring=st.builds(Scoring, moment_of_truth=sizes, continuity_weight=sizes, severity_exponent=sizes),
)  # fmt: skip


def list_numbers(value: object) -> Iterator[float]:
    if isinstance(value, float):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from list_numbers(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from list_numbers(getattr(value, field.name))


@settings(max_examples=300)
@given(journeys)
def test_no_number_breaks_a_score(journey: Journey) -> None:
    score = score_journey(ATLAS, journey)
    assert all(math.isfinite(number) for number in list_numbers(score))
    assert 0 <= score.worst <= score.best <= 100
    assert 0 <= score.measured <= score.coverage <= 1
    assert score.value is None or score.worst <= score.value <= score.best
    report = compose_report(ATLAS, journey, score)
    assert write_text(report, "tr")
    assert write_json([report])
    assert write_score_json([score])
