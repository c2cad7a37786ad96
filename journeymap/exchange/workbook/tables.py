"""The sheets of the template, with their columns: the one description that is written, filled and read.

What has no column of its own still travels: it stands as JSON in the last column, which is hidden, so that
a workspace that goes through a spreadsheet comes back whole. A column for every key was refused: nobody
would find the ten that matter.
"""

from __future__ import annotations

from journeymap.exchange.workbook.figure_tables import GOALS, KPIS, METRICS, TRANSITIONS
from journeymap.exchange.workbook.journey_tables import (
    JOURNEYS,
    OPPORTUNITIES,
    PAIN_POINTS,
    STAGES,
    TOUCHPOINTS,
)
from journeymap.exchange.workbook.library_tables import (
    CHANNELS,
    EVIDENCE,
    PERSONAS,
    SHARED_PAIN_POINTS,
    SHARED_TOUCHPOINTS,
    WORKSPACE,
)

TABLES = (
    PERSONAS, JOURNEYS, STAGES, TOUCHPOINTS, PAIN_POINTS, OPPORTUNITIES, METRICS, GOALS, KPIS, TRANSITIONS,
    EVIDENCE, SHARED_TOUCHPOINTS, SHARED_PAIN_POINTS, CHANNELS, WORKSPACE,
)  # fmt: skip
"""The sheets in the order in which they are filled in."""

BY_NAME = {table.name: table for table in TABLES}
