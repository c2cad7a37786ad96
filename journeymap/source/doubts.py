"""Text that YAML reads otherwise than its author meant, without calling it wrong.

``title: Ürün #1`` is read as ``Ürün``, ``colour: #0a7d32`` as nothing, and a text whose opening quote was
deleted keeps the closing one. Neither can be seen in the data, so the events are looked through once more,
for files only in which a quick look at the lines finds a suspect.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from journeymap.problem import Problem, Severity
from journeymap.source import texts
from journeymap.source.outcome import order
from journeymap.source.page import Fault, Finding, Page

if TYPE_CHECKING:
    from journeymap.source.parser import EventSource, OpenParser

MOST_DOUBTS = 20
"""Doubts about one file; a file with more has a habit of its own."""

# A comment has a space after its sign; `#1` and `#etiket` were meant as text.
_CUT = re.compile(r"[ \t]+#[^\s#!-]")
# Digits before it make the sign an inch.
_STRAY = re.compile(r'[^\s"\d:,\[{]"(?=[ \t]*(?:$|[,\]}#]))')


def report_doubts(open_parser: OpenParser, text: str, page: Page) -> tuple[Problem, ...]:
    """Return the doubts about a text that has been read without a syntax error, by place."""
    # One sign alone is found many times faster than two side by side.
    if ("#" not in text or " #" not in text) and '"' not in text:
        return ()
    suspects = {number for number, line in enumerate(page.lines) if _is_suspect(line)}
    if not suspects:
        return ()
    parser = open_parser(text if text.endswith(("\n", "\r")) else text + "\n")
    doubts = _find_doubts(parser, suspects, page)
    return order([page.report(doubt, Severity.WARNING) for doubt in doubts])


def _find_doubts(parser: EventSource, suspects: set[int], page: Page) -> list[Finding]:
    from yaml import events

    findings: list[Finding] = []
    while True:
        event: Any = parser.get_event()
        if isinstance(event, events.DocumentEndEvent) or len(findings) >= MOST_DOUBTS:
            return findings
        plain_text = isinstance(event, events.ScalarEvent) and not event.style
        if plain_text and event.end_mark.line in suspects:
            findings += _doubt(event, page)


def _is_suspect(line: str) -> bool:
    if " #" in line and _CUT.search(line):
        return True
    return '"' in line and line.count('"') % 2 == 1 and _STRAY.search(line) is not None


def _doubt(event: Any, page: Page) -> list[Finding]:
    end = event.end_mark
    line = page.lines[end.line]
    findings = []
    cut = _CUT.match(line, end.column)
    if cut:
        fault = Fault("cut-text", texts.CUT_TEXT(), texts.QUOTE_HASH())
        findings.append(Finding(fault, end.line + 1, cut.end() - 1, len(line.rstrip()) - cut.end() + 2))
    if event.value.count('"') % 2 and _STRAY.match(line, end.column - 2):
        fault = Fault("stray-quote", texts.STRAY_QUOTE(), texts.OPEN_QUOTE())
        findings.append(Finding(fault, end.line + 1, end.column))
    return findings
