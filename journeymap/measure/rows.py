"""Looks once at the rows of a source: how many there are, which names they have, what cannot be used.

What cannot be used is counted by what is wrong with it, and shown by its place. A value is quoted only if
at least ``min_group`` people have it: a rare one may be somebody's name, number or words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from journeymap.language import Message, Text
from journeymap.measure import texts
from journeymap.measure.codes import Codes
from journeymap.measure.engine import BROKEN, ROW, Engine
from journeymap.measure.moments import AHEAD, EARLIEST, LATEST, SHOWN, add_moments, find_utc, is_plausible
from journeymap.measure.names import NameBook, matches_any
from journeymap.measure.sources import OpenSource, read_files
from journeymap.model import DataSettings, EventLog
from journeymap.problem import Location, Problem, Severity
from journeymap.schema.suggestion import nearest
from journeymap.value import NamedTuple

ROLES = ("journey", "name", "channel", "persona")
"""The columns that hold names, in the order in which one that means nothing is told."""
_MOST_NAMES = 100_000
_SHOWN = 5
_LOOKED_AT = 50
"""Names of which it is found out how many people have them."""
_LONGEST = 60


NOWHERE = -2
"""The place of an event that is left out of the path, and whose time is asked for all the same."""


GOOD, TORN, NO_CASE, NO_TIME = range(4)
"""What is wrong with a row: nothing, or it is no row, or it does not say whose it is, or not when."""


FAULT = "_fault"
"""Column of what is wrong with a row."""
RULE = "_rule"
"""Column of the first rule of a persona that fits a row, by number; -1 where none does."""


NO_CHANNEL = "-"
"""What a name of a channel stands for that is not known and does not matter; no id has this form."""


class Books(NamedTuple):
    """What the names of each column mean."""

    journey: NameBook
    name: NameBook
    channel: NameBook
    persona: NameBook


class Meaning(NamedTuple):
    """What one combination of names means, as codes; -1 where it says nothing."""

    names: tuple[str, ...]
    place: int
    channel: int
    persona: int
    journey: int


@dataclass(slots=True, kw_only=True)
class Census:
    """What one look at a source has shown."""

    opened: OpenSource
    total: int = 0
    """Rows, those that could not be read among them."""
    low: int = 0
    """The earliest time that the clock showed, in microseconds since 1970."""
    high: int = 0
    end: int = 0
    """The instant of the latest time."""
    meanings: list[Meaning] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    """The names of events or places, and how often they stand."""
    strangers: list[Meaning] = field(default_factory=list)
    """Events whose names mean nothing, where they are asked for; their place is not known yet."""
    unusable: int = 0
    ignored: int = 0
    swallows: bool = False
    """A row that cannot be read goes over the ends of lines: others may be in it, and are not counted."""
    problems: list[Problem] = field(default_factory=list)
    tallied: Any = None
    """What was counted in the same look, by the names of the rows and what is wrong with them."""

    def name_of(self, meaning: Meaning, role: str = "name") -> str:
        """Return what stands in a column where something means this."""
        return meaning.names[list_roles(self.opened).index(role)]


class Look(NamedTuple):
    """What is counted in the same look at the rows."""

    table: Any
    """The rows with what is counted in them."""
    keys: tuple[str, ...]
    """By what, beside the names in the rows."""
    sums: Mapping[str, Any]
    """Numbers that add up; each is called as in the result."""


Planner = Callable[[Any, tuple[int, int]], Look]
"""Plans for rows, and the first and the last time that the clock showed in them."""


def show(table: Any, opened: OpenSource, engine: Engine) -> Any:
    """Return the rows with their names under ``k_…``, their time and what is wrong with them."""
    import ibis

    source = opened.source
    time = source.columns.get("time")
    if time is not None:
        table = add_moments(table, time.name, source.format.time, engine.count_microseconds)
    never = ibis.literal(value=False)
    case = source.columns.get("case")
    table = table.mutate(
        **{f"k_{role}": _as_key(table[source.columns[role].name]) for role in list_roles(opened)},
        _is_torn=table[BROKEN].notnull() if BROKEN in table.columns else never,
        _is_blank=never if case is None else is_blank(table[case.name]),
        _is_late=never if time is None else ~is_plausible(table),
    )
    marks = ((table["_is_torn"], TORN), (table["_is_blank"], NO_CASE), (table["_is_late"], NO_TIME))
    return table.mutate(**{FAULT: ibis.cases(*marks, else_=GOOD).cast("int8")})


def list_roles(opened: OpenSource) -> tuple[str, ...]:
    """Return the roles whose columns hold names."""
    return tuple(role for role in ROLES if role in opened.source.columns)


def _as_key(column: Any) -> Any:
    return (column if column.type().is_string() else column.cast("string")).fill_null("")


def is_blank(column: Any) -> Any:
    """Return whether nothing stands in a column that tells people or cases apart."""
    return column.isnull() | (column == "") if column.type().is_string() else column.isnull()


def take_census(
    opened: OpenSource,
    engine: Engine,
    codes: Codes,
    books: Books,
    settings: DataSettings,
    *,
    keeps_strangers: bool = False,
    plan: Planner | None = None,
) -> Census:
    """Look at the rows of a source once.

    With ``keeps_strangers`` an event whose name means nothing is no mistake, and is kept as such. What a
    ``plan`` wants to be counted is counted in the same look.
    """
    census = Census(opened=opened)
    summary = _summarize(census, engine) if plan is None else _tally(census, engine, plan)
    rows = engine.rows(summary.limit(4 * _MOST_NAMES + 1))
    origin = opened.source.origin
    if len({tuple(row[f"k_{role}"] for role in list_roles(opened)) for row in rows}) > _MOST_NAMES:
        message = texts.TOO_MANY_NAMES(source=opened.source.id, limit=texts.NAMES(_MOST_NAMES))
        census.problems.append(
            Problem(rule="not-names", location=origin, message=message, help=texts.TOO_MANY_NAMES_HELP())
        )
        return census
    broken = engine.list_broken(str(file.path) for file in opened.files)
    census.total = sum(row["n"] for row in rows) + len(broken)
    census.swallows = any(each.swallows for each in broken) or any(row[FAULT] == TORN for row in rows)
    if not census.total:
        message = texts.NO_ROWS(source=opened.source.id)
        census.problems.append(Problem(rule="no-data", location=origin, message=message))
        return census
    if plan is None:
        lows = [row["low"] for row in rows if row.get("low") is not None]
        highs = [row["high"] for row in rows if row.get("high") is not None]
        census.low, census.high = min(lows, default=0), max(highs, default=0)
    told = [row["told"] for row in rows if row.get("told") is not None]
    bare = [row["bare"] for row in rows if row.get("bare") is not None]
    zone = opened.source.format.timezone or settings.timezone
    census.end = max([*told, *(find_utc(high, zone) for high in bare)], default=0)
    unknown = _find_meanings(census, rows, codes, books)
    if keeps_strangers:
        unknown["name"] = Counter({name: n for name, n in unknown["name"].items() if not name.strip()})
    else:
        census.strangers.clear()
    teller = _Teller(census, engine, settings, rows)
    teller.tell_broken([(each.file, each.line) for each in broken])
    teller.tell_bad(NO_CASE)
    teller.tell_bad(NO_TIME)
    teller.tell_unknown(unknown, codes)
    return census


def _summarize(census: Census, engine: Engine) -> Any:
    import ibis

    opened = census.opened
    shown = show(opened.table, opened, engine)
    if SHOWN not in shown.columns:
        return shown.group_by(_list_keys(opened)).agg(**_count_rows(shown))
    # A time that is missing costs less than a condition on each sum.
    good = ~(shown["_is_late"] | shown["_is_torn"])
    shown = shown.mutate(_good=ibis.cases((good, shown[SHOWN])))
    sums = _count_rows(shown) | {"low": shown["_good"].min(), "high": shown["_good"].max()}
    if AHEAD in shown.columns:
        sums["told"] = (shown["_good"] - shown[AHEAD]).max()
        sums["bare"] = shown["_good"].max(where=shown[AHEAD].isnull())
    else:
        sums["bare"] = sums["high"]
    return shown.group_by(_list_keys(opened)).agg(**sums)


def _count_rows(shown: Any) -> dict[str, Any]:
    counted = {"n": shown.count()}
    return counted | {"first": shown[ROW].min()} if ROW in shown.columns else counted


def _list_keys(opened: OpenSource) -> list[str]:
    return [*(f"k_{role}" for role in list_roles(opened)), FAULT]


def _tally(census: Census, engine: Engine, plan: Planner) -> Any:
    """Count what is planned; their times are looked up first."""
    opened = census.opened
    shown = show(opened.table, opened, engine)
    if SHOWN in shown.columns:
        census.low, census.high = _find_times(opened, engine, shown)
    look = plan(shown, (census.low, census.high))
    keys = _list_keys(opened)
    counted = look.table.group_by([*keys, *look.keys]).agg(**_count_rows(look.table), **look.sums)
    census.tallied = engine.keep(counted)
    sums = {"n": census.tallied.n.sum()}
    if "first" in census.tallied.columns:
        sums["first"] = census.tallied["first"].min()
    return census.tallied.group_by(keys).agg(**sums)


def _find_times(opened: OpenSource, engine: Engine, shown: Any) -> tuple[int, int]:
    """Return the first and the last time that the clock showed in the rows that can be used."""
    time = opened.table[opened.source.columns["time"].name]
    if BROKEN not in shown.columns and (time.type().is_timestamp() or time.type().is_date()):
        # A file of columns tells the ends of each without being read. Where both could be, so could all.
        ends = opened.table.agg(low=time.min(), high=time.max())
        row = engine.rows(
            ends.select(low=engine.count_microseconds(ends.low), high=engine.count_microseconds(ends.high))
        )[0]
        if row["low"] is not None and row["low"] >= EARLIEST and row["high"] < LATEST:
            return row["low"], row["high"]
    good = ~(shown["_is_late"] | shown["_is_torn"])
    times = shown.agg(low=shown[SHOWN].min(where=good), high=shown[SHOWN].max(where=good))
    row = engine.rows(times)[0]
    return row["low"] or 0, row["high"] or 0


def _find_meanings(
    census: Census, rows: list[dict[str, Any]], codes: Codes, books: Books
) -> dict[str, Counter[str]]:
    """Fill the meanings; return the names that mean nothing by column, with the rows that have them."""
    opened = census.opened
    roles = list_roles(opened)
    unknown: dict[str, Counter[str]] = {role: Counter() for role in ROLES}
    rows = [row for row in rows if row[FAULT] == GOOD]
    for row in sorted(rows, key=lambda row: tuple(row[f"k_{role}"] for role in roles)):
        names = {role: row[f"k_{role}"] for role in roles}
        good = row["n"]
        if "name" in names:
            census.names[names["name"]] += good
        fault, meaning = _find_meaning(opened, names, codes, books)
        if fault is not None:
            unknown[fault][names[fault]] += good
        elif meaning is None or meaning.place == NOWHERE:
            census.ignored += good
        _keep_meaning(census, fault, meaning)
        if fault is None and meaning is not None and names.get("persona", "").strip() and meaning.persona < 0:
            unknown["persona"][names["persona"]] += good
    return unknown


def _keep_meaning(census: Census, fault: str | None, meaning: Meaning | None) -> None:
    if meaning is not None:
        (census.meanings if fault is None else census.strangers).append(meaning)


def _find_meaning(
    opened: OpenSource, names: dict[str, str], codes: Codes, books: Books
) -> tuple[str | None, Meaning | None]:
    """Return the column that is at fault, or what the names mean; neither for what is to be ignored.

    Of an event without a place the rest of its meaning is returned beside the fault.
    """
    source = opened.source
    stripped = {role: name.strip() for role, name in names.items()}
    journey = source.journey.id if source.journey else books.journey.find(stripped.get("journey", ""))
    if journey is None or journey not in codes.journeys:
        return "journey", None
    place: int | None = codes.number_of_whole(journey)
    if "name" in stripped:
        place = _find_place_of(opened, stripped["name"], journey, codes, books)
    if place is None and matches_any(source.ignore, stripped["name"]):
        return None, None
    if place is None and not stripped["name"]:
        return "name", None
    channel = _find_channel(stripped, codes, books)
    if place is not None and channel is None:
        return "channel", None
    persona = books.persona.find(stripped.get("persona", "")) or (source.persona.id if source.persona else "")
    meaning = Meaning(
        names=tuple(names.values()),
        place=NOWHERE if place is None else place,
        channel=-1 if channel is None else channel,
        persona=codes.personas.index(persona) if persona in codes.personas else -1,
        journey=codes.journeys.index(journey),
    )
    return ("name" if place is None else None), meaning


def _find_place_of(opened: OpenSource, name: str, journey: str, codes: Codes, books: Books) -> int | None:
    source = opened.source
    ignored = matches_any(source.ignore, name)
    found = None if ignored else books.name.find(name)
    place = codes.find_place(journey, found, for_events=isinstance(source, EventLog))
    if place is None and isinstance(source, EventLog) and _is_timed(source, name):
        return NOWHERE
    return place


def _is_timed(source: EventLog, name: str) -> bool:
    """Whether the time of such an event is asked for."""
    return any(matches_any((*each.start, *each.end), name) for each in source.elapsed)


def _find_channel(stripped: dict[str, str], codes: Codes, books: Books) -> int | None:
    if not stripped.get("channel"):
        return -1
    found = books.channel.find(stripped["channel"])
    if found == NO_CHANNEL:
        return -1
    return codes.channels.index(found) if found in codes.channels else None


def select_good(census: Census, engine: Engine, codes: Codes) -> Any:
    """Return the rows that can be used, with the codes of what their names mean."""
    opened = census.opened
    shown = show(opened.table, opened, engine)
    return join_meanings(shown.mutate(**{RULE: find_rule(shown, opened)}), census, engine, codes)


def join_meanings(shown: Any, census: Census, engine: Engine, codes: Codes) -> Any:
    """Return the good ones of rows with names, faults and rules, with the codes of what the names mean."""
    import ibis

    good = shown.filter(shown[FAULT] == GOOD)
    roles = list_roles(census.opened)
    fields = ("place", "channel", "persona", "journey")
    if roles:
        schema = {f"m_{role}": "string" for role in roles} | {f"c_{name}": "int64" for name in fields}
        rows = [(*meaning.names, *_list_codes(meaning, codes)) for meaning in census.meanings]
        meanings = engine.hold(rows, schema)
        same = [engine.key(good[f"k_{role}"]) == engine.key(meanings[f"m_{role}"]) for role in roles]
        joined = good.join(meanings, same)
        joined = joined.mutate(**{name: joined[f"c_{name}"] for name in fields})
    else:
        only = dict(zip(fields, _list_codes(census.meanings[0], codes), strict=True))
        joined = good.mutate(**{name: ibis.literal(number, "int64") for name, number in only.items()})
    told = [
        (joined[RULE] == number, ibis.literal(codes.personas.index(rule.persona.id), "int64"))
        for number, rule in enumerate(census.opened.source.persona_rules)
    ]
    return joined.mutate(persona=ibis.cases(*told, else_=joined.persona)) if told else joined


def _list_codes(meaning: Meaning, codes: Codes) -> tuple[int, int, int, int]:
    """Return what names mean; where they say nothing of a channel, it is that of the place."""
    channel = meaning.channel
    if channel < 0 <= meaning.place:
        channel = codes.own_channels[meaning.place]
    return meaning.place, channel, meaning.persona, meaning.journey


def find_rule(table: Any, opened: OpenSource) -> Any:
    """Return the number of the first rule of a persona that fits a row, or -1."""
    import ibis

    rules = opened.source.persona_rules
    found = [(fits(table, rule.when), ibis.literal(number, "int16")) for number, rule in enumerate(rules)]
    none = ibis.literal(-1, "int16")
    return ibis.cases(*found, else_=none) if found else none


def fits(table: Any, condition: Any) -> Any:
    """Return whether each column has one of the values that the condition gives it."""
    import ibis

    found = ibis.literal(value=True)
    for column, values in condition.items():
        found &= table[column].cast("string").strip().isin(list(values))
    return found


class _Teller:
    """Makes problems of what cannot be used."""

    def __init__(
        self, census: Census, engine: Engine, settings: DataSettings, rows: list[dict[str, Any]]
    ) -> None:
        self._census = census
        self._rows = rows
        self._engine = engine
        self._settings = settings
        self._opened = census.opened

    def _tell(self, location: Location, rule: str, message: Message, help_message: Message | None) -> None:
        self._census.problems.append(
            Problem(
                rule=rule, location=location, message=message, help=help_message, severity=Severity.WARNING
            )
        )

    def _count(self, fault: int) -> int:
        return sum(row["n"] for row in self._rows if row[FAULT] == fault)

    def tell_broken(self, places: list[tuple[str, int | None]]) -> None:
        count = len(places) + self._count(TORN)
        if not count:
            return
        self._census.unusable += count
        location = self._opened.source.origin
        if places:
            file, line = places[0]
            shown = next((each.shown for each in self._opened.files if str(each.path) == file), file)
            location = Location(file=shown, line=line or 1)
        self._tell(location, "broken-rows", texts.BROKEN_ROWS(rows=texts.ROWS(count)), texts.BROKEN_HELP())

    def tell_bad(self, fault: int) -> None:
        count = self._count(fault)
        if not count:
            return
        self._census.unusable += count
        source = self._opened.source
        role = "case" if fault == NO_CASE else "time"
        column = source.columns[role].name
        text = texts.NO_CASE if role == "case" else texts.BAD_TIME
        form: Text | str = source.format.time or texts.ISO
        self._tell(
            self._find_place(FAULT, fault),
            "no-case" if role == "case" else "no-time",
            text(rows=texts.ROWS(count), column=column),
            texts.BAD_TIME_HELP(form=form) if role == "time" else None,
        )

    def tell_unknown(self, unknown: dict[str, Counter[str]], codes: Codes) -> None:
        for role, names in unknown.items():
            if not names:
                continue
            if role == "persona":
                self._tell_no_persona(names)
                continue
            self._census.unusable += names.total()
            self._tell_names(role, names, codes)

    def _column(self, role: str) -> str:
        return self._opened.source.columns[role].name

    def _tell_no_persona(self, names: Counter[str]) -> None:
        message = texts.NO_PERSONA(
            rows=texts.ROWS(names.total()), names=texts.NAMES(len(names)), column=self._column("persona")
        )
        self._tell(self._opened.source.columns["persona"].origin, "no-persona", message, None)

    def _tell_names(self, role: str, names: Counter[str], codes: Codes) -> None:
        column = self._column(role)
        common = self._list_common(role, names)
        known = codes.list_ids(role)
        for name in common[:_SHOWN]:
            best = nearest(name.strip(), known)
            help_message = texts.DID_YOU_MEAN(name=best) if best else self._suggest_key(role)
            self._tell(
                self._find_name(role, name),
                "unknown-name",
                texts.UNKNOWN_NAME(rows=texts.ROWS(names[name]), name=cut_name(name), column=column),
                help_message,
            )
        rare = {name for name in names if name not in common}
        for rest, text in ((set(common[_SHOWN:]), texts.OTHER_NAMES), (rare, texts.RARE_NAMES)):
            if rest:
                count = sum(names[name] for name in rest)
                message = text(rows=texts.ROWS(count), names=texts.NAMES(len(rest)), column=column)
                place = self._find_name(role, min(rest))
                self._tell(place, "unknown-name", message, self._suggest_key(role))

    def _list_common(self, role: str, names: Counter[str]) -> list[str]:
        """Return the names that enough people have, the most frequent first; one of them may have many rows.

        Of very many only the most frequent are looked at: no more are shown.
        """
        least = self._settings.min_group
        frequent = (name for name, count in names.items() if count >= least)
        ordered = sorted(frequent, key=lambda name: (-names[name], name))[:_LOOKED_AT]
        columns = self._opened.source.columns
        who = columns.get("case") or columns.get("respondent")
        if who is None or not ordered:
            return ordered
        shown = show(self._opened.table, self._opened, self._engine)
        key = f"k_{role}"
        rows = shown.filter(shown[key].isin(ordered))
        people = rows.group_by(key).agg(people=rows[who.name].nunique())
        enough = {row[key] for row in self._engine.rows(people) if row["people"] >= least}
        return [name for name in ordered if name in enough]

    def _suggest_key(self, role: str) -> Message:
        if role == "name":
            return texts.UNKNOWN_OR_IGNORED()
        return texts.UNKNOWN_NAME_HELP(key={"journey": "journeys", "channel": "channels"}[role])

    def _find_name(self, role: str, name: str) -> Location:
        return self._find_place(f"k_{role}", name)

    def _find_place(self, column: str, value: str | int) -> Location:
        """Return the first row that has a value, as far as the engine keeps the order of a file."""
        firsts = [row["first"] for row in self._rows if row[column] == value and "first" in row]
        if firsts:
            return Location(file=self._opened.files[0].shown, line=min(firsts) + 1)
        return find_place(self._opened, self._engine, lambda shown: shown[column] == value)


def find_place(opened: OpenSource, engine: Engine, predicate: Callable[[Any], Any]) -> Location:
    """Return the file and the row of the first row that fits; else the source in ``journeymap.yaml``."""
    if not engine.is_duckdb or not opened.files:
        return opened.source.origin
    import ibis

    for file in opened.files:
        table = read_files(opened.source, engine, [file], numbered=True)
        if ROW not in table.columns:
            table = table.mutate(**{ROW: ibis.row_number()})
        shown = show(table, opened, engine)
        # DuckDB hands rows out in the order of their file: it need not look beyond the first.
        found = engine.rows(shown.filter(predicate(shown)).limit(1).select(ROW))
        if found:
            broken = sorted(each.line or 0 for each in engine.list_broken([str(file.path)]))
            line = _count_lines(int(found[0][ROW]), broken, is_csv=file.is_csv)
            return Location(file=file.shown, line=line)
    return opened.source.origin


def _count_lines(row: int, broken: list[int], *, is_csv: bool) -> int:
    """Return the row as a spreadsheet numbers it: the header is row 1, and broken rows count."""
    line = row + 2 if is_csv else row + 1
    for each in broken:
        line += each <= line
    return line


def cut_name(name: str) -> str:
    """Return a name from the data as it may be shown: short, and without signs that are none."""
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
