"""Says what was asked for and changes no picture: options of other formats, colours that cannot be taken.

Refusing such a run was refused: one command line serves several runs, and a map without the firm's yellow
is still a map. Saying nothing was too: who asks for a persona's map must not take everyone's for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from journeymap.cli import unheeded_texts as texts
from journeymap.cli.choices import USUAL_SCALE, PictureFormat, View

if TYPE_CHECKING:
    from journeymap.cli.drawing import Asked
    from journeymap.language import Message
    from journeymap.model import Branding


def list_unheeded_options(
    asked: Asked, views: tuple[View, ...], forms: tuple[PictureFormat, ...]
) -> Iterator[Message]:
    """Yield a sentence for each option that no view and no format of this run looks at."""
    of_forms: Mapping[str, tuple[bool, tuple[PictureFormat, ...]]] = {
        "--scale": (asked.scale != USUAL_SCALE, (PictureFormat.PNG,)),
        "--page": (asked.page is not None, (PictureFormat.PDF, PictureFormat.PPTX, PictureFormat.HTML)),
        "--template": (asked.template is not None, (PictureFormat.PPTX,)),
        "--embed-font": (asked.embed_font, (PictureFormat.SVG,)),
        "--dark": (asked.dark, (PictureFormat.SVG,)),
    }
    for option, (is_given, heeding) in of_forms.items():
        if is_given and not any(form in forms for form in heeding):
            yield texts.OPTION(
                option=option, others=", ".join(f"`--format {form.value}`" for form in heeding)
            )
    of_personas = (View.PERSONA, View.COMPARE)
    if asked.persona and not any(view in views for view in of_personas):
        others = ", ".join(f"`--view {view.value}`" for view in of_personas)
        yield texts.OPTION(option="--persona", others=others)


def list_unheeded_colours(branding: Branding) -> Iterator[Message]:
    """Yield a sentence for each colour of the palette that is not taken, and why."""
    if not branding.palette:
        return
    from journeymap.scene.palette import PALETTE, choose_colours
    from journeymap.schema import nearest

    chosen = choose_colours(branding.palette)
    place = f"{branding.origin.file}:{branding.origin.line}"
    for role, colour in branding.palette.items():
        if role not in PALETTE:
            known = nearest(role, PALETTE) or "accent"
            yield texts.NO_ROLE(place=place, role=role, known=known)
        elif role not in chosen:
            yield texts.HARD_TO_READ(place=place, role=role, colour=colour)
