"""Writers: a scene as SVG text or PNG bytes, a journey as DOT text.

A writer knows shapes, never journeys, so that every format shows the same picture; DOT is the exception,
handed out for those who lay graphs out themselves. A writer is imported when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.draw.dot import write_dot
    from journeymap.draw.png import write_png
    from journeymap.draw.svg import write_svg

__all__ = ["write_dot", "write_png", "write_svg"]

_HOMES = {"write_dot": "dot", "write_png": "png", "write_svg": "svg"}

if not TYPE_CHECKING:  # a type checker takes the imports above, and so still finds a misspelt name

    def __getattr__(name: str) -> object:
        """Import what is asked for."""
        from importlib import import_module

        if name in _HOMES:
            return getattr(import_module(f"journeymap.draw.{_HOMES[name]}"), name)
        message = f"module 'journeymap.draw' has no attribute {name!r}"
        raise AttributeError(message)
