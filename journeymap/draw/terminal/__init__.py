"""The journey map in the cells of a terminal: stages, touchpoints, emotion curves, pain points, scores.

It is written from the journey and not from the scene: cells are too coarse for shapes. A table that runs off
the right edge was refused; what does not fit side by side continues below, broken at stages.
"""

from journeymap.draw.terminal.chart import write_map

__all__ = ["write_map"]
