"""What ``report`` does once its options are read: chooses whom it is about and writes it in a format."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli import reporting_texts as texts
from journeymap.cli.dates import read_date
from journeymap.cli.streams import print_note
from journeymap.problem import JourneymapError
from journeymap.value import dataclass

if TYPE_CHECKING:
    from journeymap.cli.choices import LanguageChoice
    from journeymap.cli.opening import Opened
    from journeymap.history import History
    from journeymap.language import Text
    from journeymap.model import Journey
    from journeymap.report.document import Document, Focus, Section, SectionName, Subject
    from journeymap.score.change import Change

    StreamDocument = Callable[[Document, Iterable[Section]], Iterator[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for, once it is known to make sense."""

    sections: tuple[SectionName, ...]
    focus: Focus
    today: dt.date | None
    language: LanguageChoice | None
    output: Path | None
    against: Path | None
    changes: tuple[Change, ...] = ()
    history: History | None = None


def read_sections(names: Sequence[str] | None) -> tuple[SectionName, ...]:
    """Return the sections that are named, all of them where none is.

    Raises:
        JourneymapError: there is no such section (wrong usage).
    """
    from journeymap.report.document import SectionName

    known = [name.value for name in SectionName]
    for name in names or ():
        if name not in known:
            _refuse(texts.UNKNOWN_SECTION, texts.KNOWN_SECTIONS, name, known)
    return tuple(SectionName(name) for name in names) if names else tuple(SectionName)


def read_focus(*, persona: str | None, owner: str | None, channel: str | None) -> Focus:
    """Return which part of the journeys is asked for.

    Raises:
        JourneymapError: more than one is (wrong usage).
    """
    from journeymap.report.document import Focus

    given = [
        option
        for option, value in (("--persona", persona), ("--owner", owner), ("--channel", channel))
        if value is not None
    ]
    if len(given) > 1:
        message = texts.ONE_FOCUS(one=given[0], other=given[1])
        raise JourneymapError(message, help=texts.ONE_FOCUS_HELP(), exit_code=2)
    return Focus(persona=persona, owner=owner, channel=channel)


def read_today(given: str | None) -> dt.date | None:
    """Return the day that ages are reckoned to, where one is given."""
    return None if given is None else read_date("--today", given)


def tell_redacted(opened: Opened) -> None:
    """Say what is left out for publishing, so that nobody looks for it in vain; nothing where nothing is."""
    told = name_redacted(opened)
    if told:
        print_note(texts.LEFT_OUT_FOR_PUBLISHING.say(opened.language, what=told))


def name_redacted(opened: Opened) -> str:
    """Return what the workspace leaves out for publishing, in words."""
    redacted = opened.atlas.workspace.branding.redact
    return ", ".join(texts.REDACTED[what].say(opened.language) for what in dict.fromkeys(redacted))


def choose_subject_journeys(
    opened: Opened, journeys: tuple[Journey, ...], focus: Focus
) -> tuple[Journey, ...]:
    """Return those of ``journeys`` that ``focus`` has a part in.

    Raises:
        JourneymapError: there is no such persona, owner or channel, or none of them is in these journeys.
    """
    from journeymap.cli.viewing import choose_travelled

    if focus.owner is not None:
        _check(focus.owner, _list_owners(journeys), texts.UNKNOWN_OWNER, texts.KNOWN_OWNERS)
    if focus.channel is not None:
        used = [t.channel.id for journey in journeys for t in journey.touchpoints if t.channel is not None]
        _check(focus.channel, used, texts.UNKNOWN_CHANNEL, texts.KNOWN_CHANNELS)
    return choose_travelled(opened, journeys, focus.persona)


def _list_owners(journeys: Sequence[Journey]) -> Iterator[str]:
    for journey in journeys:
        stages = journey.stages
        owned = (
            (journey,), stages, journey.touchpoints, journey.goals, journey.kpis, journey.all_opportunities,
            (kpi for stage in stages for kpi in stage.kpis), (pain for _, pain in journey.pain_points),
        )  # fmt: skip
        yield from (thing.owner for things in owned for thing in things if thing.owner is not None)


def _check(name: str, known: Iterable[str], message: Text, help_text: Text) -> None:
    names = sorted(set(known))
    if name not in names:
        _refuse(message, help_text, name, names)


def _refuse(message: Text, help_text: Text, name: str, known: Sequence[str]) -> None:
    from journeymap.schema.suggestion import nearest

    best = nearest(name, known)
    told = texts.DID_YOU_MEAN(name=best) if best else help_text(names=", ".join(known)) if known else None
    raise JourneymapError(message(name=name), help=told, exit_code=2)


def compare_with_record(
    opened: Opened, journeys: tuple[Journey, ...], request: Request
) -> tuple[Request, int]:
    """Return the request with what changed since the record it names, and the exit code of the run.

    Raises:
        JourneymapError: the record cannot be read, has none of the journeys, or is to be compared with the
            score of a persona.
    """
    if request.against is None:
        return request, opened.exit_code
    if request.focus.persona is not None:
        raise JourneymapError(texts.AGAINST_EVERYONE(), exit_code=2)
    from journeymap.cli.gating import judge_scores
    from journeymap.cli.gating_request import read_options
    from journeymap.score import score_journey

    asked = read_options(
        {}, record=None, against=request.against, date=None, revision=None, today=None, gates=False
    )
    scores = [score_journey(opened.atlas, journey) for journey in journeys]
    verdict = judge_scores(opened, journeys, scores, asked)
    return replace(request, changes=verdict.changes), verdict.exit_code


def recall_past(opened: Opened, request: Request) -> Request:
    """Return the request with the scores over the git log.

    Raises:
        JourneymapError: there is no git, or no commit of the workspace.
    """
    from journeymap.cli.past import recall_history
    from journeymap.history import Asked

    history = recall_history(opened.root, Asked(), opened.language, no_cache=False, quiet=False)
    return replace(request, history=history)


def make_report_document(opened: Opened, journeys: tuple[Journey, ...], request: Request) -> Document:
    """Return the report as a document of sections."""
    from journeymap.report.document import compose_document

    return compose_document(make_report_subject(opened, journeys, request), request.sections)


def make_report_subject(opened: Opened, journeys: tuple[Journey, ...], request: Request) -> Subject:
    """Return whom the report is about, in the language of its one journey or of the workspace."""
    from journeymap.report.document import make_subject

    language = opened.language
    ids = {journey.id for journey in journeys}
    changes = tuple(change for change in request.changes if change.journey in ids)
    if len(journeys) == 1:
        language = opened.journey_language(journeys[0], request.language)
    return make_subject(
        opened.atlas,
        journeys,
        language,
        focus=request.focus,
        today=request.today,
        changes=changes,
        history=request.history,
    )


def write_book(opened: Opened, journeys: tuple[Journey, ...], request: Request) -> bytes:
    """Return the report as a workbook."""
    from journeymap.report.document import compose_head, compose_sections
    from journeymap.report.document.xlsx import write_xlsx

    subject = make_report_subject(opened, journeys, request)
    return write_xlsx(compose_head(subject), compose_sections(subject, request.sections))


def stream_page(
    opened: Opened, journeys: tuple[Journey, ...], request: Request, write: StreamDocument
) -> Iterator[str]:
    """Yield the report as ``write`` writes a document and its sections."""
    from journeymap.report.document import compose_head, compose_sections

    subject = make_report_subject(opened, journeys, request)
    return write(compose_head(subject), compose_sections(subject, request.sections))


def stream_report(opened: Opened, journeys: tuple[Journey, ...], request: Request) -> Iterator[str]:
    """Yield the JSON of the report: its sections, and of whole journeys also the values behind them."""
    from journeymap.report.document import SectionName, compose_head, compose_sections
    from journeymap.report.machine import stream_report_json

    subject = make_report_subject(opened, journeys, request)
    is_whole = request.sections == tuple(SectionName) and not request.focus.is_part
    yield from stream_report_json(
        (told.report for told in subject.told) if is_whole else (),
        opened.problems,
        subject.language,
        document=compose_head(subject) if subject.told else None,
        sections=compose_sections(subject, request.sections) if subject.told else None,
        redacted=subject.redacted,
    )


def write_texts(opened: Opened, journeys: tuple[Journey, ...], request: Request) -> Iterator[str]:
    """Yield a report for a terminal, piece by piece: an overview of several journeys, then each of them."""
    gap = ""
    for piece in filter(None, _write_pieces(opened, journeys, request)):
        yield gap + piece
        gap = "\n"


def _write_pieces(opened: Opened, journeys: tuple[Journey, ...], request: Request) -> Iterator[str]:
    """Yield the pieces; the finer screens of a journey know nothing of what is left out for publishing."""
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
    from journeymap.report import summarise_atlas, write_atlas_summary, write_score_table
    from journeymap.report.document import Focus, compose_document
    from journeymap.report.document.screen import write_atlas_screen, write_journey_screen, write_screen
    from journeymap.report.document.subject import see_one

    width, colour, ascii_only = terminal_width(), wants_colour(sys.stdout), is_ascii_only(sys.stdout)
    if request.focus != Focus():
        document = make_report_document(opened, journeys, request)
        yield write_screen(document, width=width, colour=colour, ascii_only=ascii_only)
        return
    whole = make_report_subject(opened, journeys, request)
    if len(journeys) > 1 and "figures" not in whole.redacted:
        summary, scores = summarise_atlas(opened.atlas), [told.score for told in whole.told]
        yield write_atlas_summary(summary, opened.language, width=width, colour=colour, ascii_only=ascii_only)
        yield write_score_table(scores, opened.language, width=width, colour=colour, ascii_only=ascii_only)
    if len(journeys) > 1 and not whole.redacted:
        yield write_atlas_screen(whole, request.sections, width=width, colour=colour, ascii_only=ascii_only)
    for told in whole.told:
        subject = see_one(whole, told, opened.journey_language(told.journey, request.language))
        if whole.redacted:
            document = compose_document(subject, request.sections)
            yield write_screen(document, width=width, colour=colour, ascii_only=ascii_only)
        else:
            yield write_journey_screen(
                subject, request.sections, width=width, colour=colour, ascii_only=ascii_only
            )
