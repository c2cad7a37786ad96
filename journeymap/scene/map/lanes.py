"""The lanes of the map: which there are, and in what order the workspace wants which of them.

A list that a workspace must write in full was refused: a new lane would never appear in an old workspace.
``lane_order`` names those that come first, ``hidden_lanes`` those that are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from journeymap.language import Text
from journeymap.model.vocabulary import LANES_THAT_STAY, fold_lane
from journeymap.scene.map import texts
from journeymap.scene.map.backstage import compose_backstage, compose_frontstage, compose_support
from journeymap.scene.map.card import compose_cards
from journeymap.scene.map.channels import compose_channels
from journeymap.scene.map.emotion import Curves, compose_emotions
from journeymap.scene.map.figures import compose_kpis, compose_metrics
from journeymap.scene.map.notes import (
    compose_actions,
    compose_expectations,
    compose_gains,
    compose_own_lane,
    compose_stage_goals,
    compose_thoughts,
)
from journeymap.scene.map.opportunities import compose_journey_opportunities, compose_opportunities
from journeymap.scene.map.pains import compose_pains
from journeymap.scene.map.time import compose_time
from journeymap.scene.map.view import Strip, View
from journeymap.value import NamedTuple


class Lane(NamedTuple):
    """A row of the map."""

    id: str
    title: Text
    compose: Callable[[View, float], Strip | None]
    """Draws it at a height; ``None`` where it has nothing to say."""
    line: Text | None = None
    """The line of a service blueprint above it."""


_EXPERIENCE = (
    Lane("goals", texts.STAGE_GOALS, compose_stage_goals),
    Lane("touchpoints", texts.TOUCHPOINTS, compose_cards),
    Lane("actions", texts.ACTIONS, compose_actions),
    Lane("channels", texts.CHANNELS, compose_channels),
    Lane("thoughts", texts.THOUGHTS, compose_thoughts),
)
_FINDINGS = (
    Lane("time", texts.TIME, compose_time),
    Lane("expectations", texts.EXPECTATIONS, compose_expectations),
    Lane("pain-points", texts.PAIN_POINTS, compose_pains),
    Lane("gains", texts.GAINS, compose_gains),
    Lane("metrics", texts.METRICS, compose_metrics),
    Lane("kpis", texts.KPIS, compose_kpis),
    Lane("opportunities", texts.OPPORTUNITIES, compose_opportunities),
    Lane("journey-opportunities", texts.JOURNEY_OPPORTUNITIES, compose_journey_opportunities),
)
_BLUEPRINT = (
    Lane("frontstage", texts.FRONTSTAGE, compose_frontstage, texts.LINE_OF_INTERACTION),
    Lane("backstage", texts.BACKSTAGE, compose_backstage, texts.LINE_OF_VISIBILITY),
    Lane("support", texts.SUPPORT, compose_support, texts.LINE_OF_INTERNAL_INTERACTION),
)
_FIRST = ("goal", "touchpoint")
"""What the columns are comes before all else, wherever the workspace wants the rest."""


def choose_lanes(view: View, curves: Curves) -> tuple[Lane, ...]:
    """Goals and touchpoints, then lanes in the order the workspace gives, then the others as usual."""
    workspace = view.atlas.workspace
    own = (Lane(term.id, term.title, partial(compose_own_lane, term=term)) for term in workspace.lanes)
    emotions = Lane("emotions", texts.EMOTIONS, partial(compose_emotions, curves=curves))
    hidden = {fold_lane(lane.id) for lane in workspace.branding.hidden_lanes}
    hidden -= {fold_lane(lane) for lane in LANES_THAT_STAY}
    lanes = (*_EXPERIENCE, emotions, *_FINDINGS, *own, *_BLUEPRINT)
    if hidden:
        lanes = tuple(lane for lane in lanes if fold_lane(lane.id) not in hidden)
    wanted = [fold_lane(lane.id) for lane in workspace.branding.lane_order]
    if not wanted:
        return lanes
    places = {lane: place for place, lane in reversed(list(enumerate((*_FIRST, *wanted))))}
    return tuple(sorted(lanes, key=lambda lane: places.get(fold_lane(lane.id), len(places) + len(wanted))))
