"""The comment that a run for a fork left behind, fetched and checked before a token that writes posts it.

Everything in it may have been written by a stranger: its size, its number of files and every line are
checked, in memory; nothing is unpacked. An action that downloads artifacts was refused: it unpacks first.
"""

from __future__ import annotations

import io
import urllib.parse
import zipfile
from http.client import HTTPException

from journeymap.forge import texts
from journeymap.forge.github import Run, look_up
from journeymap.forge.plain import find_markup
from journeymap.forge.request import Answer, is_address, send_once
from journeymap.language import Message
from journeymap.problem import JourneymapError

FILE = "comment.md"
MOST_BYTES = 200_000
"""A comment has at most 65 536 characters."""
_UNPACKING = (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


def fetch_comment(run: Run, name: str) -> str:
    """Return the comment that the run before left in its artifact ``name``.

    Raises:
        JourneymapError: there is none, it cannot be fetched, or it is not what journeymap writes.
    """
    followed = look_up(run.event, "workflow_run", "id")
    if not isinstance(followed, int):
        raise JourneymapError(texts.NO_REQUEST(), help=texts.NO_REQUEST_HELP())
    asked = urllib.parse.urlencode({"name": name, "per_page": 100})
    path = f"{run.path}/actions/runs/{followed}/artifacts?{asked}"
    listed = look_up(run.service.ask(texts.LIST_ARTIFACTS, "GET", path), "artifacts")
    named = [one for one in listed if look_up(one, "name") == name] if isinstance(listed, list) else []
    numbers = [number for one in named if isinstance(number := look_up(one, "id"), int)]
    if not numbers:
        raise JourneymapError(texts.NO_ARTIFACT(name=name), help=texts.NO_ARTIFACT_HELP())
    size = look_up(named[-1], "size_in_bytes")
    if not isinstance(size, int) or size > MOST_BYTES:
        raise _distrust(name, texts.TOO_LARGE(limit=MOST_BYTES // 1000))
    content = _download(run, f"{run.path}/actions/artifacts/{numbers[-1]}/zip")
    return read_comment(content, name)


def _download(run: Run, path: str) -> bytes:
    """Return the bytes of an artifact; the store that the API points to is asked without the token."""
    answer = run.service.send(texts.GET_ARTIFACT, "GET", path)
    if answer.location is not None:
        answer = _follow(run, answer.location)
    if not 200 <= answer.status < 300:
        raise run.service.refuse(texts.GET_ARTIFACT, answer.status)
    return answer.content


def _follow(run: Run, address: str) -> Answer:
    is_safe = is_address(address) and address.startswith(run.service.api.partition("://")[0] + "://")
    if not is_safe:
        raise JourneymapError(texts.BAD_ANSWER(host=run.service.host))
    try:
        return send_once("GET", address, {"User-Agent": "journeymap"})
    except (OSError, HTTPException) as error:
        raise run.service.refuse(texts.GET_ARTIFACT, 0) from error


def read_comment(content: bytes, name: str) -> str:
    """Return the comment in the bytes of an artifact.

    Raises:
        JourneymapError: it is not one file of text as journeymap writes it; ``name`` is the artifact's.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if [entry.filename for entry in entries] != [FILE]:
                raise _distrust(name, texts.OTHER_FILES(file=FILE))
            with archive.open(entries[0]) as stream:
                unpacked = stream.read(MOST_BYTES + 1)
    except _UNPACKING as error:
        raise _distrust(name, texts.NO_ZIP()) from error
    if len(unpacked) > MOST_BYTES:
        raise _distrust(name, texts.TOO_LARGE(limit=MOST_BYTES // 1000))
    found = find_markup(unpacked)
    if found is not None:
        raise _distrust(name, found)
    return unpacked.decode("utf-8")


def _distrust(name: str, reason: Message) -> JourneymapError:
    return JourneymapError(texts.UNTRUSTED(name=name, reason=reason), help=texts.UNTRUSTED_HELP())
