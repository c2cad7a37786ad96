"""A PNG or JPEG picture of the workspace, as bytes, with what must be known to place it.

Decoding was refused: format and size stand in the first bytes, that a file was cut short is seen by its
missing end, and whoever draws the picture decodes it.
SVG is not taken: it can hold scripts and addresses.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator

from journeymap.value import dataclass, field

MOST_BYTES = 4_000_000
"""Every picture file is smaller."""
MOST_PIXELS = 16_000_000
"""No picture has more: a small file can claim a size that no memory holds."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""JPEG segments that tell the picture's size."""
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers without a length."""


class RasterFormat(enum.Enum):
    """How a picture is stored; the value is its media type."""

    PNG = "image/png"
    JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """A picture that is safe to hand out: of a known format, and of a bounded size."""

    content: bytes = field(repr=False)
    format: RasterFormat
    width: int
    """In pixels, as is the height."""
    height: int


def read_raster(content: bytes) -> Raster | None:
    """Return the picture that ``content`` holds; ``None`` where it is no PNG or JPEG, or too large."""
    found = _read_png(content) if content.startswith(_PNG) else _read_jpeg(content)
    if found is None or len(content) >= MOST_BYTES:
        return None
    kind, width, height = found
    if not 0 < width * height <= MOST_PIXELS:
        return None
    return Raster(content=content, format=kind, width=width, height=height)


def _read_png(content: bytes) -> tuple[RasterFormat, int, int] | None:
    if content[12:16] != b"IHDR" or len(content) < 24:
        return None
    if not _has_end(content):
        return None
    return RasterFormat.PNG, _read_number(content[16:20]), _read_number(content[20:24])


def _has_end(content: bytes) -> bool:
    """Whether a PNG is there to its last chunk: one cut short would be a broken picture in every browser."""
    place = len(_PNG)
    while place + 12 <= len(content):
        kind = content[place + 4 : place + 8]
        place += 12 + _read_number(content[place : place + 4])
        if kind == b"IEND":
            return place <= len(content)
    return False


def _read_jpeg(content: bytes) -> tuple[RasterFormat, int, int] | None:
    if not content.startswith(_JPEG):
        return None
    for marker, body in _walk_segments(content):
        if marker in _FRAMES and len(body) >= 5:
            if _JPEG_END not in content:
                return None
            return RasterFormat.JPEG, _read_number(body[3:5]), _read_number(body[1:3])
    return None


def _walk_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and body of each segment before the picture's own data."""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF or marker in _BARE:
            place += 1 if marker == 0xFF else 2
            continue
        length = _read_number(content[place + 2 : place + 4])
        yield marker, content[place + 4 : place + 2 + length]
        place += 2 + max(2, length)


def _read_number(content: bytes) -> int:
    return int.from_bytes(content, "big")
