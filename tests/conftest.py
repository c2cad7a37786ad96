"""What all tests share: the option that rewrites expected texts, and how properties are tried."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine: a red build must be red for everybody.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the tests got into the expected files, to be read in the diff",
    )


TOOLS = {"poppler": "pdftoppm", "chromium": "chromium", "libreoffice": "soffice", "node": "node"}
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
