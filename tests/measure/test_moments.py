"""Times mean the same whatever they look like, and the calendar is that of the zone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.measure.moments import SECOND, find_shifts, list_periods, write_pattern
from journeymap.model import PeriodLength
from journeymap.problem import JourneymapError
from tests.measure.workspace import count, make_workspace, tell

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
ZONES = ("Europe/Istanbul", "Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC")


def micros(moment: dt.datetime) -> int:
    return (moment.astimezone(dt.UTC) - EPOCH) // dt.timedelta(microseconds=1)


@given(st.sampled_from(ZONES), st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2035, 1, 1)))  # noqa: DTZ001
def test_a_clock_is_read_as_python_reads_it(zone: str, shown: dt.datetime) -> None:
    """The rule of the expression, followed by hand: an hour shown twice is the first of both."""
    plain = micros(shown.replace(tzinfo=dt.UTC))
    day = 86_400 * SECOND
    ahead, shifts = find_shifts(zone, plain - 2 * day, plain + 2 * day)
    for shift in shifts:
        if plain >= shift.instant + max(shift.before, shift.after):
            ahead = shift.after
    assert plain - ahead == micros(shown.replace(tzinfo=ZoneInfo(zone)))


@pytest.mark.parametrize(
    ("length", "names"),
    [
        (PeriodLength.MONTH, ("2025-12", "2026-01", "2026-02")),
        (PeriodLength.QUARTER, ("2025-Q4", "2026-Q1")),
        (PeriodLength.YEAR, ("2025", "2026")),
    ],
)
def test_periods_begin_at_midnight_of_the_zone(length: PeriodLength, names: tuple[str, ...]) -> None:
    zone = ZoneInfo("Europe/Istanbul")
    low = micros(dt.datetime(2025, 12, 31, 23, tzinfo=zone))
    high = micros(dt.datetime(2026, 2, 1, tzinfo=zone))
    periods = list_periods(length, "Europe/Istanbul", low, high)
    assert periods.names == names
    assert periods.starts[names.index("2026-01" if length is PeriodLength.MONTH else names[1])] == micros(
        dt.datetime(2026, 1, 1, tzinfo=zone)
    )


@pytest.mark.parametrize("form", ["%d.%m", "%d.%m.%Y %d", "%d.%m.%Y %"])
def test_a_form_that_says_no_day_is_refused(form: str) -> None:
    with pytest.raises(JourneymapError):
        write_pattern(form)


LOG = """\
  period: month
  timezone: {zone}
  min_group: 1
  max_unusable: 0
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {{case: who, time: at, name: what}}
{more}"""


def follow(
    tmp_path: Path, times: list[str], zone: str = "Europe/Istanbul", more: str = ""
) -> tuple[str, float]:
    """Return the period of a case that goes from one touchpoint to the next, and the seconds in between."""
    rows = "".join(f"a,{at},{place}\n" for at, place in zip(times, ("sepet", "odeme"), strict=True))
    folder = make_workspace(tmp_path, LOG.format(zone=zone, more=more), log_csv=f"who,at,what\n{rows}")
    measured = count(folder)
    assert tell(measured) == []
    (step,) = [t for t in measured.measurements[0].transitions if t.median_seconds is not None]
    assert (step.source.id, step.target.id) == ("sepet", "odeme")
    return step.period, step.median_seconds or 0


@pytest.mark.parametrize(
    ("times", "zone", "expected"),
    [
        (["2026-06-30T23:59:00Z", "2026-07-01T03:01:00+03:00"], "Europe/Istanbul", ("2026-07", 120)),
        (["2026-06-30T20:59:00Z", "2026-06-30 23:59:30"], "Europe/Istanbul", ("2026-06", 30)),
        # In London the clock goes from 1:00 to 2:00 on 29 March, and from 2:00 to 1:00 on 25 October.
        (["2026-03-29 00:30:00", "2026-03-29 02:30:00"], "Europe/London", ("2026-03", 3600)),
        (["2026-10-25 00:30:00", "2026-10-25 02:30:00"], "Europe/London", ("2026-10", 10800)),
        (["2026-10-25T00:30:00+01:00", "2026-10-25 01:30:00"], "Europe/London", ("2026-10", 3600)),
        (["2026-07-01", "2026-07-01T00:00:00.900000"], "UTC", ("2026-07", 0)),
    ],
)
def test_times_are_instants(tmp_path: Path, times: list[str], zone: str, expected: tuple[str, float]) -> None:
    assert follow(tmp_path, times, zone) == expected


def test_turkish_times_are_read_in_their_own_form(tmp_path: Path) -> None:
    more = '      format: {time: "%d.%m.%Y %H:%M"}\n'
    assert follow(tmp_path, ["1.7.2026 9:05", "01.07.2026 09:35"], more=more) == ("2026-07", 1800)
