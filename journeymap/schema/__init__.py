"""What a file may say: the JSON Schemas, and problems of shape in words that a consultant understands.

A checker written by hand was refused: the same schemas serve the editor, the validator and the reader of
the format, so they cannot disagree.
"""

from __future__ import annotations

from journeymap.schema.definition import KINDS, load_schema, write_schema
from journeymap.schema.shape import check_shape
from journeymap.schema.suggestion import make_slug, nearest

__all__ = ["KINDS", "check_shape", "load_schema", "make_slug", "nearest", "write_schema"]
