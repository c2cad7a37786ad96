"""What ``score --explain`` prints."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.model import Journey


def write_explanations(opened: Opened, journeys: Sequence[Journey], form: str, *, correlated: bool) -> str:
    """Return the explanation of each journey's score as ``text``, ``md`` or ``json``."""
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
    from journeymap.report.explanation import (
        compose_explanation,
        write_explanation_markdown,
        write_explanation_text,
    )
    from journeymap.report.explanation_json import write_explanation_json
    from journeymap.score import score_journey

    explanations = [
        compose_explanation(
            opened.atlas, journey, score_journey(opened.atlas, journey), correlated=correlated
        )
        for journey in journeys
    ]
    if form == "json":
        return write_explanation_json(explanations, opened.problems, opened.language)
    if form == "md":
        return write_explanation_markdown(opened.atlas, explanations, opened.language)
    return write_explanation_text(
        opened.atlas,
        explanations,
        opened.language,
        width=terminal_width(),
        colour=wants_colour(sys.stdout),
        ascii_only=is_ascii_only(sys.stdout),
    )
