r"""Whether a comment holds only what journeymap writes: text, headings, lists, and things that fold.

No link, picture, mention or other markup passes. What our writers escape stays escaped: a sign behind a
backslash, or as a character reference, is text. A line of HTML has to end its block at once, since within
one no backslash counts. Taking markup out was refused: what is not as it was written is not to be trusted
in part.
"""

from __future__ import annotations

import re

from journeymap.forge import texts
from journeymap.forge.sticky import NOTHING_NEW, is_mark
from journeymap.language import Message
from journeymap.language.cells import reveal

_MOST_CHARACTERS = 65_536
_FOLD = re.compile(r"<details><summary>[^<>\\`\[\]@#&:]*</summary>|</details>")
_SOUGHT_LATER = "@#:$"
"""Signs that GitHub looks for in the finished page, where no escape is left; they stand apart."""
_APART = re.compile(r"<span>&#(?:64|35|58|36);</span>|\\[@#]<!-- -->")
_ESCAPED = re.compile(r"\\[!-\"$-/:-?\[-`{-~]")
_ENTITY = re.compile(r"&#([0-9]{2,6});|&amp;")
_ELEMENT = re.compile(r"</?code>|<br>|<!-- -->")
_BAD = re.compile(
    r"^\s*>|[<`\[\]@]|&#?\w+;|!\(|https?:|ftp:|www\.|mailto:|xmpp:|#\w|\bGH-[0-9]", re.IGNORECASE
)


def find_markup(content: bytes) -> Message | None:
    """Return why a comment is not to be trusted, ``None`` where it is text as journeymap writes it."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return texts.NOT_TEXT(line=content.count(b"\n", 0, error.start) + 1)
    if len(text) > _MOST_CHARACTERS:
        return texts.TOO_LARGE(limit=_MOST_CHARACTERS // 1000)
    first, *lines = text.split("\n")
    if not is_mark(first) or (lines and lines[0]):
        return texts.NOT_OURS()
    for number, line in enumerate(lines, 2):
        if reveal(line) != line:
            return texts.NOT_TEXT(line=number)
        after = lines[number - 1] if number - 1 < len(lines) else ""
        if not _is_plain(line, after):
            return texts.NOT_ONLY_TEXT(line=number)
    return None


def _is_plain(line: str, after: str) -> bool:
    bare = line.strip(" ")
    if bare == NOTHING_NEW or _FOLD.fullmatch(bare):
        return not after.strip(" ")
    if bare.startswith("<"):
        return False
    rest = _APART.sub("\0", line)
    rest = _ENTITY.sub(_drop_entity, _ESCAPED.sub("", rest))
    return _BAD.search(_ELEMENT.sub("\0", rest)) is None


def _drop_entity(match: re.Match[str]) -> str:
    """Return nothing for a sign that stays text; one that is looked for later is left to be found."""
    return "@" if match[1] and chr(int(match[1])) in _SOUGHT_LATER else ""
