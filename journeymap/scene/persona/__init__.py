"""The persona card: who travels, on one page, and how each journey treats them.

A card of words alone, as most tools print it, was refused: the journeys with this persona's scores, feelings
and pain points are what sets one persona apart from another.
"""

from journeymap.scene.persona.journeys import Meeting
from journeymap.scene.persona.picture import compose_persona, compose_persona_pages

__all__ = ["Meeting", "compose_persona", "compose_persona_pages"]
