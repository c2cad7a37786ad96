"""HTML as a value of its own, so that a text can never be taken for it."""

from __future__ import annotations

import re

from journeymap.draw.text import make_plain
from journeymap.report.document.html import escape_html


class Html(str):
    """Finished HTML; what is no ``Html`` is text, and escaped wherever it is put into a page."""

    __slots__ = ()

    def __html__(self) -> str:
        """Say to the template engine that this is HTML already."""
        return self


_SPECIAL = re.compile(r"[&<>\"'`\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What is escaped or falls away: looking first is several times faster than translating every text."""


def escape(text: str) -> Html:
    """Return ``text`` as HTML that shows it, without characters that no page may hold."""
    return Html(text if _SPECIAL.search(text) is None else escape_html(make_plain(text)))


def join(parts: list[str]) -> Html:
    """Return finished parts one after the other."""
    return Html("".join(parts))
