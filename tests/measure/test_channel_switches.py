"""A group is that of its own journey: what others do on the same channels does not make it larger."""

from __future__ import annotations

from pathlib import Path

from tests.measure.workspace import count, make_workspace

DATA = """\
  events:
    - id: log
      files: data/log.csv
      columns: {case: who, time: at, name: what, journey: way}
"""
RETURN = """\
title: İade
stages:
  - id: iade
    title: İade
    touchpoints:
      - {id: form, title: Form, channel: website}
      - {id: arama, title: Arama, channel: call-center}
"""


def _write(who: str, way: str, *steps: str) -> list[str]:
    return [f"{who},2026-07-01T10:0{minute}:00Z,{step},{way}" for minute, step in enumerate(steps)]


def test_people_of_another_journey_are_no_company(tmp_path: Path) -> None:
    lines = ["who,at,what,way"]
    for number in range(20):
        lines += _write(f"s{number}", "siparis", "sepet", "destek")
    for number in range(4):  # four people make twelve switches between them
        lines += _write(f"i{number}", "iade", "form", "arama", "form", "arama", "form", "arama")
    folder = make_workspace(tmp_path, DATA, log_csv="\n".join([*lines, ""]))
    (folder / "journeys" / "iade.yaml").write_text(RETURN, encoding="utf-8")
    iade, siparis = sorted(count(folder).measurements, key=lambda each: each.id)
    assert [(each.source.id, each.target.id, each.count) for each in siparis.channel_switches] == [
        ("website", "call-center", 20)
    ]
    assert iade.channel_switches == ()
