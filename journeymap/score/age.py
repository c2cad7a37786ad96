"""Days and lengths of time, as the gates and the rules about age read and say them."""

from __future__ import annotations

import datetime as dt

from journeymap.language import Message
from journeymap.model import Duration
from journeymap.score.gate_texts import DURATIONS


def read_day(text: str | None) -> dt.date | None:
    """Return the day that ``text`` names, or ``None``; impossible days are told where files are read."""
    try:
        return None if text is None else dt.date.fromisoformat(text)
    except ValueError:
        return None


def say_duration(duration: Duration) -> Message:
    """Return a length of time as a reader says it: ``1 month``, ``12 ay``."""
    one, many = DURATIONS[duration.unit]
    return one() if duration.amount == 1 else many(amount=duration.amount)
