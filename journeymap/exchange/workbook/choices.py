"""The lists of words that cells offer: what each is called in both languages, and found by either."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from journeymap.language import Language, Text
from journeymap.model import (
    ChannelSide,
    HandledBy,
    Medium,
    Method,
    MetricKind,
    Reach,
    Workspace,
)
from journeymap.model.vocabulary import BUILT_IN_CHANNELS, BUILT_IN_LIFECYCLE
from journeymap.report import texts as words
from journeymap.schema.suggestion import fold

_E = TypeVar("_E", bound=enum.Enum)

Choices = Mapping[str, Text]
"""What is called how, by the value that a declaration has."""

FLAG: Choices = MappingProxyType({"true": Text(en="yes", tr="evet"), "false": Text(en="no", tr="hayır")})


def _by_value(labels: Mapping[_E, Text]) -> Choices:
    return MappingProxyType({str(key.value): label for key, label in labels.items()})


_FIXED: Mapping[str, Choices] = MappingProxyType(
    {
        "state": _by_value(words.STATES),
        "status": _by_value(words.STATUSES),
        "cause": _by_value(words.CAUSES),
        "pain-status": _by_value(words.PAIN_STATUSES),
        "opportunity-status": _by_value(words.OPPORTUNITY_STATUSES),
        "side": _by_value(words.SIDES),
        "severity": MappingProxyType(
            {str(level): Text(en=str(level), tr=str(level)) for level in range(5)},
        ),
        "language": MappingProxyType(
            {"en": Text(en="English", tr="İngilizce"), "tr": Text(en="Turkish", tr="Türkçe")}
        ),
        "reach": _by_value(
            {
                Reach.AMBIENT: Text(en="ambient", tr="çevresel"),
                Reach.EXTERNAL: Text(en="external", tr="dış"),
                Reach.INTERNAL: Text(en="internal", tr="iç"),
            }
        ),
        "handled-by": _by_value(
            {
                HandledBy.HUMAN: Text(en="human", tr="insan"),
                HandledBy.MACHINE: Text(en="machine", tr="makine"),
                HandledBy.MIXED: Text(en="both", tr="ikisi birlikte"),
            }
        ),
        "metric-kind": _by_value(
            {
                MetricKind.CSAT: Text(en="CSAT", tr="CSAT (memnuniyet)"),
                MetricKind.NPS: Text(en="NPS", tr="NPS (tavsiye)"),
                MetricKind.CES: Text(en="CES", tr="CES (kolaylık)"),
                MetricKind.RATING: Text(en="rating", tr="puanlama"),
                MetricKind.RATE: Text(en="rate", tr="oran"),
                MetricKind.EMOTION: Text(en="emotion", tr="duygu"),
                MetricKind.DURATION: Text(en="duration", tr="süre"),
            }
        ),
        "medium": _by_value(
            {
                Medium.PHYSICAL: Text(en="physical", tr="fiziksel"),
                Medium.DIGITAL: Text(en="digital", tr="dijital"),
                Medium.HUMAN: Text(en="human", tr="insan"),
            }
        ),
        "channel-side": _by_value(
            {
                ChannelSide.OWNED: Text(en="own", tr="kendi kanalımız"),
                ChannelSide.EARNED: Text(en="earned", tr="kazanılmış"),
                ChannelSide.THIRD_PARTY: Text(en="third party", tr="üçüncü taraf"),
            }
        ),
        "method": _by_value(
            {
                Method.QUALITATIVE: Text(en="qualitative", tr="nitel"),
                Method.QUANTITATIVE: Text(en="quantitative", tr="nicel"),
            }
        ),
    }
)


def gather_choices(workspace: Workspace) -> dict[str, Choices]:
    """Return every list by name, with the channels and lifecycle steps of ``workspace``."""
    channels = {**BUILT_IN_CHANNELS, **workspace.channels}
    lifecycle = workspace.lifecycle or BUILT_IN_LIFECYCLE
    return {
        **_FIXED,
        "flag": FLAG,
        "channel": {identifier: channel.title for identifier, channel in channels.items()},
        "lifecycle": {term.id: term.title for term in lifecycle},
    }


def say_choice(choices: Choices, value: str, language: Language) -> str:
    """Return what ``value`` is called; its own name where another is called the same, or it is unknown."""
    label = choices.get(value)
    if label is None:
        return value
    said = label.say(language)
    return said if find_choice(choices, said) == value else value


def find_choice(choices: Choices, word: str) -> str | None:
    """Return the value that is called ``word`` in either language, or has that name; ``None`` without one."""
    if word in choices:
        return word
    folded = fold(word)
    found = [value for value in choices if fold(value) == folded]
    found = found or [value for value, label in choices.items() if folded in {fold(label.en), fold(label.tr)}]
    return found[0] if folded and len(found) == 1 else None
