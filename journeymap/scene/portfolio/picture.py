"""The portfolio put together: heading with the score of all, lines, and pages where they are many."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from journeymap.language import Language, Text
from journeymap.model import Atlas
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map import trend_texts
from journeymap.scene.map.grades import draw_chip, name_band
from journeymap.scene.map.pages import PageSize
from journeymap.scene.map.view import MARGIN, name_group
from journeymap.scene.map.wording import write_points
from journeymap.scene.marks import draw_severity
from journeymap.scene.pen import BODY, META_STRONG, Pen, Style
from journeymap.scene.portfolio import texts
from journeymap.scene.portfolio.lines import JourneyLine, gather_lines
from journeymap.scene.portfolio.row import (
    WIDTH,
    Cell,
    list_trend_signs,
    say_lost,
    write_head,
    write_row,
)
from journeymap.scene.shapes import Box, Circle, Line, Scene, Shape
from journeymap.scene.sheet.frame import (
    CARD,
    Body,
    Entry,
    Heading,
    compose_heading,
    finish_scene,
    measure_foot,
)
from journeymap.scene.voice import Voice, make_voice
from journeymap.score.by_period import find_score_trends
from journeymap.score.portfolio import Portfolio
from journeymap.score.result import JourneyScore
from journeymap.value import NamedTuple

_PAGE_BODY = 1010.0
"""Where a page's lines end at the latest; with legend and footer it keeps about 3:2."""


def compose_portfolio(
    atlas: Atlas,
    scores: Sequence[JourneyScore],
    portfolio: Portfolio,
    language: Language,
    *,
    history: Mapping[str, Sequence[float]] | None = None,
    size: PageSize | None = None,
) -> tuple[Scene, ...]:
    """Return the pages of the portfolio, at least one, in the proportions of ``size`` where it is given.

    ``portfolio`` is that of ``scores``; ``history`` holds each journey's recorded scores by its id, oldest
    first. The trend is that of the measured periods.
    """
    voice = make_voice(atlas, language)
    trends = find_score_trends(atlas, scores) if atlas.measurements and voice.shows("figures") else {}
    counted, others = gather_lines(voice, scores, portfolio, history or {}, trends)
    shown = (*counted, *others)
    extras = _list_extras(shown)
    room = _measure_room(voice, size, shown)
    most_lost = max((line.points_lost or 0.0 for line in counted), default=0.0)
    drawn = _fill_pages(voice, portfolio, (counted, others), room, (most_lost, extras))
    if len(drawn) > 1 and len(drawn[-1].members) * 2 < len(drawn[-2].members):  # next to empty: share alike
        most = math.ceil(len(shown) / len(drawn))
        even = _fill_pages(voice, portfolio, (counted, others), room, (most_lost, extras), most)
        drawn = even if len(even) == len(drawn) else drawn
    return tuple(
        _close_page(voice, portfolio, (counted, others), page, (number, len(drawn)), room.height(number - 1))
        for number, page in enumerate(drawn, start=1)
    )


class _Drawn(NamedTuple):
    """A page before its foot: its shapes, where they end, and whose lines it shows."""

    shapes: list[Shape]
    bottom: float
    members: list[JourneyLine]


def _fill_pages(
    voice: Voice,
    portfolio: Portfolio,
    parts: tuple[Sequence[JourneyLine], Sequence[JourneyLine]],
    room: _Room,
    shared: tuple[float, frozenset[Text]],
    most: int | None = None,
) -> list[_Drawn]:
    """Write line below line, and go on where a page is full or has ``most`` of them.

    ``shared`` is what all lines have in common: the most points that one loses, and the extra columns.
    """
    counted, others = parts
    drawn: list[_Drawn] = []
    shapes, y = _open_page(voice, portfolio, counted, others, first=True)
    members: list[JourneyLine] = []
    for title, lines in (("", counted), (voice.say(texts.OUT), others)):
        for place, line in enumerate(lines):
            opening = _open_section(title, y) if title and not place else None
            cell = Cell(voice, line, *shared)
            row, bottom = write_row(cell, opening.y if opening else y, describe_line(voice, line))
            if members and (bottom > room.end(len(drawn)) or len(members) == most):
                drawn.append(_Drawn(shapes, y, members))
                shapes, y = _open_page(voice, portfolio, counted, others, first=False)
                members = []
                opening = _open_section(title, y) if title and not place else None
                row, bottom = write_row(cell, opening.y if opening else y, describe_line(voice, line))
            shapes += [*(opening.shapes if opening else ()), row]
            members.append(line)
            y = bottom
    return [*drawn, _Drawn(shapes, y, members)]


def _list_extras(lines: Sequence[JourneyLine]) -> frozenset[Text]:
    """The titles of the columns that only some portfolios have."""
    found = {texts.COLUMN_TREND for line in lines if line.trend is not None}
    return frozenset(found | {texts.COLUMN_RECORD for line in lines if len(line.record) > 1})


class _Room(NamedTuple):
    """How high a page is and where its lines end at the latest; the first has ``above`` less of both."""

    whole: float
    body: float
    above: float = 0.0

    def height(self, number: int) -> float:
        """Of page ``number``, from 0."""
        return self.whole - (0 if number else self.above)

    def end(self, number: int) -> float:
        """Of the lines of page ``number``, from 0."""
        return self.body - (0 if number else self.above)


def _measure_room(voice: Voice, size: PageSize | None, lines: Sequence[JourneyLine]) -> _Room:
    if size is None:
        return _Room(0.0, _PAGE_BODY)
    height = round(WIDTH * size.height / size.width, 2)
    foot = measure_foot(voice, _list_entries(voice, lines), WIDTH - MARGIN)
    return _Room(height, height - foot, size.above)


def _open_page(
    voice: Voice,
    portfolio: Portfolio,
    counted: Sequence[JourneyLine],
    others: Sequence[JourneyLine],
    *,
    first: bool,
) -> tuple[list[Shape], float]:
    """Heading, the score of all on the first page, and the columns' titles."""
    title = voice.say(texts.TITLE)
    if not first:
        title = voice.say(texts.CONTINUED, title=title)
    facts = _list_facts(voice, portfolio, counted, others) if first else ()
    heading = Heading(kind=voice.say(texts.PORTFOLIO), title=title, facts=facts)
    strip = compose_heading(heading, MARGIN, WIDTH - 2 * MARGIN - CARD - 40)
    shapes: list[Shape] = [*strip.shapes]
    bottom = MARGIN + strip.height
    if first and voice.shows("figures"):
        card = _write_card(voice, portfolio.value)
        shapes += card.shapes
        bottom = max(bottom, card.y)
    if not counted and not others:
        pen = Pen(MARGIN, bottom + 24, 600, "page")
        pen.write(voice.say(texts.NO_JOURNEYS), BODY, "ink-soft")
        return [*shapes, *pen.shapes], pen.y
    head = write_head(voice, bottom + 24, _list_extras((*counted, *others)))
    return [*shapes, *head.shapes], head.y


def _write_card(voice: Voice, value: float | None) -> Pen:
    role = name_band(voice, value)
    outer = Pen(WIDTH - MARGIN - CARD, MARGIN, CARD, "page")
    inner = outer.inside(f"{role}-surface", inset=14, top=11)
    inner.write(voice.say(texts.SCORE), META_STRONG, role)
    text = voice.say(map_texts.NO_SCORE) if value is None else voice.score_text(value)
    inner.write(text, Style(28 if value is not None else 18, 36, "bold"), role)
    said = voice.say(map_texts.NOT_SCORED)
    if value is not None:
        said = voice.say(map_texts.SCORE_OF, value=voice.score_text(value))
    outer.close(
        inner, bottom=9, radius=10, group=name_group("score", "score", (), voice.say(texts.SCORE), said)
    )
    return outer


def _list_facts(
    voice: Voice, portfolio: Portfolio, counted: Sequence[JourneyLine], others: Sequence[JourneyLine]
) -> list[str]:
    facts = [voice.say(texts.COUNTED, count=str(len(counted)))]
    if others:
        facts.append(voice.say(texts.NOT_COUNTED, count=str(len(others))))
    if len(counted) > 1:
        facts.append(voice.say(texts.BY_VOLUME if portfolio.by_volume else texts.BY_IMPORTANCE))
    return facts


def _open_section(title: str, y: float) -> Pen:
    pen = Pen(MARGIN, y + 22, WIDTH - 2 * MARGIN, "page")
    pen.write(title, META_STRONG, "navy")
    pen.skip(5)
    pen.shapes.append(Line(((MARGIN, pen.y), (WIDTH - MARGIN, pen.y)), "line-strong", 1))
    return pen


def _close_page(
    voice: Voice,
    portfolio: Portfolio,
    lines: tuple[Sequence[JourneyLine], Sequence[JourneyLine]],
    page: _Drawn,
    number: tuple[int, int],
    height: float,
) -> Scene:
    shapes, bottom, members = page
    facts = _list_facts(voice, portfolio, *lines)
    said = [f"{voice.say(texts.PORTFOLIO)}: {'; '.join(facts)}."]
    if portfolio.value is not None and voice.shows("figures"):
        said.append(f"{voice.say(texts.SCORE)}: {voice.score_text(portfolio.value)}.")
    for line in members:
        told = describe_line(voice, line)
        said.append(voice.say(texts.ALT_JOURNEY, title=line.journey.title, facts=told))
    body = Body(
        id="portfolio" if number[0] == 1 else f"portfolio-{number[0]}",
        title=voice.say(texts.TITLE),
        description=" ".join(said),
        width=WIDTH,
        bottom=bottom,
        shapes=shapes,
    )
    return finish_scene(voice, body, _list_entries(voice, members), number, height=height)


def describe_line(voice: Voice, line: JourneyLine) -> str:
    """A journey's line in words."""
    score = line.score
    facts = [line.why_not] if line.why_not else []
    if voice.shows("figures"):
        if line.points_lost is not None:
            facts.append(voice.say(texts.ALT_LOST, points=say_lost(voice, line.points_lost)))
        facts += _describe_score(voice, score)
        facts += _describe_past(voice, line)
    if line.worst_pain is not None:
        severity = voice.say(map_texts.SEVERITY, value=voice.severity(line.worst_pain))
        facts.append(voice.say(texts.ALT_PAINS, count=str(line.open_pains), severity=severity))
    if line.worst is not None:
        facts.append(voice.say(texts.ALT_WORST, title=line.worst.title))
    return "; ".join(facts)


def _describe_score(voice: Voice, score: JourneyScore) -> Iterator[str]:
    if score.value is None:
        yield voice.say(map_texts.NOT_SCORED)
        return
    yield voice.say(map_texts.SCORE_OF, value=voice.score_text(score.value))
    if score.telling_interval is not None:
        lower, upper = map(voice.score_text, score.telling_interval)
        yield voice.say(map_texts.SCORE_INTERVAL, lower=lower, upper=upper)
    yield voice.say(texts.ALT_COVERAGE, share=voice.percent(score.coverage))


def _describe_past(voice: Voice, line: JourneyLine) -> Iterator[str]:
    """How the score moved, and how many came."""
    if line.trend is not None:
        yield voice.say(
            texts.ALT_TREND,
            points=write_points(voice, line.trend.difference.value),
            before=line.trend.periods[-2],
            after=line.trend.periods[-1],
            verdict=voice.say(trend_texts.VERDICTS[line.trend.is_significant]),
        )
    if len(line.record) > 1:
        points = write_points(voice, line.record[-1] - line.record[0])
        yield voice.say(texts.ALT_RECORD, points=points, count=str(len(line.record)))
    if line.journey.volume is not None:
        yield voice.say(texts.ALT_VOLUME, count=voice.count(line.journey.volume))
    if line.cases is not None:
        yield voice.say(texts.ALT_CASES, count=voice.count(line.cases.count), period=line.cases.period)


def _list_entries(voice: Voice, lines: Sequence[JourneyLine]) -> Iterator[Entry]:
    if voice.shows("figures"):
        if any(line.points_lost is not None for line in lines):
            yield Entry(26, voice.say(texts.KEY_LOST), _draw_lost)
        if any(line.score.value is not None for line in lines):
            yield Entry(26, voice.say(texts.KEY_INTERVAL), _draw_interval)
        if any(line.score.value is None for line in lines):
            yield Entry(34, voice.say(map_texts.LEGEND_NO_SCORE), partial(_draw_none, voice))
        yield from list_trend_signs(voice, [line.trend for line in lines if line.trend is not None])
        if any(len(line.record) > 1 for line in lines):
            yield Entry(26, voice.say(texts.KEY_RECORD), _draw_record)
    if any(line.worst_pain is not None for line in lines):
        yield Entry(22, voice.say(texts.KEY_PAINS), partial(_draw_pain, voice))


def _draw_lost(x: float, y: float) -> tuple[Shape, ...]:
    return (Box(x, y + 6, 26, 8, 2, "neutral-surface"), Box(x, y + 6, 17, 8, 2, "bad"))


def _draw_interval(x: float, y: float) -> tuple[Shape, ...]:
    return (
        Box(x, y + 4, 26, 8, 4, "kpi-track"),
        Box(x, y + 4, 17, 8, 4, "score-2"),
        Line(((x + 12, y + 16), (x + 21, y + 16)), "ink-muted", 1.4),
    )


def _draw_none(voice: Voice, x: float, y: float) -> tuple[Shape, ...]:
    return draw_chip(voice, None, x + 34, y - 1)


def _draw_record(x: float, y: float) -> tuple[Shape, ...]:
    points = ((x, y + 15), (x + 9, y + 9), (x + 17, y + 11), (x + 24, y + 5))
    return (Line(points, "good", 1.8), Circle(*points[-1], 3, "good"))


def _draw_pain(voice: Voice, x: float, y: float) -> tuple[Shape, ...]:
    return draw_severity(3, x + 11, y + 10, voice.language, 9.5)
