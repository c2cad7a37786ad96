"""The document: pages, their sizes, and what belongs to all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

import pydyf

from journeymap.draw.pdf.fonts import Fonts
from journeymap.draw.pdf.images import Images
from journeymap.draw.pdf.painting import Painter
from journeymap.draw.pdf.structure import Structure, encode_text
from journeymap.scene.shapes import Scene
from journeymap.value import dataclass

PAGE_SIZES: Mapping[str, tuple[float, float]] = {
    "a4": (595.28, 841.89),
    "a3": (841.89, 1190.55),
    "16:9": (540.0, 960.0),
}
"""Short and long side in points; the page lies or stands as the picture does."""
POINTS = 0.75
"""Points for each of the scene's pixels where the page is as large as the picture."""
LONGEST = 14_400.0
"""No side of a PDF page is longer."""
EDGE = 12.0
"""Least margin on a page of a fixed size, unless the picture was composed for it and brings its own."""
_ALIKE = 0.25
"""One whose proportions differ by a smaller share was composed for the page, or grew over it a little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Where a scene stands on its page, in points from the page's lower left corner."""

    width: float
    height: float
    scale: float
    left: float
    top: float
    """Of the scene's upper edge."""


def write_pdf(pages: Sequence[Scene], page_size: str = "fit") -> bytes:
    """Return the scenes as one document, a page each; the same scenes give the same bytes.

    ``page_size`` is ``fit`` (as large as the picture) or one of :data:`PAGE_SIZES`, onto which each picture
    is scaled. Images whose data are broken are left out.
    """
    pdf = pydyf.PDF()
    first = pages[0]
    fonts, images, structure = Fonts(pdf, pages), Images(pdf), Structure(pdf)
    for scene in pages:
        placing = place_scene(scene, page_size)
        page = pydyf.Dictionary({"Type": "/Page", "Parent": pdf.pages.reference})
        pdf.add_page(page)
        painter = Painter(pdf, scene, placing.scale, fonts, images, structure.open_page(page, scene))
        stream = pydyf.Stream(compress=True)
        stream.set_matrix(placing.scale, 0, 0, -placing.scale, placing.left, placing.top)
        painter.paint(stream)
        pdf.add_object(stream)
        page.update(
            MediaBox=pydyf.Array([0, 0, round(placing.width, 2), round(placing.height, 2)]),
            Contents=stream.reference,
            Resources=pydyf.Dictionary({"Font": fonts.listed, "XObject": images.listed}),
            Tabs="/S",
        )
        links = [_write_link(pdf, placing, link) for link in painter.links]
        if links:
            page["Annots"] = pydyf.Array(links)
    structure.close()
    pdf.info["Title"] = encode_text(first.title)
    pdf.info["Subject"] = encode_text(first.description)
    pdf.catalog.update(
        Lang=pydyf.String(first.language),
        ViewerPreferences=pydyf.Dictionary({"DisplayDocTitle": "true"}),
    )
    output = BytesIO()
    pdf.write(output, version=b"1.7", compress=True)
    return output.getvalue()


def place_scene(scene: Scene, page_size: str) -> Placing:
    """Return the page for a scene and where on it the scene stands."""
    if page_size == "fit":
        scale = min(POINTS, LONGEST / scene.width, LONGEST / scene.height)
        width, height = scene.width * scale, scene.height * scale
        return Placing(width=width, height=height, scale=scale, left=0, top=height)
    short, long = PAGE_SIZES[page_size]
    width, height = (long, short) if scene.width >= scene.height else (short, long)
    alike = abs(scene.width / scene.height * height / width - 1) < _ALIKE
    edge = 0.0 if alike else EDGE
    scale = min((width - 2 * edge) / scene.width, (height - 2 * edge) / scene.height)
    left = (width - scene.width * scale) / 2
    top = height - (height - scene.height * scale) / 2
    return Placing(width=width, height=height, scale=scale, left=left, top=top)


def _write_link(pdf: pydyf.PDF, placing: Placing, link: tuple[float, float, float, float, str]) -> bytes:
    left, top, right, bottom, address = link
    corners = (
        placing.left + left * placing.scale,
        placing.top - bottom * placing.scale,
        placing.left + right * placing.scale,
        placing.top - top * placing.scale,
    )
    annotation = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array([round(corner, 2) for corner in corners]),
            "Border": pydyf.Array([0, 0, 0]),
            "Contents": encode_text(address),
            "A": pydyf.Dictionary(
                {"S": "/URI", "URI": pydyf.String(address.encode("ascii", "ignore").decode())}
            ),
        }
    )
    pdf.add_object(annotation)
    reference: bytes = annotation.reference
    return reference
