"""From an atlas to scores: every figure on one scale, every weight declared, nothing invented."""

from journeymap.score.journey import score_journey
from journeymap.score.result import (
    CompletionScore,
    HandoffScore,
    JourneyScore,
    PainLoad,
    PillarScore,
    ScoredMetric,
    StageScore,
    TouchpointScore,
)

__all__ = [
    "CompletionScore",
    "HandoffScore",
    "JourneyScore",
    "PainLoad",
    "PillarScore",
    "ScoredMetric",
    "StageScore",
    "TouchpointScore",
    "score_journey",
]
