"""The score in sentences and in figures: summary, pillars, losses, stages and emotion."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.report import texts as words
from journeymap.report.content import PillarRow
from journeymap.report.document import texts
from journeymap.report.document.content import Cell, Column, Kind, Section, SectionName, Table
from journeymap.report.document.drafting import draft_table, make_table, name_cell
from journeymap.report.document.subject import Subject, Told
from journeymap.report.explanation import Teller
from journeymap.report.sections.opening import list_sentences, say_score_and_grade
from journeymap.report.terminal import make_safe
from journeymap.report.wording import say_bound, say_score
from journeymap.score.explanation import Loss, explain

_LARGEST = 8
"""Losses that are told of each journey."""


def compose_summary(subject: Subject) -> Section:
    """Return the score of each journey in sentences; without a score, what to add first."""
    language = subject.language
    if subject.is_about_one:
        told = subject.told[0]
        sentences = tuple(_summarise(told, subject))
        return Section(
            name=SectionName.SUMMARY,
            title=texts.SUMMARY.say(language),
            sentences=sentences,
            items=tuple(_list_advice(told, subject)),
            remarks=(words.SAMPLING_ONLY.say(language),),
        )
    items = tuple(
        texts.OF_JOURNEY.say(
            language, title=make_safe(told.journey.title), sentence=" ".join(_summarise(told, subject))
        )
        for told in subject.told
    )
    return Section(
        name=SectionName.SUMMARY,
        title=texts.SUMMARY.say(language),
        items=items,
        tables=_list_journeys(subject),
        remarks=(words.SAMPLING_ONLY.say(language),),
    )


def _summarise(told: Told, subject: Subject) -> Iterator[str]:
    if subject.focus.is_part:
        # A part has no score of its own, and the journey's sentences are not about it.
        yield texts.PART.say(subject.language, touchpoints=texts.TOUCHPOINTS(len(told.kept)))
        yield texts.PART_SCORE.say(subject.language, score=say_score(told.report.score.value, subject.page))
        return
    if told.report.score.value is None:
        yield words.NO_SCORE.say(subject.language)
        return
    yield f"{say_score_and_grade(told.report.score, subject.page)}."
    yield from list_sentences(told.report, subject.page)


def _list_advice(told: Told, subject: Subject) -> Iterator[str]:
    if told.report.score.value is None:
        for pillar in told.report.pillars:
            if pillar.gap is not None:
                yield words.ADVICE[pillar.gap].say(subject.language)


def _list_journeys(subject: Subject) -> tuple[Table, ...]:
    heads = (
        ("state", words.COLUMN_STATUS, Kind.TEXT),
        ("owner", words.COLUMN_OWNER, Kind.TEXT),
        ("score", words.COLUMN_SCORE, Kind.SCORE),
        ("grade", words.COLUMN_GRADE, Kind.TEXT),
        ("lower", texts.COLUMN_LOWER, Kind.SCORE),
        ("upper", texts.COLUMN_UPPER, Kind.SCORE),
        ("measured", words.COLUMN_MEASURED, Kind.PERCENT),
        ("coverage", texts.COLUMN_COVERAGE, Kind.PERCENT),
        ("open_pain_points", words.COLUMN_PAINS, Kind.COUNT),
    )
    rows = [(told, _journey(told, subject)) for told in subject.told]
    return draft_table(subject, "journeys", texts.JOURNEYS, heads, rows, chart=True)


def _journey(told: Told, subject: Subject) -> tuple[Cell, ...]:
    score, report = told.report.score, told.report
    return (
        words.STATES[report.state].say(subject.language),
        name_cell(report.owner, subject),
        score.value,
        None if score.grade is None else make_safe(score.grade + "?" * score.provisional),
        *(told.score.telling_interval or (None, None)),
        score.measured,
        score.coverage,
        sum(stage.pain_points for stage in report.stages),
    )


def compose_scores(subject: Subject) -> Section | None:
    """Return the three pillars of each journey, and where the points go; a part has none of its own."""
    if subject.focus.is_part:
        return None
    language = subject.language
    heads = (
        ("pillar", words.COLUMN_PILLAR, Kind.TEXT),
        ("score", words.COLUMN_SCORE, Kind.SCORE),
        ("points_lost", words.COLUMN_LOST, Kind.SCORE),
        ("weight", texts.COLUMN_WEIGHT, Kind.NUMBER),
        ("remark", texts.COLUMN_REMARK, Kind.TEXT),
    )
    rows = [(told, _pillar(row, subject)) for told in subject.told for row in told.report.pillars]
    losses = _draft_losses(subject)
    return Section(
        name=SectionName.SCORES,
        title=texts.SCORES.say(language),
        tables=(*draft_table(subject, "pillars", words.PILLARS_TITLE, heads, rows, chart=True), *losses),
        remarks=(texts.LOSS_REMARK.say(language),) if losses else (),
    )


def _pillar(row: PillarRow, subject: Subject) -> tuple[Cell, ...]:
    language = subject.language
    if row.not_applicable is not None:
        remark = words.NOT_APPLICABLE.say(language, reason=make_safe(row.not_applicable))
    elif row.gap is not None:
        remark = words.NO_VALUE.say(language, reason=words.GAPS[row.gap])
    else:
        remark = words.PILLAR_QUESTIONS[row.pillar].say(language)
    value = row.value if row.not_applicable is None else None
    return words.PILLARS[row.pillar].say(language), value, row.points_lost, row.weight, remark


def _draft_losses(subject: Subject) -> tuple[Table, ...]:
    heads = (
        ("points_lost", words.COLUMN_LOST, Kind.SCORE),
        ("what", texts.COLUMN_WHAT, Kind.TEXT),
        ("where", texts.COLUMN_WHERE, Kind.TEXT),
        ("remark", texts.COLUMN_REMARK, Kind.TEXT),
    )
    rows = [(told, row) for told in subject.told for row in _list_losses(told, subject)]
    return draft_table(subject, "losses", texts.LARGEST_LOSSES, heads, rows)


def _list_losses(told: Told, subject: Subject) -> list[tuple[Cell, ...]]:
    lost = explain(told.score, told.journey.scoring or told.atlas.workspace.scoring)
    if lost is None:
        return []
    teller = Teller(told.atlas, told.journey, told.score, subject.page)
    ends = [(loss, above) for part in lost.parts for loss, above in _find_ends(part, part)]
    ends.sort(key=lambda end: -end[0].points)
    return [
        (loss.points, teller.name(loss), teller.name(above), teller.describe(loss) or None)
        for loss, above in ends[:_LARGEST]
        if loss.points > 0
    ]


def _find_ends(loss: Loss, above: Loss) -> Iterator[tuple[Loss, Loss]]:
    """Yield each loss that has no parts, with the one it is a part of."""
    if not loss.parts:
        yield loss, above
    for part in loss.parts:
        yield from _find_ends(part, loss)


def compose_stages(subject: Subject) -> Section | None:
    """Return the stages of each journey in their order; nothing about a part of the journeys."""
    if subject.focus.is_part:
        return None
    heads = (
        ("number", texts.COLUMN_NUMBER, Kind.COUNT),
        ("stage", words.COLUMN_STAGE, Kind.TEXT),
        ("lifecycle", texts.COLUMN_LIFECYCLE, Kind.TEXT),
        ("owner", words.COLUMN_OWNER, Kind.TEXT),
        ("score", words.COLUMN_SCORE, Kind.SCORE),
        ("measured", words.COLUMN_MEASURED, Kind.PERCENT),
        ("touchpoints", words.COLUMN_TOUCHPOINTS, Kind.COUNT),
        ("open_pain_points", words.COLUMN_PAINS, Kind.COUNT),
        ("customer_goal", texts.COLUMN_CUSTOMER_GOAL, Kind.TEXT),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = [
        (
            told,
            (
                row.number,
                make_safe(row.title),
                name_cell(row.lifecycle, subject),
                name_cell(row.owner, subject),
                row.value,
                None if row.value is None else row.measured,
                row.touchpoints or None,
                row.pain_points or None,
                None if row.customer_goal is None else make_safe(row.customer_goal),
            ),
        )
        for told in subject.told
        for row in told.report.stages
    ]
    remarks = [
        words.CONTINUITY.say(subject.language, score=say_score(told.report.score.continuity, subject.page))
        for told in subject.told
        if subject.is_about_one and told.report.score.continuity is not None
    ]
    return Section(
        name=SectionName.STAGES,
        title=words.STAGES_TITLE.say(subject.language),
        tables=draft_table(subject, "stages", words.STAGES_TITLE, heads, rows, chart=True),
        remarks=tuple(remarks),
    )


def compose_emotion(subject: Subject) -> Section | None:
    """Return the emotion of each stage, a line for each persona; nothing where none is noted."""
    if subject.focus.is_part:
        return None
    language = subject.language
    everyone = words.EVERYONE.say(language)
    heads = (
        ("stage", words.COLUMN_STAGE, Kind.TEXT),
        ("persona", texts.COLUMN_PERSONA, Kind.TEXT),
        ("emotion", texts.COLUMN_EMOTION, Kind.SIGNED),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = [
        (
            told,
            (make_safe(stage.title), everyone if curve.name is None else make_safe(curve.name), mean.value),
        )
        for told in subject.told
        for curve in told.report.emotions
        for stage, mean in zip(told.report.stages, curve.stages, strict=True)
    ]
    tables = draft_table(subject, "emotion", words.EMOTIONS_TITLE, heads, rows)
    if subject.is_about_one:
        tables = _draft_curves(subject.told[0], subject)
    if not tables:
        return None
    scale = subject.atlas.workspace.emotion_scale
    low, high = (say_bound(end, subject.page) for end in (scale.low, scale.high))
    return Section(
        name=SectionName.EMOTION,
        title=words.EMOTIONS_TITLE.say(language),
        sentences=(texts.EMOTION_SCALE.say(language, low=low, high=high),),
        tables=tables,
    )


def _draft_curves(told: Told, subject: Subject) -> tuple[Table, ...]:
    """Return a line for each stage and a column for each persona."""
    language, curves = subject.language, told.report.emotions
    if not any(stage.value is not None for curve in curves for stage in curve.stages):
        return ()
    columns = [Column(name="stage", title=words.COLUMN_STAGE.say(language))]
    for curve in curves:
        title = words.EVERYONE.say(language) if curve.name is None else make_safe(curve.name)
        columns.append(Column(name=curve.persona or "everyone", title=title, kind=Kind.SIGNED))
    rows: list[tuple[Cell, ...]] = [
        (make_safe(stage.title), *(curve.stages[place].value for curve in curves))
        for place, stage in enumerate(told.report.stages)
    ]
    return make_table("emotion", words.EMOTIONS_TITLE.say(language), columns, rows, chart=True)
