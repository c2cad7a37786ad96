"""Pain points as cards: severity by form, number and colour, then how often, why, and what is done."""

from __future__ import annotations

from operator import attrgetter

from journeymap.model import PainPoint, PainStatus, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.cells import fill_columns
from journeymap.scene.map.sources import cite
from journeymap.scene.map.view import SEPARATOR, Strip, View, name_group
from journeymap.scene.map.wording import say_frequency, say_severity
from journeymap.scene.marks import draw_check, draw_marker, draw_severity, level_severity
from journeymap.scene.pen import INSET, META, META_STRONG, STRONG, Pen

BADGE = 30.0
"""Room for the badge left of the text."""


def compose_pains(view: View, top: float) -> Strip | None:
    """Draw every pain point; without any the lane says so, since a map without pain is a finding."""
    if not view.grid.columns:
        return None
    strip = fill_columns(view, top, "pain-points", texts.PAIN_POINTS, attrgetter("pain_points"), _write_pains)
    if strip is not None:
        return strip
    pen = Pen(view.grid.left + INSET, top, 400, "panel")
    pen.write(view.say(texts.NO_PAIN_POINTS), META, "ink-muted")
    return Strip(height=pen.y - top, shapes=tuple(pen.shapes))


def _write_pains(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
    for place, pain in enumerate(touchpoint.pain_points):
        if place:
            pen.skip(7)
        write_pain(view, pen, touchpoint, pain)


def write_pain(view: View, pen: Pen, touchpoint: Touchpoint, pain: PainPoint) -> None:
    """Draw one pain point as a card where the pen stands."""
    resolved = pain.status is PainStatus.RESOLVED
    level = level_severity(pain.severity)
    inner = pen.inside("good-surface" if resolved else f"severity-{level}-surface", top=8)
    inner.shapes += draw_severity(pain.severity, inner.x + 10, inner.y + 9, view.language)
    inner.write(pain.title, STRONG, indent=BADGE)
    inner.skip(2)
    meta = _describe_pain(view, pain)
    inner.write(meta, META, "ink-soft", indent=BADGE)
    if pain.status is not PainStatus.OPEN:
        inner.skip(3)
        role = "good" if resolved else "accent"
        if resolved:
            inner.shapes.append(draw_check(inner.x + BADGE, inner.y + 2.5, role))
        inner.write(
            view.say(texts.PAIN_STATUSES[pain.status]), META_STRONG, role, indent=BADGE + 14 * resolved
        )
    if pain.personas:
        _write_sufferers(view, inner, pain)
    told = ". ".join(filter(None, (say_severity(pain.severity, view.language), meta, pain.description)))
    name = f"pain-point.{touchpoint.id}.{pain.id}"
    pen.close(inner, group=name_group(name, "pain-point", (), pain.title, told))


def _describe_pain(view: View, pain: PainPoint) -> str:
    parts = []
    if view.shows("figures"):
        share = None if pain.frequency is None else pain.frequency.share
        parts.append(say_frequency(share, view.language))
    if pain.cause is not None:
        parts.append(view.say(texts.CAUSES[pain.cause]))
    if pain.assumed:
        parts.append(view.say(texts.ASSUMED))
    if pain.owner and view.shows("owners"):
        parts.append(view.team(pain.owner))
    parts += cite(view, pain.evidence)
    return SEPARATOR.join(parts)


def _write_sufferers(view: View, pen: Pen, pain: PainPoint) -> None:
    """Whom it hurts, where that is not everyone."""
    hurt = {reference.id for reference in pain.personas}
    if all(traveller.id in hurt for traveller in view.travellers):
        return
    pen.skip(3)
    for traveller in view.travellers:
        if traveller.id in hurt:
            pen.shapes.append(draw_marker(traveller.number, pen.x + BADGE + 5, pen.y + 7.5, 4.5))
            pen.write(traveller.name, META, "ink-soft", indent=BADGE + 15)
