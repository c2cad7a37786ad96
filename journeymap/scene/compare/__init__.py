"""Two states of a journey, or two personas in it, side by side: stage by stage, with what sets them apart.

Everything is matched by its id. Guessing that a renamed touchpoint is the old one was refused: a wrong guess
hides both a loss and a gain.
"""

from journeymap.scene.compare.picture import compose_compare, compose_compare_pages
from journeymap.scene.compare.sides import Pair, pair_journeys, pair_personas

__all__ = ["Pair", "compose_compare", "compose_compare_pages", "pair_journeys", "pair_personas"]
