"""What can be put in the place of a fault without asking: the same word in the format's own form.

Only case, accents and the signs between words are mended, and quotes set where a text looks like a number.
Guessing further, as suggestions do, was refused: a suggestion is read before it is taken, a fix is not.
"""

from __future__ import annotations

import re
from typing import Any

from journeymap.schema.fault import Fault
from journeymap.schema.suggestion import find_same, fold, make_slug

_ID = "^[a-z0-9][a-z0-9_-]*$"


def propose_fix(fault: Fault, written: str) -> str | None:
    """Return what to put in the place of ``written``, the characters at fault, or ``None``."""
    word: str | None = None
    match fault.keyword:
        case "type" if isinstance(fault.found, bool | int | float):
            return _quote(fault, written)
        case "enum" if isinstance(fault.found, str):
            word = find_same(fault.found, [each for each in fault.limit if isinstance(each, str)])
        case "unknown":
            known = fault.schema.get("properties", {})
            word = find_same(str(fault.path[-1]), [key for key in known if key not in fault.found])
        case "pattern" if fault.limit == _ID and isinstance(fault.found, str):
            slug = make_slug(fault.found)
            word = slug if slug is not None and fold(slug) == fold(fault.found) else None
    return None if word is None else dress(word, written)


def dress(word: str, written: str) -> str:
    """Return ``word`` in the quotes that ``written`` has."""
    quote = written[:1] if written[:1] in {'"', "'"} and written.endswith(written[0]) else ""
    return f"{quote}{word}{quote}"


def _quote(fault: Fault, written: str) -> str | None:
    expected: Any = fault.limit
    if expected != "string" and "string" not in (expected if isinstance(expected, list) else ()):
        return None
    if not re.fullmatch(r"[\w.+-]+", written):
        return None
    pattern = fault.schema.get("pattern")
    return f'"{written}"' if pattern is None or re.search(pattern, written) else None
