"""The preview as a process: what it answers, to whom, and what becomes of a page when a file is saved."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from journeymap.serve.watch import matters
from tests.cli.command import SMALLEST, run, write
from tests.visit import Visit


class Running:
    """A preview that is running."""

    def __init__(self, folder: Path, *options: str) -> None:
        """Start it on a free port and wait until it says where."""
        environment = {name: value for name, value in os.environ.items() if name != "JOURNEYMAP_LANGUAGE"}
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "journeymap", "serve", "--port", "0", *options],
            cwd=folder,
            env={**environment, "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()
        self.port = int(self.url.rstrip("/").rpartition(":")[2])

    def ask(self, path: str, *, host: str | None = None, method: str = "GET") -> tuple[int, str]:
        """Return the status and the text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host if host is not None else f"127.0.0.1:{self.port}")
        connection.endheaders()
        answer = connection.getresponse()
        content = answer.read().decode("utf-8")
        connection.close()
        return answer.status, content

    def end(self, sign: int = signal.SIGINT) -> tuple[int, str]:
        """End it as a user does, and return the exit code and what it said."""
        self.process.send_signal(sign)
        _, said = self.process.communicate(timeout=20)
        return self.process.returncode, said


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeys/bir.yaml", SMALLEST)
    write(tmp_path, "journeys/iki.yaml", SMALLEST.replace("En küçük", "İkinci"))
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nname: Deneme\nlanguage: tr\n")
    return tmp_path


@pytest.fixture
def start(workspace: Path) -> Iterator[Callable[..., Running]]:
    started: list[Running] = []

    def begin(*options: str) -> Running:
        started.append(Running(workspace, *options))
        return started[-1]

    yield begin
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.communicate()


def test_it_answers_this_machine_and_names_nothing_but_the_site(start: Callable[..., Running]) -> None:
    running = start("--quiet")
    assert running.url == f"http://127.0.0.1:{running.port}/"
    status, page = running.ask("/")
    assert (status, "Deneme" in page) == (200, True)
    assert running.ask("/", host=f"localhost:{running.port}")[0] == 200
    for host in ("evil.example", f"evil.example:{running.port}", "127.0.0.1", ""):
        assert running.ask("/", host=host) == (403, ""), host
    for path in (
        "/journeys/",
        "/journeys",
        "/../journeymap.yaml",
        "/%2e%2e/journeymap.yaml",
        "/journeymap.yaml",
    ):
        status, page = running.ask(path)
        assert (status, "Böyle bir sayfa yok." in page) == (404, True), path
    assert running.ask("/journeys/bir.html?x=1")[0] == 200
    assert running.ask("/", method="HEAD") == (200, "")
    assert running.ask("/", method="POST")[0] == 501
    with pytest.raises(OSError, match="refused"), socket.socket() as other:
        other.connect(("127.0.0.2", running.port))
    assert running.end() == (0, "")


def test_it_ends_cleanly_when_another_program_asks(start: Callable[..., Running]) -> None:
    code, said = start().end(signal.SIGTERM)
    assert code == 0
    assert said == "2 yolculuk gösteriliyor; bir dosyayı kaydedin, sayfa yenilenir. Ctrl-C ile biter.\n"


def test_a_taken_port_is_said(workspace: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(workspace, "serve", "--port", str(port), "-l", "en")
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        f"journeymap: Port {port} is taken, or may not be used.\n"
        "  help: Choose another with `--port`; `--port 0` takes a free one.\n"
    )


def test_only_what_the_site_is_made_of_matters(tmp_path: Path) -> None:
    for name in ("journeymap.yaml", "journeys/a.yaml", "personas/images/a.png", "logo.jpg"):
        assert matters(tmp_path, tmp_path / name), name
    for name in ("site/index.html", ".git/index", "journeys/.a.yaml.swp", "notes.txt"):
        assert not matters(tmp_path, tmp_path / name), name
    assert not matters(tmp_path / "inside", tmp_path / "journeys" / "a.yaml")


@pytest.mark.chromium
@pytest.mark.parametrize("options", [(), ("--poll",)], ids=["told", "poll"])
def test_a_save_changes_the_page_that_is_open(
    start: Callable[..., Running], visit: Visit, options: tuple[str, ...]
) -> None:
    running = start(*options)
    page = visit.page
    page.goto(f"{running.url}journeys/bir.html")
    expect(page.locator("h1")).to_have_text("En küçük yolculuk")
    panel = page.locator(".live-problems")
    expect(panel).to_have_count(0)
    write(running.folder, "journeys/bir.yaml", SMALLEST.replace("En küçük", "Kaydedilen"))
    expect(page.locator("h1")).to_have_text("Kaydedilen yolculuk")
    expect(page.locator(".map svg")).to_contain_text("Temas")

    write(running.folder, "journeys/bir.yaml", SMALLEST.replace("id: temas, title", "id: temas, titel"))
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("journeys/bir.yaml:6:")
    expect(panel).to_contain_text("titel")
    expect(page.locator("h1")).to_have_text("Kaydedilen yolculuk")
    page.goto(running.url)
    expect(page.locator("table.portfolio tbody tr")).to_have_count(2)
    expect(panel).to_be_visible()

    write(running.folder, "journeys/bir.yaml", SMALLEST.replace("En küçük", "Düzeltilen"))
    expect(page.locator("table.portfolio")).to_contain_text("Düzeltilen yolculuk")
    expect(panel).to_have_count(0)
    page.goto("about:blank")
    code, said = running.end()
    assert code == 0
    assert "Kaydedildi, 1 hata var; okunamayan olduğu gibi kalıyor.\n" in said
    assert "Traceback" not in said
