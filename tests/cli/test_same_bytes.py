"""The same input gives the same bytes: other hash seeds, locales, time zones and folders."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.command import digest, run, run_bytes

REPOSITORY = Path(__file__).parents[2]
MACHINES = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/Adak"},
)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folders = (tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("longer-name") / "deep" / "down")
    for folder in folders:
        for name in ("journeys", "personas", "touchpoints", "pain-points", "evidence"):
            shutil.copytree(REPOSITORY / name, folder / name)
        shutil.copy(REPOSITORY / "journeymap.yaml", folder)
    return folders


def test_pictures(copies: tuple[Path, Path]) -> None:
    kinds = ("svg", "png", "pdf", "pptx", "html", "dot", "mermaid", "text")
    formats = (*(word for kind in kinds for word in ("--format", kind)), "--scale", "0.5", "--dark")
    for folder, machine in zip(copies, MACHINES, strict=True):
        done = run(folder, "render", *formats, "--output", "pictures", **machine)
        assert done.code == 0, done.err
    first, second = (digest(folder / "pictures") for folder in copies)
    assert len(first) == 4 * (5 * 2 + 1 + 2 + 1)
    assert first == second


def test_pages(copies: tuple[Path, Path]) -> None:
    views = ("blueprint", "matrix", "portfolio", "persona", "compare", "coverage")
    asked = (*(word for view in views for word in ("--view", view)), "--format", "pdf", "--format", "pptx")
    for folder, machine in zip(copies, MACHINES, strict=True):
        shown = ("--page", "16:9", "--output", "pages", "--no-cache")
        done = run(folder, "render", "siparisten-teslimata", *asked, *shown, **machine)
        assert done.code == 0, done.err
    first, second = (digest(folder / "pages") for folder in copies)
    assert len(first) == 2 * (len(views) - 1 + 5), "a card for each persona"
    assert first == second


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate",),
        *(("validate", "--format", form) for form in ("json", "github", "gitlab", "sarif", "junit")),
        ("score", "--today", "2026-12-01"),
        ("score", "--by", "touchpoint", "--no-gates"),
        ("score", "--format", "json", "--no-gates"),
        ("report",),
        ("report", "--format", "json"),
        ("graph",),
        ("graph", "--format", "json"),
        ("schema",),
    ],
    ids=" ".join,
)
def test_texts(copies: tuple[Path, Path], arguments: tuple[str, ...]) -> None:
    first, second = (
        run_bytes(folder, *arguments, **machine) for folder, machine in zip(copies, MACHINES, strict=True)
    )
    assert first.returncode == 0
    assert first.stdout == second.stdout
    assert str(copies[0]).encode() not in first.stdout
