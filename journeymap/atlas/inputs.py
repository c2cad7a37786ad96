"""Every file of a workspace that decides what is read from it: for those who ask whether anything changed."""

from __future__ import annotations

from pathlib import Path

from journeymap.atlas.files import FOLDERS, SETTINGS, list_files
from journeymap.atlas.rasters import name_rasters
from journeymap.model import Atlas


def list_folders(root: Path) -> tuple[Path, ...]:
    """Return the folders in which a file that appears, or goes, changes the workspace."""
    return tuple(root / folder for folder in FOLDERS.values())


def list_inputs(root: Path, atlas: Atlas) -> tuple[Path, ...]:
    """Return the files that are there: the YAML files, and those that they name."""
    sources = (file.path for kind in FOLDERS for file in list_files(root, kind)[0])
    named = (path for path in list_named(root, atlas) if path.exists())
    return (*sources, *named)


def list_named(root: Path, atlas: Atlas) -> tuple[Path, ...]:
    """Return the files that the workspace names, there or not: settings, pictures, sources."""
    names = [SETTINGS, *(name for name, _ in name_rasters(atlas))]
    names += [evidence.file for evidence in atlas.evidence.values() if evidence.file is not None]
    return tuple(root / name for name in dict.fromkeys(names))
