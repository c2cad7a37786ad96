"""Figures, dates and units as a reader of the language writes them."""

from __future__ import annotations

from journeymap.language import Language, format_count, format_date, format_number, format_percent
from journeymap.model import Duration
from journeymap.report import texts
from journeymap.report.content import Named
from journeymap.report.terminal import Page, make_safe

ALL = 1 - 1e-9
"""Sums of shares end here, but for the rounding of their parts."""


def say_score(value: float | None, page: Page) -> str:
    """Return a score with one decimal, or the sign for a missing one."""
    return page.marks.missing if value is None else format_number(value, page.language, decimals=1)


def say_share(share: float | None, page: Page, *, decimals: int = 0) -> str:
    """Return a share of 1 as a percentage, or the sign for a missing one."""
    if share is None:
        return page.marks.missing
    return format_percent(share, page.language, decimals=decimals)


def say_found(count: int, page: Page) -> str:
    """Return how many were found; none is shown as missing, for nobody may have looked."""
    return str(count) if count else page.marks.missing


def say_signed(value: float | None, page: Page) -> str:
    """Return an emotion with its sign and one decimal, or the sign for a missing one."""
    if value is None:
        return page.marks.missing
    return sign_change(value, page.language)


def sign_change(value: float, language: Language) -> str:
    """Return a difference with its sign and one decimal; what rounds to nought has no sign."""
    text = format_number(value, language, decimals=1)
    return f"+{text}" if value > 0 and any(digit in text for digit in "123456789") else text


def say_bound(value: float, page: Page) -> str:
    """Return an end of a scale with its sign: ``-2``, ``+2``."""
    digits = _digits(value, page.language)
    return f"+{digits}" if value > 0 else digits


def say_amount(value: float, unit: str | None, language: Language) -> str:
    """Return a figure in its unit, with at most four significant digits below 10 000."""
    if unit is not None and unit.strip() == "%":
        return f"%{_digits(value, language)}" if language == "tr" else f"{_digits(value, language)}%"
    digits = _digits(value, language)
    return digits if unit is None else f"{digits} {make_safe(unit)}"


def _digits(value: float, language: Language) -> str:
    if abs(value) >= 1e15:
        return format_number(value, language)
    rounded = float(f"{value:.4g}") if abs(value) < 10_000 else float(round(value))
    if rounded.is_integer() and abs(rounded) >= 10_000:
        return format_count(int(rounded), language)
    return format_number(rounded, language)


def say_severity(value: float, language: Language) -> str:
    """Return a severity of 0..4: whole as it is, a mean of several raters with one decimal."""
    return format_number(value, language, decimals=0 if float(value).is_integer() else 1)


def say_count(value: float, language: Language) -> str:
    """Return a number of cases, grouped; a fraction keeps one decimal."""
    if float(value).is_integer():
        return format_count(int(value), language)
    return format_number(value, language, decimals=1)


def say_name(named: Named, language: Language) -> str:
    """Return what something is called, safe for a terminal; braces in it stay braces."""
    return make_safe(named.title.tr if language == "tr" else named.title.en)


def say_date(iso: str, language: Language) -> str:
    """Return a date in words; what is no date is shown as it was written."""
    try:
        return format_date(iso, language)
    except (ValueError, IndexError):
        return make_safe(iso)


def say_duration(duration: Duration, language: Language) -> str:
    """Return a length of time: ``6 months``, ``6 ay``; a single unit has no number in English."""
    one, many = texts.UNITS[duration.unit]
    if duration.amount == 1:
        return one.say("en") if language == "en" else f"1 {one.say(language)}"
    return f"{_digits(duration.amount, language)} {many.say(language)}"
