"""A case that may still go on when its log ends is neither complete nor lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.model import MeasuredCompletion
from tests.cli.command import run
from tests.measure.workspace import count, make_workspace

DATA = """\
  min_group: 1
  timezone: Europe/Istanbul
{window}  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {{case: who, time: at, name: what}}
"""
LOG = """\
who,at,what
a,2026-07-01T10:00:00,sepet
b,2026-07-20T10:00:00,sepet
c,2026-07-30T10:00:00,sepet
d,2026-07-30T12:00:00,sepet
d,2026-07-31T10:00:00,complete
"""


def measure(folder: Path, window: str, log: str = LOG) -> list[MeasuredCompletion]:
    told = f"  open_window: {window}\n" if window else "  repeats: keep # open_window is missing\n"
    (measurement,) = count(make_workspace(folder, DATA.format(window=told), log_csv=log)).measurements
    return list(measurement.completion)


@pytest.mark.parametrize(
    ("window", "n", "still_open"),
    [
        ("", 3, 1),  # a tenth of the thirty days, which is less than a week
        ("0 days", 4, 0),
        ("1 day", 4, 0),  # c was last seen exactly a day before the end
        ("25 hours", 3, 1),
        ("2 weeks", 2, 2),
        ("1 year", 1, 3),
    ],
)
def test_a_case_is_open_within_the_window(tmp_path: Path, window: str, n: int, still_open: int) -> None:
    (figure,) = measure(tmp_path, window)
    assert (figure.k, figure.n, figure.open) == (1, n, still_open)


def test_a_week_is_the_most_that_is_waited_for_by_itself(tmp_path: Path) -> None:
    log = LOG.replace("a,2026-07-01", "a,2025-01-01")
    figure = measure(tmp_path, "", log)[-1]
    assert (figure.k, figure.n, figure.open) == (1, 2, 1)


def test_nothing_is_written_of_a_period_in_which_nothing_ended(tmp_path: Path) -> None:
    assert measure(tmp_path, "1 year", LOG.replace("d,2026-07-31T10:00:00,complete\n", "")) == []


def test_a_zone_of_the_row_counts(tmp_path: Path) -> None:
    log = LOG.replace("c,2026-07-30T10:00:00", "c,2026-07-30T10:00:00Z")  # three hours later than Istanbul
    (figure,) = measure(tmp_path, "22 hours", log)
    assert (figure.n, figure.open) == (3, 1)
    (figure,) = measure(tmp_path, "21 hours", log)
    assert (figure.n, figure.open) == (4, 0)


def test_how_many_are_open_is_told(tmp_path: Path) -> None:
    rows = "".join(f"x{n},2026-07-01,sepet\ny{n},2026-07-31,sepet\n" for n in range(10))
    data = DATA.format(window="  open_window: 1 day\n").replace("min_group: 1", "min_group: 10")
    folder = make_workspace(tmp_path, data, log_csv=f"who,at,what\n{rows}")
    english, turkish = (run(folder, "measure", "--quiet", "--language", each) for each in ("en", "tr"))
    assert english.out.splitlines()[1:] == [
        "  10 cases still open at the end of the log, counted neither as complete nor as lost"
    ]
    assert turkish.out.splitlines()[1:] == [
        "  kaydın sonunda hâlâ açık 10 vaka; ne tamamlandı ne de kaybedildi sayıldı"
    ]
    written = (folder / "measurements" / "siparis.yaml").read_text(encoding="utf-8")
    assert "  - {period: 2026-Q3, k: 0, n: 10, open: 10}\n" in written
    assert "less than 1 day before the end of the log is open" in written
