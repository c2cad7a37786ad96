"""Scenes as slides of native shapes: text can be typed over, cards moved, the emotion curve is a chart.

A picture on a slide was refused: nobody can correct a word in it. Groups keep their names and alternative
texts, wrapped lines are one text box again, and a chart holds the figures that it shows.
"""

from journeymap.draw.pptx.deck import choose_pages, write_pptx

__all__ = ["choose_pages", "write_pptx"]
