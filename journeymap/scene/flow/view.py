"""What every part of the flow needs: the journey, its scores by touchpoint, and what was seen of it.

The map's view was refused: it also lays the columns of the map and looks up its travellers, KPIs and trends,
and a flow shows none of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.scene.overlay import Overlay
from journeymap.scene.voice import Voice, list_bands
from journeymap.score.result import JourneyScore, StageScore, TouchpointScore
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Voice):
    """One journey as its flow is about to be drawn."""

    journey: Journey
    score: JourneyScore
    stage_scores: Mapping[str, StageScore]
    touchpoint_scores: Mapping[str, TouchpointScore]
    overlay: Overlay | None
    """What was seen of the journey, where that is drawn over it."""


def compose_view(
    atlas: Atlas,
    journey: Journey,
    score: JourneyScore,
    language: Language,
    overlay: Overlay | None = None,
) -> View:
    """Look up once what all parts of the flow ask for."""
    return View(
        atlas=atlas,
        journey=journey,
        score=score,
        language=language,
        stage_scores={stage.id: stage for stage in reversed(score.stages)},
        touchpoint_scores={part.id: part for stage in score.stages for part in stage.touchpoints},
        overlay=overlay,
        redacted=atlas.workspace.branding.redact,
        bands=list_bands(journey.scoring or atlas.workspace.scoring),
    )
