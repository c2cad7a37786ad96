"""A browser, and sites for it to open; only tests that are marked ``chromium`` ask for them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, sync_playwright

from tests.site.build import build, gather


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        # Without a sandbox: the pages are our own, and a container seldom lets one be made.
        started = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own maps, Turkish with an English journey."""
    return build(gather(), tmp_path_factory.mktemp("site"))


class Visit:
    """A page in a browser, and everything that went wrong on it."""

    def __init__(self, page: Page) -> None:
        """Listen to ``page``."""
        self.page = page
        self.wrongs: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.wrongs.append(str(error)))
        page.on("requestfailed", self._miss)
        page.on("dialog", self._refuse)

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.wrongs.append(said.text)

    def _miss(self, asked: Request) -> None:
        # A page that is loaded again hangs up on whom it listened to.
        if not asked.url.endswith("/live/events"):
            self.wrongs.append(f"not loaded: {asked.url}")

    def _refuse(self, dialog: Dialog) -> None:
        self.wrongs.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, file: Path, anchor: str = "") -> Page:
        """Open a file from the disk."""
        self.page.goto(file.as_uri() + anchor)
        return self.page


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A page of a usual size, which must end without a word on the console."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    visit = Visit(context.new_page())
    yield visit
    context.close()
    assert visit.wrongs == []
