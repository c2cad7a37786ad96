"""What the commands ``score`` and ``report`` print, as text and as JSON; nothing here prints.

``compose_report`` turns atlas, journey and score into plain values in their order (``content``). ``text``
writes them for a terminal, section by section (``sections``), with tables and line breaks of its own
(``table``, ``terminal``); ``machine`` writes them as JSON. ``score_table`` compares journeys.
"""

from journeymap.report.composition import compose_report
from journeymap.report.content import AtlasSummary, JourneyReport
from journeymap.report.machine import load_output_schema, write_json, write_score_json
from journeymap.report.score_table import write_atlas_summary, write_score_table
from journeymap.report.summary import summarise_atlas
from journeymap.report.text import write_text

__all__ = [
    "AtlasSummary",
    "JourneyReport",
    "compose_report",
    "load_output_schema",
    "summarise_atlas",
    "write_atlas_summary",
    "write_json",
    "write_score_json",
    "write_score_table",
    "write_text",
]
