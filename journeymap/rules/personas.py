"""Rules about who travels: whether a persona is whole, used, well founded, and served."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import LANGUAGES, Text
from journeymap.model import Atlas, Journey, PainStatus, Persona, Stage, Status, Touchpoint
from journeymap.problem import Location, Severity
from journeymap.rules import personas_texts as texts
from journeymap.rules.currency import say_day
from journeymap.rules.currency_texts import DAYS
from journeymap.rules.declared import list_current, list_living, list_metrics, meets
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study
from journeymap.score.age import read_day, say_duration

_SECONDS_PER_DAY = 86_400


@rule(
    severity=Severity.INFO,
    turkish="""Persona eksik anlatılmış.

    Hedefi ve kaynağı olmayan persona bir isimden ve fotoğraftan ibaret kalır; karar verdirmez. Eksiklerin
    hepsi tek iletide sıralanır. `needed` seçeneği aranacak alanları değiştirir: `goals`, `needs`,
    `frustrations`, `motivations`, `channels`, `sources`, `segment`, `quote`, `owner`. İhtiyaçlar ile hayal
    kırıklıklarından biri yazılmışsa öteki aranmaz.
    """,
)
def persona_incomplete(
    study: Study, *, needed: tuple[str, ...] = ("goals", "frustrations", "channels", "sources")
) -> Iterator[Finding]:
    """A persona lacks what makes it one.

    Without goals and sources it is a name and a photograph, and decides nothing. All that lacks is told in
    one message. `needed` changes what is looked for: `goals`, `needs`, `frustrations`, `motivations`,
    `channels`, `sources`, `segment`, `quote`, `owner`. Where one of needs and frustrations is written, the
    other is not asked for.

    Source: goal-directed personas from research: Cooper, The Inmates Are Running the Asylum, 1999.

    Wrong:

        # personas/emma.yaml
        name: Emma Hartley
        quote: If it says ten o'clock, I am there at ten o'clock.

    Right:

        # evidence/interviews.yaml
        title: Interviews with first buyers
        # personas/emma.yaml
        name: Emma Hartley
        goals: [Fresh bread before the guests arrive]
        frustrations: [Being told at the counter that the order is not ready]
        channels: {preferred: [website]}
        sources: [interviews]
    """
    for persona in study.atlas.personas.values():
        lacking = [name for name in needed if name in texts.LACKING and not _has(persona, name)]
        if lacking:
            message = texts.INCOMPLETE(name=persona.name, lacking=_list_words(lacking))
            yield Finding(persona.origin, message, texts.INCOMPLETE_HELP())


def _has(persona: Persona, name: str) -> bool:
    if name == "channels":
        return bool(persona.preferred_channels or persona.avoided_channels)
    if name in ("needs", "frustrations"):
        return bool(persona.needs or persona.frustrations)
    return bool(getattr(persona, name))


def _list_words(names: list[str]) -> Text:
    """Return what lacks with commas between, in both languages."""
    said = [", ".join(texts.LACKING[name].say(language) for name in names) for language in LANGUAGES]
    return Text(*said)


@rule(
    severity=Severity.INFO,
    turkish="""Persona hiçbir yolculukta yer almıyor.

    Kullanılmayan persona, kimsenin bakmadığı bir müşteridir. Bir yolculuğun, temas noktasının ya da
    ölçümün onu anması susturur. Hiçbir yolculuk persona anmıyorsa susar; o zaman yolculuklar için
    `journey-without-persona` konuşur.
    """,
)
def persona_unused(study: Study) -> Iterator[Finding]:
    """A persona travels in no journey.

    An unused persona is a customer whom nobody looks after. A journey, a touchpoint or a metric that names it
    silences the rule. Where no journey names any persona the rule is silent, and `journey-without-persona`
    speaks of the journeys.

    Source: personas that nobody uses: Pruitt and Adlin, The Persona Lifecycle, 2006.

    Wrong:

        # personas/emma.yaml
        name: Emma Hartley
        # personas/oliver.yaml
        name: Oliver Webb
        # journey
        personas: [oliver]

    Right:

        # personas/emma.yaml
        name: Emma Hartley
        # personas/oliver.yaml
        name: Oliver Webb
        # journey
        personas: [oliver, emma]
    """
    if not study.whole:
        return
    if not study.atlas.personas:
        return
    named = {name for journey in study.atlas.journeys.values() for name in _list_named(journey)}
    for identifier, persona in study.atlas.personas.items() if named else ():
        if identifier not in named:
            yield Finding(persona.origin, texts.UNUSED(name=persona.name), texts.UNUSED_HELP(id=identifier))


def _list_named(journey: Journey) -> Iterator[str]:
    yield from (reference.id for reference in journey.personas)
    for touchpoint in journey.touchpoints:
        yield from (reference.id for reference in touchpoint.personas)
    for metric in list_metrics(journey):
        if metric.persona is not None:
            yield metric.persona.id


@rule(
    severity=Severity.INFO,
    turkish="""Persona tek bir kaynaktan çıkmış.

    Tek kaynağın yanlılığı personanın yanlılığı olur. `sources` altında en az iki kaynak susturur; hiç
    kaynağı olmayan personayı `persona-incomplete` söyler.
    """,
)
def persona_from_one_source(study: Study) -> Iterator[Finding]:
    """A persona is made from one source.

    The bias of the only source becomes the bias of the persona. Two sources under `sources` silence the rule;
    a persona without any is told by `persona-incomplete`.

    Source: triangulation of data: Denzin, The Research Act, 1970.

    Wrong:

        # evidence/interviews.yaml
        title: Interviews with first buyers
        # personas/emma.yaml
        name: Emma Hartley
        sources: [interviews]

    Right:

        # evidence/interviews.yaml
        title: Interviews with first buyers
        # evidence/survey.yaml
        title: Survey of this summer
        # personas/emma.yaml
        name: Emma Hartley
        sources: [interviews, survey]
    """
    for persona in study.atlas.personas.values():
        if len({reference.id for reference in persona.sources}) == 1:
            only = persona.sources[0]
            message = texts.ONE_SOURCE(name=persona.name, source=only.id)
            yield Finding(only.origin, message, texts.ONE_SOURCE_HELP())


@rule(
    severity=Severity.INFO,
    turkish="""Persona, kaçındığı bir kanala mecbur kalıyor.

    Kaçındığı kanaldan başka yol bulamayan müşteri ya zorlanır ya vazgeçer. Aşamada o personanın
    uğradığı, başka kanaldan ya da kanalı yazılmamış bir temas noktası varsa susar. Temas noktasında o
    personayı vuran, çözülmemiş bir acı noktası varsa harita bunu zaten söylüyordur; yine susar. Oraya
    yazılmış geçişler varsa başka yol olup olmadığını `forced-channel-switch` bilir.
    """,
)
def avoided_channel_forced(study: Study) -> Iterator[Finding]:
    """A persona is forced into a channel that it avoids.

    Customers who find no other way struggle or give up. Another touchpoint of the same stage that the persona
    meets, on a channel it does not avoid or on none that is named, silences the rule. So does an unresolved
    pain point of the touchpoint that hits the persona: then the map says it already. Where declared
    transitions lead there, `forced-channel-switch` knows whether there is another way.

    Source: channel choice along the journey: Verhoef, Kannan and Inman, From Multi-Channel Retailing to
    Omni-Channel Retailing, 2015.

    Wrong:

        # personas/emma.yaml
        name: Emma Hartley
        channels: {avoided: [call-center]}
        # journey
        personas: [emma]
        # journeys/change.yaml
        title: Changing an order
        personas: [emma]
        stages:
          - id: change
            title: Change
            touchpoints: [{id: call, title: Calls the shop, channel: call-center}]

    Right:

        # personas/emma.yaml
        name: Emma Hartley
        channels: {avoided: [call-center]}
        # journey
        personas: [emma]
        # journeys/change.yaml
        title: Changing an order
        personas: [emma]
        stages:
          - id: change
            title: Change
            touchpoints:
              - {id: call, title: Calls the shop, channel: call-center}
              - {id: site, title: Changes it on the site, channel: website}
    """
    for journey in list_current(study.atlas):
        reached = frozenset(transition.target.id for transition in journey.transitions)
        for persona in _list_choosy(study.atlas, journey):
            for stage in journey.stages:
                yield from _find_forced(persona, stage, reached)


def _list_choosy(atlas: Atlas, journey: Journey) -> list[Persona]:
    """Return the personas of ``journey`` that avoid a channel."""
    named = dict.fromkeys(reference.id for reference in journey.personas)
    personas = [atlas.personas[name] for name in named if name in atlas.personas]
    return [persona for persona in personas if persona.avoided_channels]


def _find_forced(persona: Persona, stage: Stage, reached: frozenset[str]) -> Iterator[Finding]:
    """Yield the touchpoints of ``stage`` that force ``persona`` into channels it avoids."""
    avoided = {reference.id for reference in persona.avoided_channels}
    met = [touchpoint for touchpoint in stage.touchpoints if meets(touchpoint, persona)]
    if any(touchpoint.channel is None or touchpoint.channel.id not in avoided for touchpoint in met):
        return
    for touchpoint in met:
        told = touchpoint.id in reached or _is_told(touchpoint, persona)
        if touchpoint.channel is not None and not told:
            message = texts.FORCED(name=persona.name, channel=touchpoint.channel.id, stage=stage.title)
            help_message = texts.FORCED_HELP(touchpoint=touchpoint.title)
            yield Finding(_place_channel(touchpoint), message, help_message)


def _is_told(touchpoint: Touchpoint, persona: Persona) -> bool:
    """Whether a pain point of the touchpoint hits the persona; where none is named it hits everyone."""
    return any(
        not pain_point.personas or any(named.id == persona.id for named in pain_point.personas)
        for pain_point in touchpoint.pain_points
        if pain_point.status is not PainStatus.RESOLVED
    )


def _place_channel(touchpoint: Touchpoint) -> Location:
    """Where the journey chose the channel: the word itself, or the use of a shared touchpoint."""
    channel = touchpoint.channel
    if channel is not None and channel.origin.file == touchpoint.origin.file:
        return channel.origin
    return touchpoint.origin if touchpoint.shared is None else touchpoint.shared.origin


@rule(
    severity=Severity.WARNING,
    turkish="""Personanın gözden geçirilme süresi dolmuş.

    `reviewed` son bakılan günü, `review_every` ne sıklıkla bakılacağını söyler; ikisi de personanın kendi
    sözüdür. Personaya bakıp `reviewed` gününü değiştirmek susturur.
    """,
)
def persona_not_reviewed(study: Study) -> Iterator[Finding]:
    """A persona is due for review.

    `reviewed` tells when it was last looked at and `review_every` how often it shall be; both are the
    persona's own word. Looking at it and writing the new day in `reviewed` silences the rule.

    Source: when to revise personas: Flaherty, Are Your Personas Outdated?, Nielsen Norman Group, 2016.

    Wrong:

        # personas/emma.yaml
        name: Emma Hartley
        reviewed: 2024-11-15
        review_every: 12 months

    Right:

        # personas/emma.yaml
        name: Emma Hartley
        reviewed: 2026-10-01
        review_every: 12 months
    """
    for persona in study.atlas.personas.values():
        day, every = read_day(persona.reviewed), persona.review_every
        if study.today is None or day is None or every is None:
            continue
        late = (study.today - day).days - every.seconds / _SECONDS_PER_DAY
        if late > 0:
            message = texts.NOT_REVIEWED(
                name=persona.name,
                day=say_day(day),
                every=say_duration(every),
                late=DAYS(max(1, int(late))),
            )
            help_message = texts.NOT_REVIEWED_HELP(today=study.today.isoformat())
            yield Finding(persona.origin, message, help_message)


@rule(
    severity=Severity.INFO,
    turkish="""Yolculuğun kimin yolculuğu olduğu yazmıyor.

    Herkesin haritası kimsenin haritası değildir: aynı adım birine kolay, ötekine zor gelir. Çalışma
    alanında persona varsa ya da harita incelemeye sunulmuş ya da onaylanmışsa çıkar; yolculuğun ya da temas
    noktalarından birinin persona anması susturur.
    """,
)
def journey_without_persona(study: Study) -> Iterator[Finding]:
    """A journey does not say who travels.

    A map of everybody is a map of nobody: the same step is easy for one and hard for another. The rule
    speaks where the workspace has personas, or where the map is in review or approved; a persona named by
    the journey or by one of its touchpoints silences it.

    Source: the actor as the first component of a map: Gibbons, Journey Mapping 101, Nielsen Norman Group,
    2018.

    Wrong:

        # personas/emma.yaml
        name: Emma Hartley
        # journey
        description: From the first look to the payment.

    Right:

        # personas/emma.yaml
        name: Emma Hartley
        # journey
        personas: [emma]
    """
    for journey in list_living(study.atlas):
        offered = journey.status in (Status.IN_REVIEW, Status.APPROVED)
        if (offered or study.atlas.personas) and not any(True for _ in _list_named(journey)):
            message = texts.WITHOUT_PERSONA(title=journey.title)
            yield Finding(journey.origin, message, texts.WITHOUT_PERSONA_HELP())
