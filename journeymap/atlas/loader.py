"""Files in, atlas and problems out.

A file that is broken is left out and reported; everything else is still loaded, so that one missing quote
does not hide ten other mistakes. Raising at the first was refused for the same reason.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from journeymap.atlas import texts
from journeymap.atlas.figures import check_dates, check_figures
from journeymap.atlas.files import SETTINGS, Files, Folder, SourceFile, list_files
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

    files: Files
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    """Only those with problems need their text again, but which those are is known at the end."""
    broken: dict[str, frozenset[str]] = field(default_factory=dict)
    """Ids by kind of files that are there and could not be used."""


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


def read_workspace(root: Path) -> Read:
    """Load the workspace in the folder ``root``, with what its comments say to the rules."""
    return read_files(Folder(root.resolve()))


def read_files(files: Files) -> Read:
    """Load the workspace that ``files`` are, wherever they come from; every check is the same."""
    reading = _Reading(files=files)
    with _garbage_collection_off():
        atlas = _load(reading)
        problems = [_point_at(problem, reading.documents) for problem in reading.problems]
    waivers = [
        waiver for name in sorted(reading.documents) for waiver in find_waivers(reading.documents[name])
    ]
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
    default = default_workspace()
    if not reading.files.is_there(SETTINGS):
        return default
    node = _read(reading, SourceFile(id="journeymap", name=SETTINGS), "workspace")
    if node is None:
        return default
    return build_workspace(node)


def _load_kind(reading: _Reading, kind: str, build: Callable[[Node, str], _T]) -> dict[str, _T]:
    files, problems = list_files(reading.files, kind)
    reading.problems.extend(problems)
    loaded: dict[str, _T] = {}
    for file in files:
        node = _read(reading, file, kind)
        if node is not None:
            loaded[file.id] = build(node, file.id)
    reading.broken[kind] = frozenset(file.id for file in files) - loaded.keys()
    return loaded


def _read(reading: _Reading, file: SourceFile, kind: str) -> Node | None:
    """Return the root of a file whose shape is right; otherwise report what is wrong with it."""
    content = reading.files.read(file.name)
    if isinstance(content, Problem):
        reading.problems.append(content)
        return None
    document, problems = read_document(content, file.name)
    reading.problems.extend(problems)
    reading.problems.extend(check_reserved_file(file.id, Location(file=file.name)))
    if document is None:
        return None
    reading.documents[file.name] = document
    wrong = [*problems, *check_shape(document, kind)]
    reading.problems.extend(wrong[len(problems) :])
    if any(problem.severity is Severity.ERROR for problem in wrong):
        return None
    node = Node(document.data, document.mark, file.name)
    reading.problems.extend(check_dates(node, document.text))
    return node


def _check_files(atlas: Atlas, reading: _Reading) -> Iterator[Problem]:
    """Yield a problem for each picture or source file that is named and cannot be used."""
    for evidence in atlas.evidence.values():
        if evidence.file is not None and not reading.files.is_file(evidence.file):
            message = texts.MISSING_FILE(path=evidence.file)
            yield Problem(rule="missing-file", location=evidence.origin, message=message)
    yield from check_rasters(reading.files, atlas)


def _point_at(problem: Problem, documents: dict[str, Document]) -> Problem:
    document = documents.get(problem.location.file)
    return problem if problem.excerpt or document is None else point_at(problem, document)
