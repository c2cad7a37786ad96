"""Engines agree: Spark's files are DuckDB's byte for byte, and others count the same log alike."""

from __future__ import annotations

import datetime as dt
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.measure import write_measurement
from tests.measure.workspace import count, make_workspace, tell

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
            at = dice.choice((moment.isoformat(), f"{moment:%Y-%m-%d %H:%M:%S}", f"{moment:%Y-%m-%dT%H:%M:%SZ}"))
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
    # A process of its own, since the Java machine stays until its end. One thread and the quick compiler:
    # the run is short, and what it would warm up is used once.
    java = {"JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
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
    written = (folder / "measurements" / "siparis.yaml").read_text(encoding="utf-8")
    assert written == write_measurement(measurement, "en")
    # An engine beside DuckDB does not know the rows of files, so the place is that of the source.
    wanted = sorted(f"[{each.rule}]: {each.message.say('en')}" for each in counted.problems)
    assert sorted("[" + line.partition("[")[2] for line in told.splitlines() if "warning[" in line) == wanted
