"""The formats: what each can show, and the function that makes its files.

Each writer is imported when it is first needed, for some stand on large libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journeymap.draw.picture import File, Picture, Settings, Written, name_pages

Write = Callable[[Picture, Settings], Written]

OWN_VIEWS: Mapping[str, tuple[str, ...]] = {"dot": ("flow",)}
"""The only views of a format that is written from the journey; every other format shows any view."""


def can_write(form: str, view: str) -> bool:
    """Whether the format ``form`` has a form for ``view``."""
    return view in OWN_VIEWS.get(form, (view,))


def write_picture(picture: Picture, form: str, settings: Settings) -> Written:
    """Return the files of ``picture`` in the format ``form``, and what they do not show."""
    return _WRITERS[form](picture, settings)


def _write_svg(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.svg import write_svg

    texts = [write_svg(page, embed_font=settings.embed_font, dark=settings.dark) for page in picture.pages]
    return _write_pages(picture, "svg", [text.encode() for text in texts])


def _write_png(picture: Picture, settings: Settings) -> Written:
    from journeymap.draw.png import write_png

    return _write_pages(picture, "png", [write_png(page, settings.scale) for page in picture.pages])


def _write_dot(picture: Picture, settings: Settings) -> Written:  # noqa: ARG001  # writers are alike
    from journeymap.draw.dot import write_dot

    subject = picture.subject
    if subject is None:
        return Written(files=())
    text = write_dot(subject.atlas, subject.journey, subject.language)
    return Written(files=(File(name=f"{picture.stem}.dot", content=text.encode()),))


def _write_pages(picture: Picture, ending: str, contents: list[bytes]) -> Written:
    names = name_pages(picture.stem, ending, len(contents))
    return Written(
        files=tuple(File(name=name, content=content) for name, content in zip(names, contents, strict=True))
    )


_WRITERS: Mapping[str, Write] = {"svg": _write_svg, "png": _write_png, "dot": _write_dot}
