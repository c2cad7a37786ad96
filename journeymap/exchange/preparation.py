"""Checks a draft as the loader checks files, and says each problem where the foreign file has its cause.

The declarations are written as YAML in memory and loaded beside the files of the workspace they go to:
every check is the one that ``validate`` makes. A check of its own for each foreign format was refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from journeymap.atlas import Files, HeldFiles, read_files
from journeymap.edit.writing import write_yaml
from journeymap.exchange import texts
from journeymap.exchange.draft import Draft, Path, Prepared
from journeymap.problem import Cell, Location, Problem, Related
from journeymap.source import Document, Mark, read_document
from journeymap.value import dataclass

_FILES_ASIDE = frozenset({"missing-file", "not-a-picture"})
"""Rules about pictures and other files that lie beside the declarations, which no foreign format carries."""


@dataclass(frozen=True, slots=True)
class _Overlay:
    """The files of a workspace with others laid over them."""

    below: Files
    above: HeldFiles

    def list_names(self, folder: str, problems: list[Problem]) -> Iterator[str]:
        names = {*self.below.list_names(folder, problems), *self.above.list_names(folder, problems)}
        yield from sorted(names, key=lambda name: name.split("/"))

    def is_there(self, name: str) -> bool:
        return self.above.is_there(name) or self.below.is_there(name)

    def is_file(self, name: str) -> bool:
        return self.above.is_file(name) or self.below.is_file(name)

    def read(self, name: str) -> bytes | Problem:
        return (self.above if self.above.is_there(name) else self.below).read(name)


def prepare_draft(draft: Draft, beside: Files | None = None) -> Prepared:
    """Return ``draft`` checked beside the files of the workspace it goes to, and its files as YAML."""
    written = {name: write_yaml(data) for name, data in draft.files.items()}
    held = HeldFiles(files={name: text.encode("utf-8", "replace") for name, text in written.items()})
    found = read_files(held if beside is None else _Overlay(beside, held)).problems
    documents = {name: read_document(content, name)[0] for name, content in held.files.items()}
    known = {_name_row(problem.location) for problem in draft.problems}
    problems = list(draft.problems)
    losses = list(draft.losses)
    for problem in found:
        if problem.location.file not in documents:
            continue
        if problem.rule in _FILES_ASIDE:
            losses.append(texts.FILE_ASIDE(problem=problem.message))
            continue
        translated = _translate(problem, draft, documents)
        if not _follows(translated, known):
            problems.append(translated)
    ordered = sorted(problems, key=lambda problem: (_find_sheet(problem.location, draft), *problem.order))
    return Prepared(
        files=dict(draft.files),
        texts=written,
        problems=tuple(ordered),
        losses=tuple(dict.fromkeys(losses)),
    )


_FOLLOWING = frozenset({"missing-key", "too-few", "bad-id"})
"""Rules that say once more of a row what was said of one of its cells."""


def _follows(problem: Problem, known: set[tuple[str, str, int]]) -> bool:
    place = problem.location
    return isinstance(place, Cell) and problem.rule in _FOLLOWING and _name_row(place) in known


def _name_row(place: Location) -> tuple[str, str, int]:
    return place.file, place.sheet if isinstance(place, Cell) else "", place.line


def _find_sheet(place: Location, draft: Draft) -> int:
    sheet = place.sheet if isinstance(place, Cell) else ""
    return draft.sheets.index(sheet) if sheet in draft.sheets else -1


def _translate(problem: Problem, draft: Draft, documents: Mapping[str, Document | None]) -> Problem:
    place = _find_cause(problem.location, draft, documents)
    related = tuple(
        Related(_find_cause(each.location, draft, documents), each.message)
        for each in problem.related
        if each.location.file in documents
    )
    return replace(problem, location=place, excerpt="", related=related, fix=None)


def _find_cause(place: Location, draft: Draft, documents: Mapping[str, Document | None]) -> Location:
    document = documents.get(place.file)
    path = () if document is None else _find_path(document.mark, place)
    return draft.locate(place.file, path)


def _find_path(mark: Mark, place: Location) -> Path:
    """Return the way to the innermost value, or key, that begins at ``place``."""
    children: Mapping[str, Mark] | dict[int, Mark] = {}
    if isinstance(mark.values, dict):
        children = mark.values
    elif isinstance(mark.values, list):
        children = dict(enumerate(mark.values))
    last: Path = ()
    for step, child in children.items():
        key = mark.keys.get(step, child) if mark.keys is not None and isinstance(step, str) else child
        if (key.line, key.column) > (place.line, place.column):
            break
        last = (step,)
        if (key.line, key.column) == (place.line, place.column) and key is not child:
            return last
    if not last:
        return ()
    held = children[last[0]]  # type: ignore[index]  # one of its own keys
    return (*last, *_find_path(held, place))
