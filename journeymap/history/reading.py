"""From a repository to its history: which commits, what each has, and what became of each journey."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from journeymap.git import texts as git_texts
from journeymap.git.log import Commit, find_renames, is_shallow, list_commits, list_tags
from journeymap.git.objects import Listing, find_folders
from journeymap.git.revision import Repository, find_repository, find_revision, has_revision
from journeymap.history import texts
from journeymap.history.figures import Scorer
from journeymap.history.listing import WATCHED, Librarian, find_key, has_workspace
from journeymap.history.results import Results, State, settle_problem
from journeymap.history.tracks import Step, follow_journeys
from journeymap.history.values import Fault, Figure, History
from journeymap.problem import JourneymapError, Location, Problem
from journeymap.value import NamedTuple, dataclass

_AT_A_TIME = 200
"""Workspaces whose contents are held at once."""
_HEAD = "HEAD"
_NOTHING = State({}, {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which commits a history is of."""

    revision: str = _HEAD
    """The last of them."""
    tags: bool = False
    """Only those that have a tag; one that has two stands there twice."""
    first_parent: bool = True
    """A merge is one step, and what it brought in is none."""
    every: bool = False
    """Also those that did not touch the workspace."""
    since: str | None = None
    until: str | None = None
    """ISO days, each of them included."""
    limit: int | None = None
    """The newest so many."""


def read_history(
    root: Path,
    asked: Asked | None = None,
    *,
    results: Results | None = None,
    begin: Callable[[int], Callable[[], None]] | None = None,
) -> History:
    """Return the scores of the workspace in the folder ``root`` from commit to commit.

    ``results`` are filled, and what they know is not found out again. ``begin`` is told how many workspaces
    there are to read, and what it returns is called after each.

    Raises:
        JourneymapError: there is no git, no repository, no such revision, or no commit that is meant.
    """
    request = asked or Asked()
    repository = find_repository(root, request.revision, way_out=git_texts.BEGIN_REPOSITORY)
    commits = _choose_commits(repository, request)
    listings = find_folders(repository, [commit.id for commit in commits])
    found = _find_states(repository, listings, results or Results(), begin)
    steps = _list_steps(repository, commits, listings, found)
    return History(
        commits=commits,
        tracks=follow_journeys(steps),
        faults=tuple(_list_faults(commits, listings, found)),
        shallow=is_shallow(repository),
    )


def _choose_commits(repository: Repository, asked: Asked) -> tuple[Commit, ...]:
    if asked.revision == _HEAD and not has_revision(repository, _HEAD):
        raise JourneymapError(texts.NO_COMMIT(folder=str(repository.folder)), help=texts.NO_COMMIT_HELP())
    revision = find_revision(repository, asked.revision)
    if asked.tags:
        commits = list_tags(repository, revision)
    else:
        paths = () if asked.every else WATCHED
        commits = list_commits(repository, revision, paths, first_parent=asked.first_parent)
    since, until = asked.since or "", asked.until or "~"
    chosen = [commit for commit in commits if since <= commit.date <= until]
    if asked.limit is not None:
        chosen = chosen[-asked.limit :]
    if not chosen:
        name = revision.commit[:9] if asked.revision == _HEAD else asked.revision
        if asked.tags and not commits:
            raise JourneymapError(texts.NO_TAG(revision=name), help=texts.NO_TAG_HELP())
        message = texts.NOTHING_LISTED(revision=name, folder=str(repository.folder))
        raise JourneymapError(message, help=texts.NOTHING_LISTED_HELP())
    return tuple(chosen)


class _Found(NamedTuple):
    """What was found out about the workspaces."""

    states: Mapping[str, State]
    """By key."""
    figures: Mapping[str, Figure]
    """By key."""
    keys: Mapping[str, str]
    """The key of each commit's workspace, where it has one."""

    def look_up(self, commit: Commit) -> State:
        """Return what a commit's journeys come to."""
        key = self.keys.get(commit.id)
        return _NOTHING if key is None else self.states[key]


def _find_states(
    repository: Repository,
    listings: Mapping[str, Listing],
    results: Results,
    begin: Callable[[int], Callable[[], None]] | None,
) -> _Found:
    keys = {commit: find_key(listing) for commit, listing in listings.items() if has_workspace(listing)}
    results.asked.update(keys.values())
    states = {key: results.states[key] for key in keys.values() if key in results.states}
    unknown = {key: listings[commit] for commit, key in keys.items() if key not in states}
    advance = begin(len(unknown)) if begin is not None and unknown else None
    librarian, scorer = Librarian(repository), Scorer(repository, results)
    for part in _cut(list(unknown.values())):
        stocks = librarian.take_stock(part)
        for stock, state in zip(stocks, scorer.score_states(stocks), strict=True):
            states[stock.key] = state
            if advance is not None:
                advance()
    found = _Found(states, dict(results.figures), keys)
    for key in results.passing:
        results.figures.pop(key, None)
    return found


def _cut(listings: list[Listing]) -> Iterator[list[Listing]]:
    for place in range(0, len(listings), _AT_A_TIME):
        yield listings[place : place + _AT_A_TIME]


def _list_steps(
    repository: Repository, commits: Sequence[Commit], listings: Mapping[str, Listing], found: _Found
) -> list[Step]:
    """Return the journeys of each commit; git is asked for renames only where some went and some came."""
    states = [found.look_up(commit) for commit in commits]
    wanted: dict[int, tuple[str, str]] = {}
    for place, (old, new) in enumerate(pairwise(states), start=1):
        if old.journeys.keys() - new.journeys.keys() and new.journeys.keys() - old.journeys.keys():
            wanted[place] = (listings[commits[place - 1].id].id, listings[commits[place].id].id)
    renames = dict(zip(wanted, find_renames(repository, wanted.values()), strict=True))
    steps = []
    for place, state in enumerate(states):
        figures = {identifier: found.figures[key] for identifier, key in state.journeys.items()}
        before = states[place - 1] if place else _NOTHING
        steps.append(Step(figures, _name_renamed(before, state, renames.get(place, {}))))
    return steps


def _name_renamed(old: State, new: State, renames: Mapping[str, str]) -> dict[str, str]:
    """Return the old ids of journeys whose files have other names now, by the new ids."""
    befores = {name: identifier for identifier, name in old.files.items()}
    afters = {name: identifier for identifier, name in new.files.items()}
    return {
        afters[after]: befores[before]
        for before, after in renames.items()
        if before in befores and after in afters and befores[before] != afters[after]
    }


def _list_faults(
    commits: Sequence[Commit], listings: Mapping[str, Listing], found: _Found
) -> Iterator[Fault]:
    """Yield what keeps a commit's workspace from being read, each thing once for each commit."""
    for place, commit in enumerate(commits):
        if not has_workspace(listings.get(commit.id)):
            problem = Problem(
                rule="no-workspace", location=Location(file=WATCHED[0]), message=texts.NO_WORKSPACE()
            )
            yield Fault(place, settle_problem(problem))
            continue
        state = found.look_up(commit)
        figures = [found.figures[key] for key in state.journeys.values()]
        told = [*state.problems, *(figure.problem for figure in figures if figure.problem is not None)]
        unique = {(problem.rule, problem.location): problem for problem in told}
        for problem in sorted(unique.values(), key=lambda problem: problem.order):
            yield Fault(place, problem)
