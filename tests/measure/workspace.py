"""Makes small workspaces with data, and counts them."""

from __future__ import annotations

from pathlib import Path

import yaml

from journeymap.atlas import load_atlas
from journeymap.measure import Engine, Measured, Place, find_journeys, measure_atlas, open_engine

JOURNEY = """\
title: Sipariş
stages:
  - id: siparis
    title: Sipariş
    touchpoints:
      - {id: sepet, title: Sepet, channel: website}
      - {id: odeme, title: Ödeme, channel: mobile-app}
  - id: yardim
    title: Yardım
    touchpoints:
      - {id: destek, title: Destek, channel: call-center}
"""
PERSONA = "name: {name}\n"


def make_workspace(folder: Path, data: str, **files: str | bytes) -> Path:
    """Write a workspace with the settings of ``data``; files are named ``log_csv`` for ``data/log.csv``."""
    (folder / "journeys").mkdir(parents=True, exist_ok=True)
    (folder / "data").mkdir(exist_ok=True)
    (folder / "personas").mkdir(exist_ok=True)
    (folder / "journeys" / "siparis.yaml").write_text(JOURNEY, encoding="utf-8")
    for persona in ("ayse", "mehmet"):
        (folder / "personas" / f"{persona}.yaml").write_text(PERSONA.format(name=persona), encoding="utf-8")
    if "open_window" not in data:  # these logs last minutes: most of their cases would be open
        data = f"{data}  open_window: 0 days\n"
    settings = f"schema_version: 1\nlanguage: en\ndata:\n{data}"
    (folder / "journeymap.yaml").write_text(settings, encoding="utf-8")
    for name, content in files.items():
        path = folder / "data" / name.replace("_", ".")
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return folder


def count(
    folder: Path, *, engine: str | None = None, data: Path | None = None, memory: str = "1GB"
) -> Measured:
    """Count a workspace that has no mistakes in its YAML."""
    scratch = folder / ".scratch"
    scratch.mkdir(exist_ok=True)
    with open_engine(engine, memory=memory, scratch=scratch) as opened:
        return count_with(opened, folder, data=data)


def count_with(engine: Engine, folder: Path, *, data: Path | None = None) -> Measured:
    """Count with an engine that is open."""
    atlas, problems = load_atlas(folder)
    assert [p.message.say("en") for p in problems] == []
    place = Place(root=(data or folder).resolve(), scratch=folder / ".scratch")
    journeys = [journey.id for journey in find_journeys(atlas)]
    return measure_atlas(atlas, engine, place, journeys, lambda _: None)


def tell(measured: Measured) -> list[str]:
    """Return the problems as lines: place, weight, rule, message."""
    return [
        f"{p.location.file}:{p.location.line} {p.severity.value} {p.rule}: {p.message.say('en')}"
        for p in measured.problems
    ]


def read(text: str) -> dict[str, list[dict[str, object]]]:
    """Read a measurement as any reader of YAML does."""
    found: dict[str, list[dict[str, object]]] = yaml.safe_load(text)
    return found
