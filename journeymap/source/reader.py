"""The way of a file: bytes, text, characters, document.

A stage that finds what makes reading on senseless ends the way with its problems and no document; what
can be read past is gathered beside the document. Almost every file is simple enough to be read by the line;
the parser, and the library that it is made of, are imported for the others only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeymap.source import texts
from journeymap.source.characters import find_bad_characters
from journeymap.source.document import Document
from journeymap.source.doubts import report_doubts
from journeymap.source.encoding import Misread, decode
from journeymap.source.outcome import Outcome, refuse
from journeymap.source.page import Fault, Finding, Page, cut_lines
from journeymap.source.simple import read_simple

if TYPE_CHECKING:
    from journeymap.source.parser import EventSource, OpenParser

MOST_BYTES = 500_000
"""Size of one file; a journey of 150 lines has about 6 000 bytes."""

_DIRECTIVE = re.compile(r"^%\S*", re.MULTILINE)


def read_document(content: bytes, file: str) -> Outcome:
    """Read one YAML file; ``file`` is its name in problems.

    Returns the document and the problems found on the way, ordered by place. Without a document there is
    at least one error. With a document there may be errors too (a key given twice, a tag): the offending
    part is left out, and the rest is there to be checked. Never raises, whatever the bytes.
    """
    return _read(content, file, None)


def read_with(open_parser: OpenParser, content: bytes, file: str) -> Outcome:
    """Do what :func:`read_document` does, and read simple files by the parser too."""
    return _read(content, file, open_parser)


def _read(content: bytes, file: str, open_parser: OpenParser | None) -> Outcome:
    if len(content) > MOST_BYTES:
        message = texts.FILE_TOO_LARGE(most=MOST_BYTES)
        return refuse(
            Page(file=file, lines=[]), [Finding(Fault("too-large", message, texts.SPLIT_FILE()), 1, 1)]
        )
    text = decode(content, file)
    if isinstance(text, Misread):
        return refuse(text.page, [text.finding])
    page = Page(file=file, lines=cut_lines(text))
    findings = find_bad_characters(text, page) or _find_directive(text, page)
    if findings:
        return refuse(page, findings)
    read = read_simple(text, page.lines) if open_parser is None else None
    if read is not None:
        document = Document(file=file, text=text, data=read[0], place=read[1])
        return document, report_doubts(_open_chosen, text, page)
    from journeymap.source.thorough import parse

    return parse(open_parser or _open_chosen, text, page)


def _open_chosen(text: str) -> EventSource:
    from journeymap.source.parser import choose_parser

    return choose_parser()(text)


def _find_directive(text: str, page: Page) -> list[Finding]:
    # A lone sign is found many times faster than two that stand side by side.
    if "%" not in text or (not text.startswith("%") and "\n%" not in text and "\r%" not in text):
        return []
    # libyaml takes quadratic time over many directives, and the parsers disagree on unknown ones.
    for number, line in enumerate(page.lines, 1):
        match = _DIRECTIVE.match(line)
        if match:
            fault = Fault("directive-not-allowed", texts.DIRECTIVE(), texts.QUOTE_OR_REMOVE_LINE())
            return [Finding(fault, number, 1, len(match[0]))]
    return []
