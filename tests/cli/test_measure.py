"""``measure`` as its users run it: no data leave it, and a failed run leaves the former results whole."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.command import digest, run
from tests.measure.workspace import make_workspace

DATA = """\
  max_unusable: 0.9
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {case: who, time: at, name: what}
"""
SECRETS = ("CASE-", "GIZLI", "0532")


def write_log() -> str:
    rows = [f"CASE-{n},2026-07-01T10:00:00Z,sepet\nCASE-{n},2026-07-01T10:05:00Z,odeme" for n in range(20)]
    rows += ["CASE-77,GIZLI zaman,sepet", "CASE-78,2026-07-01,GIZLI 0532", "CASE-79,2026-07-01"]
    return "\n".join(["who,at,what", *rows, ""])


def test_no_case_and_no_free_text_leaves_the_run(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path, DATA, log_csv=write_log())
    done = run(folder, "measure")
    assert done.code == 0, done.err
    written = (folder / "measurements" / "siparis.yaml").read_text(encoding="utf-8")
    for secret in SECRETS:
        assert secret not in done.out + done.err + written
    assert "data/log.csv:42:1: warning[no-time]" in done.err


def test_a_run_that_is_stopped_by_its_data_leaves_the_former_results_whole(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path, DATA, log_csv=write_log())
    assert run(folder, "measure", "--quiet").code == 0
    before = digest(folder / "measurements")
    shutil.copy(folder / "data" / "log.csv", folder / "data" / "kept.csv")
    (folder / "data" / "log.csv").write_text("who,at,what\nCASE-1,GIZLI,sepet\n", encoding="utf-8")
    done = run(folder, "measure")
    assert done.code == 1
    assert "Nothing was written; the former results are whole." in done.err
    assert digest(folder / "measurements") == before


def test_looking_and_comparing_write_nothing(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path, DATA, log_csv=write_log())
    looked = run(folder, "measure", "--dry-run")
    assert looked.code == 0
    assert looked.out == (
        "log: 43 rows in 1 file, 3 unusable, 0 left out by name; journeys: siparis\n"
        "Would write: measurements/siparis.yaml\n"
    )
    assert run(folder, "measure", "--check", "--quiet").code == 1
    assert not (folder / "measurements").exists()


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path, DATA, log_csv=write_log())
    assert run(folder, "measure", "--dry-run", "--check").code == 2
    assert run(folder, "measure", "--memory", "lots").code == 2
    assert run(folder, "measure", "--data", "nowhere").code == 2
