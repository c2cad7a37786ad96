"""A server on this machine that answers as the APIs of GitHub and GitLab do, and keeps the comments."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(slots=True)
class Forge:
    """What the server holds, and what it was asked."""

    address: str = ""
    comments: list[dict[str, Any]] = field(default_factory=list)
    pulls: list[dict[str, Any]] = field(default_factory=list)
    artifacts: list[dict[str, Any]] = field(default_factory=list)
    archive: bytes = b""
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Method and path of each request that was answered."""
    tokens: list[str | None] = field(default_factory=list)
    """The token that each request carried."""
    refuses: int = 0
    """The status that writing is answered with, where it is refused."""
    busy: int = 0
    """How many requests are answered with 503 first."""

    @property
    def bodies(self) -> list[str]:
        """The texts of the comments."""
        return [comment["body"] for comment in self.comments]

    def answer(self, method: str, path: str, given: Any) -> tuple[int, Any]:  # noqa: PLR0911 - one for each question
        """Return status and content."""
        if self.busy:
            self.busy -= 1
            return 503, {}
        if method != "GET" and self.refuses:
            return self.refuses, {"message": "no"}
        name, _, query = path.partition("?")
        page = int((re.search(r"\bpage=([0-9]+)", query) or ["", "1"])[1])
        if re.fullmatch(r"/repos/acme/maps/issues/7/comments|/projects/5/merge_requests/7/notes", name):
            if method == "POST":
                return 201, self._write(given["body"])
            return 200, self.comments[100 * (page - 1) : 100 * page]
        if found := re.fullmatch(r"/repos/acme/maps/issues/comments/(\d+)|.*/notes/(\d+)", name):
            wanted = int(found[1] or found[2])
            for comment in self.comments:
                if comment["id"] == wanted:
                    comment["body"] = given["body"]
                    return 200, comment
            return 404, {}
        held = {
            "/user": {"id": 1},
            "/repos/acme/maps/pulls": self.pulls,
            "/repos/acme/maps/actions/runs/42/artifacts": {"artifacts": self.artifacts},
            "/repos/acme/maps/actions/artifacts/3/zip": f"{self.address}/store",
        }
        return (200, held[name]) if name in held else (404, {})

    def _write(self, body: str) -> dict[str, Any]:
        user = {"type": "Bot"}
        comment = {"id": len(self.comments) + 1, "body": body, "user": user, "author": {"id": 1}}
        self.comments.append(comment)
        return comment


@contextmanager
def open_forge() -> Iterator[Forge]:
    """Serve a forge on a port of this machine until the block ends."""
    forge = Forge()

    class Handler(BaseHTTPRequestHandler):
        def handle_request(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            given = json.loads(self.rfile.read(size)) if size else None
            token = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN")
            forge.tokens.append(token)
            forge.asked.append((self.command, self.path))
            if self.path == "/store":
                self._say(200, forge.archive)
                return
            status, content = forge.answer(self.command, self.path, given)
            if isinstance(content, str):
                self._say(302, b"", ("Location", content))
            else:
                self._say(status, json.dumps(content).encode(), ("Retry-After", "0"))

        def _say(self, status: int, content: bytes, *headers: tuple[str, str]) -> None:
            self.send_response(status)
            for name, value in (*headers, ("Content-Length", str(len(content)))):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = do_PUT = handle_request  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    forge.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield forge
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
