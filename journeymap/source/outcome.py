"""What reading a file comes to: a document or none, and what was found on the way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from journeymap.problem import Problem
from journeymap.source.document import Document
from journeymap.source.page import Finding, Page

Outcome: TypeAlias = tuple[Document | None, tuple[Problem, ...]]
"""Without a document there is at least one error."""


def refuse(page: Page, findings: Iterable[Finding], before: Iterable[Problem] = ()) -> Outcome:
    """Return that a file is no document, for what was found in it."""
    return None, order([*before, *(page.report(finding) for finding in findings)])


def order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return problems by place."""
    return tuple(sorted(problems, key=lambda problem: problem.order)) if problems else ()
