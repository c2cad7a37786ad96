"""Finds the two sides of a comparison, loads them, and compares them.

A word that names nothing else is a revision: what is on disk under that name is asked first only where the
word looks like a path, as git itself has it.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from journeymap.atlas import (
    Files,
    Folder,
    HeldFiles,
    Memory,
    Read,
    find_workspace,
    is_workspace,
    quote_lines,
    read_files,
)
from journeymap.atlas.files import FOLDERS, SETTINGS
from journeymap.change import AtlasChange, compare_atlases, compare_journeys
from journeymap.change.atlases import match_journeys
from journeymap.change.match import match_items
from journeymap.change.scores import ScoreMove, move_score, move_scores
from journeymap.cli import comparing_texts as texts
from journeymap.findings.fingerprint import find_fingerprints
from journeymap.git import texts as git_texts
from journeymap.git.revision import (
    Repository,
    find_repository,
    find_revision,
    has_revision,
    list_tree,
    name_blob,
    read_blobs,
)
from journeymap.language import Message
from journeymap.model import Atlas, Journey, PainStatus
from journeymap.problem import JourneymapError, Problem, Severity
from journeymap.report.diff_content import Comparison, StageGap
from journeymap.rules import Control, Study, check_rules
from journeymap.rules.catalogue import is_changeable
from journeymap.rules.control import waive, weigh_problems
from journeymap.score import score_journey

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two states."""

    name: str
    """As it was asked for; empty for the files on disk."""
    files: Files
    read: Read
    journey: str | None = None
    """The journey that was named, where one was."""

    @property
    def atlas(self) -> Atlas:
        """Everything that could be read."""
        return self.read.atlas


@dataclass(slots=True)
class _Opening:
    """What is known while the sides are looked for."""

    root: Path
    memory: Memory = field(default_factory=Memory)
    blobs: dict[str, bytes] = field(default_factory=dict)


def open_sides(workspace: Path | None, base: str, head: str | None) -> tuple[Side, Side]:
    """Return both sides, loaded.

    Raises:
        JourneymapError: one of them is not there, or is no workspace.
    """
    opening = _Opening(root=_find_root(workspace))
    journeys = [_find_journey(opening, word) for word in (base, head or base)]
    if head is not None and all(name is not None for name, _ in journeys):
        return tuple(
            _open_journey(opening, word, *named) for word, named in zip((base, head), journeys, strict=True)
        )  # type: ignore[return-value]
    new = _open_disk(opening) if head is None else _open_side(opening, head)
    if _is_file(base):
        name, files = _find_journey(opening, base)
        new_name = name if head is None else new.journey
        return _open_journey(opening, base, name, files), Side(
            name=new.name, files=new.files, read=new.read, journey=new_name
        )
    return _open_side(opening, base), new


def _find_root(workspace: Path | None) -> Path:
    if workspace is not None:
        return workspace.resolve()
    try:
        return find_workspace(Path.cwd())
    except JourneymapError:
        return Path.cwd()


def _is_file(word: str) -> bool:
    return word.endswith(_ENDINGS) and Path(word).is_file()


def _looks_like_path(word: str) -> bool:
    return word.startswith((".", "/", "~")) or word.endswith("/")


def _find_journey(opening: _Opening, word: str) -> tuple[str | None, Files]:
    """Return the id of the journey that ``word`` names by id or file, and the files it is among."""
    disk = Folder(opening.root)
    if _is_file(word):
        path = Path(word).resolve()
        own = opening.root / FOLDERS["journey"]
        if path.is_relative_to(own):
            return path.stem, disk
        content = Folder(path.parent).read(path.name)
        if isinstance(content, Problem):
            raise JourneymapError(texts.BROKEN_FILE(file=word))
        return path.stem, _Beside(disk, f"journeys/{path.stem}.yaml", content)
    names = (f"{FOLDERS['journey']}/{word}{ending}" for ending in _ENDINGS)
    return (word if any(disk.is_file(name) for name in names) else None), disk


@dataclass(frozen=True, slots=True)
class _Beside:
    """The files of a workspace with one more, which stands in for its own of that id."""

    held: Files
    name: str
    content: bytes

    def list_names(self, folder: str, problems: list[Problem]) -> Iterator[str]:
        """Yield the YAML files below ``folder`` in order."""
        stem = self.name.rpartition("/")[2].rpartition(".")[0]
        for name in self.held.list_names(folder, problems):
            if folder != FOLDERS["journey"] or name.rpartition("/")[2].rpartition(".")[0] != stem:
                yield name
        if folder == FOLDERS["journey"]:
            yield self.name

    def is_there(self, name: str) -> bool:
        """Whether anything has that name."""
        return name == self.name or self.held.is_there(name)

    def is_file(self, name: str) -> bool:
        """Whether ``name`` is a file."""
        return name == self.name or self.held.is_file(name)

    def read(self, name: str) -> bytes | Problem:
        """Return the bytes of a file, or why it cannot be read."""
        return self.content if name == self.name else self.held.read(name)


def _open_journey(opening: _Opening, word: str, name: str | None, files: Files) -> Side:
    read = read_files(files, opening.memory)
    if name is not None and name not in read.atlas.journeys:
        raise JourneymapError(texts.BROKEN_FILE(file=word))
    return Side(name=word, files=files, read=read, journey=name)


def _open_disk(opening: _Opening) -> Side:
    if not is_workspace(opening.root):
        repository = find_repository(opening.root, "HEAD")
        if repository.bare:
            raise JourneymapError(git_texts.BARE(folder=str(opening.root)), help=git_texts.BARE_HELP())
        return _refuse_empty(str(opening.root))
    files = Folder(opening.root)
    return Side(name="", files=files, read=read_files(files, opening.memory))


def _refuse_empty(name: str) -> Side:
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    raise JourneymapError(texts.NO_WORKSPACE_IN(name=shown), help=texts.NO_WORKSPACE_IN_HELP())


def _open_side(opening: _Opening, word: str) -> Side:
    folder = Path(word).expanduser()
    is_folder = bool(word) and "\0" not in word and folder.is_dir()
    if is_folder and _looks_like_path(word):
        return _open_folder(opening, word, folder)
    if is_folder:
        try:
            repository = find_repository(opening.root, word)
        except JourneymapError:
            return _open_folder(opening, word, folder)
        if not has_revision(repository, word):
            return _open_folder(opening, word, folder)
        return _open_revision(opening, repository, word)
    return _open_revision(opening, find_repository(opening.root, word), word)


def _open_folder(opening: _Opening, word: str, folder: Path) -> Side:
    if not is_workspace(folder):
        return _refuse_empty(word)
    files = Folder(folder.resolve())
    return Side(name=word, files=files, read=read_files(files, opening.memory))


def _open_revision(opening: _Opening, repository: Repository, word: str) -> Side:
    revision = find_revision(repository, word)
    tree = list_tree(repository, revision)
    if SETTINGS not in tree.blobs and not any(
        name.startswith(f"{FOLDERS['journey']}/") for name in tree.blobs
    ):
        return _refuse_empty(word)
    wanted = {name: blob for name, blob in tree.blobs.items() if _is_read(name)}

    def gather(names: Mapping[str, str]) -> None:
        _take_from_disk(opening, repository, names)
        missing = {blob for blob in names.values() if blob not in opening.blobs}
        opening.blobs.update(read_blobs(repository, revision, missing))

    def fetch(name: str) -> bytes:
        gather({name: tree.blobs[name]})
        return opening.blobs[tree.blobs[name]]

    gather(wanted)
    files = HeldFiles(
        files={name: opening.blobs[blob] for name, blob in wanted.items()},
        links=tree.links,
        modules=tree.modules,
        others=frozenset(tree.blobs.keys() - wanted.keys()),
        fetch=fetch,
    )
    return Side(name=word, files=files, read=read_files(files, opening.memory))


def _is_read(name: str) -> bool:
    """Whether the loader reads a file: YAML in the folders of a workspace, and its settings."""
    folder, slash, _ = name.partition("/")
    is_yaml = name.lower().endswith(_ENDINGS)
    return name == SETTINGS or (bool(slash) and folder in FOLDERS.values() and is_yaml)


def _take_from_disk(opening: _Opening, repository: Repository, wanted: Mapping[str, str]) -> None:
    """Take the bytes that lie on the disk as git has them, so that only what differs is asked of git."""
    if repository.bare:
        return
    disk = Folder(opening.root)
    for name, blob in wanted.items():
        if (
            blob not in opening.blobs
            and isinstance(content := disk.read(name), bytes)
            and name_blob(content, blob) == blob
        ):
            opening.blobs[blob] = content


def compare_sides(old: Side, new: Side, journey: str | None, names: tuple[str, str]) -> Comparison:
    """Return everything that is not the same in the two sides, which are told by ``names``.

    Raises:
        JourneymapError: neither side has the ``journey`` that was asked for.
    """
    if old.journey is not None and new.journey is not None:
        return _compare_two(old, new, names)
    if journey is not None and not any(journey in side.atlas.journeys for side in (old, new)):
        raise JourneymapError(texts.NO_SUCH_JOURNEY(id=journey), exit_code=2)
    left = {*old.read.left_out, *new.read.left_out}
    change = compare_atlases(old.atlas, new.atlas, not_compared=left, journey=journey)
    scores = move_scores(old.atlas, new.atlas, match_journeys(old.atlas, new.atlas, left))
    gone, come = _compare_problems(old, new)
    if journey is not None:
        scores = tuple(move for move in scores if move.journey == journey)
        kept = {
            side.atlas.journeys[journey].origin.file for side in (old, new) if journey in side.atlas.journeys
        }
        gone, come = (tuple(p for p in found if p.location.file in kept) for found in (gone, come))
    return Comparison(
        base=names[0], head=names[1], change=change, scores=scores, problems_new=come, problems_gone=gone
    )


def _compare_two(old: Side, new: Side, names: tuple[str, str]) -> Comparison:
    one, other = (side.atlas.journeys[side.journey or ""] for side in (old, new))
    # The two were named as two: that they have two ids is no change.
    item = replace(compare_journeys(one, other, {one.id: other.id}), renamed_from=None)
    move = move_score(old.atlas, one, new.atlas, other)
    scores: tuple[ScoreMove, ...] = () if move is None else (move,)
    journeys = (item,) if item.says_itself or item.parts else ()
    is_future = other.future_of is not None and other.future_of.id == one.id
    return Comparison(
        base=names[0],
        head=names[1],
        change=AtlasChange(journeys=journeys),
        scores=scores,
        gap=tuple(_find_gap(old.atlas, one, new.atlas, other)) if is_future else (),
    )


def _find_gap(old: Atlas, one: Journey, new: Atlas, other: Journey) -> Iterable[StageGap]:
    """Yield how far each stage is from its future, with the opportunities that end what hurts no longer."""
    before = {stage.id: stage.value for stage in score_journey(old, one).stages}
    after = {stage.id: stage.value for stage in score_journey(new, other).stages}
    matched = match_items(
        {stage.id: stage for stage in one.stages}, {stage.id: stage for stage in other.stages}
    )
    stages = {stage.id: stage for stage in one.stages}
    open_later = {pain.id for _, pain in other.pain_points if pain.status is not PainStatus.RESOLVED}
    for key, target in matched.pairs:
        stage = stages[key]
        ended = {
            pain.id for part in stage.touchpoints for pain in part.pain_points if pain.id not in open_later
        }
        own = {opportunity.id for part in stage.touchpoints for opportunity in part.opportunities}
        closing = dict.fromkeys(
            opportunity.title
            for opportunity in (
                *one.all_opportunities,
                *other.all_opportunities,
                *old.workspace.opportunities,
            )
            if ended & {pain.id for pain in opportunity.resolves}
            or (opportunity.id in own and not opportunity.resolves)
        )
        yield StageGap(key, stage.title, before.get(key), after.get(target), tuple(closing))


def _compare_problems(old: Side, new: Side) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that are gone, and those that are new.

    The same fingerprint is the same problem; where its line changed, the same words in the same file are.
    """
    if _is_shared(old.atlas, new.atlas) and old.read.problems == new.read.problems:
        return (), ()
    sides = [_review(side) for side in (old, new)]
    prints = [find_fingerprints(problems) for problems in sides]
    known = [set(each) for each in prints]
    gone = [p for p, mark in zip(sides[0], prints[0], strict=True) if mark not in known[1]]
    come = [p for p, mark in zip(sides[1], prints[1], strict=True) if mark not in known[0]]
    return _leave_common(gone, come), _leave_common(come, gone)


def _is_shared(old: Atlas, new: Atlas) -> bool:
    """Whether both are made of the same values, so that the rules would say the same of them."""
    kinds = ("journeys", "personas", "touchpoints", "pain_points", "evidence")
    sides = [[item for kind in kinds for item in getattr(atlas, kind).values()] for atlas in (old, new)]
    same = len(sides[0]) == len(sides[1]) and all(map(operator.is_, *sides))
    return same and old.workspace is new.workspace


def _leave_common(problems: list[Problem], others: list[Problem]) -> tuple[Problem, ...]:
    rest = Counter(map(_say_same, others))
    kept = []
    for problem in problems:
        key = _say_same(problem)
        if rest[key] > 0:
            rest[key] -= 1
        else:
            kept.append(problem)
    return tuple(kept)


def _say_same(problem: Problem) -> tuple[str, str, Message]:
    return problem.rule, problem.location.file, problem.message


def _review(side: Side) -> tuple[Problem, ...]:
    """Return what reading a side and asking the rules finds; of age nothing is said, it is no change."""
    atlas = side.atlas
    control = Control(settings={setting.rule: setting for setting in atlas.workspace.rules})
    found = check_rules(Study(atlas=atlas), control)
    read = weigh_problems(side.read.problems, control, is_changeable)
    kept, _ = waive((*read, *quote_lines(side.files, found)), side.read.waivers, is_changeable)
    return tuple(
        sorted((p for p in kept if p.severity is not Severity.INFO), key=lambda problem: problem.order)
    )
