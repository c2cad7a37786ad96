"""What ``import`` does once its options are read: finds where things go, and writes all of it or nothing."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from journeymap.atlas import Files, Folder, find_workspace, is_workspace, read_workspace
from journeymap.atlas.files import SETTINGS
from journeymap.cli import importing_texts as texts
from journeymap.cli.choices import LanguageChoice
from journeymap.cli.findings import tell_findings
from journeymap.cli.opening import named_workspace
from journeymap.cli.output import move_file, reason_of, stage_file
from journeymap.cli.place import show_folder, show_path
from journeymap.cli.revising import Revision, show_diff
from journeymap.cli.speech import asked_language, own_language, settle_language
from journeymap.cli.streams import print_note, print_product
from journeymap.exchange.declaration import make_comparable, read_declarations
from journeymap.exchange.draft import Draft, Prepared
from journeymap.exchange.form import ForeignFile
from journeymap.exchange.surroundings import Surroundings
from journeymap.language import Language
from journeymap.problem import JourneymapError
from journeymap.source import read_document
from journeymap.value import dataclass

_MOST_BYTES = 60_000_000
"""More than any reader takes, so that each says itself what is too much for it."""
_MOST_NAMED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The folder that an import goes to."""

    root: Path
    files: Files | None
    """What lies there; ``None`` where there is no such folder yet."""
    around: Surroundings
    language: Language

    def show(self, name: str) -> str:
        """Return a file of the target, as its reader would open it."""
        return show_path(self.root / name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do, by the names of files."""

    new: tuple[str, ...]
    changed: tuple[Revision, ...]
    same: tuple[str, ...]
    texts: dict[str, bytes]

    @property
    def written(self) -> tuple[str, ...]:
        """What is written, in order."""
        return tuple(name for name in self.texts if name not in self.same)


def find_target(output: Path | None, workspace: Path | None, asked: LanguageChoice | None) -> Target:
    """Return where an import goes: the folder that is asked for, else the workspace.

    Raises:
        JourneymapError: there is no workspace and no folder was named, or both were.
    """
    if output is not None and workspace is not None:
        raise JourneymapError(texts.ONE_PLACE(), exit_code=2)
    if output is None:
        root = _find_root(workspace)
    elif output.exists() and not output.is_dir():
        raise JourneymapError(texts.NOT_A_FOLDER(path=str(output)), exit_code=2)
    else:
        root = output.resolve()
    own = asked.value if asked is not None else asked_language()
    if not is_workspace(root):
        language: Language = own or own_language()
        settle_language(language)
        files = Folder(root) if root.is_dir() else None
        return Target(root=root, files=files, around=Surroundings(language=language), language=language)
    read = read_workspace(root)
    atlas = read.atlas
    language = own or atlas.workspace.language
    settle_language(language)
    settings = read_declarations(root, read.left_out).get(SETTINGS, {})
    around = Surroundings(language=language, atlas=atlas, settings=settings)
    return Target(root=root, files=Folder(root), around=around, language=language)


def _find_root(workspace: Path | None) -> Path:
    if workspace is not None:
        return named_workspace(workspace)
    try:
        return find_workspace(Path.cwd())
    except JourneymapError as error:
        raise JourneymapError(error.message, help=texts.SAY_WHERE(), exit_code=error.exit_code) from error


def read_all(paths: Sequence[Path]) -> tuple[ForeignFile, ...]:
    """Return the files with their bytes, at most a little over what a reader takes.

    Raises:
        JourneymapError: one is not there, is no regular file, or cannot be read.
    """
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> ForeignFile:
    try:
        if path.is_dir():
            raise JourneymapError(texts.FOLDER_TO_READ(path=str(path)), help=texts.FOLDER_TO_READ_HELP())
        if not stat.S_ISREG(path.stat().st_mode):
            raise JourneymapError(texts.NOT_A_FILE(path=str(path)))
        with path.open("rb") as stream:
            return ForeignFile(str(path), stream.read(_MOST_BYTES))
    except FileNotFoundError as error:
        raise JourneymapError(texts.CANNOT_READ(path=str(path), reason=texts.NO_SUCH_FILE)) from error
    except OSError as error:
        raise JourneymapError(texts.CANNOT_READ(path=str(path), reason=reason_of(error))) from error


def add_settings(draft: Draft, target: Target) -> None:
    """Give a new workspace its settings, so that it speaks the language of the run."""
    if target.around.settings or SETTINGS in draft.files or not draft.files:
        return
    draft.files[SETTINGS] = {"schema_version": 1, "language": target.language}


def tell_draft(prepared: Prepared, target: Target) -> None:
    """Show what is wrong and what could not be carried over, on standard error."""
    tell_findings(prepared.problems, target.language, root=Path.cwd())
    if prepared.losses and not prepared.has_errors:
        print_note(texts.NOT_CARRIED.say(target.language))
        for message in prepared.losses:
            print_note(f"  - {message.say(target.language)}")


def plan_writing(prepared: Prepared, target: Target) -> Plan:
    """Compare what an import comes to with what lies there.

    A file that declares the same is left as it is, with its comments and its layout.
    """
    new, same, changed, written = [], [], [], {}
    for name, text in prepared.texts.items():
        path = target.root / name
        written[name] = text.encode()
        before = path.read_bytes() if path.is_file() else None
        if before is None:
            new.append(name)
        elif _declares(before, name) == make_comparable(prepared.files[name]):
            same.append(name)
        else:
            changed.append(Revision(path=path, before=before, after=written[name]))
    return Plan(new=tuple(new), same=tuple(same), changed=tuple(changed), texts=written)


def _declares(content: bytes, name: str) -> object:
    document, _ = read_document(content, name)
    return None if document is None else make_comparable(document.data)


def show_plan(plan: Plan, target: Target) -> Iterator[str]:
    """Yield a line for each new file, and what changes in those that are there."""
    for name in plan.new:
        yield texts.WOULD_MAKE.say(target.language, path=target.show(name))
    for revision in plan.changed:
        yield show_diff(revision)


def check_in_the_way(plan: Plan, *, force: bool) -> None:
    """Refuse to overwrite.

    Raises:
        JourneymapError: a file that is there would change, and nobody said ``--force`` (wrong usage).
    """
    if not plan.changed or force:
        return
    names = [revision.name for revision in plan.changed]
    shown = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
    message = texts.IN_THE_WAY(files=texts.FILES(len(names)), names=shown)
    raise JourneymapError(message, help=texts.IN_THE_WAY_HELP(), exit_code=2)


def write_plan(plan: Plan, target: Target) -> None:
    """Put every file in its place, or leave the folder as it was.

    Raises:
        JourneymapError: one cannot be written.
    """
    made: list[Path] = []
    before = {revision.path: revision.before for revision in plan.changed}
    with ExitStack() as stack:
        staged = []
        for name in plan.written:
            path = target.root / name
            _make_folder(path.parent)
            staged.append((stack.enter_context(stage_file(path, plan.texts[name])), path))
        try:
            for source, path in staged:
                move_file(source, path)
                made.append(path)
        except BaseException:
            for path in reversed(made):
                _put_back(path, before.get(path))
            raise


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JourneymapError(texts.CANNOT_MAKE(path=str(folder), reason=reason_of(error))) from error


def _put_back(path: Path, before: bytes | None) -> None:
    with suppress(OSError):
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def sum_up(plan: Plan, target: Target, *, dry_run: bool) -> str:
    """Return one sentence: how many files are new, changed, and left as they were."""
    told = texts.WOULD_IMPORT if dry_run else texts.IMPORTED
    return told.say(
        target.language,
        new=texts.NEW_FILES(len(plan.new)),
        changed=len(plan.changed),
        same=len(plan.same),
        folder=show_folder(target.root),
    )


def carry_out(draft: Draft, target: Target, *, force: bool, dry_run: bool, quiet: bool) -> int:
    """Check a draft, then write all of it or nothing, and tell of it; return the exit code.

    Raises:
        JourneymapError: files are in the way, or cannot be written.
    """
    from journeymap.exchange.preparation import prepare_draft

    add_settings(draft, target)
    prepared = prepare_draft(draft, target.files)
    tell_draft(prepared, target)
    if prepared.has_errors:
        print_note(texts.NOTHING_WRITTEN.say(target.language))
        return 1
    plan = plan_writing(prepared, target)
    if dry_run:
        for line in show_plan(plan, target):
            print_product(line)
    else:
        check_in_the_way(plan, force=force)
        write_plan(plan, target)
        for name in plan.written:
            print_product(target.show(name))
    if not quiet:
        print_note(sum_up(plan, target, dry_run=dry_run))
    return 0
