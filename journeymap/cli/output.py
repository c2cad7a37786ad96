"""Writes files whole or not at all.

Each file is written beside its place and then moved onto it, so that a run that fails, or is stopped,
leaves the former file as it was.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from journeymap.cli import texts
from journeymap.language import Text
from journeymap.problem import JourneymapError

_REASONS = {
    errno.EACCES: texts.NO_PERMISSION,
    errno.EPERM: texts.NO_PERMISSION,
    errno.EROFS: texts.NO_PERMISSION,
    errno.EEXIST: texts.FILE_FOR_A_FOLDER,
    errno.ENOTDIR: texts.FILE_FOR_A_FOLDER,
    errno.EISDIR: texts.FOLDER_FOR_A_FILE,
    errno.ENOENT: texts.NO_SUCH_PLACE,
    errno.ENOSPC: texts.DISK_FULL,
    errno.EDQUOT: texts.DISK_FULL,
    errno.EFBIG: texts.TOO_BIG,
    errno.ENAMETOOLONG: texts.NAME_TOO_LONG,
}


def write_file(path: Path, content: str | bytes) -> None:
    """Put ``content`` at ``path``; text is written as UTF-8 with line feeds.

    A file that already has this content is left alone, so that its time does not change.

    Raises:
        JourneymapError: the folder or the file cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    with _explaining(path):
        mode = _find_mode(path)
        if mode is not None and path.read_bytes() == data:
            return
        staged = _write_beside(path, (data,), mode)
        try:
            os.replace(staged, path)  # noqa: PTH105  # a text, and a hundred pictures are a hundred of these
        except OSError:
            _remove(staged)
            raise


def write_pieces(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Put ``pieces`` at ``path``, each written as it comes; otherwise as :func:`write_file` does.

    Raises:
        JourneymapError: the folder or the file cannot be written.
    """
    import filecmp

    encoded = (piece.encode("utf-8") if isinstance(piece, str) else piece for piece in pieces)
    with stage_file(path, encoded) as staged:
        with _explaining(path):
            is_known = path.is_file() and filecmp.cmp(staged, path, shallow=False)
        if not is_known:
            move_file(staged, path)


@contextmanager
def stage_file(path: Path, data: bytes | Iterable[bytes]) -> Iterator[Path]:
    """Hold ``data`` in a file beside ``path`` from which it can be moved there; it is gone afterwards.

    Raises:
        JourneymapError: the folder cannot be written.
    """
    with _explaining(path):
        staged = _write_beside(path, (data,) if isinstance(data, bytes) else data, _find_mode(path))
    try:
        yield Path(staged)
    finally:
        _remove(staged)


def _write_beside(path: Path, pieces: Iterable[bytes], mode: int | None) -> str:
    """Write a new file into the folder of ``path``, with the rights ``mode`` or the usual; return its path.

    A folder that is not there is made when the file has found none: most often it is there. The library for
    files with names of their own was refused: its import takes as long as a dozen files, and what it makes
    must be given its rights afterwards.
    """
    descriptor, name = _open_new(os.path.dirname(path))  # noqa: PTH120
    try:
        with open(descriptor, "wb") as stream:  # noqa: PTH123
            if mode is not None:
                os.chmod(name, mode)  # noqa: PTH101
            stream.writelines(pieces)
    except BaseException:
        _remove(name)
        raise
    return name


def _open_new(folder: str) -> tuple[int, str]:
    while True:
        name = os.path.join(folder, f".journeymap-{os.getpid()}-{next(_NUMBERS)}")  # noqa: PTH118
        try:
            return os.open(name, _NEW, 0o666), name
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        except FileExistsError:  # of a process that was killed, and had the number of this one
            continue


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NUMBERS = count()


def _find_mode(path: Path) -> int | None:
    """The rights of the file at ``path``, or ``None`` where there is no file."""
    try:
        found = path.stat().st_mode
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}:
            return None
        raise
    return found & 0o777 if stat.S_ISREG(found) else None


def _remove(staged: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(staged)  # noqa: PTH108


def move_file(source: Path, path: Path) -> None:
    """Put the file ``source`` in the place of ``path``, at once and without needing room on the disk.

    Raises:
        JourneymapError: it cannot be put there.
    """
    with _explaining(path):
        source.replace(path)


@contextmanager
def _explaining(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise JourneymapError(texts.CANNOT_WRITE(path=str(path), reason=reason_of(error))) from error


def reason_of(error: OSError) -> Text | str:
    """Return why, in words of ours where there are any; the system's own are English."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
