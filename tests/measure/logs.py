"""Event logs of random events, and the settings that read them."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from hypothesis import strategies as st

from tests.measure.plain_count import Event

CHANNELS = ("advertising", "call-center", "mobile-app", "website")
"""The first one has the number 0, which is easily taken for none."""
BEGIN = dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)
NEXT_MONTH = 40 * 86_400
"""Seconds until another period."""
_SETTINGS = """\
  min_group: {smallest}
  max_unusable: 0
  period: month
  timezone: UTC
  repeats: {repeats}
  open_window: {window} seconds
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {{case: who, time: at, name: what, channel: where}}
{more}"""


def tell_settings(*, smallest: int = 1, repeats: str = "keep", window: int = 0, more: str = "") -> str:
    """Return what ``data:`` says of a log; ``more`` are lines of the source."""
    return _SETTINGS.format(smallest=smallest, repeats=repeats, window=window, more=more)


def make_events(cases: Sequence[str], places: Sequence[str]) -> st.SearchStrategy[list[Event]]:
    """Return logs with equal times, the same event twice, and cases of one event."""
    seconds = st.integers(0, 5) | st.integers(0, 100_000)
    return st.lists(
        st.builds(
            Event,
            case=st.sampled_from(cases),
            at=seconds | seconds.map(lambda at: at + NEXT_MONTH),
            place=st.sampled_from(places),
            channel=st.sampled_from(CHANNELS),
        ),
        min_size=1,
        max_size=40,
    )


def roll_events(cases: Sequence[str], places: Sequence[str], number: int) -> list[Event]:
    """Return a longer log, always the same: every step is taken often, after other times."""
    dice = random.Random(8)  # noqa: S311  # a test's dice
    return [
        Event(
            case=dice.choice(cases),
            at=dice.randint(0, 100_000) + dice.choice((0, NEXT_MONTH)),
            place=dice.choice(places),
            channel=dice.choice(CHANNELS),
        )
        for _ in range(number)
    ]


def write_log(rows: Sequence[Event]) -> str:
    """Return the events as the log that :func:`tell_settings` is about."""
    lines = ["who,at,what,where"]
    for event in rows:
        at = (BEGIN + dt.timedelta(seconds=event.at)).isoformat()
        lines.append(f"{event.case},{at},{event.place},{event.channel}")
    return "\n".join(lines) + "\n"


def find_month(event: Event) -> str:
    """Return the period that an event lies in."""
    return f"{BEGIN + dt.timedelta(seconds=event.at):%Y-%m}"
