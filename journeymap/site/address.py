"""Where pages are: names of files and links between them, in a folder or inside one file.

Every link is relative, so that a site works in any folder, on any server and from a disk.
"""

from __future__ import annotations

import enum

from journeymap.value import dataclass


class Key(enum.StrEnum):
    """The pages there is one of; the value names the file."""

    PORTFOLIO = "index"
    PAIN_POINTS = "pain-points"
    OPPORTUNITIES = "opportunities"
    PRIORITIES = "priorities"
    PERSONAS = "personas"
    COVERAGE = "coverage"
    GLOSSARY = "glossary"
    METHOD = "method"


def name_journey(identifier: str) -> str:
    """Return the key of a journey's page."""
    return f"journeys/{identifier}"


def name_persona(identifier: str) -> str:
    """Return the key of a persona's page."""
    return f"personas/{identifier}"


@dataclass(frozen=True, slots=True)
class Address:
    """How pages find each other."""

    single: bool = False
    """All pages are in one file, as parts of it."""

    def file(self, page: str) -> str:
        """Return the path of a page in the site's folder."""
        return f"{page}.html"

    def climb(self, page: str) -> str:
        """Return the way from a page's folder to the site's: nothing, or ``../``."""
        return "" if self.single else "../" * page.count("/")

    def anchor(self, page: str, name: str = "") -> str:
        """Return the id of something on a page, or of the page itself; unique wherever the page stands.

        Ids of journeys and personas have no dot, so that no two of these are alike.
        """
        if not self.single:
            return name or "content"
        return ".".join(part for part in (page.replace("/", "."), name) if part)

    def link(self, source: str, target: str, name: str = "") -> str:
        """Return the link from one page to another, or to something on it."""
        if self.single:
            return f"#{self.anchor(target, name)}"
        fragment = f"#{name}" if name else ""
        if source == target and name:
            return fragment
        return f"{self.climb(source)}{self.file(target)}{fragment}"
