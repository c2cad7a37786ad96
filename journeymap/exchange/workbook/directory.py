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

    def add(self, target: str, scope: str, identifier: str, *titles: str) -> None:
        """Note what something is called; its id is a name of it, too."""
        self._titles[target, scope].setdefault(identifier, titles)

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
        known = {**self._titles.get((target, ""), {}), **self._titles.get((target, scope), {})}
        if word in known:
            return word
        found = [identifier for identifier, titles in known.items() if word in titles]
        if not found and (folded := fold(word)):
            found = [
                identifier
                for identifier, titles in known.items()
                if folded in {fold(identifier), *map(fold, titles)}
            ]
        return found[0] if len(found) == 1 else None

    def is_ambiguous(self, target: str, scope: str, word: str) -> bool:
        """Whether several things are called ``word``."""
        titles = self._titles.get((target, scope), {})
        return sum(fold(word) in set(map(fold, each)) for each in titles.values()) > 1

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
