"""Making again only those pages of a site that could come out otherwise: never one too few."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journeymap.cli.opening import open_workspace
from journeymap.cli.publishing import MANIFEST
from journeymap.cli.siting import gather
from journeymap.site import compose_site
from tests.cli.command import run, write

SPY = """
import os, sys
from journeymap.__main__ import main
made = []
def look(frame, event, _):
    if event == "call" and frame.f_code.co_name == "compose_journey":
        made.append(frame.f_locals["identifier"])
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
sys.setprofile(look)
try:
    main()
finally:
    sys.setprofile(None)
    print(*sorted(made), file=open("../made", "w"))
"""
"""Runs the command in one process and writes down the journeys whose pages were made."""

WORKSPACE = {
    "journeymap.yaml": "schema_version: 1\nname: W\nlanguage: tr\nbranding: {logo: logo.png}\n",
    "personas/ayse.yaml": "name: Ayşe\nsegment: {name: A, share: 0.6}\nchannels: {avoided: [store]}\n",
    "personas/john.yaml": "name: John\nsegment: {name: B, share: 0.4}\n",
    "touchpoints/kasa.yaml": "title: Kasa\nchannel: store\n",
    "pain-points/kuyruk.yaml": "title: Kuyruk\nseverity: 3\nfrequency: 0.5\n",
    "evidence/anket.yaml": "title: Anket\ntype: survey\nmethod: quantitative\ndate: 2026-09-01\nn: 50\n",
    "measurements/bugun.yaml": """\
schema_version: 1
min_group: 5
sources: [{id: anket, kind: survey}]
metrics:
  - {period: 2026-Q2, touchpoint: sor, id: csat, kind: csat, counts: [1, 2, 3, 4, 5], n: 15, source: anket}
""",
    "journeys/bugun.yaml": """\
title: Bugün
personas: [ayse, john]
stages:
  - id: s
    title: Satın alma
    touchpoints:
      - {id: sor, title: Sorar, channel: website, emotion: {ayse: 1, john: -1}, pain_points: [kuyruk]}
      - use: kasa
""",
    "journeys/yarin.yaml": """\
title: Yarın
state: future
future_of: bugun
stages: [{id: s, title: Aşama, touchpoints: [{id: t, title: Temas, emotion: 2}]}]
""",
    "journeys/tek.yaml": """\
title: Tek
personas: [john, ayse]
stages:
  - id: s
    title: Aşama
    touchpoints:
      - id: t
        title: Temas
        emotion: {ayse: 2, john: -2}
        metrics: [{id: csat, kind: csat, k: 31, n: 90, evidence: [anket]}]
""",
    "journeys/ust.yaml": """\
title: Üst
stages:
  - id: s
    title: Aşama
    touchpoints: [{id: t, title: Temas, journey: tek, use_journey_score: true}]
""",
}
IMAGE = Path(__file__).parents[2] / "personas/images"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Journeys of which some look at others, and a picture."""
    folder = tmp_path / "work"
    for name, text in WORKSPACE.items():
        write(folder, name, text)
    (folder / "logo.png").write_bytes((IMAGE / "daniel.png").read_bytes())
    time.sleep(0.06)
    return folder


def make_site(folder: Path, *arguments: str) -> list[str]:
    """Make the site, and return the journeys whose pages were made."""
    environment = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "PYTHONIOENCODING": "utf-8",
        "JOURNEYMAP_CACHE": str(folder.parent / "cache"),
    }
    subprocess.run(
        [sys.executable, "-c", SPY, "site", *arguments],
        cwd=folder, env=environment, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    return (folder.parent / "made").read_text(encoding="utf-8").split()


def read_site(folder: Path) -> dict[str, bytes]:
    site = folder / "site"
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def make_whole(folder: Path) -> dict[str, bytes]:
    """The site as it is when all of it is made, by this process."""
    material, _ = gather(open_workspace(folder, None), None, None)
    return dict(compose_site(material).make_all())


def edit(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    time.sleep(0.06)


def test_only_the_pages_that_stand_on_an_edited_file_are_made(workspace: Path) -> None:
    assert make_site(workspace) == ["bugun", "tek", "ust", "yarin"]
    edit(workspace, "journeys/tek.yaml", "title: Aşama", "title: Adım")
    assert make_site(workspace) == ["tek", "ust"]  # which opens it
    edit(workspace, "measurements/bugun.yaml", "[1, 2, 3, 4, 5]", "[1, 2, 3, 5, 4]")
    assert make_site(workspace) == ["bugun", "yarin"]  # whose future it is
    (workspace / "site/journeys/ust.html").write_bytes(b"<html>")
    assert make_site(workspace) == ["ust"]
    assert make_site(workspace, "--no-cache") == ["bugun", "tek", "ust", "yarin"]
    assert read_site(workspace) == make_whole(workspace)


def test_after_any_edits_the_site_is_as_if_it_were_made_anew(workspace: Path) -> None:
    """A word or a figure of a file drawn by lot, a journey that comes and one that goes, another logo."""
    cache = str(workspace.parent / "cache")
    lot = random.Random(20261127)  # noqa: S311  # the same edits each time
    for turn in range(9):
        if turn == 3:
            write(
                workspace, "journeys/ara.yaml", WORKSPACE["journeys/yarin.yaml"].replace("Yarın", "Öbür gün")
            )
        elif turn == 6:
            (workspace / "journeys/yarin.yaml").unlink()
        elif turn == 8:
            (workspace / "logo.png").write_bytes((IMAGE / "margaret.png").read_bytes())
        else:
            spoil(workspace, lot)
        time.sleep(0.06)
        run(workspace, "site", JOURNEYMAP_CACHE=cache)
        assert read_site(workspace) == make_whole(workspace), turn


def spoil(folder: Path, lot: random.Random) -> None:
    """Change a figure or a title of some file."""
    path = lot.choice(sorted(folder.rglob("*.yaml")))
    text = path.read_text(encoding="utf-8")
    places = list(re.finditer(r"(?<=title: )\w+|\b[1-9]\b(?!\d)", text))
    place = lot.choice(places) if places else None
    if place is not None:
        new = str(lot.randrange(1, 10)) if place[0].isdigit() else f"{place[0]}x"
        path.write_text(text[: place.start()] + new + text[place.end() :], encoding="utf-8")
