"""A small sound workspace around a piece of YAML, for trying rules on the example in their documentation."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

JOURNEY = """\
title: First order
stages:
  - id: order
    title: Order
    touchpoints:
      - {id: first, title: Looks around, channel: website}
      - {id: second, title: Pays, channel: website}
"""
STAGE = """\
title: First order
stages:
  - id: order
    title: Order
"""
TOUCHPOINT = """\
title: First order
stages:
  - id: order
    title: Order
    touchpoints:
      - id: first
        title: Looks around
"""


def build(folder: Path, example: str) -> None:
    """Write a workspace that holds ``example``; its first line, a comment, says where each piece stands.

    ``# journey``, ``# stage`` and ``# touchpoint`` are keys laid over a small journey; ``# stages`` and
    ``# touchpoints`` stand in place of its own; any other is the path of a whole file, such as
    ``# personas/emma.yaml``.
    """
    files: dict[str, str] = {}
    for place, text in _cut(example):
        if place == "journey":
            files["journeys/first-order.yaml"] = files.get("journeys/first-order.yaml", JOURNEY) + text
        elif place == "stages":
            files["journeys/first-order.yaml"] = "title: First order\nstages:\n" + indent(text, "  ")
        elif place == "stage":
            own = "" if "touchpoints:" in text else "    touchpoints: [{id: first, title: Looks around}]\n"
            files["journeys/first-order.yaml"] = STAGE + indent(text, "    ") + own
        elif place == "touchpoints":
            files["journeys/first-order.yaml"] = STAGE + "    touchpoints:\n" + indent(text, "      ")
        elif place == "touchpoint":
            files["journeys/first-order.yaml"] = TOUCHPOINT + indent(text, "        ")
        else:
            files[place] = text
    files.setdefault("journeys/first-order.yaml", JOURNEY)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _cut(example: str) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    for line in example.splitlines():
        if line.startswith("# "):
            pieces.append((line[2:].strip(), ""))
        else:
            place, text = pieces[-1]
            pieces[-1] = (place, f"{text}{line}\n")
    return pieces
