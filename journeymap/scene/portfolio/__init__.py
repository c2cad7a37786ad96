"""The portfolio: every journey in a line, the one that costs the most points first.

A bubble chart was refused: with sixty journeys nothing of it can be read, and a list of lines can.
"""

from journeymap.scene.portfolio.picture import compose_portfolio

__all__ = ["compose_portfolio"]
