"""``validate --fix``: what can be fixed without asking, tried in memory first and then written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from journeymap.atlas import read_workspace
from journeymap.atlas.files import SourceFile, read_file
from journeymap.cli import revising_texts as texts
from journeymap.cli.opening import Opened
from journeymap.cli.revising import Revision, write_together
from journeymap.cli.streams import print_note
from journeymap.edit.fixing import Fixed, fix_text
from journeymap.problem import Problem, Severity

_ROUNDS = 4
"""A file of the wrong shape is not asked for its references: a fix may bring the next to light."""


def fix_workspace(opened: Opened) -> None:
    """Fix what can be, write it all or not at all, and say on standard error what was changed.

    Raises:
        JourneymapError: a file cannot be written.
    """
    contents: dict[str, bytes] = {}
    revised: dict[str, bytes] = {}
    fixed: list[Fixed] = []
    problems: Iterable[Problem] = opened.problems
    for _ in range(_ROUNDS):
        made = _fix_round(opened.root, problems, contents, revised)
        if not made:
            break
        fixed += made
        problems = read_workspace(opened.root, revised=revised).problems
    write_together(
        [
            Revision(path=(opened.root / name).resolve(), before=contents[name], after=after)
            for name, after in revised.items()
            if contents[name] != after
        ]
    )
    for each in fixed:
        place = each.problem.location
        where = f"{place.file}:{place.line}:{place.column}"
        print_note(texts.FIXED.say(opened.language, where=where, before=each.before, after=each.after))
    print_note(texts.FIXED_SUM.say(opened.language, fixes=texts.FIXES(len(fixed))))


def _fix_round(
    root: Path, problems: Iterable[Problem], contents: dict[str, bytes], revised: dict[str, bytes]
) -> list[Fixed]:
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.fix is not None:
            by_file.setdefault(problem.location.file, []).append(problem)
    made: list[Fixed] = []
    for name, found in by_file.items():
        content = revised.get(name) or read_file(root, SourceFile(id="", path=root / name, name=name))
        if isinstance(content, Problem):
            continue
        contents.setdefault(name, content)
        after, fixes = _keep_good(root, name, content, found, revised)
        if fixes:
            revised[name] = after
            made += fixes
    return made


def _keep_good(
    root: Path, name: str, content: bytes, found: list[Problem], revised: dict[str, bytes]
) -> tuple[bytes, tuple[Fixed, ...]]:
    """Return the fixes of a file after which no line has an error that it had not before."""
    after, fixes = fix_text(content, found)
    if not fixes:
        return content, ()
    tried = read_workspace(root, revised={**revised, name: after}).problems
    wrong = {p.location.line for p in tried if p.location.file == name and p.severity is Severity.ERROR}
    good = [each.problem for each in fixes if each.problem.location.line not in wrong]
    return (after, fixes) if len(good) == len(fixes) else fix_text(content, good)
