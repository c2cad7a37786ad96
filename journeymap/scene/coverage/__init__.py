"""Coverage: for each persona and lifecycle step, the channels on which it meets us, and where it does not.

A count for each persona was refused: what matters is the empty cell in a channel that the persona prefers.
"""

from journeymap.scene.coverage.picture import compose_coverage, compose_coverage_pages

__all__ = ["compose_coverage", "compose_coverage_pages"]
