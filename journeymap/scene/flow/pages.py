"""The flow on pages of one size: broken at stages, with a named stop for each way onto another page.

A flow is best seen whole, so it stays one picture as long as its type can be read on the page. Running it to
and fro in several rows was refused: arrows that lead back then look like those that lead on.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from journeymap.language import Language, Text
from journeymap.model import START, Atlas, Journey
from journeymap.scene.flow import texts
from journeymap.scene.flow.picture import Drawing, Leaf
from journeymap.scene.flow.plan import Arrow, Block, Lead, Plan, Stop, choose_rows, name_stop, plan_flow
from journeymap.scene.flow.view import View, compose_view
from journeymap.scene.map.pages import FITS, PageSize
from journeymap.scene.overlay import Overlay
from journeymap.scene.shapes import Scene
from journeymap.score.result import JourneyScore

_ENDS = 2 * (148.0 + 64.0) + 2 * 36.0
"""About how much the leads at both sides and the margins of a page take."""
_COLUMN, _ROW, _HEAD = 268.0, 150.0, 190.0
"""About how much a column, a card, and the head and foot take."""
_LOWER = 3
"""How often columns are made lower where they are too high for a page."""
_TIGHT = 1.05
"""So much higher a page may be before columns are made lower, which takes more pages."""


def compose_flow_pages(
    atlas: Atlas,
    journey: Journey,
    score: JourneyScore,
    language: Language,
    size: PageSize,
    overlay: Overlay | None = None,
) -> tuple[Scene, ...]:
    """Return the flow whole where it can be read on a page of ``size``, else on pages in its proportions.

    With an ``overlay``, what was seen is drawn over it, as :func:`compose_flow` does.
    """
    view = compose_view(atlas, journey, score, language, overlay)
    most = FITS[-1].enlarge(size)
    whole = Drawing(view, plan_flow(view))
    scene = whole.finish()
    if not journey.stages or (scene.width <= most.width and scene.height + size.above <= most.height):
        return tuple(_finish([whole], size))
    rows = choose_rows([len(stage.touchpoints) for stage in journey.stages])
    rows = max(1, min(rows, int((most.height - _HEAD) // _ROW)))
    pages = _break(view, most, rows)
    for fewer in range(rows - 1, max(0, rows - 1 - _LOWER), -1):
        if max(page.finish(Leaf(1, 1)).height for page in pages) <= most.height * _TIGHT:
            break
        pages = _break(view, most, fewer)
    return tuple(_finish(pages, size))


def _break(view: View, most: PageSize, rows: int) -> list[Drawing]:
    """Return as few pages as are no wider than ``most``, with the columns shared out evenly."""
    plan = plan_flow(view, rows)
    limit = max(1, int((most.width - _ENDS) // _COLUMN))
    while True:
        parts = share_blocks(cut_blocks(plan.blocks, limit), limit)
        pages = [Drawing(view, plan) for plan in cut_plan(view, plan, parts)]
        if limit == 1 or all(page.parts.layout.width + 96 <= most.width for page in pages):
            return pages
        limit -= 1


def _finish(pages: Sequence[Drawing], size: PageSize) -> Iterator[Scene]:
    count = len(pages)
    drafts = [page.finish(Leaf(number, count)) for number, page in enumerate(pages, start=1)]
    ratio = size.width / size.height
    above = [size.above, *[0.0] * (count - 1)]
    width = max(
        size.width,
        *(max(draft.width, (draft.height + free) * ratio) for draft, free in zip(drafts, above, strict=True)),
    )
    width = float(math.ceil(width))
    for number, (page, free) in enumerate(zip(pages, above, strict=True), start=1):
        yield page.finish(Leaf(number, count, width, round(width / ratio - free, 2)))


def cut_blocks(blocks: Sequence[Block], most: int) -> list[Block]:
    """Return the stages, those of more than ``most`` columns in several pieces."""
    return [
        block._replace(first=first, last=min(first + most - 1, block.last), continued=first > block.first)
        for block in blocks
        for first in range(block.first, block.last + 1, most)
    ]


def share_blocks(blocks: Sequence[Block], most: int) -> list[list[Block]]:
    """Return the blocks of each page: as few pages as hold ``most`` columns each, and those even."""
    fewest = len(_gather(blocks, most))
    widest = max(block.last - block.first + 1 for block in blocks)
    for limit in range(widest, most):
        parts = _gather(blocks, limit)
        if len(parts) == fewest:
            return parts
    return _gather(blocks, most)


def _gather(blocks: Sequence[Block], most: int) -> list[list[Block]]:
    parts: list[list[Block]] = []
    for block in blocks:
        if parts and block.last - parts[-1][0].first < most:
            parts[-1].append(block)
        else:
            parts.append([block])
    return parts


def cut_plan(view: View, plan: Plan, parts: Sequence[Sequence[Block]]) -> Iterator[Plan]:
    """Yield the plan of each page.

    Outcomes are repeated where arrows lead to them. A stop on another page is stood for by a lead: at the
    left where it is on an earlier page, at the right where it is on a later one.
    """
    homes = [_find_home(stop, parts) for stop in plan.stops]
    reached = {
        (homes[arrow.source], arrow.target)
        for arrow in plan.arrows
        if plan.stops[arrow.target].outcome is not None
    }
    for page, blocks in enumerate(parts, start=1):
        yield _Cut(view, plan, page, blocks, homes, reached).make()


def _find_home(stop: Stop, parts: Sequence[Sequence[Block]]) -> int:
    """Return the page of a stop; outcomes stand on the last."""
    if stop.id == START:
        return 1
    for page, blocks in enumerate(parts, start=1):
        if stop.column <= blocks[-1].last:
            return page
    return len(parts)


class _Cut:
    """The plan of one page while it is put together."""

    def __init__(
        self,
        view: View,
        plan: Plan,
        page: int,
        blocks: Sequence[Block],
        homes: Sequence[int],
        reached: set[tuple[int, int]],
    ) -> None:
        self.view = view
        self.plan = plan
        self.page = page
        self.blocks = blocks
        self.homes = homes
        self.here = {
            number
            for number, stop in enumerate(plan.stops)
            if homes[number] == page or (stop.outcome is not None and (page, number) in reached)
        }
        self.leads: dict[tuple[int, bool], Stop] = {}
        """By the number of the stop that they stand for, and whether an arrow leads there."""

    def make(self) -> Plan:
        """Return the page's plan, its columns counted from the left of the page."""
        ends = [self._find_ends(arrow) for arrow in self.plan.arrows]
        left = [lead for lead in self.leads.values() if lead.column == 0]
        right = [lead for lead in self.leads.values() if lead.column]
        shift = self.blocks[0].first - 1
        last = self.blocks[-1].last - shift + 1
        middle: dict[int, Stop] = {}
        for number in sorted(self.here):
            stop = self.plan.stops[number]
            column = last if stop.outcome is not None else stop.column - shift
            middle[number] = stop._replace(column=0 if stop.id == START else column)
        firsts = [stop for stop in middle.values() if stop.column == 0]
        if not firsts and not left:
            left.append(self._make_lead(self._find_before(), onward=False, column=0))
        inner = [stop for stop in middle.values() if 0 < stop.column < last]
        lasts = [stop for stop in middle.values() if stop.column == last]
        stops = (*firsts, *left, *inner, *(lead._replace(column=last) for lead in right), *lasts)
        numbers = {stop.id: number for number, stop in enumerate(stops)}
        arrows = tuple(
            arrow._replace(source=numbers[one], target=numbers[other])
            for arrow, (one, other) in zip(self.plan.arrows, ends, strict=True)
            if one in numbers and other in numbers
        )
        return self.plan._replace(
            stops=stops,
            arrows=arrows,
            blocks=tuple(
                block._replace(first=block.first - shift, last=block.last - shift) for block in self.blocks
            ),
            columns=last + (1 if right or lasts else 0),
        )

    def _find_ends(self, arrow: Arrow) -> tuple[str, str]:
        """Return the ids of an arrow's ends on this page; none where it is not on it."""
        source, target = arrow.source, arrow.target
        outcome = self.plan.stops[target].outcome is not None
        if source in self.here and target in self.here:
            return self.plan.stops[source].id, self.plan.stops[target].id
        if source in self.here:
            return self.plan.stops[source].id, self._lead(target, onward=True).id
        if target in self.here and not outcome:
            return self._lead(source, onward=False).id, self.plan.stops[target].id
        return "", ""

    def _lead(self, number: int, *, onward: bool) -> Stop:
        key = number, onward
        if key not in self.leads:
            column = 0 if self.homes[number] < self.page else 1
            self.leads[key] = self._make_lead(number, onward=onward, column=column)
        return self.leads[key]

    def _make_lead(self, number: int, *, onward: bool, column: int) -> Stop:
        stop = self.plan.stops[number]
        text = _choose_text(onward=onward, earlier=column == 0)
        lead = Lead(page=self.homes[number], text=text, title=name_stop(self.view, stop))
        return Stop(id=f"{'to' if onward else 'from'} {stop.id}", column=column, lead=lead)

    def _find_before(self) -> int:
        """The last stop of the page before, for a page that no arrow leads to."""
        return max(
            number
            for number, stop in enumerate(self.plan.stops)
            if self.homes[number] == self.page - 1 and stop.outcome is None
        )


def _choose_text(*, onward: bool, earlier: bool) -> Text:
    if onward:
        return texts.LEAD_BACK if earlier else texts.LEAD_ON
    return texts.LEAD_FROM if earlier else texts.LEAD_RETURN
