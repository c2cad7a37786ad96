"""The answers of ``graph`` as text for a terminal, question by question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from journeymap.language import Language, format_count, format_number
from journeymap.report import graph_texts as texts
from journeymap.report import texts as common
from journeymap.report.content import Mention
from journeymap.report.graph_content import (
    BottleneckRow,
    GraphAnswers,
    Loop,
    PlaceOnWay,
    Question,
    Way,
)
from journeymap.report.table import Cell, Row, make_columns, write_plain_table, write_table
from journeymap.report.terminal import (
    READABLE,
    Page,
    Style,
    join_items,
    make_page,
    make_safe,
    paint,
    wrap,
    write_item,
    write_paragraph,
    write_title,
)
from journeymap.report.wording import say_count, say_duration, say_name, say_severity, say_share


def write_graph_text(
    answers: GraphAnswers,
    questions: Iterable[Question],
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return the answers to ``questions`` about one journey; no line is wider than ``width`` (at least 60).

    A question that finds nothing says so.
    """
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines = _write_journey(answers, tuple(questions), page)
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _write_journey(answers: GraphAnswers, questions: Sequence[Question], page: Page) -> list[str]:
    lines = [paint(line, Style.TITLE, page) for line in wrap(make_safe(answers.title), page.width)]
    lines.append(paint(page.marks.double_rule * min(page.width, READABLE), Style.FAINT, page))
    lines += write_paragraph(_say_ground(answers, page), page, style=Style.FAINT)
    for question in questions:
        told = _WRITERS[question](answers, page)
        if not told:
            told = write_paragraph(texts.NOTHING[question].say(page.language), page)
        lines += ["", *write_title(texts.TITLES[question], page), *told]
    return lines


def _say_ground(answers: GraphAnswers, page: Page) -> str:
    if not answers.transitions:
        return texts.BY_ORDER.say(page.language)
    return texts.BY_TRANSITIONS.say(
        page.language,
        transitions=texts.TRANSITIONS(answers.transitions),
        touchpoints=texts.TOUCHPOINTS(answers.touchpoints),
    )


def _write_mentions(mentions: Iterable[Mention] | None, page: Page) -> list[str]:
    return [line for each in mentions or () for line in write_item(make_safe(each.title), page)]


def _write_unreachable(answers: GraphAnswers, page: Page) -> list[str]:
    return _write_mentions(answers.unreachable, page)


def _write_dead_ends(answers: GraphAnswers, page: Page) -> list[str]:
    return _write_mentions(answers.dead_ends, page)


def _join_way(places: Iterable[Mention | PlaceOnWay], page: Page) -> str:
    return join_items((make_safe(place.title) for place in places), f" {page.marks.arrow} ")


def _write_loops(loops: Iterable[Loop], page: Page) -> list[str]:
    return [
        line for loop in loops for line in write_item(_join_way((*loop.places, loop.places[0]), page), page)
    ]


def _write_closed_loops(answers: GraphAnswers, page: Page) -> list[str]:
    told = (
        join_items((make_safe(place.title) for place in loop.places), "; ")
        for loop in answers.closed_loops or ()
    )
    return [line for each in told for line in write_item(each, page)]


def _write_all_loops(answers: GraphAnswers, page: Page) -> list[str]:
    found = answers.loops
    if found is None:
        return []
    lines = _write_loops(found.loops, page)
    return lines if found.complete else [*lines, *_note(texts.MORE_LOOPS.say(page.language), page)]


def _note(text: str, page: Page) -> list[str]:
    return write_paragraph(text, page, style=Style.FAINT)


def _write_outcomes(answers: GraphAnswers, page: Page) -> list[str]:
    language = page.language
    if not answers.outcomes:
        return []
    columns = ((texts.COLUMN_OUTCOME, True), (texts.COLUMN_KIND, True), (texts.COLUMN_REACHED, False))
    rows = [
        (
            texts.OUTCOME_TITLES[row.id].say(language) if row.title is None else make_safe(row.title),
            (texts.COUNTS_AS_COMPLETE if row.completes else texts.COUNTS_AS_LOST).say(language),
            (texts.YES if row.reached else texts.NO).say(language),
        )
        for row in answers.outcomes
    ]
    lines = write_plain_table(columns, rows, page)
    if answers.transitions and not any(row.completes and row.reached for row in answers.outcomes):
        lines += ["", *write_paragraph(texts.NONE_COMPLETES.say(language), page)]
    return lines


def _write_single_points(answers: GraphAnswers, page: Page) -> list[str]:
    if not answers.single_points:
        return []
    language = page.language
    columns = (
        (common.COLUMN_TOUCHPOINT, True),
        (texts.COLUMN_WAYS, True),
        (common.COLUMN_REMOVAL, False),
        (common.COLUMN_SEVERITY, False),
    )
    rows = [
        (
            make_safe(row.title),
            (texts.EVERY_WAY if row.every_way else texts.MOST_WAYS).say(language),
            "" if row.removal_effect is None else say_share(row.removal_effect, page),
            page.marks.missing if row.severity is None else say_severity(row.severity, language),
        )
        for row in answers.single_points
    ]
    notes = [texts.REMOVAL_NOTE] if answers.figures else []
    told = " ".join(note.say(language) for note in (*notes, texts.SEVERITY_NOTE))
    return [*write_plain_table(columns, rows, page), "", *_note(told, page)]


def _write_bottlenecks(answers: GraphAnswers, page: Page) -> list[str]:
    if not answers.bottlenecks:
        return []
    columns = ((common.COLUMN_TOUCHPOINT, True), (texts.COLUMN_SIGNS, True))
    rows = [(make_safe(row.title), join_items(_list_signs(row, page), "; ")) for row in answers.bottlenecks]
    return write_plain_table(columns, rows, page)


def _list_signs(row: BottleneckRow, page: Page) -> Iterator[str]:
    language = page.language
    for sign in row.signs:
        yield texts.SIGNS[sign].say(
            language,
            here=say_share(row.lost_here, page),
            all=say_share(row.drop_share, page),
            wait="" if row.wait is None else say_duration(row.wait, language),
            share=say_share(row.wait_share, page),
            inbound=format_count(row.inbound, language),
            outbound=format_count(row.outbound, language),
            counted_in=_say_cases(row.counted_in, page),
            counted_out=_say_cases(row.counted_out, page),
        )


def _say_cases(count: float | None, page: Page) -> str:
    return "" if count is None else say_count(count, page.language)


def _say_times(times: float | None, page: Page) -> str:
    """Return how often something happens; what is more than never does not read 0."""
    if times is None:
        return ""
    if 0 < times < 0.005:
        return f"<{format_number(0.01, page.language)}"
    return format_number(times, page.language, decimals=2)


def _write_funnel(answers: GraphAnswers, page: Page) -> list[str]:
    if not answers.funnel:
        return []
    columns = (
        (common.COLUMN_STAGE, True),
        (common.COLUMN_REACH, False),
        (common.COLUMN_VISITS, False),
        (texts.COLUMN_LOST_HERE, False),
        (common.COLUMN_DROP, False),
    )
    heads = make_columns(columns, page)
    rows = []
    for row in answers.funnel:
        title = (
            make_safe(row.title) if row.touchpoint is None else f"{page.marks.bullet} {make_safe(row.title)}"
        )
        style = Style.TITLE if row.touchpoint is None else None
        figures = (
            say_share(row.reach, page),
            _say_times(row.visits, page),
            say_share(row.lost_here, page),
            say_share(row.drop_share, page),
        )
        rows.append(Row(cells=(Cell(title, style), *(Cell(figure, style) for figure in figures))))
    return [*write_table(heads, rows, page), "", *_note(texts.FUNNEL_NOTE.say(page.language), page)]


def _write_efficiency(answers: GraphAnswers, page: Page) -> list[str]:
    found, language = answers.efficiency, page.language
    if found is None or not found.shortest:
        return []
    count = texts.TOUCHPOINTS(len(found.shortest))
    lines = write_paragraph(texts.SHORTEST.say(language, count=count), page)
    lines += write_paragraph(_join_way(found.shortest, page), page, indent=4)
    told = []
    if found.steps is not None:
        told.append(common.STEPS.say(language, steps=format_number(found.steps, language, decimals=1)))
    if found.steps_to_complete is not None and found.efficiency is not None:
        told.append(
            common.STEPS_TO_COMPLETE.say(
                language,
                steps=format_number(found.steps_to_complete, language, decimals=1),
                efficiency=say_share(found.efficiency, page),
            )
        )
    return [*lines, *(write_paragraph(" ".join(told), page) if told else [])]


def _write_longest_path(answers: GraphAnswers, page: Page) -> list[str]:
    way, language = answers.longest_path, page.language
    if way is None:
        return []
    count = texts.TOUCHPOINTS(len(way.places))
    return [
        *write_paragraph(texts.LONGEST.say(language, count=count), page),
        *write_paragraph(_join_way(way.places, page), page, indent=4),
        *_write_doubt(way, format_count(round(way.at_most), language), page),
    ]


def _write_doubt(way: Way, at_most: str, page: Page) -> list[str]:
    return [] if way.exact else write_paragraph(texts.NOT_EXACT.say(page.language, at_most=at_most), page)


def _write_painful_path(answers: GraphAnswers, page: Page) -> list[str]:
    way = answers.painful_path
    if way is None:
        return []
    columns = ((common.COLUMN_TOUCHPOINT, True), (common.COLUMN_LOAD, False))
    rows = [(make_safe(place.title), _say_load(place.pain_load, page)) for place in way.places]
    return [
        *write_plain_table(columns, rows, page),
        "",
        *write_paragraph(texts.PAINFUL.say(page.language, load=_say_load(way.weight, page)), page),
        *_write_doubt(way, _say_load(way.at_most, page), page),
        *_note(texts.LOAD_NOTE.say(page.language), page),
    ]


def _say_load(load: float | None, page: Page) -> str:
    return page.marks.missing if not load else format_number(load, page.language, decimals=2)


def _write_channel_switches(answers: GraphAnswers, page: Page) -> list[str]:
    if not answers.channel_switches:
        return []
    language = page.language
    columns = (
        (texts.COLUMN_FROM, True),
        (texts.COLUMN_TO, True),
        (texts.COLUMN_STEPS, False),
        (texts.COLUMN_CASES, False),
        (texts.COLUMN_OF_SWITCHES, False),
        (common.COLUMN_CARRIED, False),
        (common.COLUMN_REPEATED, False),
    )
    rows = [
        (
            say_name(row.source, language),
            say_name(row.target, language),
            format_count(row.steps, language),
            _say_cases(row.count, page),
            say_share(row.share, page),
            say_share(row.context_carried, page),
            say_share(row.repeat_rate, page),
        )
        for row in answers.channel_switches
    ]
    return [*write_plain_table(columns, rows, page), "", *_note(texts.MATRIX_NOTE.say(language), page)]


def _write_forced_switches(answers: GraphAnswers, page: Page) -> list[str]:
    found, language = answers.forced_switches, page.language
    if not answers.transitions:
        return write_paragraph(texts.NOT_FORCED.say(language), page)
    if found is None or not found.rows:
        return []
    columns = (
        (common.COLUMN_TOUCHPOINT, True),
        (texts.COLUMN_FROM, True),
        (texts.COLUMN_AHEAD, True),
        (texts.COLUMN_CASES, False),
        (texts.COLUMN_AVOIDED_BY, True),
    )
    rows = [
        (
            make_safe(row.title),
            say_name(row.channel, language),
            "; ".join(say_name(channel, language) for channel in row.channels),
            _say_cases(row.count, page),
            "; ".join(make_safe(persona.title) for persona in row.avoided_by),
        )
        for row in found.rows
    ]
    note = texts.FORCED_NOTE.say(language, share=say_share(found.share, page))
    return [*write_plain_table(columns, rows, page), "", *_note(note, page)]


def _write_owner_handoffs(answers: GraphAnswers, page: Page) -> list[str]:
    found, language = answers.owner_handoffs, page.language
    if found is None:
        return []
    columns = (
        (texts.COLUMN_FROM, True),
        (texts.COLUMN_TO, True),
        (texts.COLUMN_STEPS, False),
        (texts.COLUMN_CASES, False),
        (texts.COLUMN_PER_JOURNEY, False),
    )
    rows = [
        (
            say_name(row.source, language),
            say_name(row.target, language),
            format_count(row.steps, language),
            _say_cases(row.count, page),
            _say_times(row.per_journey, page),
        )
        for row in found.pairs
    ]
    lines = write_plain_table(columns, rows, page)
    notes = []
    if not rows:
        notes.append(texts.NOTHING[Question.OWNER_HANDOFFS].say(language))
    elif found.per_journey is not None:
        lines.append("")
        times = format_number(found.per_journey, language, decimals=1)
        notes.append(texts.OWNER_SUM.say(language, times=times))
    if found.without_owner:
        titles = "; ".join(make_safe(each.title) for each in found.without_owner)
        count = format_count(len(found.without_owner), language)
        notes.append(texts.WITHOUT_OWNER.say(language, count=count, titles=titles))
    return [*lines, *(line for note in notes for line in write_paragraph(note, page))]


def _write_centrality(answers: GraphAnswers, page: Page) -> list[str]:
    if not answers.centrality:
        return []
    language = page.language
    columns = (
        (common.COLUMN_TOUCHPOINT, True),
        (texts.COLUMN_INBOUND, False),
        (texts.COLUMN_OUTBOUND, False),
        (texts.COLUMN_BETWEEN, False),
    )
    rows = [
        (
            make_safe(row.title),
            format_count(row.inbound, language),
            format_count(row.outbound, language),
            say_share(row.betweenness, page),
        )
        for row in answers.centrality
    ]
    return [*write_plain_table(columns, rows, page), "", *_note(texts.CENTRALITY_NOTE.say(language), page)]


_WRITERS: Mapping[Question, Callable[[GraphAnswers, Page], list[str]]] = {
    Question.UNREACHABLE: _write_unreachable,
    Question.DEAD_ENDS: _write_dead_ends,
    Question.CLOSED_LOOPS: _write_closed_loops,
    Question.OUTCOMES: _write_outcomes,
    Question.SINGLE_POINTS: _write_single_points,
    Question.BOTTLENECKS: _write_bottlenecks,
    Question.FUNNEL: _write_funnel,
    Question.EFFICIENCY: _write_efficiency,
    Question.LONGEST_PATH: _write_longest_path,
    Question.PAINFUL_PATH: _write_painful_path,
    Question.LOOPS: _write_all_loops,
    Question.CHANNEL_SWITCHES: _write_channel_switches,
    Question.FORCED_SWITCHES: _write_forced_switches,
    Question.OWNER_HANDOFFS: _write_owner_handoffs,
    Question.CENTRALITY: _write_centrality,
}
