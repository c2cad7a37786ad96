"""PNG: the right size, drawn with the package's font and nothing else."""

from __future__ import annotations

import struct

import pytest

from journeymap.draw import write_png
from journeymap.draw.font import find_font_files
from journeymap.draw.png import choose_zoom
from journeymap.scene import compose_map
from journeymap.scene.shapes import Box, Label, Scene
from journeymap.score import score_journey
from tests.scene.samples import make_small


def read_size(image: bytes) -> tuple[int, int]:
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", image[16:24])
    return width, height


def make_scene(width: float = 120, height: float = 40, text: str = "İğş 61,5 ₺") -> Scene:
    shapes = (Box(0, 0, width, height, 0, "page"), Label(4, 20, text, 14, width - 8))
    return Scene(id="p", width=width, height=height, title="", description="", language="tr", shapes=shapes)


def test_the_scale_is_that_asked_for() -> None:
    assert read_size(write_png(make_scene())) == (240, 80)
    assert read_size(write_png(make_scene(), 1.0)) == (120, 40)


def test_a_giant_picture_is_drawn_smaller_and_not_refused() -> None:
    assert choose_zoom(make_scene(30_000, 5_000), 4.0) == pytest.approx(0.8**0.5)
    assert choose_zoom(make_scene(3_000, 2_000), 2.0) == 2.0


def test_words_are_drawn() -> None:
    assert write_png(make_scene()) != write_png(make_scene(text=""))
    assert write_png(make_scene(text="ş")) != write_png(make_scene(text="s"))


def test_the_same_scene_gives_the_same_picture() -> None:
    atlas = make_small()
    journey = atlas.journeys["ilk-siparis"]
    scene = compose_map(atlas, journey, score_journey(atlas, journey), "tr")
    assert write_png(scene, 0.5) == write_png(scene, 0.5)


def test_every_face_that_labels_use_is_there() -> None:
    files = list(find_font_files().values())
    assert [file.name for file in files] == [
        "SourceSansPro-Regular.ttf",
        "SourceSansPro-Semibold.ttf",
        "SourceSansPro-Bold.ttf",
        "SourceSansPro-It.ttf",
    ]
    assert all(file.exists() for file in files)
