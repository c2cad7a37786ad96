"""Whom a report is about: journeys with their scores, and which part of them.

A persona is more than a filter: its journeys are scored as it meets them. A team and a channel leave the
scores as they are and only choose among touchpoints, pain points and indicators.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.report.composition import compose_report
from journeymap.report.content import JourneyReport, Named
from journeymap.report.document.redaction import withhold_facts
from journeymap.report.terminal import Page, make_page
from journeymap.score import JourneyScore, score_journey
from journeymap.score.change import Change
from journeymap.score.view import see_atlas
from journeymap.score.workings import Workings
from journeymap.value import dataclass

if TYPE_CHECKING:  # what reads git is not imported for those who did not ask
    from journeymap.history import History

_WIDE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """A part of the journeys; at most one of the three is named."""

    persona: str | None = None
    owner: str | None = None
    channel: str | None = None

    @property
    def is_part(self) -> bool:
        """Whether touchpoints and what hangs on them are chosen among."""
        return self.owner is not None or self.channel is not None


EVERYTHING = Focus()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A journey, its score, what its own report says, and the atlas it is seen in."""

    atlas: Atlas
    journey: Journey
    score: JourneyScore
    report: JourneyReport
    kept: frozenset[str]
    """Ids of the touchpoints that the report is about."""
    workings: Workings | None = field(default=None, compare=False, repr=False)
    """What the score was made with, for what else is worked out from the journey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What every section is composed from."""

    atlas: Atlas
    told: tuple[Told, ...]
    focus: Focus
    page: Page
    """Language and marks; sentences are not wrapped."""
    today: dt.date | None = None
    """The day that ages are reckoned to; without one no age is told."""

    changes: tuple[Change, ...] = ()
    """How the scores got here from recorded ones, where a record was named."""
    history: History | None = None
    """The scores over the git log, where it was asked for."""

    @property
    def language(self) -> Language:
        """The language of everything said."""
        return self.page.language

    @property
    def redacted(self) -> tuple[str, ...]:
        """What the workspace leaves out for publishing."""
        return self.atlas.workspace.branding.redact

    @property
    def is_about_one(self) -> bool:
        """Whether the report is about one journey, so that no table has to name it."""
        return len(self.told) == 1

    def owns(self, owner: Named | None) -> bool:
        """Whether something with ``owner`` belongs to the report whatever touchpoint it stands at."""
        return self.focus.owner is None or (owner is not None and owner.id == self.focus.owner)


def make_subject(
    atlas: Atlas,
    journeys: Sequence[Journey],
    language: Language,
    *,
    focus: Focus = EVERYTHING,
    today: dt.date | None = None,
    changes: Sequence[Change] = (),
    history: History | None = None,
    score: Callable[[Atlas, Journey], JourneyScore] = score_journey,
) -> Subject:
    """Return the subject of a report about ``journeys``; with a focus, those that it has a part in."""
    told = tuple(_tell(atlas, journey, focus, score) for journey in journeys)
    if focus.is_part:
        told = tuple(each for each in told if each.kept or _answers(each, focus.owner))
    page = make_page(language, _WIDE, colour=False, ascii_only=False)
    return Subject(
        atlas=atlas,
        told=told,
        focus=focus,
        page=page,
        today=today,
        changes=tuple(changes),
        history=history,
    )


def see_one(subject: Subject, told: Told, language: Language) -> Subject:
    """Return the subject of a report about one journey of ``subject``, in its own ``language``."""
    changes = tuple(change for change in subject.changes if change.journey == told.journey.id)
    page = replace(subject.page, language=language)
    return replace(subject, told=(told,), changes=changes, page=page)


def _tell(
    atlas: Atlas, journey: Journey, focus: Focus, score: Callable[[Atlas, Journey], JourneyScore]
) -> Told:
    if focus.persona is not None:
        atlas, journey = see_atlas(atlas, journey, focus.persona)
    scored = score(atlas, journey)
    return Told(
        atlas=atlas,
        journey=journey,
        score=scored,
        report=withhold_facts(compose_report(atlas, journey, scored), atlas.workspace.branding.redact),
        kept=frozenset(_keep(journey, focus)),
    )


def _keep(journey: Journey, focus: Focus) -> Sequence[str]:
    kept = []
    for stage in journey.stages:
        for touchpoint in stage.touchpoints:
            channel = None if touchpoint.channel is None else touchpoint.channel.id
            owner = touchpoint.owner or stage.owner or journey.owner
            if focus.channel in {None, channel} and focus.owner in {None, owner}:
                kept.append(touchpoint.id)
    return kept


def _answers(told: Told, owner: str | None) -> bool:
    """Whether ``owner`` answers for something of a journey other than its touchpoints."""
    report = told.report
    owners = [
        *(row.owner for row in report.pain_points),
        *(row.owner for row in report.opportunities),
        *(row.owner for row in report.goals),
        *(row.owner for row in report.kpis),
    ]
    return owner is not None and any(named is not None and named.id == owner for named in owners)
