"""The logo at the head: everything else moves down together, and the picture stays lawful."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.model.raster import Raster, RasterFormat, read_raster
from journeymap.scene import compose_flow, compose_map
from journeymap.scene.logo import GAP, HEIGHT, add_logo
from journeymap.scene.shapes import Box, Group, Image, Scene
from journeymap.score import score_journey
from tests.scene import laws
from tests.scene.samples import make_small

LOGO = Path(__file__).parents[2] / "personas" / "images" / "ayvadali.png"


def draw() -> list[Scene]:
    atlas = make_small()
    journey = next(iter(atlas.journeys.values()))
    score = score_journey(atlas, journey)
    return [compose_map(atlas, journey, score, "tr"), compose_flow(atlas, journey, score, "tr")]


def read_logo() -> Raster:
    raster = read_raster(LOGO.read_bytes())
    assert raster is not None
    return raster


@pytest.mark.parametrize("scene", draw(), ids=lambda scene: scene.id)
def test_everything_moves_down_together(scene: Scene) -> None:
    branded = add_logo(scene, read_logo(), "Ayvadalı")
    page, image, *_ = branded.shapes
    assert page == Box(0, 0, scene.width, branded.height, 0, "page")
    assert isinstance(image, Image)
    assert image.title == "Ayvadalı"
    assert branded.height == pytest.approx(scene.height + HEIGHT + GAP)
    before, after = laws.find_labels(scene), laws.find_labels(branded)
    assert [(one.x, one.text) for one in before] == [(one.x, one.text) for one in after]
    assert {round(other.y - one.y, 2) for one, other in zip(before, after, strict=True)} == {HEIGHT + GAP}
    top = min(laws.frame_label(label)[1] for label in after)
    assert image.y + image.height <= top


def test_figures_of_a_chart_move_too() -> None:
    scene, _ = draw()
    branded = add_logo(scene, read_logo(), "")
    (before,), (after,) = (
        [shape.chart for shape in one.walk() if isinstance(shape, Group) and shape.chart]
        for one in (scene, branded)
    )
    assert after == before._replace(y=before.y + HEIGHT + GAP)


@pytest.mark.parametrize(
    ("width", "height", "size"), [(96, 96, (36, 36)), (1000, 50, (240, 12)), (50, 1000, (1.8, 36))]
)
def test_a_logo_keeps_its_proportions(width: int, height: int, size: tuple[float, float]) -> None:
    logo = Raster(content=b"", format=RasterFormat.PNG, width=width, height=height)
    image = add_logo(draw()[0], logo, "").shapes[1]
    assert isinstance(image, Image)
    assert (image.width, image.height) == size
