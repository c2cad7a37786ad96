"""Characters that no map needs and that would hurt later: controls, bidi overrides, surrogates.

They are refused with their place. Stripping them silently was refused: a name that is not what its
author typed is a wrong reading, and a terminal or a picture is the worst place to find out.
"""

from __future__ import annotations

import re

from journeymap.source import texts
from journeymap.source.page import Fault, Finding, Page

MOST_FINDINGS = 10
"""Findings of one file; a binary file would have thousands."""

_ALWAYS_BAD = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls, NEL among them
    "\u2028\u2029"  # line and paragraph separators: YAML 1.1 breaks lines there, editors do not
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides and isolates
    "\ud800-\udfff\ufeff\ufffe\uffff"  # surrogates, byte order marks, noncharacters
)
_BAD_IN_TEXT = f"[{_ALWAYS_BAD}]"
# A carriage return ends a line in a file; inside a value it can only come from an escape.
_BAD_IN_VALUE = f"[{_ALWAYS_BAD}\r]"
# Patterns of so many signs take long to compile, and next to no file needs them: `re` does it when asked.


def find_bad_characters(text: str, page: Page) -> list[Finding]:
    """Return a finding for each refused character of the file, at most :data:`MOST_FINDINGS`."""
    # isprintable() is many times faster than the pattern and settles almost every file.
    if all(map(str.isprintable, page.lines)) or not re.search(_BAD_IN_TEXT, text):
        return []
    findings: list[Finding] = []
    for number, line in enumerate(page.lines, 1):
        for match in re.finditer(_BAD_IN_TEXT, line):
            findings.append(Finding(name_fault(match[0]), number, match.start() + 1))
            if len(findings) == MOST_FINDINGS:
                return findings
    return findings


def clean_value(value: str) -> tuple[str, Fault | None]:
    """Return the value of a double-quoted text without refused characters, and the fault if it had one."""
    if value.isprintable():
        return value, None
    match = re.search(_BAD_IN_VALUE, value)
    return (re.sub(_BAD_IN_VALUE, "", value), name_fault(match[0])) if match else (value, None)


def name_fault(character: str) -> Fault:
    """Return the fault that names a refused ``character`` by its code."""
    return Fault(
        "control-character",
        texts.CONTROL_CHARACTER(code=f"U+{ord(character):04X}"),
        texts.REMOVE_CHARACTER(),
    )
