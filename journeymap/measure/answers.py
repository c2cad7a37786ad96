"""Counts survey answers: per metric, place, persona and period, in one pass over the rows.

Sums are of whole thousandths, since whole numbers add up to the same in every order; sums of floats do not,
and an engine adds in whatever order its threads come to the rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from journeymap.language import lower, upper
from journeymap.measure import texts
from journeymap.measure.codes import Codes
from journeymap.measure.engine import Engine
from journeymap.measure.moments import SHOWN, Periods, find_instant
from journeymap.measure.rows import Census, find_place, fits, select_good
from journeymap.model import Answer, DecimalSign, MetricKind, Scale, Survey
from journeymap.problem import Problem, Severity

STEP = 1000
"""Parts of one that an answer is counted in."""
_MOST_STEPS = 20
_FAR = 1_000_000
"""An answer beyond this is off its scale; the square of its thousandths still fits a whole number."""
_YES = ("1", "true", "yes", "evet")
_NO = ("0", "false", "no", "hayır")


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
    """How many gave them; as many as answers, where nobody can be told apart."""
    steps: dict[int, int] = field(default_factory=dict)
    """How many answers of each step: of the scale, or 1 for yes and 0 for no."""
    total: int = 0
    """Sum of the answers, in thousandths."""
    squares: int = 0
    """Sum of their squares, in millionths."""

    def add(self, other: Tally) -> None:
        """Add the answers of others."""
        self.n += other.n
        self.people += other.people
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


def count_answers(
    census: Census, engine: Engine, codes: Codes, periods: Periods | None, zone: str, emotion: Scale
) -> Answered:
    """Count the answers of a survey; of those that are not on their scale, a problem tells."""
    survey = census.opened.source
    assert isinstance(survey, Survey)  # noqa: S101
    answered = Answered()
    if not census.meanings:
        return answered
    good = select_good(census, engine, codes)
    rows = good.mutate(period=_number_period(good, census, periods, zone))
    respondent = survey.columns.get("respondent")
    if respondent is not None:
        rows = rows.mutate(who=engine.key(rows[respondent.name]))
    values = {
        answer.id: _Column(answer, _read_answer(rows, answer, survey), rows, emotion)
        for answer in survey.answers
    }
    aggregates: dict[str, Any] = {}
    for answer in survey.answers:
        aggregates |= values[answer.id].aggregate(answer.id)
    grouped = rows.group_by(["period", "place", "persona"]).agg(**aggregates)
    counted = engine.rows(grouped)
    names = periods.names if periods is not None else (survey.period or "",)
    for answer in survey.answers:
        answered.tallies[answer.id] = _gather(answer, counted, codes, names, values[answer.id])
        bad = sum(row[f"{answer.id}:bad"] or 0 for row in counted)
        answered.given += bad + sum(row[f"{answer.id}:n"] or 0 for row in counted)
        if bad:
            answered.unusable += bad
            answered.problems.append(_tell_bad(answer, bad, census, engine, emotion))
    if respondent is not None:
        _count_people(answered, rows, values, engine, codes, names)
    return answered


def _number_period(good: Any, census: Census, periods: Periods | None, zone: str) -> Any:
    import ibis

    if SHOWN not in good.columns or periods is None:
        return ibis.literal(0, "int64")
    own = census.opened.source.format.timezone or zone
    return periods.number(find_instant(good, own, census.low, census.high))


class _Column:
    """The answers of one column as expressions."""

    def __init__(self, answer: Answer, value: Any, rows: Any, emotion: Scale) -> None:
        self.answer = answer
        self.value = value
        """Thousandths; missing where there is no answer, or none that can be read."""
        self.emotion = emotion
        given = ~_is_empty(rows[answer.column]) & fits(rows, answer.when)
        low, high = find_scale(answer, emotion)
        good = value.notnull() & (value >= int(low * STEP)) & (value <= int(high * STEP))
        if has_steps(answer):
            good &= value % STEP == 0
        self.good = given & good.fill_null(False)
        self.bad = given & ~good.fill_null(False)

    def aggregate(self, name: str) -> dict[str, Any]:
        """Return what is counted, by its name in the result."""
        counted = {f"{name}:n": self.good.sum(), f"{name}:bad": self.bad.sum()}
        if has_steps(self.answer):
            for step in list_steps(self.answer, self.emotion):
                counted[f"{name}:{step}"] = (self.good & (self.value == step * STEP)).sum()
            return counted
        counted[f"{name}:total"] = self.value.sum(where=self.good)
        counted[f"{name}:squares"] = (self.value * self.value).sum(where=self.good)
        return counted


def _is_empty(column: Any) -> Any:
    return column.isnull() | (column.strip() == "") if column.type().is_string() else column.isnull()


def _read_answer(rows: Any, answer: Answer, survey: Survey) -> Any:
    """Return the answers in whole thousandths, as an expression."""
    import ibis

    column = rows[answer.column]
    if answer.kind is MetricKind.RATE:
        text = column.cast("string").strip()
        yes, no = _spell(answer.yes or _YES), _spell(answer.no or _NO)
        return ibis.cases(
            (text.isin(yes), ibis.literal(STEP, "int64")), (text.isin(no), ibis.literal(0, "int64"))
        )
    if column.type().is_integer():
        return column.cast("int64") * STEP
    if column.type().is_string():
        text = column.strip()
        if survey.format.decimal is DecimalSign.COMMA:
            text = text.replace(".", "").replace(",", ".")
        column = text.try_cast("float64")
    number = column.cast("float64")
    thousandths = (number * STEP).round().cast("int64")
    near = (number > -_FAR) & (number < _FAR)
    return ibis.cases((near, thousandths), (number.notnull(), ibis.literal(_FAR * STEP + 1, "int64")))


def _spell(words: tuple[str, ...]) -> list[str]:
    """Return words as people and programs write them: small, capital, and with a capital to begin with."""
    spelt = set(words)
    for word in words:
        for language in ("tr", "en"):
            low, high = lower(word, language), upper(word, language)
            spelt |= {low, high, high[:1] + low[1:]}
    return sorted(spelt)


def _gather(
    answer: Answer, counted: list[dict[str, Any]], codes: Codes, names: tuple[str, ...], column: _Column
) -> dict[Group, Tally]:
    """Return the tallies of an answer: everyone's, and each persona's."""
    found: dict[Group, Tally] = {}
    for row in counted:
        n = row[f"{answer.id}:n"] or 0
        if not n:
            continue
        tally = Tally(
            n=n,
            people=n,
            total=int(row.get(f"{answer.id}:total") or 0),
            squares=int(row.get(f"{answer.id}:squares") or 0),
        )
        if has_steps(answer):
            tally.steps = {
                step: row[f"{answer.id}:{step}"] or 0 for step in list_steps(answer, column.emotion)
            }
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


def _count_people(
    answered: Answered,
    rows: Any,
    values: dict[str, _Column],
    engine: Engine,
    codes: Codes,
    names: tuple[str, ...],
) -> None:
    """Put the number of different respondents into the tallies."""
    for name, column in values.items():
        tallies = answered.tallies[name]
        good = rows.filter(column.good)
        together = ["period", "place" if column.answer.at is None else "journey"]
        for keys in (together, [*together, "persona"]):
            people = good.group_by(keys).agg(people=good.who.nunique(), any_place=good.place.min())
            for row in engine.rows(people):
                place = _place_of(column.answer, row["any_place"], codes)
                group = Group(names[row["period"]], place, row.get("persona", -1))
                if row.get("persona") != -1:  # everyone's are those of the first round
                    tallies[group].people = row["people"]


def _tell_bad(answer: Answer, count: int, census: Census, engine: Engine, emotion: Scale) -> Problem:
    survey = census.opened.source
    assert isinstance(survey, Survey)  # noqa: S101
    low, high = find_scale(answer, emotion)
    answers = texts.ANSWERS(count)

    def is_bad(table: Any) -> Any:
        return _Column(answer, _read_answer(table, answer, survey), table, emotion).bad

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
