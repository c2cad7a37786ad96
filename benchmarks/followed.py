"""Directly-follows counts by the expressions of ``measure`` alone: ``python -m benchmarks.followed FOLDER``.

Every row is checked and every name looked up, as ``measure`` does before it counts anything.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from journeymap.atlas import load_atlas
from journeymap.measure import Place, find_journeys, open_engine
from journeymap.measure.comparing import list_all_moves
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
        moves = list_all_moves(begin_run(atlas, engine, place, journeys, lambda _: None))
        counted = engine.rows(moves.group_by(["source", "target"]).agg(n=moves.count()))
    if not counted:
        sys.exit("nothing was counted")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
