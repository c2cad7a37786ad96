"""What an import has to know of the place it goes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from journeymap.language import Language
from journeymap.model import Atlas, Channel, Scale, Workspace
from journeymap.model.vocabulary import BUILT_IN_CHANNELS
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The workspace that declarations go to, or what holds where there is none yet."""

    language: Language = "en"
    atlas: Atlas | None = None
    """What is declared there already, so that it can be named."""
    settings: Mapping[str, object] = field(default_factory=dict)
    """What its ``journeymap.yaml`` declares; empty where there is none."""

    @property
    def workspace(self) -> Workspace:
        """The settings as values."""
        return Workspace() if self.atlas is None else self.atlas.workspace

    @property
    def channels(self) -> Mapping[str, Channel]:
        """Every channel that may be used, by id."""
        return {**BUILT_IN_CHANNELS, **self.workspace.channels}

    @property
    def scale(self) -> Scale:
        """The scale of emotions."""
        return self.workspace.emotion_scale
