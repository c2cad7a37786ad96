"""The faces of a document: embedded with the letters that its pages use, and told apart from their codes.

A letter's code is its glyph's number; a table beside the font gives the letter back, so that what is copied
out of the page is what was written, Turkish letters included.
"""

from __future__ import annotations

from collections.abc import Sequence

import pydyf

from journeymap.draw.font import Subset, gather_letters, measure_subset
from journeymap.scene.shapes import Scene
from journeymap.scene.type import Face

_FLAGS = {"regular": 32, "semibold": 32, "bold": 32, "italic": 96}
_STEMS = {"regular": 84, "semibold": 118, "bold": 144, "italic": 78}
_MOST_LINES = 100
"""Lines in one block of the table of letters."""


class Fonts:
    """The faces in use, and their objects in the document."""

    def __init__(self, pdf: pydyf.PDF, pages: Sequence[Scene]) -> None:
        """Embed each face that the pages use."""
        self.subsets = {
            face: measure_subset(face, letters) for face, letters in gather_letters(pages).items()
        }
        self.listed = pydyf.Dictionary(
            {face: _embed(pdf, face, subset) for face, subset in self.subsets.items()}
        )

    def encode(self, text: str, face: Face) -> str:
        """Return ``text`` as the hexadecimal codes of its glyphs."""
        glyphs = self.subsets[face].glyphs
        return "".join(f"{glyphs[letter]:04x}" for letter in text)

    def measure(self, text: str, face: Face) -> float:
        """Return how wide ``text`` is drawn, in type sizes."""
        subset = self.subsets[face]
        return sum(subset.advances[subset.glyphs[letter]] for letter in text) / 1000

    def knows(self, text: str, face: Face) -> bool:
        """Whether the face holds every letter of ``text``."""
        glyphs = self.subsets[face].glyphs
        return all(glyphs[letter] or letter.isspace() for letter in text)


def _embed(pdf: pydyf.PDF, face: Face, subset: Subset) -> bytes:
    name = f"/JMAPAA+{subset.name}"
    content = pydyf.Stream([subset.content], {"Length1": len(subset.content)}, compress=True)
    pdf.add_object(content)
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": _FLAGS[face],
            "FontBBox": pydyf.Array(subset.box),
            "ItalicAngle": subset.slant,
            "Ascent": subset.ascent,
            "Descent": subset.descent,
            "CapHeight": 660,
            "StemV": _STEMS[face],
            "FontFile2": content.reference,
        }
    )
    pdf.add_object(descriptor)
    descendant = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": pydyf.Dictionary(
                {"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": descriptor.reference,
            "DW": 0,
            "W": pydyf.Array([0, pydyf.Array(subset.advances)]),
            "CIDToGIDMap": "/Identity",
        }
    )
    pdf.add_object(descendant)
    letters = pydyf.Stream([_write_letters(subset)], compress=True)
    pdf.add_object(letters)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": pydyf.Array([descendant.reference]),
            "ToUnicode": letters.reference,
        }
    )
    pdf.add_object(font)
    reference: bytes = font.reference
    return reference


def _write_letters(subset: Subset) -> bytes:
    """Return the table from codes to letters."""
    known = sorted((glyph, letter) for letter, glyph in subset.glyphs.items() if glyph)
    lines = [f"<{glyph:04x}> <{letter.encode('utf-16-be').hex()}>" for glyph, letter in known]
    blocks = [lines[start : start + _MOST_LINES] for start in range(0, len(lines), _MOST_LINES)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
