"""Two atlases -> what changed, by meaning.

``compare_atlases`` matches what both have by id, finds what was renamed or moved, and tells the rest field
by field; ``scores`` says what that did to the scores. A comparison of the text was refused: it tells of line
breaks and of the order of keys, and not that a pain point got worse.
"""

from journeymap.change.atlases import compare_atlases, compare_journeys
from journeymap.change.values import AtlasChange, Fate, FieldChange, ItemChange, Move

__all__ = [
    "AtlasChange",
    "Fate",
    "FieldChange",
    "ItemChange",
    "Move",
    "compare_atlases",
    "compare_journeys",
]
