"""The data behind the maps: which survey answers and events there are, and what their columns mean.

Names in the data are kept as they are written there, with the ids that they stand for; turning one into
the other is the work of ``measure``, which alone looks at the data.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from journeymap.model.measure import Direction, MetricKind
from journeymap.model.place import NOWHERE, Reference
from journeymap.model.touchpoint import Duration
from journeymap.problem import Location
from journeymap.value import dataclass, field

WHOLE_JOURNEY = "journey"
"""What stands for the whole journey where the place of an answer is asked for."""

OPEN_WINDOW = Duration(amount=7, unit="days")
"""How long a case may rest before it counts as lost, where nothing is declared."""
OPEN_SHARE = 0.1
"""The most of a log's time that this may be: in the log of a day nobody waits for a week."""

Condition = Mapping[str, tuple[str, ...]]
"""Columns, each with the values of which a row must have one."""

Names = Mapping[str, Reference]
"""Names in the data, exact or with ``*`` and ``?``, and the ids that they stand for."""


class PeriodLength(enum.Enum):
    """What figures are told apart by."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Repeats(enum.Enum):
    """What events at one touchpoint are that follow each other."""

    KEEP = "keep"
    """Visits of their own, a loop in the path."""
    MERGE = "merge"
    """One visit."""


class DecimalSign(enum.Enum):
    """What stands before the decimals of a number."""

    POINT = "point"
    COMMA = "comma"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFormat:
    """How the data are written."""

    encoding: str = "utf-8"
    """Of the files that are not UTF-8."""
    delimiter: str = "comma"
    """The name of the sign: ``comma``, ``semicolon``, ``tab`` or ``pipe``."""
    decimal: DecimalSign = DecimalSign.POINT
    time: str | None = None
    """How a time is written, in the signs of ``strptime``; ``None`` is ISO 8601."""
    timezone: str | None = None
    """Zone of times that do not say theirs; ``None`` is that of the settings."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The name of a column, and where it was written."""

    name: str
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaRule:
    """Rows that are a persona's."""

    persona: Reference
    when: Condition
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A column of answers, and the metric that they make."""

    id: str
    column: str
    kind: MetricKind
    title: str | None = None
    """What people call it; the metric has it too."""
    scale: tuple[float, float] | None = None
    direction: Direction | None = None
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    at: Reference | None = None
    """The touchpoint or stage asked about, or ``journey``; ``None`` where the row says it."""
    when: Condition = field(default_factory=dict)
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """A time that is taken from one event of a case to the next of another kind."""

    id: str
    touchpoint: Reference
    start: tuple[str, ...]
    """YAML ``from``: names of the events that begin it."""
    end: tuple[str, ...]
    """YAML ``to``: names of those that end it."""
    title: str | None = None
    unit: str = "minutes"
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Rows, and what is the same in surveys and events."""

    id: str
    files: tuple[str, ...] = ()
    """Files, folders or patterns, from the folder of the data."""
    table: str | None = None
    format: DataFormat = DataFormat()
    columns: Mapping[str, Column] = field(default_factory=dict)
    """By what they are: ``time``, ``name``, ``case``, ``channel``, ``journey``, ``persona`` ..."""
    journey: Reference | None = None
    journeys: Names = field(default_factory=dict)
    names: Names = field(default_factory=dict)
    names_file: str | None = None
    ignore: tuple[str, ...] = ()
    persona: Reference | None = None
    personas: Names = field(default_factory=dict)
    persona_rules: tuple[PersonaRule, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey(Source):
    """Survey answers."""

    period: str | None = None
    """The period of all rows, where no column has a time."""
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLog(Source):
    """What happened to customers, an event a row."""

    channels: Names = field(default_factory=dict)
    complete_at: tuple[Reference, ...] = ()
    """Touchpoints whose visit means that the customer got it done."""
    elapsed: tuple[Elapsed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSettings:
    """What ``measure`` counts, and how."""

    period: PeriodLength = PeriodLength.QUARTER
    timezone: str = "UTC"
    min_group: int = 10
    """Figures about fewer people than this are not written."""
    max_unusable: float = 0.01
    """Share of a source's rows, 0..1, that may be unusable before the run stops."""
    repeats: Repeats = Repeats.KEEP
    open_window: Duration | None = None
    """How long before the end of its log a case without an outcome may still go on; ``None`` is
    :data:`OPEN_WINDOW`, at most :data:`OPEN_SHARE` of the time that the log covers."""
    surveys: tuple[Survey, ...] = ()
    events: tuple[EventLog, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)

    @property
    def sources(self) -> tuple[Source, ...]:
        """All of them, surveys first."""
        return (*self.surveys, *self.events)
