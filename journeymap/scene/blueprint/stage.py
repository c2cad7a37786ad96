"""The lower half: what the company does, seen and unseen, each action with its owner and its system."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model import Action, Medium, Touchpoint
from journeymap.scene.blueprint import texts
from journeymap.scene.map.view import View, name_group
from journeymap.scene.marks import draw_medium
from journeymap.scene.pen import BODY, META, Pen

_GAP = 7.0
_ICON = 18.0


def list_actions(touchpoint: Touchpoint) -> Iterator[tuple[str, tuple[Action, ...]]]:
    """The actions of a touchpoint by lane, from the stage to the depths."""
    yield "frontstage", touchpoint.frontstage
    yield "backstage", touchpoint.backstage
    yield "support", touchpoint.support


def write_actions(
    view: View, pen: Pen, lane: str, touchpoint: Touchpoint, actions: tuple[Action, ...], *, owned: bool
) -> None:
    """A card for each action; with ``owned`` a missing owner is said, since others have one."""
    for place, action in enumerate(actions):
        if place:
            pen.skip(_GAP)
        inner = pen.inside("surface", top=7)
        inner.write(action.action, BODY)
        if view.shows("owners") and (action.owner or owned):
            inner.skip(3)
            team = view.team(action.owner) if action.owner else view.say(texts.NO_OWNER)
            inner.shapes += draw_medium(Medium.HUMAN, inner.x, inner.y + 1.5, "ink-muted")
            inner.write(team, META, "ink-muted", indent=_ICON)
        if action.system:
            inner.skip(3)
            inner.shapes += draw_medium(Medium.DIGITAL, inner.x, inner.y + 1.5, "ink-muted")
            inner.write(action.system, META, "ink-muted", indent=_ICON)
        group = name_group(f"{lane}.{touchpoint.id}.{place}", lane, (), action.action)
        pen.close(inner, bottom=8, radius=5, stroke="line", group=group)


def say_action(view: View, action: Action) -> str:
    """The action with its owner and system in brackets."""
    facts = [view.team(action.owner)] if action.owner and view.shows("owners") else []
    facts += [action.system] if action.system else []
    return f"{action.action} ({', '.join(facts)})" if facts else action.action
