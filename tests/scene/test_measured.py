"""Measured figures in pictures: tables of personas, marks of change, and the portfolio by period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.atlas.measurements import lay_over
from journeymap.language import Language
from journeymap.model import (
    Atlas,
    Completion,
    Direction,
    Journey,
    MeasuredCompletion,
    MeasuredMetric,
    Measurement,
    Metric,
    MetricKind,
    Persona,
    Reference,
    Share,
    Stage,
    Touchpoint,
    Transition,
)
from journeymap.scene import compose_flow, compose_map
from journeymap.scene.compare import compose_compare, pair_personas
from journeymap.scene.map.pages import PAGE_SIZES, PageSize, compose_map_pages
from journeymap.scene.map.persona_rows import group_by_persona
from journeymap.scene.persona import Meeting, compose_persona, compose_persona_pages
from journeymap.scene.portfolio import compose_portfolio
from journeymap.scene.shapes import Box, Group, Label, Line, Polygon, Scene
from journeymap.score import score_journey
from journeymap.score.by_period import count_volume, find_score_trends
from journeymap.score.own_figures import find_own_figures
from journeymap.score.persona import score_persona
from journeymap.score.portfolio import score_portfolio
from tests.scene import laws
from tests.scene.samples import CAPITALS, LONG, make_atlas, refer

PERIODS = ("2026-Q1", "2026-Q2", "2026-Q3")
_KINDS = (MetricKind.CSAT, MetricKind.NPS, MetricKind.CES, MetricKind.RATE, MetricKind.DURATION)


def make_metric(kind: MetricKind, share: float, n: int, persona: str | None = None) -> Metric:
    """A measured figure of a kind; ``share`` is how good it is, 0..1."""
    known = Metric(
        id=kind.value, kind=kind, n=n, persona=Reference(id=persona) if persona else None, title=None
    )
    good = round(share * n)
    if kind is MetricKind.NPS:
        return replace(known, promoters=good, detractors=n - good, passives=0, n=None)
    if kind is MetricKind.CES:
        mean = round(1 + 6 * share, 2)
        return replace(known, mean=mean, sd=1.1, scale=(1, 7), direction=Direction.EASE)
    if kind is MetricKind.DURATION:
        return replace(known, value=round(500 * share, 1), unit="minutes")
    return replace(known, k=good)


Shares: TypeAlias = dict[tuple[str, MetricKind, str | None], float]
"""By period, kind and persona."""


def measure(shares: Shares, n: int = 400, completion: tuple[float, ...] = ()) -> Atlas:
    """An atlas whose one journey has these figures at its touchpoint ``t``, by period, kind and persona."""
    names = sorted({persona for _, _, persona in shares if persona})
    figures = tuple(
        MeasuredMetric(
            period=period,
            metric=replace(make_metric(kind, share, n, persona), period=period),
            touchpoint=Reference(id="t"),
        )
        for (period, kind, persona), share in sorted(shares.items(), key=lambda each: str(each[0]))
    )
    counted = tuple(
        MeasuredCompletion(period=period, k=round(share * n), n=n)
        for period, share in zip(PERIODS, completion, strict=False)
    )
    return lay("Temas", names, Measurement(id="j", min_group=10, metrics=figures, completion=counted))


def lay(title: str, personas: list[str], measurement: Measurement) -> Atlas:
    """An atlas with one journey of a stage and a touchpoint, and what was measured of it."""
    touchpoint = Touchpoint(id="t", title=title)
    journey = Journey(
        id="j",
        title=title,
        personas=refer(*(name for name in personas if name != "stranger")),
        stages=(Stage(id="s", title=title, touchpoints=(touchpoint,)),),
        completion=Completion(k=1, n=2) if measurement.completion else None,
    )
    atlas = make_atlas(
        lay_over(journey, measurement), tuple(Persona(id=name, name=f"{title} {name}") for name in personas)
    )
    return replace(atlas, measurements={"j": measurement})


def draw_map(atlas: Atlas, language: Language = "tr") -> Scene:
    journey = atlas.journeys["j"]
    return compose_map(atlas, journey, score_journey(atlas, journey), language)


def draw_portfolio(atlas: Atlas, language: Language = "en", size: PageSize | None = None) -> Scene:
    scores = [score_journey(atlas, journey) for journey in atlas.journeys.values()]
    return compose_portfolio(atlas, scores, score_portfolio(atlas, scores), language, size=size)[0]


def find_lines(scene: Scene) -> list[Group]:
    """The lines of personas."""
    return [each for each in scene.walk() if isinstance(each, Group) and each.role == "persona-figure"]


@st.composite
def atlases(draw: st.DrawFn) -> Atlas:
    """Journeys measured for up to six personas, one of whom does not travel, some figures withheld."""
    personas = [*(f"p{number}" for number in range(draw(st.integers(0, 5)))), "stranger"]
    kinds = draw(st.lists(st.sampled_from(_KINDS), min_size=1, max_size=3, unique=True))
    figures: list[MeasuredMetric] = []
    for period in PERIODS[: draw(st.integers(1, 3))]:
        for kind in kinds:
            for persona in draw(st.lists(st.sampled_from([None, *personas]), unique=True)):
                share, n = draw(st.floats(0, 1)), draw(st.integers(10, 3_000_000))
                metric = replace(make_metric(kind, share, n, persona), period=period)
                figures.append(MeasuredMetric(period=period, metric=metric, touchpoint=Reference(id="t")))
    counts = [
        MeasuredCompletion(period=period, k=draw(st.integers(0, 90)), n=90, open=draw(st.integers(0, 90)))
        for period in PERIODS
    ]
    measurement = Measurement(id="j", min_group=10, metrics=tuple(figures), completion=tuple(counts))
    return lay(draw(st.sampled_from(["Temas", LONG.strip(), CAPITALS])), personas, measurement)


@settings(max_examples=25)
@given(atlases(), st.sampled_from(["tr", "en"]))
def test_laws_hold_for_measured_figures(atlas: Atlas, language: Language) -> None:
    journey = atlas.journeys["j"]
    score = score_journey(atlas, journey)
    scenes = [draw_map(atlas, language), draw_portfolio(atlas, language)]
    slide = draw_portfolio(atlas, language, PAGE_SIZES["16:9"])
    assert slide.width / slide.height == pytest.approx(16 / 9, rel=0.001)
    scenes += (slide, *compose_map_pages(atlas, journey, score, language, PAGE_SIZES["16:9"]))
    for name in [reference.id for reference in journey.personas][:2]:
        meeting = Meeting(journey, score_persona(atlas, journey, name, whole=score), score)
        scenes.append(compose_persona(atlas, atlas.personas[name], [meeting], language))
        scenes += compose_persona_pages(atlas, atlas.personas[name], [meeting], language, PAGE_SIZES["a4"])
    assert [broken for scene in scenes for broken in laws.check_all(scene)] == []


@settings(max_examples=25)
@given(atlases())
def test_every_figure_of_a_persona_is_drawn_once(atlas: Atlas) -> None:
    (touchpoint,) = atlas.journeys["j"].touchpoints
    rows = [metric for _, members in group_by_persona(touchpoint.metrics) for metric in members]
    lines = find_lines(draw_map(atlas))
    expected = [f"metrics.t.{metric.id}.{metric.persona.id}" for metric in rows if metric.persona]
    assert sorted(line.id for line in lines) == sorted(expected)
    for line in lines:
        persona = atlas.personas[line.id.rpartition(".")[2]].name
        assert line.title.startswith(f"{persona}: ")
        assert not [shape for shape in line.shapes if isinstance(shape, Line) and shape.dash]


@settings(max_examples=25)
@given(atlases())
def test_metrics_are_grouped_without_losing_one(atlas: Atlas) -> None:
    (touchpoint,) = atlas.journeys["j"].touchpoints
    told: list[Metric] = []
    for head, rows in group_by_persona(touchpoint.metrics):
        told += [*([head] if head else []), *rows]
    assert sorted(map(repr, told)) == sorted(map(repr, touchpoint.metrics))


def test_a_line_of_a_persona_says_everything_in_words() -> None:
    shares: Shares = {(period, MetricKind.CSAT, None): 0.6 for period in PERIODS[:2]}
    atlas = measure(
        shares | {(PERIODS[0], MetricKind.CSAT, "ayse"): 0.7, (PERIODS[1], MetricKind.CSAT, "ayse"): 0.5}
    )
    (line,) = find_lines(draw_map(atlas, "en"))
    assert line.title == "Temas ayse: 50%, n = 400, −20.0 since 2026-Q1, significant"
    (turkish,) = find_lines(draw_map(atlas, "tr"))
    assert turkish.title == "Temas ayse: %50, n = 400, 2026-Q1 döneminden beri −20,0, anlamlı"
    assert [shape.text for shape in line.shapes if isinstance(shape, Label)] == ["50%", "−20.0", "n = 400"]
    bar = [shape for shape in line.shapes if isinstance(shape, Box) and shape.fill == "persona-1"]
    track = next(shape for shape in line.shapes if isinstance(shape, Box) and shape.fill == "kpi-track")
    assert bar[0].width == pytest.approx(track.width / 2, abs=0.01)


@pytest.mark.parametrize(
    ("shares", "n", "said", "mark"),
    [
        ((0.4, 0.6), 400, "+20.0 (2026-Q1), significant", "good"),
        ((0.6, 0.4), 400, "−20.0 (2026-Q1), significant", "bad"),
        ((0.4, 0.6), 10, "+20.0 (2026-Q1), may be chance", None),
        ((0.6, 0.4), 10, "−20.0 (2026-Q1), may be chance", None),
        ((0.5, 0.5), 400, "0.0 (2026-Q1), may be chance", "level"),
    ],
)
def test_a_change_is_told_by_form_and_in_words(
    shares: tuple[float, float], n: int, said: str, mark: str | None
) -> None:
    figures: Shares = {
        (period, MetricKind.CSAT, None): share for period, share in zip(PERIODS, shares, strict=False)
    }
    scene = draw_map(measure(figures, n), "en")
    group = next(each for each in scene.walk() if isinstance(each, Group) and each.id == "metrics.t")
    place = next(i for i, shape in enumerate(group.shapes) if isinstance(shape, Label) and shape.text == said)
    drawn = group.shapes[place - 1]
    if mark == "level":
        assert isinstance(drawn, Box)
        return
    assert isinstance(drawn, Polygon)
    assert (drawn.fill, drawn.stroke) == ((mark, None) if mark else (None, "ink-muted"))
    tip, edge = drawn.points[1][1], drawn.points[0][1]
    assert (tip < edge) == (shares[1] > shares[0])


def test_the_legend_has_the_marks_of_change_that_are_shown() -> None:
    figures: Shares = {
        (period, MetricKind.CSAT, None): share for period, share in zip(PERIODS, (0.4, 0.6), strict=False)
    }
    told = " ".join(label.text for label in laws.find_labels(draw_map(measure(figures), "en")))
    assert "Significant change since the period before" in told
    assert "Change that may be chance" not in told
    assert "Unchanged" not in told


def test_the_portfolio_tells_how_the_measured_score_moved() -> None:
    figures: Shares = {
        (period, MetricKind.CSAT, None): share for period, share in zip(PERIODS, (0.5, 0.4, 0.6), strict=True)
    }
    atlas = measure(figures)
    scene = draw_portfolio(atlas)
    row = next(each for each in scene.walk() if isinstance(each, Group) and each.id == "journey.j")
    drawn = [shape.text for shape in row.shapes if isinstance(shape, Label)]
    assert drawn[drawn.index("+20.0") :][:3] == ["+20.0", "significant", "2026-Q2 – 2026-Q3"]
    assert "+20.0 from 2026-Q2 to 2026-Q3, significant" in row.description
    trend = find_score_trends(atlas, [score_journey(atlas, atlas.journeys["j"])])["j"]
    assert trend.values == pytest.approx((50, 40, 60))
    path = next(shape for shape in row.shapes if isinstance(shape, Line) and len(shape.points) == 3)
    (_, first), (_, middle), (_, last) = path.points
    assert last < first < middle


def test_a_score_of_a_period_is_the_score_of_what_was_known_then() -> None:
    """By another way: the journey laid under the first period's figures alone."""
    shares: Shares = {
        (period, kind, None): (place + number) / 5
        for place, period in enumerate(PERIODS)
        for number, kind in enumerate(_KINDS[:3])
    }
    atlas = measure(shares, completion=(0.5, 0.6, 0.9))
    trend = find_score_trends(atlas, [score_journey(atlas, atlas.journeys["j"])])["j"]
    for last, value in zip(PERIODS, trend.values, strict=True):
        then = measure(
            {key: share for key, share in shares.items() if key[0] <= last},
            completion=(0.5, 0.6, 0.9)[: PERIODS.index(last) + 1],
        )
        assert score_journey(then, then.journeys["j"]).value == pytest.approx(value)
    assert trend.periods == PERIODS


def test_one_period_is_no_trend_and_still_a_volume() -> None:
    atlas = measure({(PERIODS[0], MetricKind.CSAT, None): 0.5}, completion=(0.5,))
    scene = draw_portfolio(atlas)
    told = [label.text for label in laws.find_labels(scene)]
    assert "Trend" not in told
    assert told[told.index("400") :][:2] == ["400", "2026-Q1"]
    assert "measured 400 in 2026-Q1" in scene.description


def test_a_period_that_is_still_open_takes_the_place_of_no_other() -> None:
    settled = MeasuredCompletion(period="2026-Q1", k=60, n=100)
    young = MeasuredCompletion(period="2026-Q2", k=40, n=40, open=60)

    def read(*counted: MeasuredCompletion) -> Iterator[object]:
        measurement = Measurement(id="j", min_group=10, completion=counted)
        completion = lay("Temas", [], measurement).journeys["j"].completion
        assert completion is not None
        yield from (completion.k, completion.n)
        volume = count_volume(measurement)
        assert volume is not None
        yield volume.count

    assert [*read(settled, young)] == [60, 100, 100]
    assert [*read(settled, replace(young, open=10))] == [40, 40, 50]
    assert [*read(young)] == [40, 40, 100]
    atlas = lay("Temas", [], Measurement(id="j", min_group=10, completion=(settled, young)))
    assert not find_score_trends(atlas, [score_journey(atlas, atlas.journeys["j"])])


def test_a_persona_card_tells_what_sets_the_persona_apart_and_what_chance_would() -> None:
    shares: Shares = {(PERIODS[0], kind, None): 0.5 for kind in _KINDS[:4]}
    shares |= {(PERIODS[0], kind, "ayse"): 0.5 for kind in _KINDS[1:4]}
    atlas = measure(shares | {(PERIODS[0], MetricKind.CSAT, "ayse"): 0.8})
    journey = atlas.journeys["j"]
    meeting = Meeting(journey, score_persona(atlas, journey, "ayse"), score_journey(atlas, journey))
    scene = compose_persona(atlas, atlas.personas["ayse"], [meeting], "en")
    lines = [each for each in scene.walk() if isinstance(each, Group) and each.role == "measured"]
    assert [line.title for line in lines] == [
        "Temas, CSAT: 80%, everyone 50%, n = 400, 2026-Q1, +30.0 beside everyone, more than chance"
    ]
    told = [label.text for label in laws.find_labels(scene)]
    assert "Figures compared: 4; more than chance apart: 1 (about 1 would be by chance alone)" in told
    assert lines[0].title in scene.description
    assert len(find_own_figures(atlas, journey, "ayse")) == 4
    assert not find_own_figures(atlas, journey, "nobody")


def test_what_only_one_of_two_personas_meets_has_its_marker_and_is_neither_good_nor_bad() -> None:
    shares: Shares = {(PERIODS[0], MetricKind.CSAT, name): 0.5 for name in (None, "ayse", "mehmet")}
    atlas = measure(shares)
    journey = atlas.journeys["j"]
    (stage,) = journey.stages
    own = [
        replace(stage.touchpoints[0], id=name, title=name, personas=refer(name))
        for name in ("ayse", "mehmet")
    ]
    journey = replace(journey, stages=(replace(stage, touchpoints=(*stage.touchpoints, *own)),))
    one, other = (score_persona(atlas, journey, name) for name in ("ayse", "mehmet"))
    scene = compose_compare(pair_personas(atlas, journey, one, other, "en"))
    assert laws.check_all(scene) == []
    row = next(each for each in scene.walk() if isinstance(each, Group) and each.id == "stage.s")
    roles = {shape.text: shape.fill for shape in row.shapes if isinstance(shape, Label)}
    assert roles["only Temas ayse"] == "persona-1"
    assert roles["only Temas mehmet"] == "persona-2"
    assert not {"good", "bad"} & {role for shape in row.shapes for role in laws.read_roles(shape)}


@pytest.mark.parametrize(("counted", "told"), [(0.5, False), (0.7, True)])
def test_a_flow_whose_steps_say_another_completion_than_the_count_tells_both(
    counted: float,
    told: bool,  # noqa: FBT001
) -> None:
    atlas = measure({(PERIODS[0], MetricKind.CSAT, None): 0.5}, completion=(counted,))
    ways = (("start", "t", 1.0), ("t", "complete", 0.5))
    steps = tuple(
        Transition(
            id=f"{one}-{other}",
            source=Reference(id=one),
            target=Reference(id=other),
            probability=Share(value=share),
        )
        for one, other, share in ways
    )
    journey = replace(atlas.journeys["j"], transitions=steps)
    scene = compose_flow(atlas, journey, score_journey(atlas, journey), "en")
    words = " ".join(label.text for label in laws.find_labels(scene))
    assert f"Completion {round(100 * counted)}%" in words
    assert ("by the shares of the steps 50%" in words) is told
