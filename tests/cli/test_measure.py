"""``measure`` as its users run it: no data leave it, and a failed run leaves the former results whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema

from journeymap.report.machine import load_output_schema
from tests.cli.command import digest, run, write
from tests.measure.workspace import make_workspace

DATA = """\
  max_unusable: 0.9
  surveys:
    - id: anket
      files: data/anket.csv
      journey: siparis
      period: 2026-Q3
      columns: {name: where, respondent: who, persona: kim}
      answers:
        - {id: csat, column: puan, kind: csat}
        - {id: oldu, column: tamam, kind: rate}
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {case: who, time: at, name: what, channel: kanal, persona: kim}
      elapsed: [{id: yanit, touchpoint: odeme, from: [sepet], to: [odeme]}]
"""
SECRETS = ("CASE-", "GIZLI", "0532")
ORDINARY = [f"CASE-{n},2026-07-01T10:00:00Z,sepet,website,ayse" for n in range(20)]
ORDINARY += [f"CASE-{n},2026-07-01T10:05:00Z,odeme,website,ayse" for n in range(20)]
ODD = [
    "CASE-77,GIZLI zaman,sepet,website,ayse",
    "CASE-78,2026-07-01,GIZLI 0532,website,ayse",
    "CASE-79,2026-07-01,sepet,GIZLI kanal,ayse",
    "CASE-80,2026-07-01,sepet,website,GIZLI kişi",
    "CASE-81,2026-07-01",
]
FEW = [f"CASE-9{n},2026-07-02T10:00:00Z,destek,call-center,mehmet" for n in range(9)]
"""One fewer than a figure may be about."""


def write_log(*more: str) -> str:
    return "\n".join(["who,at,what,kanal,kim", *ORDINARY, *ODD, *more, ""])


def write_survey() -> str:
    rows = [f"sepet,CASE-{n},ayse,5,evet" for n in range(20)]
    rows += ["sepet,CASE-77,ayse,GIZLI puan,evet", "sepet,CASE-78,ayse,99,GIZLI yanıt 0532"]
    rows += [f"destek,CASE-9{n},mehmet,1,hayır" for n in range(9)]
    return "\n".join(["where,who,kim,puan,tamam", *rows, ""])


def make(folder: Path, log: str) -> Path:
    return make_workspace(folder, DATA, log_csv=log, anket_csv=write_survey())


def read_json(text: str) -> Any:
    document = json.loads(text)
    jsonschema.Draft202012Validator(load_output_schema("measure")).validate(document)
    return document


def test_no_case_no_free_text_and_no_small_group_leaves_the_run(tmp_path: Path) -> None:
    folder = make(tmp_path, write_log(*FEW))
    said = []
    for options in ((), ("--check", "-f", "json"), ("--dry-run",), ("--dry-run", "-f", "json", "-l", "tr")):
        done = run(folder, "measure", *options)
        assert done.code == 0, done.err
        said += [done.out, done.err]
    assert "data/log.csv:42:1: warning[no-time]" in said[1]
    written = (folder / "measurements" / "siparis.yaml").read_text(encoding="utf-8")
    for command in (("report",), ("score", "--explain"), ("render", "-f", "svg", "-o", "pictures")):
        done = run(folder, *command)
        said += [done.out, done.err]
    pictures = "".join(path.read_text(encoding="utf-8") for path in (folder / "pictures").iterdir())
    for secret in SECRETS:
        assert secret not in "".join(said) + written + pictures
    # Nine people are too few, in every figure; of the other twenty everything is told.
    assert "destek" not in written
    assert "mehmet" not in written
    assert "touchpoint: sepet, id: csat, kind: csat, counts: [0, 0, 0, 0, 20]" in written
    assert "left out: about fewer than 10 people" in said[0]


def test_a_run_is_one_document_of_the_published_shape(tmp_path: Path) -> None:
    folder = make(tmp_path, write_log())
    done = run(folder, "measure", "--format", "json", "-l", "en")
    told = read_json(done.out)
    assert told["run"]["sources"][1] == {
        "id": "log",
        "kind": "events",
        "table": None,
        "files": 1,
        "rows": 45,
        "unusable": 4,
        "ignored": 0,
        "journeys": ["siparis"],
    }
    (file,) = told["run"]["files"]
    assert (file["file"], file["state"]) == ("measurements/siparis.yaml", "written")
    assert file["figures"] == sum(
        line.startswith("  - {period")
        for line in (folder / "measurements" / "siparis.yaml").read_text(encoding="utf-8").splitlines()
    )
    assert {(each["rule"], each["file"], each["line"]) for each in told["problems"]} == {
        ("no-time", "data/log.csv", 42),
        ("unknown-name", "data/log.csv", 43),
        ("unknown-name", "data/log.csv", 44),
        ("no-persona", "journeymap.yaml", 18),
        ("broken-rows", "data/log.csv", 46),
        ("off-scale", "data/anket.csv", 22),
        ("off-scale", "data/anket.csv", 23),
    }
    states = [
        read_json(run(folder, "measure", "-f", "json", *options).out)["run"]["files"][0]["state"]
        for options in ((), ("--dry-run",))
    ]
    assert states == ["unchanged", "planned"]


def test_a_run_that_cannot_be_done_is_a_document_too(tmp_path: Path) -> None:
    folder = make(tmp_path, "who,at,what,kanal,kim\nCASE-1,GIZLI,sepet,,\n")
    refused = run(folder, "measure", "-f", "json", "-l", "en")
    told = read_json(refused.out)
    assert (refused.code, told["run"]["files"]) == (1, [])
    assert [each["rule"] for each in told["problems"]] == ["no-time", "too-many-unusable"]
    nowhere = run(folder, "measure", "-f", "json", "--engine", "sqlite://yok.db", "-l", "tr")
    told = read_json(nowhere.out)
    assert (nowhere.code, told["run"]) == (3, None)
    assert told["problems"][0]["message"] == "yok.db diye bir veritabanı dosyası yok."
    assert not (folder / "measurements").exists()


def test_a_run_that_is_stopped_by_its_data_leaves_the_former_results_whole(tmp_path: Path) -> None:
    folder = make(tmp_path, write_log())
    assert run(folder, "measure", "--quiet").code == 0
    before = digest(folder / "measurements")
    shutil.copy(folder / "data" / "log.csv", folder / "data" / "kept.csv")
    (folder / "data" / "log.csv").write_text(
        "who,at,what,kanal,kim\nCASE-1,GIZLI,sepet,,\n", encoding="utf-8"
    )
    done = run(folder, "measure")
    assert done.code == 1
    assert "Nothing was written; the former results are whole." in done.err
    assert digest(folder / "measurements") == before


def test_what_was_measured_before_cannot_stand_in_the_way(tmp_path: Path) -> None:
    folder = make(tmp_path, write_log())
    write(folder, "measurements/siparis.yaml", "<<<<<<< HEAD\nsources: [\n")
    done = run(folder, "measure", "--language", "en")
    assert (done.code, "HEAD" in done.err) == (0, False)
    assert done.out.startswith("measurements/siparis.yaml: ")
    assert run(folder, "validate", "--quiet").code == 0


def test_looking_and_comparing_write_nothing(tmp_path: Path) -> None:
    folder = make(tmp_path, write_log())
    looked = run(folder, "measure", "--dry-run")
    assert looked.code == 0
    assert looked.out == (
        "anket: 31 rows in 1 file, 0 unusable, 0 left out by name; journeys: siparis\n"
        "log: 45 rows in 1 file, 4 unusable, 0 left out by name; journeys: siparis\n"
        "Would write: measurements/siparis.yaml\n"
    )
    assert run(folder, "measure", "--check", "--quiet").code == 1
    assert not (folder / "measurements").exists()


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    folder = make(tmp_path, write_log())
    assert run(folder, "measure", "--dry-run", "--check").code == 2
    assert run(folder, "measure", "--memory", "lots").code == 2
    assert run(folder, "measure", "--data", "nowhere").code == 2
