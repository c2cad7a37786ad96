"""The map on pages of one size: stages side by side, lanes below each other, heads on every page.

Shrinking a wide picture onto a page was refused: twenty touchpoints on A4 are three points high. Pages break
between stages (a stage that is wider than a page breaks between its touchpoints) and between lanes; the
emotion curve goes on where it left the page before. Only a lane that is higher than a page lets all pages
grow, in their proportions, until it fits.

Breaking every long journey at one size of type was refused too: sixty touchpoints made thirty-five slides,
most of them half empty. Where there would be more pages than people turn, they hold more, in smaller type and
narrower columns, as far as that can still be read (see ``FITS``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.scene.logo import ROOM
from journeymap.scene.map import texts
from journeymap.scene.map.cast import compose_cast
from journeymap.scene.map.description import describe_map, describe_page
from journeymap.scene.map.emotion import Curves, gather_curves
from journeymap.scene.map.header import compose_title
from journeymap.scene.map.lanes import choose_lanes
from journeymap.scene.map.legend import compose_footer, compose_legend
from journeymap.scene.map.names import compose_names
from journeymap.scene.map.rows import LANE_PAD, Row, compose_row, draw_panels
from journeymap.scene.map.sources import compose_sources, number_sources
from journeymap.scene.map.stages import compose_stages
from journeymap.scene.map.view import (
    COLUMN_GAP,
    COLUMN_WIDTH,
    HEAD_WIDTH,
    MARGIN,
    STAGE_PAD,
    Piece,
    View,
    compose_view,
    lay_pieces,
    list_pieces,
    measure_pieces,
)
from journeymap.scene.pen import META, STRONG, Pen
from journeymap.scene.shapes import Box, Scene, Shape
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple, dataclass, field, replace

_TOP = 34.0
_BOTTOM = 24.0
_GAP = 14.0
"""Between the lanes, the legend and the footer."""
_NUMBER = 130.0
"""Room for the page's number at the right of the footer."""
_WIDEST = 380.0
"""A column grows no wider than this."""
_SHARES = (0.5, 0.6, 0.7, 0.8, 0.9)
"""Of a page's height: the first that needs no more pages makes them even."""
_BARE = 0.45
"""Of a page's height: a last page that ends above is next to empty."""
_GROWTHS = (*[1.05] * 6, *[1.2] * 22)
"""A page may grow, first by little, to seventy times its size before a lane is let run over its end."""


class PageSize(NamedTuple):
    """A page in pixels at scale 1; text of 13 pixels is 7.8 points high on the paper sizes below."""

    width: float
    height: float
    above: float = 0.0
    """What the first page leaves free for what is put at its head: a logo."""


PAGE_SIZES = {
    "a4": PageSize(1404, 992),
    "a3": PageSize(1985, 1403),
    "16:9": PageSize(1600, 900),
}
"""Landscape pages by name."""


def find_page(atlas: Atlas, name: str) -> PageSize:
    """Return the page of a name, with room for the workspace's logo where it has one."""
    size = PAGE_SIZES[name]
    return size._replace(above=ROOM) if atlas.workspace.branding.logo in atlas.rasters else size


class Fit(NamedTuple):
    """How much a page holds: ``scale`` times its pixels, in columns that are at least ``column`` wide."""

    scale: float
    column: float

    def enlarge(self, size: PageSize) -> PageSize:
        """Return the page with its pixels."""
        return size._replace(width=round(size.width * self.scale), height=round(size.height * self.scale))


FITS = (Fit(1.0, COLUMN_WIDTH), Fit(1.15, 176.0), Fit(1.15, 144.0))
"""The smallest text, of 11.5 pixels, is 6.9 and 6 points high: the least that is read on paper."""
WIDE_FITS = (Fit(1.15, 240.0), Fit(1.15, 380.0))
"""For titles of hundreds of letters, which in a usual column are higher than a page."""
MANY_PAGES = 8
"""With more pages than this, the next fit is tried."""


@dataclass(slots=True, kw_only=True)
class _Page:
    """A page while it is filled."""

    view: View
    y: float
    """Where the next thing goes."""
    top: float
    """Where the columns of the stages begin."""
    shapes: list[Shape]
    stages: tuple[Shape, ...] = ()
    names: tuple[Shape, ...] = ()
    """The touchpoints' titles, where their row is on a page before."""
    rows: list[Row] = field(default_factory=list)
    opens: bool = False
    """It begins with who and what the journey is."""
    above: float = 0.0
    """What is to stay free above it."""
    start: float = 0.0
    """Where its first lane begins."""
    feet: dict[frozenset[str], tuple[float, float]] = field(default_factory=dict)
    """Heights of legend and footer by the lanes on a page, found once for all pages of the same stages."""


def compose_map_pages(
    atlas: Atlas, journey: Journey, score: JourneyScore, language: Language, size: PageSize
) -> tuple[Scene, ...]:
    """Return the journey map as pages that are all ``size``, or larger in its proportions.

    Every page is a picture of its own, with the heads of its stages, a legend of the signs on it, and its
    number; together they hold what :func:`compose_map` shows.
    """
    view = number_sources(compose_view(atlas, journey, score, language))
    curves = gather_curves(view)
    shelf: dict[Fit, list[_Stock]] = {}

    def count_pages(fit: Fit) -> float:
        shelf[fit] = _stock_up(view, curves, fit.enlarge(size), fit)
        pages = _fill(shelf[fit], fit.enlarge(size), even=False)
        fitting = all(_measure_page(page, curves) <= fit.enlarge(size).height for page in pages)
        return len(pages) if fitting else math.inf

    fit = choose_fit(count_pages)
    size = fit.enlarge(size)
    pages = _fill(shelf[fit], size)
    for growth in _GROWTHS:
        if all(_measure_page(page, curves) <= size.height for page in pages):
            break
        size = size._replace(width=round(size.width * growth), height=round(size.height * growth))
        pages = _fill(_stock_up(view, curves, size, fit), size)
    return tuple(
        _finish(page, curves, size, number, len(pages)) for number, page in enumerate(pages, start=1)
    )


def choose_fit(count_pages: Callable[[Fit], float]) -> Fit:
    """Return the fit of the largest type that needs no more than ``MANY_PAGES``, else that of the fewest.

    ``count_pages`` returns infinity where something is higher than a page: then wide columns make it lower.
    """
    best = FITS[0]
    fewest = count_pages(best)
    for fit in FITS[1:]:
        if fewest <= MANY_PAGES:
            return best
        count = count_pages(fit)
        if count < fewest:
            best, fewest = fit, count
    if fewest < math.inf:
        return best
    return next((fit for fit in WIDE_FITS if count_pages(fit) < math.inf), WIDE_FITS[-1])


def _stock_up(view: View, curves: Curves, size: PageSize, fit: Fit) -> list[_Stock]:
    return [_Stock(part, curves, size.above) for part in share_view(view, size, fit)]


def _fill(stocks: Sequence[_Stock], size: PageSize, *, even: bool = True) -> list[_Page]:
    """Fill pages; without ``even``, which takes several tries, only their number is what it will be."""
    pages: list[_Page] = []
    for stock in stocks:
        if even:
            pages += stock.draw(_fill_group(stock, size, opens=not pages))
        else:
            pages += _fill_rows(stock, size, opens=not pages)
    return _add_sources(pages, stocks[-1].curves, size)


class _Stock:
    """The lanes of some stages, each measured once: which page it stands on is tried several times."""

    def __init__(self, view: View, curves: Curves, above: float) -> None:
        self.view = view
        self.curves = curves
        self.above = above
        self.feet: dict[frozenset[str], tuple[float, float]] = {}
        self.lanes = choose_lanes(view, curves)
        rows = ((lane, compose_row(view, lane, 0.0, first=False)) for lane in self.lanes)
        self.heights = {lane.id: row.bottom for lane, row in rows if row is not None}
        self._heads: dict[tuple[bool, bool], _Page] = {}

    def begin(self, *, opens: bool = False, names: bool = False) -> _Page:
        """Return a page without lanes."""
        if (opens, names) not in self._heads:
            page = _open(self.view, self.above) if opens else _begin(self.view, names=names)
            page.start, page.feet = page.y, self.feet
            self._heads[opens, names] = page
        page = self._heads[opens, names]
        return replace(page, shapes=[*page.shapes], rows=[])

    def draw(self, pages: list[_Page]) -> list[_Page]:
        """Draw the lanes of the pages, which were only measured."""
        lanes = {lane.id: lane for lane in self.lanes}
        for page in pages:
            y = page.start
            rows: list[Row] = []
            for row in page.rows:
                drawn = compose_row(self.view, lanes[row.lane], y, first=not rows and not page.names) or row
                rows.append(drawn)
                y = drawn.bottom + LANE_PAD
            page.rows, page.y = rows, y
        return pages


def share_view(view: View, size: PageSize, fit: Fit = FITS[0]) -> list[View]:
    """Return the view with the columns of each page that the stages take side by side."""
    room = size.width - 2 * MARGIN - HEAD_WIDTH
    most = max(1, int((room - 2 * STAGE_PAD + COLUMN_GAP) // (fit.column + COLUMN_GAP)))
    pieces = list_pieces(view.journey, most)
    return [
        replace(view, grid=lay_pieces(pieces, group, _stretch(pieces, group, room, fit.column), size.width))
        for group in share_out(pieces, room, fit.column)
    ]


def _stretch(pieces: Sequence[Piece], group: range, room: float, least: float) -> float:
    """The width of the page's columns: they fill it, as long as they do not look lost in it."""
    slots = sum(piece.slots for piece in pieces[group.start : group.stop])
    spare = (room - _measure(pieces, group, least)) / max(1, slots)
    return min(_WIDEST, int((least + spare) * 100) / 100)


def share_out(pieces: Sequence[Piece], room: float, column: float = COLUMN_WIDTH) -> list[range]:
    """Return the pieces of each page: as few pages as fit ``room``, and those as even as they can be."""
    if not pieces:
        return [range(0)]
    fewest = len(_break(pieces, room, column))
    widths = {
        measure_pieces(pieces[first:last], column)
        for first in range(len(pieces))
        for last in range(first + 1, min(len(pieces), first + 40) + 1)
    }
    for limit in sorted(width for width in widths if width <= room):
        found = _break(pieces, limit, column)
        if len(found) == fewest and all(_measure(pieces, part, column) <= limit for part in found):
            return found
    return _break(pieces, room, column)


def _break(pieces: Sequence[Piece], limit: float, column: float) -> list[range]:
    parts: list[range] = []
    first = 0
    for place in range(1, len(pieces) + 1):
        if place == len(pieces) or _measure(pieces, range(first, place + 1), column) > limit:
            parts.append(range(first, place))
            first = place
    return parts


def _measure(pieces: Sequence[Piece], part: range, column: float) -> float:
    return measure_pieces(pieces[part.start : part.stop], column)


def _fill_group(stock: _Stock, size: PageSize, *, opens: bool) -> list[_Page]:
    """Fill pages with the lanes of some stages: as few as hold them, and those as even as can be."""
    pages = _fill_rows(stock, size, opens=opens)
    for share in _SHARES if len(pages) > 1 else ():
        even = _fill_rows(stock, size._replace(height=size.height * share), opens=opens)
        if len(even) == len(pages):
            pages = even
            break
    turn = _find_turn(pages, size)
    if turn is not None:
        shared = _fill_rows(stock, size, opens=opens, turn=turn)
        pages = shared if len(shared) == len(pages) else pages
    return pages


def _find_turn(pages: Sequence[_Page], size: PageSize) -> str | None:
    """Return the lane of the last page but one with which a last page that is next to empty had better begin.

    ``None`` means that it is well as it is.
    """
    last = pages[-1]
    if len(pages) < 2 or last.y > size.height * _BARE or len(pages[-2].rows) < 2:
        return None
    before = pages[-2].rows
    middle = (before[0].bottom + before[-1].bottom + last.y - last.top) / 2
    return next((row.lane for row in before[1:] if row.bottom >= middle), before[-1].lane)


def _fill_rows(stock: _Stock, size: PageSize, *, opens: bool, turn: str | None = None) -> list[_Page]:
    """Fill pages with lanes that are not drawn yet; with lane ``turn`` a page begins in any case."""
    page = stock.begin(opens=opens)
    pages = [page]
    told = False
    for lane, height in stock.heights.items():
        row = Row(lane, (), page.y + height)
        full = lane == turn or _measure_page(page, stock.curves, row) > size.height
        if full and (page.rows or page.opens):
            page = stock.begin(names=told)
            pages.append(page)
            row = Row(lane, (), page.y + height)
        page.rows.append(row)
        page.y = row.bottom + LANE_PAD
        told = told or lane == "touchpoints"
    return pages


def _open(view: View, above: float) -> _Page:
    """The journey's first page: its title and who travels, then the stages."""
    title = compose_title(view, _TOP)
    y = _TOP + title.height + 20
    shapes: list[Shape] = [*title.shapes]
    cast = compose_cast(view, y)
    if cast is not None:
        shapes += cast.shapes
        y += cast.height + 20
    page = _place_stages(view, shapes, y, opens=True)
    page.above = above
    return page


def _begin(view: View, *, names: bool = False) -> _Page:
    """A page that goes on: the journey's title in one line, then the stages, and ``names`` of touchpoints."""
    head = _write_head(view)
    page = _place_stages(view, head.shapes, head.y, opens=False)
    if names and view.grid.columns:
        strip = compose_names(view, page.y + LANE_PAD)
        page.names = strip.shapes
        page.y += LANE_PAD + strip.height + LANE_PAD
    return page


def _write_head(view: View) -> Pen:
    pen = Pen(MARGIN, _TOP, view.grid.right - MARGIN, "page")
    pen.write(view.journey.title, STRONG, "navy", max_lines=1)
    pen.skip(10)
    return pen


def _place_stages(view: View, shapes: list[Shape], y: float, *, opens: bool) -> _Page:
    stages = compose_stages(view, y)
    top = y + stages.height + 8
    return _Page(view=view, y=top, top=top, shapes=shapes, stages=stages.shapes, opens=opens)


def _add_sources(pages: list[_Page], curves: Curves, size: PageSize) -> list[_Page]:
    """List the sources on the last page, or on one of their own."""
    page = pages[-1]
    strip = compose_sources(page.view, page.y + _GAP)
    if strip is None:
        return pages
    row = Row("sources", strip.shapes, page.y + _GAP + strip.height)
    if _measure_page(page, curves, row) > size.height:
        head = _write_head(page.view)
        page = _Page(view=page.view, y=head.y, top=head.y, shapes=head.shapes)
        pages.append(page)
        strip = compose_sources(page.view, page.y) or strip
    page.shapes += strip.shapes
    page.y += _GAP + strip.height
    return pages


def _name_lanes(page: _Page, row: Row | None = None) -> frozenset[str]:
    return frozenset(one.lane for one in (*page.rows, *([row] if row else ())))


def _measure_page(page: _Page, curves: Curves, row: Row | None = None) -> float:
    """The height that a page needs, ``row`` included."""
    bottom = page.y if row is None else row.bottom + LANE_PAD
    legend, footer = _measure_foot(page, curves, _name_lanes(page, row))
    return page.above + bottom + _GAP + ((legend + _GAP if legend else 0.0) + footer) + _BOTTOM


def _measure_foot(page: _Page, curves: Curves, lanes: frozenset[str]) -> tuple[float, float]:
    """How high the legend of the lanes and the footer are; without lanes there is no legend."""
    if lanes not in page.feet:
        legend = compose_legend(page.view, 0, lanes, curves).height if lanes else 0.0
        page.feet[lanes] = legend, compose_footer(page.view, 0, _NUMBER).height
    return page.feet[lanes]


def _finish(page: _Page, curves: Curves, size: PageSize, number: int, count: int) -> Scene:
    """Put a page together, its legend and its number at the foot."""
    view = page.view
    height = max(size.height, round(_measure_page(page, curves), 2)) - page.above
    lanes = _name_lanes(page)
    shapes: list[Shape] = [Box(0, 0, size.width, height, 0, "page"), *page.shapes]
    legend, footer = _measure_foot(page, curves, lanes)
    y = height - _BOTTOM - footer
    said = view.say(texts.PAGE, number=str(number), count=str(count))
    shapes += compose_footer(view, y, _NUMBER).shapes
    foot = Pen(MARGIN, y, view.grid.right - MARGIN, "page")
    if count > 1:
        foot.place(said, META, "ink-muted", view.grid.right, y + 1.5, _NUMBER, "end")
    shapes += foot.shapes
    if lanes:
        shapes += compose_legend(view, y - _GAP - legend, lanes, curves).shapes
        bottom = page.rows[-1].bottom + LANE_PAD
        shapes += draw_panels(view, page.top, bottom)
        shapes += page.names
        shapes += [shape for row in page.rows for shape in row.shapes]
        shapes += page.stages
    return Scene(
        id=f"map-{view.journey.id}-{number}",
        width=size.width,
        height=height,
        title=f"{view.journey.title} – {said}" if count > 1 else view.journey.title,
        description=describe_map(view, curves) if page.opens else describe_page(view, curves, said, lanes),
        language=view.language,
        shapes=tuple(shapes),
        colours=view.atlas.workspace.branding.palette,
    )
