"""Values: what ``dataclasses`` makes, but made when it is first needed.

The standard decorator writes and compiles six functions for each class while its module is imported: about a
millisecond a class, a fifth of a short run. And it fills a frozen value by looking each field up by name,
a third of what building a journey took. Here the standard library still decides what the fields are, so that
its ``fields`` and ``replace`` work as ever; only ``__init__`` is compiled, with the first value of a class,
and it fills the slots directly. ``replace`` of this module does the same for values alone, several times as
quickly: a portfolio is scored again with thousands of small edits.

Named tuples were refused: they are equal to any tuple, and their places would be compared. Other libraries
were refused, since importing them costs what this saves.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial
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

    def initialise(self: Any, *given: Any, **named: Any) -> None:
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


def _compile_init(kind: Any, fields: _Fields, *, kw_only: bool) -> Any:
    known: dict[str, Any] = {"_missing": dataclasses.MISSING}
    parameters = ["self", "*"] if kw_only and fields else ["self"]
    lines = ["    pass\n"]
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
        lines.append(f"    _fill_{name}(self, {value})\n")
    # As the standard library does it; nothing that a user wrote is in this text.
    exec(f"def __init__({', '.join(parameters)}):\n{''.join(lines)}", known)  # noqa: S102
    made = known["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made


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
