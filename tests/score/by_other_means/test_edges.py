"""Drop-off moved along the edges of the chain, against exact fractions."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    COMPLETE,
    LOST,
    MoveDropOff,
)
from journeymap.score import score_journey
from journeymap.score.edit import apply_edits
from tests.score.by_other_means.parts import journey_on, leak
from tests.score.journeys import ATLAS
from tests.score.test_chain import PLACES, solve_exactly, tables


@settings(max_examples=100)
@given(
    tables(),
    st.sampled_from(PLACES),
    st.sampled_from([*PLACES, COMPLETE]),
    st.sampled_from([Fraction(1, 4), Fraction(1, 2), Fraction(1)]),
)
def test_moved_drop_off_in_exact_fractions(
    table: dict[str, dict[str, int]], source: str, target: str, part: Fraction
) -> None:
    # Four times every count, so that a quarter of the lost is still a whole number of cases.
    table = {place: {to: 4 * n for to, n in row.items()} for place, row in leak(table).items()}
    moved = int(part * table[source][LOST])
    led = {**table[source], LOST: table[source][LOST] - moved}
    led[target] = led.get(target, 0) + moved
    expected = solve_exactly({**table, source: {to: n for to, n in led.items() if n}})
    journey = replace(journey_on(table, dict.fromkeys(PLACES, 50.0)), scoring=None)
    by_share = MoveDropOff(source=source, target=target, share=float(part))
    by_count = MoveDropOff(source=source, target=target, count=float(moved))
    for edit in (by_share, by_count):
        completion = score_journey(ATLAS, apply_edits(journey, [edit])).completion
        assert completion.value == pytest.approx(float(100 * expected), abs=1e-9)
