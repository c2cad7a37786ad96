"""Makes event logs and survey answers of any size for the journeys of this repository.

``python -m benchmarks.data FOLDER --events 10000000 --answers 5000000`` writes a copy of the workspace with
its data, as Parquet or CSV, some bad rows among them. Customers walk the declared ways, each with the chance
that the map gives it. The same seed and sizes give the same bytes. A piece is made, written and forgotten,
so that the memory stays the same for a thousand rows and for fifty million. Making rows in DuckDB was
refused: what is made must not change with a release of the engine that is measured.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

from benchmarks.chances import Numbers, choose, draw, stack
from benchmarks.spelling import (
    EVENT_COLUMNS,
    NAMES_FILE,
    NOISE,
    PERSONA,
    SURVEY_COLUMNS,
    UNKNOWN,
    Spelling,
    list_names,
    spell,
    write_settings,
)
from benchmarks.ways import Ways, find_ways
from journeymap.atlas import load_atlas
from journeymap.model import LOST

REPOSITORY = Path(__file__).parents[1]
_FILES = {"events": "olaylar", "answers": "yanitlar"}
_PARTS = ("journeys", "personas", "touchpoints", "pain-points", "evidence")
_BEGIN = 1_767_571_200_000_000
"""2026-01-05 in UTC, in microseconds."""
_SPAN = 266 * 86_400
"""Seconds that it goes on."""
_SECOND = 1_000_000
_ISTANBUL = 3 * 3_600 * _SECOND
_CASES = 50_000
"""Cases that are made at a time."""
_ANSWERS = 250_000
"""Answers that are made at a time."""
_LONGEST = 64
"""Events of a case at most."""
_NOISE = 0.04
"""Share of events after which the app tells something that is no touchpoint."""
_TWICE = 0.005
"""Share of events that are told twice."""
_LOUD, _LONG = 0.75, 0.93
"""Above these shares a name is written in capitals, and as a path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is made."""

    events: int
    answers: int
    cases: int | None = None
    """Cases at most; ``None`` is as many as the events need."""
    bad: float = 0.001
    """Share of rows that cannot be used."""
    seed: int = 1


class _Sink(Protocol):
    def write(self, table: pa.Table) -> None: ...

    def close(self) -> None: ...


class _Parquet:
    """A file of row groups, one a piece."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._writer = pa.parquet.ParquetWriter(path, schema, compression="zstd")

    def write(self, table: pa.Table) -> None:
        self._writer.write_table(table)

    def close(self) -> None:
        self._writer.close()


class _Csv:
    """A file as a Turkish spreadsheet exports it: semicolons, decimal commas, a row torn now and then."""

    def __init__(self, path: Path, bad: float) -> None:
        self._stream = path.open("wb")
        self._bad = bad
        self._is_new = True

    def write(self, table: pa.Table) -> None:
        columns = [_as_text(table.schema.field(name).type, table[name]) for name in table.column_names]
        text = pa.table(columns, names=table.column_names)
        options = pa.csv.WriteOptions(include_header=False, delimiter=";", quoting_style="needed")
        if self._is_new:
            self._stream.write((";".join(table.column_names) + "\n").encode())
            self._is_new = False
        pa.csv.write_csv(text, self._stream, options)
        if self._bad and text.num_rows > 1:
            self._stream.write(b"yar;" * (len(columns) + 2) + b"\n")

    def close(self) -> None:
        self._stream.close()


def _as_text(kind: pa.DataType, column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_timestamp(kind):
        local = pc.add(pc.cast(column, pa.int64()), _ISTANBUL)
        iso = pc.cast(pc.cast(pc.cast(local, pa.timestamp("us")), pa.timestamp("s"), safe=False), pa.string())
        day, month, year = (pc.utf8_slice_codeunits(iso, a, b) for a, b in ((8, 10), (5, 7), (0, 4)))
        date = pc.binary_join_element_wise(day, month, year, ".")
        shown = pc.binary_join_element_wise(date, pc.utf8_slice_codeunits(iso, 11, 19), " ")
        return pc.fill_null(shown, "dün akşam")
    text = pc.cast(column, pa.string())
    return pc.replace_substring(text, ".", ",") if pa.types.is_floating(kind) else text


@dataclass(slots=True, kw_only=True)
class _Rows:
    """Events of a piece, by column."""

    case: Numbers
    at: Numbers
    spot: Numbers
    name: Numbers


def make_events(ways: Ways, spelling: Spelling, size: Size) -> Iterator[pa.Table]:
    """Yield the events in pieces, each in the order of time."""
    pace = _SPAN / _count_cases(ways, size)
    done = first = 0
    while done < size.events and (size.cases is None or first < size.cases):
        last = first + _CASES if size.cases is None else min(first + _CASES, size.cases)
        rows = _tell_more(_walk(ways, np.arange(first, last), pace, size.seed), ways, size.seed)
        rows = _cut(rows, size.events - done)
        yield _as_table(rows, ways, spelling, size, done)
        done += len(rows.case)
        first = last


def _count_cases(ways: Ways, size: Size) -> float:
    """Return about how many cases there will be."""
    few = 2_000
    probe = _walk(ways, np.arange(few), 0, size.seed)
    needed = size.events * few / (len(probe.case) * (1 + _NOISE + _TWICE))
    return max(1.0, needed if size.cases is None else min(size.cases, needed))


def _choose_journey(ways: Ways, cases: Numbers, seed: int) -> Numbers:
    volumes = stack([1.0 + place for place in range(len(ways.journeys))])
    return choose(draw(seed, 1, cases), np.array(volumes))


def _walk(ways: Ways, cases: Numbers, pace: float, seed: int) -> _Rows:
    """Return where the customers come to, and when; who is lost leaves no trace of it."""
    is_end = np.zeros(len(ways.spots), bool)
    is_end[list(ways.ends)] = True
    is_told = np.array([spot.id != LOST for spot in ways.spots])
    spot = _choose_journey(ways, cases, seed)  # the first spots are the starts
    at = _BEGIN + _SECOND * ((cases * pace + draw(seed, 2, cases) * 86_400).astype(np.int64))
    found: list[tuple[Numbers, Numbers, Numbers]] = []
    for step in range(_LONGEST):
        numbers = cases * _LONGEST + step
        place = choose(draw(seed, 3, numbers), ways.bounds[spot])
        spot = ways.targets[spot, place]
        haste = draw(seed, 4, numbers) ** 2
        at = at + _SECOND * (1 + (haste * haste * 86_400).astype(np.int64))  # a second to a day
        told = is_told[spot]
        found.append((cases[told], at[told], spot[told]))
        on = ~is_end[spot]
        cases, at, spot = cases[on], at[on], spot[on]
        if not len(cases):
            break
    case, at, spot = (np.concatenate(column) for column in zip(*found, strict=True))
    style = draw(seed, 5, case * 31 + spot)
    name = spot * 3 + (style > _LOUD) + (style > _LONG)
    return _Rows(case=case, at=at, spot=spot, name=name)


def _tell_more(rows: _Rows, ways: Ways, seed: int) -> _Rows:
    """Return the events in the order of time, with what the app tells beside them and what it tells twice."""
    numbers = rows.at * 7 + rows.case
    noisy, twice = draw(seed, 6, numbers) < _NOISE, draw(seed, 7, numbers) < _TWICE
    noise = np.full(int(noisy.sum()), 3 * len(ways.spots))
    case = np.concatenate([rows.case, rows.case[noisy], rows.case[twice]])
    at = np.concatenate([rows.at, rows.at[noisy] + _SECOND, rows.at[twice]])
    spot = np.concatenate([rows.spot, rows.spot[noisy], rows.spot[twice]])
    name = np.concatenate([rows.name, noise, rows.name[twice]])
    order = np.lexsort((name, case, at))
    return _Rows(case=case[order], at=at[order], spot=spot[order], name=name[order])


def _cut(rows: _Rows, most: int) -> _Rows:
    return _Rows(case=rows.case[:most], at=rows.at[:most], spot=rows.spot[:most], name=rows.name[:most])


def _as_table(rows: _Rows, ways: Ways, spelling: Spelling, size: Size, done: int) -> pa.Table:
    journeys = np.array([spot.journey for spot in ways.spots])[rows.spot]
    numbers = np.arange(done, done + len(rows.case))
    wrong = draw(size.seed, 8, numbers) < size.bad
    kind = (draw(size.seed, 9, numbers) * 3).astype(np.int64)
    name = np.where(wrong & (kind == 0), 3 * len(ways.spots) + 1, rows.name)
    names = [each for three in spelling.names for each in three] + [NOISE, UNKNOWN]
    blank = draw(size.seed, 10, numbers) < 0.02
    digits = pc.utf8_lpad(pc.cast(pa.array(rows.case * 7 + 10_000_000), pa.string()), 10, "0")
    case = pc.binary_join_element_wise(pa.scalar("S"), digits, "-")
    columns = {
        "journey": _as_words(journeys, [journey.title for journey in ways.journeys]),
        "case": pc.if_else(pa.array(wrong & (kind == 1)), pa.scalar(None, pa.string()), case),
        "time": pa.array(rows.at, pa.timestamp("us", "UTC"), mask=wrong & (kind == 2)),
        "name": _as_words(name, names),
        "channel": _as_words(rows.spot, list(spelling.channels), blank),
    }
    persona = _choose_persona(ways, spelling, rows.case, journeys, size.seed)
    told = {EVENT_COLUMNS[role]: column for role, column in columns.items()}
    return pa.table({**told, PERSONA: persona})


def _choose_persona(ways: Ways, spelling: Spelling, people: Numbers, journeys: Numbers, seed: int) -> Any:
    """Return the segment of each customer among those who take the journey."""
    every = list(dict.fromkeys(each for group in ways.personas for each in group))
    shares = draw(seed, 11, people)
    chosen = np.zeros(len(people), np.int64)
    for number, (group, weights) in enumerate(zip(ways.personas, ways.shares, strict=True)):
        here = journeys == number
        places = choose(shares[here], np.array(stack(list(weights))))
        chosen[here] = np.array([every.index(each) for each in group])[places]
    return _as_words(chosen, [spelling.personas[each] for each in every])


def _as_words(numbers: Numbers, words: list[str], missing: npt.NDArray[np.bool_] | None = None) -> Any:
    # A dictionary that says a word twice is no dictionary: Parquet would hold every row's text.
    once = {word: place for place, word in enumerate(dict.fromkeys(words))}
    codes = np.array([once[word] for word in words], np.int16)[numbers]
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=missing), pa.array(list(once)))


def make_answers(ways: Ways, spelling: Spelling, size: Size) -> Iterator[pa.Table]:
    """Yield the answers in pieces, in the order of time; a row is one questionnaire."""
    points = [number for number, spot in enumerate(ways.spots) if spot.title]  # an outcome has none
    for first in range(0, size.answers, _ANSWERS):
        numbers = np.arange(first, min(first + _ANSWERS, size.answers))
        yield _ask(ways, spelling, size, numbers, np.array(points))


def _ask(ways: Ways, spelling: Spelling, size: Size, numbers: Numbers, points: Numbers) -> pa.Table:
    seed = size.seed
    spot = points[(draw(seed, 20, numbers) * len(points)).astype(np.int64)]
    journeys = np.array([each.journey for each in ways.spots])[spot]
    person = (draw(seed, 21, numbers) * max(1, size.answers // 3)).astype(np.int64)
    at = _BEGIN + _SECOND * (numbers * (_SPAN / size.answers)).astype(np.int64)
    style = draw(seed, 22, numbers)
    wrong = draw(seed, 23, numbers) < size.bad
    kind = (draw(seed, 24, numbers) * 3).astype(np.int64)
    name = np.where(
        wrong & (kind == 0), 3 * len(ways.spots) + 1, spot * 3 + (style > _LOUD) + (style > _LONG)
    )
    names = [each for three in spelling.names for each in three] + [NOISE, UNKNOWN]
    mood = draw(seed, 25, numbers) ** 2 * (0.4 + 0.6 * ((spot * 37) % 11) / 10)  # each place has its own
    satisfied = np.where(wrong & (kind == 1), 99, 5 - (mood * 5).astype(np.int64))
    promoted = 10 - (mood * 11).astype(np.int64)
    eased = np.round(7 - mood * 6, 1)
    silent = {topic: draw(seed, topic, numbers) for topic in (26, 27, 28, 29)}
    columns = {
        "journey": _as_words(journeys, [journey.title for journey in ways.journeys]),
        "time": pa.array(at, pa.timestamp("us", "UTC"), mask=wrong & (kind == 2)),
        "name": _as_words(name, names),
        "respondent": pc.binary_join_element_wise(pa.scalar("M"), pc.cast(pa.array(person), pa.string()), ""),
    }
    told = {SURVEY_COLUMNS[role]: column for role, column in columns.items()}
    return pa.table(
        {
            **told,
            PERSONA: _choose_persona(ways, spelling, person, journeys, seed),
            "memnuniyet": pa.array(satisfied.astype(np.int16), mask=silent[26] < 0.2),
            "kolaylik": pa.array(eased, mask=silent[27] < 0.5),
            "tavsiye": pa.array(promoted.astype(np.int16), mask=silent[28] < 0.7),
            "cozuldu": _as_words((mood < 0.3).astype(np.int64), ["hayır", "evet"], silent[29] < 0.8),
        }
    )


def make_data(folder: Path, size: Size, kind: str = "parquet", workspace: Path = REPOSITORY) -> Path:
    """Write a copy of a workspace into ``folder``, with its data and the settings that explain them."""
    (folder / "data").mkdir(parents=True)
    for part in _PARTS:
        if (workspace / part).is_dir():
            shutil.copytree(workspace / part, folder / part)
    shutil.copy(workspace / "journeymap.yaml", folder)
    atlas, _ = load_atlas(folder)
    ways = find_ways(atlas)
    spelling = spell(atlas, ways)
    sizes = {"events": size.events, "answers": size.answers}
    files = {each: f"data/{name}.{kind}" for each, name in _FILES.items() if sizes[each]}
    with (folder / "journeymap.yaml").open("a", encoding="utf-8") as settings:
        settings.write("\n" + write_settings(ways, spelling, files, 0.01 + 2 * size.bad))
    (folder / NAMES_FILE).write_text(list_names(ways, spelling), encoding="utf-8")
    makers = {"events": make_events, "answers": make_answers}
    for each, file in files.items():
        _write(folder / file, makers[each](ways, spelling, size), size.bad)
    return folder


def _write(path: Path, tables: Iterator[pa.Table], bad: float) -> None:
    sink: _Sink | None = None
    for table in tables:
        if sink is None:
            sink = _Parquet(path, table.schema) if path.suffix == ".parquet" else _Csv(path, bad)
        sink.write(table)
    if sink is not None:
        sink.close()


def main() -> None:
    """Read the sizes from the command line, and make the data."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.data", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="a new folder for the workspace")
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--answers", type=int, default=500_000)
    parser.add_argument("--cases", type=int, help="cases at most (default: as many as the events need)")
    parser.add_argument("--bad", type=float, default=0.001, help="share of rows that cannot be used")
    parser.add_argument("--format", choices=("parquet", "csv"), default="parquet")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workspace", type=Path, default=REPOSITORY, help="whose journeys (default: these)")
    told = parser.parse_args()
    size = Size(events=told.events, answers=told.answers, cases=told.cases, bad=told.bad, seed=told.seed)
    make_data(told.folder, size, told.format, told.workspace)
    for path in sorted((told.folder / "data").iterdir()):
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
