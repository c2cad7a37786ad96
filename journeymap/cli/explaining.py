"""What ``score --explain`` prints."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.model import Journey
    from journeymap.score import JourneyScore


def write_explanations(
    opened: Opened,
    journeys: Sequence[Journey],
    scores: Sequence[JourneyScore],
    form: str,
    *,
    correlated: bool,
) -> Iterator[str]:
    """Yield the explanation of each journey's score as ``text``, ``md`` or ``json``, in whole lines."""
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
    from journeymap.report.explanation import (
        compose_explanation,
        write_explanation_markdown,
        write_explanation_text,
    )
    from journeymap.report.explanation_json import write_explanation_json

    explanations = (
        compose_explanation(opened.atlas, journey, score, correlated=correlated)
        for journey, score in zip(journeys, scores, strict=True)
    )
    if form == "json":
        yield from write_explanation_json(explanations, opened.problems, opened.language)
    elif form == "md":
        yield from write_explanation_markdown(opened.atlas, explanations, opened.language)
    else:
        yield from write_explanation_text(
            opened.atlas,
            explanations,
            opened.language,
            width=terminal_width(),
            colour=wants_colour(sys.stdout),
            ascii_only=is_ascii_only(sys.stdout),
        )
