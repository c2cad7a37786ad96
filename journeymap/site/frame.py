"""The frame around every page: head, navigation, search field and foot."""

from __future__ import annotations

import base64

from journeymap.site import texts
from journeymap.site.address import Address, Key
from journeymap.site.markup import Html, escape
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.template import fill_template
from journeymap.value import NamedTuple

_TITLES = {
    Key.PORTFOLIO: texts.PORTFOLIO,
    Key.PERSONAS: texts.PERSONAS,
    Key.PAIN_POINTS: texts.PAIN_POINTS,
    Key.OPPORTUNITIES: texts.OPPORTUNITIES,
    Key.PRIORITIES: texts.PRIORITIES,
    Key.COVERAGE: texts.COVERAGE,
    Key.GLOSSARY: texts.GLOSSARY,
    Key.METHOD: texts.METHOD,
}
"""The navigation, in its order."""
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


class _Item(NamedTuple):
    """A place in the navigation."""

    key: str
    label: str
    href: str
    here: bool


_TITLE, _BODY = Html("<!--title-->"), Html("<!--body-->")
"""Where the frame of many pages has a place for what is a page's own; no text can be taken for one of them,
since texts are escaped."""


class Framer:
    """Puts the pages of a folder into their frame, which is written once for those that stand alike."""

    def __init__(self, material: Material, address: Address, *, policy: str, live: str | None) -> None:
        """Know what a frame tells; ``live`` is the address of a preview's script, from the site's root."""
        self._material = material
        self._address = address
        self._policy = policy
        self._live = live
        self._written: dict[tuple[str, str, str], tuple[bytes, bytes, bytes]] = {}

    def frame(self, page: Page) -> bytes:
        """Return the whole page."""
        # The logo is looked up for each page: whoever watches the atlas learns that each stands on it.
        logo = find_logo(self._material, self._address, page.key)
        alike = (self._address.climb(page.key), page.section or page.key, logo)
        written = self._written.get(alike)
        if written is None:
            written = self._written[alike] = self._write(page)
        begin, middle, end = written
        title = escape(_say_title(self._material, page))
        return b"".join((begin, title.encode(), middle, page.body.encode(), end))

    def _write(self, page: Page) -> tuple[bytes, bytes, bytes]:
        root = escape(self._address.climb(page.key))
        head = [
            f'<link rel="stylesheet" href="{root}assets/fonts.css">',
            f'<link rel="stylesheet" href="{root}assets/site.css">',
            f'<script src="{root}assets/site.js" defer></script>',
        ]
        if self._live is not None:
            head.append(f'<script src="{escape(self._live)}" defer></script>')
        text = _frame(
            self._material,
            page,
            self._address,
            policy=self._policy,
            title=_TITLE,
            head=Html("\n".join(head)),
            body=fill_template("main.html", content=self._address.anchor(page.key), body=_BODY),
            foot=Html(""),
        )
        begin, _, rest = text.partition(_TITLE)
        middle, _, end = rest.partition(_BODY)
        return begin.encode(), middle.encode(), end.encode()


def frame_whole(
    material: Material, pages: list[Page], address: Address, *, policy: str, head: Html, foot: Html
) -> str:
    """Return all pages as parts of one; the first is the one that is seen first."""
    body = fill_template(
        "whole.html",
        pages=pages,
        anchor=address.anchor,
        title=lambda page: _say_title(material, page),
    )
    title = _say_title(material, pages[0])
    return _frame(material, pages[0], address, policy=policy, title=title, head=head, body=body, foot=foot)


def _frame(
    material: Material,
    page: Page,
    address: Address,
    *,
    policy: str,
    title: str,
    head: Html,
    body: Html,
    foot: Html,
) -> str:
    voice = material.voice
    return fill_template(
        "frame.html",
        texts=texts,
        say=voice.say,
        language=material.language,
        root=address.climb(page.key),
        single=address.single,
        policy=policy,
        title=title,
        head=head,
        content=address.anchor(page.key),
        home=address.link(page.key, Key.PORTFOLIO),
        name=material.atlas.workspace.name or voice.say(texts.ALL_TITLE),
        logo=find_logo(material, address, page.key),
        items=[
            _Item(key, voice.say(title), address.link(page.key, key), (page.section or page.key) == key)
            for key, title in _TITLES.items()
        ],
        body=body,
        foot=foot,
        fictional=material.atlas.workspace.fictional,
        method=address.link(page.key, Key.METHOD),
        glossary=address.link(page.key, Key.GLOSSARY),
    )


def _say_title(material: Material, page: Page) -> str:
    name = material.atlas.workspace.name
    return material.voice.say(texts.TITLE, page=page.title, site=name) if name else page.title


def find_logo(material: Material, address: Address, page: str) -> str:
    """Return where the workspace's logo is, seen from a page; empty where there is none."""
    raster = material.atlas.rasters.get(material.atlas.workspace.branding.logo or "")
    if raster is None:
        return ""
    if address.single:
        return f"data:{raster.format.value};base64,{base64.b64encode(raster.content).decode('ascii')}"
    return f"{address.climb(page)}{name_logo(raster.format.value)}"


def name_logo(media_type: str) -> str:
    """Return the path of the logo in the site's folder."""
    return f"assets/logo.{_ENDINGS.get(media_type, 'img')}"
