"""Touchpoint cards: title, channel, moment of truth, reach, who meets it, links, and its score."""

from __future__ import annotations

from functools import lru_cache

from journeymap.model import Medium, Touchpoint
from journeymap.model.touchpoint import Link
from journeymap.scene.map import texts
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.map.images import write_image
from journeymap.scene.map.sources import cite
from journeymap.scene.map.view import SEPARATOR, Column, Strip, View, name_group
from journeymap.scene.marks import draw_marker, draw_medium, draw_reach, draw_star
from journeymap.scene.pen import HEAD, INSET, META, META_STRONG, Pen, set_baseline
from journeymap.scene.shapes import Box, Group, Label, Shape
from journeymap.scene.type import measure, wrap
from journeymap.value import NamedTuple, make

_DROP = set_baseline(META)

FOOT = 30.0
"""Height of a card's last row, with channel and score."""


def compose_cards(view: View, top: float) -> Strip | None:
    """Draw all cards equally high, their last rows ending on one line."""
    columns = view.grid.columns
    if not columns:
        pen = Pen(view.grid.left + INSET, top, 300, "panel" if view.grid.spans else "page")
        pen.write(view.say(texts.NO_TOUCHPOINTS), META, "ink-muted")
        return Strip(height=pen.y - top, shapes=tuple(pen.shapes))
    pens = [_write_card(view, column, top) for column in columns]
    tags = [_write_tag(view, column) for column in columns]
    height = max([pen.y - top for pen in pens]) + max([tag.row for tag in tags]) + 10
    groups = []
    figures = view.shows("figures")
    values = {identifier: score.value for identifier, score in view.touchpoint_scores.items()}
    for (touchpoint, x, width, _), pen, tag in zip(columns, pens, tags, strict=True):
        edge, thickness = ("star-edge", 1.5) if touchpoint.moment_of_truth else ("line", 1)
        foot = top + height - tag.row - 1
        shapes: tuple[Shape, ...] = (
            make(Box, (x, top, width, height, 8, "surface", edge, thickness, ())),
            *pen.shapes,
            *_draw_tag(tag, x + INSET, foot),
            *(draw_chip(view, values.get(touchpoint.id), x + width - INSET, foot) if figures else ()),
        )
        name, told = f"touchpoint.{touchpoint.id}", touchpoint.description or ""
        groups.append(name_group(name, "touchpoint", shapes, touchpoint.title, told))
    return Strip(height=height, shapes=tuple(groups))


def _write_card(view: View, column: Column, top: float) -> Pen:
    touchpoint = column.touchpoint
    pen = Pen(column.x + INSET, top + 9, column.width - 2 * INSET, "surface")
    if touchpoint.moment_of_truth:
        label = view.say(texts.MOMENT_OF_TRUTH)
        width = measure(label, META.size, "semibold")
        pen.shapes += (
            Box(pen.x, pen.y, width + 30, 20, 10, "star-surface"),
            draw_star(pen.x + 12, pen.y + 10, 6.5),
            Label(
                pen.x + 23,
                pen.y + 2.5 + set_baseline(META_STRONG),
                label,
                META.size,
                width + 0.01,
                "semibold",
                "star-ink",
                "star-surface",
            ),
        )
        pen.skip(25)
    pen.write(touchpoint.title, HEAD)
    for image in touchpoint.images:
        write_image(view, pen, image, touchpoint.title)
    _write_facts(view, pen, touchpoint)
    if touchpoint.personas:
        _write_travellers(view, pen, touchpoint)
    if touchpoint.journey is not None:
        target = view.atlas.journeys.get(touchpoint.journey.id)
        title = target.title if target else touchpoint.journey.id
        pen.skip(3)
        pen.write(view.say(texts.SUB_JOURNEY, journey=title), META, "accent")
    for place, link in enumerate(touchpoint.links):
        _write_link(pen, f"link.{touchpoint.id}.{place}", link)
    return pen


def _write_link(pen: Pen, identifier: str, link: Link) -> None:
    """The title of a web address, which opens it where the format can."""
    inner = Pen(pen.x, pen.y + 3, pen.width, pen.background)
    inner.write(link.title, META, "accent")
    pen.shapes.append(Group(identifier, "link", tuple(inner.shapes), link.title, "", link.url))
    pen.y = inner.y


def _write_facts(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    """Whose ground it stands on, who serves, and what it rests on."""
    parts = [view.say(texts.REACHES[touchpoint.reach])] if touchpoint.reach is not None else []
    if touchpoint.handled_by is not None:
        parts.append(view.say(texts.HANDLED_BY[touchpoint.handled_by]))
    parts += cite(view, touchpoint.evidence)
    if not parts:
        return
    pen.skip(4)
    if touchpoint.reach is not None:
        pen.shapes += draw_reach(touchpoint.reach, pen.x, pen.y + 1.5, "ink-muted")
    pen.write(SEPARATOR.join(parts), META, "ink-muted", indent=0 if touchpoint.reach is None else 17)


def _write_travellers(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    """Who meets it, where that is not everyone."""
    met = {reference.id for reference in touchpoint.personas}
    if all(traveller.id in met for traveller in view.travellers):
        return
    pen.skip(4)
    for traveller in view.travellers:
        if traveller.id in met:
            pen.shapes.append(draw_marker(traveller.number, pen.x + 6, pen.y + 7.5, 4.5))
            pen.write(traveller.name, META, "ink-soft", indent=17)


_SLIM = 9.0
"""How much narrower a tag is whose icon and words stand closer."""


class _Tag(NamedTuple):
    """The channel's title in lines beside the score."""

    lines: tuple[str, ...]
    role: str
    surface: str
    medium: Medium | None
    width: float
    """Of the widest line."""
    height: float
    row: float
    """How high the row with it is."""
    slim: bool
    """Icon and words stand closer, so that no word breaks in a narrow column."""


def _write_tag(view: View, column: Column) -> _Tag:
    reference = column.touchpoint.channel
    title, medium = view.channel(reference) if reference else (view.say(texts.NO_CHANNEL), None)
    return _measure_tag(title, medium, column.width - 2 * INSET - 76)


@lru_cache(maxsize=1 << 12)
def _measure_tag(title: str, medium: Medium | None, room: float) -> _Tag:
    """Break a channel's title once: the same few channels stand on every map."""
    slim = any(measure(word, META.size, "semibold") > room for word in title.split())
    lines = wrap(title, META.size, "semibold", room + (_SLIM if slim else 0))
    width = max(measure(line, META.size, "semibold") for line in lines)
    role = medium.value if medium else "no-channel"
    height = META.leading * len(lines)
    return _Tag(lines, role, f"{role}-surface", medium, width, 7 + height, FOOT + height - META.leading, slim)


def _draw_tag(tag: _Tag, x: float, y: float) -> tuple[Shape, ...]:
    lines, role, surface, medium, width, height, _, slim = tag
    near = 3 if slim else 0
    left, baseline, leading = x + 25 - 2 * near, y + 3.5, META.leading
    size, room = META.size, width + 0.01
    labels: list[Shape] = []
    for place, line in enumerate(lines):
        down = baseline + leading * place + _DROP
        parts = (left, down, line, size, room, "semibold", role, surface, "start", False, None)
        labels.append(make(Label, parts))
    return (
        make(Box, (x, y, width + 36 - 3 * near, height, 11, surface, None, 1, ())),
        *draw_medium(medium, x + 8 - near, y + height / 2 - 6, role),
        *labels,
    )
