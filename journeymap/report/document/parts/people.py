"""Who travels and who answers: personas, their coverage of the lifecycle, owners and their hand-offs."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.report import comparison_texts
from journeymap.report import texts as words
from journeymap.report.document import people_texts as texts
from journeymap.report.document import texts as shared
from journeymap.report.document.content import Cell, Column, Kind, Section, SectionName, Table
from journeymap.report.document.drafting import draft_table, make_table, name_cell
from journeymap.report.document.subject import EVERYTHING, Subject, Told
from journeymap.report.graph_answers import answer_questions
from journeymap.report.graph_content import GraphAnswers, Question
from journeymap.report.naming import name_owner
from journeymap.report.terminal import make_safe
from journeymap.score.persona import compare_personas
from journeymap.score.workings import recall


def compose_personas(subject: Subject) -> Section | None:
    """Return the score of each journey as each persona meets it; nothing without two personas to compare."""
    if subject.focus != EVERYTHING:
        return None
    heads = (
        ("persona", shared.COLUMN_PERSONA, Kind.TEXT),
        ("score", words.COLUMN_SCORE, Kind.SCORE),
        ("lower", shared.COLUMN_LOWER, Kind.SCORE),
        ("upper", shared.COLUMN_UPPER, Kind.SCORE),
        ("own_share", comparison_texts.COLUMN_OWN, Kind.PERCENT),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = [
        (
            told,
            (
                make_safe(each.name),
                each.score.value,
                *(each.score.telling_interval or (None, None)),
                each.own_share,
            ),
        )
        for told in subject.told
        for each in compare_personas(told.atlas, told.journey).personas
        if len(told.journey.personas) > 1
    ]
    tables = draft_table(subject, "personas", texts.PERSONAS, heads, rows, chart=True)
    if not tables:
        return None
    return Section(
        name=SectionName.PERSONAS,
        title=texts.PERSONAS.say(subject.language),
        tables=tables,
        remarks=(comparison_texts.LEGEND_OWN.say(subject.language),),
    )


def compose_coverage(subject: Subject) -> Section | None:
    """Return how many touchpoints each persona meets in each step of the lifecycle; an empty cell is a gap.

    Nothing about a part of the journeys.
    """
    if subject.focus.is_part:
        return None
    language = subject.language
    steps = {term.id: term.title.say(language) for term in subject.atlas.workspace.lifecycle}
    counts: dict[tuple[str, str], int] = {}
    personas: dict[str, None] = {}
    for told, persona, step in _list_meetings(subject):
        personas.setdefault(persona)
        if step not in steps:
            steps[step] = make_safe(step)
        counts[persona, step] = counts.get((persona, step), 0) + told
    if not counts:
        return None
    columns = [Column(name="persona", title=shared.COLUMN_PERSONA.say(language))]
    columns += [Column(name=step, title=make_safe(title), kind=Kind.COUNT) for step, title in steps.items()]
    rows: list[tuple[Cell, ...]] = [
        (_name_persona(persona, subject), *(counts.get((persona, step)) for step in steps))
        for persona in personas
    ]
    title = texts.COVERAGE.say(language)
    # Unlike elsewhere a column of nothing stays: that nobody is met there is what the table is for.
    table = Table(name="coverage", title=title, columns=tuple(columns), rows=tuple(rows))
    return Section(
        name=SectionName.COVERAGE,
        title=title,
        tables=(table,),
        remarks=(texts.COVERAGE_REMARK.say(language),),
    )


def _list_meetings(subject: Subject) -> Iterator[tuple[int, str, str]]:
    """Yield how many touchpoints of a stage a persona meets, and the step of the stage."""
    for told in subject.told:
        named = [reference.id for reference in told.journey.personas]
        wanted = [each for each in named if subject.focus.persona in {None, each}]
        for stage in told.journey.stages:
            if stage.lifecycle is None:
                continue
            for persona in wanted:
                met = [
                    touchpoint
                    for touchpoint in stage.touchpoints
                    if not touchpoint.personas or persona in {each.id for each in touchpoint.personas}
                ]
                if met:
                    yield len(met), persona, stage.lifecycle.id


def _name_persona(persona: str, subject: Subject) -> str:
    known = subject.atlas.personas.get(persona)
    return make_safe(persona if known is None else known.name)


def compose_owners(subject: Subject) -> Section | None:
    """Return who owns how much, and the steps from one owner to another; nothing where nobody is named."""
    tables = (*draft_owned(subject), *_draft_handoffs(subject))
    if not tables:
        return None
    return Section(name=SectionName.OWNERS, title=texts.OWNERS.say(subject.language), tables=tables)


def draft_owned(subject: Subject) -> tuple[Table, ...]:
    """Return how much each owner answers for, who has most first."""
    language = subject.language
    kinds = ("touchpoints", "open_pain_points", "opportunities", "goals", "kpis")
    counts: dict[str, dict[str, int]] = {}
    for owner, kind in _list_owned(subject):
        if subject.focus.owner in {None, owner}:
            own = counts.setdefault(owner, {})
            own[kind] = own.get(kind, 0) + 1
    titles = (
        words.COLUMN_TOUCHPOINTS,
        words.COLUMN_PAINS,
        words.OPPORTUNITIES_TITLE,
        words.GOALS_TITLE,
        texts.COLUMN_KPIS,
    )
    columns = [Column(name="owner", title=words.COLUMN_OWNER.say(language))]
    columns += [
        Column(name=kind, title=title.say(language), kind=Kind.COUNT)
        for kind, title in zip(kinds, titles, strict=True)
    ]
    rows: list[tuple[Cell, ...]] = [
        (name_cell(name_owner(subject.atlas, owner), subject), *(counts[owner].get(kind) for kind in kinds))
        for owner in sorted(counts, key=lambda owner: (-sum(counts[owner].values()), owner))
    ]
    return make_table("owners", texts.OWNED.say(language), columns, rows)


def _list_owned(subject: Subject) -> Iterator[tuple[str, str]]:
    for told in subject.told:
        report = told.report
        for stage in told.journey.stages:
            for touchpoint in stage.touchpoints:
                owner = touchpoint.owner or stage.owner or told.journey.owner
                if owner is not None and touchpoint.id in told.kept:
                    yield owner, "touchpoints"
        open_pains = [row.owner for row in report.pain_points if row.status.value != "resolved"]
        for kind, owners in (
            ("open_pain_points", open_pains),
            ("opportunities", [row.owner for row in report.opportunities]),
            ("goals", [row.owner for row in report.goals]),
            ("kpis", [row.owner for row in report.kpis]),
        ):
            yield from ((named.id, kind) for named in owners if named is not None)


def _answer_handoffs(told: Told) -> GraphAnswers:
    """Return the steps between owners; a site tells of them beside the journey, and once more of all."""
    asked = (Question.OWNER_HANDOFFS,)
    return recall(
        told.workings,
        (answer_questions, *asked, told.atlas, told.journey),
        lambda: answer_questions(told.atlas, told.journey, asked, told.workings),
    )


def _draft_handoffs(subject: Subject) -> tuple[Table, ...]:
    heads = (
        ("from_owner", shared.COLUMN_FROM, Kind.TEXT),
        ("to_owner", shared.COLUMN_TO, Kind.TEXT),
        ("steps", texts.COLUMN_STEPS, Kind.COUNT),
        ("cases", shared.COLUMN_CASES, Kind.COUNT),
        ("per_journey", texts.COLUMN_PER_JOURNEY, Kind.NUMBER),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = []
    for told in subject.told:
        found = _answer_handoffs(told).owner_handoffs
        for pair in () if found is None else found.pairs:
            if subject.focus.owner in {None, pair.source.id, pair.target.id}:
                ends = (name_cell(pair.source, subject), name_cell(pair.target, subject))
                rows.append((told, (*ends, pair.steps, pair.count, pair.per_journey)))
    return draft_table(subject, "owner-handoffs", texts.OWNER_HANDOFFS, heads, rows)
