"""``journeymap fmt``, run as its users run it."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.command import SMALLEST, run, write

ROOT = Path(__file__).parents[2]
UNTIDY = SMALLEST.replace("title: Temas", "title: 'Temas'")
TIDY = SMALLEST


def test_files_are_laid_out_and_named(tmp_path: Path) -> None:
    write(tmp_path, "journeys/a.yaml", UNTIDY)
    write(tmp_path, "journeys/b.yaml", TIDY)
    before = (tmp_path / "journeys/b.yaml").stat().st_mtime_ns
    done = run(tmp_path, "fmt", "-l", "en")
    assert (done.code, done.out) == (0, "journeys/a.yaml\n")
    assert done.err == "Laid out 1 file; 1 file already were.\n"
    assert (tmp_path / "journeys/a.yaml").read_text(encoding="utf-8") == TIDY
    assert (tmp_path / "journeys/b.yaml").stat().st_mtime_ns == before
    assert run(tmp_path, "fmt", "--check").code == 0


def test_check_writes_nothing_and_fails(tmp_path: Path) -> None:
    write(tmp_path, "journeys/a.yaml", UNTIDY)
    done = run(tmp_path, "fmt", "--check", "-l", "tr")
    assert (done.code, done.out, done.err) == (
        1,
        "journeys/a.yaml\n",
        "1 dosya değişecek; 0 dosya değişmeyecek.\n",
    )
    assert (tmp_path / "journeys/a.yaml").read_text(encoding="utf-8") == UNTIDY


def test_a_diff_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "journeys/a.yaml", UNTIDY)
    done = run(tmp_path, "fmt", "--diff", "a", "-q")
    assert done.code == 0
    assert done.out == (
        "--- a/journeys/a.yaml\n+++ b/journeys/a.yaml\n@@ -3,4 +3,4 @@\n   - id: asama\n     title: Aşama\n"
        "     touchpoints:\n-      - {id: temas, title: 'Temas'}\n+      - {id: temas, title: Temas}\n"
    )
    assert (tmp_path / "journeys/a.yaml").read_text(encoding="utf-8") == UNTIDY


def test_a_broken_file_is_reported_and_keeps_none_of_the_others(tmp_path: Path) -> None:
    write(tmp_path, "journeys/a.yaml", "title: [x\n")
    write(tmp_path, "journeys/b.yaml", UNTIDY)
    done = run(tmp_path, "fmt", "-l", "en")
    assert (done.code, done.out) == (1, "journeys/b.yaml\n")
    assert "journeys/a.yaml:1:8: error[unclosed-bracket]" in done.err
    assert (tmp_path / "journeys/a.yaml").read_text(encoding="utf-8") == "title: [x\n"


def test_an_unknown_name_is_wrong_usage_with_a_suggestion(tmp_path: Path) -> None:
    write(tmp_path, "journeys/siparis.yaml", TIDY)
    done = run(tmp_path, "fmt", "sipariş", "-l", "en")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean `siparis`?" in done.err


def test_a_link_out_of_the_workspace_a_pipe_and_a_read_only_file_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "outside.yaml", UNTIDY)
    write(tmp_path, "w/journeys/ro.yaml", UNTIDY)
    (tmp_path / "w/journeys/ro.yaml").chmod(0o444)
    (tmp_path / "w/journeys/link.yaml").symlink_to(tmp_path / "outside.yaml")
    os.mkfifo(tmp_path / "w/journeys/pipe.yaml")
    done = run(tmp_path / "w", "fmt", "-l", "en")
    assert (done.code, done.out) == (1, "")
    for rule in ("outside-workspace", "not-a-file", "ro.yaml is read-only"):
        assert rule in done.err
    assert (tmp_path / "outside.yaml").read_text(encoding="utf-8") == UNTIDY
    assert (tmp_path / "w/journeys/ro.yaml").read_text(encoding="utf-8") == UNTIDY


def test_a_link_inside_the_workspace_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path, "journeys/a.yaml", UNTIDY)
    (tmp_path / "journeys/b.yaml").symlink_to("a.yaml")
    assert run(tmp_path, "fmt").out == "journeys/a.yaml\n"
    assert (tmp_path / "journeys/b.yaml").is_symlink()


def test_a_file_anywhere_can_be_laid_out(tmp_path: Path) -> None:
    write(tmp_path, "senaryo.yaml", "resolve:   [a]\n")
    assert run(tmp_path, "fmt", "senaryo.yaml").out == "senaryo.yaml\n"
    assert (tmp_path / "senaryo.yaml").read_text(encoding="utf-8") == "resolve: [a]\n"


def test_the_repository_and_its_templates_are_canonical() -> None:
    templates = sorted(map(str, (ROOT / "journeymap/starter").rglob("*.yaml")))
    assert len(templates) > 10
    for names in ([], templates):
        done = run(ROOT, "fmt", "--check", "-q", *names)
        assert (done.code, done.out, done.err) == (0, "", "")
