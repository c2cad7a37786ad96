"""Streams, exit codes and what a command must never do."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.command import SMALLEST, digest, run, run_bytes, run_shell, write

BROKEN = "title: Kırık\nstages: []\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nlanguage: tr\n")
    write(tmp_path, "journeys/en-kucuk.yaml", SMALLEST)
    return tmp_path


@pytest.mark.parametrize("command", ["validate", "score", "render", "report"])
def test_without_a_workspace_the_run_cannot_be_done(tmp_path: Path, command: str) -> None:
    done = run(tmp_path, command)
    assert (done.code, done.out) == (3, "")
    assert "No workspace here" in done.err
    assert "journeymap init" in done.err


@pytest.mark.parametrize("command", ["validate", "score", "render", "report"])
def test_an_empty_workspace_never_reads_as_well(tmp_path: Path, command: str) -> None:
    (tmp_path / "journeys").mkdir()
    done = run(tmp_path, command)
    assert (done.code, done.out) == (3, "")
    assert "There is no journey in" in done.err


@pytest.mark.parametrize("command", ["score", "render", "report"])
def test_a_wrong_journey_is_wrong_usage_with_a_suggestion(workspace: Path, command: str) -> None:
    done = run(workspace, command, "en-kucuc", "--language", "en")
    assert done.code == 2
    assert "There is no journey `en-kucuc`." in done.err
    assert "Did you mean `en-kucuk`?" in done.err


@pytest.mark.parametrize("arguments", [["frobnicate"], ["render", "--view", "pie"], ["score", "--by"]])
def test_wrong_usage_is_two(workspace: Path, arguments: list[str]) -> None:
    done = run(workspace, *arguments)
    assert (done.code, done.out) == (2, "")


def test_a_map_in_dot_is_wrong_usage(workspace: Path) -> None:
    done = run(workspace, "render", "--view", "map", "--format", "dot", "--language", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "journeymap: DOT describes a graph: it is written for the flow view alone.\n"
        "  help: Use `--view flow --format dot`, or svg and png for the others.\n"
    )


@pytest.mark.parametrize("command", ["score", "render", "report"])
def test_a_broken_file_leaves_the_others_standing(workspace: Path, command: str) -> None:
    write(workspace, "journeys/kirik.yaml", BROKEN)
    done = run(workspace, command)
    assert done.code == 1
    assert "journeys/kirik.yaml:2:" in done.err
    assert "kirik" not in done.out
    assert done.out


def test_a_broken_journey_that_was_asked_for_is_a_finding(workspace: Path) -> None:
    write(workspace, "journeys/kirik.yaml", BROKEN)
    done = run(workspace, "render", "kirik", "--language", "en")
    assert done.code == 1
    assert "The journey `kirik` has problems" in done.err


def test_a_journey_may_be_named_by_its_file(workspace: Path) -> None:
    done = run(workspace, "score", "journeys/en-kucuk.yaml", "--format", "json")
    assert done.code == 0
    assert [journey["id"] for journey in json.loads(done.out)["scores"]] == ["en-kucuk"]


@pytest.mark.parametrize("command", ["score", "report"])
def test_json_on_stdout_is_one_document_even_with_problems(workspace: Path, command: str) -> None:
    write(workspace, "journeys/kirik.yaml", BROKEN)
    done = run(workspace, command, "--format", "json")
    assert done.code == 1
    assert json.loads(done.out)


def test_from_a_folder_inside_the_workspace(workspace: Path) -> None:
    inside = workspace / "journeys"
    assert run(inside, "validate").code == 0
    assert run(workspace.parent, "validate", "--workspace", str(workspace)).code == 0


def test_a_folder_that_is_not_there(workspace: Path) -> None:
    done = run(workspace, "validate", "--workspace", "yok")
    assert done.code == 3
    assert "yok" in done.err


def test_a_terminal_with_a_legacy_encoding_never_raises(workspace: Path) -> None:
    for encoding in ("ascii", "cp1252", "cp857"):
        for command in ("validate", "score", "report", "render"):
            done = run_bytes(workspace, command, PYTHONIOENCODING=encoding)
            assert done.returncode == 0, done.stderr
            assert b"Traceback" not in done.stderr
            if command == "report" and encoding == "ascii":
                assert b"En kucuk yolculuk" in done.stdout


def test_no_colour_reaches_a_pipe_and_none_where_it_is_not_wanted(workspace: Path) -> None:
    write(workspace, "journeys/kirik.yaml", BROKEN)
    assert "\x1b" not in run(workspace, "validate").out
    assert "\x1b[" in run(workspace, "validate", FORCE_COLOR="1").out
    assert "\x1b" not in run(workspace, "validate", FORCE_COLOR="1", NO_COLOR="1").out


def test_the_same_picture_is_not_written_twice(workspace: Path) -> None:
    run(workspace, "render")
    before = {path: path.stat().st_mtime_ns for path in (workspace / "pictures").iterdir()}
    run(workspace, "render")
    assert {path: path.stat().st_mtime_ns for path in (workspace / "pictures").iterdir()} == before


def test_nothing_outside_the_output_folder_is_touched(workspace: Path) -> None:
    before = digest(workspace)
    run(workspace, "render", "--output", "cikti", "--format", "svg", "--format", "png")
    run(workspace, "score")
    run(workspace, "report")
    after = digest(workspace)
    assert {name for name in after if not name.startswith("cikti/")} == set(before)
    assert all(after[name] == before[name] for name in before)
    assert sorted(after.keys() - before.keys()) == [
        "cikti/en-kucuk-flow.png",
        "cikti/en-kucuk-flow.svg",
        "cikti/en-kucuk-map.png",
        "cikti/en-kucuk-map.svg",
    ]


def test_an_output_that_cannot_be_written_is_said(workspace: Path) -> None:
    write(workspace, "dolu", "a file where the folder should be")
    done = run(workspace, "render", "--output", "dolu", "--language", "en")
    assert done.code == 3
    assert "Cannot write dolu" in done.err
    assert "Traceback" not in done.err


def test_pipes_and_links_in_a_workspace_do_not_hang_or_leak(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = write(tmp_path_factory.mktemp("outside"), "secret.yaml", "name: Secret\n")
    (workspace / "personas").mkdir()
    (workspace / "personas" / "gizli.yaml").symlink_to(secret)
    (workspace / "personas" / "sonsuz.yaml").symlink_to("/dev/zero")
    os.mkfifo(workspace / "personas" / "boru.yaml")
    done = run(workspace, "validate", "--language", "en")
    assert done.code == 1
    assert "personas/gizli.yaml:1:1: error[outside-workspace]" in done.out
    assert "personas/sonsuz.yaml:1:1: error[outside-workspace]" in done.out
    assert "personas/boru.yaml:1:1: error[not-a-file]" in done.out


def test_a_bug_is_owned_up_to_without_a_traceback(workspace: Path) -> None:
    code = (
        "import sys, journeymap.atlas as a\n"
        "def broken(*_, **__): raise RuntimeError('boom')\n"
        "a.read_workspace = broken\n"
        "from journeymap.cli.application import run\n"
        "sys.argv = ['journeymap', 'validate']\n"
        "sys.exit(run())\n"
    )
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=workspace, capture_output=True, text=True, check=False
    )
    assert done.returncode == 4
    assert "RuntimeError: boom" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["validate", "score", "report", "render"])
def test_a_folder_that_is_no_workspace_never_reads_as_well(workspace: Path, command: str) -> None:
    (workspace / "bos").mkdir()
    done = run(workspace, command, "--workspace", "bos", "--language", "tr")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith(
        "journeymap: bos bir çalışma alanı değil: içinde ne journeymap.yaml ne de journeys klasörü var.\n"
    )


def test_a_problem_is_named_from_where_its_reader_stands(workspace: Path) -> None:
    write(workspace, "journeys/kirik.yaml", BROKEN)
    for folder, options, shown in (
        (workspace, (), "journeys/kirik.yaml"),
        (workspace / "journeys", (), "kirik.yaml"),
        (workspace.parent, ("--workspace", workspace.name), f"{workspace.name}/journeys/kirik.yaml"),
    ):
        only_reading = ("--select", "closed-loop")
        assert run(folder, "validate", *only_reading, *options).out.startswith(f"{shown}:2:")


def test_an_unknown_journey_without_a_likeness_lists_those_that_are_there(workspace: Path) -> None:
    done = run(workspace, "score", "xyz", "--language", "en")
    assert done.err == "journeymap: There is no journey `xyz`.\n  help: The journeys here: en-kucuk.\n"


def test_a_scale_that_is_no_number_is_wrong_usage(workspace: Path) -> None:
    done = run(workspace, "render", "--format", "png", "--scale", "nan", "--language", "en")
    assert (done.code, done.err) == (2, "journeymap: `--scale` has to be a number from 0.25 to 8.\n")


def test_where_every_journey_is_broken_nothing_is_printed_as_a_product(workspace: Path) -> None:
    write(workspace, "journeys/en-kucuk.yaml", BROKEN)
    for command in ("report", "render"):
        done = run(workspace, command, "--language", "en")
        assert (done.code, done.out) == (1, "")
        assert "Drew" not in done.err


def test_the_reason_why_a_file_cannot_be_written_is_in_the_language_asked_for(workspace: Path) -> None:
    write(workspace, "dolu", "a file where the folder should be")
    done = run(workspace, "render", "--output", "dolu")
    assert "yazılamıyor: klasör gereken yerde bir dosya duruyor." in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where the system has a full disk to try")
@pytest.mark.parametrize("command", ["validate", "score", "report", "schema"])
def test_a_full_disk_is_no_bug_of_ours(workspace: Path, command: str) -> None:
    done = run_shell(workspace, f"{command} > /dev/full")
    assert (done.code, done.err) == (3, "journeymap: The output cannot be written: the disk is full.\n")


@pytest.mark.parametrize("redirection", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_takes_nothing_and_breaks_nothing(workspace: Path, redirection: str) -> None:
    done = run_shell(workspace, f"score {redirection}")
    assert (done.code, done.err) == (0, "")


def test_a_reader_who_has_seen_enough_is_no_problem(workspace: Path) -> None:
    for number in range(40):
        write(workspace, f"journeys/yolculuk-{number}.yaml", SMALLEST)
    done = run_shell(workspace, "report --format json | head -1")
    assert (done.code, done.out, done.err) == (0, "{\n", "")


def test_a_folder_that_may_not_be_looked_into_never_reads_as_well(workspace: Path) -> None:
    (workspace / "personas").mkdir(mode=0)
    if os.access(workspace / "personas", os.R_OK):
        pytest.skip("nothing is closed to this user")
    done = run(workspace, "validate", "--language", "en")
    assert done.code == 1
    assert "personas:1:1: error[unreadable]: The folder cannot be read: no permission." in done.out


def test_an_explanation_in_each_form(workspace: Path) -> None:
    done = run(workspace, "score", "--explain", "--language", "en")
    assert done.code == 0
    assert "There is no score to explain" in done.out
    assert json.loads(run(workspace, "score", "--explain", "--format", "json").out)["explanations"]
    assert run(workspace, "score", "--explain", "--format", "md").out.startswith("## En küçük yolculuk")
    refused = run(workspace, "score", "--format", "md", "--language", "en")
    assert (refused.code, refused.out) == (2, "")
    assert "add `--explain`" in refused.err


@pytest.mark.parametrize(("command", "content"), [("score", "scores"), ("report", "reports")])
def test_json_on_stdout_is_one_document_even_where_the_run_cannot_be_done(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, command: str, content: str
) -> None:
    nowhere = tmp_path_factory.mktemp("nowhere")
    for folder, arguments, code in ((nowhere, (), 3), (workspace, ("xyz",), 2)):
        done = run(folder, command, *arguments, "--format", "json")
        document = json.loads(done.out)
        assert done.code == code
        assert document[content] == []
        assert [problem["rule"] for problem in document["problems"]] == ["cannot-run"]
        assert document["problems"][0]["message"] in done.err


def test_a_dash_for_the_output_is_standard_output_and_no_file(tmp_path: Path) -> None:
    write(tmp_path, "journeys/en-kucuk.yaml", SMALLEST)
    plain = run(tmp_path, "report", "--format", "md")
    assert run(tmp_path, "report", "--format", "md", "--output", "-") == plain
    assert "# En küçük yolculuk" in plain.out
    book = run(tmp_path, "report", "--format", "xlsx", "--output", "-")
    assert (book.code, book.out) == (2, "")
    assert not (tmp_path / "-").exists()


def test_a_comment_on_a_workspace_without_a_journey_does_not_read_as_clean(tmp_path: Path) -> None:
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nlanguage: en\n")
    done = run(tmp_path, "comment")
    assert done.code == 3
    assert "There is no journey in" in done.out
    assert "✅" not in done.out
