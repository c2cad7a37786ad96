"""What the options of ``score`` ask for: gates over those of the workspace, and what to compare with."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from journeymap.cli import gating_texts as texts
from journeymap.cli.dates import read_date
from journeymap.model import Duration, Gates, read_duration
from journeymap.problem import JourneymapError
from journeymap.score.gate import COMPARING
from journeymap.value import dataclass

_WRONG_USAGE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the options ask for, checked."""

    record: Path | None
    against: Path | None
    date: str | None
    revision: str | None
    today: dt.date | None
    gates: bool
    """Whether the workspace's own gates are asked."""
    own: Mapping[str, object]
    """Gates given as options, by their key; they stand over those of the workspace."""


def read_options(
    own: Mapping[str, object],
    *,
    record: Path | None,
    against: Path | None,
    date: str | None,
    revision: str | None,
    today: str | None,
    gates: bool,
) -> Asked:
    """Return the options, checked.

    Raises:
        JourneymapError: one of them has a wrong form, or compares and has nothing to compare with.
    """
    given = {key: value for key, value in own.items() if value is not None}
    for key, value in given.items():
        if isinstance(value, float) and math.isnan(value):  # the limits of typer let it pass
            raise JourneymapError(texts.NOT_A_NUMBER(option=_spell(key)), exit_code=_WRONG_USAGE)
    if isinstance(given.get("stale_after"), str):
        given["stale_after"] = _read_duration("--stale-after", str(given["stale_after"]))
    _check_comparing(given, against)
    return Asked(
        record=record,
        against=against,
        date=None if date is None else read_date("--date", date).isoformat(),
        revision=None if revision is None else _read_revision(revision),
        today=None if today is None else read_date("--today", today),
        gates=gates,
        own=given,
    )


def settle_gates(declared: Gates, asked: Asked) -> Gates:
    """Return the gates to ask: the workspace's, with those given as options over them."""
    base = declared if asked.gates else Gates()
    places = {key: place for key, place in base.places.items() if key not in asked.own}
    return replace(base, places=places, **asked.own)  # type: ignore[arg-type]  # typer has checked the types


def _check_comparing(given: Mapping[str, object], against: Path | None) -> None:
    for key in COMPARING:
        # 0 points may fall: that is asked for, though it reads as false.
        asked = key in given and given[key] is not False
        if asked and against is None:
            raise JourneymapError(texts.NEEDS_AGAINST(option=_spell(key)), exit_code=_WRONG_USAGE)


def _spell(key: str) -> str:
    return "--" + key.replace("_", "-")


def _read_revision(given: str) -> str:
    if given.isprintable() and 0 < len(given) <= 200:
        return given
    raise JourneymapError(texts.NOT_A_REVISION(option="--revision"), exit_code=_WRONG_USAGE)


def _read_duration(option: str, given: str) -> Duration:
    duration = read_duration(given)
    if duration is None:
        raise JourneymapError(texts.NOT_A_DURATION(option=option, given=given), exit_code=_WRONG_USAGE)
    return duration
