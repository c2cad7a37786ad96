"""Engines agree: Spark's files are DuckDB's byte for byte, and others count the same log alike."""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import warnings
from contextlib import closing, suppress
from pathlib import Path

import pytest

from journeymap.measure import open_engine, write_measurement
from journeymap.problem import JourneymapError
from tests.measure.workspace import count, count_with, make_workspace, tell

DATA = """\
  period: month
  timezone: Europe/London
  min_group: 4
  max_unusable: 0.5
  repeats: merge
  surveys:
    - id: anket
      files: data/anket.csv
      format: {delimiter: semicolon, decimal: comma, encoding: windows-1254, time: "%d.%m.%Y %H:%M"}
      journey: siparis
      columns: {time: Tarih, name: Adım, persona: Kişi, respondent: No}
      names: {"Öde*": odeme}
      answers:
        - {id: csat, column: Memnuniyet, kind: csat}
        - {id: ces, column: Kolay, kind: ces, scale: [1, 7], direction: ease}
    - id: arama
      files: data/arama.parquet
      journey: siparis
      period: 2026-03
      answers:
        - {id: nps, column: puan, kind: nps, at: journey, when: {soru: tavsiye}}
        - {id: cozuldu, column: puan, kind: rate, at: destek, when: {soru: cozum}}
      persona_rules: [{persona: ayse, when: {kanal: [telefon]}}]
  events:
    - id: log
      files: data/log-*.csv
      journey: siparis
      columns: {case: who, time: at, name: what, channel: where, persona: kim}
      ignore: [bildirim]
      channels: {tel: call-center, app: mobile-app}
      complete_at: [odeme]
      elapsed: [{id: yanit, touchpoint: destek, from: [bildirim], to: [destek], unit: minutes}]
"""
KINDS = {"csat", "ces", "nps", "rate", "duration"}
RULES = {"broken-rows", "no-time", "unknown-name", "off-scale"}
PLACES = ("sepet", "odeme", "destek", "complete", "bildirim")


def write_survey(dice: random.Random) -> bytes:
    rows = ["Tarih;Adım;Kişi;No;Memnuniyet;Kolay"]
    for number in range(120):
        when = f"{dice.randint(1, 31)}.0{dice.choice((3, 10 // 3))}.2026 {dice.randint(0, 23):02}:30"
        ease = str(dice.randint(10, 70) / 10).replace(".", ",")
        place = dice.choice(("sepet", "Ödeme", "destek"))
        rows.append(f"{when};{place};{dice.choice(('ayse', 'mehmet', ''))};{number % 50};{number % 7};{ease}")
    return "\r\n".join([*rows, "yarım;satır", ""]).encode("windows-1254")


def write_calls(folder: Path, dice: random.Random) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    asked = [dice.choice(("tavsiye", "cozum")) for _ in range(80)]
    answers = [str(dice.randint(0, 11)) if each == "tavsiye" else dice.choice("01x") for each in asked]
    channels = [dice.choice(("telefon", "e-posta")) for _ in asked]
    pq.write_table(pa.table({"soru": asked, "puan": answers, "kanal": channels}), folder / "arama.parquet")


def write_events(dice: random.Random, cases: range) -> str:
    rows = ["who,at,what,where,kim"]
    for case in cases:
        # Around the night in which the clock of London is put forward, with and without an offset.
        moment = dt.datetime(2026, 3, 28, 23, 30, tzinfo=dt.UTC)
        for _ in range(dice.randint(1, 7)):
            moment += dt.timedelta(seconds=dice.choice((0, 60, 3600)))
            at = dice.choice(
                (moment.isoformat(), f"{moment:%Y-%m-%d %H:%M:%S}", f"{moment:%Y-%m-%dT%H:%M:%SZ}")
            )
            rows.append(f"c{case},{at},{dice.choice(PLACES)},{dice.choice(('tel', 'app', ''))},ayse")
    rows += [f"c{cases[0]},dün,sepet,tel,ayse", f"c{cases[0]},2026-03-30,sepete,tel,ayse", "c1,2026-03-30"]
    return "\n".join([*rows, ""])


def make_rich(folder: Path) -> Path:
    dice = random.Random(8)  # noqa: S311  # a test's dice
    folder = make_workspace(folder, DATA, anket_csv=write_survey(dice))
    write_calls(folder / "data", dice)
    for name, cases in (("log-1", range(40)), ("log-2", range(30, 70))):
        (folder / "data" / f"{name}.csv").write_text(write_events(dice, cases), encoding="utf-8")
    return folder


@pytest.mark.java
def test_spark_writes_the_bytes_of_duckdb(tmp_path: Path) -> None:
    pytest.importorskip("pyspark")
    folder = make_rich(tmp_path)
    counted = count(folder)
    (measurement,) = counted.measurements
    assert {each.metric.kind.value for each in measurement.metrics} == KINDS
    assert {problem.rule for problem in counted.problems} == RULES
    # A process of its own, since the Java machine stays until its end. One thread, the quick compiler, and
    # no Java written for each query: the run is short, and what it would warm up is used once.
    written = ("wholeStage=false", "factoryMode=NO_CODEGEN")
    java = {
        "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "PYSPARK_SUBMIT_ARGS": " ".join(
            [*(f"--conf spark.sql.codegen.{each}" for each in written), "pyspark-shell"]
        ),
    }
    done = subprocess.run(
        [sys.executable, "-m", "journeymap", "measure", "--engine", "spark://local[1]", "--language", "en"],
        cwd=folder,
        env={**os.environ, **java},
        capture_output=True,
        timeout=600,
        check=False,
    )
    told = done.stderr.decode("utf-8")
    assert done.returncode == 0, told
    file = (folder / "measurements" / "siparis.yaml").read_text(encoding="utf-8")
    assert file == write_measurement(measurement, "en")
    # An engine beside DuckDB does not know the rows of files, so the place is that of the source.
    wanted = sorted(f"[{each.rule}]: {each.message.say('en')}" for each in counted.problems)
    assert sorted("[" + line.partition("[")[2] for line in told.splitlines() if "warning[" in line) == wanted
    # What Java, Spark and its logs say of themselves is not among it.
    ours = ("journeymap.yaml:", "  help: ", "anket: ", "arama: ", "log: ")
    assert [line for line in told.splitlines() if not line.startswith(ours)] == []


LOG = """\
  min_group: 1
  events:
    - id: log
      {place}
      journey: siparis
      columns: {{case: who, time: at, name: what}}
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a log of more than 40 MB, of which not all is kept."""
    import duckdb

    folder = make_workspace(
        tmp_path_factory.mktemp("large"), LOG.format(place="files: data/log.parquet"), log_parquet=""
    )
    log = folder / "data" / "log.parquet"
    duckdb.execute(
        f"""COPY (
            SELECT 'kasadaki-müşteri-' || lpad((n * 7919 % 120000)::text, 60, '0') AS who,
                TIMESTAMP '2026-07-01' + to_seconds(n * 13) AS at,
                ['sepet', 'odeme', 'destek'][n * 31 % 3 + 1] AS what
            FROM range(700000) AS t(n))
            TO '{log}' (COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 1, ROW_GROUP_SIZE 20480)"""  # noqa: S608  # a path of the test's own
    )
    assert log.stat().st_size > 40_000_000
    return folder


def test_a_log_larger_than_the_memory_goes_over_the_disk(large: Path) -> None:
    scratch = large / ".scratch"
    scratch.mkdir()
    spilt = [0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.01):
            with suppress(FileNotFoundError):  # the engine lets go of a file between two looks at it
                spilt.append(sum(path.stat().st_size for path in scratch.glob("*.tmp")))

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        with open_engine(None, memory="28MB", scratch=scratch) as engine:
            engine.backend.con.execute("SET threads = 2")  # each thread needs some of its own
            small = count_with(engine, large)
    finally:
        done.set()
        watching.join()
    assert max(spilt) > 1_000_000
    assert list(scratch.iterdir()) == []
    assert tell(small) == []
    assert small.measurements == count(large, memory="2GB").measurements
    assert small.measurements[0].completion[0].n == 120_000


def test_a_run_that_is_stopped_leaves_the_former_results_and_nothing_else(
    large: Path, tmp_path: Path
) -> None:
    former = large / "measurements" / "siparis.yaml"
    former.parent.mkdir()
    former.write_text("schema_version: 1\nmin_group: 10\n", encoding="utf-8")
    begun = subprocess.Popen(
        [sys.executable, "-m", "journeymap", "measure", "--memory", "28MB", "--language", "tr"],
        cwd=large,
        env={**os.environ, "TMPDIR": str(tmp_path), "JOURNEYMAP_CACHE": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    last = time.monotonic() + 100
    while not list(tmp_path.glob("*/*.tmp")):  # in the middle of a query that does not fit the memory
        assert begun.poll() is None
        assert time.monotonic() < last
        time.sleep(0.005)
    begun.send_signal(signal.SIGINT)
    out, told = begun.communicate(timeout=100)
    assert (begun.returncode, out.decode(), told.decode()) == (130, "", "Durduruldu.\n")
    assert list(tmp_path.iterdir()) == []
    assert [path.name for path in former.parent.iterdir()] == ["siparis.yaml"]
    assert former.read_text(encoding="utf-8") == "schema_version: 1\nmin_group: 10\n"


WITHOUT = """\
import sys

missing, *options = sys.argv[1:]

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == missing:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Refuse())
from journeymap.cli.application import run
for language in ("en", "tr"):
    sys.argv = ["journeymap", "measure", "--language", language, *options]
    print(run())
"""
NO_DATA = (
    "Measuring needs Ibis and DuckDB, which are not installed.",
    "Ölçüm için gereken Ibis ve DuckDB kurulu değil.",
    'pip install "journeymap[data]"',
)
NO_SPARK = (
    "This engine needs PySpark, which is not installed.",
    "Bu motor için gereken PySpark kurulu değil.",
    'pip install "journeymap[spark]"',
)


@pytest.mark.parametrize(
    ("missing", "option", "texts"),
    [
        ("ibis", ("--memory", "1GB"), NO_DATA),
        ("duckdb", ("--memory", "1GB"), NO_DATA),
        ("pyspark", ("--engine", "spark"), NO_SPARK),
    ],
)
def test_what_is_not_installed_is_told_with_the_command_that_mends_it(
    tmp_path: Path, missing: str, option: tuple[str, str], texts: tuple[str, str, str]
) -> None:
    folder = make_workspace(tmp_path, LOG.format(place="files: data/log.csv"), log_csv="who,at,what\n")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, missing, *option],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "JOURNEYMAP_CACHE": ""},
        capture_output=True,
        timeout=120,
        check=False,
    )
    english, turkish, command = texts
    assert done.stdout.decode() == "3\n3\n"
    assert done.stderr.decode() == (
        f"journeymap: {english}\n  help: Install it with: {command}\n"
        f"journeymap: {turkish}\n  öneri: Şu komutla kurun: {command}\n"
    )


ROWS = [
    (f"c{number % 30}", f"2026-07-01 10:{number % 60:02}:00", ("sepet", "odeme", "destek")[number % 3])
    for number in range(200)
]


def make_database(folder: Path, engine: str) -> Path:
    import duckdb

    file = folder / f"olaylar.{engine}"
    connect = sqlite3.connect if engine == "sqlite" else duckdb.connect
    with closing(connect(str(file))) as connection:
        connection.execute('CREATE TABLE olay (who TEXT, "at" TEXT, what TEXT, note TEXT)')
        connection.executemany("INSERT INTO olay VALUES (?, ?, ?, 'GIZLI')", ROWS)
        connection.commit()
    return file


@pytest.mark.parametrize("engine", ["duckdb", "sqlite"])
def test_a_table_of_a_database_is_counted_as_its_file(tmp_path: Path, engine: str) -> None:
    text = "".join(f"{','.join(row)}\n" for row in ROWS)
    from_file = make_workspace(
        tmp_path / "f", LOG.format(place="files: data/log.csv"), log_csv=f"who,at,what\n{text}"
    )
    folder = make_workspace(tmp_path / "t", LOG.format(place="table: olay"))
    file = make_database(folder, engine)
    before = file.read_bytes()
    measured = count(folder, engine=f"{engine}://{file}")
    assert tell(measured) == []
    assert measured.measurements == count(from_file).measurements
    assert file.read_bytes() == before
    lacking = count(make_workspace(folder, LOG.format(place="table: olaylar")), engine=f"{engine}://{file}")
    assert tell(lacking) == [
        "journeymap.yaml:6 error no-data: The engine has no table `olaylar` that can be read."
    ]


@pytest.mark.parametrize("engine", ["duckdb", "sqlite"])
def test_a_database_that_is_not_there_is_told_and_not_made(tmp_path: Path, engine: str) -> None:
    folder = make_workspace(tmp_path, LOG.format(place="table: olay"))
    with pytest.raises(JourneymapError) as raised:
        count(folder, engine=f"{engine}://{tmp_path}/yok.db")
    assert raised.value.message.say("en") == f"There is no database file {tmp_path}/yok.db."
    assert not (tmp_path / "yok.db").exists()


def test_transitions_are_the_directly_follows_graph_of_pm4py(tmp_path: Path) -> None:
    import pandas as pd

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it says of its own libraries
        pm4py = pytest.importorskip("pm4py")
    dice = random.Random(21)  # noqa: S311  # a test's dice
    places = ("sepet", "odeme", "destek")
    # No two events at the same time: pm4py keeps the order of rows there, and the map has its own.
    begin = dt.datetime(2026, 7, 1)  # noqa: DTZ001  # as a log without offsets has it
    rows = [
        (f"c{dice.randint(1, 60)}", f"{begin + dt.timedelta(seconds=n)}", dice.choice(places))
        for n in range(1000)
    ]
    text = "".join(f"{','.join(row)}\n" for row in rows)
    data = LOG.format(place="files: data/log.csv")
    (measurement,) = count(make_workspace(tmp_path, data, log_csv=f"who,at,what\n{text}")).measurements
    frame = pd.DataFrame(rows, columns=["case:concept:name", "time:timestamp", "concept:name"])
    frame["time:timestamp"] = pd.to_datetime(frame["time:timestamp"], utc=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph, starts, ends = pm4py.discover_dfg(frame)
    wanted = {**graph, **{("start", at): n for at, n in starts.items()}}
    wanted |= {(at, "lost"): n for at, n in ends.items()}
    assert {(t.source.id, t.target.id): t.count for t in measurement.transitions} == wanted
