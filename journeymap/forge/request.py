"""A request to an API, and its answer.

Redirects are not followed by themselves: the token would travel with them. What is asked again after a
failure only reads or replaces; a comment that may have been written is not written a second time.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from dataclasses import field
from http.client import HTTPException, HTTPMessage
from typing import IO

from journeymap.forge import texts
from journeymap.language import Text
from journeymap.problem import JourneymapError
from journeymap.value import dataclass

_MOST_BYTES = 20_000_000
_SECONDS = 30
_TRIES = 3
_LONGEST_PAUSE = 30.0
_BUSY = frozenset({429, 500, 502, 503, 504})
_FORBIDDEN = frozenset({401, 403, 404})
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an API said."""

    status: int
    content: bytes
    location: str | None = None
    """Where it says the thing is."""
    pause: float | None = None
    """Seconds after which it wants to be asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """An API and the headers that every request to it carries, the token among them."""

    api: str
    """Without a slash at its end."""
    headers: Mapping[str, str] = field(repr=False)

    @property
    def host(self) -> str:
        """How the service is called in a message."""
        return urllib.parse.urlsplit(self.api).netloc

    def ask(self, task: Text, method: str, path: str, body: object = None) -> object:
        """Return what the API answers to a request, read from JSON.

        Raises:
            JourneymapError: it cannot be reached, refuses, or answers no JSON.
        """
        answer = self.send(task, method, path, body)
        if not 200 <= answer.status < 300:
            raise self.refuse(task, answer.status)
        try:
            return json.loads(answer.content)
        except ValueError as error:
            raise JourneymapError(texts.BAD_ANSWER(host=self.host)) from error

    def send(self, task: Text, method: str, path: str, body: object = None) -> Answer:
        """Return the answer to a request, whatever its status; what only reads or replaces is tried again.

        Raises:
            JourneymapError: it cannot be reached.
        """
        data = None if body is None else json.dumps(body).encode("utf-8")
        headers = {**self.headers, **({} if data is None else {"Content-Type": "application/json"})}
        tries = 1 if method == "POST" else _TRIES
        for number in range(1, tries + 1):
            try:
                answer = send_once(method, self.api + path, headers, data)
            except (OSError, HTTPException) as error:
                if number == tries:
                    raise self._cannot_reach(error) from error
                time.sleep(number)
                continue
            if answer.status not in _BUSY or number == tries:
                return answer
            time.sleep(min(_LONGEST_PAUSE, number if answer.pause is None else answer.pause))
        raise self.refuse(task, 0)  # pragma: no cover - the loop returns or raises

    def refuse(self, task: Text, status: int) -> JourneymapError:
        """Return the error that says: the API would not do ``task``."""
        help_text = texts.FORBIDDEN_HELP if status in _FORBIDDEN else texts.TRY_AGAIN_HELP
        return JourneymapError(texts.REFUSED(host=self.host, task=task, status=status), help=help_text())

    def _cannot_reach(self, error: OSError | HTTPException) -> JourneymapError:
        reason = getattr(error, "reason", None) or error
        told = getattr(reason, "strerror", None) or type(reason).__name__
        return JourneymapError(texts.UNREACHABLE(host=self.host, reason=told), help=texts.TRY_AGAIN_HELP())


class _StandStill(urllib.request.HTTPRedirectHandler):
    """Follows no redirect."""

    def redirect_request(
        self,
        req: urllib.request.Request,  # noqa: ARG002 - as the library calls it
        fp: IO[bytes],  # noqa: ARG002
        code: int,  # noqa: ARG002
        msg: str,  # noqa: ARG002
        headers: HTTPMessage,  # noqa: ARG002
        newurl: str,  # noqa: ARG002
    ) -> None:
        return


def send_once(method: str, url: str, headers: Mapping[str, str], data: bytes | None = None) -> Answer:
    """Return the answer to one request to an ``http`` or ``https`` address; it is asked once.

    Raises:
        OSError: it cannot be reached.
        HTTPException: what answers speaks no HTTP.
    """
    request = urllib.request.Request(url, data=data, headers=dict(headers), method=method)  # noqa: S310 - the callers check the scheme
    try:
        with urllib.request.build_opener(_StandStill).open(request, timeout=_SECONDS) as answer:
            return Answer(status=answer.status, content=answer.read(_MOST_BYTES))
    except urllib.error.HTTPError as error:
        with error:
            location = error.headers.get("Location") if error.code in _MOVED else None
            pause = error.headers.get("Retry-After", "")
            return Answer(
                status=error.code,
                content=error.read(_MOST_BYTES),
                location=location,
                pause=float(pause) if pause.isascii() and pause.isdigit() else None,
            )


def is_address(text: str) -> bool:
    """Whether ``text`` is an address that may be asked: of the web, with a host, without a password."""
    try:
        parts = urllib.parse.urlsplit(text)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.netloc)
        and "@" not in parts.netloc
        and text.isprintable()
    )
