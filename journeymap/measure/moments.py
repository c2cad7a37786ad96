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
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from journeymap.measure import texts
from journeymap.model import PeriodLength
from journeymap.problem import JourneymapError

SECOND = 1_000_000
_MINUTE = 60 * SECOND
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


class Moments(NamedTuple):
    """Times of a column, as expressions."""

    shown: Any
    """What the clock showed, in microseconds since 1970; missing where it cannot be read."""
    ahead: Any
    """How far that is ahead of UTC, where the row says so, else missing; ``None`` where no row says it."""

    def plausible(self) -> Any:
        """Return whether it can be read and lies between 1970 and 2100."""
        return self.shown.notnull() & (self.shown >= EARLIEST) & (self.shown < LATEST)

    def instant(self, zone: str, low: int, high: int) -> Any:
        """Return the instant in UTC; ``zone`` is that of rows that do not say theirs."""
        import ibis

        told = to_utc(self.shown, zone, low, high)
        return told if self.ahead is None else ibis.coalesce(self.shown - self.ahead, told)


def read_moments(column: Any, form: str | None) -> Moments:
    """Return the times of a column: a timestamp, a date, or text in the given form, else in ISO 8601."""
    import ibis

    kind = column.type()
    if kind.is_timestamp():
        ahead = None if kind.timezone is None else ibis.literal(0, "int64")
        return Moments(_count(column.cast("timestamp")), ahead)
    if kind.is_date():
        return Moments(_count(column.cast("timestamp")), None)
    text = column.cast("string").strip()
    if form is not None:
        pattern, groups = write_pattern(form)
        ordered = ibis.cases((text.re_search(pattern), _rearrange(text, pattern, groups)))
        return Moments(_count(ordered.try_cast("timestamp")), None)
    return _read_iso(text)


def _count(moment: Any) -> Any:
    import ibis

    return moment.delta(ibis.timestamp(_EPOCH), unit="microsecond")


def _read_iso(text: Any) -> Moments:
    import ibis

    length = text.length()
    sign = text.substr(length - 6, 1)
    has_offset = (length > 16) & sign.isin(["+", "-"]) & (text.substr(length - 3, 1) == ":")
    is_utc = text.endswith("Z")
    bare = ibis.cases(
        (is_utc, text.substr(0, length - 1)), (has_offset, text.substr(0, length - 6)), else_=text
    )
    # Engines are generous, each in its own way; this is what all of them read alike.
    is_whole = (bare.length() >= 10) & (bare.substr(4, 1) == "-") & (bare.substr(7, 1) == "-")
    hours = text.substr(length - 5, 2).try_cast("int64")
    minutes = text.substr(length - 2, 2).try_cast("int64")
    distance = (hours * 60 + minutes) * ibis.cases((sign == "-", -_MINUTE), else_=_MINUTE)
    ahead = ibis.cases((is_utc, ibis.literal(0, "int64")), (has_offset, distance.cast("int64")))
    return Moments(_count(ibis.cases((is_whole, bare)).try_cast("timestamp")), ahead)


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
