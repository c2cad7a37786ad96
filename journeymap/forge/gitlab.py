"""GitLab: the merge request that a job belongs to, and its notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from journeymap.forge import texts
from journeymap.forge.environment import read_address, read_matching, read_variable
from journeymap.forge.github import look_up
from journeymap.forge.request import Service
from journeymap.value import dataclass

TOKEN = "GITLAB_TOKEN"  # noqa: S105 - the name of a variable
_PAGE = 100
_MOST_PAGES = 50
_GONE = frozenset({403, 404, 410})


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRequestNotes:
    """The notes of a merge request."""

    service: Service
    path: str
    """Of the notes, below the API."""

    def find_own(self, mark: str) -> tuple[int, str] | None:
        """Return the number and the text of the note of ours that begins with ``mark``."""
        own = look_up(self.service.ask(texts.WHO_AM_I, "GET", "/user"), "id")
        for page in range(1, _MOST_PAGES + 1):
            asked = f"{self.path}?sort=asc&order_by=created_at&per_page={_PAGE}&page={page}"
            found = self.service.ask(texts.LIST_COMMENTS, "GET", asked)
            listed = found if isinstance(found, list) else []
            for note in listed:
                body = look_up(note, "body")
                if (
                    isinstance(body, str)
                    and body.split("\n", 1)[0].strip() == mark
                    and look_up(note, "author", "id") == own
                ):
                    return cast("int", note["id"]), body
            if len(listed) < _PAGE:
                break
        return None

    def write(self, body: str) -> None:
        """Write a note."""
        self.service.ask(texts.WRITE_COMMENT, "POST", self.path, {"body": body})

    def change(self, number: int, body: str) -> bool:
        """Replace the text of a note; whether it could be."""
        answer = self.service.send(texts.CHANGE_COMMENT, "PUT", f"{self.path}/{number}", {"body": body})
        if answer.status in _GONE:
            return False
        if not 200 <= answer.status < 300:
            raise self.service.refuse(texts.CHANGE_COMMENT, answer.status)
        return True


def read_notes(environment: Mapping[str, str]) -> MergeRequestNotes:
    """Return the notes of the merge request that the environment tells of.

    Raises:
        JourneymapError: something is missing, or reads otherwise than GitLab writes it.
    """
    api = read_address(environment, "CI_API_V4_URL", TOKEN)
    number = read_matching(environment, "CI_MERGE_REQUEST_IID", r"[0-9]{1,18}", TOKEN)
    project = read_matching(environment, "CI_MERGE_REQUEST_PROJECT_ID", r"[0-9]{1,18}", TOKEN)
    token = read_variable(environment, (TOKEN,), TOKEN)
    headers = {"PRIVATE-TOKEN": token, "User-Agent": "journeymap"}
    return MergeRequestNotes(
        service=Service(api=api, headers=headers),
        path=f"/projects/{project}/merge_requests/{number}/notes",
    )
