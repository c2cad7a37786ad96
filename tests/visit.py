"""A page in a real browser, for the tests that are marked ``chromium``."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import ConsoleMessage, Dialog, Page, Request


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
        # A page that is left hangs up on what it was still loading, and on whom it listened to.
        if asked.failure != "net::ERR_ABORTED":
            self.wrongs.append(f"not loaded: {asked.url}")

    def _refuse(self, dialog: Dialog) -> None:
        self.wrongs.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, file: Path, anchor: str = "") -> Page:
        """Open a file from the disk."""
        self.page.goto(file.as_uri() + anchor)
        return self.page
