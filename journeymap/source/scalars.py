"""What an unquoted word means: the YAML 1.2 core schema, with three steps back to text.

``null``, ``true``, ``false`` and decimal numbers have their meaning; ``no``, ``on``, ``1:30``,
``2024-01-05`` and ``1_000`` are text, as YAML 1.2 says. Text too are numbers with leading zeros (``0212``
is a phone code) and the octal ``0o17`` and hexadecimal ``0x1F`` that nobody counts customers in.
PyYAML's own resolver was refused: it follows YAML 1.1, where ``no`` is false and ``0212`` is 138.
"""

from __future__ import annotations

import re
from functools import lru_cache

from journeymap.source import texts
from journeymap.source.page import Fault

MOST_DIGITS = 15
"""Digits of a whole number; more do not survive JSON, spreadsheets and JavaScript."""

FIRST_SIGNS = frozenset("0123456789+-.nNtTfF~") | {""}
"""First characters of words that may be something else than text."""

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_INFINITY = float("inf")


def resolve(word: str) -> str | float | bool | Fault | None:
    """Return what an unquoted ``word`` means, or the fault of a number that cannot be used."""
    if word in _WORDS:
        return _WORDS[word]
    if _INTEGER.fullmatch(word):
        digits = len(word.lstrip("+-"))
        return int(word) if digits <= MOST_DIGITS else _refuse_long(digits)
    if _FLOAT.fullmatch(word):
        number = float(word)
        return number if abs(number) != _INFINITY else _refuse_infinite(word)
    return _refuse_infinite(word) if _NOT_FINITE.fullmatch(word) else word


# The same few numbers and words stand in every file of a workspace.
resolve_known = lru_cache(maxsize=1024)(resolve)


def _refuse_long(digits: int) -> Fault:
    return Fault(
        "number-too-long", texts.NUMBER_TOO_LONG(digits=digits, most=MOST_DIGITS), texts.QUOTE_NUMBER()
    )


def _refuse_infinite(word: str) -> Fault:
    return Fault("not-finite", texts.NOT_FINITE(word=word[:40]), texts.WRITE_FINITE())
