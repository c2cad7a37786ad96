"""The words that options may be given, for those who read them and for those who obey them.

Apart from the options: a run that needs no help to be read imports these and no library.
"""

from __future__ import annotations

import enum

USUAL_SCALE = 2.0
"""Pixels of a PNG to one of the picture, where nothing is said."""


class LanguageChoice(enum.StrEnum):
    """The languages that can be asked for."""

    EN = "en"
    TR = "tr"


class FindingFormat(enum.StrEnum):
    """How problems are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class MeasureFormat(enum.StrEnum):
    """How the run is told."""

    TEXT = "text"
    JSON = "json"
    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    PPTX = "pptx"
    HTML = "html"


class View(enum.StrEnum):
    """What can be drawn."""

    MAP = "map"
    FLOW = "flow"
    BLUEPRINT = "blueprint"
    MATRIX = "matrix"
    PORTFOLIO = "portfolio"
    PERSONA = "persona"
    COMPARE = "compare"
    COVERAGE = "coverage"


class PictureFormat(enum.StrEnum):
    """What a picture can be written as."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    PPTX = "pptx"
    HTML = "html"
    DOT = "dot"
    MERMAID = "mermaid"
    TEXT = "text"


class PageSize(enum.StrEnum):
    """What a page or a slide can be: the picture is scaled onto it; with ``fit`` it is the picture's own."""

    FIT = "fit"
    A4 = "a4"
    A3 = "a3"
    WIDE = "16:9"
