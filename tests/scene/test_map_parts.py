"""The map's lanes, evidence, second curve and times: what a workspace chooses and what a reader can tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeymap.language import Language
from journeymap.model import (
    Atlas,
    Branding,
    Duration,
    Journey,
    Metric,
    MetricKind,
    Stage,
    Touchpoint,
)
from journeymap.model.raster import Raster, RasterFormat
from journeymap.scene import compose_map
from journeymap.scene.palette import PALETTE
from journeymap.scene.shapes import Box, Circle, Group, Image, Line, Polygon, Scene
from journeymap.score import score_journey
from tests.scene import laws
from tests.scene.samples import make_atlas, make_measured, make_small, make_smallest, refer


def draw(atlas: Atlas, language: Language = "tr") -> Scene:
    journey = next(iter(atlas.journeys.values()))
    return compose_map(atlas, journey, score_journey(atlas, journey), language)


def read(atlas: Atlas, language: Language = "tr") -> list[str]:
    return [label.text for label in laws.find_labels(draw(atlas, language))]


def brand(atlas: Atlas, **branding: object) -> Atlas:
    return replace(atlas, workspace=replace(atlas.workspace, branding=Branding(**branding)))  # type: ignore[arg-type]


def find_groups(scene: Scene, role: str) -> list[Group]:
    return [shape for shape in scene.walk() if isinstance(shape, Group) and shape.role == role]


def test_a_workspace_leaves_lanes_out() -> None:
    words = read(brand(make_small(), hidden_lanes=refer("emotion", "mevzuat", "support", "gains")))
    gone = {"Duygu eğrisi", "Mevzuat", "Destek süreçleri", "İç etkileşim çizgisi", "Kazanımlar"}
    assert gone & set(words) == set()
    assert {"Sahne önü", "Sahne arkası", "Acı noktaları"} <= set(words)
    assert gone <= set(read(make_small()))


def test_what_hurts_is_never_left_out() -> None:
    atlas = brand(make_small(), hidden_lanes=refer("pain-points", "touchpoints"))
    scene = draw(atlas)
    assert laws.check_pain_points(scene, atlas.journeys["ilk-siparis"]) == []
    assert len(find_groups(scene, "touchpoint")) == 2


def test_the_legend_follows_the_lanes() -> None:
    words = read(make_measured())
    assert "Halkalı: müşteride ölçüldü" in words
    assert "Halkasız: ekibin varsayımı" not in words
    assert "Bekleme" in words
    hidden = brand(make_measured(), hidden_lanes=refer("emotions", "metrics", "kpis", "time"))
    without = read(hidden)
    assert "Halkalı: müşteride ölçüldü" not in without
    assert "Bekleme" not in without
    assert "Halkasız: ekibin varsayımı" in read(make_small())


def test_a_measured_feeling_is_ringed_and_has_its_interval() -> None:
    scene = draw(make_measured(1))
    (emotions,), (curves,) = find_groups(scene, "emotions"), find_groups(scene, "emotion-curves")
    rings = [s for s in curves.shapes if isinstance(s, Circle) and s.radius == 10]
    bands = [s for s in emotions.shapes if isinstance(s, Polygon) and s.fill == "persona-1-surface"]
    whiskers = [
        shape
        for shape in emotions.shapes
        if isinstance(shape, Line) and len({x for x, _ in shape.points}) == 3 and not shape.curve
    ]
    assert len(rings) == 12
    assert len(bands) == 1
    assert len(whiskers) == 12
    # The band holds the curve's points: each marker lies within its whisker.
    for ring, whisker in zip(rings, whiskers, strict=True):
        heights = sorted(y for _, y in whisker.points)
        assert heights[0] <= ring.y <= heights[-1]


def test_a_judged_feeling_has_neither_ring_nor_interval() -> None:
    scene = draw(make_small())
    (emotions,), (curves,) = find_groups(scene, "emotions"), find_groups(scene, "emotion-curves")
    assert curves.shapes != ()
    assert not any(isinstance(shape, Circle) and shape.radius == 10 for shape in curves.shapes)
    assert not any(isinstance(shape, Polygon) and len(shape.points) > 12 for shape in emotions.shapes)


def test_a_feeling_on_its_own_scale_is_put_onto_the_workspace_s() -> None:
    metric = Metric(id="m", kind=MetricKind.EMOTION, mean=7, scale=(1, 9))
    stage = Stage(id="s", title="S", touchpoints=(Touchpoint(id="t", title="T", metrics=(metric,)),))
    assert "+1" in read(make_atlas(Journey(id="j", title="J", stages=(stage,))))


def test_the_current_state_runs_behind_the_future_one() -> None:
    scene = draw(make_measured())
    former = find_groups(scene, "former-emotion")
    assert [group.title for group in former] == ["Mevcut durum: Kişi 0", "Mevcut durum: Kişi 1"]
    assert all(isinstance(shape, Line) and shape.dash for group in former for shape in group.shapes)
    assert "Mevcut durum, Kişi 0: Temas 0 −1,5" in scene.description
    assert find_groups(scene, "ease-curve") == []


def test_without_another_state_the_second_curve_is_ease() -> None:
    atlas = make_measured()
    journey = replace(atlas.journeys["yarin"], future_of=None)
    scene = draw(replace(atlas, journeys={"yarin": journey}))
    (ease,) = find_groups(scene, "ease-curve")
    assert len([shape for shape in ease.shapes if isinstance(shape, Box)]) == 12
    assert "Kolaylık (CES): yukarısı daha kolay: Temas 0 16,7" in scene.description
    assert find_groups(draw(make_small()), "ease-curve") == []


def _make_easy(*feelings: float | None) -> Atlas:
    """Touchpoints that are neither easy nor hard, with such feelings."""
    ease = Metric(id="kolay", kind=MetricKind.CES, mean=4, n=90, scale=(1, 7))
    touchpoints = tuple(
        Touchpoint(
            id=f"t{place}",
            title=f"Temas {place}",
            metrics=(
                ease,
                *([] if mean is None else [Metric(id="duygu", kind=MetricKind.EMOTION, mean=mean)]),
            ),
        )
        for place, mean in enumerate(feelings)
    )
    stage = Stage(id="s", title="S", touchpoints=touchpoints)
    return make_atlas(Journey(id="j", title="J", stages=(stage,)))


def test_a_missing_feeling_does_not_hide_how_easy_it_was() -> None:
    scene = draw(_make_easy(1, None))
    (ease,) = find_groups(scene, "ease-curve")
    markers = [shape for shape in ease.shapes if isinstance(shape, Box)]
    (missing,) = [label for label in laws.find_labels(scene) if label.text == "kayıt yok"]
    assert len(markers) == 2
    assert all(marker.y + marker.height < missing.y - 10 for marker in markers)


def test_feelings_that_are_missing_throughout_are_told_once() -> None:
    words = read(_make_easy(None, None))
    assert words.count("Duygu kaydı girilmemiş") == 1
    assert "kayıt yok" not in words


def _make_timed(*times: tuple[Duration | None, Duration | None]) -> Atlas:
    touchpoints = tuple(
        Touchpoint(id=f"t{place}", title="T", duration=duration, wait=wait)
        for place, (duration, wait) in enumerate(times)
    )
    return make_atlas(Journey(id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=touchpoints),)))


def test_times_are_bars_to_one_scale_with_their_totals() -> None:
    atlas = _make_timed(
        (Duration(amount=30, unit="minutes"), None),
        (Duration(amount=1, unit="hours"), Duration(amount=3, unit="hours")),
    )
    bars = [s for group in find_groups(draw(atlas), "time") for s in group.shapes if isinstance(s, Box)]
    widths = [bar.width for bar in bars]
    assert widths[1] == pytest.approx(2 * widths[0], abs=0.02)
    assert widths[2] + 1 == pytest.approx(3 * widths[1], abs=0.05)
    words = read(atlas)
    assert {"süre 30 dakika", "bekleme 3 saat"} <= set(words)
    assert {"Toplam süre: 1,5 saat", "Toplam bekleme: 3 saat", "Beklemenin payı: %67"} <= set(words)


def test_no_times_make_no_lane() -> None:
    assert "Süre ve bekleme" not in read(make_smallest())
    assert "Süre ve bekleme" not in read(_make_timed((Duration(amount=0, unit="minutes"), None)))
    assert "Süre ve bekleme" not in read(brand(make_measured(), redact=("figures",)))


def test_sources_are_numbered_where_they_are_met_and_listed() -> None:
    scene = draw(make_measured())
    pain = next(group for group in find_groups(scene, "pain-point") if group.title == "Acı 3")
    assert "[1]" in " ".join(laws.find_texts(pain))
    sources = find_groups(scene, "source")
    assert len(sources) == 12
    assert list(laws.find_texts(sources[0])) == [
        "[1]",
        "Kaynak 1\u00a0· nicel\u00a0· n = 100\u00a0· 30\u00a0Eylül\u00a02026",
    ]
    assert sources[0].link == "https://example.com/kaynak"


def test_redacted_evidence_is_neither_cited_nor_listed() -> None:
    scene = draw(brand(make_measured(), redact=("evidence",)))
    assert find_groups(scene, "sources") == []
    assert not any("[" in label.text for label in laws.find_labels(scene))
    assert "Kaynak 1" not in scene.description


def test_redacted_figures_leave_the_curve_and_take_its_numbers() -> None:
    scene = draw(brand(make_measured(1), redact=("figures",)), "en")
    assert find_groups(scene, "emotion-curve") != []
    assert "Temas 1 neutral, Temas 2 positive" in scene.description
    words = {label.text for label in laws.find_labels(scene)}
    assert words & {"+1", "−1"} == set()
    (emotions,) = find_groups(scene, "emotions")
    assert not any(isinstance(shape, Polygon) and len(shape.points) > 12 for shape in emotions.shapes)


def test_pictures_of_the_workspace_stand_on_the_map() -> None:
    raster = Raster(content=b"x", format=RasterFormat.PNG, width=400, height=100)
    atlas = make_measured(1)
    journey = atlas.journeys["yarin"]
    first, *rest = journey.stages
    shown = replace(first.touchpoints[0], images=("a.png", "gone.png"))
    stages = (replace(first, touchpoints=(shown, *first.touchpoints[1:])), *rest)
    atlas = replace(
        atlas,
        journeys={"yarin": replace(journey, stages=stages)},
        personas={"p0": replace(atlas.personas["p0"], image="a.png")},
        rasters={"a.png": raster},
    )
    scene = draw(atlas)
    images = [shape for shape in scene.walk() if isinstance(shape, Image)]
    assert [image.title for image in images] == ["Kişi 0", "Temas 0"]
    assert laws.check_all(scene) == []
    assert not any(isinstance(shape, Image) for shape in draw(make_measured(1)).walk())


def test_reach_is_a_sign_and_a_word() -> None:
    words = read(make_measured(), "en")
    assert {"ambient", "external", "internal"} <= set(words)
    assert "External: on others' ground" in words
    assert "External: on others' ground" not in read(make_smallest(), "en")


def test_links_open_what_they_name() -> None:
    (link,) = find_groups(draw(make_measured()), "link")
    assert (link.title, link.link) == ("Ekran taslağı", "https://example.com/ekran")


def test_every_colour_of_the_parts_is_in_the_palette() -> None:
    assert laws.check_roles(draw(make_measured(7))) == []
    assert "panel-strong" in PALETTE


def test_without_signs_there_is_no_legend() -> None:
    touchpoint = Touchpoint(id="t", title="Öder")
    journey = Journey(id="j", title="J", stages=(Stage(id="s", title="Kasa", touchpoints=(touchpoint,)),))
    scene = draw(brand(make_atlas(journey), redact=("figures",)))
    assert not [shape for shape in scene.walk() if isinstance(shape, Group) and shape.role == "legend"]
