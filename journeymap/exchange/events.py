"""A journey drafted from an event log: its touchpoints in their order, channels, transitions and outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.exchange import events_texts as texts
from journeymap.exchange.declaration import name_file
from journeymap.exchange.draft import Draft
from journeymap.exchange.naming import make_id
from journeymap.language import Language, Message, upper
from journeymap.measure.drafting import BEGIN, Drafted, PlaceDrafted
from journeymap.model import COMPLETE, LOST, RESERVED_IDS, START
from journeymap.problem import Location

_LONGEST = 120


def draft_events(
    drafted: Drafted, file: str, identifier: str, title: str | None, language: Language, min_group: int
) -> Draft:
    """Return the journey ``identifier`` of what a log has come to, and what it does not carry."""
    draft = Draft(file=file)
    draft.problems += drafted.problems
    if drafted.failed:
        return draft
    if drafted.too_many or not drafted.places:
        message = texts.TOO_MANY() if drafted.too_many else texts.NO_PLACES(min_group=min_group)
        draft.refuse("no-data", Location(file=file), message, texts.WHICH_COLUMN())
        return draft
    ids = name_touchpoints(drafted)
    draft.files[name_file("journey", identifier)] = {
        "title": title or texts.TITLE.say(language),
        "stages": list(_list_stages(drafted, ids, language)),
        "transitions": list(_list_transitions(drafted, ids)),
    }
    draft.losses += _list_losses(drafted, min_group)
    return draft


def name_touchpoints(drafted: Drafted) -> dict[str, str]:
    """Return the id of each touchpoint by the name in the log."""
    ids: dict[str, str] = {}
    for place in drafted.places:
        ids[place.name] = make_id(place.name, {*ids.values(), *RESERVED_IDS}, "touchpoint")
    return ids


def _list_stages(drafted: Drafted, ids: dict[str, str], language: Language) -> Iterator[dict[str, object]]:
    """Yield the stages in the order of their first touchpoints."""
    held: dict[str, list[dict[str, object]]] = {}
    for place in drafted.places:
        stage = place.stages[0] if place.stages else texts.STAGE.say(language)
        held.setdefault(stage, []).append(_describe(place, ids[place.name], language))
    taken: set[str] = set()
    for title, touchpoints in held.items():
        identifier = make_id(title, taken, "stage")
        taken.add(identifier)
        yield {"id": identifier, "title": _write_title(title, language), "touchpoints": touchpoints}


def _describe(place: PlaceDrafted, identifier: str, language: Language) -> dict[str, object]:
    told: dict[str, object] = {"id": identifier, "title": _write_title(place.name, language)}
    return told if place.channel is None else {**told, "channel": place.channel}


def _write_title(name: str, language: Language) -> str:
    """Return a name as a title: ``pay_ok`` is ``Pay ok``."""
    shown = "".join(letter if letter.isprintable() else " " for letter in name)
    words = " ".join(shown.replace("_", " ").replace("-", " ").split()) or name
    return (upper(words[:1], language) + words[1:])[:_LONGEST]


def _list_transitions(drafted: Drafted, ids: dict[str, str]) -> Iterator[dict[str, object]]:
    """Yield the steps in the order of the touchpoints that they leave, the most frequent first."""
    order = {BEGIN: -1, **{place.name: number for number, place in enumerate(drafted.places)}}
    named = {BEGIN: START, COMPLETE: COMPLETE, LOST: LOST, **ids}
    steps = sorted(drafted.steps.items(), key=lambda item: (order[item[0][0]], -(item[1] or 0), item[0][1]))
    for (source, target), count in steps:
        step: dict[str, object] = {"from": named[source], "to": named[target]}
        yield step if count is None else {**step, "count": count}


def _list_losses(drafted: Drafted, min_group: int) -> Iterator[Message]:
    yield texts.NOT_IN_A_LOG()
    if not any(place.stages for place in drafted.places):
        yield texts.NO_STAGES()
    if drafted.completes_at is not None:
        yield texts.ASSUMED_END(name=drafted.completes_at)
    counted = (
        (sum(len(place.stages) > 1 for place in drafted.places), texts.SEVERAL_STAGES, texts.NAMES),
        (drafted.rare_names, texts.RARE_NAMES, texts.NAMES),
        (drafted.rare_steps, texts.RARE_STEPS, texts.STEPS),
        (sum(count is None for count in drafted.steps.values()), texts.UNCOUNTED_STEPS, texts.STEPS),
        (drafted.open, texts.OPEN, texts.CASES),
        (drafted.unknown_channels, texts.UNKNOWN_CHANNELS, texts.CHANNELS),
        (sum(place.channels > 1 for place in drafted.places), texts.SEVERAL_CHANNELS, texts.NAMES),
    )
    for count, told, noun in counted:
        if count:
            yield told(things=noun(count), min_group=min_group)
