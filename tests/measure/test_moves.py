"""A move is one number, or two where its parts need more than 63 bits; either way nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.atlas import load_atlas
from journeymap.measure import Engine, open_engine
from journeymap.measure.codes import Codes, make_codes
from journeymap.measure.moves import START, Flags, Move, choose_numbers
from journeymap.measure.packing import Packing, choose_packing
from journeymap.value import replace
from tests.measure.workspace import JOURNEY, count, make_workspace

PARTS = ("place", "channel", "persona")
PERIODS = 40


def pack(engine: Engine, packing: Packing, spots: list[tuple[int, int, int]]) -> list[tuple[int, ...]]:
    """Return events at places as numbers."""
    rows = [(number, 0, *spot, 1) for number, spot in enumerate(spots)]
    events = engine.hold(rows, dict.fromkeys(("number", "at", *PARTS, "recent"), "int64"))
    packed = engine.rows(events.select("number", **packing.pack(events)).order_by("number"))
    return [tuple(row[name] for name in packing.columns) for row in packed]


@pytest.mark.parametrize(("places", "columns"), [(1, ("move",)), (999_999, ("origin", "arrival"))])
def test_what_is_packed_is_read(tmp_path: Path, places: int, columns: tuple[str, ...]) -> None:
    atlas, _ = load_atlas(make_workspace(tmp_path, "  min_group: 1\n"))
    codes = make_codes(atlas)
    codes = replace(codes, places=codes.places * places)
    numbers = choose_numbers(codes, PERIODS)
    assert numbers.columns == columns
    last = len(codes.places) - 1, len(codes.channels) - 1
    expected = [
        (Move(0, -1, START, 0, -1, -1), Flags(0, 0, 0, 0)),
        (Move(0, -1, START, last[0], -1, last[1]), Flags(3, 1, 0, 1)),
        (Move(PERIODS - 1, len(codes.personas) - 1, *last[:1], 0, last[1], -1), Flags(1, 0, 1, 0)),
        (Move(PERIODS - 1, len(codes.personas) - 1, 0, *last[:1], -1, last[1]), Flags(2, 1, 1, 1)),
    ]
    with open_engine(None, memory=None, scratch=tmp_path) as engine:
        found = carry_out(engine, codes, expected)
    assert found == expected


def carry_out(engine: Engine, codes: Codes, moves: list[tuple[Move, Flags]]) -> list[tuple[Move, Flags]]:
    """Return the moves as an engine has packed them, read in Python; what it unpacks must be the same."""
    packing, numbers = choose_packing(codes, 0, 1), choose_numbers(codes, PERIODS)
    own = pack(engine, packing, [(m.target, m.channel, -1) for m, _ in moves])
    before = pack(engine, packing, [(max(m.source, 0), m.channel_before, -1) for m, _ in moves])
    first = pack(engine, packing, [(0, -1, m.persona) for m, _ in moves])
    none = (None,) * len(packing.columns)
    rows = [
        (m.period, *flags, *own[n], *(none if m.source == START else before[n]), *first[n])
        for n, (m, flags) in enumerate(moves)
    ]
    columns = [start + name for start in ("", "before_", "first_") for name in packing.columns]
    looked = engine.hold(rows, dict.fromkeys(("period", *Flags._fields, *columns), "int64"))
    flags = Flags(looked.end, *(looked[name] == 1 for name in Flags._fields[1:]))
    packed = looked.select(**numbers.pack(looked, packing, looked.period, flags, ("before_", "first_")))
    told = packed.mutate(**numbers.unpack(packed)).mutate(**numbers.group_steps(packed))
    bare = {tuple(row[name] for name in numbers.columns): row for row in engine.rows(told)}
    found = []
    for row in engine.rows(packed):
        move, flags = numbers.read(tuple(row[name] for name in numbers.columns))
        found.append((move, flags))
    steps = {numbers.read(each)[0]: row for each, row in bare.items()}
    for move, row in steps.items():
        assert (move.persona, move.channel) == (-1, -1)
        assert [row[name] for name in ("period", "source", "target")] == [
            move.period,
            move.source,
            move.target,
        ]
    assert {(row["channel"], row["end"], int(row["repeated"])) for row in bare.values()} == {
        (move.channel, flags.end, flags.repeated) for move, flags in moves
    }
    return sorted(found, key=moves.index)


def test_more_touchpoints_than_a_number_has_bits_are_told_apart(tmp_path: Path) -> None:
    points = [f"p{number}" for number in range(130)]
    log = [f"{who},2026-07-01T{n // 60:02}:{n % 60:02}:00,{p}" for who in "ab" for n, p in enumerate(points)]
    again = [f"b,2026-07-02T00:00:00,{point}" for point in ("p0", "p61", "p129")]
    data = """\
  min_group: 1
  timezone: UTC
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {case: who, time: at, name: what}
"""
    folder = make_workspace(tmp_path, data, log_csv="\n".join(["who,at,what", *log, *again, ""]))
    lines = "".join(f"      - {{id: {point}, title: {point}}}\n" for point in points)
    stage = "title: Sipariş\nstages:\n  - id: bir\n    title: Bir\n    touchpoints:\n"
    rest = JOURNEY.partition("stages:\n")[2]
    (folder / "journeys" / "siparis.yaml").write_text(f"{stage}{lines}{rest}", encoding="utf-8")
    (measurement,) = count(folder).measurements
    assert [(v.count, v.cases) for v in measurement.visits if v.stage is not None] == [(263, 2)]
    visits = {v.touchpoint.id: (v.count, v.cases) for v in measurement.visits if v.touchpoint is not None}
    assert [point for point, (n, _) in visits.items() if n > 2] == ["p0", "p61", "p129"]
    assert set(visits.values()) == {(3, 2), (2, 2)}
