"""Reviews a workspace: everything that reading it and asking the rules finds, weighed as the run wants it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from journeymap.atlas import Folder, quote_lines
from journeymap.cli import reviewing_texts as texts
from journeymap.cli.opening import Opened
from journeymap.model import Atlas
from journeymap.problem import JourneymapError, Problem, Severity
from journeymap.rules import Control, Study, check_rules
from journeymap.rules.catalogue import CHANGEABLE, RULES_BY_NAME, is_changeable
from journeymap.rules.control import check_settings, check_waivers, suggest_rule, waive, weigh_problems
from journeymap.value import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asks of the rules."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    today: dt.date | None = None
    """The day that ages are counted to; ``None`` asks the clock."""
    baseline: Path | None = None
    """Findings that this file knows are held back."""
    write_baseline: Path | None = None
    """Where the findings are written, to be known from then on."""


def review(opened: Opened, request: Request) -> Opened:
    """Return the opened workspace with all its problems, ordered by place.

    Raises:
        JourneymapError: a rule is named that does not exist.
    """
    atlas = opened.atlas
    control = Control(
        settings={setting.rule: setting for setting in atlas.workspace.rules},
        select=_read_names("--select", request.select),
        ignore=_read_names("--ignore", request.ignore),
    )
    today = request.today or dt.datetime.now(tz=dt.UTC).date()
    study = Study(
        atlas=atlas, today=today, changed=_find_changes(opened.root, atlas), whole=opened.exit_code == 0
    )
    settings = check_settings(atlas.workspace.rules, RULES_BY_NAME, CHANGEABLE)
    found = (*check_rules(study, control), *settings)
    read = weigh_problems(opened.problems, control, is_changeable)
    kept, unused = waive((*read, *quote_lines(Folder(opened.root), found)), opened.waivers, is_changeable)
    waivers = check_waivers(opened.waivers, unused, CHANGEABLE, lambda name: _is_asked(name, control))
    problems = (*kept, *weigh_problems(waivers, control, is_changeable))
    told = _be_strict(problems) if request.strict else problems
    found_all = replace(opened, problems=tuple(sorted(told, key=lambda problem: problem.order)))
    known = request.write_baseline or request.baseline
    if known is None:
        return found_all
    from journeymap.cli.baseline import hold_back, keep_baseline

    if request.write_baseline is not None:
        keep_baseline(found_all, request.write_baseline)
    return hold_back(found_all, known)


def _read_names(option: str, words: Iterable[str]) -> frozenset[str]:
    """Return the rules named, each option holding one or several with commas between."""
    names = [name.strip() for word in words for name in word.split(",") if name.strip()]
    for name in names:
        refuse_unknown(option, name)
    return frozenset(names)


def refuse_unknown(option: str, name: str) -> None:
    """Do nothing if there is a rule ``name``.

    Raises:
        JourneymapError: there is none; ``option`` is where it was asked for.
    """
    if name in CHANGEABLE:
        return
    message = texts.UNKNOWN_RULE(option=option, rule=name)
    raise JourneymapError(message, help=suggest_rule(name, CHANGEABLE), exit_code=2)


def _is_asked(rule: str, control: Control) -> bool:
    return control.weigh(rule, Severity.WARNING) is not None


def _find_changes(root: Path, atlas: Atlas) -> Mapping[str, dt.date]:
    """Return when the reviewed journeys were last changed; without one, git is not started."""
    reviewed = [journey.origin.file for journey in atlas.journeys.values() if journey.reviewed is not None]
    if not reviewed:
        return {}
    from journeymap.git import last_changes

    return last_changes(root, reviewed)


def _be_strict(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Return the problems with warnings as errors; what only informs stays information."""
    for problem in problems:
        warns = problem.severity is Severity.WARNING
        yield replace(problem, severity=Severity.ERROR) if warns else problem
