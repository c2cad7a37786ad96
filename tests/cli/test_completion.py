"""What the shell is told when its user presses the tab key."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import SMALLEST, run, write

BROKEN = """\
owner: 'Müşteri hizmetleri'   # owner: kimse
    # owner: hiç kimse
    backstage: [{action: Toplar, owner: depo}]
    owner: lojistik
    pain_points: [{id: a, owner: pazarlama, channel: mobile-app}, {channel: "call-center"
"""
"""Half typed: it can be searched, and not be read."""


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("journeymap sc", ["score", "schema"]),
        ("journeymap score -w alan ", ["iade", "siparis"]),
        ("journeymap score --workspace alan i", ["iade"]),
        ("journeymap render -w alan iade ", ["siparis"]),
        ("journeymap report ", []),
        ("journeymap report -w yok ", []),
        ("journeymap render --format ", ["svg", "png", "pdf", "pptx", "html", "dot", "mermaid", "text"]),
        ("journeymap graph -w alan i", ["iade"]),
        ("journeymap graph --question lo", ["longest-path", "loops"]),
        ("journeymap graph --format ", ["text", "json", "csv"]),
        ("journeymap report -w alan --owner ", ["Müşteri", "hizmetleri", "lojistik", "pazarlama"]),
        ("journeymap report -w alan --owner l", ["lojistik"]),
        ("journeymap report -w alan --channel ", ["call-center", "mobile-app", "store"]),
        ("journeymap report -w yok --channel ", []),
        ("journeymap report -w alan --persona a", ["ayse"]),
        ("journeymap report --section ex", ["expectations"]),
        ("journeymap export csv --table own", ["owners", "owner-handoffs"]),
        ("journeymap new p", ["persona", "pain-point"]),
    ],
)
def test_words_are_offered(tmp_path: Path, line: str, offered: list[str]) -> None:
    for name in ("siparis", "iade"):
        write(tmp_path, f"alan/journeys/{name}.yaml", SMALLEST + BROKEN)
    write(tmp_path, "alan/personas/ayse.yaml", "name: [")
    write(tmp_path, "alan/touchpoints/magaza.yaml", "title: Mağaza\nchannel: store\n")
    words = len(line.split()) - (not line.endswith(" "))
    done = subprocess.run(
        [Path(sys.executable).with_name("journeymap")],
        cwd=tmp_path,
        env={"_JOURNEYMAP_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(words)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.split(), done.stderr) == (offered, "")


def test_no_command_is_cut_short_in_the_list_of_commands(tmp_path: Path) -> None:
    for language in ("en", "tr"):
        listed = run(tmp_path, "--help", JOURNEYMAP_LANGUAGE=language).out
        commands = listed.partition("Commands:" if language == "en" else "Komutlar:")[2]
        assert commands
        assert "..." not in commands
