"""The ranking as CSV, for a spreadsheet.

A spreadsheet runs a cell that begins like a formula; such text gets an apostrophe in front, which makes it
text again. Leaving that to the reader's settings was refused: the file is mailed on.
"""

from __future__ import annotations

import csv
import enum
import io

from journeymap.report.priority_table import Priorities
from journeymap.report.terminal import make_safe
from journeymap.score.priority import PriorityItem

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_COLUMNS = (
    "number", "rank", "kind", "id", "title", "urgent", "priority", "gain", "direct_gain", "confidence",
    "confidence_given", "effort_days", "effort_size", "missing", "uncounted", "severity", "resolves",
    "touchpoints", "journeys", "importance", "satisfaction", "opportunity_score", "service", "kano",
    "quadrant", "owner", "due",
)  # fmt: skip


def write_priority_csv(priorities: Priorities) -> str:
    """Return a line per item under the names of the JSON; ``planned`` stands last where there is a plan.

    Numbers have a point and at most six decimals; several values are parted by ``; ``; missing is empty; a
    cell is one line.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    plan = priorities.plan
    writer.writerow([*_COLUMNS, *(["planned"] if plan is not None else [])])
    planned = set() if plan is None else {chosen.number for chosen in plan.chosen}
    for item in priorities.items:
        row = [write_cell(_read(item, column)) for column in _COLUMNS]
        writer.writerow([*row, *([write_cell(item.number in planned)] if plan is not None else [])])
    return buffer.getvalue()


def _read(item: PriorityItem, column: str) -> object:
    if column == "resolves":
        return tuple(pain.id for pain in item.resolves)
    if column == "journeys":
        return tuple(journey.id for journey in item.journeys)
    return getattr(item, column)


def write_cell(value: object) -> str:
    """Return a cell for ``value``: one line, missing is empty, and text stays text in a spreadsheet."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{round(value, 6) + 0.0:.6f}".rstrip("0").rstrip(".")
    if value is None or isinstance(value, int):
        return "" if value is None else str(value)
    if isinstance(value, tuple):
        return keep_text(make_safe("; ".join(_name(part) for part in value)))
    return keep_text(make_safe(_name(value)))


def _name(value: object) -> str:
    return str(value.value) if isinstance(value, enum.Enum) else str(value)


def keep_text(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_RISKY) else text
