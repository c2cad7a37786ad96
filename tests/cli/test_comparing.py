"""A comparison that reads only what changed tells exactly what one that reads everything tells."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.atlas import HeldFiles, Memory, find_apart, find_same, load_atlas, read_files
from journeymap.cli.comparing import compare_sides
from journeymap.cli.sides import Side, Sides
from journeymap.problem import Severity
from journeymap.report.diff_json import write_diff_json
from journeymap.rules import RULES, Study
from journeymap.rules.catalogue import JOURNEY_BY_JOURNEY

ROOT = Path(__file__).parents[2]
NAMES = "abcd"


def hold(texts: Mapping[str, str]) -> HeldFiles:
    return HeldFiles(files={name: text.encode() for name, text in texts.items()})


def tell(old: HeldFiles, new: HeldFiles, apart: frozenset[str]) -> str:
    memory = Memory()
    one, other = (
        Side(name=name, files=files, read=read_files(files, memory, apart))
        for name, files in (("old", old), ("new", new))
    )
    same = find_same(old, new)
    sides = Sides(old=one, new=other, same=same, apart=apart, memory=memory)
    problems = [problem for side in (one, other) for problem in sides.list_problems(side)]
    return write_diff_json(compare_sides(sides, None, ("old", "new")), problems, "en")


touchpoints = st.builds(
    lambda own, use, opened, lends, pains, severity, emotion: [
        f"{{id: {own}, title: Does it, channel: website, emotion: {emotion}, moment_of_truth: true,"
        f" pain_points: [{{id: own, title: Hurts, severity: {severity}, frequency: 0.2}}{pains}]"
        + (f", journey: {opened}, use_journey_score: {lends}" if opened else "")
        + "}",
        *([f"{{use: {use}}}"] if use else []),
    ],
    st.sampled_from(["t1", "t2"]),
    st.sampled_from(["", "help", "door"]),
    st.sampled_from(["", "", *NAMES, "gone"]),
    st.sampled_from(["true", "false"]),
    st.sampled_from(["", ", late", ", slow"]),
    st.sampled_from([1, 3, 4]),
    st.integers(-2, 2),
)
journeys = st.builds(
    lambda title, future, parts, resolved, status: (
        f"title: {title}\n"
        + (f"state: future\nfuture_of: {future}\n" if future else "")
        + "goals: [{id: g, side: business, title: Sells}]\n"
        + "stages:\n  - id: s\n    title: Stage\n    touchpoints:\n"
        + "".join(f"      - {part}\n" for part in parts)
        + (
            f"opportunities: [{{id: o, title: Mend, resolves: [{resolved}], status: {status}}}]\n"
            if resolved
            else ""
        )
    ),
    st.sampled_from(["One", "Two", '"Th\\u0072ee"', "[broken"]),
    st.sampled_from(["", "", *NAMES]),
    touchpoints,
    st.sampled_from(["", "own", "late", "slow"]),
    st.sampled_from(["idea", "rejected"]),
)
shared = st.fixed_dictionaries(
    {
        "touchpoints/help.yaml": st.sampled_from(
            ["title: Helps\nmoment_of_truth: true\n", "title: Helps\npain_points: [late]\n"]
        ),
        "touchpoints/door.yaml": st.sampled_from([f"title: Opens\njourney: {name}\n" for name in "ab"]),
        "pain-points/late.yaml": st.sampled_from(
            ["title: Late\nseverity: 4\nfrequency: 0.3\n", "title: Late\nseverity: 1\nstatus: resolved\n"]
        ),
        "pain-points/slow.yaml": st.just("title: Slow\nseverity: 3\n"),
        "journeymap.yaml": st.sampled_from(
            [
                "schema_version: 1\nname: W\n",
                "schema_version: 1\nname: W\nrules: {pain-point-without-owner: {severity: warning}}\n",
                "schema_version: 1\nname: W\nopportunities: [{id: all, title: All, resolves: [own]}]\n",
            ]
        ),
    }
)


@st.composite
def states(draw: st.DrawFn) -> tuple[HeldFiles, HeldFiles]:
    held = draw(shared)
    old = {name: draw(journeys) for name in draw(st.sets(st.sampled_from(NAMES), min_size=2))}
    new = dict(old)
    for name in draw(st.sets(st.sampled_from(NAMES), min_size=1, max_size=2)):
        new[name] = draw(journeys)
    for name in draw(st.sets(st.sampled_from(NAMES), max_size=1)):
        new.pop(name, None)
    sides = ({f"journeys/{name}.yaml": text for name, text in side.items()} for side in (old, new))
    one, other = (hold({**held, **side}) for side in sides)
    return one, other


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(states())
def test_what_is_left_unread_tells_nothing(pair: tuple[HeldFiles, HeldFiles]) -> None:
    old, new = pair
    apart = find_apart(old, new, find_same(old, new))
    if b"rules" in old.files["journeymap.yaml"]:
        apart = frozenset()  # asked across journeys, everything is read
    assert tell(old, new, apart) == tell(old, new, frozenset())


SMALL = "title: {title}\nstages: [{{id: s, title: S, touchpoints: [{{id: t, title: T{more}}}]}}]\n"


def small(title: str, more: str = "") -> str:
    return SMALL.format(title=title, more=more)


@pytest.mark.parametrize(
    ("more", "shared", "read"),
    [
        ("", {}, ""),
        (", thoughts: [What is b, and why this journey]", {}, "b"),
        (", journey: c", {}, ""),
        (", images: [x.png]", {}, "a"),
        (', thoughts: ["\\u0062"]', {}, "a"),
        (", pain_points: [late]", {"pain-points/late.yaml": "title: Late\nseverity: 4\n"}, ""),
    ],
)
def test_only_what_may_be_tied_is_read(more: str, shared: dict[str, str], read: str) -> None:
    others = {f"journeys/{name}.yaml": small(name) for name in "c"}
    old = {**others, **shared, "journeys/a.yaml": small("A", more), "journeys/b.yaml": small("B")}
    new = {**old, "journeys/b.yaml": small("Bee")}
    one, other = hold(old), hold(new)
    apart = find_apart(one, other, find_same(one, other))
    tied = {"a"} if read else set()
    expected = {"journeys/a.yaml", "journeys/c.yaml"} - {f"journeys/{name}.yaml" for name in tied}
    assert apart == expected


def test_a_new_persona_may_touch_every_journey() -> None:
    old = {f"journeys/{name}.yaml": small(name) for name in NAMES}
    new = {**old, "personas/ali.yaml": "name: Ali\n"}
    one, other = hold(old), hold(new)
    assert find_apart(one, other, find_same(one, other)) == frozenset()


def test_every_rule_that_weighs_more_than_a_remark_is_found_journey_by_journey() -> None:
    weighty = {rule.name for rule in RULES if rule.severity is not Severity.INFO}
    assert weighty == JOURNEY_BY_JOURNEY
    atlas = load_atlas(ROOT)[0]
    for rule in RULES:
        if rule.name not in JOURNEY_BY_JOURNEY or rule.name == "severe-pain-without-opportunity":
            continue
        alone = {
            finding
            for key, journey in atlas.journeys.items()
            for finding in rule.check(Study(atlas=dataclasses.replace(atlas, journeys={key: journey})))
        }
        assert set(rule.check(Study(atlas=atlas))) == alone
