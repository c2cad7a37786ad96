"""SQL by hand, beside which the benchmarks time ``measure``, comes to the same figures."""

from __future__ import annotations

from pathlib import Path

from benchmarks.answer_agreement import list_differences
from benchmarks.data import Size
from benchmarks.measuring import prepare
from journeymap.measure.writing import write_measurement
from tests.measure.workspace import count


def test_sql_by_hand_and_measure_count_the_same(tmp_path: Path) -> None:
    folder = prepare(tmp_path / "made", Size(events=0, answers=60_000, bad=0.01))
    (folder / "measurements").mkdir()
    measured = count(folder)
    assert sum(measured.left_out.values()) == 0  # so that all can be compared
    for each in measured.measurements:
        text = write_measurement(each, "tr")
        (folder / "measurements" / f"{each.id}.yaml").write_text(text, encoding="utf-8")
    assert list_differences(folder, folder, people=True) == []
    path = next((folder / "measurements").glob("*.yaml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("k: ", "k: 1", 1), encoding="utf-8")
    assert len(list_differences(folder, folder, people=True)) == 1
