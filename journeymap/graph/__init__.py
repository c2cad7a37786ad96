"""The paths of journeys and the graph of an atlas. Importing this room does not import networkx."""

from journeymap.graph.build import build_graph
from journeymap.graph.path import Edge, Path, trace_path
from journeymap.graph.questions.atlas import find_pain_points, find_unresolved
from journeymap.graph.questions.bottlenecks import find_bottlenecks
from journeymap.graph.questions.centrality import find_centrality
from journeymap.graph.questions.long_ways import find_heaviest_way, find_longest_way
from journeymap.graph.questions.loops import find_loops
from journeymap.graph.questions.owners import find_owner_handoffs
from journeymap.graph.questions.reach import (
    find_closed_loops,
    find_dead_ends,
    find_endings,
    find_shortest_way,
    find_unreachable,
)
from journeymap.graph.questions.single_points import find_single_points
from journeymap.graph.questions.switches import ChannelSwitch, find_channel_switches, find_forced_switches

__all__ = [
    "ChannelSwitch",
    "Edge",
    "Path",
    "build_graph",
    "find_bottlenecks",
    "find_centrality",
    "find_channel_switches",
    "find_closed_loops",
    "find_dead_ends",
    "find_endings",
    "find_forced_switches",
    "find_heaviest_way",
    "find_longest_way",
    "find_loops",
    "find_owner_handoffs",
    "find_pain_points",
    "find_shortest_way",
    "find_single_points",
    "find_unreachable",
    "find_unresolved",
    "trace_path",
]
