"""Gathers what a pull request has to hear, and takes it there.

Total: whatever goes wrong becomes part of the comment, since a run that fails without a word leaves its
reader with the comment of the run before.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli import commenting_texts as texts
from journeymap.cli import comparing_texts
from journeymap.cli.comparing import compare_sides
from journeymap.cli.gating import judge_scores, list_unasked
from journeymap.cli.gating_request import Asked, settle_gates
from journeymap.cli.opening import Opened, open_workspace
from journeymap.cli.repository import find_folder
from journeymap.cli.reviewing import Request as RulesRequest
from journeymap.cli.reviewing import review
from journeymap.cli.sides import Side, Sides, open_sides
from journeymap.cli.speech import own_language
from journeymap.cli.streams import print_note
from journeymap.cli.texts import NO_JOURNEYS
from journeymap.findings.relocation import relocate
from journeymap.forge import Comments, Posted, post_comment
from journeymap.forge.sticky import NOTHING_NEW, mark_of
from journeymap.language import Language, Message
from journeymap.model import Gates
from journeymap.problem import JourneymapError
from journeymap.report import comment_texts
from journeymap.report.comment import Failure, Review, write_comment
from journeymap.score import score_journey
from journeymap.score.snapshot import Snapshot, take_snapshot
from journeymap.value import dataclass

if TYPE_CHECKING:
    from journeymap.cli.choices import LanguageChoice

COULD_NOT_RUN = 3
FINDINGS = 1
_TOLD = {
    Posted.WRITTEN: texts.POSTED,
    Posted.CHANGED: texts.REPLACED,
    Posted.SAME: texts.STANDS,
    Posted.NOT_NEEDED: texts.NOT_NEEDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asks for."""

    workspace: Path | None
    language: LanguageChoice | None
    base: str | None
    head: str | None
    names: tuple[str | None, str | None]
    """What base and head are called in the comment."""
    rules: RulesRequest
    gates: Asked
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A comment, and what the run has to exit with."""

    body: str
    exit_code: int


def compose(request: Request) -> Composed:
    """Return the comment; what cannot be done is told in it."""
    found = Review(failures=request.failures, base=request.names[0] or request.base)
    folder = request.workspace or Path.cwd()
    try:
        opened = open_workspace(request.workspace, request.language)
    except JourneymapError as error:
        found = replace(found, stopped=error.message)
    else:
        folder = opened.root
        found, sides = _open_sides(found, request)
        found = _judge(found, opened, request, sides)
        if sides is not None:
            found = _compare(found, request, sides)
    language = own_language() if request.language is None else request.language.value
    lines = [mark_of(find_folder(folder)), "", write_comment(found, language)]
    if not found.says_something:
        lines.append(f"{NOTHING_NEW}\n")
    return Composed(body="\n".join(lines), exit_code=_find_exit_code(found))


def _open_sides(found: Review, request: Request) -> tuple[Review, Sides | None]:
    """Return both sides of the comparison, where there is a base that can be read."""
    if request.base is None:
        return found, None
    try:
        return found, open_sides(request.workspace, request.base, request.head)
    except JourneymapError as error:
        if error.message == comparing_texts.NO_WORKSPACE_IN(name=request.base):
            return replace(found, is_new=True), None
        return replace(found, not_compared=_say_whole(error)), None


def _judge(found: Review, opened: Opened, request: Request, sides: Sides | None) -> Review:
    """Return ``found`` with what the rules and the gates say; those that compare do so with the base."""
    if not opened.problems and not opened.atlas.journeys:  # as for `validate`: nothing found is not clean
        return replace(found, stopped=NO_JOURNEYS(folder=opened.root.name))
    gates = settle_gates(opened.atlas.workspace.gates, request.gates)
    unasked = list_unasked(gates) if request.gates.against is None else []
    former = None if sides is None or not unasked else _score_all(sides.read_whole().old)
    try:
        reviewed = review(opened, request.rules)
        folder = find_folder(opened.root)
        found = replace(found, problems=tuple(relocate(reviewed.problems, folder)))
        journeys = tuple(opened.atlas.journeys.values())
        scores = [score_journey(opened.atlas, journey) for journey in journeys]
        verdict = judge_scores(opened, journeys, scores, request.gates, former)
    except JourneymapError as error:
        return replace(found, stopped=error.message)
    return replace(
        found,
        gates=tuple(relocate(verdict.problems, folder)),
        gates_asked=gates != Gates(),
        gates_unasked=tuple(unasked) if former is None and not found.is_new else (),
        is_partial=bool(opened.exit_code),
    )


def _score_all(side: Side) -> Mapping[str, Snapshot]:
    """Return the scores of every journey of one side."""
    atlas = side.atlas
    return {
        name: take_snapshot(atlas, journey, score_journey(atlas, journey))
        for name, journey in atlas.journeys.items()
    }


def _compare(found: Review, request: Request, sides: Sides) -> Review:
    """Return ``found`` with what changed between the sides."""
    names = (
        request.names[0] or request.base or "",
        request.names[1] or request.head or comparing_texts.DISK.say(own_language()),
    )
    try:
        return replace(found, comparison=compare_sides(sides, None, names))
    except JourneymapError as error:
        return replace(found, not_compared=_say_whole(error))


def _say_whole(error: JourneymapError) -> Message:
    """Return the message of an error together with what helps against it."""
    if error.help is None:
        return error.message
    return comment_texts.WITH_HELP(message=error.message, help=error.help)


def _find_exit_code(found: Review) -> int:
    if not found.is_whole:
        return COULD_NOT_RUN
    return 0 if found.is_well else FINDINGS


def post(body: str, forge: str, environment: Mapping[str, str] = os.environ) -> None:
    """Take a comment to the pull or merge request of this job, and say what became of it.

    Raises:
        JourneymapError: it cannot be taken there.
    """
    language = own_language()
    if forge == "gitlab":
        from journeymap.forge.gitlab import read_notes

        told = (environment.get("CI_COMMIT_SHA"), environment.get("CI_PIPELINE_URL"))
        _put(read_notes(environment), body, told, language)
        return
    from journeymap.forge.github import PullRequestComments, find_number, is_from_fork, look_up, read_run

    run = read_run(environment)
    if is_from_fork(run.event):
        print_note(texts.FROM_FORK.say(language))
        return
    server, number = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_RUN_ID")
    origin = (
        look_up(run.event, "pull_request", "head", "sha"),
        f"{server}/{run.repository}/actions/runs/{number}",
    )
    _put(PullRequestComments(run=run, number=find_number(run)), body, origin, language)


def post_artifact(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """Take the comment that the run before left as an artifact to its pull request, and return it.

    Raises:
        JourneymapError: it is not there, is not only text, or cannot be taken there.
    """
    from journeymap.forge.artifact import fetch_comment
    from journeymap.forge.github import PullRequestComments, find_number, look_up, read_run

    run = read_run(environment)
    number = find_number(run)
    body = fetch_comment(run, name)
    origin = tuple(look_up(run.event, "workflow_run", key) for key in ("head_sha", "html_url"))
    _put(PullRequestComments(run=run, number=number), body, origin, own_language())
    return body


def _put(comments: Comments, body: str, origin: tuple[object, ...], language: Language) -> None:
    posted = post_comment(comments, _add_origin(body, origin, language))
    print_note(_TOLD[posted].say(language))


def _add_origin(body: str, origin: tuple[object, ...], language: Language) -> str:
    """Return ``body`` with a line that names its commit and leads to the run's pictures and log."""
    from journeymap.forge.request import is_address

    commit, page = origin
    if not (isinstance(commit, str) and commit.isalnum() and isinstance(page, str) and is_address(page)):
        return body
    if not set(page).isdisjoint("()<>[] "):
        return body
    return f"{body.rstrip()}\n\n{comment_texts.PAGE.say(language, commit=commit[:7], address=page)}\n"
