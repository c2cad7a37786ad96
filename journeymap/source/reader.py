"""The way of a file: bytes, text, characters, events, document.

A stage that finds what makes reading on senseless ends the way with its problems and no document; what
can be read past is gathered beside the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from yaml import MarkedYAMLError, events

from journeymap.problem import Problem, Severity
from journeymap.source import texts
from journeymap.source.characters import find_bad_characters
from journeymap.source.document import Document
from journeymap.source.doubts import find_doubts
from journeymap.source.encoding import Misread, decode
from journeymap.source.page import Fault, Finding, Page, cut_lines
from journeymap.source.parser import EventSource, OpenParser, choose_parser
from journeymap.source.tree import Stop, TreeBuilder

MOST_BYTES = 500_000
"""Size of one file; a journey of 150 lines has about 6 000 bytes."""

_DIRECTIVE = re.compile(r"^%\S*", re.MULTILINE)
_NOT_BLANK = re.compile(r"[ \t]*(?:#.*)?")

Outcome = tuple[Document | None, tuple[Problem, ...]]


def read_document(content: bytes, file: str) -> Outcome:
    """Read one YAML file; ``file`` is its name in problems.

    Returns the document and the problems found on the way, ordered by place. Without a document there is
    at least one error. With a document there may be errors too (a key given twice, a tag): the offending
    part is left out, and the rest is there to be checked. Never raises, whatever the bytes.
    """
    return read_with(choose_parser(), content, file)


def read_with(open_parser: OpenParser, content: bytes, file: str) -> Outcome:
    """Do what :func:`read_document` does, with the parser given."""
    if len(content) > MOST_BYTES:
        message = texts.FILE_TOO_LARGE(most=MOST_BYTES)
        return _refuse(
            Page(file=file, lines=[]), [Finding(Fault("too-large", message, texts.SPLIT_FILE()), 1, 1)]
        )
    text = decode(content, file)
    if isinstance(text, Misread):
        return _refuse(text.page, [text.finding])
    page = Page(file=file, lines=cut_lines(text))
    findings = find_bad_characters(text, page) or _find_directive(text, page)
    if findings:
        return _refuse(page, findings)
    return _parse(open_parser, text, page)


def _find_directive(text: str, page: Page) -> list[Finding]:
    if not text.startswith("%") and "\n%" not in text and "\r%" not in text:
        return []
    # libyaml takes quadratic time over many directives, and the parsers disagree on unknown ones.
    for number, line in enumerate(page.lines, 1):
        match = _DIRECTIVE.match(line)
        if match:
            fault = Fault("directive-not-allowed", texts.DIRECTIVE(), texts.QUOTE_OR_REMOVE_LINE())
            return [Finding(fault, number, 1, len(match[0]))]
    return []


def _parse(open_parser: OpenParser, text: str, page: Page) -> Outcome:
    # Marks at the end of a text without a last line break differ between the parsers.
    source = text if text.endswith(("\n", "\r")) else text + "\n"
    parser = open_parser(source)
    builder = TreeBuilder(parser, page)
    try:
        parser.get_event()  # the stream's start
        event = parser.get_event()
        if isinstance(event, events.StreamEndEvent):
            return _refuse(page, [_find_empty()])
        data, mark = builder.build(parser.get_event())
        second = _find_second_document(parser, page)
    except MarkedYAMLError as error:
        # Imported for a broken file only: the explanations are half of this room.
        from journeymap.source.syntax import explain

        finding = explain(error, parser, source, page)
        # `*Neden?*` is first taken for an alias; one message about it is enough.
        before = [one for one in builder.problems if one.location.line != finding.line]
        return _refuse(page, [finding], before)
    except Stop as stop:
        return _refuse(page, [stop.finding], builder.problems)
    if data is None and not builder.problems:
        return _refuse(page, [_find_empty()])
    document = Document(file=page.file, text=text, data=data, mark=mark)
    doubts = [page.report(doubt, Severity.WARNING) for doubt in find_doubts(open_parser, source, page)]
    found = [page.report(finding) for finding in second]
    return document, _order([*builder.problems, *found, *doubts])


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


def _refuse(page: Page, findings: Iterable[Finding], before: Iterable[Problem] = ()) -> Outcome:
    return None, _order([*before, *(page.report(finding) for finding in findings)])


def _order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.order)) if problems else ()
