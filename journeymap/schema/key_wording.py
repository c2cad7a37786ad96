"""Words for keys that may not stand where they stand, and for keys that are missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeymap.language import Message
from journeymap.schema import texts
from journeymap.schema.definition import VERSION_KEY
from journeymap.schema.fault import Fault
from journeymap.schema.label import Wording, list_words, shorten
from journeymap.schema.proposal import write_line

_SHOWN_KEYS = 12

_LISTS: Mapping[str, str] = {
    "stage": "stages",
    "touchpoint": "touchpoints",
    "metric": "metrics",
    "painPoint": "pain_points",
    "opportunity": "opportunities",
    "kpi": "kpis",
    "goal": "goals",
    "transition": "transitions",
}
"""The lists of a journey by what they hold, for a key that was written a level too high or too low."""


def word_key(fault: Fault, data: Any, root: Mapping[str, Any]) -> Wording:
    """Say that a key may not stand here, or which keys are missing."""
    match fault.keyword:
        case "unknown":
            return _word_unknown(fault, root)
        case "missing":
            return _word_missing(fault)
        case _:
            for step in fault.path[:-1]:
                data = data[step]
            return _word_misplaced(fault, root, str(data["kind"]))


def _word_unknown(fault: Fault, root: Mapping[str, Any]) -> Wording:
    """Say that a key is not known here, and which one was probably meant."""
    key = str(fault.path[-1])
    return Wording("unknown-key", texts.UNKNOWN_KEY(key=shorten(key)), _help_unknown(fault, key, root))


def _word_missing(fault: Fault) -> Wording:
    """Say which keys are missing, and why where a reason stands beside them."""
    if fault.keys == (VERSION_KEY,):
        limit = fault.schema["properties"][VERSION_KEY]["const"]
        return Wording("old-version", texts.NO_VERSION(), texts.MIGRATE(limit=limit))
    keys = list_words(fault.keys)
    kind = _find_needing_kind(fault)
    if fault.because:
        message = texts.NEEDS_BESIDE(because=list_words(fault.because), keys=keys)
    elif kind is not None:
        message = texts.KIND_NEEDS(kind=kind, keys=keys)
    else:
        message = texts.MISSING_KEY(keys=keys)
    return Wording("missing-key", message, _help_missing(fault))


def _word_misplaced(fault: Fault, root: Mapping[str, Any], kind: str) -> Wording:
    """Say that a figure does not belong to a metric of this kind, and which ones do."""
    key = str(fault.path[-1])
    message = texts.MISPLACED_KEY(key=key, kind=kind)
    if key == "mean" and kind in {"csat", "rate"}:
        return Wording("misplaced-key", message, texts.MEAN_IS_RATING())
    figures = _list_figures(_find_metric(fault, root), kind)
    return Wording("misplaced-key", message, texts.FIGURES_OF_KIND(kind=kind, keys=list_words(figures)))


def _help_unknown(fault: Fault, key: str, root: Mapping[str, Any]) -> Message:
    if key == "id" and len(fault.path) == 1 and root["$id"] != "urn:journeymap:workspace":
        return texts.ID_IS_FILE_NAME()
    if fault.suggestion in fault.found:
        return texts.ALREADY_HERE(word=str(fault.suggestion))
    if fault.suggestion is not None:
        return texts.DID_YOU_MEAN(word=fault.suggestion)
    for name, listed in _LISTS.items():
        if key in root.get("$defs", {}).get(name, {}).get("properties", {}):
            return texts.BELONGS_UNDER(key=listed)
    known = [name for name in fault.schema.get("properties", {}) if name not in fault.found]
    shown = list_words(known[:_SHOWN_KEYS])
    return texts.KNOWN_KEYS(keys=shown if len(known) <= _SHOWN_KEYS else f"{shown} …")


def _help_missing(fault: Fault) -> Message | None:
    if fault.instead == "value":
        return texts.OR_VALUE()
    lines = [write_line(key, _find_example(fault, key)) for key in fault.keys]
    line = ", ".join(line for line in lines if line is not None)
    if None in lines or not line:
        return None
    return texts.OR_TAKE_IT(line=line) if fault.instead == "use" else texts.ADD_FOR_EXAMPLE(line=line)


def _find_example(fault: Fault, key: str) -> Any:
    """Return an example for a missing key: the first word of the narrowest list, or the schema's example."""
    declared = [part["properties"][key] for part in fault.trail if key in _properties(part)]
    for part in reversed(declared):
        if isinstance(part, dict) and "enum" in part:
            return part["enum"][0]
    return next((part["examples"][0] for part in reversed(declared) if "examples" in part), "...")


def _properties(part: Mapping[str, Any]) -> Mapping[str, Any]:
    properties = part.get("properties", {})
    # Where the trail passes through "properties" itself, a word of the user's may be called so.
    return properties if isinstance(properties, dict) and "$ref" not in properties else {}


def _find_needing_kind(fault: Fault) -> str | None:
    for part in fault.trail:
        kind = part.get("if", {}).get("properties", {}).get("kind", {}).get("const")
        if kind is not None and set(fault.keys) <= set(part["then"].get("required", ())):
            return str(kind)
    return None


def _find_metric(fault: Fault, root: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of the metric that a fault lies in: not every kind of file defines one by name."""
    parts = (part for part in reversed(fault.trail) if "allOf" in part and "kind" in _properties(part))
    return next(parts, None) or root["$defs"]["metric"]  # type: ignore[no-any-return]


def _list_figures(metric: Mapping[str, Any], kind: str) -> list[str]:
    closed = {
        branch["if"]["properties"]["kind"]["const"]: [
            name for name, part in branch["then"]["properties"].items() if part is False
        ]
        for branch in metric["allOf"]
    }
    figures = {"n", *(name for names in closed.values() for name in names)}
    return [name for name in metric["properties"] if name in figures and name not in closed.get(kind, ())]
