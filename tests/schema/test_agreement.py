"""The fast validator and the explaining one say the same of every document, and one cause is one problem."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import LANGUAGES
from journeymap.problem import Problem
from journeymap.schema import KINDS, check_shape, load_schema
from journeymap.schema.fault import gather_faults
from journeymap.source import Document, read_document

EXAMPLES = Path(__file__).parent / "examples"

Path_ = tuple[str | int, ...]

POOL: list[Any] = [
    None, True, False, 0, 1, -1, 0.5, 1.0, 2, 5000, 10**20, 1e300, -0.0,
    "", " ", "x", "İade Süreci", "start", "assumed", "csat", "ces", "up", "2026-10-01", "2026-10-01\n",
    "5 minutes", "\ufeff", "\x85", "\x1c", "\u200b", "a" * 70, "a" * 6000, "../x", "https://a b", "https://a\n",
    "#00000g", "_a", [], [1, 2], [2, 1, 0], ["x"], [None], [{}], {}, {"k": 1}, {"k": 1, "n": 2}, {"use": "x"},
    {"x": "y"}, {"İ": 1},
]  # fmt: skip


@cache
def read_example(kind: str) -> Any:
    document, problems = read_document((EXAMPLES / f"{kind}.yaml").read_bytes(), f"{kind}.yaml")
    assert document is not None
    assert problems == ()
    return document.data


def wrap(data: Any) -> Document:
    return Document(file="x.yaml", text="", data=data, place=(1, 1, 1, None))


def walk_paths(data: Any, path: Path_ = ()) -> Iterator[Path_]:
    yield path
    held = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, part in held:
        yield from walk_paths(part, (*path, step))


@cache
def paths_of(kind: str) -> tuple[Path_, ...]:
    return tuple(walk_paths(read_example(kind)))


def distinct_paths(kind: str) -> list[Path_]:
    """The paths of a full example, one for each way through the keys."""
    by_keys = {
        tuple("-" if isinstance(step, int) else step for step in path): path for path in paths_of(kind)
    }
    return list(by_keys.values())


def replace_at(data: Any, path: Path_, value: Any) -> Any:
    if not path:
        return value
    changed = copy.copy(data)
    changed[path[0]] = replace_at(data[path[0]], path[1:], value)
    return changed


def find(data: Any, path: Path_) -> Any:
    for step in path:
        data = data[step]
    return data


def remove_at(data: Any, path: Path_) -> Any:
    parent = copy.copy(find(data, path[:-1]))
    del parent[path[-1]]
    return replace_at(data, path[:-1], parent)


@st.composite
def changed_examples(draw: st.DrawFn) -> tuple[str, Any]:
    kind = draw(st.sampled_from(KINDS))
    data = read_example(kind)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(tuple(walk_paths(data))))
        act = draw(st.sampled_from(["replace", "remove", "add"]))
        value = draw(st.sampled_from(POOL))
        target = find(data, path)
        if act == "remove" and path:
            data = remove_at(data, path)
        elif act == "add" and isinstance(target, dict):
            key = draw(
                st.sampled_from(["x", "id", "use", "mean", "k", "n", "titel", "Ünvan", "scale", "value"])
            )
            data = replace_at(data, path, {**target, key: value})
        elif act == "add" and isinstance(target, list):
            data = replace_at(data, path, [*target, value])
        else:
            data = replace_at(data, path, value)
    return kind, data


@settings(deadline=None, max_examples=300)
@given(changed_examples())
def test_validators_agree(case: tuple[str, Any]) -> None:
    from jsonschema_rs import Draft202012Validator

    kind, data = case
    schema = load_schema(kind)
    accepted = Draft202012Validator(schema).is_valid(data)
    assert (gather_faults(data, schema) == []) == accepted
    problems = check_shape(wrap(data), kind)
    assert (problems == ()) == accepted
    for problem in problems:
        for language in LANGUAGES:
            assert problem.message.say(language)
            assert problem.help is None or problem.help.say(language)


def rules_of(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.rule for problem in problems]


@pytest.mark.parametrize("kind", KINDS)
def test_full_example_is_well_formed(kind: str) -> None:
    assert check_shape(wrap(read_example(kind)), kind) == ()


def test_full_examples_use_every_key() -> None:
    used = {kind: {step for path in paths_of(kind) for step in path} for kind in KINDS}
    everywhere = set().union(*used.values())
    for kind in KINDS:
        assert set(load_schema(kind)["properties"]) <= used[kind]
        for name, part in load_schema(kind)["$defs"].items():
            assert set(part.get("properties", {})) <= everywhere, name


@pytest.mark.parametrize("kind", KINDS)
def test_empty_value_is_one_problem(kind: str) -> None:
    for path in distinct_paths(kind):
        problems = check_shape(wrap(replace_at(read_example(kind), path, None)), kind)
        assert rules_of(problems) == ["empty-value"], path


@pytest.mark.parametrize("kind", KINDS)
def test_misspelt_key_is_one_problem_with_the_right_word(kind: str) -> None:
    maps = ("emotion", "lanes", "traits", "bands", "palette", "retired", "channels", "code_owners")
    free = {(name,) for name in maps}
    free |= {("journeys",), ("names",), ("personas",), ("when",)}
    for path in distinct_paths(kind):
        key = path[-1] if path else ""
        if not isinstance(key, str) or len(key) < 4 or path[0] == "rules" or path[-2:-1] in free:
            continue
        value = find(read_example(kind), path)
        misspelt = {**find(remove_at(read_example(kind), path), path[:-1]), key[:2] + key[1:]: value}
        problems = check_shape(wrap(replace_at(read_example(kind), path[:-1], misspelt)), kind)
        assert rules_of(problems) == ["unknown-key"], path
        assert problems[0].help is not None
        assert problems[0].help.say("en") == f"Did you mean `{key}`?", path


@pytest.mark.parametrize("kind", KINDS)
def test_missing_key_is_at_most_one_problem(kind: str) -> None:
    for path in distinct_paths(kind):
        if path and isinstance(path[-1], str):
            problems = check_shape(wrap(remove_at(read_example(kind), path)), kind)
            assert rules_of(problems) in ([], ["missing-key"], ["too-few"], ["old-version"]), path
            assert (rules_of(problems) == ["old-version"]) is (path == ("schema_version",))
