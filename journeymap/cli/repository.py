"""Where a workspace stands in its repository, found without asking git.

GitHub and GitLab show a problem beside the line only where its file is named from the top of the repository.
Walking up to the folder that holds ``.git`` was preferred to calling git: it also works where git is not
installed, as in many containers.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""The folder that CI checked the repository out to, on GitHub and on GitLab."""


def find_folder(root: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Return the path of the workspace ``root`` from the top of its repository, with ``/``.

    The top is the folder of the checkout that CI names, where it is a repository; else the nearest one above
    that is; else the folder that CI names. Empty where the workspace is the top, or in no repository.
    """
    whole = root.resolve()
    above = (whole, *whole.parents)
    named = [Path(environment[name]).resolve() for name in _CHECKOUTS if environment.get(name)]
    checkouts = [folder for folder in named if folder in above]
    repositories = [folder for folder in above if (folder / ".git").exists()]
    chosen = [folder for folder in checkouts if folder in repositories] + repositories + checkouts
    folder = whole.relative_to(chosen[0]).as_posix() if chosen else "."
    return "" if folder == "." else folder
