"""The flow in words, for who cannot see it: everything the picture has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.scene.flow import overlay_texts, texts
from journeymap.scene.flow.plan import Arrow, Plan, name_outcome, name_stop
from journeymap.scene.flow.tags import find_seen
from journeymap.scene.flow.view import View
from journeymap.scene.map import texts as map_texts
from journeymap.scene.overlay import Overlay, SeenStep


def describe_flow(view: View, plan: Plan, arrows: Sequence[str]) -> str:
    """Return the text alternative: summary, stages, transitions, ways out, pain points, outcomes.

    ``arrows`` are the steps in words, as :func:`describe_arrows` says them.
    """
    return "\n".join(_write_lines(view, plan, arrows))


def _write_lines(view: View, plan: Plan, arrows: Sequence[str]) -> Iterator[str]:
    journey = view.journey
    yield view.say(
        texts.ALT_SUMMARY,
        kind=view.say(texts.FLOW if view.overlay is None else overlay_texts.KIND),
        state=view.say(map_texts.STATES[journey.state]),
        stages=str(len(journey.stages)),
        touchpoints=str(len(plan.path.touchpoints)),
        transitions=str(len(journey.transitions)),
        pains=str(len(list(journey.pain_points))),
    )
    if view.overlay is not None:
        yield from _write_seen(view, plan, view.overlay)
    elif view.score.value is not None and view.shows("figures"):
        grade = f" ({view.score.grade_label})" if view.score.grade_label else ""
        yield f"{view.say(map_texts.JOURNEY_SCORE)}: {view.score_text(view.score.value)}{grade}."
    if not plan.path.declared:
        yield view.say(texts.NO_TRANSITIONS)
    yield from _write_parts(view, plan, arrows)


def describe_page(view: View, plan: Plan, arrows: Sequence[str], said: str) -> str:
    """Return what stands on a page that goes on; ``said`` is which one it is."""
    return "\n".join([f"{said}.", *_write_parts(view, plan, arrows)])


def _write_parts(view: View, plan: Plan, arrows: Sequence[str]) -> Iterator[str]:
    """Yield stages, steps, pain points and ends of a plan."""
    shown = {stop.id: stop.touchpoint for stop in plan.stops if stop.touchpoint is not None}
    for block in plan.blocks:
        titles = ", ".join(one.title for one in block.stage.touchpoints if one.id in shown)
        text = texts.ALT_STAGE if titles else texts.ALT_STAGE_EMPTY
        yield view.say(text, number=str(block.number), title=block.stage.title, touchpoints=titles)
    for arrow in arrows:
        yield f"{arrow}."
    for touchpoint, pain_point in view.journey.pain_points:
        if touchpoint.id not in shown:
            continue
        severity = view.say(map_texts.SEVERITY, value=view.severity(pain_point.severity))
        told = view.say(
            texts.ALT_PAIN_POINT, touchpoint=touchpoint.title, pain=pain_point.title, severity=severity
        )
        yield f"{told}."
    yield from _write_ends(view, plan)


def _write_seen(view: View, plan: Plan, overlay: Overlay) -> Iterator[str]:
    if view.shows("figures"):
        yield f"{view.say(overlay_texts.FIT)}: {view.percent(overlay.fit)}."
        ended = view.say(overlay_texts.ENDED, cases=view.count(overlay.cases))
        yield f"{ended}, {view.say(overlay_texts.BEGAN, period=overlay.period)}."
    for stop in plan.stops:
        seen = overlay.places.get(stop.id)
        if seen is None:
            continue
        told = [view.say(overlay_texts.SAID[seen.sight])]
        if seen.cases and seen.share is not None and view.shows("figures"):
            cases, share = view.count(seen.cases), view.percent(seen.share)
            told.append(view.say(overlay_texts.CASES, cases=cases, share=share))
        yield f"{name_stop(view, stop)}: {'; '.join(told)}."


def _describe_seen(view: View, ends: str, seen: SeenStep) -> str:
    parts = [ends, view.say(overlay_texts.SAID[seen.sight])]
    if view.shows("figures"):
        if seen.cases and seen.share is not None:
            cases, share = view.count(seen.cases), view.percent(seen.share)
            parts.append(view.say(overlay_texts.CASES, cases=cases, share=share))
        if seen.declared is not None:
            parts.append(view.say(overlay_texts.MAP, share=view.percent(seen.declared)))
    return "; ".join(parts)


def _write_ends(view: View, plan: Plan) -> Iterator[str]:
    sole = ", ".join(name_stop(view, stop) for stop in plan.stops if stop.sole)
    if sole:
        yield f"{view.say(texts.SOLE)}: {sole}."
    for stop in plan.stops:
        for way_out in stop.exits:
            share = _say_share(view, way_out.share)
            yield f"{name_stop(view, stop)}: {way_out.title}{share}."
        if stop.outcome is not None:
            title = view.say(texts.ALT_OUTCOME, title=name_outcome(view, stop.outcome))
            yield f"{title}{_say_share(view, stop.share)}."


def describe_arrows(view: View, plan: Plan) -> list[str]:
    """Return the steps in words: ends, share, cases, channel switch, context and trigger of each."""
    names = [name_stop(view, stop) for stop in plan.stops]
    return [_describe_arrow(view, arrow, names[arrow.source], names[arrow.target]) for arrow in plan.arrows]


def _describe_arrow(view: View, arrow: Arrow, source: str, target: str) -> str:
    ends = view.say(texts.ALT_TRANSITION, source=source, target=target)
    seen = find_seen(view, arrow.edge)
    return _describe_declared(view, ends, arrow) if seen is None else _describe_seen(view, ends, seen)


def _describe_declared(view: View, ends: str, arrow: Arrow) -> str:
    parts = [ends + _say_share(view, arrow.edge.share if arrow.edge.transition else None)]
    if arrow.edge.changes_channel:
        parts.append(view.say(texts.KEY_HANDOFF))
    transition = arrow.edge.transition
    if transition is not None:
        if view.shows("figures"):
            if transition.count is not None:
                parts.append(view.say(texts.ALT_CASES, count=view.count(transition.count)))
            if transition.context_carried is not None:
                parts.append(view.say(texts.CONTEXT, share=view.percent(transition.context_carried.share)))
            if transition.repeat_rate is not None:
                parts.append(view.say(texts.REPEAT, share=view.percent(transition.repeat_rate.share)))
        if transition.trigger:
            parts.append(view.say(texts.ALT_TRIGGER, trigger=transition.trigger))
    return "; ".join(parts)


def _say_share(view: View, share: float | None) -> str:
    return "" if share is None or not view.shows("figures") else f" ({view.percent(share)})"
