"""Directly-follows counts by the expressions of ``measure`` alone: ``python -m benchmarks.followed FOLDER``.

Every row is checked and every name looked up, as ``measure`` does before it counts anything.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from journeymap.atlas import load_atlas
from journeymap.measure import Place, find_journeys, open_engine
from journeymap.measure.comparing import gather_events
from journeymap.measure.moves import choose_numbers
from journeymap.measure.numbering import number_moves
from journeymap.measure.run import begin_run


def main(folder: Path) -> None:
    """Follow the cases of a workspace and count what follows what."""
    atlas, _ = load_atlas(folder)
    journeys = [journey.id for journey in find_journeys(atlas)]
    with (
        tempfile.TemporaryDirectory(dir=folder) as scratch,
        open_engine(None, memory=None, scratch=Path(scratch)) as engine,
    ):
        place = Place(root=folder.resolve(), scratch=Path(scratch))
        run = begin_run(atlas, engine, place, journeys, lambda _: None)
        events, periods, complete_at = gather_events(run) or sys.exit("there are no events")
        numbers = choose_numbers(run.codes, len(periods.names))
        moves = number_moves(events, engine, run.codes, numbers, periods, run.settings.repeats, complete_at)
        counted = engine.rows(
            moves.group_by(**numbers.group_steps(moves)).agg(n=(~numbers.unpack(moves)["repeated"]).sum())
        )
    if not counted:
        sys.exit("nothing was counted")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
