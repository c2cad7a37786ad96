"""Puts what cases did beside the maps, and tells it as text, as JSON, or as a picture."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli import conforming_texts as texts
from journeymap.cli.measuring import Request, find_data, following, tell_problems
from journeymap.cli.opening import FINDINGS, Opened
from journeymap.cli.streams import print_note, print_product
from journeymap.measure import Place, open_engine
from journeymap.measure.comparing import Compared, compare_atlas
from journeymap.problem import JourneymapError

if TYPE_CHECKING:
    from journeymap.cli.choices import LanguageChoice
    from journeymap.draw.picture import Picture
    from journeymap.language import Language
    from journeymap.measure.conformance import Conformance
    from journeymap.model import Atlas, Journey


def choose_followed(opened: Opened, chosen: tuple[Journey, ...], *, named: bool) -> tuple[str, ...]:
    """Return the ids of the journeys that an event log speaks of; one that was named has to be among them.

    Raises:
        JourneymapError: no event log speaks of one that was named, or there is none at all.
    """
    from journeymap.atlas.data import list_journeys

    data = opened.atlas.workspace.data
    logs = () if data is None else data.events
    known = {journey.id for log in logs for journey in list_journeys(log, opened.atlas)}
    if not known:
        raise JourneymapError(texts.NO_EVENTS_AT_ALL())
    others = [journey.id for journey in chosen if journey.id not in known]
    if named and others:
        raise JourneymapError(texts.NO_EVENTS(ids=", ".join(others)), exit_code=2)
    return tuple(journey.id for journey in chosen if journey.id in known)


def read_declared(opened: Opened) -> Atlas:
    """Return the atlas without what was measured: the maps as they are declared."""
    from journeymap.atlas import Folder
    from journeymap.atlas.files import FOLDERS
    from journeymap.atlas.loader import read_files

    folder = FOLDERS["measurement"]
    measured = frozenset(f"{folder}/{identifier}.yaml" for identifier in opened.atlas.measurements)
    return read_files(Folder(opened.root), apart=measured).atlas


def compare_maps(
    opened: Opened, declared: Atlas, journeys: Sequence[str], request: Request, period: str | None = None
) -> Compared:
    """Count the cases of the journeys beside their maps, and tell what is wrong with the data.

    ``period`` is one, or two with ``..`` between them: only cases that began then are compared.

    Raises:
        JourneymapError: it cannot be done at all.
    """
    root = find_data(opened, request.data)
    first, has_last, last = (period or "").partition("..")
    span = (first.strip(), last.strip() if has_last else first.strip()) if period is not None else None
    with tempfile.TemporaryDirectory(prefix="journeymap-") as scratch:
        place = Place(root=root, scratch=Path(scratch))
        with (
            open_engine(request.engine, memory=request.memory, scratch=place.scratch) as engine,
            following(opened, request, 2) as step,
        ):
            compared = compare_atlas(declared, engine, place, journeys, step, span)
    tell_problems(opened, compared.plan.problems, root)
    return compared


def tell_compared(
    opened: Opened,
    declared: Atlas,
    compared: Compared,
    asked: LanguageChoice | None,
    *,
    as_json: bool,
) -> int:
    """Print what was found out, each journey in its language, and return the exit code."""
    from journeymap.report.machine import write_value_json

    if as_json:
        problems = (*opened.problems, *compared.plan.problems)
        found = compared.conformances
        print_product(write_value_json("conformances", found, problems, opened.language))
    elif not compared.failed:
        spoken = [
            opened.journey_language(declared.journeys[each.id], asked) for each in compared.conformances
        ]
        _print_text(compared.conformances, spoken)
    if compared.failed:
        print_note(texts.NOTHING_TOLD.say(opened.language))
    return FINDINGS if compared.failed else 0


def _print_text(found: Sequence[Conformance], spoken: Sequence[Language]) -> None:
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
    from journeymap.report.conformance_text import write_conformance_text

    width, colour, ascii_only = terminal_width(), wants_colour(sys.stdout), is_ascii_only(sys.stdout)
    told = [
        write_conformance_text(each, language, width=width, colour=colour, ascii_only=ascii_only)
        for each, language in zip(found, spoken, strict=True)
    ]
    if told:
        print_product("\n".join(told))


def draw_compared(
    opened: Opened,
    declared: Atlas,
    compared: Compared,
    asked: LanguageChoice | None,
    *,
    form: str,
    folder: Path,
) -> int:
    """Draw what was found out over the flow of each journey, print the paths, and return the exit code."""
    from journeymap.cli.output import write_file
    from journeymap.cli.place import show_path
    from journeymap.draw.picture import choose_settings
    from journeymap.draw.writers import write_picture

    if compared.failed:
        print_note(texts.NOTHING_TOLD.say(opened.language))
        return FINDINGS
    settings = choose_settings(opened.atlas.workspace.branding)
    for each in compared.conformances:
        language = opened.journey_language(declared.journeys[each.id], asked)
        picture = _make_picture(declared, each, language)
        if picture is None:
            text = texts.TOO_FEW if each.wider_period is None else texts.WOULD_TELL
            values = {"period": each.period or "", "wider": each.wider_period or ""}
            print_note(text.say(opened.language, id=each.id, min_group=each.min_group, **values))
            continue
        for file in write_picture(picture, form, settings).files:
            write_file(folder / file.name, file.content)
            print_product(show_path(folder / file.name))
    return 0


def _make_picture(declared: Atlas, conformance: Conformance, language: Language) -> Picture | None:
    from journeymap.draw.picture import Picture
    from journeymap.report.conformance_picture import extend_journey, make_overlay
    from journeymap.scene.flow.pages import compose_flow_pages
    from journeymap.scene.flow.picture import compose_flow
    from journeymap.scene.map.pages import find_page
    from journeymap.score import score_journey

    overlay = make_overlay(conformance)
    if overlay is None:
        return None
    journey = declared.journeys[conformance.id]
    seen = extend_journey(journey, conformance)
    score = score_journey(declared, journey)
    return Picture(
        stem=f"{journey.id}-observed",
        view="flow",
        compose=cache(lambda: (compose_flow(declared, seen, score, language, overlay),)),
        turn=lambda size: compose_flow_pages(
            declared, seen, score, language, find_page(declared, size), overlay
        ),
    )
