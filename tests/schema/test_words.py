"""One word per thing: the keys of the schemas are the fields of the dataclasses."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from journeymap import model
from journeymap.schema import load_schema

EVIDENCE = "`evidence: assumed` is one key in YAML, a flag and references in the model"
FILE_NAME = "the id of a file is its name"
PLACE = "where it was declared is no key"

MODEL_ONLY: dict[tuple[str, str], str] = {
    ("Share", "assumed"): EVIDENCE,
    ("Metric", "assumed"): EVIDENCE,
    ("Kpi", "assumed"): EVIDENCE,
    ("PainPoint", "assumed"): EVIDENCE,
    ("Completion", "assumed"): EVIDENCE,
    ("Journey", "id"): FILE_NAME,
    ("Persona", "id"): FILE_NAME,
    ("Evidence", "id"): FILE_NAME,
    ("PainPoint", "severities"): "`severity` may be a list; the model keeps the mean and the ratings",
    ("Scoring", "places"): "where each of the others was written",
    ("Gates", "places"): "where each of the others was written",
    ("PainPoint", "shared"): "said by the folder it lies in",
    ("Touchpoint", "shared"): "made from `use`",
    ("Transition", "source"): "`from` is a keyword of Python",
    ("Transition", "target"): "goes with `source`",
    ("Persona", "preferred_channels"): "stands under `channels`",
    ("Persona", "avoided_channels"): "stands under `channels`",
    ("Workspace", "emotion_scale"): "stands under `scales`",
    ("Channel", "id"): "the key of the map of channels",
    ("Channel", "built_in"): "said by the vocabulary",
    ("Term", "built_in"): "said by the vocabulary",
    ("Elapsed", "start"): "`from` is a keyword of Python",
    ("Elapsed", "end"): "goes with `start`",
    ("Measurement", "id"): FILE_NAME,
    ("MeasuredMetric", "metric"): "its figures stand beside the place",
    ("MeasuredTransition", "source"): "`from` is a keyword of Python",
    ("MeasuredTransition", "target"): "goes with `source`",
    ("ChannelSwitch", "source"): "`from` is a keyword of Python",
    ("ChannelSwitch", "target"): "goes with `source`",
}
SCHEMA_ONLY: dict[tuple[str, str], str] = {
    ("PainPoint", "use"): "takes the pain point from a file",
    ("Touchpoint", "use"): "takes the touchpoint from a file",
    ("Transition", "from"): "field `source`",
    ("Transition", "to"): "field `target`",
    ("Persona", "channels"): "fields `preferred_channels` and `avoided_channels`",
    ("Workspace", "scales"): "field `emotion_scale`",
    ("Elapsed", "from"): "field `start`",
    ("Elapsed", "to"): "field `end`",
    ("MeasuredTransition", "from"): "field `source`",
    ("MeasuredTransition", "to"): "field `target`",
    ("ChannelSwitch", "from"): "field `source`",
    ("ChannelSwitch", "to"): "field `target`",
    ("Measurement", "schema_version"): "says how to read the file, not what is in it",
    **{
        ("MeasuredMetric", key): "field `metric`"
        for key in (
            "persona",
            "id",
            "title",
            "kind",
            "counts",
            "promoters",
            "passives",
            "detractors",
            "k",
            "mean",
            "sd",
            "value",
            "p90",
            "scale",
            "direction",
            "unit",
            "n",
            "source",
        )
    },
    ("Workspace", "schema_version"): "says how to read the file, not what is in it",
}
PARTS: dict[str, tuple[str, str]] = {
    "Workspace": ("workspace", ""),
    "Channel": ("workspace", "properties/channels/additionalProperties"),
    "Term": ("workspace", "$defs/term"),
    "Gates": ("workspace", "properties/gates"),
    "Branding": ("workspace", "properties/branding"),
    "Scoring": ("workspace", "$defs/scoring"),
    "PillarWeights": ("workspace", "$defs/scoring/properties/pillar_weights"),
    "Journey": ("journey", ""),
    "Stage": ("journey", "$defs/stage"),
    "Touchpoint": ("journey", "$defs/touchpoint"),
    "PainPoint": ("journey", "$defs/painPoint"),
    "Opportunity": ("journey", "$defs/opportunity"),
    "Move": ("journey", "$defs/move"),
    "Metric": ("journey", "$defs/metric"),
    "Kpi": ("journey", "$defs/kpi"),
    "Goal": ("journey", "$defs/goal"),
    "Signal": ("journey", "$defs/signal"),
    "Share": ("journey", "$defs/share"),
    "Transition": ("journey", "$defs/transition"),
    "Outcome": ("journey", "$defs/outcome"),
    "Completion": ("journey", "$defs/completion"),
    "Expectation": ("journey", "$defs/expectation"),
    "Action": ("journey", "$defs/action"),
    "Link": ("journey", "$defs/link"),
    "Persona": ("persona", ""),
    "Segment": ("persona", "properties/segment"),
    "Evidence": ("evidence", ""),
    "Topic": ("evidence", "properties/topics/items"),
    "DataSettings": ("workspace", "properties/data"),
    "DataFormat": ("workspace", "$defs/dataFormat"),
    "Survey": ("workspace", "properties/data/properties/surveys/items"),
    "EventLog": ("workspace", "properties/data/properties/events/items"),
    "Answer": ("workspace", "properties/data/properties/surveys/items/properties/answers/items"),
    "PersonaRule": ("workspace", "properties/data/properties/surveys/items/properties/persona_rules/items"),
    "Elapsed": ("workspace", "properties/data/properties/events/items/properties/elapsed/items"),
    "Measurement": ("measurement", ""),
    "MeasuredSource": ("measurement", "properties/sources/items"),
    "MeasuredMetric": ("measurement", "properties/metrics/items"),
    "MeasuredCompletion": ("measurement", "properties/completion/items"),
    "Visits": ("measurement", "properties/visits/items"),
    "MeasuredTransition": ("measurement", "properties/transitions/items"),
    "ChannelSwitch": ("measurement", "properties/channel_switches/items"),
}
MAPS = {
    "Column": "a value of the map `columns`",
    "Trait": "an entry of the map `traits`",
    "Lane": "an entry of the map `lanes`",
    "Band": "an entry of the map `bands`",
    "NotApplicable": "an entry of the map `not_applicable`",
    "Retired": "an entry of the map `retired`",
    "RuleSettings": "an entry of the map `rules`",
    "Scale": "a list of two numbers",
    "Duration": "a text",
    "Reference": "an id",
    "Atlas": "the folders",
}


def part_of(name: str) -> dict[str, Any]:
    kind, path = PARTS[name]
    part: Any = load_schema(kind)
    for step in path.split("/") if path else ():
        part = part[step]
    assert isinstance(part, dict)
    return part


@pytest.mark.parametrize("name", PARTS)
def test_keys_are_fields(name: str) -> None:
    fields = [field.name for field in dataclasses.fields(getattr(model, name)) if field.name != "origin"]
    keys = list(part_of(name)["properties"])
    in_model = {field for field in fields if (name, field) not in MODEL_ONLY}
    in_schema = {key for key in keys if (name, key) not in SCHEMA_ONLY}
    assert in_model == in_schema


def test_exceptions_are_still_needed() -> None:
    for name, field in MODEL_ONLY:
        assert field in {held.name for held in dataclasses.fields(getattr(model, name))}
    for name, key in SCHEMA_ONLY:
        assert key in part_of(name)["properties"]


def is_declared(name: str) -> bool:
    """Whether a workspace declares such things; edits of a scenario have a file and tests of their own."""
    value = getattr(model, name)
    return dataclasses.is_dataclass(value) and value.__module__ != "journeymap.model.scenario"


def test_every_dataclass_is_accounted_for() -> None:
    declared = {name for name in model.__all__ if name[0].isupper() and is_declared(name)}
    assert declared == set(PARTS) | set(MAPS)


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("PainPoint", "cause", model.Cause),
        ("PainPoint", "status", model.PainStatus),
        ("Opportunity", "status", model.OpportunityStatus),
        ("Expectation", "kind", model.ExpectationKind),
        ("Expectation", "met", model.Met),
        ("Touchpoint", "reach", model.Reach),
        ("Touchpoint", "handled_by", model.HandledBy),
        ("Metric", "kind", model.MetricKind),
        ("Metric", "direction", model.Direction),
        ("Goal", "side", model.Side),
        ("Kpi", "side", model.Side),
        ("Evidence", "method", model.Method),
        ("Journey", "state", model.State),
        ("Journey", "status", model.Status),
        ("Channel", "medium", model.Medium),
        ("Channel", "side", model.ChannelSide),
        ("Scoring", "pillar_aggregation", model.Aggregation),
        ("Scoring", "weights", model.TouchpointWeights),
    ],
)
def test_lists_of_words_are_the_enums(name: str, key: str, words: Any) -> None:
    assert set(part_of(name)["properties"][key]["enum"]) == {word.value for word in words}


def test_durations_have_the_units_of_the_model() -> None:
    pattern = load_schema("journey")["$defs"]["duration"]["pattern"]
    units = pattern.rpartition("(")[2].partition(")")[0].split("|")
    assert [f"{unit}s" for unit in units] == list(model.SECONDS)


def test_defaults_of_scoring_are_valid() -> None:
    scoring = model.Scoring()
    described = part_of("Scoring")["properties"]
    for key in ("assumed_weight", "pain_cap", "memory_weight", "min_coverage", "severity_exponent"):
        assert f"missing: {getattr(scoring, key):g}." in described[key]["description"], key
