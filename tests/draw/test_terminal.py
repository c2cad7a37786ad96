"""The map in a terminal: whole, never wider than told, in plain signs where there are no others."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.draw.picture import Picture, Settings, Subject
from journeymap.draw.terminal import write_map
from journeymap.draw.terminal.pages import NARROWEST, cut_bands
from journeymap.draw.writers import write_picture
from journeymap.language.cells import display_width
from journeymap.model import Atlas, Branding, Direction, Journey, Kpi, Metric, MetricKind, Side, Stage
from journeymap.score import score_journey
from tests.draw.test_svg import HOSTILE
from tests.scene.samples import (
    CAPITALS,
    LONG,
    UNBREAKABLE,
    make_large,
    make_small,
    make_smallest,
    make_worded,
)
from tests.scene.test_measured import measure as measure_shares

EXPECTED = Path(__file__).parent / "expected"
SGR = re.compile(r"\x1b\[[0-9;]*m")


def only_journey(atlas: Atlas) -> Journey:
    return next(iter(atlas.journeys.values()))


def draw(atlas: Atlas, width: int = 100, *, colour: bool = False, ascii_only: bool = False) -> str:
    journey = only_journey(atlas)
    score = score_journey(atlas, journey)
    return write_map(atlas, journey, score, "tr", width=width, colour=colour, ascii_only=ascii_only)


def squeeze(text: str) -> str:
    return "".join(text.split())


def test_a_map_is_what_it_was(check_golden: Callable[[Path, str], None]) -> None:
    check_golden(EXPECTED / "map-tr.txt", draw(make_small()))


def test_a_map_in_plain_signs(check_golden: Callable[[Path, str], None]) -> None:
    text = draw(make_small(), 60, ascii_only=True)
    check_golden(EXPECTED / "map-tr-ascii.txt", text)
    assert set(re.sub(r"[\w\s]", "", text, flags=re.UNICODE)) <= set("=*#.-()[]|+,:'%?/<>")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 132, 240])
@pytest.mark.parametrize(
    "atlas",
    [
        make_smallest(),
        make_small(),
        make_large(),
        make_worded(LONG),
        make_worded(CAPITALS),
        make_worded(UNBREAKABLE),
    ],
    ids=["smallest", "small", "large", "long", "capitals", "unbreakable"],
)
def test_no_line_is_wider_than_told(atlas: Atlas, width: int) -> None:
    for ascii_only in (False, True):
        lines = draw(atlas, width, ascii_only=ascii_only).splitlines()
        assert [line for line in lines if display_width(line) > width] == []


@given(counts=st.lists(st.integers(0, 30), min_size=1, max_size=20), width=st.integers(40, 300))
def test_every_column_stands_in_one_band(counts: list[int], width: int) -> None:
    bands = cut_bands(counts, width)
    places = [
        place
        for band in bands
        for segment in band.segments
        for place in range(segment.first, segment.first + segment.count)
    ]
    assert places == list(range(sum(counts)))
    assert sorted({segment.stage for band in bands for segment in band.segments}) == list(range(len(counts)))
    assert all(band.column >= NARROWEST for band in bands)


def test_a_stage_is_not_torn_where_it_fits() -> None:
    bands = cut_bands([3, 3, 2, 9], 80)
    assert [[(one.stage, one.count, one.continued) for one in band.segments] for band in bands] == [
        [(0, 3, False)],
        [(1, 3, False)],
        [(2, 2, False), (3, 2, False)],
        [(3, 4, True)],
        [(3, 3, True)],
    ]


def test_stages_too_long_for_a_band_leave_no_room_empty() -> None:
    bands = cut_bands([5] * 12, 80)
    assert len(bands) == 16
    assert {band.count for band in bands[:-1]} <= {3, 4}


def test_each_pain_point_is_there_with_its_severity() -> None:
    atlas = make_large(3, 5, 2)
    text = draw(atlas, 60)
    for _, pain in only_journey(atlas).pain_points:
        assert f"{pain.severity:g} Acı noktası" in text
    assert text.count("Acı noktaları") == len(re.findall("^Duygu eğrisi$", text, flags=re.MULTILINE))


@pytest.mark.parametrize("text", [text[:200] for text in HOSTILE])
def test_a_hostile_word_is_text(text: str) -> None:
    drawn = draw(make_worded(text), 120)
    assert "\x1b" not in drawn
    assert squeeze(text) in squeeze(drawn.splitlines()[0] + "".join(drawn.splitlines()[1:4]))


def test_controls_never_reach_the_terminal() -> None:
    drawn = draw(make_worded("a\x1b[2Jb\u202ec\x07d"))
    assert "<U+001B>" in drawn
    assert not set("\x1b\u202e\x07") & set(drawn)


@given(text=st.text(min_size=1, max_size=40))
@settings(max_examples=25)
def test_any_words_fit(text: str) -> None:
    assert all(display_width(line) <= 60 for line in draw(make_worded(text), 60).splitlines())


def test_colour_only_repeats_what_is_said() -> None:
    atlas = make_small()
    coloured = draw(atlas, colour=True)
    assert "\x1b[" in coloured
    assert SGR.sub("", coloured) == draw(atlas)


def test_figures_can_be_redacted() -> None:
    atlas = make_small()
    hidden = replace(atlas, workspace=replace(atlas.workspace, branding=Branding(redact=("figures",))))
    assert "puan" in draw(atlas)
    assert "puan" not in draw(hidden)
    assert "█" not in draw(hidden)


def measure() -> Atlas:
    """The small journey with what a journey can have measured: means, times, people, and nothing yet."""
    atlas = make_small()
    journey = only_journey(atlas)
    ayse, mehmet = journey.personas
    first, second = journey.stages[0].touchpoints[0], journey.stages[1]
    ease = Metric(id="kolay", kind=MetricKind.CES, title="Kolaylık", scale=(1, 7), direction=Direction.EASE)
    metrics = (
        replace(ease, mean=4.2, n=190),
        replace(ease, mean=4.5, n=120, persona=ayse),
        replace(ease, mean=3.6, n=70, persona=mehmet),
        Metric(id="sure", kind=MetricKind.DURATION, value=74, unit="minutes", target=10, n=16_800, p90=210),
        Metric(id="bos", kind=MetricKind.RATE, title="Geri dönen"),
    )
    kpi = Kpi(
        id="maliyet", title="İade maliyeti", side=Side.BUSINESS, unit="TL", value=42, floor=60, target=35
    )
    stages = (
        replace(journey.stages[0], touchpoints=(replace(first, metrics=metrics),)),
        replace(second, kpis=(kpi,)),
    )
    return replace(atlas, journeys={journey.id: replace(journey, stages=stages)})


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_figure_is_there_with_what_it_is_held_to(width: int, *, ascii_only: bool) -> None:
    text = draw(measure(), width, ascii_only=ascii_only)
    for told in ("4,2 / 7", "n = 190", "74 dakika", "hedef 10 dakika", "n = 16.800", "42 TL", "hedef 35 TL"):
        assert told in text
    assert squeeze("%90'ı 210 dakika içinde") in squeeze(text.replace("’", "'"))
    assert squeeze("Geri dönen ölçülmedi") in squeeze(text)
    assert "%86" in text  # completion
    first, second = ("A", "B") if ascii_only else ("●", "■")
    assert re.search(f"{first} 4,5 / 7 +n = 120", " ".join(text.split()))
    assert re.search(f"{second} 3,6 / 7 +n = 70", " ".join(text.split()))


def test_no_fact_is_torn_apart_where_it_fits() -> None:
    lines = draw(measure(), 40).splitlines()
    assert any(line.strip() == "n = 16.800 ·" for line in lines)
    assert not any(line.strip().startswith("·") for line in lines)


def test_figures_tell_how_they_moved() -> None:
    then, now = (("2026-Q2", MetricKind.CSAT, None), ("2026-Q3", MetricKind.CSAT, None))
    atlas = measure_shares({then: 0.5, now: 0.7})
    assert "↑ +20,0 (2026-Q2), anlamlı" in draw(atlas)
    plain = draw(atlas, ascii_only=True)
    assert "+20,0 (2026-Q2), anlamlı" in plain
    assert "↑" not in plain


def test_whose_markers_figures_have_is_told_without_feelings_too() -> None:
    atlas = measure()
    journey = only_journey(atlas)
    stages = tuple(
        replace(stage, touchpoints=tuple(replace(one, emotion=()) for one in stage.touchpoints))
        for stage in journey.stages
    )
    drawn = draw(replace(atlas, journeys={journey.id: replace(journey, stages=stages)}))
    assert "● Ayşe Demir   ■ Mehmet Aksoy" in drawn


def test_what_is_shown_is_not_missed() -> None:
    atlas = measure()
    journey = only_journey(atlas)
    subject = Subject(atlas=atlas, journey=journey, score=score_journey(atlas, journey), language="en")
    picture = Picture(stem="m", view="map", compose=tuple, subject=subject)
    missed = {one.what.one for one in write_picture(picture, "text", Settings()).omissions}
    assert missed >= {"thought", "opportunity"}
    assert not missed & {"metric", "KPI"}


def test_redacted_figures_and_owners_are_not_told() -> None:
    atlas = measure()
    hidden = replace(atlas, workspace=replace(atlas.workspace, branding=Branding(redact=("figures",))))
    assert [told for told in ("n = 190", "42 TL", "%86", "Kolaylık") if told in draw(hidden)] == []
    nobody = replace(make_small().workspace, branding=Branding(redact=("owners",)))
    assert "operasyon" in draw(make_small())
    assert "operasyon" not in draw(replace(make_small(), workspace=nobody))


def test_without_feelings_it_says_so() -> None:
    assert "Duygu kaydı girilmemiş" in draw(make_smallest())


def test_a_stage_without_touchpoints_keeps_its_place() -> None:
    atlas = make_smallest()
    journey = only_journey(atlas)
    journey = replace(journey, stages=(*journey.stages, Stage(id="bos", title="Boş aşama")))
    assert "2 Boş aşama" in draw(replace(atlas, journeys={journey.id: journey}))
