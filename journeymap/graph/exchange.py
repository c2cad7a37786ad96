"""The graph of an atlas for other programs: plain values, and GraphML.

Names are joined by slashes, ``touchpoint/first-order/basket``, since other programs know no tuples; ids hold
none. In GraphML every edge has an id of its own, since readers take equal ones for the same edge, and every
figure is a ``double``, since an attribute has one type.
"""

from __future__ import annotations

import io
import re
from typing import NamedTuple

from journeymap.graph.build import build_graph
from journeymap.language import Language, Text
from journeymap.model import Atlas

Plain = str | int | float | bool

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML has no way to write, not even as an entity; a file never has it, an atlas made in code may."""


class PlainNode(NamedTuple):
    """A node of :func:`~journeymap.graph.build.build_graph`."""

    name: str
    attributes: dict[str, Plain]


class PlainEdge(NamedTuple):
    """An edge of :func:`~journeymap.graph.build.build_graph`."""

    source: str
    target: str
    attributes: dict[str, Plain]


def list_plain_graph(atlas: Atlas, language: Language) -> tuple[list[PlainNode], list[PlainEdge]]:
    """Return nodes and edges in the order of declaration; titles are in ``language``."""
    graph = build_graph(atlas)
    nodes = [PlainNode("/".join(name), _make_plain(held, language)) for name, held in graph.nodes(data=True)]
    edges = [
        PlainEdge("/".join(source), "/".join(target), _make_plain(held, language))
        for source, target, held in graph.edges(data=True)
    ]
    return nodes, edges


def write_graphml(atlas: Atlas, language: Language) -> bytes:
    """Return the graph as a GraphML document in UTF-8, the same bytes for the same atlas."""
    import networkx as nx

    nodes, edges = list_plain_graph(atlas, language)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes:
        graph.add_node(node.name, **_widen(node.attributes))
    for number, edge in enumerate(edges):
        graph.add_edge(edge.source, edge.target, key=f"e{number}", **_widen(edge.attributes))
    buffer = io.BytesIO()
    nx.write_graphml_xml(graph, buffer, encoding="utf-8", prettyprint=True)
    return buffer.getvalue() + b"\n"


def _make_plain(attributes: dict[str, object], language: Language) -> dict[str, Plain]:
    plain: dict[str, Plain] = {}
    for key, value in attributes.items():
        if isinstance(value, Text):
            plain[key] = value.say(language)
        elif isinstance(value, str | bool | int | float):
            plain[key] = value
    return plain


def _widen(attributes: dict[str, Plain]) -> dict[str, Plain]:
    widened: dict[str, Plain] = {}
    for key, value in attributes.items():
        if isinstance(value, str):
            widened[key] = _ILLEGAL.sub("", value)
        else:
            widened[key] = value if isinstance(value, bool) else float(value)
    return widened
