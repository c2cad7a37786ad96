"""The flow on pages: they hold what the one picture holds, and arrows that leave a page arrive on one."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings

from journeymap.language import Language
from journeymap.model import Atlas, Journey
from journeymap.scene import compose_flow
from journeymap.scene.flow.pages import compose_flow_pages, cut_blocks, share_blocks
from journeymap.scene.flow.plan import Block, plan_flow
from journeymap.scene.flow.view import View, compose_view
from journeymap.scene.map.pages import FITS, PAGE_SIZES, PageSize
from journeymap.scene.shapes import Group, Scene
from journeymap.score import score_journey
from tests.scene import laws
from tests.scene.flows import journeys, make_crowd, make_shop
from tests.scene.samples import make_atlas, make_large

_SMALL = PageSize(700, 500)


def turn(
    journey: Journey, size: PageSize, language: Language = "en", atlas: Atlas | None = None
) -> list[Scene]:
    atlas = atlas or make_atlas(journey)
    pages = compose_flow_pages(atlas, journey, score_journey(atlas, journey), language, size)
    return list(pages)


def find_ids(scene: Scene, *roles: str) -> list[str]:
    return [shape.id for shape in scene.walk() if isinstance(shape, Group) and shape.role in roles]


def read(scene: Scene) -> list[str]:
    return [label.text for label in laws.find_labels(scene)]


@settings(max_examples=25, deadline=None)
@given(journey=journeys())
def test_pages_keep_the_laws_and_hold_everything_once(journey: Journey) -> None:
    pages = turn(journey, _SMALL)
    assert [broken for page in pages for broken in laws.check_all(page)] == []
    assert len({(page.width, page.height) for page in pages}) == 1
    atlas = make_atlas(journey)
    whole = compose_flow(atlas, journey, score_journey(atlas, journey), "en")
    for role in ("touchpoint", "pain-point", "drop-off"):
        shown = sorted(one for page in pages for one in find_ids(page, role))
        assert Counter(one.partition(".")[0] for one in shown)[role] == len(find_ids(whole, role))
        if role != "drop-off":
            assert shown == sorted(find_ids(whole, role))
    assert {one for page in pages for one in find_ids(page, "outcome")} == set(find_ids(whole, "outcome"))
    assert {one for page in pages for one in find_ids(page, "transition")} >= set(
        find_ids(whole, "transition")
    )


def test_a_flow_that_can_be_read_stays_whole() -> None:
    journey = make_shop()
    (page,) = turn(journey, PAGE_SIZES["16:9"])
    atlas = make_atlas(journey)
    whole = compose_flow(atlas, journey, score_journey(atlas, journey), "en")
    assert (page.width, page.height) == PAGE_SIZES["16:9"][:2]
    assert (page.id, page.title, page.description) == (whole.id, whole.title, whole.description)
    assert [label.text for label in laws.find_labels(page)] == [
        label.text for label in laws.find_labels(whole)
    ]


@pytest.mark.parametrize("size", PAGE_SIZES)
def test_a_long_flow_breaks_into_pages_that_can_be_read(size: str) -> None:
    atlas = make_large(12, 5, 2)
    journey = next(iter(atlas.journeys.values()))
    pages = turn(journey, PAGE_SIZES[size], "tr", atlas)
    assert 1 < len(pages) <= 6
    for number, page in enumerate(pages, start=1):
        assert page.width <= PAGE_SIZES[size].width * FITS[-1].scale
        assert page.width / page.height == pytest.approx(
            PAGE_SIZES[size].width / PAGE_SIZES[size].height, rel=0.01
        )
        assert f"Sayfa {number} / {len(pages)}" in read(page)
        assert page.title.endswith(f"Sayfa {number} / {len(pages)}")
    assert [broken for page in pages for broken in laws.check_all(page)] == []


def test_an_arrow_that_leaves_a_page_says_where_it_goes_on() -> None:
    atlas = make_large(12, 5, 0)
    journey = next(iter(atlas.journeys.values()))
    pages = turn(journey, PAGE_SIZES["16:9"], "en", atlas)
    leads = [[s for s in page.walk() if isinstance(s, Group) and s.role == "lead"] for page in pages]
    for number, (page, following) in enumerate(pairwise(leads), start=1):
        (leaves,) = [lead for lead in page if lead.title.startswith("Continues on")]
        (arrives,) = [lead for lead in following if lead.title.startswith("From")]
        assert leaves.title.startswith(f"Continues on page {number + 1}: ")
        assert arrives.title.startswith(f"From page {number}: ")
        assert leaves.title.partition(": ")[2] in read_whole(pages[number])
        assert arrives.title.partition(": ")[2] in read_whole(pages[number - 1])


def read_whole(page: Scene) -> set[str]:
    return {s.title for s in page.walk() if isinstance(s, Group) and s.role == "touchpoint"}


def test_ways_back_onto_an_earlier_page_are_named_at_both_ends() -> None:
    pages = turn(make_crowd(6), PageSize(500, 320))
    titles = [s.title for page in pages for s in page.walk() if isinstance(s, Group) and s.role == "lead"]
    onward = [title for title in titles if title.startswith(("Continues on", "Back to"))]
    arriving = [title for title in titles if title.startswith(("From", "Returns from"))]
    assert onward
    assert arriving


def _list_columns(*widths: int) -> list[Block]:
    (block, *_) = plan_flow(_view()).blocks
    blocks: list[Block] = []
    first = 1
    for width in widths:
        blocks.append(block._replace(first=first, last=first + width - 1))
        first += width
    return blocks


def _view() -> View:
    journey = make_shop()
    atlas = make_atlas(journey)
    return compose_view(atlas, journey, score_journey(atlas, journey), "en")


def test_stages_are_shared_out_evenly() -> None:
    def count(*widths: int, most: int) -> list[list[int]]:
        blocks = cut_blocks(_list_columns(*widths), most)
        return [[block.last - block.first + 1 for block in part] for part in share_blocks(blocks, most)]

    assert count(1, 1, 1, 1, 1, 1, most=5) == [[1, 1, 1], [1, 1, 1]]
    assert count(2, 2, 2, most=6) == [[2, 2, 2]]
    assert count(7, 1, most=3) == [[3], [3], [1, 1]]
