"""The paths of journeys and the graph of an atlas. Importing this room does not import networkx."""

from journeymap.graph.build import build_graph
from journeymap.graph.path import Edge, Path, trace_path
from journeymap.graph.questions import (
    ChannelSwitch,
    find_channel_switches,
    find_dead_ends,
    find_pain_points,
    find_unreachable,
    find_unresolved,
)

__all__ = [
    "ChannelSwitch",
    "Edge",
    "Path",
    "build_graph",
    "find_channel_switches",
    "find_dead_ends",
    "find_pain_points",
    "find_unreachable",
    "find_unresolved",
    "trace_path",
]
