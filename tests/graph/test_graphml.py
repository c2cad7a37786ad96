"""GraphML is read back by networkx as the graph that it was, whatever the words in it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.graph.exchange import list_plain_graph, write_graphml
from journeymap.language import Language
from journeymap.model import Atlas
from tests.exchange.declared import declarations, load


def describe(atlas: Atlas, language: Language) -> tuple[dict[str, Any], list[Any]]:
    """Return nodes and edges as networkx tells them; a number is equal whether it is whole or not."""
    nodes, edges = list_plain_graph(atlas, language)
    return (
        {node.name: node.attributes for node in nodes},
        [(edge.source, edge.target, edge.attributes) for edge in edges],
    )


def read(content: bytes) -> tuple[dict[str, Any], list[Any]]:
    graph: Any = nx.read_graphml(io.BytesIO(content), force_multigraph=True)
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: int(edge[2].removeprefix("e")))
    return dict(graph.nodes(data=True)), [(source, target, held) for source, target, _, held in edges]


@settings(max_examples=30)
@given(declarations(), st.sampled_from(["en", "tr"]))
def test_any_graph_comes_back_whole(files: dict[str, Any], language: Language) -> None:
    atlas = load(files)
    assert read(write_graphml(atlas, language)) == describe(atlas, language)


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
