"""GraphML is read back by networkx as the graph that it was, whatever the words in it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.graph.build import build_graph
from journeymap.graph.exchange import list_plain_edges, list_plain_nodes, stream_graphml
from journeymap.language import Language, Text
from journeymap.model import Atlas
from tests.exchange.declared import declarations, load


def describe(atlas: Atlas, language: Language) -> tuple[dict[str, Any], list[Any]]:
    """Return nodes and edges as networkx tells them; a number is equal whether it is whole or not."""
    return (
        {node.name: node.attributes for node in list_plain_nodes(atlas, language)},
        [(edge.source, edge.target, edge.attributes) for edge in list_plain_edges(atlas, language)],
    )


def write_graphml(atlas: Atlas, language: Language) -> bytes:
    return "".join(stream_graphml(atlas, language)).encode()


def build_plain(atlas: Atlas, language: Language) -> nx.MultiDiGraph[str]:
    """Return the graph that the questions are asked of, named and typed as other programs want it."""

    def widen(held: dict[str, Any]) -> dict[str, Any]:
        said = {key: value.say(language) if isinstance(value, Text) else value for key, value in held.items()}
        return {key: float(value) if type(value) is int else value for key, value in said.items()}

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    whole = build_graph(atlas)
    for name, held in whole.nodes(data=True):
        graph.add_node("/".join(name), **widen(held))
    for number, (source, target, held) in enumerate(whole.edges(data=True)):
        graph.add_edge("/".join(source), "/".join(target), key=f"e{number}", **widen(held))
    return graph


def read(content: bytes) -> tuple[dict[str, Any], list[Any]]:
    graph: Any = nx.read_graphml(io.BytesIO(content), force_multigraph=True)
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: int(edge[2].removeprefix("e")))
    return dict(graph.nodes(data=True)), [(source, target, held) for source, target, _, held in edges]


@settings(max_examples=30)
@given(declarations(), st.sampled_from(["en", "tr"]))
def test_any_graph_comes_back_whole(files: dict[str, Any], language: Language) -> None:
    atlas = load(files)
    content = write_graphml(atlas, language)
    assert read(content) == describe(atlas, language)
    own = io.BytesIO()
    nx.write_graphml_xml(build_plain(atlas, language), own)
    assert content == own.getvalue() + b"\n"


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_signs_that_xml_has_no_way_to_write_are_left_out(sign: str) -> None:
    atlas = load({"personas/p.yaml": {"name": "AB"}, **MINIMAL})
    persona = replace(atlas.personas["p"], name=f"A{sign}B")
    content = write_graphml(replace(atlas, personas={"p": persona}), "en")
    assert read(content)[0]["persona/p"]["title"] == "AB"


MINIMAL = {
    "journeys/j.yaml": {
        "title": "J",
        "personas": ["p"],
        "stages": [{"id": "s", "title": "S", "touchpoints": [{"id": "t", "title": "T"}]}],
    }
}
