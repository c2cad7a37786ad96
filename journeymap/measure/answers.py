"""Counts survey answers: per metric, place, persona and period, in one pass over the rows.

Sums are of whole thousandths, since whole numbers add up to the same in every order; sums of floats do not,
and an engine adds in whatever order its threads come to the rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from journeymap.language import lower, upper
from journeymap.measure import texts
from journeymap.measure.codes import Codes
from journeymap.measure.engine import Engine
from journeymap.measure.moments import DAY, SHOWN, Periods, find_instant, is_instant, list_periods
from journeymap.measure.rows import (
    RULE,
    Census,
    Look,
    find_place,
    find_rule,
    fits,
    is_blank,
    join_meanings,
    select_good,
)
from journeymap.measure.sources import OpenSource
from journeymap.model import Answer, DataSettings, DecimalSign, MetricKind, Scale, Survey
from journeymap.problem import Problem, Severity
from journeymap.value import NamedTuple

STEP = 1000
"""Parts of one that an answer is counted in."""
_MOST_STEPS = 20
_PASSIVE, _PROMOTER = 7, 9
"""Whoever answers less than 7 is a detractor, from 9 a promoter, and passive between (Reichheld 2003)."""
_FAR = 1_000_000
"""An answer beyond this is off its scale; the square of its thousandths still fits a whole number."""
_YES = ("1", "true", "yes", "evet")
_NO = ("0", "false", "no", "hayır")


Times: TypeAlias = tuple[int, int]
"""The first and the last time that the clock showed in the rows of a source, in microseconds since 1970."""
_Cell: TypeAlias = tuple[int, ...]
"""A period, a place, and perhaps a persona, by number."""


class Group(NamedTuple):
    """Whose answers are counted together."""

    period: str
    place: int
    persona: int
    """-1: everyone's."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What the answers of a group add up to."""

    n: int = 0
    people: int = 0
    """How many gave them; as many as answers, where nobody can be told apart. Of many, at the least."""
    rest: int = 0
    """How many of them are no persona."""
    steps: dict[int, int] = field(default_factory=dict)
    """How many answers of each step: of the scale, or 1 for yes and 0 for no; of NPS, the first of a band."""
    total: int = 0
    """Sum of the answers, in thousandths."""
    squares: int = 0
    """Sum of their squares, in millionths."""

    def add(self, other: Tally) -> None:
        """Add the answers of others."""
        self.n += other.n
        self.people += other.people
        self.rest += other.rest
        self.total += other.total
        self.squares += other.squares
        for step, count in other.steps.items():
            self.steps[step] = self.steps.get(step, 0) + count


@dataclass(slots=True, kw_only=True)
class Answered:
    """What a survey comes to."""

    tallies: dict[str, dict[Group, Tally]] = field(default_factory=dict)
    """By the id of the answer."""
    problems: list[Problem] = field(default_factory=list)
    unusable: int = 0
    given: int = 0


def find_scale(answer: Answer, emotion: Scale) -> tuple[float, float]:
    """Return the lowest and the highest answer."""
    if answer.scale is not None:
        return answer.scale
    return {
        MetricKind.CSAT: (1, 5),
        MetricKind.NPS: (0, 10),
        MetricKind.EMOTION: (emotion.low, emotion.high),
    }.get(answer.kind, (0, 1))


def has_steps(answer: Answer) -> bool:
    """Whether the answers are whole steps that are counted one by one."""
    return answer.kind in {MetricKind.CSAT, MetricKind.NPS, MetricKind.RATE}


def list_steps(answer: Answer, emotion: Scale) -> range:
    """Return the steps of an answer that has them."""
    low, high = find_scale(answer, emotion)
    return range(int(low), int(high) + 1)


def check_scale(answer: Answer, emotion: Scale) -> Problem | None:
    """Return what is wrong with the scale of an answer."""
    low, high = find_scale(answer, emotion)
    steps_are_whole = low == int(low) and high == int(high) and 2 <= high - low < _MOST_STEPS
    is_right = low < high if not has_steps(answer) or answer.kind is MetricKind.RATE else steps_are_whole
    if is_right:
        return None
    return Problem(rule="scale-reversed", location=answer.origin, message=texts.BAD_SCALE(id=answer.id))


def plan_answers(
    opened: OpenSource, engine: Engine, settings: DataSettings, emotion: Scale, shown: Any, times: Times
) -> Look:
    """Return what is to be counted of the answers of a survey while its rows are looked at."""
    survey = opened.source
    assert isinstance(survey, Survey)  # noqa: S101
    rows, values = _read_answers(opened, engine, settings, emotion, shown, times)
    aggregates: dict[str, Any] = {}
    for answer in survey.answers:
        aggregates |= values[answer.id].aggregate(rows, engine)
    return Look(table=rows, keys=("period", RULE), sums=aggregates)


def _read_answers(
    opened: OpenSource, engine: Engine, settings: DataSettings, emotion: Scale, shown: Any, times: Times
) -> tuple[Any, dict[str, _Column]]:
    """Return rows with their period and rule, and with what they answer."""
    survey = opened.source
    assert isinstance(survey, Survey)  # noqa: S101
    rows = shown.mutate(**{RULE: find_rule(shown, opened)})
    rows = _add_period(rows, opened, settings, times)
    respondent = survey.columns.get("respondent")
    if respondent is not None:
        who = rows[respondent.name]
        rows = rows.mutate(who=engine.key(who), is_named=~is_blank(who))
    return _add_values(rows, survey, engine, emotion)


def count_answers(
    census: Census, engine: Engine, codes: Codes, settings: DataSettings, emotion: Scale
) -> Answered:
    """Add up the answers of a survey; of those that are not on their scale, a problem tells."""
    opened = census.opened
    survey = opened.source
    assert isinstance(survey, Survey)  # noqa: S101
    answered = Answered()
    if not census.meanings:
        return answered
    tallied = join_meanings(census.tallied, census, engine, codes)
    sums = [name for name in tallied.columns if ":" in name]
    grouped = tallied.group_by(["period", "place", "persona"])
    counted = engine.rows(grouped.agg(**{name: tallied[name].sum() for name in sums}))
    periods = _list_periods(opened, settings, (census.low, census.high))
    names = periods.names if periods is not None else (survey.period or "",)
    for answer in survey.answers:
        answered.tallies[answer.id] = _gather(answer, counted, codes, names, emotion)
        given = sum(row[f"{answer.id}:given"] for row in counted)
        bad = given - sum(_count_usable(answer, row, emotion) for row in counted)
        answered.given += given
        if bad:
            answered.unusable += bad
            answered.problems.append(_tell_bad(answer, bad, census, engine, emotion))
    if "respondent" in survey.columns:
        rows, columns = _place_answers(census, engine, codes, settings, emotion)
        people = _People(
            rows=rows, engine=engine, longest=_find_longest(rows, engine), min_group=settings.min_group
        )
        for column in columns.values():
            _count_people(answered.tallies[column.answer.id], counted, people, column, codes, names)
    return answered


def _place_answers(
    census: Census, engine: Engine, codes: Codes, settings: DataSettings, emotion: Scale
) -> tuple[Any, dict[str, _Column]]:
    """Return the rows of a survey with their answers and what they are about."""
    good = select_good(census, engine, codes)
    times = census.low, census.high
    rows, columns = _read_answers(census.opened, engine, settings, emotion, good, times)
    asked = {
        each.place: _find_asked_place(rows, each.answer, codes)
        for each in columns.values()
        if each.answer.at is not None
    }
    return rows.mutate(**asked) if asked else rows, columns


def _find_longest(rows: Any, engine: Engine) -> int:
    """Return how many rows one respondent has at most."""
    named = rows.filter(rows.is_named)
    each = named.group_by("who").agg(n=named.count())
    return engine.rows(each.agg(longest=each.n.max()))[0]["longest"] or 1


def _list_periods(opened: OpenSource, settings: DataSettings, times: Times) -> Periods | None:
    """Return the periods of a survey; ``None`` where it says when it was, or nothing does."""
    if "time" not in opened.source.columns:
        return None
    low, high = times
    return list_periods(settings.period, settings.timezone, low - DAY, high + DAY)


def _add_period(rows: Any, opened: OpenSource, settings: DataSettings, times: Times) -> Any:
    import ibis

    periods = _list_periods(opened, settings, times)
    if periods is None:
        return rows.mutate(period=ibis.literal(0, "int64"))
    if is_instant(rows[opened.source.columns["time"].name].type()):
        return rows.mutate(period=periods.number(rows[SHOWN]))
    zone = opened.source.format.timezone or settings.timezone
    timed = rows.mutate(_instant=find_instant(rows, zone, *times))
    return timed.mutate(period=periods.number(timed["_instant"]))


class _Column:
    """The answers of one column, in whole units: as they are read, and those on their scale alone."""

    def __init__(self, answer: Answer, emotion: Scale) -> None:
        self.answer = answer
        self.emotion = emotion
        self.read = f"_r:{answer.id}"
        self.value = f"_v:{answer.id}"
        self.place = "place" if answer.at is None else f"_p:{answer.id}"

    def aggregate(self, rows: Any, engine: Engine) -> dict[str, Any]:
        """Return what is counted, by its name in the result."""
        name, value = self.answer.id, rows[self.value]
        counted = {f"{name}:given": _count_given(rows, self.answer)}
        if "is_named" in rows.columns:
            counted[f"{name}:told"] = value.count(where=rows.is_named)
        if has_steps(self.answer):
            steps = self._count_steps(rows, engine).items()
            return counted | {f"{name}:{step}": count for step, count in steps}
        counted[f"{name}:n"] = value.count()
        counted[f"{name}:total"] = value.sum()
        counted[f"{name}:squares"] = (value * value).sum()
        return counted

    def _count_steps(self, rows: Any, engine: Engine) -> dict[int, Any]:
        """Return the counts that :func:`_read_steps` reads."""
        answer, unit = self.answer, _choose_unit(rows, self.answer)
        # What is one of the steps is on the scale: to judge it first takes as long as to count it.
        is_plain = unit == 1 and not answer.when
        read = rows[self.read if is_plain else self.value]
        if answer.kind is MetricKind.NPS:
            bounds = _list_bounds(answer, self.emotion)
            return {step: engine.count_true(read >= step * unit) for step in bounds}
        if answer.kind is MetricKind.RATE:
            is_yes = read <= _count_yes(answer) if is_plain else read == 1
            return {0: read.count(), 1: engine.count_true(is_yes)}  # all that are a word, and those of yes
        steps = list_steps(answer, self.emotion)
        return {step: engine.count_true(read == step * unit) for step in steps}


def _list_bounds(answer: Answer, emotion: Scale) -> list[int]:
    """Return where detractors, passives and promoters begin, and where the scale is over."""
    steps = list_steps(answer, emotion)
    return [steps.start, *(step for step in (_PASSIVE, _PROMOTER) if step in steps[1:]), steps.stop]


def _read_steps(answer: Answer, row: dict[str, Any], emotion: Scale) -> dict[int, int]:
    """Return how many answers of a counted row are of each step; of those asked for NPS, of each band."""
    if answer.kind is not MetricKind.NPS:
        found = {step: row[f"{answer.id}:{step}"] or 0 for step in list_steps(answer, emotion)}
        return found if answer.kind is MetricKind.CSAT else {0: found[0] - found[1], 1: found[1]}
    bounds = _list_bounds(answer, emotion)
    least = [row[f"{answer.id}:{step}"] or 0 for step in bounds]
    return {step: n - more for step, n, more in zip(bounds[:-1], least[:-1], least[1:], strict=True)}


def _count_usable(answer: Answer, row: dict[str, Any], emotion: Scale) -> int:
    """Return how many answers of a counted row are on their scale."""
    if has_steps(answer):
        return sum(_read_steps(answer, row, emotion).values())
    return row[f"{answer.id}:n"] or 0


def _add_values(rows: Any, survey: Survey, engine: Engine, emotion: Scale) -> tuple[Any, dict[str, _Column]]:
    """Return the rows with the values of all answers, and how they are called.

    What is said twice is made a column first: an expression that holds another twenty times over is worked
    out twenty times for each row.
    """
    columns = {answer.id: _Column(answer, emotion) for answer in survey.answers}
    every = columns.values()
    rows = rows.mutate(**{each.read: _clean_answer(rows, each.answer, survey) for each in every})
    found = {
        each.read: _find_word(rows[each.read], each.answer, engine)
        for each in every
        if each.answer.kind is MetricKind.RATE
    }
    rows = rows.mutate(**found) if found else rows
    judged = {each.value: _judge_answer(rows, each.answer, rows[each.read], emotion) for each in every}
    rows = rows.mutate(**judged)
    parted = [each.value for each in every if has_steps(each.answer) and _choose_unit(rows, each.answer) != 1]
    if parted:
        rows = rows.mutate(**{name: _keep_steps(rows[name], STEP) for name in parted})
    return rows, columns


def _find_asked_place(rows: Any, answer: Answer, codes: Codes) -> Any:
    """Return the place that a column asks about in the journey of a row, as :func:`_place_of` has it."""
    import ibis

    branches = []
    for number, journey in enumerate(codes.journeys):
        place = codes.find_place(journey, answer.at.id if answer.at else None, for_events=False)
        if place is not None:
            branches.append((rows.journey == number, ibis.literal(place, "int64")))
    return ibis.cases(*branches, else_=rows.place) if branches else rows.place


def _judge_answer(rows: Any, answer: Answer, read: Any, emotion: Scale) -> Any:
    """Return the answers that are on their scale, in whole units; others are missing."""
    import ibis

    told = fits(rows, answer.when) if answer.when else ibis.literal(value=True)
    if answer.kind is MetricKind.RATE:
        yes, no = (ibis.literal(value, "int8") for value in (1, 0))
        return ibis.cases(((read <= _count_yes(answer)) & told, yes), (read.notnull() & told, no))
    low, high = find_scale(answer, emotion)
    unit = _choose_unit(rows, answer)
    if not read.type().is_floating():
        return ibis.cases(((read >= int(low * unit)) & (read <= int(high * unit)) & told, read))
    good = _rounds_between(read, max(int(low * unit), -_FAR * unit), min(int(high * unit), _FAR * unit))
    return ibis.cases((good & told, read.round()))


def _keep_steps(value: Any, unit: int) -> Any:
    """Return the answers that are whole steps."""
    import ibis

    return ibis.cases((value % unit == 0, value))


def _rounds_between(number: Any, low: int, high: int) -> Any:
    """Return whether numbers are between two whole ones when they are rounded, halves away from zero.

    What is not a number is not, and what is too large to be made a whole number never becomes one.
    """
    above = number > low - 0.5 if low <= 0 else number >= low - 0.5
    below = number < high + 0.5 if high >= 0 else number <= high + 0.5
    return above & below


def _is_given(rows: Any, answer: Answer) -> Any:
    given = ~_is_empty(rows[answer.column])
    return given & fits(rows, answer.when) if answer.when else given


def _count_given(rows: Any, answer: Answer) -> Any:
    """Return how many answers are given; what is not among the good ones is not on its scale."""
    column = rows[answer.column]
    if answer.when:
        return rows.count(where=_is_given(rows, answer))
    return (column.strip().nullif("") if column.type().is_string() else column).count()


def _is_empty(column: Any) -> Any:
    return column.isnull() | (column.strip() == "") if column.type().is_string() else column.isnull()


def _choose_unit(rows: Any, answer: Answer) -> int:
    """Return what one is counted as: itself, where answers are whole steps anyway, or in thousandths.

    A number of two bytes is compared with each step in half the time of one of eight.
    """
    is_whole = answer.kind is MetricKind.RATE or rows[answer.column].type().is_integer()
    return 1 if has_steps(answer) and is_whole else STEP


def _clean_answer(rows: Any, answer: Answer, survey: Survey) -> Any:
    """Return the answers as they are to be judged: words without blanks around them, or numbers in units."""
    column = rows[answer.column]
    if answer.kind is MetricKind.RATE:
        return column.cast("string").strip()
    if column.type().is_integer():
        return column if _choose_unit(rows, answer) == 1 else column.cast("int64") * STEP
    if column.type().is_string():
        text = column.strip()
        if survey.format.decimal is DecimalSign.COMMA:
            text = text.replace(".", "").replace(",", ".")
        column = text.try_cast("float64")
    return column.cast("float64") * STEP


def _count_yes(answer: Answer) -> int:
    """Return how many words mean yes."""
    return len(_spell(answer.yes or _YES))


def _find_word(text: Any, answer: Answer, engine: Engine) -> Any:
    """Return which of the words an answer is, from 1: those that mean yes, then those that mean no."""
    return engine.find_word(text, _spell(answer.yes or _YES), _spell(answer.no or _NO))


def _spell(words: tuple[str, ...]) -> list[str]:
    """Return words as people and programs write them: small, capital, and with a capital to begin with."""
    spelt = set(words)
    for word in words:
        for language in ("tr", "en"):
            low, high = lower(word, language), upper(word, language)
            spelt |= {low, high, high[:1] + low[1:]}
    return sorted(spelt)


def _gather(
    answer: Answer, counted: list[dict[str, Any]], codes: Codes, names: tuple[str, ...], emotion: Scale
) -> dict[Group, Tally]:
    """Return the tallies of an answer: everyone's, and each persona's."""
    found: dict[Group, Tally] = {}
    for row in counted:
        n = _count_usable(answer, row, emotion)
        if not n:
            continue
        tally = Tally(
            n=n,
            people=n,
            rest=n if row["persona"] < 0 else 0,
            total=int(row.get(f"{answer.id}:total") or 0),
            squares=int(row.get(f"{answer.id}:squares") or 0),
        )
        if has_steps(answer):
            tally.steps = _read_steps(answer, row, emotion)
        for group in _list_groups(answer, row, codes, names):
            found.setdefault(group, Tally()).add(tally)
    return found


def _list_groups(answer: Answer, row: dict[str, Any], codes: Codes, names: tuple[str, ...]) -> set[Group]:
    place = _place_of(answer, row["place"], codes)
    period = names[row["period"]]
    return {Group(period, place, -1), Group(period, place, row["persona"])}


def _place_of(answer: Answer, place: int, codes: Codes) -> int:
    """Return where an answer belongs: to what its column asks about, else to what the row says."""
    if answer.at is None:
        return place
    found = codes.find_place(codes.places[place].journey, answer.at.id, for_events=False)
    return place if found is None else found


@dataclass(frozen=True, slots=True, kw_only=True)
class _People:
    """Counts different respondents in the rows of a survey."""

    rows: Any
    engine: Engine
    longest: int
    """The most rows that one of them has."""
    min_group: int

    def count(self, value: str, cells: Mapping[_Cell, int], keys: Sequence[str]) -> dict[_Cell, int]:
        """Return how many people answered in cells with so many named answers; in large ones, at the least.

        One person gives at most ``longest`` answers: so many answers are surely given by enough of them.
        """
        small = sorted(cell for cell, n in cells.items() if n < self.longest * self.min_group)
        return {cell: n // self.longest for cell, n in cells.items()} | self._count_each(value, small, keys)

    def _count_each(self, value: str, cells: Sequence[_Cell], keys: Sequence[str]) -> dict[_Cell, int]:
        if not cells:
            return {}
        held = self.engine.hold(cells, {f"w_{key}": "int64" for key in keys})
        good = self.rows.filter(self.rows[value].notnull())
        joined = good.join(held, [good[key] == held[f"w_{key}"] for key in keys])
        counted = joined.group_by(list(keys)).agg(people=joined.who.nunique(where=joined.is_named))
        return {tuple(row[key] for key in keys): row["people"] for row in self.engine.rows(counted)}


def _count_people(
    tallies: dict[Group, Tally],
    counted: list[dict[str, Any]],
    people: _People,
    column: _Column,
    codes: Codes,
    names: tuple[str, ...],
) -> None:
    """Put the number of different respondents into the tallies of an answer."""
    name = column.answer.id
    told: dict[_Cell, int] = {}
    nameless: dict[_Cell, int] = {}
    for row in counted:
        place = _place_of(column.answer, row["place"], codes)
        cells: tuple[_Cell, ...] = (row["period"], place), (row["period"], place, row["persona"])
        n = _count_usable(column.answer, row, column.emotion)
        for cell in cells if n else ():
            told[cell] = told.get(cell, 0) + row[f"{name}:told"]
            nameless[cell] = nameless.get(cell, 0) + n - row[f"{name}:told"]
    keys = ("period", column.place, "persona")
    found: dict[_Cell, int] = {}
    for length in (2, 3):
        sized = {cell: n for cell, n in told.items() if len(cell) == length}
        found |= people.count(column.value, sized, keys[:length])
    for cell, count in found.items():
        number = count + (nameless[cell] > 0)  # those who left no name may all be one
        tally = tallies[Group(names[cell[0]], cell[1], (*cell, -1)[2])]
        if len(cell) == 3 and cell[2] < 0:
            tally.rest = number
        else:
            tally.people = number


def _tell_bad(answer: Answer, count: int, census: Census, engine: Engine, emotion: Scale) -> Problem:
    survey = census.opened.source
    assert isinstance(survey, Survey)  # noqa: S101
    low, high = find_scale(answer, emotion)
    answers = texts.ANSWERS(count)

    def is_bad(table: Any) -> Any:
        read = _clean_answer(table, answer, survey)
        if answer.kind is MetricKind.RATE:
            read = _find_word(read, answer, engine)
        value = _judge_answer(table, answer, read, emotion)
        if has_steps(answer):
            value = _keep_steps(value, _choose_unit(table, answer))
        return _is_given(table, answer) & value.isnull()

    is_rate = answer.kind is MetricKind.RATE
    message = (
        texts.BAD_WORD(answers=answers, column=answer.column)
        if is_rate
        else texts.BAD_ANSWER(answers=answers, column=answer.column, low=low, high=high)
    )
    return Problem(
        rule="off-scale",
        location=find_place(census.opened, engine, is_bad),
        message=message,
        help=texts.BAD_WORD_HELP() if is_rate else texts.BAD_ANSWER_HELP(),
        severity=Severity.WARNING,
    )
