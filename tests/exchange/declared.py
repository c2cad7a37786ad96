"""Workspaces as their files declare them, drawn by hypothesis, for the tests of every way out and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from journeymap.atlas import HeldFiles, read_files
from journeymap.edit.writing import write_yaml
from journeymap.model import Atlas
from tests.report.document.labels import HOSTILE

REPOSITORY = Path(__file__).parents[2]

_BAD = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"
letters = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=_BAD)
plain_texts = st.text(letters, min_size=1, max_size=30) | st.sampled_from(
    [text for text in HOSTILE if not set(text) & set(_BAD) and text.isprintable() and len(text) < 400]
)
"""Texts that the format takes: no controls, no bidi overrides."""
words = plain_texts.filter(lambda text: bool(text.strip()))
"""Texts that a title may be."""
_maybe = st.booleans()


def load(files: dict[str, Any]) -> Atlas:
    """Return the atlas of declarations, which have to be right."""
    held = HeldFiles(files={name: write_yaml(data).encode() for name, data in files.items()})
    read = read_files(held)
    assert not [p for p in read.problems if p.rule != "missing-file"], read.problems
    return read.atlas


@st.composite
def declarations(draw: st.DrawFn) -> dict[str, Any]:
    """Draw the files of a workspace with one journey, with short forms and long ones."""
    files: dict[str, Any] = {}
    if draw(_maybe):
        files["journeymap.yaml"] = {
            "schema_version": 1,
            "name": draw(words),
            "channels": {"own": {"title": draw(words), "medium": "human"}},
            "lifecycle": [{"id": "loyalty", "title": draw(words)}],
        }
    people = draw(st.sets(st.sampled_from(["ayse", "mehmet", "p-1"]), max_size=3))
    for person in sorted(people):
        files[f"personas/{person}.yaml"] = {"name": draw(words), "needs": draw(st.lists(words, max_size=3))}
    files["evidence/survey.yaml"] = {"title": draw(words), "method": "qualitative"}
    files["pain-points/late.yaml"] = {"title": draw(words), "severity": 3, "frequency": {"k": 1, "n": 3}}
    files["journeys/order.yaml"] = draw(_journeys(sorted(people)))
    if draw(_maybe):
        planned = draw(_journeys(sorted(people)))
        files["journeys/order-next.yaml"] = {**planned, "state": "future", "future_of": "order"}
    return files


@st.composite
def _journeys(draw: st.DrawFn, people: list[str]) -> dict[str, Any]:
    stages, names = [], []
    for number in range(draw(st.integers(1, 3))):
        touchpoints = []
        for place in range(draw(st.integers(1, 3))):
            names.append(f"t{number}-{place}")
            touchpoints.append(draw(_touchpoints(names[-1], people)))
        stage = {"id": f"s{number}", "title": draw(words), "touchpoints": touchpoints, "kpis": ["otd"]}
        stages.append({**stage, **({"description": draw(words)} if draw(_maybe) else {})})
    transitions = [
        {"from": one, "to": other, "count": 3, "repeat_rate": {"k": 1, "n": 2}}
        for one, other in zip(names, [*names[1:], "complete"], strict=True)
    ]
    return {
        "title": draw(words),
        **({"description": draw(words)} if draw(_maybe) else {}),
        "personas": people,
        "reviewed": "2026-10-01",
        "review_every": "6 months",
        "kpis": [{"id": "otd", "title": draw(words), "value": draw(st.integers(0, 100)), "unit": "%"}],
        "goals": [{"id": "g", "title": draw(words), "kpis": ["otd"], "due": "2027-01-31"}],
        "completion": {"k": 1, "n": 2, "evidence": "assumed"},
        "stages": stages,
        **({"transitions": transitions} if draw(_maybe) else {}),
        "survey": [{"id": "csat", "kind": "csat", "counts": [1, 2, 3, 4, 5]}],
        "opportunities": [
            {"id": "all", "title": draw(words), "moves": [{"indicator": "otd", "expected": 1}]}
        ],
    }


@st.composite
def _touchpoints(draw: st.DrawFn, identifier: str, people: list[str]) -> dict[str, Any]:
    numbers = st.integers(-2, 2) | st.floats(-2, 2, allow_nan=False)
    felt: dict[str, Any] = {person: draw(numbers) for person in people}
    possible: dict[str, Any] = {
        "action": words,
        "channel": st.sampled_from(["store", "mobile-app"]),
        "emotion": numbers if not felt else st.just(felt),
        "thoughts": st.lists(words, min_size=1, max_size=3),
        "quotes": st.lists(words, min_size=1, max_size=2),
        "description": words,
        "personas": st.lists(st.sampled_from(people or [""]), min_size=1, unique=True),
        "frontstage": st.lists(words, min_size=1, max_size=2),
        "moment_of_truth": _maybe,
        "duration": st.sampled_from(["5 minutes", "1 month", "1 months", "1.50 hours"]),
        "handled_by": st.just("human"),
        "expectation": words | st.fixed_dictionaries({"text": words, "kind": st.just("basic")}),
        "backstage": st.lists(words | st.fixed_dictionaries({"action": words, "system": words}), max_size=2),
        "evidence": st.sampled_from(["survey", ["survey"], "assumed"]),
        "metrics": st.just([{"id": "m", "kind": "nps", "promoters": 1, "passives": 0, "detractors": 2}]),
        "tags": st.lists(words, max_size=2),
    }
    item: dict[str, Any] = {"id": identifier, "title": draw(words)}
    if not people:
        del possible["personas"]
    for key, strategy in possible.items():
        if draw(_maybe):
            item[key] = draw(strategy)
    pain: dict[str, Any] = {
        "id": f"{identifier}-hurt",
        "title": draw(words),
        "severity": draw(st.integers(0, 4)),
    }
    if draw(_maybe):
        item["pain_points"] = [pain, draw(st.sampled_from(["late", {"use": "late", "frequency": 0.25}]))]
        item["opportunities"] = [{"id": f"{identifier}-mend", "title": draw(words), "resolves": [pain["id"]]}]
    return item
