"""The paths of journeys and the graph of an atlas. Importing this room does not import networkx.

:mod:`~journeymap.graph.path` traces the path that a journey takes, :mod:`~journeymap.graph.web` is what its
steps make of it, each module of ``questions`` asks one thing of it, and :mod:`~journeymap.graph.build` makes
the graph of an atlas. Gathering all of their names here was refused: whoever asks one question would import
the others.
"""
