"""Values: what ``dataclasses`` makes, but made when it is first needed.

The standard decorator writes and compiles six functions for each class while its module is imported: about a
millisecond a class, a fifth of a short run. And it fills a frozen value by looking each field up by name,
a third of what building a journey took. Here the standard library still decides what the fields are, so that
its ``fields`` and ``replace`` work as ever; only ``__init__`` is compiled, once a class has more than a few
values, and it fills the slots directly. ``replace`` of this module does the same for values alone, several
times as quickly: a portfolio is scored again with thousands of small edits.

Named tuples were refused: they are equal to any tuple, and their places would be compared. Other libraries
were refused, since importing them costs what this saves.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass", "replace"]

_Fields = Sequence[dataclasses.Field[Any]]

if TYPE_CHECKING:  # type checkers are told of what it stands in for, and so still check every use
    from dataclasses import dataclass, replace
else:

    def replace(value: Any, /, **changes: object) -> Any:
        """Return ``value`` with other values in the fields that are named; the others are the very same."""
        return value.__replace__(**changes)

    def dataclass(*, slots: bool, frozen: bool = False, kw_only: bool = False) -> Callable[[type], type]:
        """Return the decorator that makes a class one of values with slots; there are no others here."""
        if not slots:
            message = "a value has slots"
            raise TypeError(message)
        return partial(_make_values, frozen=frozen, kw_only=kw_only)


def _make_values(described: type, *, frozen: bool, kw_only: bool) -> type:
    describe = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
    kind: Any = describe(described)
    fields = dataclasses.fields(kind)
    get_compared = _read_together([field.name for field in fields if field.compare])
    names = [field.name for field in fields]
    get_all = _read_together(names)

    fill_few = _prepare_filling(kind, fields)
    few = count(1)

    def initialise(self: Any, *given: Any, **named: Any) -> None:
        if given or next(few) > _MANY or not fill_few(self, named):
            kind.__init__ = _compile_init(kind, fields, kw_only=kw_only)
            kind.__init__(self, *given, **named)

    def substitute(self: Any, /, **changes: object) -> Any:
        return kind(**{**dict(zip(names, get_all(self), strict=True)), **changes})

    def is_equal(self: Any, other: object) -> bool:
        return get_compared(self) == get_compared(other) if other.__class__ is kind else NotImplemented

    def hash_compared(self: Any) -> int:
        return hash(get_compared(self))

    kind.__init__, kind.__eq__, kind.__repr__ = initialise, is_equal, _represent
    kind.__hash__ = hash_compared if frozen else None
    kind.__replace__ = substitute
    if frozen:
        kind.__setattr__, kind.__delattr__ = _refuse_to_assign, _refuse_to_delete
        kind.__getstate__, kind.__setstate__ = _get_state, _set_state
    return kind  # type: ignore[no-any-return]


def _read_together(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads the fields ``names`` of a value as a tuple, however many they are."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _prepare_filling(kind: Any, fields: _Fields) -> Callable[[Any, dict[str, Any]], bool]:
    """Return what fills a value of ``kind`` without anything compiled, and tells whether it could.

    It cannot where a field is missing or unknown: the function that is compiled says so best.
    """
    defaults = {field.name: field.default for field in fields if field.default is not dataclasses.MISSING}
    makers = {
        field.name: field.default_factory
        for field in fields
        if field.default_factory is not dataclasses.MISSING
    }

    fillers: list[tuple[str, Callable[[Any, Any], None]]] = []

    def fill(self: Any, named: dict[str, Any]) -> bool:
        values = {**defaults, **named}
        for name, make in makers.items():
            if name not in values:
                values[name] = make()
        if len(values) != len(fields) or not all(field.name in values for field in fields):
            return False
        if not fillers:
            fillers.extend((field.name, getattr(kind, field.name).__set__) for field in fields)
        for name, put in fillers:
            put(self, values[name])
        return True

    return fill


def _compile_init(kind: Any, fields: _Fields, *, kw_only: bool) -> Any:
    known: dict[str, Any] = {"_missing": dataclasses.MISSING}
    parameters = ["self", "*"] if kw_only and fields else ["self"]
    fills, assigns = ["pass"], ["pass"]
    for field in fields:
        name = field.name
        known[f"_fill_{name}"] = getattr(kind, name).__set__
        known[f"_default_{name}"] = field.default
        known[f"_make_{name}"] = field.default_factory
        parameter, value = name, name
        if field.default is not dataclasses.MISSING:
            parameter = f"{name}=_default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            parameter, value = f"{name}=_missing", f"_make_{name}() if {name} is _missing else {name}"
        parameters.append(parameter)
        fills.append(f"_fill_{name}(self, {value})")
        assigns.append(f"self.{name} = {value}")
    body = fills
    if len(fields) > _FEW:
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
        f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr
    )
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_to_assign(_: Any, name: str, __: object) -> NoReturn:
    message = f"cannot assign to field {name!r}"
    raise dataclasses.FrozenInstanceError(message)


def _refuse_to_delete(_: Any, name: str) -> NoReturn:
    message = f"cannot delete field {name!r}"
    raise dataclasses.FrozenInstanceError(message)


def _get_state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: Sequence[Any]) -> None:
    for field, held in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, held)
