"""Who decided the weights: every setting of the score, its value, and where it was written.

Only what differs from the defaults could be shown; that was refused, because a default is a decision too.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import fields

from journeymap.model import Atlas, Band, Journey, PillarWeights, Scoring
from journeymap.score.method import METHOD_VERSION, fingerprint_method
from journeymap.value import dataclass


class Layer(enum.Enum):
    """Who said it."""

    DEFAULT = "default"
    WORKSPACE = "workspace"
    JOURNEY = "journey"
    CODE = "code"
    """A program made the settings; no file says them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting of the score."""

    key: str
    """As under `scoring`, with a dot where it stands inside another: `pillar_weights.business`."""
    value: float | str
    layer: Layer
    file: str | None
    line: int | None
    column: int | None
    """Where its key stands; `None` for a default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """The settings that some journeys are scored with."""

    journeys: tuple[str, ...]
    """The ids of the journeys."""
    version: int
    """Of the method."""
    fingerprint: str
    """Of version and settings; scores compare only where it is the same."""
    settings: tuple[Setting, ...]


def gather_configurations(atlas: Atlas, journeys: Iterable[Journey]) -> tuple[Configuration, ...]:
    """Return the settings of ``journeys``; those with the same settings from the same places together."""
    groups: dict[tuple[Setting, ...], list[Journey]] = {}
    for journey in journeys:
        groups.setdefault(list_settings(atlas, journey), []).append(journey)
    return tuple(
        Configuration(
            journeys=tuple(journey.id for journey in group),
            version=METHOD_VERSION,
            fingerprint=fingerprint_method(group[0].scoring or atlas.workspace.scoring),
            settings=settings,
        )
        for settings, group in groups.items()
    )


def list_settings(atlas: Atlas, journey: Journey) -> tuple[Setting, ...]:
    """Return every setting that ``journey`` is scored with, in the order of the documentation."""
    scoring = journey.scoring or atlas.workspace.scoring
    defaults = dict(_spread(Scoring()))
    settings: list[Setting] = []
    for key, value in _spread(scoring):
        place = scoring.places.get(key)
        if place is not None:
            layer = Layer.JOURNEY if place.file == journey.origin.file else Layer.WORKSPACE
        else:
            layer = Layer.DEFAULT if defaults.get(key) == value else Layer.CODE
        settings.append(
            Setting(
                key=key,
                value=value,
                layer=layer,
                file=None if place is None else place.file,
                line=None if place is None else place.line,
                column=None if place is None else place.column,
            )
        )
    return tuple(settings)


def _spread(scoring: Scoring) -> Iterator[tuple[str, float | str]]:
    """Yield each setting by its key, those inside another one by one."""
    for field in fields(scoring):
        value = getattr(scoring, field.name)
        if not field.compare:
            continue
        if isinstance(value, PillarWeights):
            for inner in fields(value):
                yield f"{field.name}.{inner.name}", float(getattr(value, inner.name))
        elif isinstance(value, tuple):
            bands: tuple[Band, ...] = value
            for band in bands:
                yield f"{field.name}.{band.grade}", float(band.at_least)
        else:
            yield field.name, value.value if isinstance(value, enum.Enum) else float(value)
