"""Pictures as plain shapes: every view is composed here once, and drawn by any writer.

Drawing a journey straight into SVG was refused: each format would then show another picture.
"""

from journeymap.scene.flow import compose_flow
from journeymap.scene.map import compose_map, compose_map_pages

__all__ = ["compose_flow", "compose_map", "compose_map_pages"]
