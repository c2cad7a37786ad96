"""What ``serve`` does: opens the preview, answers, and follows the files until it is ended."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli import serve_texts as texts
from journeymap.cli.findings import tell_findings
from journeymap.cli.opening import open_workspace
from journeymap.cli.siting import gather
from journeymap.cli.streams import print_note, print_product
from journeymap.problem import JourneymapError, Severity

if TYPE_CHECKING:
    from journeymap.cli.choices import LanguageChoice
    from journeymap.model import Atlas
    from journeymap.serve import Preview
    from journeymap.site import Material


class Serving:
    """One run."""

    def __init__(
        self, workspace: Path | None, asked: LanguageChoice | None, history: Path | None, *, quiet: bool
    ) -> None:
        """Find the workspace.

        Raises:
            JourneymapError: there is none.
        """
        from journeymap.site import Memory

        self._opened = open_workspace(workspace, asked)
        self._asked = asked
        self._history = history
        self._quiet = quiet
        self._memory = Memory()

    def run(self, port: int, *, poll: bool, browse: bool) -> None:
        """Serve until Ctrl-C or the end of the process that started it.

        Raises:
            JourneymapError: the port is taken, or there is no such record.
        """
        from journeymap.atlas import Folder
        from journeymap.serve import PortTakenError, Preview, start_server, watch_workspace

        preview = Preview(Folder(self._opened.root), self._make_material)
        try:
            server = start_server(preview, self._opened.language, port)
        except PortTakenError as error:
            message = texts.PORT_TAKEN(port=port)
            raise JourneymapError(message, help=texts.PORT_TAKEN_HELP()) from error
        stop = threading.Event()
        try:
            with _ending_cleanly(), suppress(KeyboardInterrupt):
                self._tell_start(server.url, browse=browse)
                for _ in watch_workspace(self._opened.root, stop, poll=poll):
                    preview.rebuild()
                    self._tell_change(preview)
        finally:
            stop.set()
            server.stop()

    def _make_material(self, atlas: Atlas) -> Material:
        opened = replace(self._opened, atlas=atlas)
        return gather(opened, self._asked, self._history, self._memory)[0]

    def _tell_start(self, url: str, *, browse: bool) -> None:
        language = self._opened.language
        told = (problem for problem in self._opened.problems if problem.severity is not Severity.INFO)
        tell_findings(told, language, root=self._opened.root)
        if not self._quiet:
            journeys = texts.JOURNEYS(len(self._opened.atlas.journeys))
            print_note(texts.SERVING.say(language, journeys=journeys))
        print_product(url)
        if browse:
            import webbrowser

            webbrowser.open(url)

    def _tell_change(self, preview: Preview) -> None:
        errors = [problem for problem in preview.problems if problem.severity is Severity.ERROR]
        language = self._opened.language
        tell_findings(errors, language, root=self._opened.root)
        if errors:
            print_note(texts.CHANGED_WITH_ERRORS.say(language, errors=texts.ERRORS(len(errors))))
        elif not self._quiet:
            print_note(texts.CHANGED.say(language))


@contextmanager
def _ending_cleanly() -> Iterator[None]:
    """Take an end that is asked for by another program as Ctrl-C."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
