"""The files of ``init --ci``: which there are, where they stand, and from where CI takes journeymap.

CI takes the revision that wrote the files, where this installation says which it is: a name alone could be
anybody's package tomorrow.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from journeymap.cli import ci_texts, texts
from journeymap.cli.place import show_path
from journeymap.cli.repository import find_folder
from journeymap.git.origin import Origin, find_origin, read_address
from journeymap.language import Language
from journeymap.problem import JourneymapError
from journeymap.starter import ci_file
from journeymap.value import dataclass

_SHORT = re.compile(r"(?P<path>[\w.-]+/[\w.-]+)@(?P<revision>[\w./-]+)", re.ASCII)
_LONG = re.compile(r"(?P<address>https://[\w.-]+(?::[0-9]+)?/[\w./~-]+)@(?P<revision>[\w./-]+)", re.ASCII)
_FILES = {
    "github": {
        ".github/workflows/customer-journeys.yaml": "github/journeymap.yaml",
        ".github/workflows/customer-journeys-comment.yaml": "github/journeymap-comment.yaml",
    },
    "gitlab": {
        ".gitlab/customer-journeys.yml": "gitlab/journeymap.yml",
        ".gitlab-ci.yml": "gitlab/gitlab-ci.yml",
    },
}
_OWN_ENTRY = ".gitlab-ci.yml"
"""The one file that a repository may have had before; ours is then included by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The files to write."""

    files: dict[Path, str]
    include: tuple[Path, str] | None = None
    """A file of the repository's own, and the lines that its owner has to add to it."""


def plan_files(folder: Path, ci: str, origin: Origin, language: Language) -> Planned:
    """Return the files that run journeymap for the workspace in ``folder``, less those that are there.

    Raises:
        JourneymapError: another file stands where one belongs.
    """
    inside = find_folder(folder)
    top = folder.resolve()
    for _ in Path(inside).parts:
        top = top.parent
    files: dict[Path, str] = {}
    include = None
    for name, source in _FILES[ci].items():
        path = top / name
        content = _fill(ci_file(source, language), inside or ".", origin)
        if name == _OWN_ENTRY and path.exists():
            held = path.read_text(encoding="utf-8", errors="replace")
            include = None if ".gitlab/customer-journeys.yml" in held else (path, content)
        elif not path.exists():
            files[path] = content
        elif not path.is_file() or path.read_bytes() != content.encode("utf-8"):
            raise JourneymapError(texts.FILE_IN_THE_WAY(path=show_path(path)), exit_code=2)
    return Planned(files=files, include=include)


def _fill(text: str, folder: str, origin: Origin) -> str:
    action = urlsplit(origin.address).path.strip("/")
    return (
        text.replace("NEW-ACTION", f"{action}@{origin.revision}")
        .replace("NEW-COMMENT-ACTION", f"{action}/.github/actions/comment@{origin.revision}")
        .replace("NEW-PACKAGE", f"journeymap @ git+{origin.address}@{origin.revision}")
        .replace('"NEW-WORKSPACE"', json.dumps(folder.replace("$", "$$"), ensure_ascii=False))
        .replace("NEW-WORKSPACE", json.dumps(folder, ensure_ascii=False))
    )


def choose_origin(given: str | None) -> Origin:
    """Return from where CI takes journeymap: as it was given, or where this installation came from.

    Raises:
        JourneymapError: it has another form (wrong usage), or it is not known.
    """
    if given is None:
        own = _find_own()
        if own is None:
            help_message = ci_texts.UNKNOWN_ORIGIN_HELP()
            raise JourneymapError(ci_texts.UNKNOWN_ORIGIN(), help=help_message, exit_code=2)
        return own
    if found := _SHORT.fullmatch(given):
        return Origin(f"https://github.com/{found['path']}", found["revision"])
    if found := _LONG.fullmatch(given):
        return Origin(found["address"].removesuffix(".git"), found["revision"])
    raise JourneymapError(ci_texts.BAD_ORIGIN(given=given), exit_code=2)


def _find_own() -> Origin | None:
    """Return what the installer noted (PEP 610): a revision of a repository, or a folder that is a clone."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        noted = distribution("journeymap").read_text("direct_url.json")
        told = json.loads(noted or "null")
    except (PackageNotFoundError, ValueError):
        return None
    if not isinstance(told, dict) or not isinstance(url := told.get("url"), str):
        return None
    revision = told.get("vcs_info")
    if isinstance(revision, dict) and isinstance(commit := revision.get("commit_id"), str):
        address = read_address(url)
        return None if address is None else Origin(address, commit)
    return find_origin(Path(url2pathname(urlsplit(url).path))) if url.startswith("file:") else None
