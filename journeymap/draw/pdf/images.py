"""Pictures of the workspace in a document: JPEG as it is, PNG as pixels, each stored once."""

from __future__ import annotations

import pydyf

from journeymap.draw.pixels import Pixels, decode_raster
from journeymap.model.raster import Raster


class Images:
    """The pictures in use, and their objects in the document."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        """Begin without any."""
        self.pdf = pdf
        self.listed = pydyf.Dictionary()
        self._names: dict[bytes, str | None] = {}

    def name(self, raster: Raster) -> str | None:
        """Return the name of a picture in the document; ``None`` where its data are broken."""
        if raster.content not in self._names:
            pixels = decode_raster(raster)
            name = None
            if pixels is not None:
                name = f"image-{len(self.listed) + 1}"
                self.listed[name] = _embed(self.pdf, pixels)
            self._names[raster.content] = name
        return self._names[raster.content]


def _embed(pdf: pydyf.PDF, pixels: Pixels) -> bytes:
    extra = _describe(pixels, "/DeviceRGB")
    if pixels.alpha is not None:
        mask = pydyf.Stream([pixels.alpha], _describe(pixels, "/DeviceGray"), compress=True)
        pdf.add_object(mask)
        extra["SMask"] = mask.reference
    image = pydyf.Stream([pixels.colours], extra, compress=True)
    pdf.add_object(image)
    reference: bytes = image.reference
    return reference


def _describe(pixels: Pixels, space: str) -> pydyf.Dictionary:
    return pydyf.Dictionary(
        {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": pixels.width,
            "Height": pixels.height,
            "ColorSpace": space,
            "BitsPerComponent": 8,
        }
    )
