"""The archive that a workbook is, looked through before openpyxl sees it.

openpyxl believes what it reads: it makes an object for every name, style and row, filled or not, so that a
few kilobytes can keep it busy for minutes. Here the parts are only counted, by size, by packing and by
markup, which costs next to nothing. A limit of time was refused: it would depend on the machine.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from itertools import islice
from typing import TYPE_CHECKING

from journeymap.exchange.draft import Draft
from journeymap.exchange.workbook import texts
from journeymap.language import Message
from journeymap.problem import Location

if TYPE_CHECKING:
    from journeymap.exchange.form import ForeignFile

MOST_PACKED = 5_000_000
"""Bytes of a workbook; the filled template of this repository's journeys has about 60 000."""
MOST_UNPACKED = 20_000_000
MOST_PARTS = 500
MOST_RATIO = 150
"""How many times its size a part may unpack to; sheets of text reach about 20."""
MOST_SHEETS = 60
"""The template has 17."""
_SMALL = 200_000
"""Parts up to this size may be packed as well as they like."""
_MOST_MARKUP = 400_000
"""Elements and attributes of all sheets; a filled cell has about five, so these are 80 000 of them."""
_MOST_MARKUP_ASIDE = 60_000
"""The same for everything else that is read: styles, names, shared strings."""
_LONGEST_TAG = 65_536

_LONG_TAG = re.compile(rb"<[^<>]{%d}" % _LONGEST_TAG)
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s")
_ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])[^>]*?(?:\sr=[\"'](\d{1,9})[\"'])?[^>]*>")
_UNREAD = ("xl/media/", "xl/drawings/", "xl/charts/", "xl/theme/", "customXml/")
_SHEETS = "xl/worksheets/"


def check_archive(file: ForeignFile, draft: Draft) -> bool:
    """Whether a workbook may be read; what speaks against it is noted in ``draft``."""
    refused = _find_harm(file)
    if refused is None:
        return True
    rule, message, help_message = refused
    draft.refuse(rule, Location(file=file.name), message, help_message)
    return False


_Refusal = tuple[str, Message, Message | None]


def _find_harm(file: ForeignFile) -> _Refusal | None:
    from journeymap.exchange.form import OLE

    if file.content.startswith(OLE):
        return "not-a-workbook", texts.OLD_OR_LOCKED(), texts.NOT_A_WORKBOOK_HELP()
    if len(file.content) > MOST_PACKED:
        return "too-large", texts.WORKBOOK_TOO_LARGE(most=MOST_PACKED // 1_000_000), None
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            return _find_harm_in_parts(archive)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return "not-a-workbook", texts.NOT_A_WORKBOOK(), texts.NOT_A_WORKBOOK_HELP()


def _find_harm_in_parts(archive: zipfile.ZipFile) -> _Refusal | None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        return "too-large", texts.WORKBOOK_TOO_LARGE(most=MOST_UNPACKED // 1_000_000), None
    if any(part.file_size > max(_SMALL, MOST_RATIO * part.compress_size) for part in parts):
        return "packed-too-well", texts.PACKED_TOO_WELL(most=MOST_RATIO), None
    markup = 0
    for part in (part for part in parts if part.filename.lower().endswith((".xml", ".rels", ".vml"))):
        content = archive.read(part).removeprefix(b"\xef\xbb\xbf").lstrip()  # no more than it says it has
        if not _is_plain(content):
            return "not-a-workbook", texts.NOT_A_WORKBOOK(), texts.NOT_A_WORKBOOK_HELP()
        if not part.filename.startswith((_SHEETS, *_UNREAD)):
            markup += count_markup(content)
        if len(_SHEET.findall(content)) > MOST_SHEETS:
            return "too-large", texts.TOO_MANY_SHEETS(most=MOST_SHEETS), None
    if markup > _MOST_MARKUP_ASIDE:
        return "too-large", texts.TOO_MUCH_MARKUP(), texts.TOO_MUCH_MARKUP_HELP()
    return None


def _is_plain(content: bytes) -> bool:
    """Whether XML is in an encoding that can be looked through, without a document type or endless tags."""
    return (
        (not content or content.startswith(b"<"))
        and b"<!DOCTYPE" not in content
        and b"<!ENTITY" not in content
        and _LONG_TAG.search(content) is None
    )


def count_markup(content: bytes) -> int:
    """Return how many elements and attributes XML has, near enough."""
    elements = content.count(b"<") - content.count(b"</")
    return elements + content.count(b'="') + content.count(b"='")


class Allowance:
    """How much markup the sheets of one workbook may still have."""

    def __init__(self, content: bytes) -> None:
        """Begin with all of it, for the workbook with these bytes."""
        self._content, self._left = content, _MOST_MARKUP

    def find_end(self, part: str) -> int | None:
        """Take a sheet from the allowance; return the row at which it is used up, from 1, or ``None``."""
        with zipfile.ZipFile(io.BytesIO(self._content)) as archive:
            content = archive.read(part)
        markup = count_markup(content)
        if markup <= self._left:
            self._left -= markup
            return None
        rows = sum(1 for _ in _ROW.finditer(content))
        last = next(islice(_ROW.finditer(content), int(rows * self._left / markup), None), None)
        return 1 if last is None or last[1] is None else int(last[1])
