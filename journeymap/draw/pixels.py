"""A picture of the workspace, decoded, for formats that do not take PNG as it is."""

from __future__ import annotations

from io import BytesIO

from journeymap.model.raster import Raster
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pixels:
    """Rows from the top, three bytes for each pixel; ``alpha`` has one for each, where any is not opaque."""

    width: int
    height: int
    colours: bytes
    alpha: bytes | None


def decode_raster(raster: Raster) -> Pixels | None:
    """Return the pixels of a picture; ``None`` where its data are broken."""
    import warnings

    from PIL import Image

    try:
        with warnings.catch_warnings(), Image.open(BytesIO(raster.content)) as image:
            warnings.simplefilter("ignore")  # what it thinks of sizes and profiles is no news to a user
            whole = image.convert("RGBA")
            if whole.size != (raster.width, raster.height):
                return None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    alpha = whole.getchannel("A").tobytes()
    return Pixels(
        width=raster.width,
        height=raster.height,
        colours=whole.convert("RGB").tobytes(),
        alpha=None if alpha.count(255) == len(alpha) else alpha,
    )
