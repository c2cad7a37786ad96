"""Personas, portfolio, method range and settings as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import LANGUAGES, Language
from journeymap.model import (
    Atlas,
    Completion,
    Journey,
    Kpi,
    Metric,
    MetricKind,
    PillarWeights,
    Reference,
    Scoring,
    Stage,
    State,
    Touchpoint,
)
from journeymap.problem import Location
from journeymap.report import compose_report, write_text
from journeymap.report.method import write_configurations, write_method_ranges
from journeymap.report.persona import write_persona_comparisons, write_seen_by
from journeymap.report.portfolio import write_portfolio, write_signs
from journeymap.report.terminal import display_width
from journeymap.score import score_journey
from journeymap.score.configuration import gather_configurations
from journeymap.score.method import find_method_range
from journeymap.score.persona import compare_personas, score_persona
from journeymap.score.portfolio import score_portfolio
from journeymap.score.sign import find_signs
from tests.report.samples import SAMPLES, rich, smallest
from tests.score.adapter import FULL_EXAMPLE, make_atlas, make_journey
from tests.score.journeys import ATLAS, journeys

CASES = Path(__file__).parent / "cases"
WIDTH = 80


def rate(id: str, k: float, n: float, persona: str | None = None) -> Metric:
    who = None if persona is None else Reference(id=persona)
    return Metric(id=id, kind=MetricKind.RATE, k=k, n=n, persona=who)


def apart() -> tuple[Atlas, Journey]:
    """Two personas that are clearly apart, and one that was only judged."""
    metrics = (rate("m", 180, 200, "ayse"), rate("m", 80, 200, "mehmet"))
    judged = Metric(
        id="emotion", kind=MetricKind.EMOTION, mean=2, persona=Reference(id="unknown-share"), assumed=True
    )
    touchpoint = Touchpoint(id="t", title="Çağrı", metrics=metrics, emotion=(judged,))
    journey = Journey(
        id="apart",
        title="Şikâyet kaydı",
        personas=tuple(Reference(id=persona) for persona in ATLAS.personas),
        stages=(Stage(id="s", title="S", touchpoints=(touchpoint,)),),
        completion=Completion(k=80, n=100),
    )
    return ATLAS, journey


def tell_personas(language: Language, width: int = WIDTH, *, ascii_only: bool = False) -> str:
    nobody = (ATLAS, replace(apart()[1], title="Kimsesiz", personas=()))
    made = [*(make() for make in SAMPLES.values()), apart(), nobody]
    comparisons = [compare_personas(atlas, journey) for atlas, journey in made]
    return write_persona_comparisons(comparisons, language, width=width, ascii_only=ascii_only)


def tell_seen(language: Language, width: int = WIDTH, *, ascii_only: bool = False) -> str:
    scores = [score_persona(atlas, journey, "ayse") for atlas, journey in (rich(), smallest())]
    return write_seen_by("Ayşe Demir", scores, language, width=width, ascii_only=ascii_only)


def tell_portfolio(language: Language, width: int = WIDTH, *, ascii_only: bool = False) -> str:
    def journey(id: str, k: float, *touchpoints: Touchpoint) -> Journey:
        stage = Stage(id="s", title="S", touchpoints=touchpoints)
        return Journey(id=id, title=id.title(), stages=(stage,), survey=(rate("m", k, 100),), volume=1000)

    opens = Touchpoint(
        id="opens", title="İade başlatır", journey=Reference(id="iade"), use_journey_score=True
    )
    made = (
        journey("siparis", 70, opens),
        replace(journey("destek", 40), volume=3000.0, importance=2.0),
        journey("iade", 30),
        replace(journey("plan", 95), state=State.FUTURE),
        replace(journey("bos", 1), survey=()),
    )
    atlas = Atlas(workspace=ATLAS.workspace, journeys={each.id: each for each in made})
    portfolio = score_portfolio(atlas, [score_journey(atlas, each) for each in made])
    told = write_portfolio(atlas, portfolio, language, width=width, ascii_only=ascii_only)
    unknown = replace(portfolio, by_volume=False, left_out=())
    return told + "\n" + write_portfolio(atlas, unknown, language, width=width, ascii_only=ascii_only)


def tense() -> Journey:
    """A company that does well at its customers' expense."""
    return Journey(
        id="j",
        title="Abonelik",
        survey=(rate("m", 20, 100),),
        completion=Completion(k=90, n=100),
        kpis=(Kpi(id="k", title="K", value=95, target=100),),
    )


def tell_signs(language: Language, width: int = WIDTH, *, ascii_only: bool = False) -> str:
    made = tense()
    score = score_journey(ATLAS, made)
    signs = find_signs(score, Scoring().bands)
    return write_signs([score], [signs], language, width=width, ascii_only=ascii_only)


def tell_method(language: Language, width: int = WIDTH, *, ascii_only: bool = False) -> str:
    made = [(make_atlas(), make_journey(FULL_EXAMPLE)), smallest()]
    ranges = [find_method_range(atlas, journey) for atlas, journey in made]
    return write_method_ranges(ranges, language, width=width, ascii_only=ascii_only)


def tell_settings(language: Language, width: int = WIDTH, *, ascii_only: bool = False) -> str:
    workspace = Location(file="journeymap.yaml", line=12, column=3)
    own = Location(file="journeys/smallest.yaml", line=30, column=5)
    atlas, journey = smallest()
    scoring = Scoring(pain_cap=0.25, pillar_weights=PillarWeights(business=2), moment_of_truth=1)
    scoring = replace(scoring, places={"pain_cap": workspace, "pillar_weights.business": own})
    journey = replace(journey, scoring=scoring, origin=Location(file=own.file))
    configurations = gather_configurations(atlas, [journey, rich()[1]])
    return write_configurations(atlas, configurations, language, width=width, ascii_only=ascii_only)


TOLD = {
    "personas": tell_personas,
    "seen": tell_seen,
    "portfolio": tell_portfolio,
    "signs": tell_signs,
    "method": tell_method,
    "settings": tell_settings,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TOLD)
def test_whole_text(name: str, language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"beside-{name}.{language}.txt", TOLD[name](language))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", TOLD)
def test_no_line_is_wider_than_the_page(name: str, width: int) -> None:
    for ascii_only in (False, True):
        text = TOLD[name]("tr", width, ascii_only=ascii_only)
        assert max(map(display_width, text.splitlines())) <= width


@settings(max_examples=30)
@given(journeys(), st.sampled_from(LANGUAGES))
def test_any_journey_can_be_told(made: Journey, language: Language) -> None:
    named = replace(made, personas=tuple(Reference(id=persona) for persona in ATLAS.personas))
    assert write_persona_comparisons([compare_personas(ATLAS, named)], language)
    assert write_method_ranges([find_method_range(ATLAS, named)], language)
    score = score_journey(ATLAS, named)
    signs = find_signs(score, (named.scoring or Scoring()).bands)
    assert write_signs([score], [signs], language).count("\n") <= 3 * 4


def test_the_report_tells_the_signs() -> None:
    made = tense()
    told = write_text(compose_report(ATLAS, made, score_journey(ATLAS, made)), "en", width=100)
    sentence = " ".join(told.split())
    assert "Business stands at 95.0, experience at 20.0: the company does well" in sentence
    assert "The number alone would earn B; experience at 20.0 holds the grade at C." in sentence


def test_one_journey_is_no_portfolio() -> None:
    atlas, journey = rich()
    portfolio = score_portfolio(atlas, [score_journey(atlas, journey)])
    assert write_portfolio(atlas, portfolio, "en") == ""


def test_nothing_asked_is_nothing_told() -> None:
    assert write_method_ranges([], "en") == write_configurations(ATLAS, [], "en") == ""
