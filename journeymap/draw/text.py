"""What every writer does to a user's text before its own escaping; wrapped lines made text again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from journeymap.scene.shapes import Group, Label

_LINK = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)


@lru_cache(maxsize=1)
def list_unprintable() -> Mapping[int, str | None]:
    """Return what becomes of what no file format may hold, as :meth:`str.translate` asks for it.

    Control characters and lone surrogates fall away; what separates words stays a space. Few runs meet any,
    so the two thousand entries are made when they are first asked for.
    """
    dropped = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
    return {**dropped, 0x09: " ", 0x0A: " ", 0x0D: " "}


def is_plain(text: str) -> bool:
    """Whether ``text`` surely holds nothing of :func:`list_unprintable`; ``False`` says only that it may.

    A pattern for what is to fall away was refused: compiling it takes longer than looking through all texts
    of a picture. A space that keeps words together is the one frequent sign that Python does not count as
    printable.
    """
    return text.replace("\u00a0", " ").isprintable()


def make_plain(text: str) -> str:
    """Return ``text`` on one line, without what no file format may hold."""
    return text if is_plain(text) else text.translate(list_unprintable())


def join_lines(labels: Iterable[Label]) -> Iterator[tuple[Label, ...]]:
    """Yield the labels of each text together, in their order."""
    lines: list[Label] = []
    for label in labels:
        lines.append(label)
        if label.joint is None:
            yield tuple(lines)
            lines = []
    if lines:
        yield tuple(lines)


def say_lines(lines: Iterable[Label]) -> str:
    """Return the text of labels that belong together as it was before it was wrapped."""
    return "".join(make_plain(line.text) + (line.joint or "") for line in lines)


def find_link(group: Group) -> str | None:
    """Return the address a group leads to, if it is one of the web or of mail."""
    return check_address(group.link) if group.link else None


def check_address(address: str) -> str | None:
    """Return ``address`` without control characters, or ``None`` where it is none of the web or of mail."""
    link = make_plain(address)
    return link if _LINK.match(link) else None
