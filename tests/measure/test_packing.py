"""An event is one number, or two where its parts need more than 63 bits; either way nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.atlas import load_atlas
from journeymap.measure import open_engine
from journeymap.measure.codes import make_codes
from journeymap.measure.moments import LATEST
from journeymap.measure.packing import MARGIN, choose_packing
from journeymap.value import replace
from tests.measure.workspace import make_workspace

COLUMNS = ("case", "at", "place", "channel", "persona", "recent")


@pytest.mark.parametrize(
    ("places", "high", "columns"),
    [(1, LATEST // 9, ("event",)), (99, LATEST, ("since", "what")), (99, 9 * MARGIN, ("event",))],
)
def test_what_is_packed_is_unpacked(tmp_path: Path, places: int, high: int, columns: tuple[str, ...]) -> None:
    atlas, _ = load_atlas(make_workspace(tmp_path, "  min_group: 1\n"))
    codes = make_codes(atlas)
    codes = replace(codes, places=codes.places * places)
    ends = len(codes.places) - 1, len(codes.channels) - 1, len(codes.personas) - 1
    rows = [
        (0, -MARGIN, 0, -1, -1, 0),
        (0, -MARGIN, 0, -1, -1, 1),
        (0, -MARGIN, 0, -1, ends[2], 0),
        (0, -MARGIN, 0, 0, -1, 0),
        (0, -MARGIN, ends[0], -1, -1, 0),
        (0, 1, *ends, 1),
        (0, high + MARGIN, *ends, 1),
    ]
    packing = choose_packing(codes, -MARGIN, high + MARGIN)
    assert packing.columns == columns
    with open_engine(None, memory=None, scratch=tmp_path) as engine:
        events = engine.hold(rows[::-1], dict.fromkeys(COLUMNS, "int64"))
        packed = events.select("case", **packing.pack(events))
        parts = packing.unpack(packed)._asdict()
        shown = engine.rows(packed.select("case", *columns, **parts).order_by(columns))
    # The order of the numbers is the order of the parts.
    assert [tuple(int(row[name]) for name in COLUMNS) for row in shown] == rows
