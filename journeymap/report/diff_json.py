"""A comparison as one JSON document, ``diff.schema.json`` beside this module."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.language import Language
from journeymap.problem import Problem
from journeymap.report.diff_content import Comparison
from journeymap.report.machine import plain_problem, write_value_json


def write_diff_json(
    comparison: Comparison | None, problems: Sequence[Problem] = (), language: Language = "en"
) -> str:
    """Return the document; without a comparison, ``problems`` say why there is none."""
    if comparison is None:
        return write_value_json("diff", None, problems, language)
    content = {
        "base": comparison.base,
        "head": comparison.head,
        "empty": comparison.is_empty,
        "change": comparison.change,
        "scores": comparison.scores,
        "problems_new": [plain_problem(problem, language) for problem in comparison.problems_new],
        "problems_gone": [plain_problem(problem, language) for problem in comparison.problems_gone],
        "gap": comparison.gap,
    }
    return write_value_json("diff", content, problems, language)
