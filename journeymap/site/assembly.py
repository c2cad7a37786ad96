"""The site's files: each is made when it is asked for, so that a preview makes only what is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import partial
from pathlib import Path

from journeymap.language import LANGUAGES, Language
from journeymap.model import Journey
from journeymap.site import texts
from journeymap.site.address import Address, Key, name_journey, name_persona
from journeymap.site.frame import Framer, frame_whole, name_logo
from journeymap.site.markup import Html
from journeymap.site.material import Material
from journeymap.site.page import Page
from journeymap.site.pages.coverage import compose_coverage
from journeymap.site.pages.glossary import compose_glossary
from journeymap.site.pages.journey import compose_journey
from journeymap.site.pages.method import compose_method
from journeymap.site.pages.persona import compose_persona, compose_personas
from journeymap.site.pages.portfolio import compose_portfolio
from journeymap.site.pages.priorities import compose_priorities
from journeymap.site.pages.register import compose_opportunity_register, compose_pain_register
from journeymap.site.policy import write_folder_policy, write_inline_policy
from journeymap.site.search import KINDS, write_entries, write_script_json
from journeymap.site.style import write_fonts, write_style
from journeymap.value import dataclass

_SCRIPT = Path(__file__).parent / "assets" / "site.js"
_WORDS = {
    "none": texts.SEARCH_NONE,
    "found": texts.SEARCH_FOUND,
    "filter": texts.FILTER,
    "shown": texts.SHOWN,
    "sort": texts.SORT,
    "close": texts.CLOSE,
    "previous": texts.PREVIOUS,
    "next": texts.NEXT,
    "details": texts.TOUCHPOINT,
}
"""What the script says; its braces are filled there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The files of a site by their path in its folder, and how each is made."""

    files: Mapping[str, Callable[[], bytes]]
    own: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The pages that stand on no more than one journey and what it names, by their path: the journey's id,
    and what its page says of others. A page that tells of all journeys is none of them."""

    def make(self, path: str) -> bytes:
        """Return the file at ``path``.

        Raises:
            KeyError: there is none.
        """
        return self.files[path]()

    def make_all(self) -> Iterator[tuple[str, bytes]]:
        """Yield every path with its content; one after the other, since all together may be large."""
        for path, make in self.files.items():
            yield path, make()


def compose_site(material: Material, *, live: str | None = None) -> Site:
    """Return the site of a folder; ``live`` is the address of a preview's script, where there is one."""
    address = Address()
    framer = Framer(material, address, policy=write_folder_policy(live=live is not None), live=live)
    files: dict[str, Callable[[], bytes]] = {}
    for key, compose in _list_pages(material, address).items():
        files[address.file(key)] = partial(_make_page, framer, compose)
    own = {
        address.file(name_journey(journey.id)): (journey.id, _tell_others(material, journey, before, after))
        for journey, before, after in _list_neighbours(material)
    }
    files["assets/site.css"] = partial(_make_style, material)
    files["assets/fonts.css"] = _make_fonts
    files["assets/site.js"] = partial(_make_script, material)
    files["assets/search.js"] = partial(_make_entries, material, address)
    raster = material.atlas.rasters.get(material.atlas.workspace.branding.logo or "")
    if raster is not None:
        files[name_logo(raster.format.value)] = partial(bytes, raster.content)
    return Site(files=files, own=own)


def _tell_others(material: Material, journey: Journey, before: Journey | None, after: Journey | None) -> str:
    """What a journey's page says of other journeys that it does not name itself."""
    told = [before, after, *material.list_plans(journey.id)]
    return repr([None if one is None else (one.id, one.title) for one in told])


def write_single_file(material: Material) -> bytes:
    """Return the whole site as one page that needs no other file and no network."""
    address = Address(single=True)
    pages = [compose() for compose in _list_pages(material, address).values()]
    script = _write_script(material)
    style = write_fonts() + write_style(material.atlas.workspace.branding.palette)
    entries = write_entries(material, address)
    return frame_whole(
        material,
        pages,
        address,
        policy=write_inline_policy(script, style),
        head=Html(f"<style>{style}</style>"),
        foot=Html(
            f'<script type="application/json" id="entries">{entries}</script>\n<script>{script}</script>\n'
        ),
    ).encode()


def _make_fonts() -> bytes:
    return write_fonts().encode()


def _make_entries(material: Material, address: Address) -> bytes:
    return f"journeymapSearch={write_entries(material, address)};\n".encode()


def _make_style(material: Material) -> bytes:
    return write_style(material.atlas.workspace.branding.palette).encode()


def _make_script(material: Material) -> bytes:
    return _write_script(material).encode()


def _make_page(framer: Framer, compose: Callable[[], Page]) -> bytes:
    return framer.frame(compose())


def _list_pages(material: Material, address: Address) -> Mapping[str, Callable[[], Page]]:
    pages: dict[str, Callable[[], Page]] = {
        Key.PORTFOLIO: partial(compose_portfolio, material, address),
        Key.PERSONAS: partial(compose_personas, material, address),
        Key.PAIN_POINTS: partial(compose_pain_register, material, address),
        Key.OPPORTUNITIES: partial(compose_opportunity_register, material, address),
        Key.PRIORITIES: partial(compose_priorities, material, address),
        Key.COVERAGE: partial(compose_coverage, material, address),
        Key.GLOSSARY: partial(compose_glossary, material, address),
        Key.METHOD: partial(compose_method, material, address),
    }
    for journey, before, after in _list_neighbours(material):
        pages[name_journey(journey.id)] = partial(
            compose_journey, material, journey.id, address, before, after
        )
    for persona in material.atlas.personas:
        pages[name_persona(persona)] = partial(compose_persona, material, persona, address)
    return pages


def _list_neighbours(material: Material) -> Iterator[tuple[Journey, Journey | None, Journey | None]]:
    """Yield each journey in the order of the portfolio, with the ones before and after it."""
    order: list[Journey] = [line.journey for lines in material.lines for line in lines]
    yield from zip(order, [None, *order], [*order[1:], None], strict=False)


def _write_script(material: Material) -> str:
    """The script with the words it says, in each language of a page: a journey may have one of its own."""
    spoken = {material.language, *material.languages.values()}
    said = write_script_json(
        {language: _list_words(language) for language in LANGUAGES if language in spoken}
    )
    words = f'const said={said};\nconst words=said["{material.language}"];\n'
    # Comments are for those who write the script; the first page stays small without them.
    return words + re.sub(r"(?m)^ */\*.*\*/\n", "", _SCRIPT.read_text(encoding="utf-8"))


def _list_words(language: Language) -> dict[str, object]:
    words = {name: text.tr if language == "tr" else text.en for name, text in _WORDS.items()}
    return {"language": language, "kinds": [kind.say(language) for kind in KINDS], **words}
