"""The style sheet: the pictures' own colours as variables, light and dark, and the rules that use them.

The palette is the one that pictures are drawn in, with the workspace's own colours over it, so that a page
and the map on it are of one piece. A second set of colours for pages was refused.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from journeymap.draw.font import FACES, FAMILY, known_letters, pack_face
from journeymap.scene.dark import darken
from journeymap.scene.palette import lay_over
from journeymap.scene.type import Face

_ASSETS = Path(__file__).parent / "assets"
_FACE_RULES: Mapping[Face, str] = {
    "regular": "font-weight:400",
    "semibold": "font-weight:600",
    "bold": "font-weight:700",
    "italic": "font-weight:400;font-style:italic",
}
_LETTERS = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040)))) | frozenset(
    "€₺™−→←↑↓≤≥≈×"
)
"""Latin letters of Europe with the signs that texts use; others are drawn by the reader's own fonts."""


def write_style(own: Mapping[str, str]) -> str:
    """Return the style sheet for a workspace with its ``own`` colours, by role."""
    light, dark = lay_over(own), darken(own)
    bare = (_ASSETS / "site.css").read_text(encoding="utf-8")
    night = _list_variables(dark)
    asked = "@media screen and (prefers-color-scheme:dark)"
    rules = (
        f":root{{{_list_variables(light)}}}",
        f'{asked}{{:root:not([data-theme="light"]){{{night}}}}}',
        f'@media screen{{:root[data-theme="dark"]{{{night}}}}}',
        *_list_roles(light),
        bare,
    )
    return "\n".join(rules)


def _list_variables(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{role}:{colours[role]}" for role in sorted(colours))


def _list_roles(colours: Mapping[str, str]) -> Iterator[str]:
    """The classes by which shapes of a picture name their colours."""
    for role in sorted(colours):
        yield f".fill-{role}{{fill:var(--{role})}}.stroke-{role}{{stroke:var(--{role})}}"


@lru_cache(maxsize=1)
def write_fonts() -> str:
    """Return the font that text was measured with, as far as pages need it, in the style sheet itself.

    A font of its own file cannot be read from a disk by every browser.
    """
    return "".join(_write_face(face) for face in FACES)


def _write_face(face: Face) -> str:
    content = b64encode(pack_face(face, _LETTERS & known_letters(face))).decode("ascii")
    return (
        f"@font-face{{font-family:'{FAMILY}';{_FACE_RULES[face]};font-display:swap;"
        f"src:url(data:font/woff;base64,{content}) format('woff')}}\n"
    )
