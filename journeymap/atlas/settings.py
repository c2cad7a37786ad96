"""Builds the settings of a workspace from ``journeymap.yaml``, laid over the defaults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from journeymap.atlas.data import build_data
from journeymap.atlas.node import Node, as_duration
from journeymap.atlas.touchpoints import build_opportunity
from journeymap.language import Language, Text
from journeymap.model import (
    Aggregation,
    Band,
    Branding,
    Channel,
    ChannelSide,
    Gates,
    Medium,
    PillarWeights,
    RuleSettings,
    Scale,
    Scoring,
    Term,
    TouchpointWeights,
    Workspace,
)
from journeymap.model.vocabulary import BUILT_IN_CHANNELS, BUILT_IN_LIFECYCLE
from journeymap.problem import Location
from journeymap.value import replace

_NUMBERS = (
    "assumed_weight",
    "severity_exponent",
    "pain_cap",
    "moment_of_truth",
    "continuity_weight",
    "journey_survey_weight",
    "memory_weight",
    "min_coverage",
)

_LANGUAGE = re.compile(rb"""^(?:\xef\xbb\xbf)?language:[ ]*["']?(en|tr)\b""", re.MULTILINE)
_REDACTABLE = ("quotes", "owners", "evidence", "figures")


def default_workspace() -> Workspace:
    """Return the settings of a workspace that has no ``journeymap.yaml``."""
    return Workspace(channels=BUILT_IN_CHANNELS, lifecycle=BUILT_IN_LIFECYCLE)


def salvage_workspace(content: bytes, default: Workspace) -> Workspace:
    """Return ``default`` with the language and what is withheld of settings that cannot be read.

    Reading the keys that are right was refused: they would be taken out of a text that may be no YAML.
    But a slip in a colour must not publish what ``redact`` withholds, nor turn a Turkish map English.
    """
    found = _LANGUAGE.search(content)
    language = default.language if found is None else cast("Language", found[1].decode())
    redact = _REDACTABLE if b"redact" in content else default.branding.redact
    return replace(default, language=language, branding=replace(default.branding, redact=redact))


def build_workspace(node: Node) -> Workspace:
    """Build the settings from the document of ``journeymap.yaml``."""
    emotion = node.one("scales", lambda scales: scales.numbers("emotion"))
    own_lifecycle = node.each("lifecycle", _build_term)
    return Workspace(
        name=node.text("name") or "",
        description=node.text("description"),
        language=cast("Language", node.text("language") or "en"),
        fictional=node.flag("fictional"),
        channels={**BUILT_IN_CHANNELS, **(node.one("channels", _build_channels) or {})},
        lifecycle=_extend_lifecycle(own_lifecycle),
        lanes=node.each("lanes", _build_term),
        teams=node.each("teams", _build_term),
        code_owners=node.one("code_owners", _build_code_owners) or {},
        emotion_scale=Scale(low=emotion[0], high=emotion[1]) if emotion else Scale(low=-2, high=2),
        scoring=node.one("scoring", lambda own: build_scoring(own, Scoring())) or Scoring(),
        gates=node.one("gates", _build_gates) or Gates(),
        rules=node.one("rules", _build_rules) or (),
        jargon=node.texts("jargon"),
        branding=node.one("branding", _build_branding) or Branding(),
        opportunities=node.each("opportunities", build_opportunity),
        data=node.one("data", build_data),
        origin=node.origin,
    )


def _extend_lifecycle(own: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the built-in steps, renamed where the workspace does so, and then its own."""
    renamed = {term.id: term for term in own}
    known = {term.id for term in BUILT_IN_LIFECYCLE}
    built_in = tuple(renamed.get(term.id, term) for term in BUILT_IN_LIFECYCLE)
    return built_in + tuple(term for term in own if term.id not in known)


def _same_in_both(title: str) -> Text:
    # A title is a user's text: braces in it are braces, not places for values.
    escaped = title.replace("{", "{{").replace("}", "}}")
    return Text(en=escaped, tr=escaped)


def _build_term(node: Node) -> Term:
    return Term(
        id=node.required_text("id"), title=_same_in_both(node.required_text("title")), origin=node.origin
    )


def _build_code_owners(node: Node) -> dict[str, tuple[str, ...]]:
    return {owner: node.texts(owner) for owner in node.data}


def _build_channels(node: Node) -> dict[str, Channel]:
    return {identifier: _build_channel(value, identifier) for identifier, value in node.entries()}


def _build_channel(node: Node, identifier: str) -> Channel:
    built_in = BUILT_IN_CHANNELS.get(identifier)
    title = node.text("title")
    return Channel(
        id=identifier,
        title=_same_in_both(title) if title else built_in.title if built_in else _same_in_both(identifier),
        medium=node.choice_or("medium", Medium, built_in.medium if built_in else Medium.DIGITAL),
        side=node.choice_or("side", ChannelSide, built_in.side if built_in else ChannelSide.OWNED),
        origin=node.origin,
    )


def build_scoring(node: Node, base: Scoring) -> Scoring:
    """Return ``base`` with the settings that ``node`` gives."""
    changes: dict[str, object] = {"places": _find_places(node, base.places)}
    changes |= {name: node.number(name) for name in _NUMBERS if node.has(name)}
    if node.has("pillar_weights"):
        changes["pillar_weights"] = node.one("pillar_weights", lambda own: _weights(own, base.pillar_weights))
    if node.has("pillar_aggregation"):
        changes["pillar_aggregation"] = node.choice("pillar_aggregation", Aggregation)
    if node.has("weights"):
        changes["weights"] = node.choice("weights", TouchpointWeights)
    if node.has("bands"):
        changes["bands"] = node.one("bands", _build_bands)
    return replace(base, **changes)  # type: ignore[arg-type]  # the schema has checked each name and type


def _find_places(node: Node, base: Mapping[str, Location]) -> dict[str, Location]:
    """Return where each setting's key stands; ``pillar_weights.business`` for a key inside another."""
    # Bands replace all others, weights only those that they name.
    kept = base.items() if not node.has("bands") else ((k, v) for k, v in base.items() if k[:6] != "bands.")
    places = dict(kept)
    for key, value in node.entries():
        places[key] = node.key_origin(key)
        if value.is_mapping:
            places |= {f"{key}.{inner}": value.key_origin(inner) for inner, _ in value.entries()}
    return places


def _weights(node: Node, base: PillarWeights) -> PillarWeights:
    return PillarWeights(
        experience=node.number_or("experience", base.experience),
        completion=node.number_or("completion", base.completion),
        business=node.number_or("business", base.business),
    )


def _build_bands(node: Node) -> tuple[Band, ...]:
    bands = (Band(grade=grade, at_least=value.data) for grade, value in node.entries())
    return tuple(sorted(bands, key=lambda band: (-band.at_least, band.grade)))


def _build_gates(node: Node) -> Gates:
    return Gates(
        min_score=node.number("min_score"),
        min_lower_bound=node.number("min_lower_bound"),
        max_drop=node.number("max_drop"),
        significant_drop=node.flag("significant_drop"),
        min_coverage=node.number("min_coverage"),
        no_new_severity_4=node.flag("no_new_severity_4"),
        no_silent_removal=node.flag("no_silent_removal"),
        stale_after=node.one("stale_after", as_duration),
        places={key: node.key_origin(key) for key, _ in node.entries()},
    )


def _build_rules(node: Node) -> tuple[RuleSettings, ...]:
    return tuple(_build_rule(value, rule, node.key_origin(rule)) for rule, value in node.entries())


def _build_rule(node: Node, rule: str, origin: Location) -> RuleSettings:
    if not node.is_mapping:
        return RuleSettings(rule=rule, severity=node.data, origin=origin)
    options = {key: value for key, value in node.entries() if key != "severity"}
    return RuleSettings(
        rule=rule,
        severity=node.text("severity"),
        options={key: value.data for key, value in options.items()},
        origin=origin,
        places={key: node.key_origin(key) for key in options},
    )


def _build_branding(node: Node) -> Branding:
    palette = node.child("palette")
    return Branding(
        palette={} if palette is None else {role: value.data for role, value in palette.entries()},
        logo=node.text("logo"),
        font=node.text("font"),
        page_size=node.text("page_size"),
        lane_order=node.references("lane_order"),
        hidden_lanes=node.references("hidden_lanes"),
        redact=node.texts("redact"),
        origin=node.origin,
    )
