"""Times the score inside one process: with interval and explanation, per journey, and its growth.

Loading is not in these figures; the whole processes stand beside them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.timing import time_in_turn
from benchmarks.workspaces import large_journey, make_workspace
from journeymap import explain, load, score_journey
from journeymap.model import Atlas, Journey
from journeymap.score.appraisal import rank_candidates
from journeymap.score.plan import choose_plan

_SIZES = (100, 1000, 2000, 4000)
_TOUCHPOINTS = 200
_PAIN_POINTS = 3
_RUNS = 5
_PATIENT = 200_000
"""As the command does: scoring makes many small values and next to no cycles."""


def print_scoring(folder: Path) -> None:
    """Print what scoring takes for more and more journeys, and for one very large one."""
    gc.set_threshold(_PATIENT)
    atlas = _load(make_workspace(folder / "scored", max(_SIZES)))
    journeys = tuple(atlas.journeys.values())
    taken = time_in_turn({f"{size} journeys": _make_work(atlas, journeys[:size]) for size in _SIZES}, runs=3)
    print("Score with interval and explanation, processor time inside the process")
    first = taken[f"{_SIZES[0]} journeys"] / _SIZES[0]
    for size in _SIZES:
        each = taken[f"{size} journeys"] / size
        print(f"  {f'{size} journeys':<34} {1000 * each:6.2f} ms each   {each / first:5.2f} x the first line")
    _print_large(folder)
    print()


def _print_large(folder: Path) -> None:
    large = make_workspace(folder / "large", 0)
    text = large_journey(_TOUCHPOINTS, _PAIN_POINTS)
    (large / "journeys" / "large.yaml").write_text(text, encoding="utf-8")
    atlas = _load(large)
    journeys = tuple(atlas.journeys.values())
    items = len(rank_candidates(atlas, journeys).items)
    name = f"1 journey of {_TOUCHPOINTS} touchpoints"
    taken = time_in_turn(
        {
            name: _make_work(atlas, journeys),
            f"  {items} items ranked": lambda: rank_candidates(atlas, journeys),
            "  ... and a plan for 100 days": lambda: choose_plan(rank_candidates(atlas, journeys), 100),
        },
        runs=_RUNS,
    )
    for told, seconds in taken.items():
        print(f"  {told:<34} {1000 * seconds:6.0f} ms")


def _load(folder: Path) -> Atlas:
    atlas, problems = load(folder)
    for problem in problems:
        message = f"the benchmark's own files are wrong: {problem}"
        raise SystemExit(message)
    return atlas


def _make_work(atlas: Atlas, journeys: Sequence[Journey]) -> Callable[[], object]:
    def work() -> None:
        for journey in journeys:
            explain(score_journey(atlas, journey), journey.scoring or atlas.workspace.scoring)

    return work
