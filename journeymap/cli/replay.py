"""Repeats a run in which nothing could come out otherwise, before anything slow is imported.

A ``render`` or ``site`` that drew everything, and a ``validate`` that found no error, leave a *record*: what
they read, what they wrote, what they said. The same command in the same place, with every file that entered
and every picture that came out still byte for byte as recorded, would do the same again, so its words are
said again and nothing is drawn or asked. Everything is compared by content; a record is a convenience, and
whatever is odd about one means a run like any other. Keeping finished pictures in the cache was refused: the
output folder has them already. So was keeping what each file was read to: only JSON would do, since quicker
forms run what a stranger put there, and data and places from JSON take two fifths of reading the YAML again,
which is a third of a run, and as long again to be written.

Only what the interpreter has loaded anyway and ``hashlib`` are imported here: the rest of the house costs
more than reading a hundred journeys. ``records`` writes what this reads.
"""

from __future__ import annotations

import os
import stat
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:  # importing `typing` costs as much as comparing fifty files
    from typing import TextIO

MAGIC = "journeymap record 2"
NO_CACHE = "--no-cache"
REPEATED = ("render", "site", "validate")
"""The commands that leave records."""
_DAILY = ("validate",)
"""Those of them whose findings depend on the day."""
_VARIABLES = ("COLUMNS", "FORCE_COLOR", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "PYTHONUTF8", "TERM")
_MOST_BYTES = 64_000_000
_OWN_ENDINGS = (".py", ".json", ".yaml", ".html", ".css", ".js")


def replay(words: list[str]) -> bool:
    """Say what the recorded run of the command line ``words`` said; return whether there was one."""
    path = find_record(words)
    if path is None or sys.stdout is None or sys.stderr is None:
        return False
    try:
        record = read_record(path)
        if record is None or not _still_holds(record):
            return False
        for stream, key in ((sys.stderr, "err"), (sys.stdout, "out")):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
            stream.write("".join(text for _, _, text in record.get(key, ())))
            stream.flush()
    except (OSError, ValueError, AttributeError):
        return False
    return True


def find_record(words: list[str]) -> str | None:
    """Return where the record of such a run would be, or ``None`` where none is wanted or possible.

    ``words`` are the command and its arguments.
    """
    if NO_CACHE in words or words[0] not in REPEATED:
        return None
    folder = find_cache()
    if folder is None:
        return None
    day = time.strftime("%Y-%m-%d", time.gmtime()) if words[0] in _DAILY else ""
    try:
        key = "\0".join((MAGIC, os.getcwd(), *_describe_surroundings(), day, "", *words))
    except OSError:
        return None
    return f"{folder}/{words[0]}/{digest_content(key.encode('utf-8', 'surrogateescape'))}"


def find_cache() -> str | None:
    """Return the folder for what may be thrown away at any time, whether it is there or not."""
    own = os.environ.get("JOURNEYMAP_CACHE")
    if own is not None:
        return own or None
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if not base:
        home = os.environ.get("HOME")
        base = f"{home}/.cache" if home else None
    return f"{base}/journeymap" if base and os.path.isabs(base) else None


def _describe_surroundings() -> list[str]:
    """What else decides what a run says and draws: the tool itself, the streams, the environment."""
    streams = [_describe_stream(stream) for stream in (sys.stdout, sys.stderr) if stream]
    named = [name for name in os.environ if name.startswith("JOURNEYMAP_")]
    variables = [f"{name}={os.environ.get(name)}" for name in sorted({*named, *_VARIABLES})]
    return [sys.version, fingerprint_code(), *streams, *variables]


def _describe_stream(stream: TextIO) -> str:
    size = os.get_terminal_size(stream.fileno()) if stream.isatty() else None
    return f"{stream.encoding} {size}"


def fingerprint_code() -> str:
    """Return what the tool is made of: its files by size and time, and when packages were last installed."""
    house = os.path.dirname(os.path.dirname(__file__))
    parts: list[str] = []
    _list_code(house, parts)
    parts.sort()
    packages = [folder for folder in sys.path if folder.endswith("-packages")]
    parts += [f"{folder} {os.stat(folder).st_mtime_ns}" for folder in packages if os.path.isdir(folder)]
    return digest_content("\n".join(parts).encode("utf-8", "surrogateescape"))


def _list_code(folder: str, parts: list[str]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_OWN_ENDINGS):
                status = entry.stat()
                parts.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
            elif entry.name != "__pycache__" and entry.is_dir():
                _list_code(entry.path, parts)


Record = dict[str, list[tuple[str, str, str]]]
"""Entries by kind, each a digest, a stamp (either may be nothing) and a text:

``gone``  a path where nothing may be
``look``  a folder, with the digest of the names below it
``in``    a file that entered, with the digest of its content, and its stamp
``made``  a file that was written, with the same
``part``  pictures that were drawn together, with the digest of what they were made of (see ``parts``)
``out``   what was said on standard output
``err``   what was said on standard error
"""


def read_record(path: str) -> Record | None:
    """Return the record at ``path``, or ``None`` where there is none that is whole and our own."""
    with open(path, "rb") as stream:
        status = os.fstat(stream.fileno())
        foreign = hasattr(os, "getuid") and status.st_uid != os.getuid()
        if foreign or not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
            return None
        content = stream.read()
    body, _, seal = content.rpartition(b"\n")
    lines = body.decode("ascii").split("\n")
    if seal.decode("ascii") != digest_content(body) or lines[0] != MAGIC:
        return None
    record: Record = {}
    for line in lines[1:]:
        kind, digest, stamp, text = line.split("\t")
        record.setdefault(kind, []).append((digest, stamp, text.encode("ascii").decode("unicode_escape")))
    return record


def format_record(record: Record) -> bytes:
    """Return a record as the bytes that :func:`read_record` reads, sealed with their own digest."""
    lines = [MAGIC]
    for kind, entries in record.items():
        for digest, stamp, text in entries:
            lines.append("\t".join((kind, digest, stamp, text.encode("unicode_escape").decode("ascii"))))
    body = "\n".join(lines).encode("ascii")
    return body + b"\n" + digest_content(body).encode("ascii")


def _still_holds(record: Record) -> bool:
    if any(os.path.lexists(path) for _, _, path in record.get("gone", ())):
        return False
    if any(digest_names(path) != digest for digest, _, path in record.get("look", ())):
        return False
    files = [*record.get("in", ()), *record.get("made", ())]
    return all(is_as_recorded(digest, stamp, path) for digest, stamp, path in files)


def is_as_recorded(digest: str, stamp: str, path: str) -> bool:
    """Whether a file has the content that it had: its stamp says so at once, else its bytes do."""
    return _stamp_or_nothing(path) == (stamp or None) or digest_file(path) == digest


def stamp_file(path: str) -> str:
    """Return what no writing leaves as it was: a file's number, size, and times to the nanosecond.

    The time of change is the system's own and cannot be set back, so that equal stamps mean equal content.
    """
    status = os.lstat(path)
    return f"{status.st_ino}:{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"


def _stamp_or_nothing(path: str) -> str:
    try:
        return stamp_file(path)
    except OSError:
        return ""


def digest_file(path: str) -> str:
    """Return the digest of a regular file's content; of anything else, nothing that any digest equals."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return "no file"
        with open(path, "rb") as stream:
            return digest_content(stream.read())
    except OSError:
        return "no file"


def digest_names(folder: str) -> str:
    """Return the digest of the names below a folder, those that begin with a dot left out."""
    names: list[str] = []
    _list_names(folder, names)
    names.sort()
    return digest_content("\n".join(names).encode("utf-8", "surrogateescape"))


def _list_names(folder: str, names: list[str]) -> None:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                names.append(entry.path)
                if entry.is_dir(follow_symlinks=False):
                    _list_names(entry.path, names)
    except OSError:
        names.append(f"{folder} cannot be read")


def digest_content(content: bytes) -> str:
    """Return the digest of what a file holds."""
    import hashlib  # it brings a library for all of cryptography, and a run without a record needs none

    return hashlib.sha256(content).hexdigest()
