"""Measured text: never narrower than it is drawn, wrapped without loss."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.draw import write_png
from journeymap.scene.font import ROOMS
from journeymap.scene.shapes import Label, Scene
from journeymap.scene.type import ELLIPSIS, Face, find_joints, measure, wrap
from tests.scene.make_font_widths import FACES, read_rooms, write_module

TURKISH = "İıĞğŞşÜüÖöÇç ŞİKÂYET ÇÖZÜLDÜ ₺"
PANGRAM = "Pijamalı hasta yağız şoföre çabucak güvendi. AVATAR Tofaş Yoğurt fjord ff fi fl gj VÏ Ty 61,5 %"
SENTENCES = ("Teslimat ücreti son adımda çıkıyor", "İĞÜŞÖÇ MÜŞTERİ", "“Why, V. T. Yo?” — f’ (j) [j]", PANGRAM)
STYLES: tuple[Face, ...] = ("regular", "semibold", "bold", "italic")
words = st.text(alphabet="aeıİğŞfVTYWgj-/(j)ÇéĳЖ漢😀\u0301\u200dع \n\t", max_size=60)


@pytest.mark.parametrize("face", STYLES)
def test_the_table_is_that_of_the_font(face: Face) -> None:
    declared = {character: room for room, characters in ROOMS[face].items() for character in characters}
    assert declared == {character: room for character, room in read_rooms(face).items() if room}


def test_the_module_is_what_its_script_writes() -> None:
    module = Path(__file__).parents[2] / "journeymap" / "scene" / "font.py"
    assert module.read_text(encoding="utf-8") == write_module()


@pytest.mark.parametrize("face", STYLES)
def test_turkish_letters_and_the_lira_are_in_every_face(face: Face) -> None:
    held = set("".join(ROOMS[face].values()))
    assert set(TURKISH) <= held
    assert set(FACES) == set(ROOMS)


@pytest.mark.parametrize("face", STYLES)
@pytest.mark.parametrize("text", SENTENCES)
def test_text_is_never_drawn_wider_than_measured(face: Face, text: str) -> None:
    size = 30.0
    measured = measure(text, size, face)
    drawn = _draw_width(text, size, face)
    assert drawn <= measured + 1
    assert measured <= drawn * 1.12 + 2


def _draw_width(text: str, size: float, face: Face) -> float:
    """Columns of pixels from the label's start to its last ink."""
    weight = "regular" if face == "italic" else face
    label = Label(20, 60, text, size, 1500, weight, "ink", "page", "start", face == "italic")
    scene = Scene(id="t", width=1500, height=90, title="", description="", language="tr", shapes=(label,))
    columns = _read_ink(write_png(scene, 1.0))
    return max(columns) + 1 - 20


def _read_ink(image: bytes) -> list[int]:
    """Columns that hold ink in an 8-bit RGBA PNG on a transparent page."""
    width, _, rows = _decode_png(image)
    return [x for x in range(width) if any(row[4 * x + 3] > 40 for row in rows)]


def _decode_png(image: bytes) -> tuple[int, int, list[bytes]]:
    import struct
    import zlib

    stream = io.BytesIO(image[8:])
    data = b""
    width = height = 0
    while chunk := stream.read(8):
        length, kind = struct.unpack(">I4s", chunk)
        body = stream.read(length)
        stream.read(4)
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert (depth, colour) == (8, 6)
        elif kind == b"IDAT":
            data += body
    return width, height, _unfilter(zlib.decompress(data), width, height)


def _unfilter(data: bytes, width: int, height: int) -> list[bytes]:
    stride = 4 * width
    rows: list[bytes] = []
    above = bytes(stride)
    for y in range(height):
        start = y * (stride + 1)
        above = _unfilter_row(data[start], data[start + 1 : start + 1 + stride], above)
        rows.append(above)
    return rows


def _unfilter_row(kind: int, line: bytes, above: bytes) -> bytes:
    row = bytearray(line)
    for place, value in enumerate(line):
        left = row[place - 4] if place >= 4 else 0
        corner = above[place - 4] if place >= 4 else 0
        row[place] = (value + _predict(kind, left, above[place], corner)) & 255
    return bytes(row)


def _predict(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 4:
        estimate = left + up - corner
        return min((left, up, corner), key=lambda value: abs(estimate - value))
    return (0, left, up, (left + up) // 2)[kind]


def test_capitals_with_dots_and_breves_count() -> None:
    assert measure("İ", 10) == measure("I", 10)
    assert measure("Ğ", 10) == measure("G", 10)
    assert measure("MÜŞTERİ ŞİKÂYETİ", 10) > measure("müşteri şikâyeti", 10)


def test_what_the_font_does_not_hold_counts_wide() -> None:
    assert measure("漢", 100) == pytest.approx(105)
    assert measure("😀", 100) == pytest.approx(140)
    assert measure("ع", 100) == pytest.approx(80)
    assert measure("\u0301\u200d\u202e\x00", 100) == 0


@given(text=words, face=st.sampled_from(STYLES), width=st.floats(30, 300))
def test_wrapping_fits_and_loses_nothing(text: str, face: Face, width: float) -> None:
    lines = wrap(text, 12, face, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(measure(line, 12, face) <= width + 0.001 for line in lines)
    assert all(line == line.strip(" \n\t") and line for line in lines)


@given(text=words, width=st.floats(30, 300), most=st.integers(1, 3))
def test_a_cap_on_lines_is_kept_and_said(text: str, width: float, most: int) -> None:
    whole = wrap(text, 12, "regular", width)
    lines = wrap(text, 12, "regular", width, most)
    assert len(lines) <= most
    if len(whole) > most:
        assert lines[-1].endswith(ELLIPSIS)
        assert all(measure(line, 12) <= width + 0.001 for line in lines)
    else:
        assert lines == whole


def test_words_break_between_letters_only_when_they_must() -> None:
    assert wrap("bir iki", 12, "regular", 1000) == ("bir iki",)
    assert wrap("e-ticaret/lojistik", 12, "regular", 60) == ("e-ticaret/", "lojistik")
    assert wrap("aaaaaaaaaa", 10, "regular", 26) == ("aaaaa", "aaaaa")
    assert wrap("ab", 10, "regular", 0.1) == ("a", "b")


def test_a_mark_stays_with_its_letter() -> None:
    assert wrap("e\u0301" * 4, 10, "regular", 10.5) == ("e\u0301e\u0301", "e\u0301e\u0301")


def test_spaces_that_do_not_break_do_not_break() -> None:
    assert wrap("on\u00a0bin adım", 10, "regular", 40) == ("on\u00a0bin", "adım")


def test_nothing_has_no_lines() -> None:
    assert wrap("", 12, "regular", 100) == ()
    assert wrap(" \n ", 12, "regular", 100) == ()


@settings(max_examples=30)
@given(text=st.text(max_size=200))
def test_any_text_at_all_is_measured(text: str) -> None:
    assert measure(text, 12) >= 0
    wrap(text, 12, "bold", 80)


@given(text=words, width=st.floats(20, 300), face=st.sampled_from(STYLES))
def test_wrapped_lines_join_to_the_text_again(text: str, width: float, face: Face) -> None:
    lines = wrap(text, 13, face, width)
    joints = find_joints(text, lines) if lines else ()
    joined = "".join(line + (joint or "") for line, joint in zip(lines, joints, strict=True))
    assert joined == " ".join(re.split(r"[^\S\u00a0\u202f\u2007]+", text.strip()))
    assert joints.count(None) == (1 if lines else 0)
