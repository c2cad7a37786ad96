"""The files that ``init`` and ``new`` write: whole texts in the package, one folder per language.

Building them from the model was refused: a beginner's file is read by people, and its comments and its
rhythm are the point.
"""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable

from journeymap.language import Language

_ID = "NEW-ID"


def starter_workspace(language: Language) -> dict[str, str]:
    """Return the files of a workspace to begin with, as text by path."""
    root = resources.files(__name__).joinpath(language)
    return dict(_read_folder(root, ""))


def skeleton(kind: str, identifier: str, language: Language) -> str:
    """Return a commented file of ``kind`` (``journey``, ``persona``, ``touchpoint`` ...) to fill in.

    It is valid as it stands, so that ``validate`` finds only what its author breaks.
    """
    path = resources.files(__name__).joinpath("skeletons", language, f"{kind}.yaml")
    return path.read_text(encoding="utf-8").replace(_ID, identifier)


def ci_file(name: str, language: Language) -> str:
    """Return a file that runs journeymap in CI, such as ``github/journeymap.yaml``.

    ``NEW-ACTION``, ``NEW-COMMENT-ACTION``, ``NEW-PACKAGE`` and ``NEW-WORKSPACE`` stand where it is made out.
    """
    return resources.files(__name__).joinpath("ci", language, name).read_text(encoding="utf-8")


def _read_folder(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            found += _read_folder(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".yaml"):
            found.append((f"{prefix}{entry.name}", entry.read_text(encoding="utf-8")))
    return found
