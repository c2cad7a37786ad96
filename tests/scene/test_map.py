"""The journey map: laws on ordinary, extreme and random journeys, and what each part must say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import Language, Text
from journeymap.model import (
    Atlas,
    Branding,
    Channel,
    Journey,
    Lane,
    Medium,
    MetricKind,
    Opportunity,
    PainPoint,
    Reference,
    Scale,
    Share,
    Stage,
    Term,
    Touchpoint,
)
from journeymap.scene import compose_map
from journeymap.scene.map.feelings import gather_series
from journeymap.scene.map.view import compose_view
from journeymap.scene.shapes import Box, Circle, Group, Line, Polygon, Scene
from journeymap.score import score_journey
from tests.scene import laws
from tests.scene.samples import (
    CAPITALS,
    LONG,
    UNBREAKABLE,
    feel,
    make_atlas,
    make_large,
    make_measured,
    make_small,
    make_smallest,
    make_worded,
    refer,
)

SAMPLES = {
    "smallest": make_smallest(),
    "small": make_small(),
    "twelve-stages": make_large(),
    "five-personas": make_large(2, 3, 5),
    "no-personas": make_large(3, 3, 0),
    "seven-personas": make_large(1, 2, 7),
    "everything-measured": make_measured(),
    "one-curve-measured": make_measured(1),
    "long-titles": make_worded(LONG.strip()),
    "capitals": make_worded(CAPITALS),
    "unbreakable": make_worded(UNBREAKABLE),
    "markup": make_worded("</text><script>alert(\"x\")</script> & '{title}' %s {0}"),
    "emoji": make_worded("👩‍👩‍👧 çok kızgın 😡 漢字 مرحبا e\u0301"),
}


def draw(atlas: Atlas, language: Language = "tr") -> Scene:
    journey = next(iter(atlas.journeys.values()))
    return compose_map(atlas, journey, score_journey(atlas, journey), language)


def read(atlas: Atlas, language: Language = "tr") -> list[str]:
    """Every line of the picture, in drawing order."""
    return [label.text for label in laws.find_labels(draw(atlas, language))]


def find(scene: Scene, identifier: str) -> Group:
    return next(shape for shape in scene.walk() if isinstance(shape, Group) and shape.id == identifier)


@pytest.mark.parametrize("language", ["en", "tr"])
@pytest.mark.parametrize("name", SAMPLES)
def test_samples_keep_every_law(name: str, language: Language) -> None:
    atlas = SAMPLES[name]
    journey = next(iter(atlas.journeys.values()))
    scene = draw(atlas, language)
    assert laws.check_all(scene) == []
    assert laws.check_pain_points(scene, journey) == []


titles = st.text(
    alphabet=st.sampled_from("abcİığşçÖ AWMw.-/<&\"' 1\u0301😀漢ע"), min_size=1, max_size=70
).filter(lambda text: text.strip() != "")
shares = st.none() | st.floats(0, 1).map(lambda value: Share(value=value))


@st.composite
def random_journeys(draw_value: st.DrawFn) -> Atlas:
    stages = []
    number = 0
    for stage in range(draw_value(st.integers(0, 4))):
        touchpoints = []
        for _ in range(draw_value(st.integers(0, 3))):
            number += 1
            pains = tuple(
                PainPoint(
                    id=f"pain{place}",
                    title=draw_value(titles),
                    severity=draw_value(st.floats(0, 4)),
                    frequency=draw_value(shares),
                )
                for place in range(draw_value(st.integers(0, 2)))
            )
            touchpoints.append(
                Touchpoint(
                    id=f"t{number}",
                    title=draw_value(titles),
                    action=draw_value(st.none() | titles),
                    channel=draw_value(st.none() | st.sampled_from(refer("store", "sms", "own-thing"))),
                    thoughts=tuple(draw_value(st.lists(titles, max_size=2))),
                    emotion=tuple(
                        feel(value) for value in draw_value(st.lists(st.floats(-2, 2), max_size=1))
                    ),
                    pain_points=pains,
                    moment_of_truth=draw_value(st.booleans()),
                )
            )
        stages.append(Stage(id=f"s{stage}", title=draw_value(titles), touchpoints=tuple(touchpoints)))
    return make_atlas(Journey(id="any", title=draw_value(titles), stages=tuple(stages)))


@settings(max_examples=40)
@given(atlas=random_journeys(), language=st.sampled_from(("en", "tr")))
def test_random_journeys_keep_every_law(atlas: Atlas, language: Language) -> None:
    scene = draw(atlas, language)
    assert laws.check_all(scene) == []
    assert laws.check_pain_points(scene, atlas.journeys["any"]) == []


@settings(max_examples=20)
@given(atlas=random_journeys())
def test_the_same_journey_gives_the_same_scene(atlas: Atlas) -> None:
    assert draw(atlas) == draw(atlas)


def test_laws_see_what_is_wrong() -> None:
    scene = draw(make_small())
    label = laws.find_labels(scene)[0]
    wide = label._replace(width=3)
    assert laws.check_width(replace(scene, shapes=(wide,))) != []
    assert laws.check_page(replace(scene, shapes=(label._replace(x=scene.width - 5),))) != []
    assert laws.check_overlap(replace(scene, shapes=(label, label._replace(x=label.x + 4)))) != []
    assert laws.check_contrast(replace(scene, shapes=(label._replace(fill="line"),))) != []
    assert laws.check_surface(replace(scene, shapes=(label._replace(background="navy"),))) != []
    group = find(scene, "touchpoint.sepet")
    assert laws.check_ids(replace(scene, shapes=(group, group))) == ["id twice: touchpoint.sepet"]
    card = group.shapes[0]
    assert isinstance(card, Box)
    outside = group._replace(shapes=(card._replace(width=60), *group.shapes[1:]))
    assert laws.check_groups(replace(scene, shapes=(outside,))) != []
    assert laws.check_pain_points(replace(scene, shapes=()), make_small().journeys["ilk-siparis"]) != []


def test_without_data_nothing_is_invented() -> None:
    words = read(make_smallest())
    assert "Puanlanmadı" in words
    assert "Kapsam %0 · ölçülen pay %0" in words
    assert [word for word in words if word == "ölçülmedi"] == ["ölçülmedi"] * 3
    assert "Duygu kaydı girilmemiş" in words
    assert "Acı noktası girilmemiş" in words
    assert [word for word in words if any(digit.isdigit() for digit in word)] == [
        "Kapsam %0 · ölçülen pay %0",
        "1",
    ]


def test_the_header_says_state_owner_review_and_score() -> None:
    words = read(make_small())
    assert words[:5] == [
        "Mevcut durum",
        "Onaylandı",
        "Müşteri yolculuğu haritası",
        "İlk market siparişi",
        "Sorumlu: e-ticaret\u00a0· Son gözden geçirme: 1\u00a0Ekim\u00a02026\u00a0· Müşteri sayısı: 12.500",
    ]
    atlas = make_small()
    score = score_journey(atlas, atlas.journeys["ilk-siparis"])
    assert score.value is not None
    assert score.grade_label in words


def test_numbers_follow_the_language() -> None:
    assert "%61,5" in read(make_small(), "tr")
    assert "61.5%" in read(make_small(), "en")
    assert "Reviewed: 1\u00a0October\u00a02026" in " ".join(read(make_small(), "en"))


def test_a_provisional_grade_carries_its_question_mark() -> None:
    touchpoint = Touchpoint(id="t", title="T", emotion=(feel(1),))
    atlas = make_atlas(
        Journey(id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=(touchpoint,)),))
    )
    words = read(atlas)
    assert "Geçici not (?): ölçülen pay henüz düşük." in words
    assert [word for word in words if word.endswith("?")] != []


def test_a_severity_is_said_by_form_number_and_words() -> None:
    group = find(draw(make_small()), "pain-point.destek.bekleme")
    assert list(laws.find_texts(group)) == ["1,5", "Uzun bekliyor", "sıklık %60", "Çözüldü", "Ayşe Demir"]
    assert group.description == "şiddet 4 üzerinden 1,5. sıklık %60"


def test_an_unknown_frequency_is_said() -> None:
    group = find(draw(make_small()), "pain-point.destek.tekrar")
    assert list(laws.find_texts(group)) == ["4", "Aynı şeyi iki kere anlatıyor", "sıklık bilinmiyor"]


def _make_felt(*values: float | None) -> Atlas:
    touchpoints = tuple(
        Touchpoint(id=f"t{place}", title="T", emotion=() if value is None else (feel(value),))
        for place, value in enumerate(values)
    )
    return make_atlas(Journey(id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=touchpoints),)))


def test_the_emotion_curve_breaks_where_nothing_is_recorded() -> None:
    group = find(draw(_make_felt(1, -1, None, 2, 0, None, 1)), "emotion.0")
    curves = [shape for shape in group.shapes if isinstance(shape, Line)]
    assert [len(curve.points) for curve in curves] == [4, 4]
    assert "kayıt yok" in read(_make_felt(1, None))


def test_the_emotion_curve_stays_on_its_scale() -> None:
    scene = draw(_make_felt(2, -2, 2, 2, -2))
    heights = [y for curve in _find_curves(scene) for _, y in curve.points]
    faces = [shape for shape in find(scene, "emotions").shapes if not isinstance(shape, Group)]
    assert max(heights) - min(heights) == pytest.approx(168)
    assert faces != []


def _find_curves(scene: Scene) -> list[Line]:
    return [shape for shape in find(scene, "emotion.0").shapes if isinstance(shape, Line)]


def test_a_feeling_outside_the_scale_is_not_drawn() -> None:
    assert "+9" not in read(_make_felt(9, 1))
    assert "kayıt yok" in read(_make_felt(9, 1))


def test_another_scale_is_drawn_on_its_own_terms() -> None:
    atlas = _make_felt(1, 10)
    workspace = replace(atlas.workspace, emotion_scale=Scale(low=1, high=10))
    words = read(replace(atlas, workspace=workspace))
    assert {"1", "5,5", "10"} <= set(words)


def test_a_value_for_everyone_stands_in_for_a_persona() -> None:
    atlas = make_small()
    journey = atlas.journeys["ilk-siparis"]
    view = compose_view(atlas, journey, score_journey(atlas, journey), "tr")
    ayse, mehmet = gather_series(view)
    assert [(feeling.value, feeling.own) if feeling else None for feeling in ayse.feelings] == [
        (-1, True),
        (-1.5, False),
    ]
    # Mehmet does not meet the second touchpoint.
    assert [feeling.value if feeling else None for feeling in mehmet.feelings] == [0.5, None]


def test_no_two_markers_hide_each_other() -> None:
    atlas = make_large(1, 1, 5)
    journey = next(iter(atlas.journeys.values()))
    same = replace(
        journey.stages[0].touchpoints[0], emotion=tuple(feel(1, f"p{number}") for number in range(5))
    )
    journey = replace(journey, stages=(replace(journey.stages[0], touchpoints=(same,)),))
    scene = draw(replace(atlas, journeys={journey.id: journey}))
    frames = [
        laws.frame_shape(shape)
        for shape in find(scene, "emotion-curves").shapes
        if isinstance(shape, (Box, Circle, Polygon)) and shape.stroke == "surface"
    ]
    centres = sorted((left + right) / 2 for left, _, right, _ in frames if left > 230)
    assert len({round(centre) for centre in centres}) == 5


def test_lanes_with_nothing_are_left_out() -> None:
    words = read(make_smallest())
    assert "Fırsatlar" not in words
    assert "Metrikler" not in words
    assert "Temas noktaları" in words


def test_a_workspace_orders_its_lanes() -> None:
    atlas = make_small()
    branding = Branding(lane_order=refer("pain_points", "mevzuat", "emotion"))
    words = read(replace(atlas, workspace=replace(atlas.workspace, branding=branding)))
    order = [
        word
        for word in words
        if word in {"Acı noktaları", "Mevzuat", "Duygu eğrisi", "Temas noktaları", "Fırsatlar"}
    ]
    assert order == ["Temas noktaları", "Acı noktaları", "Mevzuat", "Duygu eğrisi", "Fırsatlar"]


def test_what_is_redacted_is_not_on_the_picture() -> None:
    atlas = make_small()
    branding = Branding(redact=("quotes", "owners", "figures"))
    scene = draw(replace(atlas, workspace=replace(atlas.workspace, branding=branding)))
    said = " ".join(
        [scene.description]
        + [label.text for label in laws.find_labels(scene)]
        + [f"{shape.title} {shape.description}" for shape in scene.walk() if isinstance(shape, Group)]
    )
    for word in (
        "vazgeçtim",
        "Yetişmezse",
        "operasyon",
        "e-ticaret",
        "lojistik",
        "%75",
        "%86",
        "puan",
        "%20",
    ):
        assert word not in said


def test_fictional_data_say_so() -> None:
    assert "Veriler kurmacadır" in read(make_small())
    assert "Fictional data" in read(make_small(), "en")
    assert "Veriler kurmacadır" not in read(make_smallest())


def test_the_legend_names_only_what_is_used() -> None:
    assert "Kritik an" not in read(make_smallest())
    words = read(make_small())
    assert "Dijital kanal" in words
    assert "Fiziksel kanal" not in words


def test_a_channel_of_the_workspace_has_its_title() -> None:
    touchpoint = Touchpoint(id="t", title="T", channel=refer("zeplin")[0])
    journey = Journey(id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=(touchpoint,)),))
    channel = Channel(id="zeplin", title=Text("Zeplin", "Zeplin"), medium=Medium.PHYSICAL)
    assert "Zeplin" in read(make_atlas(journey, channels={"zeplin": channel}))
    assert "zeplin" in read(make_atlas(journey))


def test_the_text_alternative_says_what_the_picture_shows() -> None:
    assert draw(make_small(), "en").description == (
        "Customer journey map, Current state. 2 stages, 2 touchpoints, 3 pain points. Score 69.0 of 100. "
        "Personas: Ayşe Demir; Mehmet Aksoy. Goals: Sipariş söz verilen saatte gelir; Sepet büyür. "
        "Stage 1, Sipariş: Sepeti onaylar (Mobile app, Moment of truth). "
        "Pain points: Teslimat ücreti son adımda çıkıyor (severity 3 of 4). "
        "Opportunities: Ücreti ürün sayfasında göster (Planned). "
        "Stage 2, Destek: Çağrı merkezini arar (Call centre). "
        "Pain points: Aynı şeyi iki kere anlatıyor (severity 4 of 4); Uzun bekliyor (severity 1.5 of 4). "
        "Emotion curve: Ayşe Demir: Sepeti onaylar −1, Çağrı merkezini arar −1.5; "
        "Mehmet Aksoy: Sepeti onaylar +0.5."
    )
    assert draw(make_smallest()).description == (
        "Müşteri yolculuğu haritası, Mevcut durum. Aşama: 1, temas noktası: 1, acı noktası: 0. Puanlanmadı. "
        "Aşama 1, Aşama: Temas."
    )


def test_a_wide_journey_keeps_its_columns() -> None:
    scene = draw(make_large())
    assert scene.width > 12_000
    assert draw(make_smallest()).width == 1180


def test_emotions_are_not_repeated_among_the_metrics() -> None:
    atlas = _make_felt(1)
    journey = atlas.journeys["j"]
    stage = journey.stages[0]
    touchpoint = replace(stage.touchpoints[0], metrics=(replace(feel(-1), id="felt"),))
    assert touchpoint.metrics[0].kind is MetricKind.EMOTION
    changed = replace(journey, stages=(replace(stage, touchpoints=(touchpoint,)),))
    words = read(replace(atlas, journeys={"j": changed}))
    assert "Metrikler" not in words
    assert "−1" in words


def test_feelings_of_a_persona_the_journey_does_not_name_are_drawn() -> None:
    touchpoint = Touchpoint(id="t", title="T", emotion=(feel(1, "zeynep"),))
    atlas = make_atlas(
        Journey(id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=(touchpoint,)),))
    )
    assert [word for word in read(atlas) if word in {"zeynep", "+1"}] == ["zeynep", "zeynep", "+1"]


def test_ids_stay_apart_where_names_meet() -> None:
    same = Opportunity(id="journey", title="O", resolves=refer("p"))
    pain = PainPoint(id="p", title="P", severity=1)
    touchpoint = Touchpoint(id="journey", title="T", pain_points=(pain,), opportunities=(same,))
    lanes = (Lane(lane=Reference(id="a"), entries=("1",)), Lane(lane=Reference(id="a-stage"), entries=("2",)))
    stage = Stage(id="journey", title="S", lanes=lanes, touchpoints=(replace(touchpoint, lanes=lanes),))
    journey = Journey(id="j", title="J", stages=(stage,), personas=refer("a", "a"), opportunities=(same,))
    own = tuple(Term(id=name, title=Text(name, name)) for name in ("a", "a-stage"))
    assert laws.check_all(draw(make_atlas(journey, lanes=own, opportunities=(same,)))) == []


def test_a_missing_score_and_its_reason_do_not_stand_tight() -> None:
    atlas = make_smallest()
    (journey,) = atlas.journeys.values()
    scene = compose_map(atlas, journey, score_journey(atlas, journey), "en")
    labels = {label.text: label for label in laws.find_labels(scene)}
    reason = next(label for text, label in labels.items() if text.startswith("Nothing has been measured"))
    assert reason.y - labels["Not scored"].y >= 1.05 * labels["Not scored"].size


def test_the_score_of_a_very_wide_map_stays_in_sight_of_its_title() -> None:
    atlas = make_large()
    journey = next(iter(atlas.journeys.values()))
    scene = compose_map(atlas, journey, score_journey(atlas, journey), "tr")
    (score,) = (shape for shape in scene.walk() if isinstance(shape, Group) and shape.id == "score")
    assert scene.width > 8000
    assert max(laws.frame_shape(shape)[2] for shape in score.shapes if isinstance(shape, Box)) == 3200
