"""What is to be drawn and what came of it: the values between views and formats.

A view makes pictures, a format makes files of them, and neither knows the other. A picture is composed when
its first writer asks, since formats of words (DOT, Mermaid, text) need no shapes.
"""

from __future__ import annotations

from collections.abc import Callable

from journeymap.language import Language, Noun
from journeymap.model import Atlas, Branding, Journey
from journeymap.scene.shapes import Scene
from journeymap.score.result import JourneyScore
from journeymap.value import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The journey that a picture shows, for formats written from words and not from shapes."""

    atlas: Atlas
    journey: Journey
    score: JourneyScore
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture that was asked for: a view of a journey, of a persona or of the whole atlas."""

    stem: str
    """Its files' name without the ending; of ids and the view's name, so it is safe on every system."""
    view: str
    compose: Callable[[], tuple[Scene, ...]] = field(compare=False)
    """Returns the pages, at least one."""
    subject: Subject | None = None
    """``None`` where the view shows no single journey."""
    turn: Callable[[str], tuple[Scene, ...]] | None = field(default=None, compare=False)
    """Returns the picture broken into pages of a size, where the view can be: a long map breaks at stages."""

    @property
    def pages(self) -> tuple[Scene, ...]:
        """The pages, the same for all formats."""
        return self.compose()

    def break_onto(self, page_size: str) -> tuple[Scene, ...]:
        """The pages for a format that has pages: those of ``page_size`` where the view breaks into pages."""
        return self.pages if self.turn is None or page_size == "fit" else self.turn(page_size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user may choose about files; each writer takes what concerns it."""

    scale: float = 2.0
    """Pixels of a PNG for each of the scene's."""
    embed_font: bool = False
    """SVG carries the letters it uses."""
    dark: bool = False
    """SVG carries the colours for dark systems too."""
    page_size: str | None = None
    """Of PDF and PowerPoint: ``fit``, ``a4``, ``a3`` or ``16:9``; ``None`` leaves it to the format."""
    template: bytes | None = None
    """A PowerPoint file whose master and theme are used."""
    font: str | None = None
    """The font of PowerPoint; ``None`` takes the theme's."""
    columns: int = 100
    """Cells across of a text; files have as many on every machine."""
    colour: bool = False
    """A text has colours, for a terminal."""
    ascii_only: bool = False
    """A text has no signs but plain ones."""


def choose_settings(branding: Branding) -> Settings:
    """Return what a workspace itself chooses; a page is named in capitals there too."""
    return Settings(page_size=branding.page_size and branding.page_size.lower(), font=branding.font)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be written."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """What a picture says and a format cannot: ``4 pain points``."""

    what: Noun
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a writer made of a picture."""

    files: tuple[File, ...]
    omissions: tuple[Omission, ...] = ()


class UnusableTemplateError(Exception):
    """The template that the settings bring is no PowerPoint file that can be opened."""


def name_pages(stem: str, ending: str, count: int) -> tuple[str, ...]:
    """Return a file name for each page, where a format has no pages: numbered as soon as there are two."""
    if count == 1:
        return (f"{stem}.{ending}",)
    return tuple(f"{stem}-{number}.{ending}" for number in range(1, count + 1))
