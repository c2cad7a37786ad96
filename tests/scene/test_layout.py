from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.scene.columns import PASSAGE, Edge, Node
from journeymap.scene.layout import Layout, arrange

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
    check_lanes(nodes, edges, found)


def check_lanes(nodes: tuple[Node, ...], edges: tuple[Edge, ...], found: Layout) -> None:
    lanes: dict[int, list[float]] = {}
    for edge, way in zip(edges, found.ways, strict=True):
        first = min(nodes[edge.source].column, nodes[edge.target].column)
        for column, height in enumerate(way, start=1 + first):
            lanes.setdefault(column, []).append(height)
    for heights in lanes.values():
        for one, other in pairwise(sorted(heights)):
            assert other - one >= PASSAGE - 0.01, "no two run in one lane"


@settings(max_examples=80)
@given(graph=graphs())
def test_nothing_overlaps_or_leaves_the_page(graph: Graph) -> None:
    nodes, edges = graph
    check(nodes, edges, arrange(nodes, edges, [70.0] * nodes[-1].column))


def test_a_small_layout_is_known() -> None:
    found = arrange(NODES, EDGES, GAPS)
    check(NODES, EDGES, found)
    assert list(found.columns) == [(0, 40), (104, 304), (384, 584), (648, 768)]
    assert [found.width, found.height] == [768, 230]


def test_nothing_has_no_size() -> None:
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


def run_past(*pairs: tuple[int, int], heights: tuple[float, ...] = (100,) * 5) -> Layout:
    """Lay out one box in each column, a chain through them, and the edges named."""
    nodes = tuple(Node(column=column, width=100, height=height) for column, height in enumerate(heights))
    chain = tuple(Edge(source=column, target=column + 1, weight=4) for column in range(len(heights) - 1))
    edges = (*chain, *(Edge(source=source, target=target) for source, target in pairs))
    found = arrange(nodes, edges, [70.0] * (len(heights) - 1))
    check(nodes, edges, found)
    return found


def find_sides(found: Layout, count: int) -> list[int]:
    """Return on which side of the boxes the last edges run, and nothing else: -1 above, 1 below."""
    middle = found.centres[0][1]
    return [1 if way[0] > middle else -1 for way in found.ways[-count:]]


def test_an_edge_runs_level_where_it_passes() -> None:
    way = run_past((0, 4), heights=(100, 80, 300, 60, 100)).ways[-1]
    assert len(way) == 3
    assert len(set(way)) == 1


def test_a_lane_lies_close_to_the_tallest_box_that_it_passes() -> None:
    found = run_past((0, 3), heights=(100, 80, 120, 100, 400))
    centre = found.centres[2][1]
    assert abs(found.ways[-1][0] - centre) == 120 / 2 + PASSAGE / 2


def test_edges_that_would_cross_on_one_side_take_both() -> None:
    assert sorted(find_sides(run_past((0, 2), (1, 3)), 2)) == [-1, 1]


def test_the_shorter_of_two_runs_nearer_to_the_boxes() -> None:
    found = run_past(*[(0, 4)] * 3, *[(1, 3)] * 3)
    middle = found.centres[2][1]
    sides = find_sides(found, 6)
    lanes = [abs(way[0] - middle) for way in found.ways[-6:]]
    shared = {sides[long] for long in range(3)} & {sides[short] for short in range(3, 6)}
    assert shared, "three of each on two sides"
    for side in shared:
        longest = min(lanes[place] for place in range(3) if sides[place] == side)
        assert max(lanes[place] for place in range(3, 6) if sides[place] == side) < longest


def test_ways_back_and_forth_between_the_same_boxes_share_no_lane() -> None:
    found = run_past((0, 3), (3, 0), (0, 3))
    assert len({way[0] for way in found.ways[-3:]}) == 3


def test_an_edge_leaves_by_the_nearer_side() -> None:
    nodes = (
        *(Node(column=0, width=100, height=100) for _ in range(4)),
        Node(column=1, width=100, height=300),
        *(Node(column=2, width=100, height=100) for _ in range(4)),
    )
    for row, side in ((0, -1), (3, 1)):
        edges = (Edge(source=row, target=5 + row),)
        found = arrange(nodes, edges, [70.0, 70.0])
        check(nodes, edges, found)
        assert (found.ways[0][0] - found.centres[4][1]) * side > 0
