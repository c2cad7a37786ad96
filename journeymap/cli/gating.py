"""What ``score`` does besides printing: compare with a record, ask the gates, and record.

A record is read whole, and replaced whole with the new lines at its end: whoever reads it meanwhile sees
the former one or the new one. Of two runs that record at the same moment the last one stays; a lock was
refused, since one that a killed run leaves behind stops every later one.
"""

from __future__ import annotations

import datetime as dt
import os
import stat
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from journeymap.cli import gating_texts as texts
from journeymap.cli.findings import tell_findings
from journeymap.cli.gating_request import Asked, settle_gates
from journeymap.cli.opening import FINDINGS, Opened
from journeymap.cli.output import reason_of, write_file
from journeymap.cli.place import show_path
from journeymap.cli.streams import is_ascii_only, print_note, terminal_width, wants_colour
from journeymap.model import Gates, Journey
from journeymap.problem import JourneymapError, Problem, Severity
from journeymap.score import JourneyScore
from journeymap.score.change import Change, explain_change
from journeymap.score.gate import COMPARING, check_gates, needs_clock
from journeymap.score.snapshot import (
    Snapshot,
    read_snapshots,
    score_again,
    take_snapshot,
    write_snapshot,
)
from journeymap.value import dataclass

COULD_NOT_RUN = 3
_MOST_MEGABYTES = 64
_MOST_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the gates and the comparison found."""

    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    exit_code: int = 0


def judge_scores(
    opened: Opened,
    journeys: Sequence[Journey],
    scores: Sequence[JourneyScore],
    asked: Asked,
    former: Mapping[str, Snapshot] | None = None,
) -> Verdict:
    """Compare, ask the gates, tell what they found on standard error, and record where all is well.

    ``former`` are scores to compare with where no record is named, by journey.

    Raises:
        JourneymapError: the record cannot be read or written, or holds none of the journeys.
    """
    gates = settle_gates(opened.atlas.workspace.gates, asked)
    if gates == Gates() and asked.record is None and asked.against is None:
        return Verdict(exit_code=opened.exit_code)
    whole = asked.record is not None or asked.against is not None or former is not None
    new = {
        journey.id: take_snapshot(
            opened.atlas, journey, score, date=asked.date, revision=asked.revision, whole=whole
        )
        for journey, score in zip(journeys, scores, strict=True)
    }
    old, unreadable = _read_record(opened, new, asked.against)
    if former is not None and asked.against is None:
        old = {name: former[name] for name in new if name in former}
    again = {name: _by_same_method(snapshot, new[name]) for name, snapshot in old.items()}
    failed = _ask_gates(opened, gates, journeys, new, again, asked.today)
    changes = tuple(
        change
        for name in new
        if name in old and (change := explain_change(old[name], new[name], again[name])) is not None
    )
    problems = (*unreadable, *failed)
    _tell(opened, gates, problems, new, old, asked, compares=former is not None)
    code = _find_exit_code(opened, unreadable, failed)
    if asked.record is not None:
        _record(opened, asked.record, tuple(new.values()), code)
    return Verdict(problems=problems, changes=changes, exit_code=code)


def write_verdict(opened: Opened, verdict: Verdict) -> str:
    """Return what changed, as text below the scores."""
    from journeymap.report.change import write_changes

    table = write_changes(
        verdict.changes,
        opened.language,
        width=terminal_width(),
        colour=wants_colour(sys.stdout),
        ascii_only=is_ascii_only(sys.stdout),
    )
    return f"\n{table}"


def _by_same_method(old: Snapshot, new: Snapshot) -> Snapshot:
    return old if old.method == new.method else score_again(old, new.scoring)


def _find_exit_code(opened: Opened, unreadable: Sequence[Problem], failed: Sequence[Problem]) -> int:
    if unreadable:
        return COULD_NOT_RUN
    return FINDINGS if any(p.severity is Severity.ERROR for p in failed) else opened.exit_code


def _ask_gates(
    opened: Opened,
    gates: Gates,
    journeys: Sequence[Journey],
    new: Mapping[str, Snapshot],
    old: Mapping[str, Snapshot],
    today: dt.date | None,
) -> list[Problem]:
    if today is None and needs_clock(gates):
        # The only place that asks the clock: a map grows old although nothing in it changes.
        today = dt.datetime.now(tz=dt.UTC).date()
    found = [
        problem
        for journey in journeys
        for problem in check_gates(gates, journey, new[journey.id], old.get(journey.id), today=today)
    ]
    return [_show_line(problem, opened.root) for problem in sorted(found, key=lambda p: p.order)]


def _show_line(problem: Problem, root: Path) -> Problem:
    """Return ``problem`` with the line it stands at, where that can be read."""
    try:
        lines = (root / problem.location.file).read_text(encoding="utf-8-sig").splitlines()
        return replace(problem, excerpt=lines[problem.location.line - 1])
    except (OSError, ValueError, IndexError):
        return problem


def _read_record(
    opened: Opened, new: Mapping[str, Snapshot], path: Path | None
) -> tuple[dict[str, Snapshot], tuple[Problem, ...]]:
    """Return the last snapshot of each journey that is asked for, and what is wrong in the file."""
    if path is None:
        return {}, ()
    content = _read_bytes(path)
    if content is None:
        shown = show_path(path)
        raise JourneymapError(texts.NO_RECORD(file=shown), help=texts.NO_RECORD_HELP(file=shown))
    snapshots, problems = read_snapshots(content, _name_from(opened.root, path))
    gone = [name for name in snapshots if name not in opened.atlas.journeys]
    if gone:
        # A journey that was taken away takes its bad figures with it; no gate can stand in its file.
        told = _list_some(gone)
        print_note(texts.GONE.say(opened.language, file=show_path(path), ids=told))
    old = {name: snapshots[name] for name in new if name in snapshots}
    if new and not old and not problems:
        raise JourneymapError(texts.NOTHING_TO_COMPARE(file=show_path(path)))
    return old, problems


def _read_bytes(path: Path) -> bytes | None:
    """Return what is in a record, or ``None`` where there is no file."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise JourneymapError(texts.A_FOLDER(file=show_path(path)))
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_MEGABYTES * 1_000_000:
            raise JourneymapError(texts.NOT_A_RECORD(file=show_path(path), limit=_MOST_MEGABYTES))
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = texts.CANNOT_READ(file=show_path(path), reason=reason_of(error))
        raise JourneymapError(message) from error


def _name_from(root: Path, path: Path) -> str:
    """Return ``path`` from the workspace's folder, as every problem names its file."""
    try:
        return Path(os.path.relpath(path.absolute(), root)).as_posix()
    except ValueError:  # on Windows: another drive
        return path.absolute().as_posix()


def _tell(
    opened: Opened,
    gates: Gates,
    problems: Sequence[Problem],
    new: Mapping[str, Snapshot],
    old: Mapping[str, Snapshot],
    asked: Asked,
    *,
    compares: bool,
) -> None:
    tell_findings(problems, opened.language, root=opened.root)
    if asked.against is None:
        unasked = list_unasked(gates)
        if unasked and not compares:
            told = ", ".join(f"`{key}`" for key in unasked)
            print_note(texts.NOT_ASKED.say(opened.language, gates=told))
    elif len(old) < len(new):
        missing = _list_some([name for name in new if name not in old])
        file = show_path(asked.against)
        print_note(texts.NOT_COMPARED.say(opened.language, file=file, ids=missing))


def list_unasked(gates: Gates) -> list[str]:
    """Return the gates that are asked only where there are older scores to compare with."""
    return [key for key in COMPARING if _is_asked(getattr(gates, key))]


def _list_some(names: Sequence[str]) -> str:
    """Return the first of ``names``; a record of another workspace would fill the screen."""
    shown = ", ".join(f"`{name}`" for name in names[:_MOST_SHOWN])
    return shown if len(names) <= _MOST_SHOWN else f"{shown}, … ({len(names)})"


def _is_asked(gate: object) -> bool:
    # A drop of at most 0 is asked for, though 0 reads as false.
    return gate is not None and gate is not False


def _record(opened: Opened, path: Path, snapshots: Sequence[Snapshot], code: int) -> None:
    """Append a line per journey; what is there stays byte for byte."""
    shown = show_path(path)
    if code:
        print_note(texts.NOT_RECORDED.say(opened.language, file=shown))
        return
    former = _read_bytes(path) or b""
    if former and not former.endswith(b"\n"):
        former += b"\n"
    lines = "".join(f"{write_snapshot(snapshot)}\n" for snapshot in snapshots)
    write_file(path, former + lines.encode("utf-8"))
    scores = texts.SCORES(len(snapshots))
    print_note(texts.RECORDED.say(opened.language, scores=scores, file=shown))
