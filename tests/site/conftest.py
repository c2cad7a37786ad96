"""Sites for a browser to open; only tests that are marked ``chromium`` ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.build import build, gather


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own maps, Turkish with an English journey."""
    return build(gather(), tmp_path_factory.mktemp("site"))
