"""How a path is said: from where its reader stands, so that it can be opened, clicked or copied."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def show_path(path: Path) -> str:
    """Return ``path`` from the current folder, or whole where that is shorter."""
    whole = path.resolve().as_posix() if ".." in path.parts else path.absolute().as_posix()
    try:
        return min(Path(os.path.relpath(whole)).as_posix(), whole, key=len)
    except ValueError:  # on Windows: another drive
        return whole


def show_folder(path: Path) -> str:
    """Return what :func:`show_path` says, or all of it where a sentence would end in nothing but dots."""
    shown = show_path(path)
    return shown if shown.strip("./") else path.resolve().as_posix()


def show_paths(folder: Path, names: Iterable[str]) -> list[str]:
    """Return what :func:`show_path` says of files in ``folder``, which is looked up once for all of them."""
    beginning = show_path(folder / "x")[:-1]
    return [beginning + name for name in names]
