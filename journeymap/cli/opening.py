"""What most commands begin with: find the workspace, load it, choose the journeys, tell what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from journeymap.atlas import find_workspace, is_workspace, read_workspace
from journeymap.atlas.files import expect_folder
from journeymap.cli import texts
from journeymap.cli.choices import LanguageChoice
from journeymap.cli.findings import tell_findings
from journeymap.cli.speech import asked_language, settle_language
from journeymap.cli.streams import print_note
from journeymap.language import Language, Message
from journeymap.model import Atlas, Journey
from journeymap.problem import JourneymapError, Problem, Severity, Waiver
from journeymap.schema.suggestion import nearest
from journeymap.value import dataclass

FINDINGS = 1
"""Exit code of a run that found errors."""

_MOST_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A loaded workspace, and the language it is spoken of in."""

    root: Path
    atlas: Atlas
    problems: tuple[Problem, ...]
    language: Language
    waivers: tuple[Waiver, ...] = ()
    """The comments that silence a rule on a line."""
    left_out: tuple[str, ...] = ()
    """Files that are there and could not be used."""

    @property
    def exit_code(self) -> int:
        """1 where an error was found, else 0."""
        return FINDINGS if any(p.severity is Severity.ERROR for p in self.problems) else 0

    def journey_language(self, journey: Journey, asked: LanguageChoice | None) -> Language:
        """Return the language of a journey's own picture or report."""
        if asked is not None or asked_language() is not None or journey.language is None:
            return self.language
        return cast("Language", journey.language)


def open_workspace(
    workspace: Path | None, language: LanguageChoice | None, *, unread: frozenset[str] = frozenset()
) -> Opened:
    """Find and load the workspace, but for files whose kind is ``unread``.

    Raises:
        JourneymapError: there is none.
    """
    root = find_workspace(Path.cwd()) if workspace is None else named_workspace(workspace)
    atlas, problems, waivers, left_out = read_workspace(root, unread=unread)
    chosen = language.value if language is not None else asked_language() or atlas.workspace.language
    settle_language(chosen)
    return Opened(
        root=root, atlas=atlas, problems=problems, language=chosen, waivers=waivers, left_out=left_out
    )


def named_workspace(folder: Path) -> Path:
    """Return the folder that was asked for; a mistyped one must not pass for a workspace without mistakes."""
    expect_folder(folder)
    if not is_workspace(folder):
        raise JourneymapError(texts.NOT_A_WORKSPACE(folder=str(folder)), help=texts.NOT_A_WORKSPACE_HELP())
    return folder.resolve()


def tell_problems(opened: Opened) -> None:
    """Show errors and warnings on standard error, and say that something is left out."""
    told = (problem for problem in opened.problems if problem.severity is not Severity.INFO)
    tell_findings(told, opened.language, root=opened.root)
    if opened.exit_code:
        print_note(texts.LEFT_OUT.say(opened.language))


def choose_journeys(opened: Opened, wanted: Sequence[str] | None) -> tuple[Journey, ...]:
    """Return the journeys that were asked for by id or by file, in that order; all of them if none were.

    Raises:
        JourneymapError: one is not there (wrong usage), or there is none at all.
    """
    if wanted:
        return tuple(_find_journey(opened, name) for name in dict.fromkeys(wanted))
    if not opened.atlas.journeys and not opened.exit_code:
        raise JourneymapError(texts.NO_JOURNEYS(folder=str(opened.root)), help=texts.NO_JOURNEYS_HELP())
    return tuple(opened.atlas.journeys.values())


def _find_journey(opened: Opened, name: str) -> Journey:
    journeys = opened.atlas.journeys
    identifier = Path(name).stem if name.endswith((".yaml", ".yml")) else name
    if identifier in journeys:
        return journeys[identifier]
    if any(Path(p.location.file).stem == identifier for p in opened.problems):
        raise JourneymapError(texts.BROKEN_JOURNEY(id=identifier), exit_code=FINDINGS)
    best = nearest(identifier, journeys)
    suggestion = texts.DID_YOU_MEAN(id=best) if best else _list_journeys(tuple(journeys))
    raise JourneymapError(texts.UNKNOWN_JOURNEY(id=identifier), help=suggestion, exit_code=2)


def _list_journeys(known: tuple[str, ...]) -> Message | None:
    """Return what could have been asked for instead, where there is anything."""
    if not known:
        return None
    shown = ", ".join(known[:_MOST_SHOWN])
    return texts.KNOWN_JOURNEYS(ids=shown if len(known) <= _MOST_SHOWN else f"{shown}, …")
