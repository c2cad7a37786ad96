"""Scores the journeys of a commit, each on those files alone that it rests on, and each content once.

A journey rests on the settings and on what it names, and on what that names. Which words of a file are
names is not asked: every word in it that is the id of a shared file counts. That is a file too many now and
then, and never one too few. Loading the whole workspace of each commit was refused: of fifty journeys a
commit changes one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from journeymap.atlas import HeldFiles, Memory, Read, read_files
from journeymap.atlas.files import SETTINGS
from journeymap.git.objects import LINK, MODULE, read_contents
from journeymap.git.revision import Repository
from journeymap.history import texts
from journeymap.history.listing import SHARED, File, Stock
from journeymap.history.results import Results, State, settle_problem
from journeymap.history.values import Figure
from journeymap.model import Pillar
from journeymap.problem import Location, Problem, Severity
from journeymap.score import JourneyScore, score_journey
from journeymap.score.method import fingerprint_method
from journeymap.value import NamedTuple

_WORD = re.compile(rb"[a-z0-9][a-z0-9_-]*")
_LENDING = b"use_journey_score"
_MOST_REMEMBERED = 300
"""Files that the loader remembers at a time; a document takes more room than its text."""


class _Mentions(NamedTuple):
    """The words of a file that may be ids."""

    words: frozenset[str]
    everything: bool
    """An escape may spell any word, so that the file may name whatever there is."""
    lends: bool
    """It may take the score of another journey."""


@dataclass(slots=True)
class Scorer:
    """Scores the workspaces of one repository."""

    repository: Repository
    results: Results
    contents: dict[str, bytes] = field(default_factory=dict)
    mentions: dict[str, _Mentions] = field(default_factory=dict)
    grounds: dict[tuple[File, tuple[object, ...]], dict[str, str]] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)

    def score_states(self, stocks: Iterable[Stock]) -> Iterator[State]:
        """Yield what the journeys of each workspace come to; it is kept where it will be the same again."""
        asked = list(stocks)
        self._fetch(asked)
        for stock in asked:
            yield self._score_state(stock)

    def _fetch(self, stocks: Iterable[Stock]) -> None:
        """Read every content of these workspaces, and let go of what they do not have."""
        blobs = dict.fromkeys(blob for stock in stocks for blob in _list_blobs(stock))
        self.contents = {blob: content for blob, content in self.contents.items() if blob in blobs}
        self.mentions = {blob: found for blob, found in self.mentions.items() if blob in blobs}
        self.grounds.clear()
        self.contents |= read_contents(self.repository, [blob for blob in blobs if blob not in self.contents])

    def _score_state(self, stock: Stock) -> State:
        journeys: dict[str, str] = {}
        lasting = True
        for identifier in stock.shelves["journey"].files:
            grounds = self._find_grounds(stock, identifier)
            key = _find_figure_key(stock, identifier, grounds)
            if key not in self.results.figures:
                self.results.figures[key] = self._score(stock, identifier, grounds)
            lasting = lasting and self._has_all(stock, grounds)
            journeys[identifier] = key
        files = {identifier: file.name for identifier, file in stock.shelves["journey"].files.items()}
        problems = tuple(settle_problem(problem) for problem in stock.shelves["journey"].problems)
        state = State(journeys, files, problems)
        if lasting:
            self.results.states[stock.key] = state
        else:
            self.results.passing.update(journeys.values())
        return state

    def _has_all(self, stock: Stock, grounds: Mapping[str, str]) -> bool:
        settings = stock.settings
        held = settings is None or settings.mode in {LINK, MODULE} or settings.id in self.contents
        return held and all(blob in self.contents for blob in grounds.values())

    def _find_grounds(self, stock: Stock, identifier: str) -> dict[str, str]:
        """Return the files that a journey rests on, itself among them: blobs by name."""
        own = stock.shelves["journey"].files[identifier]
        known = self.grounds.get((own, stock.shared))
        if known is not None:
            return known
        found = {own.name: own.blob}
        waiting = [own.blob]
        lends = False
        while waiting:
            mentions = self._read_mentions(waiting.pop())
            lends = lends or mentions.lends
            for kind in (*SHARED, "journey") if mentions.lends else SHARED:
                for file in _choose(stock.shelves[kind].files, mentions):
                    if file.name not in found:
                        found[file.name] = file.blob
                        waiting.append(file.blob)
        if not lends:  # else it depends on the other journeys too
            self.grounds[own, stock.shared] = found
        return found

    def _read_mentions(self, blob: str) -> _Mentions:
        mentions = self.mentions.get(blob)
        if mentions is None:
            content = self.contents.get(blob, b"")
            words = frozenset(word.decode("ascii") for word in _WORD.findall(content))
            escapes = b"\\" in content
            mentions = _Mentions(words, escapes, escapes or _LENDING in content)
            self.mentions[blob] = mentions
        return mentions

    def _score(self, stock: Stock, identifier: str, grounds: Mapping[str, str]) -> Figure:
        missing = [name for name, blob in grounds.items() if blob not in self.contents]
        if not self._has_all(stock, grounds):
            place = Location(file=min(missing, default=SETTINGS))
            problem = Problem(rule="missing-blob", location=place, message=texts.NOT_IN_CLONE())
            return Figure(title=identifier, problem=settle_problem(problem))
        if len(self.memory.files) > _MOST_REMEMBERED:
            self.memory.files.clear()
        read = read_files(self._hold(stock, grounds), self.memory)
        journey = read.atlas.journeys.get(identifier)
        if journey is None or read.left_out:
            return Figure(
                title=identifier if journey is None else journey.title,
                problem=_find_cause(read, stock.shelves["journey"].files[identifier].name),
            )
        scoring = journey.scoring or read.atlas.workspace.scoring
        return _describe(score_journey(read.atlas, journey), fingerprint_method(scoring))

    def _hold(self, stock: Stock, grounds: Mapping[str, str]) -> HeldFiles:
        files = {name: self.contents[blob] for name, blob in grounds.items()}
        links = set()
        settings = stock.settings
        if settings is not None and settings.mode in {LINK, MODULE}:
            links.add(SETTINGS)
        elif settings is not None:
            files[SETTINGS] = self.contents[settings.id]
        words = frozenset[str]().union(*(self._read_mentions(blob).words for blob in grounds.values()))
        for shelf in stock.shelves.values():
            links |= {name for name in shelf.links if PurePosixPath(name).stem in words}
        return HeldFiles(files=files, links=frozenset(links))


def _list_blobs(stock: Stock) -> Iterator[str]:
    if stock.settings is not None and stock.settings.mode not in {LINK, MODULE}:
        yield stock.settings.id
    for shelf in stock.shelves.values():
        for file in shelf.files.values():
            yield file.blob


def _choose(files: Mapping[str, File], mentions: _Mentions) -> Iterator[File]:
    names = files.keys() if mentions.everything else files.keys() & mentions.words
    for name in sorted(names):
        yield files[name]


def _find_figure_key(stock: Stock, identifier: str, grounds: Mapping[str, str]) -> str:
    links = [sorted(shelf.links) for shelf in stock.shelves.values()]
    told = [identifier, stock.settings, sorted(grounds.items()), links]
    return hashlib.sha256(repr(told).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _find_cause(read: Read, own: str) -> Problem:
    """Return why a journey cannot be read: an error in what was left out, in its own file before others."""
    wrong = [p for p in read.problems if p.severity is Severity.ERROR and p.location.file in read.left_out]
    first = min(wrong, key=lambda problem: (problem.location.file != own, problem.order))
    return settle_problem(first)


def _describe(score: JourneyScore, method: str) -> Figure:
    lower, upper = score.telling_interval or (None, None)
    pillars = {pillar.pillar: pillar.value for pillar in score.pillars if pillar.not_applicable is None}
    return Figure(
        title=score.title,
        value=score.value,
        lower=lower,
        upper=upper,
        grade=score.grade_label,
        coverage=score.coverage,
        measured=score.measured,
        experience=pillars.get(Pillar.EXPERIENCE),
        completion=pillars.get(Pillar.COMPLETION),
        business=pillars.get(Pillar.BUSINESS),
        method=method,
    )
