"""The shipped font: its files, and the part of a face that a picture needs.

Only the package's files are used, so that a machine without fonts, and one with others, draw the same.
Handing out whole faces was refused: four of them are more than a megabyte, a picture's letters 60 kB.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.draw.text import make_plain
from journeymap.scene.font import ROOMS
from journeymap.scene.shapes import Label, Scene
from journeymap.scene.type import Face
from journeymap.value import dataclass

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY = "Source Sans Pro"
FACES: Mapping[Face, str] = {"regular": "Regular", "semibold": "Semibold", "bold": "Bold", "italic": "It"}
"""The file of each face that labels use; italic comes in one weight."""


_MARKS = frozenset({"Mn", "Me", "Cf"})


@lru_cache(maxsize=1)
def find_font_files() -> Mapping[Face, Path]:
    """Return the file of each face."""
    import font_source_sans_pro

    folder = Path(font_source_sans_pro.font_directory)
    return {face: folder / f"SourceSansPro-{name}.ttf" for face, name in FACES.items()}


def face_of(label: Label) -> Face:
    """Return the face a label is set in."""
    return "italic" if label.italic else label.weight


def gather_letters(scenes: Iterable[Scene]) -> Mapping[Face, frozenset[str]]:
    """Return the letters of each face that the scenes use."""
    letters: dict[Face, set[str]] = {}
    for scene in scenes:
        for shape in scene.walk():
            if isinstance(shape, Label):
                letters.setdefault(face_of(shape), set()).update(make_plain(shape.text))
    return {face: frozenset(letters[face]) for face in FACES if face in letters}


def subset_face(face: Face, letters: Iterable[str]) -> bytes:
    """Return the face as a TrueType file that holds no more than ``letters``, the same bytes each time.

    Kerning stays; names, hints and other features go.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(
        hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp"], notdef_outline=True,
        name_IDs=[1, 2], recalc_timestamp=False, glyph_names=False,
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, letters)))
    stream = BytesIO()
    with TTFont(find_font_files()[face], recalcTimestamp=False) as font:
        subsetter.subset(font)
        font.save(stream)
    return stream.getvalue()


def pack_face(face: Face, letters: Iterable[str]) -> bytes:
    """Return the face with no more than ``letters`` as WOFF, which browsers read: half as large.

    It has no kerning: widths are measured without. The library's own subsetter was refused here: importing it
    takes as long as all four faces do, and it writes each outline anew, where these are taken as they are.
    """
    from fontTools.ttLib import TTFont

    stream = BytesIO()
    with TTFont(find_font_files()[face], recalcTimestamp=False, recalcBBoxes=False, lazy=True) as font:
        wanted = {ord(letter) for letter in letters}
        kept = _keep_glyphs(font, [name for code, name in font.getBestCmap().items() if code in wanted])
        for tag in _UNPACKED & set(font.keys()):
            del font[tag]
        cmap = font["cmap"]
        cmap.tables = [table for table in cmap.tables if (table.platformID, table.platEncID) in _PLANES]
        for table in cmap.tables:
            table.cmap = {code: name for code, name in table.cmap.items() if code in wanted}
        metrics = font["hmtx"].metrics
        font["hmtx"].metrics = {name: metrics[name] for name in kept}
        font["post"].formatType = 3.0  # glyphs have no names
        font["name"].names = [record for record in font["name"].names if record.nameID in {1, 2}]
        font.setGlyphOrder(kept)
        font.flavor = "woff"
        font.save(stream)
    return stream.getvalue()


_UNPACKED = frozenset({"GPOS", "GSUB", "GDEF", "DSIG", "cvt ", "fpgm", "prep"})
_PLANES = frozenset({(0, 3), (3, 1)})
"""Platforms and encodings of the letters: Unicode's first plane, as two kinds of system ask for it."""


def _keep_glyphs(font: TTFont, wanted: Iterable[str]) -> list[str]:
    """Leave the ``wanted`` outlines, what they are made from, and the empty square; return their names."""
    outlines = font["glyf"]
    found: set[str] = set()
    waiting = [".notdef", *wanted]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            outline = outlines.glyphs[name]  # as it lies in the file: asked for otherwise it is taken apart
            if outline.isComposite():
                outline.expand(outlines)  # its parts are known by their place in the face, which will change
                waiting += outline.getComponentNames(outlines)
    kept = [name for name in font.getGlyphOrder() if name in found]
    for name in kept:
        outlines.glyphs[name].trim(remove_hinting=True)
    outlines.glyphs = {name: outlines.glyphs[name] for name in kept}
    outlines.glyphOrder = kept
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Subset:
    """Part of a face with what must be known to set text in it; lengths in thousandths of the type size."""

    content: bytes
    name: str
    glyphs: Mapping[str, int]
    """Letter to glyph; 0, the empty square, for what the face does not hold."""
    advances: tuple[int, ...]
    """By glyph."""
    box: tuple[int, int, int, int]
    """Left, bottom, right and top of the largest letter."""
    ascent: int
    descent: int
    slant: float
    """Degrees, negative to the right."""


@lru_cache(maxsize=16)
def measure_subset(face: Face, letters: frozenset[str]) -> Subset:
    """Return the face with no more than ``letters``, and its figures."""
    from fontTools.ttLib import TTFont

    content = subset_face(face, letters)
    with TTFont(BytesIO(content)) as font:
        scale = 1000 / font["head"].unitsPerEm
        head, across = font["head"], font["hhea"]
        cmap = font.getBestCmap() or {}
        order = font.getGlyphOrder()
        return Subset(
            content=content,
            name=f"SourceSansPro-{FACES[face]}",
            glyphs={
                letter: font.getGlyphID(cmap[ord(letter)]) if ord(letter) in cmap else 0
                for letter in sorted(letters)
            },
            advances=tuple(round(font["hmtx"][name][0] * scale) for name in order),
            box=(
                round(head.xMin * scale), round(head.yMin * scale),
                round(head.xMax * scale), round(head.yMax * scale),
            ),
            ascent=round(across.ascent * scale),
            descent=round(across.descent * scale),
            slant=font["post"].italicAngle,
        )  # fmt: skip


@lru_cache(maxsize=4)
def known_letters(face: Face) -> frozenset[str]:
    """Return the letters that a face can draw, told by the table of widths: the font need not be opened."""
    return frozenset("".join(ROOMS[face].values()))


def find_undrawn(scenes: Iterable[Scene]) -> frozenset[str]:
    """Return the letters that the font does not hold: other scripts, emoji. Marks are no letters."""
    return frozenset(
        letter
        for face, letters in gather_letters(scenes).items()
        for letter in letters
        if letter not in known_letters(face)
        and not letter.isspace()
        and unicodedata.category(letter) not in _MARKS
    )
