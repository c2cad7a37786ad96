"""Files in, atlas and problems out.

A file that is broken is left out and reported; everything else is still loaded, so that one missing quote
does not hide ten other mistakes. Raising at the first was refused for the same reason.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar, cast

from journeymap.atlas import texts
from journeymap.atlas.data import check_data
from journeymap.atlas.figures import check_dates, check_figures
from journeymap.atlas.files import FOLDERS, SETTINGS, Files, Folder, SourceFile, list_files
from journeymap.atlas.hierarchy import check_hierarchy
from journeymap.atlas.journeys import build_journey, build_persona
from journeymap.atlas.measurements import build_measurement, check_measurements, lay_over
from journeymap.atlas.measures import build_evidence
from journeymap.atlas.node import Node
from journeymap.atlas.place import point_at
from journeymap.atlas.rasters import check_rasters
from journeymap.atlas.references import KnownIds, check_references, check_reserved_file
from journeymap.atlas.scoring import check_scoring
from journeymap.atlas.settings import build_workspace, default_workspace, salvage_workspace
from journeymap.atlas.touchpoints import SharedThings, build_pain_point, build_touchpoint
from journeymap.model import Atlas, Journey, Measurement, Workspace
from journeymap.problem import Location, Problem, Severity, Waiver
from journeymap.schema import check_shape
from journeymap.source import Document, find_waivers, read_document
from journeymap.value import NamedTuple, dataclass, field, replace

_T = TypeVar("_T")
_NEWER = "newer-version"


class _ReadFile(NamedTuple):
    """What reading a file comes to, whatever stands beside it."""

    node: Node | None
    """``None`` where the file cannot be used."""
    problems: tuple[Problem, ...]
    waivers: tuple[Waiver, ...] = ()
    has_lines: bool = False
    """Whether it is YAML, so that a problem in it can be shown with its line."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What was read before: the same bytes under the same name are not read again.

    For those who load two states of one workspace. A journey in which nothing is different, and that is
    built on the same shared things, is the same value in both atlases.
    """

    files: dict[tuple[str, bytes], _ReadFile] = field(default_factory=dict)
    built: dict[str, _Built] = field(default_factory=dict)
    laid: dict[str, tuple[Journey, Measurement, Journey]] = field(default_factory=dict)
    """Journeys with what was measured laid over them, by id."""
    unset: Workspace = field(default_factory=default_workspace)
    """The settings where none are declared."""


class _Grounds(NamedTuple):
    """What a value rests on beside its own file."""

    values: tuple[object, ...] = ()
    broken: frozenset[tuple[str, ...]] = frozenset()

    def are(self, other: _Grounds) -> bool:
        """Whether they are the same values: equal ones may have been written on other lines."""
        values = zip(self.values, other.values, strict=False)
        return (
            self.broken == other.broken
            and len(self.values) == len(other.values)
            and all(one is another for one, another in values)
        )


_NO_GROUNDS = _Grounds()


class _Built(NamedTuple):
    """What was built of a file, and on what."""

    node: Node
    grounds: _Grounds
    value: object
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Reading:
    """What one run of the loader has gathered so far."""

    files: Files
    memory: Memory | None = None
    problems: list[Problem] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    """The files that could be read, by name. Their documents are let go: they are larger than the atlas, and
    which of them have problems that need their lines is known at the end only."""
    waivers: list[Waiver] = field(default_factory=list)
    broken: dict[str, frozenset[str]] = field(default_factory=dict)
    """Ids by kind of files that are there and could not be used."""
    left_out: set[str] = field(default_factory=set)
    """The names of such files; links and submodules are among them."""
    revised: Mapping[str, bytes] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()


class Read(NamedTuple):
    """A workspace as it stands in its files."""

    atlas: Atlas
    """Everything that could be read."""
    problems: tuple[Problem, ...]
    """Every problem found, ordered by place; those that a comment waives are among them."""
    waivers: tuple[Waiver, ...]
    """The comments that silence a rule on a line, ordered by file."""
    left_out: tuple[str, ...] = ()
    """Files that are there and could not be used, ordered by name."""


def load_atlas(root: Path) -> tuple[Atlas, tuple[Problem, ...]]:
    """Load the workspace in the folder ``root``.

    Returns:
        Everything that could be read, and every problem found, ordered by place.
    """
    read = read_workspace(root)
    return read.atlas, read.problems


def read_workspace(
    root: Path,
    *,
    revised: Mapping[str, bytes] | None = None,
    moved: Mapping[str, str] | None = None,
    unread: frozenset[str] = frozenset(),
) -> Read:
    """Load the workspace in the folder ``root``, with what its comments say to the rules.

    Files named in ``revised`` count as if they held these bytes, those in ``moved`` as if they had another
    id: what a change would make of the workspace is known before anything is written. Files whose kind is
    ``unread`` count as if they were not there.
    """
    files = Folder(root.resolve())
    return _read_all(_Reading(files=files, revised=revised or {}, moved=moved or {}, unread=unread))


def read_files(files: Files, memory: Memory | None = None, apart: frozenset[str] = frozenset()) -> Read:
    """Load the workspace that ``files`` are, wherever they come from; every check is the same.

    ``memory`` is filled, and what it already knows is not read again. Files that are ``apart`` are there,
    and may be cited, but are not read: see :mod:`~journeymap.atlas.apart`.
    """
    return _read_all(_Reading(files=files, memory=memory, apart=apart))


def _read_all(reading: _Reading) -> Read:
    with _garbage_collection_off():
        atlas = _load(reading)
        problems = _point_at(reading)
    waivers = sorted(reading.waivers, key=lambda waiver: waiver.origin.file)
    ordered = tuple(sorted(problems, key=lambda problem: problem.order))
    return Read(atlas, ordered, tuple(waivers), tuple(sorted(reading.left_out)))


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
    if any(problem.rule == _NEWER for problem in reading.problems):
        return _leave_all(reading, workspace)
    evidence = _load_kind(reading, "evidence", build_evidence)
    personas = _load_kind(reading, "persona", build_persona)
    pain_points = _load_kind(
        reading, "pain-point", lambda node, identifier: build_pain_point(node, identifier, shared=True)
    )
    grounds = _Grounds(tuple(pain_points.values()), _list_broken(reading))
    shared = SharedThings(
        pain_points=pain_points, broken_pain_points=reading.broken["pain-point"], problems=reading.problems
    )
    touchpoints = _load_kind(
        reading, "touchpoint", lambda node, identifier: build_touchpoint(node, identifier, shared), grounds
    )
    shared = replace(shared, touchpoints=touchpoints, broken_touchpoints=reading.broken["touchpoint"])
    grounds = _Grounds((*pain_points.values(), *touchpoints.values(), workspace), _list_broken(reading))
    journeys = _load_kind(
        reading,
        "journey",
        lambda node, identifier: build_journey(node, identifier, shared, workspace.scoring),
        grounds,
    )
    measurements = _load_kind(reading, "measurement", build_measurement)
    journeys = _lay_over_all(reading, journeys, measurements)
    atlas = Atlas(
        workspace=workspace,
        journeys=journeys,
        personas=personas,
        touchpoints=touchpoints,
        pain_points=pain_points,
        evidence=evidence,
        measurements=measurements,
    )
    known = _known_ids(atlas, reading)
    reading.problems.extend(check_references(atlas, known))
    reading.problems.extend(check_data(atlas, known.personas, known.journeys))
    reading.problems.extend(check_measurements(atlas, measurements, known.journeys))
    reading.problems.extend(check_figures(atlas))
    reading.problems.extend(check_hierarchy(atlas))
    reading.problems.extend(check_scoring(atlas))
    reading.problems.extend(_check_files(atlas, reading))
    return atlas


def _leave_all(reading: _Reading, workspace: Workspace) -> Atlas:
    """Read nothing of a format that is not known: what its keys mean could only be guessed."""
    reading.problems = [problem for problem in reading.problems if problem.rule == _NEWER]
    for kind in FOLDERS:
        files, _ = list_files(reading.files, kind)
        reading.left_out |= {file.name for file in files}
    return Atlas(workspace=workspace)


def _lay_over_all(
    reading: _Reading, journeys: dict[str, Journey], measurements: dict[str, Measurement]
) -> dict[str, Journey]:
    """Return the journeys with what was measured; with a memory, equal ones stay the same value."""
    laid = dict(journeys)
    known = {} if reading.memory is None else reading.memory.laid
    for identifier, measurement in measurements.items():
        journey = journeys.get(identifier)
        if journey is None:
            continue
        before = known.get(identifier)
        if before is None or before[0] is not journey or before[1] is not measurement:
            before = known[identifier] = journey, measurement, lay_over(journey, measurement)
        laid[identifier] = before[2]
    return laid


def _list_broken(reading: _Reading) -> frozenset[tuple[str, ...]]:
    return frozenset((kind, *sorted(names)) for kind, names in reading.broken.items())


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
    default = default_workspace() if reading.memory is None else reading.memory.unset
    if not reading.files.is_there(SETTINGS):
        return default
    file = SourceFile(id="journeymap", path=Path(SETTINGS), name=SETTINGS)
    node = _read(reading, file, "workspace")
    if node is None:
        content = reading.revised.get(SETTINGS) or reading.files.read(SETTINGS)
        return salvage_workspace(content, default) if isinstance(content, bytes) else default
    return _build(reading, node, file, lambda node, _: build_workspace(node), _NO_GROUNDS)


def _load_kind(
    reading: _Reading, kind: str, build: Callable[[Node, str], _T], grounds: _Grounds = _NO_GROUNDS
) -> dict[str, _T]:
    """Return what the files of a kind declare, which rests on ``grounds``."""
    if kind in reading.unread:
        reading.broken[kind] = frozenset()
        return {}
    files, problems = list_files(reading.files, kind)
    reading.problems.extend(problems)
    reading.left_out |= {problem.location.file for problem in problems}
    loaded: dict[str, _T] = {}
    if reading.moved:
        files = tuple(replace(file, id=reading.moved.get(file.name, file.id)) for file in files)
        files = tuple(sorted(files, key=lambda file: file.id))
    for file in files:
        node = None if file.name in reading.apart else _read(reading, file, kind)
        if node is not None:
            loaded[file.id] = _build(reading, node, file, build, grounds)
    reading.broken[kind] = frozenset(file.id for file in files) - loaded.keys()
    return loaded


def _build(
    reading: _Reading, node: Node, file: SourceFile, build: Callable[[Node, str], _T], grounds: _Grounds
) -> _T:
    if reading.memory is None:
        return build(node, file.id)
    known = reading.memory.built.get(file.name)
    if known is not None and known.node is node and known.grounds.are(grounds):
        reading.problems.extend(known.problems)
        return cast("_T", known.value)
    before = len(reading.problems)
    value = build(node, file.id)
    told = tuple(reading.problems[before:])
    reading.memory.built[file.name] = _Built(node, grounds, value, told)
    return value


def _read(reading: _Reading, file: SourceFile, kind: str) -> Node | None:
    """Return the root of a file whose shape is right; otherwise report what is wrong with it."""
    content = reading.revised.get(file.name) or reading.files.read(file.name)
    if isinstance(content, Problem):
        reading.problems.append(content)
        reading.left_out.add(file.name)
        return None
    read = _recall(reading.memory, content, file, kind)
    reading.problems.extend(read.problems)
    reading.waivers.extend(read.waivers)
    if read.has_lines:
        reading.sources.add(file.name)
    if read.node is None:
        reading.left_out.add(file.name)
    return read.node


def _recall(memory: Memory | None, content: bytes, file: SourceFile, kind: str) -> _ReadFile:
    if memory is None:
        return _read_content(content, file, kind)
    key = file.name, content
    if key not in memory.files:
        memory.files[key] = _read_content(content, file, kind)
    return memory.files[key]


def _read_content(content: bytes, file: SourceFile, kind: str) -> _ReadFile:
    document, problems = read_document(content, file.name)
    found = [*problems, *check_reserved_file(file.id, Location(file=file.name))]
    if document is None:
        return _ReadFile(None, tuple(found))
    waivers = tuple(find_waivers(document))
    shape = check_shape(document, kind)
    found += shape
    if any(problem.severity is Severity.ERROR for problem in (*problems, *shape)):
        return _ReadFile(None, tuple(found), waivers, has_lines=True)
    node = Node(document.data, document.place, file.name)
    return _ReadFile(node, (*found, *check_dates(node, document.text)), waivers, has_lines=True)


_DRAWN_FONT = "Source Sans Pro"


def _check_files(atlas: Atlas, reading: _Reading) -> Iterator[Problem]:
    """Yield a problem for each picture or source file that is named and cannot be used."""
    for evidence in atlas.evidence.values():
        if evidence.file is not None and not reading.files.is_file(evidence.file):
            message = texts.MISSING_FILE(path=evidence.file)
            yield Problem(rule="missing-file", location=evidence.origin, message=message)
    yield from check_rasters(reading.files, atlas)
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
    if name not in reading.sources:
        return None
    content = reading.files.read(name)
    return read_document(content, name)[0] if isinstance(content, bytes) else None
