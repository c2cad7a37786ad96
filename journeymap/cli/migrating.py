"""Finds the version of a workspace and prepares its migration, before anything is written."""

from __future__ import annotations

from pathlib import Path

from journeymap.atlas.files import FOLDERS, SETTINGS, SourceFile, read_file
from journeymap.cli import migrating_texts as texts
from journeymap.cli.findings import tell_findings
from journeymap.cli.layout import list_everything
from journeymap.cli.revising import Revision
from journeymap.edit.migration import STEPS, Source, Step, find_version, migrate
from journeymap.language import Language
from journeymap.problem import JourneymapError, Problem
from journeymap.schema.definition import read_version
from journeymap.source import read_document
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a migration would write."""

    version: int
    """The version that the workspace is in."""
    steps: tuple[Step, ...]
    revisions: tuple[Revision, ...]


def read_workspace_version(root: Path) -> int | None:
    """Return the version that the workspace says it is in; without settings the current one.

    ``None`` where it says no number, or cannot be read.
    """
    if not (root / SETTINGS).exists():
        return read_version()
    content = read_file(root, SourceFile(id="journeymap", path=root / SETTINGS, name=SETTINGS))
    if isinstance(content, Problem):
        return None
    document, problems = read_document(content, SETTINGS)
    if document is None and any(problem.rule != "empty-file" for problem in problems):
        return None
    return find_version(document)


def prepare_migration(root: Path, language: Language) -> Prepared:
    """Return every change that brings the workspace to the current version.

    Raises:
        JourneymapError: it is newer than this program, or a file keeps it from being migrated.
    """
    limit = read_version()
    sources, problems = _read_sources(root)
    settings = [source for source in sources if source.kind == "workspace"]
    version = read_workspace_version(root)
    if version is None and settings:
        found = read_document(settings[0].content, SETTINGS)[1]
        tell_findings(found, language, root=root)
        message = texts.NOT_ALL() if found else texts.NO_NUMBER()
        raise JourneymapError(message, help=None if found else texts.NO_NUMBER_HELP(), exit_code=1)
    if version is None:
        tell_findings(problems, language, root=root)
        raise JourneymapError(texts.NOT_ALL(), exit_code=1)
    if version > limit:
        raise JourneymapError(texts.TOO_NEW(found=version, limit=limit), help=texts.UPDATE())
    done = migrate(sources, version, STEPS)
    needed = {"workspace", *(kind for step in done.steps for kind in step.kinds)}
    hidden = [p for p in problems if done.steps and _kind_of(p.location.file) in needed]
    if done.problems or hidden:
        tell_findings((*done.problems, *hidden), language, root=root)
        raise JourneymapError(texts.NOT_ALL(), exit_code=1)
    before = {source.name: source.content for source in sources}
    return Prepared(
        version=version,
        steps=done.steps,
        revisions=tuple(
            Revision(path=(root / name).resolve(), before=before[name], after=after)
            for name, after in done.revised.items()
        ),
    )


def _read_sources(root: Path) -> tuple[list[Source], list[Problem]]:
    files, wrong = list_everything(root)
    sources: list[Source] = []
    problems = list(wrong)
    for file in files:
        content = read_file(root, file)
        if isinstance(content, Problem):
            problems.append(content)
        else:
            sources.append(Source(file.name, _kind_of(file.name), file.id, content))
    return sources, problems


def _kind_of(name: str) -> str:
    folder = name.partition("/")[0]
    return next((kind for kind, held in FOLDERS.items() if held == folder), "workspace")
