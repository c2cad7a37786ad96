"""A scene as PNG bytes, drawn by resvg from the very SVG that is handed out.

A second drawing library was refused: two writers would show two pictures. Only the font files of the
package are used, so a machine without fonts draws the same pixels.
"""

from __future__ import annotations

import math

from journeymap.draw.font import FAMILY, find_font_files
from journeymap.draw.svg import write_svg
from journeymap.scene.shapes import Scene

MOST_PIXELS = 120_000_000
"""No picture grows past this (480 MB undecoded): a larger one is drawn at a smaller scale."""


def write_png(scene: Scene, scale: float = 2.0) -> bytes:
    """Return the picture as PNG, ``scale`` pixels for each of the scene's, on a white page."""
    import resvg_py

    image: bytes = resvg_py.svg_to_bytes(
        svg_string=write_svg(scene),
        zoom=choose_zoom(scene, scale),
        skip_system_fonts=True,
        font_files=[str(path) for path in find_font_files().values()],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    return bytes(image)


def choose_zoom(scene: Scene, scale: float) -> float:
    """Return ``scale``, or the largest scale that keeps the picture within ``MOST_PIXELS``."""
    return min(scale, math.sqrt(MOST_PIXELS / (scene.width * scene.height)))
