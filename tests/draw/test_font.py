"""The shipped font: parts of it that hold just the letters of a picture."""

from __future__ import annotations

from io import BytesIO

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from journeymap.draw.font import find_font_files, find_undrawn, gather_letters, pack_face, subset_face
from journeymap.scene.shapes import Group, Label, Scene


def make_scene(*labels: Label) -> Scene:
    group = Group("g", "r", labels)
    return Scene(id="f", width=9, height=9, title="", description="", language="tr", shapes=(group,))


def test_letters_are_gathered_by_face() -> None:
    scene = make_scene(
        Label(0, 0, "aş", 12, 50), Label(0, 0, "b", 12, 50, "bold"), Label(0, 0, "c", 12, 50, italic=True)
    )
    assert gather_letters([scene]) == {"regular": {"a", "ş"}, "bold": {"b"}, "italic": {"c"}}


def test_a_part_of_a_face_holds_its_letters_and_is_small() -> None:
    part = subset_face("semibold", "İğşı₺")
    held = TTFont(BytesIO(part)).getBestCmap()
    assert set(map(chr, held)) == set("İğşı₺")
    assert len(part) < 20_000
    assert subset_face("semibold", "₺ışğİ") == part


def test_letters_of_other_scripts_are_known_to_be_missing() -> None:
    assert find_undrawn([make_scene(Label(0, 0, "İş 漢😀 ₺", 12, 50))]) == {"漢", "😀"}


def test_a_packed_part_has_the_outlines_of_its_letters_without_kerning() -> None:
    letters = "İğfi₺"
    content = pack_face("italic", letters)
    assert pack_face("italic", letters[::-1]) == content
    part, face = TTFont(BytesIO(content)), TTFont(find_font_files()["italic"])
    assert part.flavor == "woff"
    assert not {"GPOS", "GSUB", "GDEF"} & set(part.keys())
    own, known = part.getBestCmap(), face.getBestCmap()
    assert set(map(chr, own)) == set(letters)
    for letter, name in own.items():
        assert record(part, name) == record(face, known[letter])


def record(font: TTFont, name: str) -> object:
    """What is drawn for a glyph, with all that it is made from, and its width."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return glyphs[name].width, pen.value
