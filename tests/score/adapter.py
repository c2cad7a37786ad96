"""The worked cases of the scoring method, with their shorter names turned into values of the model.

``vectors.json`` and ``full_example.json`` were derived independently of this code; they are used as they
are. A case of handoffs without a map gets two touchpoints per handoff, on two channels.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from journeymap.model import (
    ASSUMED,
    Atlas,
    Completion,
    Direction,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    PainPoint,
    Reference,
    Share,
    Side,
    Stage,
    Touchpoint,
    Transition,
    Workspace,
)
from journeymap.score.chain import Row

HERE = Path(__file__).parent
VECTORS: dict[str, dict[str, Any]] = {
    vector["id"]: vector for vector in json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
}
FULL_EXAMPLE: dict[str, Any] = json.loads((HERE / "full_example.json").read_text(encoding="utf-8"))

_DEFAULT_SCALES = {"ces": (1.0, 7.0)}
_HANDOFF_ENDS = {"web_call": ("web_order", "call_center"), "call_tech": ("call_center", "technician")}


def make_atlas() -> Atlas:
    return Atlas(workspace=Workspace(name="Worked cases"))


def read_input(identifier: str) -> Any:
    """Return the input of a vector; the full example where the vector names its file."""
    given = VECTORS[identifier]["input"]
    return FULL_EXAMPLE if given == "full_example.json" else given


def count_row(counts: Mapping[str, float]) -> Row:
    """Return the row of counted steps: shares of their sum, resting on that sum."""
    total = math.fsum(counts.values())
    return Row(shares={target: count / total for target, count in counts.items()}, n=total or None)


def make_metric(given: Mapping[str, Any]) -> Metric:
    kind = MetricKind(given["kind"])
    scale = given.get("scale", _DEFAULT_SCALES.get(given["kind"]))
    direction = given.get("direction", "ease" if kind is MetricKind.CES else None)
    names = ("n", "k", "value", "mean", "sd", "promoters", "passives", "detractors")
    figures: dict[str, Any] = {name: given.get(name) for name in names}
    return Metric(
        id=given.get("id", "metric"),
        kind=kind,
        counts=tuple(given.get("counts", ())),
        scale=None if scale is None else (scale[0], scale[1]),
        direction=None if direction is None else Direction(direction),
        assumed=given.get("evidence") == ASSUMED,
        **figures,
    )


def make_pain(given: Mapping[str, Any]) -> PainPoint:
    frequency = given.get("frequency")
    return PainPoint(
        id=given["id"],
        title=given["id"],
        severity=given["severity"],
        frequency=None if frequency is None else Share(value=frequency),
    )


def make_kpi(given: Mapping[str, Any]) -> Kpi:
    direction = given.get("direction")
    figures: dict[str, Any] = {name: given.get(name) for name in ("value", "k", "n", "floor", "target")}
    return Kpi(
        id=given.get("id", "kpi"),
        title=given.get("id", "kpi"),
        side=Side.BUSINESS,
        direction=None if direction is None else Direction(direction),
        **figures,
    )


def make_touchpoint(given: Mapping[str, Any]) -> Touchpoint:
    return Touchpoint(
        id=given["id"],
        title=given["id"],
        channel=Reference(id=f"channel-of-{given['id']}"),
        importance=given.get("importance", 1.0),
        moment_of_truth=given.get("moment_of_truth", False),
        metrics=tuple(make_metric(metric) for metric in given["metrics"]),
        pain_points=tuple(make_pain(pain) for pain in given.get("pains", ())),
    )


def make_journey(given: Mapping[str, Any]) -> Journey:
    handoffs = given.get("handoffs", ())
    stages = tuple(
        Stage(
            id=stage["id"],
            title=stage["id"],
            importance=stage.get("importance", 1.0),
            touchpoints=tuple(make_touchpoint(touchpoint) for touchpoint in stage["touchpoints"]),
        )
        for stage in given.get("stages", ())
    )
    return Journey(
        id=given.get("id", "journey"),
        title=given.get("id", "journey"),
        stages=stages or _stages_for(handoffs),
        transitions=tuple(make_handoff(handoff) for handoff in handoffs),
        completion=_make_completion(given.get("completion")),
        survey=tuple(make_metric(metric) for metric in given.get("survey", ())),
        kpis=tuple(make_kpi(kpi) for kpi in given.get("kpis", ())),
    )


def make_handoff(given: Mapping[str, Any]) -> Transition:
    source, target = _HANDOFF_ENDS[given["id"]]
    shares = {
        metric["id"]: Share(k=metric["k"], n=metric["n"], sample=metric.get("sample"))
        for metric in given["metrics"]
    }
    return Transition(
        id=given["id"],
        source=Reference(id=source),
        target=Reference(id=target),
        count=given.get("traffic"),
        repeat_rate=shares.get("rep"),
        context_carried=shares.get("ctx"),
    )


def _make_completion(given: Mapping[str, Any] | None) -> Completion | None:
    if given is None:
        return None
    return Completion(
        k=given.get("k"), n=given.get("n"), value=given.get("p"), target=given.get("target", 1.0)
    )


def _stages_for(handoffs: Sequence[Mapping[str, Any]]) -> tuple[Stage, ...]:
    ends = dict.fromkeys(end for handoff in handoffs for end in _HANDOFF_ENDS[handoff["id"]])
    touchpoints = tuple(make_touchpoint({"id": end, "metrics": []}) for end in ends)
    return (Stage(id="stage", title="stage", touchpoints=touchpoints),) if touchpoints else ()
