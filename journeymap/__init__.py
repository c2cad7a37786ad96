"""journeymap: customer journey maps as text, validated, scored, drawn, and reviewed in git.

The map of the house
====================

A line of YAML becomes a picture by walking down this page from the bottom to the top. Each room imports
only rooms that stand below it; ``make check`` holds that, and that each foreign library has one room.

=============  =======================================================================  =================
``cli``        options, the order of stages, streams, exit codes                        typer, rich
``serve``      live preview: the site made anew on save, and told to the browser         watchfiles
``site``       the static site: pages, style, script and search index of an atlas        jinja2
``exchange``   other programs' maps in, ours out: spreadsheet, Mermaid, CJML, JSON     openpyxl
``starter``    the files that ``init`` and ``new`` write
``report``     what was computed, as text, Markdown, HTML, XLSX, CSV, JSON              XlsxWriter
``draw``       a scene as SVG, PNG, PDF, PPTX, HTML; a journey as text, Mermaid, DOT    resvg, pydyf, pptx
``findings``   problems as text for people and as documents for machines
``measure``    survey answers and event logs -> figures by journey                      Ibis
``scene``      a picture as plain shapes: map, flow, blueprint, matrix, cards ...
``edit``       a text with a change made to it: canonical layout, an id renamed, a fix
``rules``      atlas -> problems, one function per rule
``change``     two atlases -> what changed, by meaning
``history``    commits -> scores, and what became of each journey
``score``      atlas -> journey success scores, every part with its figures
``graph``      atlas -> networkx, and the path that a journey takes                     networkx
``atlas``      folders -> atlas and problems; the only reader of files
``schema``     document -> problems of shape; what was probably meant                   jsonschema
``source``     YAML bytes -> document: data, and the place of every value               PyYAML
``model``      frozen values: journey, stage, touchpoint, pain point, persona ...
``forge``      the one comment in a pull request; the only room that speaks to a network
``git``        what a repository knows of the workspace's files; git is called nowhere else
``problem``    location, problem, and the one exception
``language``   sentences in English and Turkish; case, order and numbers
``value``      frozen dataclasses and named tuples, quick to import and to make
=============  =======================================================================  =================

Findings are values that every stage gathers; nothing stops at the first. What is missing is ``None`` and
is shown as missing; it never becomes zero. The same input gives the same bytes on every machine.

As a library
============

``from journeymap import load, score_journey, explain`` and the other names of ``__all__``: functions that
take frozen values and return frozen values. Each is imported when it is first asked for, so that
``import journeymap`` costs nothing. There is no ``score`` among them: that is the room.
"""

from __future__ import annotations

TYPE_CHECKING = False
"""As type checkers know it; importing ``typing`` costs as much as all else that a repeated run does."""

if TYPE_CHECKING:
    from journeymap.atlas.opening import Loaded, load
    from journeymap.model import Atlas, Gates, Journey, Scoring
    from journeymap.problem import JourneymapError, Problem
    from journeymap.score import JourneyScore, score_journey
    from journeymap.score.change import Change, explain_change
    from journeymap.score.explanation import Loss, explain
    from journeymap.score.gate import check_gates
    from journeymap.score.snapshot import (
        Snapshot,
        read_snapshots,
        score_again,
        take_snapshot,
        write_snapshot,
    )
    from journeymap.score.uncertainty import Uncertainty, find_uncertainty

__version__ = "0.1.0"

__all__ = [
    "Atlas",
    "Change",
    "Gates",
    "Journey",
    "JourneyScore",
    "JourneymapError",
    "Loaded",
    "Loss",
    "Problem",
    "Scoring",
    "Snapshot",
    "Uncertainty",
    "__version__",
    "check_gates",
    "explain",
    "explain_change",
    "find_uncertainty",
    "load",
    "read_snapshots",
    "score_again",
    "score_journey",
    "take_snapshot",
    "write_snapshot",
]

_HOMES = {
    "atlas.opening": ("Loaded", "load"),
    "model": ("Atlas", "Gates", "Journey", "Scoring"),
    "problem": ("JourneymapError", "Problem"),
    "score": ("JourneyScore", "score_journey"),
    "score.change": ("Change", "explain_change"),
    "score.explanation": ("Loss", "explain"),
    "score.gate": ("check_gates",),
    "score.snapshot": ("Snapshot", "read_snapshots", "score_again", "take_snapshot", "write_snapshot"),
    "score.uncertainty": ("Uncertainty", "find_uncertainty"),
}

if not TYPE_CHECKING:  # a type checker takes the imports above, and so still finds a misspelt name

    def __getattr__(name: str) -> object:
        """Import what is asked for; nothing of the house is imported before."""
        import importlib

        for module, names in _HOMES.items():
            if name in names:
                return getattr(importlib.import_module(f"journeymap.{module}"), name)
        message = f"module 'journeymap' has no attribute {name!r}"
        raise AttributeError(message)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
