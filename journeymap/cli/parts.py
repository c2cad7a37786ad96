"""Draws again only those parts of a run that could come out otherwise.

A run is shared out into parts: one for each journey, and one for the pictures that no single journey is
behind. The record of a run tells of each what its pictures were made of and which files they became. A later
run of the same command leaves a part as it is where all of that is as it was, byte for byte.

What a part is made of is found by watching what its drawing asks the atlas for, see ``watching``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from journeymap.cli.pictures import Request, Share
from journeymap.cli.records import Recorder
from journeymap.cli.watching import Contents, Made, Seen, digest_parts, watch_atlas
from journeymap.draw.picture import File, Omission, Settings
from journeymap.language import Noun
from journeymap.value import NamedTuple, replace


class Left(NamedTuple):
    """A file of an earlier run that has all that would be written."""

    name: str
    digest: str


class Outcome(NamedTuple):
    """What became of one picture in one format."""

    form: str
    view: str
    files: tuple[File | Left, ...]
    omissions: tuple[Omission, ...]


def watch(part: Request) -> tuple[Request, Seen]:
    """Return ``part`` with an atlas that is watched, and what will have been asked for."""
    seen: Seen = {("journey", journey.id) for journey in part.journeys}
    watched = watch_atlas(part.opened.atlas, seen.add)
    return replace(part, opened=replace(part.opened, atlas=watched)), seen


class Parts:
    """What the record of an earlier run knows of the parts of this one, and what is to be known of them."""

    def __init__(self, recorder: Recorder, asked: Request, settings: Settings, folder: Path) -> None:
        """Look at the files that pictures are made of; ``folder`` is where the pictures belong."""
        self._recorder = recorder
        options = [repr(replace(settings, template=None)), digest_parts([settings.template or b""])]
        self._contents = Contents(recorder, asked.opened.root, asked.opened.atlas, options)
        self._files = Made(recorder, folder)
        self._known = {json.loads(entry[2])[0]: entry for entry in recorder.before.get("part", ())}

    def recall(self, part: Request) -> list[Outcome] | None:
        """Return what became of a part, if that is what would become of it now."""
        entry = self._known.get(_name_part(part))
        if entry is None:
            return None
        digest, _, text = entry
        _, seen, told = json.loads(text)
        if self._contents.sum_up((kind, key) for kind, key in seen) != digest:
            return None
        outcomes = [
            Outcome(
                form,
                view,
                tuple(Left(name, self._files.find(name)) for name in names),
                tuple(Omission(what=Noun(*what), count=count) for what, count in omissions),
            )
            for form, view, names, omissions in told
        ]
        if any(isinstance(file, Left) and not file.digest for one in outcomes for file in one.files):
            return None
        self._recorder.parts.append(entry)
        return outcomes

    def note(self, part: Request, outcomes: Iterable[Outcome], seen: Seen) -> None:
        """Keep in mind what became of a part that was drawn."""
        told = [
            (
                one.form,
                one.view,
                [file.name for file in one.files],
                [(o.what, o.count) for o in one.omissions],
            )
            for one in outcomes
        ]
        text = json.dumps([_name_part(part), sorted(seen), told])
        self._recorder.parts.append((self._contents.sum_up(seen), "", text))


def _name_part(part: Request) -> str:
    return "" if part.share is Share.REST else part.journeys[0].id
