"""A workspace of an older format as one of a newer: step by step, every byte outside the changes stays.

A step is a function from a file to the replacements that make it a file of the next version. Writing the data
out anew was refused: comments, order and layout are the author's. A reader for each old version was refused
as well: it would have to be kept for ever, and a workspace in git is migrated once.

To bring the format to its next version, change the schemas, raise the version in ``workspace.schema.json``
and add a step here; the version itself is written by every step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from journeymap.edit import texts
from journeymap.edit.renaming import Read
from journeymap.edit.replacement import Replacement, apply_replacements
from journeymap.language import Text
from journeymap.problem import Location, Problem, Severity
from journeymap.schema.definition import VERSION_KEY
from journeymap.source import Document, read_document
from journeymap.source.page import cut_lines
from journeymap.value import NamedTuple, dataclass

Revise = Callable[[Read], Iterable[Replacement]]


class Step(NamedTuple):
    """The way from one version of the format to the next."""

    version: int
    """The version it begins at."""
    title: Text
    """What it changes, told to those who run it."""
    kinds: tuple[str, ...] = ()
    """The kinds of file that it revises."""
    revise: Revise = lambda _: ()


STEPS: tuple[Step, ...] = (Step(0, texts.STEP_VERSION),)
"""Every step there has been, in order. Before version 1 the settings did not say their version."""


class Source(NamedTuple):
    """A file before it is read."""

    name: str
    kind: str
    """One of the kinds of file, or ``workspace``."""
    id: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """What has to be written, known to be readable; or why nothing can be."""

    steps: tuple[Step, ...] = ()
    """Those that were taken."""
    revised: Mapping[str, bytes]
    """The files that change, by name."""
    problems: tuple[Problem, ...] = ()


_EMPTY = "empty-file"
_MARK = b"\xef\xbb\xbf"


def find_version(document: Document | None) -> int | None:
    """Return the version that the settings declare: 0 where they say none, ``None`` where it is no number."""
    data = {} if document is None else document.data
    version = data.get(VERSION_KEY, 0) if isinstance(data, dict) else None
    return version if isinstance(version, int) and not isinstance(version, bool) else None


def migrate(sources: Iterable[Source], version: int, steps: Sequence[Step] = STEPS) -> Migration:
    """Return what brings the files of a workspace of ``version`` through all ``steps`` that are still to go.

    Where a file that a step looks at cannot be read, or a change would not come out as meant, nothing is
    revised and the problems say why.
    """
    held = {source.name: source for source in sources}
    before = {name: source.content for name, source in held.items()}
    taken = tuple(step for step in steps if step.version >= version)
    for step in taken:
        problems: list[Problem] = []
        for name, source in held.items():
            if source.kind == "workspace" or source.kind in step.kinds:
                content = _take_step(step, source, problems)
                held[name] = source._replace(content=content)
        if problems:
            return Migration(revised={}, problems=tuple(problems))
    revised = {name: source.content for name, source in held.items() if source.content != before[name]}
    return Migration(steps=taken, revised=revised)


def _take_step(step: Step, source: Source, problems: list[Problem]) -> bytes:
    """Return a file as the step leaves it; what keeps it from being taken is added to ``problems``."""
    is_settings = source.kind == "workspace"
    document, found = read_document(source.content, source.name)
    if document is None and is_settings and any(problem.rule == _EMPTY for problem in found):
        return _write_first(source.content, step.version + 1)
    wrong = [problem for problem in found if problem.severity is Severity.ERROR]
    if document is None or wrong:
        problems += wrong
        return source.content
    read = Read(document=document, kind=source.kind, id=source.id)
    replacements = list(step.revise(read)) if source.kind in step.kinds else []
    written = _set_version(document, step.version + 1) if is_settings else []
    if is_settings and not written:
        problems.append(_refuse(document, step.version + 1))
    replacements += written
    if not replacements:
        return source.content
    mark = _MARK if source.content.startswith(_MARK) else b""
    after = mark + apply_replacements(document.text, replacements).encode("utf-8")
    if not _is_as_meant(after, source, step.version + 1):
        problems.append(_refuse(document, step.version + 1))
        return source.content
    return after


def _write_first(content: bytes, version: int) -> bytes:
    """Return settings that hold nothing but comments with the version below them."""
    text = content.decode("utf-8")
    joint = "" if not text.strip("\ufeff") or text.endswith(("\n", "\r")) else "\n"
    return f"{text}{joint}{VERSION_KEY}: {version}\n".encode()


def _set_version(document: Document, version: int) -> list[Replacement]:
    """Return the replacement that makes the settings say ``version``; none where there is no place for it."""
    data, mark = document.data, document.mark
    lines = cut_lines(document.text)
    if not isinstance(data, dict) or not isinstance(mark.values, dict):
        return []
    if VERSION_KEY in data:
        place, written = mark.values[VERSION_KEY], str(data[VERSION_KEY])
        if lines[place.line - 1].startswith(written, place.column - 1):
            return [Replacement(place.line, place.column, len(written), str(version))]
        return []
    if lines[mark.line - 1].startswith("{", mark.column - 1):
        joint = ", " if data else ""
        return [Replacement(mark.line, mark.column + 1, 0, f"{VERSION_KEY}: {version}{joint}")]
    margin = lines[mark.line - 1][: mark.column - 1]
    ending = "\r\n" if "\r\n" in document.text else "\n"
    if margin.strip():
        return []
    return [Replacement(_find_beginning(lines, mark.line), 1, 0, f"{margin}{VERSION_KEY}: {version}{ending}")]


def _find_beginning(lines: Sequence[str], first: int) -> int:
    """Return the line before which a new first key goes: above the comment of the key that was the first.

    A comment at the very top of the file is the file's own and stays there.
    """
    place = first
    while place > 1 and lines[place - 2].lstrip().startswith("#"):
        place -= 1
    return first if place == 1 else place


def _is_as_meant(after: bytes, source: Source, version: int) -> bool:
    """Whether a changed file can be read, and settings say their version."""
    document, problems = read_document(after, source.name)
    if document is None or any(problem.severity is Severity.ERROR for problem in problems):
        return False
    return source.kind != "workspace" or find_version(document) == version


def _refuse(document: Document, version: int) -> Problem:
    place = document.locate((VERSION_KEY,))
    return Problem(
        rule="cannot-migrate",
        location=Location(file=document.file, line=place.line, column=place.column, width=place.width),
        message=texts.CANNOT_MIGRATE(),
        help=texts.CANNOT_MIGRATE_HELP(version=version),
        excerpt=document.excerpt(place.line),
    )
