"""Gates: what a score must meet before a run passes, each with its own rule, message and place.

A gate that cannot be asked is not passed in silence: a score that is missing does not meet a minimum, and
a fall that cannot be told from chance is a warning. One threshold for everything was refused: a level, a
fall, and a figure that vanished are different failures, and are mended differently.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from journeymap.language import Message
from journeymap.model import Gates, Journey, NotApplicable, State
from journeymap.problem import Problem, Severity
from journeymap.score import gate_texts as texts
from journeymap.score.age import read_day, say_duration
from journeymap.score.change import find_difference
from journeymap.score.figures import list_open_pains
from journeymap.score.leaves import LeafKind
from journeymap.score.snapshot import Snapshot
from journeymap.value import dataclass

_SECONDS_PER_DAY = 86_400
_ROUNDING = 1e-9
"""A score that misses a limit by less than this misses it by arithmetic, not in fact."""

COMPARING = ("max_drop", "significant_drop", "no_new_severity_4", "no_silent_removal")
"""The gates that ask how a score changed; without an older one they are not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One journey before the gates."""

    gates: Gates
    journey: Journey
    new: Snapshot
    old: Snapshot | None
    """The older score, by the method of the new one; ``None`` where there is nothing to compare with."""
    today: dt.date | None
    """``None`` where no gate asks for it."""


def check_gates(
    gates: Gates,
    journey: Journey,
    new: Snapshot,
    old: Snapshot | None = None,
    *,
    today: dt.date | None = None,
) -> tuple[Problem, ...]:
    """Return a problem for each gate that the score of ``journey`` does not meet.

    ``old`` has to be scored by the method of ``new`` (``score_again``). ``stale_after`` compares with
    ``today`` and is not asked without it: the day is given by whoever calls, no score knows it.
    """
    case = Case(gates=gates, journey=journey, new=new, old=old, today=today)
    return tuple(problem for check in _CHECKS.values() for problem in check(case))


def needs_clock(gates: Gates) -> bool:
    """Whether a gate asks what day it is."""
    return gates.stale_after is not None


def _fail(
    case: Case,
    gate: str,
    message: Message,
    help_message: Message | None = None,
    severity: Severity = Severity.ERROR,
) -> Problem:
    """Return the problem, at the gate where the workspace declares it, else at the journey."""
    return Problem(
        rule=gate.replace("_", "-"),
        location=case.gates.places.get(gate, case.journey.origin),
        message=message,
        help=help_message,
        severity=severity,
    )


def _min_score(case: Case) -> Iterator[Problem]:
    limit, value = case.gates.min_score, case.new.value
    if limit is None:
        return
    if value is None:
        yield _fail(case, "min_score", texts.NO_SCORE(id=case.new.journey))
    elif value < limit - _ROUNDING:
        message = texts.MIN_SCORE(id=case.new.journey, value=_tell(value, limit), limit=limit)
        yield _fail(case, "min_score", message)


def _min_lower_bound(case: Case) -> Iterator[Problem]:
    limit, value = case.gates.min_lower_bound, case.new.lower
    if limit is None or case.journey.state is State.FUTURE:
        return
    if value is None:
        message = texts.NO_INTERVAL(id=case.new.journey)
        yield _fail(case, "min_lower_bound", message, texts.NO_INTERVAL_HELP())
    elif value < limit - _ROUNDING:
        message = texts.MIN_LOWER_BOUND(id=case.new.journey, value=_tell(value, limit), limit=limit)
        yield _fail(case, "min_lower_bound", message)


def _min_coverage(case: Case) -> Iterator[Problem]:
    """Ask for the measured share; of a future state nothing can have been measured yet."""
    limit, value = case.gates.min_coverage, case.new.measured
    if limit is None or case.journey.state is State.FUTURE or value >= limit - _ROUNDING:
        return
    message = texts.MIN_COVERAGE(
        id=case.new.journey,
        value=texts.PERCENT(number=_tell(100 * value, 100 * limit)),
        limit=texts.PERCENT(number=round(100 * limit, 6)),
    )
    yield _fail(case, "min_coverage", message)


def _max_drop(case: Case) -> Iterator[Problem]:
    limit, old, new = case.gates.max_drop, case.old, case.new
    if limit is None or old is None or old.value is None:
        return
    if new.value is None:
        yield _fail(case, "max_drop", texts.SCORE_GONE(id=new.journey, before=_tell(old.value, None)))
    elif old.value - new.value > limit + _ROUNDING:
        drop = old.value - new.value
        message = texts.MAX_DROP(
            id=new.journey,
            before=_tell(old.value, None),
            after=_tell(new.value, None),
            drop=_tell(drop, limit),
            limit=limit,
        )
        yield _fail(case, "max_drop", message)


def _significant_drop(case: Case) -> Iterator[Problem]:
    if not case.gates.significant_drop or case.old is None:
        return
    difference = find_difference(case.new, case.old)
    if difference is None or difference.value >= -_ROUNDING:
        return
    drop = _tell(-difference.value, None)
    if difference.lower is None or difference.upper is None:
        message = texts.CANNOT_TELL(id=case.new.journey, drop=drop)
        yield _fail(case, "significant_drop", message, texts.NO_INTERVAL_HELP(), Severity.WARNING)
    elif difference.falls_beyond_chance:
        message = texts.SIGNIFICANT_DROP(
            id=case.new.journey,
            drop=drop,
            lower=_tell(difference.lower, 0),
            upper=_tell(difference.upper, 0),
        )
        yield _fail(case, "significant_drop", message)


def _no_new_severity_4(case: Case) -> Iterator[Problem]:
    if not case.gates.no_new_severity_4 or case.old is None:
        return
    known = set(case.old.severity_4)
    for path, touchpoint, pain in list_open_pains(case.new.figures.journey):
        if path in case.new.severity_4 and path not in known:
            message = texts.NEW_SEVERITY_4(id=case.new.journey, pain=pain.id, touchpoint=touchpoint.id)
            yield _fail(case, "no_new_severity_4", message)


def _no_silent_removal(case: Case) -> Iterator[Problem]:
    """Ask that what counted in the old score is there, resolved, or retired with a reason."""
    if not case.gates.no_silent_removal or case.old is None:
        return
    for path, names in _list_vanished(case.old, case.new):
        if not names & {retired.id for retired in case.journey.retired}:
            message = texts.SILENT_REMOVAL(id=case.new.journey, path=path)
            yield _fail(case, "no_silent_removal", message, texts.SILENT_REMOVAL_HELP(name=_short(path)))


def _list_vanished(old: Snapshot, new: Snapshot) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the path of what no longer counts, and the ids under which it may have been retired."""
    stages = {t.id: stage.id for stage in old.figures.journey.stages for t in stage.touchpoints}
    held = {leaf.id for leaf in new.leaves}
    reasons = new.figures.journey.not_applicable
    for leaf in old.leaves:
        if leaf.id not in held and not _is_excluded(leaf.id, reasons):
            yield leaf.id, _names_of(leaf.id, stages)
    declared = {f"pain-point/{t.id}/{pain.id}" for t, pain in new.figures.journey.pain_points}
    for path, _, pain in list_open_pains(old.figures.journey):
        if pain.frequency is not None and path not in declared:
            yield path, _names_of(path, stages)


def _is_excluded(path: str, excluded: tuple[NotApplicable, ...]) -> bool:
    """Whether the pillar of a figure was declared not to apply, which has a reason of its own."""
    own = {LeafKind.COMPLETION.value: "completion", LeafKind.KPI.value: "business"}
    return own.get(path.partition("/")[0], "experience") in {item.pillar.value for item in excluded}


def _names_of(path: str, stages: Mapping[str, str]) -> frozenset[str]:
    """Return the ids in a path, and the stage of its touchpoint: retiring a stage retires what it held."""
    parts = path.partition("@")[0].split("/")
    names = {*(parts[1:] or parts)}
    if parts[0] in {LeafKind.TOUCHPOINT.value, "pain-point"}:
        names.add(stages.get(parts[1], parts[1]))
    return frozenset(names)


def _short(path: str) -> str:
    return path.partition("@")[0].rpartition("/")[2]


def _stale_after(case: Case) -> Iterator[Problem]:
    limit = case.gates.stale_after
    if limit is None or case.today is None:
        return
    told = say_duration(limit)
    reviewed = read_day(case.journey.reviewed)
    if reviewed is None:
        message = texts.NEVER_REVIEWED(id=case.new.journey, limit=told)
        yield _fail(case, "stale_after", message, texts.NEVER_REVIEWED_HELP())
    elif (case.today - reviewed).days > limit.seconds / _SECONDS_PER_DAY:
        message = texts.STALE(
            id=case.new.journey,
            date=reviewed.isoformat(),
            days=(case.today - reviewed).days,
            today=case.today.isoformat(),
            limit=told,
        )
        yield _fail(case, "stale_after", message, texts.STALE_HELP())


def _tell(value: float, limit: float | None) -> float:
    """Return ``value`` with one decimal, or as many as it takes to tell it from the limit it is held to."""
    for decimals in range(1, 10):
        told = round(value, decimals)
        if limit is None or (told != limit and (told < limit) == (value < limit)):
            return told
    return value


_CHECKS: Mapping[str, Callable[[Case], Iterator[Problem]]] = {
    "min_score": _min_score,
    "min_lower_bound": _min_lower_bound,
    "max_drop": _max_drop,
    "significant_drop": _significant_drop,
    "min_coverage": _min_coverage,
    "no_new_severity_4": _no_new_severity_4,
    "no_silent_removal": _no_silent_removal,
    "stale_after": _stale_after,
}
