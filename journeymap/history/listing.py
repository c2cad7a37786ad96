"""What the workspace of a commit is made of: its files by name, with the ids that git gives to contents.

Folders that many commits have in common are looked at once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from journeymap.atlas import HeldFiles
from journeymap.atlas.files import FOLDERS, SETTINGS, list_files
from journeymap.git.objects import FOLDER, LINK, MODULE, Entry, Listing, read_listings
from journeymap.git.revision import Repository
from journeymap.problem import Problem
from journeymap.value import NamedTuple

WATCHED = (SETTINGS, *FOLDERS.values())
"""What of a folder is the workspace."""
SHARED = ("evidence", "persona", "pain-point", "touchpoint")
"""The kinds that journeys name."""
_DEEPEST = 50
"""Folders in folders; git itself knows no limit."""


class File(NamedTuple):
    """A file of a commit."""

    name: str
    """Path from the workspace's folder."""
    blob: str


class Shelf(NamedTuple):
    """The files of a kind."""

    files: Mapping[str, File]
    """By id."""
    links: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    """What is wrong with their names."""


class Stock(NamedTuple):
    """What the workspace of a commit is made of."""

    key: str
    """The same for the same contents under the same names."""
    settings: Entry | None
    shelves: Mapping[str, Shelf]
    """By kind."""
    shared: tuple[Entry | None, ...]
    """The folders of what journeys share; the same ones hold the same."""


def has_workspace(listing: Listing | None) -> bool:
    """Whether a folder is a workspace, as :func:`journeymap.atlas.files.is_workspace` has it for a disk."""
    if listing is None:
        return False
    journeys = listing.entries.get(FOLDERS["journey"])
    return SETTINGS in listing.entries or (journeys is not None and journeys.mode == FOLDER)


def find_key(listing: Listing) -> str:
    """Return what is the same for two workspaces of the same contents."""
    held = [(name, *listing.entries[name]) for name in WATCHED if name in listing.entries]
    return hashlib.sha256(repr(held).encode()).hexdigest()[:32]


@dataclass(slots=True)
class Librarian:
    """Looks into folders of one repository, into each once."""

    repository: Repository
    listings: dict[str, Listing] = field(default_factory=dict)
    shelves: dict[tuple[str, Entry | None], Shelf] = field(default_factory=dict)

    def take_stock(self, listings: Iterable[Listing]) -> list[Stock]:
        """Return what each workspace is made of; only folders not seen before are asked of git."""
        asked = list(listings)
        folders = [listing.entries[name] for listing in asked for name in WATCHED if name in listing.entries]
        self._read_below(folders)
        return [
            Stock(
                find_key(listing),
                listing.entries.get(SETTINGS),
                {kind: self._fill(kind, listing.entries.get(folder)) for kind, folder in FOLDERS.items()},
                tuple(listing.entries.get(FOLDERS[kind]) for kind in SHARED),
            )
            for listing in asked
        ]

    def _read_below(self, entries: Iterable[Entry]) -> None:
        waiting = {entry.id for entry in entries if entry.mode == FOLDER} - self.listings.keys()
        for _ in range(_DEEPEST):
            if not waiting:
                return
            found = read_listings(self.repository, sorted(waiting))
            self.listings |= found
            inner = (entry for listing in found.values() for entry in listing.entries.values())
            waiting = {entry.id for entry in inner if entry.mode == FOLDER} - self.listings.keys()

    def _fill(self, kind: str, entry: Entry | None) -> Shelf:
        shelf = self.shelves.get((kind, entry))
        if shelf is None:
            shelf = self._list_shelf(kind, entry)
            self.shelves[kind, entry] = shelf
        return shelf

    def _list_shelf(self, kind: str, entry: Entry | None) -> Shelf:
        folder = FOLDERS[kind]
        found = {} if entry is None else self._walk(folder, entry, _DEEPEST)
        links = frozenset(name for name, held in found.items() if held.mode == LINK)
        modules = frozenset(name for name, held in found.items() if held.mode == MODULE)
        names = dict.fromkeys(found.keys() - links - modules, b"")
        listed, problems = list_files(HeldFiles(files=names, links=links, modules=modules), kind)
        files = {file.id: File(file.name, found[file.name].id) for file in listed}
        return Shelf(files, links, modules, problems)

    def _walk(self, name: str, entry: Entry, deepest: int) -> dict[str, Entry]:
        """Return what is below a folder, by path; a file is what is below itself."""
        if entry.mode != FOLDER:
            return {name: entry}
        listing = self.listings.get(entry.id)
        found: dict[str, Entry] = {}
        if listing is not None and deepest:
            for part, inner in listing.entries.items():
                found |= self._walk(f"{name}/{part}", inner, deepest - 1)
        return found
