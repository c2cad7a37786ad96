"""What an import has to know of the place it goes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeymap.language import Language
from journeymap.model import Channel, Scale, Workspace
from journeymap.model.vocabulary import BUILT_IN_CHANNELS


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The workspace that declarations go to, or what holds where there is none yet."""

    language: Language = "en"
    channels: Mapping[str, Channel] = field(default_factory=lambda: dict(BUILT_IN_CHANNELS))
    """Every channel that may be used."""
    scale: Scale = Scale(low=-2, high=2)
    """Of emotions."""
    has_settings: bool = False
    """Whether there is a ``journeymap.yaml`` already."""


def look_around(workspace: Workspace, language: Language, *, has_settings: bool) -> Surroundings:
    """Return what an import has to know of ``workspace``."""
    return Surroundings(
        language=language,
        channels={**BUILT_IN_CHANNELS, **workspace.channels},
        scale=workspace.emotion_scale,
        has_settings=has_settings,
    )
