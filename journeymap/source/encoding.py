"""Bytes to text: UTF-8 only, and a plain word about what else the bytes look like.

Guessing the encoding and reading on was refused: a guess that is wrong once puts broken names into a
client's deck. The guess goes into the message instead.
"""

from __future__ import annotations

from journeymap.source import texts
from journeymap.source.page import Fault, Finding, Page, cut_lines
from journeymap.value import NamedTuple

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_TURKISH = "ğüşıöçĞÜŞİÖÇ"
_SAMPLE = 4096


class Misread(NamedTuple):
    """Why bytes are no text, and the page to show it on."""

    page: Page
    finding: Finding


def decode(content: bytes, file: str) -> str | Misread:
    """Return the text without its byte order mark, or what keeps it from being read."""
    if _looks_wide(content):
        page = Page(file=file, lines=[""])
        return Misread(page, Finding(Fault("encoding", texts.UTF_16(), texts.SAVE_AS_UTF_8()), 1, 1))
    body = content.removeprefix(_BYTE_ORDER_MARK)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        return _explain(body, error.start, file)


def _looks_wide(content: bytes) -> bool:
    if content.startswith(_WIDE_MARKS):
        return True
    # Without a mark, Latin text in UTF-16 has a zero in every second byte; a stray NUL does not.
    sample = content[:_SAMPLE]
    if 0 not in sample:
        return False
    zeros = max(sample[0::2].count(0), sample[1::2].count(0))
    return zeros >= 2 and zeros * 5 > len(sample)


def _explain(body: bytes, bad: int, file: str) -> Misread:
    turkish = body[bad] in _TURKISH.encode("cp1254")
    # The lines up to the bad byte are sound UTF-8; the rest is shown as the guess reads it.
    before = body[:bad].decode("utf-8")
    after = body[bad:].decode("cp1254" if turkish else "ascii", errors="replace")
    lines = cut_lines(before)
    page = Page(file=file, lines=cut_lines(before + after))
    if turkish:
        fault = Fault("encoding", texts.WINDOWS_1254(), texts.SAVE_AS_UTF_8())
    else:
        fault = Fault("encoding", texts.NOT_UTF_8(byte=f"0x{body[bad]:02X}"), texts.SAVE_AS_UTF_8())
    return Misread(page, Finding(fault, len(lines), len(lines[-1]) + 1))
