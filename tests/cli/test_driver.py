"""The driver with which git itself shows the files of a workspace by meaning: set up, used, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Done, run, write
from tests.cli.test_diff import JOURNEY, commit, git

SHUFFLED = """\
stages:
  - title: Sepet   # a remark
    id: sepet
    touchpoints:
      - metrics:
          - {kind: csat, id: csat, n: 200, k: 150}
        id: odeme
        title: Ödeme yapar
        pain_points:
          - {frequency: 0.2, severity: 4, title: Gizli ücret, id: ucret}
        emotion: 1
        channel: website
      - {id: onay, title: Onay alır, channel: email}
title: Sipariş
"""
ATTRIBUTES = """\
# journeymap: shown by meaning (journeymap diff --install-driver)
journeymap.yaml diff=journeymap
evidence/**/*.yaml diff=journeymap
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    write(tmp_path, "journeys/alt/siparis.yaml", JOURNEY)
    commit(tmp_path, "one")
    return tmp_path


def drive(folder: Path, *arguments: str, language: str = "en") -> Done:
    return run(folder, "diff", *arguments, JOURNEYMAP_LANGUAGE=language)


def read_config(folder: Path) -> str:
    return (folder / ".git" / "config").read_text(encoding="utf-8")


def test_git_shows_what_changed_by_meaning(repository: Path) -> None:
    before = read_config(repository)
    done = drive(repository, "--install-driver")
    assert (done.code, done.err) == (0, "")
    first, second = done.out.splitlines()
    assert first == ".gitattributes: the files of the workspace are shown by meaning."
    assert second.startswith("git config diff.journeymap.textconv = ")
    assert second.endswith(" diff --textconv")
    assert (repository / ".gitattributes").read_text(encoding="utf-8").startswith(ATTRIBUTES)
    write(repository, "journeys/alt/siparis.yaml", SHUFFLED)
    changed = [
        line
        for line in git(repository, "diff", "-U0", "--", "journeys").splitlines()
        if line.startswith(("+", "-")) and not line.startswith(("+++", "---"))
    ]
    assert changed == [
        "-stages / sepet / touchpoints / odeme / pain_points / ucret / severity: 2",
        "+stages / sepet / touchpoints / odeme / pain_points / ucret / severity: 4",
    ]
    commit(repository, "two")
    assert changed[1] in git(repository, "log", "-p", "-1", "--", "journeys")
    again = drive(repository, "--install-driver", language="tr")
    assert again.out == "Sürücü zaten kurulu; hiçbir şey yazılmadı.\n"
    away = drive(repository, "--uninstall-driver")
    assert away.out == (
        ".gitattributes: the lines of the driver are taken out.\n"
        "git config diff.journeymap.textconv is taken out.\n"
    )
    assert not (repository / ".gitattributes").exists()
    assert read_config(repository) == before
    assert drive(repository, "--uninstall-driver").out == "No driver is installed; nothing was changed.\n"


@pytest.mark.parametrize("own", ["*.png binary\n", "*.png binary"])
def test_what_is_there_stays(repository: Path, own: str) -> None:
    (repository / ".gitattributes").write_text(own, encoding="utf-8")
    drive(repository, "--install-driver")
    text = (repository / ".gitattributes").read_text(encoding="utf-8")
    assert text.startswith("*.png binary\n# journeymap: shown by meaning")
    drive(repository, "--uninstall-driver")
    assert (repository / ".gitattributes").read_text(encoding="utf-8") == "*.png binary\n"


def test_somebody_elses_driver_is_left_alone(repository: Path) -> None:
    git(repository, "config", "diff.journeymap.textconv", "cat")
    done = drive(repository, "--install-driver")
    assert done.code == 3
    assert "diff.journeymap.textconv is set to `cat`, which journeymap did not write" in done.err
    assert "git config --unset diff.journeymap.textconv" in done.err
    assert not (repository / ".gitattributes").exists()
    drive(repository, "--uninstall-driver")
    assert git(repository, "config", "diff.journeymap.textconv") == "cat"


def test_without_a_repository_nothing_is_written(tmp_path: Path) -> None:
    write(tmp_path, "journeys/siparis.yaml", JOURNEY)
    done = drive(tmp_path, "--install-driver")
    assert done.code == 3
    assert done.err == (
        f"journeymap: {tmp_path} is in no git repository, so `HEAD` cannot be looked up.\n"
        "  help: Begin a repository with `git init`.\n"
    )
    assert not (tmp_path / ".gitattributes").exists()


def test_what_cannot_be_read_is_given_as_it_is(tmp_path: Path) -> None:
    text = "title: [broken\n"
    broken = write(tmp_path, "a.yaml", text)
    assert drive(tmp_path, "--textconv", str(broken)).out == text
    assert drive(tmp_path, "--textconv", "nope.yaml").code == 3


def test_a_comparison_wants_a_base(tmp_path: Path) -> None:
    done = drive(tmp_path, language="tr")
    assert done.code == 2
    assert "Neyle karşılaştırılacağını verin: ESKİ." in done.err
