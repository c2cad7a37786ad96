"""Channels: where they meet the stages, how customers move between them, and whether it is omnichannel.

The five questions are those that tell an omnichannel experience from many channels beside each other:
consistent, integrated, seamless, personalised, optimised (Verhoef, Kannan and Inman, From Multi-Channel
Retailing to Omni-Channel Retailing, 2015). Each is answered from declared figures alone, with its reason;
what has no figure is not known. A self-assessment by ticking boxes was refused.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from journeymap.language import Text
from journeymap.model import OpportunityStatus
from journeymap.report import texts as words
from journeymap.report.content import Mention
from journeymap.report.document import channel_texts as texts
from journeymap.report.document import texts as shared
from journeymap.report.document.content import Cell, Column, Kind, Section, SectionName, Table
from journeymap.report.document.drafting import draft_table, join_cell, make_table, name_cell
from journeymap.report.document.subject import Subject, Told
from journeymap.report.graph_answers import answer_questions
from journeymap.report.graph_content import GraphAnswers, Question
from journeymap.report.naming import name_channel
from journeymap.report.terminal import make_safe
from journeymap.report.wording import say_score, say_share

_SPREAD = 30.0
"""Points between channels of one kind of touchpoint; the limit of the rule ``inconsistent-channels``."""
_CARRIED, _REPEATED = 0.8, 0.2
"""Share of cases whose context must come along, and the share that may have to say it again."""
_QUESTIONS = (Question.CHANNEL_SWITCHES, Question.FORCED_SWITCHES)


def compose_omnichannel(subject: Subject) -> Section | None:
    """Return the matrices, the five questions and the forced switches; nothing where no channel is named."""
    matrix = draft_matrix(subject)
    if not matrix:
        return None
    answers = [
        (told, answer_questions(told.atlas, told.journey, _QUESTIONS, told.workings)) for told in subject.told
    ]
    return Section(
        name=SectionName.OMNICHANNEL,
        title=texts.OMNICHANNEL.say(subject.language),
        tables=(
            *(() if subject.focus.is_part else _draft_check(subject, answers)),
            *matrix,
            *_draft_switches(subject, answers),
            *_draft_forced(subject, answers),
        ),
        remarks=(texts.CHECK_REMARK.say(subject.language),) if not subject.focus.is_part else (),
    )


def draft_matrix(subject: Subject) -> tuple[Table, ...]:
    """Return how many touchpoints each channel has in each step: stages of one journey, else lifecycle."""
    steps: dict[str, str] = {}
    counts: dict[tuple[str, str], int] = {}
    for told in subject.told:
        for stage, row in zip(told.journey.stages, told.report.stages, strict=True):
            step, title = stage.id, make_safe(stage.title)
            if not subject.is_about_one:
                step = "none" if row.lifecycle is None else row.lifecycle.id
                title = name_cell(row.lifecycle, subject) or texts.NO_LIFECYCLE.say(subject.language)
            steps.setdefault(step, title)
            for touchpoint in stage.touchpoints:
                if touchpoint.channel is not None and touchpoint.id in told.kept:
                    place = (touchpoint.channel.id, step)
                    counts[place] = counts.get(place, 0) + 1
    if not subject.is_about_one:
        order = [term.id for term in subject.atlas.workspace.lifecycle]
        steps = dict(sorted(steps.items(), key=lambda step: _place(step[0], order)))
    columns = [Column(name="channel", title=words.COLUMN_CHANNEL.say(subject.language))]
    columns += [Column(name=step, title=shown, kind=Kind.COUNT) for step, shown in steps.items()]
    rows: list[tuple[Cell, ...]] = [
        (
            name_cell(name_channel(subject.atlas, channel), subject),
            *(counts.get((channel, step)) for step in steps),
        )
        for channel in dict.fromkeys(channel for channel, _ in counts)
    ]
    heading = texts.BY_STAGE if subject.is_about_one else texts.BY_LIFECYCLE
    return make_table("channel-matrix", heading.say(subject.language), columns, rows)


def _place(step: str, order: list[str]) -> int:
    return order.index(step) if step in order else len(order)


def _draft_switches(subject: Subject, answers: list[tuple[Told, GraphAnswers]]) -> tuple[Table, ...]:
    heads = (
        ("from_channel", shared.COLUMN_FROM_CHANNEL, Kind.TEXT),
        ("to_channel", shared.COLUMN_TO_CHANNEL, Kind.TEXT),
        ("share", texts.COLUMN_SHARE, Kind.PERCENT),
        ("cases", shared.COLUMN_CASES, Kind.COUNT),
        ("context_carried", words.COLUMN_CARRIED, Kind.PERCENT),
        ("repeat_rate", words.COLUMN_REPEATED, Kind.PERCENT),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = [
        (
            told,
            (
                name_cell(row.source, subject),
                name_cell(row.target, subject),
                row.share,
                row.count,
                row.context_carried,
                row.repeat_rate,
            ),
        )
        for told, answer in answers
        for row in answer.channel_switches or ()
        if subject.focus.channel in {None, row.source.id, row.target.id}
    ]
    return draft_table(subject, "channel-switches", texts.SWITCHES, heads, rows)


def _draft_forced(subject: Subject, answers: list[tuple[Told, GraphAnswers]]) -> tuple[Table, ...]:
    heads = (
        ("touchpoint", words.COLUMN_TOUCHPOINT, Kind.TEXT),
        ("channel", words.COLUMN_CHANNEL, Kind.TEXT),
        ("channels_ahead", texts.COLUMN_AHEAD, Kind.TEXT),
        ("avoided_by", texts.COLUMN_AVOIDED, Kind.TEXT),
    )
    rows: list[tuple[Told, tuple[Cell, ...]]] = [
        (
            told,
            (
                make_safe(row.title),
                name_cell(row.channel, subject),
                join_cell(channel.title.say(subject.language) for channel in row.channels),
                join_cell(persona.title for persona in row.avoided_by),
            ),
        )
        for told, answer in answers
        if answer.forced_switches is not None
        for row in answer.forced_switches.rows
        if row.id in told.kept
    ]
    return draft_table(subject, "forced-switches", texts.FORCED, heads, rows)


def _draft_check(subject: Subject, answers: list[tuple[Told, GraphAnswers]]) -> tuple[Table, ...]:
    heads = (
        ("question", texts.COLUMN_QUESTION, Kind.TEXT),
        ("answer", texts.COLUMN_ANSWER, Kind.TEXT),
        ("reason", texts.COLUMN_REASON, Kind.TEXT),
    )
    rows = [(told, row) for told, answer in answers for row in _ask(told, answer, subject)]
    return draft_table(subject, "omnichannel-check", texts.CHECK, heads, rows)


def _ask(told: Told, answer: GraphAnswers, subject: Subject) -> Iterator[tuple[Cell, ...]]:
    """Yield each of the five questions with its answer, ``None`` for not known, and the reason."""
    asked = (
        (texts.CONSISTENT, _is_consistent(told, subject)),
        (texts.INTEGRATED, _is_integrated(told, subject)),
        (texts.SEAMLESS, _is_seamless(told, subject)),
        (texts.PERSONALISED, _is_personalised(told, answer, subject)),
        (texts.OPTIMISED, _is_optimised(told, subject)),
    )
    for question, (is_so, reason) in asked:
        verdict = texts.UNKNOWN if is_so is None else texts.YES if is_so else texts.NO
        yield question.say(subject.language), verdict.say(subject.language), reason


_Answer = tuple[bool | None, str]


def _is_consistent(told: Told, subject: Subject) -> _Answer:
    values: dict[str, dict[str, list[float]]] = {}
    scores = {row.id: row.value for row in told.report.touchpoints}
    for touchpoint in told.journey.touchpoints:
        value = scores.get(touchpoint.id)
        if touchpoint.kind is not None and touchpoint.channel is not None and value is not None:
            values.setdefault(touchpoint.kind, {}).setdefault(touchpoint.channel.id, []).append(value)
    spreads = []
    for channels in values.values():
        means = [math.fsum(own) / len(own) for own in channels.values()]
        if len(means) > 1:
            spreads.append(max(means) - min(means))
    if not spreads:
        return None, texts.NO_KIND.say(subject.language)
    widest = max(spreads)
    told_spread = texts.SPREAD.say(
        subject.language, points=say_score(widest, subject.page), limit=say_score(_SPREAD, subject.page)
    )
    return widest <= _SPREAD, told_spread


def _is_integrated(told: Told, subject: Subject) -> _Answer:
    shares = [row.context_carried for row in told.report.handoffs if row.context_carried is not None]
    return _judge(shares, texts.CARRIED, _CARRIED, subject, wants_more=True)


def _is_seamless(told: Told, subject: Subject) -> _Answer:
    shares = [row.repeat_rate for row in told.report.handoffs if row.repeat_rate is not None]
    return _judge(shares, texts.REPEATED, _REPEATED, subject, wants_more=False)


def _judge(shares: list[float], text: Text, limit: float, subject: Subject, *, wants_more: bool) -> _Answer:
    """Return whether every share keeps to ``limit``: a good mean would hide the handoff that does not."""
    if not shares:
        return None, texts.NO_SHARE.say(subject.language)
    worst = min(shares) if wants_more else max(shares)
    reason = text.say(
        subject.language, share=say_share(worst, subject.page), limit=say_share(limit, subject.page)
    )
    return worst >= limit if wants_more else worst <= limit, reason


def _is_personalised(told: Told, answer: GraphAnswers, subject: Subject) -> _Answer:
    personas = [told.atlas.personas.get(reference.id) for reference in told.journey.personas]
    if not any(persona is not None and persona.avoided_channels for persona in personas):
        return None, texts.NO_PREFERENCE.say(subject.language)
    if not told.journey.transitions:
        return None, texts.NO_TRANSITIONS.say(subject.language)
    rows = () if answer.forced_switches is None else answer.forced_switches.rows
    avoiding: dict[str, Mention] = {each.id: each for row in rows for each in row.avoided_by}
    if not avoiding:
        return True, texts.NOBODY_FORCED.say(subject.language)
    names = "; ".join(make_safe(persona.title) for persona in avoiding.values())
    return False, texts.SOMEBODY_FORCED.say(subject.language, names=names)


def _is_optimised(told: Told, subject: Subject) -> _Answer:
    begun = [row for row in told.report.opportunities if row.status is not OpportunityStatus.REJECTED]
    if not begun:
        return None, texts.NO_OPPORTUNITY.say(subject.language)
    measured = [row for row in begun if any(move.measured is not None for move in row.moves)]
    reason = texts.MEASURED_EFFECTS.say(subject.language, count=len(measured), total=len(begun))
    return bool(measured), reason
