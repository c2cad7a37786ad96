"""The whole of YAML: text to document by the parser's events, for whatever is not simple.

What the parser refuses is explained here, and what it reads past is gathered beside the document.
"""

from __future__ import annotations

import re

from yaml import MarkedYAMLError, events

from journeymap.source import texts
from journeymap.source.document import Document
from journeymap.source.doubts import report_doubts
from journeymap.source.outcome import Outcome, order, refuse
from journeymap.source.page import Fault, Finding, Page
from journeymap.source.parser import EventSource, OpenParser
from journeymap.source.tree import Stop, TreeBuilder

_NOT_BLANK = re.compile(r"[ \t]*(?:#.*)?")


def parse(open_parser: OpenParser, text: str, page: Page) -> Outcome:
    """Return the document that ``text`` is, or why it is none; ``page`` is the text by line."""
    # Marks at the end of a text without a last line break differ between the parsers.
    source = text if text.endswith(("\n", "\r")) else text + "\n"
    parser = open_parser(source)
    builder = TreeBuilder(parser, page)
    try:
        parser.get_event()  # the stream's start
        event = parser.get_event()
        if isinstance(event, events.StreamEndEvent):
            return refuse(page, [_find_empty()])
        data, place = builder.build(parser.get_event())
        second = _find_second_document(parser, page)
    except MarkedYAMLError as error:
        # Imported for a broken file only: the explanations are half of this room.
        from journeymap.source.syntax import explain

        finding = explain(error, parser, source, page)
        # `*Neden?*` is first taken for an alias; one message about it is enough.
        before = [one for one in builder.problems if one.location.line != finding.line]
        return refuse(page, [finding], before)
    except Stop as stop:
        return refuse(page, [stop.finding], builder.problems)
    if data is None and not builder.problems:
        return refuse(page, [_find_empty()])
    document = Document(file=page.file, text=text, data=data, place=place)
    doubts = report_doubts(open_parser, text, page)
    found = [page.report(finding) for finding in second]
    return document, order([*builder.problems, *found, *doubts])


def _find_empty() -> Finding:
    return Finding(Fault("empty-file", texts.EMPTY_FILE(), texts.FILL_FILE()), 1, 1)


def _find_second_document(parser: EventSource, page: Page) -> list[Finding]:
    end = parser.get_event()
    if end.explicit:
        # Reading on behind `...` is not needed to know that something stands there.
        following = range(end.end_mark.line + 1, len(page.lines))
        line = next((n for n in following if not _NOT_BLANK.fullmatch(page.lines[n])), None)
    else:
        event = parser.get_event()
        line = None if isinstance(event, events.StreamEndEvent) else event.start_mark.line
    if line is None:
        return []
    fault = Fault("several-documents", texts.SEVERAL_DOCUMENTS(), texts.SPLIT_DOCUMENTS())
    return [Finding(fault, line + 1, 1, len(page.lines[line].rstrip()))]
