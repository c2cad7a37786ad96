"""A persona's score, by hand: its own value, else everyone's, else the blend of the others."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.model import (
    Atlas,
    Journey,
    Persona,
    Reference,
    Segment,
    Stage,
    Touchpoint,
    Workspace,
)
from journeymap.score.persona import score_persona
from tests.score.by_other_means.parts import percents, rate

SHARES = {"p": Fraction(1, 2), "q": Fraction(3, 10), "r": Fraction(1, 5)}


@settings(max_examples=150)
@given(
    st.lists(
        st.fixed_dictionaries({name: st.one_of(st.none(), percents) for name in ("", *SHARES)}),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(list(SHARES)),
)
def test_what_a_persona_inherits(told: list[dict[str, float | None]], persona: str) -> None:
    touchpoints: list[Touchpoint] = []
    expected: list[Fraction] = []
    own = 0
    for number, values in enumerate(told):
        metrics = [
            replace(rate("m", value), persona=Reference(id=name) if name else None)
            for name, value in values.items()
            if value is not None
        ]
        touchpoints.append(Touchpoint(id=f"t{number}", title="T", metrics=tuple(metrics)))
        known = {name: Fraction(value) for name, value in values.items() if value is not None}
        asked = {name: known[name] for name in SHARES if name in known}
        if persona in known:
            expected.append(known[persona])
            own += 1
        elif "" in known:
            expected.append(known[""])
        elif asked:
            weight = sum((SHARES[name] for name in asked), Fraction())
            blend = sum((SHARES[name] * value for name, value in asked.items()), Fraction())
            expected.append(blend / weight)
    atlas = Atlas(
        workspace=Workspace(),
        personas={
            name: Persona(id=name, name=name, segment=Segment(share=float(share)))
            for name, share in SHARES.items()
        },
    )
    stage = Stage(id="s", title="S", touchpoints=tuple(touchpoints))
    personas = tuple(Reference(id=name) for name in SHARES)
    seen = score_persona(atlas, Journey(id="j", title="J", personas=personas, stages=(stage,)), persona)
    if not expected:
        assert seen.score.value is None
        return
    assert seen.score.value == pytest.approx(float(sum(expected) / len(expected)), abs=1e-9)
    assert seen.own_share == pytest.approx(own / len(expected), abs=1e-9)
    assert len(seen.own) == own
