"""What holds for every comparison."""

from __future__ import annotations

import copy
import dataclasses
import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.atlas import HeldFiles, load_atlas, read_files
from journeymap.change import AtlasChange, Fate, FieldChange, ItemChange, Move, compare_atlases
from journeymap.change.atlases import match_journeys
from journeymap.change.match import find_moved
from journeymap.change.scores import move_scores
from journeymap.model import Atlas

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load_atlas(ROOT)[0]


def build(journey: dict[str, Any]) -> Atlas:
    files = {"journeys/a.yaml": json.dumps(journey, ensure_ascii=False).encode()}
    read = read_files(HeldFiles(files=files))
    assert not read.left_out, [problem.message.say("en") for problem in read.problems]
    return read.atlas


pains = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Uzun sıra", "Gizli ücret", "Slow page"]),
        "severity": st.integers(0, 4),
        "frequency": st.sampled_from([0.1, 0.25, 0.5]),
        "status": st.sampled_from(["open", "planned", "resolved"]),
    }
)
touchpoints = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Sepet", "Ödeme", "Teslimat", "Support"]),
        "channel": st.sampled_from(["store", "website", "email"]),
        "emotion": st.integers(-2, 2),
        "pain_points": st.lists(pains, max_size=2),
        "tags": st.lists(st.sampled_from("abc"), max_size=2, unique=True),
        "metrics": st.builds(
            lambda k, n: [{"id": "m", "kind": "csat", "k": min(k, n), "n": n}],
            st.integers(0, 90),
            st.integers(30, 90),
        ),
    }
)


@st.composite
def journeys(draw: st.DrawFn) -> dict[str, Any]:
    names = draw(
        st.lists(st.sampled_from([f"t{number}" for number in range(8)]), min_size=1, max_size=6, unique=True)
    )
    parts: list[dict[str, Any]] = [{"id": name, **draw(touchpoints)} for name in names]
    for part in parts:
        part["pain_points"] = [
            {"id": f"{part['id']}-p{place}", **pain} for place, pain in enumerate(part["pain_points"])
        ]
    cut = draw(st.integers(1, len(parts)))
    stages = [{"id": "one", "title": "Bir", "touchpoints": parts[:cut]}]
    if parts[cut:]:
        stages.insert(draw(st.integers(0, 1)), {"id": "two", "title": "İki", "touchpoints": parts[cut:]})
    return {"title": draw(st.sampled_from(["A", "B"])), "stages": stages}


def mirror_item(item: ItemChange) -> ItemChange:
    """An item as it reads backwards; what only one of both directions can name is left out."""
    fates = {Fate.ADDED: Fate.REMOVED, Fate.REMOVED: Fate.ADDED, Fate.CHANGED: Fate.CHANGED}
    return dataclasses.replace(
        item,
        id=item.renamed_from or item.id,
        renamed_from=item.id if item.renamed_from else None,
        fate=fates[item.fate],
        moved=None
        if item.moved is None
        else Move(item.moved.target, item.moved.source, item.moved.after, item.moved.before),
        fields=tuple(FieldChange(change.field, change.after, change.before) for change in item.fields),
        parts=tuple(mirror_item(part) for part in item.parts),
    )


def flatten(change: AtlasChange, *, mirrored: bool) -> set[tuple[object, ...]]:
    items = [mirror_item(item) if mirrored else item for item in change.items]
    return {
        (part.kind, part.id, part.renamed_from, part.fate, part.moved, frozenset(part.fields))
        for item in items
        for part in item.walk()
        if part.says_itself
    }


def test_nothing_is_different_from_itself(atlas: Atlas) -> None:
    again = load_atlas(ROOT)[0]
    assert compare_atlases(atlas, again).items == ()
    assert move_scores(atlas, again, match_journeys(atlas, again)) == ()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(journeys(), journeys())
def test_backwards_it_tells_the_opposite(one: dict[str, Any], other: dict[str, Any]) -> None:
    old, new = build(one), build(other)
    assert flatten(compare_atlases(old, new), mirrored=True) == flatten(
        compare_atlases(new, old), mirrored=False
    )
    assert (compare_atlases(old, new).items == ()) == (
        old.journeys == new.journeys or is_order_alone(old, new)
    )


def is_order_alone(old: Atlas, new: Atlas) -> bool:
    """Whether only lists whose order means nothing are written in another order."""

    def settle(atlas: Atlas) -> object:
        return [
            (
                journey.title,
                stage.title,
                *(dataclasses.replace(part, tags=tuple(sorted(part.tags))) for part in stage.touchpoints),
            )
            for journey in atlas.journeys.values()
            for stage in journey.stages
        ]

    return settle(old) == settle(new)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(journeys(), journeys())
def test_the_parts_add_up_to_the_difference(one: dict[str, Any], other: dict[str, Any]) -> None:
    old, new = build(one), build(other)
    for move in move_scores(old, new, match_journeys(old, new)):
        if move.change is not None:
            parts = (move.change.method, move.change.values, move.change.pain_points, move.change.composition)
            assert math.isclose(math.fsum(parts), move.change.after - move.change.before, abs_tol=1e-6)
        for stage in move.stages:
            if stage.before is not None and stage.after is not None:
                told = (stage.method or 0, stage.values or 0, stage.pain_points or 0, stage.composition or 0)
                assert math.isclose(math.fsum(told), stage.after - stage.before, abs_tol=1e-6)
        for persona in move.personas:
            change = persona.change
            parts = (change.method, change.values, change.pain_points, change.composition)
            assert math.isclose(math.fsum(parts), change.after - change.before, abs_tol=1e-6)


def shuffle(data: Any, draw: st.DataObject) -> Any:
    if isinstance(data, dict):
        return {key: shuffle(data[key], draw) for key in draw.draw(st.permutations(list(data)))}
    return [shuffle(item, draw) for item in data] if isinstance(data, list) else data


@settings(deadline=None, max_examples=40)
@given(journeys(), st.data())
def test_keys_in_another_order_are_no_change(journey: dict[str, Any], draw: st.DataObject) -> None:
    assert compare_atlases(build(journey), build(shuffle(copy.deepcopy(journey), draw))).items == ()


def test_comments_and_line_breaks_are_no_change() -> None:
    plain = b"title: A\nstages:\n  - {id: s, title: S, touchpoints: [{id: t, title: T, tags: [a, b]}]}\n"
    airy = (
        b"# new\n\nstages:\n  - title: 'S'\n    id: s   # here\n"
        b"    touchpoints:\n    - id: t\n      tags: [b, a]\n      title: T\ntitle: A\n"
    )
    old, new = (read_files(HeldFiles(files={"journeys/a.yaml": text})).atlas for text in (plain, airy))
    assert compare_atlases(old, new).items == ()


@given(st.permutations(list("abcdef")))
def test_as_few_as_explain_it_are_moved(order: list[str]) -> None:
    pairs = [(name, name) for name in "abcdef"]
    moved = find_moved(pairs, list("abcdef"), order)
    assert find_moved(pairs, order, list("abcdef")) == moved
    stayed = [name for name in order if name not in moved]
    assert stayed == sorted(stayed)


def test_one_step_forward_is_one_move() -> None:
    pairs = [(name, name) for name in "abcd"]
    assert find_moved(pairs, list("abcd"), list("dabc")) == {"d"}
