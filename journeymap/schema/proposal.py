"""What the author probably meant to write: a date, a duration, a number in the format's own form.

Accepting the other forms was refused: ``01.02.2026`` is the first of February here and the second of
January there, and a reader of the file would have to know who wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from journeymap.schema.suggestion import fold

_UNITS: Mapping[str, str] = {
    "seconds": "s sec secs sn saniye second",
    "minutes": "min mins dk dakika minute",
    "hours": "h hr hrs sa saat hour",
    "days": "d gun day",
    "weeks": "w hafta week wk",
    "months": "mo ay month",
    "years": "y yr yrs yil sene year",
}
_MONTHS = (
    "january ocak", "february subat", "march mart", "april nisan", "may mayis", "june haziran",
    "july temmuz", "august agustos", "september eylul", "october ekim", "november kasim", "december aralik",
)  # fmt: skip
_TRUE = frozenset(("yes", "evet", "var", "on", "x", "dogru", "1", "y", "e"))
_FALSE = frozenset(("no", "hayir", "yok", "off", "yanlis", "0", "n", "h"))
_LONGEST_LINE = 100


def propose_date(text: str) -> str | None:
    """Return the ISO form of a date written another way, day before month as in Turkish and British use."""
    if match := re.fullmatch(r"\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s*", text):
        return _write_date(match[1], match[2], match[3])
    if match := re.fullmatch(r"\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4})\s*", text):
        return _write_date(match[3], match[2], match[1])
    if match := re.fullmatch(r"\s*(\d{1,2})\.? ([^\W\d]{3,12}) (\d{4})\s*", text):
        months = [place for place, names in enumerate(_MONTHS, 1) if fold(match[2]) in names.split()]
        return _write_date(match[3], str(months[0]), match[1]) if months else None
    return None


def propose_duration(text: str) -> str | None:
    """Return ``5 minutes`` for ``5 dakika``, ``5dk`` or ``5 Min.``; ``None`` where it is no such thing."""
    match = re.fullmatch(r"\s*(\d{1,9})(?:[.,](\d{1,3}))?\s*([^\W\d]{1,12})\.?\s*", text)
    if match is None:
        return None
    word = fold(match[3])
    amount = match[1] if match[2] is None else f"{match[1]}.{match[2]}"
    unit = next((unit for unit, names in _UNITS.items() if word == unit or word in names.split()), None)
    return None if unit is None else f"{amount} {unit}"


def propose_number(text: str, highest: float | None) -> str | None:
    """Return the number in ``text`` as the format writes it: ``1,5`` is 1.5, ``%20`` of a share is 0.2."""
    match = re.fullmatch(r"\s*(%?)\s*(-?\d{1,12})(?:[.,](\d{1,6}))?\s*(%?)\s*", text)
    if match is None:
        return None
    plain = match[2] if match[3] is None else f"{match[2]}.{match[3]}"
    is_percent = bool(match[1] or match[4])
    return write_share(float(plain)) if is_percent and highest == 1 else plain


def propose_truth(text: str) -> str | None:
    """Return ``true`` or ``false`` for a word that says so: ``evet``, ``no``, ``x``."""
    folded = fold(text)
    if folded in _TRUE | {"true"}:
        return "true"
    return "false" if folded in _FALSE | {"false"} else None


def propose_colour(text: str) -> str | None:
    """Return the six-digit form of ``#fff`` or ``0A5FB4``."""
    match = re.fullmatch(r"\s*#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\s*", text)
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return f"#{digits.lower()}"


def propose_link(text: str) -> str | None:
    """Return a whole address for ``www.example.com`` or ``name@example.com``."""
    if re.fullmatch(r"[^\s@:/]{1,100}@[^\s@:/]{1,100}\.[a-zA-Z]{2,20}", text):
        return f"mailto:{text}"
    return (
        f"https://{text}"
        if re.fullmatch(r"[a-zA-Z0-9][a-zA-Z0-9.-]{1,200}\.[a-zA-Z]{2,20}(/\S*)?", text)
        else None
    )


def write_share(percent: float) -> str:
    """Return ``0.2`` for 20."""
    return f"{percent / 100:.6f}".rstrip("0").rstrip(".")


def write_line(key: str | int, value: Any) -> str | None:
    """Return ``key: value`` as one line of YAML (``- value`` for a list's item); ``None`` if it gets long."""
    line = f"- {write_value(value)}" if isinstance(key, int) else f"{key}: {write_value(value)}"
    return line if len(line) <= _LONGEST_LINE else None


def write_value(value: Any) -> str:
    """Return ``value`` in YAML's one-line form, quoted where it has to be."""
    match value:
        case bool():
            return "true" if value else "false"
        case dict():
            return "{" + ", ".join(f"{key}: {write_value(held)}" for key, held in value.items()) + "}"
        case list():
            return "[" + ", ".join(write_value(held) for held in value) + "]"
        case str():
            return value if _stands_unquoted(value) else quote(value)
        case _:
            return str(value)


def quote(text: str) -> str:
    """Return ``text`` as a double-quoted YAML text of one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _stands_unquoted(text: str) -> bool:
    """Return whether YAML reads ``text``, as it is, as this text, also between brackets."""
    if re.fullmatch(r"(?i)[\d._+-]+(e[+-]?\d+)?|0[xo]\w+|true|false|null|", text):
        return re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None
    if text != text.strip() or ": " in text or text.endswith(":"):
        return False
    return re.fullmatch(r"[\w/.][^,\[\]{}#&*!|>'\"%@`\\\x00-\x1f]*", text) is not None


def _write_date(year: str, month: str, day: str) -> str | None:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{year}-{int(month):02}-{int(day):02}"
