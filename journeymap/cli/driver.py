"""Sets git up to show the files of a workspace by meaning, and takes that back.

Two things make a driver: lines in ``.gitattributes``, which every clone has, and a setting in the
repository's own configuration, which no clone takes over. An external diff was refused: ``git log -p`` runs
none by itself, while it does run a textconv.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from journeymap.atlas.files import FOLDERS, SETTINGS, find_workspace
from journeymap.change.outline import outline
from journeymap.cli import driver_texts as texts
from journeymap.cli.output import reason_of, write_file
from journeymap.git import texts as git_texts
from journeymap.git.revision import find_repository
from journeymap.git.setting import read_setting, remove_setting, write_setting
from journeymap.language import Message
from journeymap.problem import JourneymapError
from journeymap.source import read_document

_SECTION, _NAME = "diff.journeymap", "textconv"
_KEY = f"{_SECTION}.{_NAME}"
_OPTION = "diff --textconv"
_BEGIN = "# journeymap: shown by meaning (journeymap diff --install-driver)"
_END = "# journeymap: end"
_PATTERNS = (
    SETTINGS,
    *(f"{folder}/**/*.{ending}" for folder in FOLDERS.values() for ending in ("yaml", "yml")),
)
_BLOCK = "\n".join((_BEGIN, *(f"{pattern} diff=journeymap" for pattern in _PATTERNS), _END)) + "\n"


def convert_file(path: Path) -> str:
    """Return a file as lines to compare; one that cannot be read as YAML is given as it is."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise JourneymapError(texts.CANNOT_READ(path=path.name, reason=reason_of(error))) from error
    document, _ = read_document(content, path.name)
    if document is None:
        return content.decode("utf-8", "replace")
    return "".join(f"{line}\n" for line in outline(document.data))


def install_driver(workspace: Path | None) -> Iterator[Message]:
    """Set the driver up, and yield what was written.

    Raises:
        JourneymapError: there is no repository, or a driver of that name is somebody else's.
    """
    root, attributes = _find_places(workspace)
    command = _name_command()
    known = read_setting(root, _KEY)
    if known is not None and not known.endswith(_OPTION):
        message = texts.TAKEN(key=_KEY, value=_show(known))
        raise JourneymapError(message, help=texts.TAKEN_HELP(key=_KEY))
    before = _read(attributes)
    after = before if _BLOCK in before else _join(_take_out(before), _BLOCK)
    if known == command and after == before:
        yield texts.ALREADY()
        return
    if after != before:
        write_file(attributes, after)
        yield texts.WROTE(path=attributes.name)
    if known != command:
        write_setting(root, _KEY, command)
        yield texts.SET(key=_KEY, value=command)


def uninstall_driver(workspace: Path | None) -> Iterator[Message]:
    """Take back what :func:`install_driver` wrote, and yield what was taken out.

    Raises:
        JourneymapError: there is no repository.
    """
    root, attributes = _find_places(workspace)
    known, before = read_setting(root, _KEY), _read(attributes)
    after = _take_out(before)
    is_ours = known is not None and known.endswith(_OPTION)
    if after == before and not is_ours:
        yield texts.NOT_THERE()
    if after != before:
        if after:
            write_file(attributes, after)
        else:
            attributes.unlink()
        yield texts.REMOVED(path=attributes.name)
    if is_ours:
        remove_setting(root, _SECTION, _NAME)
        yield texts.UNSET(key=_KEY)


def _find_places(workspace: Path | None) -> tuple[Path, Path]:
    root = workspace.resolve() if workspace is not None else find_workspace(Path.cwd())
    find_repository(root, "HEAD", way_out=git_texts.BEGIN_REPOSITORY)
    return root, root / ".gitattributes"


def _name_command() -> str:
    if shutil.which("journeymap") is not None:
        return f"journeymap {_OPTION}"
    return f"{shlex.quote(Path(sys.executable).as_posix())} -m journeymap {_OPTION}"


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise JourneymapError(texts.NOT_TEXT(path=path.name)) from error
    except OSError as error:
        raise JourneymapError(texts.CANNOT_READ(path=path.name, reason=reason_of(error))) from error


def _take_out(text: str) -> str:
    """Return ``text`` without our lines."""
    before, begin, rest = text.partition(_BEGIN + "\n")
    _, end, after = rest.partition(_END + "\n")
    return before + after if begin and end else text


def _join(text: str, block: str) -> str:
    return f"{text}\n{block}" if text and not text.endswith("\n") else text + block


def _show(value: str) -> str:
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in value)
