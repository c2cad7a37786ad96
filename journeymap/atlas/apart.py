"""Which journeys need not be read to compare two states: the same in both, and tied to none that is not.

A journey that has the same bytes in both states, beside the same personas and shared things, is the same in
both, and so are its score and its problems; unless another journey speaks in it that did change. Whether one
may is asked of the bytes, generously: where an id of the other stands in it at all, or where escapes hide
what stands in it, the journey is read. Reading all of them was refused: a pull request changes a few of
hundreds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from journeymap.atlas.files import FOLDERS, SETTINGS, Files
from journeymap.problem import Problem

_JOURNEYS = FOLDERS["journey"]
_HIDING = re.compile(rb"\\[xuU\r\n]")
"""Escapes that can write an id in other letters."""
_LEADS_ON = (b"journey", b"future_of")
"""Keys whose values are journeys."""
_LEANS_OUT = b"image"
"""A key whose values are files that are no YAML, which may be there in one state only."""
_WORD = re.compile(rb"[a-z0-9][a-z0-9_-]*")

Contents = Mapping[str, bytes]
"""The bytes of files by name."""


def find_same(old: Files, new: Files) -> frozenset[str]:
    """Return the names of the files that hold the same bytes in both."""
    before, after = (_read_everything(files) for files in (old, new))
    return frozenset(name for name, content in before.items() if after.get(name) == content)


def is_journey(name: str) -> bool:
    """Whether a file is one of a journey."""
    return name.startswith(f"{_JOURNEYS}/")


def _read_everything(files: Files) -> dict[str, bytes]:
    contents = {
        name: content for folder in FOLDERS.values() for name, content in _read_all(files, folder).items()
    }
    settings = files.read(SETTINGS) if files.is_there(SETTINGS) else None
    return {**contents, SETTINGS: settings} if isinstance(settings, bytes) else contents


def find_apart(old: Files, new: Files, same: frozenset[str]) -> frozenset[str]:
    """Return those of the ``same`` journeys that need not be read to tell what changed between both.

    None where something else than journeys changed, or where the workspace itself speaks of journeys.
    """
    same = frozenset(filter(is_journey, same))
    if not same or not _share_surroundings(old, new):
        return frozenset()
    states = [_read_all(files, _JOURNEYS) for files in (old, new)]
    changed = [content for state in states for name, content in state.items() if name not in same]
    touchpoints = _read_all(new, FOLDERS["touchpoint"])
    if any(map(_HIDING.search, (*changed, *touchpoints.values()))):
        return frozenset()
    kept = {name: states[0][name] for name in same}
    tied = {name for name, content in kept.items() if _LEANS_OUT in content or _HIDING.search(content)}
    pains = {_name_id(name) for name in new.list_names(FOLDERS["pain-point"], [])} & _list_words(changed)
    tied |= _find_sharing(pains, touchpoints, kept)
    ids = {_name_id(name) for state in states for name in state if name not in same}
    doors = {name: content for name, content in touchpoints.items() if _leads_on(content)}
    return same - _follow({**kept, **doors}, tied, ids, changed, {_name_id(name) for name in doors})


def _name_id(name: str) -> bytes:
    return PurePosixPath(name).stem.encode("utf-8", "surrogateescape")


def _leads_on(content: bytes) -> bool:
    return any(key in content for key in _LEADS_ON)


def _share_surroundings(old: Files, new: Files) -> bool:
    """Whether nothing but journeys is different, and no opportunity of the workspace names what they hold."""
    for folder in FOLDERS.values():
        if folder != _JOURNEYS and _read_all(old, folder) != _read_all(new, folder):
            return False
    before, after = (files.read(SETTINGS) if files.is_there(SETTINGS) else b"" for files in (old, new))
    if isinstance(before, Problem) or before != after:
        return False
    return b"opportunities" not in before and not _HIDING.search(before)


def _read_all(files: Files, folder: str) -> dict[str, bytes]:
    contents = ((name, files.read(name)) for name in files.list_names(folder, []))
    return {name: content for name, content in contents if isinstance(content, bytes)}


def _find_sharing(pains: set[bytes], touchpoints: Contents, kept: Contents) -> set[str]:
    """Return the kept files in which shared pain points may hurt of which a changed journey speaks.

    An opportunity in one journey answers a shared pain point wherever it hurts.
    """
    hurting = {_name_id(name) for name, content in touchpoints.items() if pains & _list_words([content])}
    return {name for name, content in kept.items() if any(mark in content for mark in pains | hurting)}


def _list_words(contents: Iterable[bytes]) -> set[bytes]:
    return {word for content in contents for word in _WORD.findall(content)}


def _follow(
    kept: Contents, tied: set[str], ids: set[bytes], changed: Sequence[bytes], doors: set[bytes]
) -> set[str]:
    """Return what of ``kept`` is tied to what changed, over any number of journeys.

    ``doors`` are the ids of shared touchpoints that open into journeys: what uses one leads on as well.
    """
    by_id: dict[bytes, set[str]] = {}
    for name in kept:
        by_id.setdefault(_name_id(name), set()).add(name)

    def leads(content: bytes) -> bool:
        return _leads_on(content) or any(door in content for door in doors)

    leading = {name for name, content in kept.items() if leads(content)}
    marks, waiting = ids | set(map(_name_id, tied)), [*changed, *(kept[name] for name in tied)]
    while marks or waiting:
        words = _list_words(filter(leads, waiting)) & by_id.keys()
        found = {name for word in words for name in by_id[word]}
        found |= {name for name in leading if any(mark in kept[name] for mark in marks)}
        found -= tied
        tied = tied | found
        marks, waiting = set(map(_name_id, found)), [kept[name] for name in found]
    return tied
