"""Values: what ``dataclasses`` makes, but made when it is first needed.

The standard decorator writes and compiles six functions for each class while its module is imported: about a
millisecond a class, a fifth of a short run, and the library itself imports what takes Python apart. And it
fills a frozen value by looking each field up by name, a third of what building a journey took. Here a class
gets its slots and the functions that all values share; ``__init__`` is compiled once a class has more than a
few values, and it fills the slots directly. ``fields`` and ``replace`` of the standard library work as ever:
it is asked what the fields are when somebody wants to know. ``replace`` of this module does the same for
values alone, several times as quickly: a portfolio is scored again with thousands of small edits.

Named tuples instead of these were refused: they are equal to any tuple, and their places would be compared.
Where there are hundreds of a kind and that does no harm they are what is quickest, and ``NamedTuple`` of this
module makes their classes: the standard one compiles each field's type to a reference that nobody follows, a
fifth of a short run. Other libraries were refused, since importing them costs what this saves.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from operator import attrgetter

TYPE_CHECKING = False
"""As type checkers know it; every command imports this module, and few need ``typing`` before it."""

if TYPE_CHECKING:  # type checkers are told of what it stands in for, and so still check every use
    from dataclasses import dataclass, field, fields, replace
    from typing import Any, NamedTuple, NoReturn  # noqa: TID251  # the one place
else:

    class _NamesPlaces(type):
        """Makes of a class that is written below :class:`NamedTuple` a tuple whose places have names."""

        def __new__(cls, name: str, bases: tuple[type, ...], described: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, described)
            return _make_named_tuple(name, described)

    class NamedTuple(metaclass=_NamesPlaces):
        """What ``typing`` has by this name, but its classes are quick to make."""

    def replace(value: Any, /, **changes: object) -> Any:
        """Return ``value`` with other values in the fields that are named; the others are the very same."""
        return value.__replace__(**changes)

    def fields(kind: Any) -> Any:
        """Return the fields of a value or of its class, as the standard library has them."""
        import dataclasses

        return dataclasses.fields(kind)

    def field(**said: Any) -> Any:
        """Say of a field more than its type: its default, and what it is left out of."""
        return _Said(**said)

    def dataclass(*, slots: bool, frozen: bool = False, kw_only: bool = False) -> Callable[[type], type]:
        """Return the decorator that makes a class one of values with slots; there are no others here."""
        if not slots:
            message = "a value has slots"
            raise TypeError(message)
        return partial(_make_values, frozen=frozen, kw_only=kw_only)


__all__ = ["NamedTuple", "dataclass", "field", "fields", "make", "replace"]

make = tuple.__new__
"""Makes a named tuple from all its fields in their order: its own constructor takes twice as long, and a
journey has dozens of some, a picture hundreds."""

_MISSING: Any = object()


class _Said:
    """What is said of a field behind its name."""

    __slots__ = ("compare", "default", "factory", "repr")

    def __init__(
        self,
        *,
        default: Any = _MISSING,
        default_factory: Any = _MISSING,
        compare: bool = True,
        repr: bool = True,
    ) -> None:
        self.default = default
        self.factory = default_factory
        self.compare = compare
        self.repr = repr


class _Field:
    """A field of a class of values."""

    __slots__ = ("annotation", "kw_only", "name", "said")

    def __init__(self, name: str, annotation: Any, said: _Said, *, kw_only: bool) -> None:
        self.name = name
        self.annotation = annotation
        self.said = said
        self.kw_only = kw_only


_Fields = Sequence[_Field]


def _make_values(described: type, *, frozen: bool, kw_only: bool) -> type:
    own = [
        _Field(name, annotation, _read_said(described.__dict__.get(name, _MISSING)), kw_only=kw_only)
        for name, annotation in described.__annotations__.items()
    ]
    held = {field.name: field for base in described.__mro__[:0:-1] for field in _list_fields(base)}
    inherited = frozenset(held)
    held.update((field.name, field) for field in own)
    all_fields = tuple(held.values())
    positional = tuple(field.name for field in all_fields if not field.kw_only)
    kind = _give_slots(described, [field.name for field in own], inherited, positional)
    _complete(kind, all_fields, kw_only=kw_only)
    kind.__hash__ = _hash_compared if frozen else None
    if frozen:
        kind.__setattr__, kind.__delattr__ = _refuse_to_assign, _refuse_to_delete
        kind.__getstate__, kind.__setstate__ = _get_state, _set_state
    return kind  # type: ignore[no-any-return]


def _list_fields(kind: type) -> _Fields:
    return getattr(kind, "__fields_of_value__", ()) if "__fields_of_value__" in kind.__dict__ else ()


def _read_said(held: Any) -> _Said:
    if isinstance(held, _Said):
        return held
    if type(held).__module__ != "dataclasses":
        return _Said(default=held)
    import dataclasses  # a field of the standard library's; whoever wrote it has imported it

    default, factory = (
        _MISSING if each is dataclasses.MISSING else each for each in (held.default, held.default_factory)
    )
    return _Said(default=default, default_factory=factory, compare=held.compare, repr=held.repr)


def _give_slots(
    described: type, names: Sequence[str], inherited: frozenset[str], positional: tuple[str, ...]
) -> Any:
    """Return the class anew, with slots for its own fields: only then can they be without a value."""
    left_out = {*names, "__dict__", "__weakref__"}
    held = {name: value for name, value in described.__dict__.items() if name not in left_out}
    held["__slots__"] = tuple(name for name in names if name not in inherited)
    held["__match_args__"] = positional
    kind = type(described)(described.__name__, described.__bases__, held)
    kind.__qualname__ = described.__qualname__
    return kind


def _complete(kind: Any, all_fields: _Fields, *, kw_only: bool) -> None:
    names = [field.name for field in all_fields]
    get_compared = _read_together([field.name for field in all_fields if field.said.compare])
    get_all = _read_together(names)
    fill_few = _prepare_filling(kind, all_fields)
    few = count(1)

    def initialise(self: Any, *given: Any, **named: Any) -> None:
        if given or next(few) > _MANY or not fill_few(self, named):
            kind.__init__ = _compile_init(kind, all_fields, kw_only=kw_only)
            kind.__init__(self, *given, **named)

    def substitute(self: Any, /, **changes: object) -> Any:
        return kind(**{**dict(zip(names, get_all(self), strict=True)), **changes})

    def is_equal(self: Any, other: object) -> bool:
        return get_compared(self) == get_compared(other) if other.__class__ is kind else NotImplemented

    kind.__init__, kind.__eq__, kind.__repr__ = initialise, is_equal, _represent
    kind.__replace__ = substitute
    kind.__fields_of_value__ = all_fields
    kind.__compared_of_value__ = staticmethod(get_compared)
    kind.__dataclass_fields__ = _StandardFields(kind)


class _StandardFields:
    """The fields as the standard library has them, asked for when somebody first wants to know."""

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    def __get__(self, _: object, __: type) -> dict[str, Any]:
        import dataclasses

        def take(held: Any) -> Any:
            return dataclasses.MISSING if held is _MISSING else held

        all_fields: _Fields = self._kind.__fields_of_value__
        described = {
            field.name: dataclasses.field(
                default=take(field.said.default),
                default_factory=take(field.said.factory),
                compare=field.said.compare,
                repr=field.said.repr,
                kw_only=field.kw_only,
            )
            for field in all_fields
        }
        annotations = {field.name: field.annotation for field in all_fields}
        module = {"__module__": self._kind.__module__, "__annotations__": annotations}
        bare = type(self._kind.__name__, (), {**module, **described})
        describe = dataclasses.dataclass(init=False, repr=False, eq=False, match_args=False)
        found: dict[str, Any] = describe(bare).__dataclass_fields__  # type: ignore[attr-defined]
        self._kind.__dataclass_fields__ = found
        return found


def _read_together(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads the fields ``names`` of a value as a tuple, however many they are."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _prepare_filling(kind: Any, all_fields: _Fields) -> Callable[[Any, dict[str, Any]], bool]:
    """Return what fills a value of ``kind`` without anything compiled, and tells whether it could.

    It cannot where a field is missing or unknown: the function that is compiled says so best.
    """
    defaults = {each.name: each.said.default for each in all_fields if each.said.default is not _MISSING}
    makers = {each.name: each.said.factory for each in all_fields if each.said.factory is not _MISSING}
    fillers: list[tuple[str, Callable[[Any, Any], None]]] = []

    def fill(self: Any, named: dict[str, Any]) -> bool:
        values = {**defaults, **named}
        for name, make in makers.items():
            if name not in values:
                values[name] = make()
        if not fillers:
            fillers.extend((each.name, getattr(kind, each.name).__set__) for each in all_fields)
        if len(values) != len(fillers) or not all(name in values for name, _ in fillers):
            return False
        for name, put in fillers:
            put(self, values[name])
        return True

    return fill


def _compile_init(kind: Any, all_fields: _Fields, *, kw_only: bool) -> Any:
    known: dict[str, Any] = {"_missing": _MISSING}
    parameters = ["self", "*"] if kw_only and all_fields else ["self"]
    fills, assigns = ["pass"], ["pass"]
    for each in all_fields:
        name = each.name
        known[f"_fill_{name}"] = getattr(kind, name).__set__
        known[f"_default_{name}"] = each.said.default
        known[f"_make_{name}"] = each.said.factory
        parameter, value = name, name
        if each.said.default is not _MISSING:
            parameter = f"{name}=_default_{name}"
        elif each.said.factory is not _MISSING:
            parameter, value = f"{name}=_missing", f"_make_{name}() if {name} is _missing else {name}"
        parameters.append(parameter)
        fills.append(f"_fill_{name}(self, {value})")
        assigns.append(f"self.{name} = {value}")
    body = fills
    if len(all_fields) > _FEW:
        known.update(_kind=kind, _open=_make_open(kind), _become=_BECOME)
        body = [
            "if self.__class__ is _kind:",
            *(
                f"    {line}"
                for line in ("_become(self, _open)", *assigns, "self.__class__ = _kind", "return")
            ),
            *fills,
        ]
    # As the standard library does it; nothing that a user wrote is in this text.
    lines = "".join(f"    {line}\n" for line in body)
    exec(f"def __init__({', '.join(parameters)}):\n{lines}", known)  # noqa: S102
    made = known["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made


_MANY = 24
"""Values of a class that are filled before it is worth the time to compile what fills them faster."""
_FEW = 4
"""Fields that are filled one by one; where there are more, opening the value for a moment is quicker."""
_BECOME = object.__dict__["__class__"].__set__


def _make_open(kind: Any) -> type:
    """Return a class that differs from ``kind`` in that its fields can be assigned to.

    A value is of it while it is being filled: an assignment to a slot takes a tenth of a call that fills it.
    """
    held = {"__slots__": kind.__slots__, "__setattr__": object.__setattr__, "__module__": kind.__module__}
    return type(kind.__name__, kind.__bases__, held)


def _represent(self: Any) -> str:
    shown = (
        f"{each.name}={getattr(self, each.name)!r}" for each in self.__fields_of_value__ if each.said.repr
    )
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _hash_compared(self: Any) -> int:
    return hash(self.__compared_of_value__(self))


def _refuse_to_assign(_: Any, name: str, __: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _refuse_to_delete(_: Any, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    message = f"cannot delete field {name!r}"
    raise FrozenInstanceError(message)


def _get_state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in self.__fields_of_value__]


def _set_state(self: Any, state: Sequence[Any]) -> None:
    for each, held in zip(self.__fields_of_value__, state, strict=True):
        object.__setattr__(self, each.name, held)


_MOST_FIELDS = 32
_Wide: Any = namedtuple("_Wide", map("place_{}".format, range(_MOST_FIELDS)))  # type: ignore[misc]  # noqa: PYI024
_READ_PLACES: Sequence[Any] = [vars(_Wide)[f"place_{number}"] for number in range(_MOST_FIELDS)]
"""What reads the first places of any tuple; the standard library's own, which are written in C."""


def _make_named_tuple(name: str, described: dict[str, Any]) -> type:
    names = tuple(described.get("__annotations__", ()))
    if len(names) > _MOST_FIELDS:
        message = f"a named tuple has at most {_MOST_FIELDS} fields, {name} would have {len(names)}"
        raise TypeError(message)
    held = {
        "__repr__": _represent_tuple,
        "__getnewargs__": _list_places,
        "_asdict": _name_places,
        "_make": classmethod(make),
        "_replace": _replace_places,
        **described,
        "__slots__": (),
        "__match_args__": names,
        "_fields": names,
        "_field_defaults": {each: described[each] for each in names if each in described},
        **dict(zip(names, _READ_PLACES, strict=False)),
    }
    kind: Any = type(name, (tuple,), held)
    kind.__new__ = _prepare_making(kind)
    return kind  # type: ignore[no-any-return]


def _prepare_making(kind: Any) -> Callable[..., Any]:
    """Return what makes a named tuple of ``kind``; nothing is compiled until there are more than a few.

    What is given wrongly goes to the function that is compiled: it says best what is wrong.
    """
    names, defaults = kind._fields, kind._field_defaults
    needed = frozenset(names)
    few = count(1)

    def create(own: Any, /, *given: Any, **named: Any) -> Any:
        held = {**defaults, **named, **dict(zip(names, given, strict=False))}
        is_given_twice = not named.keys().isdisjoint(names[: len(given)])
        if len(given) > len(names) or is_given_twice or held.keys() != needed or next(few) > _MANY:
            kind.__new__ = _compile_making(kind)
            return kind.__new__(own, *given, **named)
        return make(own, [held[name] for name in names])

    return create


def _compile_making(kind: Any) -> Any:
    names = ", ".join(kind._fields)
    known = {"_make": make}
    # As the standard library does it; nothing that a user wrote is in this text.
    exec(f"def __new__(_cls, {names}): return _make(_cls, ({names},))", known)  # noqa: S102
    made: Any = known["__new__"]
    made.__defaults__ = tuple(kind._field_defaults.values())
    made.__qualname__ = f"{kind.__qualname__}.__new__"
    return made


def _represent_tuple(self: Any) -> str:
    shown = (f"{name}={held!r}" for name, held in zip(self._fields, self, strict=True))
    return f"{type(self).__name__}({', '.join(shown)})"


def _list_places(self: Any) -> tuple[Any, ...]:
    return tuple(self)


def _name_places(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=True))


def _replace_places(self: Any, /, **changes: Any) -> Any:
    held = [changes.pop(name, former) for name, former in zip(self._fields, self, strict=True)]
    if changes:
        message = f"Got unexpected field names: {list(changes)!r}"
        raise ValueError(message)
    return make(type(self), held)
