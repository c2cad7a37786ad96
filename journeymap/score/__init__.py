"""From an atlas to scores: every figure on one scale, every weight declared, nothing invented.

What the room gives to others is imported when it is first asked for: the rules ask for a chain or a reading
far more often than for a score.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
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

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import what is asked for."""
        import importlib

        if name in __all__:
            home = "journey" if name == "score_journey" else "result"
            return getattr(importlib.import_module(f"journeymap.score.{home}"), name)
        message = f"module 'journeymap.score' has no attribute {name!r}"
        raise AttributeError(message)
