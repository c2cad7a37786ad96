"""A workspace's logo at the head of a picture: every view is moved down a little and gets a strip above.

Leaving room for it in each view was refused: a new view would forget it, and pictures without a logo would
begin with an empty strip.
"""

from __future__ import annotations

import math

from journeymap.model.raster import Raster
from journeymap.scene.shapes import Box, Circle, Group, Image, Label, Line, Polygon, Scene, Shape
from journeymap.value import replace

HEIGHT = 36.0
TOP = 26.0
"""Where the logo begins."""
GAP = 16.0
"""Between the logo and what stands below it."""
ROOM = 50.0
"""What it takes at the head of a page, where nothing stands higher than 28 below the edge."""
MARGIN = 44.0
_WIDEST = 240.0


def add_logo(scene: Scene, logo: Raster, title: str, room: float = 0.0) -> Scene:
    """Return the scene with the logo at its upper left; ``title`` says whose it is.

    The scene gets at least ``room`` higher: a page that was composed with so much less becomes as the others.
    """
    shapes = scene.shapes
    first = shapes[0] if shapes else None
    if isinstance(first, Box) and first[:4] == (0, 0, scene.width, scene.height):
        shapes = shapes[1:]
    down = max(room, round(TOP + HEIGHT + GAP - _find_top(shapes), 2))
    height = round(scene.height + down, 2)
    scale = min(HEIGHT / logo.height, _WIDEST / logo.width)
    width, tall = round(logo.width * scale, 2), round(logo.height * scale, 2)
    image = Image(MARGIN, TOP + (HEIGHT - tall) / 2, width, tall, logo, title)
    page = Box(0, 0, scene.width, height, 0, "page")
    return replace(scene, height=height, shapes=(page, image, *(_move_down(shape, down) for shape in shapes)))


def _find_top(shapes: tuple[Shape, ...]) -> float:
    """Return where the highest shape begins; text begins its size above the baseline."""
    return min((_top_of(shape) for shape in shapes), default=math.inf)


def _top_of(shape: Shape) -> float:
    if isinstance(shape, Group):
        return _find_top(shape.shapes)
    if isinstance(shape, Label):
        return shape.y - shape.size
    if isinstance(shape, Circle):
        return shape.y - shape.radius
    if isinstance(shape, (Line, Polygon)):
        return min(y for _, y in shape.points)
    return shape.y


def _move_down(shape: Shape, down: float) -> Shape:
    """Return ``shape`` so much lower."""
    if isinstance(shape, (Box, Circle, Label, Image)):
        return shape._replace(y=round(shape.y + down, 3))
    if isinstance(shape, (Line, Polygon)):
        return shape._replace(points=tuple([(x, round(y + down, 3)) for x, y in shape.points]))
    return _move_group(shape, down)


def _move_group(group: Group, down: float) -> Group:
    chart = None if group.chart is None else group.chart._replace(y=group.chart.y + down)
    return group._replace(shapes=tuple([_move_down(held, down) for held in group.shapes]), chart=chart)
