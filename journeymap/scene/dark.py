"""The dark palette, made from the light one: inks become light, surfaces dark, hues stay.

A second table of colours was refused: a role added to one would be missing in the other. What a formula does
badly (neutrals, and fills with a text colour of their own) is listed. A test holds every pair to AA.
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from journeymap.scene.palette import PALETTE, choose_colours

_LISTED = {
    "page": "#0F151D",
    "surface": "#18212C",
    "panel": "#141C26",
    "panel-strong": "#222D3A",
    "line": "#2E3B4B",
    "line-strong": "#4C5D73",
    "ink": "#EDF2F8",
    "ink-soft": "#C3CEDB",
    "ink-muted": "#9FAEC0",
    "navy": "#9CC3F2",
    "navy-soft": "#7FAEE6",
    "on-navy": "#0B1420",
    "on-navy-soft": "#1E3350",
    "on-persona": "#0B1420",
    "star": "#F2B01E",
    "star-edge": "#FFD876",
    "kpi-track": "#2B3A4D",
    "emotion-good-surface": "#14241F",
    "emotion-bad-surface": "#2B1B1C",
    "severity-0": "#68768A",
    "on-severity-0": "#FFFFFF",
    "severity-4": "#D02F55",  # the crimson of a light page would all but vanish: the worst must not
}
_SAME = ("severity-", "on-severity-")
"""Fills that carry their own text colour are as readable on a dark page, those listed excepted."""
_SURFACE = "-surface"


def darken(own: Mapping[str, str]) -> Mapping[str, str]:
    """Return the dark palette of a workspace with its ``own`` colours, role to ``#RRGGBB``.

    A colour of its own keeps its hue, where that leaves every text readable.
    """
    base = _dark_palette()
    if not own:
        return base
    turned = {role: _turn(role, value) for role, value in choose_colours(own).items()}
    return {**base, **choose_colours(turned, base)}


@lru_cache(maxsize=1)
def _dark_palette() -> Mapping[str, str]:
    return MappingProxyType({role: _LISTED.get(role) or _turn(role, PALETTE[role]) for role in PALETTE})


def _turn(role: str, colour: str) -> str:
    """Return the dark form of a light colour."""
    if role.startswith(_SAME) and not role.endswith(_SURFACE):
        return colour
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    lightness, most = (0.15, 0.38) if role.endswith(_SURFACE) else (0.72, 0.72)
    turned = colorsys.hls_to_rgb(hue, lightness, min(saturation, most))
    return "#" + "".join(f"{round(part * 255):02X}" for part in turned)
