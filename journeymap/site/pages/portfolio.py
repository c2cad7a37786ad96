"""The first page: all journeys in a table that sorts, the score of all of them, the atlas in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.language import Message
from journeymap.scene.map import texts as words
from journeymap.scene.map.grades import name_band
from journeymap.scene.map.wording import write_signed
from journeymap.scene.marks import level_severity
from journeymap.scene.portfolio import texts as columns
from journeymap.scene.portfolio.lines import JourneyLine
from journeymap.scene.portfolio.row import say_lost
from journeymap.site import texts
from journeymap.site.address import Address, Key, name_journey
from journeymap.site.markup import Html, escape
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.template import fill_template
from journeymap.value import dataclass

_TREND_WIDTH, _TREND_HEIGHT = 72.0, 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A count of something, and where it is listed."""

    said: Message
    href: str


def compose_portfolio(material: Material, address: Address) -> Page:
    """Return the portfolio page."""
    voice, key = material.voice, Key.PORTFOLIO
    counted, others = material.lines
    lines = [*counted, *others]
    figures = material.shows("figures")
    value = material.portfolio.value if figures else None
    title = material.atlas.workspace.name or voice.say(texts.ALL_TITLE)
    body = fill_template(
        "portfolio.html",
        texts=texts,
        words=words,
        columns=columns,
        say=voice.say,
        language=material.language,
        anchor=lambda name: address.anchor(key, name),
        title=title,
        description=material.atlas.workspace.description or "",
        score="" if value is None else voice.score_text(value),
        band=name_band(voice, value),
        weighing=columns.BY_VOLUME if material.portfolio.by_volume else columns.BY_IMPORTANCE,
        figures=figures,
        tiles=tuple(_list_tiles(material, lines, address)),
        count=len(lines),
        with_trend=figures and _has_trend(lines),
        rows=Html("".join(_write_row(material, line, address, _has_trend(lines)) for line in lines)),
    )
    return Page(key=key, title=voice.say(texts.PORTFOLIO), body=body)


def _has_trend(lines: Sequence[JourneyLine]) -> bool:
    return any(len(line.record) > 1 for line in lines)


def _list_tiles(material: Material, lines: Sequence[JourneyLine], address: Address) -> Iterator[Tile]:
    atlas, key = material.atlas, Key.PORTFOLIO
    touchpoints = sum(1 for told in material.told for _ in told.journey.touchpoints)
    chances = sum(len(told.report.opportunities) for told in material.told)
    yield Tile(said=texts.JOURNEYS(len(lines)), href=address.link(key, key, "journeys"))
    yield Tile(said=texts.TOUCHPOINTS(touchpoints), href=address.link(key, Key.COVERAGE))
    yield Tile(said=texts.PEOPLE(len(atlas.personas)), href=address.link(key, Key.PERSONAS))
    yield Tile(
        said=texts.PAINS(sum(line.open_pains for line in lines)), href=address.link(key, Key.PAIN_POINTS)
    )
    yield Tile(said=texts.CHANCES(chances), href=address.link(key, Key.OPPORTUNITIES))


def _write_row(material: Material, line: JourneyLine, address: Address, with_trend: bool) -> str:  # noqa: FBT001
    """A row as short as can be: there may be a thousand of them.

    Without quotes where none are needed, and without the ends of cells and rows, which HTML leaves out: the
    next one begins where the last has ended.
    """
    cells = [_write_title(material, line, address)]
    if material.shows("figures"):
        cells += _write_figures(material, line)
    cells.append(_write_pains(line))
    if material.shows("figures"):
        cells += [_write_trend(material, line)] if with_trend else []
    cells.append(f"<td>{escape(line.worst.title) if line.worst is not None else '–'}")
    return f"<tr>{''.join(cells)}\n"


def _write_title(material: Material, line: JourneyLine, address: Address) -> str:
    voice, journey = material.voice, line.journey
    facts = [line.why_not] if line.why_not else []
    if journey.owner and material.shows("owners"):
        facts.append(voice.team(journey.owner))
    if journey.status is not None:
        facts.append(voice.say(words.STATUSES[journey.status]))
    small = f"<small>{escape(' · '.join(facts))}</small>" if facts else ""
    href = escape(address.link(Key.PORTFOLIO, name_journey(journey.id)))
    language = material.languages[journey.id]
    spoken = f" lang={language}" if language != material.language else ""
    return f"<th><a href={href}{spoken}>{escape(journey.title)}</a>{small}"


def _write_figures(material: Material, line: JourneyLine) -> Iterator[str]:
    voice, score = material.voice, line.score
    if score.value is None:
        yield "<td class=n>–"
    else:
        grade = f" {escape(score.grade_label)}" if score.grade_label is not None else ""
        yield (
            f'<td class=n data-v={score.value:.4g}><b class="chip {name_band(voice, score.value)}">'
            f"{escape(voice.score_text(score.value))}{grade}</b>"
        )
    yield _write_interval(material, line)
    lost = line.points_lost
    if lost is None:
        yield "<td class=n>–"
    else:
        yield f"<td class=n data-v={lost:.4g}>{escape(say_lost(voice, lost))}"
    yield f"<td class=n data-v={score.coverage:.4g}>{escape(voice.percent(score.coverage))}"
    volume = line.journey.volume
    if volume is None:
        yield "<td class=n>–"
    else:
        yield f"<td class=n data-v={volume:.10g}>{escape(voice.count(volume))}"


def _write_interval(material: Material, line: JourneyLine) -> str:
    score = line.score
    if score.value is None:
        return "<td>–"
    drawn = f"<rect class={name_band(material.voice, score.value)} width={score.value:.1f} />"
    said, order = "", f"{score.value:.4g}"
    if score.telling_interval is not None:
        lower, upper = score.telling_interval
        drawn += f'<path d="M{lower:.1f} 8H{upper:.1f}"/>'
        said = "–".join(escape(material.voice.score_text(limit)) for limit in (lower, upper))
        order = f"{upper - lower:.4g}"
    bar = f'<svg class=bar viewBox="0 0 100 9">{drawn}</svg>'
    return f"<td data-v={order}>{bar}{said}"


def _write_pains(line: JourneyLine) -> str:
    if line.worst_pain is None:
        return "<td class=n data-v=0>–"
    level = level_severity(line.worst_pain)
    return f'<td class=n data-v={line.open_pains}>{line.open_pains} <b class="sev sev-{level}">{level}</b>'


def _write_trend(material: Material, line: JourneyLine) -> str:
    """The recorded scores as a line over their own range, and how far the last is from the first."""
    trend = line.record
    if len(trend) < 2:
        return "<td class=n>–"
    change = round(trend[-1] - trend[0], 1)
    low, high = min(trend), max(trend)
    step = (_TREND_WIDTH - 6) / (len(trend) - 1)
    points = [
        (
            3 + step * place,
            3 + (_TREND_HEIGHT - 6) * (1 - ((value - low) / (high - low) if high > low else 0.5)),
        )
        for place, value in enumerate(trend)
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    voice = material.voice
    said = escape(
        voice.say(texts.TREND_OF, first=voice.score_text(trend[0]), last=voice.score_text(trend[-1]))
    )
    mood = "good" if change > 0 else "poor" if change < 0 else "even"
    return (
        f'<td class="n" data-v="{change:.4g}"><svg class="trend {mood}" viewBox="0 0 72 20" role="img" '
        f'aria-label="{said}"><polyline points="{path}"/>'
        f'<circle cx="{points[-1][0]:.1f}" cy="{points[-1][1]:.1f}" r="2.5"/></svg>'
        f"{escape(write_signed(voice, change))}"
    )
