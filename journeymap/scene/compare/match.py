"""What became of each stage, touchpoint and pain point: the same, changed, gone or new."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from journeymap.model import Duration, Opportunity, PainPoint, PainStatus, Stage, Touchpoint
from journeymap.scene.compare import texts
from journeymap.scene.compare.sides import Pair, Side, merge_ids
from journeymap.scene.map import texts as map_texts
from journeymap.scene.map.view import View
from journeymap.scene.map.wording import write_duration
from journeymap.value import NamedTuple


class Fate(enum.Enum):
    """What became of something from the first side to the other."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    NEW = "new"
    RESOLVED = "resolved"
    """A pain point that was resolved before."""


class MatchedTouchpoint(NamedTuple):
    """A touchpoint with its fate, and what to know about it."""

    touchpoint: Touchpoint
    """As it is on the other side, where it is there."""
    fate: Fate
    notes: tuple[str, ...]


class MatchedPain(NamedTuple):
    """A pain point with its fate, where it hurts, and what to know about it."""

    pain: PainPoint
    fate: Fate
    places: tuple[str, ...]
    """Titles of touchpoints."""
    note: str


class MatchedStage(NamedTuple):
    """A stage of either side; ``None`` where a side does not have it."""

    id: str
    number: int
    one: Stage | None
    other: Stage | None
    touchpoints: tuple[MatchedTouchpoint, ...]
    pains: tuple[MatchedPain, ...]
    remedies: tuple[Opportunity, ...]

    @property
    def title(self) -> str:
        """The title, that of the first side where both have the stage."""
        stage = self.one or self.other
        return stage.title if stage else self.id


def match_stages(pair: Pair) -> list[MatchedStage]:
    """Return the stages of both sides, in one order."""
    ones = {stage.id: stage for stage in pair.one.journey.stages}
    others = {stage.id: stage for stage in pair.other.journey.stages}
    remedies = {stage.id: stage for stage in pair.whole.stages}
    return [
        MatchedStage(
            id=identifier,
            number=number,
            one=ones.get(identifier),
            other=others.get(identifier),
            touchpoints=tuple(_match_touchpoints(pair, ones.get(identifier), others.get(identifier))),
            pains=tuple(_match_pains(pair, ones.get(identifier), others.get(identifier))),
            remedies=_list_remedies(remedies.get(identifier)),
        )
        for number, identifier in enumerate(merge_ids(list(ones), list(others)), start=1)
    ]


def _list_remedies(stage: Stage | None) -> tuple[Opportunity, ...]:
    touchpoints = stage.touchpoints if stage else ()
    return tuple(opportunity for touchpoint in touchpoints for opportunity in touchpoint.opportunities)


def _match_touchpoints(pair: Pair, one: Stage | None, other: Stage | None) -> Iterator[MatchedTouchpoint]:
    here = {part.id: part for part in (one.touchpoints if one else ())}
    there = {part.id: part for part in (other.touchpoints if other else ())}
    for identifier in merge_ids(list(here), list(there)):
        if identifier in here and identifier in there:
            notes = tuple(list_changes(pair.view, here[identifier], there[identifier]))
            fate = Fate.CHANGED if notes else Fate.SAME
            yield MatchedTouchpoint(there[identifier], fate, notes)
        elif identifier in here:
            moved = _find_stage(pair.other, identifier)
            note = (pair.view.say(texts.NOW_IN, stage=moved.title),) if moved else ()
            yield MatchedTouchpoint(here[identifier], Fate.CHANGED if moved else Fate.GONE, note)
        else:
            moved = _find_stage(pair.one, identifier)
            note = (pair.view.say(texts.WAS_IN, stage=moved.title),) if moved else ()
            yield MatchedTouchpoint(there[identifier], Fate.CHANGED if moved else Fate.NEW, note)


def _find_stage(side: Side, touchpoint: str) -> Stage | None:
    for stage in side.journey.stages:
        if any(part.id == touchpoint for part in stage.touchpoints):
            return stage
    return None


def list_changes(view: View, old: Touchpoint, new: Touchpoint) -> Iterator[str]:
    """What is not the same about a touchpoint that both sides have; what one does not say is no change."""
    if old.title != new.title:
        yield view.say(texts.WAS_CALLED, title=old.title)
    channels = [view.channel(part.channel)[0] if part.channel else "" for part in (old, new)]
    yield from _say_change(view, view.say(texts.CHANNEL), *channels)
    if view.shows("figures"):
        yield from _say_change(view, view.say(texts.DURATION), *_say_times(view, old.duration, new.duration))
        yield from _say_change(view, view.say(texts.WAIT), *_say_times(view, old.wait, new.wait))
    handled = [
        view.say(map_texts.HANDLED_BY[part.handled_by]) if part.handled_by else "" for part in (old, new)
    ]
    yield from _say_change(view, view.say(texts.HANDLED), *handled)
    truths = [view.say(texts.YES if part.moment_of_truth else texts.NO) for part in (old, new)]
    yield from _say_change(view, view.say(texts.TRUTH), *truths)
    if old.action and new.action and old.action != new.action:
        yield view.say(texts.ACTION)


def _say_times(view: View, *durations: Duration | None) -> list[str]:
    return [write_duration(view, duration) if duration else "" for duration in durations]


def _say_change(view: View, what: str, old: str, new: str) -> Iterator[str]:
    if old and new and old != new:
        yield view.say(texts.BECOMES, what=what, old=old, new=new)


def _match_pains(pair: Pair, one: Stage | None, other: Stage | None) -> Iterator[MatchedPain]:
    here, there = _gather_pains(one), _gather_pains(other)
    before = {pain.id: pain for _, pain in pair.one.journey.pain_points}
    after = {pain.id: pain for _, pain in pair.other.journey.pain_points}
    for identifier in merge_ids(list(here), list(there)):
        pain, places = there.get(identifier) or here[identifier]
        note = ""
        if identifier in before and identifier in after:
            old, new = before[identifier].severity, after[identifier].severity
            severities = (pair.view.severity(old), pair.view.severity(new))
            note = "".join(_say_change(pair.view, pair.view.say(texts.SEVERITY), *severities))
        yield MatchedPain(pain, _judge(before.get(identifier), after.get(identifier)), tuple(places), note)


def _judge(before: PainPoint | None, after: PainPoint | None) -> Fate:
    was = before is not None and before.status is not PainStatus.RESOLVED
    is_there = after is not None and after.status is not PainStatus.RESOLVED
    if was:
        return Fate.SAME if is_there else Fate.GONE
    return Fate.NEW if is_there else Fate.RESOLVED


def _gather_pains(stage: Stage | None) -> dict[str, tuple[PainPoint, list[str]]]:
    found: dict[str, tuple[PainPoint, list[str]]] = {}
    for touchpoint in stage.touchpoints if stage else ():
        for pain in touchpoint.pain_points:
            found.setdefault(pain.id, (pain, []))[1].append(touchpoint.title)
    return found
