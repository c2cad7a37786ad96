"""Puts the sections of a document together, in their order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from journeymap.report import texts as report_texts
from journeymap.report.document import texts
from journeymap.report.document.content import Document, Section, SectionName
from journeymap.report.document.drafting import name_cell
from journeymap.report.document.parts import (
    actions,
    changes,
    grounds,
    hurts,
    measured,
    omnichannel,
    overview,
    passages,
    people,
)
from journeymap.report.document.redaction import redact_section
from journeymap.report.document.subject import Subject
from journeymap.report.naming import name_channel, name_owner
from journeymap.report.sections.opening import list_facts
from journeymap.report.terminal import make_safe


def _compose_past(subject: Subject) -> Section | None:
    if subject.history is None:
        return None  # what reads git is not imported for those who did not ask
    from journeymap.report.document.parts.past import compose_history_section

    return compose_history_section(subject)


_COMPOSERS: Mapping[SectionName, Callable[[Subject], Section | None]] = MappingProxyType(
    {
        SectionName.SUMMARY: overview.compose_summary,
        SectionName.SCORES: overview.compose_scores,
        SectionName.STAGES: overview.compose_stages,
        SectionName.EMOTION: overview.compose_emotion,
        SectionName.TOUCHPOINTS: hurts.compose_touchpoints,
        SectionName.PAIN_POINTS: hurts.compose_pain_points,
        SectionName.EXPECTATIONS: grounds.compose_expectations,
        SectionName.OPPORTUNITIES: actions.compose_opportunities,
        SectionName.GOALS: actions.compose_goals,
        SectionName.KPIS: actions.compose_kpis,
        SectionName.HANDOFFS: passages.compose_handoffs,
        SectionName.COMPLETION: passages.compose_completion,
        SectionName.MEASURED: measured.compose_measured,
        SectionName.OMNICHANNEL: omnichannel.compose_omnichannel,
        SectionName.OWNERS: people.compose_owners,
        SectionName.COVERAGE: people.compose_coverage,
        SectionName.PERSONAS: people.compose_personas,
        SectionName.EVIDENCE: grounds.compose_evidence,
        SectionName.CHANGES: changes.compose_changes,
        SectionName.HISTORY: _compose_past,
        SectionName.GAPS: passages.compose_gaps,
    }
)


def compose_document(
    subject: Subject, names: Collection[SectionName] = tuple(SectionName), *, title: str | None = None
) -> Document:
    """Return the report about ``subject`` with the sections ``names``, in the order of their kind.

    A section about which nothing is known is left out, unless that it is missing says something; so is what
    the workspace leaves out for publishing.
    """
    head = compose_head(subject, title=title)
    return replace(head, sections=tuple(compose_sections(subject, names)))


def compose_head(subject: Subject, *, title: str | None = None) -> Document:
    """Return the document without its sections, for a writer to which they are given one by one."""
    return Document(
        title=title or _say_title(subject),
        language=subject.language,
        facts=tuple(_list_facts(subject)),
        sections=(),
    )


def compose_sections(
    subject: Subject, names: Collection[SectionName] = tuple(SectionName)
) -> Iterator[Section]:
    """Yield the sections of :func:`compose_document`, each when it is asked for.

    All of them about a thousand journeys take more memory than the atlas itself.
    """
    for name, compose in _COMPOSERS.items():
        section = redact_section(compose(subject), subject.redacted) if name in names else None
        if section is not None:
            yield section


def compose_section(subject: Subject, name: SectionName) -> Section | None:
    """Return one section, or ``None`` where nothing is known for it."""
    return _COMPOSERS[name](subject)


def _say_title(subject: Subject) -> str:
    title, focus = _say_whole(subject), subject.focus
    if focus.persona is not None:
        persona = subject.atlas.personas.get(focus.persona)
        name = focus.persona if persona is None else persona.name
        return texts.AS_MET_BY.say(subject.language, title=title, name=make_safe(name))
    if focus.owner is not None and "owners" not in subject.redacted:
        team = name_cell(name_owner(subject.atlas, focus.owner), subject) or focus.owner
        return texts.OWNED_BY.say(subject.language, title=title, name=team)
    if focus.channel is not None:
        channel = name_cell(name_channel(subject.atlas, focus.channel), subject) or focus.channel
        return texts.ON_CHANNEL.say(subject.language, title=title, name=channel)
    return title


def _say_whole(subject: Subject) -> str:
    if subject.is_about_one:
        return make_safe(subject.told[0].journey.title)
    return make_safe(subject.atlas.workspace.name) or texts.ALL_JOURNEYS.say(subject.language)


def _list_facts(subject: Subject) -> Iterator[str]:
    language, workspace = subject.language, subject.atlas.workspace
    if workspace.fictional:
        yield report_texts.FICTIONAL.say(language)
    if subject.is_about_one:
        report = subject.told[0].report
        if report.description is not None:
            yield make_safe(report.description)
        yield " · ".join(list_facts(report, subject.page))
        names = "; ".join(make_safe(persona.name) for persona in report.personas)
        if names:
            yield report_texts.PERSONAS.say(language, names=names)
        else:
            yield report_texts.NO_PERSONAS.say(language)
    elif workspace.description is not None:
        yield make_safe(workspace.description)
