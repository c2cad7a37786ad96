"""Which files ``fmt`` lays out, and what becomes of each."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from journeymap.atlas import find_workspace
from journeymap.atlas.files import FOLDERS, SETTINGS, SourceFile, list_files, read_file
from journeymap.cli import revising_texts as texts
from journeymap.cli.choices import LanguageChoice
from journeymap.cli.findings import tell_findings
from journeymap.cli.opening import named_workspace
from journeymap.cli.revising import Revision, write_revision
from journeymap.cli.speech import asked_language, settle_language
from journeymap.cli.streams import print_note
from journeymap.edit import format_file
from journeymap.language import LANGUAGES, Language
from journeymap.problem import JourneymapError, Problem
from journeymap.schema.suggestion import nearest
from journeymap.source import read_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The files to lay out, each with the folder that it must not lead out of."""

    files: tuple[tuple[Path, SourceFile], ...]
    root: Path
    """The folder that places are named from."""
    language: Language
    problems: tuple[Problem, ...] = ()
    """What is wrong with names and folders."""


@dataclass(slots=True)
class LayoutRun:
    """What one run has done so far."""

    changed: list[Revision] = field(default_factory=list)
    same: int = 0
    failed: bool = False


def list_chosen(names: list[str] | None, workspace: Path | None, language: LanguageChoice | None) -> Chosen:
    """Return the files named by path or id, or every file of the workspace.

    Raises:
        JourneymapError: there is no workspace where one is needed, or a name is unknown.
    """
    paths = {name: Path(name) for name in names or () if _is_path(name)}
    if names and len(paths) == len(set(names)) and workspace is None:
        root = _find_root(next(iter(paths.values())))
    else:
        root = find_workspace(Path.cwd()) if workspace is None else named_workspace(workspace)
    spoken = language.value if language is not None else asked_language() or read_language(root)
    settle_language(spoken)
    if not names:
        files, problems = list_everything(root)
        if not files and not problems:
            raise JourneymapError(texts.NOTHING_HERE(folder=str(root)))
        inside = tuple((root, file) for file in files)
        return Chosen(files=inside, root=root, language=spoken, problems=problems)
    found: list[tuple[Path, SourceFile]] = []
    for name in names:
        found += [_name_path(paths[name], root)] if name in paths else _find_id(name, root)
    return Chosen(files=tuple(dict.fromkeys(found)), root=root, language=spoken)


def _is_path(name: str) -> bool:
    path = Path(name)
    return name.endswith((".yaml", ".yml")) and (path.exists() or path.is_symlink())


def _find_root(path: Path) -> Path:
    try:
        return find_workspace(path.absolute().parent)
    except JourneymapError:
        return path.absolute().parent.resolve()


def _name_path(path: Path, root: Path) -> tuple[Path, SourceFile]:
    whole = path.absolute().parent.resolve() / path.name
    base = root if whole.is_relative_to(root) else whole.parent
    return base, SourceFile(id=whole.stem, path=whole, name=whole.relative_to(base).as_posix())


def _find_id(name: str, root: Path) -> list[tuple[Path, SourceFile]]:
    files, _ = list_everything(root)
    found = [(root, file) for file in files if file.id == name]
    if not found:
        best = nearest(Path(name).stem, [file.id for file in files])
        help_message = texts.DID_YOU_MEAN(id=best) if best else None
        raise JourneymapError(texts.NO_SUCH_THING(name=name), help=help_message, exit_code=2)
    return found


def list_everything(root: Path) -> tuple[list[SourceFile], tuple[Problem, ...]]:
    """Return every YAML file of the workspace, its settings first, and what is wrong with names."""
    path = root / SETTINGS
    files = [SourceFile(id="journeymap", path=path, name=SETTINGS)] if path.exists() else []
    problems: list[Problem] = []
    for kind in FOLDERS:
        found, wrong = list_files(root, kind)
        files += found
        problems += wrong
    return files, tuple(problems)


def read_language(root: Path) -> Language:
    """Return the language that the settings name; the rest of the workspace is not looked at."""
    content = read_file(root, SourceFile(id="journeymap", path=root / SETTINGS, name=SETTINGS))
    document = None if isinstance(content, Problem) else read_document(content, SETTINGS)[0]
    data = document.data if document is not None else None
    named = data.get("language") if isinstance(data, dict) else None
    return cast("Language", named) if named in LANGUAGES else "en"


def lay_out_all(chosen: Chosen, *, write: bool) -> LayoutRun:
    """Lay out each file; what keeps one from being laid out is shown on standard error."""
    run = LayoutRun()
    _tell(run, chosen, chosen.root, chosen.problems)
    enabled = gc.isenabled()
    gc.disable()  # outlines are trees without cycles
    try:
        for path, base, content in _read_each(run, chosen):
            _lay_out(run, chosen, path, base, content, write=write)
    finally:
        if enabled:
            gc.enable()
    return run


def _read_each(run: LayoutRun, chosen: Chosen) -> Iterator[tuple[SourceFile, Path, bytes]]:
    seen: set[Path] = set()
    for base, file in chosen.files:
        content = read_file(base, file)
        if isinstance(content, Problem):
            _tell(run, chosen, base, [content])
        elif (path := file.path.resolve()) not in seen:
            seen.add(path)
            yield file, base, content


def _lay_out(
    run: LayoutRun, chosen: Chosen, file: SourceFile, base: Path, content: bytes, *, write: bool
) -> None:
    done = format_file(content, file.name)
    if done.after is None:
        _tell(run, chosen, base, done.problems)
        return
    after = done.after.encode("utf-8")
    if after == content:
        run.same += 1
        return
    revision = Revision(path=file.path.resolve(), before=content, after=after)
    try:
        if write:
            write_revision(revision)
    except JourneymapError as error:
        run.failed = True
        print_note(f"journeymap: {error.message.say(chosen.language)}")
        return
    run.changed.append(revision)


def _tell(run: LayoutRun, chosen: Chosen, base: Path, problems: Sequence[Problem]) -> None:
    run.failed |= bool(problems)
    tell_findings(problems, chosen.language, root=base)
