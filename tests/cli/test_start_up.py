"""What a command imports; its start-up time is what it imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import journeymap
from tests.cli.command import SMALLEST, run, write

HEAVY = (
    "yaml", "jsonschema", "jsonschema_rs", "networkx", "graphviz", "rich", "resvg_py", "pydyf",
    "pptx", "lxml", "PIL", "fontTools",
)  # fmt: skip
ALLOWED: dict[tuple[str, ...], set[str]] = {
    ("--help",): set(),
    ("render", "--help"): set(),
    ("init", "made"): set(),
    ("schema",): set(),
    ("validate",): {"yaml"},
    **{("validate", "-f", form): {"yaml"} for form in ("json", "github", "sarif", "junit")},
    ("score",): {"yaml"},
    ("report",): {"yaml"},
    ("whatif", "--help"): set(),
    ("whatif", "en-kucuk", "--set", "completion=0.5"): {"yaml"},
    ("prioritize",): {"yaml"},
    ("graph", "--help"): set(),
    ("graph", "--question", "bottlenecks"): {"yaml"},
    ("graph",): {"yaml", "networkx"},
    ("history", "--help"): set(),
    ("render", "--view", "map"): {"yaml"},
    ("render", "--view", "flow"): {"yaml"},
    ("render", "--view", "flow", "--format", "dot"): {"yaml", "graphviz"},
    ("render", "--view", "map", "--format", "png"): {
        "yaml",
        "resvg_py",
        "fontTools",
        "lxml",
    },
    ("render", "--view", "map", "--format", "pdf"): {"yaml", "pydyf", "fontTools", "lxml"},
    ("render", "--view", "map", "--format", "pptx"): {"yaml", "pptx", "lxml", "PIL"},
    ("render", "--view", "map", "--format", "html"): {"yaml", "fontTools", "lxml"},
    ("render", "--format", "mermaid"): {"yaml"},
    ("render", "--format", "text"): {"yaml"},
}
PROBE = """
import sys
from journeymap.__main__ import main
sys.argv = ["journeymap", *sys.argv[1:]]
try:
    main()
except SystemExit as leaving:
    assert not leaving.code, leaving.code
finally:
    print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", ALLOWED, ids=" ".join)
def test_a_command_imports_only_what_it_uses(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    write(tmp_path, "journeys/en-kucuk.yaml", SMALLEST)
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    imported = set(done.stderr.splitlines()[-1].split())
    assert imported & set(HEAVY) <= ALLOWED[arguments]


def test_the_version_is_answered_before_anything_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "--version"], capture_output=True, text=True, check=False
    )
    assert done.stdout == f"journeymap {journeymap.__version__}\n"
    assert "typer" not in done.stderr.split()


def test_help_speaks_the_language_of_its_user(tmp_path: Path) -> None:
    assert "Draw journeys as pictures." in run(tmp_path, "--help").out
    assert "Yolculukların resmini çizer." in run(tmp_path, "--help", LANG="tr_TR.UTF-8").out
    assert "Yolculukların resmini çizer." in run(tmp_path, "--help", JOURNEYMAP_LANGUAGE="tr").out
