"""What ``site`` does once its options are read: gathers what the site tells, and writes or compares it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from journeymap.cli import render_texts
from journeymap.cli import site_texts as texts
from journeymap.cli.place import show_folder, show_path
from journeymap.cli.streams import print_note, print_product
from journeymap.problem import JourneymapError

if TYPE_CHECKING:
    from journeymap.cli.choices import LanguageChoice
    from journeymap.cli.freshness import Compared
    from journeymap.cli.opening import Opened
    from journeymap.cli.records import Recorder
    from journeymap.cli.site_pages import Page, SitePages, Watch
    from journeymap.language import Language
    from journeymap.model import Atlas
    from journeymap.problem import Problem
    from journeymap.site import Material, Memory, Site

_T = TypeVar("_T")

_EFFORT = 4
"""How many times harder a page is than a picture of it."""
_MOST_RECORD = 64_000_000


def gather(
    opened: Opened,
    asked: LanguageChoice | None,
    history: Path | None,
    memory: Memory | None = None,
    *,
    watch: Watch | None = None,
    past: Mapping[str, tuple[float, ...]] | None = None,
) -> tuple[Material, int]:
    """Return what the site is made from, and the exit code so far.

    ``watch`` is told of what is asked of the atlas. ``past`` has scores for the trend that are known already,
    in place of those in the record ``history``.

    Raises:
        JourneymapError: there is no record ``history``, or it cannot be read.
    """
    from dataclasses import replace

    from journeymap.atlas import Folder
    from journeymap.atlas.rasters import read_rasters
    from journeymap.site import gather_material

    trends, problems = read_history(opened, history) if past is None else (past, ())
    atlas = replace(opened.atlas, rasters=read_rasters(Folder(opened.root), opened.atlas))
    if watch is not None:
        atlas, memory = watch.over(atlas), watch.memory
    material = gather_material(
        atlas,
        opened.language,
        journey_language=lambda journey: opened.journey_language(journey, asked),
        history=trends,
        memory=memory,
    )
    return material, max(opened.exit_code, 1 if problems else 0)


def read_history(
    opened: Opened, path: Path | None
) -> tuple[Mapping[str, tuple[float, ...]], tuple[Problem, ...]]:
    """Return the recorded scores of each journey, and what is wrong in the record, which is told.

    Raises:
        JourneymapError: there is no record, or it cannot be read.
    """
    if path is None:
        return {}, ()
    from journeymap.cli.findings import tell_findings
    from journeymap.cli.output import reason_of
    from journeymap.score.snapshot import read_trends

    shown = show_path(path)
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_RECORD)
    except FileNotFoundError as error:
        help_text = texts.NO_HISTORY_HELP(file=shown)
        raise JourneymapError(texts.NO_HISTORY(file=shown), help=help_text) from error
    except OSError as error:
        raise JourneymapError(render_texts.CANNOT_LOOK(path=shown, reason=reason_of(error))) from error
    trends, problems = read_trends(content, shown, _list_methods(opened.atlas))
    tell_findings(problems, opened.language, root=opened.root)
    return trends, problems


def _list_methods(atlas: Atlas) -> Mapping[str, str]:
    from journeymap.score.method import fingerprint_method

    known: dict[int, str] = {}
    methods: dict[str, str] = {}
    for journey in atlas.journeys.values():
        scoring = journey.scoring or atlas.workspace.scoring
        if id(scoring) not in known:
            known[id(scoring)] = fingerprint_method(scoring)
        methods[journey.id] = known[id(scoring)]
    return methods


class Siting:
    """One run: the site, and what became of it."""

    def __init__(
        self,
        material: Material,
        opened: Opened,
        record: Recorder | None = None,
        watch: Watch | None = None,
        *,
        quiet: bool,
    ) -> None:
        """Keep what the site is made from; nothing is made yet.

        With a ``record``, and a ``watch`` over the atlas of ``material``, pages of an earlier run are left.
        """
        self.material = material
        self.opened = opened
        self.language: Language = opened.language
        self.watch = watch
        self.record = record
        self.quiet = quiet

    def write_folder(self, folder: Path) -> int:
        """Write the site into ``folder``, say where, and return the exit code."""
        from journeymap.cli.publishing import MANIFEST, Publisher, write_manifest
        from journeymap.site import compose_site

        site = compose_site(self.material)
        publisher = Publisher(folder, list(site.files))
        publisher.begin()
        pages, left = self._find_left(site, folder)
        for path in left:
            publisher.keep(path)
        for path, page in self._make_all(self._make_watched(site), [p for p in site.files if p not in left]):
            publisher.write(path, page.content)
            self._note(folder / path, page.content)
            if pages is not None and path in site.own:
                pages.note(site, path, page.seen)
        published = publisher.end()
        self._note(folder / MANIFEST, write_manifest(site.files).encode())
        print_product(show_path(folder / "index.html"))
        if not self.quiet:
            said = texts.PUBLISHED.say(
                self.language,
                files=texts.FILES(len(site.files)),
                folder=show_folder(folder),
                written=len(published.written),
                kept=len(published.kept),
                removed=len(published.removed),
            )
            print_note(said)
        return 0

    def write_file(self, path: Path) -> int:
        """Write the site as one file, say where, and return the exit code."""
        from journeymap.cli.output import write_file
        from journeymap.site import write_single_file

        content = write_single_file(self.material)
        write_file(path, content)
        self._note(path, content)
        print_product(show_path(path))
        return 0

    def check_folder(self, folder: Path) -> int:
        """Compare the site with the files in ``folder``, say what differs, and return the exit code."""
        from journeymap.cli.freshness import Freshness
        from journeymap.cli.publishing import MANIFEST, compare_site, write_manifest
        from journeymap.site import compose_site

        site = compose_site(self.material)

        def list_files() -> Iterator[tuple[str, bytes]]:
            for path, content in self._make_all(site.make, list(site.files)):
                self._note(folder / path, content)
                yield path, content
            yield MANIFEST, write_manifest(site.files).encode()

        found = compare_site(folder, list_files())
        return self._tell([one for one in found if one.freshness is not Freshness.FRESH], folder, folder)

    def check_file(self, path: Path) -> int:
        """Compare the site with one file, say whether it differs, and return the exit code."""
        from journeymap.cli.freshness import Freshness, compare_file
        from journeymap.site import write_single_file

        content = write_single_file(self.material)
        self._note(path, content)
        found = compare_file(path.parent, path.name, content)
        return self._tell([found] if found.freshness is not Freshness.FRESH else [], path.parent, path)

    def _find_left(self, site: Site, folder: Path) -> tuple[SitePages | None, set[str]]:
        """Return what is known of pages, and the paths of those that are already as they would be made."""
        if self.record is None or self.watch is None:
            return None, set()
        from journeymap.cli.site_pages import SitePages

        pages = SitePages(self.record, self.opened, self.material.atlas, self.watch, folder)
        left = set()
        for path in site.own:
            digest = pages.find_left(site, path)
            if digest:
                left.add(path)
                pages.note_left(path)
                self.record.note_left(folder / path, digest)
        return pages, left

    def _make_watched(self, site: Site) -> Callable[[str], Page]:
        from journeymap.cli.site_pages import Page

        watch = self.watch
        if watch is None:
            return lambda path: Page(site.make(path), set())
        return lambda path: Page(*watch.look(partial(site.make, path)))

    def _make_all(self, make: Callable[[str], _T], paths: list[str]) -> Iterator[tuple[str, _T]]:
        from journeymap.cli.crew import count_hands, hire
        from journeymap.cli.progress import show_progress

        label = texts.COMPOSING.say(self.language)
        with (
            hire(make, paths, count_hands(len(paths), _EFFORT)) as made,
            show_progress(len(paths), label, quiet=self.quiet) as advance,
        ):
            for path, content in zip(paths, made, strict=True):
                yield path, content
                advance()

    def _note(self, path: Path, content: bytes) -> None:
        if self.record is not None:
            self.record.note_written(path, content)

    def _tell(self, differing: list[Compared], folder: Path, place: Path) -> int:
        from journeymap.cli import texts as common
        from journeymap.cli.freshness import Freshness

        if not differing:
            if not self.quiet:
                print_note(texts.ALL_FRESH.say(self.language, place=show_path(place)))
            return 0
        words = {
            Freshness.STALE: render_texts.STALE,
            Freshness.MISSING: render_texts.MISSING,
            Freshness.EXTRA: render_texts.EXTRA,
        }
        lines = (
            words[one.freshness].say(self.language, path=show_path(folder / one.name)) for one in differing
        )
        print_product("\n".join(lines))
        told = texts.NOT_FRESH.say(self.language, files=texts.FILES(len(differing)), place=show_path(place))
        help_line = f"  {common.HELP.say(self.language)}: {texts.NOT_FRESH_HELP.say(self.language)}"
        print_note(f"{told}\n{help_line}")
        return 1
