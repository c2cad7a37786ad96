"""Rules about touchpoints as a whole: told twice, told unevenly, or left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from journeymap.model import Journey, Reach, State, Touchpoint
from journeymap.problem import Related, Severity
from journeymap.rules import touchpoints_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study
from journeymap.schema.suggestion import count_slips, fold

if TYPE_CHECKING:
    from journeymap.score.result import TouchpointScore


@rule(
    severity=Severity.WARNING,
    turkish="""Aynı temas noktası bir aşamada iki kez var.

    Kanalı ve başlığı aynı iki temas noktası puanda iki kez sayılır, acı noktaları da ikiye bölünür.
    Müşteri oraya iki kez uğruyorsa başlıkta ikisinin farkı söylenir; aynı kişiler uğramıyorsa `personas`
    ile ayrılır.
    """,
)
def duplicate_touchpoint(study: Study) -> Iterator[Finding]:
    """The same touchpoint stands twice in a stage.

    Two touchpoints with one channel and one title count twice in the score and share the pain points
    between them. Where customers come there twice, the titles say what differs; where other customers
    come, `personas` tell them apart.

    Source: double counting of indicators: OECD and JRC, Handbook on Constructing Composite Indicators, 2008.

    Wrong:

        # touchpoints
        - {id: pay, title: Pays by card, channel: store}
        - {id: payment, title: pays by card, channel: store}

    Right:

        # touchpoints
        - {id: pay, title: Pays by card, channel: store}
        - {id: payment, title: Pays by card, channel: website}
    """
    for journey in study.atlas.journeys.values():
        for stage in journey.stages:
            first: dict[tuple[str, str | None], Touchpoint] = {}
            for touchpoint in stage.touchpoints:
                other = first.setdefault((fold(touchpoint.title), _channel(touchpoint)), touchpoint)
                if other is not touchpoint and not _met_by_others(touchpoint, other):
                    message = texts.DUPLICATE(title=touchpoint.title, id=other.id)
                    related = (Related(other.origin, texts.FIRST_OF_THEM()),)
                    yield Finding(touchpoint.origin, message, texts.DUPLICATE_HELP(), related)


def _channel(touchpoint: Touchpoint) -> str | None:
    return touchpoint.channel.id if touchpoint.channel is not None else None


def _met_by_others(one: Touchpoint, other: Touchpoint) -> bool:
    """Whether no persona meets both."""
    ones, others = ({reference.id for reference in part.personas} for part in (one, other))
    return bool(ones and others) and not ones & others


_SLIPS = 2
"""Letters by which two titles may differ and still read alike."""
_LONG_ENOUGH = 10


@rule(
    severity=Severity.INFO,
    turkish="""Aynı kanaldaki iki temas noktasının başlığı neredeyse aynı.

    Çoğu kez aynı adım iki kez yazılmıştır ya da okuyan ikisini ayıramaz. Farkı söyleyen başlıklar
    susturur. Başlıkları yalnızca bir rakamla ayrılanlar (“1. hatırlatma”, “2. hatırlatma”) farkı söylemiş
    sayılır.
    """,
)
def near_duplicate_title(study: Study) -> Iterator[Finding]:
    """Two touchpoints on one channel have nearly the same title.

    Often the same step was written twice, or a reader cannot tell the two apart. Titles that say the
    difference silence it. Titles that differ by a number only ("1st reminder", "2nd reminder") do say it.

    Source: distinct labels: Nielsen, Ten Usability Heuristics, consistency and standards, 1994.

    Wrong:

        # touchpoints
        - {id: bag, title: Adds goods to the basket, channel: website}
        - {id: bags, title: Adds good to the basket, channel: website}

    Right:

        # touchpoints
        - {id: bag, title: Adds goods to the basket, channel: website}
        - {id: bags, title: Changes the number of goods, channel: website}
    """
    for journey in study.atlas.journeys.values():
        by_channel: dict[str | None, dict[str, Touchpoint]] = {}
        for touchpoint in journey.touchpoints:
            # Without its digits: titles that differ by a number only fall together here.
            title = fold(touchpoint.title).translate(_NO_DIGITS)
            if len(title) >= _LONG_ENOUGH:
                by_channel.setdefault(_channel(touchpoint), {}).setdefault(title, touchpoint)
        for titled in by_channel.values():
            for (first, one), (second, other) in combinations(titled.items(), 2):
                if _read_alike(first, second):
                    message = texts.NEAR_DUPLICATE(title=other.title, other=one.title)
                    related = (Related(one.origin, texts.FIRST_OF_THEM()),)
                    yield Finding(other.origin, message, texts.NEAR_DUPLICATE_HELP(), related)


_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))


def _read_alike(first: str, second: str) -> bool:
    if abs(len(first) - len(second)) > _SLIPS:
        return False
    # Two slips leave one third of a title whole; looking for it spares nearly all pairs the counting.
    third = len(first) // 3
    whole = (first[:third], first[third : 2 * third], first[2 * third :])
    return any(part in second for part in whole) and count_slips(first, second, _SLIPS) is not None


@rule(
    severity=Severity.INFO,
    turkish="""Aynı iş kanaldan kanala çok farklı yaşanıyor.

    Müşteri şirketi tek görür: aynı işi bir kanalda kolay, ötekinde zor bulması markaya yazılır. Aynı
    `kind` değerini taşıyan, ölçülmüş temas noktalarının puanları `spread` puandan çok açılınca çıkar.
    """,
)
def inconsistent_channels(study: Study, *, spread: float = 30.0) -> Iterator[Finding]:
    """The same kind of touchpoint goes very differently from channel to channel.

    Customers see one company: what is easy on one channel and hard on another is put down to the brand. The
    rule speaks where the scores of measured touchpoints with the same `kind` are more than `spread` points
    apart.

    Source: consistency across channels: Verhoef, Kannan and Inman, From Multi-Channel Retailing to
    Omni-Channel Retailing, 2015.

    Wrong:

        # touchpoints
        - {id: web, title: Returns online, kind: return, channel: website, metrics: [{id: a, kind: csat, k: 90, n: 100}]}
        - {id: shop, title: Returns in the shop, kind: return, channel: store, metrics: [{id: b, kind: csat, k: 40, n: 100}]}

    Right:

        # touchpoints
        - {id: web, title: Returns online, kind: return, channel: website, metrics: [{id: a, kind: csat, k: 90, n: 100}]}
        - {id: shop, title: Returns in the shop, kind: return, channel: store, metrics: [{id: b, kind: csat, k: 80, n: 100}]}
    """  # noqa: E501 - a touchpoint on a line reads best
    for journey in study.atlas.journeys.values():
        for kind, touchpoints in _group_by_kind(journey).items():
            scores = study.touchpoint_scores(journey)
            scored = [(touchpoint, scores[touchpoint.id]) for touchpoint in touchpoints]
            measured = [(touchpoint, score) for touchpoint, score in scored if score.measured]
            if len({_channel(touchpoint) for touchpoint, _ in measured}) < 2:
                continue
            worst = min(measured, key=_value)
            best = max(measured, key=_value)
            if _value(best) - _value(worst) > spread:
                message = texts.INCONSISTENT(
                    kind=kind,
                    worst=worst[0].title,
                    low=round(_value(worst), 1),
                    best=best[0].title,
                    high=round(_value(best), 1),
                )
                related = (Related(best[0].origin, texts.BEST_OF_THEM()),)
                yield Finding(worst[0].origin, message, texts.INCONSISTENT_HELP(), related)


def _group_by_kind(journey: Journey) -> dict[str, list[Touchpoint]]:
    groups: dict[str, list[Touchpoint]] = {}
    for touchpoint in journey.touchpoints:
        if touchpoint.kind:
            groups.setdefault(touchpoint.kind, []).append(touchpoint)
    return {kind: touchpoints for kind, touchpoints in groups.items() if len(touchpoints) > 1}


def _value(pair: tuple[Touchpoint, TouchpointScore]) -> float:
    return pair[1].value if pair[1].value is not None else 0.0


_LEAST_TOUCHPOINTS = 6


@rule(
    severity=Severity.INFO,
    turkish="""Yolculukta yalnızca bir tür temas noktası var.

    Müşteri yalnızca şirketin kendi kanallarında yaşamaz: tavsiye, yorum ve iş ortakları da yolculuğun
    parçasıdır. `reach` yazılmış en az altı temas noktasının hepsi aynı türdeyse çıkar; başka türden bir
    temas noktası susturur.
    """,
)
def one_kind_of_reach(study: Study) -> Iterator[Finding]:
    """All touchpoints of a journey are of one reach.

    Customers do not live on the company's own channels only: word of mouth, reviews and partners are part of
    the journey. The rule speaks where at least six touchpoints declare a `reach` and all declare the same;
    one of another kind silences it.

    Source: brand-owned, partner-owned, customer-owned and external touchpoints: Lemon and Verhoef, 2016.

    Wrong:

        # touchpoints
        - {id: a, title: Opens the site, reach: internal}
        - {id: b, title: Looks for a size, reach: internal}
        - {id: c, title: Fills the basket, reach: internal}
        - {id: d, title: Chooses a time, reach: internal}
        - {id: e, title: Pays, reach: internal}
        - {id: f, title: Reads the mail, reach: internal}

    Right:

        # touchpoints
        - {id: a, title: Opens the site, reach: internal}
        - {id: b, title: Looks for a size, reach: internal}
        - {id: c, title: Asks a friend, reach: ambient}
        - {id: d, title: Chooses a time, reach: internal}
        - {id: e, title: Pays, reach: internal}
        - {id: f, title: Reads the mail, reach: internal}
    """
    for journey in study.atlas.journeys.values():
        kinds = [touchpoint.reach for touchpoint in journey.touchpoints if touchpoint.reach is not None]
        if len(kinds) >= _LEAST_TOUCHPOINTS and len(set(kinds)) == 1:
            others = ", ".join(f"`{reach.value}`" for reach in Reach if reach is not kinds[0])
            message = texts.ONE_REACH(title=journey.title, reach=kinds[0].value)
            yield Finding(journey.origin, message, texts.ONE_REACH_HELP(others=others))


@rule(
    severity=Severity.INFO,
    turkish="""Yaşam döngüsünün bir evresinde hiçbir yolculuğun aşaması yok.

    Bakılmayan evrede müşteri yine de bir şey yaşar. En az iki evre kullanılıyorsa, ilk ve son kullanılan
    evre arasında boş kalan her evre için çıkar; o evreyi taşıyan bir aşama susturur.
    """,
)
def lifecycle_gap(study: Study) -> Iterator[Finding]:
    """No stage of any journey covers a step of the lifecycle.

    Customers live through the step whether anybody looks or not. Where at least two steps are in use, each
    empty one between the first and the last of them is told; a stage with that `lifecycle` silences it.

    Source: the customer journey from pre-purchase to post-purchase: Lemon and Verhoef, 2016.

    Wrong:

        # stages
        - {id: notice, title: Notice, lifecycle: awareness, touchpoints: [{id: ad, title: Sees an ad}]}
        - {id: buy, title: Buy, lifecycle: purchase, touchpoints: [{id: till, title: Pays}]}

    Right:

        # stages
        - {id: notice, title: Notice, lifecycle: awareness, touchpoints: [{id: ad, title: Sees an ad}]}
        - {id: compare, title: Compare, lifecycle: consideration, touchpoints: [{id: list, title: Compares}]}
        - {id: buy, title: Buy, lifecycle: purchase, touchpoints: [{id: till, title: Pays}]}
    """
    steps = study.atlas.workspace.lifecycle
    places = {
        stage.lifecycle.id: stage.lifecycle.origin
        for journey in study.atlas.journeys.values()
        if journey.state is State.CURRENT
        for stage in journey.stages
        if stage.lifecycle is not None
    }
    used = [number for number, step in enumerate(steps) if step.id in places]
    for number in range(used[0], used[-1]) if used else ():
        step = steps[number]
        if step.id not in places:
            following = next(steps[later].id for later in used if later > number)
            message = texts.LIFECYCLE_GAP(step=step.title, id=step.id)
            yield Finding(places[following], message, texts.LIFECYCLE_GAP_HELP(id=step.id))


@rule(
    severity=Severity.INFO,
    turkish="""Çalışma alanının bildirdiği kanalı hiçbir temas noktası kullanmıyor.

    Kullanılmayan kanal ya bir temas noktasının unutulduğunu ya da kanalın kapandığını gösterir. Yerleşik
    kanallar sayılmaz.
    """,
)
def unused_channel(study: Study) -> Iterator[Finding]:
    """A channel that the workspace declares is used by no touchpoint.

    Either a touchpoint was forgotten, or the channel was closed. Built-in channels do not count.

    Source: one view over all channels in use: Verhoef, Kannan and Inman, 2015.

    Wrong:

        # journeymap.yaml
        schema_version: 1
        channels:
          locker: {title: Parcel locker, medium: physical}

    Right:

        # journeymap.yaml
        schema_version: 1
        channels:
          locker: {title: Parcel locker, medium: physical}
        # touchpoint
        channel: locker
    """
    if not study.whole:
        return
    atlas = study.atlas
    touchpoints = [touchpoint for journey in atlas.journeys.values() for touchpoint in journey.touchpoints]
    used = {_channel(touchpoint) for touchpoint in (*touchpoints, *atlas.touchpoints.values())}
    for channel in atlas.workspace.channels.values():
        if not channel.built_in and channel.id not in used:
            yield Finding(channel.origin, texts.UNUSED_CHANNEL(id=channel.id), texts.UNUSED_CHANNEL_HELP())


@rule(
    severity=Severity.INFO,
    turkish="""Ortak bir temas noktası ya da acı noktası hiçbir yolculukta kullanılmıyor.

    `touchpoints/` ve `pain-points/` altında duranlar yolculuklar andığında sayılır; anılmayan haritada da
    puanda da görünmez.
    """,
)
def unused_shared_item(study: Study) -> Iterator[Finding]:
    """A shared touchpoint or pain point is used in no journey.

    What stands under `touchpoints/` and `pain-points/` counts where a journey names it; what none names is
    on no map and in no score.

    Source: single sourcing: what is declared once is used everywhere, or nowhere.

    Wrong:

        # pain-points/late.yaml
        title: The parcel is late
        severity: 3

    Right:

        # pain-points/late.yaml
        title: The parcel is late
        severity: 3
        # touchpoint
        pain_points: [late]
    """
    if not study.whole:
        return
    atlas = study.atlas
    touchpoints = [touchpoint for journey in atlas.journeys.values() for touchpoint in journey.touchpoints]
    used = {touchpoint.shared.id for touchpoint in touchpoints if touchpoint.shared is not None}
    for identifier, touchpoint in atlas.touchpoints.items():
        if identifier not in used:
            yield Finding(touchpoint.origin, texts.UNUSED_TOUCHPOINT(id=identifier), texts.UNUSED_HELP())
    named = {
        pain.id
        for touchpoint in (*touchpoints, *atlas.touchpoints.values())
        for pain in touchpoint.pain_points
    }
    for identifier, pain_point in atlas.pain_points.items():
        if identifier not in named:
            yield Finding(pain_point.origin, texts.UNUSED_PAIN_POINT(id=identifier), texts.UNUSED_HELP())
