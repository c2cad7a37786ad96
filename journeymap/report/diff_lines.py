"""What changed, as lines with a depth and a sign: the one telling that text and Markdown share."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from journeymap.change import Fate, FieldChange, ItemChange
from journeymap.change.scores import ScoreMove
from journeymap.language import Text
from journeymap.language.cells import make_safe
from journeymap.model import Duration, Scale, Share
from journeymap.problem import Problem
from journeymap.report import diff_texts as texts
from journeymap.report import texts as words
from journeymap.report.diff_content import Comparison, StageGap
from journeymap.report.field_texts import FIELDS, KINDS
from journeymap.report.terminal import Page
from journeymap.report.wording import say_amount, say_duration, say_score, say_share, say_signed
from journeymap.score.change import Change
from journeymap.score.difference import Difference
from journeymap.value import NamedTuple

_ENUMS: dict[enum.Enum, Text] = {
    member: text
    for table in (
        words.STATES,
        words.STATUSES,
        words.PAIN_STATUSES,
        words.CAUSES,
        words.OPPORTUNITY_STATUSES,
        words.SIDES,
    )
    for member, text in table.items()
}
SIGNS = {Fate.ADDED: "+", Fate.REMOVED: "-", Fate.CHANGED: "~"}
_LONGEST = 160
"""Characters of a value; a description that was rewritten is told by its beginning."""


class Line(NamedTuple):
    """A line of the telling."""

    level: int
    sign: str
    """``+``, ``-``, ``~``, or empty for what belongs to the line above."""
    text: str


class Group(NamedTuple):
    """What is told under one title."""

    title: str
    sign: str
    summary: tuple[Line, ...]
    """What the score did."""
    lines: tuple[Line, ...]
    journey: str = ""
    """The id of the journey that it tells of."""


def list_groups(comparison: Comparison, page: Page) -> list[Group]:
    """Return the journeys with their scores first, then what is shared, the settings, and the problems."""
    change = comparison.change
    items = {item.id: item for item in change.journeys}
    moves = {move.journey: move for move in comparison.scores}
    groups: list[Group] = []
    if comparison.gap:
        lines = [_tell_gap(gap, page) for gap in comparison.gap]
        groups.append(Group(texts.GAP.say(page.language), "", (), tuple(lines)))
    for key in dict.fromkeys((*items, *moves)):
        item, move = items.get(key), moves.get(key)
        title = make_safe(item.title if item else move.title if move else key)
        summary = () if move is None else tuple(tell_score(move, page))
        told: list[Line] = []
        if item is not None:
            told = [
                *_tell_self(item, 0, page),
                *(line for part in item.parts for line in _tell_item(part, 0, page)),
            ]
        groups.append(Group(title, "~" if item is None else SIGNS[item.fate], summary, tuple(told), key))
    kinds = (
        (texts.PERSONAS, change.personas),
        (texts.TOUCHPOINTS, change.touchpoints),
        (texts.PAIN_POINTS, change.pain_points),
        (texts.EVIDENCE, change.evidence),
        (texts.SETTINGS, () if change.settings is None else (change.settings,)),
    )
    for heading, held in kinds:
        lines = [line for item in held for line in _tell_item(item, 0, page)]
        if lines:
            groups.append(Group(heading.say(page.language), "", (), tuple(lines)))
    problems = [
        *(tell_problem(problem, texts.PROBLEM_NEW, "+", page) for problem in comparison.problems_new),
        *(tell_problem(problem, texts.PROBLEM_GONE, "-", page) for problem in comparison.problems_gone),
    ]
    if problems:
        groups.append(Group(texts.PROBLEMS.say(page.language), "", (), tuple(problems)))
    return groups


def say_total(comparison: Comparison, page: Page) -> str:
    """Return one sentence: how much changed."""
    inner = [part for item in comparison.change.items for part in item.walk() if part.says_itself]
    counts = {fate: sum(part.fate is fate for part in inner) for fate in Fate}
    return texts.TOTAL.say(
        page.language,
        changed=texts.JOURNEYS(
            len(
                {
                    *(item.id for item in comparison.change.journeys),
                    *(move.journey for move in comparison.scores),
                }
            )
        ),
        added=counts[Fate.ADDED],
        removed=counts[Fate.REMOVED],
        other=counts[Fate.CHANGED],
    )


def tell_problem(problem: Problem, text: Text, sign: str, page: Page) -> Line:
    """Return a problem in one line: its words, its rule and its file."""
    place = make_safe(problem.location.file)
    message = make_safe(problem.message.say(page.language))
    return Line(0, sign, text.say(page.language, message=message, rule=problem.rule, place=place))


def _tell_gap(gap: StageGap, page: Page) -> Line:
    known = gap.current is not None and gap.future is not None
    difference = say_signed((gap.future or 0) - (gap.current or 0), page) if known else page.marks.missing
    told = texts.STAGE_SCORE.say(
        page.language,
        title=make_safe(gap.title),
        before=say_score(gap.current, page),
        after=say_score(gap.future, page),
        difference=difference,
        arrow=page.marks.arrow,
    )
    return Line(0, "~", f"{told}; {say_closers(gap, page)}")


def say_closers(gap: StageGap, page: Page) -> str:
    """Return what would close the distance of a stage to its future."""
    titles = ", ".join(make_safe(title) for title in gap.closed_by)
    return texts.CLOSES.say(page.language, titles=titles) if titles else texts.NO_CLOSER.say(page.language)


def say_difference(
    before: float | None, after: float | None, difference: Difference | None, page: Page
) -> str:
    """Return new minus old, with the interval where there is one."""
    if before is None or after is None:
        return page.marks.missing
    value = say_signed(after - before, page)
    if difference is None or difference.lower is None or difference.upper is None:
        return value
    lower, upper = (say_signed(limit, page) for limit in (difference.lower, difference.upper))
    return texts.WITHIN.say(page.language, difference=value, lower=lower, upper=upper)


def tell_score(move: ScoreMove, page: Page) -> Iterator[Line]:
    """Yield what a journey's score did, its causes, its stages and its personas, in this order."""
    difference = None if move.change is None else move.change.difference
    told = texts.SCORE.say(
        page.language,
        before=say_score(move.before, page),
        after=say_score(move.after, page),
        difference=say_difference(move.before, move.after, difference, page),
        arrow=page.marks.arrow,
    )
    if move.change is None:
        yield Line(0, "", told)
        return
    yield Line(0, "", f"{told}: {say_chance(move.change.difference, page)}")
    yield Line(1, "", _say_parts(move.change, page))
    for stage in move.stages:
        figures = (stage.before, stage.after, stage.difference)
        yield Line(1, "", _tell_move(make_safe(stage.title), *figures, page))
    for persona in move.personas:
        figures = (persona.change.before, persona.change.after, persona.change.difference)
        name = texts.FOR_PERSONA.say(page.language, name=make_safe(persona.name))
        yield Line(1, "", _tell_move(name, *figures, page))


def _tell_move(
    title: str, before: float | None, after: float | None, difference: Difference | None, page: Page
) -> str:
    told = texts.STAGE_SCORE.say(
        page.language,
        title=title,
        before=say_score(before, page),
        after=say_score(after, page),
        difference=say_difference(before, after, difference, page),
        arrow=page.marks.arrow,
    )
    if difference is None or difference.lower is None:
        return told
    return f"{told}: {say_chance(difference, page)}"


def say_chance(difference: Difference, page: Page) -> str:
    """Return whether a difference is more than chance, less, or cannot be told."""
    significant = difference.is_significant
    told = texts.UNKNOWN if significant is None else texts.CLEAR if significant else texts.NOISE
    return told.say(page.language)


def _say_parts(change: Change, page: Page) -> str:
    told = texts.PARTS_BY_THE_SAME if change.same_method else texts.PARTS
    return told.say(
        page.language,
        values=say_signed(change.values, page),
        pains=say_signed(change.pain_points, page),
        composition=say_signed(change.composition, page),
        method=say_signed(change.method, page),
    )


def _tell_item(item: ItemChange, level: int, page: Page) -> Iterator[Line]:
    yield Line(level, SIGNS[item.fate], name_item(item, page))
    if item.fate is Fate.CHANGED:
        yield from _tell_self(item, level + 1, page)
    for part in choose_parts(item):
        yield from _tell_item(part, level + 1, page)


def name_item(item: ItemChange, page: Page) -> str:
    """Return what something is, and its title."""
    kind = KINDS[item.kind].say(page.language)
    title = make_safe(item.title)
    return f"{kind} “{title}”" if title else kind


def choose_parts(item: ItemChange) -> Sequence[ItemChange]:
    """Return what is told of an item's parts; of what came or went whole only what it hurt or helped."""
    if item.fate is Fate.CHANGED:
        return item.parts
    return [part for part in item.parts if part.kind in {"touchpoint", "pain-point", "opportunity"}]


def tell_place(item: ItemChange, level: int, page: Page) -> Iterator[Line]:
    """Yield the id that an item had, and where it stood."""
    arrow = page.marks.arrow
    if item.renamed_from is not None:
        yield Line(level, "", texts.RENAMED.say(page.language, id=make_safe(item.renamed_from)))
    if item.moved is None:
        return
    source, target = make_safe(item.moved.source), make_safe(item.moved.target)
    if source != target:
        yield Line(level, "", texts.MOVED_STAGE.say(page.language, source=source, target=target))
    else:
        told = texts.MOVED.say(page.language, before=item.moved.before, after=item.moved.after, arrow=arrow)
        yield Line(level, "", told)


def _tell_self(item: ItemChange, level: int, page: Page) -> Iterator[Line]:
    yield from tell_place(item, level, page)
    if item.fate is Fate.CHANGED:
        for change in item.fields:
            yield from _tell_field(change, level, page)


def _tell_field(change: FieldChange, level: int, page: Page) -> Iterator[Line]:
    name = say_field(change.field, page)
    if any(is_list(value) for value in (change.before, change.after)):
        for sign, values in (("-", change.before), ("+", change.after)):
            for value in values if isinstance(values, tuple) else ():
                yield Line(
                    level, sign, texts.FIELD.say(page.language, field=name, value=say_value(value, page))
                )
        return
    yield Line(
        level,
        "",
        texts.CHANGE.say(
            page.language,
            field=name,
            before=say_value(change.before, page),
            after=say_value(change.after, page),
            arrow=page.marks.arrow,
        ),
    )


def is_list(value: object) -> bool:
    """Whether a value lists what came or went; figures in an order are one value."""
    return isinstance(value, tuple) and not isinstance(value, Text) and isinstance(value[0], str)


def say_field(field: str, page: Page) -> str:
    """Return what a field is called; a word of the user inside it stays as it is."""
    names = [
        FIELDS[name].say(page.language) if name in FIELDS else make_safe(name) for name in field.split(".")
    ]
    return ", ".join(names)


def say_value(value: object, page: Page) -> str:  # noqa: C901, PLR0911  # a line for each kind of value
    """Return a value as a reader of the language writes it."""
    language = page.language
    match value:
        case None:
            return page.marks.missing
        case bool():
            return (texts.YES if value else texts.NO).say(language)
        case int() | float():
            return say_amount(value, None, language)
        case Text():
            return _shorten(make_safe(value.tr if language == "tr" else value.en))
        case enum.Enum():
            return _ENUMS[value].say(language) if value in _ENUMS else str(value.value)
        case Duration():
            return say_duration(value, language)
        case Scale():
            return texts.SCALE.say(language, low=value.low, high=value.high)
        case Share():
            return _say_share(value, page)
        case tuple():
            return ", ".join(say_value(each, page) for each in value)
        case _:
            return _shorten(make_safe(str(value)))


def _say_share(share: Share, page: Page) -> str:
    told = say_share(share.share, page, decimals=0 if float(round(share.share * 100, 6)).is_integer() else 1)
    if share.k is not None and share.n is not None:
        told = texts.COUNTED.say(page.language, value=told, k=share.k, n=share.n)
    return texts.ASSUMED.say(page.language, value=told) if share.assumed else told


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
