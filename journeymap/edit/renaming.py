"""An id changed wherever it is written; every other byte stays.

A file's id is known everywhere, an id inside a journey there only, so an id is first taken for what it
names: a *target*. An id that could name two things is not guessed at; its place is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from journeymap.edit import texts
from journeymap.edit.occurrence import SHARED_KINDS, Occurrence, list_occurrences
from journeymap.edit.replacement import Replacement, find_token, is_alias
from journeymap.language import Message
from journeymap.problem import Location, Problem
from journeymap.source import Document
from journeymap.source.page import cut_lines
from journeymap.value import NamedTuple


class Target(NamedTuple):
    """What an id names."""

    scope: str
    """Empty for a file's id; else the journey, or ``touchpoints/ID`` for what stands in a shared one."""
    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document of the workspace, and what it is."""

    document: Document
    kind: str
    """One of the kinds of file, ``workspace`` or ``scenario``."""
    id: str


@dataclass(slots=True)
class Census:
    """Who declares what in a workspace."""

    reads: tuple[Read, ...]
    occurrences: dict[str, tuple[Occurrence, ...]] = field(default_factory=dict)
    """By file."""
    declared: dict[str, set[Target]] = field(default_factory=dict)
    """By scope."""
    adopted: dict[str, set[Target]] = field(default_factory=dict)
    """What a scope uses of others under their own ids: targets of other scopes, by scope."""
    users: dict[str, set[str]] = field(default_factory=dict)
    """Shared touchpoints by the scopes that use them, under whatever id."""


def take_census(reads: Iterable[Read]) -> Census:
    """Return who declares what in the documents given."""
    census = Census(tuple(reads))
    for read in census.reads:
        found = tuple(list_occurrences(read.document))
        census.occurrences[read.document.file] = found
        scope = scope_of(read)
        if read.kind in SHARED_KINDS:
            census.declared.setdefault("", set()).add(Target("", read.kind, read.id))
        own = census.declared.setdefault(scope, set())
        for one in found:
            if one.declares:
                own.add(Target(scope, one.kinds[0], one.id))
            elif one.adopts:
                census.adopted.setdefault(scope, set()).add(Target("", one.kinds[0], one.id))
            if one.shared and one.kinds == ("touchpoint",):
                census.users.setdefault(scope, set()).add(one.id)
    return census


def scope_of(read: Read) -> str:
    """Return the scope of what a document declares."""
    folder = {"journey": "", "measurement": "", "touchpoint": "touchpoints/", "scenario": "*"}
    folder["workspace"] = "journeymap"
    return folder.get(read.kind, f"{read.kind}/") + (
        read.id if read.kind in {"journey", "touchpoint", "measurement"} else ""
    )


def find_targets(census: Census, read: Read, one: Occurrence) -> set[Target]:
    """Return what the id may name; more than one where the file alone does not say."""
    if one.shared:
        return {Target("", one.kinds[0], one.id)}
    scope = scope_of(read)
    if one.declares:
        return {Target(scope, one.kinds[0], one.id)}
    if read.kind in {"journey", "touchpoint", "measurement"}:
        return _look_up(census, scope, one)
    data: Any = read.document.data
    named = data.get("journey") if read.kind == "scenario" else one.within or None
    scopes = [named] if named else [each.id for each in census.reads if each.kind == "journey"]
    return {target for scope in scopes for target in _look_up(census, scope, one)}


def _look_up(census: Census, scope: str, one: Occurrence) -> set[Target]:
    found: set[Target] = set()
    for kind in one.kinds:
        named = {Target(scope, kind, one.id)} & census.declared.get(scope, set())
        named = named or {Target("", kind, one.id)} & census.adopted.get(scope, set())
        for used in census.users.get(scope, ()):
            inner = f"touchpoints/{used}"
            named |= {Target(inner, kind, one.id)} & census.declared.get(inner, set())
            named |= {Target("", kind, one.id)} & census.adopted.get(inner, set())
        if not named and kind == "pain-point":
            named = {Target("", kind, one.id)} & census.declared.get("", set())
        found |= named
    return found


def rename_everywhere(
    census: Census, target: Target, new: str
) -> tuple[dict[str, list[Replacement]], list[Problem]]:
    """Return the replacements by file, and the places at which the id could name something else too."""
    replacements: dict[str, list[Replacement]] = {}
    problems: list[Problem] = []
    for read in census.reads:
        document = read.document
        lines: list[str] = []
        for one in census.occurrences[document.file]:
            if one.id != target.id or target not in (named := find_targets(census, read, one)):
                continue
            lines = lines or cut_lines(document.text)
            if len(named) > 1:
                problems.append(
                    _report(document, one, texts.AMBIGUOUS_ID(id=one.id), texts.AMBIGUOUS_ID_HELP())
                )
            elif is_alias(lines, one.mark):
                continue  # it follows its anchor; the atlas will tell if that stays
            elif (found := find_token(lines, one.mark, one.id, new)) is None:
                problems.append(
                    _report(document, one, texts.UNUSUAL_ID(id=one.id), texts.UNUSUAL_ID_HELP(id=one.id))
                )
            elif found not in replacements.setdefault(document.file, []):
                replacements[document.file].append(found)
    return replacements, problems


def _report(document: Document, one: Occurrence, message: Message, help_message: Message) -> Problem:
    mark = one.mark
    return Problem(
        rule="cannot-rename",
        location=Location(file=document.file, line=mark.line, column=mark.column, width=mark.width),
        message=message,
        help=help_message,
        excerpt=document.excerpt(mark.line),
    )


def is_same_but(before: object, after: object, old: str, new: str) -> bool:
    """Whether two values of the model are equal up to ``old`` being ``new``; places do not count."""
    if isinstance(before, str) and isinstance(after, str):
        return before == after or _renamed(before, old, new) == after
    if type(before) is not type(after):
        return False
    if is_dataclass(before):
        names = [each.name for each in fields(before) if each.compare]
        return all(is_same_but(getattr(before, n), getattr(after, n), old, new) for n in names)
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        keys = {_renamed(key, old, new) if _renamed(key, old, new) in after else key: key for key in before}
        return set(keys) == set(after) and all(
            is_same_but(before[key], after[name], old, new) for name, key in keys.items()
        )
    if isinstance(before, tuple) and isinstance(after, tuple):
        pairs = zip(before, after, strict=False)
        return len(before) == len(after) and all(is_same_but(one, other, old, new) for one, other in pairs)
    return before == after


def _renamed(text: Any, old: str, new: str) -> Any:
    """Return an id, or the ``FROM--TO`` made of two, after the renaming."""
    if not isinstance(text, str):
        return text
    return "--".join(new if part == old else part for part in text.split("--"))


def list_ids(census: Census, kind: str, scope: str) -> Iterator[str]:
    """Yield the ids of ``kind`` that ``scope`` declares."""
    return (target.id for target in sorted(census.declared.get(scope, ())) if target.kind == kind)
