"""Times reading inside one process: files to atlas and problems, per journey, and its growth.

Beside it stands what one has without us: PyYAML's own loader in C with jsonschema, which knows no places and
follows no reference; and the bare events of libyaml, below which nothing that reads with it can be.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from benchmarks.timing import time_in_turn
from benchmarks.workspaces import make_workspace
from journeymap.atlas import Folder, Memory, load_atlas, read_files
from journeymap.schema import load_schema

_FEW = 100
_SIZES = (_FEW, 1000, 10_000)
_PATIENT = 200_000
"""As the command does: reading makes many small values and next to no cycles."""


def print_reading(folder: Path) -> None:
    """Print what reading takes for more and more journeys, and what takes less than reading all of them."""
    gc.set_threshold(_PATIENT)
    roots = {size: make_workspace(folder / f"read-{size}", size).resolve() for size in _SIZES}
    texts = [path.read_text(encoding="utf-8") for path in sorted(roots[_FEW].glob("journeys/*.yaml"))]
    memory = Memory()
    works: dict[str, tuple[Callable[[], object], int]] = {
        "libyaml's events alone": (lambda: _pull_events(texts), _FEW),
        "CSafeLoader and jsonschema": (lambda: load_otherwise(texts), _FEW),
        **{
            f"{size} journeys": (lambda root=root: load_atlas(root), size)  # type: ignore[misc]
            for size, root in roots.items()
        },
        f"{_FEW} journeys again, 1 changed": (lambda: _read_again(roots[_FEW], memory), _FEW),
    }
    taken = time_in_turn({name: work for name, (work, _) in works.items()}, runs=2)
    print("Reading with places, shapes and references, processor time inside the process")
    base = taken["libyaml's events alone"] / _FEW
    for name, (_, size) in works.items():
        each = taken[name] / size
        print(f"  {name:<34} {1000 * each:6.2f} ms each   {each / base:5.2f} x the first line")
    print()


def _pull_events(texts: list[str]) -> None:
    for text in texts:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass


class _Loader(yaml.CSafeLoader):
    """PyYAML's own, but for days: they stay text, as the schema wants them."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # as PyYAML has it
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def load_otherwise(texts: list[str]) -> None:
    """Read journeys with PyYAML and jsonschema alone.

    Raises:
        jsonschema.ValidationError: one is not of the shape of a journey.
    """
    validator: Any = Draft202012Validator(load_schema("journey"))
    for text in texts:
        validator.validate(yaml.load(text, Loader=_Loader))  # noqa: S506  # a safe one


def _read_again(root: Path, memory: Memory) -> None:
    changed = root / "journeys" / "journey-00000.yaml"
    changed.write_text(f"{changed.read_text(encoding='utf-8')}# once more\n", encoding="utf-8")
    read_files(Folder(root), memory)
