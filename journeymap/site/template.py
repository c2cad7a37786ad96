"""The templates: HTML with places for values, each escaped; what is missing is an error, never an empty text.

Jinja is imported here and nowhere else. Building whole pages of strings by hand was refused: an escape that
is forgotten once would let a label become markup. Tables of many rows are the exception, see ``table``.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.site.markup import Html

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent / "templates"


def fill_template(template: str, /, **values: object) -> Html:
    """Return the template of this name with its values; only an :class:`Html` is taken as it is."""
    return Html(_open_environment().get_template(template).render(**values))


@lru_cache(maxsize=1)
def _open_environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
