"""When something happened: texts as instants, instants as periods.

An instant is the microseconds since 1970 in UTC, a whole number. Offsets come from Python's time zone
database, as a few comparisons in the expression. The engines' own time zones were refused: each has its own
rules and its own database, and two engines that disagree about one hour in spring give two files.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from journeymap.measure import texts
from journeymap.model import PeriodLength
from journeymap.problem import JourneymapError
from journeymap.value import NamedTuple

SECOND = 1_000_000
_MINUTE = 60 * SECOND
DAY = 24 * 60 * _MINUTE
"""No clock is further from UTC."""
_EPOCH = dt.datetime(1970, 1, 1)  # noqa: DTZ001  # without a zone: that of UTC
EARLIEST = 0
"""1970: what is before it is a mistake, such as a missing time that became zero."""
LATEST = int((dt.datetime(2100, 1, 1) - _EPOCH).total_seconds()) * SECOND  # noqa: DTZ001
_DIRECTIVES = {
    "%Y": r"(\d{4})",
    "%m": r"(\d{1,2})",
    "%d": r"(\d{1,2})",
    "%H": r"(\d{1,2})",
    "%M": r"(\d{1,2})",
    "%S": r"(\d{1,2})",
}


def check_zone(name: str) -> None:
    """Refuse a time zone that there is not.

    Raises:
        JourneymapError: no such zone, or its database is not installed.
    """
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise JourneymapError(texts.NO_ZONE(zone=name), help=texts.ZONE_HELP(), exit_code=1) from error


class Shift(NamedTuple):
    """From ``instant`` on the clock is ahead of UTC by ``after``, until then by ``before``; microseconds."""

    instant: int
    before: int
    after: int


@cache
def find_shifts(zone: str, low: int, high: int) -> tuple[int, tuple[Shift, ...]]:
    """Return how far the clock is ahead at the instant ``low``, and every change of it until ``high``."""
    place = ZoneInfo(zone)

    def ahead(instant: int) -> int:
        moment = (_EPOCH + dt.timedelta(microseconds=instant)).replace(tzinfo=dt.UTC)
        return int((moment.astimezone(place).utcoffset() or dt.timedelta()).total_seconds()) * SECOND

    first = known = ahead(low)
    shifts = []
    at = low
    while at < high:
        after = min(at + 24 * 60 * _MINUTE, high)
        if ahead(after) != known:
            instant = _find_change(ahead, at, after)
            shifts.append(Shift(instant, known, ahead(instant)))
            known = shifts[-1].after
            after = instant
        at = after
    return first, tuple(shifts)


def _find_change(ahead: Callable[[int], int], low: int, high: int) -> int:
    """Return the first whole second in (low, high] at which the offset is no longer that of ``low``."""
    known = ahead(low)
    low, high = low // SECOND, -(-high // SECOND)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if ahead(middle * SECOND) == known else (low, middle)
    return high * SECOND


def to_utc(shown: Any, zone: str, low: int, high: int) -> Any:
    """Return the instant at which the clock of ``zone`` shows a time, all between ``low`` and ``high``.

    An hour that the clock shows twice is taken as the first of both, and one that it leaves out as if the
    clock had gone on: the rule of ``fold=0`` (PEP 495).
    """
    day = 48 * 60 * _MINUTE
    first, shifts = find_shifts(zone, low - day, high + day)
    return shown - choose(
        shown, first, [(shift.instant + max(shift.before, shift.after), shift.after) for shift in shifts]
    )


def find_utc(shown: int, zone: str) -> int:
    """Return the instant at which the clock of ``zone`` shows a time, by the rule of :func:`to_utc`."""
    local = (_EPOCH + dt.timedelta(microseconds=shown)).replace(tzinfo=ZoneInfo(zone))
    return (local.astimezone(dt.UTC).replace(tzinfo=None) - _EPOCH) // dt.timedelta(microseconds=1)


def choose(value: Any, first: int, bounds: list[tuple[int, int]]) -> Any:
    """Return the number that goes with the last bound at or before ``value``, or ``first``."""
    import ibis

    if not bounds:
        return ibis.literal(first, "int64")
    # The latest first: most rows are recent, and what is settled is not compared again.
    branches = [(value >= at, ibis.literal(number, "int64")) for at, number in reversed(bounds)]
    return ibis.cases(*branches, else_=ibis.literal(first, "int64"))


class Periods(NamedTuple):
    """Periods that follow each other, by number."""

    names: tuple[str, ...]
    starts: tuple[int, ...]
    """The instant at which each begins."""

    def number(self, instant: Any) -> Any:
        """Return the number of the period in which an instant lies."""
        return choose(instant, 0, list(zip(self.starts[1:], range(1, len(self.starts)), strict=True)))


def list_periods(length: PeriodLength, zone: str, low: int, high: int) -> Periods:
    """Return the periods between two instants, as the calendar of ``zone`` has them."""
    place = ZoneInfo(zone)
    local = (_EPOCH + dt.timedelta(microseconds=low)).replace(tzinfo=dt.UTC).astimezone(place)
    names: list[str] = []
    starts: list[int] = []
    for year, month in _walk_months(local.year, local.month, length):
        start = dt.datetime(year, month, 1, tzinfo=place).astimezone(dt.UTC).replace(tzinfo=None)
        instant = (start - _EPOCH) // dt.timedelta(microseconds=1)
        if instant > high and names:
            break
        names.append(_name_period(year, month, length))
        starts.append(instant)
    return Periods(tuple(names), tuple(starts))


def _walk_months(year: int, month: int, length: PeriodLength) -> Iterator[tuple[int, int]]:
    step = {PeriodLength.MONTH: 1, PeriodLength.QUARTER: 3, PeriodLength.YEAR: 12}[length]
    month -= (month - 1) % step
    while True:
        yield year, month
        year, month = year + (month + step - 1) // 12, (month + step - 1) % 12 + 1


def _name_period(year: int, month: int, length: PeriodLength) -> str:
    if length is PeriodLength.MONTH:
        return f"{year:04}-{month:02}"
    return f"{year:04}-Q{(month + 2) // 3}" if length is PeriodLength.QUARTER else f"{year:04}"


SHOWN = "_shown"
"""Column of what the clock showed, in microseconds since 1970; missing where it cannot be read."""
AHEAD = "_ahead"
"""Column of how far that is ahead of UTC, where the row says so; missing where it does not."""


def is_plausible(table: Any) -> Any:
    """Return whether the time of a row can be read and lies between 1970 and 2100."""
    shown = table[SHOWN]
    return shown.notnull() & (shown >= EARLIEST) & (shown < LATEST)


def is_instant(kind: Any) -> bool:
    """Whether a type of column is a time in UTC, wherever the clock stood."""
    return bool(kind.is_timestamp() and kind.timezone is not None)


def find_instant(table: Any, zone: str, low: int, high: int) -> Any:
    """Return the instants of rows in UTC; ``zone`` is that of rows that do not say theirs."""
    import ibis

    told = to_utc(table[SHOWN], zone, low, high)
    return ibis.coalesce(table[SHOWN] - table[AHEAD], told) if AHEAD in table.columns else told


def add_moments(table: Any, column: str, form: str | None, count: Callable[[Any], Any]) -> Any:
    """Return the table with the times of a column: timestamps, dates, or text in a form, else in ISO 8601.

    What is said twice is made a column first, or the expression would hold it many times over. ``count`` is
    how the engine turns a moment into microseconds.
    """
    import ibis

    kind = table[column].type()
    if kind.is_timestamp() or kind.is_date():
        table = table.mutate(**{SHOWN: count(table[column])})
        return table.mutate(**{AHEAD: ibis.literal(0, "int64")}) if is_instant(kind) else table
    table = table.mutate(_text=table[column].cast("string").strip())
    if form is not None:
        pattern, groups = write_pattern(form)
        ordered = ibis.cases((table["_text"].re_search(pattern), _rearrange(table["_text"], pattern, groups)))
        return table.mutate(**{SHOWN: count(ordered.try_cast("timestamp"))})
    return _add_iso(table, count)


def _add_iso(table: Any, count: Callable[[Any], Any]) -> Any:
    import ibis

    table = table.mutate(_length=table["_text"].length())
    text, length = table["_text"], table["_length"]
    table = table.mutate(_sign=text.substr(length - 6, 1), _is_utc=text.endswith("Z"))
    text, length, sign = table["_text"], table["_length"], table["_sign"]
    has_offset = (length > 16) & sign.isin(["+", "-"]) & (text.substr(length - 3, 1) == ":")
    table = table.mutate(_has_offset=has_offset)
    text, length, sign = table["_text"], table["_length"], table["_sign"]
    has_offset, is_utc = table["_has_offset"], table["_is_utc"]
    bare = ibis.cases(
        (is_utc, text.substr(0, length - 1)), (has_offset, text.substr(0, length - 6)), else_=text
    )
    hours = text.substr(length - 5, 2).try_cast("int64")
    minutes = text.substr(length - 2, 2).try_cast("int64")
    distance = (hours * 60 + minutes) * ibis.cases((sign == "-", -_MINUTE), else_=_MINUTE)
    ahead = ibis.cases((is_utc, ibis.literal(0, "int64")), (has_offset, distance.cast("int64")))
    table = table.mutate(_bare=bare, **{AHEAD: ahead})
    bare = table["_bare"]
    # Engines are generous, each in its own way; this is what all of them read alike.
    is_whole = (bare.length() >= 10) & (bare.substr(4, 1) == "-") & (bare.substr(7, 1) == "-")
    return table.mutate(**{SHOWN: count(ibis.cases((is_whole, bare)).try_cast("timestamp"))})


def write_pattern(form: str) -> tuple[str, tuple[int, ...]]:
    """Return the expression that matches a form of time, and which group is year, month, day, hour ...

    A group of 0 is one that the form does not have.

    Raises:
        JourneymapError: it lacks the day, the month or the year, or says one twice.
    """
    parts = re.findall(r"%[YmdHMS]|.", form)
    order = [part for part in parts if part in _DIRECTIVES]
    if not {"%Y", "%m", "%d"} <= set(order) or not len(order) == len(set(order)) == form.count("%"):
        raise JourneymapError(texts.BAD_TIME_FORM(form=form), help=texts.TIME_FORM_HELP(), exit_code=1)
    pattern = "".join(_DIRECTIVES.get(part) or re.escape(part) for part in parts)
    return f"^{pattern}$", tuple(order.index(each) + 1 if each in order else 0 for each in _DIRECTIVES)


def _rearrange(text: Any, pattern: str, groups: tuple[int, ...]) -> Any:
    """Return the text as ISO 8601 has it."""
    import ibis

    def part(group: int) -> Any:
        return text.re_extract(pattern, group).lpad(2, "0") if group else ibis.literal("00")

    year = text.re_extract(pattern, groups[0])
    month, day, hour, minute, second = map(part, groups[1:])
    return year + "-" + month + "-" + day + " " + hour + ":" + minute + ":" + second
