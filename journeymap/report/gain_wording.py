"""Gains and their amounts in words."""

from __future__ import annotations

from journeymap.language import format_number
from journeymap.model import EditKind
from journeymap.report import plan_texts as texts
from journeymap.report.terminal import Page, Style, make_safe
from journeymap.report.wording import say_amount, say_count, say_share
from journeymap.score.scenario import EditGain, LevelGain

_EXACT = 1e-9


def say_gain(gain: float | None, page: Page) -> str:
    """Return a gain with its sign and two decimals; four where two would hide it."""
    if gain is None:
        return page.marks.missing
    if abs(gain) < _EXACT:
        return format_number(0.0, page.language, decimals=2)
    digits = format_number(gain, page.language, decimals=2 if abs(gain) >= 0.005 else 4)
    return f"+{digits}" if gain > 0 else digits


def style_gain(gain: float | None) -> str | None:
    """Return the colour of a gain: good above zero, poor below."""
    if gain is None or abs(gain) < _EXACT:
        return Style.FAINT
    return Style.GOOD if gain > 0 else Style.POOR


def pick_largest(gains: tuple[LevelGain, ...]) -> float | None:
    """Return the gain farthest from zero; ``None`` where nothing is touched."""
    known = [level.gain for level in gains if level.gain is not None]
    return max(known, key=abs, default=None)


def say_edit(edit: EditGain, page: Page) -> str:
    """Return what an edit does."""
    subject = make_safe(edit.subject if edit.title is None else edit.title)
    if edit.kind is EditKind.SET_METRIC and edit.title is not None:
        subject = f"{subject} ({edit.subject})"
    if edit.kind is EditKind.MOVE_DROP_OFF:
        subject = edit.subject.replace(":", f" {page.marks.arrow} ")
    return texts.EDITS[edit.kind].say(page.language, subject=subject, amount=_say_amount(edit, page))


def _say_amount(edit: EditGain, page: Page) -> str:
    if edit.amount is None:
        return page.marks.missing
    if edit.kind is EditKind.SET_COMPLETION or (edit.kind is EditKind.MOVE_DROP_OFF and edit.by_share):
        return say_share(edit.amount, page)
    if edit.kind is EditKind.MOVE_DROP_OFF:
        return say_count(edit.amount, page.language)
    return say_amount(edit.amount, edit.unit, page.language)
