"""What a master's theme says of the ground that a picture stands on, and of the font it is set in.

Pictures are dark ink on white. On a ground of another kind they bring their own page along: a second set of
colours was refused, for it would have to be readable on every colour that a firm may have.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE

from journeymap.draw.pptx.template import Room, list_backdrop
from journeymap.scene.palette import READABLE, measure_contrast

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_FIRST_BACKGROUND = 1001
"""Number of the first fill for grounds in a theme."""
_TOUCHED = 0.02
"""Of a picture's room: what covers less of it is a mark and no ground."""
_SLOTS = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


def read_theme(layout: Any) -> Any:
    """Return the theme of a layout's master as a tree; an empty one where it has none."""
    for relation in layout.slide_master.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.THEME:
            return etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
    return etree.Element("theme")


def find_font(theme: Any) -> str:
    """Return the family that a theme sets text in; empty where it names none."""
    found = theme.find(f".//{_A}minorFont/{_A}latin")
    return "" if found is None else found.get("typeface", "")


def is_readable(layout: Any, room: Room, inks: tuple[str, ...]) -> bool:
    """Whether ``inks`` are readable on all that a layout has behind the ``room`` of a picture.

    A picture, a pattern or a colour that is not understood counts as not readable.
    """
    theme = read_theme(layout)
    colours = {slot.tag.removeprefix(_A): slot for slot in theme.iterfind(f".//{_A}clrScheme/*")}
    mapped = _map_colours(layout, colours)
    grounds = [*_list_grounds(layout, theme, mapped), *_list_covers(layout, room, mapped)]
    return all(
        ground is not None and all(measure_contrast(ink, ground) >= READABLE for ink in inks)
        for ground in grounds
    )


def _map_colours(layout: Any, colours: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the theme's colours under the names that the layout has for them."""
    own = layout._element.find(f"{_P}clrMapOvr/{_A}overrideClrMapping")  # noqa: SLF001  # no public way
    mapping = own if own is not None else layout.slide_master._element.find(f"{_P}clrMap")  # noqa: SLF001
    names = {**_SLOTS, **({} if mapping is None else dict(mapping.attrib))}
    return {**colours, **{name: colours[slot] for name, slot in names.items() if slot in colours}}


def _list_grounds(layout: Any, theme: Any, colours: Mapping[str, Any]) -> Iterator[str | None]:
    for holder in (layout, layout.slide_master):
        ground = holder._element.find(f"{_P}cSld/{_P}bg")  # noqa: SLF001
        if ground is None or not len(ground):
            continue
        told = ground[0]
        if told.tag == f"{_P}bgPr":
            yield from _read_fill(told, colours)
        else:
            fills = theme.find(f".//{_A}bgFillStyleLst")
            place = int(told.get("idx", "0")) - _FIRST_BACKGROUND
            base = _read_colour(told[0], colours) if len(told) else None
            if fills is None or not 0 <= place < len(fills):
                yield base
            else:
                yield from _read_fill([fills[place]], colours, base)
        return


def _list_covers(layout: Any, room: Room, colours: Mapping[str, Any]) -> Iterator[str | None]:
    """Yield the colours of the firm's shapes that lie behind a good part of the room."""
    whole = (room.right - room.left) * (room.bottom - room.top)
    for shape in list_backdrop(layout):
        across = min(room.right, shape.left + shape.width) - max(room.left, shape.left)
        down = min(room.bottom, shape.top + shape.height) - max(room.top, shape.top)
        if across <= 0 or down <= 0 or across * down < whole * _TOUCHED:
            continue
        properties = shape._element.find(f"{_P}spPr")  # noqa: SLF001
        if properties is None or shape._element.tag != f"{_P}sp":  # noqa: SLF001
            yield None
        else:
            yield from _read_fill(properties, colours)


def _read_fill(fills: Any, colours: Mapping[str, Any], base: str | None = None) -> Iterator[str | None]:
    """Yield the colours of the first fill among elements; nothing where there is none."""
    for fill in fills:
        if fill.tag == f"{_A}solidFill":
            yield _read_colour(fill[0], colours, base) if len(fill) else None
        elif fill.tag == f"{_A}gradFill":
            yield from (_read_colour(stop[0], colours, base) for stop in fill.iter(f"{_A}gs") if len(stop))
        elif fill.tag in {f"{_A}blipFill", f"{_A}pattFill"}:
            yield None


def _read_colour(element: Any, colours: Mapping[str, Any], base: str | None = None) -> str | None:
    """Return a colour as ``#RRGGBB``, as near as its changes of lightness tell; ``None`` if none is known."""
    kind, value = element.tag.removeprefix(_A), element.get("val", "")
    if kind == "srgbClr":
        plain: str | None = f"#{value.upper()}"
    elif kind == "sysClr":
        plain = f"#{element.get('lastClr', 'FFFFFF').upper()}"
    elif kind == "schemeClr" and value == "phClr":
        plain = base
    elif kind == "schemeClr" and value in colours and len(colours[value]):
        plain = _read_colour(colours[value][0], {})
    else:
        plain = None
    return plain and _change(plain, element)


def _change(colour: str, element: Any) -> str | None:
    try:
        red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    except ValueError:
        return None
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    for change in element:
        part = int(change.get("val", "0")) / 100_000
        name = change.tag.removeprefix(_A)
        if name in {"lumMod", "shade"}:
            light *= part
        elif name == "lumOff":
            light += part
        elif name == "tint":
            light = 1 - (1 - light) * part
    changed = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), strength)
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in changed)
