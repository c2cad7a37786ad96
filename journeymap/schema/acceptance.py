"""Yes or no, fast: whether data has the shape of a kind of file, or of a shared part.

Each part of a schema becomes a table from the classes of Python's values to a test, so that a value that is
well costs two look-ups and no call where only its type matters. Tables and tests are made when they are
first needed: a small journey never pays for the parts of the format that it does not use.

A validator in Rust was refused: importing it and handing it the schemas takes longer than checking a hundred
journeys does here, and every message is our own anyway. So was generated code: compiling it costs as much.
Only the keywords that our schemas have are known; another one is an error of ours, found by a test.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, TypeAlias

from journeymap.schema.definition import load_definitions, load_schema
from journeymap.schema.pattern import compile_pattern

Test: TypeAlias = "Callable[[Any], bool] | None"
"""Whether a value of a known class is well; ``None`` where all of them are."""
Part: TypeAlias = "Mapping[str, Any] | bool"

_REMEMBERED = 4096
"""Texts remembered for each test of several parts: ids, dates and channels come again in every file."""

_CLASSES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


def accepts(kind: str, data: Any) -> bool:
    """Return whether ``data`` has the shape of ``kind``."""
    return _is_well(_read_kind(kind), data)


def accepts_part(name: str, data: Any) -> bool:
    """Return whether ``data`` has the shape of the shared definition ``name``."""
    return _is_well(_read_shared()[name], data)


class _Table(dict[type, Test]):
    """What is asked of a value by its class."""

    __slots__ = ("_definitions", "_part")

    def __init__(self, part: Part, definitions: Mapping[str, _Table]) -> None:
        super().__init__()
        self._part = part
        self._definitions = definitions

    def __missing__(self, kind: type) -> Test:
        tests = list(self._list_tests(kind))
        test: Test = None
        if len(tests) == 1:
            test = tests[0]
        elif tests:
            joined = _join(tests)
            test = lru_cache(_REMEMBERED)(joined) if kind is str else joined
        self[kind] = test
        return test

    def _list_tests(self, kind: type) -> Iterator[Callable[[Any], bool]]:
        part = self._part
        if isinstance(part, bool):
            yield from () if part else (_refuse,)
            return
        names = part.get("type", ())
        names = (names,) if isinstance(names, str) else names
        if names and not any(kind in _CLASSES[name] for name in names):
            yield _refuse
            return
        if kind is float and names and "number" not in names:
            yield float.is_integer
        for keyword, make in _MAKERS.items():
            if keyword in part:
                test = make(self._definitions, part, kind)
                if test is not None:
                    yield test


def _is_well(table: _Table, value: Any) -> bool:
    test = table[value.__class__]
    return test is None or test(value)


def _join(tests: list[Callable[[Any], bool]]) -> Callable[[Any], bool]:
    if len(tests) == 2:
        first, second = tests
        return lambda value: first(value) and second(value)

    def check(value: Any) -> bool:
        for test in tests:  # noqa: SIM110  # a generator takes twice as long
            if not test(value):
                return False
        return True

    return check


def _refuse(_: object) -> bool:
    return False


@cache
def _read_kind(kind: str) -> _Table:
    schema = load_schema(kind)
    return _Table(schema, _Definitions(schema["$defs"]))


@cache
def _read_shared() -> _Definitions:
    return _Definitions(load_definitions())


class _Definitions(dict[str, _Table]):
    """The tables of the shared parts by name, each made when it is first asked for."""

    def __init__(self, parts: Mapping[str, Part]) -> None:
        super().__init__()
        self._parts = parts

    def __missing__(self, name: str) -> _Table:
        table = self[name] = _Table(self._parts[name], self)
        return table


# Each maker returns what a keyword asks of values of a class, or nothing where it is silent about them.

_Maker: TypeAlias = "Callable[[Mapping[str, _Table], Mapping[str, Any], type], Test]"


def _follow(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    return definitions[part["$ref"].rpartition("/")[2]][kind]


def _compare(_: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    if kind in {list, dict}:
        return _refuse
    # True is 1 to Python, and not to JSON: only what is of the same kind is compared.
    listed = part["enum"] if "enum" in part else (part["const"],)
    alike = (int, float) if kind in {int, float} else (kind,)
    return frozenset(value for value in listed if value.__class__ in alike).__contains__


def _search(_: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    if kind is not str:
        return None
    search = compile_pattern(part["pattern"]).search
    most: float = part.get("maxLength", math.inf)
    return lru_cache(_REMEMBERED)(lambda text: len(text) <= most and search(text) is not None)


def _bound_length(keyword: str, kinds: tuple[type, ...], together: str | None = None) -> _Maker:
    """Obey ``keyword``, unless it is obeyed ``together`` with another one."""

    def make(_: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
        limit: int = part[keyword]
        if kind not in kinds or together in part:
            return None
        if keyword.startswith("min"):
            if limit == 1:
                return bool  # what is empty is not true
            return lambda value: len(value) >= limit
        return lambda value: len(value) <= limit

    return make


def _bound_value(keyword: str) -> _Maker:
    def make(_: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
        limit: float = part[keyword]
        if kind not in {int, float}:
            return None
        if keyword == "minimum":
            return lambda value: value >= limit
        if keyword == "maximum":
            return lambda value: value <= limit
        return lambda value: value > limit

    return make


def _check_items(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    if kind is not list:
        return None
    table = _Table(part["items"], definitions)
    most: float = part.get("maxItems", math.inf)

    def check(values: list[Any]) -> bool:
        if len(values) > most:
            return False
        for value in values:
            test = table[value.__class__]
            if test is not None and not test(value):
                return False
        return True

    return check


def _check_entries(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    if kind is not dict:
        return None
    tables = {name: _Table(held, definitions) for name, held in part.get("properties", {}).items()}
    wanted = frozenset(part.get("required", ()))
    if "additionalProperties" not in part:
        return _check_some_entries(tables, wanted)
    find = tables.get
    others = _Table(part["additionalProperties"], definitions)

    def check(held: dict[str, Any]) -> bool:
        if not wanted <= held.keys():
            return False
        for key, value in held.items():
            test = find(key, others)[value.__class__]
            if test is not None and not test(value):
                return False
        return True

    return check


def _check_some_entries(tables: Mapping[str, _Table], wanted: frozenset[str]) -> Callable[[Any], bool]:
    """Where other keys are free only the few that are named are looked at: most conditions name one."""
    named = tuple(tables.items())

    def check(held: dict[str, Any]) -> bool:
        for key, table in named:
            if key in held:
                value = held[key]
                test = table[value.__class__]
                if test is not None and not test(value):
                    return False
        return wanted <= held.keys()

    return check


def _check_others(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    """Without ``properties``; with them, these and what is required are checked in one go."""
    return None if "properties" in part else _check_entries(definitions, part, kind)


def _check_names(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    if kind is not dict:
        return None
    test = _Table(part["propertyNames"], definitions)[str]
    return None if test is None else lambda held: all(map(test, held))


def _require(_: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    if kind is not dict or "properties" in part:
        return None
    wanted = frozenset(part["required"])
    return lambda held: wanted <= held.keys()


def _require_together(_: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    if kind is not dict:
        return None
    wanted = {name: frozenset(others) for name, others in part["dependentRequired"].items()}
    find = frozenset(wanted).intersection

    def check(held: dict[str, Any]) -> bool:
        for name in find(held):  # noqa: SIM110  # a generator takes twice as long
            if not wanted[name] <= held.keys():
                return False
        return True

    return check


def _check_all(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    cases = _read_cases(part["allOf"]) if kind is dict else None
    if cases is not None:
        return _choose_case(definitions, *cases)
    tests = [test for each in part["allOf"] if (test := _Table(each, definitions)[kind]) is not None]
    return _join(tests) if tests else None


def _read_cases(parts: list[Any]) -> tuple[str, dict[str, Part]] | None:
    """Return the key and what follows from its values, where that is all that the ``parts`` ask."""
    cases: dict[str, Part] = {}
    keys: set[str] = set()
    for part in parts:
        asked = part.get("if", {})
        for key, held in asked.get("properties", {}).items():
            value = held.get("const")
            plain = {"properties": {key: {"const": value}}, "required": [key]}
            if asked == plain and part.keys() == {"if", "then"} and isinstance(value, str):
                cases[value] = part["then"]
                keys.add(key)
    return (keys.pop(), cases) if len(keys) == 1 and len(cases) == len(parts) else None


def _choose_case(definitions: Mapping[str, _Table], key: str, cases: Mapping[str, Part]) -> Test:
    """Ask once which case it is, where a schema asks for each of them: only one can be true."""
    tables = {value: _Table(then, definitions) for value, then in cases.items()}

    def check(held: dict[str, Any]) -> bool:
        value = held.get(key)
        table = tables.get(value) if value.__class__ is str else None
        return table is None or _is_well(table, held)

    return check


def _check_not(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    test = _Table(part["not"], definitions)[kind]
    return _refuse if test is None else lambda value: not test(value)


def _choose(definitions: Mapping[str, _Table], part: Mapping[str, Any], kind: type) -> Test:
    asked = _Table(part["if"], definitions)[kind]
    then = _Table(part.get("then", True), definitions)[kind]
    otherwise = _Table(part.get("else", True), definitions)[kind]
    if asked is None:
        return then

    def check(value: Any) -> bool:
        test = then if asked(value) else otherwise
        return test is None or test(value)

    return check


_MAKERS: dict[str, _Maker] = {
    "$ref": _follow,
    "const": _compare,
    "enum": _compare,
    "minimum": _bound_value("minimum"),
    "maximum": _bound_value("maximum"),
    "exclusiveMinimum": _bound_value("exclusiveMinimum"),
    "maxLength": _bound_length("maxLength", (str,), "pattern"),
    "pattern": _search,
    "minItems": _bound_length("minItems", (list,)),
    "maxItems": _bound_length("maxItems", (list,), "items"),
    "minProperties": _bound_length("minProperties", (dict,)),
    "maxProperties": _bound_length("maxProperties", (dict,)),
    "required": _require,
    "dependentRequired": _require_together,
    "propertyNames": _check_names,
    "items": _check_items,
    "properties": _check_entries,
    "additionalProperties": _check_others,
    "allOf": _check_all,
    "not": _check_not,
    "if": _choose,
}
KNOWN = frozenset(_MAKERS) | {"then", "else", "type"}
"""The keywords that are obeyed here."""
