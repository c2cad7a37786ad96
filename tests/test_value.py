"""A value is what the standard library's decorator makes, in all that can be seen of it."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest

from journeymap import value
from journeymap.model import Metric, MetricKind, Reference
from journeymap.problem import Location

NOT_A_NUMBER = float("nan")


class Described:
    """A thing with every kind of field."""

    id: str
    size: float = 1.5
    parts: Mapping[str, int] = dataclasses.field(default_factory=dict, compare=False)
    origin: Location = dataclasses.field(default=Location("x.yaml"), compare=False, repr=False)

    def double(self) -> float:
        """Stay, as methods do."""
        return self.size * 2


class Alone:
    """A thing with one field, which is compared as one of a tuple: by identity first."""

    size: float


class Empty:
    """A thing without fields."""


OPTIONS: dict[str, bool] = {"frozen": True, "slots": True, "kw_only": True}


def make_both(described: type, **options: bool) -> tuple[Any, Any]:
    """Return the class as a value, and as the standard library makes it."""
    return (
        value.dataclass(**{**OPTIONS, **options})(type(described.__name__, (), _copy(described))),
        dataclasses.dataclass(**{**OPTIONS, **options})(type(described.__name__, (), _copy(described))),
    )


def _copy(described: type) -> dict[str, Any]:
    return {name: held for name, held in vars(described).items() if name not in {"__dict__", "__weakref__"}}


OURS, THEIRS = make_both(Described)


def hear_refusals(kinds: Iterable[Any], positional: tuple[Any, ...], named: dict[str, Any]) -> Iterator[str]:
    """Yield what each of ``kinds`` says of arguments that it refuses."""
    for kind in kinds:
        with pytest.raises(TypeError) as caught:
            kind(*positional, **named)
        yield str(caught.value)


def test_it_has_the_same_fields_and_slots() -> None:
    assert [(f.name, f.type, f.compare, f.repr) for f in dataclasses.fields(OURS)] == [
        (f.name, f.type, f.compare, f.repr) for f in dataclasses.fields(THEIRS)
    ]
    assert OURS.__slots__ == THEIRS.__slots__
    assert OURS.__match_args__ == THEIRS.__match_args__
    assert OURS.__doc__ == THEIRS.__doc__


@pytest.mark.parametrize(
    "given",
    [{"id": "a"}, {"id": "a", "size": 2, "parts": {"b": 1}, "origin": Location("y.yaml", 3)}],
    ids=("least", "all"),
)
def test_it_holds_and_shows_the_same(given: dict[str, Any]) -> None:
    ours, theirs = OURS(**given), THEIRS(**given)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert repr(ours) == repr(theirs)
    assert hash(ours) == hash(theirs)
    assert ours.double() == theirs.double()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"id": "a"}, {"id": "a"}),
        ({"id": "a"}, {"id": "b"}),
        ({"id": "a"}, {"id": "a", "origin": Location("y.yaml")}),
        ({"id": "a"}, {"id": "a", "parts": {"b": 1}}),
        ({"id": "a", "size": NOT_A_NUMBER}, {"id": "a", "size": NOT_A_NUMBER}),
        ({"id": "a", "size": 1}, {"id": "a", "size": True}),
    ],
)
def test_it_is_equal_to_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert (OURS(**one) == OURS(**other)) is (THEIRS(**one) == THEIRS(**other))


def test_it_is_equal_to_its_own_kind_only() -> None:
    assert OURS(id="a") != THEIRS(id="a")
    assert OURS(id="a") != ("a", 1.5)


@pytest.mark.parametrize(("described", "given"), [(Alone, {"size": NOT_A_NUMBER}), (Empty, {})])
def test_few_fields_compare_as_many_do(described: type, given: dict[str, Any]) -> None:
    ours, theirs = make_both(described)
    assert ours(**given) == ours(**given)
    assert theirs(**given) == theirs(**given)
    assert hash(ours(**given)) == hash(theirs(**given))
    assert repr(ours(**given)) == repr(theirs(**given))


@pytest.mark.parametrize(
    ("positional", "named"),
    [((), {}), (("a",), {}), ((), {"id": "a", "colour": "red"}), ((), {"size": 2})],
    ids=("nothing", "by position", "unknown", "incomplete"),
)
def test_it_refuses_the_same_arguments_in_the_same_words(
    positional: tuple[Any, ...], named: dict[str, Any]
) -> None:
    ours, theirs = make_both(Described)
    said = list(hear_refusals((ours, ours, theirs), positional, named))  # twice: the first call compiles
    assert said[0] == said[1] == said[2]


def test_fields_may_be_given_by_position_where_the_class_says_so() -> None:
    ours, theirs = make_both(Described, kw_only=False)
    assert repr(ours("a", 2)) == repr(theirs("a", 2))


@pytest.mark.parametrize("changes", [{}, {"size": 3.0}, {"parts": {"c": 2}, "origin": Location("z.yaml")}])
def test_replacing_fields_is_what_the_standard_library_does(changes: dict[str, Any]) -> None:
    for kw_only in (True, False):
        ours, _ = make_both(Described, kw_only=kw_only)
        made = ours(id="a", origin=Location("y.yaml", 3))
        quick, slow = value.replace(made, **changes), dataclasses.replace(made, **changes)
        assert all(
            getattr(quick, field.name) is getattr(slow, field.name) for field in dataclasses.fields(made)
        )
        assert type(quick) is ours
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        value.replace(OURS(id="a"), colour="red")


@pytest.mark.parametrize("name", ["id", "colour"])
def test_it_is_frozen(name: str) -> None:
    made = OURS(id="a")
    with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot assign to field '{name}'"):
        setattr(made, name, "b")
    with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot delete field '{name}'"):
        delattr(made, name)
    assert made.id == "a"


def test_each_has_parts_of_its_own() -> None:
    assert OURS(id="a").parts is not OURS(id="b").parts


def test_it_is_copied_replaced_and_sent_to_another_process_whole() -> None:
    made = Metric(id="csat", kind=MetricKind.CSAT, persona=Reference(id="ayse"), n=20)
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301
        assert again == made
        assert again.origin == made.origin
    changed = dataclasses.replace(made, n=30)
    assert (changed.n, changed.persona, made.n) == (30, made.persona, 20)


def test_one_that_is_not_frozen_changes_and_has_no_hash() -> None:
    for kind in make_both(Described, frozen=False):
        made = kind(id="a")
        made.size = 3
        assert made == kind(id="a", size=3)
        assert made.double() == 6
        with pytest.raises(AttributeError):
            made.colour = "red"
        with pytest.raises(TypeError, match="unhashable type: 'Described'"):
            hash(made)
        assert copy.deepcopy(made) == made


def test_there_are_none_without_slots() -> None:
    with pytest.raises(TypeError, match="a value has slots"):
        value.dataclass(frozen=True, slots=False)


def test_the_hundredth_value_is_as_the_first() -> None:
    kind, _ = make_both(Described)
    wide, _ = make_both(type("Wide", (), {"__annotations__": dict.fromkeys("abcdef", "int"), "f": 6}))
    for _ in range(100):  # they are filled in another way once there are many
        assert (kind(id="a").size, kind(id="a").parts, kind(id="a", size=2).size) == (1.5, {}, 2)
        held = wide(a=1, b=2, c=3, d=4, e=5)
        assert (held.a, held.e, held.f, type(held)) == (1, 5, 6, wide)
        with pytest.raises(dataclasses.FrozenInstanceError):
            held.a = 2
        with pytest.raises(TypeError, match="unexpected keyword argument 'g'"):
            wide(a=1, b=2, c=3, d=4, e=5, g=6)
        with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'e'"):
            wide(a=1, b=2, c=3, d=4)


class Named:
    """A thing whose fields have places: one that is needed, two that are not, and a method."""

    id: str
    size: float = 1.5
    parts: tuple[int, ...] = ()

    def double(self) -> float:
        """Stay, as methods do."""
        return self.size * 2


def name_both(described: type) -> tuple[Any, Any]:
    """Return the class as a named tuple of ours, and as the standard library makes it."""
    body = {key: held for key, held in vars(described).items() if key not in {"__dict__", "__weakref__"}}
    one, other = (
        types.new_class(described.__name__, (base,), {}, lambda held: held.update(body))
        for base in (value.NamedTuple, typing.NamedTuple)
    )
    return one, other


GIVEN: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("a",), {}),
    (("a", 2), {"parts": (1,)}),
    (("a", 2, (1,)), {}),
    ((), {"parts": (), "id": "a"}),
]
WRONG: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    (("a", 2, (), 4), {}),
    (("a",), {"id": "b"}),
    (("a",), {"colour": "red"}),
    ((), {"id": "a", "size": 1, "parts": (), "colour": "red"}),
]


@pytest.mark.parametrize(("positional", "named"), GIVEN)
def test_a_named_tuple_is_the_standard_one(positional: tuple[Any, ...], named: dict[str, Any]) -> None:
    kinds = name_both(Named)
    for _ in range(40):  # it is made in another way once there are many
        ours, theirs = (kind(*positional, **named) for kind in kinds)
        assert ours == theirs
        assert (repr(ours), hash(ours), ours._asdict()) == (repr(theirs), hash(theirs), theirs._asdict())
        assert (ours.id, ours.size, ours.parts, ours.double()) == (*theirs, theirs.double())
        assert ours._replace(size=4) == theirs._replace(size=4)
        assert type(ours._replace(size=4)) is type(ours) is type(copy.deepcopy(ours)) is kinds[0]
    assert kinds[0]._make("abc") == kinds[1]._make("abc")
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__", "__doc__"):
        assert getattr(kinds[0], name) == getattr(kinds[1], name)


@pytest.mark.parametrize(("positional", "named"), WRONG)
def test_a_named_tuple_refuses_in_the_same_words(positional: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = name_both(Named)
    said = list(hear_refusals((ours, ours, theirs), positional, named))  # twice: the first call compiles
    assert said[0] == said[1] == said[2]
    said = []
    for kind in (ours, theirs):
        with pytest.raises(ValueError, match="colour") as unknown:
            kind("a")._replace(colour="red", size=2)
        said.append(str(unknown.value))
    assert said[0] == said[1]


def test_a_named_tuple_is_frozen_and_sent_to_another_process_whole() -> None:
    place = Location("x.yaml", 3)
    assert pickle.loads(pickle.dumps(place)) == place  # noqa: S301
    assert type(pickle.loads(pickle.dumps(place))) is Location  # noqa: S301
    with pytest.raises(AttributeError):
        place.line = 4  # type: ignore[misc]
    with pytest.raises(AttributeError):
        place.colour = "red"  # type: ignore[attr-defined]


def test_a_named_tuple_has_no_more_fields_than_can_be_read() -> None:
    names = [f"field_{number}" for number in range(33)]
    with pytest.raises(TypeError, match="a named tuple has at most 32 fields, Wide would have 33"):
        types.new_class(
            "Wide",
            (value.NamedTuple,),
            {},
            lambda held: held.update(__annotations__=dict.fromkeys(names, int)),
        )
