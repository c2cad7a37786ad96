"""What the company does, seen and unseen, and the three lines of a service blueprint between."""

from __future__ import annotations

from operator import attrgetter

from journeymap.model import Action, Touchpoint
from journeymap.scene.map import texts
from journeymap.scene.map.cells import fill_columns
from journeymap.scene.map.view import SEPARATOR, Strip, View
from journeymap.scene.pen import BODY, META, Pen


def compose_frontstage(view: View, top: float) -> Strip | None:
    """What the customer sees of it."""

    def write(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
        _write_actions(view, pen, touchpoint.frontstage)

    return fill_columns(view, top, "frontstage", texts.FRONTSTAGE, attrgetter("frontstage"), write)


def compose_backstage(view: View, top: float) -> Strip | None:
    """What the customer does not see."""

    def write(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
        _write_actions(view, pen, touchpoint.backstage)

    return fill_columns(view, top, "backstage", texts.BACKSTAGE, attrgetter("backstage"), write)


def compose_support(view: View, top: float) -> Strip | None:
    """What those behind the stage rely on."""

    def write(view: View, pen: Pen, touchpoint: Touchpoint) -> None:
        _write_actions(view, pen, touchpoint.support)

    return fill_columns(view, top, "support", texts.SUPPORT, attrgetter("support"), write)


def _write_actions(view: View, pen: Pen, actions: tuple[Action, ...]) -> None:
    for place, action in enumerate(actions):
        if place:
            pen.skip(6)
        inner = pen.inside("surface", top=6)
        inner.write(action.action, BODY)
        meta = [view.team(action.owner)] if action.owner and view.shows("owners") else []
        if action.system:
            meta.append(action.system)
        if meta:
            inner.skip(1)
            inner.write(SEPARATOR.join(meta), META, "ink-muted")
        pen.close(inner, bottom=6, stroke="line", radius=4)
