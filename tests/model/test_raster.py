"""Pictures of the workspace: known by their first bytes, bounded in size, never decoded."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model.raster import MOST_BYTES, RasterFormat, read_raster

LOGO = Path(__file__).parents[2] / "personas" / "images" / "ayvadali.png"
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x07\x08\x00\x30\x00\x40\xff\xd9"


def make_header(width: int, height: int) -> bytes:
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return PNG + b"\x00\x00\x00\rIHDR" + size + bytes(9) + b"\x00\x00\x00\x00IEND" + bytes(4)


def test_a_png_is_known_by_its_header() -> None:
    raster = read_raster(LOGO.read_bytes())
    assert raster is not None
    assert (raster.format, raster.width, raster.height) == (RasterFormat.PNG, 96, 96)
    assert raster.content == LOGO.read_bytes()


def test_the_smallest_whole_png_is_taken_so_that_what_is_refused_is_refused_for_its_size() -> None:
    assert read_raster(make_header(4000, 4000)) is not None


def test_a_picture_cut_short_is_refused_wherever_it_is_cut() -> None:
    whole = LOGO.read_bytes()
    assert [end for end in range(len(whole)) if read_raster(whole[:end]) is not None] == []
    assert read_raster(JPEG[:-2]) is None


def test_a_jpeg_is_known_by_its_frame() -> None:
    raster = read_raster(JPEG)
    assert raster is not None
    assert (raster.format, raster.width, raster.height) == (RasterFormat.JPEG, 64, 48)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"<svg/>",
        PNG,
        PNG + b"\x00\x00\x00\rIDAT" + b"\x00" * 20,
        make_header(0, 5),
        make_header(4001, 4000),
        make_header(2**31, 2**31),
        make_header(8, 8) + b"\x00" * MOST_BYTES,
        JPEG[:12],
        b"\xff\xd8\xff\xd9",
    ],
    ids=repr,
)
def test_what_is_no_picture_or_too_large_is_refused(content: bytes) -> None:
    assert read_raster(content) is None


@given(start=st.sampled_from([b"", PNG, JPEG, JPEG[:4]]), rest=st.binary(max_size=200))
def test_any_bytes_give_a_bounded_picture_or_none(start: bytes, rest: bytes) -> None:
    raster = read_raster(start + rest)
    assert raster is None or 0 < raster.width * raster.height <= 16_000_000
