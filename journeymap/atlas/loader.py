"""Folders in, atlas and problems out.

A file that is broken is left out and reported; everything else is still loaded, so that one missing quote
does not hide ten other mistakes. Raising at the first was refused for the same reason.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from journeymap.atlas import texts
from journeymap.atlas.figures import check_dates, check_figures
from journeymap.atlas.files import SETTINGS, SourceFile, is_workspace_file, list_files, read_file
from journeymap.atlas.hierarchy import check_hierarchy
from journeymap.atlas.journeys import build_journey, build_persona
from journeymap.atlas.measures import build_evidence
from journeymap.atlas.node import Node
from journeymap.atlas.place import point_at
from journeymap.atlas.rasters import check_rasters
from journeymap.atlas.references import KnownIds, check_references, check_reserved_file
from journeymap.atlas.scoring import check_scoring
from journeymap.atlas.settings import build_workspace, default_workspace
from journeymap.atlas.touchpoints import SharedThings, build_pain_point, build_touchpoint
from journeymap.model import Atlas, Workspace
from journeymap.problem import Location, Problem, Severity, Waiver
from journeymap.schema import check_shape
from journeymap.source import Document, find_waivers, read_document

_T = TypeVar("_T")


@dataclass(slots=True)
class _Reading:
    """What one run of the loader has gathered so far."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, SourceFile] = field(default_factory=dict)
    """The files that could be read, by name. Their documents are let go: they are larger than the atlas, and
    which of them have problems that need their lines is known at the end only."""
    waivers: list[Waiver] = field(default_factory=list)
    broken: dict[str, frozenset[str]] = field(default_factory=dict)
    """Ids by kind of files that are there and could not be used."""
    revised: Mapping[str, bytes] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)


class Read(NamedTuple):
    """A workspace as it stands in its files."""

    atlas: Atlas
    """Everything that could be read."""
    problems: tuple[Problem, ...]
    """Every problem found, ordered by place; those that a comment waives are among them."""
    waivers: tuple[Waiver, ...]
    """The comments that silence a rule on a line, ordered by file."""


def load_atlas(root: Path) -> tuple[Atlas, tuple[Problem, ...]]:
    """Load the workspace in the folder ``root``.

    Returns:
        Everything that could be read, and every problem found, ordered by place.
    """
    read = read_workspace(root)
    return read.atlas, read.problems


def read_workspace(
    root: Path, *, revised: Mapping[str, bytes] | None = None, moved: Mapping[str, str] | None = None
) -> Read:
    """Load the workspace in the folder ``root``, with what its comments say to the rules.

    Files named in ``revised`` count as if they held these bytes, those in ``moved`` as if they had another
    id: what a change would make of the workspace is known before anything is written.
    """
    reading = _Reading(root=root.resolve(), revised=revised or {}, moved=moved or {})
    with _garbage_collection_off():
        atlas = _load(reading)
        problems = _point_at(reading)
    waivers = sorted(reading.waivers, key=lambda waiver: waiver.origin.file)
    return Read(atlas, tuple(sorted(problems, key=lambda problem: problem.order)), tuple(waivers))


@contextmanager
def _garbage_collection_off() -> Iterator[None]:
    # Loading makes many small values and no cycles; the collector would walk all of them again and again.
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _load(reading: _Reading) -> Atlas:
    workspace = _load_settings(reading)
    evidence = _load_kind(reading, "evidence", build_evidence)
    personas = _load_kind(reading, "persona", build_persona)
    pain_points = _load_kind(
        reading, "pain-point", lambda node, identifier: build_pain_point(node, identifier, shared=True)
    )
    shared = SharedThings(
        pain_points=pain_points, broken_pain_points=reading.broken["pain-point"], problems=reading.problems
    )
    touchpoints = _load_kind(
        reading, "touchpoint", lambda node, identifier: build_touchpoint(node, identifier, shared)
    )
    shared = replace(shared, touchpoints=touchpoints, broken_touchpoints=reading.broken["touchpoint"])
    journeys = _load_kind(
        reading,
        "journey",
        lambda node, identifier: build_journey(node, identifier, shared, workspace.scoring),
    )
    atlas = Atlas(
        workspace=workspace,
        journeys=journeys,
        personas=personas,
        touchpoints=touchpoints,
        pain_points=pain_points,
        evidence=evidence,
    )
    reading.problems.extend(check_references(atlas, _known_ids(atlas, reading)))
    reading.problems.extend(check_figures(atlas))
    reading.problems.extend(check_hierarchy(atlas))
    reading.problems.extend(check_scoring(atlas))
    reading.problems.extend(_check_files(atlas, reading))
    return atlas


def _known_ids(atlas: Atlas, reading: _Reading) -> KnownIds:
    return KnownIds(
        personas=frozenset(atlas.personas) | reading.broken["persona"],
        journeys=frozenset(atlas.journeys) | reading.broken["journey"],
        evidence=frozenset(atlas.evidence) | reading.broken["evidence"],
        pain_points=frozenset(atlas.pain_points) | reading.broken["pain-point"],
        channels=frozenset(atlas.workspace.channels),
        lifecycle=frozenset(term.id for term in atlas.workspace.lifecycle),
        lanes=frozenset(term.id for term in atlas.workspace.lanes),
    )


def _load_settings(reading: _Reading) -> Workspace:
    path = reading.root / SETTINGS
    default = default_workspace()
    if not path.exists() and not path.is_symlink():
        return default
    node = _read(reading, SourceFile(id="journeymap", path=path, name=SETTINGS), "workspace")
    if node is None:
        return default
    return build_workspace(node)


def _load_kind(reading: _Reading, kind: str, build: Callable[[Node, str], _T]) -> dict[str, _T]:
    files, problems = list_files(reading.root, kind)
    reading.problems.extend(problems)
    loaded: dict[str, _T] = {}
    if reading.moved:
        files = tuple(replace(file, id=reading.moved.get(file.name, file.id)) for file in files)
        files = tuple(sorted(files, key=lambda file: file.id))
    for file in files:
        node = _read(reading, file, kind)
        if node is not None:
            loaded[file.id] = build(node, file.id)
    reading.broken[kind] = frozenset(file.id for file in files) - loaded.keys()
    return loaded


def _read(reading: _Reading, file: SourceFile, kind: str) -> Node | None:
    """Return the root of a file whose shape is right; otherwise report what is wrong with it."""
    content = reading.revised.get(file.name) or read_file(reading.root, file)
    if isinstance(content, Problem):
        reading.problems.append(content)
        return None
    document, problems = read_document(content, file.name)
    reading.problems.extend(problems)
    reading.problems.extend(check_reserved_file(file.id, Location(file=file.name)))
    if document is None:
        return None
    reading.sources[file.name] = file
    reading.waivers.extend(find_waivers(document))
    wrong = [*problems, *check_shape(document, kind)]
    reading.problems.extend(wrong[len(problems) :])
    if any(problem.severity is Severity.ERROR for problem in wrong):
        return None
    node = Node(document.data, document.mark, file.name)
    reading.problems.extend(check_dates(node, document.text))
    return node


_DRAWN_FONT = "Source Sans Pro"


def _check_files(atlas: Atlas, reading: _Reading) -> Iterator[Problem]:
    """Yield a problem for each picture or source file that is named and cannot be used."""
    for evidence in atlas.evidence.values():
        if evidence.file is not None and not is_workspace_file(reading.root, evidence.file):
            message = texts.MISSING_FILE(path=evidence.file)
            yield Problem(rule="missing-file", location=evidence.origin, message=message)
    yield from check_rasters(reading.root, atlas)
    branding = atlas.workspace.branding
    if branding.font not in {None, _DRAWN_FONT}:
        yield Problem(
            rule="font-not-drawn",
            location=branding.origin,
            message=texts.FONT_NOT_DRAWN(font=branding.font or "", drawn=_DRAWN_FONT),
            severity=Severity.WARNING,
        )


def _point_at(reading: _Reading) -> list[Problem]:
    """Return the problems with their source lines; those few files that need it are read a second time."""
    documents: dict[str, Document | None] = {}
    pointed = []
    for problem in reading.problems:
        name = problem.location.file
        if name not in documents and not problem.excerpt:
            documents[name] = _read_again(reading, name)
        document = documents.get(name)
        pointed.append(problem if problem.excerpt or document is None else point_at(problem, document))
    return pointed


def _read_again(reading: _Reading, name: str) -> Document | None:
    file = reading.sources.get(name)
    content = None if file is None else read_file(reading.root, file)
    return read_document(content, name)[0] if isinstance(content, bytes) else None
