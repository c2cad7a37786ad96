"""The blueprint put together: lanes from top to bottom, the lines between, the arrows through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from journeymap.language import Language, Text
from journeymap.model import Action, Atlas, Journey, Medium, Stage, State, Touchpoint
from journeymap.scene.blueprint import texts
from journeymap.scene.blueprint.customer import (
    explain_times,
    list_times,
    list_totals,
    write_customer,
    write_evidence,
    write_time_cell,
)
from journeymap.scene.blueprint.stage import list_actions, say_action, write_actions
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.names import compose_names
from journeymap.scene.map.pages import FITS, MANY_PAGES, WIDE_FITS, Fit, PageSize, share_view
from journeymap.scene.map.stages import compose_stages
from journeymap.scene.map.view import HEAD_WIDTH, MARGIN, Column, View, compose_view
from journeymap.scene.marks import draw_medium
from journeymap.scene.pen import META, META_STRONG, STRONG, Pen, Style
from journeymap.scene.shapes import Box, Group, Line, Polygon, Scene, Shape
from journeymap.scene.sheet import texts as sheet_texts
from journeymap.scene.sheet.frame import (
    CARD,
    Body,
    Entry,
    Heading,
    Pill,
    compose_heading,
    compose_score_card,
    finish_scene,
    list_sentence,
    measure_foot,
)
from journeymap.scene.sheet.signs import (
    explain_media,
    explain_scores,
    explain_severities,
    explain_truth,
)
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple

_PAD = 13.0
_LINE_ROOM = 20.0
"""Room for a line's name, above the lane that it opens."""
_TITLE = Style(13, 17, "semibold")
_TOP = 34.0
"""Where a page that goes on begins."""
_FITS = (FITS[0], Fit(1.08, 190.0), *FITS[1:])
"""A page grows a little rather than lose the company's lanes to the next."""
_SAVING = 0.8
"""So many of the pages with all lanes on each are few enough to part the company's lanes from the others."""
_GROWTH = 1.08
_TRIES = 24
"""A page may grow to six times its size before the lanes are let run over its end."""

Cell = Callable[[Pen, Column], None]

_STAGES: tuple[tuple[str, Text, Text], ...] = (
    ("frontstage", map_texts.FRONTSTAGE, map_texts.LINE_OF_INTERACTION),
    ("backstage", map_texts.BACKSTAGE, map_texts.LINE_OF_VISIBILITY),
    ("support", map_texts.SUPPORT, map_texts.LINE_OF_INTERNAL_INTERACTION),
)


class _Sheet:
    """The lanes drawn so far, and where each column's last card ended."""

    def __init__(self, view: View, top: float) -> None:
        self.view = view
        self.y = top
        self.lanes: list[Shape] = []
        self.arrows: list[Shape] = []
        self.ends: dict[str, float] = {}
        """Bottom of the lowest card, by touchpoint."""

    def add_lane(self, lane: str, title: Text, notes: list[str], fill: Cell, missing: Text | None) -> None:
        """Fill a lane; ``missing`` is said where no column has anything, else an empty lane is left out."""
        view, top = self.view, self.y + _PAD
        head = Pen(MARGIN, top, HEAD_WIDTH - 18, "page")
        head.write(view.say(title), _TITLE, "navy")
        for note in notes:
            head.write(note, META, "ink-muted")
        bottom = top
        shapes: list[Shape] = []
        for column in view.grid.columns:
            pen = Pen(column.x, top, column.width, "panel")
            fill(pen, column)
            if pen.shapes:
                shapes += pen.shapes
                bottom = max(bottom, pen.y)
                self._reach(lane, column, top, pen.y)
        if not shapes:
            if missing is None:
                return
            pen = Pen(view.grid.left + 9, top, 400, "panel" if view.grid.spans else "page")
            pen.write(view.say(missing), META, "ink-muted")
            shapes, bottom = pen.shapes, pen.y
        self.lanes += [*head.shapes, *shapes]
        self.y = max(head.y, bottom) + _PAD

    def _reach(self, lane: str, column: Column, top: float, bottom: float) -> None:
        """Lead an arrow from the column's last card to this one, and remember where this one ends."""
        if lane in {"evidence", "time"}:
            return
        last = self.ends.get(column.touchpoint.id)
        if last is not None:
            x = round(column.centre, 2)
            self.arrows += [
                Line(((x, last), (x, top - 7)), "step", 1.6),
                Polygon(((x, top - 1), (x - 4.5, top - 8.5), (x + 4.5, top - 8.5)), "step"),
            ]
        self.ends[column.touchpoint.id] = bottom

    def add_names(self) -> None:
        """The titles of the touchpoints that the lanes below serve."""
        strip = compose_names(self.view, self.y + _PAD)
        self.lanes += strip.shapes
        self.y += _PAD + strip.height + _PAD

    def add_rule(self) -> None:
        """A thin line between lanes."""
        self.lanes.append(Line(((MARGIN, self.y), (self.view.grid.end, self.y)), "line", 1))

    def add_line(self, text: Text) -> None:
        """One of the three lines of a blueprint, with its name at its left end."""
        pen = Pen(MARGIN, self.y, HEAD_WIDTH - 18, "page")
        self.lanes.append(Line(((MARGIN, self.y), (self.view.grid.end, self.y)), "navy-soft", 1.8, (7, 5)))
        pen.skip(5)
        pen.write(self.view.say(text), META_STRONG, "accent")
        self.lanes += pen.shapes
        self.y += _LINE_ROOM


def compose_blueprint(atlas: Atlas, journey: Journey, score: JourneyScore, language: Language) -> Scene:
    """Return the service blueprint of ``journey``; every pain point stands at the action that it hurts."""
    view = compose_view(atlas, journey, score, language)
    leaf = _Leaf(view)
    return finish_scene(view, _compose_body(leaf), _list_entries(leaf))


def compose_blueprint_pages(
    atlas: Atlas, journey: Journey, score: JourneyScore, language: Language, size: PageSize
) -> tuple[Scene, ...]:
    """Return the blueprint on pages in the proportions of ``size``, broken between stages.

    The lanes of a blueprint are read from top to bottom, so all of them stand on every page as long as its
    smallest type can be read; else those of the company follow on a page of their own, below the touchpoints'
    titles. Only where even that is higher than a page do all pages grow.
    """
    view = compose_view(atlas, journey, score, language)
    found: tuple[Scene, ...] = ()
    for halved in (False, True):
        for fit in _FITS:
            pages = _compose_pages(view, fit.enlarge(size), fit, halved=halved)
            worth = len(pages) < len(found) * (_SAVING if halved else 1) or not found
            if worth and _fits(pages, fit.enlarge(size)):
                found = pages
            if found and len(found) <= MANY_PAGES:
                return found
    if found:
        return found
    for fit in WIDE_FITS:
        pages = _compose_pages(view, fit.enlarge(size), fit, halved=True)
        if _fits(pages, fit.enlarge(size)):
            return pages
    return _grow_pages(view, WIDE_FITS[-1].enlarge(size), WIDE_FITS[-1])


def _fits(pages: Sequence[Scene], size: PageSize) -> bool:
    first, *others = pages
    return first.height + size.above <= size.height and all(page.height <= size.height for page in others)


def _grow_pages(view: View, size: PageSize, fit: Fit) -> tuple[Scene, ...]:
    pages = _compose_pages(view, size, fit, halved=True)
    for _ in range(_TRIES):
        if _fits(pages, size):
            break
        size = size._replace(width=round(size.width * _GROWTH), height=round(size.height * _GROWTH))
        pages = _compose_pages(view, size, fit, halved=True)
    return pages


class _Leaf(NamedTuple):
    """What a page shows: some stages, and which lanes of them."""

    view: View
    customer: bool = True
    company: bool = True


def _compose_pages(view: View, size: PageSize, fit: Fit, *, halved: bool) -> tuple[Scene, ...]:
    """Return a page for each group of stages, or two where it is too high and may be ``halved``."""
    parts = share_view(view, size, fit)
    leaves: list[_Leaf] = []
    for number, part in enumerate(parts):
        leaf = _Leaf(part)
        room = size.height - (0 if number else size.above)
        if halved and part.grid.columns and _measure_leaf(leaf, opens=not number) > room:
            leaves += [leaf._replace(company=False), leaf._replace(customer=False)]
        else:
            leaves.append(leaf)
    return tuple(
        finish_scene(leaf.view, _compose_page(leaf, place), _list_entries(leaf), place, height=height)
        for number, leaf in enumerate(leaves, start=1)
        for place in ((number, len(leaves)),)
        for height in (size.height - (size.above if number == 1 else 0),)
    )


def _measure_leaf(leaf: _Leaf, *, opens: bool) -> float:
    body = _compose_body(leaf, opens=opens)
    return body.bottom + measure_foot(leaf.view, _list_entries(leaf), leaf.view.grid.right)


def _compose_page(leaf: _Leaf, place: tuple[int, int]) -> Body:
    view = leaf.view
    number, count = place
    body = _compose_body(leaf, opens=number == 1)
    if count == 1:
        return body
    said = view.say(sheet_texts.PAGE_OF, number=str(number), count=str(count))
    stages = [span.stage for span in view.grid.spans]
    description = body.description if number == 1 else f"{said}. {' '.join(_describe_stages(view, stages))}"
    return body._replace(id=f"{body.id}-{number}", title=f"{body.title} – {said}", description=description)


def _compose_body(leaf: _Leaf, *, opens: bool = True) -> Body:
    """Stages and lanes below the whole heading, or below the title alone on a page that goes on."""
    view = leaf.view
    heading, y = _compose_head(view) if opens else _write_title(view)
    stages = compose_stages(view, y)
    top = y + stages.height + 8
    sheet = _Sheet(view, top)
    if leaf.customer:
        _add_customer(view, sheet)
    else:
        sheet.add_names()
    if leaf.company:
        _add_stages(view, sheet)
    panels = [Box(span.x, top, span.width, round(sheet.y - top, 2), 8, "panel") for span in view.grid.spans]
    arrows = Group("arrows", "arrows", tuple(sheet.arrows), view.say(texts.KEY_ARROW))
    return Body(
        id=f"blueprint-{view.journey.id}",
        title=view.journey.title,
        description=_describe(view),
        width=view.grid.width,
        bottom=sheet.y,
        shapes=(*heading, *panels, arrows, *sheet.lanes, *stages.shapes),
    )


def _write_title(view: View) -> tuple[list[Shape], float]:
    pen = Pen(MARGIN, _TOP, view.grid.right - MARGIN, "page")
    pen.write(view.journey.title, STRONG, "navy", max_lines=1)
    return pen.shapes, pen.y + 10


def _compose_head(view: View) -> tuple[list[Shape], float]:
    journey = view.journey
    role = "future" if journey.state is State.FUTURE else "accent"
    pills = [Pill(view.say(map_texts.STATES[journey.state]), role)]
    if journey.status is not None:
        pills.append(Pill(view.say(map_texts.STATUSES[journey.status]), "ink-soft", "neutral-surface"))
    facts = []
    if view.shows("owners"):
        owner = map_texts.OWNER(name=view.team(journey.owner)) if journey.owner else map_texts.NO_OWNER()
        facts.append(view.say(owner))
    facts.append(view.say(texts.ACTIONS_COUNTED, count=str(len(_gather_actions(journey.touchpoints)))))
    facts.append(view.say(texts.OPEN_PAINS, count=str(len(list(journey.pain_points)))))
    heading = Heading(
        kind=view.say(texts.BLUEPRINT),
        title=journey.title,
        pills=pills,
        facts=facts,
        note=journey.description or "",
    )
    figures = view.shows("figures")
    strip = compose_heading(heading, MARGIN, view.grid.right - MARGIN - (CARD + 40 if figures else 0))
    shapes, height = [*strip.shapes], strip.height
    if figures:
        card = compose_score_card(view, view.score, view.grid.right, MARGIN)
        shapes += card.shapes
        height = max(height, card.height)
    return shapes, MARGIN + height + 24


def _add_customer(view: View, sheet: _Sheet) -> None:
    """Evidence, the customer's actions with their pain, and the time it takes."""
    sheet.add_lane(
        "evidence", texts.EVIDENCE, [],
        lambda pen, column: write_evidence(view, pen, column.touchpoint), map_texts.NO_TOUCHPOINTS,
    )  # fmt: skip
    if not view.grid.columns:
        return
    if list_totals(view):
        sheet.add_rule()
        sheet.add_lane(
            "time", texts.TIME, list_totals(view),
            lambda pen, column: write_time_cell(view, pen, column.touchpoint), None,
        )  # fmt: skip
    sheet.add_rule()
    sheet.add_lane(
        "customer", texts.CUSTOMER, [], lambda pen, column: write_customer(view, pen, column), None
    )


def _add_stages(view: View, sheet: _Sheet) -> None:
    """The three lanes of the company, each below its line."""
    owned = any(action.owner for action in _gather_actions(view.journey.touchpoints))
    for lane, title, line in _STAGES:
        sheet.add_line(line)

        def fill(pen: Pen, column: Column, lane: str = lane) -> None:
            actions = dict(list_actions(column.touchpoint))[lane]
            write_actions(view, pen, lane, column.touchpoint, actions, owned=owned)

        recorded = any(dict(list_actions(part))[lane] for part in view.journey.touchpoints)
        sheet.add_lane(lane, title, [], fill, texts.NOTHING_HERE if recorded else texts.NOTHING_ON_STAGE)


def _gather_actions(touchpoints: Iterable[Touchpoint]) -> list[Action]:
    return [
        action for touchpoint in touchpoints for _, actions in list_actions(touchpoint) for action in actions
    ]


def _list_entries(leaf: _Leaf) -> Iterator[Entry]:
    """The signs on the page; a stage without a score says so itself."""
    view = leaf.view
    if view.shows("figures"):
        shown = {span.stage.id for span in view.grid.spans}
        values = [stage.value for stage in view.score.stages if stage.id in shown]
        yield from explain_scores(view, [value for value in values if value is not None])
    touchpoints = [column.touchpoint for column in view.grid.columns]
    if leaf.company:
        yield from _explain_actions(view, _gather_actions(touchpoints))
    if leaf.customer:
        yield from _explain_customer(view, touchpoints)


def _explain_actions(view: View, actions: Sequence[Action]) -> Iterator[Entry]:
    if actions:
        yield Entry(12, view.say(texts.KEY_ARROW), _draw_arrow)
    if view.shows("owners") and any(action.owner for action in actions):
        yield Entry(12, view.say(texts.KEY_OWNER), partial(_draw_icon, Medium.HUMAN))
    if any(action.system for action in actions):
        yield Entry(12, view.say(texts.KEY_SYSTEM), partial(_draw_icon, Medium.DIGITAL))


def _explain_customer(view: View, touchpoints: Sequence[Touchpoint]) -> Iterator[Entry]:
    if any(touchpoint.moment_of_truth for touchpoint in touchpoints):
        yield explain_truth(view)
    yield from explain_severities(view, [pain for part in touchpoints for pain in part.pain_points])
    yield from explain_times(view, touchpoints)
    media = [view.channel(part.channel)[1] for part in touchpoints if part.channel is not None]
    yield from explain_media(view, media)


def _draw_arrow(x: float, y: float) -> tuple[Shape, ...]:
    return (
        Line(((x + 6, y + 3), (x + 6, y + 12)), "step", 1.6),
        Polygon(((x + 6, y + 18), (x + 1.5, y + 10.5), (x + 10.5, y + 10.5)), "step"),
    )


def _draw_icon(medium: Medium, x: float, y: float) -> tuple[Shape, ...]:
    return draw_medium(medium, x, y + 4, "ink-muted")


def _describe(view: View) -> str:
    """The blueprint in words: each touchpoint with its evidence, its pain, and what serves it."""
    journey = view.journey
    sentences = [
        view.say(
            texts.ALT_SUMMARY,
            kind=view.say(texts.BLUEPRINT),
            state=view.say(map_texts.STATES[journey.state]),
            stages=str(len(journey.stages)),
            touchpoints=str(len(list(journey.touchpoints))),
            pains=str(len(list(journey.pain_points))),
        ),
        *list_sentence(view, view.say(texts.TIME), list_totals(view)),
    ]
    return " ".join([*sentences, *_describe_stages(view, journey.stages)])


def _describe_stages(view: View, stages: Sequence[Stage]) -> Iterator[str]:
    for number, stage in enumerate(view.journey.stages, start=1):
        if stage not in stages:
            continue
        yield view.say(texts.ALT_STAGE, number=str(number), title=stage.title)
        for touchpoint in stage.touchpoints:
            facts = "; ".join(_list_facts(view, touchpoint))
            yield view.say(texts.ALT_TOUCHPOINT, title=touchpoint.title, facts=facts)


def _list_facts(view: View, touchpoint: Touchpoint) -> Iterator[str]:
    channel = touchpoint.channel
    yield view.channel(channel)[0] if channel else view.say(map_texts.NO_CHANNEL)
    if touchpoint.moment_of_truth:
        yield view.say(map_texts.MOMENT_OF_TRUTH)
    if touchpoint.action:
        yield touchpoint.action
    yield from list_times(view, touchpoint)
    for pain in touchpoint.pain_points:
        severity = view.say(map_texts.SEVERITY, value=view.severity(pain.severity))
        yield f"{view.say(map_texts.PAIN_POINTS)}: {pain.title} ({severity})"
    titles = {
        "frontstage": map_texts.FRONTSTAGE,
        "backstage": map_texts.BACKSTAGE,
        "support": map_texts.SUPPORT,
    }
    for lane, actions in list_actions(touchpoint):
        if actions:
            yield f"{view.say(titles[lane])}: {', '.join(say_action(view, action) for action in actions)}"
