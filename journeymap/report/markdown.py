r"""Texts as Markdown (CommonMark with GitHub's extensions) that show exactly the text.

Only what would be read as markup where it stands is escaped, since the source of a report is read as well:
a point is none, but in ``1. `` at the beginning and in ``www.``. Escaping every sign that can be markup
anywhere was refused: ``61\.5 of 100\: B`` is nothing that a person reads.
"""

from __future__ import annotations

import re

_MARKUP = re.compile(
    r"""
    [\\`*\[\]<|~$\#@]                     # markup, a reference or a mention anywhere
    | (?<![^\W_])_ | _(?![^\W_])          # emphasis, unless inside a word
    | &(?=\#?[A-Za-z0-9]+;)               # an entity
    | :(?=(?:100|1234|[A-Za-z_+-][\w+-]*):)   # :smile:
    | (?i:(?<=\bhttp)|(?<=\bhttps)|(?<=\bftp)|(?<=\bmailto)|(?<=\bxmpp)):  # an address becomes a link
    | (?i:(?<=\bwww))\.
    | (?i:(?<=\bGH))-(?=[0-9])           # another number
    """,
    re.VERBOSE,
)
_START = re.compile(r"(\s*\d{0,9})([-+](?=\s|\Z)|-(?=-[-\s]*\Z)|=(?==*\s*\Z)|>|(?<=\d)[.)](?=\s|\Z))")
"""A list, a quotation, or a line that makes a heading of the one above, where a text begins."""


def escape_markdown(text: str) -> str:
    """Return ``text`` so that Markdown shows exactly that text: no markup, no mention, no link."""
    escaped = _MARKUP.sub(r"\\\g<0>", text)
    start = _START.match(escaped)
    if start is None or (start[1].strip() and start[2] not in {".", ")"}):
        return escaped
    return f"{start[1]}\\{escaped[start.start(2) :]}"
