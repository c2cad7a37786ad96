"""A report as a document: sections of sentences and typed tables, which every writer can write.

``subject`` says whom a report is about: journeys, as a persona meets them, or what a team or a channel
answers for. ``parts`` has a module per group of sections, each a function from the subject to a
:class:`Section`. A writer knows cells and sentences and nothing of journeys, so that a new section is
written everywhere at once; a function per section and format was refused.
"""

from journeymap.report.document.composition import compose_document, compose_head, compose_sections
from journeymap.report.document.content import Cell, Column, Document, Kind, Section, SectionName, Table
from journeymap.report.document.subject import Focus, Subject, make_subject

__all__ = [
    "Cell",
    "Column",
    "Document",
    "Focus",
    "Kind",
    "Section",
    "SectionName",
    "Subject",
    "Table",
    "compose_document",
    "compose_head",
    "compose_sections",
    "make_subject",
]
