from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.problem import JourneymapError
from journeymap.scene import layout
from journeymap.scene.columns import PASSAGE, Edge, Node
from journeymap.scene.layout import Layout, arrange, build_dot, find_engine

ROOT = Path(__file__).parents[2]
Graph = tuple[tuple[Node, ...], tuple[Edge, ...]]

NODES = (
    Node(column=0, width=40, height=40),
    Node(column=1, width=200, height=100),
    Node(column=1, width=200, height=130),
    Node(column=2, width=200, height=90),
    Node(column=3, width=120, height=60),
)
EDGES = (
    Edge(source=0, target=1, weight=4),
    Edge(source=1, target=3, weight=2),
    Edge(source=2, target=4),
    Edge(source=3, target=2),
    Edge(source=4, target=1),
)
GAPS = (64.0, 80.0, 64.0)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    sizes = draw(st.lists(st.integers(1, 5), min_size=1, max_size=8))
    nodes = tuple(
        Node(column=column, width=draw(st.floats(20, 250)), height=draw(st.floats(20, 300)))
        for column, size in enumerate(sizes)
        for _ in range(size)
    )
    numbers = st.integers(0, len(nodes) - 1)
    pairs = draw(st.lists(st.tuples(numbers, numbers, st.integers(1, 4)), max_size=30))
    edges = tuple(
        Edge(source=source, target=target, weight=weight)
        for source, target, weight in pairs
        if nodes[source].column != nodes[target].column
    )
    return nodes, edges


def check(nodes: tuple[Node, ...], edges: tuple[Edge, ...], found: Layout) -> None:
    boxes = [
        (x - node.width / 2, y - node.height / 2, x + node.width / 2, y + node.height / 2)
        for node, (x, y) in zip(nodes, found.centres, strict=True)
    ]
    for left, top, right, bottom in boxes:
        assert left >= -0.01
        assert top >= -0.01
        assert right <= found.width + 0.01
        assert bottom <= found.height + 0.01
    for number, (upper, lower) in enumerate(pairwise(nodes)):
        if upper.column == lower.column:
            assert boxes[number][3] <= boxes[number + 1][1] + 0.01, "declared order, no overlap"
    for edge, way in zip(edges, found.ways, strict=True):
        first, last = nodes[edge.source].column, nodes[edge.target].column
        turn = 1 if first < last else -1
        passed = range(first + turn, last, turn)
        assert len(way) == len(passed)
        for column, height in zip(passed, way, strict=True):
            for node, box in zip(nodes, boxes, strict=True):
                beside = height + PASSAGE / 2 <= box[1] + 0.51 or box[3] - 0.51 <= height - PASSAGE / 2
                assert node.column != column or beside, "no edge runs through a box"


@settings(max_examples=80)
@given(graph=graphs())
def test_nothing_overlaps_or_leaves_the_page(graph: Graph) -> None:
    nodes, edges = graph
    check(nodes, edges, arrange(nodes, edges, [70.0] * nodes[-1].column))


@settings(max_examples=40)
@given(graph=graphs())
def test_graphviz_sees_only_our_numbers_and_sizes(graph: Graph) -> None:
    text = build_dot(*graph)
    words = set(re.findall(r"[A-Za-z_]+", re.sub(r"\b[cn]\d+\b|\bw\d+_\d+\b", "", text)))
    assert words <= {
        "digraph", "graph", "node", "edge", "rankdir", "LR", "nodesep", "splines", "none", "shape", "box",
        "plain", "label", "fixedsize", "true", "false", "height", "arrowhead", "TABLE",
        "BORDER", "CELLBORDER", "CELLSPACING", "CELLPADDING", "TR", "TD", "PORT", "FIXEDSIZE", "TRUE",
        "WIDTH", "HEIGHT", "style", "invis", "weight", "rank", "same",
    }  # fmt: skip


def test_a_small_layout_is_known() -> None:
    found = arrange(NODES, EDGES, GAPS)
    check(NODES, EDGES, found)
    assert list(found.columns) == [(0, 40), (104, 304), (384, 584), (648, 768)]
    assert [found.width, found.height] == [768, 230]


def test_nothing_needs_no_engine() -> None:
    assert arrange((), (), ()) == Layout(width=0, height=0, centres=(), columns=(), ways=())


def test_a_chain_from_last_to_first_box_makes_no_stairs() -> None:
    nodes = tuple(Node(column=column, width=100, height=100) for column in range(6) for _ in range(4))
    edges = tuple(Edge(source=4 * column + 3, target=4 * column + 4, weight=4) for column in range(5))
    assert arrange(nodes, edges, [70.0] * 5).height == 400


@pytest.mark.parametrize(("columns", "every"), [(20, 4), (40, 3), (50, 2)])
def test_many_boxes_are_laid_out_in_time(columns: int, every: int) -> None:
    nodes = tuple(Node(column=column, width=100, height=50) for column in range(columns) for _ in range(12))
    pairs = [(number, (number * 7 + 12) % len(nodes)) for number in range(0, len(nodes), every)]
    edges = tuple(
        Edge(source=source, target=target)
        for source, target in pairs
        if nodes[source].column != nodes[target].column
    )
    check(nodes, edges, arrange(nodes, edges, [70.0] * (columns - 1)))


def test_every_process_finds_the_same_positions() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.scene.test_layout import *\n"
        "print(arrange(NODES, EDGES, GAPS))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(ROOT)],
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, locale in (("0", "C"), ("1", "tr_TR.UTF-8"))
    }
    assert outputs == {f"{arrange(NODES, EDGES, GAPS)}\n"}


def test_graphviz_stays_silent(capfd: pytest.CaptureFixture[str]) -> None:
    arrange(NODES, EDGES, GAPS)
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(shutil.which("dot") is None, reason="no dot on the PATH; the library is the default")
def test_the_program_answers_like_the_library() -> None:
    check(NODES, EDGES, arrange(NODES, EDGES, GAPS, engine="dot"))


def test_a_program_in_place_of_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = "graph 1 8 4\\nnode c0 1 2 1 1\\nstop"
    program = tmp_path / "dot"
    program.write_text(f'#!/bin/sh\ncat > /dev/null\nprintf "{answer}"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    found = arrange((Node(column=0, width=40, height=30),), (), (), engine="dot")
    assert found == Layout(width=40, height=30, centres=((20, 15),), columns=((0, 40),), ways=())


def test_a_program_that_fails_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(JourneymapError) as caught:
        arrange(NODES, EDGES, GAPS, engine="dot")
    assert caught.value.message.say("en") == "Graphviz could not lay out the flow: CalledProcessError"


def test_no_engine_names_the_command_that_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(JourneymapError) as caught:
        find_engine()
    assert caught.value.help is not None
    assert caught.value.help.say("en") == "run: pip install pygraphviz"
    assert caught.value.help.say("tr") == "şu komutu çalıştırın: pip install pygraphviz"
    assert caught.value.exit_code == 3


def test_memory_stays_level() -> None:
    resource = pytest.importorskip("resource")
    for _ in range(20):
        arrange(NODES, EDGES, GAPS)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(300):
        arrange(NODES, EDGES, GAPS)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 8_000, f"{grown} kB for 300 layouts"


def test_the_engine_is_chosen_by_what_is_installed() -> None:
    assert find_engine() == "pygraphviz"
    assert layout.find_engine is find_engine
