"""Writes files whole or not at all.

Each file is written beside its place and then moved onto it, so that a run that fails, or is stopped,
leaves the former file as it was.
"""

from __future__ import annotations

import errno
import os
import tempfile
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
    errno.ENAMETOOLONG: texts.NAME_TOO_LONG,
}


def write_file(path: Path, content: str | bytes) -> None:
    """Put ``content`` at ``path``; text is written as UTF-8 with line feeds.

    A file that already has this content is left alone, so that its time does not change.

    Raises:
        JourneymapError: the folder or the file cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise JourneymapError(texts.CANNOT_WRITE(path=str(path), reason=reason_of(error))) from error


def _replace(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".journeymap-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else _default_mode())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def reason_of(error: OSError) -> Text | str:
    """Return why, in words of ours where there are any; the system's own are English."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
