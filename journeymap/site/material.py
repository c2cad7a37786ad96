"""What the pages are made from: the atlas with every journey scored and told, looked up once.

Letting each page score its journeys was refused: nine kinds of page ask for the same scores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from typing import TypeVar, cast

from journeymap.language import LANGUAGES, Language
from journeymap.model import Atlas, Journey
from journeymap.report.composition import compose_report
from journeymap.report.document.redaction import withhold_facts
from journeymap.report.document.subject import EVERYTHING, Subject, Told
from journeymap.report.terminal import Page as Terms
from journeymap.report.terminal import make_page
from journeymap.scene.portfolio.lines import JourneyLine, gather_lines
from journeymap.scene.voice import Voice, make_voice
from journeymap.score import score_journey
from journeymap.score.glance import glance
from journeymap.score.portfolio import Portfolio, score_portfolio
from journeymap.score.workings import Workings

_T = TypeVar("_T")
_WIDE = 1_000


@dataclass(slots=True)
class Memory:
    """What was made before, and of what: the same of the same is not made again.

    Values are compared, and those that are the very same first, so that asking costs next to nothing where
    the loader has kept a journey that did not change.
    """

    kept: dict[str, tuple[tuple[object, ...], object]] = field(default_factory=dict)

    def recall(self, name: str, grounds: tuple[object, ...], make: Callable[[], _T]) -> _T:
        """Return what ``name`` was when it was last made of equal ``grounds``, else make it."""
        known = self.kept.get(name)
        if known is not None and known[0] == grounds:
            return cast("_T", known[1])
        made = make()
        self.kept[name] = grounds, made
        return made


@dataclass(frozen=True, kw_only=True)
class Material:
    """The atlas as the site tells it."""

    atlas: Atlas
    language: Language
    """Of everything but journeys that have a language of their own."""
    languages: Mapping[str, Language]
    """The language of each journey's page, by id."""
    told: tuple[Told, ...]
    """Every journey with its score and its report, ordered by id."""
    history: Mapping[str, Sequence[float]]
    """Scores of a journey by its id, oldest first; the present one is the last."""
    memory: Memory = field(compare=False)
    workings: Workings = field(compare=False, repr=False)
    """What the scores were made with that were not remembered."""

    @cached_property
    def voice(self) -> Voice:
        """How the site speaks."""
        return make_voice(self.atlas, self.language)

    @cached_property
    def terms(self) -> Terms:
        """How tables write figures."""
        return make_terms(self.language)

    @property
    def redacted(self) -> tuple[str, ...]:
        """What the workspace leaves out for publishing."""
        return self.atlas.workspace.branding.redact

    def shows(self, what: str) -> bool:
        """Whether ``what`` (``quotes``, ``owners``, ``evidence``, ``figures``) may be published."""
        return what not in self.redacted

    @cached_property
    def portfolio(self) -> Portfolio:
        """All journeys as one number."""
        return score_portfolio(self.atlas, [told.score for told in self.told])

    @cached_property
    def lines(self) -> tuple[Sequence[JourneyLine], Sequence[JourneyLine]]:
        """The journeys that count, most points lost first, and the others by title."""
        scores = [told.score for told in self.told]
        return gather_lines(self.voice, scores, self.portfolio, self.history)

    @cached_property
    def subject(self) -> Subject:
        """All journeys, for the sections of a report."""
        return Subject(atlas=self.atlas, told=self.told, focus=EVERYTHING, page=self.terms)

    def tell(self, journey: str) -> Told:
        """Return what is told of one journey."""
        return self._by_id[journey]

    @cached_property
    def _by_id(self) -> Mapping[str, Told]:
        return {told.journey.id: told for told in self.told}

    def list_plans(self, journey: str) -> Sequence[Journey]:
        """Return the future states of a journey."""
        return self._plans.get(journey, ())

    @cached_property
    def _plans(self) -> Mapping[str, Sequence[Journey]]:
        return _find_plans(self.atlas)

    def see(self, journey: str, persona: str) -> float | None:
        """Return a journey's score as a persona meets it, or ``None`` where it has none.

        What the persona does not set apart is not scored again.
        """
        told = self.tell(journey)
        grounds = (told, self.atlas.personas.get(persona), self.atlas.workspace)
        return self.memory.recall(f"seen {journey} {persona}", grounds, partial(self._see, told, persona))

    def _see(self, told: Told, persona: str) -> float | None:
        return glance(self.atlas, told.journey, persona, told.score, self.workings)


@lru_cache(maxsize=len(LANGUAGES))
def make_terms(language: Language) -> Terms:
    """Return how tables write figures in ``language``."""
    return make_page(language, _WIDE, colour=False, ascii_only=False)


def gather_material(
    atlas: Atlas,
    language: Language,
    *,
    journey_language: Callable[[Journey], Language] | None = None,
    history: Mapping[str, Sequence[float]] | None = None,
    memory: Memory | None = None,
) -> Material:
    """Return what the site of ``atlas`` is made from.

    ``journey_language`` says in what language a journey's own page is, by default the site's. ``history``
    holds recorded scores for the trend, by journey, oldest first; the present ones are added. With the
    ``memory`` of an earlier site only what has changed is scored again.
    """
    memory = Memory() if memory is None else memory
    workings = Workings()
    speak = journey_language or (lambda _: language)
    plans = _find_plans(atlas)
    told = tuple(
        memory.recall(
            f"told {journey.id}",
            _list_grounds(atlas, journey, plans),
            partial(_tell, atlas, journey, workings),
        )
        for journey in atlas.journeys.values()
    )
    return Material(
        atlas=atlas,
        language=language,
        languages={journey.id: speak(journey) for journey in atlas.journeys.values()},
        told=told,
        history=dict(_continue_history(history or {}, told)),
        memory=memory,
        workings=workings,
    )


def _continue_history(
    history: Mapping[str, Sequence[float]], told: Sequence[Told]
) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield the recorded scores of each journey with its present one, unless that was recorded already."""
    for one in told:
        recorded, now = tuple(history.get(one.journey.id, ())), one.score.value
        if recorded:
            yield one.journey.id, recorded if now in {None, recorded[-1]} else (*recorded, now or 0.0)


def _tell(atlas: Atlas, journey: Journey, workings: Workings) -> Told:
    score = score_journey(atlas, journey, workings)
    return Told(
        atlas=atlas,
        journey=journey,
        score=score,
        report=withhold_facts(
            compose_report(atlas, journey, score, workings), atlas.workspace.branding.redact
        ),
        workings=workings,
        kept=frozenset(touchpoint.id for touchpoint in journey.touchpoints),
    )


def _find_plans(atlas: Atlas) -> Mapping[str, Sequence[Journey]]:
    """Return the future states of each journey, by its id."""
    plans: dict[str, list[Journey]] = {}
    for journey in atlas.journeys.values():
        if journey.future_of is not None:
            plans.setdefault(journey.future_of.id, []).append(journey)
    return plans


def _list_grounds(
    atlas: Atlas, journey: Journey, plans: Mapping[str, Sequence[Journey]]
) -> tuple[object, ...]:
    """Return every value that a journey's score, report and picture rest on."""
    return (
        journey,
        atlas.workspace,
        tuple(atlas.personas.values()),
        tuple(atlas.evidence.values()),
        *_list_linked(atlas, journey),
        *plans.get(journey.id, ()),
    )


def _list_linked(atlas: Atlas, journey: Journey) -> tuple[Journey, ...]:
    """Return the journeys that ``journey`` names, and those that they name."""
    found: dict[str, Journey] = {}
    waiting = [journey]
    while waiting:
        current = waiting.pop()
        named = [touchpoint.journey for touchpoint in current.touchpoints]
        for reference in (current.future_of, *named):
            other = atlas.journeys.get(reference.id) if reference is not None else None
            if other is not None and other.id not in found:
                found[other.id] = other
                waiting.append(other)
    return tuple(found[name] for name in sorted(found))
