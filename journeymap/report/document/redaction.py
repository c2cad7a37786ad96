"""What a workspace leaves out for publishing: ``redact`` holds in reports and sites as on pictures.

Columns and whole sections go, so that nothing stands beside an empty head that says something was taken out.
To take it out of the atlas before anything is scored was refused: scores would change, and a pain point whose
owner is kept back would be said to have none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from journeymap.report.content import JourneyReport
from journeymap.report.document.content import Column, Kind, Section, SectionName, Table

_SECTIONS: Mapping[str, frozenset[SectionName]] = MappingProxyType(
    {
        "owners": frozenset({SectionName.OWNERS}),
        "evidence": frozenset({SectionName.EVIDENCE}),
        # Their sentences are about figures from end to end.
        "figures": frozenset(
            {
                SectionName.SUMMARY,
                SectionName.SCORES,
                SectionName.EMOTION,
                SectionName.COMPLETION,
                SectionName.MEASURED,
                SectionName.OMNICHANNEL,
                SectionName.CHANGES,
                SectionName.HISTORY,
                SectionName.GAPS,
            }
        ),
    }
)
_COLUMNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "owners": frozenset({"owner", "kpi_owner", "from_owner", "to_owner"}),
        "evidence": frozenset({"evidence"}),
        "figures": frozenset({"grade", "basis"}),
    }
)
_FIGURES = frozenset({Kind.SCORE, Kind.PERCENT, Kind.NUMBER, Kind.COUNT, Kind.SIGNED})
"""The curve of emotions stays on pictures, and its numbers do not; a table has nothing but the numbers.
A severity is a judgement, and stays."""


def redact_section(section: Section | None, redacted: Collection[str]) -> Section | None:
    """Return the section without what is ``redacted``, or ``None`` where nothing is left of it."""
    if section is None or any(section.name in _SECTIONS.get(what, ()) for what in redacted):
        return None
    if not redacted:
        return section
    tables = tuple(table for each in section.tables for table in _redact_table(each, redacted))
    if section.tables and not tables:
        return None
    told = "figures" not in redacted
    return replace(
        section,
        tables=tables,
        remarks=section.remarks if told else (),
        sentences=section.sentences if told or not tables else (),
    )


def _redact_table(table: Table, redacted: Collection[str]) -> tuple[Table, ...]:
    kept = [place for place, column in enumerate(table.columns) if not _is_redacted(column, redacted)]
    if len(kept) == len(table.columns):
        return (table,)
    if not any(table.columns[place].kind is Kind.TEXT for place in kept):
        return ()
    columns = tuple(table.columns[place] for place in kept)
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return (replace(table, columns=columns, rows=rows, chart=False),)


def _is_redacted(column: Column, redacted: Collection[str]) -> bool:
    if any(column.name in _COLUMNS.get(what, ()) for what in redacted):
        return True
    return "figures" in redacted and column.kind in _FIGURES


def withhold_facts(report: JourneyReport, redacted: Collection[str]) -> JourneyReport:
    """Return the report without what its title and its sentences would tell of what is ``redacted``."""
    completion = report.completion
    return replace(
        report,
        owner=None if "owners" in redacted else report.owner,
        volume=None if "figures" in redacted else report.volume,
        completion=replace(completion, source=None) if "evidence" in redacted else completion,
    )
