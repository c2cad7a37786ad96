"""A value of a declaration as a cell shows it, and the way back.

A value that a cell cannot show so that it comes back the same is not shown: it travels among what no
column shows. So each function that writes says ``None`` rather than something near.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.choices import Choices, find_choice, say_choice
from journeymap.language import LANGUAGES, Language, Message, Text, format_date, format_number
from journeymap.model import read_duration
from journeymap.report.texts import UNITS
from journeymap.schema import nearest
from journeymap.schema.suggestion import fold

Cell: TypeAlias = str | float | bool | dt.date | None
"""What a spreadsheet holds in a cell; times of day are cut off."""

LONGEST = 32_767
"""Letters that a cell can hold."""
_SEPARATOR = ";"
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?\Z", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{3}){2,}\Z", re.ASCII)
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}\Z", re.ASCII)
"""A thousand to one reader, one and a half to another."""
_DAY = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})\Z", re.ASCII)
_SAID_DAY = re.compile(r"(\d{1,2})\.? +([^\W\d_]{3,9})\.?,? +(\d{4})\Z")
_AMOUNT = re.compile(r"([^\s]*\d)\s*([^\W\d_]+)\Z")
_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_")


class CellError(ValueError):
    """A cell holds what its column cannot take."""

    def __init__(self, message: Message, help: Message | None = None) -> None:
        """Keep what is wrong and what could be written instead."""
        super().__init__(message.say("en"))
        self.message, self.help = message, help


def show_text(value: object) -> str | None:
    """Return a text as a cell shows it."""
    if not isinstance(value, str) or value != value.strip() or not 0 < len(value) <= LONGEST:
        return None
    plain = value.replace("\n", "")
    return value if plain.isprintable() and not _ESCAPED.search(value) else None


def show_lines(value: object) -> str | None:
    """Return a list of texts, one on each line."""
    if not isinstance(value, list) or not value:
        return None
    if any(not isinstance(each, str) or "\n" in each or _SEPARATOR in each for each in value):
        return None
    shown = [show_text(each) for each in value]
    whole = "\n".join(each for each in shown if each is not None)
    return whole if None not in shown and len(whole) <= LONGEST else None


def show_number(value: object) -> float | None:
    """Return a number, unless a spreadsheet would round it."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return value if float(f"{value:.15g}") == value else None


def show_number_in_words(value: object, language: Language) -> str | None:
    """Return a number as a text has it, unless it would not be read back from there."""
    number = show_number(value)
    if number is None:
        return None
    shown = format_number(number, language)
    try:
        return shown if read_number(shown) == number else None
    except CellError:
        return None


def show_day(value: object) -> dt.date | None:
    """Return a day; spreadsheets have none before 1901 that they agree on."""
    try:
        day = dt.date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None
    return day if day is not None and day.year > 1900 else None


def show_duration(value: object, language: Language) -> str | None:
    """Return ``5 minutes`` in the words of the language."""
    duration = read_duration(value) if isinstance(value, str) else None
    if duration is None:
        return None
    one, many = UNITS[duration.unit]
    unit = (one if duration.amount == 1 else many).say(language)
    shown = f"{format_number(duration.amount, language)} {unit}"
    return shown if read_duration_cell(shown) == value else None


def show_choice(value: object, choices: Choices, language: Language) -> str | None:
    """Return what a word of a list is called."""
    return say_choice(choices, value, language) if isinstance(value, str) and value in choices else None


def show_flag(value: object, choices: Choices, language: Language) -> str | None:
    """Return ``yes`` or ``no``."""
    return say_choice(choices, str(value).lower(), language) if isinstance(value, bool) else None


def read_text(cell: Cell) -> str:
    """Return any cell as text: what looks like a number to a spreadsheet may be a title to its author."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def read_lines(cell: Cell) -> list[str]:
    """Return the texts of a cell: one on each line, or on one line between semicolons."""
    text = read_text(cell)
    parts = text.split("\n") if "\n" in text else text.split(_SEPARATOR)
    return [part.strip() for part in parts if part.strip()]


def read_number(cell: Cell, *, least: float | None = None) -> float:
    """Return a number, written with a point or a comma.

    Raises:
        CellError: it is none, or less than ``least``.
    """
    if isinstance(cell, str) and _AMBIGUOUS.match(cell.strip()):
        raise CellError(texts.AMBIGUOUS_NUMBER(text=_quote(cell)), texts.AMBIGUOUS_NUMBER_HELP())
    value = _find_number(cell)
    if value is None:
        raise CellError(texts.NOT_A_NUMBER(text=_quote(cell)), texts.NUMBER_HELP())
    if least is not None and value < least:
        raise CellError(texts.TOO_SMALL(text=_quote(cell)))
    return int(value) if float(value).is_integer() else value


def read_share(cell: Cell) -> float:
    """Return a share of 1, written as ``0.2``, ``20%`` or ``%20``.

    Raises:
        CellError: it is none.
    """
    value: float | None
    if isinstance(cell, str) and "%" in cell:
        number = _find_number(cell.replace("%", "").strip())
        value = None if number is None else round(number / 100, 12)
    else:
        value = _find_number(cell)
    if value is None or not 0 <= value <= 1:
        raise CellError(texts.NOT_A_SHARE(text=_quote(cell)), texts.SHARE_HELP())
    return int(value) if float(value).is_integer() else value


def read_day(cell: Cell, language: Language) -> str:
    """Return an ISO day; ``1.10.2026`` and ``1 October 2026`` are read as well, in either language.

    Raises:
        CellError: it is none, or ``1/10/2026``, which two readers of English read in two ways.
    """
    if isinstance(cell, dt.date):
        return cell.isoformat()
    text = read_text(cell)
    numbers, said = _DAY.match(text), _SAID_DAY.match(text)
    if numbers and language == "en" and _has_two_readings(numbers[1], numbers[2], numbers[3]):
        raise CellError(texts.AMBIGUOUS_DAY(text=_quote(cell)), texts.DAY_HELP())
    try:
        if numbers:
            day = dt.date(int(numbers[4]), int(numbers[3]), int(numbers[1]))
        elif said:
            day = dt.date(int(said[3]), _MONTHS.get(fold(said[2]), 0), int(said[1]))
        else:
            day = dt.date.fromisoformat(text)
    except ValueError as error:
        raise CellError(texts.NOT_A_DAY(text=_quote(cell)), texts.DAY_HELP()) from error
    return day.isoformat()


def _has_two_readings(first: str, sign: str, second: str) -> bool:
    """Whether a reader of English may take either number for the month."""
    return sign == "/" and int(first) != int(second) and max(int(first), int(second)) <= 12


def _list_months() -> dict[str, int]:
    """Return the months by their names in both languages, whole and cut to three letters."""
    months: dict[str, int] = {}
    for language in LANGUAGES:
        for month in range(1, 13):
            name = fold(format_date(f"2000-{month:02}-01", language).split()[1])
            months |= {name: month, name[:3]: month}
    return months


def read_duration_cell(cell: Cell) -> str:
    """Return a length of time as a declaration writes it, ``5 minutes``.

    Raises:
        CellError: it is none.
    """
    written = _AMOUNT.match(read_text(cell))
    canonical = _UNITS.get(fold(written[2])) if written else None
    number = _find_number(written[1]) if written else None
    if canonical is None or number is None or number < 0:
        raise CellError(texts.NOT_A_DURATION(text=_quote(cell)), texts.DURATION_HELP())
    told = format_number(number, "en")
    return f"{told} {canonical.removesuffix('s') if number == 1 else canonical}"


def read_choice_cell(cell: Cell, choices: Choices, language: Language) -> str:
    """Return the word of a list that a cell means, by either language.

    Raises:
        CellError: it is none of the list.
    """
    word = read_text(cell)
    found = find_choice(choices, word)
    if found is None:
        said = [say_choice(choices, value, language) for value in choices]
        best = nearest(word, said)
        told = texts.DID_YOU_MEAN(name=best) if best else texts.KNOWN_WORDS(words=", ".join(said))
        raise CellError(texts.NOT_IN_LIST(text=_quote(cell)), told)
    return found


def read_flag(cell: Cell, choices: Choices, language: Language) -> bool:
    """Return yes or no; a tick is yes.

    Raises:
        CellError: it is neither.
    """
    if isinstance(cell, bool):
        return cell
    text = read_text(cell)
    if text in _TICKS:
        return _TICKS[text]
    return read_choice_cell(cell, choices, language) == "true"


_TICKS: Mapping[str, bool] = MappingProxyType(
    {"x": True, "X": True, "✓": True, "✔": True, "1": True, "0": False}
)


def _list_units() -> dict[str, str]:
    units: dict[str, str] = {}
    for unit, labels in UNITS.items():
        for word in (unit, unit.removesuffix("s"), *(said for label in labels for said in _say_both(label))):
            units.setdefault(fold(word), unit)
    units |= {fold(word): unit for word, unit in {"dk": "minutes", "sn": "seconds", "sa": "hours"}.items()}
    return units


def _say_both(label: Text) -> tuple[str, str]:
    return label.en, label.tr


def _find_number(cell: Cell) -> float | None:
    if isinstance(cell, bool) or cell is None or isinstance(cell, dt.date):
        return None
    if isinstance(cell, int | float):
        return cell if math.isfinite(cell) else None
    text = cell.strip().replace("\u2212", "-").replace("\xa0", "").replace(" ", "")
    if _GROUPED.match(text):
        return float(text.replace(".", "").replace(",", ""))
    return float(text.replace(",", ".")) if _NUMBER.match(text) else None


def _quote(cell: Cell) -> str:
    text = " ".join(read_text(cell).split())
    return text if len(text) <= 60 else f"{text[:59]}…"


_UNITS: Mapping[str, str] = MappingProxyType(_list_units())
_MONTHS: Mapping[str, int] = MappingProxyType(_list_months())
