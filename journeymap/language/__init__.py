"""Words in two languages, and what a language does to words: case, order, numbers.

Every sentence the tool says is a :class:`Text`: its English and its Turkish form, side by side, kept
as a constant in the ``texts`` module of the room that says it. A catalogue of string keys was refused:
a misspelt key fails at run time, a misspelt constant fails in the type checker, and with both forms in
one value a translation cannot be missing.

A :class:`Message` is a text together with the values it speaks of. It has no language yet; whoever
prints it decides. That is how one problem is shown in Turkish to a consultant and in English in a log.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from journeymap.value import NamedTuple, dataclass

Language: TypeAlias = Literal["en", "tr"]

LANGUAGES: tuple[Language, ...] = ("en", "tr")


class Text(NamedTuple):
    """One sentence or label in both languages; ``{name}`` stands where a value goes."""

    en: str
    tr: str

    def __call__(self, **values: Value) -> Message:
        """Return the message that says this text about ``values``."""
        return Message(text=self, values=tuple(values.items()))

    def say(self, language: Language, **values: Value) -> str:
        """Return the finished sentence in ``language``."""
        template = self.tr if language == "tr" else self.en
        return template.format_map({name: _say_value(value, language) for name, value in values.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text and its values, not yet in any language. Messages nest: a value may be a message."""

    text: Text
    values: tuple[tuple[str, Value], ...] = ()

    def say(self, language: Language) -> str:
        """Return the finished sentence in ``language``."""
        return self.text.say(language, **dict(self.values))


class Noun(NamedTuple):
    """Something that is counted. Turkish keeps the singular after a number, English does not."""

    one: str
    many: str
    tr: str

    def __call__(self, count: float) -> Message:
        """Return the message ``3 journeys``, ``3 yolculuk``."""
        return Text(en=f"{{count}} {self.one if count == 1 else self.many}", tr=f"{{count}} {self.tr}")(
            count=count
        )


Value: TypeAlias = str | int | float | Text | Message


def _say_value(value: Value, language: Language) -> str:
    if isinstance(value, (Text, Message)):
        return value.say(language)
    if isinstance(value, float):
        return format_number(value, language)
    return str(value)


def format_number(value: float, language: Language, *, decimals: int | None = None) -> str:
    """Write ``value`` as the language does: ``61.5`` in English, ``61,5`` in Turkish.

    ``decimals`` fixes the digits after the point, rounded half away from zero (as a reader rounds by
    hand). Without it the shortest form that reads back to the same number is used. No thousands
    separator: group with :func:`format_count`.
    """
    text = _shortest(value) if decimals is None else _rounded(value or 0.0, decimals)
    return text.replace(".", ",") if language == "tr" else text


def format_count(value: int, language: Language) -> str:
    """Write a whole number with its thousands grouped: ``12,500`` in English, ``12.500`` in Turkish."""
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if language == "tr" else grouped


def format_percent(share: float, language: Language, *, decimals: int = 0) -> str:
    """Write a share of 1 as a percentage: ``74%`` in English, ``%74`` in Turkish.

    What is not everything never reads 100%, and what is more than nothing never 0%: they read ``>99%`` and
    ``<1%``.
    """
    least = 0.1**decimals / 100
    if _NOTHING < share < least / 2:
        return f"<{_percent(least, language, decimals)}"
    if 1 - least / 2 <= share < 1 - _NOTHING:
        return f">{_percent(1 - least, language, decimals)}"
    return _percent(share, language, decimals)


_NOTHING = 1e-9
"""Sums of shares end this near to 0 and 1, but for the rounding of their parts."""


def _percent(share: float, language: Language, decimals: int) -> str:
    digits = format_number(share * 100, language, decimals=decimals)
    return f"%{digits}" if language == "tr" else f"{digits}%"


_MONTHS: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "tr": (
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
        "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
    ),
}  # fmt: skip


def format_date(iso: str, language: Language) -> str:
    """Write an ISO date (``2026-10-01``) as a reader does: ``1 October 2026``, ``1 Ekim 2026``."""
    year, month, day = iso.split("-")
    return f"{int(day)} {_MONTHS[language][int(month) - 1]} {year}"


def _shortest(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)


@lru_cache(maxsize=1 << 14)
def _rounded(value: float, decimals: int) -> str:
    """Round half away from zero.

    The shortest decimal form is what the reader of a figure sees; rounding the binary value instead would
    turn 0.125 and 2.675 into surprises.
    """
    shortest = repr(abs(value))
    if "e" in shortest or abs(value) >= _MOST:
        return _round_exponent(value, decimals)
    whole, _, fraction = shortest.partition(".")
    digits = int(whole + fraction[:decimals].ljust(decimals, "0")) + (
        fraction[decimals : decimals + 1] >= "5"
    )
    written = str(digits).zfill(decimals + 1)
    text = f"{written[:-decimals]}.{written[-decimals:]}" if decimals else written
    return f"-{text}" if value < 0 and digits else text


_MOST = 1e15
"""From here on no digit after the point is known."""


def _round_exponent(value: float, decimals: int) -> str:
    """Round what is written with an exponent; rare, and the library for it takes a while to import."""
    from decimal import ROUND_HALF_UP, Decimal

    if abs(value) >= _MOST:
        return _shortest(value)  # nor do decimals hold so many digits before it
    quantum = Decimal(1).scaleb(-decimals)
    rounded = Decimal(repr(float(value))).quantize(quantum, rounding=ROUND_HALF_UP)
    return str(abs(rounded) if rounded == 0 else rounded)


def upper(text: str, language: Language) -> str:
    """Upper case as the language has it: Turkish ``i`` becomes ``İ``, ``ı`` becomes ``I``."""
    return text.replace("i", "İ").replace("ı", "I").upper() if language == "tr" else text.upper()


def lower(text: str, language: Language) -> str:
    """Lower case as the language has it: Turkish ``I`` becomes ``ı``, ``İ`` becomes ``i``."""
    return text.replace("İ", "i").replace("I", "ı").lower() if language == "tr" else text.lower()


_TURKISH_ORDER = {letter: place for place, letter in enumerate("abcçdefgğhıijklmnoöpqrsştuüvwxyz")}


def sort_key(text: str, language: Language) -> tuple[object, ...]:
    """Return the key that sorts ``text`` as a dictionary of the language does.

    Turkish puts ç after c, ğ after g, ı before i, ö after o, ş after s and ü after u; digits and signs
    come before letters. The text itself ends the key, so that equal letters in another case keep one order.
    """
    letters = lower(text, language)
    if language != "tr":
        return (letters, text)
    first_letter = 0x110000
    places = tuple(
        first_letter + _TURKISH_ORDER[letter] if letter in _TURKISH_ORDER else ord(letter)
        for letter in letters
    )
    return (places, text)
