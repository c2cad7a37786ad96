"""``score --explain``: a tree of points lost that a reader can add up, as text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymap.language import Language, Text, format_number
from journeymap.model import Atlas, Journey, MetricKind, Pillar, Scoring
from journeymap.report import explanation_texts as texts
from journeymap.report.markdown import escape_markdown
from journeymap.report.raw import find_figure, say_figure, say_pain
from journeymap.report.terminal import (
    Page,
    Style,
    make_page,
    make_safe,
    pad,
    paint,
    wrap,
    write_item,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_count, say_score, say_share
from journeymap.score.explanation import Loss, explain
from journeymap.score.gap import MeasureGap, list_measure_gaps
from journeymap.score.leaves import Leaf, LeafKind
from journeymap.score.method import METHOD_VERSION, fingerprint_method
from journeymap.score.result import JourneyScore
from journeymap.score.uncertainty import Swing, Uncertainty, find_uncertainty
from journeymap.value import dataclass

_LISTED = 5
"""Entries of the lists below the tree; the JSON form has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a journey's score is what it is, and how sure it is."""

    journey: Journey
    score: JourneyScore
    scoring: Scoring
    loss: Loss | None
    uncertainty: Uncertainty
    gaps: tuple[MeasureGap, ...]


def compose_explanation(
    atlas: Atlas, journey: Journey, score: JourneyScore, *, correlated: bool = False
) -> Explanation:
    """Return the explanation of ``score``, that of ``journey``; ``correlated`` as in the uncertainty."""
    scoring = journey.scoring or atlas.workspace.scoring
    return Explanation(
        journey=journey,
        score=score,
        scoring=scoring,
        loss=explain(score, scoring),
        uncertainty=find_uncertainty(score, scoring, correlated=correlated),
        gaps=list_measure_gaps(score, scoring),
    )


class Teller:
    """Says the parts of one explanation; knows the names that a loss only has ids of."""

    def __init__(self, atlas: Atlas, journey: Journey, score: JourneyScore, page: Page) -> None:
        """Take the journey with its score, and the page that it is told for."""
        self._atlas = atlas
        self._journey = journey
        self._score = score
        self._page = page
        self._touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints}

    def name(self, loss: Loss) -> str:
        """Return what a part is called."""
        language = self._page.language
        if loss.kind == "pillar":
            return texts.PILLARS[Pillar(loss.id)].say(language)
        if loss.pain is not None:
            return texts.PAIN_POINT.say(language, title=make_safe(loss.pain.title))
        if loss.kind == "continuity":
            return texts.CONTINUITY.say(language)
        if loss.kind == "handoff":
            return self._name_handoff(loss.id)
        if loss.leaf is not None:
            return self.name_leaf(loss.leaf)
        return make_safe(loss.title or loss.id)

    def name_leaf(self, leaf: Leaf) -> str:
        """Return what a figure is called, with its persona."""
        language = self._page.language
        name = leaf.figure.title or leaf.figure.id
        if leaf.figure.kind is MetricKind.EMOTION and leaf.figure.title is None:
            name = texts.EMOTION.say(language)
        elif leaf.kind is LeafKind.COMPLETION:
            name = texts.COMPLETION.say(language)
        elif leaf.kind is LeafKind.HANDOFF:
            asked = texts.REPEAT_RATE if leaf.figure.id == "repeat_rate" else texts.CONTEXT_CARRIED
            name = asked.say(language)
        elif leaf.kind is LeafKind.SURVEY and leaf.figure.title is None:
            name = texts.SURVEY.say(language)
        if leaf.figure.persona is not None:
            persona = self._atlas.personas.get(leaf.figure.persona)
            shown = leaf.figure.persona if persona is None else persona.name
            name = texts.PERSONA.say(language, name=name, persona=shown)
        return make_safe(name)

    def place_leaf(self, leaf: Leaf) -> str:
        """Return what a figure is called and where it was taken."""
        touchpoint = self._touchpoints.get(leaf.owner)
        if leaf.kind is LeafKind.TOUCHPOINT and touchpoint is not None:
            return f"{make_safe(touchpoint.title)}: {self.name_leaf(leaf)}"
        if leaf.kind is LeafKind.HANDOFF:
            return f"{self._name_handoff(leaf.owner)}: {self.name_leaf(leaf)}"
        return self.name_leaf(leaf)

    def _name_handoff(self, identifier: str) -> str:
        for handoff in self._score.handoffs:
            if handoff.id == identifier:
                ends = (handoff.source, handoff.target)
                titles = [self._touchpoints[end].title if end in self._touchpoints else end for end in ends]
                return f" {self._page.marks.arrow} ".join(make_safe(title) for title in titles)
        return make_safe(identifier)

    def describe(self, loss: Loss) -> str:
        """Return the raw figures and the formula of a part that is a figure or a pain point."""
        if _is_one_figure(loss):
            [only] = loss.parts
            return f"{self.name(only)}: {self.describe(only)}"
        if loss.pain is not None:
            return say_pain(loss.pain, self._journey.scoring or self._atlas.workspace.scoring, self._page)
        if loss.leaf is not None:
            figure = find_figure(self._journey, loss.leaf)
            scale = self._atlas.workspace.emotion_scale
            return say_figure(figure, self._score, loss.leaf, scale, self._page)
        return ""

    def say_gap(self, gap: MeasureGap) -> str:
        """Return what is not measured, and what measuring it would bring."""
        language = self._page.language
        if gap.kind == "pillar":
            name = texts.PILLARS[Pillar(gap.id)].say(language)
        elif gap.kind == "survey":
            name = texts.SURVEY.say(language)
        elif gap.kind == "handoff":
            name = self._name_handoff(gap.id)
        elif gap.kind == "pain-point":
            name = texts.GAP_PAIN.say(language, title=make_safe(gap.title or gap.id))
        else:
            name = make_safe(gap.title or gap.id)
        return texts.GAP.say(language, name=name, points=say_points(gap.points, self._page))

    def say_doubt(self, swing: Swing) -> str:
        """Return how much of the doubt a survey, or a sample of respondents, is to blame for."""
        language = self._page.language
        share = say_share(swing.share, self._page)
        if swing.id.startswith("sample/"):
            name = texts.SAME_SAMPLE.say(language, sample=make_safe(swing.id.partition("/")[2]))
        else:
            name = self.place_leaf(swing.leaves[0])
        n = swing.leaves[0].figure.n if len(swing.leaves) == 1 else None
        if n is None:
            return texts.DOUBT_WITHOUT_N.say(language, share=share, name=name)
        return texts.DOUBT.say(language, share=share, name=name, n=say_count(n, language))


def write_explanation(atlas: Atlas, explanation: Explanation, page: Page) -> str:
    """Return the explanation for a terminal; no line is wider than the page."""
    teller = Teller(atlas, explanation.journey, explanation.score, page)
    language = page.language
    title = texts.TITLE.say(
        language,
        title=make_safe(explanation.score.title),
        score=say_score(explanation.score.value, page),
    )
    lines = [paint(line, Style.TITLE, page) for line in wrap(title, page.width)]
    lines.append(page.marks.double_rule * min(page.width, 100))
    if explanation.loss is None:
        lines += write_paragraph(texts.NOTHING_TO_EXPLAIN.say(language), page)
    else:
        lines += write_paragraph(_say_interval(explanation.uncertainty, page), page)
        lines += write_paragraph(_say_sum(explanation.loss, page), page)
        lines += write_paragraph(_say_method(explanation, page), page, style=Style.FAINT)
        lines += ["", *_write_tree(explanation.loss, teller, page)]
    doubts = [swing for swing in explanation.uncertainty.swings if swing.share > 0]
    lines += _write_list(texts.DOUBTS, [teller.say_doubt(swing) for swing in doubts[:_LISTED]], page)
    lines += _write_list(texts.GAPS, [teller.say_gap(gap) for gap in explanation.gaps[:_LISTED]], page)
    return "\n".join(lines) + "\n"


def _write_list(title: Text, items: Sequence[str], page: Page) -> list[str]:
    if not items:
        return []
    return ["", *write_title(title, page), *(line for item in items for line in write_item(item, page))]


def _say_interval(uncertainty: Uncertainty, page: Page) -> str:
    if uncertainty.lower is None or uncertainty.upper is None:
        return texts.NO_INTERVAL.say(page.language)
    return texts.INTERVAL.say(
        page.language,
        lower=say_score(uncertainty.lower, page),
        upper=say_score(uncertainty.upper, page),
        covers=say_share(uncertainty.covers, page),
    )


def _say_sum(loss: Loss, page: Page) -> str:
    return texts.ADDS_UP.say(page.language, lost=say_points(loss.points, page))


def _say_method(explanation: Explanation, page: Page) -> str:
    fingerprint = fingerprint_method(explanation.scoring)
    return texts.METHOD.say(page.language, version=METHOD_VERSION, fingerprint=fingerprint)


def say_points(points: float, page: Page) -> str:
    """Return points lost with two decimals: small causes matter, and the column must add up to the eye."""
    return format_number(max(0.0, points), page.language, decimals=2)


def _write_tree(loss: Loss, teller: Teller, page: Page) -> list[str]:
    heads = [text.say(page.language) for text in (texts.LOST, texts.WEIGHT, texts.SCORE)]
    widths = [max(6, len(head)) for head in heads]
    cells = "  ".join(pad(head, width, right=True) for head, width in zip(heads, widths, strict=True))
    head = f"  {cells}  {texts.WHERE.say(page.language)}"
    lines = [paint(head, Style.FAINT, page), "  " + page.marks.rule * (min(page.width, 100) - 2)]
    for part, level in _walk(loss.parts, 0):
        lines += _write_part(part, level, teller, widths, page)
    return lines


def _walk(parts: Sequence[Loss], level: int) -> Iterator[tuple[Loss, int]]:
    for part in parts:
        yield part, level
        if not _is_one_figure(part):
            yield from _walk(part.parts, level + 1)


def _is_one_figure(loss: Loss) -> bool:
    """Whether a part is made of a single figure, which then stands on the part's own line."""
    return len(loss.parts) == 1 and loss.kind in ("pillar", "handoff") and loss.parts[0].leaf is not None


def _write_part(loss: Loss, level: int, teller: Teller, widths: Sequence[int], page: Page) -> list[str]:
    figures = (
        say_points(loss.points, page),
        say_share(loss.weight, page, decimals=1) if loss.weight else "",
        "" if loss.value is None else say_score(loss.value, page),
    )
    cells = "  ".join(pad(figure, width, right=True) for figure, width in zip(figures, widths, strict=True))
    indent = "  " * level
    left = f"  {cells}  {indent}"
    room = page.width - len(left)
    name = teller.name(loss)
    style = Style.TITLE if level == 0 else None
    first, *rest = wrap(name, room)
    margin = " " * len(left)
    lines = [left + paint(first, style, page), *(margin + paint(line, style, page) for line in rest)]
    described = teller.describe(loss)
    if described:
        lines += [margin + "  " + paint(line, Style.FAINT, page) for line in wrap(described, room - 2)]
    return lines


def write_explanation_text(
    atlas: Atlas,
    explanations: Iterable[Explanation],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> Iterator[str]:
    """Yield the explanations one below the other."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    gap = ""
    for explanation in explanations:
        yield gap + write_explanation(atlas, explanation, page)
        gap = "\n"


def write_explanation_markdown(
    atlas: Atlas, explanations: Iterable[Explanation], language: Language
) -> Iterator[str]:
    """Yield the explanations as nested lists; user text is escaped, so it stays text."""
    page = make_page(language, 1000, colour=False, ascii_only=False)
    gap = ""
    for explanation in explanations:
        yield gap + "\n".join(_write_markdown(atlas, explanation, page)) + "\n"
        gap = "\n"


def _write_markdown(atlas: Atlas, explanation: Explanation, page: Page) -> list[str]:
    teller = Teller(atlas, explanation.journey, explanation.score, page)
    title = texts.TITLE.say(
        page.language,
        title=explanation.score.title,
        score=say_score(explanation.score.value, page),
    )
    lines = [f"## {escape_markdown(make_safe(title))}", ""]
    if explanation.loss is None:
        return [*lines, texts.NOTHING_TO_EXPLAIN.say(page.language)]
    lines += [_say_interval(explanation.uncertainty, page), "", _say_sum(explanation.loss, page), ""]
    lines += [_say_method(explanation, page), ""]
    lines += [
        f"{'  ' * level}- **{say_points(part.points, page)}** {escape_markdown(teller.name(part))}"
        + _in_brackets(escape_markdown(teller.describe(part)))
        for part, level in _walk(explanation.loss.parts, 0)
    ]
    return lines


def _in_brackets(text: str) -> str:
    return f" ({text})" if text else ""
