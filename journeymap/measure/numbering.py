"""Events in, moves out, both as whole numbers: a row for each event beside the one before it in its case.

Window functions look at the rows of a case in their order, all of them in one sort. Joining each event to the
next was refused: it takes several times as long.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from journeymap.measure.codes import Codes
from journeymap.measure.engine import Engine
from journeymap.measure.marks import Marks, set_marks
from journeymap.measure.moments import SECOND, Periods
from journeymap.measure.moves import COMPLETES, GETS_LOST, GOES_ON, MAY_GO_ON, Flags, MoveNumbers
from journeymap.measure.packing import Events, Packing, choose_packing
from journeymap.model import Repeats

_LONG = 1 << 31
"""Seconds that a short whole number cannot hold."""


def number_moves(
    events: Sequence[Events],
    engine: Engine,
    codes: Codes,
    numbers: MoveNumbers,
    periods: Periods,
    repeats: Repeats,
    complete_at: Collection[int],
) -> Any:
    """Return the move into every event up to the end of its case, as numbers; nothing is carried out yet."""
    import ibis

    low, high = min(each.low for each in events), max(each.high for each in events)
    packing = choose_packing(codes, low, high)
    tables = [_pack(each.table, engine, codes, packing) for each in events]
    packed = tables[0] if len(tables) == 1 else ibis.union(*tables)
    marks = set_marks(codes, complete_at)
    looked = _look_around(packed, engine, packing, marks)
    gap = "int32" if (high - low) // SECOND < _LONG else "int64"
    return _read_moves(looked, packing, marks, numbers, periods, repeats, gap)


def _pack(events: Any, engine: Engine, codes: Codes, packing: Packing) -> Any:
    """Return events as few numbers: their case, and what they are."""
    together = {"case": events.case, "journey": events.journey}
    if len(codes.journeys) == 1:
        del together["journey"]  # it would make every comparison of the sort longer
    elif engine.has_hash:
        together = {"case": engine.key(events.case, events.journey)}
    return events.select(**together, **packing.pack(events))


def _look_around(events: Any, engine: Engine, packing: Packing, marks: Marks) -> Any:
    """Return every event with the one before it in its case and the first, and what came to pass before."""
    import ibis

    together = [name for name in ("case", "journey") if name in events.columns]
    order = list(packing.columns)
    window = ibis.window(group_by=together, order_by=order)
    before = ibis.window(group_by=together, order_by=order, preceding=(None, 1))
    events = events.mutate(**marks.mark(packing.unpack(events).place))
    return events.mutate(
        **{f"before_{name}": events[name].lag().over(window) for name in order},
        **{f"first_{name}": events[name].first().over(window) for name in order},
        **marks.gather(events, engine, before),
        is_last=events[order[-1]].lead().over(window).isnull(),
        position=ibis.row_number().over(window),
    )


def _read_moves(
    looked: Any,
    packing: Packing,
    marks: Marks,
    numbers: MoveNumbers,
    periods: Periods,
    repeats: Repeats,
    gap: str,
) -> Any:
    """Return the move into every event up to the end of its case, and how the case ends."""
    import ibis

    looked = looked.filter(~marks.read(looked).ended)
    begun, recent = packing.unpack(looked, "first_").at, packing.unpack(looked).recent
    looked = looked.mutate(begun=begun, is_end=looked.is_last & ~marks.is_end(looked))
    so_far = marks.read(looked)
    end = ibis.cases((so_far.arrived, COMPLETES), (recent, MAY_GO_ON), else_=GETS_LOST)
    flags = Flags(
        end=ibis.cases((looked.is_end, end), else_=GOES_ON).cast("int64"),
        again=so_far.again,
        again_in_stage=so_far.again_in_stage,
        repeated=packing.is_same(looked, "before_", timed=repeats is Repeats.KEEP).fill_null(False),
    )
    period = periods.number(looked.begun)
    # No wider than what they hold: millions of these rows lie in the memory.
    return looked.select(
        case=looked.case,
        **numbers.pack(looked, packing, period, flags, ("before_", "first_")),
        gap=packing.count_seconds(looked, "before_").cast(gap),
        position=looked.position.cast("int32"),
    )
