"""The map on pages: what is on the one picture is on the pages, and each page keeps every law."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import Language
from journeymap.model import Atlas, Journey, Opportunity, Reference, Stage, Touchpoint
from journeymap.scene import compose_map, compose_map_pages
from journeymap.scene.logo import ROOM
from journeymap.scene.map.pages import FITS, PAGE_SIZES, WIDE_FITS, Fit, PageSize, choose_fit, share_out
from journeymap.scene.map.view import COLUMN_WIDTH, Piece, list_pieces, measure_pieces
from journeymap.scene.pen import META
from journeymap.scene.shapes import Group, Line, Scene
from journeymap.score import score_journey
from tests.scene import laws
from tests.scene.samples import feel, make_atlas, make_large, make_measured, make_small, make_smallest, refer
from tests.scene.test_map import SAMPLES, random_journeys


def turn(atlas: Atlas, size: PageSize = PAGE_SIZES["a4"], language: Language = "tr") -> tuple[Scene, ...]:
    journey = next(iter(atlas.journeys.values()))
    return compose_map_pages(atlas, journey, score_journey(atlas, journey), language, size)


def find_ids(scene: Scene, *roles: str) -> list[str]:
    return [shape.id for shape in scene.walk() if isinstance(shape, Group) and shape.role in roles]


def read(scene: Scene) -> list[str]:
    return [label.text for label in laws.find_labels(scene)]


@pytest.mark.parametrize("size", PAGE_SIZES)
@pytest.mark.parametrize("name", SAMPLES)
def test_pages_keep_every_law(name: str, size: str) -> None:
    pages = turn(SAMPLES[name], PAGE_SIZES[size])
    assert [broken for page in pages for broken in laws.check_all(page)] == []
    assert {(page.width, page.height) for page in pages} == {(pages[0].width, pages[0].height)}
    wanted = PAGE_SIZES[size].width / PAGE_SIZES[size].height
    assert pages[0].width / pages[0].height == pytest.approx(wanted, rel=0.01)


@settings(max_examples=15, deadline=None)
@given(atlas=random_journeys(), language=st.sampled_from(("en", "tr")))
def test_pages_of_random_journeys_keep_every_law(atlas: Atlas, language: Language) -> None:
    pages = turn(atlas, PageSize(900, 600), language)
    assert [broken for page in pages for broken in laws.check_all(page)] == []
    assert len({page.id for page in pages}) == len(pages)


_ONCE = ("touchpoint", "pain-point", "opportunity", "metrics", "kpis", "stage-goals", "source", "persona")


@pytest.mark.parametrize("make", [make_small, make_large, make_measured, make_smallest])
def test_everything_is_on_one_of_the_pages(make: object) -> None:
    atlas: Atlas = make()  # type: ignore[operator]
    journey = next(iter(atlas.journeys.values()))
    whole = compose_map(atlas, journey, score_journey(atlas, journey), "tr")
    pages = turn(atlas, PageSize(1000, 700))
    assert sorted(one for page in pages for one in find_ids(page, *_ONCE)) == sorted(find_ids(whole, *_ONCE))


def test_pages_are_numbered_and_repeat_their_heads() -> None:
    pages = turn(make_large())
    count = len(pages)
    assert count > 10
    for number, page in enumerate(pages, start=1):
        assert f"Sayfa {number} / {count}" in read(page)
        assert page.title == f"Büyük yolculuk – Sayfa {number} / {count}"
        assert "Büyük yolculuk" in read(page)
        assert find_ids(page, "stage") != []
        assert find_ids(page, "legend") == ["legend"]
    assert [find_ids(page, "persona") != [] for page in pages] == [True] + [False] * (count - 1)


def test_a_stage_that_is_wider_than_a_page_goes_on() -> None:
    stage = Stage(
        id="s",
        title="Uzun aşama",
        customer_goal="Bitirmek",
        touchpoints=tuple(Touchpoint(id=f"t{place}", title=f"Temas {place}") for place in range(7)),
    )
    pages = turn(make_atlas(Journey(id="j", title="J", stages=(stage,))))
    words = [word for page in pages for word in read(page)]
    assert [word for word in words if word.startswith("Uzun aşama")] == ["Uzun aşama", "Uzun aşama (devam)"]
    assert words.count("Bitirmek") == 1
    counts = [len(find_ids(page, "touchpoint")) for page in pages]
    assert counts == [4, 3]


def test_the_curve_goes_on_where_it_left_the_page() -> None:
    touchpoints = tuple(
        Touchpoint(id=f"t{place}", title="T", emotion=(feel((place % 3) - 1),)) for place in range(10)
    )
    stages = tuple(
        Stage(id=f"s{place}", title="S", touchpoints=touchpoints[5 * place : 5 * place + 5])
        for place in (0, 1)
    )
    first, second = turn(make_atlas(Journey(id="j", title="J", stages=stages)))

    def find_curve(page: Scene) -> Line:
        group = next(s for s in page.walk() if isinstance(s, Group) and s.role == "emotion-curve")
        (curve,) = group.shapes
        assert isinstance(curve, Line)
        return curve

    def find_top(page: Scene) -> float:
        return next(s for s in page.walk() if isinstance(s, Group) and s.role == "emotions").shapes[0].y  # type: ignore[union-attr]

    leaves, arrives = find_curve(first).points[-1], find_curve(second).points[0]
    assert leaves[1] - find_top(first) == pytest.approx(arrives[1] - find_top(second), abs=0.1)
    assert leaves[0] > arrives[0]


def test_a_lane_higher_than_a_page_lets_all_pages_grow() -> None:
    many = tuple(Opportunity(id=f"o{place}", title="Fırsat " * 9) for place in range(40))
    touchpoint = Touchpoint(id="t", title="T", opportunities=many)
    stage = Stage(id="s", title="S", touchpoints=(touchpoint,))
    pages = turn(make_atlas(Journey(id="j", title="J", stages=(stage,))))
    assert pages[0].height > PAGE_SIZES["a4"].height
    assert [broken for page in pages for broken in laws.check_all(page)] == []


def test_what_belongs_to_the_whole_journey_stands_on_its_first_stages() -> None:
    atlas = make_large(6, 3, 0)
    journey = next(iter(atlas.journeys.values()))
    journey = replace(journey, opportunities=(Opportunity(id="o", title="Bütün yolculuk için"),))
    pages = turn(replace(atlas, journeys={journey.id: journey}))
    assert [one for page in pages for one in find_ids(page, "opportunity")] == ["journey-opportunity.o"]


def test_a_journey_without_stages_has_a_page() -> None:
    (page,) = turn(make_atlas(Journey(id="j", title="Boş yolculuk", stages=(), personas=refer("a"))))
    assert "Boş yolculuk" in read(page)


def _make_pieces(*counts: int) -> tuple[Piece, ...]:
    stages = tuple(
        Stage(id=f"s{place}", title="S", touchpoints=(Touchpoint(id="t", title="T"),) * count)
        for place, count in enumerate(counts)
    )
    return list_pieces(Journey(id="j", title="J", stages=stages), 6)


@given(counts=st.lists(st.integers(0, 14), min_size=1, max_size=9), room=st.integers(1400, 4000))
def test_stages_are_shared_out_in_order_on_as_few_pages_as_fit(counts: list[int], room: int) -> None:
    pieces = _make_pieces(*counts)
    parts = share_out(pieces, room)
    assert [place for part in parts for place in part] == list(range(len(pieces)))
    widths = [measure_pieces(pieces[part.start : part.stop], COLUMN_WIDTH) for part in parts]
    assert max(widths) <= room
    # No page could have taken the first stage of the next one and saved a page.
    assert len(parts) <= 1 + sum(widths) // (room / 2)
    slots = sum(piece.slots for piece in pieces)
    assert slots == sum(max(1, count) for count in counts)


def test_pages_are_as_even_as_they_can_be() -> None:
    assert share_out(_make_pieces(2, 2, 2, 2), 1400) == [range(2), range(2, 4)]
    assert share_out(_make_pieces(5, 1, 1, 1), 1400) == [range(1), range(1, 4)]


def test_more_pages_than_people_turn_hold_more_in_smaller_type() -> None:
    assert choose_fit(lambda _: 8) == FITS[0]
    assert choose_fit(lambda fit: 9 if fit.scale < 1.1 else 8) == FITS[1]
    assert choose_fit(lambda _: 20) == FITS[0], "what saves no page is not made smaller"
    assert choose_fit(lambda fit: round(fit.column / 10)) == FITS[-1]
    assert min(META.size * 0.6 / fit.scale for fit in FITS) == pytest.approx(6)


def test_a_page_that_goes_on_names_its_touchpoints() -> None:
    pages = turn(make_small(), PageSize(1404, 500))
    goes_on = [page for page in pages[1:] if find_ids(page, "stage") and not find_ids(page, "touchpoint")]
    assert goes_on
    for page in goes_on:
        assert {"Sepeti onaylar", "Çağrı merkezini arar"} <= set(read(page))


def test_the_first_page_leaves_room_for_a_logo() -> None:
    size = PAGE_SIZES["16:9"]
    first, *others = turn(make_large(), size._replace(above=ROOM))
    scale = others[0].width / size.width
    assert {page.height for page in others} == {round(size.height * scale)}
    assert first.height == others[0].height - ROOM


def test_no_word_of_a_channel_breaks_in_the_narrowest_columns() -> None:
    stages = tuple(
        Stage(
            id=f"s{stage}",
            title="S",
            touchpoints=tuple(
                Touchpoint(
                    id=f"t{stage}-{place}", title="T", channel=Reference(id="whatsapp"), gains=("G",) * 9
                )
                for place in range(5)
            ),
        )
        for stage in range(18)
    )
    pages = turn(make_atlas(Journey(id="j", title="J", stages=stages)), PAGE_SIZES["16:9"])
    (spans,) = {len(find_ids(page, "stage")) for page in pages}
    assert spans == 2, "columns as narrow as can be"
    assert [word for page in pages for word in read(page)].count("WhatsApp") >= 18 * 5


@pytest.mark.parametrize("size", PAGE_SIZES)
def test_a_long_journey_takes_few_pages(size: str) -> None:
    atlas = make_large()
    journey = next(iter(atlas.journeys.values()))
    pages = turn(atlas, PAGE_SIZES[size])
    assert pages[0].width <= round(FITS[-1].scale * PAGE_SIZES[size].width), (
        "the smallest text is 6 points high"
    )
    slots = sum(piece.slots for piece in list_pieces(journey, None))
    on_a_page = (pages[0].width - 264) // (FITS[-1].column + 10)
    assert len(pages) <= 3 * (slots // on_a_page + 1)


def test_a_lane_higher_than_a_page_takes_smaller_columns_before_a_page_grows() -> None:
    sizes = {Fit(1.0, COLUMN_WIDTH): math.inf, FITS[1]: 9.0, FITS[2]: math.inf}
    assert choose_fit(lambda fit: sizes[fit]) == FITS[1]
    assert choose_fit(lambda fit: 3.0 if fit == WIDE_FITS[0] else math.inf) == WIDE_FITS[0]
    assert choose_fit(lambda _: math.inf) == WIDE_FITS[-1]
