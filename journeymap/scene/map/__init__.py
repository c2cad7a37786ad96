"""The journey map: stages as columns, lanes as rows, the emotion curve across.

The grid is laid out here and not by a layout engine: a map is read in rows and columns, and only a grid keeps
them. Every part returns a strip (its shapes and its height) drawn at its final place; rows grow with
their text, and lanes that say nothing are left out. ``picture`` puts the parts together on one wide
picture, ``pages`` on pages of a format, with the stages side by side and the lanes below each other.
"""
