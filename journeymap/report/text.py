"""The report of a journey as text for a terminal."""

from __future__ import annotations

from journeymap.language import Language
from journeymap.report.content import JourneyReport
from journeymap.report.sections.actions import write_goals, write_kpis, write_opportunities
from journeymap.report.sections.hurts import write_pain_points, write_touchpoints
from journeymap.report.sections.opening import write_header, write_summary
from journeymap.report.sections.overview import write_emotions, write_pillars, write_stages
from journeymap.report.sections.passages import write_completion, write_conversion, write_gaps, write_handoffs
from journeymap.report.terminal import make_page

SECTIONS = (
    write_header,
    write_summary,
    write_pillars,
    write_stages,
    write_emotions,
    write_touchpoints,
    write_pain_points,
    write_opportunities,
    write_goals,
    write_kpis,
    write_handoffs,
    write_completion,
    write_conversion,
    write_gaps,
)


def write_text(
    report: JourneyReport,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the whole report, no line wider than ``width`` columns (at least 60), ending in a line break.

    ``ascii_only`` is for streams that cannot show bars and arrows; letters of the texts stay what they
    are. Nothing of the journey is shortened: what is too long is continued on the next line.
    """
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines = [line for write_section in SECTIONS for line in write_section(report, page)]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"
