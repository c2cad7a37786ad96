"""``diff`` as its users run it: real repositories, hostile names, every way in which it cannot be done."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

from journeymap.report import load_output_schema
from tests.cli.command import Done, run, write

JOURNEY = """\
title: Sipariş
stages:
  - id: sepet
    title: Sepet
    touchpoints:
      - id: odeme
        title: Ödeme yapar
        channel: website
        emotion: 1
        metrics: [{id: csat, kind: csat, k: 150, n: 200}]
        pain_points: [{id: ucret, title: Gizli ücret, severity: 2, frequency: 0.2}]
      - {id: onay, title: Onay alır, channel: email}
"""


def git(folder: Path, *arguments: str) -> str:
    """Run git as a person does whose name and settings are not those of the machine."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{what}": "a@example.com"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    settings = ("-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always")
    command = ["git", *settings, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder: Path, message: str) -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "depo"
    folder.mkdir()
    git(folder, "init", "-q")
    write(folder, "journeys/siparis.yaml", JOURNEY)
    commit(folder, "one")
    return folder


def diff(folder: Path, *arguments: str) -> Done:
    return run(folder, "diff", *arguments, JOURNEYMAP_LANGUAGE="en")


def test_an_untouched_tree_has_no_change(repository: Path) -> None:
    done = diff(repository, "HEAD", "--exit-code")
    assert (done.code, done.out, done.err) == (
        0,
        "HEAD → the files on disk\n  Nothing changed for the customer.\n",
        "",
    )


def test_a_dirty_tree_is_told_as_it_is_on_disk(repository: Path) -> None:
    text = JOURNEY.replace("severity: 2", "severity: 4").replace(
        "id: onay, title: Onay", "id: teyit, title: Onay"
    )
    write(repository, "journeys/siparis.yaml", text)
    assert diff(repository, "HEAD").code == 0
    done = diff(repository, "HEAD", "--exit-code")
    assert done.code == 1
    assert (
        done.out
        == """\
HEAD → the files on disk
  1 journey changed: 0 added, 0 removed, 2 changed or moved in all.

~ Sipariş
    Score 73.1 → 67.5 (-5.6; 95% -10.9 to -0.3): beyond chance
      figures 0.0, pain points -5.6, came or went 0.0, weights and targets 0.0
      Sepet: 73.1 → 67.5 (-5.6; 95% -10.9 to -0.3): beyond chance
  ~ stage “Sepet”
    ~ touchpoint “Ödeme yapar”
      ~ pain point “Gizli ücret”
          severity: 2 → 4
    ~ touchpoint “Onay alır”
        was `onay`
"""
    )


@pytest.mark.parametrize(
    "name",
    ["--output=x", "-rf", "a\nb", "@{u}", "main..HEAD", "HEAD^{tree}", "no such", ":journeys", "", "ğüş"],
)
def test_a_revision_that_is_none_is_refused(repository: Path, name: str) -> None:
    before = sorted(repository.rglob("*"))
    done = diff(repository, "--format", "json", "--", name)
    assert done.code == 3
    told = json.loads(done.out)
    assert told["diff"] is None
    jsonschema.Draft202012Validator(load_output_schema("diff")).validate(told)
    assert "There is no revision" in done.err
    assert sorted(repository.rglob("*")) == before


def test_revisions_are_read_with_names_of_any_letters(repository: Path) -> None:
    write(repository, "journeys/notlar/ğüş ı\nsatır.txt", "x")
    write(repository, "personas/ayse.yaml", "name: Ayşe\n")
    commit(repository, "two")
    done = diff(repository, "HEAD~1", "HEAD", "--format", "json")
    told = json.loads(done.out)
    assert done.code == 0
    jsonschema.Draft202012Validator(load_output_schema("diff")).validate(told)
    assert [item["id"] for item in told["diff"]["change"]["personas"]] == ["ayse"]


def test_three_dots_mean_where_the_two_parted(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "feature")
    write(repository, "journeys/yeni.yaml", JOURNEY.replace("Sipariş", "Yeni"))
    commit(repository, "feature")
    git(repository, "checkout", "-q", "main")
    write(repository, "personas/ali.yaml", "name: Ali\n")
    commit(repository, "main goes on")
    done = diff(repository, "main...feature", "feature", "--format", "json")
    change = json.loads(done.out)["diff"]["change"]
    assert [item["id"] for item in change["journeys"]] == ["yeni"]
    assert change["personas"] == []
    git(repository, "merge", "-q", "--no-edit", "feature")
    assert json.loads(diff(repository, "main^1", "main", "--format", "json").out)["diff"]["change"] == change


def test_a_base_that_was_pushed_over_is_found_by_its_id(repository: Path) -> None:
    lost = commit(repository, "lost")
    git(repository, "commit", "-q", "--amend", "--allow-empty", "-m", "pushed over")
    assert diff(repository, lost, "--exit-code").code == 0


def test_a_workspace_below_the_top(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    folder = tmp_path / "haritalar ğ"
    write(folder, "journeys/siparis.yaml", JOURNEY)
    write(tmp_path, "journeys/other.yaml", JOURNEY)
    commit(tmp_path, "one")
    write(folder, "journeys/siparis.yaml", JOURNEY.replace("title: Sipariş", "title: Sipariş ver"))
    done = diff(folder, "HEAD")
    assert "title: Sipariş → Sipariş ver" in done.out
    assert "1 journey changed" in done.out


@pytest.mark.parametrize("arguments", [["HEAD"], ["HEAD", "HEAD"]])
def test_no_repository(tmp_path: Path, arguments: list[str]) -> None:
    write(tmp_path, "journeys/siparis.yaml", JOURNEY)
    done = diff(tmp_path, *arguments)
    assert done.code == 3
    assert done.err == (
        f"journeymap: {tmp_path} is in no git repository, so `HEAD` cannot be looked up.\n"
        "  help: Name two folders or two files instead; or begin a repository with `git init`.\n"
    )


def test_a_cut_clone_says_how_to_get_the_rest(repository: Path, tmp_path: Path) -> None:
    commit(repository, "two")
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "cut")
    done = diff(tmp_path / "cut", "HEAD~1")
    assert done.code == 3
    assert "`HEAD~1` is not in this clone, whose history is cut" in done.err
    assert "fetch-depth: 0" in done.err


def test_a_bare_repository_wants_two_revisions(repository: Path, tmp_path: Path) -> None:
    commit(repository, "two")
    git(tmp_path, "clone", "-q", "--bare", str(repository), "bare.git")
    done = diff(tmp_path / "bare.git", "HEAD")
    assert done.code == 3
    assert "is a bare repository" in done.err
    assert diff(tmp_path / "bare.git", "HEAD~1", "HEAD", "--exit-code").code == 0


def test_a_base_without_a_workspace(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "nothing yet")
    write(tmp_path, "journeys/siparis.yaml", JOURNEY)
    done = diff(tmp_path, "HEAD", "--exit-code")
    assert done.code == 3
    assert done.out == ""
    assert "There is no workspace in `HEAD`" in done.err


def test_what_cannot_be_read_is_not_told_as_gone(repository: Path) -> None:
    write(repository, "journeys/siparis.yaml", JOURNEY + "\n  - [broken")
    done = diff(repository, "HEAD")
    assert done.code == 3
    assert "Not compared, because one side could not be read: journeys/siparis.yaml." in done.out
    assert "- Sipariş" not in done.out
    assert "In the files on disk:" in done.err


def test_a_link_is_not_followed(repository: Path) -> None:
    (repository / "journeys/bag.yaml").symlink_to("siparis.yaml")
    commit(repository, "link")
    done = diff(repository, "HEAD", "HEAD")
    assert done.code == 3
    assert "journeys/bag.yaml" in done.out


def test_nothing_of_the_repository_is_run(repository: Path, tmp_path: Path) -> None:
    trap = write(tmp_path, "trap", f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
    trap.chmod(0o755)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "filter.x.smudge",
        "filter.x.clean",
        "diff.x.textconv",
    ):
        git(repository, "config", key, str(trap))
    write(repository, ".gitattributes", "*.yaml filter=x diff=x\n")
    hook = write(repository, ".git/hooks/post-checkout", f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    hook.chmod(0o755)
    write(repository, "journeys/siparis.yaml", JOURNEY.replace("Ödeme yapar", "Öder"))
    assert "title: Ödeme yapar → Öder" in diff(repository, "HEAD").out
    assert not (tmp_path / "sprung").exists()


def test_folders_and_files(tmp_path: Path) -> None:
    write(tmp_path / "a", "journeys/siparis.yaml", JOURNEY)
    write(tmp_path / "b", "journeys/siparis.yaml", JOURNEY.replace("channel: website", "channel: store"))
    expected = "channel: website → store"
    assert expected in diff(tmp_path, "./a", "./b").out
    assert expected in diff(tmp_path / "b", "../a").out
    assert expected in diff(tmp_path, "a/journeys/siparis.yaml", "b/journeys/siparis.yaml").out
    assert expected in diff(tmp_path / "b", "../a/journeys/siparis.yaml").out


def test_a_journey_against_its_future(tmp_path: Path) -> None:
    opportunity = "opportunities: [{id: goster, title: Ücreti baştan göster, resolves: [ucret]}]"
    current = JOURNEY.replace("\n      - {id: onay", f"\n        {opportunity}\n      - {{id: onay")
    write(tmp_path, "journeys/siparis.yaml", current)
    future = JOURNEY.replace("title: Sipariş\n", "title: Sipariş 2027\nstate: future\nfuture_of: siparis\n")
    future = future.replace(
        "        pain_points: [{id: ucret, title: Gizli ücret, severity: 2, frequency: 0.2}]\n", ""
    )
    write(tmp_path, "journeys/gelecek.yaml", future)
    done = run(tmp_path, "diff", "siparis", "gelecek", JOURNEYMAP_LANGUAGE="tr")
    assert done.code == 0
    assert "Gelecek duruma giden yol" in done.out
    assert "kapatan: Ücreti baştan göster" in done.out


def test_one_journey_alone(repository: Path) -> None:
    write(repository, "journeys/siparis.yaml", JOURNEY.replace("Ödeme yapar", "Öder"))
    write(
        repository,
        "journeys/baska.yaml",
        JOURNEY.replace("Sipariş", "Bambaşka").replace("odeme", "o").replace("onay", "p"),
    )
    told = json.loads(diff(repository, "HEAD", "--journey", "siparis", "--format", "json").out)["diff"]
    assert [item["id"] for item in told["change"]["journeys"]] == ["siparis"]
    assert diff(repository, "HEAD", "--journey", "nope").code == 2


def test_a_merge_commit_is_a_state_like_any_other(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "feature")
    write(repository, "journeys/siparis.yaml", JOURNEY.replace("severity: 2", "severity: 4"))
    commit(repository, "feature")
    git(repository, "checkout", "-q", "main")
    write(repository, "personas/ali.yaml", "name: Ali\n")
    commit(repository, "main goes on")
    git(repository, "merge", "-q", "--no-ff", "-m", "merge", "feature")
    first = json.loads(diff(repository, "HEAD^1", "HEAD", "--format", "json").out)["diff"]["change"]
    assert (len(first["journeys"]), len(first["personas"])) == (1, 0)
    second = json.loads(diff(repository, "HEAD^2", "HEAD", "--format", "json").out)["diff"]["change"]
    assert (len(second["journeys"]), len(second["personas"])) == (0, 1)


def test_a_submodule_is_not_looked_into(repository: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    write(other, "a.yaml", JOURNEY)
    commit(other, "one")
    git(repository, "submodule", "--quiet", "add", str(other), "journeys/ortak")
    commit(repository, "two")
    done = diff(repository, "HEAD~1", "HEAD")
    assert done.code == 3
    assert "journeys/ortak" in done.err
    assert "Not compared, because one side could not be read: journeys/ortak." in done.out


def test_names_with_line_breaks_are_told_on_one_line(repository: Path) -> None:
    write(repository, "journeys/ğüş\nı.yaml", JOURNEY)
    commit(repository, "two")
    done = diff(repository, "HEAD~1", "HEAD")
    assert done.code == 3
    assert "ğüş\n" not in done.out + done.err
    assert "ğüş\N{REPLACEMENT CHARACTER}ı" in done.out + done.err


def test_what_is_broken_on_both_sides_is_no_change(repository: Path) -> None:
    write(repository, "journeys/bozuk.yaml", "title: [\n")
    commit(repository, "two")
    write(repository, "journeys/siparis.yaml", JOURNEY.replace("severity: 2", "severity: 4"))
    done = diff(repository, "HEAD", "--exit-code")
    assert (done.code, done.err) == (1, "")
    assert "bozuk" not in done.out


def test_a_clone_without_its_blobs_says_so(repository: Path, tmp_path: Path) -> None:
    write(repository, "journeys/siparis.yaml", JOURNEY.replace("severity: 2", "severity: 4"))
    commit(repository, "two")
    git(repository, "config", "uploadpack.allowFilter", "true")
    partial = tmp_path / "partial"
    git(tmp_path, "clone", "-q", "--filter=blob:none", repository.as_uri(), str(partial))
    done = diff(partial, "HEAD~1")
    assert done.code == 3
    assert "Some files of `HEAD~1` are not in this clone" in done.err
