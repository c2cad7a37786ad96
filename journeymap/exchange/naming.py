"""Ids for things that come with a title only, and things found by what people call them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from journeymap.atlas.files import is_id, is_reserved
from journeymap.language import Text
from journeymap.model import Channel
from journeymap.schema import make_slug
from journeymap.schema.suggestion import fold

_FEW = 20


def make_id(title: str, taken: Collection[str], fallback: str) -> str:
    """Return an id made of ``title`` that none of ``taken`` is; of ``fallback`` where no letter is left.

    Things that are called the same are numbered. After a few, where the numbers end is found by doubling, so
    that five thousand of them are not counted through for each.
    """
    slug = make_slug(title) or fallback

    def number(count: int) -> str:
        return slug if count == 1 else f"{slug[:58]}-{count}"

    def is_free(count: int) -> bool:
        identifier = number(count)
        return identifier not in taken and is_id(identifier) and not is_reserved(identifier)

    for count in range(1, _FEW + 1):
        if is_free(count):
            return number(count)
    last, free = _FEW, 2 * _FEW
    while not is_free(free):
        last, free = free, 2 * free
    while free - last > 1:
        middle = (last + free) // 2
        last, free = (last, middle) if is_free(middle) else (middle, free)
    return number(free)


def find_channel(name: str, channels: Mapping[str, Channel]) -> str | None:
    """Return the channel that is called ``name``, by id or by title in either language; else ``None``."""
    folded = fold(name)
    for channel in channels.values():
        if folded and folded in {fold(channel.id), *map(fold, _list_titles(channel.title))}:
            return channel.id
    return None


def _list_titles(title: Text) -> tuple[str, ...]:
    return title.en, title.tr
