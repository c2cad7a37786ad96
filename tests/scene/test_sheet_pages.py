"""Sheets and blueprints on pages: the laws hold on each, and together they say what the whole one says."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import Language
from journeymap.model import (
    Action,
    Atlas,
    Journey,
    PainPoint,
    Persona,
    Reference,
    Share,
    Stage,
    Touchpoint,
    Trait,
)
from journeymap.scene.map.pages import PAGE_SIZES, PageSize
from journeymap.scene.shapes import Box, Group, Scene
from journeymap.scene.sheet.frame import Body
from journeymap.scene.sheet.pages import Drawn, Part, Sheet, turn_sheet
from journeymap.scene.voice import make_voice
from tests.scene import laws
from tests.scene.pictures import PAGED, draw_view, turn_view
from tests.scene.samples import CAPITALS, LONG, feel, make_atlas, make_large, make_worded, refer
from tests.scene.test_views import SAMPLES, random_atlases

OWN = {
    "legend",
    "heading",
    "title",
    "profile",
    "arrows",
    "score",
    "stage",
    "journey",
    "emotions",
    "emotion-curves",
}
"""Roles of groups that a page may repeat, or name otherwise than the whole does."""


CHANNELS = [
    *("store", "call-center", "website", "mobile-app", "chatbot", "social-media", "email", "sms"),
    *("whatsapp", "chat", "marketplace", "kiosk", "mail", "courier"),
]


def _make_long(touchpoints: int = 4) -> Atlas:
    """Two pain points at a touchpoint, and a whole profile, in titles of two hundred letters."""
    title = LONG.strip()
    atlas = make_worded(title)
    journey = atlas.journeys["sozlu"]
    touchpoint = journey.stages[0].touchpoints[0]
    pains = (*touchpoint.pain_points, replace(touchpoint.pain_points[0], id="q", owner=None))
    parts = tuple(replace(touchpoint, id=f"t{place}", pain_points=pains) for place in range(touchpoints))
    stage = replace(journey.stages[0], touchpoints=parts)
    persona = replace(
        atlas.personas["p"],
        description=title,
        preferred_channels=refer("store", "sms"),
        avoided_channels=refer("email"),
        traits=tuple(Trait(title=name, value=0.5) for name in ("Dijital rahatlık", "Zaman", "Fiyat")),
    )
    return replace(
        atlas,
        journeys={journey.id: replace(journey, description=None, stages=(stage,))},
        personas={**atlas.personas, "p": persona},
    )


def _make_channels() -> Atlas:
    touchpoints = tuple(
        Touchpoint(id=channel, title=channel, channel=Reference(id=channel), emotion=(feel(1),))
        for channel in CHANNELS
    )
    stage = Stage(id="s", title="Kasa", touchpoints=touchpoints)
    journey = Journey(id="j", title="Ödeme", personas=refer("p"), stages=(stage,))
    return make_atlas(journey, (Persona(id="p", name="Şükran Ağaoğlu"),))


WORDY = {
    "two-hundred-letters": _make_long(),
    "capitals": make_worded(CAPITALS),
    "fourteen-channels": _make_channels(),
}


def measure_least(page: Scene, size: PageSize) -> float:
    """The size in points of the smallest word on a page of PDF; badges and codes are no words."""
    scale = 0.6 * min(size.width / page.width, size.height / page.height)
    words = [label.size for label in laws.find_labels(page) if len(label.text.strip(" 0123456789.,%×+−")) > 2]
    return scale * min(words)


def name_things(pages: list[Scene]) -> Counter[tuple[str, str]]:
    """What stands on the pages: each thing's role and title, as often as it is there."""
    groups = (shape for page in pages for shape in page.walk() if isinstance(shape, Group))
    return Counter((group.role, group.title) for group in groups if group.role not in OWN)


@pytest.mark.parametrize("size", PAGE_SIZES)
@pytest.mark.parametrize("view", PAGED)
@pytest.mark.parametrize("name", ["smallest", "small", "twelve-stages", "no-personas", "capitals"])
def test_pages_keep_every_law_and_lose_nothing(name: str, view: str, size: str) -> None:
    wanted = PAGE_SIZES[size].width / PAGE_SIZES[size].height
    whole = draw_view(view, SAMPLES[name])
    documents = turn_view(view, SAMPLES[name], PAGE_SIZES[size])
    for pages in documents:
        assert [finding for page in pages for finding in laws.check_all(page)] == []
        assert [finding for page in pages for finding in laws.check_left(page)] == []
        assert len({page.id for page in pages}) == len(pages)
        assert all(page.description for page in pages)
        assert all(page.width / page.height <= wanted + 0.01 for page in pages)
    if view != "matrix":  # draw_view draws one journey's as well
        drawn = [page for pages in documents for page in pages]
        assert name_things(drawn) == name_things(whole)


@pytest.mark.parametrize("view", PAGED)
@settings(max_examples=12)
@given(atlas=random_atlases(), language=st.sampled_from(("en", "tr")))
def test_random_pages_keep_every_law(view: str, atlas: Atlas, language: Language) -> None:
    for pages in turn_view(view, atlas, PAGE_SIZES["16:9"], language):
        assert [finding for page in pages for finding in laws.check_all(page)] == []


@pytest.mark.parametrize("view", ["blueprint", "compare", "persona"])
def test_a_long_sheet_is_set_in_type_that_can_be_read(view: str) -> None:
    """On a slide 960 points wide, the smallest type is at least 4.5 points high."""
    for pages in turn_view(view, make_large(), PAGE_SIZES["16:9"]):
        assert len(pages) > 1
        for page in pages:
            scale = min(960 / page.width, 540 / page.height)
            assert min(label.size for label in laws.find_labels(page)) * scale >= 4.5


@pytest.mark.parametrize("size", PAGE_SIZES)
@pytest.mark.parametrize("view", PAGED)
@pytest.mark.parametrize("name", ["two-hundred-letters", "capitals", "fourteen-channels"])
def test_no_word_on_a_page_is_under_six_points(name: str, view: str, size: str) -> None:
    for pages in turn_view(view, WORDY[name], PAGE_SIZES[size]):
        for page in pages:
            assert measure_least(page, PAGE_SIZES[size]) >= 5.95


def test_columns_of_a_blueprint_widen_before_its_pages_grow() -> None:
    (pages,) = turn_view("blueprint", _make_long(6), PAGE_SIZES["16:9"])
    assert min(measure_least(page, PAGE_SIZES["16:9"]) for page in pages) >= 5.95


def test_a_last_page_is_not_left_next_to_empty() -> None:
    heights = [600.0, 330.0, 110.0, 170.0, 150.0]
    voice = make_voice(SAMPLES["small"], "en")
    body = Body("sheet", "Title", "Told.", 1560, 100, ())
    parts = [Part(str(height), partial(_draw_block, height)) for height in heights]
    pages = turn_sheet(voice, Sheet(body, 100, parts, lambda _: ()), PAGE_SIZES["16:9"])
    blocks = [
        [shape.height for shape in page.shapes if isinstance(shape, Box) and shape.fill == "panel"]
        for page in pages
    ]
    assert blocks == [[600], [330], [110, 170, 150]]


def _draw_block(height: float, top: float) -> Drawn:
    return Drawn((Box(40, top, 400, height, 0, "panel"),), top + height)


@pytest.mark.parametrize("count", [1, 6])
def test_a_short_list_stands_beside_its_matrix_on_a_slide(count: int) -> None:
    ((page, *others),) = turn_view("matrix", _make_pains(count), PAGE_SIZES["16:9"])
    assert others == []
    assert measure_least(page, PAGE_SIZES["16:9"]) >= 6


def test_a_matrix_of_one_thing_is_lower_than_one_of_many() -> None:
    one, six = (draw_view("matrix", _make_pains(count))[0] for count in (1, 6))
    assert one.height < six.height - 200


def test_all_lanes_of_a_blueprint_stay_together_where_parting_them_saves_little() -> None:
    """Parted, all stages but two would take eleven pages; together, each takes one of twelve."""
    atlas = make_large(12, 5, 1)
    journey = atlas.journeys["buyuk"]
    stages = tuple(_serve(stage, 4 * (place // 2 != 2)) for place, stage in enumerate(journey.stages))
    served = replace(atlas, journeys={journey.id: replace(journey, stages=stages)})
    (pages,) = turn_view("blueprint", served, PAGE_SIZES["16:9"])
    lines = [sum(label.text == "Etkileşim çizgisi" for label in laws.find_labels(page)) for page in pages]
    customers = [sum(label.text == "Müşteri eylemleri" for label in laws.find_labels(page)) for page in pages]
    assert lines == customers == [1] * 12


def _serve(stage: Stage, pains: int) -> Stage:
    """Give each touchpoint actions behind it, and as many pain points of three lines."""
    hurt = tuple(
        PainPoint(id=f"q{place}", title="Ne zaman geleceğini söylemez", severity=3) for place in range(pains)
    )
    action = (Action(action="Özeti gösterir", owner="lojistik", system="WMS"),)
    parts = (
        replace(part, title="Sorar", pain_points=hurt, frontstage=action, backstage=action, support=action)
        for part in stage.touchpoints
    )
    return replace(stage, title="Aşama", touchpoints=tuple(parts))


def _make_pains(count: int) -> Atlas:
    """A journey with as many pain points, each with a place in the matrix."""
    pains = tuple(
        PainPoint(
            id=f"p{place}",
            title=f"Kuyruk {place}",
            severity=1 + place % 4,
            frequency=Share(value=0.1 + 0.05 * place),
            effort_days=2 + place,
            confidence=0.8,
        )
        for place in range(count)
    )
    touchpoint = Touchpoint(id="t", title="Öder", emotion=(feel(1),), pain_points=pains)
    stage = Stage(id="s", title="Kasa", touchpoints=(touchpoint,))
    return make_atlas(Journey(id="j", title="Ödeme", stages=(stage,)))


def test_a_legend_explains_what_is_on_its_page_alone() -> None:
    (pages,) = turn_view("blueprint", make_large(2, 5, 0), PAGE_SIZES["a4"])
    for page in pages:
        legend = next(shape for shape in page.walk() if isinstance(shape, Group) and shape.role == "legend")
        badges = {text for text in laws.find_texts(legend) if text in {"1", "2", "3", "4"}}
        groups = [shape for shape in page.walk() if isinstance(shape, Group) and shape.role == "pain-point"]
        drawn = {text for group in groups for text in laws.find_texts(group) if text in {"1", "2", "3", "4"}}
        assert badges == drawn


def test_a_list_too_high_to_stand_beside_its_matrix_leaves_no_half_of_a_page_empty() -> None:
    atlas = SAMPLES["small"]
    journey = next(iter(atlas.journeys.values()))
    stages = tuple(
        replace(stage, touchpoints=tuple(_lengthen(touchpoint) for touchpoint in stage.touchpoints))
        for stage in journey.stages
    )
    atlas = replace(atlas, journeys={journey.id: replace(journey, stages=stages)})
    ((first, *others),) = turn_view("matrix", atlas, PAGE_SIZES["16:9"])
    assert others
    assert [finding for page in (first, *others) for finding in laws.check_all(page)] == []
    assert [finding for page in others for finding in laws.check_left(page)] == []


def _lengthen(touchpoint: Touchpoint) -> Touchpoint:
    """Give a matrix much to list, each with a title of several lines."""
    pains = tuple(
        replace(
            pain,
            id=f"{pain.id}-{place}",
            title=f"{pain.title} " * 8,
            effort_days=5,
            frequency=Share(value=0.3),
        )
        for pain in touchpoint.pain_points
        for place in range(4)
    )
    return replace(touchpoint, pain_points=pains, reach=None)


def test_no_page_has_a_heading_alone() -> None:
    for pages in turn_view("coverage", SAMPLES["sixty-journeys"], PAGE_SIZES["16:9"]):
        roles = {shape.role for shape in pages[0].walk() if isinstance(shape, Group)}
        assert roles - {"heading", "legend"}
