"""Which schemas there are, by the names under which ``schema`` prints them, and where each lies.

What a user writes has the name of its kind; what the tool prints has the name of the command, with what was
asked of it behind a dash. Each room keeps the schemas of what it writes, so that a change of one is a change
of the other; a folder for all of them was refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

WRITTEN = (
    "workspace", "journey", "persona", "touchpoint", "pain-point", "evidence", "measurement", "scenario",
)  # fmt: skip
"""What people, and ``measure``, write."""
PRINTED: Mapping[str, str] = MappingProxyType(
    {
        "validate": "findings/validate",
        "baseline": "findings/baseline",
        "rules": "report/rules",
        "score": "report/score",
        "score-explain": "report/explanation",
        "score-persona": "report/persona",
        "score-by-persona": "report/comparison",
        "score-method-range": "report/method",
        "score-config": "report/configuration",
        "score-record": "score/snapshot",
        "whatif": "report/whatif",
        "prioritize": "report/prioritize",
        "report": "report/report",
        "graph": "report/graph",
        "measure": "report/measure",
        "measure-compare": "report/conformance",
        "diff": "report/diff",
        "history": "report/history",
    }
)
"""What the tool prints or keeps: a room and a file in it. A line of ``score-record`` has that form."""
ATLAS = "atlas"
"""What ``export json`` prints; made of the schemas of the files."""


def write_named_schema(name: str) -> str:
    """Return the text of the schema ``name``, one of those above."""
    from journeymap.schema import write_schema

    if name == ATLAS:
        return _write_atlas_schema()
    if name in PRINTED:
        path = Path(__file__).parents[1] / f"{PRINTED[name]}.schema.json"
        return path.read_text(encoding="utf-8")
    return write_schema(name)


def _write_atlas_schema() -> str:
    import json

    from journeymap.exchange.atlas_json import assemble_atlas_schema

    return json.dumps(assemble_atlas_schema(), ensure_ascii=False, indent=2) + "\n"
