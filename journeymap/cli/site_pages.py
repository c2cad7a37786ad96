"""Leaves those pages of a site as they are that could not come out otherwise.

The record of a run tells of each journey's page what it was made of. A later run of the same command makes it
again only where some of that has changed, or the file is no longer as it was written. Pages that tell of all
journeys are made each time: any change is one of theirs.

Keeping pages that were made in the cache was refused: the site's folder has them already.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from journeymap.cli.watching import EVERY, Contents, Made, Seen, watch_atlas
from journeymap.site import Memory
from journeymap.value import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from journeymap.cli.opening import Opened
    from journeymap.cli.records import Recorder
    from journeymap.model import Atlas
    from journeymap.site import Site

_T = TypeVar("_T")


class Page(NamedTuple):
    """A file of the site as it was made, and what of the atlas was asked for meanwhile."""

    content: bytes
    seen: Seen


class Watch:
    """What is asked of the atlas just now, and what was when each thing in the memory was made."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.seen: Seen = set()
        self.memory = _WatchedMemory(self)

    def over(self, atlas: Atlas) -> Atlas:
        """Return ``atlas``, watched."""
        return watch_atlas(atlas, self._note)

    def look(self, make: Callable[[], _T]) -> tuple[_T, Seen]:
        """Return what ``make`` makes, and what it asks the atlas for; the caller has asked for it as well."""
        around, self.seen = self.seen, set()
        try:
            made = make()
        finally:
            own, self.seen = self.seen, around
        self.seen |= own
        return made, own

    def _note(self, item: tuple[str, str]) -> None:
        self.seen.add(item)


class _WatchedMemory(Memory):
    """A memory that knows what things were made of; who recalls one has asked for all of that."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch
        self._grounds: dict[str, Seen] = {}

    def recall(self, name: str, grounds: tuple[object, ...], make: Callable[[], _T]) -> _T:
        made, own = self._watch.look(lambda: super(_WatchedMemory, self).recall(name, grounds, make))
        self._grounds[name] = self._grounds.get(name, set()) | own
        self._watch.seen |= self._grounds[name]
        return made

    def list_grounds(self, name: str) -> Seen:
        """Return what of the atlas the thing ``name`` was made of."""
        return self._grounds.get(name, set())


class SitePages:
    """What the record of an earlier run knows of the pages of this one, and what is to be known of them."""

    def __init__(self, recorder: Recorder, opened: Opened, atlas: Atlas, watch: Watch, folder: Path) -> None:
        """Look at the files that pages are made of; ``folder`` is where the site belongs."""
        self._recorder = recorder
        self._watch = watch
        self._contents = Contents(recorder, opened.root, atlas, ["site"])
        self._made = Made(recorder, folder)
        self._known = {entry[1]: entry for entry in map(_read_entry, recorder.before.get("part", ()))}

    def find_left(self, site: Site, path: str) -> str:
        """Return the digest of the page at ``path`` where it is as it would be made, else nothing."""
        entry = self._known.get(path)
        if entry is None or path not in site.own:
            return ""
        digest, _, seen = entry
        if self._contents.sum_up(seen, site.own[path][1]) != digest:
            return ""
        return self._made.find(path)

    def note(self, site: Site, path: str, seen: Seen) -> None:
        """Keep in mind what the page at ``path`` was made of."""
        journey, others = site.own[path]
        # All personas, since a part of a score that was worked out for another journey may know one of them.
        whole = seen | self._watch.memory.list_grounds(f"told {journey}")
        whole |= {("journey", journey), ("persona", EVERY)}
        digest = self._contents.sum_up(whole, others)
        self._recorder.parts.append((digest, "", json.dumps([path, sorted(whole)])))

    def note_left(self, path: str) -> None:
        """Keep in mind what is known of a page that stays."""
        digest, _, seen = self._known[path]
        self._recorder.parts.append((digest, "", json.dumps([path, sorted(seen)])))


def _read_entry(entry: tuple[str, str, str]) -> tuple[str, str, Seen]:
    digest, _, text = entry
    path, seen = json.loads(text)
    return digest, path, {(kind, key) for kind, key in seen}
