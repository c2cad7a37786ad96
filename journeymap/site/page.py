"""A page before it is framed: what it is called, where it stands, and what it holds."""

from __future__ import annotations

from journeymap.site.markup import Html
from journeymap.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    key: str
    """As in :mod:`journeymap.site.address`; it names the file."""
    title: str
    body: Html
    section: str = ""
    """The key of the page that the navigation marks; empty where it is the page's own."""
