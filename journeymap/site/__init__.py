"""The static site of an atlas: pages that are read in a browser, from a folder, a server or one file.

``material`` holds what every page tells of: the atlas, each journey's score and report. ``pages`` has a
module per kind of page, from the material to a :class:`Page`; ``assembly`` puts pages, style, script and
search index together as files, each made when it is asked for, so that a preview makes only what is looked
at. Text gets into HTML through templates that escape (``template``) or through ``markup``, and nowhere else.

A framework in the browser was refused: pages are whole without a script, which only adds to them. So was one
that fetches data: pages are opened from a disk, where nothing can be fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.site.assembly import Site, compose_site, write_single_file
    from journeymap.site.material import Material, Memory, gather_material

__all__ = ["Material", "Memory", "Site", "compose_site", "gather_material", "write_single_file"]

_HOMES = {
    "Material": "material",
    "Memory": "material",
    "Site": "assembly",
    "compose_site": "assembly",
    "gather_material": "material",
    "write_single_file": "assembly",
}

if not TYPE_CHECKING:  # a type checker takes the imports above, and so still finds a misspelt name

    def __getattr__(name: str) -> object:
        """Import what is asked for."""
        from importlib import import_module

        if name in _HOMES:
            return getattr(import_module(f"journeymap.site.{_HOMES[name]}"), name)
        message = f"module 'journeymap.site' has no attribute {name!r}"
        raise AttributeError(message)
