"""Data as they come: every encoding, broken quotes, Turkish numbers and dates, clocks, repetitions.

Each case says what is counted, and what is told of the rest: the message, how many rows, and where.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.measure.workspace import count, make_workspace, tell

LOG = """\
  min_group: 1
  max_unusable: 0.9
  period: month
  timezone: {zone}
  events:
    - id: log
      files: data/log.csv
      format: {{{form}}}
      journey: siparis
      columns: {{case: who, time: at, name: what}}
      names: {{"Ödeme": odeme, "ŞİKÂYET": destek}}
"""
TEXT = "who,at,what\nayşe,2026-07-01T10:00:00Z,Ödeme\nİbrahim,2026-07-01T10:05:00Z,ŞİKÂYET\n"
STEPS = {("start", "odeme"): 1, ("odeme", "lost"): 1, ("start", "destek"): 1, ("destek", "lost"): 1}


def follow(
    folder: Path, content: bytes, form: str = "", zone: str = "Europe/Istanbul"
) -> tuple[dict[tuple[str, str], float], list[str]]:
    """Return the steps that were counted, and what was told."""
    measured = count(make_workspace(folder, LOG.format(form=form, zone=zone), log_csv=content))
    steps = [step for measurement in measured.measurements for step in measurement.transitions]
    return {(step.source.id, step.target.id): step.count for step in steps}, tell(measured)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-8-sig", "encoding: windows-1254"),  # a file that is UTF-8 is taken as that
        ("windows-1254", "encoding: windows-1254"),
        ("iso-8859-9", "encoding: iso-8859-9"),
        ("utf-16", "encoding: utf-16"),
        ("utf-16", ""),  # its mark leaves no doubt
        ("utf-16", "encoding: windows-1254"),
    ],
)
def test_every_encoding_is_the_same_text(tmp_path: Path, encoding: str, declared: str) -> None:
    assert follow(tmp_path, TEXT.encode(encoding), declared) == (STEPS, [])


def test_an_encoding_that_is_not_declared_is_told_and_never_guessed(tmp_path: Path) -> None:
    steps, told = follow(tmp_path / "b", TEXT.encode("utf-8"), "encoding: utf-16")
    assert (steps, told) == ({}, ["data/log.csv:1 error unreadable: The file is neither UTF-8 nor utf-16."])
    # Rows of another encoding among those of UTF-8: an old export with new rows below.
    mixed = TEXT.encode() + "ali,2026-07-01T11:00:00Z,Ödeme\n".encode("windows-1254")
    assert follow(tmp_path / "c", mixed) == (STEPS, [BROKEN.format(4)])


BROKEN = (
    "data/log.csv:{} warning broken-rows: 1 row that cannot be read: columns are missing, there are too many,"
    " a quotation mark does not close, or the encoding is another."
)
NO_TIME = (
    "data/log.csv:3 warning no-time: {} without a time in the column `at` that can be read and lies between"
    " 1970 and 2100."
)
NO_CASE = (
    "data/log.csv:4 warning no-case: 1 row with nothing in the column `who`, which tells the cases apart."
)
GOOD = "ali,2026-07-01T10:00:00Z,Ödeme\n"
ONCE = {("start", "odeme"): 1, ("odeme", "lost"): 1}


@pytest.mark.parametrize(
    ("rows", "steps", "told"),
    [
        ('"ali",2026-07-01T10:00:00Z,"Ödeme"\r\n', ONCE, []),  # lines that end in different ways
        ("\r\n" + GOOD + GOOD.replace("\n", "\r\n") + "x,y\r\n", ONCE, [
            BROKEN.format(5),
        ]),
        ('"a ""li"", can",2026-07-01T10:00:00Z,Ödeme\n', ONCE, []),
        (GOOD + "\n\n", ONCE, []),  # empty lines at the end
        (GOOD + "veli,2026-07-01T10:00:00Z\n,,\n", ONCE, [
            BROKEN.format(3),
            NO_CASE,
        ]),
        (GOOD + 'veli,2026-07-01T10:00:00Z,"Ödeme\n', ONCE, [BROKEN.format(3)]),
        (GOOD + GOOD.replace("07-01", "13-01"), ONCE, [NO_TIME.format("1 row")]),
        (GOOD + "veli,21.11.2026,Ödeme\n" * 2, ONCE, [NO_TIME.format("2 rows")]),
        (GOOD * 3, ONCE, []),  # the same event three times is one
    ],
)  # fmt: skip
def test_rows_are_read_or_told(tmp_path: Path, rows: str, steps: object, told: list[str]) -> None:
    assert follow(tmp_path, f"who,at,what\n{rows}".encode()) == (steps, told)


@pytest.mark.parametrize(
    ("form", "times", "periods"),
    [
        ('time: "%d.%m.%Y"', ["21.11.2026", "1.12.2026"], ["2026-11", "2026-12"]),
        ('time: "%d.%m.%Y %H:%M:%S"', ["30.11.2026 23:59:59", "01.12.2026 00:00:00"], ["2026-11", "2026-12"]),
        ("timezone: UTC", ["2026-11-30 20:59:59", "2026-11-30 21:00:00"], ["2026-11", "2026-12"]),
        ("", ["2026-11-30 23:59:59", "2026-11-30T21:00:00Z"], ["2026-11", "2026-12"]),
        ("", ["2026-12-01T02:30:00+05:30", "2026-11-30T19:00:00-02:00"], ["2026-12", "2026-12"]),
    ],
)
def test_dates_are_those_of_the_calendar_of_the_zone(
    tmp_path: Path, form: str, times: list[str], periods: list[str]
) -> None:
    rows = "".join(f"{place},{at},Ödeme\n" for place, at in enumerate(times))
    data = LOG.format(form=form, zone="Europe/Istanbul")
    measured = count(make_workspace(tmp_path, data, log_csv=f"who,at,what\n{rows}"))
    assert tell(measured) == []
    counted = {each.period: each.n for each in measured.measurements[0].completion}
    assert counted == {period: periods.count(period) for period in periods}


def test_events_of_the_same_time_follow_the_map_whatever_their_order(tmp_path: Path) -> None:
    rows = [f"ali,2026-07-01T10:00:00Z,{place}\n" for place in ("destek", "odeme", "sepet")]
    steps = {("start", "sepet"): 1, ("sepet", "odeme"): 1, ("odeme", "destek"): 1, ("destek", "lost"): 1}
    for turn in range(3):
        content = "who,at,what\n" + "".join(rows[turn:] + rows[:turn])
        assert follow(tmp_path / str(turn), content.encode()) == (steps, [])


def test_an_hour_that_is_left_out_or_shown_twice_is_counted(tmp_path: Path) -> None:
    """London, spring and autumn: 1:30 is not shown on 29 March, and shown twice on 25 October."""
    rows = "a,2026-03-29 01:30:00,sepet\na,2026-03-29 02:30:00,odeme\n"
    rows += "b,2026-10-25 01:30:00,sepet\nb,2026-10-25 02:00:00,odeme\n"
    data = LOG.format(form="", zone="Europe/London")
    measured = count(make_workspace(tmp_path, data, log_csv=f"who,at,what\n{rows}"))
    assert tell(measured) == []
    steps = [each for each in measured.measurements[0].transitions if each.median_seconds is not None]
    # As if the clock had gone on, 1:30 in March is 2:30; the first 1:30 in October is an hour and a half
    # before 2:00.
    assert [(each.period, each.median_seconds) for each in steps] == [("2026-03", 0), ("2026-10", 5400)]


SURVEY = """\
  min_group: 1
  max_unusable: 0.9
  surveys:
    - id: anket
      files: data/anket.csv
      format: {{delimiter: semicolon{form}}}
      journey: siparis
      period: 2026-Q3
      columns: {{name: where}}
      answers: [{{id: ces, column: kolay, kind: ces, scale: [1, 7], direction: ease}}]
"""


OFF = "data/anket.csv:{} warning off-scale: 2 answers in the column `kolay` off the scale 1 to 7."


@pytest.mark.parametrize(
    ("form", "cells", "mean", "told"),
    [
        (", decimal: comma", ["3,5", "4", " 6,25 "], 4.5833, []),
        ("", ["3.5", "4", "6.25"], 4.5833, []),
        ("", ["3,5", "4", "5,5"], 4, [OFF.format(2)]),
        (", decimal: comma", ["1.234,5", "4", "iyi"], 4, [OFF.format(2)]),
        ("", ["4", "", "NaN", "1e9"], 4, [OFF.format(4)]),
    ],
)
def test_numbers_are_read_as_they_are_written_or_told(
    tmp_path: Path, form: str, cells: list[str], mean: float, told: list[str]
) -> None:
    rows = "".join(f"sepet;{cell}\n" for cell in cells)
    folder = make_workspace(tmp_path, SURVEY.format(form=form), anket_csv=f"where;kolay\n{rows}")
    measured = count(folder)
    assert [each.metric.mean for each in measured.measurements[0].metrics] == [mean]
    assert tell(measured) == told
