"""Rules about how customers flow: where they get stuck, and what is lost between teams and channels.

They speak only of transitions that are declared. The order of the touchpoints alone says neither how many
go on nor who must.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.graph.path import Path
from journeymap.graph.questions.bottlenecks import (
    Bottleneck,
    BottleneckLimits,
    Sign,
    Traffic,
    find_bottlenecks,
    may_lose,
)
from journeymap.graph.questions.owners import find_handoff_run, name_owners
from journeymap.graph.questions.switches import find_forced_switches
from journeymap.language import Message
from journeymap.model import LOST, Journey, PainStatus, State, Touchpoint, Transition
from journeymap.problem import Location, Severity
from journeymap.rules import flow_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study


@rule(
    severity=Severity.INFO,
    turkish="""Müşteriler bir yerde takılır ve harita nedenini söylemez.

    Bir belirti yeter: gelenlerin en az `lost_here` payının ve bütün kayıpların en az `drop_share` payının
    orada olması; bilinen beklemenin en az `wait_share` payının orada olması; ya da çıkanların gelenlerden
    `leak` payı kadar az sayılması. Giderilmemiş bir acı noktası ilk ikisini, kayba giden geçişteki `trigger`
    ilkini susturur: harita nedeni zaten anlatıyordur. Gelecek durumlar planlandığı için dışarıdadır.
    """,
)
def bottleneck(
    study: Study,
    *,
    lost_here: float = 0.1,
    drop_share: float = 0.25,
    wait_share: float = 0.5,
    leak: float = 0.1,
) -> Iterator[Finding]:
    """Customers get stuck at a place, and the map does not say why.

    One sign is enough: at least `lost_here` of its visits and `drop_share` of all losses end there; at least
    `wait_share` of the waiting that is known is done there; or fewer are counted going out than coming in,
    by the share `leak`. An unresolved pain point silences the first two, a `trigger` on the transition to the
    loss the first: the map says why. Future states are plans and exempt.

    Source: bottlenecks in process mining: van der Aalst, Process Mining, 2nd edition, 2016, chapter 9.

    Wrong:

        # journey
        transitions:
          - {from: first, to: second, count: 100}
          - {from: second, to: complete, count: 60}
          - {from: second, to: lost, count: 40}

    Right:

        # touchpoints
        - {id: first, title: Looks around}
        - {id: second, title: Pays, pain_points: [{id: fee, title: The fee shows late, severity: 3}]}
        # journey
        transitions:
          - {from: first, to: second, count: 100}
          - {from: second, to: complete, count: 60}
          - {from: second, to: lost, count: 40}
    """
    limits = BottleneckLimits(lost_here=lost_here, drop_share=drop_share, wait_share=wait_share, leak=leak)
    for journey in study.atlas.journeys.values():
        if not journey.transitions or journey.state is State.FUTURE:
            continue
        path = study.path(journey)
        counts = may_lose(path, lost_here) or any(place.wait is not None for place in journey.touchpoints)
        traffic = _find_traffic(study, journey) if counts else {}
        touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints}
        explained = _list_explained(path)
        for found in find_bottlenecks(journey, path, traffic, limits):
            touchpoint = touchpoints[found.touchpoint]
            for sign in found.signs:
                told = _hurts(touchpoint) or (sign is Sign.DROP and touchpoint.id in explained)
                message = _say_sign(sign, found, told=told)
                if message is not None:
                    yield Finding(touchpoint.origin, message, _SIGN_HELP[sign]())


def _find_traffic(study: Study, journey: Journey) -> Mapping[str, Traffic]:
    from journeymap.score.funnel import find_traffic

    return find_traffic(study.chain(journey))


_SIGN_HELP = {Sign.DROP: texts.DROP_HELP, Sign.WAIT: texts.WAIT_HELP, Sign.LEAK: texts.LEAK_HELP}


def _list_explained(path: Path) -> set[str]:
    """Return the touchpoints of which a transition to a loss says what made customers go."""
    losses = {outcome.id for outcome in path.outcomes if outcome.counts_as == LOST}
    return {
        edge.source
        for edge in path.edges
        if edge.target in losses and edge.transition is not None and edge.transition.trigger is not None
    }


def _say_sign(sign: Sign, found: Bottleneck, *, told: bool) -> Message | None:
    """Return what a sign says; nothing where the map speaks of it, or where it is no more than a shape."""
    place, traffic = found.touchpoint, found.traffic
    if sign is Sign.LEAK and found.counted_in is not None and found.counted_out is not None:
        return texts.LEAK(id=place, counted_in=found.counted_in, counted_out=found.counted_out)
    if told:
        return None
    if sign is Sign.DROP and traffic is not None:
        return texts.DROP(id=place, here=_percent(traffic.lost_here), all=_percent(traffic.drop_share))
    if sign is Sign.WAIT and found.wait_share is not None:
        return texts.WAIT(id=place, share=_percent(found.wait_share))
    return None


def _percent(share: float) -> int:
    """Return a share as a whole number that is neither all nor nothing where the share is not."""
    rounded = round(100 * share)
    return min(99, max(1, rounded)) if 1e-9 < share < 1 - 1e-9 else rounded


def _hurts(touchpoint: Touchpoint) -> bool:
    return any(pain.status is not PainStatus.RESOLVED for pain in touchpoint.pain_points)


@rule(
    severity=Severity.INFO,
    turkish="""Sorumlu art arda birçok kez değişir.

    Ekipler arasındaki her devirde bilgi ve sahiplik kaybolabilir. Kural, her adımda sorumlunun değiştiği ilk
    `in_a_row` adımı gösterir; kaynağındakilerin `least_share` payından azının attığı adımlara bakmaz.
    Temas noktasının sorumlusu yoksa aşamanınki geçerlidir; yalnızca yazılmış geçişler sayılır.
    """,
)
def owner_handoffs(study: Study, *, in_a_row: int = 4, least_share: float = 0.1) -> Iterator[Finding]:
    """The owner changes many times in a row.

    With every hand-off between teams, knowledge and responsibility may be lost. This names the first stretch
    of `in_a_row` steps that each change owner; steps that fewer than `least_share` of those at their source
    take are left out. Where a touchpoint has no owner its stage's counts; only declared transitions do.

    Source: silos as the obstacle to seamless journeys: Rawson, Duncan and Jones, The Truth About Customer
    Experience, Harvard Business Review, 2013.

    Wrong:

        # touchpoints
        - {id: a, title: Sees an offer, owner: marketing}
        - {id: b, title: Orders, owner: e-commerce}
        - {id: c, title: Pays, owner: finance}
        - {id: d, title: Waits, owner: warehouse}
        - {id: e, title: Is served, owner: logistics}
        # journey
        transitions:
          - {from: a, to: b}
          - {from: b, to: c}
          - {from: c, to: d}
          - {from: d, to: e}

    Right:

        # touchpoints
        - {id: a, title: Sees an offer, owner: marketing}
        - {id: b, title: Orders, owner: e-commerce}
        - {id: c, title: Pays, owner: e-commerce}
        - {id: d, title: Waits, owner: logistics}
        - {id: e, title: Is served, owner: logistics}
        # journey
        transitions:
          - {from: a, to: b}
          - {from: b, to: c}
          - {from: c, to: d}
          - {from: d, to: e}
    """
    for journey in study.atlas.journeys.values():
        path = study.path(journey)
        if not path.declared or in_a_row < 1:
            continue
        run = find_handoff_run(journey, path, in_a_row=in_a_row, least_share=least_share)
        if not run:
            continue
        owners = name_owners(journey)
        way = " > ".join(f"{place} ({owners[place]})" for place in run)
        first = next(touchpoint for touchpoint in journey.touchpoints if touchpoint.id == run[0])
        yield Finding(first.origin, texts.HANDOFFS(count=len(run) - 1, way=way), texts.HANDOFFS_HELP())


@rule(
    severity=Severity.WARNING,
    turkish="""Kanal değişirken bilgi kayboluyor, ama haritada bunun acısı yok.

    Söylenenlerin `least_carried` payından azı aktarılıyorsa ya da müşterilerin `most_repeated` payından
    çoğu baştan anlatıyorsa, iki uçtan birinde bunu anlatan bir acı noktası beklenir. Giderilmiş acı noktası
    sayılmaz: rakam hâlâ kaybı gösteriyordur. Gelecek durumlar dışarıdadır.
    """,
)
def channel_switch_loses_context(
    study: Study, *, least_carried: float = 0.5, most_repeated: float = 0.3
) -> Iterator[Finding]:
    """A switch of channel loses what was said, and no pain point speaks of it.

    Where less than `least_carried` of what was said is carried over, or more than `most_repeated` of the
    customers have to say it again, one of the two ends is expected to hold a pain point. A resolved one does
    not count: the figure still shows the loss. Future states are exempt.

    Source: seamless service across channels: Verhoef, Kannan and Inman, From Multi-Channel Retailing to
    Omni-Channel Retailing, Journal of Retailing, 2015.

    Wrong:

        # touchpoints
        - {id: first, title: Asks in the app, channel: mobile-app}
        - {id: second, title: Rings the helpline, channel: call-center}
        # journey
        transitions:
          - {from: first, to: second, count: 50, context_carried: 0.2}

    Right:

        # touchpoints
        - {id: first, title: Asks in the app, channel: mobile-app}
        - id: second
          title: Rings the helpline
          channel: call-center
          pain_points: [{id: again, title: Has to explain everything again, severity: 3, frequency: 0.8}]
        # journey
        transitions:
          - {from: first, to: second, count: 50, context_carried: 0.2}
    """
    for journey in study.atlas.journeys.values():
        if not journey.transitions or journey.state is State.FUTURE:
            continue
        hurting = {touchpoint.id for touchpoint in journey.touchpoints if _hurts(touchpoint)}
        for edge in study.path(journey).handoffs:
            if edge.transition is None or hurting.intersection((edge.source, edge.target)):
                continue
            told = _say_loss(edge.transition, least_carried, most_repeated)
            if told is not None:
                yield Finding(*told, texts.LOSES_CONTEXT_HELP())


def _say_loss(
    transition: Transition, least_carried: float, most_repeated: float
) -> tuple[Location, Message] | None:
    ends = {"source": transition.source.id, "target": transition.target.id}
    carried, repeated = transition.context_carried, transition.repeat_rate
    if carried is not None and carried.share < least_carried:
        return carried.origin, texts.LOSES_CONTEXT(share=_percent(carried.share), **ends)
    if repeated is not None and repeated.share > most_repeated:
        return repeated.origin, texts.SAID_AGAIN(share=_percent(repeated.share), **ends)
    return None


@rule(
    severity=Severity.WARNING,
    turkish="""Bir persona için her yol kaçındığı bir kanala gider.

    Bulunduğu kanalda ilerleyemez, işini de orada bitiremez; kalan yollar kaçındığı kanallardadır. Adımların
    ve temas noktalarının `personas` listeleri hesaba katılır. Yalnızca yazılmış geçişler sayılır: geçiş
    yoksa kimse bir yere zorlanmıyor demektir.
    """,
)
def forced_channel_switch(study: Study) -> Iterator[Finding]:
    """Every way on leads a persona to a channel that they avoid.

    They can neither go on in their channel nor be done there, and what is left are channels they avoid. The
    `personas` of steps and touchpoints are heeded. Only declared transitions count: without one nobody is
    forced anywhere.

    Source: channel preference and forced migration between channels: Reinders, Dabholkar and Frambach,
    Consequences of Forcing Consumers to Use Technology-Based Self-Service, Journal of Service Research, 2008.

    Wrong:

        # touchpoints
        - {id: first, title: Asks in the app, channel: mobile-app}
        - {id: second, title: Has to ring, channel: call-center}
        # journey
        personas: [emma]
        transitions:
          - {from: first, to: second}
        # personas/emma.yaml
        name: Emma
        channels: {avoided: [call-center]}

    Right:

        # touchpoints
        - {id: first, title: Asks in the app, channel: mobile-app}
        - {id: second, title: May ring, channel: call-center}
        # journey
        personas: [emma]
        transitions:
          - {from: first, to: second}
          - {from: first, to: complete}
        # personas/emma.yaml
        name: Emma
        channels: {avoided: [call-center]}
    """
    for journey in study.atlas.journeys.values():
        if not journey.transitions or not any(_avoids(study, each.id) for each in journey.personas):
            continue
        touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints}
        for found in find_forced_switches(study.atlas, journey, study.path(journey)):
            for persona in found.avoided_by:
                known = study.atlas.personas[persona]
                avoided = {channel.id for channel in known.avoided_channels}
                ahead = ", ".join(channel for channel in found.channels if channel in avoided)
                message = texts.FORCED(id=found.touchpoint, persona=known.name, channels=ahead)
                help_message = texts.FORCED_HELP(channel=found.channel)
                yield Finding(touchpoints[found.touchpoint].origin, message, help_message)


def _avoids(study: Study, persona: str) -> bool:
    known = study.atlas.personas.get(persona)
    return known is not None and bool(known.avoided_channels)
