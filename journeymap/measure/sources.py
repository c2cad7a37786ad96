"""Finds the files of a source, and opens them as one table with the columns that are needed.

A path comes from ``journeymap.yaml``, so only regular files inside the workspace are opened, or inside the
folder that the user named. A CSV file in another encoding is copied as UTF-8 into a scratch folder first.
"""

from __future__ import annotations

import codecs
import csv
import fnmatch
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from journeymap.measure import damage, mending, source_texts, texts
from journeymap.measure.engine import BROKEN, FILE, ROW, Engine
from journeymap.model import Survey
from journeymap.model.data import Source
from journeymap.problem import Location, Problem
from journeymap.schema.suggestion import nearest
from journeymap.value import dataclass

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
_CSV = (".csv", ".tsv", ".txt")
_PARQUET = (".parquet", ".pq")
_CHUNK = 1 << 22
_LONGEST_HEADER = 1 << 20
_MOST_FILES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file of a source."""

    path: Path
    """What is read: the file itself, or its copy in UTF-8."""
    shown: str
    """What it is called in messages: its path from the folder of the data."""
    header: tuple[str, ...] = ()
    """The columns of CSV; empty for Parquet."""

    @property
    def is_csv(self) -> bool:
        """Whether it is CSV."""
        return bool(self.header)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSource:
    """A source as a table."""

    source: Source
    table: Any
    """The needed columns under their own names; ``FILE``, and ``ROW`` of one file, where they are at hand."""
    files: tuple[DataFile, ...]
    columns: tuple[str, ...]


def list_needed(source: Source) -> dict[str, Location]:
    """Return every column that a source needs, with the place that names it."""
    needed = {column.name: column.origin for column in source.columns.values()}
    for rule in source.persona_rules:
        needed |= {name: needed.get(name, rule.origin) for name in rule.when}
    if isinstance(source, Survey):
        for answer in source.answers:
            needed |= {name: needed.get(name, answer.origin) for name in (answer.column, *answer.when)}
    return needed


def open_source(
    source: Source, engine: Engine, root: Path, scratch: Path, *, mended: bool = False
) -> tuple[OpenSource | None, list[Problem]]:
    """Return a source as a table, or what is wrong with it.

    Files are looked for in ``root``, a folder without links in it; ``scratch`` is one for copies. With
    ``mended`` every CSV file is copied so that none of its rows is lost in another.
    """
    problems: list[Problem] = []
    needed = list_needed(source)
    if source.table is not None:
        return _open_table(source, engine, needed)
    paths = list(_find_files(source, root, problems))
    if not problems and not paths:
        message = texts.NO_FILES(files=", ".join(source.files)) if source.files else texts.NO_PLACE()
        problems.append(Problem(rule="no-data", location=source.origin, message=message))
    files = [
        file for path in paths if (file := _open_file(source, path, root, scratch, problems, mended=mended))
    ]
    if problems or not files:
        return None, problems
    return _open_files(source, engine, files, needed)


def _open_table(
    source: Source, engine: Engine, needed: Mapping[str, Location]
) -> tuple[OpenSource | None, list[Problem]]:
    try:
        table = engine.read_table(source.table or "")
        found = tuple(table.columns)
    except Exception:  # noqa: BLE001  # each engine has errors of its own for a table that it does not have
        message = texts.NO_TABLE(table=source.table or "")
        return None, [
            Problem(rule="no-data", location=source.origin, message=message, help=texts.TABLE_HELP())
        ]
    problems = _check_columns(found, needed, source.table or "")
    if problems:
        return None, problems
    columns = tuple(needed)
    brought = engine.bring(table.select(*columns))
    return OpenSource(source=source, table=brought, files=(), columns=columns), []


def _find_files(source: Source, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files that are named, each once, in the order of their names."""
    found: dict[Path, None] = {}
    for named in source.files:
        candidates = sorted(_expand(root, named))
        if not candidates:
            message = texts.NO_FILES(files=named)
            problems.append(Problem(rule="no-data", location=source.origin, message=message))
        for path in candidates[: _MOST_FILES + 1]:
            if not path.resolve().is_relative_to(root) or not _is_regular(path):
                message = texts.OUTSIDE(file=_show(path, root))
                problems.append(Problem(rule="outside-workspace", location=source.origin, message=message))
            elif not path.name.lower().endswith((*_CSV, *_PARQUET)):
                message = texts.NO_DATA_FILE(file=_show(path, root))
                problems.append(Problem(rule="no-data", location=source.origin, message=message))
            else:
                found[path] = None
    yield from sorted(found)


def _expand(root: Path, named: str) -> list[Path]:
    path = root / named
    if "*" not in named and "?" not in named:
        return _list_folder(path) if path.is_dir() else [path] if path.exists() else []
    folder, _, pattern = named.rpartition("/")
    if "*" in folder or "?" in folder:
        return []
    return [p for p in _list_folder(root / folder) if fnmatch.fnmatchcase(p.name, pattern)]


def _list_folder(folder: Path) -> list[Path]:
    try:
        return [
            path
            for path in folder.iterdir()
            if path.name.lower().endswith((*_CSV, *_PARQUET)) and not path.name.startswith(".")
        ]
    except OSError:
        return []


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _show(path: Path, root: Path) -> str:
    name = path.relative_to(root).as_posix()
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


def _open_file(
    source: Source, path: Path, root: Path, scratch: Path, problems: list[Problem], *, mended: bool
) -> DataFile | None:
    shown = _show(path, root)
    place = Location(file=shown)
    try:
        if path.name.lower().endswith(_PARQUET):
            if damage.is_parquet(path):
                return DataFile(path=path, shown=shown)
            problems.append(_tell_damaged(shown))
            return None
        readable = _as_utf8(path, source.format.encoding, scratch)
        delimiter = DELIMITERS[source.format.delimiter]
        header = _read_header(readable, delimiter)
        if mended:
            readable = mending.mend_rows(readable, scratch, delimiter, len(header))
    except UnicodeError:
        message = texts.NOT_THIS_ENCODING(encoding=source.format.encoding)
        problems.append(Problem(rule="unreadable", location=place, message=message))
        return None
    except OSError as error:
        message = texts.UNREADABLE(reason=error.strerror or "")
        problems.append(Problem(rule="unreadable", location=place, message=message))
        return None
    if not header:
        problems.append(
            Problem(rule="no-data", location=place, message=texts.EMPTY_FILE(), help=texts.EMPTY_HELP())
        )
        return None
    return DataFile(path=readable, shown=shown, header=header)


def _tell_damaged(shown: str) -> Problem:
    message, help_message = source_texts.NOT_PARQUET(), source_texts.NOT_PARQUET_HELP()
    return Problem(rule="unreadable", location=Location(file=shown), message=message, help=help_message)


def find_damaged(sources: Iterable[OpenSource], engine: Engine) -> str | None:
    """Return the first Parquet file that the engine cannot read to its end."""
    for opened in sources:
        for file in opened.files:
            if not file.is_csv and not _is_whole(opened, file, engine):
                return file.shown
    return None


def _is_whole(opened: OpenSource, file: DataFile, engine: Engine) -> bool:
    try:
        table = read_files(opened.source, engine, [file]).select(*opened.columns)
    except Exception:  # noqa: BLE001  # each engine has errors of its own for a file that it cannot read
        return False
    return damage.can_read(table, engine)


def _as_utf8(path: Path, encoding: str, scratch: Path) -> Path:
    """Return the file, or a copy of it in UTF-8 where it is in another encoding.

    A file that is UTF-8 is taken as that whatever was declared: text in an encoding of one byte a letter is
    next to never valid UTF-8 by chance, and exports of one system change their encoding over the years. So is
    UTF-16, as spreadsheets and databases write it.
    """
    found = damage.find_utf16(path)
    encoding = found or encoding
    if encoding == "utf-8" or (found is None and encoding != "utf-16" and _is_utf8(path)):
        return path
    copy = scratch / f"{len(list(scratch.iterdir()))}-{path.name}"
    with path.open("rb") as stream, copy.open("w", encoding="utf-8", newline="") as written:
        decoder = codecs.getincrementaldecoder(encoding)()
        while chunk := stream.read(_CHUNK):
            written.write(decoder.decode(chunk))
        written.write(decoder.decode(b"", final=True))
    return copy


def has_mixed_ends(opened: OpenSource) -> bool:
    """Whether a CSV file of the source has lines that end in different ways."""
    return any(mending.has_mixed_ends(file.path) for file in opened.files if file.is_csv)


def has_open_quotation(opened: OpenSource) -> bool:
    """Whether a CSV file of the source has a value that goes over the end of a line."""
    return any(mending.has_open_quotation(file.path) for file in opened.files if file.is_csv)


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _read_header(path: Path, delimiter: str) -> tuple[str, ...]:
    """Return the names of the columns; a name that stands twice gets a number, so that each is one column."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
        first = stream.readline(_LONGEST_HEADER)
    names = next(iter(csv.reader([first], delimiter=delimiter)), []) if first.strip() else []
    seen: dict[str, int] = {}
    header = []
    for place, raw in enumerate(names):
        name = raw.strip() or f"column{place}"
        seen[name] = seen.get(name, 0) + 1
        header.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return tuple(header)


def _open_files(
    source: Source, engine: Engine, files: list[DataFile], needed: Mapping[str, Location]
) -> tuple[OpenSource | None, list[Problem]]:
    import ibis

    problems: list[Problem] = []
    tables = []
    columns = tuple(needed)
    for group in _group_files(files):
        # The rows of one file have one number each, by which the first of a kind is found on the way.
        table = _read_or_tell(source, engine, group, problems, numbered=len(files) == 1)
        if table is None:
            continue
        found = group[0].header or tuple(name for name in table.columns if name not in {FILE, ROW})
        wrong = _check_columns(found, needed, group[0].shown)
        problems += [_explain(each, source, group[0]) for each in wrong]
        lacking = [] if wrong else _check_each(source, engine, group, needed)
        problems += lacking
        if not (wrong or lacking):
            tables.append(_select(table, columns))
    if problems:
        return None, problems
    if len({tuple(table.schema().items()) for table in tables}) > 1:
        tables = [table.mutate(**{name: table[name].cast("string") for name in columns}) for table in tables]
    table = tables[0] if len(tables) == 1 else ibis.union(*tables)
    return OpenSource(source=source, table=table, files=tuple(files), columns=columns), []


def _read_or_tell(
    source: Source, engine: Engine, files: list[DataFile], problems: list[Problem], *, numbered: bool
) -> Any:
    """Return the rows of files that have one header; ``None`` where one of them is damaged."""
    try:
        return read_files(source, engine, files, numbered=numbered)
    except Exception:
        damaged = []
        for file in files:
            try:
                read_files(source, engine, [file])
            except Exception:  # noqa: BLE001  # each engine has errors of its own
                damaged.append(_tell_damaged(file.shown))
        if not damaged:
            raise
        problems += damaged
        return None


def _check_each(
    source: Source, engine: Engine, files: list[DataFile], needed: Mapping[str, Location]
) -> list[Problem]:
    """Return which Parquet files lack a column that others have: its rows would count as empty."""
    if files[0].is_csv or len(files) == 1:
        return []
    found = engine.list_names([str(file.path) for file in files])
    problems = []
    for file in files:
        if not found[str(file.path)].issuperset(needed):
            columns = tuple(read_files(source, engine, [file]).columns)
            told = tuple(name for name in columns if name not in {FILE, ROW})
            problems += _check_columns(told, needed, file.shown)
    return problems


def _group_files(files: list[DataFile]) -> Iterator[list[DataFile]]:
    """Yield files that are read together: CSV with one header, and all Parquet files."""
    groups: dict[tuple[str, ...], list[DataFile]] = {}
    for file in files:
        groups.setdefault(file.header, []).append(file)
    yield from groups.values()


def read_files(source: Source, engine: Engine, files: list[DataFile], *, numbered: bool = False) -> Any:
    """Return the rows of files that have one header; their ``ROW`` too where that costs nothing."""
    paths = [str(file.path) for file in files]
    if files[0].is_csv:
        return engine.read_csv(paths, files[0].header, DELIMITERS[source.format.delimiter])
    return engine.read_parquet(paths, numbered=numbered)


def _select(table: Any, columns: tuple[str, ...]) -> Any:
    extra = [name for name in (FILE, BROKEN, ROW) if name in table.columns]
    return table.select(*columns, *extra)


def _check_columns(found: tuple[str, ...], needed: Mapping[str, Location], where: str) -> list[Problem]:
    problems = []
    for name, origin in needed.items():
        if name not in found:
            best = nearest(name, found)
            known = ", ".join(found[:20]) + (", …" if len(found) > 20 else "")
            help_message = texts.DID_YOU_MEAN(name=best) if best else texts.KNOWN_COLUMNS(names=known)
            message = texts.UNKNOWN_COLUMN(name=name, where=where)
            problems.append(
                Problem(rule="unknown-column", location=origin, message=message, help=help_message)
            )
    return problems


def _explain(problem: Problem, source: Source, file: DataFile) -> Problem:
    """Return the problem with what is probably the reason, where it is not a misspelt name."""
    if len(file.header) == 1:
        for name, sign in DELIMITERS.items():
            if sign in file.header[0] and name != source.format.delimiter:
                return replace(problem, help=texts.OTHER_DELIMITER(name=name))
    if any("\N{REPLACEMENT CHARACTER}" in name for name in file.header):
        return replace(problem, help=source_texts.OTHER_ENCODING())
    # What stands in the place of names may be a case, or somebody's words.
    return replace(problem, help=source_texts.NO_HEADER()) if damage.looks_like_data(file.header) else problem
