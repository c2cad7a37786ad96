"""How wide a slide's font runs beside the shipped one that scenes are measured with, and what sizes it needs.

A firm's font is seldom as narrow as ours: words in Verdana are a quarter wider, and run into others.
Text is set as much smaller as its font is wider, all of it alike, so that lines end where they ended and the
order of sizes stays. Refused were: measuring the installed font, for the same input would give other bytes on
other machines; and PowerPoint's own shrinking, which it does not do before somebody edits the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from journeymap.scene.shapes import Label
from journeymap.value import NamedTuple

_REGULAR, _SEMIBOLD, _BOLD = 0.418, 0.431, 0.443
"""Mean advance of the shipped font in type sizes, by its weights."""


class Face(NamedTuple):
    """A family of fonts, in type sizes."""

    regular: float
    """Mean advance of its letters, each as often as it is written."""
    bold: float
    """The same of its bold, which stands for our semibold too."""
    ascent: float
    """From the top of a line to its baseline."""

    def fit(self, label: Label) -> float:
        """How much smaller than in the scene a label is set; 1 where the font is no wider than ours."""
        if label.weight == "regular":
            return min(1.0, _REGULAR / self.regular)
        return min(1.0, (_SEMIBOLD if label.weight == "semibold" else _BOLD) / self.bold)


_FACES: Mapping[str, Face] = {
    "arial": Face(0.446, 0.480, 0.905),
    "arial narrow": Face(0.366, 0.394, 0.905),
    "barlow": Face(0.431, 0.444, 1.000),
    "calibri": Face(0.410, 0.419, 0.952),
    "cambria": Face(0.411, 0.451, 0.950),
    "carlito": Face(0.410, 0.419, 0.952),
    "courier new": Face(0.600, 0.600, 0.833),
    "dejavu sans": Face(0.512, 0.579, 0.928),
    "dm sans": Face(0.466, 0.493, 0.992),
    "eb garamond": Face(0.385, 0.424, 1.007),
    "figtree": Face(0.449, 0.463, 0.950),
    "fira sans": Face(0.458, 0.459, 0.935),
    "georgia": Face(0.446, 0.519, 0.917),
    "helvetica": Face(0.446, 0.480, 0.950),
    "helvetica neue": Face(0.450, 0.480, 0.952),
    "ibm plex sans": Face(0.451, 0.473, 1.025),
    "inter": Face(0.478, 0.492, 0.969),
    "lato": Face(0.435, 0.446, 0.987),
    "liberation sans": Face(0.446, 0.480, 0.905),
    "libre franklin": Face(0.465, 0.481, 0.966),
    "lucida grande": Face(0.492, 0.523, 0.967),
    "manrope": Face(0.460, 0.485, 1.066),
    "merriweather": Face(0.485, 0.499, 0.984),
    "montserrat": Face(0.503, 0.530, 0.968),
    "mulish": Face(0.464, 0.482, 1.005),
    "noto sans": Face(0.474, 0.503, 1.069),
    "noto serif": Face(0.481, 0.512, 1.069),
    "nunito": Face(0.452, 0.470, 1.011),
    "open sans": Face(0.469, 0.503, 1.069),
    "poppins": Face(0.500, 0.515, 1.050),
    "pt sans": Face(0.431, 0.431, 1.018),
    "public sans": Face(0.468, 0.479, 0.950),
    "raleway": Face(0.463, 0.481, 0.940),
    "roboto": Face(0.445, 0.452, 0.928),
    "roboto condensed": Face(0.396, 0.403, 0.928),
    "rubik": Face(0.468, 0.501, 0.935),
    "segoe ui": Face(0.443, 0.475, 1.079),
    "source sans 3": Face(0.418, 0.443, 1.024),
    "source sans pro": Face(0.418, 0.443, 0.984),
    "tahoma": Face(0.448, 0.510, 1.000),
    "times new roman": Face(0.406, 0.433, 0.891),
    "titillium web": Face(0.421, 0.435, 1.133),
    "trebuchet ms": Face(0.456, 0.477, 0.939),
    "ubuntu": Face(0.455, 0.480, 0.932),
    "verdana": Face(0.512, 0.571, 1.005),
    "work sans": Face(0.499, 0.502, 0.930),
}
"""As Capsize publishes it of the fonts' own tables; Calibri and Cambria by their metric twins."""

_UNKNOWN = Face(0.475, 0.502, 0.95)
"""The third quartile of the 730 sans-serif families that Capsize lists: three of four are narrower."""


@lru_cache(maxsize=16)
def find_face(family: str) -> Face:
    """Return how wide ``family`` runs; a cut of a known one (``Segoe UI Light``) is taken to run like it."""
    name = " ".join(family.casefold().split())
    while name and name not in _FACES:
        name = name.rpartition(" ")[0]
    return _FACES.get(name, _UNKNOWN)
