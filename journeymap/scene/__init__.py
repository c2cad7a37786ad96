"""Pictures as plain shapes: every view is composed here once, and drawn by any writer.

Drawing a journey straight into SVG was refused: each format would then show another picture. A view is
imported when it is first asked for, since who draws maps has no use for flows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.scene.flow.picture import compose_flow
    from journeymap.scene.map.pages import compose_map_pages
    from journeymap.scene.map.picture import compose_map

__all__ = ["compose_flow", "compose_map", "compose_map_pages"]

_HOMES = {"compose_flow": "flow.picture", "compose_map": "map.picture", "compose_map_pages": "map.pages"}

if not TYPE_CHECKING:  # a type checker takes the imports above, and so still finds a misspelt name

    def __getattr__(name: str) -> object:
        """Import what is asked for."""
        from importlib import import_module

        if name in _HOMES:
            return getattr(import_module(f"journeymap.scene.{_HOMES[name]}"), name)
        message = f"module 'journeymap.scene' has no attribute {name!r}"
        raise AttributeError(message)
