"""Reads a day given as an option."""

from __future__ import annotations

import datetime as dt

from journeymap.cli.gating_texts import NOT_A_DATE
from journeymap.problem import JourneymapError


def read_date(option: str, given: str) -> dt.date:
    """Return the day that ``given`` names, written as 2026-10-01.

    Raises:
        JourneymapError: it is no day of the calendar.
    """
    try:
        if len(given) == len("2026-10-01"):
            return dt.date.fromisoformat(given)
    except ValueError:
        pass
    raise JourneymapError(NOT_A_DATE(option=option, given=given), exit_code=2)
