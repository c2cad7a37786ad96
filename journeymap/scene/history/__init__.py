"""The history: a line chart of each journey's score over the commits, its interval as a band.

One field for all journeys was refused: three bands over each other cannot be told apart. The fields stand
under each other on one scale, so that their heights compare.
"""

from journeymap.scene.history.picture import compose_history

__all__ = ["compose_history"]
