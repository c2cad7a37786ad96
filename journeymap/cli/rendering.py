"""Makes the files of the pictures that were asked for, and writes them or compares them with a folder."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from journeymap.cli import picture_texts, render_texts, texts
from journeymap.cli.choices import PictureFormat
from journeymap.cli.place import show_folder, show_path, show_paths
from journeymap.cli.streams import print_note, print_product

if TYPE_CHECKING:
    from journeymap.cli.freshness import Compared
    from journeymap.cli.parts import Left, Outcome
    from journeymap.cli.pictures import Request
    from journeymap.cli.records import Recorder
    from journeymap.cli.watching import Seen
    from journeymap.draw.picture import File, Omission, Picture, Settings, Written
    from journeymap.language import Language, Noun
    from journeymap.problem import JourneymapError


_MOST_TEMPLATE = 50_000_000
"""Bytes of a template."""


_EFFORTS = {PictureFormat.PNG: 20, PictureFormat.PDF: 4, PictureFormat.PPTX: 20}
"""How many times harder a format is than SVG; HTML and the formats of words are as easy."""


class Look(TypedDict, total=False):
    """How a text is shown."""

    columns: int
    colour: bool
    ascii_only: bool


def look_at_terminal() -> Look:
    """Return how a text is shown on standard output."""
    from journeymap.cli.streams import is_ascii_only, terminal_width, wants_colour

    return {
        "columns": terminal_width(),
        "colour": wants_colour(sys.stdout),
        "ascii_only": is_ascii_only(sys.stdout),
    }


def read_template(path: Path) -> bytes:
    """Return a PowerPoint file whose master and theme are to be used.

    Raises:
        JourneymapError: it is not there, or too large.
    """
    from journeymap.cli.output import reason_of
    from journeymap.problem import JourneymapError

    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_TEMPLATE + 1)
    except OSError as error:
        reason = render_texts.CANNOT_LOOK(path=show_path(path), reason=reason_of(error))
        help_line = render_texts.UNUSABLE_TEMPLATE_HELP()
        raise JourneymapError(reason, help=help_line) from error
    if len(content) > _MOST_TEMPLATE:
        raise JourneymapError(render_texts.TEMPLATE_TOO_LARGE(path=show_path(path)))
    return content


def tell_lack(view: str, lack: JourneymapError, language: Language) -> int:
    """Say which view was left out, why and what to do; return the exit code that it calls for."""
    why = lack.message.say(language)
    print_note(picture_texts.LEFT_OUT.say(language, view=view, why=why))
    if lack.help is not None:
        print_note(f"  {texts.HELP.say(language)}: {lack.help.say(language)}")
    return lack.exit_code


def _refuse_clash(name: str, names: set[str]) -> None:
    """Note a name of a file; the second picture of a name would take the place of the first without a word.

    Raises:
        JourneymapError: there is one of that name.
    """
    from journeymap.problem import JourneymapError

    if name in names:
        raise JourneymapError(render_texts.NAME_CLASH(name=name), help=render_texts.NAME_CLASH_HELP())
    names.add(name)


class Rendering:
    """One run: the files of every picture in every format, and what became of them."""

    def __init__(
        self,
        asked: Request,
        forms: tuple[PictureFormat, ...],
        settings: Settings,
        record: Recorder | None = None,
        *,
        template: Path | None = None,
        quiet: bool,
    ) -> None:
        """Keep what was asked for; nothing is drawn yet. ``template`` is where the settings' one was read."""
        self.asked = asked
        self.forms = forms
        self.settings = settings
        self.record = record
        self.template = template
        self.quiet = quiet
        self.language = asked.opened.language
        self.omissions: dict[tuple[str, str], list[Omission]] = {}

    def write(self, folder: Path, *, shows_text: bool) -> int:
        """Write the files, say where, and return the exit code; ``shows_text`` prints texts instead."""
        from journeymap.cli.output import write_file
        from journeymap.draw.picture import File

        drawn = []
        shown = 0
        for file in self._draw_all(folder):
            if isinstance(file, File):
                if shows_text and file.name.endswith(".txt"):
                    print_product(("\n" if shown else "") + file.content.decode())
                    shown += 1
                    continue
                write_file(folder / file.name, file.content)
            self._note(folder, file)
            drawn.append(file.name)
        self._tell_omissions()
        if drawn:
            print_product("\n".join(show_paths(folder, drawn)))
        if drawn and not self.quiet:
            pictures = texts.PICTURES(len(drawn))
            print_note(texts.DRAWN.say(self.language, pictures=pictures, folder=show_folder(folder)))
        return self.asked.opened.exit_code

    def check(self, folder: Path, *, whole: bool) -> int:
        """Compare the files with those in ``folder``, say what differs, and return the exit code.

        ``whole`` says that every journey was asked for, so that other files of ours are extra.
        """
        from journeymap.cli.freshness import Compared, Freshness, compare_file, find_extra
        from journeymap.draw.picture import File
        from journeymap.draw.writers import ENDINGS

        found = []
        for file in self._draw_all(folder):
            if isinstance(file, File):
                found.append(compare_file(folder, file.name, file.content))
            else:
                found.append(Compared(file.name, Freshness.FRESH))
            self._note(folder, file)
        self._tell_omissions()
        if whole and not self.asked.opened.exit_code:
            names = [one.name for one in found]
            views = [view.value for view in self.asked.views]
            found += find_extra(
                folder, names, views, [ENDINGS.get(form.value, form.value) for form in self.forms]
            )
        differing = [one for one in found if one.freshness is not Freshness.FRESH]
        self._tell_freshness(folder, differing, len(found))
        return 1 if differing else self.asked.opened.exit_code

    def _note(self, folder: Path, file: File | Left) -> None:
        from journeymap.draw.picture import File

        if self.record is None:
            return
        if isinstance(file, File):
            self.record.note_written(folder / file.name, file.content)
        else:
            self.record.note_left(folder / file.name, file.digest)

    def _draw_all(self, folder: Path) -> Iterator[File | Left]:
        """Yield the files of all parts in order; a part that is as it was is not drawn again."""
        from journeymap.cli.crew import count_hands, hire
        from journeymap.cli.parts import Parts
        from journeymap.cli.pictures import share_out
        from journeymap.cli.progress import show_progress

        known = None if self.record is None else Parts(self.record, self.asked, self.settings, folder)
        parts = [(part, known.recall(part) if known else None) for part in share_out(self.asked)]
        fresh = [part for part, left in parts if left is None]
        hands = count_hands(len(fresh), max(_EFFORTS.get(form, 1) for form in self.forms))
        label = texts.DRAWING.say(self.language)
        names: set[str] = set()
        # The copies are made before the bar moves, for it moves in a thread of its own.
        with (
            hire(self._draw, fresh, hands) as drawn,
            show_progress(len(fresh), label, quiet=self.quiet) as advance,
        ):
            for part, left in parts:
                if left is not None:
                    outcomes = left
                else:
                    outcomes, seen = next(drawn)
                    if known is not None:
                        known.note(part, outcomes, seen)
                    advance()
                for one in outcomes:
                    self.omissions.setdefault((one.form, one.view), []).extend(one.omissions)
                    for file in one.files:
                        _refuse_clash(file.name, names)
                        yield file

    def _draw(self, part: Request) -> tuple[list[Outcome], Seen]:
        """Make the files of the pictures that a part of the request asks for."""
        from journeymap.cli.parts import Outcome, watch
        from journeymap.cli.pictures import list_pictures
        from journeymap.draw.writers import can_write

        watched, seen = (part, set()) if self.record is None else watch(part)
        outcomes = [
            Outcome(form.value, picture.view, written.files, written.omissions)
            for picture in list_pictures(watched)
            for form in self.forms
            if can_write(form.value, picture.view)
            for written in (self._write_one(picture, form),)
        ]
        return outcomes, seen

    def _write_one(self, picture: Picture, form: PictureFormat) -> Written:
        from journeymap.draw.writers import UnusableTemplateError, write_picture
        from journeymap.problem import JourneymapError

        try:
            return write_picture(picture, form.value, self.settings)
        except UnusableTemplateError as error:
            raise JourneymapError(
                render_texts.UNUSABLE_TEMPLATE(path=show_path(self.template or Path())),
                help=render_texts.UNUSABLE_TEMPLATE_HELP(),
            ) from error

    def _tell_omissions(self) -> None:
        """Say once for each format and view what it does not show, added up over all pictures."""
        for (form, view), omissions in self.omissions.items():
            counts: Counter[Noun] = Counter()
            for omission in omissions:
                counts[omission.what] += omission.count
            things = [what(count).say(self.language) for what, count in counts.items() if count]
            if things:
                alone = sum(form == other for other, _ in self.omissions) == 1
                said = render_texts.NOT_REPRESENTABLE.say(
                    self.language,
                    format=form if alone else f"{form} {view}",
                    things=", ".join(things),
                )
                print_note(said)

    def _tell_freshness(self, folder: Path, differing: list[Compared], count: int) -> None:
        from journeymap.cli.freshness import Freshness

        words = {
            Freshness.STALE: render_texts.STALE,
            Freshness.MISSING: render_texts.MISSING,
            Freshness.EXTRA: render_texts.EXTRA,
        }
        if differing:
            lines = (
                words[one.freshness].say(self.language, path=show_path(folder / one.name))
                for one in differing
            )
            print_product("\n".join(lines))
            told = render_texts.NOT_FRESH(
                pictures=texts.PICTURES(len(differing)), folder=show_folder(folder)
            ).say(self.language)
            help_line = f"  {texts.HELP.say(self.language)}: {render_texts.NOT_FRESH_HELP.say(self.language)}"
            print_note(f"{told}\n{help_line}")
        elif not self.quiet:
            pictures = texts.PICTURES(count)
            print_note(
                render_texts.ALL_FRESH.say(self.language, pictures=pictures, folder=show_folder(folder))
            )
