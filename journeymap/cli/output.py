"""Writes files whole or not at all.

Each file is written beside its place and then moved onto it, so that a run that fails, or is stopped,
leaves the former file as it was.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
    with stage_file(path, data) as staged:
        move_file(staged, path)


def write_pieces(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Put ``pieces`` at ``path``, each written as it comes; otherwise as :func:`write_file` does.

    Raises:
        JourneymapError: the folder or the file cannot be written.
    """
    with _explaining(path):
        path.parent.mkdir(parents=True, exist_ok=True)
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
    import tempfile  # here, since most runs write no file

    with _explaining(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".journeymap-")
    staged = Path(name)
    try:
        with _explaining(path):
            with os.fdopen(handle, "wb") as stream:
                stream.writelines((data,) if isinstance(data, bytes) else data)
            staged.chmod(path.stat().st_mode & 0o777 if path.exists() else _default_mode())
        yield staged
    finally:
        staged.unlink(missing_ok=True)


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


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def reason_of(error: OSError) -> Text | str:
    """Return why, in words of ours where there are any; the system's own are English."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
