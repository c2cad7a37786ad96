"""Opportunities and pain points as issues for a tracker, as CSV and as Markdown.

An issue's key is made of ids alone, never of a title or a place in a file: a second hand-off has the same
keys, so that a tracker updates what it knows. Writing to a tracker was refused: it would need a network and
somebody's password.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from journeymap.language import Language
from journeymap.model import (
    Atlas,
    Journey,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Reference,
)
from journeymap.problem import Location
from journeymap.report import handoff_texts as texts
from journeymap.report import texts as words
from journeymap.report.markdown import escape_markdown
from journeymap.report.priority_csv import write_cell
from journeymap.report.terminal import Page, make_page, make_safe
from journeymap.report.wording import say_amount, say_share
from journeymap.value import dataclass

_PRIORITIES = ((3.5, "Highest"), (2.5, "High"), (1.5, "Medium"), (0.5, "Low"), (0.0, "Lowest"))
_STATUSES = {
    PainStatus.OPEN: "To do",
    PainStatus.PLANNED: "To do",
    PainStatus.RESOLVED: "Done",
    OpportunityStatus.IDEA: "To do",
    OpportunityStatus.PLANNED: "To do",
    OpportunityStatus.IN_PROGRESS: "In progress",
    OpportunityStatus.DONE: "Done",
    OpportunityStatus.REJECTED: "Canceled",
}
_TOUCHPOINTS = "touchpoints"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing to do, as a tracker has it."""

    key: str
    """Made of ids, the same in each hand-off."""
    type: str
    title: str
    description: tuple[str, ...]
    status: str
    """``To do``, ``In progress``, ``Done`` or ``Canceled``."""
    priority: str
    """``Highest`` to ``Lowest`` by the gravest severity; empty where none is known."""
    owner: str
    due: str
    days: float | None
    labels: tuple[str, ...]
    journeys: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    touchpoints: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    """Keys of the pain points that an opportunity resolves."""


def list_issues(atlas: Atlas, journeys: Sequence[Journey], language: Language) -> tuple[Issue, ...]:
    """Return the issues of ``journeys`` and of the workspace, ordered by key; what is shared comes once."""
    gatherer = _Gatherer(atlas, journeys, make_page(language, 1_000, colour=False, ascii_only=False))
    found: dict[str, Issue] = {}
    for issue in gatherer.gather():
        known = found.get(issue.key)
        found[issue.key] = issue if known is None else _join(known, issue)
    return tuple(found[key] for key in sorted(found))


def _join(one: Issue, other: Issue) -> Issue:
    """Return an issue with all the places where it stands."""
    return replace(
        one,
        journeys=_merge(one.journeys, other.journeys),
        stages=_merge(one.stages, other.stages),
        touchpoints=_merge(one.touchpoints, other.touchpoints),
        related=_merge(one.related, other.related),
    )


def _merge(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


class _Gatherer:
    """Turns what journeys declare into issues."""

    def __init__(self, atlas: Atlas, journeys: Sequence[Journey], page: Page) -> None:
        self._atlas = atlas
        self._journeys = journeys
        self._page = page

    def gather(self) -> Iterator[Issue]:
        for journey in self._journeys:
            pains = {pain.id: pain for _, pain in journey.pain_points}
            for stage in journey.stages:
                for touchpoint in stage.touchpoints:
                    places = ((make_safe(stage.title),), (make_safe(touchpoint.title),))
                    for pain in touchpoint.pain_points:
                        yield self._make_pain(journey, pain, *places)
                    for opportunity in touchpoint.opportunities:
                        yield self._make_opportunity(journey, opportunity, pains, *places)
            for opportunity in journey.opportunities:
                yield self._make_opportunity(journey, opportunity, pains)
        everywhere = {pain.id: pain for journey in self._journeys for _, pain in journey.pain_points}
        for opportunity in self._atlas.workspace.opportunities:
            yield self._make_opportunity(None, opportunity, everywhere)

    def _make_pain(
        self, journey: Journey, pain: PainPoint, stages: tuple[str, ...], touchpoints: tuple[str, ...]
    ) -> Issue:
        page, language = self._page, self._page.language
        told = [texts.SEVERITY.say(language, severity=say_amount(round(pain.severity, 1), None, language))]
        if pain.frequency is not None:
            told.append(texts.FREQUENCY.say(language, share=say_share(pain.frequency.share, page)))
        if pain.cause is not None:
            told.append(texts.CAUSE.say(language, cause=words.CAUSES[pain.cause].say(language)))
        causes = () if pain.cause is None else (f"cause-{pain.cause.value}",)
        return Issue(
            key=_key_pain(journey, pain),
            type=texts.PAIN_POINT.say(language),
            title=make_safe(pain.title),
            description=(*_describe(pain.description), *told, *self._cite(pain.evidence)),
            status=_STATUSES[pain.status],
            priority=_rank([pain.severity]),
            owner=self._name_team(pain.owner),
            due=make_safe(pain.due or ""),
            days=pain.effort_days,
            labels=("journeymap", "pain-point", *causes, *map(make_safe, pain.tags)),
            journeys=(make_safe(journey.title),),
            stages=stages,
            touchpoints=touchpoints,
        )

    def _make_opportunity(
        self,
        journey: Journey | None,
        opportunity: Opportunity,
        pains: dict[str, PainPoint],
        stages: tuple[str, ...] = (),
        touchpoints: tuple[str, ...] = (),
    ) -> Issue:
        language = self._page.language
        resolved = [pains[pain.id] for pain in opportunity.resolves if pain.id in pains]
        told = []
        if resolved:
            titles = ", ".join(make_safe(pain.title) for pain in resolved)
            told.append(texts.RESOLVES.say(language, titles=titles))
        moves = [
            f"{move.indicator.id} {say_amount(move.expected, None, language)}"
            for move in opportunity.moves
            if move.expected is not None
        ]
        if moves:
            told.append(texts.MOVES.say(language, moves=", ".join(moves)))
        return Issue(
            key=_key(journey, opportunity.origin, "opportunity", opportunity.id),
            type=texts.OPPORTUNITY.say(language),
            title=make_safe(opportunity.title),
            description=(*_describe(opportunity.description), *told, *self._cite(opportunity.evidence)),
            status=_STATUSES[opportunity.status],
            priority=_rank([pain.severity for pain in resolved]),
            owner=self._name_team(opportunity.owner),
            due=make_safe(opportunity.due or ""),
            days=opportunity.effort_days,
            labels=("journeymap", "opportunity", *map(make_safe, opportunity.tags)),
            journeys=() if journey is None else (make_safe(journey.title),),
            stages=stages,
            touchpoints=touchpoints,
            related=tuple(self._list_related(journey, resolved)),
        )

    def _list_related(self, journey: Journey | None, pains: Sequence[PainPoint]) -> Iterator[str]:
        holders = self._journeys if journey is None else (journey,)
        ids = {pain.id for pain in pains}
        for holder in holders:
            for _, pain in holder.pain_points:
                if pain.id in ids:
                    yield _key_pain(holder, pain)

    def _name_team(self, owner: str | None) -> str:
        titles = {team.id: team.title for team in self._atlas.workspace.teams}
        title = None if owner is None else titles.get(owner)
        return make_safe(owner or "") if title is None else make_safe(title.say(self._page.language))

    def _cite(self, evidence: Sequence[Reference]) -> Iterator[str]:
        if evidence:
            sources = ", ".join(reference.id for reference in evidence)
            yield texts.EVIDENCE.say(self._page.language, sources=sources)


def _describe(text: str | None) -> tuple[str, ...]:
    return () if text is None else (make_safe(text),)


def _rank(severities: Sequence[float]) -> str:
    gravest = max(severities, default=None)
    if gravest is None:
        return ""
    return next(name for least, name in _PRIORITIES if gravest >= least)


def _key_pain(journey: Journey, pain: PainPoint) -> str:
    if pain.shared:
        return f"pain-point/{pain.id}"
    return _key(journey, pain.origin, "pain-point", pain.id)


def _key(journey: Journey | None, origin: Location, kind: str, identifier: str) -> str:
    """Return the key: of a shared touchpoint's own it names that, since many journeys have it."""
    place = PurePosixPath(origin.file)
    if place.parts[:1] == (_TOUCHPOINTS,):
        return f"touchpoint/{place.stem}/{kind}/{identifier}"
    return f"{kind}/{identifier}" if journey is None else f"journey/{journey.id}/{kind}/{identifier}"


_HEADS = (
    *("Key", "Type", "Summary", "Description", "Status", "Priority", "Assignee", "Due date"),
    *("Estimate (days)", "Labels", "Journeys", "Stages", "Touchpoints", "Related keys"),
)


def write_issues_csv(issues: Sequence[Issue]) -> str:
    """Return a line per issue under heads that the imports of trackers know; a cell is one line.

    A text that a spreadsheet could take for a formula has an apostrophe in front. Labels are parted by
    spaces, as trackers want them; other lists by ``; ``.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(_HEADS)
    for issue in issues:
        cells = (
            *(issue.key, issue.type, issue.title, " ".join(issue.description), issue.status),
            *(issue.priority, issue.owner, issue.due, issue.days),
            " ".join(label.replace(" ", "-") for label in issue.labels),
            *(issue.journeys, issue.stages, issue.touchpoints, issue.related),
        )
        writer.writerow([write_cell(cell) for cell in cells])
    return buffer.getvalue()


def write_issues_markdown(name: str, issues: Sequence[Issue], language: Language) -> str:
    """Return a section per issue; its key stands in a comment too, where a script finds it."""
    lines = [f"# {_escape(texts.TITLE.say(language, name=make_safe(name)))}", ""]
    if not issues:
        lines.append(_escape(texts.NONE.say(language)))
    for issue in issues:
        lines += [f"<!-- journeymap: {issue.key} -->", f"## {_escape(f'{issue.type}: {issue.title}')}", ""]
        lines += [*(_escape(" ".join(issue.description)).splitlines()), ""] if issue.description else []
        places = " > ".join(
            ", ".join(held) for held in (issue.journeys, issue.stages, issue.touchpoints) if held
        )
        days = "" if issue.days is None else say_amount(issue.days, None, language)
        facts = (
            *((texts.STATUS, issue.status), (texts.PRIORITY, issue.priority), (texts.ASSIGNEE, issue.owner)),
            *((texts.DUE, issue.due), (texts.ESTIMATE, days), (texts.PLACES, places)),
        )
        lines += [f"- {_escape(text.say(language))}: {_escape(value)}" for text, value in facts if value]
        if issue.related:
            keys = ", ".join(f"`{key}`" for key in dict.fromkeys(issue.related))
            lines.append(f"- {_escape(texts.RELATED.say(language))}: {keys}")
        lines += [f"- {_escape(texts.KEY.say(language))}: `{issue.key}`", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _escape(text: str) -> str:
    escaped = escape_markdown(text.replace("&", "\0")).replace("\0", "&amp;")
    return escaped.replace("\\@", "\\@<!-- -->").replace("\\#", "\\#<!-- -->")
