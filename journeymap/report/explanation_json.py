"""``score --explain --format json``: the tree of points lost and the interval, one document.

The tree is not the one of ``score --format json``: that one has every part of the score, this one what
each part costs. A test holds the document to ``explanation.schema.json`` beside this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymap.language import Language
from journeymap.model import Kpi, Metric, MetricKind, Share
from journeymap.problem import Problem
from journeymap.report.explanation import Explanation
from journeymap.report.machine import VERSION, plain_problem
from journeymap.report.raw import find_figure
from journeymap.report.stream import Items, stream_json
from journeymap.score.explanation import Loss
from journeymap.score.leaves import LeafKind
from journeymap.score.method import fingerprint_method
from journeymap.score.uncertainty import Uncertainty


def write_explanation_json(
    explanations: Iterable[Explanation], problems: Sequence[Problem] = (), language: Language = "en"
) -> Iterator[str]:
    """Return the pieces of one JSON document with every explanation; ``problems`` are told in ``language``.

    It is written journey by journey: all of it at once would take more memory than the atlas itself.
    """
    content = {
        "version": VERSION,
        "explanations": Items(_plain_explanation(explanation) for explanation in explanations),
        "problems": [plain_problem(problem, language) for problem in problems],
    }
    return stream_json(content)


def _plain_explanation(explanation: Explanation) -> dict[str, object]:
    score = explanation.score
    return {
        "id": score.id,
        "title": score.title,
        "value": _round(score.value),
        "fingerprint": fingerprint_method(explanation.scoring),
        "interval": _plain_uncertainty(explanation.uncertainty),
        "gaps": [
            {"id": gap.id, "kind": gap.kind, "title": gap.title, "points": _round(gap.points)}
            for gap in explanation.gaps
        ],
        "loss": None if explanation.loss is None else _plain_loss(explanation.loss, explanation),
    }


def _plain_uncertainty(uncertainty: Uncertainty) -> dict[str, object]:
    return {
        "lower": _round(uncertainty.lower),
        "upper": _round(uncertainty.upper),
        "covers": _round(uncertainty.covers),
        "swings": [
            {
                "id": swing.id,
                "figures": [leaf.id for leaf in swing.leaves],
                "down": _round(swing.down),
                "up": _round(swing.up),
                "share": _round(swing.share),
            }
            for swing in uncertainty.swings
        ],
    }


def _plain_loss(loss: Loss, explanation: Explanation) -> dict[str, object]:
    figure = None if loss.leaf is None else loss.leaf.figure
    return {
        "id": loss.id,
        "kind": loss.kind,
        "title": loss.title,
        "points": _round(loss.points),
        "weight": _round(loss.weight),
        "value": _round(loss.value),
        "lower": None if figure is None else _round(figure.lower),
        "upper": None if figure is None else _round(figure.upper),
        "n": None if figure is None else _round(figure.n),
        "assumed": figure is not None and figure.assumed,
        "formula": _name_formula(loss, explanation),
        "raw": _list_raw(loss, explanation),
        "parts": [_plain_loss(part, explanation) for part in loss.parts],
    }


_FORMULAS = {
    MetricKind.CSAT: "share-of-n",
    MetricKind.RATE: "share-of-n",
    MetricKind.NPS: "net-promoter-score",
    MetricKind.CES: "place-on-scale",
    MetricKind.RATING: "place-on-scale",
    MetricKind.EMOTION: "place-on-scale",
    MetricKind.DURATION: "attainment",
}
_RAW = (
    "k",
    "n",
    "counts",
    "promoters",
    "passives",
    "detractors",
    "value",
    "mean",
    "sd",
    "scale",
    "target",
    "floor",
)


def _name_formula(loss: Loss, explanation: Explanation) -> str | None:
    """Return the name of the formula that made a figure's value, or a pain point's load."""
    if loss.pain is not None:
        return "pain-load"
    if loss.leaf is None:
        return None
    if loss.leaf.kind is LeafKind.COMPLETION:
        return "share-of-target"
    figure = find_figure(explanation.journey, loss.leaf)
    if isinstance(figure, Metric):
        return _FORMULAS[figure.kind]
    if isinstance(figure, Kpi):
        return "attainment"
    return "share-of-n" if isinstance(figure, Share) else "sub-journey"


def _list_raw(loss: Loss, explanation: Explanation) -> dict[str, object] | None:
    """Return the figures as they were declared, those that were."""
    if loss.pain is not None:
        return {"severity": loss.pain.severity, "frequency": loss.pain.frequency}
    if loss.leaf is None:
        return None
    if loss.leaf.kind is LeafKind.COMPLETION:
        completion = explanation.score.completion
        return {"share": _round(completion.share), "target": completion.target, "n": completion.n}
    figure = find_figure(explanation.journey, loss.leaf)
    found = {name: getattr(figure, name, None) for name in _RAW}
    return {name: value for name, value in found.items() if value is not None and value != ()}


def _round(value: float | None) -> float | None:
    # Nine decimals and not six: the parts must still add up to 1e-6 when there are many of them.
    return None if value is None else round(value, 9) + 0.0
