"""The same journeys drawn by other tools, for those of them that are installed.

None of them draws a journey map, so each gets what it draws of the same touchpoints in the same order: an
activity diagram, boxes with arrows, or our own Mermaid text. A tool that takes a file at a time is timed on a
few files, and the time of one is given.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.timing import time_side_by_side
from benchmarks.workspaces import list_stages

_FEW = 5
"""Files on which a tool is timed that takes one at a time."""

Commands = list[Sequence[str]]


def print_peers(folder: Path, journeymap: Sequence[str], journeys: int) -> None:
    """Print how long other tools take beside the map of ``journeys`` journeys, in one run."""
    sources = folder / "peers"
    sources.mkdir(exist_ok=True)
    ours = [*journeymap, "render", "--no-cache", "-w", str(folder), "--view", "map", "-o", str(sources)]
    print(f"Beside other tools, {journeys} journeys, processor time of one journey")
    base = time_side_by_side({"map": ours}, runs=3)["map"].cpu / journeys
    print(f"  {'journeymap, map':<34} {1000 * base:8.2f} ms   {1.0:6.1f} x")
    for tool, prepare in _TOOLS.items():
        program = shutil.which(tool)
        if program is None:
            print(f"  {tool:<34} is not installed")
            continue
        for name, commands, files in prepare(program, sources, journeys):
            timings = time_side_by_side({str(place): each for place, each in enumerate(commands)}, runs=1)
            one = sum(timing.cpu for timing in timings.values()) / files
            print(f"  {name:<34} {1000 * one:8.2f} ms   {one / base:6.1f} x")
    print()


def _prepare_dot(program: str, folder: Path, journeys: int) -> Iterator[tuple[str, Commands, int]]:
    files = [_write(folder / f"{number}.dot", _write_dot(number)) for number in range(journeys)]
    yield "dot, one process", [[program, "-Tsvg", "-O", *files]], journeys
    yield "dot, one per file", [[program, "-Tsvg", "-O", file] for file in files[:_FEW]], _FEW


def _prepare_plantuml(program: str, folder: Path, journeys: int) -> Iterator[tuple[str, Commands, int]]:
    files = [_write(folder / f"{number}.puml", _write_plantuml(number)) for number in range(journeys)]
    yield "PlantUML, one JVM", [[program, "-tsvg", *files]], journeys
    yield "PlantUML, one per file", [[program, "-tsvg", file] for file in files[:1]], 1


def _prepare_d2(program: str, folder: Path, journeys: int) -> Iterator[tuple[str, Commands, int]]:
    files = [_write(folder / f"{number}.d2", _write_d2(number)) for number in range(min(_FEW, journeys))]
    yield "D2, one per file", [[program, file, f"{file}.svg"] for file in files], len(files)


def _prepare_likec4(program: str, folder: Path, journeys: int) -> Iterator[tuple[str, Commands, int]]:
    models = folder / "likec4"
    models.mkdir(exist_ok=True)
    _write(models / "all.c4", _write_likec4(journeys))
    yield "LikeC4, validate only", [[program, "validate", str(models)]], journeys


def _prepare_mermaid(program: str, folder: Path, journeys: int) -> Iterator[tuple[str, Commands, int]]:
    few = range(min(_FEW, journeys))
    files = [_write(folder / f"{number}.mmd", _write_mermaid(number)) for number in few]
    commands: Commands = [[program, "-i", file, "-o", f"{file}.svg"] for file in files]
    yield "mermaid-cli, one per file", commands, len(files)


_TOOLS: Mapping[str, Callable[[str, Path, int], Iterator[tuple[str, Commands, int]]]] = {
    "dot": _prepare_dot,
    "plantuml": _prepare_plantuml,
    "d2": _prepare_d2,
    "likec4": _prepare_likec4,
    "mmdc": _prepare_mermaid,
}


def _write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def _list_touchpoints() -> list[str]:
    return [touchpoint for _, touchpoints in list_stages() for touchpoint in touchpoints]


def _title(touchpoint: str) -> str:
    return f"Müşteri {touchpoint} adımında ilerler"


def _write_dot(number: int) -> str:
    touchpoints = _list_touchpoints()
    lines = [f'digraph "{number}" {{', "rankdir=LR; node [shape=box];"]
    lines += [f'{touchpoint} [label="{_title(touchpoint)}"];' for touchpoint in touchpoints]
    lines += [f'{one} -> {other} [label="{90 + number % 10}%"];' for one, other in _pair(touchpoints)]
    return "\n".join([*lines, "}"])


def _write_plantuml(number: int) -> str:
    lines = ["@startuml", f"title Sipariş yolculuğu {number}", "start"]
    for title, touchpoints in list_stages():
        lines += [f'partition "{title}" {{', *(f":{_title(touchpoint)};" for touchpoint in touchpoints), "}"]
    return "\n".join([*lines, "stop", "@enduml"])


def _write_d2(number: int) -> str:
    touchpoints = _list_touchpoints()
    lines = ["direction: right", *(f"{touchpoint}: {_title(touchpoint)}" for touchpoint in touchpoints)]
    lines += [f"{one} -> {other}: {90 + number % 10}%" for one, other in _pair(touchpoints)]
    return "\n".join(lines)


def _write_likec4(journeys: int) -> str:
    lines = ["specification { element step }", "model {"]
    for number in range(journeys):
        lines += [f"{one}_{number} = step '{_title(one)}'" for one in _list_touchpoints()]
        lines += [f"{one}_{number} -> {other}_{number}" for one, other in _pair(_list_touchpoints())]
    return "\n".join([*lines, "}"])


def _write_mermaid(number: int) -> str:
    lines = ["journey", f"title Sipariş yolculuğu {number}"]
    for title, touchpoints in list_stages():
        lines += [f"section {title}", *(f"{_title(touchpoint)}: 3: Ayşe" for touchpoint in touchpoints)]
    return "\n".join(lines)


def _pair(touchpoints: Sequence[str]) -> list[tuple[str, str]]:
    return list(pairwise(touchpoints))
