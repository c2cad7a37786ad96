"""Where the counting is done: DuckDB in this process, Spark, or another engine that Ibis knows by its URL.

What an engine does of its own is here and nowhere else: how it reads files, what it may use of memory, and
which rows it could not read. Everything that is counted is an expression that all of them understand.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from journeymap.measure import texts
from journeymap.measure.embedded import connect_duckdb
from journeymap.problem import JourneymapError

DATA_EXTRA = 'pip install "journeymap[data]"'
SPARK_EXTRA = 'pip install "journeymap[spark]"'
_MOST_MEMORY = 1_500
"""Megabytes that DuckDB may use before it writes to the disk: the whole process stays below two gigabytes."""

BROKEN = "_broken"
ROW = "_row"
"""Column that holds the number of a row in its file, from 0, where it was asked for."""
FILE = "_file"
"""Column that holds the file of a row, where the engine tells it."""

_SPARK = re.compile(r"(py)?spark(://(?P<master>.*))?")
_FILE_DATABASE = re.compile(r"(?P<engine>duckdb|sqlite)://(?P<path>(?!md:)[^?]+)")
"""A database that is a file. Both engines would make an empty one of a misspelt name."""
_MEMORY = re.compile(r"[1-9][0-9]{0,9}(\.[0-9]{1,3})? ?[KMGT]i?B", re.IGNORECASE)
_THIN = frozenset({"sqlite"})
"""Backends of Ibis without some of what counting needs; their tables are brought over into DuckDB."""
_REJECTS = "_journeymap_rejects"
_SCANS = "_journeymap_scans"
_BATCH = 100_000
"""Rows that are brought over at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A row that is no row: columns are missing, there are too many, or bytes are no text."""

    file: str
    line: int | None
    """From 1; ``None`` where the engine does not know."""
    swallows: bool = False
    """It goes over the ends of lines: rows that follow it may be in it."""


@dataclass(slots=True)
class Engine:
    """An open engine."""

    backend: Any
    name: str
    """``duckdb``, ``pyspark`` or what Ibis calls it."""
    session: Any = None
    """A Spark session, to be stopped; ``None`` for others."""
    store: Any = None
    """A backend that holds tables and lacks what counting needs, so that ``backend`` counts for it."""
    caches: list[Any] = field(default_factory=list)
    kept: int = 0

    @property
    def is_duckdb(self) -> bool:
        """Whether it is DuckDB in this process."""
        return self.name == "duckdb"

    def close(self) -> None:
        """Let go of everything."""
        while self.caches:
            self.caches.pop().release()
        self.backend.disconnect()
        if self.store is not None:
            self.store.disconnect()
        if self.session is not None:
            self.session.stop()

    def read_csv(self, paths: Sequence[str], header: Sequence[str], delimiter: str) -> Any:
        """Return the rows of CSV files that have the same header, every column as text."""
        if self.name == "pyspark":
            return self._read_csv_spark(paths, header, delimiter)
        return self.backend.read_csv(
            list(paths),
            auto_detect=False,
            header=True,
            delim=delimiter,
            quote='"',
            escape='"',
            columns=dict.fromkeys(header, "VARCHAR"),
            ignore_errors=True,
            store_rejects=True,
            rejects_table=_REJECTS,
            rejects_scan=_SCANS,
            filename=FILE,
        )

    def _read_csv_spark(self, paths: Sequence[str], header: Sequence[str], delimiter: str) -> Any:
        from pyspark.sql.types import StringType, StructField, StructType

        fields = [StructField(name, StringType()) for name in (*header, BROKEN)]
        frame = self.session.read.csv(
            [Path(path).as_uri() for path in paths],
            schema=StructType(fields),
            header=True,
            sep=delimiter,
            quote='"',
            escape='"',
            multiLine=True,
            mode="PERMISSIVE",
            columnNameOfCorruptRecord=BROKEN,
            enforceSchema=True,
        )
        return self._view(frame)

    def _view(self, frame: Any) -> Any:
        self.kept += 1
        name = f"_journeymap_{self.kept}"
        frame.createOrReplaceTempView(name)
        return self.backend.table(name)

    def read_parquet(self, paths: Sequence[str], *, numbered: bool = False) -> Any:
        """Return the rows of Parquet files; their columns are found by name.

        With ``numbered`` they have their ``ROW``, where the engine has it at hand.
        """
        if self.name == "pyspark":
            frame = self.session.read.option("mergeSchema", "true").parquet(
                *(Path(path).as_uri() for path in paths)
            )
            return self._view(frame)
        table = self.backend.read_parquet(list(paths), union_by_name=True, filename=FILE)
        number = "file_row_number"
        if not numbered or number in table.columns:
            return table
        told = self.backend.read_parquet(list(paths), union_by_name=True, filename=FILE, file_row_number=True)
        return told.rename({ROW: number})

    def list_names(self, paths: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return the names in each of some Parquet files: of its columns, and of what is in them."""
        if not self.is_duckdb:
            import pyarrow.parquet

            return {path: frozenset(pyarrow.parquet.read_schema(path).names) for path in paths}
        told = "SELECT file_name, list(name) FROM parquet_schema(?) GROUP BY file_name"
        rows = self.backend.con.execute(told, [list(paths)]).fetchall()
        return {path: frozenset(names) for path, names in rows}

    def read_table(self, name: str) -> Any:
        """Return a table of the database, ``schema.table`` or ``table``."""
        schema, _, table = name.rpartition(".")
        return (self.store or self.backend).table(table, database=schema or None)

    def bring(self, table: Any) -> Any:
        """Return a table of the database where it can be counted: brought over in batches, if need be."""
        if self.store is None:
            return table
        self.kept += 1
        name = f"_journeymap_brought_{self.kept}"
        connection = self.backend.con
        connection.register("_journeymap_batches", self.store.to_pyarrow_batches(table, chunk_size=_BATCH))
        connection.execute(f"CREATE TEMP TABLE {name} AS FROM _journeymap_batches")
        connection.unregister("_journeymap_batches")
        return self.backend.table(name)

    def keep(self, table: Any) -> Any:
        """Return the table, carried out once and held until the engine is closed."""
        if self.is_duckdb:
            # The database ends with the run; letting go of a cached table fails with some releases of Ibis.
            return self._make_table(self.backend.compile(table))
        cached = table.cache()
        self.caches.append(cached)
        return cached

    def _make_table(self, query: str, values: Sequence[Any] = ()) -> Any:
        self.kept += 1
        name = f"_journeymap_kept_{self.kept}"
        self.backend.con.execute(f"CREATE TEMP TABLE {name} AS {query}", values)
        return self.backend.table(name)

    def rows(self, table: Any) -> list[dict[str, Any]]:
        """Return the rows of a small table."""
        if self.is_duckdb:
            # By way of Arrow, Ibis would load pandas first, which takes longer than most queries here.
            answer = self.backend.con.execute(self.backend.compile(table))
            return [dict(zip(table.columns, row, strict=True)) for row in answer.fetchall()]
        found: list[dict[str, Any]] = self.backend.to_pyarrow(table).to_pylist()
        return found

    def hold(self, rows: Sequence[tuple[Any, ...]], schema: Mapping[str, str]) -> Any:
        """Return a small table of values that come from here; ``schema`` knows ``string`` and ``int64``."""
        if self.is_duckdb:
            types = {"string": "VARCHAR", "int64": "BIGINT"}
            columns = (f'unnest(?::{types[kind]}[]) AS "{name}"' for name, kind in schema.items())
            values = [[row[place] for row in rows] for place in range(len(schema))]
            return self._make_table(f"SELECT {', '.join(columns)}", values)
        if self.name == "pyspark":
            types = {"string": "string", "int64": "bigint"}
            told = ", ".join(f"`{name}` {types[kind]}" for name, kind in schema.items())
            return self._view(self.session.createDataFrame(list(rows), told))
        import ibis
        import pyarrow as pa

        arrow = {"string": pa.string(), "int64": pa.int64()}
        held = {
            name: pa.array([row[place] for row in rows], arrow[kind])
            for place, (name, kind) in enumerate(schema.items())
        }
        return ibis.memtable(pa.table(held))

    def count_microseconds(self, moment: Any) -> Any:
        """Return the microseconds from 1970 to a moment; without a zone it is as if it were in UTC."""
        import ibis

        kind = moment.type()
        if self.is_duckdb:
            # Making a moment that has a zone into one that has none takes DuckDB five times as long.
            has_zone = kind.is_timestamp() and kind.timezone is not None
            return _call("epoch_us", "int64", moment if has_zone else moment.cast("timestamp"))
        return moment.cast("timestamp").delta(ibis.timestamp("1970-01-01T00:00:00"), unit="microsecond")

    def find_word(self, text: Any, first: Sequence[str], second: Sequence[str]) -> Any:
        """Return which of the words a text is, from 1 over both lists; of other texts it is missing.

        Without lists in expressions, what is told is the list alone, by the place of its first word. DuckDB
        asks a function once for each word of a column's dictionary, and ``IN`` once for each row.
        """
        import ibis

        if self.is_duckdb:
            return _call("list_position", "int32", ibis.array([*first, *second]), text)
        places = ibis.literal(1, "int32"), ibis.literal(len(first) + 1, "int32")
        return ibis.cases((text.isin(first), places[0]), (text.isin(second), places[1]))

    def count_true(self, condition: Any) -> Any:
        """Return in how many rows a condition holds.

        Not a count of the rows that fit: DuckDB picks those out first, which takes it longer.
        """
        import ibis

        if not self.is_duckdb:
            return condition.sum()

        def count_if(_condition: Any) -> Any: ...

        signature = (condition.type(),), "int64"
        return ibis.udf.agg.builtin(count_if, name="count_if", signature=signature)(condition)

    @property
    def has_hash(self) -> bool:
        """Whether it has a hash of 64 bits."""
        return self.is_duckdb

    def key(self, column: Any, *more: Any) -> Any:
        """Return a key for what columns tell apart together: short where the engine has a hash of 64 bits.

        Two of ten million cases share one by chance in about three runs of a million (n²/2⁶⁵). An engine
        without a hash takes one column alone.
        """
        # Ibis makes a signed number of it by way of a string of bits, which takes ten times as long.
        is_short = not more and not column.type().is_string()
        return _call("hash", "uint64", column, *more) if self.has_hash and not is_short else column

    def unite(self, bits: Any) -> Any:
        """Return the bits that some number of a column has."""
        # Spark knows it, and Ibis does not know that of Spark.
        return _aggregate("bit_or", "int64", bits) if self.name == "pyspark" else bits.bit_or()

    def list_broken(self, files: Iterable[str]) -> list[Broken]:
        """Return the rows of the files that could not be read, as far as they were looked at."""
        if not self.is_duckdb:
            return []
        with contextlib.suppress(Exception):  # the tables are there once a file was read
            errors = self.backend.table(_REJECTS)
            scans = self.backend.table(_SCANS)
            joined = errors.join(scans, ["scan_id", "file_id"])
            told = joined.group_by(["file_path", "line"]).agg(lines=joined.csv_line.max())
            wanted = set(files)
            found = (
                Broken(file=row["file_path"], line=int(row["line"]), swallows="\n" in (row["lines"] or ""))
                for row in self.rows(told)
            )
            return sorted((each for each in found if each.file in wanted), key=lambda b: (b.file, b.line))
        return []


@contextlib.contextmanager
def open_engine(url: str | None, *, memory: str | None, scratch: Path) -> Iterator[Engine]:
    """Open DuckDB in this process, or the engine of ``url``; it is closed afterwards.

    Args:
        url: ``spark``, ``spark://MASTER``, ``duckdb://FILE``, ``sqlite://FILE`` or another URL of Ibis;
            ``None`` is DuckDB in memory.
        memory: what DuckDB may use before it writes to ``scratch``, such as ``1GB``; ``None`` is 1500
            MB, and on a small machine half of its memory.
        scratch: a folder for what does not fit the memory.

    Raises:
        JourneymapError: what it needs is not installed, or it does not answer.
    """
    memory = choose_memory() if memory is None else memory
    with warnings.catch_warnings():
        # Ibis and its engines tell each other what will change one day; whoever measures cannot act on it.
        for category in (DeprecationWarning, FutureWarning):
            warnings.simplefilter("ignore", category)
        engine = _connect(url, memory, scratch)
        import ibis

        fuses = ibis.options.sql.fuse_selects
        # Each step of an expression stays one: fused, a step would hold the earlier ones many times over.
        ibis.options.sql.fuse_selects = False
        try:
            yield engine
        finally:
            ibis.options.sql.fuse_selects = fuses
            engine.close()


def choose_memory() -> str:
    """Return what DuckDB may use on this machine before it writes to the disk."""
    try:
        machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):  # Windows does not tell it this way
        return f"{_MOST_MEMORY}MB"
    return f"{max(1, min(_MOST_MEMORY, machine // 2_000_000))}MB"


def _connect(url: str | None, memory: str, scratch: Path) -> Engine:
    try:
        import ibis
    except ImportError as error:
        raise JourneymapError(texts.NO_DATA_EXTRA(), help=texts.INSTALL(command=DATA_EXTRA)) from error
    if url is None:
        return _open_duckdb(memory, scratch)
    if match := _SPARK.fullmatch(url):
        return _open_spark(ibis, match["master"] or "local[*]", scratch)
    try:
        return _open_database(ibis, url, memory, scratch)
    except JourneymapError:
        raise
    except Exception as error:
        raise JourneymapError(
            texts.NO_ENGINE(engine=_hide_secret(url), reason=_first_line(error)), help=texts.ENGINE_HELP()
        ) from error


def _open_database(ibis: Any, url: str, memory: str, scratch: Path) -> Engine:
    found = _FILE_DATABASE.fullmatch(url)
    if found and not Path(found["path"]).is_file():
        raise JourneymapError(texts.NO_DATABASE(file=found["path"]), help=texts.DATABASE_HELP())
    if found and found["engine"] == "duckdb":
        return _open_duckdb(memory, scratch, found["path"])
    backend = ibis.connect(url)
    backend.to_pyarrow(ibis.literal(1))  # a server that is away is told here
    if backend.name in _THIN:
        return replace(_open_duckdb(memory, scratch), store=backend)
    return Engine(backend=backend, name=backend.name)


def _open_duckdb(memory: str, scratch: Path, file: str = ":memory:") -> Engine:
    if not _MEMORY.fullmatch(memory):
        raise JourneymapError(texts.BAD_MEMORY(memory=memory), exit_code=2)
    try:
        backend = connect_duckdb(
            file,
            read_only=file != ":memory:",  # what is made on the way is temporary, and in `scratch`
            memory_limit=memory,
            temp_directory=str(scratch),
            autoinstall_known_extensions=False,  # nothing is fetched from anywhere
            autoload_known_extensions=False,
        )
    except ImportError as error:
        raise JourneymapError(texts.NO_DATA_EXTRA(), help=texts.INSTALL(command=DATA_EXTRA)) from error
    backend.con.execute("SET enable_progress_bar = false")  # its bar would stand among the product
    return Engine(backend=backend, name="duckdb")


def _open_spark(ibis: Any, master: str, scratch: Path) -> Engine:
    try:
        from pyspark import SparkConf, SparkContext
        from pyspark.java_gateway import launch_gateway
        from pyspark.sql import SparkSession

        connect = ibis.pyspark.connect
    except ImportError as error:
        raise JourneymapError(texts.NO_SPARK_EXTRA(), help=texts.INSTALL(command=SPARK_EXTRA)) from error
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    settings = {
        "spark.master": master,
        "spark.app.name": "journeymap",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "false",  # what cannot be read is counted, it stops nothing
        "spark.sql.shuffle.partitions": "8",
        "spark.sql.warehouse.dir": str(scratch / "warehouse"),
        "spark.local.dir": str(scratch),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
    }
    try:
        conf = SparkConf().setAll(list(settings.items()))
        if SparkContext._gateway is None:  # noqa: SLF001  # there is one Java machine in a process
            # What Java and Spark say of themselves would stand among our findings; their errors come as such.
            silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            launch: Any = launch_gateway
            SparkContext(conf=conf, gateway=launch(conf, popen_kwargs=silent))
        session = SparkSession.builder.config(conf=conf).getOrCreate()
    except Exception as error:
        raise JourneymapError(
            texts.NO_ENGINE(engine="Spark", reason=_first_line(error)), help=texts.SPARK_HELP()
        ) from error
    return Engine(backend=connect(session), name="pyspark", session=session)


def _call(function: str, kind: str, *columns: Any) -> Any:
    """Return what a function of DuckDB that Ibis does not know makes of columns."""
    import ibis

    def call(_column: Any) -> Any: ...

    def call_with_two(_column: Any, _other: Any) -> Any: ...

    types = tuple(column.type() for column in columns)
    stand_in: Any = call if len(columns) == 1 else call_with_two
    return ibis.udf.scalar.builtin(stand_in, name=function, signature=(types, kind))(*columns)


def _aggregate(function: str, kind: str, column: Any) -> Any:
    """Return what a function of an engine that Ibis does not know of it makes of a column's values."""
    import ibis

    def call(_column: Any) -> Any: ...

    stand_in: Any = call
    return ibis.udf.agg.builtin(stand_in, name=function, signature=((column.type(),), kind))(column)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]


def _hide_secret(url: str) -> str:
    return re.sub(r"//[^/@]*@", "//…@", url)
