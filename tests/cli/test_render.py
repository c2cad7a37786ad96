"""``render``: which files come of which views and formats, and what ``--check`` says of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.command import SMALLEST, digest, run, write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeys/alfa.yaml", SMALLEST)
    write(tmp_path, "journeys/beta.yaml", SMALLEST)
    return tmp_path


def test_each_view_in_each_format(workspace: Path) -> None:
    done = run(workspace, "render", "--format", "svg", "--format", "dot", "--format", "svg", "--quiet")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "pictures/alfa-map.svg",
        "pictures/alfa-flow.svg",
        "pictures/alfa-flow.dot",
        "pictures/beta-map.svg",
        "pictures/beta-flow.svg",
        "pictures/beta-flow.dot",
    ]


def test_a_format_alone_gets_the_views_it_can_show(workspace: Path) -> None:
    assert run(workspace, "render", "alfa", "--format", "dot").out == "pictures/alfa-flow.dot\n"


def test_a_fresh_folder_passes_the_check(workspace: Path) -> None:
    run(workspace, "render")
    before = digest(workspace)
    done = run(workspace, "render", "--check", "--language", "en")
    assert (done.code, done.out) == (0, "")
    assert done.err == "4 pictures up to date in pictures.\n"
    assert digest(workspace) == before


def test_what_differs_is_named_and_nothing_is_written(workspace: Path) -> None:
    run(workspace, "render")
    pictures = workspace / "pictures"
    (pictures / "alfa-map.svg").write_text("old", encoding="utf-8")
    (pictures / "beta-flow.svg").unlink()
    for name in ("gamma-map.svg", "alfa-map-2.svg", "notes.txt", "gamma-map.png", "a map.svg"):
        (pictures / name).write_text("", encoding="utf-8")
    before = digest(workspace)
    done = run(workspace, "render", "--check", "--language", "en")
    assert done.code == 1
    assert done.out.splitlines() == [
        "stale: pictures/alfa-map.svg",
        "missing: pictures/beta-flow.svg",
        "extra: pictures/alfa-map-2.svg",
        "extra: pictures/gamma-map.svg",
    ]
    assert done.err == (
        "4 pictures not up to date in pictures; nothing was written.\n"
        "  help: Run the same command without `--check`, and delete what is extra.\n"
    )
    assert digest(workspace) == before


def test_a_check_of_one_journey_leaves_the_others_alone(workspace: Path) -> None:
    run(workspace, "render")
    assert run(workspace, "render", "alfa", "--check").code == 0
    assert run(workspace, "render", "alfa", "--check", "--output", "yok").code == 1
    assert not (workspace / "yok").exists()


def test_a_check_never_passes_where_a_file_is_broken(workspace: Path) -> None:
    run(workspace, "render")
    write(workspace, "journeys/beta.yaml", "title: [\n")
    done = run(workspace, "render", "--check", "--language", "en")
    assert done.code == 1
    assert "extra" not in done.out


def test_a_check_in_turkish(workspace: Path) -> None:
    done = run(workspace, "render", "alfa", "--view", "map", "--check", "--language", "tr")
    assert (done.code, done.out) == (1, "eksik: pictures/alfa-map.svg\n")
    assert done.err.startswith("1 resim güncel değil: pictures; hiçbir şey yazılmadı.\n  öneri: ")


def test_a_long_map_breaks_into_pages_of_pdf(tmp_path: Path) -> None:
    stages = "".join(
        f"  - {{id: s{stage}, title: Aşama {stage}, touchpoints: ["
        + ", ".join(f"{{id: s{stage}-t{place}, title: Temas {place}}}" for place in range(4))
        + "]}\n"
        for stage in range(5)
    )
    write(tmp_path, "journeys/uzun.yaml", f"title: Uzun yolculuk\nstages:\n{stages}")
    assert run(tmp_path, "render", "--view", "map", "-f", "pdf", "--page", "a4", "-o", "a4").code == 0
    assert run(tmp_path, "render", "--view", "map", "-f", "pdf", "--page", "fit", "-o", "fit").code == 0
    paged = PdfReader(tmp_path / "a4/uzun-map.pdf")
    whole = PdfReader(tmp_path / "fit/uzun-map.pdf")
    assert len(paged.pages) == 5
    assert len(whole.pages) == 1
    for number, page in enumerate(paged.pages):
        words = page.extract_text()
        assert f"Page {number + 1} of 5" in words
        assert "Temas 3" in words
        assert f"Aşama {number}" in words
