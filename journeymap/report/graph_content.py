"""What ``graph`` answers, as plain values with titles; text, JSON and CSV are written from them.

The answers of the graph room hold ids. Titles are added here once, so that no writer needs the atlas.
"""

from __future__ import annotations

import enum

from journeymap.graph.questions.bottlenecks import Sign
from journeymap.model import Duration
from journeymap.report.content import Mention, Named
from journeymap.value import dataclass


class Question(enum.StrEnum):
    """What can be asked of a journey's path, in the order in which it is answered."""

    UNREACHABLE = "unreachable"
    DEAD_ENDS = "dead-ends"
    CLOSED_LOOPS = "closed-loops"
    OUTCOMES = "outcomes"
    SINGLE_POINTS = "single-points"
    BOTTLENECKS = "bottlenecks"
    FUNNEL = "funnel"
    EFFICIENCY = "efficiency"
    LONGEST_PATH = "longest-path"
    PAINFUL_PATH = "painful-path"
    LOOPS = "loops"
    CHANNEL_SWITCHES = "channel-switches"
    FORCED_SWITCHES = "forced-switches"
    OWNER_HANDOFFS = "owner-handoffs"
    CENTRALITY = "centrality"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """A way a journey ends."""

    id: str
    title: str | None
    """``null`` for ``complete`` and ``lost``, which every journey knows."""
    completes: bool
    """It is ``complete`` or counts as it."""
    reached: bool
    """Steps lead to it from the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SinglePointRow:
    """A touchpoint through which every completing way passes, or by traffic nearly all who complete."""

    id: str
    title: str
    every_way: bool
    """Every completing way passes here; otherwise few who complete do not."""
    removal_effect: float | None
    """Share of completions, 0..1, that would go if everyone who comes here were lost."""
    severity: float | None
    """Of its worst unresolved pain point, 0..4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BottleneckRow:
    """A touchpoint that shows a sign of being a bottleneck."""

    id: str
    title: str
    signs: tuple[Sign, ...]
    lost_here: float | None
    """Share, 0..1, of visits after which the customer is lost."""
    drop_share: float | None
    """Share of all who are lost that are lost here, 0..1."""
    visits: float | None
    """Expected visits per journey."""
    wait: Duration | None
    wait_share: float | None
    """Share, 0..1, of the waiting that is known of the journey, by visits where these are known."""
    inbound: int
    """Touchpoints whose steps lead here."""
    outbound: int
    """Touchpoints that its steps lead to."""
    counted_in: float | None
    """Cases that come here, where all are counted."""
    counted_out: float | None
    """Cases that go on or leave, where all are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOnWay:
    """A touchpoint on a way."""

    id: str
    title: str
    pain_load: float | None
    """Pain load L, 0..1; ``null`` where no pain point has a frequency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way from the start to an outcome that passes no touchpoint twice."""

    places: tuple[PlaceOnWay, ...]
    weight: float
    """Number of touchpoints, or the sum of their pain loads."""
    at_most: float
    """No way weighs more."""
    exact: bool
    """No other way weighs more; otherwise the search came to its limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FunnelRow:
    """A stage or a touchpoint of the funnel."""

    stage: str
    touchpoint: str | None
    """``null`` in the row of the stage itself."""
    title: str
    reach: float
    """Probability of ever coming here, 0..1."""
    visits: float
    """Expected visits per journey."""
    lost_here: float
    """Share, 0..1, of visits after which the customer is lost."""
    drop_share: float
    """Share of all who are lost that are lost here, 0..1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerHandoffRow:
    """All steps from one owner to another, taken together."""

    source: Named
    target: Named
    steps: int
    count: float | None
    """How many cases took them, where all are counted."""
    per_journey: float | None
    """How often a journey takes them on average."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerHandoffs:
    """The hand-offs between owners."""

    pairs: tuple[OwnerHandoffRow, ...]
    per_journey: float | None
    """How often the owner changes in a journey on average."""
    without_owner: tuple[Mention, ...]
    """Touchpoints of which neither they nor their stage name an owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchRow:
    """A cell of the channel-switch matrix."""

    source: Named
    target: Named
    steps: int
    count: float | None
    """How many cases took them, where all are counted."""
    per_journey: float | None
    """How often a journey takes them on average."""
    share: float
    """Part, 0..1, of all switches: of their traffic where it is known, else of the steps."""
    context_carried: float | None
    """Mean share, 0..1, of cases in which the next channel knows what was said."""
    repeat_rate: float | None
    """Mean share, 0..1, of cases in which the customer has to say it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForcedRow:
    """A touchpoint from which every way on changes channel."""

    id: str
    title: str
    channel: Named
    channels: tuple[Named, ...]
    """The channels that lie ahead."""
    count: float | None
    """How many cases went on so, where all are counted."""
    per_journey: float | None
    """How often a journey goes on so on average."""
    avoided_by: tuple[Mention, ...]
    """Personas who come here and avoid every channel that lies ahead of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForcedSwitches:
    """The switches that nobody can avoid; the order of touchpoints alone forces none."""

    rows: tuple[ForcedRow, ...]
    share: float | None
    """Part, 0..1, of all switches: of their traffic where it is known, else of the steps; ``null`` without
    transitions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CentralityRow:
    """How a touchpoint lies in the journey."""

    id: str
    title: str
    inbound: int
    """Touchpoints whose steps lead here."""
    outbound: int
    """Touchpoints that its steps lead to."""
    betweenness: float
    """Share, 0..1, of the shortest ways between two other touchpoints that pass here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Efficiency:
    """How straight the way is."""

    shortest: tuple[Mention, ...]
    """The touchpoints of the shortest way to completion; empty where none completes."""
    steps: float | None
    """Expected steps of a journey, whatever its end."""
    steps_to_complete: float | None
    """Expected steps of a journey that completes."""
    efficiency: float | None
    """Steps of the shortest way over those of completing journeys, 0..1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """Touchpoints that lead to each other, and the last of them back to the first."""

    places: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopList:
    """The loops of a journey, the shortest first."""

    loops: tuple[Loop, ...]
    complete: bool
    """There are no others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphAnswers:
    """The answers about one journey; ``null`` where a question was not asked."""

    id: str
    title: str
    touchpoints: int
    """How many the journey declares."""
    transitions: int
    """How many the journey declares; with none its declared order is the path."""
    figures: bool
    """Every step that can be taken has a share, and some way completes."""
    unreachable: tuple[Mention, ...] | None = None
    """Touchpoints that no step leads to from the start."""
    dead_ends: tuple[Mention, ...] | None = None
    """Touchpoints that steps lead to and none leaves."""
    closed_loops: tuple[Loop, ...] | None = None
    """Touchpoints that can be entered and never left."""
    outcomes: tuple[OutcomeRow, ...] | None = None
    single_points: tuple[SinglePointRow, ...] | None = None
    """Those of every way in the order in which they are passed, then the others, the weightiest first."""
    bottlenecks: tuple[BottleneckRow, ...] | None = None
    """Those with most signs first."""
    funnel: tuple[FunnelRow, ...] | None = None
    """Each stage and then its touchpoints; empty without figures."""
    efficiency: Efficiency | None = None
    longest_path: Way | None = None
    """``null`` also where no way leads to an outcome."""
    painful_path: Way | None = None
    """``null`` also where no way leads to an outcome, or no touchpoint has a pain load."""
    loops: LoopList | None = None
    channel_switches: tuple[SwitchRow, ...] | None = None
    """Most traffic first."""
    forced_switches: ForcedSwitches | None = None
    owner_handoffs: OwnerHandoffs | None = None
    centrality: tuple[CentralityRow, ...] | None = None
    """Those between most others first."""
