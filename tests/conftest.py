"""What all tests share: the option that rewrites expected texts, and how properties are tried."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.visit import Visit

# The same examples on every machine: a red build must be red for everybody.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the tests got into the expected files, to be read in the diff",
    )


TOOLS = {
    "poppler": "pdftoppm",
    "chromium": "chromium",
    "libreoffice": "soffice",
    "node": "node",
    "java": "java",
}
"""Programs that a marked test looks at our files with; without them it is skipped."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for marker, program in TOOLS.items():
            if item.get_closest_marker(marker) and shutil.which(program) is None:
                item.add_marker(pytest.mark.skip(reason=f"{program} is not installed"))


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the file that holds what is expected, or write it under ``--update-golden``."""

    def check(expected: Path, got: str) -> None:
        if request.config.getoption("--update-golden"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_bytes(got.encode("utf-8"))
            return
        assert expected.exists(), f"{expected.name} is missing; run pytest --update-golden and read the diff"
        assert got == expected.read_bytes().decode("utf-8")

    return check


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests that look at pages; each opens a window of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        # Without a sandbox: the pages are our own, and a container seldom lets one be made.
        started = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A page of a usual size, which must end without a word on the console."""
    from tests.visit import Visit

    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    visit = Visit(context.new_page())
    yield visit
    context.close()
    assert visit.wrongs == []
