"""Patterns with the meaning that JSON Schema gives them, which is JavaScript's and not Python's."""

from __future__ import annotations

import re
from functools import cache

_SPACES = "\t\n\x0b\x0c\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    r"""Return ``pattern`` with which to ``search``.

    There ``$`` is the very end, not also before a last line break, and what ``\S`` leaves out is a
    slightly different list of spaces.
    """
    return re.compile(pattern.replace("$", r"\Z").replace(r"\S", f"[^{_SPACES}]"))
