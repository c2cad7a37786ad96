"""What is served: the site as of the last save, and what is wrong with the files it is made from.

While a file cannot be read, the journey or persona that it held stays as it was when it could, so that a
half-typed line takes no page away; the problems stand beside it. What has not changed is neither read nor
scored again. Pages are made when a browser asks: a save that nobody looks at costs no drawing.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from journeymap.atlas import Files, Memory, read_files
from journeymap.atlas.files import FOLDERS, SETTINGS
from journeymap.findings.text import write_problem
from journeymap.language import Language
from journeymap.model import Atlas
from journeymap.problem import Problem, Severity
from journeymap.site import Material, Site, compose_site

_T = TypeVar("_T")

SCRIPT = "live/live.js"
"""Where a page of the preview finds the script that listens, from the site's root."""


class Preview:
    """The site of a workspace while it is being edited; safe to be asked from several threads."""

    def __init__(self, files: Files, make_material: Callable[[Atlas], Material]) -> None:
        """Read the workspace for the first time; ``make_material`` says in what language, and with what."""
        self._files = files
        self._make_material = make_material
        self._memory = Memory()
        self._changed = threading.Condition()
        self._making = threading.Lock()
        self._builds = 0
        self._atlas: Atlas | None = None
        self._site = Site(files={})
        self._made: dict[str, bytes] = {}
        self._last_good: dict[str, bytes] = {}
        self._language: Language = "en"
        self._closed = False
        self.problems: tuple[Problem, ...] = ()
        self.rebuild()

    @property
    def version(self) -> str:
        """What tells one build from another, also after the preview was started anew."""
        return f"{os.getpid()}-{self._builds}"

    @property
    def is_closed(self) -> bool:
        """Whether nobody shall wait any longer."""
        return self._closed

    def rebuild(self) -> None:
        """Read what has changed, and wake those who wait for it."""
        with self._making:
            read = read_files(self._files, self._memory)
            atlas = _mend(read.atlas, self._atlas, read.left_out)
            material = self._make_material(atlas)
            with self._changed:
                self._builds += 1
                self._atlas = atlas
                self._language = material.language
                self.problems = read.problems
                self._site = compose_site(material, live=f"/{SCRIPT}?{self.version}")
                self._last_good.update(self._made)
                self._made = {}
                self._changed.notify_all()

    def fetch(self, path: str) -> bytes | None:
        """Return the file of the site at ``path``, or ``None`` where there is none.

        A page that cannot be made is the last one that could, where there is one.

        Raises:
            Exception: it cannot be made, and never could.
        """
        with self._making:
            site = self._site
            if path in self._made or path not in site.files:
                return self._made.get(path)
            try:
                content = site.make(path)
            except Exception:
                if path in self._last_good:
                    return self._last_good[path]
                raise
            self._made[path] = content
            return content

    def wait(self, version: str, seconds: float) -> bool:
        """Wait until there is another build than ``version``, or the preview closes; say whether one came."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self.version != version, seconds)
            return self.version != version

    def describe(self) -> str:
        """Return the build and its problems as JSON, the errors as they stand in a terminal."""
        with self._changed:
            told = [problem for problem in self.problems if problem.severity is not Severity.INFO]
            document = {
                "version": self.version,
                "errors": sum(problem.severity is Severity.ERROR for problem in told),
                "problems": [write_problem(problem, self._language).rstrip("\n") for problem in told],
            }
        return json.dumps(document, ensure_ascii=True)

    def close(self) -> None:
        """Let everybody who waits go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()


def _mend(atlas: Atlas, former: Atlas | None, left_out: tuple[str, ...]) -> Atlas:
    """Return ``atlas`` with what the files that cannot be read now held when they could."""
    if former is None or not left_out:
        return atlas
    broken = set(left_out)
    workspace = former.workspace if SETTINGS in broken else atlas.workspace
    return replace(
        atlas,
        workspace=workspace,
        journeys=_keep(atlas.journeys, former.journeys, "journey", broken),
        personas=_keep(atlas.personas, former.personas, "persona", broken),
        evidence=_keep(atlas.evidence, former.evidence, "evidence", broken),
    )


def _keep(now: Mapping[str, _T], former: Mapping[str, _T], kind: str, broken: set[str]) -> dict[str, _T]:
    folder = FOLDERS[kind]
    kept = {
        identifier: value
        for identifier, value in former.items()
        if identifier not in now and any(f"{folder}/{identifier}{end}" in broken for end in (".yaml", ".yml"))
    }
    return dict(sorted({**now, **kept}.items()))
