"""Drawing again only what could come out otherwise: no picture too many, and never one too few."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Done, digest, run, write

ROOT = Path(__file__).parents[2]

JOURNEY = """\
title: {title}
personas: [{persona}]
{more}
stages:
  - id: asama
    title: Aşama
    touchpoints:
      - id: temas
        title: Temas
        emotion: 1
{touchpoint}
"""

SPY = """
import sys
from journeymap.__main__ import main
drawn = []
def look(frame, event, _):
    if event == "call" and frame.f_code.co_name == "compose_map":
        drawn.append(frame.f_locals["journey"].id)
    elif event == "call" and frame.f_code.co_name == "compose_portfolio":
        drawn.append("portfolio")
sys.setprofile(look)
try:
    main()
finally:
    sys.setprofile(None)
    print(*drawn, file=open("../drawn", "w"))
"""
"""Runs the command and writes down which pictures were composed."""


def write_journey(
    folder: Path, name: str, *, persona: str = "ayse", more: str = "", touchpoint: str = ""
) -> None:
    text = JOURNEY.format(title=f"Yolculuk {name}", persona=persona, more=more, touchpoint=touchpoint)
    write(folder, f"journeys/{name}.yaml", text)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Journeys of which some look at others, drawn once."""
    folder = tmp_path / "work"
    write(folder, "journeymap.yaml", "schema_version: 1\nname: W\nlanguage: tr\n")
    write(folder, "personas/ayse.yaml", "name: Ayşe\ngoals: [Vakit kazanmak]\n")
    write(folder, "personas/john.yaml", "name: John\ngoals: [Vakit kazanmak]\n")
    write(folder, "touchpoints/kasa.yaml", "title: Kasa\n")
    write_journey(folder, "bugun", touchpoint="      - use: kasa")
    write_journey(folder, "yarin", more="state: future\nfuture_of: bugun")
    write_journey(folder, "tek", persona="john")
    write_journey(folder, "ust", persona="john", touchpoint="        journey: tek")
    time.sleep(0.06)
    assert draw(folder) == ["bugun", "tek", "ust", "yarin"]
    return folder


def draw(folder: Path, *arguments: str) -> list[str]:
    """Return the journeys whose maps were composed."""
    environment = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "PYTHONIOENCODING": "utf-8",
        "JOURNEYMAP_CACHE": str(folder.parent / "cache"),
    }
    subprocess.run(
        [sys.executable, "-c", SPY, "render", "--view", "map", *arguments],
        cwd=folder, env=environment, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    return (folder.parent / "drawn").read_text(encoding="utf-8").split()


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    time.sleep(0.06)


EDITS = (
    ("journeys/ust.yaml", "ust", "Üst", ["ust"]),
    ("journeys/tek.yaml", "tek", "Tek", ["tek", "ust"]),  # which `ust` opens
    ("journeys/bugun.yaml", "emotion: 1", "emotion: 2", ["bugun", "yarin"]),  # whose future `yarin` is
    ("personas/john.yaml", "John", "Jane", ["tek", "ust"]),
    ("touchpoints/kasa.yaml", "Kasa", "Kasada", ["bugun", "tek", "ust", "yarin"]),
    ("journeymap.yaml", "name: W", "name: Y", ["bugun", "tek", "ust", "yarin"]),
    ("journeys/ust.yaml", "Üst", "ust", ["ust"]),
)


def test_only_what_stands_on_an_edited_file_is_drawn(workspace: Path) -> None:
    """What was left as it was is known to the next run as well."""
    for name, old, new, drawn in EDITS:
        edit(workspace, name, old, new)
        assert draw(workspace) == drawn, name


def test_a_new_journey_is_drawn_and_no_other(workspace: Path) -> None:
    write_journey(workspace, "yeni")
    time.sleep(0.06)
    assert draw(workspace) == ["yeni"]


def test_what_was_measured_draws_its_journey(workspace: Path) -> None:
    write(
        workspace,
        "measurements/ust.yaml",
        "schema_version: 1\nsources: [{id: anket, kind: survey}]\nmetrics:\n"
        "  - {touchpoint: temas, id: csat, kind: csat, value: 80, n: 20, source: anket}\n",
    )
    time.sleep(0.06)
    assert draw(workspace) == ["ust"]


def test_a_journey_that_was_missing_is_noticed_where_it_is_named(workspace: Path) -> None:
    (workspace / "journeys/tek.yaml").unlink()
    assert "ust" in draw(workspace)


@pytest.mark.parametrize(
    "spoil", [Path.unlink, lambda path: path.write_bytes(b"<svg/>")], ids=["lost", "changed"]
)
def test_a_picture_that_is_not_as_it_was_is_drawn_again(
    workspace: Path, spoil: Callable[[Path], object]
) -> None:
    before = digest(workspace / "pictures")
    spoil(workspace / "pictures/tek-map.svg")
    assert draw(workspace) == ["tek"]
    assert digest(workspace / "pictures") == before


def test_what_shows_all_journeys_is_drawn_when_one_changes(workspace: Path) -> None:
    everything = ["bugun", "tek", "ust", "yarin", "portfolio"]
    assert draw(workspace, "--view", "portfolio") == everything
    edit(workspace, "journeys/tek.yaml", "Aşama", "Adım")
    assert draw(workspace, "--view", "portfolio") == ["tek", "ust", "portfolio"]
    edit(workspace, "personas/ayse.yaml", "Vakit", "Zaman")
    assert "portfolio" not in draw(workspace, "--view", "portfolio")


def test_no_cache_draws_everything(workspace: Path) -> None:
    edit(workspace, "journeys/ust.yaml", "ust", "Üst")
    assert draw(workspace, "--no-cache") == ["bugun", "tek", "ust", "yarin"]


def test_a_check_draws_only_what_may_be_stale(workspace: Path) -> None:
    draw(workspace, "--check")
    edit(workspace, "journeys/ust.yaml", "ust", "Üst")
    assert draw(workspace, "--check") == ["ust"]
    done = run(workspace, "render", "--view", "map", "--check", JOURNEYMAP_CACHE=f"{workspace.parent}/cache")
    assert done.code == 1
    assert done.out == "eski: pictures/ust-map.svg\n"


def test_a_record_that_can_only_be_read_serves_all_the_same(workspace: Path) -> None:
    (record,) = (workspace.parent / "cache/render").iterdir()
    content = record.read_bytes()
    record.parent.chmod(0o500)
    try:
        edit(workspace, "journeys/ust.yaml", "ust", "Üst")
        assert draw(workspace) == ["ust"]
    finally:
        record.parent.chmod(0o700)
    assert os.geteuid() == 0 or record.read_bytes() == content


REPOSITORY_EDITS = (
    ("journeys/urun-iadesi.yaml", b"title: ", b"title: X "),
    ("personas/mehmet.yaml", b"name: ", b"name: X "),
    ("evidence", b"title: ", b"title: X "),
    ("personas/images/daniel.png", None, b"personas/images/margaret.png"),
)


def test_after_any_edit_everything_is_as_if_it_were_drawn_anew(tmp_path: Path) -> None:
    """The repository's own journeys, all views, in formats that tell what they do not show."""
    folder = tmp_path / "work"
    for name in ("journeys", "personas", "evidence", "touchpoints", "pain-points"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "journeymap.yaml", folder)
    time.sleep(0.06)
    assert render_all(folder).code == 0
    for name, old, new in REPOSITORY_EDITS:
        path = folder / name
        path = path if path.is_file() else min(path.glob("*.yaml"))
        content = path.read_bytes()
        changed = (folder / new.decode()).read_bytes() if old is None else content.replace(old, new, 1)
        assert changed != content
        path.write_bytes(changed)
        time.sleep(0.06)
        told = render_all(folder)
        pictures = digest(folder / "out")
        shutil.rmtree(folder / "out")
        assert render_all(folder, "--no-cache") == told
        assert digest(folder / "out") == pictures


def render_all(folder: Path, *arguments: str) -> Done:
    views = ("map", "flow", "blueprint", "portfolio", "persona", "coverage", "compare")
    asked = [part for view in views for part in ("--view", view)]
    formats = ("--format", "svg", "--format", "mermaid", "--output", "out")
    cache = str(folder.parent / "cache")
    return run(folder, "render", *asked, *formats, *arguments, JOURNEYMAP_CACHE=cache)
