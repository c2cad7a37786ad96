"""A file that is well never pays for the explaining validator."""

from __future__ import annotations

import subprocess
import sys

CHECK = """
import sys
from journeymap.schema import check_shape
from journeymap.source import read_document
assert "jsonschema" not in sys.modules
document, _ = read_document(TEXT, "ayse.yaml")
found = check_shape(document, "persona")
print(len(found), "jsonschema" in sys.modules)
"""


def run(text: bytes) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CHECK.replace("TEXT", repr(text))], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_only_a_failed_file_is_explained() -> None:
    assert run("name: Ayşe\n".encode()) == "0 False"
    assert run(b"nmae: A\n") == "1 True"
