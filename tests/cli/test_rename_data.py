"""``journeymap rename`` in what ``measure`` reads and writes: settings, files of names, measurements."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.edit.names_file import list_cells, rename_ids
from tests.cli.command import digest, run

EXAMPLE = Path(__file__).parents[2] / "examples" / "measured"
JOURNEY = "market-siparisi"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "w")
    return tmp_path / "w"


def test_a_touchpoint_is_renamed_in_names_files_of_names_and_measurements(workspace: Path) -> None:
    before = digest(workspace)
    done = run(workspace, "rename", "touchpoint", f"{JOURNEY}/takip", "izleme", "-l", "en")
    assert done.code == 0, done.err
    assert sorted(done.out.split()) == [
        "data/ekran-adlari.csv",
        "journeymap.yaml",
        f"journeys/{JOURNEY}.yaml",
        f"measurements/{JOURNEY}.yaml",
    ]
    after = digest(workspace)
    assert after["data/ekran-adlari.csv"] == before["data/ekran-adlari.csv"].replace(b",takip", b",izleme")
    assert b"Takip: izleme}" in after["journeymap.yaml"]
    assert b"harita_acildi: izleme\n" in after["journeymap.yaml"]
    assert not [name for name, content in after.items() if name.endswith(".yaml") and b"takip" in content]
    # The measurements are those that counting would give now.
    assert run(workspace, "measure", "--check", "--quiet").code == 0
    assert run(workspace, "rename", "touchpoint", f"{JOURNEY}/izleme", "takip").code == 0
    assert digest(workspace) == before


def test_patterns_and_times_taken_follow_and_names_that_are_ids_are_told(workspace: Path) -> None:
    done = run(workspace, "rename", "touchpoint", f"{JOURNEY}/odeme", "kasa", "-l", "en")
    settings = (workspace / "journeymap.yaml").read_text(encoding="utf-8")
    assert "Ödeme*: kasa, " in settings
    assert "        odeme_*: kasa\n" in settings
    assert done.err.splitlines()[1:] == [
        "Where `uygulama-anketi` has `odeme` itself in the column `Ekran`, add `names: {odeme: kasa}` to it.",
        "Where `olay-kaydi` has `odeme` itself in the column `olay`, add `names: {odeme: kasa}` to it.",
    ]
    done = run(workspace, "rename", "touchpoint", f"{JOURNEY}/destek", "yardim", "-l", "tr")
    settings = (workspace / "journeymap.yaml").read_text(encoding="utf-8")
    assert "touchpoint: yardim, from: [talep_acildi], to: [destek]" in settings  # names in the data stay
    assert done.err.splitlines()[-1] == (
        "`olay-kaydi` kaynağının `olay` sütununda doğrudan `destek` yazıyorsa oraya"
        " `names: {destek: yardim}` ekleyin."
    )


def test_the_measurements_of_a_renamed_journey_go_with_it(workspace: Path) -> None:
    assert run(workspace, "rename", "journey", JOURNEY, "siparis-yolu", "-q").code == 0
    assert [path.name for path in (workspace / "measurements").iterdir()] == ["siparis-yolu.yaml"]
    assert run(workspace, "measure", "--check", "--quiet").code == 0
    assert run(workspace, "rename", "persona", "elif", "elif-kaya", "-q").code == 0
    assert run(workspace, "measure", "--check", "--quiet").code == 0


def test_a_file_of_names_that_is_elsewhere_is_told(workspace: Path) -> None:
    (workspace / "data" / "ekran-adlari.csv").unlink()
    done = run(workspace, "rename", "touchpoint", f"{JOURNEY}/takip", "izleme", "-l", "en")
    assert done.code == 0
    assert (
        "data/ekran-adlari.csv, which `uygulama-anketi` takes its names from, cannot be read here;"
        " ids in it are as they were." in done.err
    )


def test_an_id_of_two_journeys_is_not_guessed_at_in_a_file_of_names(workspace: Path) -> None:
    shutil.copy(workspace / "journeys" / f"{JOURNEY}.yaml", workspace / "journeys" / "ikinci.yaml")
    settings = workspace / "journeymap.yaml"
    text = settings.read_text(encoding="utf-8")
    first = text.replace(f"      journey: {JOURNEY}\n", "      columns: {journey: Yol}\n", 1)
    first = first.replace("columns: {journey: Yol}\n      columns: {", "columns: {journey: Yol, ")
    settings.write_text(
        first.replace("names: {Sepet: sepet, Ödeme*: odeme, Takip: takip}\n", "names: {}\n"), "utf-8"
    )
    before = digest(workspace)
    done = run(workspace, "rename", "touchpoint", f"{JOURNEY}/takip", "izleme", "-l", "en")
    assert done.code == 1
    assert "data/ekran-adlari.csv:2:16: error[cannot-rename]" in done.err
    assert digest(workspace) == before


cells = st.text(st.sampled_from('ab,; "\néş'), max_size=6) | st.just("takip")


@given(st.lists(st.tuples(cells, cells), max_size=6), st.sampled_from(",;"), st.sampled_from(["\n", "\r\n"]))
def test_only_the_ids_change_whatever_the_file_looks_like(
    rows: list[tuple[str, str]], delimiter: str, end: str
) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator=end).writerows([("name", "id"), *rows])
    renamed, places = rename_ids(written.getvalue(), "takip", "izleme", lambda _: True)
    got = list(csv.reader(io.StringIO(renamed, newline=""), delimiter=delimiter))
    wanted = [["name", "id"]] + [[a, "izleme" if b.strip() == "takip" else b] for a, b in rows]
    assert got == wanted
    assert places == sum(b.strip() == "takip" for _, b in rows)
    assert len(list(list_cells(written.getvalue()))) == len(rows) + 1
