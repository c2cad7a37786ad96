"""Words for a value of the wrong type, and for one outside its range."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from journeymap.language import Message, Text
from journeymap.schema import texts
from journeymap.schema.fault import Fault
from journeymap.schema.label import Wording, describe_found, help_with_example, make_label, shorten
from journeymap.schema.proposal import propose_number, propose_truth, quote, write_line, write_share

_TYPES: Mapping[str, Text] = {
    "string": texts.SOME_TEXT,
    "number": texts.SOME_NUMBER,
    "integer": texts.SOME_WHOLE,
    "boolean": texts.SOME_TRUTH,
    "array": texts.SOME_LIST,
    "object": texts.SOME_MAPPING,
}
_NUMBERS = ("number", "integer")


def word_type(fault: Fault, raw: str) -> Wording:
    """Say that a value is of the wrong type, or that there is none."""
    label, expected = make_label(fault), _describe_expected(fault)
    if fault.found is None:
        help_ = help_with_example(fault, texts.FILL_OR_REMOVE) or texts.REMOVE()
        return Wording("empty-value", texts.EMPTY_VALUE(label=label, expected=expected), help_)
    found = describe_found(fault.found, raw)
    return Wording(
        "wrong-type", texts.WRONG_TYPE(label=label, expected=expected, found=found), _help_type(fault, raw)
    )


def word_range(fault: Fault, raw: str) -> Wording:
    """Say that a number is too small or too large."""
    message = texts.OUT_OF_RANGE(
        label=make_label(fault),
        expected=describe_range(texts.SOME_NUMBER, fault.schema),
        found=describe_found(fault.found, raw),
    )
    if fault.schema.get("maximum") == 1 and 1 < fault.found <= 100:
        percent = propose_number(raw, None) or shorten(raw)
        return Wording(
            "out-of-range", message, texts.SHARE_OF_ONE(percent=percent, share=write_share(fault.found))
        )
    return Wording("out-of-range", message, help_with_example(fault, texts.FOR_EXAMPLE))


def describe_range(what: Text, schema: Mapping[str, Any]) -> Message:
    """Return ``what`` with the limits that ``schema`` sets."""
    low, high, above = schema.get("minimum"), schema.get("maximum"), schema.get("exclusiveMinimum")
    if above is not None:
        if high is not None:
            return texts.MORE_THAN_UP_TO(what=what, low=above, high=high)
        return texts.MORE_THAN(what=what, low=above)
    if low is not None and high is not None:
        return texts.BETWEEN(what=what, low=low, high=high)
    if low is not None:
        return texts.AT_LEAST(what=what, low=low)
    return what() if high is None else texts.AT_MOST(what=what, high=high)


def _expected_types(fault: Fault) -> tuple[str, ...]:
    return (fault.limit,) if isinstance(fault.limit, str) else tuple(fault.limit)


def _describe_expected(fault: Fault) -> Message:
    parts = [
        describe_range(_TYPES[name], fault.schema) if name in _NUMBERS else _TYPES[name]()
        for name in _expected_types(fault)
    ]
    message = parts[-1]
    for part in reversed(parts[:-1]):
        message = texts.EITHER(first=part, second=message)
    return message


def _help_type(fault: Fault, raw: str) -> Message | None:
    if not fault.path:
        return None
    expected = _expected_types(fault)
    match fault.found:
        case str():
            special = _help_text_found(fault, expected)
        case bool() | int() | float():
            special = _help_number_found(fault, expected, raw)
        case dict():
            special = _help_mapping_found(fault, expected)
        case _:
            special = None
    return special or help_with_example(fault, texts.FOR_EXAMPLE)


def _help_text_found(fault: Fault, expected: tuple[str, ...]) -> Message | None:
    if expected == ("array",):
        items = [part.strip() for part in fault.found.split(",")]
        return _say_line(texts.WRITE_AS_LIST, fault, f"[{', '.join(items)}]" if all(items) else None)
    if any(name in _NUMBERS for name in expected):
        number = propose_number(fault.found, fault.schema.get("maximum"))
        text = texts.TAKE_QUOTES_AWAY if number == fault.found else texts.WRITE
        return _say_line(text, fault, number)
    if "boolean" in expected:
        return _say_line(texts.WRITE, fault, propose_truth(fault.found))
    return None


def _help_number_found(fault: Fault, expected: tuple[str, ...], raw: str) -> Message | None:
    if "string" in expected and _would_fit(raw, fault.schema):
        return _say_line(texts.PUT_IN_QUOTES, fault, quote(raw))
    if expected == ("array",):
        return _say_line(texts.WRITE_AS_LIST, fault, f"[{raw}]")
    if "boolean" in expected:
        return _say_line(texts.WRITE, fault, propose_truth(raw))
    return None


def _would_fit(text: str, schema: Mapping[str, Any]) -> bool:
    """Return whether ``text`` in quotes would be right: a title may be called 2024, a date may not."""
    if "enum" in schema or "if" in schema:
        return False
    return re.search(schema.get("pattern", ""), text) is not None


def _help_mapping_found(fault: Fault, expected: tuple[str, ...]) -> Message | None:
    if expected == ("array",) and isinstance(fault.example, list) and isinstance(fault.example[0], dict):
        return texts.DASH_EACH()
    if expected == ("string",) and len(fault.found) == 1:
        key, held = next(iter(fault.found.items()))
        if isinstance(held, (str, int, float)):
            return _say_line(texts.COLON_IN_TEXT, fault, quote(f"{key}: {held}"))
    return None


def _say_line(text: Text, fault: Fault, written: str | None) -> Message | None:
    """Return ``text`` about the line that the author should write; ``None`` without a proposal."""
    if written is None:
        return None
    last = fault.path[-1]
    line = f"- {written}" if isinstance(last, int) else f"{last}: {written}"
    return text(line=line) if write_line(last, written) is not None else None
