"""A sheet on pages of one form: its heading once, then its parts, as many on each page as it holds.

Shrinking a tall picture onto a slide was refused: a comparison of twelve stages would be set in type of
three points. A part is never broken; one that is higher than a page makes its own page higher.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from journeymap.scene.map.pages import FITS, PageSize
from journeymap.scene.map.view import MARGIN
from journeymap.scene.pen import STRONG, Pen
from journeymap.scene.shapes import Scene, Shape
from journeymap.scene.sheet import texts
from journeymap.scene.sheet.frame import Body, Entry, finish_scene, measure_foot
from journeymap.scene.voice import Voice
from journeymap.value import NamedTuple

_TOP = 34.0
_SHARES = (0.5, 0.6, 0.7, 0.8, 0.9)
"""Of a page's room: the first that needs no more pages makes them even, and leaves something on the first."""

_BARE = 0.4
"""A first page of which less than this is taken has a heading alone; nobody wants to turn such a page."""
_UNEVEN = 0.55
"""A last page of which less is taken gets parts of the page before, as long as it is the emptier."""
_LITTLE = 1.03
"""So much higher the first page may be before a part of it goes overleaf."""
_TIGHT = 1.3
"""So much higher a page may be for its first part, where text stays as large as on a map's densest page."""


class Drawn(NamedTuple):
    """Shapes, and where they end."""

    shapes: Sequence[Shape]
    bottom: float


def draw_nothing(top: float) -> Drawn:
    """Stand for the heads of a sheet that has none."""
    return Drawn((), top)


class Part(NamedTuple):
    """A piece of a sheet that stays together."""

    name: str
    """What it is about, for who cannot see the page."""
    draw: Callable[[float], Drawn]
    """Draws it from a height on."""
    overleaf: Callable[[float], Drawn] | None = None
    """Draws it on a page that goes on, where that is otherwise: the first page's margin is free there."""


class Sheet(NamedTuple):
    """What is to be brought onto pages."""

    body: Body
    """What stands on the first page alone; ``bottom`` is where all of it ends."""
    start: float
    """Where the first part begins on the first page."""
    parts: Sequence[Part]
    list_entries: Callable[[range], Iterable[Entry]]
    """Returns the legend of the parts with these numbers."""
    draw_heads: Callable[[float], Drawn] = draw_nothing
    """Draws what stands above the first part of the first page: the titles of columns."""
    heads_overleaf: Callable[[float], Drawn] | None = None
    """Draws it on a page that goes on, where that is otherwise."""
    gap: float = 0.0
    """Between parts."""


class _Page(NamedTuple):
    """A page while it is filled."""

    shapes: tuple[Shape, ...]
    y: float
    """Where the next part goes."""
    bottom: float
    """Where the lowest thing on it ends."""
    parts: range
    overleaf: bool


def join_sheet(voice: Voice, sheet: Sheet) -> Scene:
    """Return the sheet as one picture, as high as it takes."""
    page = _open(sheet)
    for number in range(len(sheet.parts)):
        page = _add(sheet, page, number)
    body = sheet.body._replace(shapes=page.shapes, bottom=page.bottom)
    return finish_scene(voice, body, sheet.list_entries(page.parts))


def turn_sheet(voice: Voice, sheet: Sheet, size: PageSize) -> tuple[Scene, ...]:
    """Return the sheet as pages that are as wide as it is, in the proportions of ``size``."""
    height = round(sheet.body.width * size.height / size.width, 2)
    entries = sheet.list_entries(range(len(sheet.parts)))
    room = height - measure_foot(voice, entries, sheet.body.width - MARGIN)
    tight = min(_TIGHT, max(1.0, FITS[-1].enlarge(size).width / sheet.body.width))
    fill = partial(_fill, sheet, above=size.above, tight=tight)
    pages = fill(room)
    for share in _SHARES if len(pages) > 1 else ():
        even = fill(room * share)
        if len(even) == len(pages) and len(even[0].parts) >= min(1, len(pages[0].parts)):
            pages = even
            break
    pages = _fill_last(fill, room, pages)
    return tuple(
        _finish(voice, sheet, page, (number, len(pages)), height - (size.above if number == 1 else 0))
        for number, page in enumerate(pages, start=1)
    )


def _fill_last(fill: Callable[..., list[_Page]], room: float, pages: list[_Page]) -> list[_Page]:
    """Bring parts of the page before onto a last page that is rather empty, as long as it is the emptier."""
    while len(pages) > 1 and pages[-1].bottom < room * _UNEVEN and len(pages[-2].parts) > 1:
        shared = fill(room, last=pages[-1].parts.start - 1)
        if len(shared) != len(pages) or shared[-2].bottom <= pages[-1].bottom:
            break
        pages = shared
    return pages


def _fill(sheet: Sheet, room: float, *, above: float, tight: float, last: int | None = None) -> list[_Page]:
    """Fill pages down to ``room``, the first ``above`` less; with part ``last`` a page begins in any case.

    The first may hold no part where what it opens with takes much of it. A page may be ``tight`` times as
    high for its first part.
    """
    page = _open(sheet)
    pages = [page]
    for number in range(len(sheet.parts)):
        grown = _add(sheet, page, number)
        bare = not page.parts and page.bottom < room * _BARE
        limit = room * (tight if bare else 1.0)
        if not page.overleaf:
            # What stands beside the first parts may be higher than they are: then they cost no height.
            limit = max(room * (tight if bare else min(_LITTLE, tight)) - above, sheet.body.bottom)
        if (grown.y > limit or number == last) and (page.parts or not page.overleaf):
            page = _begin(sheet, number)
            pages.append(page)
            grown = _add(sheet, page, number)
        page = pages[-1] = grown
    return pages


def _open(sheet: Sheet) -> _Page:
    return _Page(tuple(sheet.body.shapes), sheet.start, sheet.body.bottom, range(0), overleaf=False)


def _begin(sheet: Sheet, number: int) -> _Page:
    """A page that goes on: the sheet's title in one line."""
    pen = Pen(MARGIN, _TOP, sheet.body.width - 2 * MARGIN, "page")
    pen.write(sheet.body.title, STRONG, "navy", max_lines=1)
    pen.skip(14)
    return _Page(tuple(pen.shapes), pen.y, pen.y, range(number, number), overleaf=True)


def _add(sheet: Sheet, page: _Page, number: int) -> _Page:
    """Return the page with a part more, below the heads where it is the page's first."""
    part = sheet.parts[number]
    draw, draw_heads = part.draw, sheet.draw_heads
    if page.overleaf:
        draw, draw_heads = part.overleaf or draw, sheet.heads_overleaf or draw_heads
    heads = draw_nothing(page.y + sheet.gap) if page.parts else draw_heads(page.y)
    drawn = draw(heads.bottom)
    parts = range(page.parts.start, number + 1) if page.parts else range(number, number + 1)
    shapes = (*page.shapes, *heads.shapes, *drawn.shapes)
    return _Page(shapes, drawn.bottom, max(page.bottom, drawn.bottom), parts, page.overleaf)


def _finish(voice: Voice, sheet: Sheet, page: _Page, place: tuple[int, int], height: float) -> Scene:
    """Put legend and footer at the foot, and say on every page which one it is."""
    body = sheet.body._replace(shapes=page.shapes, bottom=page.bottom)
    number, count = place
    if count > 1:
        said = voice.say(texts.PAGE_OF, number=str(number), count=str(count))
        held = "; ".join(sheet.parts[part].name for part in page.parts)
        body = body._replace(id=f"{body.id}-{number}", title=f"{body.title} – {said}")
        body = body._replace(description=f"{said}: {held}.") if page.overleaf else body
    return finish_scene(voice, body, sheet.list_entries(page.parts), place, height=height)
