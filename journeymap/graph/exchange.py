"""The graph of an atlas for other programs: plain values, and GraphML.

Names are joined by slashes, ``touchpoint/first-order/basket``, since other programs know no tuples; ids hold
none. In GraphML every edge has an id of its own, since readers take equal ones for the same edge, and every
figure is a ``double``, since an attribute has one type.

Nodes and edges are those of :func:`~journeymap.graph.build.build_graph`, in the order in which networkx has
them, and the GraphML is to the byte what networkx writes of them, which a test holds. Neither is made through
networkx: its graph and the elements of its writer take four times the memory of the atlas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeymap.graph.edges import STEPS, list_edges
from journeymap.graph.nodes import Attributes, Name, list_nodes
from journeymap.language import Language, Text
from journeymap.model import Atlas
from journeymap.value import NamedTuple

Plain = str | int | float | bool

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML has no way to write, not even as an entity; a file never has it, an atlas made in code may."""
_TYPES: Mapping[type, str] = {str: "string", bool: "boolean", float: "double"}
_NAMESPACES = (
    'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"'
)


class PlainNode(NamedTuple):
    """A node of :func:`~journeymap.graph.build.build_graph`."""

    name: str
    attributes: dict[str, Plain]


class PlainEdge(NamedTuple):
    """An edge of :func:`~journeymap.graph.build.build_graph`."""

    source: str
    target: str
    attributes: dict[str, Plain]


def list_plain_nodes(atlas: Atlas, language: Language) -> Iterator[PlainNode]:
    """Yield the nodes in the order of declaration, each once; titles are in ``language``."""
    told: set[Name] = set()
    for name, held in list_nodes(atlas):
        if name not in told:
            told.add(name)
            yield PlainNode("/".join(name), _make_plain(held, language))


def list_plain_edges(atlas: Atlas, language: Language) -> Iterator[PlainEdge]:
    """Yield the edges by their source, then by their target, each in the order of declaration."""
    leaving: dict[Name, list[tuple[Name, str, Attributes]]] = {name: [] for name, _ in list_nodes(atlas)}
    names = {name: name for name in leaving}  # since each edge brings its own two
    for source, target, relation, held in list_edges(atlas):
        if source in names and target in names:
            leaving[source].append((names[target], relation, held or _NOTHING))
    for source, edges in leaving.items():
        for target, held in _sort_edges(edges):
            yield PlainEdge("/".join(source), "/".join(target), _make_plain(held, language))


_NOTHING: Attributes = {}


def _sort_edges(edges: Iterable[tuple[Name, str, Attributes]]) -> Iterator[tuple[Name, Attributes]]:
    """Yield the edges of one source, those to a target together; only steps run side by side."""
    joined: dict[Name, list[Attributes]] = {}
    known: dict[tuple[Name, str], Attributes] = {}
    for target, relation, held in edges:
        if relation not in STEPS and (target, relation) in known:
            known[target, relation].update(held)
            continue
        known[target, relation] = {"relation": relation, **held}
        joined.setdefault(target, []).append(known[target, relation])
    for target, told in joined.items():
        for held in told:
            yield target, held


def stream_graphml(atlas: Atlas, language: Language) -> Iterator[str]:
    """Yield the graph as a GraphML document, the same text for the same atlas."""
    keys = _list_keys(atlas, language)
    yield f"<?xml version='1.0' encoding='utf-8'?>\n<graphml {_NAMESPACES}>\n"
    for (scope, name, kind), identifier in reversed(keys.items()):
        told = {"id": identifier, "for": scope, "attr.name": name, "attr.type": kind}
        yield f"  {tostring(Element('key', told), encoding='unicode')}\n"
    opening, is_empty = '  <graph edgedefault="directed"', True
    for scope, element, attributes in _list_elements(atlas, language):
        if is_empty:
            yield f"{opening}>\n"
            is_empty = False
        for name, value in attributes.items():
            SubElement(element, "data", {"key": keys[scope, name, _TYPES[type(value)]]}).text = str(value)
        indent(element, level=2)
        yield f"    {tostring(element, encoding='unicode')}\n"
    yield f"{opening} />\n" if is_empty else "  </graph>\n"
    yield "</graphml>\n\n"


def _list_keys(atlas: Atlas, language: Language) -> dict[tuple[str, str, str], str]:
    """Return the id of each attribute by what has it, its name and its type, in the order of their use."""
    keys: dict[tuple[str, str, str], str] = {}
    for scope, _, attributes in _list_elements(atlas, language):
        for name, value in attributes.items():
            keys.setdefault((scope, name, _TYPES[type(value)]), f"d{len(keys)}")
    return keys


def _list_elements(atlas: Atlas, language: Language) -> Iterator[tuple[str, Element, dict[str, Plain]]]:
    """Yield nodes and edges as elements, and what they are to hold."""
    for node in list_plain_nodes(atlas, language):
        yield "node", Element("node", {"id": node.name}), _widen(node.attributes)
    for number, edge in enumerate(list_plain_edges(atlas, language)):
        ends = {"source": edge.source, "target": edge.target, "id": f"e{number}"}
        yield "edge", Element("edge", ends), _widen(edge.attributes)


def _make_plain(attributes: Attributes, language: Language) -> dict[str, Plain]:
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
