"""The flow of a journey as a scene: stages as columns, touchpoints as cards, transitions as arrows.

The picture that the mapping tools draw, a strip of boxes one after the other, was refused: it is as long
as the journey and cannot be read on a slide. Stacking the touchpoints of a stage keeps it near a slide's
shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from journeymap.language import Language
from journeymap.model import START, Atlas, Journey
from journeymap.scene.columns import Edge, Node, Point
from journeymap.scene.flow.bends import Gutters, bend_arrows
from journeymap.scene.flow.frame import (
    LANE_PAD,
    MARGIN,
    draw_footer,
    draw_legend,
    draw_overleaf,
    draw_stage,
    draw_title,
    measure_heads,
    name_kind,
)
from journeymap.scene.flow.lines import Ground, Spot, Way, route_arrows
from journeymap.scene.flow.plan import Arrow, Names, Plan, plan_flow
from journeymap.scene.flow.stops import START_WIDTH, Drawn, draw_stop
from journeymap.scene.flow.tags import Tag, draw_tag, find_seen, make_tag
from journeymap.scene.flow.view import View, compose_view
from journeymap.scene.flow.wording import describe_arrows, describe_flow, describe_page
from journeymap.scene.layout import Layout, arrange, respace
from journeymap.scene.map import texts as map_texts
from journeymap.scene.moving import move_shapes
from journeymap.scene.overlay import DASHES, ROLES, Overlay, SeenStep
from journeymap.scene.shapes import Box, Group, Line, Polygon, Scene, Shape
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple, make

_GAP = 64.0
"""Least space between columns, for arrows to curve in."""
_CROWD = 6
"""More tags than this in one gap, and it becomes wide enough for two beside each other."""
_WIDENINGS, _WIDER = 8, 1.25
"""How often, and by how much, a gap grows until every tag stands on its line."""
_NARROWEST = 900.0
_PAD = 15.0
"""Least space above and below a card; two of them lie between two cards."""
_THIN, _THICK = 1.6, 5.0
_PLAIN = 2.0
_SWITCH_DASH = (7.0, 5.0)


def compose_flow(
    atlas: Atlas,
    journey: Journey,
    score: JourneyScore,
    language: Language,
    overlay: Overlay | None = None,
) -> Scene:
    """Return the flow of ``journey``, with what was seen of it where there is an ``overlay``.

    Then the journey has every place and step that was seen, and its transitions carry no shares.
    """
    view = compose_view(atlas, journey, score, language, overlay)
    return Drawing(view, plan_flow(view)).finish()


class Leaf(NamedTuple):
    """Which page of a flow is drawn, and how large it is at least."""

    number: int
    pages: int
    width: float = 0.0
    height: float = 0.0


class Drawing:
    """A plan with its places and the ways of its arrows, ready to be put on a page."""

    def __init__(self, view: View, plan: Plan) -> None:
        """Lay the plan out."""
        self.view = view
        self.plan = plan
        self.gaps, self.nodes, self.parts, self.names = _lay_out(view, plan)

    def finish(self, leaf: Leaf | None = None) -> Scene:
        """Return the whole picture, or a page; on a wider page the columns stand further apart."""
        spare = 0.0 if leaf is None else leaf.width - 2 * MARGIN - 2 * LANE_PAD - self.parts.layout.width
        if spare > 0 and self.gaps:
            wider = [gap + min(gap, spare / len(self.gaps)) for gap in self.gaps]
            self.parts.place(self.plan, respace(self.parts.layout, self.nodes, wider))
        return _draw(self.view, self.plan, self.parts, self.names.copy(), leaf)


def _lay_out(view: View, plan: Plan) -> tuple[list[float], list[Node], _Parts, Names]:
    """Return the gaps between the columns, the boxes, the parts at their places, and the ids given."""
    roles = [_name_role(view, plan, arrow) for arrow in plan.arrows]
    tags = [make_tag(view, arrow.edge, role) for arrow, role in zip(plan.arrows, roles, strict=True)]
    gutters = bend_arrows(plan, tags)
    names = Names()
    drawn = [draw_stop(view, stop, names) for stop in plan.stops]
    crossing = [
        number
        for number, arrow in enumerate(plan.arrows)
        if plan.stops[arrow.source].column != plan.stops[arrow.target].column
    ]
    nodes = _make_nodes(plan, drawn, tags, gutters)
    gaps = _measure_gaps(plan, tags, crossing)
    layout = arrange(nodes, _make_edges(plan, crossing), gaps)
    widths = [_choose_width(arrow, find_seen(view, arrow.edge)) for arrow in plan.arrows]
    parts = _Parts(roles, widths, tags, gutters, drawn, crossing)
    parts.place(plan, layout)
    for _ in range(_WIDENINGS):
        crowded = {_find_gap(plan, number) for number in crossing if parts.ways[number].strays}
        if not crowded:
            break
        gaps = [gap * _WIDER if place in crowded else gap for place, gap in enumerate(gaps)]
        parts.place(plan, respace(layout, nodes, gaps))
    return gaps, nodes, parts, names


class _Parts:
    """What has been found out about the picture, in the order of its stops and arrows."""

    layout: Layout
    spots: Sequence[Spot]
    """Where the stops stand; the layout's own corner is the origin, as it is of the ways."""
    ways: Sequence[Way]

    def __init__(
        self,
        roles: Sequence[str],
        widths: Sequence[float],
        tags: Sequence[Tag],
        gutters: Gutters,
        drawn: Sequence[Drawn],
        crossing: Sequence[int],
    ) -> None:
        self.roles = roles
        self.widths = widths
        self.tags = tags
        self.gutters = gutters
        self.drawn = drawn
        self.crossing = crossing

    def place(self, plan: Plan, layout: Layout) -> None:
        """Take the places of ``layout`` and find the ways of the arrows there."""
        self.layout = layout
        self.spots = list(_find_spots(plan, self))
        ground = Ground(
            plan=plan,
            spots=self.spots,
            columns=layout.columns,
            gutters=self.gutters,
            tags=self.tags,
            widths=self.widths,
        )
        self.ways = route_arrows(ground, dict(zip(self.crossing, layout.ways, strict=True)))


def _name_role(view: View, plan: Plan, arrow: Arrow) -> str:
    """Return the colour of an arrow: a channel switch, a way back, or a plain step."""
    if (seen := find_seen(view, arrow.edge)) is not None:
        return ROLES[seen.sight]
    if arrow.edge.changes_channel:
        return "handoff"
    return "way-back" if _leads_back(plan, arrow) else "step"


def _leads_back(plan: Plan, arrow: Arrow) -> bool:
    source, target = plan.stops[arrow.source], plan.stops[arrow.target]
    return source.column > target.column or (source.column == target.column and arrow.target <= arrow.source)


def _make_nodes(plan: Plan, drawn: Sequence[Drawn], tags: Sequence[Tag], gutters: Gutters) -> list[Node]:
    pads = [_PAD] * plan.columns
    for bend in gutters.bends:
        height = tags[bend.arrow].height
        pads[bend.column] = max(pads[bend.column], (height + 24) / 2)
    return [
        Node(
            column=stop.column,
            width=own.width + gutters.left[stop.column] + gutters.right[stop.column],
            height=own.height + 2 * pads[stop.column],
        )
        for stop, own in zip(plan.stops, drawn, strict=True)
    ]


def _make_edges(plan: Plan, crossing: Sequence[int]) -> list[Edge]:
    return [
        Edge(
            source=plan.arrows[number].source,
            target=plan.arrows[number].target,
            weight=1 + round(3 * min(1.0, plan.arrows[number].traffic or 0)),
        )
        for number in crossing
    ]


def _measure_gaps(plan: Plan, tags: Sequence[Tag], crossing: Sequence[int]) -> list[float]:
    """Return the space after every column: room for the widest tag, or for two where there are many."""
    held: list[list[Tag]] = [[] for _ in range(plan.columns - 1)]
    for number in crossing:
        held[_find_gap(plan, number)].append(tags[number])
    return [
        max(_GAP, max((tag.width for tag in members), default=0) * (1 + (len(members) > _CROWD)) + 34)
        for members in held
    ]


def _find_gap(plan: Plan, number: int) -> int:
    """Return the column before the gap in which the tag of an arrow stands."""
    arrow = plan.arrows[number]
    source, target = plan.stops[arrow.source].column, plan.stops[arrow.target].column
    return source if source < target else source - 1


def _draw(view: View, plan: Plan, parts: _Parts, names: Names, leaf: Leaf | None) -> Scene:
    # Without outcomes the last lane is the last thing, and it is wider than its column.
    ends = plan.stops[-1].outcome is not None or plan.stops[-1].lead is not None
    content = parts.layout.width + (0 if ends else LANE_PAD)
    width = max(content + 2 * MARGIN, leaf.width if leaf else _NARROWEST)
    opens = leaf is None or leaf.number == 1
    title, title_height = draw_title(view, plan, width) if opens else draw_overleaf(view, width)
    left = (width - content) / 2
    lanes = [_find_lane(parts, block.first, block.last, left) for block in plan.blocks]
    lane_top = MARGIN + title_height + 10
    head = measure_heads(view, plan, [right - start for start, right in lanes])
    top = lane_top + head + 8
    page = (leaf.number, leaf.pages) if leaf else (1, 1)
    loops = view.overlay is None and any(role == "way-back" for role in parts.roles)
    spare = 0.0
    if leaf is not None:
        foot = draw_legend(view, plan, parts.tags, 0, width, loops=loops)[1] + 32 + MARGIN - 10
        foot += draw_footer(view, 0, width, page)[1]
        # On a higher page the lanes reach down to the legend, and the cards stand in their middle.
        spare = max(0.0, leaf.height - top - parts.layout.height - 8 - foot)
    bottom = top + parts.layout.height + 8 + spare
    top += spare / 2
    legend, legend_height = draw_legend(view, plan, parts.tags, bottom + 22, width, loops=loops)
    footer, footer_height = draw_footer(view, bottom + 22 + legend_height + 10, width, page)
    height = round(bottom + 22 + legend_height + 10 + footer_height + MARGIN - 10, 2)
    shapes: list[Shape] = [Box(0, 0, width, height, 0, "page"), title]
    shapes += [
        draw_stage(view, block, lane, lane_top, head, bottom, names)
        for block, lane in zip(plan.blocks, lanes, strict=True)
    ]
    said = describe_arrows(view, plan)
    shapes += _draw_arrows(view, plan, parts, said, names, (left, top))
    for own, spot in zip(parts.drawn, parts.spots, strict=True):
        shapes += move_shapes(
            own.shapes, (spot.left + left + (spot.right + left) - own.width) / 2, spot.top + top
        )
    shapes += _draw_tags(plan, parts, names, (left, top))
    shapes += [legend, footer]
    identifier = f"flow-{view.journey.id}" if view.overlay is None else f"observed-{view.journey.id}"
    told = f"{view.journey.title} – {view.say(name_kind(view))}"
    described = describe_flow(view, plan, said)
    if leaf is not None and leaf.pages > 1:
        which = view.say(map_texts.PAGE, number=str(leaf.number), count=str(leaf.pages))
        identifier, told = f"{identifier}-{leaf.number}", f"{told} – {which}"
        described = describe_page(view, plan, said, which)
    return Scene(
        id=identifier,
        width=round(width, 2),
        height=round(height, 2),
        title=told,
        description=described,
        language=view.language,
        shapes=tuple(shapes),
        colours=view.atlas.workspace.branding.palette,
    )


def _find_lane(parts: _Parts, first: int, last: int, left: float) -> tuple[float, float]:
    columns = parts.layout.columns
    return left + columns[first][0] - LANE_PAD, left + columns[last][1] + LANE_PAD


def _find_spots(plan: Plan, parts: _Parts) -> Iterator[Spot]:
    """Yield where each stop stands; beside lanes arrows keep further from the corners of its card."""
    gutters = parts.gutters
    beside_lanes = {bend.column for bend in gutters.bends if bend.side}
    for stop, (_, width, height), (x, y) in zip(plan.stops, parts.drawn, parts.layout.centres, strict=True):
        starts = stop.id == START
        half = START_WIDTH / 2 - 16 if starts else width / 2
        inset = 26.0 if stop.column in beside_lanes else 12.0
        spread = 0.0 if starts else max(0.0, height / 2 - inset)
        shift = (gutters.left[stop.column] - gutters.right[stop.column]) / 2
        ends = x + shift - half, y - height / 2, x + shift + half, y + height / 2
        yield make(Spot, (*ends, y, spread))


def _choose_width(arrow: Arrow, seen: SeenStep | None) -> float:
    """Return the thickness of an arrow: traffic where it is known."""
    if seen is not None:
        return round(_THIN + (_THICK - _THIN) * min(1.0, seen.weight), 2)
    if arrow.traffic is None:
        return _PLAIN
    return round(_THIN + (_THICK - _THIN) * min(1.0, arrow.traffic), 2)


def _draw_arrows(
    view: View, plan: Plan, parts: _Parts, said: Sequence[str], names: Names, corner: Point
) -> Iterator[Group]:
    """Draw the arrows; ``corner`` is where the layout's own corner stands."""
    x, y = corner
    for arrow, role, width, way, title in zip(
        plan.arrows, parts.roles, parts.widths, parts.ways, said, strict=True
    ):
        seen = find_seen(view, arrow.edge)
        dash = (_SWITCH_DASH if role == "handoff" else ()) if seen is None else DASHES[seen.sight]
        points = tuple([(_cut(px + x), _cut(py + y)) for px, py in way.points])
        head = tuple([(_cut(px + x), _cut(py + y)) for px, py in way.head])
        name = names.give("transition", arrow.id)
        shapes = (make(Line, (points, role, width, dash, True)), make(Polygon, (head, role, None, 1)))
        yield make(Group, (name, "transition", shapes, title, "", None, None))


@lru_cache(maxsize=1 << 12)
def _cut(place: float) -> float:
    """Return a place in hundredths of a pixel: the points of an arrow share most of theirs."""
    return round(place, 2)


def _draw_tags(plan: Plan, parts: _Parts, names: Names, corner: Point) -> Iterator[Group]:
    x, y = corner
    for arrow, tag, way in zip(plan.arrows, parts.tags, parts.ways, strict=True):
        if way.tag is not None:
            name = names.give("transition-tag", arrow.id)
            shapes = draw_tag(tag, way.tag[0] + x, way.tag[1] + y)
            yield make(Group, (name, "transition-tag", shapes, "", "", None, None))
