"""Of a metric measured period by period, the latest counts, once."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from journeymap.score import score_journey
from tests.score.adapter import make_atlas, make_journey


def test_the_latest_period_counts_whatever_the_order() -> None:
    measured = make_journey(
        {
            "stages": [
                {
                    "id": "s",
                    "touchpoints": [{"id": "t", "metrics": [{"id": "m", "kind": "csat", "k": 60, "n": 100}]}],
                }
            ]
        }
    )
    stage = measured.stages[0]
    touchpoint = stage.touchpoints[0]
    now = touchpoint.metrics[0]
    history = (
        replace(now, k=90.0, period="2025-Q4"),
        replace(now, k=70.0, period="2026-Q1"),
        replace(now, k=10.0),
    )
    for metrics in permutations(history):
        changed = replace(stage, touchpoints=(replace(touchpoint, metrics=tuple(metrics)),))
        score = score_journey(make_atlas(), replace(measured, stages=(changed,)))
        assert score.value == pytest.approx(70)
        assert [metric.n for metric in score.stages[0].touchpoints[0].metrics] == [100]
