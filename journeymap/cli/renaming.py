"""Prepares a renaming and makes sure of it, before anything is written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from journeymap.atlas import read_workspace
from journeymap.atlas.files import FOLDERS, SETTINGS, SourceFile, is_id, is_reserved, list_files, read_file
from journeymap.cli import renaming_texts as texts
from journeymap.cli.findings import tell_findings
from journeymap.cli.opening import Opened, tell_problems
from journeymap.cli.renaming_data import follow_into_data
from journeymap.cli.revising import Revision
from journeymap.edit.occurrence import INNER_KINDS, SHARED_KINDS
from journeymap.edit.renaming import (
    Census,
    Read,
    Target,
    is_same_but,
    list_ids,
    rename_everywhere,
    take_census,
)
from journeymap.edit.replacement import apply_replacements
from journeymap.language import Message
from journeymap.problem import JourneymapError, Severity
from journeymap.schema import check_shape, make_slug
from journeymap.schema.suggestion import nearest
from journeymap.source import read_document
from journeymap.value import dataclass

_MOST_SCENARIOS = 500
"""Files outside the five folders that are looked at for scenarios."""
_DEEPEST_SCENARIO = 3
_SHOWN = 8
_SHARED_TOUCHPOINT = "touchpoints/"
"""Begins the scope of what a shared touchpoint declares."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """What has to be written for an id to be another, known to be right."""

    revisions: tuple[Revision, ...]
    places: int
    notes: tuple[Message, ...] = ()
    """What its author has to know of the data."""


def name_target(kind: str, old: str, journey: str | None) -> Target:
    """Return what ``old`` names: a file, or what stands in a journey or a shared touchpoint.

    The former is ``JOURNEY/ID`` (or ``ID`` with ``journey`` given), the latter ``touchpoints/FILE/ID``.

    Raises:
        JourneymapError: a journey is missing, or given for what is a file.
    """
    named, _, identifier = old.rpartition("/")
    scope = journey or named
    if scope and kind not in INNER_KINDS:
        raise JourneymapError(texts.NO_INNER(kind=kind), exit_code=2)
    if not scope and kind not in SHARED_KINDS:
        raise JourneymapError(texts.NEEDS_JOURNEY(kind=kind), exit_code=2)
    return Target(scope, kind, identifier)


def check_new_id(new: str, old: str) -> None:
    """Refuse what can be no id.

    Raises:
        JourneymapError: it has another form, is a reserved word, or is the id already.
    """
    if not is_id(new):
        slug = make_slug(new)
        help_message = texts.DID_YOU_MEAN(id=slug) if slug else None
        raise JourneymapError(texts.BAD_ID(id=new), help=help_message, exit_code=2)
    if is_reserved(new):
        raise JourneymapError(texts.RESERVED(id=new), exit_code=2)
    if new == old:
        raise JourneymapError(texts.SAME_ID(id=new), exit_code=2)


def prepare_renaming(opened: Opened, target: Target, new: str) -> Renaming:
    """Return every change that the renaming needs.

    Raises:
        JourneymapError: it cannot be done without breaking something.
    """
    if opened.exit_code:
        tell_problems(opened)
        raise JourneymapError(texts.HAS_ERRORS(), help=texts.MEND_FIRST(), exit_code=1)
    files = list(_list_sources(opened.root))
    contents = {file.name: content for file, _, content in files}
    census = take_census(_read_all(files))
    _check_target(census, target, new)
    replacements, problems = rename_everywhere(census, target, new)
    data = follow_into_data(opened, census, target, new)
    if problems := [*problems, *data.problems]:
        tell_findings(problems, opened.language, root=opened.root)
        raise JourneymapError(texts.NOT_ALL(), exit_code=1)
    revised = {}
    for read in census.reads:
        name = read.document.file
        if name in replacements:
            mark = _BYTE_ORDER_MARK if contents[name].startswith(_BYTE_ORDER_MARK) else b""
            revised[name] = mark + apply_replacements(read.document.text, replacements[name]).encode("utf-8")
    moving = {"journey": ("journey", "measurement")}.get(target.kind, (target.kind,))
    moved = {file.name for file, kind, _ in files if kind in moving and file.id == target.id}
    moved = moved if not target.scope else set()
    _make_sure(opened, revised, dict.fromkeys(moved, new), target.id, new)
    revisions = [
        _revise(file, contents[file.name], revised, new if file.name in moved else None)
        for file, _, _ in files
        if file.name in revised or file.name in moved
    ]
    places = sum(map(len, replacements.values())) + len(moved)
    return Renaming(revisions=(*revisions, *data.revisions), places=places + data.places, notes=data.notes)


def _revise(file: SourceFile, before: bytes, revised: dict[str, bytes], new: str | None) -> Revision:
    # A link is renamed itself, while what it leads to is what is written.
    path = file.path.resolve() if new is None else file.path
    return Revision(
        path=path,
        before=before,
        after=revised.get(file.name, before),
        moved_to=None if new is None else file.path.with_name(new + file.path.suffix),
    )


def _list_sources(root: Path) -> Iterator[tuple[SourceFile, str, bytes]]:
    settings = SourceFile(id="journeymap", path=root / SETTINGS, name=SETTINGS)
    listed = [(settings, "workspace")] if settings.path.exists() else []
    for kind in FOLDERS:
        listed += [(file, kind) for file in list_files(root, kind)[0]]
    listed += [(file, "scenario") for file in _list_loose(root)]
    for file, kind in listed:
        content = read_file(root, file)
        if isinstance(content, bytes):
            yield file, kind, content


def _list_loose(root: Path) -> list[SourceFile]:
    """Return YAML files outside the five folders, some of which may be scenarios."""
    found: list[SourceFile] = []
    for folder, folders, names in os.walk(root):
        place = Path(folder)
        here = place == root
        deep = len(place.relative_to(root).parts) >= _DEEPEST_SCENARIO
        other = not here and ((place / SETTINGS).exists() or (place / FOLDERS["journey"]).is_dir())
        folders[:] = (
            []
            if deep or other
            else sorted(
                name
                for name in folders
                if not name.startswith(".") and not (here and name in FOLDERS.values())
            )
        )
        for name in sorted(names) if not other else ():
            if name.endswith((".yaml", ".yml")) and not (here and name == SETTINGS):
                path = place / name
                found.append(SourceFile(id=path.stem, path=path, name=path.relative_to(root).as_posix()))
        if len(found) >= _MOST_SCENARIOS:
            break
    return found


def _read_all(files: list[tuple[SourceFile, str, bytes]]) -> Iterator[Read]:
    for file, kind, content in files:
        document, problems = read_document(content, file.name)
        if document is None or any(problem.severity is Severity.ERROR for problem in problems):
            continue
        if kind != "scenario" or not check_shape(document, kind):
            yield Read(document=document, kind=kind, id=file.id)


def _check_target(census: Census, target: Target, new: str) -> None:
    known = census.declared.get(target.scope, set())
    if target not in known:
        _refuse_unknown(census, target, new)
    if target._replace(id=new) in known:
        raise JourneymapError(texts.TAKEN(id=new), exit_code=1)


def _refuse_unknown(census: Census, target: Target, new: str) -> None:
    if target.scope and target.scope not in census.declared:
        _refuse_scope(census, target.scope)
    source = Target("", target.kind, target.id)
    if target.scope and source in census.adopted.get(target.scope, set()):
        message = texts.FROM_SHARED(id=target.id, file=f"{FOLDERS[target.kind]}/{target.id}.yaml")
        help_message = texts.RENAME_SHARED(kind=target.kind, source=target.id, new=new)
        raise JourneymapError(message, help=help_message, exit_code=1)
    for used in sorted(census.users.get(target.scope, ())):
        inner = f"{_SHARED_TOUCHPOINT}{used}"
        if target._replace(scope=inner) in census.declared.get(inner, ()):
            message = texts.FROM_SHARED(id=target.id, file=f"{inner}.yaml")
            help_message = texts.RENAME_INSIDE(kind=target.kind, source=f"{inner}/{target.id}", new=new)
            raise JourneymapError(message, help=help_message, exit_code=1)
    known = list(list_ids(census, target.kind, target.scope))
    message = texts.UNKNOWN_ID(kind=target.kind, id=target.id)
    raise JourneymapError(message, help=_suggest(target.id, known), exit_code=2)


def _refuse_scope(census: Census, scope: str) -> None:
    kind, message = "journey", texts.UNKNOWN_JOURNEY(id=scope)
    if scope.startswith(_SHARED_TOUCHPOINT):
        scope = scope.removeprefix(_SHARED_TOUCHPOINT)
        kind, message = "touchpoint", texts.UNKNOWN_SHARED(id=scope)
    raise JourneymapError(message, help=_suggest(scope, [*list_ids(census, kind, "")]), exit_code=2)


def _suggest(word: str, known: list[str]) -> Message | None:
    best = nearest(word, known)
    if best is not None:
        return texts.DID_YOU_MEAN(id=best)
    listed = sorted(known)
    more = ", …" if len(listed) > _SHOWN else ""
    return texts.KNOWN_IDS(ids=", ".join(listed[:_SHOWN]) + more) if listed else None


def _make_sure(opened: Opened, revised: dict[str, bytes], moved: dict[str, str], old: str, new: str) -> None:
    """Load what the workspace would be, and compare it with what it is."""
    read = read_workspace(opened.root, revised=revised, moved=moved)
    errors = [problem for problem in read.problems if problem.severity is Severity.ERROR]
    if errors:
        tell_findings(errors, opened.language, root=opened.root)
    if errors or not is_same_but(opened.atlas, read.atlas, old, new):
        raise JourneymapError(texts.WOULD_BREAK(), exit_code=1)
