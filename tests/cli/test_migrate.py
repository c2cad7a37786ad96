"""``migrate`` as its users run it, and what every command says of a workspace of another version."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from journeymap.schema.definition import read_version
from tests.cli.command import SMALLEST, Done, digest, run, write

OLD = "# Ayarlarımız\nname: Kuzey  # iki söz\nlanguage: tr\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeymap.yaml", OLD)
    write(tmp_path, "journeys/en-kucuk.yaml", SMALLEST)
    return tmp_path


def en(folder: Path, *arguments: str) -> Done:
    return run(folder, *arguments, JOURNEYMAP_LANGUAGE="en")


def test_an_old_workspace_is_told_the_command_and_the_command_mends_it(workspace: Path) -> None:
    done = en(workspace, "validate")
    assert done.code == 1
    assert "journeymap.yaml:2:1: error[old-version]" in done.out
    assert "`journeymap migrate` brings it to version 1" in done.out
    before = digest(workspace)
    shown = en(workspace, "migrate", "--dry-run")
    assert (shown.code, digest(workspace)) == (0, before)
    checked = en(workspace, "migrate", "--check")
    assert (checked.code, checked.out, digest(workspace)) == (1, "journeymap.yaml\n", before)
    done = en(workspace, "migrate")
    assert (done.code, done.out) == (0, "journeymap.yaml\n")
    assert done.err == (
        "Brought from version 0 to 1 of the format: 1 file changed.\n"
        "  0 to 1: the settings say their version (`schema_version`)\n"
    )
    after = (workspace / "journeymap.yaml").read_text(encoding="utf-8")
    assert after == OLD.replace("name:", "schema_version: 1\nname:")
    assert "old-version" not in en(workspace, "validate").out
    again = run(workspace, "migrate", "--check", JOURNEYMAP_LANGUAGE="tr")
    assert (again.code, again.out) == (0, "")
    assert again.err == "Çalışma alanı zaten biçimin 1. sürümünde.\n"


def test_the_diff_is_one_that_git_applies(workspace: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=workspace, check=True)
    shown = en(workspace, "migrate", "--dry-run", "--quiet")
    subprocess.run(["git", "apply"], cwd=workspace, input=shown.out.encode(), check=True)
    assert en(workspace, "migrate", "--check").code == 0


def test_of_a_newer_workspace_nothing_is_guessed(workspace: Path) -> None:
    write(workspace, "journeymap.yaml", f"schema_version: {read_version() + 1}\nunheard_of: [1]\n")
    write(workspace, "journeys/yeni.yaml", "title: X\nunheard_of: 1\n")
    done = en(workspace, "validate")
    assert done.code == 1
    assert done.out.count("error[") == 1
    assert "error[newer-version]" in done.out
    assert "pip install --upgrade journeymap" in done.out
    assert en(workspace, "score").code == 1
    done = en(workspace, "migrate")
    assert (done.code, done.out) == (3, "")
    assert "knows versions up to 1" in done.err


def test_a_newer_side_of_a_comparison_has_lost_no_journey(workspace: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer"
    write(newer, "journeymap.yaml", "schema_version: 99\n")
    write(newer, "journeys/en-kucuk.yaml", SMALLEST)
    done = en(workspace, "diff", "./newer", ".")
    assert done.code == 3
    assert "en-kucuk.yaml" in done.out
    assert "Not compared" in done.out or "could not be read" in done.out


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("name: [x\n", 1, "Not every file can be migrated; nothing was changed."),
        ("schema_version: one\n", 1, "is no whole number"),
        ("- x\n", 1, "is no whole number"),
        ("schema_version: 99\n", 3, "knows versions up to 1"),
    ],
)
def test_what_cannot_be_migrated_stays(workspace: Path, text: str, code: int, said: str) -> None:
    write(workspace, "journeymap.yaml", text)
    before = digest(workspace)
    done = en(workspace, "migrate")
    assert (done.code, digest(workspace)) == (code, before)
    assert said in done.err


def test_without_settings_there_is_nothing_to_migrate(workspace: Path) -> None:
    (workspace / "journeymap.yaml").unlink()
    done = en(workspace, "migrate", "--check")
    assert (done.code, done.out) == (0, "")
    assert "nothing to migrate" in done.err


def test_a_new_workspace_is_current_and_doctor_knows_the_version(tmp_path: Path) -> None:
    for language in ("en", "tr"):
        assert run(tmp_path, "init", language, "--language", language).code == 0
        assert en(tmp_path / language, "migrate", "--check").code == 0
    assert "version of its format  found: 1\n" in en(tmp_path / "en", "doctor").out
    write(tmp_path / "en", "journeymap.yaml", OLD)
    assert "0, but this journeymap reads 1; run: journeymap migrate\n" in en(tmp_path / "en", "doctor").out
