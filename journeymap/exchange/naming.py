"""Ids for things that come with a title only, and things found by what people call them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import count

from journeymap.atlas.files import is_id, is_reserved
from journeymap.language import Text
from journeymap.model import Channel
from journeymap.schema import make_slug
from journeymap.schema.suggestion import fold


def make_id(title: str, taken: Collection[str], fallback: str) -> str:
    """Return an id made of ``title`` that none of ``taken`` is; of ``fallback`` where no letter is left."""
    slug = make_slug(title) or fallback
    for number in count(1):
        identifier = slug if number == 1 else f"{slug[:58]}-{number}"
        if identifier not in taken and is_id(identifier) and not is_reserved(identifier):
            return identifier
    raise AssertionError  # pragma: no cover  # the numbers do not end


def find_channel(name: str, channels: Mapping[str, Channel]) -> str | None:
    """Return the channel that is called ``name``, by id or by title in either language; else ``None``."""
    folded = fold(name)
    for channel in channels.values():
        if folded and folded in {fold(channel.id), *map(fold, _list_titles(channel.title))}:
            return channel.id
    return None


def _list_titles(title: Text) -> tuple[str, ...]:
    return title.en, title.tr
