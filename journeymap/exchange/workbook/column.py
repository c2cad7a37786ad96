"""What a sheet is made of: tables, their columns, and what the cells of a column may hold."""

from __future__ import annotations

import enum

from journeymap.language import Text
from journeymap.value import dataclass


class Kind(enum.Enum):
    """What stands in the cells of a column."""

    TEXT = "text"
    LINES = "lines"
    """Several texts, each on a line of its own in the cell."""
    NUMBER = "number"
    COUNT = "count"
    """A number that is 0 or more."""
    SHARE = "share"
    """A share of 1, shown as a percentage."""
    DATE = "date"
    DURATION = "duration"
    FLAG = "flag"
    CHOICE = "choice"
    """One of a list of words."""
    REFERENCE = "reference"
    """Something of another sheet, by its title or id."""
    REFERENCES = "references"
    EMOTION = "emotion"
    """One number for all, or one for each persona: ``Ayşe: -1``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a sheet."""

    key: str
    """The key of the declaration; ``segment.share`` is a key in a key."""
    title: Text
    hint: Text
    """What to write, in a few words."""
    kind: Kind = Kind.TEXT
    choices: str = ""
    """The list of words, for ``CHOICE``; see :mod:`journeymap.exchange.workbook.choices`."""
    target: str = ""
    """The table that is referred to."""
    required: bool = False
    width: int = 18
    """In letters."""


def make_column(  # what a column has
    key: str,
    title: tuple[str, str],
    hint: tuple[str, str],
    kind: Kind = Kind.TEXT,
    *,
    choices: str = "",
    target: str = "",
    required: bool = False,
    width: int = 18,
) -> Column:
    """Return a column; ``title`` and ``hint`` are in English and Turkish."""
    return Column(
        key=key,
        title=Text(*title),
        hint=Text(*hint),
        kind=kind,
        choices=choices,
        target=target,
        required=required,
        width=width,
    )


def name_rows(en: str, tr: str) -> Column:
    """Return the column that rows are called by, with an example of what to write."""
    hint = (f"e.g. {en}", f"örn. {tr}")
    return make_column("title", ("Title", "Başlık"), hint, required=True, width=30)


def count_things(key: str, title: tuple[str, str], hint: tuple[str, str]) -> Column:
    """Return a column of numbers that are 0 or more."""
    return make_column(key, title, hint, Kind.COUNT, width=_FIGURE)


def take_number(key: str, title: tuple[str, str], hint: tuple[str, str]) -> Column:
    """Return a column of numbers."""
    return make_column(key, title, hint, Kind.NUMBER, width=_FIGURE)


def take_share(key: str, title: tuple[str, str], hint: tuple[str, str] = ("0-100%", "%0-100")) -> Column:
    """Return a column of shares."""
    return make_column(key, title, hint, Kind.SHARE, width=_FIGURE)


def list_texts(
    key: str, title: tuple[str, str], hint: tuple[str, str] = ("one per line", "her satıra bir tane")
) -> Column:
    """Return a column of texts, each on a line of its own."""
    return make_column(key, title, hint, Kind.LINES, width=34)


def choose(
    key: str,
    title: tuple[str, str],
    hint: tuple[str, str] = ("choose", "seçin"),
    *,
    of: str,
    required: bool = False,
    width: int = 14,
) -> Column:
    """Return a column whose cells hold a word of the list ``of``."""
    return make_column(key, title, hint, Kind.CHOICE, choices=of, required=required, width=width)


_FIGURE = 12
"""Letters that a column of figures is wide."""


class Parent(enum.Enum):
    """What a row belongs to."""

    FILE = "file"
    """Each row is a file of its own."""
    SETTINGS = "settings"
    """The row, or each row, is a part of ``journeymap.yaml``."""
    JOURNEY = "journey"
    STAGE = "stage"
    TOUCHPOINT = "touchpoint"
    TOUCHPOINT_OR_JOURNEY = "touchpoint-or-journey"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A sheet."""

    name: str
    """The same in every language."""
    title: Text
    """The name of the sheet."""
    hint: Text
    parent: Parent
    key: str = ""
    """The list of the parent that the rows make; the kind, for files."""
    columns: tuple[Column, ...]
    first: bool = False
    """Whether it is among those that every journey needs."""

    @property
    def naming(self) -> Column:
        """The column whose text a row is called by; where rows have no title, the first that is theirs."""
        own = [column for column in self.columns if not column.key.startswith("@")]
        return next((column for column in own if column.key in {"title", "name"}), own[0])

    def find(self, key: str) -> Column | None:
        """Return the column of ``key``."""
        return next((column for column in self.columns if column.key == key), None)


JOURNEY, STAGE, TOUCHPOINT = "@journey", "@stage", "@touchpoint"
"""Keys of the columns that say where a row belongs."""
ID, OTHER = "id", "@other"
"""Keys of the last columns: the id, and everything that no column shows."""
