"""What ``score`` prints instead of its table when another question is asked, and below the table."""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypedDict

from journeymap.cli import viewing_texts as texts
from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour
from journeymap.problem import JourneymapError
from journeymap.value import dataclass

if TYPE_CHECKING:
    from journeymap.cli.opening import Opened
    from journeymap.language import Language, Message
    from journeymap.model import Atlas, Journey
    from journeymap.problem import Problem
    from journeymap.report.score_table import By
    from journeymap.score import JourneyScore
    from journeymap.score.change import Change
    from journeymap.score.sign import Signs


class View(enum.Enum):
    """Another question than the scores; the value is the option that asks it."""

    PERSONAS = "--by persona"
    METHOD_RANGE = "--method-range"
    CONFIG = "--config"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for, once it is known to make sense."""

    view: View | None
    persona: str | None
    by: By

    @property
    def is_for_scores(self) -> bool:
        """Whether the scores themselves are asked for, over everyone."""
        return self.view is None and self.persona is None


class Question(TypedDict):
    """The options that ask for something, as they were given."""

    by: str
    persona: str | None
    method_range: bool
    config: bool
    explain: bool


def read_request(*, by: str, persona: str | None, method_range: bool, config: bool, explain: bool) -> Request:
    """Return what the options ask for together.

    Raises:
        JourneymapError: two of them ask for different things (wrong usage).
    """
    asked = {
        View.PERSONAS.value: by == "persona",
        View.METHOD_RANGE.value: method_range,
        View.CONFIG.value: config,
        "--explain": explain,
    }
    given = [option for option, is_given in asked.items() if is_given]
    if persona is not None:
        given.append("--persona")
    if len(given) > 1:
        one, other, *_ = given
        raise JourneymapError(
            texts.ONE_AT_A_TIME(one=one, other=other), help=texts.ONE_AT_A_TIME_HELP(), exit_code=2
        )
    table: dict[str, By] = {"stage": "stage", "touchpoint": "touchpoint"}
    if given and persona is None and by in table:
        raise JourneymapError(
            texts.ONE_AT_A_TIME(one=f"--by {by}", other=given[0]),
            help=texts.ONE_AT_A_TIME_HELP(),
            exit_code=2,
        )
    view = next((view for view in View if view.value in given), None)
    return Request(view=view, persona=persona, by=table.get(by, "journey"))


class _Look(TypedDict):
    width: int
    colour: bool
    ascii_only: bool


def _look() -> _Look:
    return {
        "width": terminal_width(),
        "colour": wants_colour(sys.stdout),
        "ascii_only": is_ascii_only(sys.stdout),
    }


def write_view(opened: Opened, journeys: Sequence[Journey], request: Request, *, as_json: bool) -> str:
    """Return the answer to another question than the scores, as text or JSON."""
    if request.persona is not None:
        return _write_seen(opened, journeys, request.persona, request.by, as_json=as_json)
    if request.view is View.PERSONAS:
        return _write_comparisons(opened, journeys, as_json=as_json)
    if request.view is View.METHOD_RANGE:
        return _write_method_ranges(opened, journeys, as_json=as_json)
    return _write_configurations(opened, journeys, as_json=as_json)


def name_document(*, by: str, persona: str | None, method_range: bool, config: bool, explain: bool) -> str:
    """Return what the JSON document of such a run holds, by its key; of options at odds, the first's."""
    asked = {
        "explanations": explain,
        "personas": persona is not None,
        "comparisons": by == "persona",
        "ranges": method_range,
        "configurations": config,
    }
    return next((name for name, is_given in asked.items() if is_given), "scores")


def write_refusal(name: str, problems: Sequence[Problem], language: Language) -> str:
    """Return the JSON document of a run that cannot be done, in the shape that was asked for."""
    from journeymap.report import write_score_json
    from journeymap.report.explanation_json import write_explanation_json
    from journeymap.report.machine import write_value_json

    if name == "explanations":
        return "".join(write_explanation_json((), problems, language))
    if name == "scores":
        return write_score_json((), problems, language)
    return write_value_json(name, (), problems, language)


def _write_comparisons(opened: Opened, journeys: Sequence[Journey], *, as_json: bool) -> str:
    from journeymap.report.machine import write_value_json
    from journeymap.report.persona import write_persona_comparisons
    from journeymap.score.persona import compare_personas

    found = tuple(compare_personas(opened.atlas, journey) for journey in journeys)
    if as_json:
        return write_value_json("comparisons", found, opened.problems, opened.language)
    return write_persona_comparisons(found, opened.language, **_look())


def _write_method_ranges(opened: Opened, journeys: Sequence[Journey], *, as_json: bool) -> str:
    from journeymap.report.machine import write_value_json
    from journeymap.report.method import write_method_ranges
    from journeymap.score.method import find_method_range

    found = tuple(find_method_range(opened.atlas, journey) for journey in journeys)
    if as_json:
        return write_value_json("ranges", found, opened.problems, opened.language)
    return write_method_ranges(found, opened.language, **_look())


def _write_configurations(opened: Opened, journeys: Sequence[Journey], *, as_json: bool) -> str:
    from journeymap.report.machine import write_value_json
    from journeymap.report.method import write_configurations
    from journeymap.score.configuration import gather_configurations

    found = gather_configurations(opened.atlas, journeys)
    if as_json:
        return write_value_json("configurations", found, opened.problems, opened.language)
    return write_configurations(opened.atlas, found, opened.language, **_look())


def _write_seen(opened: Opened, journeys: Sequence[Journey], persona: str, by: By, *, as_json: bool) -> str:
    from journeymap.report import write_score_table
    from journeymap.report.machine import write_value_json
    from journeymap.report.persona import write_seen_by
    from journeymap.score.persona import score_persona

    found = tuple(score_persona(opened.atlas, journey, persona) for journey in journeys)
    if as_json:
        return write_value_json("personas", found, opened.problems, opened.language)
    look = _look()
    heading = write_seen_by(opened.atlas.personas[persona].name, found, opened.language, **look)
    table = write_score_table([each.score for each in found], opened.language, by=by, **look)
    return f"{heading}\n{table}"


def refuse_unknown_persona(atlas: Atlas, persona: str) -> None:
    """Let pass what is a persona of the atlas.

    Raises:
        JourneymapError: there is no such persona (wrong usage).
    """
    if persona not in atlas.personas:
        help_message = _suggest(persona, tuple(atlas.personas))
        raise JourneymapError(texts.UNKNOWN_PERSONA(id=persona), help=help_message, exit_code=2)


def choose_travelled(
    opened: Opened, journeys: tuple[Journey, ...], persona: str | None
) -> tuple[Journey, ...]:
    """Return those of ``journeys`` that ``persona`` travels; a journey that names nobody is everyone's.

    Raises:
        JourneymapError: there is no such persona, or it travels none of them (wrong usage).
    """
    if persona is None:
        return journeys
    refuse_unknown_persona(opened.atlas, persona)
    travelled = tuple(journey for journey in journeys if not journey.personas or _names(journey, persona))
    if journeys and not travelled:
        others = ", ".join(name for name, other in opened.atlas.journeys.items() if _names(other, persona))
        help_message = texts.TRAVELLED(ids=others) if others else None
        raise JourneymapError(texts.NOT_TRAVELLED(id=persona), help=help_message, exit_code=2)
    return travelled


def _names(journey: Journey, persona: str) -> bool:
    return any(reference.id == persona for reference in journey.personas)


def _suggest(persona: str, known: tuple[str, ...]) -> Message | None:
    from journeymap.schema.suggestion import nearest

    best = nearest(persona, known)
    if best:
        return texts.DID_YOU_MEAN(id=best)
    return texts.KNOWN_PERSONAS(ids=", ".join(known)) if known else None


def write_scores(
    opened: Opened,
    scores: Sequence[JourneyScore],
    by: By,
    changes: Sequence[Change],
    *,
    as_json: bool,
) -> Iterator[str]:
    """Yield the scores; below a table of journeys also signs to heed, and all of them together."""
    from journeymap.report import write_score_table
    from journeymap.report.machine import stream_score_json
    from journeymap.report.trends import describe_trends
    from journeymap.score.portfolio import score_portfolio

    if as_json:
        yield from stream_score_json(
            scores,
            opened.problems,
            opened.language,
            signs=_find_signs(opened, scores),
            portfolio=score_portfolio(opened.atlas, scores),
            changes=changes,
            trends=describe_trends(opened.atlas, scores) if opened.atlas.measurements else (),
        )
        return
    table = write_score_table(scores, opened.language, by=by, **_look())
    yield table if by != "journey" else table + _write_below(opened, scores)


def _write_below(opened: Opened, scores: Sequence[JourneyScore]) -> str:
    from journeymap.report.portfolio import write_portfolio, write_signs
    from journeymap.report.trends import write_trends
    from journeymap.score.portfolio import score_portfolio

    look = _look()
    portfolio = score_portfolio(opened.atlas, scores)
    blocks = (
        write_signs(scores, _find_signs(opened, scores), opened.language, **look),
        write_portfolio(opened.atlas, portfolio, opened.language, **look),
        write_trends(opened.atlas, scores, opened.language, **look),
    )
    return "".join(f"\n{block}" for block in blocks if block)


def _find_signs(opened: Opened, scores: Sequence[JourneyScore]) -> list[Signs]:
    from journeymap.score.sign import find_signs

    shared = opened.atlas.workspace.scoring
    bands = [(opened.atlas.journeys[score.id].scoring or shared).bands for score in scores]
    return [find_signs(score, own) for score, own in zip(scores, bands, strict=True)]
