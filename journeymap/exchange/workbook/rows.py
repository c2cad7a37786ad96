"""The rows of a workbook while they become declarations: what each holds, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from journeymap.exchange.draft import Draft, Path
from journeymap.exchange.surroundings import Surroundings
from journeymap.exchange.workbook import cells, texts
from journeymap.exchange.workbook.choices import gather_choices
from journeymap.exchange.workbook.column import Table
from journeymap.exchange.workbook.filling import Item, start_directory
from journeymap.exchange.workbook.tables import BY_NAME
from journeymap.language import Message
from journeymap.problem import Cell, Location


@dataclass(slots=True)
class Line:
    """A row of a sheet that has something in it."""

    table: Table
    values: dict[str, cells.Cell]
    places: dict[str, Location]
    """Of each cell with a value, by the key of its column."""
    start: Location
    """The row's first cell."""
    heads: Mapping[str, int] = field(default_factory=dict)
    """The number of every column that its sheet has, by key."""
    id: str = ""
    journey: str = ""
    """The journey that the row belongs to, for all but files."""
    item: Item = field(default_factory=dict)
    path: Path = ()
    file: str = ""
    """The declaration that holds it, and the way to it there."""

    def place(self, key: str) -> Location:
        """Return where the cell of a column is, else where the row begins."""
        return self.places.get(key, self.start)

    def place_missing(self, key: str) -> Location:
        """Return where the empty cell of a column is."""
        if key not in self.heads or not isinstance(self.start, Cell):
            return self.start
        return Cell(file=self.start.file, sheet=self.start.sheet, row=self.start.line, column=self.heads[key])


class Rows:
    """Every row, and what its readers know by now; each of them adds to it."""

    def __init__(self, lines: Sequence[Line], draft: Draft, around: Surroundings) -> None:
        """Begin with the rows as they were read and what the workspace around them knows."""
        self.lines, self.draft, self.around = lines, draft, around
        self.choices = gather_choices(around.workspace)
        """The lists of words that cells may hold."""
        self.directory = start_directory(around.workspace)
        self.journeys: dict[str, Line] = {}
        """The rows of journeys by their ids."""

    def of(self, *names: str) -> Iterable[Line]:
        """Return the rows of the tables with these names, in their order."""
        return (line for line in self.lines if line.table.name in names)

    def refuse(self, rule: str, place: Location, message: Message, help: Message | None = None) -> None:
        """Note an error."""
        self.draft.refuse(rule, place, message, help)

    def refuse_name(self, target: str, scope: str, word: str, place: Location) -> None:
        """Note that nothing, or more than one thing, is called ``word`` on the sheet that is meant."""
        if self.directory.is_ambiguous(target, scope, word):
            message = texts.AMBIGUOUS_NAME(name=word[:60])
            self.refuse("ambiguous-name", place, message, texts.AMBIGUOUS_NAME_HELP())
            return
        best = self.directory.suggest(target, scope, word)
        help_message = texts.DID_YOU_MEAN(name=best) if best else None
        sheet = BY_NAME.get("touchpoints" if target in {"sources", "ends"} else target)
        title = texts.CHANNEL_LIST if sheet is None else sheet.title
        told = texts.UNKNOWN_CHANNEL if target == "channels" else texts.UNKNOWN_NAME
        self.refuse("unknown-name", place, told(name=word[:60], sheet=title), help_message)


def say_name(line: Line) -> str:
    """Return what a row is called, as it is written; empty where that cell is."""
    value = line.values.get(line.table.naming.key)
    return "" if value is None else cells.read_text(value)
