"""The formats: what each can show, and the function that makes its files.

Each writer is imported when it is first needed, for some stand on large libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journeymap.draw import texts
from journeymap.draw.picture import (
    File,
    Omission,
    Picture,
    Settings,
    UnusableTemplateError,
    Written,
    name_pages,
)
from journeymap.scene.shapes import Group, Image
from journeymap.value import replace

Write = Callable[[Picture, Settings], Written]

OWN_VIEWS: Mapping[str, tuple[str, ...]] = {"dot": ("flow",), "mermaid": ("map", "flow"), "text": ("map",)}
"""The only views of a format that is written from the journey; every other format shows any view."""


ENDINGS: Mapping[str, str] = {"mermaid": "mmd", "text": "txt"}
"""Endings of file names, where they are not the format's own name."""

_NOT_IN_FLOWS = (
    "opportunities", "emotions", "thoughts", "quotes", "gains", "expectations", "metrics", "goals", "kpis",
    "actions",
)  # fmt: skip
_NOT_IN_TEXT = (
    "opportunities", "thoughts", "quotes", "gains", "expectations", "goals", "actions", "transitions",
)  # fmt: skip


def can_write(form: str, view: str) -> bool:
    """Whether the format ``form`` has a form for ``view``."""
    return view in OWN_VIEWS.get(form, (view,))


def write_picture(picture: Picture, form: str, settings: Settings) -> Written:
    """Return the files of ``picture`` in the format ``form``, and what they do not show."""
    return _WRITERS[form](picture, settings)


def _write_svg(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.svg import encode_svg

    contents = [
        encode_svg(page, embed_font=settings.embed_font, dark=settings.dark, alone=True)
        for page in picture.pages
    ]
    return _write_pages(picture, "svg", contents)


def _write_png(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.png import write_png

    images = [write_png(page, settings.scale) for page in picture.pages]
    written = _write_pages(picture, "png", images)
    omissions = (*_count_links(picture), *_count_undrawn(picture), *_count_broken(picture))
    return replace(written, omissions=omissions)


def _count_links(picture: Picture) -> tuple[Omission, ...]:
    from journeymap.draw.text import find_link

    groups = (shape for page in picture.pages for shape in page.walk() if isinstance(shape, Group))
    count = sum(find_link(group) is not None for group in groups)
    return (Omission(what=texts.LINKS, count=count),) if count else ()


def _write_pdf(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.pdf import write_pdf

    size = settings.page_size or "fit"
    content = write_pdf(picture.break_onto(size), size)
    return Written(
        files=(File(name=f"{picture.stem}.pdf", content=content),),
        omissions=(*_count_undrawn(picture), *_count_broken(picture)),
    )


def _write_pptx(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.pptx import choose_pages, write_pptx

    size = settings.page_size or "16:9"
    if settings.template is not None and size != "fit":
        size = choose_pages(settings.template)
    content = write_pptx(picture.break_onto(size), size, template=settings.template, font=settings.font)
    return Written(
        files=(File(name=f"{picture.stem}.pptx", content=content),), omissions=_count_broken(picture)
    )


def _write_html(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.html import write_html

    text = write_html(picture.pages, settings.page_size or "fit")
    return Written(files=(File(name=f"{picture.stem}.html", content=text.encode()),))


def _count_broken(picture: Picture) -> tuple[Omission, ...]:
    """Say how many images have data that cannot be decoded."""
    images = [shape for page in picture.pages for shape in page.walk() if isinstance(shape, Image)]
    if not images:
        return ()
    from journeymap.draw.pixels import decode_raster

    count = sum(decode_raster(image.raster) is None for image in images)
    return (Omission(what=texts.IMAGES, count=count),) if count else ()


def _count_undrawn(picture: Picture) -> tuple[Omission, ...]:
    """Say what a format that carries its own font cannot draw."""
    from journeymap.draw.font import find_undrawn

    undrawn = find_undrawn(picture.pages)
    return (Omission(what=texts.UNDRAWN, count=len(undrawn)),) if undrawn else ()


def _write_dot(picture: Picture, settings: Settings) -> Written:  # noqa: ARG001  # writers are alike
    from journeymap.draw.dot import write_dot

    subject = picture.subject
    if subject is None:
        return Written(files=())
    text = write_dot(subject.atlas, subject.journey, subject.language)
    return _write_words(picture, "dot", text, _NOT_IN_FLOWS)


def _write_mermaid(picture: Picture, settings: Settings) -> Written:  # noqa: ARG001
    from journeymap.draw.mermaid import count_journey_losses, write_mermaid_flow, write_mermaid_journey

    subject = picture.subject
    if subject is None:
        return Written(files=())
    if picture.view != "map":
        flow = write_mermaid_flow(subject.atlas, subject.journey, subject.language)
        return _write_words(picture, "mmd", flow, _NOT_IN_FLOWS)
    text = write_mermaid_journey(subject.atlas, subject.journey, subject.language)
    losses = count_journey_losses(subject.atlas, subject.journey)
    return replace(_write_words(picture, "mmd", text, ()), omissions=losses)


def _write_text(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.terminal import write_map

    subject = picture.subject
    if subject is None:
        return Written(files=())
    text = write_map(
        subject.atlas,
        subject.journey,
        subject.score,
        subject.language,
        width=settings.columns,
        colour=settings.colour,
        ascii_only=settings.ascii_only,
    )
    return _write_words(picture, "txt", text, _NOT_IN_TEXT)


def _write_words(picture: Picture, ending: str, text: str, omitted: tuple[str, ...]) -> Written:
    from journeymap.draw.omission import count_omissions

    subject = picture.subject
    return Written(
        files=(File(name=f"{picture.stem}.{ending}", content=text.encode()),),
        omissions=count_omissions(subject.atlas, subject.journey, omitted) if subject else (),
    )


def _write_pages(picture: Picture, ending: str, contents: list[bytes]) -> Written:
    names = name_pages(picture.stem, ending, len(contents))
    return Written(
        files=tuple(File(name=name, content=content) for name, content in zip(names, contents, strict=True))
    )


_WRITERS: Mapping[str, Write] = {
    "svg": _write_svg,
    "png": _write_png,
    "pdf": _write_pdf,
    "pptx": _write_pptx,
    "html": _write_html,
    "dot": _write_dot,
    "mermaid": _write_mermaid,
    "text": _write_text,
}


__all__ = ["ENDINGS", "OWN_VIEWS", "UnusableTemplateError", "can_write", "write_picture"]
