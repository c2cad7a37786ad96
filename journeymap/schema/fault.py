"""Errors of the explaining validator, folded so that one cause is one fault.

A missing key may be reported by ``required``, by ``else`` and by ``dependentRequired`` at once, and a
misspelt key is both unknown and missing. A reader wants each mistake once. Taking only the "best match"
was refused: it hides the other mistakes of the file until the next run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from journeymap.schema.alias import find_alias
from journeymap.schema.explanation import explain
from journeymap.schema.suggestion import nearest
from journeymap.value import dataclass

if TYPE_CHECKING:
    from jsonschema import ValidationError

MOST_FAULTS = 300
"""Faults read from one file before the rest waits for the next run: bounded time on a hostile file."""

_RANK = ("misplaced", "type", "const", "not", "enum", "maxLength", "pattern")
"""Which of several complaints about one value is its cause; those not named come last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One mistake in a file, not yet in words."""

    path: tuple[str | int, ...]
    """Keys and positions from the top of the file to the value that is at fault."""
    keyword: str
    """The schema's keyword that failed.

    ``unknown``, ``missing`` and ``misplaced`` for keys; ``more`` for the faults past the last that was read.
    """
    found: Any = None
    """The value at ``path``."""
    limit: Any = None
    """What the keyword asks for."""
    schema: Mapping[str, Any]
    """The part of the schema that holds the keyword."""
    trail: tuple[Mapping[str, Any], ...] = ()
    """The parts of the schema passed on the way there, outermost first."""
    keys: tuple[str, ...] = ()
    """The missing keys."""
    because: tuple[str, ...] = ()
    """The keys that need the missing ones beside them, where only they do."""
    instead: str | None = None
    """A key that would make the missing ones unnecessary."""
    suggestion: str | None = None
    """For an unknown key: what was probably meant."""
    example: Any = None
    """How such a value may look."""
    name: bool = False
    """The key itself is at fault (the last step of ``path``), not its value."""


def gather_faults(data: Any, schema: Mapping[str, Any]) -> list[Fault]:
    """Return the faults of ``data``, one for each cause, in no particular order.

    Past :data:`MOST_FAULTS` the rest is left out, and a last fault, ``more``, says so.
    """
    errors = explain(data, schema)
    faults = (fault for error in errors for fault in _read_error(error, schema))
    kept = _fold(islice(faults, MOST_FAULTS))
    if next(faults, None) is not None:
        kept.append(Fault(path=(), keyword="more", limit=MOST_FAULTS, schema=schema))
    return kept


def _read_error(error: ValidationError, root: Mapping[str, Any]) -> Iterator[Fault]:
    steps = tuple(error.absolute_schema_path)
    trail, example = _walk(root, steps)
    fault = Fault(
        path=tuple(error.absolute_path),
        keyword=str(error.validator),
        found=error.instance,
        limit=error.validator_value,
        schema=error.schema if isinstance(error.schema, dict) else {},
        trail=trail,
        example=example,
    )
    match fault.keyword:
        case "additionalProperties":
            yield from _name_unknown(fault)
        case "required" | "dependentRequired":
            yield _name_missing(fault, trail, in_else="else" in steps[-2:])
        case "misplaced":
            yield replace(fault, name=True)
        case _ if "propertyNames" in steps:
            yield replace(fault, path=(*fault.path, str(error.instance)), name=True)
        case _:
            yield fault


def _walk(root: Mapping[str, Any], steps: Sequence[str | int]) -> tuple[tuple[Mapping[str, Any], ...], Any]:
    """Return the mappings of the schema along ``steps``, and the example nearest to the value."""
    trail: list[Mapping[str, Any]] = [root]
    part: Any = root
    example = None
    for step in steps[:-1]:
        while step not in part and "$ref" in part:
            # The validator leaves "$ref" out of its paths. An example beside it is nearer than one behind it.
            part = root["$defs"][part["$ref"].rpartition("/")[2]]
            example = _first_example(part) if example is None else example
            trail.append(part)
        part = part[step]
        if isinstance(part, dict):
            example = _first_example(part)
            trail.append(part)
    while steps and steps[-1] not in part:
        part = root["$defs"][part["$ref"].rpartition("/")[2]]
        example = _first_example(part) if example is None else example
        trail.append(part)
    return tuple(trail), example


def _first_example(part: Mapping[str, Any]) -> Any:
    examples = part.get("examples")
    # Under "properties" the parts are by the format's words, one of which might be "examples".
    return examples[0] if isinstance(examples, list) and examples else None


def _name_unknown(fault: Fault) -> Iterator[Fault]:
    known = fault.schema.get("properties", {})
    for key in fault.found:
        if key not in known:
            free = [name for name in known if name not in fault.found]
            meant = find_alias(key, free) or nearest(key, free) or nearest(key, known)
            yield replace(fault, keyword="unknown", path=(*fault.path, key), suggestion=meant, name=True)


def _name_missing(fault: Fault, trail: Iterable[Mapping[str, Any]], *, in_else: bool) -> Fault:
    present: Mapping[str, Any] = fault.found
    if fault.keyword == "required":
        keys = [key for key in fault.limit if key not in present]
        because: tuple[str, ...] = ()
    else:
        because = tuple(key for key in fault.limit if key in present)
        needed = [key for cause in because for key in fault.limit[cause]]
        keys = [key for key in dict.fromkeys(needed) if key not in present]
    instead = None
    if in_else:
        instead = next((part["if"]["required"][0] for part in reversed(tuple(trail)) if "if" in part), None)
    return replace(fault, keyword="missing", keys=tuple(keys), because=because, instead=instead)


def _fold(faults: Iterable[Fault]) -> list[Fault]:
    """Keep one fault for each cause: see the module's first lines."""
    of_value: dict[tuple[str | int, ...], Fault] = {}
    unknown: dict[tuple[str | int, ...], Fault] = {}
    missing: dict[tuple[str | int, ...], Fault] = {}
    for fault in faults:
        match fault.keyword:
            case "unknown":
                unknown.setdefault(fault.path, fault)
            case "missing":
                missing[fault.path] = _join_missing(missing.get(fault.path), fault)
            case _:
                of_value[fault.path] = min(of_value.get(fault.path, fault), fault, key=_rank)
    meant: dict[tuple[str | int, ...], set[str]] = {}
    for fault in unknown.values():
        meant.setdefault(fault.path[:-1], set()).add(fault.suggestion or "")
    still = [_forget_meant(fault, meant.get(fault.path, set())) for fault in missing.values()]
    kept = [*of_value.values(), *unknown.values(), *(fault for fault in still if fault.keys)]
    causes = {path for path, fault in of_value.items() if fault.keyword in {"misplaced", "type"}}
    return [fault for fault in kept if not _stands_below(fault.path, causes)]


def _rank(fault: Fault) -> tuple[int, int]:
    rank = _RANK.index(fault.keyword) if fault.keyword in _RANK else len(_RANK)
    # Of two lists of allowed words the shorter one is the one that holds here.
    return (rank, len(fault.limit) if fault.keyword == "enum" else 0)


def _join_missing(earlier: Fault | None, fault: Fault) -> Fault:
    if earlier is None:
        return fault
    return replace(
        earlier,
        keys=tuple(dict.fromkeys((*earlier.keys, *fault.keys))),
        because=earlier.because if earlier.because and fault.because else (),
        instead=earlier.instead or fault.instead,
        trail=(*earlier.trail, *fault.trail),
    )


def _forget_meant(fault: Fault, meant: set[str]) -> Fault:
    """Drop the missing keys that stand there misspelt."""
    if fault.instead in meant:
        return replace(fault, keys=())
    return replace(fault, keys=tuple(key for key in fault.keys if key not in meant))


def _stands_below(path: tuple[str | int, ...], causes: set[tuple[str | int, ...]]) -> bool:
    return any(path[:depth] in causes for depth in range(len(path)))
