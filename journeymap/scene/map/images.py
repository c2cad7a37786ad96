"""Pictures on the map: screens on the cards of touchpoints, portraits of personas, the logo.

Only what the workspace holds and the loader could read is drawn; a picture that is not there is a problem of
the loader and leaves no hole here.
"""

from __future__ import annotations

from journeymap.scene.map.view import View
from journeymap.scene.pen import Pen
from journeymap.scene.shapes import Image

LOGO = 30.0
"""Height of the logo."""
PORTRAIT = 44.0
_HIGHEST = 132.0
"""A screen on a card is no higher."""


def write_image(view: View, pen: Pen, path: str, title: str) -> None:
    """Set a picture as wide as the column, or as high as a card allows, and move below it."""
    raster = view.atlas.rasters.get(path)
    if raster is None:
        return
    height = round(min(_HIGHEST, pen.width * raster.height / raster.width), 2)
    pen.skip(5)
    pen.shapes.append(Image(pen.x, pen.y, pen.width, height, raster, title))
    pen.skip(height + 3)


def find_portrait(view: View, path: str | None, x: float, y: float, title: str) -> Image | None:
    """A portrait in its square, or nothing."""
    raster = view.atlas.rasters.get(path) if path else None
    return None if raster is None else Image(x, y, PORTRAIT, PORTRAIT, raster, title)


def write_logo(view: View, pen: Pen) -> None:
    """Set the workspace's logo at the left, and move below it."""
    path = view.atlas.workspace.branding.logo
    raster = view.atlas.rasters.get(path) if path else None
    if raster is None:
        return
    width = round(min(pen.width, LOGO * raster.width / raster.height), 2)
    pen.shapes.append(Image(pen.x, pen.y, width, LOGO, raster, view.atlas.workspace.name))
    pen.skip(LOGO + 12)
