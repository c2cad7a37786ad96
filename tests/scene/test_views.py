"""The views beside map and flow: laws on ordinary, extreme and random journeys, and what each must say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.draw.html import LEAST
from journeymap.language import Language
from journeymap.model import (
    Atlas,
    Branding,
    Duration,
    Journey,
    Metric,
    MetricKind,
    Opportunity,
    PainPoint,
    Persona,
    Reference,
    Segment,
    Share,
    Stage,
    State,
    Touchpoint,
    Trait,
)
from journeymap.model.vocabulary import BUILT_IN_CHANNELS
from journeymap.scene.compare import compose_compare, pair_journeys
from journeymap.scene.compare.sides import merge_ids
from journeymap.scene.map.pages import PAGE_SIZES
from journeymap.scene.map.view import MARGIN
from journeymap.scene.matrix.axis import make_axis
from journeymap.scene.matrix.placement import Frame, Wanted, place_items
from journeymap.scene.shapes import Box, Group, Label, Line, Polygon, Scene
from journeymap.score import score_journey
from tests.scene import laws
from tests.scene.pictures import VIEWS, draw_view, turn_view
from tests.scene.samples import (
    CAPITALS,
    LONG,
    UNBREAKABLE,
    feel,
    make_atlas,
    make_large,
    make_many,
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
    "sixty-journeys": make_many(60),
    "one-journey": make_many(1),
    "long-titles": make_worded(LONG.strip()),
    "capitals": make_worded(CAPITALS),
    "unbreakable": make_worded(UNBREAKABLE),
    "markup": make_worded("</text><script>alert(\"x\")</script> & '{title}' %s {0}"),
    "emoji": make_worded("👩‍👩‍👧 çok kızgın 😡 漢字 مرحبا e\u0301"),
}
SHOW_ALL_PAINS = ("blueprint", "matrix", "compare")
"""Views in which every pain point of the journey must be read."""


@pytest.mark.parametrize("language", ["en", "tr"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", SAMPLES)
def test_samples_keep_every_law(name: str, view: str, language: Language) -> None:
    for scene in draw_view(view, SAMPLES[name], language):
        assert laws.check_all(scene) == []


titles = st.text(
    alphabet=st.sampled_from("abcİığşçÖ AWMw.-/<&\"' 1\u0301😀漢ע"), min_size=1, max_size=60
).filter(lambda text: text.strip() != "")
shares = st.none() | st.floats(0, 1).map(lambda value: Share(value=value))
days = st.none() | st.floats(0.1, 500)
confidences = st.none() | st.floats(0, 1)


@st.composite
def random_atlases(draw_value: st.DrawFn) -> Atlas:
    personas = tuple(
        Persona(
            id=f"p{number}",
            name=draw_value(titles),
            quote=draw_value(st.none() | titles),
            goals=tuple(draw_value(st.lists(titles, max_size=2))),
            segment=draw_value(st.none() | st.just(Segment(share=0.3))),
            preferred_channels=draw_value(st.sampled_from(((), refer("store"), refer("sms", "own-thing")))),
            traits=tuple(Trait(title=title, value=0.4) for title in draw_value(st.lists(titles, max_size=2))),
        )
        for number in range(draw_value(st.integers(0, 3)))
    )
    stages = []
    number = 0
    for stage in range(draw_value(st.integers(0, 3))):
        touchpoints = []
        for _ in range(draw_value(st.integers(0, 3))):
            number += 1
            touchpoints.append(draw_value(_random_touchpoints(number)))
        step = draw_value(st.none() | st.sampled_from(refer("purchase", "own")))
        stages.append(
            Stage(id=f"s{stage}", title=draw_value(titles), lifecycle=step, touchpoints=tuple(touchpoints))
        )
    journey = Journey(
        id="any",
        title=draw_value(titles),
        personas=refer(*(persona.id for persona in personas)),
        stages=tuple(stages),
    )
    return make_atlas(journey, personas)


@st.composite
def _random_touchpoints(draw_value: st.DrawFn, number: int) -> Touchpoint:
    pains = tuple(
        PainPoint(
            id=f"pain{number}-{place}",
            title=draw_value(titles),
            severity=draw_value(st.floats(0, 4)),
            frequency=draw_value(shares),
            effort_days=draw_value(days),
            confidence=draw_value(confidences),
        )
        for place in range(draw_value(st.integers(0, 2)))
    )
    opportunities = tuple(
        Opportunity(
            id=f"opportunity{number}",
            title=draw_value(titles),
            resolves=refer(pain.id),
            effort_days=draw_value(days),
            confidence=draw_value(confidences),
        )
        for pain in pains[:1]
        if draw_value(st.booleans())
    )
    return Touchpoint(
        id=f"t{number}",
        title=draw_value(titles),
        action=draw_value(st.none() | titles),
        channel=draw_value(st.none() | st.sampled_from(refer("store", "sms", "own-thing"))),
        emotion=tuple(feel(value) for value in draw_value(st.lists(st.floats(-2, 2), max_size=1))),
        pain_points=pains,
        opportunities=opportunities,
        moment_of_truth=draw_value(st.booleans()),
    )


def read(scene: Scene) -> str:
    """All words of a picture without white space, in drawing order."""
    return laws.squeeze("".join(label.text for label in laws.find_labels(scene)))


@pytest.mark.parametrize("view", VIEWS)
@settings(max_examples=25)
@given(atlas=random_atlases(), language=st.sampled_from(("en", "tr")))
def test_random_journeys_keep_every_law(view: str, atlas: Atlas, language: Language) -> None:
    for scene in draw_view(view, atlas, language):
        assert laws.check_all(scene) == []
        if view in SHOW_ALL_PAINS:
            words = read(scene)
            pains = [pain.title for _, pain in atlas.journeys["any"].pain_points]
            assert [title for title in pains if laws.squeeze(title) not in words] == []


@settings(max_examples=10)
@given(atlas=random_atlases())
def test_the_same_atlas_gives_the_same_pictures(atlas: Atlas) -> None:
    for view in VIEWS:
        assert draw_view(view, atlas) == draw_view(view, atlas)


@pytest.mark.parametrize("view", ["blueprint", "matrix", "persona", "compare"])
@pytest.mark.parametrize("name", ["small", "twelve-stages", "five-personas", "capitals"])
def test_every_pain_point_is_drawn_and_told(view: str, name: str) -> None:
    atlas = SAMPLES[name]
    journey = next(iter(atlas.journeys.values()))
    scene = draw_view(view, atlas)[0]
    for _, pain in journey.pain_points:
        if view != "matrix" or pain.status.value != "resolved":
            assert laws.squeeze(pain.title) in read(scene)
            assert pain.title in scene.description


def test_a_blueprint_leads_from_each_action_to_what_serves_it() -> None:
    (scene,) = draw_view("blueprint", make_small())
    groups = [shape for shape in scene.walk() if isinstance(shape, Group)]
    arrows = next(group for group in groups if group.id == "arrows")
    assert len(arrows.shapes) == 2 * 3  # a line and a head: frontstage, backstage, support of one touchpoint
    said = read(scene)
    for line in ("Etkileşim çizgisi", "Görünürlük çizgisi", "İç etkileşim çizgisi"):
        assert laws.squeeze(line) in said
    assert laws.squeeze("sorumlu yok") in said  # one action names its owner, so the others lack theirs
    assert "Ücreti hesaplar (lojistik)" in scene.description


def test_a_blueprint_adds_up_the_time() -> None:
    (scene,) = draw_view("blueprint", make_small(), "en")
    words = [label.text for label in laws.find_labels(scene)]
    assert "in all 5 minutes" in words
    assert "of it waiting: 20%" in words


def test_a_blueprint_is_silent_about_waits_that_nobody_recorded() -> None:
    touchpoint = Touchpoint(id="t", title="Öder", duration=Duration(amount=4, unit="minutes"))
    journey = Journey(id="j", title="J", stages=(Stage(id="s", title="Kasa", touchpoints=(touchpoint,)),))
    (scene,) = draw_view("blueprint", make_atlas(journey), "en")
    words = [label.text for label in laws.find_labels(scene)]
    assert "in all 4 minutes" in words
    assert "Time spent in the touchpoint" in words
    assert not any("waiting" in word.lower() for word in words)


def test_the_lines_of_a_blueprint_end_where_its_stages_do() -> None:
    ((scene,),) = turn_view("blueprint", make_smallest(), PAGE_SIZES["16:9"])
    stages = [shape for shape in scene.walk() if isinstance(shape, Group) and shape.role == "stage"]
    end = max(
        laws.frame_shape(shape)[2] for one in stages for shape in one.shapes if isinstance(shape, Polygon)
    )
    lines = [shape for shape in scene.walk() if isinstance(shape, Line) and shape.points[0][0] == MARGIN]
    assert len(lines) > 3
    assert {line.points[-1][0] for line in lines} <= {end}


def test_a_matrix_lists_what_has_no_rank_with_why() -> None:
    scene = draw_view("matrix", make_small(), "en")[0]
    words = [label.text for label in laws.find_labels(scene)]
    assert "missing: frequency of the pain, effort, confidence" in words
    assert "missing: confidence" in words
    assert "Ranked: 0\u00a0· without rank: 2\u00a0· Journeys: 1" in words


@pytest.mark.parametrize("language", ["en", "tr"])
def test_a_severity_in_the_list_stays_in_one_line(language: Language) -> None:
    for scene in draw_view("matrix", make_worded(LONG.strip()), language):
        words = [label.text for label in laws.find_labels(scene)]
        assert any("of\u00a04" in word or "4\u00a0üzerinden" in word for word in words)
        assert not any(word.endswith("üzerinden") for word in words)


def test_a_matrix_shows_a_resolved_by_opportunity_once() -> None:
    scene = draw_view("matrix", make_small(), "en")[1]
    titles = [shape.title for shape in scene.walk() if isinstance(shape, Group) and "item." in shape.id]
    assert sorted(titles) == ["Aynı şeyi iki kere anlatıyor", "Ücreti ürün sayfasında göster"]


spots = st.lists(st.tuples(st.floats(40, 660), st.floats(40, 460), titles), min_size=1, max_size=40)


@settings(max_examples=50)
@given(wanted=spots)
def test_no_marker_or_label_lies_on_another(wanted: list[tuple[float, float, str]]) -> None:
    plot = Frame(0, 0, 700, 500)
    placed = place_items([Wanted(*item) for item in wanted], plot, (350.0, 250.0))
    labels = [spot.label for spot in placed if spot.label is not None]
    markers = [Frame(spot.x - 12, spot.y - 12, spot.x + 12, spot.y + 12) for spot in placed]
    frames = [*markers, *labels]
    assert all(plot.holds(frame) for frame in frames)
    for place, frame in enumerate(frames):
        assert not any(frame.meets(other) for other in frames[place + 1 :])


@settings(max_examples=50)
@given(wanted=spots)
def test_a_label_is_nearest_to_its_own_marker(wanted: list[tuple[float, float, str]]) -> None:
    placed = place_items([Wanted(*item) for item in wanted], Frame(0, 0, 700, 500), (350.0, 250.0))
    for spot in placed:
        if spot.label is not None:
            gaps = sorted((spot.label.measure_gap(one.x, one.y), one is not spot) for one in placed)
            assert gaps[0][1] is False
            assert len(gaps) == 1 or gaps[1][0] > gaps[0][0] + 2.9


def test_an_axis_is_linear_from_zero_or_logarithmic() -> None:
    near = make_axis([2, 5, 10], 0, 100)
    assert (near.logarithmic, near.ticks[0], near.place(0)) == (False, 0, 0)
    far = make_axis([0.001, 2.7], 100, 0)
    assert far.logarithmic
    assert far.ticks == (0.001, 0.01, 0.1, 1.0)
    assert far.place(0.001) > far.place(0.01) > far.place(2.7)
    negative = make_axis([-1, 3], 0, 100)
    assert not negative.logarithmic
    assert negative.low <= -1


@pytest.mark.parametrize("values", [[0.0], [5.0], [0.3, 0.3], [-2.0], [1e-9, 1e9]])
def test_an_axis_holds_its_values(values: list[float]) -> None:
    axis = make_axis(values, 10, 90)
    assert axis.low < axis.high
    assert all(axis.low <= value <= axis.high for value in values)
    assert axis.ticks


def test_a_portfolio_of_sixty_has_pages_and_every_journey() -> None:
    atlas = make_many(60)
    pages = [scene for scene in draw_view("portfolio", atlas) if "Puankayıtları" not in read(scene)]
    assert [page.id for page in pages] == [
        "portfolio",
        *(f"portfolio-{number}" for number in range(2, len(pages) + 1)),
    ]
    groups = [shape.id for page in pages for shape in page.walk() if isinstance(shape, Group)]
    assert sorted(one for one in groups if one.startswith("journey.")) == [
        f"journey.{journey}" for journey in sorted(atlas.journeys)
    ]
    assert max(page.height for page in pages) < 1200
    assert f"Sayfa1/{len(pages)}" in read(pages[0])


@pytest.mark.parametrize("count", [14, 28, 40, 53])
def test_no_last_page_of_a_portfolio_is_next_to_empty(count: int) -> None:
    pages = [
        scene for scene in draw_view("portfolio", make_many(count)) if "Puankayıtları" not in read(scene)
    ]
    lines = [
        sum(isinstance(shape, Group) and shape.role == "journey" for shape in scene.walk()) for scene in pages
    ]
    assert sum(lines) == count
    assert lines[-1] * 2 >= max(lines)


def test_a_portfolio_is_sorted_by_points_lost() -> None:
    first = draw_view("portfolio", make_many(4), "en")[0]
    told = [
        shape.description for shape in first.walk() if isinstance(shape, Group) and shape.role == "journey"
    ]
    lost = [float(one.removeprefix("points lost ").split(";")[0]) for one in told]
    assert len(lost) == 4
    assert lost == sorted(lost, reverse=True)
    assert "points lost" in first.description


def test_a_trend_is_shown_where_scores_were_recorded() -> None:
    plain, recorded = draw_view("portfolio", make_small(), "en")
    assert "Recordedscores" not in read(plain)
    assert "RecordedscoresWorststage" in read(recorded)
    assert "+15" in read(recorded)


def test_a_persona_card_has_its_sliders_and_its_curve() -> None:
    persona = Persona(
        id="p",
        name="Ayşe",
        quote="Yetişmezse anlamı yok.",
        traits=(Trait(title="Sabır", value=0.2),),
        preferred_channels=refer("store"),
        avoided_channels=refer("sms"),
        segment=Segment(name="Aileler", share=0.4),
    )
    touchpoint = Touchpoint(id="t", title="Öder", emotion=(feel(-1, "p"),))
    journey = Journey(
        id="j",
        title="Alışveriş",
        personas=refer("p"),
        stages=(Stage(id="s", title="Kasa", touchpoints=(touchpoint,)),),
    )
    (scene,) = draw_view("persona", make_atlas(journey, (persona,)))
    words = read(scene)
    for said in ("Yetişmezse anlamı yok.", "Sabır", "%20", "Mağaza", "SMS", "Aileler", "Alışveriş"):
        assert laws.squeeze(said) in words
    assert "Ayşe: Öder −1" in scene.description


def test_a_comparison_says_what_is_new_gone_and_changed() -> None:
    scene = draw_view("compare", make_small(), "en")[0]
    words = [label.text for label in laws.find_labels(scene)]
    assert "gone" in words
    assert "new" not in words
    back = draw_view("compare", make_small(), "en")[1]
    assert [label.text for label in laws.find_labels(back)].count("new") > 1


def test_the_sign_of_a_pain_points_fate_has_the_colour_of_its_words() -> None:
    seen = set()
    for scene in draw_view("compare", make_small(), "en")[:2]:
        groups = [one for one in scene.walk() if isinstance(one, Group) and one.role == "pain-point"]
        for group in groups:
            labels = [shape for shape in group.shapes if isinstance(shape, Label)]
            said = [(label.text, label.fill) for label in labels if label.text in {"gone", "new"}]
            signs = {shape.stroke for shape in group.shapes if isinstance(shape, Line)}
            assert not said or signs == {said[0][1]}
            seen.update(said)
    assert seen == {("gone", "good"), ("new", "bad")}


def test_a_legend_shows_a_fate_in_each_colour_in_which_it_is_drawn() -> None:
    scene = draw_view("compare", make_small(), "en")[0]
    legend = next(one for one in scene.walk() if isinstance(one, Group) and one.role == "legend")
    lines = [shape for shape in legend.shapes if isinstance(shape, Line) and len(shape.points) == 2]
    crosses = [line.stroke for line in lines if line.points[0][1] != line.points[1][1]]
    assert crosses == ["bad", "bad", "good", "good"]


def test_severities_in_words_read_as_their_badges() -> None:
    atlas = make_atlas(_rate(10 / 3))
    before, after = ((one, score_journey(atlas, one)) for one in (_rate(10 / 3), _rate(8 / 3)))
    scene = compose_compare(pair_journeys(atlas, before, after, "en"))
    words = [label.text for label in laws.find_labels(scene)]
    assert "stays · severity: 3.3 → 2.7" in [word.replace("\u00a0", " ") for word in words]
    assert "2.7" in words
    assert "2.67" not in scene.description


def _rate(severity: float) -> Journey:
    pain = PainPoint(id="p", title="Geç gelir", severity=severity)
    touchpoint = Touchpoint(id="t", title="Bekler", pain_points=(pain,))
    stage = Stage(id="s", title="Teslimat", touchpoints=(touchpoint,))
    return Journey(id="j", title="Sipariş", stages=(stage,))


def test_the_two_scores_of_a_comparison_stand_on_equal_cards() -> None:
    for scene in draw_view("compare", make_small(), "en"):
        groups = [one for one in scene.walk() if isinstance(one, Group) and one.id.startswith("score.")]
        cards = [next(shape for shape in group.shapes if isinstance(shape, Box)) for group in groups]
        assert [(card.y, card.height) for card in cards] == [(cards[0].y, cards[0].height)] * 2


@pytest.mark.parametrize("view", ["persona", "compare"])
def test_no_empty_field_is_drawn_where_nobody_said_how_it_feels(view: str) -> None:
    touchpoints = tuple(Touchpoint(id=f"t{place}", title=f"Adım {place}") for place in range(3))
    journey = Journey(
        id="j",
        title="J",
        personas=refer("p"),
        stages=(Stage(id="s", title="Kasa", touchpoints=touchpoints),),
    )
    scene = draw_view(view, make_atlas(journey, (Persona(id="p", name="Ayşe"),)))[0]
    fills = {shape.fill for shape in scene.walk() if isinstance(shape, Box)}
    assert "emotion-good-surface" not in fills
    assert laws.squeeze("çizilecek bir eğri bulunmuyor") in read(scene)


def test_a_comparison_of_personas_says_who_meets_what() -> None:
    scene = draw_view("compare", make_small(), "en")[2]
    assert scene.id == "compare-ilk-siparis-ayse-mehmet"
    assert "Çağrı merkezini arar (only Ayşe Demir)" in scene.description


@pytest.mark.parametrize(
    ("first", "second", "merged"),
    [
        ("abc", "abc", "abc"),
        ("abc", "axbc", "axbc"),
        ("abc", "xabc", "xabc"),
        ("ab", "cd", "cdab"),
        ("abc", "cab", "abc"),
        ("", "ab", "ab"),
    ],
)
def test_ids_are_merged_in_one_order(first: str, second: str, merged: str) -> None:
    assert merge_ids(list(first), list(second)) == list(merged)


def test_curves_of_two_long_titles_are_told_apart() -> None:
    atlas = make_worded(CAPITALS * 2)
    (journey,) = atlas.journeys.values()
    current = replace(journey, state=State.CURRENT)
    scene = draw_view("compare", replace(atlas, journeys={journey.id: current}), "en")[0]
    told = [label.text for label in laws.find_labels(scene)]
    assert told.count("Current state") == told.count("Future state") == 2  # on the card, and at the curves


def test_a_comparison_without_figures_has_no_column_of_scores() -> None:
    atlas = make_small()
    hidden = replace(atlas, workspace=replace(atlas.workspace, branding=Branding(redact=("figures",))))
    for held, is_told in ((atlas, True), (hidden, False)):
        scene = draw_view("compare", held, "en")[0]
        assert laws.check_all(scene) == []
        heads = {label.text: label for label in laws.find_labels(scene) if label.fill == "navy"}
        assert ("Score" in heads) == is_told
        assert (heads["Touchpoints"].x < 400) != is_told


def test_coverage_marks_a_preferred_channel_that_nobody_serves() -> None:
    persona = Persona(id="p", name="Ayşe", preferred_channels=refer("whatsapp", "store"))
    touchpoint = Touchpoint(id="t", title="Öder", channel=Reference(id="store"), emotion=(feel(2, "p"),))
    stage = Stage(id="s", title="Kasa", lifecycle=Reference(id="purchase"), touchpoints=(touchpoint,))
    journey = Journey(id="j", title="Alışveriş", personas=refer("p"), stages=(stage,))
    (scene,) = draw_view("coverage", make_atlas(journey, (persona,)), "en")
    assert "Ayşe prefers and does not meet: WhatsApp." in scene.description
    assert "Ayşe, Purchase: Store: touchpoints 1, journeys 1, emotion +2." in scene.description
    assert "Ayşe, Awareness: no touchpoint." in scene.description
    assert laws.squeeze("preferred channels without a touchpoint: 1") in read(scene)


def test_a_long_name_stands_above_the_channels_as_wide_as_the_table() -> None:
    (scene,) = draw_view("coverage", make_worded(LONG.strip()))
    block = next(one for one in scene.walk() if isinstance(one, Group) and one.role == "persona")
    rule = next(one for one in block.shapes if isinstance(one, Line) and one.stroke_width == 1.5)
    labels = [one for one in block.shapes if isinstance(one, Label) and one.y < rule.points[0][1]]
    lowest = max(one.y for one in labels if one.x > MARGIN + 190)
    assert rule.points[0][1] - lowest < 20
    assert rule.points[0][1] - min(one.y for one in labels) < 90


@pytest.mark.parametrize("steps", [1, 12])
def test_coverage_of_fourteen_channels_fits_the_window_of_a_small_laptop(steps: int) -> None:
    channels = list(BUILT_IN_CHANNELS)[:14]
    answers = Metric(id="csat", kind=MetricKind.CSAT, k=200, n=200)
    touchpoints = tuple(
        Touchpoint(
            id=f"t{place}", title="Öder", channel=Reference(id=channels[place % 14]), metrics=(answers,)
        )
        for place in range(14 * steps)
    )
    touchpoints = tuple(replace(one, emotion=(feel(2, "p"),)) for one in touchpoints)
    stage = Stage(id="s", title="Kasa", lifecycle=Reference(id="purchase"), touchpoints=touchpoints)
    journey = Journey(id="j", title="Alışveriş", personas=refer("p"), stages=(stage,))
    persona = Persona(id="p", name="Ayşe", preferred_channels=refer(*channels))
    (scene,) = draw_view("coverage", make_atlas(journey, (persona,)), "en")
    assert laws.check_all(scene) == []
    assert scene.width * LEAST <= 1280 - 2 * 16 - 15  # a scroll bar, and the page's edges
    assert [label.text for label in laws.find_labels(scene)].count("100.0") == 14
    assert {label.text for label in laws.find_labels(scene) if label.text.endswith("×")} >= {f"{steps}×"}


def test_coverage_tells_many_journeys_in_a_row_from_and_to() -> None:
    touchpoint = Touchpoint(id="t", title="Öder", channel=Reference(id="store"))
    there, elsewhere = Stage(id="s", title="Kasa", touchpoints=(touchpoint,)), Stage(id="s", title="Kasa")
    met = {*range(1, 41), 50, 51}
    journeys = {
        f"j{place}": Journey(id=f"j{place}", title="Yol", stages=(there if place in met else elsewhere,))
        for place in range(1, 52)
    }
    (scene,) = draw_view("coverage", replace(make_small(), journeys=journeys), "en")
    assert "1–40, 50, 51" in [label.text for label in laws.find_labels(scene)]


def test_redacted_figures_of_traits_are_not_told() -> None:
    persona = Persona(id="p", name="Ayşe", traits=(Trait(title="Sabır", value=0.37),))
    stages = (Stage(id="s", title="Kasa"),)
    atlas = make_atlas(Journey(id="j", title="Alışveriş", personas=refer("p"), stages=stages), (persona,))
    hidden = replace(atlas, workspace=replace(atlas.workspace, branding=Branding(redact=("figures",))))
    for held, is_told in ((atlas, True), (hidden, False)):
        (scene,) = draw_view("persona", held)
        groups = [shape for shape in scene.walk() if isinstance(shape, Group)]
        said = " ".join([scene.description, *(group.description for group in groups)])
        assert "Sabır" in said
        assert ("%37" in said) == is_told
        assert any(group.chart is not None for group in groups if group.role == "traits") == is_told


HIDDEN = Branding(redact=("figures", "owners", "quotes", "evidence"))


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_redacted_is_neither_drawn_nor_told(view: str) -> None:
    atlas = make_small()
    atlas = replace(atlas, workspace=replace(atlas.workspace, branding=HIDDEN))
    for scene in draw_view(view, atlas, "en"):
        assert laws.check_all(scene) == []
        told = f"{' '.join(label.text for label in laws.find_labels(scene))} {scene.description}"
        for secret in ("lojistik", "operasyon", "Yetişmezse", "of 100", "95% interval", "40%"):
            assert secret not in told, f"{view}: {secret}"
