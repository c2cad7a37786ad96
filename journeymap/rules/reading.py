"""The rules that reading a workspace follows, each with one sentence; the rooms below make their findings.

``source`` knows YAML, ``schema`` shapes, ``atlas`` ids and figures. What they find kept something from being
read, so all but a few are errors and cannot be silenced.
"""

from __future__ import annotations

from journeymap.language import Text
from journeymap.problem import Severity
from journeymap.rules import reading_texts as texts
from journeymap.value import NamedTuple


class ReadingRule(NamedTuple):
    """A rule by its name, with what it says in one sentence."""

    name: str
    summary: Text
    severity: Severity = Severity.ERROR


_WARNING, _INFO = Severity.WARNING, Severity.INFO

READING: tuple[ReadingRule, ...] = (
    # YAML
    ReadingRule("alias-cycle", texts.ALIAS_CYCLE),
    ReadingRule("bad-escape", texts.BAD_ESCAPE),
    ReadingRule("block-text", texts.BLOCK_TEXT),
    ReadingRule("control-character", texts.CONTROL_CHARACTER),
    ReadingRule("cut-text", texts.CUT_TEXT, _WARNING),
    ReadingRule("decimal-comma", texts.DECIMAL_COMMA),
    ReadingRule("directive-not-allowed", texts.DIRECTIVE_NOT_ALLOWED),
    ReadingRule("duplicate-key", texts.DUPLICATE_KEY),
    ReadingRule("empty-file", texts.EMPTY_FILE),
    ReadingRule("encoding", texts.ENCODING),
    ReadingRule("indentation", texts.INDENTATION),
    ReadingRule("key-not-text", texts.KEY_NOT_TEXT),
    ReadingRule("merge-key", texts.MERGE_KEY),
    ReadingRule("missing-colon", texts.MISSING_COLON),
    ReadingRule("missing-comma", texts.MISSING_COMMA),
    ReadingRule("missing-space", texts.MISSING_SPACE),
    ReadingRule("not-finite", texts.NOT_FINITE),
    ReadingRule("number-too-long", texts.NUMBER_TOO_LONG),
    ReadingRule("quote-this-text", texts.QUOTE_THIS_TEXT),
    ReadingRule("several-documents", texts.SEVERAL_DOCUMENTS),
    ReadingRule("stray-quote", texts.STRAY_QUOTE, _WARNING),
    ReadingRule("tab-character", texts.TAB_CHARACTER),
    ReadingRule("tag-not-allowed", texts.TAG_NOT_ALLOWED),
    ReadingRule("text-after-bracket", texts.TEXT_AFTER_BRACKET),
    ReadingRule("text-after-quote", texts.TEXT_AFTER_QUOTE),
    ReadingRule("too-deep", texts.TOO_DEEP),
    ReadingRule("too-large", texts.TOO_LARGE),
    ReadingRule("unclosed-bracket", texts.UNCLOSED_BRACKET),
    ReadingRule("unclosed-quote", texts.UNCLOSED_QUOTE),
    ReadingRule("unexpected-dash", texts.UNEXPECTED_DASH),
    ReadingRule("unexpected-sign", texts.UNEXPECTED_SIGN),
    ReadingRule("unknown-alias", texts.UNKNOWN_ALIAS),
    ReadingRule("yaml-syntax", texts.YAML_SYNTAX),
    # Shape
    ReadingRule("bad-colour", texts.BAD_COLOUR),
    ReadingRule("bad-date", texts.BAD_DATE),
    ReadingRule("bad-duration", texts.BAD_DURATION),
    ReadingRule("bad-font", texts.BAD_FONT),
    ReadingRule("bad-handle", texts.BAD_HANDLE),
    ReadingRule("bad-id", texts.BAD_ID),
    ReadingRule("bad-link", texts.BAD_LINK),
    ReadingRule("bad-path", texts.BAD_PATH),
    ReadingRule("empty-text", texts.EMPTY_TEXT),
    ReadingRule("empty-value", texts.EMPTY_VALUE),
    ReadingRule("misplaced-key", texts.MISPLACED_KEY),
    ReadingRule("missing-key", texts.MISSING_KEY),
    ReadingRule("more-mistakes", texts.MORE_MISTAKES, _INFO),
    ReadingRule("newer-version", texts.NEWER_VERSION),
    ReadingRule("not-in-list", texts.NOT_IN_LIST),
    ReadingRule("old-version", texts.OLD_VERSION),
    ReadingRule("out-of-range", texts.OUT_OF_RANGE),
    ReadingRule("reserved-id", texts.RESERVED_ID),
    ReadingRule("too-few", texts.TOO_FEW),
    ReadingRule("too-long", texts.TOO_LONG),
    ReadingRule("too-many", texts.TOO_MANY),
    ReadingRule("unknown-key", texts.UNKNOWN_KEY),
    ReadingRule("wrong-type", texts.WRONG_TYPE),
    # Files, ids and figures
    ReadingRule("band-limit-twice", texts.BAND_LIMIT_TWICE),
    ReadingRule("bands-above-zero", texts.BANDS_ABOVE_ZERO),
    ReadingRule("duplicate-id", texts.DUPLICATE_ID),
    ReadingRule("font-not-drawn", texts.FONT_NOT_DRAWN, _WARNING),
    ReadingRule("future-of-future", texts.FUTURE_OF_FUTURE),
    ReadingRule("journey-in-itself", texts.JOURNEY_IN_ITSELF),
    ReadingRule("missing-file", texts.MISSING_FILE),
    ReadingRule("mixed-transitions", texts.MIXED_TRANSITIONS),
    ReadingRule("more-than-all", texts.MORE_THAN_ALL),
    ReadingRule("no-pillar-weight", texts.NO_PILLAR_WEIGHT),
    ReadingRule("no-spread", texts.NO_SPREAD),
    ReadingRule("not-a-file", texts.NOT_A_FILE),
    ReadingRule("not-a-picture", texts.NOT_A_PICTURE, _WARNING),
    ReadingRule("off-scale", texts.OFF_SCALE),
    ReadingRule("outside-workspace", texts.OUTSIDE_WORKSPACE),
    ReadingRule("probability-over-one", texts.PROBABILITY_OVER_ONE),
    ReadingRule("scale-reversed", texts.SCALE_REVERSED),
    ReadingRule("too-many-files", texts.TOO_MANY_FILES),
    ReadingRule("unknown-option", texts.UNKNOWN_OPTION),
    ReadingRule("unknown-reference", texts.UNKNOWN_REFERENCE),
    ReadingRule("unknown-rule", texts.UNKNOWN_RULE),
    ReadingRule("unreadable", texts.UNREADABLE),
    ReadingRule("unused-waiver", texts.UNUSED_WAIVER, _WARNING),
    ReadingRule("waiver-without-reason", texts.WAIVER_WITHOUT_REASON, _WARNING),
    ReadingRule("waiver-without-rule", texts.WAIVER_WITHOUT_RULE, _WARNING),
    ReadingRule("wrong-option", texts.WRONG_OPTION),
)
