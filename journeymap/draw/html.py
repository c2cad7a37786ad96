"""Pictures as one HTML page: the SVG in it, the words beside it, and nothing fetched from anywhere.

The policy in the page's head allows our own style rules and pictures in the page, and no script, no address,
no form. Each page can be read without seeing it: the description stands below the picture as text. A template
engine was refused: the page has a dozen elements, and one escape function is easier to trust.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.draw import texts
from journeymap.draw.svg import escape_text, write_dark_rules, write_font_rules, write_svg
from journeymap.draw.text import make_plain
from journeymap.scene.dark import darken
from journeymap.scene.palette import lay_over
from journeymap.scene.shapes import Scene

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)

LEAST = 0.79
"""How far a picture shrinks to a window a little too narrow: a sheet of 1560 fits 1280 beside a scroll bar.
Where that is not enough it scrolls, and then at its full size, for words must be read."""

_RULES = """\
:root{{color-scheme:light dark;--page:{page};--ink:{ink};--soft:{soft};--line:{line};--accent:{accent}}}
@media screen and (prefers-color-scheme:dark){{
:root{{--page:{dark_page};--ink:{dark_ink};--soft:{dark_soft};--line:{dark_line};--accent:{dark_accent}}}
}}
*{{box-sizing:border-box}}
body{{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}}
figure{{margin:0;padding:1rem}}
.picture{{overflow-x:auto}}
.picture:focus-visible,summary:focus-visible{{outline:3px solid var(--accent);outline-offset:2px}}
svg{{display:block;max-width:100%;height:auto;--least:calc(var(--drawn)*{least});
min-width:min(var(--drawn),max(var(--least),(var(--least) - 100%)*9999))}}
figcaption{{max-width:70ch;margin:1rem 0;padding-top:1rem;border-top:1px solid var(--line)}}
summary{{cursor:pointer;color:var(--accent);font-weight:600}}
figcaption p{{color:var(--soft);margin:.5rem 0}}
@media print{{
@page{{margin:8mm;size:{print_size}}}
figure{{padding:0;break-after:page;break-inside:avoid}}
figure:last-child{{break-after:auto}}
.picture{{overflow:visible}}
svg{{width:100%;min-width:0;max-height:96vh}}
figcaption{{display:none}}
}}
"""


def write_html(pages: Sequence[Scene], page_size: str = "a4") -> str:
    """Return the scenes as one page that is whole in itself, in light and dark.

    ``page_size`` is what the page is printed on: ``a4``, ``a3``, ``16:9``, or ``fit``, which leaves it open.
    """
    first = pages[0]
    figures = "".join(_write_figure(scene) for scene in pages)
    return (
        f'<!DOCTYPE html>\n<html lang="{first.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape_text(make_plain(first.title))}</title>\n"
        f"<style>\n{_write_rules(pages, page_size)}</style>\n"
        f"</head>\n<body>\n<main>\n{figures}</main>\n</body>\n</html>\n"
    )


def _write_rules(pages: Sequence[Scene], page_size: str) -> str:
    light, dark = lay_over(pages[0].colours), darken(pages[0].colours)
    lies = pages[0].width >= pages[0].height
    sizes = {"a4": "A4", "a3": "A3", "16:9": "13.333in 7.5in"}
    size = sizes.get(page_size, "")
    turned = "" if page_size == "16:9" else "landscape" if lies else "portrait"
    rules = _RULES.format(
        page=light["page"],
        ink=light["ink"],
        soft=light["ink-soft"],
        line=light["line"],
        accent=light["accent"],
        dark_page=dark["page"],
        dark_ink=dark["ink"],
        dark_soft=dark["ink-soft"],
        dark_line=dark["line"],
        dark_accent=dark["accent"],
        least=LEAST,
        print_size=f"{size} {turned}".strip(),
    )
    return rules + write_font_rules(pages) + write_dark_rules(pages)


def _write_figure(scene: Scene) -> str:
    """Return one picture; one too wide even when shrunk scrolls, and the keyboard reaches what scrolls."""
    title = escape_text(make_plain(scene.title))
    told = texts.IN_WORDS.say(scene.language)
    sentences = "".join(f"<p>{escape_text(part)}</p>\n" for part in _split_description(scene.description))
    label = title.replace('"', "&quot;")
    return (
        f'<figure>\n<div class="picture" tabindex="0" role="region" aria-label="{label}" '
        f'style="--drawn:{scene.width:g}px">\n'
        f"{write_svg(scene, dark=True)}</div>\n"
        f"<figcaption>\n<details>\n<summary>{told}: {title}</summary>\n{sentences}</details>\n</figcaption>\n"
        "</figure>\n"
    )


def _split_description(description: str) -> list[str]:
    """Return the description's sentences in paragraphs that can be read: a new one for each stage or list."""
    plain = make_plain(description)
    parts = [part.strip() for part in plain.split(". ") if part.strip()]
    return [part if part.endswith((".", "!", "?")) else f"{part}." for part in parts]
