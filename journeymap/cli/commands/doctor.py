"""``journeymap doctor``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from journeymap.cli import migrating_texts, texts
from journeymap.cli.measuring_texts import DOCTOR_DATA, DOCTOR_SPARK
from journeymap.cli.options import LanguageOption
from journeymap.cli.speech import own_language
from journeymap.language import Message
from journeymap.value import dataclass

_PACKAGES = (
    "typer",
    "pyyaml",
    "networkx",
    "graphviz",
    "rich",
    "jsonschema",
    "resvg-py",
    "fonttools",
    "pydyf",
    "python-pptx",
    "pillow",
    "jinja2",
    "watchfiles",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing the tool needs or can use."""

    name: Message
    detail: str
    """Version or place; empty where it is missing."""
    remedy: str
    """The command that brings it."""
    needed: bool = True
    other: Message | None = None
    """What is there, where that is not what is wanted."""


def doctor(*, language: LanguageOption = None) -> None:
    """Look at everything, print a line for each, and leave with 3 where something needed is missing."""
    from journeymap.cli.streams import print_product

    spoken = language.value if language is not None else own_language()
    findings = _examine()
    names = [finding.name.say(spoken) for finding in findings]
    width = max(map(len, names))
    for name, finding in zip(names, findings, strict=True):
        print_product(f"{name:<{width}}  {_state(finding).say(spoken)}")
    missing = sum(finding.needed and not finding.detail for finding in findings)
    verdict = texts.DOCTOR_ILL(things=texts.THINGS(missing)) if missing else texts.DOCTOR_WELL()
    print_product(verdict.say(spoken))
    raise typer.Exit(3 if missing else 0)


def _state(finding: Finding) -> Message:
    if finding.other is not None:
        remedy = texts.DOCTOR_REMEDY(command=finding.remedy)
        return texts.DOCTOR_MISSING_LINE(state=finding.other, remedy=remedy)
    if finding.detail:
        return texts.DOCTOR_LINE(state=texts.DOCTOR_FOUND, detail=finding.detail)
    state = texts.DOCTOR_MISSING if finding.needed else texts.DOCTOR_OPTIONAL
    remedy = texts.DOCTOR_REMEDY(command=finding.remedy)
    return texts.DOCTOR_MISSING_LINE(state=state, remedy=remedy)


def _examine() -> list[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    findings = [
        Finding(name=texts.DOCTOR_PYTHON(), detail=python, remedy=""),
        Finding(
            name=texts.DOCTOR_LIBYAML(),
            detail=_libyaml(),
            remedy="pip install --force-reinstall pyyaml",
            needed=False,
        ),
    ]
    findings += [
        Finding(name=texts.DOCTOR_PACKAGE(name=name), detail=_version(name), remedy=f"pip install {name}")
        for name in _PACKAGES
    ]
    findings += [
        Finding(
            name=texts.DOCTOR_FONT(),
            detail=_version("font-source-sans-pro"),
            remedy="pip install font-source-sans-pro",
        ),
        Finding(
            name=DOCTOR_DATA(),
            detail=_versions("ibis-framework", "duckdb"),
            remedy='pip install "journeymap[data]"',
            needed=False,
        ),
        Finding(
            name=DOCTOR_SPARK(),
            detail=_versions("pyspark"),
            remedy='pip install "journeymap[data,spark]"',
            needed=False,
        ),
        Finding(name=texts.DOCTOR_GIT(), detail=_git(), remedy="apt install git", needed=False),
        Finding(
            name=texts.DOCTOR_WORKSPACE(), detail=_workspace(), remedy="journeymap init DIR", needed=False
        ),
    ]
    return [*findings, *_format(_workspace())]


def _format(root: str) -> Iterator[Finding]:
    """Yield the version of the format that the workspace is in, where there is one."""
    if not root:
        return
    from journeymap.cli.migrating import read_workspace_version
    from journeymap.schema.definition import read_version

    limit = read_version()
    version = read_workspace_version(Path(root))
    name = migrating_texts.DOCTOR_FORMAT()
    if version is None:
        unknown = migrating_texts.DOCTOR_UNKNOWN()
        yield Finding(name=name, detail="", remedy="journeymap validate", needed=False, other=unknown)
    elif version == limit:
        yield Finding(name=name, detail=str(limit), remedy="", needed=False)
    else:
        remedy = "journeymap migrate" if version < limit else "pip install --upgrade journeymap"
        other = migrating_texts.DOCTOR_OTHER(version=version, limit=limit)
        yield Finding(name=name, detail="", remedy=remedy, needed=False, other=other)


def _version(package: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _versions(*packages: str) -> str:
    """Return the packages with their versions; nothing where one is missing."""
    found = {package: _version(package) for package in packages}
    return ", ".join(f"{name} {number}" for name, number in found.items()) if all(found.values()) else ""


def _libyaml() -> str:
    from importlib.util import find_spec

    return "libyaml" if find_spec("yaml._yaml") else ""


def _git() -> str:
    import shutil

    return shutil.which("git") or ""


def _workspace() -> str:
    from journeymap.atlas import find_workspace
    from journeymap.problem import JourneymapError

    try:
        return str(find_workspace(Path.cwd()))
    except JourneymapError:
        return ""
