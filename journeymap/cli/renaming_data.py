"""What a renaming means for the data that ``measure`` counts: ids in files of names, names that are ids."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journeymap.cli import renaming_data_texts as texts
from journeymap.cli.opening import Opened
from journeymap.cli.revising import Revision
from journeymap.edit import texts as edit_texts
from journeymap.edit.names_file import Cell, rename_ids
from journeymap.edit.occurrence import Occurrence
from journeymap.edit.renaming import Census, Read, Target, find_targets
from journeymap.language import Message
from journeymap.model.data import Source
from journeymap.problem import Location, Problem
from journeymap.source import Mark
from journeymap.value import dataclass

_KINDS = ("touchpoint", "stage", "outcome")
"""What a name in the data can stand for inside a journey."""
_ROLES = {"journey": ("journey", "journeys"), "persona": ("persona", "personas")}
"""The column of names of each kind, and the key that says what they mean; others stand in ``name``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """What has to be written, and what has to be told."""

    revisions: tuple[Revision, ...] = ()
    places: int = 0
    problems: tuple[Problem, ...] = ()
    notes: tuple[Message, ...] = ()


def follow_into_data(opened: Opened, census: Census, target: Target, new: str) -> Consequences:
    """Return what the renaming means for the sources of ``measure``."""
    settings = opened.atlas.workspace.data
    read = next((read for read in census.reads if read.kind == "workspace"), None)
    if settings is None or read is None:
        return Consequences()
    renaming = _Renaming(opened.root, census, read, target, new)
    for source in settings.sources:
        renaming.note_names(source)
    if target.kind in _KINDS:
        files = dict.fromkeys(source.names_file for source in settings.sources if source.names_file)
        for file in files:
            renaming.rename_file(file, [each for each in settings.sources if each.names_file == file])
    return renaming.finish()


class _Renaming:
    """Gathers the consequences of one renaming."""

    def __init__(self, root: Path, census: Census, read: Read, target: Target, new: str) -> None:
        self._root = root
        self._census = census
        self._read = read
        self._target = target
        self._new = new
        self._revisions: list[Revision] = []
        self._places = 0
        self._problems: list[Problem] = []
        self._notes: list[Message] = []

    def finish(self) -> Consequences:
        """Return what was gathered."""
        return Consequences(
            revisions=tuple(self._revisions),
            places=self._places,
            problems=tuple(self._problems),
            notes=tuple(self._notes),
        )

    def note_names(self, source: Source) -> None:
        """Tell that a name in the data has been an id, where a source may have it."""
        role, key = _ROLES.get(self._target.kind, ("name", "names"))
        old = self._target.id
        if role not in source.columns or old in getattr(source, key):
            return
        if role != "name" or self._target in self._find(old, source):
            column = source.columns[role].name
            self._notes.append(
                texts.NAME_WAS_ID(source=source.id, column=column, key=key, old=old, new=self._new)
            )

    def _find(self, identifier: str, source: Source) -> set[Target]:
        within = source.journey.id if source.journey is not None else ""
        one = Occurrence(identifier, _KINDS, Mark(1, 1, 1), shared=False, within=within)
        return find_targets(self._census, self._read, one)

    def rename_file(self, file: str, sources: list[Source]) -> None:
        """Change the id in a file of names, which several sources may share."""
        named = set().union(*(self._find(self._target.id, source) for source in sources))
        if self._target not in named:
            return
        path = (self._root / file).resolve()
        before = _read_inside(path, self._root)
        if before is None:
            self._notes.append(texts.NAMES_FILE_AWAY(file=file, source=sources[0].id))
            return

        def is_meant(cell: Cell) -> bool:
            if len(named) > 1:
                place = Location(file=file, line=cell.line, column=cell.column, width=len(cell.text))
                self._problems += _report(cell.text, place)
            return len(named) == 1

        after, places = rename_ids(before.decode("utf-8"), self._target.id, self._new, is_meant)
        if places:
            self._places += places
            self._revisions.append(Revision(path=path, before=before, after=after.encode("utf-8")))


def _read_inside(path: Path, root: Path) -> bytes | None:
    try:
        content = path.read_bytes() if path.is_relative_to(root) and path.is_file() else None
        if content is not None:
            content.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return content


def _report(identifier: str, place: Location) -> Iterator[Problem]:
    yield Problem(
        rule="cannot-rename",
        location=place,
        message=edit_texts.AMBIGUOUS_ID(id=identifier),
        help=edit_texts.AMBIGUOUS_ID_HELP(),
    )
