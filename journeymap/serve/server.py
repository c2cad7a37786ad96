"""Answers a browser on this machine, and nobody else.

Only addresses of the loopback are bound, and a request has to name one as its host: a page of another site
whose name was pointed here gets nothing. There is no folder behind the addresses, so none can be listed or
left: what the site does not name is not there.
"""

from __future__ import annotations

import errno
import json
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from journeymap.language import Language
from journeymap.report.document.html import escape_html
from journeymap.serve import texts
from journeymap.serve.preview import SCRIPT, Preview

LOOPBACK = "127.0.0.1"
EVENTS = "live/events"
_ALIVE = 10.0
"""Seconds after which a silent connection is spoken on, so that one that is gone is noticed."""
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
}


class PortTakenError(Exception):
    """Another program listens there already, or may not be listened to."""


class Server(ThreadingHTTPServer):
    """The server of one preview."""

    daemon_threads = True
    block_on_close = False
    # Two servers on one port would answer in turn; a port that was just left may be taken again.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, preview: Preview, language: Language, port: int) -> None:
        """Bind the port; nothing is answered yet."""
        self.preview = preview
        self.language: Language = language
        super().__init__((LOOPBACK, port), _Handler)
        self.hosts = frozenset(f"{name}:{self.server_port}" for name in (LOOPBACK, "localhost"))

    @property
    def url(self) -> str:
        """Where the preview is."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away in the middle of an answer."""

    def stop(self) -> None:
        """Stop answering, and let those go who listen."""
        self.preview.close()
        self.shutdown()
        self.server_close()


def start_server(preview: Preview, language: Language, port: int) -> Server:
    """Return a server that answers from now on, in a thread of its own; port 0 takes a free one.

    Raises:
        PortTakenError: it cannot listen there.
    """
    try:
        server = Server(preview, language, port)
    except OSError as error:
        if error.errno in {errno.EADDRINUSE, errno.EACCES} or isinstance(error, PermissionError):
            raise PortTakenError from error
        raise
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    return server


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "journeymap"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer with the file that is asked for, or with what happens."""
        if self.headers.get("Host") not in self.server.hosts:
            self._answer(HTTPStatus.FORBIDDEN, b"", "text/plain")
            return
        path = unquote(urlsplit(self.path).path).removeprefix("/") or "index.html"
        if path == EVENTS and self.command == "GET":
            self._tell_events()
        elif path == SCRIPT:
            self._answer(HTTPStatus.OK, write_script(self.server.language).encode(), _TYPES[".js"])
        else:
            self._answer_page(path)

    def do_HEAD(self) -> None:
        """Answer as for GET, with the head alone."""
        self.do_GET()

    def _answer_page(self, path: str) -> None:
        language = self.server.language
        try:
            content = self.server.preview.fetch(path)
        except Exception as error:  # noqa: BLE001  # a page that cannot be made must not end the preview
            said = texts.NOT_MADE.say(language, detail=f"{type(error).__name__}: {error}")
            self._answer(HTTPStatus.INTERNAL_SERVER_ERROR, _write_note(said, self.server), _TYPES[".html"])
            return
        if content is None:
            said = texts.NOT_FOUND.say(language)
            self._answer(HTTPStatus.NOT_FOUND, _write_note(said, self.server), _TYPES[".html"])
        else:
            kind = _TYPES.get(Path(path).suffix, "application/octet-stream")
            self._answer(HTTPStatus.OK, content, kind)

    def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Frame-Options", "DENY")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_events(self) -> None:
        """Tell the build at once, and each later one, until the browser or the preview is gone."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        preview = self.server.preview
        told = ""
        while not preview.is_closed:
            version = preview.version
            line = f"data: {preview.describe()}\n\n" if version != told else ": still here\n\n"
            self.wfile.write(line.encode())
            self.wfile.flush()
            told = version
            preview.wait(version, _ALIVE)

    def log_message(self, format: str, *args: object) -> None:
        """Write no line for each request."""


def write_script(language: Language) -> str:
    """Return the script that listens, with its words."""
    words = {"errors": texts.ERRORS.say(language), "warnings": texts.WARNINGS.say(language)}
    bare = (Path(__file__).parent / "live.js").read_text(encoding="utf-8")
    return bare.replace("JSON.parse(`__WORDS__`)", json.dumps(words, ensure_ascii=True))


def _write_note(said: str, server: Server) -> bytes:
    """Return a page with one sentence that still listens, so that it goes when what it says is mended."""
    link = escape_html(texts.TO_START.say(server.language))
    return (
        f'<!DOCTYPE html>\n<html lang="{server.language}">\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; "
        "style-src 'self'; connect-src 'self'; img-src data:\">\n"
        '<link rel="icon" href="data:,">\n'
        f'<title>journeymap</title>\n<link rel="stylesheet" href="/assets/site.css">\n'
        f'<main><h1>{escape_html(said)}</h1><p><a href="/">{link}</a></p></main>\n'
        f'<script src="/{SCRIPT}?{server.preview.version}"></script>\n'
    ).encode()
