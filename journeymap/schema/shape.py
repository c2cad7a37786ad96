"""Whether a document has the shape of its kind, and what is wrong where it has not.

Two validators share the work. The fast one (our own) says yes or no for every file; only for a file
that failed is the explaining one (jsonschema) imported. One validator alone was refused: the explaining
one takes a hundred times as long, and its import costs more than reading a whole workspace.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from journeymap.problem import Problem
from journeymap.schema.acceptance import accepts
from journeymap.schema.definition import load_schema

if TYPE_CHECKING:
    # For annotations only: writing a schema needs no reader of YAML.
    from journeymap.source.document import Document


def check_shape(document: Document, kind: str) -> tuple[Problem, ...]:
    """Return the problems of shape of ``document``, read as one of the six kinds, ordered by place.

    Empty means: every key is known, every value is of its type and in its range. Whether ids exist,
    figures agree and dates are in the calendar is for later stages.
    """
    if accepts(kind, document.data):
        return ()
    from journeymap.schema.fault import gather_faults
    from journeymap.schema.wording import word_fault

    schema = _read_schema(kind)
    faults = gather_faults(document.data, schema)
    if not faults:
        # A test holds the validators together; were they to differ, silence would read as well.
        raise AssertionError(f"{document.file}: refused as {kind}, but nothing is wrong with it")
    problems = [word_fault(fault, document, schema) for fault in faults]
    return tuple(sorted(problems, key=lambda problem: problem.order))


@cache
def _read_schema(kind: str) -> dict[str, Any]:
    return load_schema(kind)
