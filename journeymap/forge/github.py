"""GitHub: the pull request that a run belongs to, and its comments."""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from journeymap.forge import texts
from journeymap.forge.environment import read_address, read_matching, read_variable
from journeymap.forge.request import Service
from journeymap.problem import JourneymapError
from journeymap.value import dataclass

TOKEN = "GITHUB_TOKEN"  # noqa: S105 - the name of a variable
_PAGE = 100
_MOST_PAGES = 50
_MOST_EVENT = 25_000_000
_TRUSTED = frozenset({"OWNER", "MEMBER", "COLLABORATOR"})
"""How an author may stand to the repository; a comment of anyone else is not ours."""
_GONE = frozenset({403, 404, 410})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The run of a workflow: where it asks, and what set it off."""

    service: Service
    repository: str
    """``owner/name``."""
    event: Mapping[str, object]

    @property
    def path(self) -> str:
        """The beginning of every path of the API that speaks of the repository."""
        return f"/repos/{self.repository}"


def read_run(environment: Mapping[str, str]) -> Run:
    """Return the run that the environment tells of.

    Raises:
        JourneymapError: something is missing, or reads otherwise than GitHub writes it.
    """
    api = read_address(environment, "GITHUB_API_URL", TOKEN, "https://api.github.com")
    repository = read_matching(environment, "GITHUB_REPOSITORY", r"[\w.-]+/[\w.-]+", TOKEN)
    token = read_variable(environment, (TOKEN, "GH_TOKEN"), TOKEN)
    headers = {
        "Accept": "application/vnd.github+json",
        "Authorization": f"Bearer {token}",
        "User-Agent": "journeymap",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    event = read_event(read_variable(environment, ("GITHUB_EVENT_PATH",), TOKEN))
    return Run(service=Service(api=api, headers=headers), repository=repository, event=event)


def read_event(file: str) -> Mapping[str, object]:
    """Return the event that set a run off.

    Raises:
        JourneymapError: the file does not hold one.
    """
    try:
        with Path(file).open("rb") as stream:
            event = json.loads(stream.read(_MOST_EVENT))
    except (OSError, ValueError) as error:
        raise JourneymapError(texts.BAD_EVENT(file=file)) from error
    if not isinstance(event, dict):
        raise JourneymapError(texts.BAD_EVENT(file=file))
    return event


def look_up(value: object, *keys: str) -> object:
    """Return what stands in nested objects under ``keys``; ``None`` where any of them is missing."""
    for key in keys:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def is_from_fork(event: Mapping[str, object]) -> bool:
    """Whether a pull request comes from another repository, whose runs get no token that writes."""
    if "pull_request" not in event:
        return False
    return look_up(event, "pull_request", "head", "repo", "full_name") != look_up(
        event, "pull_request", "base", "repo", "full_name"
    )


def find_number(run: Run) -> int:
    """Return the number of the pull request of a run.

    After a run for a fork its number is looked up by the fork's owner and branch, as the event tells them:
    the event lists no pull requests then, and a number in an artifact could be of any.

    Raises:
        JourneymapError: there is none.
    """
    number = look_up(run.event, "pull_request", "number")
    if isinstance(number, int):
        return number
    if "workflow_run" in run.event:
        return _find_followed(run)
    raise JourneymapError(texts.NO_REQUEST(), help=texts.NO_REQUEST_HELP())


def _find_followed(run: Run) -> int:
    commit = look_up(run.event, "workflow_run", "head_sha")
    branch = look_up(run.event, "workflow_run", "head_branch")
    owner = look_up(run.event, "workflow_run", "head_repository", "owner", "login")
    if not (isinstance(commit, str) and isinstance(branch, str) and isinstance(owner, str)):
        raise JourneymapError(texts.NO_REQUEST(), help=texts.NO_REQUEST_HELP())
    asked = urllib.parse.urlencode({"head": f"{owner}:{branch}", "state": "open", "per_page": _PAGE})
    found = run.service.ask(texts.FIND_REQUEST, "GET", f"{run.path}/pulls?{asked}")
    for pull in found if isinstance(found, list) else []:
        number = look_up(pull, "number")
        if look_up(pull, "head", "sha") == commit and isinstance(number, int):
            return number
    raise JourneymapError(texts.NOT_OPEN(commit=commit[:12], branch=branch))


@dataclass(frozen=True, slots=True, kw_only=True)
class PullRequestComments:
    """The comments of a pull request."""

    run: Run
    number: int

    def find_own(self, mark: str) -> tuple[int, str] | None:
        """Return the number and the text of the comment of ours that begins with ``mark``."""
        for page in range(1, _MOST_PAGES + 1):
            path = f"{self.run.path}/issues/{self.number}/comments?per_page={_PAGE}&page={page}"
            found = self.run.service.ask(texts.LIST_COMMENTS, "GET", path)
            listed = found if isinstance(found, list) else []
            for comment in listed:
                if _is_own(comment, mark):
                    return cast("int", comment["id"]), comment["body"]
            if len(listed) < _PAGE:
                break
        return None

    def write(self, body: str) -> None:
        """Write a comment."""
        path = f"{self.run.path}/issues/{self.number}/comments"
        self.run.service.ask(texts.WRITE_COMMENT, "POST", path, {"body": body})

    def change(self, number: int, body: str) -> bool:
        """Replace the text of a comment; whether it could be."""
        path = f"{self.run.path}/issues/comments/{number}"
        answer = self.run.service.send(texts.CHANGE_COMMENT, "PATCH", path, {"body": body})
        if answer.status in _GONE:
            return False
        if not 200 <= answer.status < 300:
            raise self.run.service.refuse(texts.CHANGE_COMMENT, answer.status)
        return True


def _is_own(comment: object, mark: str) -> bool:
    body = look_up(comment, "body")
    if not (isinstance(body, str) and body.split("\n", 1)[0].strip() == mark):
        return False
    is_ours = look_up(comment, "user", "type") == "Bot" or look_up(comment, "author_association") in _TRUSTED
    return is_ours and isinstance(look_up(comment, "id"), int)
