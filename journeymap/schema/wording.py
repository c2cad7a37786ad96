"""A fault as a problem: its place, its rule, what was found and expected, and what to do.

Passing on the validator's own sentences was refused: they quote whole documents, speak of arrays and
objects, and exist in one language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from journeymap.language import Message, Text
from journeymap.problem import Location, Problem, Severity
from journeymap.schema import texts
from journeymap.schema.alias import find_alias
from journeymap.schema.fault import Fault
from journeymap.schema.key_wording import word_key
from journeymap.schema.label import Wording, help_with_example, make_label, shorten
from journeymap.schema.proposal import (
    propose_colour,
    propose_date,
    propose_duration,
    propose_link,
    write_line,
)
from journeymap.schema.repair import propose_fix
from journeymap.schema.suggestion import make_slug, nearest
from journeymap.schema.type_wording import word_range, word_type

if TYPE_CHECKING:
    # For annotations only: writing a schema needs no reader of YAML.
    from journeymap.source.document import Document


def word_fault(fault: Fault, document: Document, root: Mapping[str, Any]) -> Problem:
    """Return ``fault``, found in ``document`` under the schema ``root``, as a problem."""
    if fault.keyword == "more":
        return Problem(
            rule="more-mistakes",
            location=Location(file=document.file),
            message=texts.MORE_MISTAKES(limit=fault.limit),
            severity=Severity.INFO,
        )
    location = _find_place(fault, document)
    line = document.excerpt(location.line)
    written = line[location.column - 1 : location.column - 1 + location.width]
    wording = _choose_words(fault, document.data, root, written)
    return Problem(
        rule=wording.rule,
        location=location,
        message=wording.message,
        help=wording.help,
        excerpt=line,
        fix=propose_fix(fault, written),
    )


def _find_place(fault: Fault, document: Document) -> Location:
    """Return the key for faults of keys and of what is empty or counted, the value for all others."""
    counts = fault.keyword in {"missing", "minItems", "maxItems", "minProperties", "maxProperties"}
    of_key = bool(fault.path) and isinstance(fault.path[-1], str)
    return document.locate(fault.path, key=of_key and (fault.name or counts or fault.found is None))


def _choose_words(fault: Fault, data: Any, root: Mapping[str, Any], written: str) -> Wording:
    match fault.keyword:
        case "unknown" | "missing" | "misplaced":
            return word_key(fault, data, root)
        case "type":
            return word_type(fault, written)
        case "minimum" | "maximum" | "exclusiveMinimum":
            return word_range(fault, written)
        case "pattern":
            return _word_pattern(fault, root)
        case _:
            return _WORDS[fault.keyword](fault)


def _word_enum(fault: Fault) -> Wording:
    words = [word for word in fault.limit if isinstance(word, str)]
    message = texts.NOT_IN_LIST(
        label=make_label(fault), found=shorten(str(fault.found)), words=", ".join(words)
    )
    meant = find_alias(str(fault.found), words) or nearest(str(fault.found), words)
    return Wording("not-in-list", message, None if meant is None else texts.DID_YOU_MEAN(word=meant))


def _word_version(fault: Fault) -> Wording:
    """Say that the workspace is of another version; the one place of a schema that takes a single value."""
    if fault.found > fault.limit:
        message = texts.NEWER_VERSION(found=fault.found, limit=fault.limit)
        return Wording("newer-version", message, texts.UPDATE())
    message = texts.OLDER_VERSION(found=fault.found, limit=fault.limit)
    return Wording("old-version", message, texts.MIGRATE(limit=fault.limit))


def _word_reserved(fault: Fault) -> Wording:
    message = texts.RESERVED_ID(label=make_label(fault), found=shorten(str(fault.found)))
    ends = {"from": texts.FROM_WHERE(), "to": texts.TO_WHERE()}
    help_ = ends.get(str(fault.path[-1])) or help_with_example(fault, texts.OTHER_ID)
    return Wording("reserved-id", message, help_)


def _word_length(fault: Fault) -> Wording:
    return Wording(
        "too-long", texts.TOO_LONG(label=make_label(fault), limit=fault.limit, found=len(fault.found))
    )


def _word_size(fault: Fault) -> Wording:
    many = fault.keyword in {"maxItems", "maxProperties"}
    exact = fault.schema.get("minItems") == fault.schema.get("maxItems") is not None
    text = texts.NOT_EXACTLY if exact else texts.TOO_MANY if many else texts.TOO_FEW
    message = text(label=make_label(fault), limit=fault.limit, found=len(fault.found))
    help_ = None if many and not exact else help_with_example(fault, texts.FOR_EXAMPLE)
    return Wording("too-many" if many else "too-few", message, help_)


_WORDS: Mapping[str, Callable[[Fault], Wording]] = {
    "enum": _word_enum,
    "const": _word_version,
    "not": _word_reserved,
    "maxLength": _word_length,
    "minItems": _word_size,
    "maxItems": _word_size,
    "minProperties": _word_size,
    "maxProperties": _word_size,
}

_PATTERNS: Mapping[str, tuple[str, Text, Callable[[str], str | None]]] = {
    "id": ("bad-id", texts.BAD_ID, make_slug),
    "date": ("bad-date", texts.BAD_DATE, propose_date),
    "duration": ("bad-duration", texts.BAD_DURATION, propose_duration),
    "colour": ("bad-colour", texts.BAD_COLOUR, propose_colour),
    "handle": ("bad-handle", texts.BAD_HANDLE, lambda _: None),
    "url": ("bad-link", texts.BAD_LINK, propose_link),
    "path": ("bad-path", texts.BAD_PATH, lambda _: None),
}
"""By shared definition: the rule, its words, and what can be proposed instead."""


def _word_pattern(fault: Fault, root: Mapping[str, Any]) -> Wording:
    label, found = make_label(fault), str(fault.found)
    if fault.limit == r"\S":
        return Wording(
            "empty-text", texts.EMPTY_TEXT(label=label), help_with_example(fault, texts.FILL_OR_REMOVE)
        )
    for name, (rule, text, propose) in _PATTERNS.items():
        if root["$defs"].get(name, {}).get("pattern") == fault.limit:
            help_ = _help_pattern(fault, propose(found))
            return Wording(rule, text(label=label, found=shorten(found)), help_)
    return Wording(
        "bad-font",
        texts.BAD_FONT(label=label, found=shorten(found)),
        help_with_example(fault, texts.FOR_EXAMPLE),
    )


def _help_pattern(fault: Fault, proposal: str | None) -> Message | None:
    if fault.name:
        return None if proposal is None else texts.DID_YOU_MEAN(word=proposal)
    if proposal is None:
        return help_with_example(fault, texts.FOR_EXAMPLE)
    line = write_line(fault.path[-1], proposal)
    return None if line is None else texts.WRITE(line=line)
