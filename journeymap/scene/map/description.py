"""The map in words, for who cannot see it: all that the picture says of stages, feelings, pain and remedies.

Leaving this to the titles of the groups was refused: a reader that takes the picture as one image, as
``role="img"`` asks it to, reads only this.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from journeymap.language import Text
from journeymap.model import Opportunity, PainPoint, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.emotion import Curves, describe
from journeymap.scene.map.opportunities import list_journey_opportunities
from journeymap.scene.map.view import View
from journeymap.scene.map.wording import say_severity


def describe_map(view: View, curves: Curves) -> str:
    """Facts and score, who travels and what for, each stage, the emotion curve, and what could be done."""
    return " ".join(
        [
            _summarise(view),
            *_list(view, texts.PERSONAS, (traveller.name for traveller in view.travellers)),
            *_list(view, texts.GOALS, (goal.title for goal in view.journey.goals)),
            *_describe_stages(view),
            *_list(view, texts.EMOTIONS, filter(None, [describe(view, curves)])),
            *_list(view, texts.JOURNEY_OPPORTUNITIES, _name(view, list_journey_opportunities(view))),
        ]
    )


def describe_page(view: View, curves: Curves, said: str, lanes: Container[str]) -> str:
    """A page that goes on, in words: its number, its stages, and the curve where it is drawn."""
    parts = [
        view.say(texts.ALT_PAGE, page=said, stages=", ".join(span.stage.title for span in view.grid.spans))
    ]
    if "pain-points" in lanes or "touchpoints" in lanes:
        parts += _describe_stages(view)
    if "emotions" in lanes:
        parts += _list(view, texts.EMOTIONS, filter(None, [describe(view, curves)]))
    return " ".join(parts)


def _summarise(view: View) -> str:
    journey = view.journey
    score = view.say(texts.NOT_SCORED)
    if view.score.value is not None:
        score = view.say(texts.SCORE_OF, value=view.score_text(view.score.value))
    pains = [len(touchpoint.pain_points) for touchpoint in journey.touchpoints]
    return view.say(
        texts.ALT_SUMMARY,
        kind=view.say(texts.JOURNEY_MAP),
        state=view.say(texts.STATES[journey.state]),
        stages=str(len(journey.stages)),
        touchpoints=str(len(pains)),
        pains=str(sum(pains)),
        score=f" {score}." if view.shows("figures") else "",
    )


def _list(view: View, title: Text, entries: Iterable[str]) -> list[str]:
    """One sentence that lists the entries, or none."""
    listed = "; ".join(entries)
    return [view.say(texts.ALT_LIST, title=view.say(title), entries=listed)] if listed else []


def _describe_stages(view: View) -> Iterator[str]:
    truth = view.say(texts.MOMENT_OF_TRUTH)
    for span in view.grid.spans:
        touchpoints = [column.touchpoint for column in span.columns]
        names = ", ".join([_describe_touchpoint(view, touchpoint, truth) for touchpoint in touchpoints])
        form = texts.ALT_STAGE if names else texts.ALT_STAGE_EMPTY
        yield view.say(form, number=str(span.number), title=span.stage.title, touchpoints=names)
        pains = [pain for touchpoint in touchpoints for pain in touchpoint.pain_points]
        if pains:
            yield from _list(view, texts.PAIN_POINTS, [_describe_pain(view, pain) for pain in pains])
        opportunities = [one for touchpoint in touchpoints for one in touchpoint.opportunities]
        if opportunities:
            yield from _list(view, texts.OPPORTUNITIES, _name(view, opportunities))


def _describe_touchpoint(view: View, touchpoint: Touchpoint, truth: str) -> str:
    facts = view.channel(touchpoint.channel)[0] if touchpoint.channel else ""
    if touchpoint.moment_of_truth:
        facts = f"{facts}, {truth}" if facts else truth
    return f"{touchpoint.title} ({facts})" if facts else touchpoint.title


def _describe_pain(view: View, pain: PainPoint) -> str:
    return f"{pain.title} ({say_severity(pain.severity, view.language)})"


def _name(view: View, opportunities: Iterable[Opportunity]) -> Iterator[str]:
    for opportunity in opportunities:
        yield f"{opportunity.title} ({view.say(texts.OPPORTUNITY_STATUSES[opportunity.status])})"
