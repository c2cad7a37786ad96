"""What ``prioritize`` prints: the list with its reasons, the matrix, and the best set for a budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.language import Language, Text, format_number
from journeymap.report import plan_texts as texts
from journeymap.report import texts as common
from journeymap.report.gain_wording import say_gain, style_gain
from journeymap.report.matrix import write_matrix
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import (
    Page,
    Style,
    join_items,
    make_page,
    make_safe,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_amount, say_date, say_severity, say_share
from journeymap.score.plan import Plan
from journeymap.score.priority import Matrix, PriorityItem, Ranking
from journeymap.value import NamedTuple, dataclass

_PER_DAYS = 100


class WeighedJourney(NamedTuple):
    """A journey that was looked at."""

    id: str
    title: str
    weight: float
    """Share, 0..1, in the portfolio; 0 where its score counts in another journey, and not beside it."""
    score: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Priorities:
    """What to do first, as it is printed."""

    journeys: tuple[WeighedJourney, ...]
    portfolio: int
    """How many journeys the portfolio has."""
    by_volume: bool
    """Journeys weigh volume x importance; otherwise importance alone."""
    items: tuple[PriorityItem, ...]
    matrix: Matrix
    plan: Plan | None
    """The best set for the budget, where one was given."""


def compose_priorities(ranking: Ranking, plan: Plan | None) -> Priorities:
    """Return what is printed of ``ranking`` and ``plan``."""
    ground = ranking.ground
    return Priorities(
        journeys=tuple(
            WeighedJourney(key, ground.journeys[key].title, ground.weights[key], ground.scores[key].value)
            for key in ground.asked
        ),
        portfolio=ground.counted,
        by_volume=ground.by_volume,
        items=tuple(weighed.item for weighed in ranking.items),
        matrix=ranking.matrix,
        plan=plan,
    )


def write_priority_table(
    priorities: Priorities,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the list, the matrix and the plan; no line is wider than ``width`` columns (at least 60)."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    if not priorities.items:
        return f"{texts.NOTHING_TO_DO.say(language)}\n"
    urgent = [item for item in priorities.items if item.urgent]
    ranked = [item for item in priorities.items if not item.urgent and item.priority is not None]
    others = [item for item in priorities.items if not item.urgent and item.priority is None]
    lines = [
        *_write_group(texts.URGENT_TITLE, urgent, page),
        *_write_group(texts.PRIORITIES_TITLE, ranked, page),
        *_write_group(texts.UNRANKED_TITLE, others, page),
        *_write_notes(priorities, page),
        *write_matrix(priorities.items, priorities.matrix, page),
    ]
    if priorities.plan is not None:
        lines += _write_plan(priorities.plan, page)
    return "\n".join(line.rstrip(" ") for line in lines).rstrip("\n") + "\n"


def _write_group(title: Text, items: Sequence[PriorityItem], page: Page) -> list[str]:
    if not items:
        return []
    language = page.language
    columns = (
        Column(title=texts.COLUMN_NUMBER.say(language), right=True),
        Column(title=texts.COLUMN_WORK.say(language), wraps=True),
        Column(title=texts.COLUMN_GAIN.say(language), right=True),
        Column(title=common.COLUMN_CONFIDENCE.say(language), right=True),
        Column(title=common.COLUMN_DAYS.say(language), right=True),
        Column(title=texts.COLUMN_PRIORITY.say(language), right=True),
        Column(title=texts.COLUMN_MISSING.say(language), wraps=True),
    )
    return [*write_title(title, page), *write_table(columns, [_row(item, page) for item in items], page), ""]


def _row(item: PriorityItem, page: Page) -> Row:
    language = page.language
    days = page.marks.missing if item.effort_days is None else say_amount(item.effort_days, None, language)
    return Row(
        cells=(
            Cell(str(item.number), Style.FAINT),
            Cell(make_safe(item.title), Style.GRAVE if item.urgent else None),
            Cell(say_gain(item.gain, page), style_gain(item.gain)),
            Cell(say_share(item.confidence, page)),
            Cell(days),
            Cell(_say_priority(item.priority, page)),
            Cell(", ".join(texts.GAPS[gap].say(language) for gap in item.missing), Style.FAINT),
        ),
        detail=join_items(_list_details(item, page), "; "),
    )


def _say_priority(priority: float | None, page: Page) -> str:
    if priority is None:
        return page.marks.missing
    return format_number(float(f"{priority * _PER_DAYS:.3g}"), page.language)


def _list_details(item: PriorityItem, page: Page) -> Iterator[str]:
    language = page.language
    yield texts.KINDS[item.kind].say(language)
    if item.severity is not None:
        yield texts.SEVERITY_OF.say(language, severity=say_severity(item.severity, language))
    if item.touchpoints:
        yield texts.AT.say(language, titles=", ".join(map(make_safe, item.touchpoints)))
    if item.resolves:
        titles = ", ".join(make_safe(pain.title) for pain in item.resolves)
        yield texts.RESOLVES.say(language, titles=titles)
    yield from _list_grounds(item, page)
    yield from _list_views(item, page)
    if item.owner is not None:
        yield common.OWNER.say(language, owner=make_safe(item.owner))
    if item.due is not None:
        yield common.DUE.say(language, date=say_date(item.due, language))


def _list_grounds(item: PriorityItem, page: Page) -> Iterator[str]:
    """Yield what the figures of the row rest on, where they do not speak for themselves."""
    language = page.language
    if item.gain is not None and item.direct_gain is not None and item.direct_gain != item.gain:
        yield texts.OF_WHICH_DIRECT.say(language, gain=say_gain(item.direct_gain, page))
    if item.gain is not None and any(journey.weight != 1 for journey in item.journeys):
        for journey in item.journeys:
            title = make_safe(journey.title)
            text = texts.IN_JOURNEY if journey.weight else texts.IN_PART
            yield text.say(language, title=title, gain=say_gain(journey.gain, page))
    if item.uncounted:
        yield texts.UNCOUNTED.say(language, names=", ".join(map(make_safe, item.uncounted)))
    if item.effort_size is not None:
        yield texts.SIZE.say(language, size=item.effort_size)
    if item.confidence is not None and not item.confidence_given:
        yield texts.CONFIDENCE_SET.say(language)


def _list_views(item: PriorityItem, page: Page) -> Iterator[str]:
    """Yield how else the item may be looked at."""
    language = page.language
    if item.opportunity_score is not None:
        score = format_number(item.opportunity_score, language, decimals=1)
        yield texts.OPPORTUNITY_SCORE.say(language, score=score)
    if item.service is not None:
        yield texts.SERVICES[item.service].say(language)
    if item.kano is not None:
        yield texts.KANO.say(language, kano=make_safe(item.kano))


def _write_notes(priorities: Priorities, page: Page) -> list[str]:
    language = page.language
    notes = [texts.PRIORITY_NOTE.say(language)]
    if priorities.portfolio > 1:
        text = texts.WEIGHTS_BY_VOLUME if priorities.by_volume else texts.WEIGHTS_BY_IMPORTANCE
        notes.append(text.say(language, journeys=texts.JOURNEYS(priorities.portfolio)))
    if any(item.direct_gain != item.gain for item in priorities.items):
        notes.append(texts.EXPECTED_NOTE.say(language))
    if any(item.priority is None for item in priorities.items):
        notes.append(texts.UNRANKED_NOTE.say(language))
    return [*(line for note in notes for line in write_paragraph(note, page, style=Style.FAINT)), ""]


def _write_plan(plan: Plan, page: Page) -> list[str]:
    language = page.language
    days = say_amount(plan.budget_days, None, language)
    lines = write_title(_with_days(texts.PLAN_TITLE, days), page)
    if not plan.chosen:
        return [*lines, *write_paragraph(texts.PLAN_EMPTY.say(language), page)]
    columns = (
        Column(title=texts.COLUMN_NUMBER.say(language), right=True),
        Column(title=texts.COLUMN_WORK.say(language), wraps=True),
        Column(title=common.COLUMN_DAYS.say(language), right=True),
    )
    rows = [
        Row(
            cells=(
                Cell(str(chosen.number), Style.FAINT),
                Cell(make_safe(chosen.title)),
                Cell(say_amount(chosen.effort_days, None, language)),
            )
        )
        for chosen in plan.chosen
    ]
    lines += write_table(columns, rows, page)
    sums = texts.PLAN_LINE.say(
        language,
        days=say_amount(plan.days, None, language),
        expected=say_gain(plan.expected_gain, page),
        gain=say_gain(plan.gain, page),
    )
    notes = [texts.PLAN_NOTE.say(language, items=texts.RANKED(plan.considered))]
    if plan.not_considered:
        notes.append(texts.PLAN_LIMIT.say(language, numbers=", ".join(map(str, plan.not_considered))))
    lines += ["", *write_paragraph(sums, page)]
    return [*lines, *(line for note in notes for line in write_paragraph(note, page, style=Style.FAINT))]


def _with_days(text: Text, days: str) -> Text:
    return Text(en=text.en.replace("{days}", days), tr=text.tr.replace("{days}", days))
