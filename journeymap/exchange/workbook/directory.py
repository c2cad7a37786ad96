"""What the rows of one sheet are called in another: titles for people, ids where a title is not enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from journeymap.exchange.workbook.cells import show_lines
from journeymap.language import Text
from journeymap.schema import nearest
from journeymap.schema.suggestion import fold


class Directory:
    """Titles by id, for each sheet and each journey; things of the whole workspace have the scope ``""``."""

    def __init__(self) -> None:
        """Begin with nothing in it."""
        self._titles: dict[tuple[str, str], dict[str, tuple[str, ...]]] = defaultdict(dict)
        self._called: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
        """Ids by each title, to the letter."""
        self._nearly: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
        """Ids by each title and by the id itself, folded."""

    def add(self, target: str, scope: str, identifier: str, *titles: str) -> None:
        """Note what something is called; its id is a name of it, too."""
        if identifier in self._titles[target, scope]:
            return
        self._titles[target, scope][identifier] = titles
        for title in dict.fromkeys(titles):
            self._called[target, scope].setdefault(title, []).append(identifier)
        for folded in dict.fromkeys(map(fold, (identifier, *titles))):
            self._nearly[target, scope].setdefault(folded, []).append(identifier)

    def add_choices(self, target: str, choices: Mapping[str, Text]) -> None:
        """Note the words of a list, which are called the same in no scope and in all."""
        for value, label in choices.items():
            self.add(target, "", value, label.en, label.tr)

    def holds(self, target: str, scope: str) -> bool:
        """Whether anything is noted there."""
        return bool(self._titles.get((target, scope)))

    def list_ids(self, target: str, scope: str) -> Iterable[str]:
        """Return the ids that are noted there, in order."""
        return self._titles.get((target, scope), {}).keys()

    def find(self, target: str, scope: str, word: str) -> str | None:
        """Return the id that is called ``word``: by itself, by its title, else by a title near enough.

        A name that two things have names neither.
        """
        if word in self._titles.get((target, scope), ()) or word in self._titles.get((target, ""), ()):
            return word
        found = self._look_up(self._called, target, scope, word)
        if not found and (folded := fold(word)):
            found = self._look_up(self._nearly, target, scope, folded)
        return found[0] if len(found) == 1 else None

    def _look_up(
        self, index: Mapping[tuple[str, str], Mapping[str, list[str]]], target: str, scope: str, word: str
    ) -> list[str]:
        """Return the ids that are called ``word``; the scope hides what has the same id elsewhere."""
        own = index.get((target, scope), {}).get(word, [])
        if not scope:
            return own
        hidden = self._titles.get((target, scope), {})
        wide = index.get((target, ""), {}).get(word, [])
        return [*own, *(identifier for identifier in wide if identifier not in hidden)]

    def is_ambiguous(self, target: str, scope: str, word: str) -> bool:
        """Whether several things are called ``word``."""
        titles = self._titles.get((target, scope), {})
        folded = fold(word)
        called = self._nearly.get((target, scope), {}).get(folded, [])
        return sum(folded in set(map(fold, titles[identifier])) for identifier in called) > 1

    def say(self, target: str, scope: str, identifier: str) -> str:
        """Return the title of ``identifier`` where it leads back to it, else the id itself."""
        for titles in (self._titles.get((target, scope), {}), self._titles.get((target, ""), {})):
            for title in titles.get(identifier, ()):
                if self.find(target, scope, title) == identifier and show_lines([title]) == title:
                    return title
        return identifier

    def suggest(self, target: str, scope: str, word: str) -> str | None:
        """Return the title that ``word`` was probably meant to be."""
        known = {**self._titles.get((target, ""), {}), **self._titles.get((target, scope), {})}
        return nearest(word, [titles[0] if titles else identifier for identifier, titles in known.items()])
