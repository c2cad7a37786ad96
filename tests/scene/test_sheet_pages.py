"""Sheets and blueprints on pages: the laws hold on each, and together they say what the whole one says."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.language import Language
from journeymap.model import Atlas, Share, Touchpoint
from journeymap.scene.map.pages import PAGE_SIZES
from journeymap.scene.shapes import Group, Scene
from tests.scene import laws
from tests.scene.pictures import PAGED, draw_view, turn_view
from tests.scene.samples import make_large
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
    return replace(touchpoint, pain_points=pains)


def test_no_page_has_a_heading_alone() -> None:
    for pages in turn_view("coverage", SAMPLES["sixty-journeys"], PAGE_SIZES["16:9"]):
        roles = {shape.role for shape in pages[0].walk() if isinstance(shape, Group)}
        assert roles - {"heading", "legend"}
