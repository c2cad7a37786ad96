"""When files were last changed, asked of real repositories."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from journeymap.git import last_changes


def git(folder: Path, *arguments: str, date: str = "2026-01-31T12:00:00+03:00") -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", *arguments],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "GIT_COMMITTER_DATE": date,
            "GIT_AUTHOR_DATE": date,
        },
        check=True,
        capture_output=True,
    )


def commit(folder: Path, name: str, text: str, date: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "-m", "x", date=date)


def test_the_last_commit_of_each_file_counts_in_the_committers_own_day(tmp_path: Path) -> None:
    git(tmp_path, "init")
    commit(tmp_path, "journeys/a.yaml", "1", "2026-01-31T00:30:00+03:00")
    commit(tmp_path, "journeys/ş b.yaml", "1", "2026-02-01T23:30:00-08:00")
    commit(tmp_path, "journeys/a.yaml", "2", "2026-03-01T12:00:00+00:00")
    commit(tmp_path, "other.yaml", "2", "2026-04-01T12:00:00+00:00")
    assert last_changes(tmp_path, ["journeys/a.yaml", "journeys/ş b.yaml", "journeys/new.yaml"]) == {
        "journeys/a.yaml": dt.date(2026, 3, 1),
        "journeys/ş b.yaml": dt.date(2026, 2, 1),
    }


def test_a_workspace_inside_a_repository_names_files_from_its_own_folder(tmp_path: Path) -> None:
    git(tmp_path, "init")
    commit(tmp_path, "maps/journeys/a.yaml", "1", "2026-01-31T12:00:00+03:00")
    assert last_changes(tmp_path / "maps", ["journeys/a.yaml"]) == {"journeys/a.yaml": dt.date(2026, 1, 31)}


def test_a_name_is_never_a_pattern(tmp_path: Path) -> None:
    git(tmp_path, "init")
    commit(tmp_path, "journeys/a.yaml", "1", "2026-01-31T12:00:00+03:00")
    assert last_changes(tmp_path, ["journeys/*.yaml", ":/journeys/a.yaml"]) == {}


def test_outside_a_repository_and_in_an_empty_one_nothing_is_known(tmp_path: Path) -> None:
    assert last_changes(tmp_path, ["journeys/a.yaml"]) == {}
    git(tmp_path, "init")
    assert last_changes(tmp_path, ["journeys/a.yaml"]) == {}


def test_a_clone_whose_history_is_cut_knows_nothing(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    git(whole, "init")
    commit(whole, "a.yaml", "1", "2026-01-31T12:00:00+03:00")
    commit(whole, "b.yaml", "1", "2026-02-28T12:00:00+03:00")
    git(tmp_path, "clone", "--depth", "1", whole.as_uri(), "cut")
    assert last_changes(tmp_path / "cut", ["a.yaml", "b.yaml"]) == {}


def test_nothing_of_the_repository_is_run(tmp_path: Path) -> None:
    git(tmp_path, "init")
    commit(tmp_path, "a.yaml", "1", "2026-01-31T12:00:00+03:00")
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n", encoding="utf-8")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "diff.external", "gpg.program", "core.sshCommand"):
        git(tmp_path, "config", key, str(trap))
    git(tmp_path, "config", "log.showSignature", "true")
    assert last_changes(tmp_path, ["a.yaml"]) == {"a.yaml": dt.date(2026, 1, 31)}
    assert not (tmp_path / "sprung").exists()


def test_a_variable_of_ours_leads_git_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    here = tmp_path / "here"
    here.mkdir()
    git(here, "init")
    commit(here, "a.yaml", "1", "2026-01-31T12:00:00+03:00")
    assert last_changes(here, ["a.yaml"]) == {"a.yaml": dt.date(2026, 1, 31)}
