"""The explaining validator: jsonschema, with three keywords made to fit.

Its import costs a tenth of a second, so this module is imported only for a file that failed. Its own
``pattern`` was refused because Python's regular expressions differ from JavaScript's, which JSON Schema
means and the fast validator keeps to; its ``properties`` loses a place, its ``$ref`` takes too long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from journeymap.schema.acceptance import accepts_part
from journeymap.schema.definition import load_definitions
from journeymap.schema.pattern import compile_pattern

_LARGE = frozenset({"stage", "touchpoint"})


def explain(data: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    """Yield every error of ``data``, as the library says them, with paths into data and schema.

    The library leaves ``$ref`` out of the schema's paths. A key that is closed by ``false`` comes as an
    error of the keyword ``misplaced``.
    """
    checker: Any = _Explainer(schema)
    yield from checker.iter_errors(data)


def _check_pattern(_: Any, pattern: str, text: object, __: object) -> Iterator[ValidationError]:
    if isinstance(text, str) and not compile_pattern(pattern).search(text):
        yield ValidationError(f"{text!r} does not match {pattern!r}")


def _check_properties(
    checker: Any, properties: Mapping[str, Any], held: Any, _: object
) -> Iterator[ValidationError]:
    for name in properties if isinstance(held, dict) else ():
        if name in held and properties[name] is False:
            # The library's own check leaves the key out of the path of this error.
            yield ValidationError(f"{name} may not stand here", "misplaced", (name,), instance=held[name])
        elif name in held:
            yield from checker.descend(held[name], properties[name], path=name, schema_path=name)


def _check_reference(checker: Any, reference: str, held: Any, _: object) -> Iterator[ValidationError]:
    name = reference.rpartition("/")[2]
    # Most of a file is well: only the stages and touchpoints that are not are worth explaining.
    if name not in _LARGE or not accepts_part(name, held):
        yield from checker.descend(held, _read_definitions()[name])


@cache
def _read_definitions() -> dict[str, Any]:
    return load_definitions()


_Explainer = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _check_pattern, "properties": _check_properties, "$ref": _check_reference},
)
